use serde::Serialize;
use serde_json::{Value, json};

use crate::page::Page;
use crate::sheet::Sheet;

/// A set of pairs with its reasons, for the two who run the programme to look over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewSheet {
    /// The version that people were told, or the one that this becomes when it is published.
    pub version: u32,
    /// Whether it is not published yet.
    pub is_draft: bool,
    /// What is to be known first, one sentence each.
    pub first: Vec<String>,
    /// The pairs and the trio if there is one, alphabetically.
    pub groups: Vec<Reviewed>,
    /// What the set counts, most important first: "nobody left out".
    pub counts: Vec<String>,
}

/// A pair or a trio as the two look it over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reviewed {
    /// Full names, alphabetically.
    pub members: Vec<String>,
    /// Why these people, one sentence each.
    pub reasons: Vec<String>,
    /// What to look at twice: a rule that is broken or was allowed to be.
    pub marks: Vec<String>,
}

impl Page for ReviewSheet {
    fn title(&self) -> &'static str {
        "Review sheet"
    }

    fn template(&self) -> &'static str {
        "review_sheet.typ"
    }

    fn data(&self, _sheet: &Sheet) -> Value {
        let draft = if self.is_draft { "draft of " } else { "" };
        json!({
            "version": format!("{draft}version {}", self.version),
            "first": self.first,
            "groups": self.groups,
            "counts": self.counts,
        })
    }
}
