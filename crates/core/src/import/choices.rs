//! Whom people would trust as a partner, as a table.

use rusqlite::Connection;

use super::columns::Field;
use super::content::{Content, Effect, Known};
use super::named::{self, Named};
use super::sheet::Sheet;
use crate::failure::Problem;
use crate::store;

/// Whom each person would trust.
pub(super) struct Choices(Named);

impl Content for Choices {
    const FIELDS: &'static [Field] = named::FIELDS;
    const OPEN_ENDED: bool = true;
    const NOUNS: (&'static str, &'static str) = ("person’s trusted names", "people’s trusted names");

    fn read(sheet: &Sheet, known: &Known) -> Result<Self, Vec<Problem>> {
        named::read(sheet, known, &Named::new()).map(Self)
    }

    fn effects(&self, known: &Known) -> Vec<Effect> {
        named::effects(&self.0, &known.trusted)
    }

    fn write(&self, connection: &Connection, known: &Known, effects: &[Effect]) -> rusqlite::Result<()> {
        let Some(round) = &known.round else { return Ok(()) };
        let mut news = self.0.iter().zip(effects).filter(|(_, effect)| effect.is_news());
        news.try_for_each(|((person, names), _)| store::trusted::set(connection, round.id, *person, names))
    }
}
