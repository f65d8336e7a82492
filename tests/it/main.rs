//! The product through its door, in JSON, as the window and the terminal use it.

mod absences;
mod awayday;
mod bindings;
mod check_in;
mod documents;
mod door;
mod drafts;
mod erasing;
mod feasibility;
mod file;
mod joining;
mod matching;
mod meetings;
mod outlook;
mod parts;
mod proof;
mod publishing;
mod repair;
mod replies;
mod rules;
mod state_machine;
mod tables;
mod team;
mod terminal;
mod two_rounds;
mod undo;
