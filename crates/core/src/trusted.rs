//! Choosing in the room: whom people would trust as a partner, named before the pairs are made.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::failure::Result;
use crate::ids::PersonId;
use crate::nominations::check_names;
use crate::programme::{Done, Programme};
use crate::rules;
use crate::store::{broken, trusted as store};
use crate::team::couples;
use crate::words;

/// Whom each participant would trust, and who named each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Trusted {
    /// How far it is, in words; names nobody.
    pub sentence: String,
    /// Every participant, by id.
    pub people: Vec<TrustedNames>,
    /// Every two participants who named each other.
    pub mutual: Vec<MutualChoice>,
}

/// Whom one person would trust, in their order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TrustedNames {
    /// Who.
    pub person: PersonId,
    /// The colleagues named.
    pub names: Vec<PersonId>,
}

/// Two people who named each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MutualChoice {
    /// The two.
    pub members: Vec<PersonId>,
    /// Why they cannot be a pair all the same, if so.
    pub hindrance: Option<String>,
}

impl Programme {
    /// Whom each participant of the current round would trust, and who named each other.
    pub fn trusted(&self) -> Result<Trusted> {
        let situation = self.situation(None)?;
        let named = self.read(|connection| store::all(connection, situation.round))?;
        let participants = situation.participants();
        let names_of = |person: PersonId| named.get(&person).map(Vec::as_slice).unwrap_or_default();
        let mut mutual = Vec::new();
        for (a, b) in couples(&participants) {
            if names_of(a).contains(&b) && names_of(b).contains(&a) {
                let breach = rules::breaches(&situation, a, b).into_iter().next();
                mutual.push(MutualChoice {
                    members: situation.in_order(&[a, b]),
                    hindrance: breach.map(|breach| breach.sentence),
                });
            }
        }
        let answered = participants.iter().filter(|person| !names_of(**person).is_empty()).count();
        Ok(Trusted {
            sentence: sentence(answered, participants.len(), mutual.len()),
            people: participants
                .iter()
                .map(|person| TrustedNames { person: *person, names: names_of(*person).to_vec() })
                .collect(),
            mutual,
        })
    }

    /// Records whom a participant would trust, in place of what they said before.
    pub fn set_trusted(&mut self, trusted: TrustedNames) -> Result<()> {
        let situation = self.situation(None)?;
        let TrustedNames { person, names } = trusted;
        check_names(&situation, person, &names)?;
        self.transact(|connection| {
            let before = store::all(connection, situation.round).map_err(broken)?.remove(&person);
            if before.unwrap_or_default() != names {
                store::set(connection, situation.round, person, &names).map_err(broken)?;
            }
            // Whom somebody named is not for whoever stands beside the owner.
            let sentence = format!("{}’s trusted names were recorded", situation.name(person));
            Ok(Done { value: (), sentence })
        })
    }
}

fn sentence(answered: usize, participants: usize, mutual: usize) -> String {
    if answered == 0 {
        return "Nobody has named a colleague yet.".to_owned();
    }
    let of = format!("{} of {}", words::number(answered), words::count(participants, "person", "people"));
    let have = if answered == 1 { "has" } else { "have" };
    let each_other = match mutual {
        0 => "No two named each other so far.".to_owned(),
        mutual => {
            words::sentence_case(&format!("{} named each other.", words::count(mutual, "pair", "pairs")))
        }
    };
    format!("{} {have} named colleagues. {each_other}", words::sentence_case(&of))
}
