use chrono::NaiveDate;
use coaching_core::elements::Element;
use coaching_core::guide::Section;
use serde_json::{Value, json};

use crate::page::Page;
use crate::sheet::Sheet;

/// What everybody is given at the kick-off: how it works, and the agenda with room for what the team agrees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KickOffHandout {
    /// The first day of the round.
    pub starts_on: NaiveDate,
    /// The last day of the round.
    pub ends_on: NaiveDate,
    /// The guide, of which the handout uses some sections.
    pub guide: Vec<Section>,
}

/// A sheet on which those who would like to join write their names. It has no room for anybody else’s.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignUpSheet {
    /// The first day of the round.
    pub starts_on: NaiveDate,
    /// The last day of the round.
    pub ends_on: NaiveDate,
    /// How many lines there are to write on.
    pub lines: usize,
}

impl Page for KickOffHandout {
    fn title(&self) -> &'static str {
        "Kick-off handout"
    }

    fn template(&self) -> &'static str {
        "kick_off.typ"
    }

    fn data(&self, sheet: &Sheet) -> Value {
        json!({
            "from": sheet.date(self.starts_on),
            "to": sheet.date(self.ends_on),
            "guide": self.guide,
            "elements": Element::ALL.map(Element::title),
        })
    }
}

impl Page for SignUpSheet {
    fn title(&self) -> &'static str {
        "Sign-up sheet"
    }

    fn template(&self) -> &'static str {
        "sign_up.typ"
    }

    fn data(&self, sheet: &Sheet) -> Value {
        json!({
            "from": sheet.date(self.starts_on),
            "to": sheet.date(self.ends_on),
            "lines": self.lines,
        })
    }
}
