//! What there is to say about a command, whatever it does.

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
    /// The part of the programme that a look rests on, or that a change touches.
    pub part: Part,
    /// Whether it is a look that searches for the best and may take its time.
    pub searches: bool,
    /// Whether it reads or writes other files and so is not for the web view.
    pub files: bool,
    /// What it takes, in TypeScript.
    pub takes: fn(&Config) -> String,
    /// The same with every field written out.
    pub takes_in_full: fn(&Config) -> String,
    /// What it returns, in TypeScript.
    pub returns: fn(&Config) -> String,
    pub(crate) declare: fn(&mut Types),
}

/// The parts of a programme, in the order in which a round builds on them: what comes earlier never rests on
/// what comes later. A change touches its part and whatever rests on that; where a command names none, a look
/// rests on everything and a change touches everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// People, their dealings, the rules.
    Roster,
    /// Who joins, and what people said to their match.
    Answers,
    /// The pairs being worked on and those published.
    Pairs,
    /// Agreements and meetings.
    Meetings,
    /// The Awayday and everything after it.
    Awayday,
}

/// A type without its comments, on one line.
pub fn plain(takes: &str) -> String {
    let words = takes.split("/**").map(|part| part.split_once("*/").map_or(part, |(_, rest)| rest));
    words.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}
