use rusqlite::{Connection, params};

use super::sections;
use super::wording::{UNSAID, known_heading};
use crate::ids::PersonId;
use crate::person::Person;
use crate::store::traces::{self, HISTORY};
use crate::store::{migration, people};

/// A file in which one row of every table that names people names the person, and holds a word of its own.
fn named_everywhere() -> (Connection, Person) {
    let mut file = Connection::open_in_memory().unwrap();
    migration::bring_up_to_date(&mut file).unwrap();
    let person = |name: &str| Person {
        name: name.to_owned(),
        email: Some(format!("{name}@firm.example")),
        ..Person::blank()
    };
    people::insert(&file, &person("Canary")).unwrap();
    people::insert(&file, &person("Robin")).unwrap();
    // Rows that no screen could make: it is the tables that are tried, not the rules.
    file.execute_batch("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON").unwrap();
    for pointer in traces::pointers_to(&file, "person").unwrap() {
        if pointer.table == "person" {
            continue;
        }
        let columns: Vec<(String, String, Option<String>)> = file
            .prepare("SELECT c.name, c.type, (SELECT \"table\" FROM pragma_foreign_key_list(?1) WHERE \"from\" = c.name) FROM pragma_table_info(?1) c WHERE c.name <> 'id'")
            .unwrap()
            .query_map([&pointer.table], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
            .unwrap()
            .collect::<rusqlite::Result<_>>()
            .unwrap();
        let rows: i64 =
            file.query_row(&format!("SELECT count(*) FROM {}", pointer.table), [], |row| row.get(0)).unwrap();
        let value = |(name, kind, parent): &(String, String, Option<String>)| match (
            name,
            kind.as_str(),
            parent.as_deref(),
        ) {
            (name, _, _) if *name == pointer.column => "1".to_owned(),
            (_, _, Some("person")) => "2".to_owned(),
            (_, "INTEGER", _) => (500 + rows).to_string(),
            (_, _, _) => format!("'{}-{}'", pointer.table, pointer.column),
        };
        let names: Vec<&str> = columns.iter().map(|(name, _, _)| name.as_str()).collect();
        let values: Vec<String> = columns.iter().map(value).collect();
        file.execute_batch(&format!(
            "INSERT INTO {} ({}) VALUES ({})",
            pointer.table,
            names.join(", "),
            values.join(", ")
        ))
        .unwrap();
    }
    file.execute("INSERT INTO person (name, manager, leader, hr_lead) VALUES ('Wren', 1, 0, 0)", []).unwrap();
    file.execute_batch("PRAGMA foreign_keys = ON; PRAGMA ignore_check_constraints = OFF").unwrap();
    let canary = people::all(&file).unwrap().remove(&PersonId(1)).unwrap();
    (file, canary)
}

fn rows_naming(file: &Connection, person: i64) -> Vec<String> {
    let pointers = traces::pointers_to(file, "person").unwrap();
    let found = pointers.into_iter().filter(|pointer| {
        let sql = format!("SELECT count(*) > 0 FROM {} WHERE {} = ?1", pointer.table, pointer.column);
        file.query_row(&sql, params![person], |row| row.get(0)).unwrap()
    });
    found.map(|pointer| format!("{}.{}", pointer.table, pointer.column)).collect()
}

#[test]
fn somebody_in_every_table_is_found_in_every_table() {
    let (file, canary) = named_everywhere();
    let pointers = traces::pointers_to(&file, "person").unwrap();
    assert_eq!(rows_naming(&file, 1).len(), pointers.len(), "the test leaves a column out");
    let found = sections(&file, &canary).unwrap();
    let rows: usize = found.iter().map(|section| section.rows.len()).sum();
    let of_roster = 4;
    assert_eq!(rows, of_roster + pointers.len(), "{found:#?}");
    assert!(found.iter().all(|section| section.rows.iter().all(|row| row.len() == section.headings.len())));
}

#[test]
fn nothing_is_headed_by_what_a_column_is_called_in_the_file() {
    let (file, canary) = named_everywhere();
    let is_of_the_file = |text: &str| {
        let letters: Vec<char> = text.chars().collect();
        text.contains('_') || letters.windows(2).any(|two| two[0].is_lowercase() && two[1].is_uppercase())
    };
    for section in sections(&file, &canary).unwrap() {
        for text in section.headings.iter().chain([&section.title]) {
            assert!(!is_of_the_file(text), "{text}");
        }
    }
    for pointer in traces::pointers_to(&file, "person").unwrap() {
        for column in traces::rows(&file, &pointer.table, &pointer.column, 1).unwrap().columns {
            let unsaid = UNSAID.contains(&column.name.as_str());
            let said = known_heading(&pointer.table, &column.name);
            assert!(unsaid || said.is_some(), "{}.{} has no words yet", pointer.table, column.name);
        }
    }
}

#[test]
fn erasing_somebody_in_every_table_leaves_a_stand_in_for_history_alone() {
    let (file, canary) = named_everywhere();
    let stand_in = Person { id: canary.id, name: "Former participant 1".to_owned(), ..Person::blank() };
    assert!(traces::erase(&file, &canary, &stand_in).unwrap());
    let left = rows_naming(&file, 1);
    assert!(left.iter().all(|place| HISTORY.contains(&place.split('.').next().unwrap())), "{left:?}");
    assert_eq!(people::all(&file).unwrap().remove(&PersonId(1)).unwrap(), stand_in);
    let wren = people::all(&file).unwrap().remove(&PersonId(3)).unwrap();
    assert_eq!((wren.name.as_str(), wren.manager), ("Wren", None));
}
