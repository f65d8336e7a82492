//! A small programme, and what can be done with it one after the other.

use std::path::{Path, PathBuf};

use chrono::{NaiveDate, NaiveDateTime};
use coaching_core::{Failure, Programme, Scope};
use serde_json::{Value, json};

use crate::chance::Chance;

/// The time in every test.
pub fn now() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 11, 22).and_then(|day| day.and_hms_opt(9, 30, 0)).expect("a time")
}

/// Eight people who joined a round, in a file of that folder.
pub fn make(folder: &Path) -> PathBuf {
    let path = folder.join("Alder.pairs");
    let mut programme = Programme::create(&path, "Alder", Scope::AllStaff, now()).expect("a new file");
    for (command, args) in beginning() {
        call(&mut programme, command, args).expect(command);
    }
    path
}

/// What [`make`] does after the file is there.
pub fn beginning() -> Vec<(&'static str, Value)> {
    let people = "name,department,manager,leader\nAna Silva,Board,,yes\nBen Marsh,Law,Ana Silva,\nCy Lund,Law,Ben Marsh,\nDee Holt,Art,Ana Silva,\nEli Rowe,Art,Dee Holt,\nFay Wren,IT,Ana Silva,\nGus Penn,IT,Fay Wren,\nHal Moss,IT,Fay Wren,\n";
    vec![
        ("import_people", json!({ "text": people })),
        ("start_round", json!({ "startsOn": "2027-01-11" })),
        ("set_answers", json!({ "people": [1, 2, 3, 4, 5, 6, 7, 8], "answer": "joined" })),
    ]
}

/// A change of any kind that always succeeds where nothing fails, and always changes something.
pub fn change(chance: &mut Chance) -> (&'static str, Value) {
    let person = 1 + chance.below(8);
    let word = chance.number() % 1_000_000;
    match chance.below(6) {
        0 => ("set_person", json!({ "person": person, "site": format!("Site {word}") })),
        1 => (
            "set_dealings",
            json!({ "person": person, "other": 1 + person % 8, "dealings": (["hardlyEver", "nowAndThen", "mostWeeks", "mostDays"][chance.below(4)]) }),
        ),
        2 => ("add_person", json!({ "name": format!("Newcomer {word}") })),
        3 => (
            "set_kick_off",
            json!({ "on": "2027-01-05", "agreed": format!("We agreed on {word}. {}", "x".repeat(chance.below(4_900))) }),
        ),
        4 => (
            "import_people",
            json!({ "text": format!("name,department\nTemp {word},Sales\nTemp {word} II,Sales\n") }),
        ),
        _ => ("set_programme", json!({ "organisation": format!("Alder {word}") })),
    }
}

/// Does a command.
pub fn call(programme: &mut Programme, command: &str, args: Value) -> Result<Value, Failure> {
    commands::call(programme, now(), command, args)
}

/// The number of the last change in a file, read apart from the program.
pub fn last_change(path: &Path) -> i64 {
    let file = rusqlite::Connection::open(path).expect("the file");
    file.query_row("SELECT coalesce(max(id), 0) FROM change", [], |row| row.get(0)).expect("the last change")
}
