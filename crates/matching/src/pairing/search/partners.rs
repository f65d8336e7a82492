use super::{Reached, Search};
use crate::pairing::number::Number;
use crate::pairing::{Pairing, Partners};

/// What the best pairs are when a person is with somebody else.
///
/// Say Ana is to be with Dee. Ana is taken out, her partner Ben has none, and a search for his place
/// begins. It is not ended by the first place found but goes on until it has reached everybody who
/// can be. Whoever is outer then, Dee for one, can be taken out too, and the path from her to Ben be
/// turned round: the prices still prove that the others cannot be paired better. So one search
/// answers for Ana and everybody else.
#[derive(Debug)]
pub struct PartnersOf<N> {
    search: Search<N>,
    /// Those beside whom there are only nobodies.
    people: usize,
    person: usize,
    /// Twice what the best pairs are worth without this person's, and the price of the partner who
    /// was left alone.
    others: i128,
}

impl<N: Number> Search<N> {
    /// The same pairs, in which everybody has a partner: a nobody where there was none.
    ///
    /// A nobody may be with anybody for nothing. There are two more of them than needed, who are with
    /// each other: so many people more can be left out when two are made to be together.
    pub fn with_nobodies(&self) -> Self {
        let alone = |person: &usize| self.groups.partner[*person].is_none() && !self.absent.contains(person);
        let alone: Vec<usize> = (0..self.people).filter(alone).collect();
        let table = self.table.with_others(alone.len() + 2);
        let mut prices = self.prices().to_vec();
        prices.resize(table.people(), N::default());
        prices.resize(table.width(), N::FAR);
        let mut groups = self.groups.with_others(alone.len() + 2);
        let mut nobodies = self.people..table.people();
        for person in alone {
            if let Some(nobody) = nobodies.next() {
                groups.pair(person, nobody);
            }
        }
        if let (Some(one), Some(other)) = (nobodies.next(), nobodies.next()) {
            groups.pair(one, other);
        }
        Self { absent: self.absent.clone(), ..Self::from(table, prices, groups) }
    }

    /// Looks at everybody whom a person can be with, where nobody is without a partner.
    pub fn partners_of(&self, person: usize, people: usize) -> PartnersOf<N> {
        let mut search = self.clone();
        let partner = search.set_free(person);
        search.absent.push(person);
        let mut others = 2 * search.worth();
        if let Some(partner) = partner {
            others += search.prices[partner].into();
            search.reach_everybody_from(partner);
        }
        PartnersOf { search, people, person, others }
    }
}

impl<N: Number> Partners for PartnersOf<N> {
    fn worth_with(&self, other: usize) -> Option<i128> {
        let search = &self.search;
        let together = search.table.row(self.person)[other];
        let reached = search.reached[search.groups.outermost[other]];
        if together == N::FORBIDDEN || other == self.person || !matches!(reached, Reached::Outer { .. }) {
            return None;
        }
        let (together, price): (i128, i128) = (together.into(), search.prices[other].into());
        Some((self.others + together - price) / 2)
    }

    fn pairs_with(&self, other: usize) -> Option<Pairing> {
        let worth = self.worth_with(other)?;
        let mut search = self.search.clone();
        search.turn_round(other, None);
        search.groups.pair(self.person, other);
        let pairs = search.pairs().filter(|&(_, b)| b < self.people).collect();
        Some(Pairing { pairs, worth, ..Pairing::default() })
    }
}
