//! For how many more rounds everybody can have a new partner: a plan that proves "at least", a reason
//! that proves "at most", and the pairs for today that keep most rounds open.
//!
//! Rounds without a repeat are perfect matchings that share no pair. How many there are is hard to
//! tell in general (three for a graph of degree three is Holyer's problem, "The NP-completeness of
//! edge-coloring", 1981), so a plan and a limit are looked for from both sides, and often meet.

mod circle;
mod climb;
mod every_way;
mod flow;
mod foresight;
mod limit;
mod search;
mod timetable;

pub use foresight::solve_for_later;
pub use limit::{Few, Limit};

use self::circle::Circle;
use self::search::search;
use crate::error::MatchingError;
use crate::problem::MOST_PEOPLE;
use crate::table::PairTable;

/// People who may still meet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prospect {
    /// Who may be with whom, once.
    pub allowed: PairTable<bool>,
    /// What happens when the number of people is odd.
    pub odd: Odd,
    /// No plan has more rounds than this.
    pub most: usize,
    /// Decides between plans.
    pub seed: u64,
}

/// What happens in a round of an odd number of people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Odd {
    /// Three are together; the three pairs among them count as having met.
    Trio,
    /// One is left out, nobody twice, and only those for whom it says so here.
    LeaveOneOut(Vec<bool>),
}

/// How many rounds without a repeat there are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlook {
    /// Rounds that are possible, one after another; groups as in [`Solution`](crate::Solution).
    pub plan: Vec<Vec<Vec<usize>>>,
    /// More rounds than this are impossible.
    pub at_most: usize,
    /// Why.
    pub limit: Limit,
}

/// Looks ahead for as long as everybody can have a new partner. The plan never repeats a pair and
/// never leaves the same person out twice.
///
/// # Errors
///
/// [`MatchingError::TooManyPeople`] if they are too many to be matched at once.
pub fn outlook(prospect: &Prospect) -> Result<Outlook, MatchingError> {
    let people = prospect.allowed.people();
    if people > MOST_PEOPLE {
        return Err(MatchingError::TooManyPeople { people });
    }
    let circle = Circle::of(prospect);
    match circle.a_round()?.filter(|_| people > 1) {
        None => Ok(Outlook { plan: Vec::new(), at_most: 0, limit: Limit::NoRound }),
        Some(round) => Ok(search(&circle, round, prospect.most, prospect.seed)),
    }
}
