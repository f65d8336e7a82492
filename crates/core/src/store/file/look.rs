//! What can be told about a file before SQLite is handed it.

use std::fs::{File as Handle, Metadata};
use std::io::Read;
use std::path::Path;

use super::super::migration::SCHEMA_VERSION;
use super::super::sealed;
use super::{APPLICATION_ID, NOTHING_WRITTEN, damaged_as, journal_of, name_of, sealing};
use crate::failure::{Failure, Result};

/// Far above ten rounds of 250 people, far below what would exhaust memory.
const LARGEST_FILE: u64 = 1 << 30;

/// Refuses whatever is no file of ours, or one that nothing could be saved in, each in its own sentence.
///
/// A sealed file is looked at as far as anybody can read it.
pub(super) fn before_opening(path: &Path) -> Result<()> {
    let facts = regular_file(path)?;
    let name = name_of(path);
    #[cfg(unix)]
    if std::os::unix::fs::MetadataExt::nlink(&facts) > 1 {
        return Err(Failure::refused(
            format!("{name} is one file under two names, and could be opened under both at once."),
            "Nothing was changed. Make a copy and open that.",
        ));
    }
    if facts.permissions().readonly() {
        return Err(Failure::refused(
            format!("{name} is marked read-only, so nothing could be saved in it."),
            "Nothing was changed. Take the mark away in its properties, or make a copy and open that.",
        ));
    }
    #[cfg(unix)]
    if path.parent().and_then(|folder| folder.metadata().ok()).is_some_and(|it| it.permissions().readonly()) {
        return Err(Failure::refused(
            format!("{name} lies in a folder that is read-only, so nothing could be saved in it."),
            "Nothing was changed. Copy it to a folder of your own and open the copy.",
        ));
    }
    header(path, facts.len())
}

/// The facts about a file that is there, is no link, and is neither empty nor too large.
pub(super) fn regular_file(path: &Path) -> Result<Metadata> {
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
    Ok(facts)
}

/// Reads the first bytes itself, so that a foreign or newer file is never handed to SQLite.
pub(super) fn header(path: &Path, length: u64) -> Result<()> {
    let begins = begins(path).unwrap_or_default();
    if sealed::is_sealed(&begins) {
        return sealed::look(&begins, length).map(drop).map_err(|shut| sealing::told(path, shut));
    }
    of_database(path, &begins, length, super::left_unfinished(path))
}

/// The first bytes of a file, enough to know it by.
pub(super) fn begins(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut begins = Vec::new();
    Handle::open(path)?.take(512).read_to_end(&mut begins)?;
    Ok(begins)
}

/// Refuses a database that is not ours, newer or cut short, by its first 100 bytes.
/// The layout is that of <https://www.sqlite.org/fileformat2.html>, section 1.3.
pub(super) fn of_database(path: &Path, begins: &[u8], length: u64, unfinished: bool) -> Result<()> {
    let name = name_of(path);
    let number_at = |at: usize| {
        begins.get(at..at + 4).map_or(0, |bytes| bytes.iter().fold(0, |n, byte| n << 8 | u32::from(*byte)))
    };
    let of_sqlite = begins.starts_with(b"SQLite format 3\0");
    if of_sqlite && begins.len() < 100 {
        return Err(damaged_as(path, "cut short: nearly all of it is missing", "no whole header"));
    }
    if !of_sqlite || number_at(68) != APPLICATION_ID {
        return Err(Failure::refused(format!("{name} is not a Coaching Pairs file."), NOTHING_WRITTEN));
    }
    if number_at(60) > SCHEMA_VERSION {
        return Err(newer(path));
    }
    // The count of pages holds where the same change wrote both; an unfinished change is put back first.
    let page = match number_at(16) >> 16 {
        1 => 65_536,
        size => u64::from(size),
    };
    let whole = u64::from(number_at(28)) * page;
    if number_at(24) == number_at(92) && length < whole && !unfinished {
        return Err(damaged_as(
            path,
            "cut short: the end of it is missing",
            format!("{length} of {whole} bytes, no {}", name_of(&journal_of(path))),
        ));
    }
    Ok(())
}

/// A file that only a later program understands.
pub(super) fn newer(path: &Path) -> Failure {
    Failure::refused(
        format!("{} was made by a newer version of Coaching Pairs.", name_of(path)),
        "Nothing was written to it. Open it with the newer version.",
    )
}
