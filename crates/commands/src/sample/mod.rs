//! A made-up company of twenty people, to look round and to show a whole round at the terminal.

use std::path::{Path, PathBuf};

use chrono::{Days, NaiveDateTime};
use coaching_core::{Failure, Programme, Result, Scope};
use serde_json::{Value, json};

use crate::call;

const ORGANISATION: &str = "Harbour & Pine Ltd";
const PEOPLE: &str = include_str!("people.csv");
const DEALINGS: &str = include_str!("dealings.csv");
const ANSWERS: &str = include_str!("answers.csv");
const NOMINATIONS: &str = include_str!("nominations.csv");

/// Makes the company's file in a folder, its pairs published and its Awayday ahead.
pub fn look_round(folder: &Path, now: NaiveDateTime) -> Result<PathBuf> {
    let path = folder.join(format!("{ORGANISATION}.pairs"));
    let mut programme = Programme::create(&path, ORGANISATION, Scope::AllStaff, now)?;
    play(&mut programme, now)?;
    Ok(path)
}

/// Plays a round of the company, leaves its file and documents in a folder, and tells what happened.
pub fn demo(folder: &Path, now: NaiveDateTime) -> Result<Vec<String>> {
    let path = look_round(folder, now)?;
    let mut programme = Programme::open(&path, now)?;
    let mut ask = |name: &str, args: Value| call(&mut programme, now, name, args);
    ask("make_feedback_pairs", json!({}))?;
    let mut said = vec![format!("{ORGANISATION}: a round of a made-up company"), String::new()];
    let people = ask("people", Value::Null)?;
    let names = |ids: &Value| -> String {
        let names: Vec<&str> = ids
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|id| people.as_array()?.iter().find(|person| person["id"] == *id)?["name"].as_str())
            .collect();
        coaching_core::words::list(&names, "and")
    };
    for group in ask("published", Value::Null)?["groups"].as_array().into_iter().flatten() {
        let reasons: Vec<&str> =
            group["reasons"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        said.push(format!("{}. {}", names(&group["members"]), reasons.join(" ")));
    }
    said.push(String::new());
    for group in ask("feedback_pairs", Value::Null)?["groups"].as_array().into_iter().flatten() {
        said.push(format!("{}: {}", group["place"].as_str().unwrap_or_default(), names(&group["members"])));
    }
    said.push(String::new());
    let folder = folder.to_str().ok_or_else(|| {
        Failure::refused("The name of this folder cannot be used.", "Choose one with plain letters.")
    })?;
    let files = ask("export_all", json!({ "folder": folder }))?;
    said.push(format!("{} documents are in {folder}.", files.as_array().map_or(0, Vec::len)));
    Ok(said)
}

fn play(programme: &mut Programme, now: NaiveDateTime) -> Result<()> {
    // Ten weeks into the round, so that there is something behind and something ahead.
    let began = now.checked_sub_days(Days::new(70)).unwrap_or(now);
    let day = |days: u64| began.date().checked_add_days(Days::new(days)).unwrap_or(began.date());
    let mut ask = |name: &str, args: Value| call(programme, began, name, args);
    ask("import_people", json!({ "text": PEOPLE }))?;
    ask("import_dealings", json!({ "text": DEALINGS }))?;
    ask("start_round", json!({ "startsOn": day(0), "endsOn": day(182) }))?;
    let agreed = "We meet every month, keep what is said between us, and coach each other as equals.";
    ask("set_kick_off", json!({ "on": day(0), "agreed": agreed }))?;
    ask("import_answers", json!({ "text": ANSWERS }))?;
    let proposal = ask("propose", json!({}))?;
    let groups: Vec<&Value> =
        proposal["groups"].as_array().into_iter().flatten().map(|group| &group["members"]).collect();
    ask("keep_draft", json!({ "groups": groups }))?;
    ask("publish", json!({ "groups": groups }))?;
    ask("plan_awayday", json!({ "date": day(180), "place": "The Old Sail Loft", "starts": "09:00" }))?;
    nominate(&mut ask)
}

/// Brings in the nominations, less those that name somebody's coaching partner.
fn nominate(ask: &mut impl FnMut(&str, Value) -> Result<Value>) -> Result<()> {
    let people = ask("people", Value::Null)?;
    let published = ask("published", Value::Null)?;
    let id_of = |name: &str| {
        let found = people.as_array().into_iter().flatten().find(|person| person["name"] == name);
        found.map_or(Value::Null, |person| person["id"].clone())
    };
    for line in NOMINATIONS.lines().skip(1) {
        let ids: Vec<Value> = line.split(',').map(id_of).collect();
        let Some((person, names)) = ids.split_first() else { continue };
        let partners: Vec<&Value> = published["groups"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|group| group["members"].as_array())
            .filter(|members| members.contains(person))
            .flatten()
            .collect();
        let names: Vec<&Value> = names.iter().filter(|name| !partners.contains(name)).collect();
        ask("nominate", json!({ "person": person, "names": names }))?;
    }
    Ok(())
}
