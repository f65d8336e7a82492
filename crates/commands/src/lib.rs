//! The door: every command by name, typed. The window, the terminal and the tests come in here.

pub mod bindings;
pub mod sample;
mod table;

pub use table::{COMMANDS, Command, Part, call, plain};
