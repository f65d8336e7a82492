//! How often people deal with each other, as a table: one line for what one person says about another.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::cells::compared;
use super::columns::Field;
use super::content::{Content, Effect, Known};
use super::directory::Directory;
use super::sheet::{Line, Sheet};
use crate::dealings::{Dealings, Statements};
use crate::failure::Problem;
use crate::ids::PersonId;
use crate::store;

/// Other words for the person whom a line is about.
pub(super) const PERSON: &[&str] =
    &["name", "who", "full name", "employee", "from", "participant", "mitarbeiter", "personne", "nom"];
/// Other words for the colleague of that person.
pub(super) const OTHER: &[&str] =
    &["other person", "colleague", "with", "to", "partner", "kollege", "kollegin", "collègue"];

/// What people say about their dealings.
pub(super) struct Said(Statements);

impl Content for Said {
    const FIELDS: &'static [Field] = &[
        Field { name: "person", required: true, synonyms: PERSON },
        Field { name: "other", required: true, synonyms: OTHER },
        Field {
            name: "dealings",
            required: true,
            synonyms: &["how often", "frequency", "häufigkeit", "fréquence"],
        },
    ];
    const NOUNS: (&'static str, &'static str) = ("statement about dealings", "statements about dealings");

    fn read(sheet: &Sheet, known: &Known) -> Result<Self, Vec<Problem>> {
        read(sheet, &known.directory()).map(Self)
    }

    fn effects(&self, known: &Known) -> Vec<Effect> {
        self.0.iter().map(|(couple, dealings)| Effect::of(known.statements.get(couple), dealings)).collect()
    }

    fn write(&self, connection: &Connection, _: &Known, effects: &[Effect]) -> rusqlite::Result<()> {
        let mut news = self.0.iter().zip(effects).filter(|(_, effect)| effect.is_news());
        news.try_for_each(|((&(person, other), &dealings), _)| {
            store::dealings::say(connection, person, other, dealings)
        })
    }
}

fn read(sheet: &Sheet, people: &Directory<PersonId>) -> Result<Statements, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut said: BTreeMap<(PersonId, PersonId), (Dealings, usize)> = BTreeMap::new();
    for line in sheet.lines() {
        let couple = two_people(line, people, "other", &mut problems);
        let text = line.text("dealings");
        let Some(dealings) = grade(&text) else {
            let what = if text.is_empty() {
                "This is empty".into()
            } else {
                format!("“{text}” is not how often")
            };
            let message = format!("{what}. Write hardly ever, now and then, most weeks or most days.");
            problems.push(line.problem("dealings", message, None));
            continue;
        };
        let Some(couple) = couple else { continue };
        let (earlier, on_line) = *said.entry(couple).or_insert((dealings, line.number()));
        if earlier != dealings {
            let message = format!(
                "Line {on_line} says “{}” for the same two people. Keep one of the lines.",
                earlier.words()
            );
            problems.push(line.problem("dealings", message, Some(earlier.words().to_owned())));
        }
    }
    if problems.is_empty() {
        Ok(said.into_iter().map(|(couple, (dealings, _))| (couple, dealings)).collect())
    } else {
        Err(problems)
    }
}

/// The person of a line and the colleague in the field `other`, two different people.
pub(super) fn two_people(
    line: Line<'_>,
    people: &Directory<PersonId>,
    other: &str,
    problems: &mut Vec<Problem>,
) -> Option<(PersonId, PersonId)> {
    let mut find = |field| people.read(line, field).map_err(|problem| problems.push(problem)).ok();
    let (person, colleague) = (find("person"), find(other));
    if person.is_some() && person == colleague {
        let message =
            "This line names one person twice. Write the name of a colleague here, or take the line out.";
        problems.push(line.problem(other, message, None));
        return None;
    }
    person.zip(colleague)
}

/// The grade in words or as 0 to 3.
pub(super) fn grade(text: &str) -> Option<Dealings> {
    let words = compared(text).replace(['-', '_'], " ");
    let named = |dealings: &Dealings| {
        dealings.words() == words
            || dealings.words().replace(' ', "") == words
            || dealings.grade().to_string() == words
    };
    Dealings::ALL.into_iter().find(named)
}
