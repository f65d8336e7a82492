use std::fs;
use std::path::Path;

use chrono::{NaiveDate, NaiveDateTime};
use coaching_core::{Programme, Scope};
use rusqlite::Connection;

use crate::team::Team;

fn now() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap().and_hms_opt(9, 30, 0).unwrap()
}

/// What the owner reads when a file cannot be opened; the file must be left byte for byte.
fn refusal(path: &Path) -> String {
    let before = fs::read(path).unwrap();
    let told = Programme::open(path, now()).err().expect("the file was opened").to_string();
    assert_eq!(fs::read(path).unwrap(), before, "a refused file was written to");
    assert!(!path.with_extension("pairs-journal").exists(), "a change was begun");
    told
}

#[test]
fn an_empty_a_foreign_and_a_newer_file_are_each_refused_in_their_own_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.pairs");
    fs::write(&path, "").unwrap();
    assert_eq!(
        refusal(&path),
        "The file a.pairs is empty. Nothing was written to it. Open another file, or a copy of this one."
    );
    fs::write(&path, "name,email\nAna,ana@firm.example\n".repeat(20)).unwrap();
    let foreign = "a.pairs is not a Coaching Pairs file. Nothing was written to it. Open another file, or a copy of this one.";
    assert_eq!(refusal(&path), foreign);
    fs::remove_file(&path).unwrap();
    Connection::open(&path).unwrap().execute_batch("CREATE TABLE person (id INTEGER)").unwrap();
    assert_eq!(refusal(&path), foreign, "a database of another program");

    let mut team = Team::chart("Ana\nBen");
    let ours = team.close();
    Connection::open(&ours).unwrap().pragma_update(None, "user_version", 3).unwrap();
    assert_eq!(
        refusal(&ours),
        "Acme.pairs was made by a newer version of Coaching Pairs. Nothing was written to it. Open it with the newer version."
    );
}

#[test]
fn a_link_a_missing_file_and_a_foreign_trigger_are_refused() {
    let mut team = Team::chart("Ana\nBen");
    let ours = team.close();
    let missing = Programme::open(&team.folder.path().join("b.pairs"), now()).err().unwrap().to_string();
    assert!(missing.starts_with("The file b.pairs could not be found or read"), "{missing}");
    #[cfg(unix)]
    {
        let link = team.folder.path().join("link.pairs");
        std::os::unix::fs::symlink(&ours, &link).unwrap();
        assert_eq!(
            refusal(&link),
            "link.pairs is a link or a folder, not a file. Open the file itself. Nothing was changed."
        );
    }
    Connection::open(&ours)
        .unwrap()
        .execute_batch("CREATE TRIGGER spy AFTER INSERT ON person BEGIN DELETE FROM person; END")
        .unwrap();
    assert_eq!(
        refusal(&ours),
        "The tables in this file are not the ones that Coaching Pairs made. Nothing was written to it. Open another file, or a copy of this one."
    );
}

#[test]
fn a_damaged_file_is_named_and_left_as_it_is() {
    let mut team = Team::real_firm();
    let ours = team.close();
    let mut bytes = fs::read(&ours).unwrap();
    let half = bytes.len() / 2;
    bytes.truncate(half);
    fs::write(&ours, &bytes).unwrap();
    let told = refusal(&ours);
    assert!(told.contains("Nothing was written to it"), "{told}");
}

#[test]
fn the_same_file_cannot_be_opened_twice_and_says_since_when_it_is_open() {
    let team = Team::chart("Ana\nBen");
    assert_eq!(
        Programme::open(&team.path(), now()).err().unwrap().to_string(),
        "Acme.pairs is already open, since 09:30 on 22 November 2026. Nothing was changed. Go on in the window that has it open, or close it there first."
    );
}

