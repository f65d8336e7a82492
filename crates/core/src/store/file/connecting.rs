//! Connections to a file, as careful as they can be.

use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags};

use super::{name_of, sealing};
use crate::failure::{Failure, Result};
use crate::store::sealed::Seal;

/// Connects to a file that is not sealed.
pub(super) fn connect(path: &Path) -> Result<Connection> {
    if sealing::is_sealed(path) {
        return Err(sealing::asks(path));
    }
    let flags =
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let connection = Connection::open_with_flags(path, flags).map_err(|error| unreadable(path, error))?;
    prepare(&connection).map_err(|error| unreadable(path, error))?;
    Ok(connection)
}

/// Makes a connection as careful as it can be.
pub(super) fn prepare(connection: &Connection) -> rusqlite::Result<()> {
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
}

/// Opens a file for reading alone, whatever is in it.
pub(crate) fn read_only(path: &Path, seal: Option<&Seal>) -> Result<Connection> {
    match (sealing::is_sealed(path), seal) {
        (true, None) => return Err(sealing::asks(path)),
        (true, Some(seal)) => {
            let connection = sealing::connect(path, seal)?;
            connection.pragma_update(None, "query_only", true).map_err(|error| unreadable(path, error))?;
            return Ok(connection);
        }
        (false, _) => {}
    }
    let flags =
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let connection = Connection::open_with_flags(path, flags).map_err(|error| unreadable(path, error))?;
    connection
        .set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)
        .map_err(|error| unreadable(path, error))?;
    Ok(connection)
}

/// A file that SQLite does not open.
pub(super) fn unreadable(path: &Path, error: rusqlite::Error) -> Failure {
    Failure::broken(format!("{} could not be opened. Nothing was written to it.", name_of(path)), error)
}
