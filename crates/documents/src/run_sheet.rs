use chrono::NaiveDate;
use coaching_core::awayday::TO_CLOSE;
use serde_json::{Value, json};

use crate::agenda::{AgendaPart, PartKind};
use crate::page::Page;
use crate::sheet::{Sheet, clock};
use crate::table::{Cell, Table};

/// The Awayday as the facilitator runs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunSheet {
    /// The day.
    pub on: NaiveDate,
    /// Where it is; empty when that is still open.
    pub place: String,
    /// How many people are expected.
    pub people: usize,
    /// Whether three people work together in the feedback pairs.
    pub trio: bool,
    /// The parts of the day in their order.
    pub parts: Vec<RunSheetPart>,
    /// What to bring, one thing a line, with a box to tick.
    pub bring: Vec<String>,
    /// The title of the part to shorten first when time runs short.
    pub shorten_first: Option<String>,
}

/// A part of the Awayday and what the facilitator needs for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunSheetPart {
    /// The part itself.
    pub part: AgendaPart,
    /// What to say, to do and to have ready; may be empty.
    pub notes: String,
}

impl Page for RunSheet {
    fn title(&self) -> &'static str {
        "Awayday run sheet"
    }

    fn template(&self) -> &'static str {
        "run_sheet.typ"
    }

    fn data(&self, sheet: &Sheet) -> Value {
        let feedback = self.parts.iter().find(|part| part.part.kind == PartKind::Feedback);
        json!({
            "day": sheet.long_date(self.on),
            "place": self.place,
            "people": self.people,
            "parts": self.parts.iter().map(|part| {
                let mut data = part.part.data();
                data["notes"] = part.all_notes(self.trio).into();
                data
            }).collect::<Vec<_>>(),
            "bring": self.bring,
            "shortenFirst": self.shorten_first,
            "feedbackMinutes": feedback.map(|part| part.part.minutes),
        })
    }

    fn table(&self, _sheet: &Sheet) -> Option<Table> {
        let row = |part: &RunSheetPart| {
            let mut cells = part.part.cells();
            cells.push(Cell::Text(part.all_notes(self.trio)));
            cells
        };
        let mut headings = AgendaPart::HEADINGS.to_vec();
        headings.push("Say, do, have ready");
        Some(Table { headings, rows: self.parts.iter().map(row).collect() })
    }
}

impl RunSheetPart {
    /// The notes, led by how the time is shared out where people give each other feedback.
    fn all_notes(&self, trio: bool) -> String {
        match self.part.kind {
            PartKind::Feedback => {
                [&turns(&self.part, trio), &self.notes].map(String::as_str).join(" ").trim().into()
            }
            PartKind::Sharing | PartKind::Break | PartKind::Other => self.notes.clone(),
        }
    }
}

/// How the minutes of feedback pairs are shared out fairly, and when to ring the bell.
fn turns(part: &AgendaPart, trio: bool) -> String {
    let each = part.minutes.saturating_sub(TO_CLOSE) / 2;
    let close = part.minutes - 2 * each;
    let [first, second] = [each, 2 * each].map(|minutes| clock(part.after(minutes)));
    let mut turns = format!("{each} minutes each way and {close} to close. Bell at {first} and {second}.");
    if trio {
        let each = part.minutes.saturating_sub(TO_CLOSE) / 3;
        turns.push_str(&format!(" The trio takes {each} minutes each and keeps its own time."));
    }
    turns
}
