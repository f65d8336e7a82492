use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::pairing::{BestPairs, Pairing};
use crate::table::PairTable;
use crate::worth::{Worth, pairs_of};

/// A trio and the pairs of everybody else.
#[derive(Debug)]
pub struct WithTrio {
    /// The three.
    pub trio: [usize; 3],
    /// The pairs of the others.
    pub others: Pairing,
}

/// The best groups with one trio, if they are worth more than the best pairs alone.
///
/// Not every trio is tried. The prices that prove the best pairs of all bound what the others can
/// reach when three people are taken out: no more than the sum of the prices that are left. The most
/// hopeful trio is tried first, until none can be better than the best found.
pub fn best_with_trio(worth: &Worth, best_pairs: &dyn BestPairs, pairs: &Pairing) -> Option<WithTrio> {
    let hopes = Hopes::of(worth, pairs);
    let mut best = None;
    let mut best_worth = pairs.worth;
    let mut last_tried = None;
    loop {
        let next = hopes.most_hopeful(last_tried, 2 * best_worth);
        let Some(&last) = next.last() else { return best };
        last_tried = Some(last);
        for hope in next {
            if hope.most <= 2 * best_worth {
                return best;
            }
            let others = best_pairs.without(&hope.trio);
            let reached = hope.together + others.worth;
            if reached > best_worth {
                best_worth = reached;
                best = Some(WithTrio { trio: hope.trio, others });
            }
        }
    }
}

/// A trio that may turn out best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Hope {
    /// Twice what can be reached with it at most.
    most: i128,
    trio: [usize; 3],
    /// What the three are worth.
    together: i128,
}

/// What is needed to tell how much can be reached with each trio.
struct Hopes<'a> {
    worth: &'a Worth,
    pairs: &'a Pairing,
    /// By how much each person's price is more than what it is worth, twice, that the person is not
    /// left out.
    room: Vec<i128>,
    /// For those who may be together: how much more than twice their worth they cost, and how much of
    /// what they cost is for rings that both are in.
    costs: PairTable<Option<(i128, i128)>>,
    /// Those with the most room first.
    order: Vec<usize>,
}

impl<'a> Hopes<'a> {
    /// As many as are worth looking for at once.
    const AT_ONCE: usize = 1_024;

    fn of(worth: &'a Worth, pairs: &'a Pairing) -> Self {
        let people = pairs.prices.len();
        let mut rings = PairTable::filled(people, 0);
        for (members, price) in &pairs.rings {
            for (a, b) in pairs_of(members.len()) {
                let (a, b) = (members[a], members[b]);
                rings.set(a, b, rings.get(a, b) + price);
            }
        }
        let mut costs = PairTable::filled(people, None);
        for (a, b) in pairs_of(people) {
            if let Some(worth) = worth.pair(a, b) {
                let cost = pairs.prices[a] + pairs.prices[b] + rings.get(a, b);
                costs.set(a, b, Some((cost - 2 * worth, rings.get(a, b))));
            }
        }
        let room: Vec<i128> = (0..people).map(|it| pairs.prices[it] - 2 * worth.alone(it)).collect();
        let mut order: Vec<usize> = (0..people).collect();
        order.sort_by_key(|&person| (Reverse(room[person]), person));
        Self { worth, pairs, room, costs, order }
    }

    /// The hopes above a limit that come next after one, the highest first.
    fn most_hopeful(&self, after: Option<Hope>, above: i128) -> Vec<Hope> {
        let mut found: BinaryHeap<Reverse<Hope>> = BinaryHeap::new();
        let mut limit = above;
        for (first, &a) in self.order.iter().enumerate() {
            for (second, &b) in self.order.iter().enumerate().skip(first + 1) {
                let Some((too_much, rings)) = self.costs.get(a, b) else { continue };
                let of_two = 2 * self.pairs.worth + self.room[a] + self.room[b] - too_much + 2 * rings;
                for &c in &self.order[second + 1..] {
                    if of_two + self.room[c] <= limit {
                        break;
                    }
                    let hope = self.hope([a, b, c]);
                    let Some(hope) = hope.filter(|it| it.most > limit && after.is_none_or(|last| *it < last))
                    else {
                        continue;
                    };
                    found.push(Reverse(hope));
                    if found.len() > Self::AT_ONCE {
                        found.pop();
                        limit = found.peek().map_or(limit, |least| least.0.most - 1);
                    }
                }
            }
        }
        found.into_sorted_vec().into_iter().map(|hope| hope.0).collect()
    }

    /// A ring pays for as many pairs as fit into it: for one less when two of the three, or all three,
    /// are in it. Rings lie within each other or apart, so the ring that all are in is the one of the
    /// two who share least.
    fn hope(&self, trio: [usize; 3]) -> Option<Hope> {
        let [a, b, c] = trio;
        let costs = [self.costs.get(a, b)?, self.costs.get(b, c)?, self.costs.get(a, c)?];
        let shared_by_pairs: i128 = costs.iter().map(|(_, rings)| rings).sum();
        let shared_by_all = costs.iter().map(|(_, rings)| rings).min()?;
        let prices: i128 = trio.iter().map(|&person| self.pairs.prices[person]).sum();
        let left = 2 * self.pairs.worth - prices - (shared_by_pairs - 2 * shared_by_all);
        let together = self.worth.trio(trio)?;
        Some(Hope { most: left + 2 * together, trio, together })
    }
}
