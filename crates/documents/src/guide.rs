use std::sync::LazyLock;

use serde::Deserialize;
use serde_json::{Value, json};

use crate::page::Page;
use crate::programme::Format;
use crate::sheet::Sheet;

/// The guide to coaching pairs, for people who never see the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guide {
    /// Whom to tell when a partner is not the right one.
    pub contact: Option<String>,
}

/// The words of the guide, which the handout uses too.
pub(crate) const WORDS: &str = include_str!("../pages/guide.json");

#[derive(Deserialize)]
struct Words {
    title: String,
    lead: String,
    sections: Vec<Section>,
}

#[derive(Deserialize)]
struct Section {
    heading: String,
    text: Vec<String>,
    points: Vec<[String; 2]>,
}

impl Page for Guide {
    fn title(&self) -> &'static str {
        "Guide"
    }

    fn template(&self) -> &'static str {
        "guide.typ"
    }

    fn data(&self, _sheet: &Sheet) -> Value {
        json!({ "contact": self.contact })
    }

    fn text(&self, format: Format, sheet: &Sheet) -> Option<String> {
        if format == Format::Html { self.html(sheet) } else { None }
    }
}

impl Guide {
    /// The guide as one file that needs nothing else: no script, no address, no font.
    fn html(&self, sheet: &Sheet) -> Option<String> {
        static READ: LazyLock<Option<Words>> = LazyLock::new(|| serde_json::from_str(WORDS).ok());
        let words = READ.as_ref()?;
        let whom = self.contact.as_deref().unwrap_or("whoever runs the programme");
        let sections: String = words.sections.iter().map(|section| section.html(whom)).collect();
        Some(
            PAGE.replace("{title}", &plain(&words.title))
                .replace("{lead}", &plain(&words.lead))
                .replace("{sections}", &sections)
                .replace("{organisation}", &plain(&sheet.organisation))
                .replace("{date}", &sheet.date(sheet.printed_on)),
        )
    }
}

impl Section {
    fn html(&self, whom: &str) -> String {
        let text = self.text.iter().map(|part| format!("<p>{}</p>\n", plain(&part.replace("{whom}", whom))));
        let points = self
            .points
            .iter()
            .map(|[title, body]| format!("<div><dt>{}</dt><dd>{}</dd></div>\n", plain(title), plain(body)));
        let points: String = points.collect();
        let points = if points.is_empty() { points } else { format!("<dl>\n{points}</dl>\n") };
        format!("<h2>{}</h2>\n{}{points}", plain(&self.heading), text.collect::<String>())
    }
}

/// Text that a browser shows as it is.
fn plain(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

const PAGE: &str = include_str!("../pages/guide.html");
