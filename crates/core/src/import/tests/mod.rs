mod others;
mod people;
mod programme;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::content::Known;
use super::programme::preview;
use super::{Correction, ImportPreview, TableKind, TableSource};
use crate::ids::PersonId;
use crate::person::Person;

fn somebody(id: i64, name: &str) -> Person {
    Person { id: PersonId(id), name: name.to_owned(), ..Person::blank() }
}

/// A roster on which everybody has a first name as e-mail address: "Ana Lee" has ana@firm.example.
fn known(names: &[&str]) -> Known {
    let person = |(id, name): (i64, &&str)| {
        let first = name.split(' ').next().unwrap_or(name).to_lowercase();
        (PersonId(id), Person { email: Some(format!("{first}@firm.example")), ..somebody(id, name) })
    };
    Known {
        today: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
        people: (1..).zip(names).map(person).collect(),
        statements: BTreeMap::new(),
        apart: BTreeSet::new(),
        earlier_pairs: BTreeSet::new(),
        round: None,
        answers: Vec::new(),
        nominations: BTreeMap::new(),
        surveyed: None,
        survey: Vec::new(),
        trusted: BTreeMap::new(),
        participants: (1..).zip(names).map(|(id, _)| PersonId(id)).collect(),
        partners: BTreeMap::new(),
    }
}

fn look(kind: TableKind, known: &Known, text: &str) -> ImportPreview {
    look_with(kind, known, text, Vec::new())
}

fn look_with(kind: TableKind, known: &Known, text: &str, corrections: Vec<Correction>) -> ImportPreview {
    let source = TableSource { text: Some(text.to_owned()), corrections, ..TableSource::default() };
    preview(kind, &source, known).expect("a table")
}

/// Everything the matter: line, column, sentence.
fn problems(kind: TableKind, known: &Known, text: &str) -> Vec<String> {
    let problems = look(kind, known, text).problems;
    problems
        .iter()
        .map(|problem| format!("{} {}: {}", problem.line, problem.column, problem.message))
        .collect()
}

/// Takes every suggestion and looks again.
fn take_suggestions(kind: TableKind, known: &Known, text: &str) -> ImportPreview {
    let suggested = look(kind, known, text).problems.into_iter().filter_map(|problem| {
        Some(Correction { line: problem.line, column: problem.column, value: problem.suggestion? })
    });
    look_with(kind, known, text, suggested.collect())
}

/// Added, changed, unchanged.
fn counts(preview: &ImportPreview) -> (usize, usize, usize) {
    assert_eq!(preview.problems, []);
    (preview.added, preview.changed, preview.unchanged)
}
