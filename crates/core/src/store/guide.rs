//! The sections of the guide that the owner changed or added.

use std::collections::BTreeMap;

use rusqlite::{Connection, params};

/// Heading and words by place.
pub(crate) type Changed = BTreeMap<i64, (String, String)>;

/// Every section that is not ours.
pub(crate) fn all(connection: &Connection) -> rusqlite::Result<Changed> {
    connection
        .prepare("SELECT place, heading, words FROM guide_section")?
        .query_map([], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))?
        .collect()
}

/// Writes a section.
pub(crate) fn set(connection: &Connection, place: i64, heading: &str, words: &str) -> rusqlite::Result<()> {
    connection.execute(
        "INSERT INTO guide_section (place, heading, words) VALUES (?1, ?2, ?3)
         ON CONFLICT (place) DO UPDATE SET heading = excluded.heading, words = excluded.words",
        params![place, heading, words],
    )?;
    Ok(())
}

/// Forgets a section.
pub(crate) fn remove(connection: &Connection, place: i64) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM guide_section WHERE place = ?1", [place]).map(drop)
}
