use serde_json::{Value, json};

use crate::table::{Cell, Table};

/// A page about taking turns for each pair in which one person brings nearly all topics. It does not say who.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TurnsSheet {
    /// First names of each pair, alphabetically: "Amina and Tom".
    pub pairs: Vec<String>,
}

impl TurnsSheet {
    pub(crate) fn data(&self) -> Value {
        json!({ "pairs": self.pairs })
    }

    pub(crate) fn table(&self) -> Table {
        let rows = self.pairs.iter().map(|pair| vec![Cell::text(pair)]).collect();
        Table { headings: vec!["Pair"], rows }
    }
}
