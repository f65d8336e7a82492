//! Opening, creating and locking the file of a programme.

pub(crate) mod check;
mod lock;
mod look;
mod place;
mod rebuilding;
mod replacing;
mod wording;

use std::ffi::c_int;
use std::fs::OpenOptions;
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::NaiveDateTime;
use rusqlite::backup::Backup;
use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags};

use self::lock::Lock;
pub(crate) use self::rebuilding::rebuild;
pub(crate) use self::replacing::{duplicate, duplicate_as, last_change_in, open_copy, replace_damaged};
use super::copying;
use super::migration::{self, SCHEMA_VERSION};
use super::{broken, journal};
use crate::failure::{Failure, Result};

/// "CPrs" in SQLite's header tells our files from others.
const APPLICATION_ID: u32 = 0x4350_7273;
const EARLIER_COPY: &str = "Open an earlier copy, and keep this file.";
const NOTHING_WRITTEN: &str = "Nothing was written to it. Open another file, or a copy of this one.";

/// One open file, locked against a second window or program.
pub struct File {
    path: PathBuf,
    connection: Connection,
    /// Whether the connection is none to the file, or may not show what is on the disk.
    lost: bool,
    /// A copy in memory has none.
    lock: Option<Lock>,
}

impl File {
    /// Creates a file that must not exist yet.
    pub fn create(path: &Path, now: NaiveDateTime) -> Result<Self> {
        place::suits(path)?;
        let lock = Lock::take(path, now)?;
        OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(path)
            .map_err(|error| not_created(path, error))?;
        let filled = connect(path).and_then(|mut connection| {
            migration::bring_up_to_date(&mut connection)?;
            connection.pragma_update(None, "application_id", APPLICATION_ID).map_err(broken)?;
            journal::watch(&connection).map_err(broken)?;
            Ok(connection)
        });
        match filled {
            Ok(connection) => Ok(Self { path: path.to_owned(), connection, lost: false, lock: Some(lock) }),
            Err(failure) => {
                // Ours, empty and just made: leaving it would block the name.
                let _ = std::fs::remove_file(path);
                Err(failure)
            }
        }
    }

    /// Opens an existing file, refusing whatever is not a sound programme without writing a byte.
    pub fn open(path: &Path, now: NaiveDateTime) -> Result<Self> {
        place::suits(path)?;
        look::before_opening(path)?;
        let lock = Lock::take(path, now)?;
        match open_locked(path) {
            Ok(connection) => Ok(Self { path: path.to_owned(), connection, lost: false, lock: Some(lock) }),
            Err(failure) => {
                lock.leave_no_trace();
                Err(failure)
            }
        }
    }

    /// Where the file lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// For reading.
    pub(crate) fn connection(&self) -> &Connection {
        &self.connection
    }

    /// For one transaction.
    pub(crate) fn connection_mut(&mut self) -> &mut Connection {
        &mut self.connection
    }

    /// A copy in memory as the file is now, for reading only.
    pub(crate) fn copied(&self) -> rusqlite::Result<Self> {
        let mut connection = Connection::open_in_memory()?;
        Backup::new(&self.connection, &mut connection)?.run_to_completion(
            c_int::MAX,
            Duration::ZERO,
            None,
        )?;
        connection.pragma_update(None, "query_only", true)?;
        Ok(Self { path: self.path.clone(), connection, lost: false, lock: None })
    }

    /// Writes the whole file afresh, so that no page holds what was removed.
    pub(crate) fn sweep(&self) -> rusqlite::Result<()> {
        copying::vacuum(&self.connection, "VACUUM", &[])
    }

    /// Says that something went wrong, so that what is on the disk has to be seen afresh.
    pub(crate) fn doubt(&mut self) {
        self.lost = true;
    }

    /// Takes a new connection if the present one is lost or in doubt.
    pub(crate) fn find_again(&mut self) -> Result<()> {
        // A copy in memory is never lost, and must not take the file itself.
        if self.lost && self.lock.is_some() { self.reconnect() } else { Ok(()) }
    }

