//! The crate through its public doors.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod any_bytes;
mod any_team;
mod can_it_work;
mod changes;
mod counting;
mod dice;
mod every_grouping;
mod every_round;
mod firms;
mod foresight;
mod larger_teams;
mod outlook;
mod proofs;
mod reach;
mod refusals;
mod repair;
mod rings;
mod shapes;
mod small_teams;
mod tampering;
mod textbook;
mod what_if;
