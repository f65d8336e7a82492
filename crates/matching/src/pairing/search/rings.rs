use std::cmp::Reverse;

use super::{Reached, Search};
use crate::pairing::number::Number;
use crate::pairing::rows::{Keys, lowest_difference, lowest_sum};

/// Rings that come about and fall apart in the course of a search.
impl<N: Number> Search<N> {
    /// Makes one outer group of the ring that two outer people close.
    pub(super) fn close_ring(&mut self, a: usize, b: usize, now: N) {
        let (ring, links) = self.ring_of(a, b);
        let mut were_inner = Vec::new();
        for &part in &ring {
            if let Reached::Inner { .. } = self.reached[part] {
                were_inner.extend_from_slice(self.groups.members(part));
            }
            self.stop_moving(part, now);
        }
        let parts = ring.clone();
        let group = self.groups.close(ring, links);
        self.reached.resize(self.groups.len(), Reached::NotYet);
        self.ring_keys.resize(self.groups.len(), None);
        self.reached[group] = Reached::Outer { since: now };
        self.in_tree.push(group);
        self.hide(group);
        for person in were_inner {
            self.prices[person] += now + now;
            self.become_outer(person);
        }
        if self.patience == 0 {
            self.collect_keys(group, &parts);
        }
        self.show(group);
    }

    /// Finds a new nearest for an outer person whose nearest is in the same group by now.
    pub(super) fn look_again(&mut self, person: usize) {
        match self.patience {
            // The keys of the group have found its nearest when it was closed.
            0 => return,
            1 => self.remember_keys(),
            _ => {
                let group = self.groups.outermost[person];
                self.hide(group);
                if let Some((above, other)) = lowest_difference(&self.outer_prices, self.table.row(person)) {
                    self.meetings.push(Reverse((self.prices[person] + above, person, other)));
                }
                self.show(group);
            }
        }
        self.patience -= 1;
    }

    /// Lets every outer group have keys of its own from now on.
    ///
    /// Looking again takes O(n) steps each time, and rings within rings could make it necessary O(n²)
    /// times in one search. With keys by group there is one look for each ring, so that no search
    /// takes more than O(n²) steps.
    fn remember_keys(&mut self) {
        let is_outer = |&group: &usize| matches!(self.reached[group], Reached::Outer { .. });
        let outer: Vec<usize> = self.in_tree.iter().copied().filter(is_outer).collect();
        for group in outer {
            self.hide(group);
            self.collect_keys(group, &[]);
            self.show(group);
        }
    }

    /// Collects the keys of a hidden group from those of its parts, and the nearest outer person.
    fn collect_keys(&mut self, group: usize, parts: &[usize]) {
        let mut keys = Keys::far(self.table.width());
        let mut collected: Vec<usize> = Vec::new();
        for &part in parts {
            if let Some(of_part) = self.ring_keys[part].take() {
                keys.lower_to(&of_part);
                collected.extend_from_slice(self.groups.members(part));
            }
        }
        collected.sort_unstable();
        for &person in self.groups.members(group) {
            if collected.binary_search(&person).is_err() {
                keys.lower_by(person, self.prices[person], self.table.row(person), &self.outer_prices);
            }
        }
        if let Some((twice, other)) = lowest_sum(&keys.lowest, &self.outer_prices) {
            self.meetings.push(Reverse((twice, keys.from(other), other)));
        }
        self.ring_keys[group] = Some(keys);
    }

    /// Takes the members of an outer group from the outer prices, so that they do not find each other.
    fn hide(&mut self, group: usize) {
        for &person in self.groups.members(group) {
            self.outer_prices[person] = N::FAR;
        }
    }

    fn show(&mut self, group: usize) {
        for &person in self.groups.members(group) {
            self.outer_prices[person] = self.prices[person];
        }
    }

    /// The groups on the two paths up to where they come together, and the links round the ring.
    fn ring_of(&self, a: usize, b: usize) -> (Vec<usize>, Vec<(usize, usize)>) {
        let (mut up, mut links_up) = self.path_up(a, |_| false);
        let (down, links_down) = self.path_up(b, |group| up.contains(&group));
        let meeting = down.last().copied();
        let top = up.iter().position(|&it| Some(it) == meeting).unwrap_or(0);
        up.truncate(top + 1);
        links_up.truncate(top);

        let mut ring: Vec<usize> = up.into_iter().rev().collect();
        ring.extend(&down[..down.len() - 1]);
        let mut links: Vec<_> = links_up.into_iter().rev().map(|(x, y)| (y, x)).collect();
        links.push((a, b));
        links.extend(links_down);
        (ring, links)
    }

    /// Takes an inner ring apart. The parts on the even way from where it was entered to its base
    /// stay in the tree, inner and outer in turn.
    pub(super) fn open_ring(&mut self, group: usize, now: N) {
        let Reached::Inner { link, .. } = self.reached[group] else { return };
        self.reached[group] = Reached::NotYet;
        self.inner_rings.retain(|&it| it != group);
        let opened = self.groups.open(group);
        for &person in &opened.members {
            self.prices[person] += now;
            self.other_prices[person] = self.prices[person];
        }
        let around = opened.ring.len();
        let entered = self.groups.outermost[link.1];
        let mut at = opened.ring.iter().position(|&it| it == entered).unwrap_or(0);
        let forwards = at % 2 == 1;
        self.reach_inner(entered, link, now);
        while at != 0 {
            let (outer, inner, link) = if forwards {
                let (a, b) = opened.links[at + 1];
                (at + 1, (at + 2) % around, (a, b))
            } else {
                let (b, a) = opened.links[at - 2];
                (at - 1, at - 2, (a, b))
            };
            self.reach_outer(opened.ring[outer], now);
            self.reach_inner(opened.ring[inner], link, now);
            at = inner;
        }
        for &person in &opened.members {
            if let Reached::NotYet = self.reached[self.groups.outermost[person]] {
                self.reach_again(person);
            }
        }
    }
}
