use chrono::NaiveDate;
use coaching_core::guide::Section;
use serde_json::{Value, json};

use crate::name::Name;
use crate::page::Page;
use crate::sheet::Sheet;

/// A sheet for each pair: how they will work together, and their six meetings. It stays with them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreements {
    /// One for each pair, in any order.
    pub pairs: Vec<Agreement>,
    /// The guide, of which the sheet uses the hour.
    pub guide: Vec<Section>,
}

/// What is printed on the sheet of one pair before they fill it in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// The partners, two or three.
    pub members: Vec<Name>,
    /// The days of their meetings so far, held or booked; may be empty.
    pub meetings: Vec<NaiveDate>,
}

impl Page for Agreements {
    fn title(&self) -> &'static str {
        "Pair agreement"
    }

    fn template(&self) -> &'static str {
        "agreements.typ"
    }

    fn first_page(&self) -> Option<Box<dyn Page>> {
        let (_, first) = self.in_order().into_iter().next()?;
        Some(Box::new(Self { pairs: vec![first.clone()], guide: self.guide.clone() }))
    }

    fn data(&self, sheet: &Sheet) -> Value {
        json!({
            "guide": self.guide,
            "pairs": self.in_order().into_iter().map(|(members, pair)| json!({
                "members": members.iter().map(|name| &name.full).collect::<Vec<_>>(),
                "firstNames": members.iter().map(|name| name.first()).collect::<Vec<_>>(),
                "meetings": pair.meetings.iter().map(|day| sheet.date(*day)).collect::<Vec<_>>(),
            })).collect::<Vec<_>>(),
        })
    }
}

impl Agreements {
    fn in_order(&self) -> Vec<(Vec<&Name>, &Agreement)> {
        let mut in_order: Vec<(Vec<&Name>, &Agreement)> =
            self.pairs.iter().map(|pair| (Name::together(&pair.members), pair)).collect();
        in_order.sort_by_cached_key(|(members, _)| {
            members.iter().map(|name| name.first_name_order()).collect::<Vec<_>>()
        });
        in_order
    }
}
