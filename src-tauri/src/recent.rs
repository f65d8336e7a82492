//! The programme files opened before, latest first. Only their places are kept, never what is in them.

use std::{
    fs,
    path::{Path, PathBuf},
};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::kept;

const KEPT: usize = 8;

/// One programme file and when it was opened last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recent {
    /// Where it is.
    pub path: PathBuf,
    /// The day it was opened last.
    pub opened: NaiveDate,
}

/// The list in `file`, also of files that have gone; empty when it cannot be read.
pub fn list(file: &Path) -> Vec<Recent> {
    kept::read(file)
}

/// Puts `path` at the top of the list in `file`.
pub fn remember(file: &Path, path: &Path, today: NaiveDate) {
    let mut recent = list(file);
    recent.retain(|other| other.path != path);
    recent.insert(0, Recent { path: path.to_owned(), opened: today });
    recent.truncate(KEPT);
    if let (Some(folder), Ok(bytes)) = (file.parent(), serde_json::to_vec_pretty(&recent)) {
        // The list is a convenience: a programme opens all the same when it cannot be written.
        let _ = fs::create_dir_all(folder).and_then(|()| fs::write(file, bytes));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 3, day).unwrap()
    }

    #[test]
    fn the_file_opened_last_stands_first_and_only_once() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("config/recent.json");
        for (name, on) in [("a.pairs", 1), ("b.pairs", 2), ("a.pairs", 3)] {
            remember(&file, Path::new(name), day(on));
        }
        let seen: Vec<_> =
            list(&file).into_iter().map(|r| (r.path.display().to_string(), r.opened)).collect();
        assert_eq!(seen, [("a.pairs".to_owned(), day(3)), ("b.pairs".to_owned(), day(2))]);
    }

    #[test]
    fn eight_files_are_kept() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("recent.json");
        for number in 1..=9 {
            remember(&file, Path::new(&format!("{number}.pairs")), day(number));
        }
        assert_eq!(list(&file).len(), 8);
        assert_eq!(list(&file)[7].path, Path::new("2.pairs"));
    }

    #[test]
    fn a_damaged_list_is_an_empty_list() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("recent.json");
        fs::write(&file, "{").unwrap();
        assert_eq!(list(&file), []);
    }
}
