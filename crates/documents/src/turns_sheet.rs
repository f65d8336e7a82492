use serde_json::{Value, json};

use crate::page::Page;
use crate::sheet::Sheet;

/// A page about taking turns for each pair in which one person brings nearly all topics. It does not say who.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TurnsSheet {
    /// First names of each pair, alphabetically: "Amina and Tom".
    pub pairs: Vec<String>,
}

impl Page for TurnsSheet {
    fn title(&self) -> &'static str {
        "Taking turns"
    }

    fn template(&self) -> &'static str {
        "turns_sheet.typ"
    }

    fn data(&self, _sheet: &Sheet) -> Value {
        json!({ "pairs": self.pairs })
    }
}
