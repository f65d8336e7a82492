use std::cmp::Reverse;

use super::{Reached, Search};
use crate::pairing::number::Number;
use crate::pairing::rows::{Keys, lowest_sum};

/// Rings that come about and fall apart in the course of a search.
impl<N: Number> Search<N> {
    /// Makes one outer group of the ring that two outer people close.
    pub(super) fn close_ring(&mut self, a: usize, b: usize, now: N) {
        let (ring, links) = self.ring_of(a, b);
        let mut keys = Keys::far(self.table.width());
        for &part in &ring {
            let was_inner = matches!(self.reached[part], Reached::Inner { .. });
            self.stop_moving(part, now);
            let members = std::mem::take(&mut self.groups.get_mut(part).members);
            if was_inner {
                for &person in &members {
                    self.prices[person] += now + now;
                    self.become_outer(person);
                }
            }
            match self.ring_keys.get_mut(part).and_then(Option::take) {
                Some(collected) => keys.lower_to(&collected),
                None => {
                    for &person in &members {
                        keys.lower_by(person, self.prices[person], self.table.row(person));
                    }
                }
            }
            self.groups.get_mut(part).members = members;
        }
        let group = self.groups.close(ring, links);
        self.reached.resize(self.groups.len(), Reached::NotYet);
        self.ring_keys.resize(self.groups.len(), None);
        self.reached[group] = Reached::Outer { since: now };
        self.in_tree.push(group);
        for &person in &self.groups.get(group).members {
            self.outer_prices[person] = N::FAR;
        }
        if let Some((twice, b)) = lowest_sum(&keys.lowest, &self.outer_prices) {
            self.meetings.push(Reverse((twice, keys.from(b), b, group)));
        }
        for &person in &self.groups.get(group).members {
            self.outer_prices[person] = self.prices[person];
        }
        self.ring_keys[group] = Some(keys);
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
    }
}
