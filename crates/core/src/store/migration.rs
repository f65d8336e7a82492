//! Bringing a file of an earlier version up to date, after a copy of it that was checked.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

use super::sealed::Seal;
use super::{broken, copying, responses};
use crate::failure::{DISK_FULL, Failure, Result};

/// The newest version of the tables that this program knows.
pub(super) const SCHEMA_VERSION: u32 = 3;

/// Each step is added at the end and never altered once released.
static MIGRATIONS: LazyLock<Migrations<'static>> = LazyLock::new(|| {
    Migrations::new(vec![
        M::up(include_str!("001_programme.sql")),
        M::up(include_str!("002_whole_round.sql")),
        M::up_with_hook(include_str!("003_papers.sql"), |file| Ok(responses::give_form_key(file)?)),
    ])
});

/// Makes the tables of the newest version in an empty or earlier file, all steps or none.
pub(crate) fn bring_up_to_date(connection: &mut Connection) -> Result<()> {
    MIGRATIONS.to_latest(connection).map_err(|error| {
        Failure::broken("The tables could not be made. The file is as it was before.", error)
    })
}

/// The tables of a version as this program makes them, as [`tables`] tells them.
pub(super) fn tables_of(version: u32) -> Result<Vec<(String, String)>> {
    let mut ours = Connection::open_in_memory().map_err(broken)?;
    let steps = version as usize;
    MIGRATIONS
        .to_version(&mut ours, steps)
        .map_err(|error| Failure::broken("The tables could not be compared. Nothing was changed.", error))?;
    tables(&ours).map_err(broken)
}

/// The tables and indexes that are in a file, by name, each with all that SQLite keeps of it but its place.
pub(super) fn tables(connection: &Connection) -> rusqlite::Result<Vec<(String, String)>> {
    connection
        .prepare("SELECT name, type || ' ' || tbl_name || coalesce(' ' || sql, '') FROM sqlite_schema ORDER BY name")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect()
}

/// The version of the tables that are in a file.
pub(super) fn version(connection: &Connection) -> rusqlite::Result<u32> {
    connection.query_row("PRAGMA user_version", [], |row| row.get(0))
}

/// Copies a file beside itself as it is before it is brought up to date, and reads the copy back.
///
/// The copy is called after the version: `Alder (version 1).pairs`. One that is there already stays, and is taken as it is.
pub(super) fn keep_copy(
    path: &Path,
    connection: &Connection,
    seal: Option<&Seal>,
    version: u32,
) -> Result<()> {
    let kept = copy_of(path, version);
    if std::fs::symlink_metadata(&kept).is_ok_and(|facts| facts.is_file()) {
        return Ok(());
    }
    let not_kept = |detail: String| {
        Failure::broken(
            "This file comes from an earlier version, and no copy of it could be made beside it. Nothing was changed.",
            detail,
        )
        .with_hint(DISK_FULL)
    };
    copying::copy_to(connection, seal, &kept).map_err(not_kept)
}

fn copy_of(path: &Path, version: u32) -> PathBuf {
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!("{name} (version {version}).pairs"))
}
