mod copies;
mod disk;
mod life;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::{NaiveDate, NaiveDateTime};
use tempfile::TempDir;

use super::*;
use crate::copies::BackUp;
use crate::copies::restore::WhichCopy;
use crate::import::TableSource;
use crate::programme::Scope;

const FIRST: &str = "four quiet green boats";
const SECOND: &str = "six loud yellow kites";
/// Stands in the programme in more than one place, and must stand nowhere on the disk.
const CANARY: &str = "Canary Wren";

fn now() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 11, 22).and_then(|day| day.and_hms_opt(9, 30, 0)).unwrap()
}

fn secret(text: &str) -> Secret {
    Secret::typed(text)
}

/// A programme with a canary in it and a copy beside it, both readable by anybody.
fn plain() -> (TempDir, Programme) {
    let memory = Path::new("/dev/shm");
    let folder = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() }.unwrap();
    let path = folder.path().join("Alder.pairs");
    let mut programme = Programme::create(&path, "Alder", Scope::AllStaff, now()).unwrap();
    programme.keep_copies(None);
    bring_in(&mut programme, &[CANARY, "Ben Marsh", "Cy Lund"]);
    programme.back_up(BackUp::default()).unwrap();
    (folder, programme)
}

/// The same under the first passphrase.
fn sealed() -> (TempDir, Programme, String) {
    let (folder, mut programme) = plain();
    let code = programme.protect(&secret(FIRST), Cost::LEAST).unwrap().recovery_code;
    (folder, programme, code)
}

fn bring_in(programme: &mut Programme, names: &[&str]) {
    let text = Some(format!("name\n{}\n", names.join("\n")));
    programme.import_people(TableSource { text, ..TableSource::default() }).unwrap();
}

fn names(programme: &Programme) -> Vec<String> {
    programme.people().unwrap().into_iter().map(|person| person.name).collect()
}

/// Every file below a folder with its bytes.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut all = BTreeMap::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            all.extend(files(&path));
        } else if let Ok(bytes) = std::fs::read(&path) {
            all.insert(path, bytes);
        }
    }
    all
}

/// The files in whose bytes there is a word, or which SQLite could read.
fn readable(folder: &Path) -> Vec<PathBuf> {
    let holds = |bytes: &[u8], word: &[u8]| memchr::memmem::find(bytes, word).is_some();
    let readable = |bytes: &[u8]| holds(bytes, CANARY.as_bytes()) || holds(bytes, b"SQLite format");
    files(folder).into_iter().filter(|(_, bytes)| readable(bytes)).map(|(path, _)| path).collect()
}

fn refused<T>(result: Result<T>) -> String {
    result.map(drop).unwrap_err().to_string()
}

fn copy(number: u32) -> WhichCopy {
    WhichCopy { copy: Some(number), path: None }
}
