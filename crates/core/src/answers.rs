//! Who joins a round. Joining is voluntary; the latest answer counts, earlier ones stay in the history.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::closing::LastTime;
use crate::failure::Result;
use crate::ids::{PersonId, RoundId};
use crate::programme::{Done, Programme};
use crate::round::check_near;
use crate::store::{answers as store, broken, people, rounds, text_column};
use crate::words;

/// What somebody said to the invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Answer {
    /// Takes part.
    Joined,
    /// Does not take part in this round.
    #[serde(alias = "not this time")]
    NotThisTime,
    /// Wants to be asked later.
    #[serde(alias = "ask me later")]
    AskMeLater,
}
text_column!(Answer, Self::Joined => "joined", Self::NotThisTime => "notThisTime", Self::AskMeLater => "askMeLater");

/// An answer with its day; absent when an earlier answer was taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GivenAnswer {
    /// What was said.
    pub answer: Option<Answer>,
    /// When.
    pub on: NaiveDate,
}

/// What one person was asked and said, the latest first and then all of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonAnswer {
    /// Who.
    pub person: PersonId,
    /// What counts now.
    pub answer: Option<Answer>,
    /// Since when.
    pub on: Option<NaiveDate>,
    /// What they did in the round before, if there was one.
    pub last_time: Option<LastTime>,
    /// Everything said in this round, oldest first.
    pub history: Vec<GivenAnswer>,
    /// The days on which the person was invited to this round, in order.
    pub invited: Vec<NaiveDate>,
    /// Whether nothing was heard since the last invitation.
    pub waiting: bool,
}

/// One person's answer.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetAnswer {
    /// Who.
    pub person: PersonId,
    /// What they said; nothing takes an earlier answer back.
    pub answer: Option<Answer>,
    /// When; today if left out.
    #[serde(default)]
    #[ts(optional)]
    pub on: Option<NaiveDate>,
}

/// The same answer from several people.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetAnswers {
    /// Who.
    pub people: Vec<PersonId>,
    /// What they said.
    pub answer: Option<Answer>,
}

impl Programme {
    /// What everybody on the roster said about the current round.
    pub fn answers(&self) -> Result<Vec<PersonAnswer>> {
        let round = self.current_round()?;
        let (everybody, given, mut invitations) = self.read(|connection| {
            let everybody = people::all(connection)?;
            let Some(round) = round else { return Ok((everybody, Vec::new(), BTreeMap::new())) };
            Ok((everybody, store::all(connection, round.id)?, store::invitations(connection, round.id)?))
        })?;
        let before = self.read(rounds::all)?.into_iter().rfind(|round| round.closed_on.is_some());
        let before = before.map_or(Ok(Vec::new()), |closed| self.after(&closed))?;
        let last_time: BTreeMap<PersonId, LastTime> =
            before.iter().map(|invitee| (invitee.person, invitee.last_time)).collect();
        let mut history: BTreeMap<PersonId, Vec<GivenAnswer>> = BTreeMap::new();
        for (person, (answer, on)) in given {
            history.entry(person).or_default().push(GivenAnswer { answer, on });
        }
        let of = |person: &PersonId| {
            let history = history.get(person).cloned().unwrap_or_default();
            let latest = history.last().filter(|latest| latest.answer.is_some());
            let (answer, on) = (latest.and_then(|given| given.answer), latest.map(|given| given.on));
            let invited = invitations.remove(person).unwrap_or_default();
            let is_settled = answer.is_some_and(|answer| answer != Answer::AskMeLater);
            let waiting = !is_settled && invited.last().is_some_and(|last| on.is_none_or(|on| on < *last));
            let last_time = last_time.get(person).copied();
            PersonAnswer { person: *person, answer, on, last_time, history, invited, waiting }
        };
        Ok(everybody.keys().map(of).collect())
    }

    /// Records what one person said.
    pub fn set_answer(&mut self, change: SetAnswer) -> Result<()> {
        self.record_answers(&[change.person], change.answer, change.on)
    }

    /// Records the same answer from several people as one change.
    pub fn set_answers(&mut self, change: SetAnswers) -> Result<()> {
        self.record_answers(&change.people, change.answer, None)
    }

    fn record_answers(
        &mut self,
        who: &[PersonId],
        answer: Option<Answer>,
        on: Option<NaiveDate>,
    ) -> Result<()> {
        let round = self.require_round()?;
        let who: Vec<PersonId> = who.iter().copied().collect::<BTreeSet<_>>().into_iter().collect();
        let names = self.names_of(&who)?;
        let on = on.unwrap_or(self.today());
        check_near("on", on)?;
        // Who sits out is not for whoever stands beside the owner, so every answer is worded alike.
        let sentence = match names.as_slice() {
            [name] => format!("{name}’s answer was recorded"),
            names => format!("{} answers were recorded", words::sentence_case(&words::number(names.len()))),
        };
        self.transact(|connection| {
            record(connection, round.id, &who, answer, on).map_err(broken)?;
            Ok(Done { value: (), sentence })
        })
    }
}

/// Writes what people said, where it is not what they said last.
pub(crate) fn record(
    connection: &Connection,
    round: RoundId,
    who: &[PersonId],
    answer: Option<Answer>,
    on: NaiveDate,
) -> rusqlite::Result<()> {
    let latest = store::latest(connection, round)?;
    let mut news = who.iter().filter(|person| latest.get(person).and_then(|(answer, _)| *answer) != answer);
    news.try_for_each(|person| store::give(connection, round, *person, answer, on))
}
