//! A proposal saved with its proof: one file that anybody can check, with or without the programme.

mod duals;
mod inputs;
mod verify;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

pub use self::duals::{Duals, OddGroup};
pub(crate) use self::inputs::Inputs;
pub use self::verify::{Verified, Verify, Wrong};
use crate::check;
use crate::drafts::WorkingSet;
use crate::failure::{Failure, Result};
use crate::ids::PersonId;
use crate::preferences::Value;
use crate::programme::Programme;
use crate::proposal::{Proof, best, proof, same_people, with_groups};
use crate::store::settings;
use crate::team::{Found, Team};
use crate::words;

/// A proposal with everything that is needed to check it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Certificate {
    about: String,
    edition: u32,
    /// SHA-256 over the file without it.
    seal: String,
    saved_on: NaiveDate,
    organisation: String,
    inputs: Inputs,
    /// SHA-256 over the inputs.
    digest: String,
    groups: Vec<Vec<PersonId>>,
    left_out: Vec<PersonId>,
    values: Vec<Value>,
    duals: Vec<Duals>,
    claims: Vec<String>,
}

const ABOUT: &str = "A proposal of Coaching Pairs with its proof. Only for the two who run the programme.";
const EDITION: u32 = 1;

impl Programme {
    /// The present set of pairs with its proof, as JSON: the one being worked on, else the published
    /// one, else the one that would be proposed. Refused when it is not the best there is.
    pub fn certificate(&self) -> Result<String> {
        let situation = self.situation(None)?;
        let order = self.read(settings::preferences)?;
        let set = self.standing_set(&situation)?;
        let (locked, seed) = match &set {
            Some(set) => (kept_or_allowed(set), set.seed),
            None => (Vec::new(), situation.seed),
        };
        let team = Team::of(&situation, order);
        let mut found = best(&team, &locked, seed)?;
        if let Some(set) = set {
            found = as_good(&team, found, &locked, &set.groups).ok_or_else(|| {
                Failure::refused(
                    "The present pairs are not the best there are, so there is no proof to save.",
                    "Nothing was saved. Propose a set of pairs under Matches, and save that one.",
                )
            })?;
        }
        let inputs = Inputs::of(&team, &found.problem);
        let Proof { digest, claims, duals } = proof(&team, &locked, &found)?;
        let certificate = Certificate {
            about: ABOUT.to_owned(),
            edition: EDITION,
            seal: String::new(),
            saved_on: self.today(),
            organisation: self.read(settings::organisation)?.0,
            inputs,
            digest,
            left_out: team.ids(&found.solution.left_out),
            values: check::valued(&team.order, &found.values),
            groups: found.groups,
            duals,
            claims,
        };
        let seal = certificate.sealed()?;
        Certificate { seal, ..certificate }.text()
    }
}

impl Certificate {
    /// What the seal has to be.
    fn sealed(&self) -> Result<String> {
        let open = Self { seal: String::new(), ..self.clone() };
        Ok(words::hex(&Sha256::digest(open.text()?)))
    }

    fn text(&self) -> Result<String> {
        serde_json::to_string(self).map_err(|error| {
            Failure::broken("The proposal could not be written down. Nothing was saved.", error)
        })
    }
}

/// The groups that the owner keeps, and those that were published against a rule with the owner's word.
fn kept_or_allowed(set: &WorkingSet) -> Vec<Vec<PersonId>> {
    let is_kept = |group: &&Vec<PersonId>| {
        let is_in = |person: &PersonId| group.contains(person);
        set.locked.iter().any(|other| same_people(other, group))
            || set.overrides.iter().any(|given| given.members.iter().all(is_in))
    };
    set.groups.iter().filter(is_kept).cloned().collect()
}

/// The given groups in place of those that were found, if they keep the rules and are as good.
fn as_good(
    team: &Team<'_>,
    found: Found,
    locked: &[Vec<PersonId>],
    groups: &[Vec<PersonId>],
) -> Option<Found> {
    let is_locked = |group: &&Vec<PersonId>| locked.iter().any(|kept| same_people(kept, group));
    let free: Vec<Vec<PersonId>> = groups.iter().filter(|group| !is_locked(group)).cloned().collect();
    if !check::breaches(team.situation, &free).is_empty() {
        return None;
    }
    let places = groups.iter().map(|group| team.places(group)).collect::<Option<_>>()?;
    let solution = with_groups(&found.problem, found.solution, places)?;
    let groups = solution.groups.iter().map(|group| team.ids(group)).collect();
    Some(Found { groups, solution, ..found })
}

#[cfg(test)]
mod tests;
