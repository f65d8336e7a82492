//! Any bytes as the file of a programme. The first byte says how they are meant: as a whole file, as the beginning
//! of one that is sound otherwise, as bytes that changed in it, five for each: where, and to what; or as where it is
//! cut off. A capital letter means a file of an earlier version.
#![no_main]

use std::{cell::RefCell, fs, path::Path};

use coaching_core::{Failure, Programme, check_file::check_file_at, salvage};
use core_fuzz::{SAMPLE, Sample, empty, folder, let_panics_be_caught, now};
use tempfile::TempDir;

thread_local! {
    static FOLDER: RefCell<TempDir> = RefCell::new(folder());
    static TODAY: Vec<u8> = Sample::new().bytes().to_vec();
}

libfuzzer_sys::fuzz_target!(init: let_panics_be_caught(), |bytes: &[u8]| {
    let Some(file) = file(bytes) else { return };
    FOLDER.with_borrow(|folder| {
        let path = folder.path().join("any.pairs");
        fs::write(&path, &file).unwrap();
        match check_file_at(&path, None) {
            Ok(check) => assert!(!check.sentence.is_empty()),
            Err(failure) => assert!(failure.is_about("passphrase"), "{failure:?}"),
        }
        assert_eq!(fs::read(&path).unwrap(), file, "looking writes nothing");
        match Programme::open(&path, now()) {
            Ok(programme) => look_round(&programme),
            Err(failure) => {
                assert!(!failure.message().is_empty());
                assert_eq!(fs::read(&path).unwrap(), file, "{failure:?}");
            }
        }
        rescue(&path);
        empty(folder.path());
    });
});

fn file(bytes: &[u8]) -> Option<Vec<u8>> {
    let (&how, given) = bytes.split_first()?;
    let mut file = if how.is_ascii_uppercase() { SAMPLE.to_vec() } else { TODAY.with(Vec::clone) };
    match how.to_ascii_lowercase() {
        b'w' => return Some(given.to_vec()),
        b'b' => {
            let length = given.len().min(file.len());
            file[..length].copy_from_slice(&given[..length]);
        }
        b'c' => {
            for change in given.chunks_exact(5) {
                let place = u32::from_be_bytes([change[0], change[1], change[2], change[3]]) as usize;
                let place = place % file.len();
                file[place] = change[4];
            }
        }
        b's' => {
            let length = u32::from_be_bytes(given.get(..4)?.try_into().ok()?) as usize;
            file.truncate(length % file.len());
        }
        _ => return None,
    }
    Some(file)
}

/// Looks at everything that rests on nearly every table. What was changed may be told as broken, and no more.
fn look_round(programme: &Programme) {
    let _ = programme.people();
    let _ = programme.overview();
    let _ = programme.answers();
    let _ = programme.dealings();
    let _ = programme.earlier_rounds();
    let _ = programme.history_of_changes();
    let _ = programme.draft();
    let _ = programme.published();
    let _ = programme.meetings();
    let _ = programme.awayday();
}

fn rescue(path: &Path) {
    let target = path.with_file_name("rescued.pairs");
    match salvage::salvage(path, salvage::Salvage { path: target.clone() }, None, now()) {
        Ok(_) => drop(Programme::open(&target, now()).expect("what was rescued can be opened")),
        Err(Failure::Broken { message, .. } | Failure::Refused { message, .. }) => {
            assert!(!message.is_empty())
        }
    }
}
