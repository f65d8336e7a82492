//! A programme of 250 people in its second round.

use std::path::Path;

use chrono::{NaiveDate, NaiveDateTime};
use coaching_core::{Programme, Result, Scope};
use commands::Begun;
use serde_json::{Value, json};

const PEOPLE: usize = 250;
const TEAMS: usize = 20;
const SITES: usize = 3;

/// The programme, and the time at which it is asked.
pub struct Firm {
    programme: Programme,
    now: NaiveDateTime,
}

impl Firm {
    /// Makes the programme: everybody had a partner in the first round and has joined the second.
    pub fn made(file: &Path) -> Result<Self> {
        let now = NaiveDate::from_ymd_opt(2027, 1, 4).unwrap_or_default().into();
        let mut firm = Self { programme: Programme::create(file, "Firm", Scope::AllStaff, now)?, now };
        let dealings = ["now and then", "most weeks"];
        let deals = |person| format!("{},{},{}", name(person), name(person + 7), dealings[person % 2]);
        let was_with = |person| format!("1,{},{}", name(person), name(person ^ 1));
        firm.take("import_people", "name,department,manager,site,level", &roster_line)?;
        firm.take("import_dealings", "person,other,dealings", &deals)?;
        firm.take("import_history", "round,person,partner", &was_with)?;
        firm.ask("start_round", json!({ "startsOn": "2027-01-11" }))?;
        firm.take("import_answers", "person,answer", &|person| format!("{},joined", name(person)))?;
        Ok(firm)
    }

    /// Goes on to the Awayday: pairs published, their meetings booked, everybody’s names taken in, feedback pairs made.
    #[allow(dead_code, reason = "not everything that is measured needs it")]
    pub fn play_to_the_awayday(&mut self) -> Result<()> {
        let proposed = self.ask("propose", json!({}))?;
        let groups: Vec<Value> = proposed["groups"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|group| group["members"].clone())
            .collect();
        self.ask("publish", json!({ "groups": groups }))?;
        self.ask("keep_draft", json!({ "groups": groups }))?;
        self.ask("plan_meetings", json!({}))?;
        self.ask("plan_awayday", json!({ "date": "2027-07-09", "place": "The barn", "starts": "09:00" }))?;
        // Nobody names their partner, and the partner of the first round is never that of the second.
        let names = |person| format!("{},{}", name(person), name(person ^ 1));
        self.take("import_nominations", "person,first", &names)?;
        self.ask("make_feedback_pairs", json!({}))?;
        Ok(())
    }

    /// Does one command.
    pub fn ask(&mut self, command: &str, args: Value) -> Result<Value> {
        commands::call(&mut self.programme, self.now, command, args)
    }

    /// Begins one command that may be watched.
    #[allow(dead_code, reason = "not everything that is measured needs it")]
    pub fn begin(&mut self, command: &str, args: Value) -> Result<Begun> {
        commands::begin(&mut self.programme, self.now, command, args)
    }

    /// Brings in a table with a line for everybody.
    fn take(&mut self, command: &str, heading: &str, line: &dyn Fn(usize) -> String) -> Result<Value> {
        let lines: Vec<String> = (0..PEOPLE).map(line).collect();
        self.ask(command, json!({ "text": format!("{heading}\n{}", lines.join("\n")) }))
    }
}

fn name(person: usize) -> String {
    format!("Person {:03}", person % PEOPLE)
}

/// The first person is the chief, the next ones lead a team each, and everybody else is in one of the teams.
fn roster_line(person: usize) -> String {
    let team = person % TEAMS;
    let (manager, level) = match person {
        0 => (String::new(), 1),
        1..=TEAMS => (name(0), 2),
        _ if team == 0 => (name(TEAMS), 3),
        _ => (name(team), 3),
    };
    format!("{},Team {team},{manager},Site {},{level}", name(person), person % SITES)
}
