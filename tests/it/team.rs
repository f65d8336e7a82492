//! A programme in a temporary folder, its people written as an indented chart.

use std::fs;
use std::path::PathBuf;

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use coaching_core::responses::{FormKind, Tick, Whose, code};
use coaching_core::{Failure, Part, PersonId, Programme, Scope};
use commands::Begun;
use serde_json::{Value, json};
use tempfile::TempDir;

/// The time at which every programme of the tests begins.
pub fn now() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap().and_hms_opt(9, 30, 0).unwrap()
}

/// A programme in a folder of its own, asked in JSON.
pub struct Team {
    pub folder: TempDir,
    programme: Option<Programme>,
    now: NaiveDateTime,
}

impl Team {
    /// A new programme without people.
    pub fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let now = now();
        let programme =
            Programme::create(&folder.path().join("Acme.pairs"), "Acme Ltd", Scope::AllStaff, now).unwrap();
        Self { folder, programme: Some(programme), now }
    }

    /// People as an indented chart, one a line: `Ana Silva, Finance`. Whoever stands above and further left manages.
    pub fn chart(chart: &str) -> Self {
        let mut team = Self::empty();
        let mut above: Vec<(usize, String)> = Vec::new();
        let mut table = "name,department,manager,leader\n".to_owned();
        for line in chart.lines().filter(|line| !line.trim().is_empty()) {
            let depth = line.len() - line.trim_start().len();
            above.retain(|(other, _)| *other < depth);
            let (name, department) = line.trim().split_once(", ").unwrap_or((line.trim(), ""));
            let manager = above.last().map_or("", |(_, name)| name.as_str());
            let leader = if above.is_empty() && table.lines().count() == 1 { "yes" } else { "" };
            table.push_str(&format!("{name},{department},{manager},{leader}\n"));
            above.push((depth, name.to_owned()));
        }
        team.ask("import_people", json!({ "text": table }));
        team
    }

    /// The 21 managers of a real firm, all joined, with what they said about their dealings.
    pub fn real_firm() -> Self {
        let mut team = Self::empty();
        team.ask("import_people", json!({ "path": fixture("real-firm/people.csv") }));
        team.ask("import_dealings", json!({ "path": fixture("real-firm/dealings.csv") }));
        team.everybody_joins();
        team
    }

    /// Starts a round that everybody joins.
    pub fn everybody_joins(&mut self) {
        self.everybody_joins_from("2027-01-11");
    }

    /// Starts a round on that day that everybody joins.
    pub fn everybody_joins_from(&mut self, day: &str) {
        self.ask("start_round", json!({ "startsOn": day }));
        let everybody: Vec<Value> = self.list("people").iter().map(|person| person["id"].clone()).collect();
        self.ask("set_answers", json!({ "people": everybody, "answer": "joined" }));
    }

    /// The code of a form of the present round as somebody's screen makes it; `whose` is nobody where no name goes with
    /// it, and `chance` what tells two such forms apart.
    pub fn code(&mut self, kind: FormKind, whose: &Value, ticks: &[Tick], chance: u32) -> String {
        let (head, pieces) = self.ticked(kind, false, whose, ticks);
        let letters: Vec<u8> = head.chars().skip(3).filter_map(code::number_of).collect();
        let head = code::Head::read(&letters.try_into().unwrap()).unwrap();
        let said: Vec<u16> = pieces
            .iter()
            .map(|piece| piece.chars().filter_map(code::number_of).collect::<Vec<_>>().try_into().unwrap())
            .map(|letters| head.read_piece(&letters).unwrap())
            .collect();
        code::whole(&head, &said, chance)
    }

    /// The same as somebody copies it from paper, where `whose` is the number of the sheet where no name goes with it.
    pub fn paper_code(&mut self, kind: FormKind, whose: &Value, ticks: &[Tick]) -> String {
        let (head, pieces) = self.ticked(kind, true, whose, ticks);
        format!("{head} {}", pieces.join(" "))
    }

    fn ticked(
        &mut self,
        kind: FormKind,
        on_paper: bool,
        whose: &Value,
        ticks: &[Tick],
    ) -> (String, Vec<String>) {
        let programme = self.programme.as_ref().unwrap();
        let round = programme.round_on_paper().unwrap().unwrap().id;
        let form = programme.form(round, kind, on_paper).unwrap();
        let number = whose.as_i64().unwrap_or(0);
        let whose = if kind.is_anonymous() { Whose::Sheet(number) } else { Whose::Person(PersonId(number)) };
        (form.head(whose).unwrap(), ticks.iter().map(|tick| form.piece(*tick).unwrap()).collect())
    }

    /// Makes it another day.
    pub fn on(&mut self, date: &str) -> &mut Self {
        self.now = date.parse::<NaiveDate>().unwrap().and_hms_opt(9, 30, 0).unwrap();
        self
    }

    /// Makes it later.
    pub fn minutes_later(&mut self, minutes: i64) -> &mut Self {
        self.now += TimeDelta::minutes(minutes);
        self
    }

    /// Takes the computer to another time zone.
    pub fn in_zone(&mut self, zone: &str) {
        self.programme.as_mut().unwrap().in_zone(zone);
    }

    /// Does a command that must succeed.
    pub fn ask(&mut self, command: &str, args: Value) -> Value {
        self.try_to(command, args).unwrap_or_else(|failure| panic!("{command}: {failure:?}"))
    }

    /// Does a command.
    pub fn try_to(&mut self, command: &str, args: Value) -> Result<Value, Failure> {
        commands::call(self.programme.as_mut().unwrap(), self.now, command, args)
    }

    /// Does of a command what needs the programme.
    pub fn begin(&mut self, command: &str, args: Value) -> Result<Begun, Failure> {
        commands::begin(self.programme.as_mut().unwrap(), self.now, command, args)
    }

    /// The earliest part of the programme that was touched since this was asked last.
    pub fn touched(&mut self) -> Option<Part> {
        self.programme.as_mut().unwrap().touched()
    }

    /// Does a command that must be refused, and gives what the owner reads: message, hint, then every problem.
    pub fn refused(&mut self, command: &str, args: Value) -> String {
        match self.try_to(command, args) {
            Err(Failure::Refused { message, hint, problems, .. }) => {
                let problems = problems.iter().map(|problem| format!("\n{}", problem.message));
                format!("{message} {hint}{}", problems.collect::<String>())
            }
            other => panic!("{command} was not refused: {other:?}"),
        }
    }

    /// The items that a command without arguments lists.
    pub fn list(&mut self, command: &str) -> Vec<Value> {
        self.ask(command, Value::Null).as_array().unwrap().clone()
    }

    /// The id of a person, by any part of the name.
    pub fn id(&mut self, name: &str) -> Value {
        let people = self.list("people");
        let found = people.iter().find(|person| person["name"].as_str().unwrap().contains(name));
        found.unwrap_or_else(|| panic!("no {name}"))["id"].clone()
    }

    /// Ids of people.
    pub fn ids<const N: usize>(&mut self, names: [&str; N]) -> Vec<Value> {
        names.into_iter().map(|name| self.id(name)).collect()
    }

    /// First names of people, joined by " + ".
    pub fn names(&mut self, ids: &Value) -> String {
        let people = self.list("people");
        let name = |id: &Value| {
            let person = people.iter().find(|person| person["id"] == *id).unwrap();
            person["name"].as_str().unwrap().split(' ').next().unwrap().to_owned()
        };
        ids.as_array().unwrap().iter().map(name).collect::<Vec<_>>().join(" + ")
    }

    /// Groups as first names, one a line.
    pub fn groups(&mut self, set: &Value) -> String {
        let groups = set["groups"].as_array().unwrap().clone();
        groups.iter().map(|group| self.names(&group["members"])).collect::<Vec<_>>().join("\n")
    }

    /// Proposes pairs and publishes them.
    pub fn publish_best(&mut self) -> Value {
        let proposal = self.ask("propose", json!({}));
        self.ask("publish", json!({ "groups": members(&proposal) }))
    }

    /// The number of the first change in the log that was altered behind the program's back.
    pub fn first_altered_change(&self) -> Option<i64> {
        self.programme.as_ref().unwrap().first_altered_change().unwrap()
    }

    /// Closes the file and opens it again.
    pub fn reopened(mut self) -> Self {
        self.close();
        self.open();
        self
    }

    /// Closes the file, so that another can open it.
    pub fn close(&mut self) -> PathBuf {
        let path = self.path();
        drop(self.programme.take());
        path
    }

    /// Whether these words stand in any file of the programme's folder, in whatever case.
    pub fn holds(&mut self, words: &str) -> bool {
        self.close();
        let files = fs::read_dir(self.folder.path()).unwrap();
        let words = words.to_ascii_lowercase();
        let holds = |bytes: Vec<u8>| {
            bytes.to_ascii_lowercase().windows(words.len()).any(|part| part == words.as_bytes())
        };
        let found = files.into_iter().any(|entry| holds(fs::read(entry.unwrap().path()).unwrap()));
        self.open();
        found
    }

    /// Opens the file again.
    pub fn open(&mut self) {
        self.programme = Some(Programme::open(&self.path(), self.now).unwrap());
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("Acme.pairs")
    }
}

/// The members of every group of a proposal.
pub fn members(proposal: &Value) -> Vec<Value> {
    proposal["groups"].as_array().unwrap().iter().map(|group| group["members"].clone()).collect()
}

/// Counts that are not nought, in words.
pub fn counts(values: &Value) -> Vec<String> {
    let counted = values.as_array().unwrap().iter().filter(|value| value["value"] != 0);
    counted.map(|value| value["label"].as_str().unwrap().to_owned()).collect()
}

/// A file beside the tests.
pub fn fixture(name: &str) -> String {
    format!("{}/fixtures/{name}", env!("CARGO_MANIFEST_DIR"))
}
