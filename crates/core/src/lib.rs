//! The programme: people, dealings, rounds, matches, the Awayday, history; rules and words.
//!
//! Everything the product can do is a method of [`Programme`]. No page, no window, no clock in here.

pub mod dealings;
pub mod failure;
pub mod ids;
pub mod import;
pub mod person;
pub mod tables;
pub mod words;

pub use failure::{Failure, Problem, Result};
pub use ids::{PersonId, RoundId};
