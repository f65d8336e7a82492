//! What is known about feedback pairs being the best.

use matching::solve;
use sha2::{Digest, Sha256};

use super::day::Day;
use crate::certificate::Duals;
use crate::failure::Result;
use crate::ids::PersonId;
use crate::proposal::{PROVED, Proof, with_groups};
use crate::team::not_matched;
use crate::words;

/// What is known about feedback pairs that fit the day; nothing if others are better.
pub(super) fn proof(day: &Day, seed: i64, groups: &[Vec<PersonId>]) -> Result<Option<Proof>> {
    let problem = day.problem(seed);
    let best = solve(&problem).map_err(not_matched)?;
    let place = |id: &PersonId| day.people.iter().position(|other| other == id);
    let places = groups.iter().map(|group| group.iter().map(place).collect()).collect::<Option<_>>();
    let Some(solution) = places.and_then(|places| with_groups(&problem, best, places)) else {
        return Ok(None);
    };
    let digest = Sha256::digest(format!("{:?}|{:?}|{:?}|{seed}", day.people, day.named, day.partners));
    Ok(Some(Proof {
        digest: words::hex(&digest),
        claims: vec![
            "Nobody is with their coaching partner. This was checked apart from the search.".to_owned(),
            "No other feedback pairs are better, taking the five counts one after another in their order."
                .to_owned(),
            PROVED.to_owned(),
            "Other sets may be as good: “Try again” brings one up.".to_owned(),
        ],
        duals: Duals::of(&solution, &day.people),
    }))
}
