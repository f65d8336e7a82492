//! The Awayday: date, place, and an agenda whose parts move together.

mod usual;

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::failure::{Failure, Result};
use crate::programme::{Done, Programme};
use crate::round::check_near;
use crate::store::{awayday as store, broken, text_column};
use crate::tables::is_hidden_mark;
use crate::words;

/// The shortest time in which two people can both speak and listen, in minutes.
const FEEDBACK_MINUTES: i64 = 45;

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
        let Some(round) = self.current_round()? else { return Ok(None) };
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
        let before = self.read(|connection| store::plan(connection, round.id))?;
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
        self.transact(|connection| {
            store::set_plan(connection, round.id, &plan).map_err(broken)?;
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

fn check_parts(plan: &Plan) -> Result<()> {
    let refuse = |message: String, hint: &str| {
        Err(Failure::field("parts", message, format!("Nothing was changed. {hint}")))
    };
    let of_kind = |kind: PartKind| plan.parts.iter().filter(move |part| part.kind == kind);
    if let Some(part) = plan.parts.iter().find(|part| !(1..=600).contains(&part.minutes)) {
        return refuse(
            format!("“{}” would take {} minutes.", part.title, part.minutes),
            "Choose from 1 to 600 minutes.",
        );
    }
    let too_long = |text: &str, most: usize| text.chars().count() > most;
    let texts = plan.parts.iter().flat_map(|part| [&part.title, &part.who, &part.notes]).chain([&plan.place]);
    if texts.into_iter().any(|text| text.chars().any(is_hidden_mark)) {
        return refuse("The agenda has hidden marks in it.".to_owned(), "Type the text again by hand.");
    }
    if plan.parts.iter().any(|part| part.title.trim().is_empty() || too_long(&part.title, 120)) {
        return refuse("Each part needs a name of at most 120 letters.".to_owned(), "Name it.");
    }
    if plan.parts.iter().any(|part| too_long(&part.who, 80) || too_long(&part.notes, 600)) {
        return refuse(
            "A note in the agenda is too long for the sheet.".to_owned(),
            "Keep it under 600 letters.",
        );
    }
    if of_kind(PartKind::Feedback).count() != 1 || of_kind(PartKind::Sharing).count() != 1 {
        return refuse(
            "The feedback pairs and the sharing are what the day is for; each stands in the agenda once."
                .to_owned(),
            "Keep one of each.",
        );
    }
    if of_kind(PartKind::Feedback).any(|part| part.minutes < FEEDBACK_MINUTES) {
        return refuse(
            format!("Feedback pairs need {FEEDBACK_MINUTES} minutes, so that both have their turn."),
            "Shorten another part.",
        );
    }
    let minutes: i64 = plan.parts.iter().map(|part| part.minutes).sum();
    let left = (NaiveTime::from_hms_opt(23, 59, 0).unwrap_or(plan.starts) - plan.starts).num_minutes();
    if minutes > left {
        return refuse("The day would go on after midnight.".to_owned(), "Start earlier or shorten a part.");
    }
    Ok(())
}

fn sentence(before: Option<&Plan>, after: &Plan) -> String {
    let Some(before) = before else { return format!("Awayday on {}", words::date(after.date)) };
    if before.date != after.date {
        return format!("Awayday on {}", words::date(after.date));
    }
    if before.place != after.place {
        return format!(
            "The Awayday is held at {}",
            if after.place.is_empty() { "a place to be found" } else { &after.place }
        );
    }
    let (was, is) = (timed(before), timed(after));
    let moved = is
        .parts
        .iter()
        .find(|part| was.parts.iter().any(|old| old.title == part.title && old.starts != part.starts));
    match moved {
        Some(part) => format!("{} moved to {}", part.title, part.starts.format("%H:%M")),
        None => "The agenda was changed".to_owned(),
    }
}

fn time_of_day<'de, D: serde::Deserializer<'de>>(from: D) -> std::result::Result<NaiveTime, D::Error> {
    let text = String::deserialize(from)?;
    NaiveTime::parse_from_str(&text, "%H:%M")
        .map_err(|_| serde::de::Error::custom("a time is written like 09:30"))
}

fn as_time<S: serde::Serializer>(time: &NaiveTime, to: S) -> std::result::Result<S::Ok, S::Error> {
    to.collect_str(&time.format("%H:%M"))
}
