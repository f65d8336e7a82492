use std::path::Path;

use coaching_core::Programme;
use coaching_core::check_file::check_file_at;
use faults::chance::Chance;
use faults::firm::{call, now};
use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags};

/// Everything in a file as any program would read it; an error if it cannot be read.
fn content(path: &Path) -> rusqlite::Result<Vec<(String, Vec<Vec<Value>>)>> {
    let file = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let objects: Vec<(String, String, Option<String>)> = file
        .prepare("SELECT type, name, sql FROM sqlite_schema ORDER BY name")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let mut all = vec![("schema".to_owned(), vec![vec![Value::Text(format!("{objects:?}"))]])];
    for (kind, name, _) in objects {
        if kind == "table" {
            let mut statement = file.prepare(&format!("SELECT * FROM {name} NOT INDEXED ORDER BY rowid"))?;
            let columns = statement.column_count();
            let rows = statement.query_map([], |row| (0..columns).map(|place| row.get(place)).collect())?;
            all.push((name.clone(), rows.collect::<rusqlite::Result<_>>()?));
        }
    }
    Ok(all)
}

/// Flips one bit so many times; how many flips changed what is in the file.
fn flip(path: &Path, flips: u64, seed: u64) -> u64 {
    let whole = std::fs::read(path).expect("the file");
    let before = content(path).expect("the content");
    let folder = faults::folder();
    let flipped = folder.path().join("Flipped.pairs");
    let mut chance = Chance(seed);
    let mut changed = 0;
    for _ in 0..flips {
        let (at, bit) = (chance.below(whole.len()), chance.below(8));
        let mut bytes = whole.clone();
        bytes[at] ^= 1 << bit;
        std::fs::write(&flipped, &bytes).expect("written");
        if content(&flipped).is_ok_and(|after| after == before) {
            continue;
        }
        changed += 1;
        let check = check_file_at(&flipped, None).expect("looked through");
        assert!(!check.sound, "byte {at}, bit {bit}: not noticed by a check");
        assert!(!check.sentence.is_empty() && !check.findings.is_empty());
        let opened = Programme::open(&flipped, now());
        assert!(opened.is_err(), "byte {at}, bit {bit}: opened as if nothing had happened");
        assert_eq!(
            std::fs::read(&flipped).expect("the file"),
            bytes,
            "byte {at}, bit {bit}: a refused file was written to"
        );
    }
    changed
}

#[test]
fn every_flip_that_changed_what_is_in_a_file_or_a_copy_is_found() {
    let flips = faults::how_many(300, 10_000, 100_000);
    let folder = faults::folder();
    let path = commands::sample::look_round(folder.path(), now()).expect("the sample");
    let copy = folder.path().join("copy.pairs");
    call(&mut Programme::open(&path, now()).expect("opens"), "back_up", serde_json::json!({ "path": copy }))
        .expect("a copy");
    for (what, path) in [("file", path), ("copy", copy)] {
        let changed = flip(&path, flips, 3);
        println!("{what}: {changed} of {flips} flips changed what was in it; all were found");
        assert!(changed > flips / 4, "{what}: only {changed} flips changed anything");
    }
}
