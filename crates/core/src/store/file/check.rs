//! Whether a file that SQLite opens is sound, and still what was saved in it.

use std::collections::BTreeMap;
use std::path::Path;

use rusqlite::Connection;

use super::super::covered::{self, Difference, Logged};
use super::super::migration;
use super::super::sealed::Seal;
use super::{EARLIER_COPY, NOTHING_WRITTEN, damaged, look, name_of, read_only};
use crate::failure::{Failure, Result};

/// What is the matter with a file whose tables are ours; nothing, if all is well.
#[derive(Default)]
pub(crate) struct Found {
    /// What SQLite says of its pages, and of rows that point to nothing.
    pub damage: Vec<String>,
    /// The first entry of the change log that is not as it was written.
    pub altered: Option<(i64, String)>,
    /// Rows that are not what the change log says.
    pub differences: Vec<Difference>,
    /// The names of people by id, as they were saved.
    pub names: BTreeMap<i64, String>,
}

/// Refuses tables that are not ours, a damaged file, and one altered behind our back; else the version of its
/// tables.
pub(super) fn sound(path: &Path, connection: &Connection) -> Result<u32> {
    let version = our_tables(path, connection)?;
    let found = look_through(connection).map_err(|error| damaged(path, error))?;
    if let Some(first) = found.damage.first() {
        return Err(damaged(path, first));
    }
    match found.sentences().first() {
        None => Ok(version),
        Some(first) => Err(Failure::broken(
            format!("{} is not as it was saved: {first} Nothing was written to it.", name_of(path)),
            format!("{} in all", found.sentences().len()),
        )
        .with_hint(EARLIER_COPY)),
    }
}

/// Opens a file for reading that has our tables, whatever is in them.
pub(crate) fn open_unchecked(path: &Path, seal: Option<&Seal>) -> Result<Connection> {
    let facts = look::regular_file(path)?;
    look::header(path, facts.len())?;
    let connection = read_only(path, seal)?;
    our_tables(path, &connection)?;
    Ok(connection)
}

/// The version of the tables in a file; refused where something else is in it than we made.
pub(super) fn our_tables(path: &Path, connection: &Connection) -> Result<u32> {
    let version = migration::version(connection).map_err(|error| damaged(path, error))?;
    let there = migration::tables(connection).map_err(|error| damaged(path, error))?;
    let ours = migration::tables_of(version)?;
    let names = |some: &[(String, String)], others: &[(String, String)]| -> Vec<String> {
        some.iter().filter(|it| !others.contains(it)).map(|(name, _)| name.clone()).collect()
    };
    let (foreign, missing) = (names(&there, &ours), names(&ours, &there));
    let name = name_of(path);
    match (foreign.as_slice(), missing.as_slice()) {
        ([], []) => Ok(version),
        (added, []) => Err(Failure::refused(
            format!("Something is in {name} that Coaching Pairs did not put there: {}.", added.join(", ")),
            NOTHING_WRITTEN,
        )),
        (_, missing) => Err(Failure::refused(
            format!("The tables in {name} are not as Coaching Pairs made them: {}.", missing.join(", ")),
            NOTHING_WRITTEN,
        )),
    }
}

/// Everything that is the matter with a file: its pages and indexes, what points to nothing, and every row
/// beside the change log.
pub(crate) fn look_through(connection: &Connection) -> rusqlite::Result<Found> {
    let mut found = Found { damage: damage(connection)?, ..Found::default() };
    if !found.damage.is_empty() {
        return Ok(found);
    }
    let Logged { rows, altered } = covered::logged(connection)?;
    let name = |(id, row): (&i64, &covered::Row)| Some((*id, row.get("name")?.as_str()?.to_owned()));
    found.names = rows.get("person").into_iter().flatten().filter_map(name).collect();
    if altered.is_none() {
        found.differences = covered::differences(&rows, &covered::found(connection)?);
    }
    found.altered = altered;
    Ok(found)
}

fn damage(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut damage: Vec<String> = connection
        .prepare("PRAGMA integrity_check(20)")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    damage.retain(|line| line != "ok");
    let mut loose = connection.prepare("PRAGMA foreign_key_check")?;
    let loose = loose.query_map([], |row| {
        Ok(format!("a row of {} points to nothing in {}", row.get::<_, String>(0)?, row.get::<_, String>(2)?))
    })?;
    for line in loose {
        damage.push(line?);
    }
    Ok(damage)
}
