//! A table whose columns are known: its lines by field, and what is the matter with them.

use std::collections::BTreeSet;

use serde::Deserialize;
use ts_rs::TS;

use super::cells::{compared, tidy, without_hidden};
use super::columns::{ColumnChoice, Columns, Field};
use super::{ImportPreview, PreviewRow};
use crate::failure::Problem;
use crate::tables::{Row, Table};

/// The most rows that a preview shows.
const PREVIEWED: usize = 500;

/// What a cell should say instead of what stands in it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Correction {
    /// The line of the table.
    pub line: usize,
    /// The heading of the column.
    pub column: String,
    /// The text to read.
    pub value: String,
}

/// A table whose columns are known.
pub(super) struct Sheet {
    pub notes: Vec<String>,
    fields: &'static [Field],
    headings: Row,
    columns: Columns,
    rows: Vec<Row>,
    problems: Vec<Problem>,
}

impl Sheet {
    /// Lays the table out by its columns and puts the corrections in.
    ///
    /// With `open_ended`, rows may be shorter or longer than the headings.
    pub fn lay_out(
        table: Table,
        fields: &'static [Field],
        open_ended: bool,
        choices: &[ColumnChoice],
        corrections: &[Correction],
    ) -> Self {
        let Table { headings, rows, mut notes } = table;
        let mut columns = Columns::of(&headings, fields, choices);
        notes.extend(columns.left_out(&headings));
        let problems = std::mem::take(&mut columns.problems);
        let mut sheet = Self { notes, fields, headings, columns, rows, problems };
        sheet.correct(corrections);
        sheet.check_widths(open_ended);
        sheet.check_marks();
        sheet
    }

    /// Whether the rows can be read: every column that is needed is there.
    pub fn is_readable(&self) -> bool {
        self.fields.iter().all(|field| !field.required || self.has(field.name))
    }

    /// Whether the table has a column for the field.
    pub fn has(&self, field: &str) -> bool {
        self.columns.position(field).is_some()
    }

    /// The lines from top to bottom.
    pub fn lines(&self) -> impl Iterator<Item = Line<'_>> {
        self.rows.iter().map(|row| Line { sheet: self, row })
    }

    /// The heading of a field's column, or the field's own name.
    pub fn heading<'a>(&'a self, field: &'a str) -> &'a str {
        self.columns.position(field).and_then(|at| self.headings.cells.get(at)).map_or(field, String::as_str)
    }

    /// The problems of the layout together with those found in the lines, from top to bottom and left to right.
    pub fn all_problems(&self, found: Vec<Problem>) -> Vec<Problem> {
        let mut problems = self.problems.clone();
        problems.extend(found);
        let place =
            |problem: &Problem| self.headings.cells.iter().position(|heading| *heading == problem.column);
        problems.sort_by_key(|problem| (problem.line, place(problem)));
        let mut seen = BTreeSet::new();
        problems
            .retain(|problem| seen.insert((problem.line, problem.column.clone(), problem.message.clone())));
        problems
    }

    /// A preview of the table that does not yet say what an import would do.
    pub fn preview(&self, problems: Vec<Problem>) -> ImportPreview {
        let width = self.headings.cells.len();
        let whole = |row: &Row| {
            let mut cells = row.cells.clone();
            cells.resize(width.max(cells.len()), String::new());
            PreviewRow { line: row.line, cells }
        };
        let choice = |(heading, field): (&String, &Option<&'static str>)| ColumnChoice {
            heading: heading.clone(),
            field: field.map(str::to_owned),
        };
        ImportPreview {
            fields: self.fields.iter().map(|field| field.name.to_owned()).collect(),
            columns: self.headings.cells.iter().zip(&self.columns.fields).map(choice).collect(),
            rows: self.rows.iter().take(PREVIEWED).map(whole).collect(),
            total: self.rows.len(),
            problems,
            found: Vec::new(),
            added: 0,
            changed: 0,
            unchanged: 0,
        }
    }

    fn correct(&mut self, corrections: &[Correction]) {
        for correction in corrections {
            let wanted = compared(&correction.column);
            let column = self.headings.cells.iter().position(|heading| compared(heading) == wanted);
            let row = self.rows.iter_mut().find(|row| row.line == correction.line);
            if let (Some(column), Some(row)) = (column, row) {
                row.cells.resize(row.cells.len().max(column + 1), String::new());
                row.cells[column] = correction.value.trim().to_owned();
            } else {
                self.problems.push(Problem {
                    line: correction.line,
                    column: correction.column.clone(),
                    message:
                        "There is no such cell to correct. Read the table again and correct it from there."
                            .into(),
                    suggestion: None,
                });
            }
        }
    }

    fn check_widths(&mut self, open_ended: bool) {
        let width = self.headings.cells.len();
        for row in &mut self.rows {
            while row.cells.len() > width && row.cells.last().is_some_and(String::is_empty) {
                row.cells.pop();
            }
            let cells = row.cells.len();
            if !open_ended && cells != width {
                let remedy = if cells < width {
                    "Put in the separators that are missing"
                } else {
                    "Put quotation marks round a cell that holds a separator, or take the extra cell out"
                };
                let message = format!(
                    "Line {} has {} and there are {}. {remedy}.",
                    row.line,
                    counted(cells, "cell"),
                    counted(width, "heading")
                );
                self.problems.push(Problem {
                    line: row.line,
                    column: String::new(),
                    message,
                    suggestion: None,
                });
            }
        }
    }

    fn check_marks(&mut self) {
        for row in &mut self.rows {
            let line = row.line;
            for (at, cell) in row.cells.iter_mut().enumerate() {
                let used = self.columns.fields.get(at).is_none_or(Option::is_some);
                let Some(clean) = without_hidden(cell).filter(|_| used) else { continue };
                self.problems.push(Problem {
                    line,
                    column: self.headings.cells.get(at).cloned().unwrap_or_default(),
                    message: format!(
                        "“{clean}” holds marks that cannot be seen, or a line break. Type it again."
                    ),
                    suggestion: Some(clean.clone()),
                });
                // What follows judges the text as it will be.
                *cell = clean;
            }
        }
    }
}

/// One line of a sheet.
#[derive(Clone, Copy)]
pub(super) struct Line<'a> {
    sheet: &'a Sheet,
    row: &'a Row,
}

impl<'a> Line<'a> {
    /// The line of the table.
    pub fn number(&self) -> usize {
        self.row.line
    }

    /// The tidy text of a field; empty when there is no such column.
    pub fn text(&self, field: &str) -> String {
        self.cell(field).map(tidy).unwrap_or_default()
    }

    /// The cells that stand to the right of the last heading.
    pub fn beyond(&self) -> &'a [String] {
        self.row.cells.get(self.sheet.headings.cells.len()..).unwrap_or_default()
    }

    /// Something the matter with a field of this line.
    pub fn problem(&self, field: &str, message: impl Into<String>, suggestion: Option<String>) -> Problem {
        let column = if field.is_empty() { String::new() } else { self.sheet.heading(field).to_owned() };
        Problem { line: self.row.line, column, message: message.into(), suggestion }
    }

    fn cell(&self, field: &str) -> Option<&'a str> {
        self.row.cells.get(self.sheet.columns.position(field)?).map(String::as_str)
    }
}

fn counted(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}
