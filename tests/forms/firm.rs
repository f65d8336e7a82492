//! A firm in the middle of a round, with a form for every moment of it.

use std::path::PathBuf;

use chrono::{NaiveDate, NaiveDateTime};
use coaching_core::{Programme, Scope};
use serde_json::{Value, json};
use tempfile::TempDir;

const FIRST_NAMES: [&str; 8] = ["Amina", "Ben", "Callum", "Daniel", "Elin", "Fatima", "Grace", "Hannah"];
const SURNAMES: [&str; 8] = ["Adeyemi", "Boateng", "Ellis", "Kent", "Laurent", "Nair", "Okafor", "Zieliński"];
const DEPARTMENTS: [&str; 4] = ["Finance", "Workshop", "Health & safety", ""];

pub struct Firm {
    programme: Programme,
    now: NaiveDateTime,
    folder: TempDir,
}

impl Firm {
    /// Up to 64 people, all in pairs, with a day for the Awayday.
    pub fn of(people: usize) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let now = NaiveDate::from_ymd_opt(2027, 1, 11).unwrap().and_hms_opt(9, 30, 0).unwrap();
        let path = folder.path().join("Acme.pairs");
        let programme = Programme::create(&path, "Harbour & Pine Ltd", Scope::AllStaff, now).unwrap();
        let mut firm = Self { programme, now, folder };
        let mut table = "name,department,leader\n".to_owned();
        for number in 0..people {
            let leader = if number == 3 { "yes" } else { "" };
            table += &format!("{},{},{leader}\n", name(number), DEPARTMENTS[number % 4]);
        }
        firm.ask("import_people", json!({ "text": table }));
        firm.ask("start_round", json!({ "startsOn": "2027-01-11" }));
        let everybody: Vec<Value> = firm.list("people").iter().map(|person| person["id"].clone()).collect();
        firm.ask("set_answers", json!({ "people": &everybody, "answer": "joined" }));
        let groups: Vec<&[Value]> = everybody.chunks(2).collect();
        firm.ask("publish", json!({ "groups": groups }));
        firm.ask("plan_awayday", json!({ "date": "2027-07-09", "place": "Loft", "starts": "09:00" }));
        firm
    }

    pub fn ask(&mut self, command: &str, args: Value) -> Value {
        commands::call(&mut self.programme, self.now, command, args)
            .unwrap_or_else(|failure| panic!("{command}: {failure:?}"))
    }

    pub fn list(&mut self, command: &str) -> Vec<Value> {
        self.ask(command, Value::Null).as_array().unwrap().clone()
    }

    pub fn id(&mut self, name: &str) -> Value {
        let people = self.list("people");
        people.iter().find(|person| person["name"] == name).unwrap_or_else(|| panic!("no {name}"))["id"]
            .clone()
    }

    /// A form for everybody, or for one person.
    pub fn form(&mut self, kind: &str, whose: Option<&str>) -> PathBuf {
        let path = self.folder.path().join(format!("{kind} {}.html", whose.unwrap_or("for all")));
        let mut wish = json!({ "kind": kind, "format": "html", "path": path });
        if let Some(name) = whose {
            wish["people"] = json!([self.id(name)]);
        }
        self.ask("export_document", wish);
        path
    }
}

/// The name of one of them, from 0.
pub fn name(number: usize) -> String {
    format!("{} {}", FIRST_NAMES[number % 8], SURNAMES[(number + number / 8) % 8])
}