    /// Leaves the connection and takes a new one, to see what is really on the disk.
    pub(crate) fn reconnect(&mut self) -> Result<()> {
        self.lost = true;
        let aside = Connection::open_in_memory().map_err(broken)?;
        drop(std::mem::replace(&mut self.connection, aside));
        self.connection = connect(&self.path)?;
        journal::watch(&self.connection).map_err(broken)?;
        self.lost = false;
        Ok(())
    }
}

impl Drop for File {
    /// Takes away the empty journal that SQLite keeps. The lock's file stays: taking it away would let two in.
    fn drop(&mut self) {
        if self.lock.is_none() {
            return;
        }
        let Ok(aside) = Connection::open_in_memory() else { return };
        drop(std::mem::replace(&mut self.connection, aside));
        if !left_unfinished(&self.path) {
            let _ = std::fs::remove_file(journal_of(&self.path));
        }
    }
}

/// Opens a file whose lock is held.
fn open_locked(path: &Path) -> Result<Connection> {
    let (mut connection, version) = if left_unfinished(path) {
        // After a crash SQLite first has to put the file back as it was; it cannot while only reading.
        let connection = connect(path)?;
        let version = check::sound(path, &connection)?;
        (connection, version)
    } else {
        let version = check::sound(path, &read_only(path)?)?;
        (connect(path)?, version)
    };
    if version < SCHEMA_VERSION {
        migration::keep_copy(path, &connection, version)?;
        migration::bring_up_to_date(&mut connection)?;
    }
    journal::watch(&connection).map_err(broken)?;
    Ok(connection)
}

fn connect(path: &Path) -> Result<Connection> {
    let flags =
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let connection = Connection::open_with_flags(path, flags).map_err(|error| unreadable(path, error))?;
    let prepared = || -> rusqlite::Result<()> {
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
        connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
        connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, 64 << 20)?;
        connection.execute_batch(
            "PRAGMA locking_mode = EXCLUSIVE;
             PRAGMA journal_mode = TRUNCATE;
             PRAGMA synchronous = EXTRA;
             PRAGMA fullfsync = ON;
             PRAGMA foreign_keys = ON;
             PRAGMA secure_delete = ON;
             PRAGMA cell_size_check = ON;
             PRAGMA mmap_size = 0;
             PRAGMA temp_store = MEMORY;",
        )
    };
    prepared().map_err(|error| unreadable(path, error))?;
    Ok(connection)
}

pub(crate) fn read_only(path: &Path) -> Result<Connection> {
    let flags =
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let connection = Connection::open_with_flags(path, flags).map_err(|error| unreadable(path, error))?;
    connection
        .set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)
        .map_err(|error| unreadable(path, error))?;
    Ok(connection)
}

/// Whether a change was under way when the file was last open.
fn left_unfinished(path: &Path) -> bool {
    std::fs::metadata(journal_of(path)).is_ok_and(|facts| facts.len() > 0)
}

fn journal_of(path: &Path) -> PathBuf {
    let mut journal = path.as_os_str().to_owned();
    journal.push("-journal");
    journal.into()
}

fn not_created(path: &Path, error: std::io::Error) -> Failure {
    let name = name_of(path);
    if error.kind() == std::io::ErrorKind::AlreadyExists {
        return Failure::refused(
            format!("There is already a file called {name}. It was not touched."),
            "Choose another name, or open that file.",
        );
    }
    Failure::broken(format!("The file {name} could not be made there. Nothing was changed."), error)
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

fn unreadable(path: &Path, error: rusqlite::Error) -> Failure {
    Failure::broken(format!("{} could not be opened. Nothing was written to it.", name_of(path)), error)
}

fn damaged(path: &Path, detail: impl ToString) -> Failure {
    damaged_as(path, "damaged", detail)
}

fn damaged_as(path: &Path, how: &str, detail: impl ToString) -> Failure {
    Failure::broken(format!("{} is {how}. Nothing was written to it.", name_of(path)), detail)
        .with_hint(EARLIER_COPY)
}
