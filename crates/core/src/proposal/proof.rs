//! What is known about a set of pairs being the best.

use matching::{Problem, Solution, verify};
use serde::Serialize;
use ts_rs::TS;

use crate::certificate::{Duals, Inputs};
use crate::check;
use crate::failure::Result;
use crate::ids::PersonId;
use crate::team::{Found, Team};
use crate::words;

/// What is known about a set of pairs being the best.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Proof {
    /// SHA-256 over the people, rules, preferences and seed that it was made from.
    pub digest: String,
    /// What is proved, in words.
    pub claims: Vec<String>,
    /// The numbers that prove it: first for everybody, then, where a trio may be made, closer ones.
    pub duals: Vec<Duals>,
}

/// What is known about a set that the engine found and the check accepted.
pub(crate) fn proof(team: &Team<'_>, locked: &[Vec<PersonId>], found: &Found) -> Result<Proof> {
    Ok(Proof {
        digest: Inputs::of(team, &found.problem).digest()?,
        claims: claims(team, locked, found),
        duals: Duals::of(&found.solution, &team.people),
    })
}

/// The solution with other groups that are as good; nothing if they are not, or the proof does not hold for them.
pub(crate) fn with_groups(
    problem: &Problem,
    solution: Solution,
    groups: Vec<Vec<usize>>,
) -> Option<Solution> {
    let other = Solution { proof: solution.proof, ..Solution::of(problem, groups) };
    (other.values == solution.values && verify(problem, &other).is_ok()).then_some(other)
}

/// How it is known that no groups are better.
pub(crate) const PROVED: &str =
    "That none is better is proved: the proof was made with the pairs and checked apart from the search.";

fn claims(team: &Team<'_>, locked: &[Vec<PersonId>], found: &Found) -> Vec<String> {
    let rules = match check::breaches(team.situation, &found.groups).as_slice() {
        [] => "Every pair keeps all the rules in force. This was checked apart from the search.".to_owned(),
        open => {
            let open: Vec<&str> = open.iter().map(|breach| breach.sentence.as_str()).collect();
            format!("Every pair keeps all the rules in force, but for those you kept: {}", open.join(" "))
        }
    };
    let counted = team.order.iter().zip(&found.values).filter(|(_, value)| **value > 0);
    let counted: Vec<String> = counted.map(|(key, value)| key.counted(*value)).collect();
    let worth = if counted.is_empty() { "every count is 0".to_owned() } else { words::list(&counted, "and") };
    let kept = if locked.is_empty() { "" } else { " that keeps the pairs you kept" };
    let best = format!(
        "No other set of pairs{kept} is better, taking what counts one after another in your order ({worth})."
    );
    let later = match team.rounds_to_keep_open() {
        0 => "Where sets are equally good, one is drawn, always in the same way",
        _ => {
            "Of sets that are equally good, one was looked for after which everybody can have a new partner for most rounds. The rest is drawn, always in the same way"
        }
    };
    let drawn = format!("{later}: the same people give the same pairs.");
    vec![rules, best, PROVED.to_owned(), drawn]
}
