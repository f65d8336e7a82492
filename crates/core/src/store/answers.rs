//! Who is invited to a round and who joins; the latest answer counts, earlier ones stay.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Connection, params};

use crate::answers::Answer;
use crate::ids::{PersonId, RoundId};

/// An answer, absent when an earlier one was taken back, with its day.
pub(crate) type Given = (Option<Answer>, NaiveDate);

/// Every answer of a round in the order in which they came.
pub(crate) fn all(connection: &Connection, round: RoundId) -> rusqlite::Result<Vec<(PersonId, Given)>> {
    connection
        .prepare("SELECT person, answer, given_on FROM answer WHERE round = ?1 ORDER BY id")?
        .query_map([round], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))?
        .collect()
}

/// The latest answer of each person who gave one.
pub(crate) fn latest(connection: &Connection, round: RoundId) -> rusqlite::Result<BTreeMap<PersonId, Given>> {
    Ok(all(connection, round)?.into_iter().collect())
}

/// Adds an answer.
pub(crate) fn give(
    connection: &Connection,
    round: RoundId,
    person: PersonId,
    answer: Option<Answer>,
    on: NaiveDate,
) -> rusqlite::Result<()> {
    connection
        .execute(
            "INSERT INTO answer (round, person, answer, given_on) VALUES (?1, ?2, ?3, ?4)",
            params![round, person, answer, on],
        )
        .map(drop)
}

/// The days on which each person was invited, in order.
pub(crate) fn invitations(
    connection: &Connection,
    round: RoundId,
) -> rusqlite::Result<BTreeMap<PersonId, Vec<NaiveDate>>> {
    let mut days: BTreeMap<PersonId, Vec<NaiveDate>> = BTreeMap::new();
    let mut statement =
        connection.prepare("SELECT person, given_on FROM invitation WHERE round = ?1 ORDER BY given_on")?;
    let mut rows = statement.query([round])?;
    while let Some(row) = rows.next()? {
        days.entry(row.get(0)?).or_default().push(row.get(1)?);
    }
    Ok(days)
}

/// Adds an invitation; a second one on the same day is the same one.
pub(crate) fn invite(
    connection: &Connection,
    round: RoundId,
    person: PersonId,
    on: NaiveDate,
) -> rusqlite::Result<()> {
    connection
        .execute(
            "INSERT INTO invitation (round, person, given_on) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
            params![round, person, on],
        )
        .map(drop)
}
