//! A made-up company of twenty people, to look round and to show a whole round at the terminal.

mod story;

use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use coaching_core::{Failure, Programme, Result, Scope};
use serde_json::{Value, json};

use crate::call;

const ORGANISATION: &str = "Harbour & Pine Ltd";

/// Makes the company's file in a folder: one round behind it, half-way through the next.
pub fn look_round(folder: &Path, now: NaiveDateTime) -> Result<PathBuf> {
    let path = folder.join(format!("{ORGANISATION}.pairs"));
    let mut programme = Programme::create(&path, ORGANISATION, Scope::AllStaff, story::beginning(now))?;
    story::play(&mut programme, now)?;
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
