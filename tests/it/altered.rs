use std::path::Path;

use coaching_core::Programme;
use rusqlite::Connection;
use serde_json::{Value, json};

use crate::team::Team;

/// Alters a closed file behind the program's back, with the triggers that would not let it taken away meanwhile.
fn alter(path: &Path, sql: &str) {
    let file = Connection::open(path).unwrap();
    let guards: Vec<(String, String)> = file
        .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
        .unwrap()
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    for (name, _) in &guards {
        file.execute_batch(&format!("DROP TRIGGER {name}")).unwrap();
    }
    file.execute_batch(sql).unwrap();
    for (_, sql) in &guards {
        file.execute_batch(sql).unwrap();
    }
}

/// What a check finds in a file that was altered so.
fn found(team: &mut Team, sql: &str) -> Value {
    let path = team.close();
    let altered = path.with_file_name("Altered.pairs");
    std::fs::copy(&path, &altered).unwrap();
    alter(&altered, sql);
    let refused = Programme::open(&altered, crate::team::now()).err().map(|failure| failure.to_string());
    team.open();
    let check = team.ask("check_file", json!({ "path": altered }));
    if check["sound"] == false {
        let first = check["findings"][0].as_str().unwrap();
        let refused = refused.expect("it was opened all the same");
        assert!(refused.starts_with(&format!("Altered.pairs is not as it was saved: {first}")), "{refused}");
    }
    check["findings"].clone()
}

#[test]
fn a_file_that_nobody_altered_is_as_it_was_saved() {
    let mut team = Team::real_firm();
    team.publish_best();
    team.ask("undo", Value::Null);
    let check = team.ask("check_file", json!({}));
    assert_eq!(
        check,
        json!({ "sound": true, "sentence": "All is well: every entry is as it was saved.", "findings": [] })
    );
}

#[test]
fn what_was_altered_behind_the_programs_back_is_named_in_words() {
    let mut team = Team::chart("Ana Silva, Board\n  Ben Marsh, Law\n  Cy Lund, Art");
    let (ana, ben) = (team.id("Ana"), team.id("Ben"));
    team.ask("set_dealings", json!({ "person": ana, "other": ben, "dealings": "mostDays" }));
    team.ask("set_apart", json!({ "person": ana, "other": ben, "apart": true }));
    assert_eq!(
        found(&mut team, "UPDATE person SET department = 'Sales', site = 'Depot' WHERE name = 'Ben Marsh'"),
        json!([
            "The line of Ben Marsh: “Team” was saved as “Law”, and is “Sales” and “Site” was saved as nothing, and is “Depot”."
        ])
    );
    assert_eq!(
        found(&mut team, "UPDATE person SET manager = 3 WHERE name = 'Ben Marsh'"),
        json!(["The line of Ben Marsh: “Manager” was saved as Ana Silva, and is Cy Lund."])
    );
    assert_eq!(
        found(&mut team, "DELETE FROM statement"),
        json!(["The dealings of Ana Silva and Ben Marsh: an entry that was saved is missing."])
    );
    assert_eq!(
        found(&mut team, "INSERT INTO person (name, leader, hr_lead) VALUES ('Zoe Spy', 0, 0)"),
        json!(["The line of Zoe Spy: an entry is there that was never saved."])
    );
    assert_eq!(
        found(&mut team, "UPDATE keep_apart SET b = 3"),
        json!(["Who is kept apart: an entry is not as it was saved."]),
        "in confidence"
    );
    assert_eq!(
        found(&mut team, "UPDATE change SET sentence = 'nothing happened' WHERE id = 2"),
        json!([
            "The list of changes was altered at change 2 (“nothing happened”), so what follows it cannot be vouched for."
        ])
    );
    assert_eq!(
        found(&mut team, "DELETE FROM change WHERE id = 2"),
        json!([
            "The list of changes was altered at change 3 (“Ana Silva and Ben Marsh: most days”), so what follows it cannot be vouched for."
        ])
    );
}

#[test]
fn a_file_that_was_brought_up_to_date_is_as_it_was_saved_and_what_that_added_is_checked_too() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Harbour.pairs");
    std::fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/versions/2.pairs"), &path).unwrap();
    let programme = Programme::open(&path, crate::team::now()).unwrap();
    assert!(programme.check_file(Default::default()).unwrap().sound);
    drop(programme);
    alter(&path, "UPDATE form_key SET form_key = 77");
    let told = Programme::open(&path, crate::team::now()).err().unwrap().to_string();
    assert!(
        told.starts_with("Harbour.pairs is not as it was saved: What tells our forms from others: "),
        "{told}"
    );
}

#[test]
fn a_file_of_the_first_version_is_checked_against_its_own_list_of_changes() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Harbour.pairs");
    std::fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/versions/1.pairs"), &path).unwrap();
    alter(&path, "UPDATE person SET site = 'Depot' WHERE id = 2");
    let told = Programme::open(&path, crate::team::now()).err().unwrap().to_string();
    assert!(told.starts_with("Harbour.pairs is not as it was saved: The line of "), "{told}");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "something was left beside it");
}
