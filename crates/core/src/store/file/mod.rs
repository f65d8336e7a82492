//! Opening, creating and locking the file of a programme.

pub(crate) mod check;
mod connecting;
mod lock;
mod look;
mod place;
mod rebuilding;
mod replacing;
pub(crate) mod sealing;
mod wording;

use std::ffi::c_int;
use std::fs::OpenOptions;
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::NaiveDateTime;
use rusqlite::Connection;
use rusqlite::backup::Backup;

pub(crate) use self::connecting::read_only;
use self::connecting::{connect, prepare, unreadable};
use self::lock::Lock;
pub(crate) use self::rebuilding::rebuild;
pub(crate) use self::replacing::{duplicate, duplicate_as, last_change_in, open_copy, replace_damaged};
pub(crate) use self::sealing::{With, seal_of};
use super::copying::{self, Fault, fault};
use super::migration::{self, SCHEMA_VERSION};
use super::sealed::Seal;
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
    /// What the file is sealed with, or none. Several only while it is open which of them is there on the disk.
    seals: Vec<Option<Seal>>,
    /// Whether the connection is none to the file, or may not show what is on the disk.
    lost: bool,
    /// A copy in memory has none.
    lock: Option<Lock>,
}

impl File {
    /// Creates a file that must not exist yet, sealed if there is a seal.
    pub(crate) fn create(path: &Path, seal: Option<Seal>, now: NaiveDateTime) -> Result<Self> {
        place::suits(path)?;
        let lock = Lock::take(path, now)?;
        let free = OpenOptions::new().write(true).create_new(true).open(path);
        free.map_err(|error| not_created(path, error))?;
        let filled = || {
            let mut connection = match &seal {
                Some(_) => sealing::empty().map_err(broken)?,
                None => connect(path)?,
            };
            migration::bring_up_to_date(&mut connection)?;
            connection.pragma_update(None, "application_id", APPLICATION_ID).map_err(broken)?;
            if let Some(seal) = &seal {
                let not_written = |fault| {
                    Failure::broken(
                        format!("The file {} could not be made there. Nothing was changed.", name_of(path)),
                        fault,
                    )
                };
                sealing::write(path, seal, &connection).map_err(not_written)?;
            }
            journal::watch(&connection).map_err(broken)?;
            Ok(connection)
        };
        match filled() {
            Ok(connection) => Ok(Self::of(path, connection, seal, lock)),
            Err(failure) => {
                // Ours, empty and just made: leaving it would block the name.
                let _ = std::fs::remove_file(path);
                Err(failure)
            }
        }
    }

    /// Opens an existing file, refusing whatever is not a sound programme without writing a byte.
    pub(crate) fn open(path: &Path, with: With<'_>, now: NaiveDateTime) -> Result<Self> {
        place::suits(path)?;
        look::before_opening(path)?;
        let lock = Lock::take(path, now)?;
        let opened = seal_of(path, with).and_then(|seal| Ok((open_locked(path, seal.as_ref())?, seal)));
        match opened {
            Ok((connection, seal)) => Ok(Self::of(path, connection, seal, lock)),
            Err(failure) => {
                lock.leave_no_trace();
                Err(failure)
            }
        }
    }

    fn of(path: &Path, connection: Connection, seal: Option<Seal>, lock: Lock) -> Self {
        Self { path: path.to_owned(), connection, seals: vec![seal], lost: false, lock: Some(lock) }
    }

    /// Where the file lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What the file is sealed with, if it is.
    pub(crate) fn seal(&self) -> Option<&Seal> {
        self.seals.first().and_then(Option::as_ref)
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
        let mut connection = sealing::empty()?;
        Backup::new(&self.connection, &mut connection)?.run_to_completion(
            c_int::MAX,
            Duration::ZERO,
            None,
        )?;
        connection.pragma_update(None, "query_only", true)?;
        Ok(Self { path: self.path.clone(), connection, seals: Vec::new(), lost: false, lock: None })
    }

    /// Sees to it that what was committed is on the disk. SQLite does that itself, unless the file is sealed.
    pub(crate) fn keep(&self) -> std::result::Result<(), Fault> {
        self.seal().map_or(Ok(()), |seal| sealing::write(&self.path, seal, &self.connection))
    }

    /// Writes the whole file afresh, so that no page holds what was removed.
    pub(crate) fn sweep(&self) -> std::result::Result<(), Fault> {
        copying::vacuum(&self.connection, "VACUUM", &[]).map_err(fault)?;
        self.keep()
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
        self.find().map(drop)
    }

    /// The same, and which of the seals was there.
    fn find(&mut self) -> Result<usize> {
        self.lost = true;
        let aside = Connection::open_in_memory().map_err(broken)?;
        drop(std::mem::replace(&mut self.connection, aside));
        let mut refused = None;
        for (place, seal) in self.seals.iter().enumerate() {
            let found = match seal {
                Some(seal) => sealing::connect_to_own(&self.path, seal),
                None => connect(&self.path),
            };
            match found {
                Ok(connection) => {
                    journal::watch(&connection).map_err(broken)?;
                    self.connection = connection;
                    self.seals = vec![self.seals.swap_remove(place)];
                    self.lost = false;
                    return Ok(place);
                }
                Err(failure) => refused = Some(failure),
            }
        }
        Err(refused.unwrap_or_else(|| broken(rusqlite::Error::InvalidQuery)))
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
fn open_locked(path: &Path, seal: Option<&Seal>) -> Result<Connection> {
    let (mut connection, version) = if seal.is_some() || left_unfinished(path) {
        // After a crash SQLite first has to put the file back as it was; it cannot while only reading.
        let connection = seal.map_or_else(|| connect(path), |seal| sealing::connect(path, seal))?;
        let version = check::sound(path, &connection)?;
        (connection, version)
    } else {
        let version = check::sound(path, &read_only(path, None)?)?;
        (connect(path)?, version)
    };
    if version < SCHEMA_VERSION {
        migration::keep_copy(path, &connection, seal, version)?;
        migration::bring_up_to_date(&mut connection)?;
        if let Some(seal) = seal {
            sealing::write(path, seal, &connection).map_err(|fault| {
                Failure::broken(
                    "This file comes from an earlier version and could not be brought up to date. Nothing in it is lost.",
                    fault,
                )
                .with_hint("Look whether the disk is full, then open it again.")
            })?;
        }
    }
    journal::watch(&connection).map_err(broken)?;
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

fn damaged(path: &Path, detail: impl ToString) -> Failure {
    damaged_as(path, "damaged", detail)
}

fn damaged_as(path: &Path, how: &str, detail: impl ToString) -> Failure {
    Failure::broken(format!("{} is {how}. Nothing was written to it.", name_of(path)), detail)
        .with_hint(EARLIER_COPY)
}
