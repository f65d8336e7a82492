//! A programme of 250 people, all of them asked, made at the terminal.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;

const PEOPLE: usize = 250;
const TEAMS: usize = 20;

/// Makes it with the terminal program `pairs`; the last change is one person's answer.
pub fn made(pairs: &Path, file: &Path) -> Result<PathBuf, Box<dyn Error>> {
    let call = |command: &str, args: String| -> Result<(), Box<dyn Error>> {
        let done = Command::new(pairs).arg(file).args([command, &args]).output()?;
        if done.status.success() { Ok(()) } else { Err(String::from_utf8_lossy(&done.stderr).into()) }
    };
    let people: String = (1..=PEOPLE)
        .map(|number| format!("\\nPerson {number:03},person{number}@firm.example,Team {}", number % TEAMS))
        .collect();
    let answers: String = (1..=PEOPLE).map(|number| format!("\\nPerson {number:03},joined")).collect();
    call("create_programme", r#"{"organisation": "Firm"}"#.into())?;
    call("import_people", format!(r#"{{"text": "name,email,department{people}"}}"#))?;
    call("start_round", r#"{"startsOn": "2027-01-11"}"#.into())?;
    call("import_answers", format!(r#"{{"text": "person,answer{answers}"}}"#))?;
    call("set_answer", r#"{"person": 1, "answer": "notThisTime"}"#.into())?;
    Ok(file.to_owned())
}
