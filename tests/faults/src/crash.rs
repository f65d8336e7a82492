//! What a disk may hold after the power went: of what was not synced, any part, in any order, torn.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::Event;
use crate::chance::Chance;

/// The size of what a disk writes as one.
const SECTOR: usize = 512;

/// Files by name; what is not there is not in it.
pub type Disk = BTreeMap<PathBuf, Vec<u8>>;

/// A state after the power went, and what the owner had been told by then.
pub struct AfterCrash {
    pub disk: Disk,
    /// The last change that the owner was told is saved.
    pub told: i64,
}

/// The files of a folder as they are.
pub fn read(folder: &Path) -> Disk {
    let entries = std::fs::read_dir(folder).expect("the folder").map(|entry| entry.expect("an entry").path());
    entries
        .filter(|path| path.is_file())
        .map(|path| (path.clone(), std::fs::read(path).expect("a file")))
        .collect()
}

/// One of the states that the disk may be in if the power goes after so many events.
pub fn state(before: &Disk, events: &[Event], at: usize, told: i64, chance: &mut Chance) -> AfterCrash {
    let mut disk = before.clone();
    let mut told = told;
    let mut pending: BTreeMap<PathBuf, Vec<&Event>> = BTreeMap::new();
    for event in &events[..at] {
        match event {
            Event::Told(change) => told = *change,
            Event::Open { file } => {
                if !disk.contains_key(file) {
                    pending.entry(file.clone()).or_default().push(event);
                }
            }
            Event::Write { file, .. } | Event::Truncate { file, .. } => {
                pending.entry(file.clone()).or_default().push(event);
            }
            Event::Sync { file } => {
                for event in pending.remove(file).unwrap_or_default() {
                    apply(&mut disk, event);
                }
            }
            Event::Delete { file, synced } => {
                pending.remove(file);
                if *synced || chance.below(2) == 0 {
                    disk.remove(file);
                }
            }
        }
    }
    for (_, events) in pending {
        for event in events {
            match (chance.below(3), event) {
                (0, _) => {}
                (1, Event::Write { file, at, bytes }) => tear(&mut disk, file, *at, bytes, chance),
                (_, event) => apply(&mut disk, event),
            }
        }
    }
    AfterCrash { disk, told }
}

/// Puts a state into a folder, in place of whatever is there.
pub fn put(disk: &Disk, folder: &Path) {
    for path in read(folder).into_keys() {
        std::fs::remove_file(path).expect("removing");
    }
    for (path, bytes) in disk {
        let name = path.file_name().expect("a name");
        std::fs::write(folder.join(name), bytes).expect("writing");
    }
}

fn apply(disk: &mut Disk, event: &Event) {
    match event {
        Event::Open { file } => {
            disk.entry(file.clone()).or_default();
        }
        Event::Write { file, at, bytes } => write(disk, file, *at, bytes),
        Event::Truncate { file, length } => disk.entry(file.clone()).or_default().truncate(*length),
        Event::Sync { .. } | Event::Delete { .. } | Event::Told(_) => {}
    }
}

fn write(disk: &mut Disk, file: &Path, at: usize, bytes: &[u8]) {
    let content = disk.entry(file.to_owned()).or_default();
    if content.len() < at + bytes.len() {
        content.resize(at + bytes.len(), 0);
    }
    content[at..at + bytes.len()].copy_from_slice(bytes);
}

/// Writes some of the sectors, and of one of them only the beginning.
fn tear(disk: &mut Disk, file: &Path, at: usize, bytes: &[u8], chance: &mut Chance) {
    let torn = chance.below(bytes.len().div_ceil(SECTOR));
    for (place, sector) in bytes.chunks(SECTOR).enumerate() {
        let at = at + place * SECTOR;
        if place == torn {
            write(disk, file, at, &sector[..chance.below(sector.len())]);
        } else if chance.below(2) == 0 {
            write(disk, file, at, sector);
        }
    }
}
