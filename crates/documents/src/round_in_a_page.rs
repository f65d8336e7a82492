use chrono::NaiveDate;
use coaching_core::meetings::MEETINGS;
use coaching_core::pictures::{DotsPicture, GrowthPicture, RingPicture, TimeLinePicture};
use coaching_core::words;
use serde::Serialize;
use serde_json::{Value, json};

use crate::page::Page;
use crate::sheet::Sheet;
use crate::table::{Cell, Table};

/// What a round came to, on one page for the two who run the programme.
#[derive(Debug, Clone, PartialEq)]
pub struct RoundInAPage {
    /// "Round one in a page".
    pub title: String,
    /// The first day of the round.
    pub starts_on: NaiveDate,
    /// The last day of the round.
    pub ends_on: NaiveDate,
    /// For whom it is.
    pub prepared_for: Vec<String>,
    /// The few numbers that tell most.
    pub figures: Vec<Figure>,
    /// Where the round stands; nothing when it is closed.
    pub time_line: Option<TimeLinePicture>,
    /// Who was with whom.
    pub ring: RingPicture,
    /// How many pairs of colleagues have coached each other, by round.
    pub growth: GrowthPicture,
    /// How often each pair met, alphabetically.
    pub pairs: Vec<PairOnPage>,
    /// What people shared and agreed to have written down, in their words.
    pub shared: Vec<String>,
    /// What comes next, one thing a line.
    pub next: Vec<String>,
}

/// A number with what it counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Figure {
    count: usize,
    of: Option<usize>,
    says: String,
}

/// A pair with its meetings.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PairOnPage {
    /// First names, alphabetically: "Amina and Tom".
    pub names: String,
    /// How many meetings were held.
    pub held: usize,
    /// The same as a picture, with those to come.
    pub dots: DotsPicture,
}

/// So many pairs are listed by name; of more, it is counted how often they met.
const LISTED: usize = 16;
/// No more is quoted than this, in letters, and of no more than so many people.
const QUOTED: usize = 160;
const QUOTES: usize = 3;

impl Figure {
    /// "16".
    pub fn new(count: usize, says: impl Into<String>) -> Self {
        Self { count, of: None, says: says.into() }
    }

    /// "16 of 20".
    pub fn of(count: usize, all: usize, says: impl Into<String>) -> Self {
        Self { count, of: Some(all), says: says.into() }
    }
}

impl Page for RoundInAPage {
    fn title(&self) -> &'static str {
        "Round in a page"
    }

    fn template(&self) -> &'static str {
        "round_in_a_page.typ"
    }

    fn data(&self, sheet: &Sheet) -> Value {
        let shared = self.shared.iter().filter(|words| words.chars().count() <= QUOTED).take(QUOTES);
        json!({
            "title": self.title,
            "from": sheet.date(self.starts_on),
            "to": sheet.date(self.ends_on),
            "preparedFor": self.prepared_for,
            "figures": self.figures,
            "timeLine": self.time_line,
            "ring": self.ring,
            "growth": self.growth,
            "pairs": if self.pairs.len() <= LISTED { self.pairs.as_slice() } else { &[] },
            "spread": if self.pairs.len() <= LISTED { Vec::new() } else { self.spread() },
            "shared": shared.collect::<Vec<_>>(),
            "next": self.next,
        })
    }

    /// The figures, then the meetings of each pair.
    fn table(&self, _sheet: &Sheet) -> Option<Table> {
        let number = |number: usize| u32::try_from(number).map_or(Cell::EMPTY, Cell::Number);
        let figures = self.figures.iter().map(|Figure { count, of, says }| {
            vec![Cell::Text(words::sentence_case(says)), number(*count), of.map_or(Cell::EMPTY, number)]
        });
        let pairs = self.pairs.iter().map(|pair| {
            vec![Cell::Text(format!("Meetings of {}", pair.names)), number(pair.held), number(MEETINGS)]
        });
        Some(Table { headings: vec!["What", "Number", "Of"], rows: figures.chain(pairs).collect() })
    }
}

impl RoundInAPage {
    /// How many pairs have met how often, the most meetings first.
    fn spread(&self) -> Vec<Value> {
        let most = self.pairs.iter().map(|pair| pair.held).max().unwrap_or(0);
        let pairs = |held: usize| self.pairs.iter().filter(|pair| pair.held == held).count();
        (0..=most).rev().map(|held| json!({ "held": held, "pairs": pairs(held) })).collect()
    }
}
