use std::fs;
use std::path::{Path, PathBuf};

use coaching_core::check_file::check_file_at;
use coaching_core::copies::restore::{WhichCopy, replace_damaged};
use coaching_core::salvage::{Salvage, salvage};
use coaching_core::{Programme, Scope};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::team::{Team, now};

/// A programme whose copies are kept by themselves, and in a second folder if one is named.
struct Kept {
    folder: TempDir,
    programme: Programme,
}

impl Kept {
    fn with(second: Option<PathBuf>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut programme =
            Programme::create(&folder.path().join("Alder.pairs"), "Alder", Scope::AllStaff, now()).unwrap();
        programme.keep_copies(second);
        Self { folder, programme }
    }

    fn ask(&mut self, command: &str, args: Value) -> Value {
        commands::call(&mut self.programme, now(), command, args)
            .unwrap_or_else(|told| panic!("{command}: {told}"))
    }

    fn refused(&mut self, command: &str, args: Value) -> String {
        commands::call(&mut self.programme, now(), command, args).unwrap_err().to_string()
    }

    fn add(&mut self, name: &str) {
        self.ask("add_person", json!({ "name": name }));
    }

    fn names(&mut self) -> Vec<String> {
        let people = self.ask("people", Value::Null);
        people.as_array().unwrap().iter().map(|person| person["name"].as_str().unwrap().to_owned()).collect()
    }

    fn files(&mut self) -> Vec<String> {
        let copies = self.ask("copies", Value::Null);
        copies["copies"]
            .as_array()
            .unwrap()
            .iter()
            .map(|copy| copy["file"].as_str().unwrap().to_owned())
            .collect()
    }
}

#[test]
fn a_copy_is_made_beside_the_programme_when_something_changed_and_only_then() {
    let mut kept = Kept::with(None);
    assert!(!kept.programme.copy_if_changed(), "nothing is in it yet");
    kept.add("Ana Silva");
    assert!(kept.programme.copy_if_changed());
    assert!(!kept.programme.copy_if_changed(), "nothing changed");
    assert_eq!(kept.files(), ["Alder copy 1, 2026-11-22 09.30, before the first round.pairs"]);
    let copy =
        kept.folder.path().join("Alder copies/Alder copy 1, 2026-11-22 09.30, before the first round.pairs");
    assert!(check_file_at(&copy, None).unwrap().sound);
    assert_eq!(fs::read_dir(copy.parent().unwrap()).unwrap().count(), 1, "nothing else is left there");

    // After a restart the last copy is known by what is in it.
    let path = kept.programme.path().to_owned();
    let Kept { folder: _folder, programme } = kept;
    drop(programme);
    let mut programme = Programme::open(&path, now()).unwrap();
    programme.keep_copies(None);
    assert!(!programme.copy_if_changed());
}

#[test]
fn while_a_programme_is_open_changes_are_copied_every_ten_minutes_whatever_the_clock_does() {
    let mut kept = Kept::with(None);
    let mut due = |minutes: i64, name: &str| {
        kept.programme.at(now() + chrono::Duration::minutes(minutes));
        if !name.is_empty() {
            commands::call(
                &mut kept.programme,
                now() + chrono::Duration::minutes(minutes),
                "add_person",
                json!({ "name": name }),
            )
            .unwrap();
        }
        kept.programme.copy_if_due()
    };
    assert!(due(0, "Ana"), "the first change");
    assert!(!due(5, "Ben"));
    assert!(due(10, ""));
    assert!(!due(25, ""), "nothing changed");
    assert!(due(30, "Cy"));
    assert!(due(-500_000, "Dee"), "the clock was put back by a year");
    assert!(!due(-499_995, "Eli"));
}

