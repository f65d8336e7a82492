//! Where a table comes from and how its owner wants it to be understood.

use std::path::PathBuf;

use serde::Deserialize;
use ts_rs::TS;

use super::TableKind;
use super::columns::ColumnChoice;
use super::sheet::Correction;
use crate::failure::{Failure, Result};
use crate::tables::{self, Table};

/// A table to be read: pasted text or a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct TableSource {
    /// The table as pasted text.
    pub text: Option<String>,
    /// The file that holds the table. The web view says `chosen` in its place, for the one that the owner chose last.
    #[ts(rename = "chosen", as = "Option<bool>", optional)]
    pub path: Option<PathBuf>,
    /// What the columns mean where it should not follow from their headings.
    pub columns: Option<Vec<ColumnChoice>>,
    /// Cells to be read differently from how they stand.
    #[ts(as = "Option<Vec<Correction>>")]
    pub corrections: Vec<Correction>,
}

impl TableSource {
    /// Reads the table. Refused when there is not exactly one place to read it from, or it is no table.
    pub fn table(&self) -> Result<Table> {
        match (&self.text, &self.path) {
            (Some(text), None) => tables::from_text(text).map_err(Failure::problems),
            (None, Some(path)) => tables::from_file(path),
            (None, None) | (Some(_), Some(_)) => Err(Failure::field(
                "text",
                "There has to be one table to read: a file or pasted text. Nothing has changed.",
                "Choose a file, or paste the table.",
            )),
        }
    }
}

/// A table to be looked at before it is brought in.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PreviewImport {
    /// What the table is about.
    pub table: TableKind,
    /// The table as pasted text.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub text: Option<String>,
    /// The file that holds the table. The web view says `chosen` in its place, for the one that the owner chose last.
    #[serde(default)]
    #[ts(rename = "chosen", as = "Option<bool>", optional)]
    pub path: Option<PathBuf>,
    /// What the columns mean where it should not follow from their headings.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub columns: Option<Vec<ColumnChoice>>,
    /// Cells to be read differently from how they stand.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<Correction>>")]
    pub corrections: Vec<Correction>,
}

impl PreviewImport {
    /// What is to be looked at.
    pub fn source(self) -> TableSource {
        TableSource { text: self.text, path: self.path, columns: self.columns, corrections: self.corrections }
    }
}
