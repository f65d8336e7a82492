//! What people said about their dealings.

use rusqlite::{Connection, params};

use crate::dealings::{Dealings, Statements};
use crate::ids::PersonId;

/// Every statement.
pub(crate) fn all(connection: &Connection) -> rusqlite::Result<Statements> {
    connection
        .prepare("SELECT person, other, dealings FROM statement")?
        .query_map([], |row| {
            let grade = Dealings::from_grade(row.get(2)?).ok_or(rusqlite::Error::InvalidQuery)?;
            Ok(((row.get(0)?, row.get(1)?), grade))
        })?
        .collect()
}

/// Writes what `person` said about `other`.
pub(crate) fn say(
    connection: &Connection,
    person: PersonId,
    other: PersonId,
    dealings: Dealings,
) -> rusqlite::Result<()> {
    connection.execute(
        "INSERT INTO statement (person, other, dealings) VALUES (?1, ?2, ?3)
         ON CONFLICT (person, other) DO UPDATE SET dealings = excluded.dealings WHERE dealings <> excluded.dealings",
        params![person, other, dealings.grade()],
    )?;
    Ok(())
}

/// Forgets what `person` said about `other`.
pub(crate) fn forget(connection: &Connection, person: PersonId, other: PersonId) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM statement WHERE person = ?1 AND other = ?2", [person, other]).map(drop)
}
