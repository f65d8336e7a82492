//! The check that given pairs are best, from the prices that come with them. It shares no code with
//! the solver: what pairs are worth is worked out here once more, from the same definition.

use crate::error::MatchingError;
use crate::judge::values;
use crate::problem::{Duals, Preference, Problem, Solution};
use crate::table::PairTable;

/// Why a solution is not proved to be the best.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
    /// The problem itself cannot be taken on.
    #[error(transparent)]
    Problem(#[from] MatchingError),
    /// There are no prices. Where a trio may be made there never are.
    #[error("there is no proof")]
    NoProof,
    /// Not everybody is once in a locked group, once in an allowed pair, or left out.
    #[error("the groups do not hold to the rules")]
    Groups,
    /// A preference does not count what the solution says.
    #[error("preference {0} counts something else")]
    Value(usize),
    /// A price is missing, below nothing or out of reach, or a priced group is not odd, names somebody
    /// twice or out of order, or cuts through another one.
    #[error("the prices are not prices")]
    Prices,
    /// A pair is worth more than it costs, so it might be better to make it.
    #[error("{0} and {1} are worth more than they cost")]
    TooCheap(usize, usize),
    /// The prices add up to more than the pairs are worth, so there might be better ones.
    #[error("the prices do not add up to what the pairs are worth")]
    Sum,
}

/// Checks that a solution keeps to the rules, counts rightly, and that no other has lower values,
/// in O(n²) steps.
///
/// The proof is that of linear programming (Edmonds 1965; Schrijver, "Combinatorial Optimization",
/// 2003, section 25.2). If every allowed pair costs at least twice what it is worth, with the prices
/// of all groups that both people are in, then no set of pairs is worth more than half the sum of all
/// prices, where a group's price counts once for every pair that fits into it. If the given pairs are
/// worth exactly that, none are worth more.
///
/// # Errors
///
/// The first [`Flaw`] found.
pub fn verify(problem: &Problem, solution: &Solution) -> Result<(), Flaw> {
    problem.check()?;
    let duals = solution.duals.as_ref().ok_or(Flaw::NoProof)?;
    let free = free_people(problem);
    let pairs = free_pairs(problem, solution)?;
    let counted = values(&problem.preferences, problem.people(), &solution.groups);
    let most = counted.len().max(solution.values.len());
    if let Some(wrong) = (0..most).find(|&it| solution.values.get(it) != counted.get(it)) {
        return Err(Flaw::Value(wrong));
    }
    let worth = worth_of_pairs(problem, &free).ok_or(MatchingError::NumbersTooLarge)?;
    let shared = shared_prices(duals, &free)?;
    for (a, b) in two_of(problem.people()) {
        if let Some(worth) = worth.get(a, b) {
            let cost = shared.get(a, b).saturating_add(duals.people[a] + duals.people[b]);
            if cost < 2 * worth {
                return Err(Flaw::TooCheap(a, b));
            }
        }
    }
    let made: i128 = pairs.iter().filter_map(|&(a, b)| worth.get(a, b)).sum();
    let of_pairs_within = |members: &[usize], price: i128| price.saturating_mul(members.len() as i128 / 2);
    let of_groups = duals.groups.iter().map(|(members, price)| of_pairs_within(members, *price));
    let prices = duals.people.iter().copied().chain(of_groups);
    if prices.fold(0, i128::saturating_add) == 2 * made { Ok(()) } else { Err(Flaw::Sum) }
}

fn free_people(problem: &Problem) -> Vec<bool> {
    let mut free = vec![true; problem.people()];
    for &person in problem.locked.iter().flatten() {
        free[person] = false;
    }
    free
}

/// The pairs that are not locked, if all groups are as they may be.
fn free_pairs(problem: &Problem, solution: &Solution) -> Result<Vec<(usize, usize)>, Flaw> {
    let mut everybody: Vec<usize> = solution.groups.iter().flatten().copied().collect();
    everybody.extend(&solution.left_out);
    everybody.sort_unstable();
    if !everybody.into_iter().eq(0..problem.people()) {
        return Err(Flaw::Groups);
    }
    let sorted = |members: &Vec<usize>| {
        let mut members = members.clone();
        members.sort_unstable();
        members
    };
    let mut locked: Vec<Vec<usize>> = problem.locked.iter().map(sorted).collect();
    let mut pairs = Vec::new();
    for members in solution.groups.iter().map(sorted) {
        if let Some(place) = locked.iter().position(|it| *it == members) {
            locked.swap_remove(place);
        } else {
            match members[..] {
                [a, b] if problem.allowed.get(a, b) => pairs.push((a, b)),
                _ => return Err(Flaw::Groups),
            }
        }
    }
    if locked.is_empty() { Ok(pairs) } else { Err(Flaw::Groups) }
}

