//! The afternoon of the Awayday: volunteers who share, and insights kept with their consent only.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::failure::{Failure, Result};
use crate::ids::{InsightId, PersonId};
use crate::programme::{Done, Programme};
use crate::store::{broken, sharing as store};
use crate::tables::is_hidden_mark;

/// What is shared in the afternoon.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Sharing {
    /// Volunteers in their order.
    pub speakers: Vec<Speaker>,
    /// What may be kept, oldest first.
    pub insights: Vec<Insight>,
}

/// Somebody who would like to share something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Speaker {
    /// Who.
    pub person: PersonId,
    /// Whether they have had their turn.
    pub done: bool,
}

/// What somebody shared, in their words, kept with their consent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Insight {
    /// Which.
    pub id: InsightId,
    /// Whose.
    pub person: PersonId,
    /// As they said it.
    pub words: String,
    /// When they said that it may be kept.
    pub consented_on: NaiveDate,
}

/// The list of speakers as it is to be.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetSpeakers {
    /// Volunteers in their order.
    pub speakers: Vec<Speaker>,
}

/// Something to keep.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RecordInsight {
    /// Whose it is.
    pub person: PersonId,
    /// As they said it, at most 1,000 letters.
    pub words: String,
    /// Whether they said that it may be kept; nothing is stored without.
    pub consents: bool,
}

/// One insight.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OneInsight {
    /// Which.
    pub insight: InsightId,
}

impl Programme {
    /// What is shared at the Awayday of the current round.
    pub fn sharing(&self) -> Result<Sharing> {
        let Some(round) = self.current_round()? else {
            return Ok(Sharing { speakers: Vec::new(), insights: Vec::new() });
        };
        self.read(|connection| {
            Ok(Sharing {
                speakers: store::speakers(connection, round.id)?,
                insights: store::insights(connection, round.id)?,
            })
        })
    }

    /// Changes who would like to share something, in what order, and who has had their turn.
    pub fn set_speakers(&mut self, list: SetSpeakers) -> Result<()> {
        let situation = self.situation(None)?;
        let SetSpeakers { speakers } = list;
        let refuse = |message| {
            Err(Failure::field("speakers", message, "Nothing was changed. Choose another participant."))
        };
        for (place, speaker) in speakers.iter().enumerate() {
            if let Some(absence) = situation.absence(speaker.person) {
                return refuse(absence);
            }
            if speakers.iter().take(place).any(|other| other.person == speaker.person) {
                return refuse(format!("{} is on the list twice.", situation.name(speaker.person)));
            }
        }
        let before = self.sharing()?.speakers;
        let name = |speaker: &Speaker| situation.name(speaker.person);
        let was = |speaker: &&Speaker| before.iter().any(|other| other.person == speaker.person);
        let is = |speaker: &&Speaker| speakers.iter().any(|other| other.person == speaker.person);
        let had_a_turn = |speaker: &&Speaker| {
            speaker.done && before.contains(&Speaker { done: false, person: speaker.person })
        };
        let sentence = if let Some(new) = speakers.iter().find(|speaker| !was(speaker)) {
            format!("{} would like to share something", name(new))
        } else if let Some(gone) = before.iter().find(|speaker| !is(speaker)) {
            format!("{} is no longer on the list of speakers", name(gone))
        } else if let Some(done) = speakers.iter().find(had_a_turn) {
            format!("{} has shared", name(done))
        } else {
            "The list of speakers was changed".to_owned()
        };
        self.transact(|connection| {
            if before != speakers {
                store::set_speakers(connection, situation.round, &speakers).map_err(broken)?;
            }
            Ok(Done { value: (), sentence })
        })
    }

    /// Keeps what somebody shared, in their words; refused without their consent.
    pub fn record_insight(&mut self, insight: RecordInsight) -> Result<()> {
        let situation = self.situation(None)?;
        let RecordInsight { person, words, consents } = insight;
        let words = words.trim().to_owned();
        let refuse = |field, message: String, hint: &str| {
            Err(Failure::field(field, message, format!("Nothing was kept. {hint}")))
        };
        if let Some(absence) = situation.absence(person) {
            return refuse("person", absence, "Choose somebody who takes part.");
        }
        let name = situation.name(person).to_owned();
        if !consents {
            return refuse(
                "consents",
                format!("{name} has not said that this may be kept."),
                "Ask first, and show the words.",
            );
        }
        let hidden = |mark: char| mark != '\n' && is_hidden_mark(mark);
        if words.is_empty() || words.chars().count() > 1_000 || words.chars().any(hidden) {
            return refuse(
                "words",
                "An insight has from 1 to 1,000 letters and no hidden marks.".to_owned(),
                "Type it again.",
            );
        }
        let today = self.today();
        self.transact(|connection| {
            store::add_insight(connection, situation.round, person, &words, today).map_err(broken)?;
            Ok(Done { value: (), sentence: format!("An insight of {name} was kept") })
        })
    }

    /// Takes an insight away, whenever its owner wishes.
    pub fn remove_insight(&mut self, one: OneInsight) -> Result<()> {
        let people = self.people()?;
        self.transact(|connection| {
            let person =
                store::remove_insight(connection, one.insight).map_err(broken)?.ok_or_else(|| {
                    Failure::field("insight", "There is no such insight any more.", "Nothing was changed.")
                })?;
            let name = people.iter().find(|other| other.id == person).map_or("somebody", |of| &of.name);
            Ok(Done { value: (), sentence: format!("An insight of {name} was taken away") })
        })
    }
}
