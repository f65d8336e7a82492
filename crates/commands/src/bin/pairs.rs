//! The door at a terminal: `pairs FILE COMMAND [JSON]`.

#![allow(clippy::print_stderr)]

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use chrono::{Local, NaiveDateTime};
use coaching_core::check_file::check_file_at;
use coaching_core::copies::restore::replace_damaged;
use coaching_core::salvage::salvage;
use coaching_core::{Failure, Programme, Scope};
use commands::{COMMANDS, call, sample};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

const USAGE: &str =
    "pairs FILE COMMAND [JSON]   does one command with a programme and prints its result as JSON
pairs --demo FOLDER         plays a round of a made-up company and leaves its documents in FOLDER
pairs --help                lists the commands";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CreateProgramme {
    organisation: String,
    #[serde(default = "leadership_team")]
    scope: Scope,
}

fn main() -> ExitCode {
    let args: Vec<String> =
        std::env::args_os().skip(1).map(|arg| arg.to_string_lossy().into_owned()).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match args.as_slice() {
        [] | ["--help" | "-h"] => {
            say(&help());
            return ExitCode::SUCCESS;
        }
        ["--demo", folder] => demo(Path::new(folder)),
        [file, command] => answer(Path::new(file), command, "null"),
        [file, command, json] => answer(Path::new(file), command, json),
        _ => Err(Failure::refused("That is not how pairs is called.", USAGE)),
    };
    match done {
        Ok(text) => {
            say(&text);
            ExitCode::SUCCESS
        }
        Err(failure) => {
            eprintln!("{failure}");
            tell_problems(&failure);
            match failure {
                Failure::Refused { .. } => ExitCode::from(1),
                Failure::Broken { .. } => ExitCode::from(2),
            }
        }
    }
}

fn answer(file: &Path, command: &str, json: &str) -> Result<String, Failure> {
    let args: Value = serde_json::from_str(json).map_err(|error| {
        Failure::refused(
            format!("What follows {command} is not JSON ({error})."),
            "Nothing was changed. Look at the quotes.",
        )
    })?;
    let result = match command {
        "create_programme" => create(file, args)?,
        "salvage" => understood(command, args).and_then(|wanted| answered(salvage(file, wanted, now())?))?,
        "check_file" if args == Value::Null => answered(check_file_at(file))?,
        command => match Programme::open(file, now()) {
            Ok(mut programme) => {
                programme.keep_copies(None);
                call(programme.in_zone(&zone()), now(), command, args)?
            }
            // What cannot be opened can still be replaced by a copy.
            Err(Failure::Broken { .. }) if command == "restore" => {
                answered(replace_damaged(file, &understood(command, args)?, now())?)?
            }
            Err(failure) => return Err(failure),
        },
    };
    Ok(format!("{result:#}"))
}

fn create(file: &Path, args: Value) -> Result<Value, Failure> {
    let CreateProgramme { organisation, scope } = understood("create_programme", args)?;
    Programme::create(file, &organisation, scope, now()).map(|_| json!({ "id": 1 }))
}

fn understood<T: DeserializeOwned>(command: &str, args: Value) -> Result<T, Failure> {
    serde_json::from_value(args).map_err(|error| {
        Failure::refused(
            format!("{command} was given something that it does not take: {error}."),
            "Nothing was changed. pairs --help says what it takes.",
        )
    })
}

fn answered(result: impl Serialize) -> Result<Value, Failure> {
    serde_json::to_value(result)
        .map_err(|error| Failure::broken("The answer could not be written down.", error))
}

fn demo(folder: &Path) -> Result<String, Failure> {
    std::fs::create_dir_all(folder).map_err(|error| {
        Failure::refused(format!("The folder could not be made ({error})."), "Choose another one.")
    })?;
    Ok(sample::demo(folder, now())?.join("\n"))
}

fn tell_problems(failure: &Failure) {
    if let Failure::Refused { problems, .. } = failure {
        for problem in problems {
            let place = match (problem.line, problem.column.as_str()) {
                (0, _) => String::new(),
                (line, "") => format!("Line {line}: "),
                (line, column) => format!("Line {line}, {column}: "),
            };
            eprintln!("{place}{}", problem.message);
        }
    }
}

/// Prints a text; whoever reads may stop early, as `head` does.
fn say(text: &str) {
    let _ = writeln!(std::io::stdout(), "{text}");
}

fn help() -> String {
    let config = commands::bindings::config();
    let mut lines =
        vec![USAGE.to_owned(), String::new(), "create_programme {organisation, scope?}".to_owned()];
    lines.push("    Makes a new file".to_owned());
    lines.push("salvage { path: string }".to_owned());
    lines.push("    Saves what can be read of a damaged file in a new one".to_owned());
    for command in COMMANDS {
        let takes = commands::plain(&(command.takes_in_full)(&config));
        lines.push(
            format!("{} {}", command.name, if takes == "null" { "" } else { &takes }).trim_end().to_owned(),
        );
        lines.push(format!("    {}", command.about));
    }
    lines.join("\n")
}

fn leadership_team() -> Scope {
    Scope::LeadershipTeam
}

/// This computer's time zone; empty where it names none.
fn zone() -> String {
    iana_time_zone::get_timezone().unwrap_or_default()
}

#[expect(clippy::disallowed_methods, reason = "the terminal is the outermost layer")]
fn now() -> NaiveDateTime {
    Local::now().naive_local()
}
