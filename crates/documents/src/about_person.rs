use serde_json::{Value, json};

use crate::page::Page;
use crate::sheet::Sheet;

/// What is held about one person, as a copy for them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AboutPerson {
    /// Their name.
    pub name: String,
    /// What is held, each part as a table.
    pub parts: Vec<HeldPart>,
    /// Whether something is held that was said in confidence and is not on this copy.
    pub something_kept_back: bool,
}

/// Some of what is held about one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldPart {
    /// What it is.
    pub title: String,
    /// The names of the columns.
    pub headings: Vec<String>,
    /// The cells, as many in each row as there are headings.
    pub rows: Vec<Vec<String>>,
}

impl Page for AboutPerson {
    fn title(&self) -> &'static str {
        "What is held about one person"
    }

    fn template(&self) -> &'static str {
        "about_person.typ"
    }

    fn data(&self, _sheet: &Sheet) -> Value {
        json!({
            "name": self.name,
            "parts": self.parts.iter().map(|part| json!({
                "title": part.title,
                "headings": part.headings,
                "rows": part.rows,
            })).collect::<Vec<_>>(),
            "somethingKeptBack": self.something_kept_back,
        })
    }
}
