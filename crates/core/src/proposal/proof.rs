//! What is known about a set of pairs being the best.

use sha2::{Digest, Sha256};

use super::Proof;
use crate::check;
use crate::ids::PersonId;
use crate::rules;
use crate::situation::Situation;
use crate::team::{Found, Team, couples};
use crate::words;

/// The claims that hold for a set that the engine found and the check accepted.
pub(super) fn proof(
    situation: &Situation,
    team: &Team<'_>,
    locked: &[Vec<PersonId>],
    seed: i64,
    found: &Found,
) -> Proof {
    let mut digest = Sha256::new();
    let keys: Vec<String> = team.order.iter().map(|key| key.key()).collect();
    digest.update(format!("{:?}|{:?}|{keys:?}|{locked:?}|{seed}|", situation.rules, team.people));
    for (a, b) in couples(&team.people) {
        let pair: Vec<i64> = team.order.iter().map(|key| key.of_pair(situation, a, b)).collect();
        digest.update(format!("{}{pair:?}", u8::from(rules::allowed(situation, a, b))));
    }
    let counts: Vec<String> = team
        .order
        .iter()
        .zip(&found.values)
        .filter(|(_, value)| **value > 0)
        .map(|(key, value)| key.counted(*value))
        .collect();
    let worth = if counts.is_empty() { "every count is 0".to_owned() } else { words::list(&counts, "and") };
    let kept = if locked.is_empty() { "" } else { " that keeps the pairs you kept" };
    Proof {
        digest: words::hex(&digest.finalize()),
        claims: vec![
            match check::breaches(situation, &found.groups).as_slice() {
                [] => "Every pair keeps all the rules in force. This was checked apart from the search."
                    .to_owned(),
                open => {
                    let open: Vec<&str> = open.iter().map(|breach| breach.sentence.as_str()).collect();
                    format!(
                        "Every pair keeps all the rules in force, but for those you kept: {}",
                        open.join(" ")
                    )
                }
            },
            format!(
                "The search is exact: taking your preferences one after another in their order, no set of pairs{kept} is better than this one ({worth})."
            ),
            "A proof of this was made with the pairs and checked apart from the search.".to_owned(),
            format!(
                "Where sets are equally good, seed {seed} decides, so the same people give the same pairs."
            ),
        ],
    }
}
