//! Understands tables: people, dealings, answers, apart, history, nominations, choices.
//!
//! A table is read whole or not at all. Reading one is a pure function from its rows and from what is known already
//! to what it says, or to everything the matter with it.

mod answers;
mod apart;
mod cells;
mod choices;
mod columns;
mod content;
mod dealings;
mod directory;
mod found;
mod history;
mod named;
mod nominations;
mod people;
mod programme;
mod sheet;
mod source;
mod survey;
#[cfg(test)]
mod tests;

pub use cells::name_problem;
pub(crate) use cells::{compared, email_problem, tidy};
pub use columns::ColumnChoice;
pub use sheet::Correction;
pub use source::{PreviewImport, TableSource};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::failure::Problem;

/// What a table is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum TableKind {
    /// The roster.
    People,
    /// How often one person deals with another.
    Dealings,
    /// Who joins the round.
    Answers,
    /// Who must not be matched.
    Apart,
    /// Who was matched with whom in earlier rounds.
    History,
    /// With whom somebody would like to be in a feedback pair.
    Nominations,
    /// How the round was, one form a line and nobody named.
    Survey,
    /// Whom somebody would trust as a partner.
    Choices,
}

/// What an import did.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Imported {
    /// Entries that are new.
    pub added: usize,
    /// Entries that now say something else.
    pub changed: usize,
    /// Entries that were there already.
    pub unchanged: usize,
    /// What the owner should know, in sentences.
    pub notes: Vec<String>,
}

/// What an import would do, before it does anything.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportPreview {
    /// The fields that a table of this kind may have, required ones first.
    pub fields: Vec<String>,
    /// The columns from left to right, with the field that each is taken for.
    pub columns: Vec<ColumnChoice>,
    /// The first rows, corrections included; at most 500.
    pub rows: Vec<PreviewRow>,
    /// The number of rows.
    pub total: usize,
    /// Everything the matter, by line.
    pub problems: Vec<Problem>,
    /// What was read, in sentences.
    pub found: Vec<String>,
    /// Entries that would be new.
    pub added: usize,
    /// Entries that would say something else.
    pub changed: usize,
    /// Entries that are there already.
    pub unchanged: usize,
}

/// One row of a preview.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PreviewRow {
    /// The line of the table.
    pub line: usize,
    /// One cell for each column.
    pub cells: Vec<String>,
}
