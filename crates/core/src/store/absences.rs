//! Who is away for a while in a round.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Connection, params};

use crate::absences::Away;
use crate::ids::{PersonId, RoundId};

/// Everybody who is away for a while, by id.
pub(crate) fn all(connection: &Connection, round: RoundId) -> rusqlite::Result<Vec<Away>> {
    connection
        .prepare(
            "SELECT person, away_from, away_until, another FROM absence WHERE round = ?1 ORDER BY person",
        )?
        .query_map([round], |row| {
            Ok(Away { person: row.get(0)?, from: row.get(1)?, until: row.get(2)?, another: row.get(3)? })
        })?
        .collect()
}

/// Writes that somebody is away, in place of what was said before.
pub(crate) fn set(connection: &Connection, round: RoundId, away: &Away) -> rusqlite::Result<()> {
    connection
        .execute(
            "INSERT INTO absence (round, person, away_from, away_until, another) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (round, person) DO UPDATE SET away_from = excluded.away_from,
             away_until = excluded.away_until, another = excluded.another",
            params![round, away.person, away.from, away.until, away.another],
        )
        .map(drop)
}

/// Takes away that somebody is away.
pub(crate) fn remove(connection: &Connection, round: RoundId, person: PersonId) -> rusqlite::Result<()> {
    connection
        .execute("DELETE FROM absence WHERE round = ?1 AND person = ?2", params![round, person])
        .map(drop)
}

/// Those whose partners are to have another, with the day until which they are away.
pub(crate) fn to_be_replaced(
    connection: &Connection,
    round: RoundId,
) -> rusqlite::Result<BTreeMap<PersonId, NaiveDate>> {
    let away = all(connection, round)?.into_iter().filter(|away| away.another);
    Ok(away.map(|away| (away.person, away.until)).collect())
}
