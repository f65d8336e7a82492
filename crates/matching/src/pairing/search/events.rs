use std::cmp::Reverse;

use super::{Reached, Search};
use crate::pairing::number::Number;
use crate::pairing::rows::lowest_sum;

/// What stops the prices from moving on.
#[derive(Debug, Clone, Copy)]
pub enum Event {
    /// An outer person's price is nothing: this one may stay without a partner.
    LeaveOut(usize),
    /// A person not reached yet can be reached from an outer one at the present prices.
    Reach { from: usize, person: usize },
    /// Two outer people can be reached from each other: the paths to them close a ring.
    Close(usize, usize),
    /// An inner ring's price is nothing: it falls apart.
    Open(usize),
}

impl<N: Number> Search<N> {
    /// The event that comes first, if there is any; of several at once, one that ends the search.
    pub(super) fn next_event(&mut self, leave_out: Option<(N, usize)>) -> Option<(N, Event)> {
        let far = N::FAR.half();
        let mut first = leave_out.map_or(far, |(time, _)| time);
        let mut event = leave_out.map(|(_, person)| Event::LeaveOut(person));
        let reach = if self.candidates.is_some() { self.first_reach() } else { self.first_reach_of_all() };
        if let Some((time, reach)) = reach.filter(|&(time, _)| time < first) {
            (first, event) = (time, Some(reach));
        }
        while let Some(&Reverse((twice, a, b))) = self.meetings.peek() {
            if self.groups.outermost[a] == self.groups.outermost[b] {
                self.meetings.pop();
                if self.candidates.is_none() {
                    self.look_again(a);
                }
                continue;
            }
            if twice.half() < first {
                (first, event) = (twice.half(), Some(Event::Close(a, b)));
            }
            break;
        }
        for &group in &self.inner_rings {
            if let Reached::Inner { since, .. } = self.reached[group] {
                let time = since + self.groups.get(group).price.half();
                if time < first {
                    (first, event) = (time, Some(Event::Open(group)));
                }
            }
        }
        event.map(|event| (first, event))
    }

    fn first_reach_of_all(&self) -> Option<(N, Event)> {
        let (time, person) = lowest_sum(&self.keys.lowest, &self.other_prices)?;
        let person = self.without_partner_at(time).unwrap_or(person);
        Some((time, Event::Reach { from: self.keys.from(person), person }))
    }

    fn without_partner_at(&self, time: N) -> Option<usize> {
        let at = |&it: &usize| self.keys.lowest[it] + self.other_prices[it] == time;
        self.without_partner.iter().copied().find(at)
    }
}
