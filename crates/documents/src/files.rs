//! Many files saved at once: all of them or none.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Cursor, Write};
use std::path::{Path, PathBuf};

use chrono::{Datelike, NaiveDate};
use unicode_normalization::UnicodeNormalization;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::error::DocumentError;
use crate::file;

/// A file with its place in the folder or zip that it is saved in.
pub(crate) struct NamedFile {
    /// With `/` between folders.
    pub name: String,
    pub bytes: Vec<u8>,
}

/// Saves files in a folder: each is written beside its place, and only when all are there is any moved to it.
pub(crate) fn write_all(folder: &Path, files: &[NamedFile]) -> Result<(), DocumentError> {
    let began = !folder.exists();
    write_beside(folder, files).inspect_err(|_| {
        if began {
            // Only if nothing else has come into it.
            let _ = fs::remove_dir(folder);
        }
    })
}

fn write_beside(folder: &Path, files: &[NamedFile]) -> Result<(), DocumentError> {
    fs::create_dir_all(folder)?;
    let places: Vec<PathBuf> = files.iter().map(|file| folder.join(&file.name)).collect();
    if places.iter().any(|place| file::is_no_document(place)) {
        return Err(file::no_document_there().into());
    }
    // On the same disk, so that moving cannot fail for want of room.
    let beside = tempfile::Builder::new().prefix(".coaching-pairs-").tempdir_in(folder)?;
    let mut drafts = Vec::with_capacity(files.len());
    for file in files {
        drafts.push(file::draft(beside.path(), &file.bytes)?);
    }
    for (saved, (draft, place)) in drafts.into_iter().zip(&places).enumerate() {
        moved(draft, place).map_err(|error| match saved {
            0 => DocumentError::NotSaved(error),
            saved => DocumentError::Stopped { saved, next: shown(place), error },
        })?;
    }
    let folders: BTreeSet<&Path> = places.iter().filter_map(|place| place.parent()).chain([folder]).collect();
    for folder in folders {
        file::sync_folder(folder)?;
    }
    Ok(())
}

fn moved(draft: tempfile::NamedTempFile, place: &Path) -> io::Result<()> {
    if let Some(folder) = place.parent() {
        fs::create_dir_all(folder)?;
    }
    draft.persist(place)?;
    Ok(())
}

fn shown(place: &Path) -> String {
    place.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The same files as one zip: the same bytes each time, dated with the day on which they were made.
pub(crate) fn zipped(files: &[NamedFile], made_on: NaiveDate) -> Result<Vec<u8>, DocumentError> {
    let broken = |error: zip::result::ZipError| DocumentError::NotMade(error.to_string());
    let day = |part: u32| u8::try_from(part).unwrap_or(1);
    let year = u16::try_from(made_on.year()).unwrap_or(1980);
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .unix_permissions(0o644)
        .last_modified_time(
            DateTime::from_date_and_time(year, day(made_on.month()), day(made_on.day()), 0, 0, 0)
                .unwrap_or_default(),
        );
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for file in files {
        zip.start_file(&file.name, options).map_err(broken)?;
        zip.write_all(&file.bytes).map_err(|error| DocumentError::NotMade(error.to_string()))?;
    }
    Ok(zip.finish().map_err(broken)?.into_inner())
}

/// A text as part of a file's name that every system takes: composed, without marks that some keep for
/// themselves, and not too long.
pub(crate) fn safe_name(text: &str) -> String {
    const LONGEST: usize = 80;
    let safe = |letter: char| match letter {
        '<' | '>' | ':' | '"' | '/' | '\\' | '|' | '?' | '*' => '-',
        letter if letter.is_control() => '-',
        letter => letter,
    };
    let mut name = String::new();
    for letter in text.nfc().map(safe) {
        if name.len() + letter.len_utf8() > LONGEST {
            break;
        }
        name.push(letter);
    }
    name.trim_matches([' ', '.']).to_owned()
}

/// Names of which none is another's but for case: the second of a kind is told from the first by a number.
pub(crate) fn told_apart(names: Vec<String>) -> Vec<String> {
    let mut taken = BTreeSet::new();
    let free = |name: String| {
        let numbered = (2..).map(|number| format!("{name} ({number})"));
        let free =
            std::iter::once(name.clone()).chain(numbered).find(|name| taken.insert(name.to_lowercase()));
        free.unwrap_or(name)
    };
    names.into_iter().map(free).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_marks_that_windows_forbids_becomes_one_that_it_takes() {
        assert_eq!(safe_name("A/B: \"C\" <D>?\n"), "A-B- -C- -D---");
        assert_eq!(safe_name("Zoe\u{308} Łęcka…"), "Zoë Łęcka…");
        assert_eq!(safe_name(" Jr. "), "Jr");
        assert_eq!(safe_name(&"李".repeat(120)).len(), 78);
    }

    #[test]
    fn two_people_of_one_name_have_two_files() {
        let names = ["Ana Silva", "ana silva", "Ben", "Ana Silva"].map(str::to_owned);
        assert_eq!(told_apart(names.into()), ["Ana Silva", "ana silva (2)", "Ben", "Ana Silva (3)"]);
    }
}
