//! The real program in its real window: each screen's main way, by what is written on it.

mod awayday;
#[path = "../drivers.rs"]
mod drivers;
mod from_forms;
mod keyboard;
mod leaving;
mod locking;
mod looking_round;
mod matching;
mod offline;
mod prepared;
mod printing;
mod processes;
mod rig;
mod six_months;
mod two_rounds;
mod welcome;
mod what_next;
mod whos_in;
