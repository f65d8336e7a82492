//! The afternoon of the Awayday: who would like to share something, and what they let be kept.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, params};

use crate::ids::{InsightId, PersonId, RoundId};
use crate::sharing::{Insight, Speaker};

/// Who would like to share something, in their order.
pub(crate) fn speakers(connection: &Connection, round: RoundId) -> rusqlite::Result<Vec<Speaker>> {
    connection
        .prepare("SELECT person, done FROM speaker WHERE round = ?1 ORDER BY place")?
        .query_map([round], |row| Ok(Speaker { person: row.get(0)?, done: row.get(1)? }))?
        .collect()
}

/// Writes the list of speakers in place of the one before.
pub(crate) fn set_speakers(
    connection: &Connection,
    round: RoundId,
    speakers: &[Speaker],
) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM speaker WHERE round = ?1", [round])?;
    for (place, speaker) in (1_i64..).zip(speakers) {
        connection.execute(
            "INSERT INTO speaker (round, place, person, done) VALUES (?1, ?2, ?3, ?4)",
            params![round, place, speaker.person, speaker.done],
        )?;
    }
    Ok(())
}

/// What was shared and may be kept, oldest first.
pub(crate) fn insights(connection: &Connection, round: RoundId) -> rusqlite::Result<Vec<Insight>> {
    connection
        .prepare("SELECT id, person, words, consented_on FROM insight WHERE round = ?1 ORDER BY id")?
        .query_map([round], |row| {
            Ok(Insight {
                id: row.get(0)?,
                person: row.get(1)?,
                words: row.get(2)?,
                consented_on: row.get(3)?,
            })
        })?
        .collect()
}

/// Keeps what somebody shared.
pub(crate) fn add_insight(
    connection: &Connection,
    round: RoundId,
    person: PersonId,
    words: &str,
    consented_on: NaiveDate,
) -> rusqlite::Result<()> {
    connection
        .execute(
            "INSERT INTO insight (round, person, words, consented_on) VALUES (?1, ?2, ?3, ?4)",
            params![round, person, words, consented_on],
        )
        .map(drop)
}

/// Takes an insight away and says whose it was; none if there is no such insight.
pub(crate) fn remove_insight(
    connection: &Connection,
    insight: InsightId,
) -> rusqlite::Result<Option<PersonId>> {
    connection
        .query_row("DELETE FROM insight WHERE id = ?1 RETURNING person", [insight], |row| row.get(0))
        .optional()
}
