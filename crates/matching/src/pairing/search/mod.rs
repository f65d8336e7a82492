mod candidates;
mod changes;
mod events;
mod partners;
mod paths;
mod rings;
mod start;

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::sync::Arc;

use crate::pairing::Pairing;
use crate::pairing::groups::Groups;
use crate::pairing::number::Number;
use crate::pairing::rows::{Keys, Table};
use candidates::Candidates;
use events::Event;

/// How the tree of the present search has reached an outermost group.
#[derive(Debug, Clone, Copy)]
enum Reached<N> {
    /// Not at all.
    NotYet,
    /// By an even path: any member could be the one without a partner. Prices fall.
    Outer { since: N },
    /// By an odd path, over the link from an outer person to a member. Prices rise.
    Inner { since: N, link: (usize, usize) },
}

/// The search for the pairs that are worth most; see the module for how it goes.
///
/// Within one search, time is how far prices have moved. The price of somebody in the tree is kept as
/// it would be at time 0 had it always moved as it moves now, so that nothing needs to be touched
/// while time goes on. Everything by person is as wide as a row of the table; the places for nobody
/// at its end are far from everybody.
#[derive(Debug, Clone)]
pub struct Search<N> {
    table: Arc<Table<N>>,
    people: usize,
    /// In a large team, whom each looks at first.
    candidates: Option<Candidates<N>>,
    /// Those who have left.
    absent: Vec<usize>,
    prices: Vec<N>,
    groups: Groups<N>,
    reached: Vec<Reached<N>>,
    /// Those who have no partner when the search begins.
    without_partner: Vec<usize>,
    /// Every group that this search has reached, also those that are part of a ring by now.
    in_tree: Vec<usize>,
    inner_rings: Vec<usize>,
    /// From the outer people to everybody.
    keys: Keys<N>,
    /// How often more, in this search, somebody's nearest may turn out to be in the same group by now
    /// before rings begin to collect keys of their own.
    patience: usize,
    patience_of_search: usize,
    /// The keys from each outer group to everybody, once patience is at an end.
    ring_keys: Vec<Option<Keys<N>>>,
    /// The prices of the outer people and of those not reached; far for everybody else.
    outer_prices: Vec<N>,
    other_prices: Vec<N>,
    /// For the outer people the nearest outer one in another group: sum of both prices less the worth,
    /// and the two. It does not count when both are in one group by now.
    meetings: BinaryHeap<Reverse<(N, usize, usize)>>,
    /// The outer person whose price is the first to come to nothing.
    cheapest: Option<(N, usize)>,
}

impl<N: Number> Search<N> {
    /// A search among people of whom nobody has a partner yet.
    pub fn new(table: Table<N>) -> Self {
        let (people, width) = (table.people(), table.width());
        let mut prices = vec![N::default(); width];
        prices[people..].fill(N::FAR);
        Self::from(table, prices, Groups::of(people))
    }

    fn from(table: Table<N>, prices: Vec<N>, groups: Groups<N>) -> Self {
        let (people, width) = (table.people(), table.width());
        Self {
            table: Arc::new(table),
            people,
            candidates: None,
            absent: Vec::new(),
            patience: 0,
            patience_of_search: 4 * people,
            prices,
            reached: vec![Reached::NotYet; groups.len()],
            ring_keys: vec![None; groups.len()],
            groups,
            without_partner: Vec::new(),
            in_tree: Vec::new(),
            inner_rings: Vec::new(),
            keys: Keys::far(width),
            outer_prices: vec![N::FAR; width],
            other_prices: vec![N::FAR; width],
            meetings: BinaryHeap::new(),
            cheapest: None,
        }
    }

    /// How many people there are.
    pub fn people(&self) -> usize {
        self.people
    }

    /// The pairs, what they are worth, and the prices between two searches.
    pub fn found(&self) -> Pairing {
        let priced = self.groups.rings().filter(|ring| ring.price > N::default());
        Pairing {
            pairs: self.pairs().collect(),
            worth: self.worth(),
            prices: self.prices().iter().map(|&price| price.into()).collect(),
            rings: priced.map(|ring| (ring.members.clone(), ring.price.into())).collect(),
        }
    }

    fn prices(&self) -> &[N] {
        &self.prices[..self.people]
    }

    fn pairs(&self) -> impl Iterator<Item = (usize, usize)> {
        let partners = self.groups.partner.iter().enumerate();
        partners.filter_map(|(a, partner)| partner.filter(|&b| a < b).map(|b| (a, b)))
    }

    fn worth(&self) -> i128 {
        let worth_of = |(a, b): (usize, usize)| -> i128 { self.table.row(a)[b].half().into() };
        self.pairs().map(worth_of).sum()
    }

    /// Finds a place for a person who has no partner but still a price.
    fn settle_down(&mut self, person: usize) {
        if self.groups.partner[person].is_none() && self.prices[person] > N::default() {
            self.find_place_for(person);
        }
    }

