use std::fs;
use std::path::Path;

use coaching_core::{Programme, Scope};
use rusqlite::Connection;

use crate::team::{Team, now};

/// What the owner reads when a file cannot be opened; it and its folder must be left byte for byte.
fn refusal(path: &Path) -> String {
    let (before, beside) = (fs::read(path).unwrap(), listing(path));
    let told = Programme::open(path, now()).err().expect("the file was opened").to_string();
    assert_eq!(fs::read(path).unwrap(), before, "a refused file was written to");
    assert_eq!(listing(path), beside, "something was left beside it");
    told
}

/// Everything in the folder of a file, with its size.
fn listing(path: &Path) -> Vec<(String, u64)> {
    let entries = fs::read_dir(path.parent().unwrap()).unwrap().map(Result::unwrap);
    let mut listing: Vec<(String, u64)> = entries
        .map(|entry| (entry.file_name().into_string().unwrap(), entry.metadata().unwrap().len()))
        .collect();
    listing.sort();
    listing
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
    Connection::open(&ours).unwrap().pragma_update(None, "user_version", 4).unwrap();
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
        "Something is in Acme.pairs that Coaching Pairs did not put there: spy. Nothing was written to it. Open another file, or a copy of this one."
    );
    Connection::open(&ours).unwrap().execute_batch("DROP TRIGGER spy; DROP INDEX one_leader").unwrap();
    assert_eq!(
        refusal(&ours),
        "The tables in Acme.pairs are not as Coaching Pairs made them: one_leader. Nothing was written to it. Open another file, or a copy of this one."
    );
}

#[test]
fn a_cut_and_a_damaged_file_are_named_and_left_as_they_are() {
    let mut team = Team::real_firm();
    let ours = team.close();
    let whole = fs::read(&ours).unwrap();
    for (length, told) in [
        (
            whole.len() / 2,
            "Acme.pairs is cut short: the end of it is missing. Nothing was written to it. Open an earlier copy, and keep this file. (",
        ),
        (
            60,
            "Acme.pairs is cut short: nearly all of it is missing. Nothing was written to it. Open an earlier copy, and keep this file. (",
        ),
    ] {
        fs::write(&ours, &whole[..length]).unwrap();
        let refused = refusal(&ours);
        assert!(refused.starts_with(told), "{refused}");
    }
    let mut damaged = whole;
    let middle = damaged.len() / 4096 / 2 * 4096;
    damaged[middle..middle + 4096].fill(0xff);
    fs::write(&ours, &damaged).unwrap();
    let told = refusal(&ours);
    assert!(
        told.starts_with(
            "Acme.pairs is damaged. Nothing was written to it. Open an earlier copy, and keep this file."
        ),
        "{told}"
    );
}

#[test]
fn a_file_too_large_read_only_under_two_names_or_kept_in_step_is_refused_in_its_own_sentence() {
    let mut team = Team::chart("Ana\nBen");
    let ours = team.close();
    let huge = team.folder.path().join("huge.pairs");
    fs::File::create(&huge).unwrap().set_len(1 << 31).unwrap();
    let told = Programme::open(&huge, now()).err().unwrap().to_string();
    assert_eq!(
        told,
        "The file huge.pairs is too large to be a programme. Nothing was written to it. Open another file, or a copy of this one."
    );
    fs::remove_file(&huge).unwrap();

    let facts = fs::metadata(&ours).unwrap().permissions();
    let mut read_only = facts.clone();
    read_only.set_readonly(true);
    fs::set_permissions(&ours, read_only.clone()).unwrap();
    assert_eq!(
        refusal(&ours),
        "Acme.pairs is marked read-only, so nothing could be saved in it. Nothing was changed. Take the mark away in its properties, or make a copy and open that."
    );
    fs::set_permissions(&ours, facts).unwrap();

    let other = team.folder.path().join("other.pairs");
    fs::hard_link(&ours, &other).unwrap();
    assert_eq!(
        refusal(&other),
        "other.pairs is one file under two names, and could be opened under both at once. Nothing was changed. Make a copy and open that."
    );
    fs::remove_file(&other).unwrap();

    let in_step = team.folder.path().join("Dropbox (Acme)");
    fs::create_dir(&in_step).unwrap();
    fs::copy(&ours, in_step.join("Acme.pairs")).unwrap();
    let told = "Acme.pairs is in a folder that Dropbox keeps in step with other computers, which could put an older file in its place. Nothing was written there. Keep the programme in a folder of this computer alone; copies of it may be in the other.";
    assert_eq!(refusal(&in_step.join("Acme.pairs")), told);
    let created = Programme::create(&in_step.join("New.pairs"), "New", Scope::AllStaff, now());
    assert!(
        created.err().unwrap().to_string().starts_with("New.pairs is in a folder that Dropbox keeps in step")
    );
    assert_eq!(listing(&in_step.join("Acme.pairs")).len(), 1);

    let folder = fs::metadata(&in_step).unwrap().permissions();
    let plain = team.folder.path().join("Plain");
    fs::create_dir(&plain).unwrap();
    fs::copy(&ours, plain.join("Acme.pairs")).unwrap();
    let mut shut = folder.clone();
    shut.set_readonly(true);
    fs::set_permissions(&plain, shut).unwrap();
    assert_eq!(
        refusal(&plain.join("Acme.pairs")),
        "Acme.pairs lies in a folder that is read-only, so nothing could be saved in it. Nothing was changed. Copy it to a folder of your own and open the copy."
    );
    fs::set_permissions(&plain, folder).unwrap();
}

#[test]
fn the_same_file_cannot_be_opened_twice_and_says_since_when_and_by_whom_it_is_open() {
    let team = Team::chart("Ana\nBen");
    let told = Programme::open(&team.path(), now()).err().unwrap().to_string();
    let user = std::env::var("USER").map(|user| format!(", by {user} on ")).unwrap_or(", on ".to_owned());
    let computer = fs::read_to_string("/proc/sys/kernel/hostname").unwrap();
    assert_eq!(
        told,
        format!(
            "Acme.pairs is already open, since 09:30 on 22 November 2026{user}{}. Nothing was changed. Go on in the window that has it open, or close it there first.",
            computer.trim()
        )
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
    assert_eq!(pragma("user_version"), "3");
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
