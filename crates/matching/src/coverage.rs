//! How many people can be in pairs at all, and why not more.
//!
//! Edmonds' search for augmenting paths ("Paths, trees, and flowers", 1965), and what it leaves
//! behind when there are none: the decomposition of Gallai and Edmonds (Lovász and Plummer,
//! "Matching Theory", 1986, section 3.2).

use std::collections::VecDeque;

use crate::table::PairTable;

/// How far the allowed pairs reach, and what holds them back.
///
/// Say Ana, Ben and Cy may each be paired with Fay alone. Then two of the three are left over:
/// each of them is stranded, and Fay is the connector. Without the connectors the stranded groups
/// fall apart from each other and from everybody else, each is odd, and each has somebody over
/// unless a connector takes one in; so there are exactly as many stranded groups as connectors
/// and people left over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// How many people are in no pair however the pairs are made.
    pub left_over: usize,
    /// The people whom the stranded groups compete for, ascending.
    pub connectors: Vec<usize>,
    /// The odd groups one of whom can be left over, anyone of them as well as anyone else; members
    /// ascending, groups by their first member.
    pub stranded: Vec<Vec<usize>>,
}

/// Finds the largest number of people in pairs, and the reason if it is not everybody.
#[must_use]
pub fn coverage(allowed: &PairTable<bool>) -> Coverage {
    let mut search = Search::new(allowed);
    search.pair_greedily();
    while search.grow_and_augment() {}
    search.into_coverage()
}

/// A forest of alternating paths that grows from the people who are over.
///
/// An *outer* person can be reached from somebody over by an even path: if that path were turned
/// round, this person would be over instead. Odd cycles of such paths (blossoms) make all their
/// members outer; `base` names the member through which the paths come in.
struct Search<'a> {
    allowed: &'a PairTable<bool>,
    partner: Vec<Option<usize>>,
    base: Vec<usize>,
    /// For somebody reached by an odd path, and for members of blossoms: the outer person before.
    before: Vec<Option<usize>>,
    outer: Vec<bool>,
    root: Vec<Option<usize>>,
    queue: VecDeque<usize>,
}

impl<'a> Search<'a> {
    fn new(allowed: &'a PairTable<bool>) -> Self {
        let people = allowed.people();
        Self {
            allowed,
            partner: vec![None; people],
            base: (0..people).collect(),
            before: vec![None; people],
            outer: vec![false; people],
            root: vec![None; people],
            queue: VecDeque::new(),
        }
    }

    fn people(&self) -> usize {
        self.partner.len()
    }

    fn may(&self, a: usize, b: usize) -> bool {
        a != b && self.allowed.get(a, b)
    }

    fn pair_greedily(&mut self) {
        for a in 0..self.people() {
            let free = |&b: &usize| self.partner[b].is_none() && self.may(a, b);
            if self.partner[a].is_none()
                && let Some(b) = (0..self.people()).find(free)
            {
                self.partner[a] = Some(b);
                self.partner[b] = Some(a);
            }
        }
    }

    /// Grows the forest until two trees meet, and then pairs one person more at each end. False if
    /// they never meet; the forest then stays for the decomposition.
    fn grow_and_augment(&mut self) -> bool {
        self.plant();
        while let Some(a) = self.queue.pop_front() {
            for b in 0..self.people() {
                if !self.may(a, b) || self.base[a] == self.base[b] {
                    continue;
                }
                if self.outer[b] {
                    if self.root[a] != self.root[b] {
                        self.turn_round(a, b);
                        self.turn_round(b, a);
                        return true;
                    }
                    self.close_blossom(a, b);
                } else if self.root[b].is_none()
                    && let Some(next) = self.partner[b]
                {
                    self.before[b] = Some(a);
                    self.root[b] = self.root[a];
                    self.root[next] = self.root[a];
                    self.reach(next);
                }
            }
        }
        false
    }

    fn plant(&mut self) {
        self.queue.clear();
        for person in 0..self.people() {
            self.base[person] = person;
            self.before[person] = None;
            self.outer[person] = false;
            self.root[person] = None;
        }
        for person in 0..self.people() {
            if self.partner[person].is_none() {
                self.root[person] = Some(person);
                self.reach(person);
            }
        }
    }

    fn reach(&mut self, person: usize) {
        if !self.outer[person] {
            self.outer[person] = true;
            self.queue.push_back(person);
        }
    }

    /// Pairs `person` with `with`, whose own part of the path is turned round apart, and so on
    /// along the path from `person` to the root.
    fn turn_round(&mut self, person: usize, with: usize) {
        let (mut person, mut with) = (person, with);
        loop {
            let freed = self.partner[person].replace(with);
            let Some(freed) = freed else { return };
            let Some(next) = self.before[freed] else { return };
            self.partner[freed] = Some(next);
            (person, with) = (next, freed);
        }
    }

    /// Makes one blossom of the odd cycle that the pair (a, b) closes.
    fn close_blossom(&mut self, a: usize, b: usize) {
        let top = self.common_base(a, b);
        let mut in_cycle = vec![false; self.people()];
        self.mark_path(a, b, top, &mut in_cycle);
        self.mark_path(b, a, top, &mut in_cycle);
        for person in 0..self.people() {
            if in_cycle[self.base[person]] {
                self.base[person] = top;
                self.reach(person);
            }
        }
    }

    /// Where the paths from two people of one tree to the root first come together.
    fn common_base(&self, a: usize, b: usize) -> usize {
        let mut on_path = vec![false; self.people()];
        let mut person = self.base[a];
        loop {
            on_path[person] = true;
            match self.step_up(person) {
                Some(next) => person = next,
                None => break,
            }
        }
        let mut person = self.base[b];
        while !on_path[person] {
            match self.step_up(person) {
                Some(next) => person = next,
                None => break,
            }
        }
        person
    }

    /// From the base of one outer group to the base of the next one towards the root.
    fn step_up(&self, base: usize) -> Option<usize> {
        let next = self.before[self.partner[base]?]?;
        Some(self.base[next])
    }

    fn mark_path(&mut self, from: usize, across: usize, top: usize, in_cycle: &mut [bool]) {
        let (mut person, mut child) = (from, across);
        while self.base[person] != top {
            in_cycle[self.base[person]] = true;
            self.before[person] = Some(child);
            let Some(inner) = self.partner[person] else { return };
            in_cycle[self.base[inner]] = true;
            let Some(next) = self.before[inner] else { return };
            (person, child) = (next, inner);
        }
    }

    fn into_coverage(self) -> Coverage {
        let people = self.people();
        let may_be_over = |person: usize| self.outer[person];
        let connectors = (0..people)
            .filter(|&a| !may_be_over(a))
            .filter(|&a| (0..people).any(|b| may_be_over(b) && self.may(a, b)));
        Coverage {
            left_over: self.partner.iter().filter(|it| it.is_none()).count(),
            connectors: connectors.collect(),
            stranded: self.outer_components(),
        }
    }

    fn outer_components(&self) -> Vec<Vec<usize>> {
        let mut seen = vec![false; self.people()];
        let mut components = Vec::new();
        for start in (0..self.people()).filter(|&it| self.outer[it]) {
            if std::mem::replace(&mut seen[start], true) {
                continue;
            }
            let mut members = vec![start];
            let mut next = 0;
            while let Some(&a) = members.get(next) {
                next += 1;
                for b in (0..self.people()).filter(|&b| self.outer[b] && self.may(a, b)) {
                    if !std::mem::replace(&mut seen[b], true) {
                        members.push(b);
                    }
                }
            }
            members.sort_unstable();
            components.push(members);
        }
        components
    }
}
