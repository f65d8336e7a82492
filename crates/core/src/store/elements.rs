//! What the team agreed at the kick-off on each of the six elements.

use std::collections::BTreeMap;

use rusqlite::{Connection, params};

use crate::elements::Element;
use crate::ids::RoundId;

/// What was agreed in a round, by element.
pub(crate) fn agreed(connection: &Connection, round: RoundId) -> rusqlite::Result<BTreeMap<Element, String>> {
    connection
        .prepare("SELECT element, agreed FROM kick_off_element WHERE round = ?1")?
        .query_map([round], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect()
}

/// Writes what was agreed on one element; an empty text takes it away.
pub(crate) fn agree(
    connection: &Connection,
    round: RoundId,
    element: Element,
    agreed: &str,
) -> rusqlite::Result<()> {
    if agreed.is_empty() {
        let sql = "DELETE FROM kick_off_element WHERE round = ?1 AND element = ?2";
        return connection.execute(sql, params![round, element]).map(drop);
    }
    connection.execute(
        "INSERT INTO kick_off_element (round, element, agreed) VALUES (?1, ?2, ?3)
         ON CONFLICT (round, element) DO UPDATE SET agreed = excluded.agreed",
        params![round, element, agreed],
    )?;
    Ok(())
}
