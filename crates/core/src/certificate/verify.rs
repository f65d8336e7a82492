//! Checks a saved proposal: whether it is as it was saved, and whether its proof holds.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use matching::{Flaw, Proof, Solution, verify};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Certificate, EDITION};
use crate::check;
use crate::failure::{Failure, Result};
use crate::ids::PersonId;
use crate::programme::Programme;
use crate::store::settings;
use crate::team::Team;
use crate::words;

/// A saved proposal to be checked.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Verify {
    /// The file.
    #[ts(type = "string")]
    pub path: PathBuf,
}

/// What came of checking a saved proposal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Verified {
    /// Whether the file is as it was saved, and its pairs are the best.
    pub valid: bool,
    /// The answer in words.
    pub sentence: String,
    /// What is wrong, if anything is.
    pub wrong: Option<Wrong>,
    /// Whether it was made from the people, rules and preferences of this programme as they are now.
    pub current: bool,
}

/// What can be wrong with a saved proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Wrong {
    /// Larger than any saved proposal.
    TooLarge,
    /// Another kind of file, or a part of one.
    NotOurs,
    /// Saved by a newer version of the program.
    Newer,
    /// Not as it was saved.
    Changed,
    /// Somebody is in no pair or in several, or two may not be together.
    Rules,
    /// The pairs count something else than the file says.
    Counts,
    /// The numbers do not prove that the pairs are the best.
    Proof,
}

type Checked<T = ()> = std::result::Result<T, Wrong>;

/// As large as a saved proposal for the most people there can be may become, in bytes.
const MOST_BYTES: u64 = 32 * 1024 * 1024;

/// As many numbers as fit into memory while a proof is checked: one for every two people in each set.
const MOST_NUMBERS: usize = 1 << 28;

impl Programme {
    /// Checks a saved proposal by what is in the file alone, and says whether it is about this
    /// programme as it is now. Refused when the file cannot be read.
    pub fn verify(&self, saved: Verify) -> Result<Verified> {
        let text = read(&saved.path)?;
        let certificate = match Certificate::of(&text).and_then(|it| it.holds().map(|()| it)) {
            Ok(certificate) => certificate,
            Err(wrong) => {
                let sentence = wrong.sentence().to_owned();
                return Ok(Verified { valid: false, sentence, wrong: Some(wrong), current: false });
            }
        };
        let current = self.is_current(&certificate).unwrap_or(false);
        Ok(Verified { valid: true, sentence: certificate.sentence(current), wrong: None, current })
    }

    fn is_current(&self, certificate: &Certificate) -> Result<bool> {
        let inputs = &certificate.inputs;
        let situation = self.situation(Some(inputs.round()))?;
        let team = Team::of(&situation, self.read(settings::preferences)?);
        let problem = team.problem(&inputs.kept, &[], inputs.seed)?;
        Ok(super::Inputs::of(&team, &problem) == *inputs)
    }
}

impl Wrong {
    fn sentence(self) -> &'static str {
        match self {
            Self::TooLarge => {
                "This file is larger than any proposal with its proof, so it was not read. Nothing was changed. Choose the file that was saved from Coaching Pairs."
            }
            Self::NotOurs => {
                "This is not a proposal with its proof, or a part of it is missing. Nothing was changed. Choose the file that was saved from Coaching Pairs, or save it again."
            }
            Self::Newer => {
                "This proposal was saved by a newer version of Coaching Pairs. Nothing was changed. Check it with that version."
            }
            Self::Changed => {
                "This file was changed after it was saved, so it proves nothing. Nothing in your programme was changed. Use the file as it was first saved, or save the proposal again."
            }
            Self::Rules => {
                "These pairs do not keep the rules that stand in the file, so they are not proved to be the best. Nothing was changed. Save the proposal again."
            }
            Self::Counts => {
                "These pairs do not come to what the file says, so they are not proved to be the best. Nothing was changed. Save the proposal again."
            }
            Self::Proof => {
                "The proof in this file does not hold: there may be better pairs. Nothing was changed. Save the proposal again."
            }
        }
    }
}

impl Certificate {
    /// Reads a saved proposal that is as it was saved.
    pub(super) fn of(text: &[u8]) -> Checked<Self> {
        #[derive(Deserialize)]
        struct Start {
            edition: u32,
        }
        if text.len() as u64 > MOST_BYTES {
            return Err(Wrong::TooLarge);
        }
        let start: Start = serde_json::from_slice(text).map_err(|_| Wrong::NotOurs)?;
        if start.edition > EDITION {
            return Err(Wrong::Newer);
        }
        let certificate: Self = serde_json::from_slice(text).map_err(|_| Wrong::NotOurs)?;
        let as_saved = certificate.sealed().is_ok_and(|seal| seal == certificate.seal)
            && certificate.inputs.digest().is_ok_and(|digest| digest == certificate.digest);
        if as_saved { Ok(certificate) } else { Err(Wrong::Changed) }
    }

    /// Checks that the pairs keep the rules, count what the file says, and are the best.
    pub(super) fn holds(&self) -> Checked {
        let places = self.inputs.places().ok_or(Wrong::NotOurs)?;
        if self.duals.len().saturating_mul(places.len().pow(2)) > MOST_NUMBERS {
            return Err(Wrong::TooLarge);
        }
        let problem = self.inputs.problem().ok_or(Wrong::NotOurs)?;
        let place = |id: &PersonId| places.get(id).copied().ok_or(Wrong::Rules);
        let in_numbers = |ids: &Vec<PersonId>| ids.iter().map(place).collect::<Checked<Vec<usize>>>();
        let values: Vec<i64> = self.values.iter().map(|value| value.value).collect();
        if check::valued(&self.inputs.order(), &values) != self.values {
            return Err(Wrong::Counts);
        }
        let bounds = self.duals.iter().map(|duals| duals.read(&places)).collect::<Option<_>>();
        let solution = Solution {
            groups: self.groups.iter().map(in_numbers).collect::<Checked<_>>()?,
            left_out: in_numbers(&self.left_out)?,
            values,
            proof: Some(Proof { bounds: bounds.ok_or(Wrong::Proof)? }),
        };
        verify(&problem, &solution).map_err(|flaw| match flaw {
            Flaw::Groups => Wrong::Rules,
            Flaw::Value(_) => Wrong::Counts,
            Flaw::Problem(_)
            | Flaw::NoProof
            | Flaw::Prices
            | Flaw::TooCheap(..)
            | Flaw::Sum
            | Flaw::Trio(..) => Wrong::Proof,
        })
    }

    fn sentence(&self, current: bool) -> String {
        let keeping = if self.inputs.kept.is_empty() { "" } else { " that keep the pairs you kept" };
        let since = if current {
            "They were made from the people, rules and preferences as they are now."
        } else {
            "The people, rules or preferences of your programme are not the same now, so there may be better pairs today."
        };
        format!(
            "These are the best pairs{keeping} under the rules and preferences of {}: no other set is better, and the proof holds. {since}",
            words::date(self.saved_on)
        )
    }
}

/// Reads a file, or as much of it as shows that it is too large.
fn read(path: &Path) -> Result<Vec<u8>> {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    let unreadable = || {
        Failure::field(
            "path",
            format!("“{name}” could not be read. Nothing was changed."),
            "Check that the file is still there and may be read.",
        )
    };
    let is_file = path.metadata().is_ok_and(|facts| facts.is_file());
    let mut bytes = Vec::new();
    let file = File::open(path).ok().filter(|_| is_file).ok_or_else(unreadable)?;
    file.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(|_| unreadable())?;
    Ok(bytes)
}