#[test]
fn before_an_import_an_erasure_and_the_close_of_a_round_there_is_a_copy() {
    let mut kept = Kept::with(None);
    kept.ask("import_people", json!({ "text": "name\nAna\nBen\nCy\nDee\n" }));
    assert_eq!(kept.files().len(), 0, "there was nothing before");
    kept.ask("import_people", json!({ "text": "name\nEli\nFay\n" }));
    assert_eq!(kept.files().len(), 1);
    kept.ask("start_round", json!({ "startsOn": "2027-01-11" }));
    kept.ask("close_round", Value::Null);
    assert_eq!(kept.files()[0], "Alder copy 2, 2026-11-22 09.30, round 1 joining.pairs");
    kept.ask("erase_person", json!({ "person": 1 }));
    assert_eq!(kept.files()[0], "Alder copy 3, 2026-11-22 09.30, round 1 closed.pairs");
}

#[test]
fn an_erased_person_is_gone_from_every_copy_whatever_they_were_called_then() {
    let stick = tempfile::tempdir().unwrap();
    let mut kept = Kept::with(Some(stick.path().to_owned()));
    kept.ask(
        "import_people",
        json!({ "text": "name,email\nCanary Wren,canary@firm.example\nBen,\nCy,\nDee,\n" }),
    );
    kept.ask("import_history", json!({ "text": "round,person,partner\n1,Canary Wren,Ben" }));
    kept.ask("back_up", json!({}));
    kept.ask("set_person", json!({ "person": 1, "name": "Canary Finch" }));
    kept.ask("start_round", json!({ "startsOn": "2027-01-11" }));
    kept.ask("set_kick_off", json!({ "on": "2027-01-05", "agreed": "Canary Finch keeps the minutes." }));
    let folders = [kept.folder.path().join("Alder copies"), stick.path().join("Alder copies")];
    let holding = |word: &str| -> usize {
        let files = folders.iter().flat_map(|folder| fs::read_dir(folder).unwrap());
        files
            .filter(|file| {
                let bytes = fs::read(file.as_ref().unwrap().path()).unwrap();
                bytes.to_ascii_lowercase().windows(word.len()).any(|part| part == word.as_bytes())
            })
            .count()
    };
    assert!(holding("canary") > 0, "the test would find nothing");
    kept.ask("erase_person", json!({ "person": 1 }));
    for word in ["canary", "wren", "finch"] {
        assert_eq!(holding(word), 0, "{word}");
    }
    assert!(kept.files().len() >= 3);
    let first = kept.files().len() as u64;
    for number in 1..=first {
        kept.ask("preview_restore", json!({ "copy": number }));
    }
    assert_eq!(
        kept.ask("preview_restore", json!({ "copy": 1 }))["sentence"],
        "The copy’s list of changes has nothing in common with the present one, as after somebody was erased. Everything would be as it is in the copy."
    );
    kept.ask("restore", json!({ "copy": 2 }));
    assert_eq!(kept.names(), ["Former participant 1", "Ben", "Cy", "Dee"]);
}

#[test]
fn copies_go_to_a_second_folder_too_and_one_that_fails_is_told_with_the_age_of_the_last() {
    let stick = tempfile::tempdir().unwrap();
    let second = stick.path().join("STICK");
    fs::create_dir(&second).unwrap();
    let mut kept = Kept::with(Some(second.clone()));
    kept.add("Ana");
    kept.programme.copy_if_changed();
    let there = second.join("Alder copies");
    assert_eq!(fs::read_dir(&there).unwrap().count(), 1);
    assert_eq!(kept.ask("copies", Value::Null)["failed"], Value::Null);

    // The stick is taken out; something else is where it was.
    fs::remove_dir_all(&second).unwrap();
    fs::write(&second, "").unwrap();
    kept.add("Ben");
    assert!(kept.programme.copy_if_changed());
    let failed = kept.ask("copies", Value::Null)["failed"].clone();
    assert_eq!(failed["message"], "A copy could not be made in the folder STICK. There is none yet.");
    assert_eq!(kept.files().len(), 2, "the one beside the programme was made all the same");

    // Beside the programme nothing can be made any more.
    let mut kept = Kept::with(None);
    kept.add("Ana");
    kept.programme.copy_if_changed();
    let folder = kept.folder.path().join("Alder copies");
    kept.add("Ben");
    let next = folder.join(".Alder copy 2, 2026-11-22 09.30, before the first round.pairs.unfinished");
    fs::create_dir(&next).unwrap();
    assert!(kept.programme.copy_if_changed());
    let failed = kept.ask("copies", Value::Null)["failed"].clone();
    assert!(
        failed["message"]
            .as_str()
            .unwrap()
            .ends_with("The last good one there was made less than a minute ago."),
        "{failed}"
    );
    assert_eq!(kept.files().len(), 1);
    let told = kept.refused("back_up", json!({}));
    assert!(
        told.starts_with("The copy could not be made. Everything is saved in the programme itself."),
        "{told}"
    );
    fs::remove_dir(&next).unwrap();
    kept.ask("back_up", json!({}));
    assert_eq!(kept.ask("copies", Value::Null)["failed"], Value::Null);
}

