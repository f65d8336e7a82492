//! Whom people named in the room as somebody they would trust.

use std::collections::BTreeMap;

use rusqlite::{Connection, params};

use crate::ids::{PersonId, RoundId};

/// Whom each person named in a round, in their order.
pub(crate) fn all(
    connection: &Connection,
    round: RoundId,
) -> rusqlite::Result<BTreeMap<PersonId, Vec<PersonId>>> {
    let mut named: BTreeMap<PersonId, Vec<PersonId>> = BTreeMap::new();
    let mut statement = connection
        .prepare("SELECT person, named FROM trusted_name WHERE round = ?1 ORDER BY person, place")?;
    let mut rows = statement.query([round])?;
    while let Some(row) = rows.next()? {
        named.entry(row.get(0)?).or_default().push(row.get(1)?);
    }
    Ok(named)
}

/// Writes whom a person named, in place of what they said before.
pub(crate) fn set(
    connection: &Connection,
    round: RoundId,
    person: PersonId,
    names: &[PersonId],
) -> rusqlite::Result<()> {
    connection
        .execute("DELETE FROM trusted_name WHERE round = ?1 AND person = ?2", params![round, person])?;
    for (place, named) in (1_i64..).zip(names) {
        connection.execute(
            "INSERT INTO trusted_name (round, person, place, named) VALUES (?1, ?2, ?3, ?4)",
            params![round, person, place, named],
        )?;
    }
    Ok(())
}
