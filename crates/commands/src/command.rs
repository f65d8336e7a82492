//! What there is to say about a command, whatever it does.

use coaching_core::Part;
use ts_rs::Config;

use crate::bindings::Types;

/// One command as the terminal lists it and as the window's types are made from it.
pub struct Command {
    /// What it is called.
    pub name: &'static str,
    /// What it is for.
    pub about: &'static str,
    /// Whether it changes the programme.
    pub changes: bool,
    /// For a look: it rests on this part of the programme, and on those before it.
    pub part: Option<Part>,
    /// Whether it is a look that searches for the best and may take its time.
    pub searches: bool,
    /// Whether it reads or writes other files and so is not for the web view.
    pub files: bool,
    /// Whether what it takes is a secret, which must stand in no list of what runs on the computer.
    pub secret: bool,
    /// What it takes, in TypeScript.
    pub takes: fn(&Config) -> String,
    /// The same with every field written out.
    pub takes_in_full: fn(&Config) -> String,
    /// What it returns, in TypeScript.
    pub returns: fn(&Config) -> String,
    pub(crate) declare: fn(&mut Types),
}

impl Command {
    /// Whether it is a look that may say something else after a change that touched this part.
    pub fn rests_on(&self, touched: Part) -> bool {
        !self.changes && self.part.is_some_and(|part| part >= touched)
    }
}

/// A type without its comments, on one line.
pub fn plain(takes: &str) -> String {
    let words = takes.split("/**").map(|part| part.split_once("*/").map_or(part, |(_, rest)| rest));
    words.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}
