//! The crate through its public doors.

mod can_it_work;
mod counting;
mod dice;
mod every_grouping;
mod refusals;
mod small_teams;
mod textbook;