#[test]
fn a_new_file_never_replaces_one_that_is_there() {
    let mut team = Team::chart("Ana\nBen");
    let path = team.close();
    let before = fs::read(&path).unwrap();
    let told = Programme::create(&path, "Other", Scope::AllStaff, now()).err().unwrap().to_string();
    assert_eq!(
        told,
        "There is already a file called Acme.pairs. It was not touched. Choose another name, or open that file."
    );
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn the_file_is_kept_with_the_settings_that_lose_nothing() {
    let mut team = Team::chart("Ana\nBen");
    let path = team.close();
    let file = Connection::open(&path).unwrap();
    let pragma = |name: &str| -> String {
        file.query_row(&format!("SELECT CAST({name} AS TEXT) FROM pragma_{name}"), [], |row| row.get(0))
            .unwrap()
    };
    assert_eq!(pragma("application_id"), "1129345651");
    assert_eq!(pragma("user_version"), "2");
    assert_eq!(pragma("journal_mode"), "delete", "the file itself is not in WAL mode");
    let strict: i64 = file
        .query_row("SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%'", [], |row| row.get(0))
        .unwrap();
    assert_eq!(strict, 0, "every table is STRICT");
}

#[test]
fn only_the_hidden_lock_is_left_beside_a_closed_file() {
    let mut team = Team::chart("Ana\nBen");
    team.close();
    let mut left: Vec<_> =
        fs::read_dir(team.folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    left.sort();
    assert_eq!(left, [".Acme.pairs.lock", "Acme.pairs"]);
}

#[test]
fn wrong_states_cannot_be_stored() {
    let mut team = Team::real_firm();
    let path = team.close();
    let file = Connection::open(&path).unwrap();
    file.pragma_update(None, "foreign_keys", true).unwrap();
    for wrong in [
        "UPDATE person SET leader = 1",
        "UPDATE person SET manager = id",
        "UPDATE person SET name = '  ' WHERE id = 1",
        "UPDATE person SET starts = '2026-02-30' WHERE id = 1",
        "UPDATE person SET manager = 99 WHERE id = 1",
        "INSERT INTO statement (person, other, dealings) VALUES (1, 2, 4)",
        "INSERT INTO keep_apart (a, b) VALUES (2, 1)",
        "INSERT INTO round (number, starts_on, ends_on, seed) VALUES (2, '2027-01-01', '2027-06-01', 1)",
        "UPDATE round SET ends_on = starts_on",
        "UPDATE answer SET answer = 'perhaps'",
        "UPDATE change SET sentence = 'nothing happened'",
        "DELETE FROM change",
    ] {
        assert!(file.execute_batch(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn a_log_entry_altered_behind_our_back_is_found() {
    let mut team = Team::chart("Ana\nBen");
    let path = team.close();
    {
        let file = Connection::open(&path).unwrap();
        let trigger: String = file
            .query_row("SELECT sql FROM sqlite_schema WHERE name = 'change_is_never_altered'", [], |row| {
                row.get(0)
            })
            .unwrap();
        file.execute_batch(
            "DROP TRIGGER change_is_never_altered; UPDATE change SET sentence = 'x' WHERE id = 2",
        )
        .unwrap();
        file.execute_batch(&trigger).unwrap();
    }
    let programme = Programme::open(&path, now());
    assert_eq!(programme.ok().map(|programme| programme.first_altered_change().unwrap()), Some(Some(2)));
}

#[test]
fn a_file_of_every_earlier_version_opens_with_all_that_was_in_it_and_a_copy_is_kept_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    for (earlier, groups) in [(1, 8), (2, 9)] {
        let path = folder.path().join("Harbour.pairs");
        let saved = root().join(format!("fixtures/versions/{earlier}.pairs"));
        fs::copy(&saved, &path).unwrap();
        let mut programme = Programme::open(&path, now()).unwrap();
        assert_eq!(programme.people().unwrap().len(), 20);
        assert_eq!(programme.published().unwrap().unwrap().groups.len(), groups);
        assert_eq!(programme.first_altered_change().unwrap(), None);
        programme.undo().unwrap();
        drop(programme);

        let kept = folder.path().join(format!("Harbour (version {earlier}).pairs"));
        let asked = |path: &Path, sql: &str| -> i64 {
            Connection::open(path).unwrap().query_row(sql, [], |row| row.get(0)).unwrap()
        };
        let version = |path: &Path| asked(path, "PRAGMA user_version");
        assert_eq!((version(&kept), version(&path)), (earlier, 3));
        let changes = |path: &Path| asked(path, "SELECT max(id) FROM change");
        assert_eq!(changes(&kept), changes(&saved), "the copy is the file as it was");
    }
}

#[test]
fn an_earlier_file_whose_copy_cannot_be_kept_is_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Harbour.pairs");
    fs::copy(root().join("fixtures/versions/1.pairs"), &path).unwrap();
    // Something of that name is in the way that cannot be taken for the copy.
    let in_the_way = folder.path().join("Harbour (version 1).pairs");
    std::os::unix::fs::symlink(folder.path().join("nowhere/at-all"), &in_the_way).unwrap();
    let told = refusal(&path);
    assert!(
        told.starts_with("This file comes from an earlier version, and no copy of it could be made beside it. Nothing was changed."),
        "{told}"
    );
}

fn root() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}
