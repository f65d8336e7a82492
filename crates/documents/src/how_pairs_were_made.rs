use serde_json::{Value, json};

use crate::page::Page;
use crate::sheet::Sheet;

/// How the pairs of a round are made, for everybody. It has no room for a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HowPairsWereMade {
    /// What every pair keeps to, one sentence each.
    pub rules: Vec<String>,
    /// What makes one set of pairs better than another, the most important first.
    pub preferences: Vec<String>,
}

impl Page for HowPairsWereMade {
    fn title(&self) -> &'static str {
        "How pairs were made"
    }

    fn template(&self) -> &'static str {
        "how_pairs_were_made.typ"
    }

    fn data(&self, _sheet: &Sheet) -> Value {
        json!({ "rules": self.rules, "preferences": self.preferences })
    }
}
