//! What a line says about a person, laid over what is known.

use super::super::cells::{day, email_problem, level, name_problem, too_long, yes_or_no};
use super::super::sheet::{Line, Sheet};
use super::identity;
use crate::failure::Problem;
use crate::person::Person;

/// The person with what the line says: an empty cell clears, a missing column leaves as it is.
pub(super) fn merge(
    mut person: Person,
    named: &identity::Named<'_>,
    sheet: &Sheet,
    problems: &mut Vec<Problem>,
) -> Person {
    let line = named.line;
    let filled = |field| Some(line.text(field)).filter(|text| !text.is_empty());
    person.name.clone_from(&named.name);
    problems.extend(name_problem(&named.name).map(|message| line.problem("name", message, None)));
    if sheet.has("email") {
        person.email.clone_from(&named.email);
        problems.extend(
            named
                .email
                .as_deref()
                .and_then(email_problem)
                .map(|message| line.problem("email", message, None)),
        );
    }
    for (field, value) in [("department", &mut person.department), ("site", &mut person.site)] {
        if sheet.has(field) {
            *value = filled(field);
            let message = value.as_deref().and_then(|text| too_long(text, field));
            problems.extend(message.map(|message| line.problem(field, message, None)));
        }
    }
    if sheet.has("level") {
        person.level = filled("level").and_then(|text| {
            level(&text).or_else(|| {
                let message =
                    format!("“{text}” is not a level. Write a whole number from 1, the top, to 99.");
                problems.push(line.problem("level", message, None));
                None
            })
        });
    }
    for (field, value) in [("leader", &mut person.leader), ("hr lead", &mut person.hr_lead)] {
        if sheet.has(field) {
            let text = line.text(field);
            *value = yes_or_no(&text).unwrap_or_else(|| {
                let message = format!(
                    "“{text}” is neither yes nor no. Write yes for the {field} and leave all others empty."
                );
                problems.push(line.problem(field, message, None));
                false
            });
        }
    }
    merge_days(&mut person, line, sheet, problems);
    person
}

fn merge_days(person: &mut Person, line: Line<'_>, sheet: &Sheet, problems: &mut Vec<Problem>) {
    let before = problems.len();
    for (field, value) in [("starts", &mut person.starts), ("leaves", &mut person.leaves)] {
        if sheet.has(field) {
            let text = line.text(field);
            *value = if text.is_empty() {
                None
            } else {
                day(&text).map_err(|message| problems.push(line.problem(field, message, None))).ok()
            };
        }
    }
    if let (Some(starts), Some(leaves)) = (person.starts, person.leaves)
        && leaves < starts
        && problems.len() == before
    {
        let field = if sheet.has("leaves") { "leaves" } else { "starts" };
        let message = format!(
            "{} would leave on {leaves}, before starting on {starts}. Correct one of the dates.",
            person.name
        );
        problems.push(line.problem(field, message, None));
    }
}
