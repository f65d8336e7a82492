//! The programme: people, dealings, rounds, matches, the Awayday, history; rules and words.
//!
//! Everything the product can do is a method of [`Programme`]. No page, no window, no clock in here.

pub mod about;
pub mod absences;
pub mod account;
pub mod answers;
pub mod awayday;
pub mod calendar;
pub mod certificate;
pub mod check;
pub mod check_in;
pub mod closing;
pub mod dealings;
pub mod drafts;
pub mod earlier;
pub mod elements;
mod erasing;
pub mod failure;
pub mod feasibility;
pub mod feedback;
pub mod guide;
pub mod history;
pub mod ids;
pub mod import;
pub mod invitations;
pub mod meetings;
pub mod nominations;
pub mod outlook;
pub mod overview;
pub mod person;
pub mod pictures;
pub mod preference_counts;
pub mod preferences;
pub mod programme;
pub mod proposal;
pub mod publishing;
pub mod repair;
pub mod replies;
pub mod responses;
pub mod roster;
pub mod round;
pub mod rule_costs;
pub mod rules;
pub mod sharing;
pub mod situation;
mod store;
pub mod survey;
pub mod tables;
mod team;
pub mod trusted;
pub mod why;
pub mod words;

pub use failure::{Failure, Problem, Result};
pub use ids::{MeetingId, PersonId, RoundId};
pub use programme::{Programme, Scope};
