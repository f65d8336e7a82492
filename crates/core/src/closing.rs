//! The end of a round: what is still open, closing it, and who could be invited to the next one.

use serde::Serialize;
use ts_rs::TS;

use crate::answers::Answer;
use crate::check;
use crate::failure::Result;
use crate::ids::PersonId;
use crate::meetings::MEETINGS;
use crate::programme::{Done, Programme};
use crate::round::Round;
use crate::store::{answers, awayday, broken, closing as store, matches, meetings, people, rounds, survey};
use crate::survey::SHOWN_FROM;
use crate::words;

/// What closing the round would leave behind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Closing {
    /// What is still open, in sentences; none of it stands in the way.
    pub open: Vec<String>,
    /// What is not kept when the round is closed.
    pub forgotten: String,
}

/// A round that was closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ClosedRound {
    /// The round.
    pub round: Round,
    /// Who could be invited next, alphabetical.
    pub invite: Vec<Invitee>,
}

/// Somebody who could be invited to the next round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Invitee {
    /// Who.
    pub person: PersonId,
    /// What they did in the round before.
    pub last_time: LastTime,
}

/// What somebody did in the round before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum LastTime {
    /// Was in a pair.
    TookPart,
    /// Joined and was in no pair.
    LeftOut,
    /// Did not take part that time.
    NotThisTime,
    /// Wanted to be asked later.
    AskMeLater,
    /// Did not reply.
    NoReply,
    /// Was not on the roster.
    Newcomer,
}

impl Programme {
    /// What is still open in the current round, said before it is closed.
    pub fn closing(&self) -> Result<Closing> {
        let round = self.require_round()?;
        let situation = self.situation(None)?;
        let (told, day, records, forms) = self.read(|connection| {
            Ok((
                matches::published(connection, round.id)?,
                awayday::plan(connection, round.id)?,
                meetings::recorded(connection, round.id)?,
                survey::replies(connection, round.id)?.len(),
            ))
        })?;
        let mut open = Vec::new();
        if self.today() < round.ends_on {
            open.push(format!("Its last day, {}, is still to come.", words::date(round.ends_on)));
        }
        let Some(told) = told else {
            open.push("No pairs were published.".to_owned());
            return Ok(Closing { open, forgotten: FORGOTTEN.to_owned() });
        };
        let groups: Vec<Vec<PersonId>> = told.groups.into_iter().map(|group| group.members).collect();
        if check::breaches(&situation, &groups).iter().any(|breach| !breach.may_be_overridden) {
            open.push("Something about the published pairs is still to be mended.".to_owned());
        }
        let short = groups.iter().filter(|members| {
            let held =
                records.get(*members).map_or(0, |record| record.meetings.iter().filter(|it| it.held).count());
            held < MEETINGS
        });
        match short.count() {
            0 => {}
            1 => open.push(format!(
                "One pair has not met {} times, as far as is recorded.",
                words::number(MEETINGS)
            )),
            pairs => open.push(format!(
                "{} pairs have not met {} times, as far as is recorded.",
                words::sentence_case(&words::number(pairs)),
                words::number(MEETINGS)
            )),
        }
        match day {
            None => open.push("No Awayday was planned.".to_owned()),
            Some(day) if self.today() < day.date => {
                open.push(format!("The Awayday on {} is still to come.", words::date(day.date)));
            }
            Some(_) => {}
        }
        if forms < SHOWN_FROM {
            open.push(format!(
                "{} in; results are shown from {} on.",
                words::sentence_case(&words::count(forms, "survey form is", "survey forms are")),
                words::number(SHOWN_FROM)
            ));
        }
        Ok(Closing { open, forgotten: FORGOTTEN.to_owned() })
    }

    /// Closes the current round. What people said about their matches is not kept any longer.
    pub fn close_round(&mut self) -> Result<ClosedRound> {
        let round = Round { closed_on: Some(self.today()), ..self.require_round()? };
        let sentence = format!("{} closed", words::sentence_case(&round.name()));
        self.copy_if_changed();
        let round = self.transact(|connection| {
            rounds::update(connection, &round).map_err(broken)?;
            store::keep_roster(connection, &round).map_err(broken)?;
            store::forget_replies(connection, round.id).map_err(broken)?;
            Ok(Done { value: round, sentence })
        })?;
        Ok(ClosedRound { round, invite: self.invitees()? })
    }

    /// Who could be invited to the next round, with what they did in the newest one; nobody before the first.
    pub fn invitees(&self) -> Result<Vec<Invitee>> {
        let rounds = self.read(rounds::all)?;
        rounds.last().map_or(Ok(Vec::new()), |newest| self.after(newest))
    }

    /// Everybody still on the roster with what they did in a round, alphabetical.
    pub(crate) fn after(&self, round: &Round) -> Result<Vec<Invitee>> {
        let today = self.today();
        let (situation, told, roster, said) = self.read(|connection| {
            let roster = match round.closed_on {
                Some(_) => store::roster(connection, round.id)?,
                None => people::all(connection)?.into_keys().collect(),
            };
            Ok((
                rounds::situation(connection, round)?,
                matches::published(connection, round.id)?,
                roster,
                answers::latest(connection, round.id)?,
            ))
        })?;
        let partners = told.map(|set| set.partners()).unwrap_or_default();
        let here = |id: &PersonId| {
            situation.people.get(id).is_some_and(|person| person.leaves.is_none_or(|last| last >= today))
        };
        let last_time = |id: PersonId| match said.get(&id).and_then(|(answer, _)| *answer) {
            _ if partners.contains_key(&id) => LastTime::TookPart,
            Some(Answer::Joined) => LastTime::LeftOut,
            Some(Answer::NotThisTime) => LastTime::NotThisTime,
            Some(Answer::AskMeLater) => LastTime::AskMeLater,
            None if roster.contains(&id) => LastTime::NoReply,
            None => LastTime::Newcomer,
        };
        let everybody: Vec<PersonId> = situation.people.keys().copied().filter(here).collect();
        let invitee = |person| Invitee { person, last_time: last_time(person) };
        Ok(situation.in_order(&everybody).into_iter().map(invitee).collect())
    }
}

const FORGOTTEN: &str = "What people said about their matches, whom they suggested and whom they trust is then deleted, and so are the sets put aside.";
