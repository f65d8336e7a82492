//! The door at a terminal: `pairs FILE COMMAND [JSON]`.

#![allow(clippy::print_stderr)]

use std::io::{IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;

use chrono::{Local, NaiveDateTime};
use coaching_core::check_file::check_file_at;
use coaching_core::copies::restore::replace_damaged;
use coaching_core::passphrase::Secret;
use coaching_core::salvage::{Salvage, salvage};
use coaching_core::{Failure, Programme, Scope};
use commands::{COMMANDS, call, sample};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use zeroize::Zeroizing;

const USAGE: &str =
    "pairs FILE COMMAND [JSON]   does one command with a programme and prints its result as JSON
pairs --demo FOLDER         plays a round of a made-up company and leaves its documents in FOLDER
pairs --help                lists the commands

A programme that is protected asks for its passphrase, or its recovery code, on standard input: one line. A new
passphrase is asked for there too. Neither is taken from the command line, where others on this computer could see it.";

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
        [file, command] => answer(Path::new(file), command, None),
        [file, command, json] => answer(Path::new(file), command, Some(json)),
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

fn answer(file: &Path, command: &str, json: Option<&str>) -> Result<String, Failure> {
    let secret = commands::command(command).is_some_and(|command| command.secret);
    if secret && json.is_some() {
        return Err(Failure::refused(
            format!(
                "{command} takes nothing on the command line, where others on this computer could see it."
            ),
            "Nothing was changed. Leave it out: you are asked for it, or give it on standard input, one a line.",
        ));
    }
    let args: Value = serde_json::from_str(json.unwrap_or("null")).map_err(|error| {
        Failure::refused(
            format!("What follows {command} is not JSON ({error})."),
            "Nothing was changed. Look at the quotes.",
        )
    })?;
    let mut typed = None;
    let result = match command {
        "create_programme" => create(file, args)?,
        "salvage" => {
            let wanted: Salvage = understood(command, args)?;
            answered(asking(&mut typed, |secret| salvage(file, wanted.clone(), secret, now()))?)?
        }
        "check_file" if args == Value::Null => {
            answered(asking(&mut typed, |secret| check_file_at(file, secret))?)?
        }
        command => match asking(&mut typed, |secret| opened(file, secret)) {
            Ok(mut programme) => {
                programme.keep_copies(None);
                let args = if secret { secrets_of(command, typed)? } else { args };
                call(programme.in_zone(&zone()), now(), command, args)?
            }
            // What cannot be opened can still be replaced by a copy.
            Err(Failure::Broken { .. }) if command == "restore" => {
                let which = understood(command, args)?;
                answered(asking(&mut typed, |secret| replace_damaged(file, &which, secret, now()))?)?
            }
            Err(failure) => return Err(failure),
        },
    };
    Ok(format!("{result:#}"))
}

fn opened(file: &Path, secret: Option<&Secret>) -> Result<Programme, Failure> {
    match secret {
        None => Programme::open(file, now()),
        Some(secret) => Programme::unlock(file, secret, now()),
    }
}

/// What was typed for a programme that is protected.
type Typed = Option<Zeroizing<String>>;

/// Does something without a passphrase, and with the one that is typed where it asks for one.
fn asking<T>(typed: &mut Typed, work: impl Fn(Option<&Secret>) -> Result<T, Failure>) -> Result<T, Failure> {
    let secret = typed.as_ref().map(|typed| Secret::typed(typed));
    match work(secret.as_ref()) {
        Err(failure) if typed.is_none() && failure.is_about("passphrase") => {
            let said = line("Passphrase or recovery code")?;
            let secret = Secret::typed(&said);
            *typed = Some(said);
            work(Some(&secret))
        }
        done => done,
    }
}

/// What a command takes that is a secret; the present passphrase is the one that opened the programme.
fn secrets_of(command: &str, typed: Typed) -> Result<Value, Failure> {
    let present = typed.map(|typed| typed.to_string()).unwrap_or_default();
    Ok(match command {
        "remove_passphrase" => json!({ "present": present }),
        "change_passphrase" => json!({ "present": present, "passphrase": *new_passphrase()? }),
        _ => json!({ "passphrase": *new_passphrase()? }),
    })
}

/// A new passphrase; somebody who types types it twice, for it is not shown.
fn new_passphrase() -> Result<Zeroizing<String>, Failure> {
    let typed = line("New passphrase")?;
    if std::io::stdin().is_terminal() && line("The same once more")? != typed {
        return Err(Failure::refused("The two are not the same.", "Nothing was changed. Begin again."));
    }
    Ok(typed)
}

/// One line of standard input; somebody who types is told what is wanted, and it is not shown.
fn line(wanted: &str) -> Result<Zeroizing<String>, Failure> {
    let mut typed = Zeroizing::new(String::new());
    let read = if std::io::stdin().is_terminal() {
        rpassword::prompt_password(format!("{wanted}: ")).map(|text| *typed = text)
    } else {
        std::io::stdin().read_line(&mut typed).map(drop)
    };
    read.map_err(|error| {
        Failure::refused(format!("Standard input could not be read ({error})."), "Nothing was changed.")
    })?;
    let length = typed.trim_end_matches(['\r', '\n']).len();
    typed.truncate(length);
    if typed.is_empty() {
        return Err(Failure::field(
            "passphrase",
            format!("{wanted} was asked for on standard input, and nothing came."),
            "Nothing was changed. Type it when you are asked, or give it there, one a line.",
        ));
    }
    Ok(typed)
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
        let takes = match command.secret {
            true => "(asks on standard input)".to_owned(),
            false => commands::plain(&(command.takes_in_full)(&config)),
        };
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
