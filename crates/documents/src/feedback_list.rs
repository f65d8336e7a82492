use chrono::NaiveTime;
use serde_json::{Value, json};

use crate::finder::{Entry, find_your_name};
use crate::name::Name;
use crate::page::Page;
use crate::sheet::{Sheet, clock};
use crate::table::{Cell, Table};

/// The list for the door on the Awayday: everybody's feedback partner and where they meet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedbackList {
    /// When the feedback pairs begin.
    pub starts: NaiveTime,
    /// When they end.
    pub ends: NaiveTime,
    /// The feedback pairs, and the trio if there is one, in any order.
    pub groups: Vec<FeedbackGroup>,
}

/// Participants who work together on the Awayday.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedbackGroup {
    /// Two people, or three.
    pub members: Vec<Name>,
    /// The table or room; empty when nothing is settled.
    pub place: String,
}

impl Page for FeedbackList {
    fn title(&self) -> &'static str {
        "Feedback pairs"
    }

    fn template(&self) -> &'static str {
        "feedback_list.typ"
    }

    fn data(&self, _sheet: &Sheet) -> Value {
        json!({
            "starts": clock(self.starts),
            "ends": clock(self.ends),
            "people": self.people(),
            "places": self.groups.iter().any(|group| !group.place.is_empty()),
        })
    }

    fn table(&self, _sheet: &Sheet) -> Option<Table> {
        let row = |entry: &Entry| {
            vec![Cell::text(&entry.person()), Cell::text(&entry.partners()), Cell::text(entry.place())]
        };
        Some(Table {
            headings: vec!["Person", "Feedback partner", "Where"],
            rows: self.people().iter().map(row).collect(),
        })
    }
}

impl FeedbackList {
    fn people(&self) -> Vec<Entry> {
        find_your_name(self.groups.iter().map(|group| (Name::together(&group.members), group.place.as_str())))
    }
}
