//! What the targets have in common: a programme that is the same for every input, and what must always hold.

use std::{
    fs, panic,
    path::{Path, PathBuf},
};

use chrono::{NaiveDate, NaiveDateTime};
use coaching_core::{Failure, Programme, tables::Table};
use tempfile::TempDir;

/// A round is under way in it, with pairs, meetings, and answers on forms.
pub const SAMPLE: &[u8] = include_bytes!("../../../../tests/fixtures/versions/2.pairs");

/// Lets a panic go as far as in the program: some are caught on their way and told in a sentence. Those that
/// nobody catches still end the fuzzing.
pub fn let_panics_be_caught() {
    drop(panic::take_hook());
    panic::set_hook(Box::new(|what| eprintln!("{what}")));
}

/// The day in all targets.
pub fn now() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 12, 1).unwrap().and_hms_opt(9, 0, 0).unwrap()
}

/// A folder that costs no disk, where there is one.
pub fn folder() -> TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap()
}

/// The sample programme in today's form, opened anew for every input that changed it.
pub struct Sample {
    folder: TempDir,
    bytes: Vec<u8>,
    newest: i64,
    open: Option<Programme>,
}

impl Sample {
    /// Brings the sample up to date once.
    pub fn new() -> Self {
        let folder = folder();
        let path = folder.path().join("sample.pairs");
        fs::write(&path, SAMPLE).unwrap();
        let newest = Programme::open(&path, now()).unwrap().newest_change().unwrap();
        let bytes = fs::read(&path).unwrap();
        Self { folder, bytes, newest, open: None }
    }

    /// What stands in its file in the beginning.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The folder that it lies in.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// As it is in the beginning.
    pub fn programme(&mut self) -> &mut Programme {
        let path = self.path();
        let as_ever =
            self.open.take().filter(|open| !open.is_protected() && open.newest_change() == Ok(self.newest));
        let programme = as_ever.unwrap_or_else(|| {
            empty(self.folder.path());
            fs::write(&path, &self.bytes).unwrap();
            Programme::open(&path, now()).unwrap()
        });
        self.open.insert(programme).at(now())
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("sample.pairs")
    }
}

/// Takes away everything in a folder.
pub fn empty(folder: &Path) {
    for left in fs::read_dir(folder).unwrap() {
        let left = left.unwrap().path();
        fs::remove_file(&left).or_else(|_| fs::remove_dir_all(&left)).unwrap();
    }
}

/// A refusal says what happened and what to do. Whatever comes in may be refused, but breaks nothing.
pub fn check_refusal(failure: &Failure) {
    match failure {
        Failure::Refused { message, hint, problems, .. } => {
            assert!(!message.is_empty() && !hint.is_empty(), "{failure:?}");
            assert!(problems.iter().all(|problem| !problem.message.is_empty()), "{failure:?}");
        }
        Failure::Broken { .. } => panic!("something broke: {failure:?}"),
    }
}

/// What holds for every table, whatever it was read from.
pub fn check_table(table: &Table) {
    use coaching_core::tables::{MAX_CELL, MAX_CELLS, MAX_COLUMNS, MAX_ROWS, is_hidden_mark};
    assert!(table.rows.len() <= MAX_ROWS);
    let rows = || table.rows.iter().chain([&table.headings]);
    assert!(rows().map(|row| row.cells.len()).sum::<usize>() <= MAX_CELLS);
    for row in rows() {
        assert!(row.line >= 1 && row.cells.len() <= MAX_COLUMNS);
        for cell in &row.cells {
            assert!(cell.chars().count() <= MAX_CELL);
            assert_eq!(cell.trim(), cell);
            assert!(!cell.chars().any(is_hidden_mark), "{cell:?}");
        }
    }
    assert!(table.rows.iter().all(|row| row.cells.iter().any(|cell| !cell.is_empty())));
}
