//! The Awayday: date, place, and an agenda whose parts move together.

mod agenda;
mod running;
mod usual;

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use self::agenda::{check_parts, sentence};
pub(crate) use self::running::Run;
pub use self::running::{RunAwayday, RunStep, RunningDay, Stretch, TO_CLOSE};
use crate::failure::{Failure, Result};
use crate::programme::{Done, Programme};
use crate::round::{Round, check_near};
use crate::store::{awayday as store, broken, text_column};
use crate::words;

/// What a part of the day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PartKind {
    /// Feedback pairs; stands in every agenda, at least 45 minutes.
    Feedback,
    /// People share an insight or a breakthrough; stands in every agenda.
    Sharing,
    /// A break or a meal.
    Break,
    /// Anything else.
    Other,
}
text_column!(PartKind, Self::Feedback => "feedback", Self::Sharing => "sharing", Self::Break => "break", Self::Other => "other");

/// One part of the day; its time follows from those before it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Part {
    /// How long it takes.
    pub minutes: i64,
    /// As it stands on the agenda.
    pub title: String,
    /// Who leads it: "HR lead", "Everyone".
    pub who: String,
    /// What it is.
    pub kind: PartKind,
    /// What to say, do, have ready; for the run sheet only.
    #[serde(default)]
    pub notes: String,
}

/// The day as it is planned.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PlanAwayday {
    /// Its date.
    pub date: NaiveDate,
    /// Where it is held.
    pub place: String,
    /// When it starts: "09:00".
    #[serde(deserialize_with = "time_of_day")]
    #[ts(type = "string")]
    pub starts: NaiveTime,
    /// Its parts; those that were planned before, or the usual ones, if left out.
    #[serde(default)]
    #[ts(optional)]
    pub parts: Option<Vec<Part>>,
}

/// A start of the day.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DayStart {
    /// When it starts: "09:00".
    #[serde(deserialize_with = "time_of_day")]
    #[ts(type = "string")]
    pub starts: NaiveTime,
}

/// One part of the day with its time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AwaydayPart {
    /// When it starts: "09:40".
    #[serde(serialize_with = "as_time")]
    #[ts(type = "string")]
    pub starts: NaiveTime,
    /// How long it takes.
    pub minutes: i64,
    /// As it stands on the agenda.
    pub title: String,
    /// Who leads it.
    pub who: String,
    /// What it is.
    pub kind: PartKind,
    /// What to say, do, have ready.
    pub notes: String,
}

/// The day with all its times.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Awayday {
    /// Its date.
    pub on: NaiveDate,
    /// Where it is held.
    pub place: String,
    /// When it starts.
    #[serde(serialize_with = "as_time")]
    #[ts(type = "string")]
    pub starts: NaiveTime,
    /// When it ends.
    #[serde(serialize_with = "as_time")]
    #[ts(type = "string")]
    pub ends: NaiveTime,
    /// Its parts in order.
    pub parts: Vec<AwaydayPart>,
}

/// The day as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Plan {
    pub date: NaiveDate,
    pub place: String,
    pub starts: NaiveTime,
    pub parts: Vec<Part>,
}

impl Programme {
    /// The Awayday of the current round, if it is planned.
    pub fn awayday(&self) -> Result<Option<Awayday>> {
        self.current_round()?.map_or(Ok(None), |round| self.awayday_of(&round))
    }

    /// The Awayday of a round, open or closed, if it was planned.
    pub fn awayday_of(&self, round: &Round) -> Result<Option<Awayday>> {
        Ok(self.read(|connection| store::plan(connection, round.id))?.map(|plan| timed(&plan)))
    }

    /// The usual parts, with times from the given start.
    pub fn default_agenda(&self, day: DayStart) -> Result<Vec<AwaydayPart>> {
        let plan =
            Plan { date: self.today(), place: String::new(), starts: day.starts, parts: usual::parts() };
        check_parts(&plan)?;
        Ok(timed(&plan).parts)
    }

    /// Plans the Awayday of the current round; every time follows from the start and the lengths.
    pub fn plan_awayday(&mut self, day: PlanAwayday) -> Result<Awayday> {
        let round = self.require_round()?;
        let (before, run) = self
            .read(|connection| Ok((store::plan(connection, round.id)?, store::run(connection, round.id)?)))?;
        let place = day.place.trim().to_owned();
        if place.chars().count() > 200 {
            return Err(Failure::field(
                "place",
                "The place is longer than 200 letters.",
                "Nothing was changed. Shorten it.",
            ));
        }
        check_near("date", day.date)?;
        let parts =
            day.parts.or_else(|| before.as_ref().map(|plan| plan.parts.clone())).unwrap_or_else(usual::parts);
        let plan = Plan { date: day.date, place, starts: day.starts, parts };
        check_parts(&plan)?;
        if plan.date < round.starts_on {
            return Err(Failure::field(
                "date",
                format!("The Awayday would be before the round begins on {}.", words::date(round.starts_on)),
                "Nothing was changed. Choose a later day.",
            ));
        }
        let sentence = sentence(before.as_ref(), &plan);
        let now = self.now();
        let moved = before.as_ref().filter(|before| **before != plan).zip(run);
        self.transact(|connection| {
            store::set_plan(connection, round.id, &plan).map_err(broken)?;
            if let Some((before, run)) = moved {
                let run = run.in_changed(before, &plan, now);
                store::set_run(connection, round.id, Some(run)).map_err(broken)?;
            }
            Ok(Done { value: timed(&plan), sentence })
        })
    }
}

fn timed(plan: &Plan) -> Awayday {
    let mut clock = plan.starts;
    let mut parts = Vec::with_capacity(plan.parts.len());
    for part in &plan.parts {
        parts.push(AwaydayPart {
            starts: clock,
            minutes: part.minutes,
            title: part.title.clone(),
            who: part.who.clone(),
            kind: part.kind,
            notes: part.notes.clone(),
        });
        clock += TimeDelta::minutes(part.minutes);
    }
    Awayday { on: plan.date, place: plan.place.clone(), starts: plan.starts, ends: clock, parts }
}

/// Reads a time as it is written at the door: "09:30".
pub(crate) fn time_of_day<'de, D: serde::Deserializer<'de>>(
    from: D,
) -> std::result::Result<NaiveTime, D::Error> {
    let text = String::deserialize(from)?;
    NaiveTime::parse_from_str(&text, "%H:%M")
        .map_err(|_| serde::de::Error::custom("a time is written like 09:30"))
}

/// Writes a time as the door does: "09:30".
pub(crate) fn as_time<S: serde::Serializer>(time: &NaiveTime, to: S) -> std::result::Result<S::Ok, S::Error> {
    to.collect_str(&time.format("%H:%M"))
}
