use chrono::NaiveDate;
use coaching_core::guide::Section;
use serde_json::{Value, json};

use crate::name::Name;
use crate::page::Page;
use crate::sheet::Sheet;
use crate::table::{Cell, Table};

/// A letter to each person: who their partner is, what to do next, and how to say that it is not right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letters {
    /// One for each person, in any order.
    pub letters: Vec<Letter>,
    /// The last day of the round.
    pub ends_on: NaiveDate,
    /// The day of the Awayday, when it is planned.
    pub awayday: Option<NaiveDate>,
    /// Whom to tell when a partner is not the right one.
    pub contact: Option<Name>,
    /// The day by which to say so.
    pub say_by: Option<NaiveDate>,
    /// The names under the letters.
    pub signed: Vec<String>,
    /// Whether some people may hold an earlier letter.
    pub replaces: bool,
    /// The guide, of which the page for the first session is made.
    pub guide: Vec<Section>,
}

/// What one letter says of its reader; nothing of anybody but the partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Its reader.
    pub to: Name,
    /// The partner, or the two partners in a trio; empty for somebody who has none any more.
    pub partners: Vec<Name>,
    /// Why they were matched, in whole sentences; empty where there is no partner.
    pub because: Vec<String>,
}

impl Page for Letters {
    fn title(&self) -> &'static str {
        "Letters"
    }

    fn template(&self) -> &'static str {
        "letters.typ"
    }

    fn data(&self, sheet: &Sheet) -> Value {
        let contact = self.contact.as_ref();
        json!({
            "endsOn": sheet.date(self.ends_on),
            "awayday": self.awayday.map(|day| sheet.date(day)),
            "contact": contact.map(|name| &name.full),
            "contactFirst": contact.map(Name::first),
            "sayBy": self.say_by.map(|day| sheet.date(day)),
            "signed": self.signed,
            "replaces": self.replaces,
            "guide": self.guide,
            "letters": self.in_order().into_iter().map(|letter| json!({
                "to": letter.to.full,
                "first": letter.to.first(),
                "partners": letter.partners.iter().map(|name| &name.full).collect::<Vec<_>>(),
                "partnersFirst": letter.partners.iter().map(Name::first).collect::<Vec<_>>(),
                "because": letter.because.join(" "),
            })).collect::<Vec<_>>(),
        })
    }

    fn first_page(&self) -> Option<Box<dyn Page>> {
        let first = *self.in_order().first()?;
        Some(Box::new(self.alone(first)))
    }

    /// One row for each letter, for whoever would rather send it as a message of their own.
    fn table(&self, sheet: &Sheet) -> Option<Table> {
        let date = |day: Option<NaiveDate>| day.map_or_else(String::new, |day| sheet.date(day));
        let rows = self.in_order().into_iter().map(|letter| {
            let with_partner = |day: Option<NaiveDate>| date(day.filter(|_| !letter.partners.is_empty()));
            let partners: Vec<&str> = letter.partners.iter().map(|name| name.full.as_str()).collect();
            vec![
                Cell::text(&letter.to.full),
                Cell::text(letter.to.first()),
                Cell::text(&partners.join(" and ")),
                Cell::text(self.contact.as_ref().map_or("", |name| name.full.as_str())),
                Cell::Text(with_partner(self.say_by)),
                Cell::Text(with_partner(Some(self.ends_on))),
                Cell::Text(date(self.awayday)),
            ]
        });
        Some(Table {
            headings: vec![
                "Person",
                "First name",
                "Partner",
                "Whom to tell",
                "Tell them by",
                "Last meeting by",
                "Awayday",
            ],
            rows: rows.collect(),
        })
    }
}

impl Letters {
    /// One letter, as it is among the others.
    pub(crate) fn alone(&self, letter: &Letter) -> Self {
        Self {
            letters: vec![letter.clone()],
            signed: self.signed.clone(),
            contact: self.contact.clone(),
            guide: self.guide.clone(),
            ..*self
        }
    }

    fn in_order(&self) -> Vec<&Letter> {
        let mut letters: Vec<&Letter> = self.letters.iter().collect();
        letters.sort_by_cached_key(|letter| letter.to.first_name_order());
        letters
    }
}
