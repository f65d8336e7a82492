//! Programmes as somebody left them, made through the door.

use std::{fs, path::Path, time::SystemTime};

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, Utc};
use coaching_core::{
    PersonId, Programme, Scope,
    responses::{FormKind, Tick, Whose},
};
use serde_json::{Value, json};

use crate::rig::root;

/// A table of the real firm, by its name without the ending.
pub fn real_firm(table: &str) -> std::path::PathBuf {
    root().join(format!("tests/fixtures/real-firm/{table}.csv"))
}

/// The names of everybody in the real firm, in the order of its table.
pub fn real_names() -> Vec<String> {
    let people = fs::read_to_string(real_firm("people")).unwrap();
    people.lines().skip(1).map(|line| line.split(',').next().unwrap().to_owned()).collect()
}

/// The people of the real firm with a slip of the pen, as a table to paste.
pub fn people_with_a_slip() -> String {
    let people = fs::read_to_string(real_firm("people")).unwrap();
    people.replacen(",Bruno Keller,", ",Bruno Keler,", 1)
}

/// What everybody in the real firm answered, as a table to paste.
pub fn everybody_joined() -> String {
    let lines: Vec<_> = real_names().iter().map(|name| format!("{name},joined")).collect();
    format!("person,answer\n{}\n", lines.join("\n"))
}

/// The real firm eight weeks ago, when everybody had joined and nobody was paired, in a file at `path`.
pub fn joined(path: &Path) -> Programme {
    let then = then();
    let mut programme =
        Programme::create(path, "Northgate Instruments", Scope::LeadershipTeam, then).unwrap();
    let mut call = |name: &str, args: Value| commands::call(&mut programme, then, name, args).unwrap();
    call("import_people", json!({ "path": real_firm("people") }));
    call("import_dealings", json!({ "path": real_firm("dealings") }));
    call("start_round", json!({ "startsOn": then.date() }));
    call("import_answers", json!({ "text": everybody_joined() }));
    programme
}

/// The real firm with its pairs published eight weeks ago, in a file at `path`; and for everybody the two
/// colleagues after them in the table who are not their coaching partner, as a table of nominations.
pub fn published(path: &Path) -> String {
    let then = then();
    let mut programme = joined(path);
    let mut call = |name: &str, args: Value| commands::call(&mut programme, then, name, args).unwrap();
    let proposal = call("propose", json!({}));
    let groups: Vec<_> =
        proposal["groups"].as_array().unwrap().iter().map(|group| &group["members"]).collect();
    call("publish", json!({ "groups": groups }));

    let people = call("people", Value::Null);
    let people = people.as_array().unwrap();
    let together = |a: &Value, b: &Value| {
        groups
            .iter()
            .any(|group| [a, b].iter().all(|person| group.as_array().unwrap().contains(&person["id"])))
    };
    let lines = people.iter().enumerate().map(|(place, person)| {
        let others = people.iter().cycle().skip(place + 1).filter(|other| !together(person, other));
        let named: Vec<_> = others.take(2).map(|other| other["name"].as_str().unwrap()).collect();
        format!("{},{}\n", person["name"].as_str().unwrap(), named.join(","))
    });
    format!("person,first,second\n{}", lines.collect::<String>())
}

/// The real firm with its pairs published, and so many forms that say how the round was.
pub fn asked_how_it_was(path: &Path, forms: usize) {
    published(path);
    let mut programme = Programme::open(path, then()).unwrap();
    for _ in 0..forms {
        let form = json!({ "answers": { "trust": "mostly" } });
        commands::call(&mut programme, then(), "add_survey_reply", form).unwrap();
    }
}

/// What people copy from a form of the present round that they ticked on paper, a message each.
pub fn on_paper(path: &Path, kind: FormKind, ticked: &[(&str, Tick)]) -> Vec<String> {
    let mut programme = Programme::open(path, then()).unwrap();
    let round = programme.round_on_paper().unwrap().unwrap().id;
    let form = programme.form(round, kind, true).unwrap();
    let people = commands::call(&mut programme, then(), "people", Value::Null).unwrap();
    let number = |name: &str| {
        let person = people.as_array().unwrap().iter().find(|person| person["name"] == name).unwrap();
        PersonId(person["id"].as_i64().unwrap())
    };
    let code = |(name, tick): &(&str, Tick)| {
        let head = form.head(Whose::Person(number(name))).unwrap();
        format!(
            "Hello, here is mine: {head} {}
Best wishes, {name}",
            form.piece(*tick).unwrap()
        )
    };
    ticked.iter().map(code).collect()
}

/// Eight weeks ago: the round is to be under way in the window.
fn then() -> NaiveDateTime {
    now() - Days::new(8 * 7)
}

/// The day on which the window is opened.
pub fn today() -> NaiveDate {
    now().date()
}

#[expect(clippy::disallowed_methods, reason = "the window itself goes by the clock")]
fn now() -> NaiveDateTime {
    DateTime::<Utc>::from(SystemTime::now()).naive_utc()
}
