use coaching_core::guide::{Block, Point, Section};
use serde_json::{Value, json};

use crate::page::Page;
use crate::programme::Format;
use crate::sheet::Sheet;
use crate::web::{filled, plain};

/// The guide to coaching pairs, for people who never see the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guide {
    /// In reading order.
    pub sections: Vec<Section>,
}

const TITLE: &str = "Coaching pairs: a guide";
const LEAD: &str =
    "Two colleagues help each other for six months: as equals, in confidence, about an hour a month.";
const PAGE: &str = include_str!("../pages/guide.html");

impl Page for Guide {
    fn title(&self) -> &'static str {
        "Guide"
    }

    fn template(&self) -> &'static str {
        "guide.typ"
    }

    fn data(&self, _sheet: &Sheet) -> Value {
        json!({ "title": TITLE, "lead": LEAD, "guide": self.sections })
    }

    fn text(&self, format: Format, sheet: &Sheet) -> Option<String> {
        if format == Format::Html { Some(self.html(sheet)) } else { None }
    }
}

impl Guide {
    /// The guide as one file that needs nothing else: no script, no address, no font.
    fn html(&self, sheet: &Sheet) -> String {
        filled(
            PAGE,
            &[
                ("title", plain(TITLE)),
                ("lead", plain(LEAD)),
                ("sections", self.sections.iter().map(section).collect()),
                ("organisation", plain(&sheet.organisation)),
                ("date", sheet.date(sheet.printed_on)),
            ],
        )
    }
}

fn section(section: &Section) -> String {
    let blocks: String = section.blocks.iter().map(block).collect();
    format!("<section>\n<h2>{}</h2>\n{blocks}</section>\n", plain(&section.heading))
}

fn block(block: &Block) -> String {
    match block {
        Block::Paragraph(lines) => {
            let lines: Vec<String> = lines.iter().map(|line| plain(line)).collect();
            format!("<p>{}</p>\n", lines.join("<br>\n"))
        }
        Block::Points(points) if points.iter().all(|point| point.title.is_some()) => {
            let points: String = points.iter().map(titled).collect();
            format!("<dl>\n{points}</dl>\n")
        }
        Block::Points(points) => format!("<ul>\n{}</ul>\n", points.iter().map(item).collect::<String>()),
    }
}

fn titled(point: &Point) -> String {
    let title = point.title.as_deref().unwrap_or_default();
    format!("<div><dt>{}</dt><dd>{}</dd></div>\n", plain(title), plain(&point.text))
}

fn item(point: &Point) -> String {
    let title =
        point.title.as_ref().map_or_else(String::new, |title| format!("<strong>{}:</strong> ", plain(title)));
    format!("<li>{title}{}</li>\n", plain(&point.text))
}
