//! Who must not be matched, as a table.

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::columns::Field;
use super::content::{Content, Effect, Known};
use super::dealings::{OTHER, PERSON, two_people};
use super::sheet::Sheet;
use crate::failure::Problem;
use crate::ids::PersonId;
use crate::store;

/// Every two people to be kept apart, the smaller id first.
pub(super) struct Apart(BTreeSet<(PersonId, PersonId)>);

impl Content for Apart {
    const FIELDS: &'static [Field] = &[
        Field { name: "person", required: true, synonyms: PERSON },
        Field { name: "other", required: true, synonyms: OTHER },
    ];
    const NOUNS: (&'static str, &'static str) = ("keep-apart mark", "keep-apart marks");

    fn read(sheet: &Sheet, known: &Known) -> Result<Self, Vec<Problem>> {
        let people = known.directory();
        let mut problems = Vec::new();
        let marks: BTreeSet<_> = sheet
            .lines()
            .filter_map(|line| two_people(line, &people, "other", &mut problems))
            .map(|(a, b)| (a.min(b), a.max(b)))
            .collect();
        if problems.is_empty() { Ok(Self(marks)) } else { Err(problems) }
    }

    fn effects(&self, known: &Known) -> Vec<Effect> {
        self.0.iter().map(|couple| Effect::of(known.apart.get(couple), couple)).collect()
    }

    fn write(&self, connection: &Connection, _: &Known, effects: &[Effect]) -> rusqlite::Result<()> {
        let mut news = self.0.iter().zip(effects).filter(|(_, effect)| effect.is_news());
        news.try_for_each(|(couple, _)| store::people::set_apart(connection, *couple, true))
    }
}