/// What each allowed pair of free people is worth, all preferences in one number; none if that is
/// out of reach.
///
/// From the last preference to the first, one unit of each is one more than all lower ones can come
/// to between the worst and the best groups.
fn worth_of_pairs(problem: &Problem, free: &[bool]) -> Option<PairTable<Option<i128>>> {
    let people = problem.people();
    let may = |a: usize, b: usize| a != b && free[a] && free[b] && problem.allowed.get(a, b);
    let mut worth = PairTable::filled(people, None);
    for (a, b) in two_of(people).filter(|&(a, b)| may(a, b)) {
        worth.set(a, b, Some(0));
    }
    let mut unit: i128 = 1;
    for preference in problem.preferences.iter().rev() {
        let alone = |person: usize| match preference {
            Preference::LeftOut(costs) if free[person] => i128::from(costs[person]),
            Preference::LeftOut(_) | Preference::Pairs(_) | Preference::Missed(_) | Preference::Wishes(_) => {
                0
            }
        };
        let together = counted_less(preference, people);
        let mut widest: Vec<i128> = (0..people)
            .map(|a| {
                let others = (0..people).filter(|&b| may(a, b)).map(|b| together.get(a, b));
                let (least, most) = others.fold((0, 0), |(l, m), it| (it.min(l), it.max(m)));
                most - least
            })
            .collect();
        widest.sort_unstable();
        let of_trio: i128 = widest.iter().rev().take(3).sum();
        let of_pairs = (widest.iter().sum::<i128>() + of_trio) / 2;
        let span = of_pairs + (0..people).map(|person| alone(person).abs()).sum::<i128>();
        let next = unit.checked_mul(span + 1).filter(|&next| next < 1 << 120)?;
        for (a, b) in two_of(people) {
            if let Some(higher) = worth.get(a, b) {
                let gain = alone(a) + alone(b) + together.get(a, b);
                worth.set(a, b, Some(higher + gain * unit));
            }
        }
        unit = next;
    }
    Some(worth)
}

/// By how much a preference counts less when two people are together, beside their not being left out.
fn counted_less(preference: &Preference, people: usize) -> PairTable<i128> {
    let mut less = PairTable::filled(people, 0);
    let mut once_less = |a: usize, b: usize| less.set(a, b, less.get(a, b) + 1);
    match preference {
        Preference::LeftOut(_) => {}
        Preference::Pairs(costs) => {
            for (a, b) in two_of(people) {
                less.set(a, b, -i128::from(costs.get(a, b)));
            }
        }
        Preference::Missed(wanted) => wanted.iter().for_each(|&(a, b)| once_less(a, b)),
        Preference::Wishes(wishes) => {
            for wish in wishes {
                for (place, &other) in wish.any_of.iter().enumerate() {
                    if !wish.any_of[..place].contains(&other) {
                        once_less(wish.of, other);
                    }
                }
            }
        }
    }
    less
}

/// For every two people the prices of all groups that both are in, once all prices are found to be in
/// order. Groups lie within each other or apart, so every two people first meet in one of them.
fn shared_prices(duals: &Duals, free: &[bool]) -> Result<PairTable<i128>, Flaw> {
    let people = free.len();
    let in_reach = |price: i128| (0..1 << 122).contains(&price);
    let free_or_nothing = |(&price, &free): (&i128, &bool)| in_reach(price) && (free || price == 0);
    if duals.people.len() != people || !duals.people.iter().zip(free).all(free_or_nothing) {
        return Err(Flaw::Prices);
    }
    let mut groups: Vec<&(Vec<usize>, i128)> = duals.groups.iter().collect();
    groups.sort_by_key(|(members, _)| members.len());

    let mut parts: Vec<Part> =
        (0..people).map(|person| Part { members: vec![person], group: None }).collect();
    let mut part_of: Vec<usize> = (0..people).collect();
    let mut around: Vec<Option<usize>> = vec![None; groups.len()];
    let mut first_met: PairTable<Option<usize>> = PairTable::filled(people, None);
    for (group, (members, price)) in groups.iter().enumerate() {
        let all_free = members.iter().all(|&person| free.get(person) == Some(&true));
        let each_once = members.is_sorted_by(|one, next| one < next);
        let is_odd_group = each_once && members.len() >= 3 && members.len() % 2 == 1;
        if !in_reach(*price) || !all_free || !is_odd_group {
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

fn two_of(people: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..people).flat_map(move |a| (a + 1..people).map(move |b| (a, b)))
}
