//! Reads a table from a file or from pasted text: its headings and its rows, as text, with their lines.
//!
//! What the file is follows from its content, never from its name. Nothing larger than the limits below is
//! ever held in memory.

mod delimited;
mod draft;
mod encoding;
mod marks;
#[cfg(test)]
mod tests;
mod workbook;

pub use marks::{could_run, is_hidden_mark};

use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::failure::{Failure, Problem, Result};

/// The largest file or pasted text that is read, in bytes.
pub const MAX_BYTES: usize = 20 * 1024 * 1024;
/// The largest number of rows below the headings.
pub const MAX_ROWS: usize = 20_000;
/// The largest number of columns.
pub const MAX_COLUMNS: usize = 200;
/// The largest number of cells in all, empty ones included.
pub const MAX_CELLS: usize = 500_000;
/// The largest number of characters in one cell.
pub const MAX_CELL: usize = 2_000;

/// A table as it stands: every cell is text without space around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Where the headings stand.
    pub headings: Row,
    /// The rows below the headings that are not blank; one may be shorter or longer than the headings.
    pub rows: Vec<Row>,
    /// What the owner should know about the reading, in sentences.
    pub notes: Vec<String>,
}

/// One row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The line of the file on which the row starts, counted from 1.
    pub line: usize,
    /// The cells from left to right.
    pub cells: Vec<String>,
}

/// A table, or everything for which it cannot be read.
pub type Reading = std::result::Result<Table, Vec<Problem>>;

/// Reads the table in a file. Refused when it is no ordinary file, too large, or not a table.
pub fn from_file(path: &Path) -> Result<Table> {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    let unreadable = |hint: &str| {
        Failure::field("path", format!("“{name}” could not be read. Nothing has changed."), hint)
    };
    let metadata =
        path.metadata().map_err(|_| unreadable("Check that the file is still there and may be read."))?;
    if !metadata.is_file() {
        return Err(unreadable("Choose a file that holds a table, such as a CSV file or an Excel workbook."));
    }
    if metadata.len() > MAX_BYTES as u64 {
        return Err(Failure::problems(vec![too_large()]));
    }
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes))
        .map_err(|_| unreadable("Check that the file may be read and is not open in another program."))?;
    from_bytes(bytes).map_err(Failure::problems)
}

/// Reads the table in the bytes of a file: a workbook, or text in any usual encoding.
pub fn from_bytes(bytes: Vec<u8>) -> Reading {
    if bytes.len() > MAX_BYTES {
        return Err(vec![too_large()]);
    }
    if workbook::is_archive(&bytes) {
        workbook::read(&bytes)
    } else {
        delimited::read(&encoding::decode(bytes)?)
    }
}

/// Reads a table from pasted text.
pub fn from_text(text: &str) -> Reading {
    if text.len() > MAX_BYTES {
        return Err(vec![too_large()]);
    }
    delimited::read(&encoding::settled(text.to_owned())?)
}

fn too_large() -> Problem {
    whole(
        "This table is larger than 20 MB. Save only the rows and columns that are needed, without pictures.",
    )
}

/// Something the matter with the table as a whole.
fn whole(message: impl Into<String>) -> Problem {
    on_line(0, message)
}

fn on_line(line: usize, message: impl Into<String>) -> Problem {
    Problem { line, column: String::new(), message: message.into(), suggestion: None }
}
