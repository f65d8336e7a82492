//! Sets of pairs that were put aside under a name.

use chrono::NaiveDate;
use rusqlite::{Connection, params};

use super::matches::{self, StoredGroup};
use crate::ids::{AsideId, RoundId};

/// One set that was put aside.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct StoredAside {
    pub id: AsideId,
    pub name: String,
    pub seed: i64,
    pub put_on: NaiveDate,
    pub groups: Vec<StoredGroup>,
}

/// Every set of a round that was put aside, the oldest first.
pub(crate) fn all(connection: &Connection, round: RoundId) -> rusqlite::Result<Vec<StoredAside>> {
    let mut sets: Vec<StoredAside> = connection
        .prepare("SELECT id, name, seed, put_on FROM aside WHERE round = ?1 ORDER BY id")?
        .query_map([round], |row| {
            Ok(StoredAside {
                id: row.get(0)?,
                name: row.get(1)?,
                seed: row.get(2)?,
                put_on: row.get(3)?,
                groups: Vec::new(),
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    for set in &mut sets {
        set.groups = groups(connection, set.id)?;
    }
    Ok(sets)
}

/// Puts a set aside; the id of the value is ignored.
pub(crate) fn insert(connection: &Connection, round: RoundId, set: &StoredAside) -> rusqlite::Result<()> {
    connection.execute(
        "INSERT INTO aside (round, name, seed, put_on) VALUES (?1, ?2, ?3, ?4)",
        params![round, set.name, set.seed, set.put_on],
    )?;
    let id = AsideId(connection.last_insert_rowid());
    for group in &set.groups {
        connection
            .execute("INSERT INTO aside_group (aside, locked) VALUES (?1, ?2)", params![id, group.locked])?;
        let group_id = connection.last_insert_rowid();
        for person in &group.members {
            connection.execute(
                "INSERT INTO aside_member (aside, aside_group, person) VALUES (?1, ?2, ?3)",
                params![id, group_id, person],
            )?;
        }
    }
    Ok(())
}

/// Forgets a set that was put aside.
pub(crate) fn drop(connection: &Connection, id: AsideId) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM aside WHERE id = ?1", [id]).map(std::mem::drop)
}

fn groups(connection: &Connection, id: AsideId) -> rusqlite::Result<Vec<StoredGroup>> {
    matches::groups(
        connection,
        "SELECT m.aside_group, g.locked, m.person FROM aside_member m JOIN aside_group g ON g.id = m.aside_group
         WHERE m.aside = ?1 ORDER BY m.aside_group, m.person",
        id.0,
    )
}
