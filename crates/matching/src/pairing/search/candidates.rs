use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::{Event, Reached, Search};
use crate::pairing::number::Number;
use crate::pairing::rows::lowest_difference;

/// How many candidates each person is given.
pub(super) const EACH: usize = 10;
/// How often prices are put right before everybody looks at everybody.
const ROUNDS: usize = 30;

/// The few people whom each can be reached from in a large team, until prices tell of more.
#[derive(Debug, Clone)]
pub(super) struct Candidates<N> {
    /// Both ways: who is a candidate for somebody has that person as one.
    of: Vec<Vec<usize>>,
    /// When an outer person reaches another, and the two. It counts as long as it is still true.
    reaches: BinaryHeap<Reverse<(N, usize, usize)>>,
}

/// A large team is matched among a few candidates first. The prices then tell which other pairs are
/// worth more than they cost; there are few, they become candidates too, and whoever costs too little is
/// made to cost more and finds a new place.
impl<N: Number> Search<N> {
    /// Finds a place for most of those who have none; afterwards no pair is worth more than it costs.
    pub(super) fn settle_among_candidates(&mut self, each: usize) {
        let (prices, groups) = (self.prices.clone(), self.groups.clone());
        self.candidates = Some(Candidates { of: self.nearest(each), reaches: BinaryHeap::new() });
        for round in 0..ROUNDS {
            self.settle_all_down();
            let too_cheap = self.pairs_too_cheap();
            if too_cheap.is_empty() {
                break;
            }
            if round == 0 && too_cheap.len() > each * self.people {
                // Candidates tell too little here, so it is better to begin with everybody.
                (self.prices, self.groups) = (prices, groups);
                break;
            }
            self.raise_prices(&too_cheap);
            self.add_candidates(too_cheap, each);
        }
        self.candidates = None;
    }

    /// Gives people who cost too little together to each other, so many to each at most, those first who
    /// lack most.
    fn add_candidates(&mut self, mut too_cheap: Vec<(usize, usize)>, each: usize) {
        let Some(candidates) = &mut self.candidates else { return };
        too_cheap.sort_by_cached_key(|&(a, b)| {
            (self.prices[a] + self.prices[b] - self.table.row(a)[b], spread(a, b))
        });
        let mut added = vec![0; self.people];
        for (a, b) in too_cheap {
            if added[a] < each || added[b] < each {
                candidates.of[a].push(b);
                candidates.of[b].push(a);
                added[a] += 1;
                added[b] += 1;
            }
        }
    }

    /// For everybody those who cost least more than they are worth together.
    fn nearest(&self, each: usize) -> Vec<Vec<usize>> {
        let mut of: Vec<Vec<usize>> = vec![Vec::new(); self.people];
        let mut by_slack = Vec::new();
        for a in 0..self.people {
            let row = self.table.row(a).iter().zip(self.prices()).enumerate();
            let allowed = row.filter(|(_, (worth, _))| **worth != N::FORBIDDEN);
            by_slack.clear();
            by_slack.extend(allowed.map(|(b, (&worth, &price))| (price - worth, spread(a, b), b)));
            if by_slack.len() > each {
                by_slack.select_nth_unstable(each);
                by_slack.truncate(each);
            }
            for &(_, _, b) in &by_slack {
                of[a].push(b);
                of[b].push(a);
            }
            of[a].extend(self.groups.partner[a]);
        }
        for candidates in &mut of {
            candidates.sort_unstable();
            candidates.dedup();
        }
        of
    }

    /// The pairs that are worth more than they cost.
    fn pairs_too_cheap(&self) -> Vec<(usize, usize)> {
        let mut too_cheap = Vec::new();
        let mut prices = self.prices.clone();
        for a in 0..self.people {
            let shared = self.groups.shared_prices(a);
            shared.iter().for_each(|&(b, price)| prices[b] += price);
            let row = self.table.row(a);
            let is_too_cheap = |b: usize| self.prices[a] + prices[b] - row[b] < N::default();
            if lowest_difference(&prices, row).is_some_and(|(_, b)| is_too_cheap(b)) {
                too_cheap.extend((a + 1..self.people).filter(|&b| is_too_cheap(b)).map(|b| (a, b)));
            }
            shared.iter().for_each(|&(b, price)| prices[b] -= price);
        }
        too_cheap
    }

