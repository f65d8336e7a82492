use chrono::{NaiveDate, NaiveTime, TimeDelta};
use coaching_core::calendar::CalendarClock;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use crate::calendar::{Event, calendar};
use crate::page::Page;
use crate::programme::Format;
use crate::sheet::{Sheet, clock};
use crate::table::{Cell, Table};

/// The Awayday as everybody is invited to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agenda {
    /// The day.
    pub on: NaiveDate,
    /// Where it is; empty when that is still open.
    pub place: String,
    /// The parts of the day in their order.
    pub parts: Vec<AgendaPart>,
    /// Whom to tell when one cannot come.
    pub contact: Option<String>,
    /// What everybody is asked to bring, one thing a line.
    pub bring: Vec<String>,
    /// By which clock it is in calendars.
    pub clock: CalendarClock,
}

/// A timed part of the Awayday.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaPart {
    /// When it begins.
    pub starts: NaiveTime,
    /// How long it takes, in minutes.
    pub minutes: u32,
    /// What it is called.
    pub title: String,
    /// Who leads it, or for whom it is; may be empty.
    pub who: String,
    /// What sort of part it is.
    pub kind: PartKind,
}

/// The sorts of parts that an agenda tells apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PartKind {
    /// The feedback pairs of the morning.
    Feedback,
    /// Time in which people share what they learned.
    Sharing,
    /// A break, a meal or spare time.
    Break,
    /// Everything else.
    Other,
}

impl Page for Agenda {
    fn title(&self) -> &'static str {
        "Awayday agenda"
    }

    fn template(&self) -> &'static str {
        "agenda.typ"
    }

    fn data(&self, sheet: &Sheet) -> Value {
        json!({
            "day": sheet.long_date(self.on),
            "place": self.place,
            "parts": self.parts.iter().map(AgendaPart::data).collect::<Vec<_>>(),
            "contact": self.contact,
            "bring": self.bring,
        })
    }

    fn table(&self, _sheet: &Sheet) -> Option<Table> {
        Some(Table {
            headings: AgendaPart::HEADINGS.to_vec(),
            rows: self.parts.iter().map(AgendaPart::cells).collect(),
        })
    }

    fn text(&self, format: Format, sheet: &Sheet) -> Option<String> {
        if format == Format::Ics { self.calendar(sheet) } else { None }
    }
}

impl Agenda {
    /// The whole day as an event, with its parts below.
    fn calendar(&self, sheet: &Sheet) -> Option<String> {
        let first = self.parts.first()?;
        let line = |part: &AgendaPart| format!("{} {}", clock(part.starts), part.title);
        let event = Event {
            id: self.clock.id("awayday", &[sheet.round.into()]),
            starts: self.on.and_time(first.starts),
            minutes: self.parts.iter().map(|part| part.minutes).sum(),
            title: format!("Awayday, {}", sheet.organisation),
            place: self.place.clone(),
            about: self.parts.iter().map(line).collect::<Vec<_>>().join("\n"),
        };
        Some(calendar(&[event], &self.clock))
    }
}

impl AgendaPart {
    pub(crate) const HEADINGS: [&str; 5] = ["Start", "End", "Minutes", "What", "Who leads"];

    pub(crate) fn data(&self) -> Value {
        json!({
            "starts": clock(self.starts),
            "ends": clock(self.after(self.minutes)),
            "minutes": self.minutes,
            "title": self.title,
            "who": self.who,
            "kind": self.kind,
        })
    }

    pub(crate) fn cells(&self) -> Vec<Cell> {
        vec![
            Cell::Text(clock(self.starts)),
            Cell::Text(clock(self.after(self.minutes))),
            Cell::Number(self.minutes),
            Cell::text(&self.title),
            Cell::text(&self.who),
        ]
    }

    /// The time so many minutes into this part.
    pub(crate) fn after(&self, minutes: u32) -> NaiveTime {
        self.starts + TimeDelta::minutes(minutes.into())
    }
}
