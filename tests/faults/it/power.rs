use std::path::Path;

use coaching_core::Programme;
use faults::chance::Chance;
use faults::crash::{self, Disk};
use faults::firm::{self, call, now};
use faults::{BadSetting, Event};

/// What was done to the files while some changes were made, beginning with opening.
fn some_changes(path: &Path, chance: &mut Chance) -> (i64, Vec<Event>) {
    let before = firm::last_change(path);
    faults::record();
    let mut programme = Programme::open(path, now()).expect("opens");
    for _ in 0..6 {
        let (command, args) = firm::change(chance);
        call(&mut programme, command, args).expect(command);
        faults::told(programme.newest_change().expect("the last change"));
    }
    let events = faults::recorded();
    drop(programme);
    (before, events)
}

/// Whether all is there that was told, and nothing half, in the file of a folder after the power went.
fn holds(folder: &Path, told: i64) -> Result<(), String> {
    let path = folder.join("Alder.pairs");
    let programme = Programme::open(&path, now()).map_err(|failure| format!("does not open: {failure}"))?;
    let newest = programme.newest_change().map_err(|failure| failure.to_string())?;
    let check = programme.check_file(Default::default()).map_err(|failure| failure.to_string())?;
    match newest {
        _ if !check.sound => Err(format!("{:?}", check.findings)),
        newest if newest == told || newest == told + 1 => Ok(()),
        newest => Err(format!("told {told}, found {newest}")),
    }
}

/// Plays so many states; how many hold, and the first that does not.
fn play(states: u64, bad: Option<BadSetting>, seed: u64) -> (u64, Option<String>) {
    faults::install();
    let mut chance = Chance(seed);
    let (mut played, mut first) = (0, None);
    while played < states && first.is_none() {
        let (work, after, again) = (faults::folder(), faults::folder(), faults::folder());
        let path = firm::make(work.path());
        let before = crash::read(work.path());
        faults::spoil(bad);
        let (told, events) = some_changes(&path, &mut chance);
        for _ in 0..40.min(states - played) {
            let at = chance.below(events.len() + 1);
            let crashed = crash::state(&before, &events, at, told, &mut chance);
            crash::put(&crashed.disk, after.path());
            let start = crash::read(after.path());
            faults::record();
            let held = holds(after.path(), crashed.told);
            let recovery = faults::recorded();
            played += 1;
            let held = held.and_then(|()| {
                // The power goes again while the file is put right.
                let at = chance.below(recovery.len() + 1);
                let crashed = crash::state(&start, &recovery, at, crashed.told, &mut chance);
                crash::put(&crashed.disk, again.path());
                holds(again.path(), crashed.told)
            });
            if let Err(problem) = held {
                first = Some(format!(
                    "seed {seed}, state {played}, after {at} of {} events: {problem}",
                    events.len()
                ));
                break;
            }
        }
        faults::spoil(None);
    }
    (played, first)
}

#[test]
fn after_a_power_cut_every_change_is_there_or_not_and_those_told_are() {
    let states = faults::how_many(400, 20_000, 1_000_000);
    let (played, first) = play(states, None, 1);
    assert_eq!((played, first), (states, None));
}

#[test]
fn a_setting_that_loses_changes_is_caught_every_time() {
    for bad in [BadSetting::SynchronousOff, BadSetting::JournalInMemory] {
        for seed in 1..=faults::how_many(3, 20, 100) {
            let (played, first) = play(2_000, Some(bad), seed);
            assert!(first.is_some(), "{bad:?} was not noticed in {played} states");
        }
    }
}

#[test]
fn the_states_are_not_all_alike() {
    faults::install();
    let work = faults::folder();
    let path = firm::make(work.path());
    let before: Disk = crash::read(work.path());
    let mut chance = Chance(7);
    let (told, events) = some_changes(&path, &mut chance);
    assert!(
        events.iter().filter(|event| matches!(event, Event::Sync { .. })).count() > 12,
        "nothing is synced"
    );
    let mut seen = std::collections::BTreeSet::new();
    for at in 0..events.len() {
        seen.insert(crash::state(&before, &events, at, told, &mut chance).disk);
    }
    assert!(seen.len() > events.len() / 2, "{} of {}", seen.len(), events.len());
}