    /// One search: afterwards the person has a partner, or whoever has none costs nothing.
    fn find_place_for(&mut self, person: usize) {
        self.begin(person);
        let mut now = N::default();
        while let Some((time, event)) = self.next_event(self.cheapest) {
            if self.candidates.is_some() && matches!(event, Event::LeaveOut(_)) {
                // There may be a place among those who are not candidates.
                break;
            }
            now = time;
            if self.ends_with(event, now) {
                break;
            }
        }
        self.settle(now);
    }

    /// One search that goes on until everybody is reached who can be; prices are left moving.
    fn reach_everybody_from(&mut self, person: usize) {
        self.begin(person);
        while let Some((now, event)) = self.next_event(None) {
            self.ends_with(event, now);
        }
    }

    /// Does what an event calls for, and tells whether that has found somebody a place.
    fn ends_with(&mut self, event: Event, now: N) -> bool {
        match event {
            Event::LeaveOut(person) => {
                self.turn_round(person, None);
                return true;
            }
            Event::Reach { from, person } => {
                let group = self.groups.outermost[person];
                let Some(next) = self.groups.partner_of_group(group) else {
                    self.groups.rebase(group, person);
                    self.groups.partner[person] = Some(from);
                    self.turn_round(from, Some(person));
                    return true;
                };
                self.reach_inner(group, (from, person), now);
                self.reach_outer(self.groups.outermost[next], now);
            }
            Event::Close(a, b) => self.close_ring(a, b, now),
            Event::Open(group) => self.open_ring(group, now),
        }
        false
    }

    fn begin(&mut self, root: usize) {
        self.keys.forget();
        self.outer_prices.fill(N::FAR);
        self.other_prices.copy_from_slice(&self.prices);
        for &person in &self.absent {
            self.other_prices[person] = N::FAR;
        }
        self.without_partner.clear();
        let alone = |&person: &usize| self.groups.partner[person].is_none();
        self.without_partner.extend((0..self.people).filter(alone));
        self.meetings.clear();
        self.forget_reaches();
        self.inner_rings.clear();
        self.cheapest = None;
        self.patience = self.patience_of_search;
        self.reach_outer(self.groups.outermost[root], N::default());
    }

    fn reach_outer(&mut self, group: usize, now: N) {
        self.reached[group] = Reached::Outer { since: now };
        self.in_tree.push(group);
        for place in 0..self.groups.members(group).len() {
            let person = self.groups.members(group)[place];
            self.prices[person] += now;
            self.become_outer(person);
        }
        for &person in self.groups.members(group) {
            self.outer_prices[person] = self.prices[person];
        }
    }

    /// Takes in whom one more outer person can reach. Nobody in the same group may be among the outer
    /// prices.
    fn become_outer(&mut self, person: usize) {
        let price = self.prices[person];
        self.other_prices[person] = N::FAR;
        if self.candidates.is_some() {
            self.reach_candidates(person);
        } else {
            let worth = self.table.row(person);
            if let Some((above, other)) = self.keys.lower_by(person, price, worth, &self.outer_prices) {
                self.meetings.push(Reverse((price + above, person, other)));
            }
        }
        if self.cheapest.is_none_or(|(lowest, _)| price < lowest) {
            self.cheapest = Some((price, person));
        }
    }

    fn reach_inner(&mut self, group: usize, link: (usize, usize), now: N) {
        self.reached[group] = Reached::Inner { since: now, link };
        self.in_tree.push(group);
        for &person in self.groups.members(group) {
            self.prices[person] -= now;
            self.other_prices[person] = N::FAR;
        }
        if self.groups.is_ring(group) {
            self.inner_rings.push(group);
        }
    }

    /// Writes down what a group's price has come to; the prices of people are left as they are.
    fn stop_moving(&mut self, group: usize, now: N) {
        let is_ring = self.groups.is_ring(group);
        let price = &mut self.groups.get_mut(group).price;
        match std::mem::replace(&mut self.reached[group], Reached::NotYet) {
            Reached::Outer { since } if is_ring => *price += now - since + (now - since),
            Reached::Inner { since, .. } if is_ring => *price -= now - since + (now - since),
            Reached::Outer { .. } | Reached::Inner { .. } | Reached::NotYet => {}
        }
    }

    /// Ends a search: all prices become what they have come to.
    fn settle(&mut self, now: N) {
        for person in 0..self.people {
            match self.reached[self.groups.outermost[person]] {
                Reached::Outer { .. } => self.prices[person] -= now,
                Reached::Inner { .. } => self.prices[person] += now,
                Reached::NotYet => {}
            }
        }
        for group in std::mem::take(&mut self.in_tree) {
            self.stop_moving(group, now);
            self.ring_keys[group] = None;
        }
    }
}
