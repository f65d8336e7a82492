//! Lines that name colleagues: a person, and then names in the order of preference.

use std::collections::BTreeMap;

use super::columns::Field;
use super::content::{Effect, Known};
use super::dealings::PERSON;
use super::directory::Directory;
use super::sheet::{Line, Sheet};
use crate::failure::Problem;
use crate::ids::PersonId;

/// Whom each person names, first choice first.
pub(super) type Named = BTreeMap<PersonId, Vec<PersonId>>;

/// The columns of such a table; cells beyond the last heading are further names.
pub(super) const FIELDS: &[Field] = &[
    Field { name: "person", required: true, synonyms: PERSON },
    Field {
        name: "first",
        required: true,
        synonyms: &["1", "1st", "first choice", "choice 1", "erste wahl"],
    },
    Field {
        name: "second",
        required: false,
        synonyms: &["2", "2nd", "second choice", "choice 2", "zweite wahl"],
    },
    Field { name: "third", required: false, synonyms: &["3", "3rd", "third choice", "choice 3"] },
    Field { name: "fourth", required: false, synonyms: &["4", "4th", "fourth choice", "choice 4"] },
    Field { name: "fifth", required: false, synonyms: &["5", "5th", "fifth choice", "choice 5"] },
];

/// Reads who names whom; nobody may name one of their `partners`.
pub(super) fn read(sheet: &Sheet, known: &Known, partners: &Named) -> Result<Named, Vec<Problem>> {
    let people = known.directory();
    let mut problems = Vec::new();
    let mut lines: BTreeMap<PersonId, (Vec<PersonId>, usize)> = BTreeMap::new();
    for line in sheet.lines() {
        let person = people.read(line, "person").map_err(|problem| problems.push(problem)).ok();
        let of = |person: &PersonId| partners.get(person).map(Vec::as_slice).unwrap_or_default();
        let closed = person.as_ref().map(of).unwrap_or_default();
        let named = names(line, (person, closed), &people, known, &mut problems);
        let Some(person) = person else { continue };
        if !known.participants.contains(&person) {
            let message =
                format!("{} does not take part in this round. Take the line out.", known.name(person));
            problems.push(line.problem("person", message, None));
        }
        let (earlier, on_line) = lines.entry(person).or_insert_with(|| (named.clone(), line.number()));
        if *earlier != named {
            let message = format!("Line {on_line} is about the same person. Keep one of the lines.");
            problems.push(line.problem("person", message, None));
        }
    }
    if problems.is_empty() {
        Ok(lines.into_iter().map(|(person, (named, _))| (person, named)).collect())
    } else {
        Err(problems)
    }
}

/// What each line does to what was said before.
pub(super) fn effects(named: &Named, before: &Named) -> Vec<Effect> {
    let earlier = |person: &PersonId| before.get(person).filter(|names| !names.is_empty());
    let effect = |(person, names): (&PersonId, &Vec<PersonId>)| match earlier(person) {
        None if names.is_empty() => Effect::Unchanged,
        before => Effect::of(before, names),
    };
    named.iter().map(effect).collect()
}

fn names(
    line: Line<'_>,
    (person, partners): (Option<PersonId>, &[PersonId]),
    people: &Directory<PersonId>,
    known: &Known,
    problems: &mut Vec<Problem>,
) -> Vec<PersonId> {
    let under_headings = FIELDS.iter().skip(1).map(|field| (field.name, line.text(field.name)));
    let beyond = line.beyond().iter().map(|cell| ("", cell.clone()));
    let mut named = Vec::new();
    for (field, text) in under_headings.chain(beyond).filter(|(_, text)| !text.is_empty()) {
        match people.find(&text) {
            Err((message, suggestion)) => problems.push(line.problem(field, message, suggestion)),
            Ok(colleague) if Some(colleague) == person => {
                problems.push(line.problem(
                    field,
                    "Nobody names themselves. Write a colleague, or leave this empty.",
                    None,
                ));
            }
            Ok(colleague) if !known.participants.contains(&colleague) => {
                let message = format!(
                    "“{text}” does not take part in this round. Write another colleague, or leave this empty."
                );
                problems.push(line.problem(field, message, None));
            }
            Ok(colleague) if partners.contains(&colleague) => {
                let message = format!(
                    "“{text}” is the coaching partner in this round. Write another colleague, or leave this empty."
                );
                problems.push(line.problem(field, message, None));
            }
            Ok(colleague) if named.contains(&colleague) => {
                let message = format!(
                    "“{text}” is named twice on this line. Write somebody else, or leave this empty."
                );
                problems.push(line.problem(field, message, None));
            }
            Ok(colleague) => named.push(colleague),
        }
    }
    named
}
