use chrono::{Datelike, NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

/// What every page of a document says about itself, and how it is to be printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The name of the organisation.
    pub organisation: String,
    /// The number of the round, from 1.
    pub round: u32,
    /// The version of this document, when it has been published.
    pub version: Option<u32>,
    /// The version that this one replaces, when people may still have that one.
    pub replaces: Option<u32>,
    /// The day on which the document is made.
    pub printed_on: NaiveDate,
    /// The size of the paper, which also decides how dates are written.
    pub paper: Paper,
    /// Whether everything is set in 18 point.
    pub large_print: bool,
    /// Whether the page does without tints and green.
    pub black_and_white: bool,
}

/// A size of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Paper {
    /// 210 by 297 mm, with dates as "22 November 2026".
    A4,
    /// US Letter, 8.5 by 11 inches, with dates as "November 22, 2026".
    Letter,
}

impl Sheet {
    pub(crate) fn date(&self, date: NaiveDate) -> String {
        match self.paper {
            Paper::A4 => date.format("%-d %B %Y"),
            Paper::Letter => date.format("%B %-d, %Y"),
        }
        .to_string()
    }

    pub(crate) fn long_date(&self, date: NaiveDate) -> String {
        match self.paper {
            Paper::A4 => date.format("%A %-d %B %Y"),
            Paper::Letter => date.format("%A, %B %-d, %Y"),
        }
        .to_string()
    }

    /// The page furniture as the template reads it.
    pub(crate) fn furniture(&self, title: &str) -> Value {
        json!({
            "title": title,
            "organisation": self.organisation,
            "round": self.round,
            "version": self.version,
            "replaces": self.replaces,
            "printed": self.date(self.printed_on),
            "day": { "year": self.printed_on.year(), "month": self.printed_on.month(), "day": self.printed_on.day() },
            "paper": match self.paper { Paper::A4 => "a4", Paper::Letter => "us-letter" },
            "large": self.large_print,
            "plain": self.black_and_white,
        })
    }
}

/// A time of day on the 24-hour clock: "09:40".
pub(crate) fn clock(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}
