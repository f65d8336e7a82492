//! A copy of an open file that was read back and checked before it bears its name.

use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite::limits::Limit;

use super::file::{check, read_only, sealing};
use super::sealed::Seal;
use super::{disk, log, migration};

/// Why there is no copy, for whoever mends it.
pub(crate) type Fault = String;

/// Copies all that is saved in an open file to a path where nothing is yet, sealed if the file is.
///
/// The copy is made under another name, read back, checked and compared, and only then called as it should be.
pub(crate) fn copy_to(connection: &Connection, seal: Option<&Seal>, target: &Path) -> Result<(), Fault> {
    if target.symlink_metadata().is_ok() {
        return Err(format!("{} is there already", target.display()));
    }
    let made = unfinished(target);
    // Left by a copy that was broken off; nothing else is called so.
    let _ = std::fs::remove_file(&made);
    let done = copy(connection, seal, &made).and_then(|()| put_in_place(&made, target));
    if done.is_err() {
        let _ = std::fs::remove_file(&made);
    }
    done
}

fn copy(connection: &Connection, seal: Option<&Seal>, made: &Path) -> Result<(), Fault> {
    match seal {
        // What SQLite writes by itself can be read by anybody.
        Some(seal) => sealing::write_as(made, seal, connection)?,
        None => {
            let name = made.to_str().ok_or("the name of the folder cannot be written")?;
            vacuum(connection, "VACUUM INTO ?1", &[name]).map_err(fault)?;
            sync(made)?;
        }
    }
    let copy = read_only(made, seal).map_err(fault)?;
    let tables = migration::tables(&copy).map_err(fault)?;
    if tables != migration::tables(connection).map_err(fault)?
        || log::newest(&copy).map_err(fault)? != log::newest(connection).map_err(fault)?
    {
        return Err("the copy is not the same".to_owned());
    }
    let found = check::look_through(&copy).map_err(fault)?;
    found.sentences().into_iter().next().map_or(Ok(()), Err)
}

/// Gives a finished file its name, in place of whatever has it, so that it is there even after a power cut.
pub(crate) fn put_in_place(made: &Path, target: &Path) -> Result<(), Fault> {
    disk::rename(made, target).map_err(fault)?;
    sync_folder_of(target)
}

/// Sees to it that a file is on the disk.
pub(crate) fn sync(path: &Path) -> Result<(), Fault> {
    disk::sync(path).map_err(fault)
}

/// Sees to it that the names in a folder are on the disk.
pub(crate) fn sync_folder_of(path: &Path) -> Result<(), Fault> {
    // Only Unix lets a folder be opened; elsewhere a rename is on the disk when it returns.
    if cfg!(unix) {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        disk::sync(folder).map_err(fault)?;
    }
    Ok(())
}

/// Writes a file afresh, or into another; SQLite attaches the fresh one for as long as it writes it.
pub(super) fn vacuum(connection: &Connection, sql: &str, into: &[&str]) -> rusqlite::Result<()> {
    connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 1)?;
    let done = connection.execute(sql, rusqlite::params_from_iter(into)).map(drop);
    connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    done
}

/// What a file is called until it is whole and checked.
pub(crate) fn unfinished(target: &Path) -> PathBuf {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    target.with_file_name(format!(".{name}.unfinished"))
}

/// An error of the system or of SQLite.
pub(super) fn fault(error: impl ToString) -> Fault {
    error.to_string()
}