    /// Makes people cost more until no pair costs too little, those first who are in most such pairs.
    /// They leave their rings and partners.
    fn raise_prices(&mut self, too_cheap: &[(usize, usize)]) {
        let mut with: Vec<Vec<usize>> = vec![Vec::new(); self.people];
        for &(a, b) in too_cheap {
            with[a].push(b);
            with[b].push(a);
        }
        let mut people: Vec<usize> = (0..self.people).filter(|&person| !with[person].is_empty()).collect();
        people.sort_by_key(|&person| (Reverse(with[person].len()), person));
        for person in people {
            let shared = self.groups.shared_prices(person);
            let shared_with = |other: usize| shared.iter().find(|(it, _)| *it == other).map(|it| it.1);
            let lacks = |&other: &usize| {
                let cost = self.prices[person] + self.prices[other] + shared_with(other).unwrap_or_default();
                cost < self.table.row(person)[other]
            };
            if !with[person].iter().any(lacks) {
                continue;
            }
            self.set_free(person);
            let lacking = |&other: &usize| self.table.row(person)[other] - self.prices[other];
            let enough = with[person].iter().map(lacking).max();
            self.prices[person] = enough.map_or(self.prices[person], |price| price.max(self.prices[person]));
        }
    }

    /// Takes in whom one more outer person can reach among the candidates.
    pub(super) fn reach_candidates(&mut self, person: usize) {
        let Some(candidates) = &mut self.candidates else { return };
        let group = self.groups.outermost[person];
        for &other in &candidates.of[person] {
            let twice = self.prices[person] + self.prices[other] - self.table.row(person)[other];
            match self.reached[self.groups.outermost[other]] {
                Reached::NotYet => candidates.reaches.push(Reverse((twice, person, other))),
                Reached::Outer { .. } if self.groups.outermost[other] != group => {
                    self.meetings.push(Reverse((twice, person, other)));
                }
                Reached::Outer { .. } | Reached::Inner { .. } => {}
            }
        }
    }

    /// Takes in from whom a person can be reached who is no longer in the tree.
    pub(super) fn reach_again(&mut self, person: usize) {
        let Some(candidates) = &mut self.candidates else { return };
        for &other in &candidates.of[person] {
            if let Reached::Outer { .. } = self.reached[self.groups.outermost[other]] {
                let time = self.prices[other] + self.prices[person] - self.table.row(person)[other];
                candidates.reaches.push(Reverse((time, other, person)));
            }
        }
    }

    /// When the first person not reached yet is reached from a candidate.
    pub(super) fn first_reach(&mut self) -> Option<(N, Event)> {
        let candidates = self.candidates.as_mut()?;
        while let Some(&Reverse((time, from, person))) = candidates.reaches.peek() {
            let not_yet = matches!(self.reached[self.groups.outermost[person]], Reached::NotYet);
            if not_yet && self.prices[from] + self.prices[person] - self.table.row(from)[person] == time {
                return Some((time, Event::Reach { from, person }));
            }
            candidates.reaches.pop();
        }
        None
    }

    /// Forgets whom the last search has reached.
    pub(super) fn forget_reaches(&mut self) {
        self.candidates.iter_mut().for_each(|candidates| candidates.reaches.clear());
    }
}

/// Lets everybody have other candidates first among those who are equally near.
fn spread(a: usize, b: usize) -> u32 {
    (a as u32 ^ (b as u32).wrapping_mul(0x9E37_79B1)).wrapping_mul(0x85EB_CA6B)
}
