//! Nominations: with whom people would like to be in a feedback pair on the Awayday.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::failure::{Failure, Result};
use crate::ids::{PersonId, RoundId};
use crate::programme::{Done, Programme};
use crate::situation::Situation;
use crate::store::{awayday as store, broken};

/// More names than this are not asked of anybody.
pub const MOST_NAMES: usize = 10;

/// Whom each participant named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Nominations {
    /// What people can expect, in words.
    pub expect: String,
    /// Every participant, by id.
    pub people: Vec<Nomination>,
}

/// Whom one person named, in their order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Nomination {
    /// Who.
    pub person: PersonId,
    /// The colleagues named, the first choice first.
    pub names: Vec<PersonId>,
}

impl Programme {
    /// Whom each participant of the current round named.
    pub fn nominations(&self) -> Result<Nominations> {
        let situation = self.situation(None)?;
        let named = self.read(|connection| store::nominations(connection, situation.round))?;
        let people: Vec<Nomination> = situation
            .participants()
            .into_iter()
            .map(|person| Nomination { person, names: named.get(&person).cloned().unwrap_or_default() })
            .collect();
        let given: Vec<usize> = people.iter().map(|of| of.names.len()).filter(|names| *names > 0).collect();
        // The mean, rounded; two before anybody has named somebody.
        let names = match given.len() {
            0 => 2,
            people => (2 * given.iter().sum::<usize>() + people) / (2 * people),
        };
        let expect = match names {
            0 | 1 => {
                "With one name each, fewer than half can usually be with the person they named. Ask for two."
            }
            2 => {
                "With two names each, about two in three people usually get one of them. With three names it is more."
            }
            _ => {
                "With three names or more, most people usually get one of them. Nobody is promised a first choice."
            }
        };
        Ok(Nominations { expect: expect.to_owned(), people })
    }

    /// Records whom a participant named, in place of what they said before.
    pub fn nominate(&mut self, nomination: Nomination) -> Result<()> {
        let situation = self.situation(None)?;
        let Nomination { person, names } = nomination;
        let name = situation.name(person).to_owned();
        check_nomination(&situation, person, &names)?;
        self.transact(|connection| {
            record(connection, situation.round, person, &names).map_err(broken)?;
            // Whom somebody named is not for whoever stands beside the owner.
            Ok(Done { value: (), sentence: format!("{name}’s nominations were recorded") })
        })
    }
}

/// Writes whom somebody named, where it is not what they said before.
pub(crate) fn record(
    connection: &Connection,
    round: RoundId,
    person: PersonId,
    names: &[PersonId],
) -> rusqlite::Result<()> {
    let before = store::nominations(connection, round)?.remove(&person).unwrap_or_default();
    if before == names { Ok(()) } else { store::nominate(connection, round, person, names) }
}

/// Refuses names that a person cannot give on the Awayday, their coaching partner’s among them.
pub(crate) fn check_nomination(situation: &Situation, person: PersonId, names: &[PersonId]) -> Result<()> {
    check_names(situation, person, names)?;
    let told = situation.told_of(person);
    match names.iter().find(|named| told.is_some_and(|told| told.members.contains(named))) {
        None => Ok(()),
        Some(partner) => Err(another(format!(
            "{} is {}’s coaching partner; the Awayday is for somebody else.",
            situation.name(*partner),
            situation.name(person)
        ))),
    }
}

/// Refuses names that a person cannot give: their own, one twice, too many, or of people who do not take part.
pub(crate) fn check_names(situation: &Situation, person: PersonId, names: &[PersonId]) -> Result<()> {
    let name = situation.name(person);
    if let Some(absence) = situation.absence(person) {
        return Err(Failure::field(
            "person",
            absence,
            "Nothing was changed. Only those who take part name somebody.",
        ));
    }
    if names.len() > MOST_NAMES {
        return Err(another(format!("{name} cannot name more than {MOST_NAMES} people.")));
    }
    for (place, named) in names.iter().enumerate() {
        if *named == person {
            return Err(another(format!("{name} cannot name themselves.")));
        }
        if names.iter().take(place).any(|other| other == named) {
            return Err(another(format!("{name} named {} twice.", situation.name(*named))));
        }
        situation.absence(*named).map_or(Ok(()), |absence| Err(another(absence)))?;
    }
    Ok(())
}

fn another(message: String) -> Failure {
    Failure::field("names", message, "Nothing was changed. Choose another colleague.")
}
