use chrono::{NaiveDate, NaiveTime};
use serde_json::{Value, json};

use crate::name::Name;
use crate::page::Page;
use crate::sheet::{Sheet, clock};

/// A slip for each participant, on which they name colleagues for the Awayday.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NominationSlips {
    /// One for each participant, in any order.
    pub slips: Vec<Slip>,
    /// The day of the Awayday, when it is planned.
    pub awayday: Option<NaiveDate>,
    /// To whom the slips go.
    pub contact: Option<Name>,
    /// The last day for that.
    pub hand_in_by: Option<NaiveDate>,
}

/// Whose slip it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    /// The participant.
    pub name: Name,
    /// The coaching partner, or both in a trio.
    pub partners: Vec<Name>,
}

/// A card for each person in a feedback pair, with what the two talk about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PromptCards {
    /// When the feedback pairs begin.
    pub starts: NaiveTime,
    /// When they end.
    pub ends: NaiveTime,
    /// One for each person, in any order.
    pub cards: Vec<PromptCard>,
}

/// Whose card it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PromptCard {
    /// The person.
    pub name: Name,
    /// The feedback partner, or both in a trio.
    pub partners: Vec<Name>,
    /// The table or room; empty when nothing is settled.
    pub place: String,
}

/// A sign to fold for the table of each feedback pair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableSigns {
    /// When the feedback pairs begin.
    pub starts: NaiveTime,
    /// When they end.
    pub ends: NaiveTime,
    /// One for each feedback pair, in the order of the tables.
    pub signs: Vec<TableSign>,
}

/// What stands on one sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableSign {
    /// First names, alphabetically.
    pub names: Vec<String>,
    /// The table or room; empty when nothing is settled.
    pub place: String,
}

/// No page holds more slips or cards.
const ON_A_PAGE: usize = 4;

impl Page for NominationSlips {
    fn title(&self) -> &'static str {
        "Nomination slips"
    }

    fn template(&self) -> &'static str {
        "nomination_slips.typ"
    }

    fn first_page(&self) -> Option<Box<dyn Page>> {
        let first = by_surname(&self.slips, |slip| &slip.name).into_iter().take(ON_A_PAGE).cloned();
        Some(Box::new(Self { slips: first.collect(), contact: self.contact.clone(), ..*self }))
    }

    fn data(&self, sheet: &Sheet) -> Value {
        json!({
            "awayday": self.awayday.map(|day| sheet.date(day)),
            "contactFirst": self.contact.as_ref().map(Name::first),
            "handInBy": self.hand_in_by.map(|day| sheet.long_date(day)),
            "slips": by_surname(&self.slips, |slip| &slip.name).into_iter().map(|slip| json!({
                "name": slip.name.full,
                "partners": full(&slip.partners),
            })).collect::<Vec<_>>(),
        })
    }
}

impl Page for PromptCards {
    fn title(&self) -> &'static str {
        "Prompt cards"
    }

    fn template(&self) -> &'static str {
        "prompt_cards.typ"
    }

    fn first_page(&self) -> Option<Box<dyn Page>> {
        let first = by_surname(&self.cards, |card| &card.name).into_iter().take(ON_A_PAGE).cloned();
        Some(Box::new(Self { cards: first.collect(), ..*self }))
    }

    fn data(&self, _sheet: &Sheet) -> Value {
        json!({
            "starts": clock(self.starts),
            "ends": clock(self.ends),
            "cards": by_surname(&self.cards, |card| &card.name).into_iter().map(|card| json!({
                "name": card.name.full,
                "partners": full(&card.partners),
                "place": card.place,
            })).collect::<Vec<_>>(),
        })
    }
}

impl Page for TableSigns {
    fn title(&self) -> &'static str {
        "Table signs"
    }

    fn template(&self) -> &'static str {
        "table_signs.typ"
    }

    fn first_page(&self) -> Option<Box<dyn Page>> {
        Some(Box::new(Self { signs: self.signs.iter().take(1).cloned().collect(), ..*self }))
    }

    fn data(&self, _sheet: &Sheet) -> Value {
        json!({
            "starts": clock(self.starts),
            "ends": clock(self.ends),
            "signs": self.signs.iter().map(|sign| json!({
                "names": sign.names,
                "place": sign.place,
            })).collect::<Vec<_>>(),
        })
    }
}

fn by_surname<T>(all: &[T], name: impl Fn(&T) -> &Name) -> Vec<&T> {
    let mut all: Vec<&T> = all.iter().collect();
    all.sort_by_cached_key(|one| name(one).surname_order());
    all
}

fn full(names: &[Name]) -> Vec<&str> {
    names.iter().map(|name| name.full.as_str()).collect()
}
