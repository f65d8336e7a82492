//! The parts of a programme.

/// The parts of a programme, in the order in which a round builds on them: what comes earlier never rests on
/// what comes later.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// People, their dealings, the rules, the round itself.
    Roster,
    /// Who joins, and what people said to their match.
    Answers,
    /// The pairs being worked on and those published.
    Pairs,
    /// Agreements and meetings.
    Meetings,
    /// The Awayday and everything after it, and the papers, on which nothing rests.
    Awayday,
}
