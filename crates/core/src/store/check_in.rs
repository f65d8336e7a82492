//! What pairs said about how it goes, added up.

use std::collections::BTreeMap;

use rusqlite::{Connection, params};

use crate::check_in::{CheckInQuestion, Occasion, Tally};
use crate::ids::RoundId;

/// The answers to every question that has some.
pub(crate) fn tallies(
    connection: &Connection,
    round: RoundId,
) -> rusqlite::Result<BTreeMap<(Occasion, CheckInQuestion), Tally>> {
    connection
        .prepare("SELECT occasion, question, yes, partly, not_yet FROM check_in_tally WHERE round = ?1")?
        .query_map([round], |row| {
            let tally = Tally { yes: row.get(2)?, partly: row.get(3)?, not_yet: row.get(4)? };
            Ok(((row.get(0)?, row.get(1)?), tally))
        })?
        .collect()
}

/// Adds answers to those that are there.
pub(crate) fn add(
    connection: &Connection,
    round: RoundId,
    occasion: Occasion,
    question: CheckInQuestion,
    more: Tally,
) -> rusqlite::Result<()> {
    connection
        .execute(
            "INSERT INTO check_in_tally (round, occasion, question, yes, partly, not_yet) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (round, occasion, question) DO UPDATE SET yes = yes + excluded.yes,
             partly = partly + excluded.partly, not_yet = not_yet + excluded.not_yet",
            params![round, occasion, question, more.yes, more.partly, more.not_yet],
        )
        .map(drop)
}

/// Forgets the answers of one occasion.
pub(crate) fn clear(connection: &Connection, round: RoundId, occasion: Occasion) -> rusqlite::Result<()> {
    connection
        .execute("DELETE FROM check_in_tally WHERE round = ?1 AND occasion = ?2", params![round, occasion])
        .map(drop)
}
