//! What people say to the match that they were told: that they are happy with it, or that they would rather change.

mod suggestion;

use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub(crate) use self::suggestion::cannot_be_chosen;
use self::suggestion::present_partner;
pub use self::suggestion::{SetConsent, Suggested, SuggestionCheck, Wish};
use crate::drafts::members;
use crate::failure::{Failure, Result};
use crate::ids::{PersonId, RoundId};
use crate::programme::{Done, Programme};
use crate::situation::Situation;
use crate::store::{broken, matches, replies};
use crate::words;

/// What somebody can say to their match; to change, see [`Decline`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Said {
    /// It is fine.
    Fine,
}

/// One person's word on their match.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetAcceptance {
    /// Who says so.
    pub person: PersonId,
    /// What they said; nothing takes it away.
    pub said: Option<Said>,
}

/// The same word of several people on their matches.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetAcceptances {
    /// Who says so.
    pub people: Vec<PersonId>,
    /// What they said; nothing takes it away.
    pub said: Option<Said>,
}

/// Somebody's word that their match is not right for them. No reason is asked for or kept.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Decline {
    /// Who says so.
    pub person: PersonId,
    /// With whom they would rather be.
    #[serde(default)]
    #[ts(optional)]
    pub suggests: Option<PersonId>,
}

/// What became of a decline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Declined {
    /// Whether the suggested colleague can be chosen, if one was suggested.
    pub suggestion: Option<SuggestionCheck>,
}

impl Programme {
    /// Records that somebody is happy with their match, or takes that back.
    pub fn set_acceptance(&mut self, word: SetAcceptance) -> Result<()> {
        self.record_acceptances(&[word.person], word.said)
    }

    /// Records the same word of several people as one change.
    pub fn set_acceptances(&mut self, word: SetAcceptances) -> Result<()> {
        self.record_acceptances(&word.people, word.said)
    }

    /// Records that a match is not right for somebody, and checks whom they suggest.
    pub fn decline(&mut self, decline: Decline) -> Result<Declined> {
        let situation = self.situation(None)?;
        self.names_of(&[decline.person])?;
        self.names_of(decline.suggests.as_slice())?;
        let told = self.read(|connection| matches::published(connection, situation.round))?;
        let groups = match told {
            Some(set) => members(&set.groups, false),
            None => self.working_set(&situation)?.groups,
        };
        let partners = declined_by(&situation, &groups, decline)?;
        let check = |suggests| self.check_suggestion(Suggested { person: decline.person, suggests });
        let (suggests, suggestion) = match decline.suggests {
            Some(partner) if partners.contains(&partner) => {
                (None, Some(present_partner(&situation, partner)))
            }
            suggests => (suggests, suggests.map(check).transpose()?),
        };
        self.transact(|connection| {
            record_decline(connection, situation.round, decline.person, &partners, suggests)
                .map_err(broken)?;
            Ok(Done { value: Declined { suggestion }, sentence: recorded(1) })
        })
    }

    fn record_acceptances(&mut self, people: &[PersonId], said: Option<Said>) -> Result<()> {
        let situation = self.situation(None)?;
        self.names_of(people)?;
        let told = people.iter().map(|person| partners(&situation, *person).map(|others| (*person, others)));
        let told: Vec<(PersonId, Vec<PersonId>)> = told.collect::<Result<_>>()?;
        self.transact(|connection| {
            for (person, partners) in &told {
                match said {
                    None => replies::forget_acceptance(connection, situation.round, *person),
                    Some(Said::Fine) => replies::accept(connection, situation.round, *person, partners),
                }
                .map_err(broken)?;
            }
            Ok(Done { value: (), sentence: recorded(told.len()) })
        })
    }
}

/// The partners from whom somebody would rather part, in these groups.
pub(crate) fn declined_by(
    situation: &Situation,
    groups: &[Vec<PersonId>],
    decline: Decline,
) -> Result<Vec<PersonId>> {
    let refuse = |message: String| {
        Err(Failure::field("person", message, "Nothing was changed. Choose somebody who has a partner."))
    };
    if let Some(absence) = situation.absence(decline.person) {
        return refuse(absence);
    }
    let Some(group) = groups.iter().find(|group| group.contains(&decline.person)) else {
        return refuse(format!("{} is in no pair at present.", situation.name(decline.person)));
    };
    if decline.suggests == Some(decline.person) {
        return Err(Failure::field(
            "suggests",
            "People cannot suggest themselves.",
            "Nothing was changed. Choose a colleague.",
        ));
    }
    Ok(group.iter().copied().filter(|person| *person != decline.person).collect())
}

/// Writes that somebody would rather part from these partners, whatever they said before.
pub(crate) fn record_decline(
    connection: &Connection,
    round: RoundId,
    person: PersonId,
    partners: &[PersonId],
    suggests: Option<PersonId>,
) -> rusqlite::Result<()> {
    replies::forget_acceptance(connection, round, person)?;
    partners.iter().try_for_each(|partner| replies::decline(connection, round, person, *partner, suggests))
}

/// Those with whom a person was told that they are.
pub(crate) fn partners(situation: &Situation, person: PersonId) -> Result<Vec<PersonId>> {
    let refuse = |message: String| {
        Err(Failure::field(
            "person",
            message,
            "Nothing was changed. Choose somebody who was told of a partner.",
        ))
    };
    if let Some(absence) = situation.absence(person) {
        return refuse(absence);
    }
    match situation.told_of(person) {
        Some(told) => Ok(told.members.iter().copied().filter(|other| *other != person).collect()),
        None => refuse(format!("{} was not told of a partner yet.", situation.name(person))),
    }
}

/// What the log says of any answer. It may be seen by whoever stands beside the owner, so a yes and a no
/// are worded alike, and nobody is named.
fn recorded(answers: usize) -> String {
    match answers {
        1 => "An answer to a match was recorded".to_owned(),
        several => {
            format!("{} answers to matches were recorded", words::sentence_case(&words::number(several)))
        }
    }
}
