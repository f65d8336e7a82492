//! A sealed file: its database is in memory while it is open, and every change writes the whole of it anew.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, MAIN_DB};
use zeroize::Zeroizing;

use super::{damaged, damaged_as, look, name_of, prepare, unreadable};
use crate::failure::{Failure, Result};
use crate::store::copying::{self, Fault, fault};
use crate::store::disk;
use crate::store::sealed::{Seal, Secret, Shut};

/// With what a file is opened that may be sealed.
pub(crate) enum With<'a> {
    /// Nothing: it must not be sealed.
    Nothing,
    /// What the owner typed.
    Secret(&'a Secret),
    /// What it was open with before.
    Seal(Option<&'a Seal>),
}

/// The seal of a file; none if it has none.
pub(crate) fn seal_of(path: &Path, with: With<'_>) -> Result<Option<Seal>> {
    match with {
        With::Seal(seal) => Ok(seal.cloned()),
        With::Nothing | With::Secret(_) if !is_sealed(path) => Ok(None),
        With::Nothing => Err(asks(path)),
        With::Secret(secret) => {
            let begins = look::begins(path).map_err(|error| not_read(path, error))?;
            let length = look::regular_file(path)?.len();
            Seal::of(&begins, length, secret).map(Some).map_err(|shut| told(path, shut))
        }
    }
}

/// Whether a file is one of ours that is sealed; not if it is a link or a folder, or cannot be read.
pub(crate) fn is_sealed(path: &Path) -> bool {
    look::regular_file(path).is_ok()
        && look::begins(path).is_ok_and(|begins| crate::store::sealed::is_sealed(&begins))
}

/// Connects to what is in a sealed file, of which nothing more is read.
pub(super) fn connect(path: &Path, seal: &Seal) -> Result<Connection> {
    let sealed = disk::read(path).map_err(|error| not_read(path, error))?;
    opened(path, seal, &sealed)
}

/// The same for the file of the open programme, which must have its very seal.
pub(super) fn connect_to_own(path: &Path, seal: &Seal) -> Result<Connection> {
    let not_safe = |fault: Fault| not_read(path, fault);
    let sealed = disk::read(path).map_err(|error| not_read(path, error))?;
    if !seal.is_of(&sealed) {
        return Err(told(path, Shut::Elsewhere));
    }
    // What is there may have been put there just now by a disk that answered with an error.
    disk::sync(path).map_err(fault).and_then(|()| copying::sync_folder_of(path)).map_err(not_safe)?;
    opened(path, seal, &sealed)
}

fn opened(path: &Path, seal: &Seal, sealed: &[u8]) -> Result<Connection> {
    let plain = seal.open(sealed).map_err(|shut| told(path, shut))?;
    look::of_database(path, &plain, plain.len() as u64, false)?;
    in_memory(&plain).map_err(|error| unreadable(path, error))
}

/// A connection to a new database in memory, of which nothing is put into files for a while either.
pub(super) fn empty() -> rusqlite::Result<Connection> {
    let connection = Connection::open_in_memory()?;
    prepare(&connection)?;
    Ok(connection)
}

/// A connection to a database in memory.
pub(crate) fn in_memory(plain: &[u8]) -> rusqlite::Result<Connection> {
    let mut connection = Connection::open_in_memory()?;
    connection.deserialize_read_exact(MAIN_DB, plain, plain.len(), false)?;
    prepare(&connection)?;
    Ok(connection)
}

/// Writes all that is in a database to a sealed file, whole or not at all.
pub(crate) fn write(path: &Path, seal: &Seal, connection: &Connection) -> std::result::Result<(), Fault> {
    let made = write_beside(path, Some(seal), connection)?;
    copying::put_in_place(&made, path).inspect_err(|_| {
        let _ = std::fs::remove_file(&made);
    })
}

/// Writes all that is in a database to a sealed file that is not there yet.
pub(crate) fn write_as(path: &Path, seal: &Seal, connection: &Connection) -> std::result::Result<(), Fault> {
    let sealed = sealed(seal, &connection.serialize(MAIN_DB).map_err(fault)?)?;
    disk::write_new(path, &sealed, path).map_err(fault)
}

fn sealed(seal: &Seal, plain: &[u8]) -> std::result::Result<Vec<u8>, Fault> {
    seal.seal(plain).map_err(|shut| format!("{shut:?}"))
}

/// Writes all that is in a database beside a file, sealed or not, to take its place.
pub(crate) fn write_beside(
    path: &Path,
    seal: Option<&Seal>,
    connection: &Connection,
) -> std::result::Result<PathBuf, Fault> {
    bytes_beside(path, seal, &connection.serialize(MAIN_DB).map_err(fault)?)
}

/// Writes bytes beside a file, sealed or not, to take its place.
pub(crate) fn bytes_beside(
    path: &Path,
    seal: Option<&Seal>,
    plain: &[u8],
) -> std::result::Result<PathBuf, Fault> {
    let made = copying::unfinished(path);
    // Left by one that was broken off; nothing else is called so.
    let _ = std::fs::remove_file(&made);
    let written = match seal {
        None => disk::write_new(&made, plain, path).map_err(fault),
        Some(seal) => {
            sealed(seal, plain).and_then(|bytes| disk::write_new(&made, &bytes, path).map_err(fault))
        }
    };
    match written {
        Ok(()) => Ok(made),
        Err(fault) => {
            let _ = std::fs::remove_file(&made);
            Err(fault)
        }
    }
}

/// The bytes of a file as they are when it is open, whatever they are.
pub(crate) fn plain_of(path: &Path, seal: Option<&Seal>) -> std::result::Result<Zeroizing<Vec<u8>>, Fault> {
    let bytes = Zeroizing::new(disk::read(path).map_err(fault)?);
    match seal {
        Some(seal) if crate::store::sealed::is_sealed(&bytes) => {
            seal.open(&bytes).map_err(|shut| told(path, shut).to_string())
        }
        Some(_) | None => Ok(bytes),
    }
}

/// Gives a file another seal, or none, whatever is in it. One that has it already is left as it is.
///
/// `known` opens what is sealed now.
pub(crate) fn reseal(path: &Path, known: &Seal, seal: Option<&Seal>) -> std::result::Result<(), Fault> {
    // The beginning tells: of copies that are as they should be no more is read.
    let begins = look::begins(path).map_err(fault)?;
    let done = match seal {
        Some(seal) => seal.is_of(&begins),
        None => !crate::store::sealed::is_sealed(&begins),
    };
    if done {
        return Ok(());
    }
    let plain = plain_of(path, Some(known))?;
    let made = bytes_beside(path, seal, &plain)?;
    let same = plain_of(&made, seal).map(|again| *again == *plain);
    if same != Ok(true) {
        let _ = std::fs::remove_file(&made);
        return Err(same.err().unwrap_or_else(|| "what was written is not the same".to_owned()));
    }
    copying::put_in_place(&made, path)
}

/// A file that is sealed, and was to be opened with nothing.
pub(super) fn asks(path: &Path) -> Failure {
    Failure::field(
        "passphrase",
        format!("{} is protected with a passphrase.", name_of(path)),
        "Nothing was changed. Type the passphrase, or the recovery code.",
    )
}

/// Why a sealed file does not open, in words.
pub(super) fn told(path: &Path, shut: Shut) -> Failure {
    let name = name_of(path);
    match shut {
        Shut::Newer => look::newer(path),
        Shut::Cut => damaged_as(path, "cut short: the end of it is missing", "fewer bytes than were sealed"),
        Shut::Damaged => damaged(path, "not as it was sealed"),
        Shut::WrongSecret => Failure::field(
            "passphrase",
            format!("That is not the passphrase of {name}."),
            "Nothing was changed. Try again: capital letters and spaces count. The recovery code opens it too.",
        ),
        Shut::Mistyped => Failure::field(
            "passphrase",
            "A letter of the recovery code is not as it was printed.",
            "Nothing was changed. Look at it once more, group by group, and try again.",
        ),
        Shut::Elsewhere => Failure::refused(
            format!("{name} is protected with a passphrase that is not the one of this programme."),
            "Nothing was changed. Open it by itself, with its own passphrase.",
        ),
        Shut::System(detail) => not_read(path, detail),
    }
}

fn not_read(path: &Path, detail: impl ToString) -> Failure {
    Failure::broken(
        format!("{} could not be read just now. Nothing was written to it.", name_of(path)),
        detail,
    )
}