#[test]
fn a_copy_can_be_put_anywhere_and_never_replaces_anything() {
    let mut kept = Kept::with(None);
    kept.add("Ana");
    let to = kept.folder.path().join("mine.pairs");
    let told = kept.ask("back_up", json!({ "path": to }));
    assert_eq!(
        told,
        json!({ "file": "mine.pairs", "sentence": "A copy was made, read back and checked: it holds everything up to now." })
    );
    let before = fs::read(&to).unwrap();
    kept.add("Ben");
    let refused = kept.refused("back_up", json!({ "path": to }));
    assert!(refused.contains("mine.pairs is there already"), "{refused}");
    assert_eq!(fs::read(&to).unwrap(), before);
    let elsewhere = kept.folder.path().join("elsewhere");
    assert_eq!(
        kept.ask("back_up", json!({ "folder": elsewhere }))["file"],
        "Alder copy 1, 2026-11-22 09.30, before the first round.pairs"
    );
}

#[test]
fn what_a_restore_would_change_is_said_before_and_can_be_taken_back_after() {
    let mut kept = Kept::with(None);
    kept.add("Ana");
    kept.ask("back_up", json!({}));
    kept.add("Ben");
    kept.add("Cy");
    let before = fs::read(kept.programme.path()).unwrap();
    let preview = kept.ask("preview_restore", json!({ "copy": 1 }));
    assert_eq!(
        preview["sentence"],
        "Two changes were made since 09:30 on 22 November 2026 that the copy does not have, and they would be taken back."
    );
    let lost: Vec<&Value> =
        preview["lost"].as_array().unwrap().iter().map(|change| &change["sentence"]).collect();
    assert_eq!(lost, ["Cy was added", "Ben was added"]);
    assert_eq!(preview["gained"], json!([]));
    assert_eq!(fs::read(kept.programme.path()).unwrap(), before, "a preview changes nothing");

    let restored = kept.ask("restore", json!({ "copy": 1 }));
    assert_eq!(
        restored["sentence"],
        "The copy is now the programme. What was there before is in copy 2: restore that one to take this back."
    );
    assert_eq!(kept.names(), ["Ana"]);
    let preview = kept.ask("preview_restore", json!({ "copy": 2 }));
    assert_eq!(
        preview["sentence"],
        "The copy has two changes more than what is there now, and they would be there again."
    );
    kept.add("Dee");
    assert_eq!(
        kept.ask("preview_restore", json!({ "copy": 2 }))["sentence"],
        "One change was made since 09:30 on 22 November 2026 that the copy does not have, and it would be taken back. The copy has two changes of its own, and they would be there instead."
    );
    kept.ask("restore", json!({ "copy": 2 }));
    assert_eq!(kept.names(), ["Ana", "Ben", "Cy"]);
    assert_eq!(kept.ask("undo", Value::Null)["sentence"], "Undone: Cy was added");
    let path = kept.programme.path().to_owned();
    let Kept { folder: _folder, programme } = kept;
    drop(programme);
    assert!(Programme::open(&path, now()).is_ok());
}

