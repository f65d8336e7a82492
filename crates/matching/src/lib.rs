//! Who goes with whom: people are put in pairs, and in one trio where that is wanted, so that an
//! ordered list of preferences is met as well as it can be. Numbers in, numbers out.
//!
//! People are the numbers `0..n`. [`solve()`] finds the best groups there are, [`values()`] counts what
//! any groups are worth without trusting the solver, [`verify()`] checks the proof that pairs are best,
//! and [`coverage()`] tells how many people can be in pairs at all and, where some cannot, why.
//! [`Solved`] keeps what was found and answers what if; [`repair()`] mends groups that no longer stand
//! with as few changes as may be; [`outlook()`] looks ahead for rounds in which nobody meets twice.
//!
//! ```
//! use matching::{PairTable, Preference, Problem, solve};
//!
//! // Ana (0), Ben (1), Cy (2) and Dee (3); Ana and Ben would rather not be together.
//! let mut allowed = PairTable::filled(4, true);
//! allowed.set(2, 3, false);
//! let mut close = PairTable::filled(4, 0);
//! close.set(0, 1, 1);
//! let problem = Problem {
//!     allowed,
//!     preferences: vec![Preference::LeftOut(vec![1; 4]), Preference::Pairs(close)],
//!     trio: true,
//!     locked: vec![vec![0, 3]],
//!     seed: 7,
//! };
//! let best = solve(&problem)?;
//! assert_eq!(best.groups, [[0, 3], [1, 2]]);
//! assert_eq!(best.values, [0, 0]);
//! # Ok::<(), matching::MatchingError>(())
//! ```

mod coverage;
mod error;
mod judge;
mod outlook;
mod pairing;
mod problem;
mod repair;
mod shuffle;
mod solve;
mod table;
mod trio;
mod verify;
mod worth;

pub use coverage::{Coverage, coverage};
pub use error::{LockedFault, MatchingError};
pub use judge::values;
pub use outlook::{Few, Limit, Odd, Outlook, Prospect, outlook, solve_for_later};
pub use pairing::{BestPairs, Pairing, Partners, best_pairs};
pub use problem::{Bound, MOST_PEOPLE, Preference, Problem, Proof, Solution, Wish};
pub use repair::{MOST_CHANGES, Repair, repair};
pub use solve::{Solved, solve};
pub use table::PairTable;
pub use verify::{Flaw, verify};
