//! The pairs that are worth most together: maximum-weight matching, exact, for dense tables.
//!
//! The algorithm is Edmonds' ("Maximum matching and a polyhedron with 0,1-vertices", 1965) in the
//! form in which one search is much like Dijkstra's (Galil, "Efficient algorithms for finding
//! maximum matching in graphs", 1986). It takes O(n²) steps for each of at most n searches.
//!
//! # How it goes, with people
//!
//! Everybody has a *price*. Prices are high enough: two people cost together at least what their
//! pair is worth (twice that, so that halves stay whole numbers). If every pair that is made costs
//! exactly what it is worth, and whoever has no partner costs nothing, then no pairs are worth more
//! than these, because nobody could pay more for the same people. So the prices prove the pairs.
//!
//! Say Ana–Ben is worth 6, Ben–Cy 8, Cy–Dee 6, and nothing else is allowed. Doubled these are 12,
//! 16 and 12. The prices start at half of each one's best pair: Ana 6, Ben 8, Cy 8, Dee 6.
//! First everybody is made as cheap as can be: Ana comes down to 4, because 4 + 8 is what she and
//! Ben are worth, and they are paired. So are Cy and Dee, at 8 and 4. All cost what they are worth,
//! and 24 is twice 6 + 6. Done.
//!
//! Had Ben and Cy been paired first, at 8 and 8, Dee would have come down to 4 and be without a
//! partner at a price that is not nothing. A *search* finds her a place. Dee is *outer*: her
//! price falls. She costs with Cy what they are worth, so Cy is reached, *inner*, and his price
//! rises so that Dee's can fall; his partner Ben becomes outer, his price falls with Dee's. Ana is
//! reached from Ben at once: she has no partner, so the path Dee, Cy, Ben, Ana is turned round
//! into Dee–Cy and Ben–Ana. Had it not reached anybody, the prices would have moved on until
//! somebody outer, Ben or Dee, cost nothing and could be left out instead.
//!
//! When two outer people reach each other, their paths close a *ring* of an odd number of people.
//! Whoever of them is needed outside, the others can be paired round the ring. The ring then goes on
//! as if it were one person, with a price of its own that all pairs within it pay. See [`groups`].

mod groups;
mod number;
mod rows;
mod search;
#[cfg(test)]
mod tests;

use std::cell::OnceCell;

use number::Number;
use rows::Table;
use search::Search;

use crate::worth::pairs_of;

/// Pairs of people, what they are worth, and the prices that prove that no others are worth more.
#[derive(Debug, Clone, Default)]
pub struct Pairing {
    /// Each person in one pair at most.
    pub pairs: Vec<(usize, usize)>,
    /// The sum over the pairs.
    pub worth: i128,
    /// By person.
    pub prices: Vec<i128>,
    /// Rings whose price is more than nothing, with that price.
    pub rings: Vec<(Vec<usize>, i128)>,
}

/// The best pairs of some people, which can be asked what they would be if something were different.
/// Each answer is found from the prices of the best pairs, not from the start.
pub trait BestPairs: Send {
    /// The best pairs of all.
    fn of_all(&self) -> Pairing;
    /// The same for fewer people: one search for each who is not there any more.
    fn without(&self, absent: &[usize]) -> Box<dyn BestPairs>;
    /// The same if two people may not be paired: two searches at most.
    fn forbidding(&self, a: usize, b: usize) -> Box<dyn BestPairs>;
    /// Everybody whom a person can be with: one search.
    fn partners_of(&self, person: usize) -> Box<dyn Partners>;
}

/// Everybody whom one person can be with, and what the best pairs then are.
pub trait Partners {
    /// What the best pairs with that partner are worth; none if the two may not be paired.
    fn worth_with(&self, other: usize) -> Option<i128>;
    /// The best pairs with that partner, without prices; none if the two may not be paired.
    fn pairs_with(&self, other: usize) -> Option<Pairing>;
}

/// Finds the pairs among the people `0..people` that are worth most together. Only pairs that are
/// allowed and worth something are made. A pair must be worth less than 2^120.
pub fn best_pairs(people: usize, worth: impl Fn(usize, usize) -> Option<i128>) -> Box<dyn BestPairs> {
    let worth = |a, b| worth(a, b).filter(|&worth| worth > 0);
    let most = pairs_of(people).filter_map(|(a, b)| worth(a, b)).max().unwrap_or(0);
    if most < i32::MOST {
        searched::<i32>(people, worth)
    } else if most < i64::MOST {
        searched::<i64>(people, worth)
    } else {
        searched::<i128>(people, worth)
    }
}

fn searched<N: Number>(people: usize, worth: impl Fn(usize, usize) -> Option<i128>) -> Box<dyn BestPairs> {
    let mut search = Search::<N>::new(Table::of(people, worth));
    search.run();
    Box::new(Searched { search, with_nobodies: OnceCell::new() })
}

struct Searched<N> {
    search: Search<N>,
    with_nobodies: OnceCell<Search<N>>,
}

impl<N: Number> BestPairs for Searched<N> {
    fn of_all(&self) -> Pairing {
        self.search.found()
    }

    fn without(&self, absent: &[usize]) -> Box<dyn BestPairs> {
        let mut search = self.search.clone();
        for &person in absent {
            search.leave(person);
        }
        Box::new(Self { search, with_nobodies: OnceCell::new() })
    }

    fn forbidding(&self, a: usize, b: usize) -> Box<dyn BestPairs> {
        let mut search = self.search.clone();
        search.forbid(a, b);
        Box::new(Self { search, with_nobodies: OnceCell::new() })
    }

    fn partners_of(&self, person: usize) -> Box<dyn Partners> {
        let search = self.with_nobodies.get_or_init(|| self.search.with_nobodies());
        Box::new(search.partners_of(person, self.search.people()))
    }
}
