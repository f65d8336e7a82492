use super::weights::Weights;
use super::{Flaw, two_of};
use crate::problem::Bound;
use crate::table::PairTable;

/// Prices that were found to be in order, and what they tell.
pub struct Checked<'a> {
    /// The people taken out.
    pub without: &'a [usize],
    /// Twice what pairs of the others can be worth at most.
    pub twice_at_most: i128,
    prices: &'a [i128],
    shared: PairTable<i128>,
}

/// Checks that the pairs of a bound are as they may be and worth as much as its prices allow.
pub fn check<'a>(bound: &'a Bound, weights: &Weights, free: &[bool]) -> Result<Checked<'a>, Flaw> {
    let mut present = free.to_vec();
    for &person in &bound.without {
        match present.get_mut(person) {
            Some(there) if *there => *there = false,
            _ => return Err(Flaw::Prices),
        }
    }
    let mut single = present.clone();
    let mut worth = 0;
    for &(a, b) in &bound.pairs {
        let both = a < b && single.get(a) == Some(&true) && single.get(b) == Some(&true);
        let of_pair = if both { weights.of_group(&[a, b]) } else { None };
        worth += of_pair.ok_or(Flaw::Prices)?;
        (single[a], single[b]) = (false, false);
    }
    let shared = shared_prices(bound, &present)?;
    for (a, b) in two_of(free.len()).filter(|&(a, b)| present[a] && present[b]) {
        if let Some(worth) = weights.of_group(&[a, b])
            && shared.get(a, b).saturating_add(bound.people[a] + bound.people[b]) < 2 * worth
        {
            return Err(Flaw::TooCheap(a, b));
        }
    }
    let of_pairs_within = |members: &[usize], price: i128| price.saturating_mul(members.len() as i128 / 2);
    let of_groups = bound.groups.iter().map(|(members, price)| of_pairs_within(members, *price));
    let prices = bound.people.iter().copied().chain(of_groups);
    let twice_at_most = prices.fold(0, i128::saturating_add);
    if twice_at_most != 2 * worth {
        return Err(Flaw::Sum);
    }
    Ok(Checked { without: &bound.without, twice_at_most, prices: &bound.people, shared })
}

impl Checked<'_> {
    /// Twice what pairs can be worth at most without three people; nothing if others are missing here.
    ///
    /// When one person of an odd group leaves, as many pairs fit into it as before; when two or three
    /// leave, one less.
    pub fn twice_without(&self, trio: [usize; 3]) -> Option<i128> {
        let rest: Vec<usize>;
        let leaving: &[usize] = if self.without.is_empty() {
            &trio
        } else {
            rest = trio.into_iter().filter(|person| !self.without.contains(person)).collect();
            &rest
        };
        if leaving.len() + self.without.len() != 3 {
            return None;
        }
        let of_groups = match *leaving {
            [a, b, c] => {
                // Groups lie within each other or apart: all three share what the least of any two share.
                let shared = [self.shared.get(a, b), self.shared.get(a, c), self.shared.get(b, c)];
                let by_all = shared.into_iter().min().unwrap_or(0);
                shared.iter().sum::<i128>() - 2 * by_all
            }
            [a, b] => self.shared.get(a, b),
            _ => 0,
        };
        Some(self.twice_at_most - leaving.iter().map(|&person| self.prices[person]).sum::<i128>() - of_groups)
    }
}

/// For every two people the prices of all groups that both are in, once all prices are found to be in
/// order. Groups lie within each other or apart, so every two people first meet in one of them.
fn shared_prices(bound: &Bound, present: &[bool]) -> Result<PairTable<i128>, Flaw> {
    let people = present.len();
    let in_reach = |price: i128| (0..1 << 122).contains(&price);
    let there_or_nothing = |(&price, &there): (&i128, &bool)| in_reach(price) && (there || price == 0);
    if bound.people.len() != people || !bound.people.iter().zip(present).all(there_or_nothing) {
        return Err(Flaw::Prices);
    }
    let mut groups: Vec<&(Vec<usize>, i128)> = bound.groups.iter().collect();
    groups.sort_by_key(|(members, _)| members.len());

    let mut parts: Vec<Part> =
        (0..people).map(|person| Part { members: vec![person], group: None }).collect();
    let mut part_of: Vec<usize> = (0..people).collect();
    let mut around: Vec<Option<usize>> = vec![None; groups.len()];
    let mut first_met: PairTable<Option<usize>> = PairTable::filled(people, None);
    for (group, (members, price)) in groups.iter().enumerate() {
        let all_there = members.iter().all(|&person| present.get(person) == Some(&true));
        let each_once = members.is_sorted_by(|one, next| one < next);
        let is_odd_group = each_once && members.len() >= 3 && members.len() % 2 == 1;
        if !in_reach(*price) || *price == 0 || !all_there || !is_odd_group {
            return Err(Flaw::Prices);
        }
        let mut inside: Vec<usize> = members.iter().map(|&person| part_of[person]).collect();
        inside.sort_unstable();
        inside.dedup();
        let whole: usize = inside.iter().map(|&part| parts[part].members.len()).sum();
        if whole != members.len() {
            return Err(Flaw::Prices);
        }
        let mut met = Vec::new();
        for part in inside {
            let part = std::mem::take(&mut parts[part]);
            for (&a, &b) in part.members.iter().flat_map(|a| met.iter().map(move |b| (a, b))) {
                first_met.set(a, b, Some(group));
            }
            if let Some(inner) = part.group {
                around[inner] = Some(group);
            }
            met.extend(part.members);
        }
        met.iter().for_each(|&person| part_of[person] = parts.len());
        parts.push(Part { members: met, group: Some(group) });
    }
    let mut totals = vec![0_i128; groups.len()];
    for group in (0..groups.len()).rev() {
        let outer = around[group].map_or(0, |outer: usize| totals[outer]);
        totals[group] = groups[group].1.saturating_add(outer);
    }
    let mut shared = PairTable::filled(people, 0);
    for (a, b) in two_of(people) {
        shared.set(a, b, first_met.get(a, b).map_or(0, |group| totals[group]));
    }
    Ok(shared)
}

/// People who have met in a group already, in the largest one so far.
#[derive(Default)]
struct Part {
    members: Vec<usize>,
    group: Option<usize>,
}
