use std::sync::Arc;

use super::Search;
use crate::pairing::number::Number;

/// What is different from when the best pairs were found; they are found again from there.
impl<N: Number> Search<N> {
    /// Lets a person go; whoever was their partner is found another place.
    pub fn leave(&mut self, person: usize) {
        let partner = self.set_free(person);
        self.absent.push(person);
        self.prices[person] = N::default();
        if let Some(partner) = partner {
            self.settle_down(partner);
        }
    }

    /// Two people may not be paired any more; both are found another place if they were.
    pub fn forbid(&mut self, a: usize, b: usize) {
        Arc::make_mut(&mut self.table).forbid(a, b);
        let in_one_ring = self.groups.outermost[a] == self.groups.outermost[b];
        if in_one_ring || self.groups.partner[a] == Some(b) {
            let partner = self.set_free(a);
            self.settle_down(a);
            if let Some(partner) = partner {
                self.settle_down(partner);
            }
        }
    }

    /// Takes a person out of all rings and away from the partner, whom it gives back.
    pub(super) fn set_free(&mut self, person: usize) -> Option<usize> {
        let partner = self.take_out_of_rings(person);
        self.groups.partner[person] = None;
        if let Some(partner) = partner {
            self.groups.partner[partner] = None;
        }
        partner
    }

    /// Opens all rings round a person and gives back the partner, who was outside them.
    fn take_out_of_rings(&mut self, person: usize) -> Option<usize> {
        let outermost = self.groups.outermost[person];
        let outside = self.groups.partner_of_group(outermost);
        self.groups.rebase(outermost, person);
        while self.groups.outermost[person] != person {
            // What the pairs inside have paid for the ring they pay for the two people from now on.
            let opened = self.groups.open(self.groups.outermost[person]);
            for &member in &opened.members {
                self.prices[member] += opened.price.half();
            }
        }
        outside
    }
}
