use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use coaching_core::Programme;
use coaching_core::passphrase::{Cost, Secret};
use faults::chance::Chance;
use faults::crash;
use faults::firm::{self, now};

/// Lets the victim work for a while and kills it; the last change it told, and whether it was about to change more.
fn kill_after(
    path: &Path,
    passphrase: Option<&str>,
    seed: u64,
    micros: u64,
) -> (Option<i64>, Option<String>) {
    let mut victim = Command::new(env!("CARGO_BIN_EXE_victim"))
        .arg(path)
        .arg(seed.to_string())
        .args(passphrase)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the victim");
    sleep(Duration::from_micros(micros));
    victim.kill().expect("killed");
    let (mut said, mut complained) = (String::new(), String::new());
    victim.stdout.take().expect("its words").read_to_string(&mut said).expect("its words");
    victim.stderr.take().expect("its words").read_to_string(&mut complained).expect("its words");
    victim.wait().expect("gone");
    assert_eq!(complained, "", "seed {seed}");
    let told = said
        .lines()
        .rev()
        .find_map(|line| line.strip_prefix("told "))
        .map(|id| id.parse().expect("a number"));
    let trying = said.lines().last().and_then(|line| line.strip_prefix("try "));
    (told, trying.map(str::to_owned))
}

#[test]
fn whatever_is_killed_at_whatever_moment_has_lost_nothing_that_was_told() {
    let cycles = faults::how_many(60, 2_000, 100_000);
    let mut chance = Chance(11);
    let mut done = 0;
    while done < cycles {
        let folder = faults::folder();
        let path = folder.path().join("Alder.pairs");
        // Every other programme was made by the first version, and is brought up to date first.
        if done % 2 == 0 {
            let first = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/versions/1.pairs");
            std::fs::copy(first, &path).expect("a file of the first version");
        }
        let mut last = None;
        for _ in 0..20.min(cycles - done) {
            let (told, trying) = kill_after(&path, None, chance.number(), 2_000 + chance.number() % 90_000);
            last = told.or(last);
            done += 1;
            let Some(last) = &mut last else {
                // Killed before anything was told: a file that was never finished is made anew.
                if Programme::open(&path, now()).is_err() {
                    let _ = std::fs::remove_file(&path);
                }
                continue;
            };
            let programme =
                Programme::open(&path, now()).unwrap_or_else(|failure| panic!("cycle {done}: {failure}"));
            let check = programme.check_file(Default::default()).expect("looked through");
            assert!(check.sound, "cycle {done}: {:?}", check.findings);
            let newest = programme.newest_change().expect("the last change");
            let possible = newest == *last
                || trying.as_deref().is_some_and(|trying| trying == "restore" || newest == *last + 1);
            assert!(possible, "cycle {done}: told {last}, found {newest}, while trying {trying:?}");
            *last = newest;
        }
    }
}

/// The files of a folder and of the folder for copies in it.
fn everything(folder: &Path) -> crash::Disk {
    let copies = folder.join("Alder copies");
    let mut all = crash::read(folder);
    if copies.is_dir() {
        all.extend(crash::read(&copies));
    }
    all
}

#[test]
fn a_protected_programme_that_is_killed_has_lost_nothing_that_was_told_and_shows_nothing() {
    const PASSPHRASE: &str = "four quiet green boats";
    let secret = Secret::typed(PASSPHRASE);
    let cycles = faults::how_many(30, 1_000, 50_000);
    let mut chance = Chance(13);
    let folder = faults::folder();
    let path = firm::make(folder.path());
    let mut programme = Programme::open(&path, now()).expect("opens");
    programme.protect(&secret, Cost::LEAST).expect("protected");
    let mut last = programme.newest_change().expect("the last change");
    drop(programme);
    for cycle in 1..=cycles {
        let (told, trying) =
            kill_after(&path, Some(PASSPHRASE), chance.number(), 2_000 + chance.number() % 120_000);
        last = told.unwrap_or(last);
        for (file, bytes) in everything(folder.path()) {
            let readable = bytes.windows(9).any(|part| part == b"SQLite fo" || part == b"Ana Silva");
            assert!(!readable, "cycle {cycle}: {}", file.display());
        }
        let programme = Programme::unlock(&path, &secret, now())
            .unwrap_or_else(|failure| panic!("cycle {cycle}: {failure}"));
        let check = programme.check_file(Default::default()).expect("looked through");
        assert!(check.sound, "cycle {cycle}: {:?}", check.findings);
        let newest = programme.newest_change().expect("the last change");
        let possible = newest == last
            || trying.as_deref().is_some_and(|trying| trying == "restore" || newest == last + 1);
        assert!(possible, "cycle {cycle}: told {last}, found {newest}, while trying {trying:?}");
        last = newest;
    }
}
