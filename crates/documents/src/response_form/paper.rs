//! A form as its template for paper reads it.

use coaching_core::words;
use serde_json::{Value, json};

use super::{About, Asks, Colleague, Line, Reader, Readers, ResponseForm, Someone};
use crate::name::Name;
use crate::sheet::Sheet;

impl ResponseForm {
    pub(super) fn on_paper(&self, sheet: &Sheet) -> Value {
        let mut lines: Vec<&Line> = self.lines.iter().collect();
        lines.sort_by_cached_key(|line| line.whom().map(|who| who.name.surname_order()));
        let mut colleagues: Vec<&Colleague> = self.colleagues.iter().collect();
        colleagues.sort_by_cached_key(|colleague| colleague.who.name.surname_order());
        let answers = self.lines.first().map_or(&[][..], |line| line.answers.as_slice());
        json!({
            "shape": self.asks.shape(),
            "heading": self.asks.heading(),
            "note": self.note(),
            "naming": self.naming(),
            "whom": self.whom(),
            "by": self.by(sheet),
            "sheets": self.sheets(sheet),
            "answers": answers.iter().map(|answer| words::sentence_case(&answer.words)).collect::<Vec<_>>(),
            "lines": lines.into_iter().map(Line::printed).collect::<Vec<_>>(),
            "colleagues": colleagues.into_iter().map(|colleague| {
                json!({ "who": colleague.who.listed(), "code": colleague.code })
            }).collect::<Vec<_>>(),
        })
    }

    /// What the first page shows, and the sheet by which the size of the type is chosen.
    pub(super) fn beginning(&self) -> Self {
        const SLIPS_ON_A_PAGE: usize = 4;
        // So that it is still one for all, and its first page full.
        const LINES: usize = 100;
        let mut first = self.clone();
        match &mut first.readers {
            Readers::Named(readers) => {
                readers.sort_by_cached_key(|reader| reader.who.name.surname_order());
                let longest = readers.iter().max_by_key(|reader| reader.length()).cloned();
                readers.truncate(SLIPS_ON_A_PAGE);
                readers.extend(longest.filter(|longest| !readers.contains(longest)));
            }
            Readers::Nameless { sheets, .. } => sheets.truncate(SLIPS_ON_A_PAGE),
        }
        first.lines.sort_by_cached_key(|line| line.whom().map(|who| who.name.surname_order()));
        first.lines.truncate(LINES);
        first.colleagues.sort_by_cached_key(|colleague| colleague.who.name.surname_order());
        first.colleagues.truncate(LINES);
        first
    }

    /// What differs from one sheet to the next.
    fn sheets(&self, sheet: &Sheet) -> Vec<Value> {
        match &self.readers {
            Readers::Named(readers) => {
                let mut readers: Vec<&Reader> = readers.iter().collect();
                readers.sort_by_cached_key(|reader| reader.who.name.surname_order());
                let made_out = |reader: &Reader| {
                    json!({
                        "name": reader.who.told_apart(),
                        "who": reader.who.listed(),
                        "skips": reader.left_out(),
                        "length": reader.length(),
                        "head": reader.on_paper,
                        "lead": self.lead(Some(reader), sheet),
                    })
                };
                readers.into_iter().map(made_out).collect()
            }
            Readers::Nameless { sheets, .. } => {
                let lead = self.lead(None, sheet);
                sheets
                    .iter()
                    .map(|head| json!({ "name": null, "length": 0, "head": head, "lead": lead }))
                    .collect()
            }
        }
    }
}

impl Asks {
    /// How it is laid out: on pages, or on halves or quarters of one.
    fn shape(self) -> &'static str {
        match self {
            Self::Dealings | Self::Nominations { .. } => "page",
            Self::CheckIn(_) | Self::Survey => "half",
            Self::Joining { .. } | Self::Match => "quarter",
        }
    }
}

impl Reader {
    /// How much of a sheet the names on it take.
    fn length(&self) -> usize {
        let partners = self.partners.iter().map(|partner| partner.name.full.len());
        partners.chain([self.who.told_apart().len()]).sum()
    }
}

impl Line {
    fn printed(&self) -> Value {
        let codes: Vec<&str> = self.answers.iter().map(|answer| answer.code.as_str()).collect();
        match &self.about {
            About::Words(words) => json!({ "words": words, "codes": codes }),
            About::Whom(who) => json!({ "who": who.listed(), "codes": codes }),
        }
    }
}

impl Someone {
    /// The surname first, and the department where the name is not enough.
    fn listed(&self) -> Value {
        let (listed, rest) = Name::listed(&self.name);
        let department = if self.has_namesake { self.department.as_str() } else { "" };
        json!({ "number": self.number, "listed": listed, "rest": rest, "department": department })
    }
}
