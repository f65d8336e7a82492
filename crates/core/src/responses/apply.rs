//! Brings in answers that came back, all in one change.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::Serialize;
use ts_rs::TS;

use super::source::ResponsesSource;
use crate::answers::{self, Answer};
use crate::check_in::{self, Answered, Occasion};
use crate::dealings::Dealings;
use crate::failure::{Failure, Result};
use crate::ids::{PersonId, RoundId};
use crate::nominations;
use crate::programme::{Done, Programme};
use crate::replies;
use crate::store::{self, broken};
use crate::survey::Reply;
use crate::words;

/// What became of the answers in some messages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportedResponses {
    /// What was done, in words.
    pub sentence: String,
    /// How many were brought in.
    pub applied: usize,
    /// How many were not.
    pub not_applied: usize,
}

/// What one form changes.
#[derive(Clone)]
pub(super) enum Deed {
    Answer(PersonId, Answer, NaiveDate),
    Dealings(PersonId, Vec<(PersonId, Dealings)>),
    /// Is happy with these partners.
    Happy(PersonId, Vec<PersonId>),
    /// Would rather part from these partners, and whom they suggest.
    Decline(PersonId, Vec<PersonId>, Option<PersonId>),
    Names(PersonId, Vec<PersonId>),
    /// With what tells the form from others.
    CheckIn(Occasion, Vec<Answered>, String),
    /// With what tells the form from others.
    Survey(Reply, String),
}

impl Programme {
    /// Brings in the answers that are new or changed, those left out excepted, as one change.
    pub fn import_responses(&mut self, source: ResponsesSource) -> Result<ImportedResponses> {
        let (shown, deeds) = self.reviewed(&source)?;
        if source.seen.is_some_and(|seen| seen != shown.mark) {
            return Err(Failure::field(
                "seen",
                "The messages are no longer those that were shown. Nothing has changed.",
                "Look through them again, then bring them in.",
            ));
        }
        let (applied, not_applied) = (deeds.len(), shown.found.len() - deeds.len());
        // Some say no, or name somebody; so the log names nobody.
        let sentence = format!(
            "{} brought in",
            match applied {
                1 => "One answer from a form was".to_owned(),
                many => format!("{} answers from forms were", words::sentence_case(&words::number(many))),
            }
        );
        self.transact(|connection| {
            deeds.iter().try_for_each(|(round, deed)| deed.write(connection, *round)).map_err(broken)?;
            let value = ImportedResponses { sentence: done(applied, not_applied), applied, not_applied };
            Ok(Done { value, sentence })
        })
    }
}

impl Deed {
    fn write(&self, connection: &Connection, round: RoundId) -> rusqlite::Result<()> {
        match self {
            Self::Answer(person, answer, on) => {
                answers::record(connection, round, &[*person], Some(*answer), *on)
            }
            Self::Dealings(person, said) => said.iter().try_for_each(|(other, dealings)| {
                store::dealings::say(connection, *person, *other, *dealings)
            }),
            Self::Happy(person, partners) => store::replies::accept(connection, round, *person, partners),
            Self::Decline(person, partners, suggests) => {
                replies::record_decline(connection, round, *person, partners, *suggests)
            }
            Self::Names(person, names) => nominations::record(connection, round, *person, names),
            Self::CheckIn(occasion, answered, ending) => {
                store::responses::receive(connection, round, ending)?;
                check_in::add(connection, round, *occasion, answered)
            }
            Self::Survey(reply, ending) => {
                store::responses::receive(connection, round, ending)?;
                store::survey::add(connection, round, reply)
            }
        }
    }
}

/// "Twelve answers were brought in; two were not."
fn done(applied: usize, not_applied: usize) -> String {
    let were = |count: usize| if count == 1 { "was" } else { "were" };
    let brought = words::sentence_case(&words::count(applied, "answer", "answers"));
    match (applied, not_applied) {
        (0, _) => "Nothing was changed: there is nothing new in these messages.".to_owned(),
        (_, 0) => format!("{brought} {} brought in.", were(applied)),
        (_, left) => {
            format!("{brought} {} brought in; {} {} not.", were(applied), words::number(left), were(left))
        }
    }
}
