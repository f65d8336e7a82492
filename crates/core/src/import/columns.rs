//! Which column of a table is which.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::failure::Problem;
use crate::tables::Row;
use crate::words::list;

/// What a column is taken for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ColumnChoice {
    /// The heading as it stands in the table.
    pub heading: String,
    /// The field; absent when the column is left out.
    pub field: Option<String>,
}

/// Something a table can say, and the headings under which it is usually found.
pub(super) struct Field {
    pub name: &'static str,
    pub required: bool,
    /// Other headings for it, in small letters with single spaces.
    pub synonyms: &'static [&'static str],
}

/// The columns of one table: for each the field it is taken for.
#[derive(Debug, Default)]
pub(super) struct Columns {
    pub fields: Vec<Option<&'static str>>,
    pub problems: Vec<Problem>,
}

impl Columns {
    /// Follows what the owner chose, then the headings: the field's own name before other words for it.
    pub fn of(headings: &Row, fields: &'static [Field], choices: &[ColumnChoice]) -> Self {
        let mut columns = Self { fields: vec![None; headings.cells.len()], problems: Vec::new() };
        let keys: Vec<String> = headings.cells.iter().map(|heading| key(heading)).collect();
        let mut settled = vec![false; keys.len()];
        for choice in choices {
            columns.choose(choice, headings, &keys, fields, &mut settled);
        }
        for field in fields {
            columns.guess(field, headings, &keys, &settled);
        }
        columns.name_missing(headings, fields);
        columns
    }

    /// The place of a field's column.
    pub fn position(&self, field: &str) -> Option<usize> {
        self.fields.iter().position(|taken| *taken == Some(field))
    }

    /// A sentence that names the columns left out.
    pub fn left_out(&self, headings: &Row) -> Option<String> {
        let unused = self.fields.iter().zip(&headings.cells).filter(|(field, _)| field.is_none());
        let names: Vec<String> = unused
            .map(|(_, heading)| {
                if heading.is_empty() {
                    "one without a heading".to_owned()
                } else {
                    format!("“{heading}”")
                }
            })
            .collect();
        match names.len() {
            0 => None,
            1 => Some(format!("One column is not used and was left out: {}.", names[0])),
            _ => Some(format!("These columns are not used and were left out: {}.", list(&names, "and"))),
        }
    }

    fn choose(
        &mut self,
        choice: &ColumnChoice,
        headings: &Row,
        keys: &[String],
        fields: &'static [Field],
        settled: &mut [bool],
    ) {
        let wanted = key(&choice.heading);
        let Some(position) = (0..keys.len()).find(|at| keys[*at] == wanted && !settled[*at]) else {
            let message =
                format!("There is no column “{}” in this table. Choose one of its headings.", choice.heading);
            return self.problem(headings, &choice.heading, message);
        };
        settled[position] = true;
        let Some(name) = &choice.field else { return };
        match fields.iter().find(|field| field.name == key(name)) {
            None => {
                let message = format!(
                    "“{name}” is not something that this table can say. Choose one of: {}.",
                    names(fields)
                );
                self.problem(headings, &choice.heading, message);
            }
            Some(field) if self.position(field.name).is_some() => {
                let message = format!("Two columns are chosen for “{}”. Leave one of them out.", field.name);
                self.problem(headings, &choice.heading, message);
            }
            Some(field) => self.fields[position] = Some(field.name),
        }
    }

    fn guess(&mut self, field: &'static Field, headings: &Row, keys: &[String], settled: &[bool]) {
        if self.position(field.name).is_some() {
            return;
        }
        let free = |at: &usize| !settled[*at] && self.fields[*at].is_none();
        let called =
            |name: &str| (0..keys.len()).filter(free).filter(|at| keys[*at] == name).collect::<Vec<_>>();
        let Some(alike) = std::iter::once(field.name)
            .chain(field.synonyms.iter().copied())
            .map(called)
            .find(|at| !at.is_empty())
        else {
            return;
        };
        if alike.len() > 1 {
            let heading = &headings.cells[alike[1]];
            let message = format!("Two columns are called “{heading}”. Rename one of them or take it out.");
            self.problem(headings, heading, message);
        }
        self.fields[alike[0]] = Some(field.name);
    }

    fn name_missing(&mut self, headings: &Row, fields: &'static [Field]) {
        if !self.problems.is_empty() {
            return;
        }
        if self.fields.iter().all(Option::is_none) {
            let message = format!(
                "The first row has no heading that belongs in this table. Put headings in the first row. Known are: {}.",
                names(fields)
            );
            return self.problem(headings, "", message);
        }
        for field in fields.iter().filter(|field| field.required) {
            if self.position(field.name).is_none() {
                let message = format!(
                    "There is no column “{0}”. Give the column that holds it the heading “{0}”.",
                    field.name
                );
                self.problem(headings, field.name, message);
            }
        }
    }

    fn problem(&mut self, headings: &Row, column: &str, message: String) {
        self.problems.push(Problem {
            line: headings.line,
            column: column.to_owned(),
            message,
            suggestion: None,
        });
    }
}

/// A heading as it is compared: "HR_Lead:" and "hr lead" are one.
fn key(heading: &str) -> String {
    let words = heading.to_lowercase().replace(['_', '-', ':', '*', '?'], " ");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn names(fields: &[Field]) -> String {
    list(&fields.iter().map(|field| field.name).collect::<Vec<_>>(), "and")
}
