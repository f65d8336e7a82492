//! A table while it is being read: holds it to the limits and leaves out blank rows.

use std::ops::ControlFlow;

use super::{MAX_CELL, MAX_CELLS, MAX_COLUMNS, MAX_ROWS, Reading, Row, Table, on_line, whole};
use crate::failure::Problem;

/// The rows read so far and what is the matter with them.
#[derive(Default)]
pub(super) struct Draft {
    headings: Option<Row>,
    rows: Vec<Row>,
    cells: usize,
    problems: Vec<Problem>,
}

impl Draft {
    /// Takes the next row. Breaks off when reading on would go beyond a limit.
    pub fn add(&mut self, line: usize, cells: Vec<String>) -> ControlFlow<()> {
        let cells: Vec<String> = cells.iter().map(|cell| cell.trim().to_owned()).collect();
        if cells.iter().all(String::is_empty) {
            return ControlFlow::Continue(());
        }
        if cells.len() > MAX_COLUMNS {
            return self.too_wide(line);
        }
        self.cells += cells.len();
        if self.rows.len() == MAX_ROWS || self.cells > MAX_CELLS {
            return self.too_long(line);
        }
        self.note_long_cells(line, &cells);
        let row = Row { line, cells };
        if self.headings.is_none() {
            self.headings = Some(row);
        } else {
            self.rows.push(row);
        }
        ControlFlow::Continue(())
    }

    /// Notes that the table has more columns than are read.
    pub fn too_wide(&mut self, line: usize) -> ControlFlow<()> {
        let message = format!(
            "Line {line} has more than {MAX_COLUMNS} columns. Keep only the columns that are needed; if there are \
             fewer, look for commas, semicolons or tabs that are there by mistake."
        );
        self.problems.push(on_line(line, message));
        ControlFlow::Break(())
    }

    /// Notes that the table has more rows than are read.
    pub fn too_long(&mut self, line: usize) -> ControlFlow<()> {
        let message = "This table goes on for more than 20,000 rows or 500,000 cells. Keep only the rows and columns \
                       that are needed.";
        self.problems.push(on_line(line, message));
        ControlFlow::Break(())
    }

    /// Notes something the matter with one cell.
    pub fn problem(&mut self, line: usize, column: usize, message: String) {
        let problem = Problem { column: self.heading(column), ..on_line(line, message) };
        self.problems.push(problem);
    }

    /// The table, if there is one and nothing is the matter.
    pub fn finish(mut self, notes: Vec<String>) -> Reading {
        match &self.headings {
            None if self.problems.is_empty() => self.problems.push(whole(
                "There is nothing in this table. Put the headings in the first row and one line for each entry below.",
            )),
            Some(headings) if self.rows.is_empty() && self.problems.is_empty() => self.problems.push(on_line(
                headings.line,
                "There is only one row. Put the headings in the first row and one line for each entry below.",
            )),
            _ => {}
        }
        match self.headings {
            Some(headings) if self.problems.is_empty() => Ok(Table { headings, rows: self.rows, notes }),
            _ => Err(self.problems),
        }
    }

    fn note_long_cells(&mut self, line: usize, cells: &[String]) {
        for (column, cell) in cells.iter().enumerate() {
            // Counting letters is slow; a cell cannot have more of them than bytes.
            if cell.len() > MAX_CELL && cell.chars().count() > MAX_CELL {
                self.problem(
                    line,
                    column,
                    "This cell holds more than 2,000 characters. Shorten it.".to_owned(),
                );
            }
        }
    }

    fn heading(&self, column: usize) -> String {
        let headings = self.headings.as_ref();
        headings.and_then(|row| row.cells.get(column)).cloned().unwrap_or_default()
    }
}
