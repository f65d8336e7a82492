//! The append-only change log, chained by hash.

use std::borrow::Cow;

use chrono::NaiveDateTime;
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};

use super::journal::RowChange;
use crate::undo::LoggedChange;

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

/// One link of the chain: two logs are the same up to the last link that they share.
pub(crate) struct Link {
    id: i64,
    pub at: NaiveDateTime,
    sentence: String,
    pub hash: String,
}

impl Link {
    /// The change as it is told to the owner.
    pub fn told(self) -> LoggedChange {
        LoggedChange { id: self.id, at: self.at, sentence: self.sentence, undone: false }
    }
}

/// Every link of the chain, oldest first.
pub(crate) fn links(connection: &Connection) -> rusqlite::Result<Vec<Link>> {
    connection
        .prepare("SELECT id, at, sentence, hash FROM change ORDER BY id")?
        .query_map([], |row| {
            Ok(Link { id: row.get(0)?, at: row.get(1)?, sentence: row.get(2)?, hash: row.get(3)? })
        })?
        .collect()
}

/// Adds a change at the end of the log and says its number.
pub(crate) fn append(
    connection: &Connection,
    at: NaiveDateTime,
    sentence: &str,
    rows: &[RowChange],
    undoes: Option<i64>,
) -> rusqlite::Result<i64> {
    let (last, previous) = newest(connection)?.unwrap_or((0, FIRST.to_owned()));
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

/// The number and the hash of the newest entry; none in an empty log.
pub(crate) fn newest(connection: &Connection) -> rusqlite::Result<Option<(i64, String)>> {
    connection
        .query_row("SELECT id, hash FROM change ORDER BY id DESC LIMIT 1", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional()
}

/// The hash of the oldest entry; none in an empty log.
pub(crate) fn first_hash(connection: &Connection) -> rusqlite::Result<Option<String>> {
    connection.query_row("SELECT hash FROM change ORDER BY id LIMIT 1", [], |row| row.get(0)).optional()
}

/// Gives the rows of each entry, oldest first, as long as its hash fits what it says and what went before and
/// `play` understands them; else the number and the sentence of that entry.
pub(crate) fn walk(
    connection: &Connection,
    mut play: impl FnMut(&str) -> bool,
) -> rusqlite::Result<Option<(i64, String)>> {
    let mut previous = FIRST.to_owned();
    let mut statement = connection
        .prepare("SELECT id, at, sentence, rows, undoes, hash FROM change NOT INDEXED ORDER BY id")?;
    let mut entries = statement.query([])?;
    while let Some(row) = entries.next()? {
        let id = row.get(0)?;
        // Whatever is not a text any longer can fit no hash, whichever bytes it has.
        let text = |place| -> rusqlite::Result<Cow<'_, str>> {
            let value = row.get_ref(place)?;
            Ok(value.as_str().map_or(Cow::Borrowed("\0"), Cow::Borrowed))
        };
        let (at, sentence, rows, stored) = (text(1)?, text(2)?, text(3)?, text(5)?);
        // No entry has the number 0, which stands for none in the hash.
        let undoes = row.get(4).ok().filter(|undoes| *undoes != Some(0));
        let fits = |undoes| stored == hash(&previous, id, &at, &sentence, &rows, undoes);
        if !undoes.is_some_and(fits) || !play(&rows) {
            return Ok(Some((id, sentence.into_owned())));
        }
        previous = stored.into_owned();
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
