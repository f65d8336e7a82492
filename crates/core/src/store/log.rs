//! The append-only change log, chained by hash.

use chrono::NaiveDateTime;
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};

use super::journal::RowChange;

/// What the chain starts from.
const FIRST: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// One change, in words, with the rows it touched.
pub(crate) struct Entry {
    pub id: i64,
    pub at: NaiveDateTime,
    pub sentence: String,
    /// The entry that this one took back, if it is an undo or a redo.
    pub undoes: Option<i64>,
}

/// Adds a change at the end of the log and says its number.
pub(crate) fn append(
    connection: &Connection,
    at: NaiveDateTime,
    sentence: &str,
    rows: &[RowChange],
    undoes: Option<i64>,
) -> rusqlite::Result<i64> {
    let before: Option<(i64, String)> = connection
        .query_row("SELECT id, hash FROM change ORDER BY id DESC LIMIT 1", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional()?;
    let (last, previous) = before.unwrap_or((0, FIRST.to_owned()));
    let id = last + 1;
    let at = at.format("%Y-%m-%dT%H:%M:%S").to_string();
    let rows =
        serde_json::to_string(rows).map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))?;
    connection.execute(
        "INSERT INTO change (id, at, sentence, rows, undoes, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![id, at, sentence, rows, undoes, hash(&previous, id, &at, sentence, &rows, undoes)],
    )?;
    Ok(id)
}

/// Forgets every change and begins the log with this one; says its number.
pub(crate) fn begin_anew(
    connection: &Connection,
    at: NaiveDateTime,
    sentence: &str,
    rows: &[RowChange],
) -> rusqlite::Result<i64> {
    const GUARD: &str = "change_is_never_removed";
    let guard: String = connection.query_row(
        "SELECT sql FROM main.sqlite_schema WHERE type = 'trigger' AND name = ?1",
        [GUARD],
        |row| row.get(0),
    )?;
    connection.execute_batch(&format!("DROP TRIGGER main.{GUARD}; DELETE FROM change; {guard};"))?;
    append(connection, at, sentence, rows, None)
}

/// Every entry, oldest first, without its rows.
pub(crate) fn entries(connection: &Connection) -> rusqlite::Result<Vec<Entry>> {
    connection
        .prepare("SELECT id, at, sentence, undoes FROM change ORDER BY id")?
        .query_map([], |row| {
            Ok(Entry { id: row.get(0)?, at: row.get(1)?, sentence: row.get(2)?, undoes: row.get(3)? })
        })?
        .collect()
}

/// The rows that one entry touched.
pub(crate) fn rows(connection: &Connection, id: i64) -> rusqlite::Result<Vec<RowChange>> {
    let text: String =
        connection.query_row("SELECT rows FROM change WHERE id = ?1", [id], |row| row.get(0))?;
    serde_json::from_str(&text).map_err(|error| {
        rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, error.into())
    })
}

/// The number of the newest entry, 0 when there is none.
pub(crate) fn last(connection: &Connection) -> rusqlite::Result<i64> {
    connection.query_row("SELECT coalesce(max(id), 0) FROM change", [], |row| row.get(0))
}

/// When anything was changed last, by the clock of then.
pub(crate) fn revised(connection: &Connection) -> rusqlite::Result<NaiveDateTime> {
    connection.query_row("SELECT max(at) FROM change", [], |row| row.get(0))
}

/// The first entry whose hash does not fit what it says and what went before.
pub(crate) fn first_altered(connection: &Connection) -> rusqlite::Result<Option<i64>> {
    let mut previous = FIRST.to_owned();
    let mut statement =
        connection.prepare("SELECT id, at, sentence, rows, undoes, hash FROM change ORDER BY id")?;
    let mut entries = statement.query([])?;
    while let Some(row) = entries.next()? {
        let (id, at, sentence, rows): (i64, String, String, String) =
            (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
        let stored: String = row.get(5)?;
        if stored != hash(&previous, id, &at, &sentence, &rows, row.get(4)?) {
            return Ok(Some(id));
        }
        previous = stored;
    }
    Ok(None)
}

fn hash(previous: &str, id: i64, at: &str, sentence: &str, rows: &str, undoes: Option<i64>) -> String {
    let mut digest = Sha256::new();
    let (id, undoes) = (id.to_string(), undoes.unwrap_or(0).to_string());
    for part in [previous, &id, at, sentence, rows, &undoes] {
        digest.update((part.len() as u64).to_le_bytes());
        digest.update(part);
    }
    crate::words::hex(&digest.finalize())
}
