//! Opening, creating and locking the file of a programme.

use std::fs::{File as Handle, OpenOptions};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags};

use super::migration::{self, SCHEMA_VERSION};
use super::{broken, journal};
use crate::failure::{Failure, Result};

/// "CPrs" in SQLite's header tells our files from others.
const APPLICATION_ID: u32 = 0x4350_7273;
/// Far above ten rounds of 250 people, far below what would exhaust memory.
const LARGEST_FILE: u64 = 1 << 30;
const NOTHING_WRITTEN: &str = "Nothing was written to it. Open another file, or a copy of this one.";

/// One open file, locked against a second window or program.
pub struct File {
    path: PathBuf,
    connection: Connection,
    // Held for as long as the file is open; the system lets go of it even after a crash.
    _lock: Handle,
}

impl File {
    /// Creates a file that must not exist yet.
    pub fn create(path: &Path, now: NaiveDateTime) -> Result<Self> {
        let lock = lock(path, now)?;
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
            Ok(connection) => Ok(Self { path: path.to_owned(), connection, _lock: lock }),
            Err(failure) => {
                // Ours, empty and just made: leaving it would block the name.
                let _ = std::fs::remove_file(path);
                Err(failure)
            }
        }
    }

    /// Opens an existing file, refusing whatever is not a sound programme without writing a byte.
    pub fn open(path: &Path, now: NaiveDateTime) -> Result<Self> {
        look_before_opening(path)?;
        let lock = lock(path, now)?;
        let (mut connection, version) = if left_unfinished(path) {
            // After a crash SQLite first has to put the file back as it was; it cannot while only reading.
            let connection = connect(path)?;
            let version = check(path, &connection)?;
            (connection, version)
        } else {
            let version = check(path, &read_only(path)?)?;
            (connect(path)?, version)
        };
        if version < SCHEMA_VERSION {
            migration::keep_copy(path, &connection, version)?;
            migration::bring_up_to_date(&mut connection)?;
        }
        journal::watch(&connection).map_err(broken)?;
        Ok(Self { path: path.to_owned(), connection, _lock: lock })
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

    /// Writes the whole file afresh, so that no page holds what was removed.
    pub(crate) fn sweep(&self) -> rusqlite::Result<()> {
        // SQLite attaches the fresh copy for as long as it writes it.
        self.connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 1)?;
        let swept = self.connection.execute_batch("VACUUM");
        self.connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
        swept
    }

    /// Leaves the connection and takes a new one, to see what is really on the disk.
    pub(crate) fn reconnect(&mut self) -> Result<()> {
        let aside = Connection::open_in_memory().map_err(broken)?;
        drop(std::mem::replace(&mut self.connection, aside));
        self.connection = connect(&self.path)?;
        journal::watch(&self.connection).map_err(broken)
    }
}

impl Drop for File {
    /// Takes away the empty journal that SQLite keeps. The lock's file stays: taking it away would let two in.
    fn drop(&mut self) {
        let Ok(aside) = Connection::open_in_memory() else { return };
        drop(std::mem::replace(&mut self.connection, aside));
        if !left_unfinished(&self.path) {
            let _ = std::fs::remove_file(journal_of(&self.path));
        }
    }
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

/// Reads the first 100 bytes itself, so that a foreign or newer file is never handed to SQLite.
/// The layout is that of <https://www.sqlite.org/fileformat2.html>, section 1.3.
fn look_before_opening(path: &Path) -> Result<()> {
    let name = name_of(path);
    let facts = std::fs::symlink_metadata(path).map_err(|error| {
        Failure::refused(
            format!("The file {name} could not be found or read ({error})."),
            "Look whether it was moved, or open another file.",
        )
    })?;
    if !facts.is_file() {
        return Err(Failure::refused(
            format!("{name} is a link or a folder, not a file."),
            "Open the file itself. Nothing was changed.",
        ));
    }
    if facts.len() == 0 {
        return Err(Failure::refused(format!("The file {name} is empty."), NOTHING_WRITTEN));
    }
    if facts.len() > LARGEST_FILE {
        return Err(Failure::refused(
            format!("The file {name} is too large to be a programme."),
            NOTHING_WRITTEN,
        ));
    }
    let mut header = [0_u8; 100];
    let read = Handle::open(path).and_then(|mut file| file.read_exact(&mut header));
    let number_at = |at: usize| {
        header.get(at..at + 4).map_or(0, |bytes| bytes.iter().fold(0, |n, byte| n << 8 | u32::from(*byte)))
    };
    if read.is_err() || !header.starts_with(b"SQLite format 3\0") || number_at(68) != APPLICATION_ID {
        return Err(Failure::refused(format!("{name} is not a Coaching Pairs file."), NOTHING_WRITTEN));
    }
    if number_at(60) > SCHEMA_VERSION {
        return Err(Failure::refused(
            format!("{name} was made by a newer version of Coaching Pairs."),
            "Nothing was written to it. Open it with the newer version.",
        ));
    }
    Ok(())
}

/// Refuses tables that are not ours and a file that is damaged; else the version of its tables.
fn check(path: &Path, connection: &Connection) -> Result<u32> {
    let found = migration::version(connection).map_err(|error| damaged(path, error))?;
    let tables = migration::tables(connection).map_err(|error| damaged(path, error))?;
    if tables != migration::tables_of(found)? {
        return Err(Failure::refused(
            "The tables in this file are not the ones that Coaching Pairs made.",
            NOTHING_WRITTEN,
        ));
    }
    let report: String = connection
        .query_row("PRAGMA quick_check", [], |row| row.get(0))
        .map_err(|error| damaged(path, error))?;
    if report == "ok" { Ok(found) } else { Err(damaged(path, report)) }
}

fn read_only(path: &Path) -> Result<Connection> {
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

fn lock_of(path: &Path) -> PathBuf {
    path.with_file_name(format!(".{}.lock", name_of(path)))
}

/// Takes the system's lock on a file beside the programme, which says since when it is open.
fn lock(path: &Path, now: NaiveDateTime) -> Result<Handle> {
    let cannot = |error: std::io::Error| {
        Failure::refused(
            format!("{} cannot be opened for writing in that folder ({error}).", name_of(path)),
            "Nothing was changed. Copy the file to a folder of your own and open it there.",
        )
    };
    if std::fs::symlink_metadata(lock_of(path)).is_ok_and(|facts| !facts.is_file()) {
        return Err(cannot(std::io::Error::other("something else stands where its lock belongs")));
    }
    let mut handle = OpenOptions::new()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .open(lock_of(path))
        .map_err(cannot)?;
    if handle.try_lock().is_err() {
        let mut since = String::new();
        let _ = handle.read_to_string(&mut since);
        return Err(Failure::refused(
            format!(
                "{} is already open{}.",
                name_of(path),
                if since.is_empty() { String::new() } else { format!(", since {since}") }
            ),
            "Nothing was changed. Go on in the window that has it open, or close it there first.",
        ));
    }
    handle
        .set_len(0)
        .and_then(|()| write!(handle, "{}", now.format("%H:%M on %-d %B %Y")))
        .map_err(cannot)?;
    Ok(handle)
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
    Failure::broken(
        format!(
            "{} is damaged. Nothing was written to it; open an earlier copy, and keep this file.",
            name_of(path)
        ),
        detail,
    )
}
