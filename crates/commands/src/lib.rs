//! The door: every command by name, typed. The window, the terminal and the tests come in here.

pub mod bindings;
mod command;
pub mod sample;
mod table;

pub use command::{Command, plain};
pub use table::{Begun, COMMANDS, begin, call, command};
