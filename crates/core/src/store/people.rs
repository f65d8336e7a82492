//! The roster and the keep-apart marks.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, Row, params};

use crate::ids::PersonId;
use crate::person::Person;
use crate::situation::Couple;

const COLUMNS: &str = "id, name, email, department, site, manager, level, leader, hr_lead, starts, leaves";

/// Everybody, by id.
pub(crate) fn all(connection: &Connection) -> rusqlite::Result<BTreeMap<PersonId, Person>> {
    connection
        .prepare(&format!("SELECT {COLUMNS} FROM person ORDER BY id"))?
        .query_map([], |row| read(row).map(|person| (person.id, person)))?
        .collect()
}

/// Adds a person; the id of the value is ignored and the new one returned.
pub(crate) fn insert(connection: &Connection, person: &Person) -> rusqlite::Result<PersonId> {
    connection.execute(
        "INSERT INTO person (name, email, department, site, manager, level, leader, hr_lead, starts, leaves)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        params![
            person.name,
            person.email,
            person.department,
            person.site,
            person.manager,
            person.level,
            person.leader,
            person.hr_lead,
            person.starts,
            person.leaves
        ],
    )?;
    Ok(PersonId(connection.last_insert_rowid()))
}

/// Writes a person as they now are.
pub(crate) fn update(connection: &Connection, person: &Person) -> rusqlite::Result<()> {
    connection.execute(
        "UPDATE person SET name = ?2, email = ?3, department = ?4, site = ?5, manager = ?6, level = ?7, leader = ?8,
         hr_lead = ?9, starts = ?10, leaves = ?11 WHERE id = ?1",
        params![
            person.id, person.name, person.email, person.department, person.site, person.manager, person.level,
            person.leader, person.hr_lead, person.starts, person.leaves
        ],
    )?;
    Ok(())
}

/// Takes the mark of leader and HR lead from everybody but those named, so that another can have it.
pub(crate) fn clear_leads(connection: &Connection, leader: bool, hr_lead: bool) -> rusqlite::Result<()> {
    if leader {
        connection.execute("UPDATE person SET leader = 0 WHERE leader = 1", [])?;
    }
    if hr_lead {
        connection.execute("UPDATE person SET hr_lead = 0 WHERE hr_lead = 1", [])?;
    }
    Ok(())
}

/// Every two people marked keep apart.
pub(crate) fn apart(connection: &Connection) -> rusqlite::Result<BTreeSet<Couple>> {
    connection
        .prepare("SELECT a, b FROM keep_apart")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect()
}

/// Marks two people keep apart, or takes the mark away.
pub(crate) fn set_apart(connection: &Connection, (a, b): Couple, apart: bool) -> rusqlite::Result<()> {
    let sql = match apart {
        true => "INSERT INTO keep_apart (a, b) VALUES (?1, ?2) ON CONFLICT (a, b) DO NOTHING",
        false => "DELETE FROM keep_apart WHERE a = ?1 AND b = ?2",
    };
    connection.execute(sql, [a, b]).map(drop)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Person> {
    Ok(Person {
        id: row.get(0)?,
        name: row.get(1)?,
        email: row.get(2)?,
        department: row.get(3)?,
        site: row.get(4)?,
        manager: row.get(5)?,
        level: row.get(6)?,
        leader: row.get(7)?,
        hr_lead: row.get(8)?,
        starts: row.get(9)?,
        leaves: row.get(10)?,
    })
}
