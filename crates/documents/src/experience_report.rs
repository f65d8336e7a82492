use serde::Serialize;
use serde_json::{Value, json};

use crate::page::Page;
use crate::sheet::Sheet;
use crate::table::{Cell, Table};

/// How a round was for those in it, as counts alone. It names neither a person nor the organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExperienceReport {
    /// "Round one".
    pub round: String,
    /// How many people were in its pairs.
    pub people: usize,
    /// How many forms came in.
    pub forms: usize,
    /// The lines of the form, in its order.
    pub lines: Vec<ReportLine>,
}

/// One line of the form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReportLine {
    /// What the form says, to be agreed with or not.
    pub statement: String,
    /// How many said not really, partly, mostly, yes; nothing where too few answered to be shown.
    pub counts: Option<[usize; 4]>,
}

impl Page for ExperienceReport {
    fn title(&self) -> &'static str {
        "Experience report"
    }

    fn template(&self) -> &'static str {
        "experience_report.typ"
    }

    fn data(&self, _sheet: &Sheet) -> Value {
        json!({ "round": self.round, "people": self.people, "forms": self.forms, "lines": self.lines })
    }

    /// One row for each line of the form; no counts where too few answered.
    fn table(&self, _sheet: &Sheet) -> Option<Table> {
        let number = |count: usize| u32::try_from(count).map_or(Cell::EMPTY, Cell::Number);
        let row = |line: &ReportLine| {
            let counts = line.counts.map_or([const { Cell::EMPTY }; 4], |counts| counts.map(number));
            std::iter::once(Cell::text(&line.statement)).chain(counts).collect()
        };
        Some(Table {
            headings: vec!["Statement", "Not really", "Partly", "Mostly", "Yes"],
            rows: self.lines.iter().map(row).collect(),
        })
    }
}
