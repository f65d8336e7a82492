use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

use coaching_core::passphrase::is_protected_file;
use tempfile::{Builder, NamedTempFile};

use crate::error::DocumentError;

/// Saves a document whole or not at all: beside its place first, then moved there in one step.
///
/// A link of that name is replaced, and what it points to is left alone.
///
/// # Errors
/// [`DocumentError::NotSaved`] when the folder cannot be written to or is full; nothing changed then.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), DocumentError> {
    replace(path, bytes).map_err(DocumentError::NotSaved)
}

fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if is_no_document(path) {
        return Err(no_document_there());
    }
    let folder = match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        Some(_) | None => Path::new("."),
    };
    draft(folder, bytes)?.persist(path)?;
    sync_folder(folder)
}

/// A file that is on the disk as a whole and has no name yet that anybody looks for.
pub(crate) fn draft(folder: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let mut draft = draft_in(folder)?;
    draft.write_all(bytes)?;
    draft.as_file().sync_all()?;
    Ok(draft)
}

pub(crate) fn no_document_there() -> io::Error {
    io::Error::new(io::ErrorKind::AlreadyExists, "something that is not a document has that name")
}

/// Whether a programme, a folder or a device stands there, which a document must never replace.
pub(crate) fn is_no_document(path: &Path) -> bool {
    match std::fs::symlink_metadata(path) {
        Ok(facts) if facts.is_file() => is_database(path) || is_protected_file(path),
        Ok(facts) => !facts.is_symlink(),
        Err(_) => false,
    }
}

fn is_database(path: &Path) -> bool {
    let mut start = [0; 16];
    File::open(path).and_then(|mut file| file.read_exact(&mut start)).is_ok()
        && &start == b"SQLite format 3\0"
}

/// An unnamed-looking file that is as open to others as any file the owner saves.
fn draft_in(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(".coaching-pairs-");
    #[cfg(unix)]
    {
        use std::{fs::Permissions, os::unix::fs::PermissionsExt};
        builder.permissions(Permissions::from_mode(0o666)).tempfile_in(folder)
    }
    #[cfg(not(unix))]
    builder.tempfile_in(folder)
}

/// Makes the new name last through a power cut, where the system lets a folder be synced.
pub(crate) fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}
