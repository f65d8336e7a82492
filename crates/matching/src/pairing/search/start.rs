use super::Search;
use super::candidates::EACH;
use crate::pairing::number::Number;
use crate::pairing::rows::{highest, lowest_difference};

/// From nobody in a pair to everybody where they are best.
impl<N: Number> Search<N> {
    /// Finds the best pairs, and the prices that prove it.
    pub fn run(&mut self) {
        self.start_greedily();
        if self.people >= N::LARGE_TEAM {
            self.settle_among_candidates(EACH);
        }
        self.settle_all_down();
    }

    /// The same with so many candidates for each, however small the team.
    #[cfg(test)]
    pub fn run_among(&mut self, each: usize) {
        self.start_greedily();
        self.settle_among_candidates(each);
        self.settle_all_down();
    }

    /// Lets rings collect keys from the first time that somebody has to look again.
    #[cfg(test)]
    pub fn lose_patience(&mut self) {
        self.patience_of_search = 1;
    }

    /// Half of the best pair of each as the first price; then everybody in turn is as cheap as can
    /// be, and is paired if somebody without a partner is the reason that it cannot be less.
    fn start_greedily(&mut self) {
        let nothing = N::default();
        for person in 0..self.people {
            self.prices[person] = highest(self.table.row(person)).max(nothing).half();
        }
        for a in 0..self.people {
            if self.groups.partner[a].is_some() {
                continue;
            }
            let Some((above, _)) = lowest_difference(&self.prices, self.table.row(a)) else { continue };
            let price = nothing - above;
            self.prices[a] = price.max(nothing);
            let is_why = |&b: &usize| {
                b != a && self.groups.partner[b].is_none() && self.table.row(a)[b] - self.prices[b] == price
            };
            if price >= nothing
                && let Some(b) = (0..self.people).find(is_why)
            {
                self.groups.pair(a, b);
            }
        }
    }

    pub(super) fn settle_all_down(&mut self) {
        for person in 0..self.people {
            self.settle_down(person);
        }
    }
}