#[test]
fn a_copy_of_an_earlier_version_of_another_programme_or_a_damaged_one() {
    let mut kept = Kept::with(None);
    kept.add("Ana");
    let first = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/versions/1.pairs");
    assert_eq!(
        kept.ask("preview_restore", json!({ "path": first }))["sentence"],
        "The copy is of another programme: that of Harbour & Pine Ltd. Everything would be as it is there."
    );
    let mut damaged = fs::read(&first).unwrap();
    let middle = damaged.len() / 2;
    damaged.truncate(middle);
    let cut = kept.folder.path().join("cut.pairs");
    fs::write(&cut, damaged).unwrap();
    let told = kept.refused("restore", json!({ "path": cut }));
    assert!(told.starts_with("cut.pairs is cut short: the end of it is missing."), "{told}");
    assert_eq!(kept.names(), ["Ana"]);
    assert_eq!(kept.files().len(), 0);
    let own = kept.programme.path().to_owned();
    assert_eq!(
        kept.refused("restore", json!({ "path": own })),
        "That is the programme itself, not a copy of it. Nothing was changed. Choose one of the copies."
    );
    kept.ask("restore", json!({ "path": first }));
    assert_eq!(kept.names().len(), 20);
}

#[test]
fn a_programme_that_lies_where_it_is_not_safe_can_be_copied_elsewhere_and_opened_there() {
    let mut team = Team::chart("Ana\nBen");
    let ours = team.close();
    let in_step = team.folder.path().join("OneDrive - Acme");
    fs::create_dir(&in_step).unwrap();
    let there = in_step.join("Acme.pairs");
    fs::rename(&ours, &there).unwrap();
    assert!(Programme::open(&there, now()).is_err());
    let told = coaching_core::copies::copy_elsewhere(&there, &there).unwrap_err().to_string();
    assert!(told.starts_with("The programme could not be copied there. It was left as it is."), "{told}");
    coaching_core::copies::copy_elsewhere(&there, &ours).unwrap();
    team.open();
    assert_eq!(team.list("people").len(), 2);
}

#[test]
fn a_damaged_programme_is_kept_when_a_copy_takes_its_place() {
    let mut team = Team::chart("Ana\nBen");
    team.ask("back_up", json!({}));
    let path = team.close();
    let damaged = fs::read(&path).unwrap()[..5_000].to_vec();
    fs::write(&path, &damaged).unwrap();
    let which = WhichCopy { copy: Some(1), path: None };
    let replaced = replace_damaged(&path, &which, None, now()).unwrap();
    assert_eq!(
        replaced.sentence,
        "The copy is now the programme. The damaged file is kept as Acme (damaged, 2026-11-22 09.30).pairs."
    );
    assert_eq!(fs::read(path.with_file_name(&replaced.kept)).unwrap(), damaged);
    team.open();
    assert_eq!(team.list("people").len(), 2);
}

#[test]
fn what_can_be_read_of_a_damaged_file_is_saved_in_a_new_one() {
    let mut team = Team::real_firm();
    let path = team.close();
    let whole = fs::read(&path).unwrap();
    let people = {
        team.open();
        let people = team.list("people");
        team.close();
        people
    };
    let (mut saved, mut nothing) = (0, 0);
    for page in 1..whole.len() / 4096 {
        let mut damaged = whole.clone();
        damaged[page * 4096..(page + 1) * 4096].fill(0xff);
        fs::write(&path, &damaged).unwrap();
        if check_file_at(&path, None).unwrap().sound {
            continue;
        }
        let target = path.with_file_name(format!("saved {page}.pairs"));
        match salvage(&path, Salvage { path: target.clone() }, None, now()) {
            Ok(told) => {
                let mut programme = Programme::open(&target, now()).unwrap();
                let now_there = commands::call(&mut programme, now(), "people", Value::Null).unwrap();
                if told.sentence.starts_with("Everything") {
                    assert_eq!(now_there.as_array().unwrap(), &people, "page {page}");
                }
                saved += 1;
            }
            Err(told) => {
                assert!(told.to_string().starts_with("Nothing of this file could be read."), "{told}");
                nothing += 1;
            }
        }
        assert_eq!(fs::read(&path).unwrap(), damaged, "the damaged file was written to");
    }
    assert!(saved > 10 && nothing <= saved / 5, "saved {saved}, nothing {nothing}");
}
