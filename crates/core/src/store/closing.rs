//! Closing a round: who was on the roster then, and what is not kept any longer.

use std::collections::BTreeSet;

use rusqlite::Connection;

use crate::ids::{PersonId, RoundId};
use crate::round::Round;

/// Writes down who was on the roster while the round went on, so that newcomers are known as such later.
pub(crate) fn keep_roster(connection: &Connection, round: &Round) -> rusqlite::Result<()> {
    connection
        .execute(
            "INSERT INTO closing_roster (round, person) SELECT ?1, id FROM person
             WHERE coalesce(leaves, ?2) >= ?2 AND coalesce(starts, ?3) <= ?3",
            (round.id, round.starts_on, round.ends_on),
        )
        .map(drop)
}

/// Who was on the roster while a closed round went on.
pub(crate) fn roster(connection: &Connection, round: RoundId) -> rusqlite::Result<BTreeSet<PersonId>> {
    connection
        .prepare("SELECT person FROM closing_roster WHERE round = ?1")?
        .query_map([round], |row| row.get(0))?
        .collect()
}

/// Forgets what people said about their matches in a round, whom they suggested or trust, and the sets put aside.
pub(crate) fn forget_replies(connection: &Connection, round: RoundId) -> rusqlite::Result<()> {
    ["acceptance", "aside", "consent", "decline", "trusted_name"].into_iter().try_for_each(|table| {
        connection.execute(&format!("DELETE FROM {table} WHERE round = ?1"), [round]).map(drop)
    })
}
