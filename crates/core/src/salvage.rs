//! The last resort: what can be read of a damaged file, in a new one.

use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::failure::{Failure, Result};
use crate::passphrase::Secret;
use crate::programme::{Done, Programme, Scope};
use crate::store::{self, With, broken, salvage};
use crate::words;

/// Where to put what can be read: a file that is not there yet.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Salvage {
    /// The new file.
    pub path: PathBuf,
}

/// What was saved of a damaged file, and what was lost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Salvaged {
    /// What was done, in words.
    pub sentence: String,
    /// What is in the new file, one line each.
    pub saved: Vec<String>,
    /// What could not be brought over, one line each.
    pub lost: Vec<String>,
}

/// Saves what can be read of a damaged file in a new one; nothing is written to the damaged file.
///
/// The new file's list of changes begins with this. It is sealed as the damaged one is.
pub fn salvage(
    path: &Path,
    Salvage { path: target }: Salvage,
    secret: Option<&Secret>,
    now: NaiveDateTime,
) -> Result<Salvaged> {
    let seal = store::seal_of(path, secret.map_or(With::Nothing, With::Secret))?;
    let read = salvage::read(path, seal.as_ref(), &target).map_err(nothing_read)?;
    let count = |table: &str| read.rows.get(table).map_or(0, |rows| rows.len());
    if count("person") == 0 && count("programme") == 0 {
        return Err(nothing_read("no row of the people or the organisation"));
    }
    let organisation =
        read.rows.get("programme").and_then(|rows| rows.get(&1)?.get("organisation")?.as_str());
    let mut programme = Programme::create_sealed(
        &target,
        seal,
        organisation.unwrap_or("Our programme"),
        Scope::AllStaff,
        now,
    )?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let lost = programme
        .transact_for_good(|connection| {
            let lost = salvage::write(connection, &read.rows).map_err(broken)?;
            let sentence =
                format!("What could be read of {name} was saved, and the list of changes began anew");
            Ok(Done { value: lost, sentence })
        })
        .inspect_err(|_| {
            // Ours, and just made: it would block the name.
            let _ = std::fs::remove_file(&target);
        })?;
    let people = programme.people()?.len();
    let mut saved = vec![words::sentence_case(&words::count(people, "person", "people"))];
    let rounds = count("round");
    saved.push(words::sentence_case(&words::count(rounds, "round", "rounds")));
    Ok(Salvaged {
        sentence: if read.from_the_log && lost.is_empty() {
            "Everything that was saved could be put together again from the list of changes, and is in the new file.".to_owned()
        } else {
            "What could be read is in the new file; some of it may be missing. Look through it before you go on with it.".to_owned()
        },
        saved,
        lost: lost
            .into_iter()
            .map(|(table, count)| {
                format!("{}: {}", table.replace('_', " "), words::count(count, "entry", "entries"))
            })
            .collect(),
    })
}

fn nothing_read(detail: impl ToString) -> Failure {
    Failure::broken("Nothing of this file could be read. It was left as it is.", detail)
        .with_hint("Restore a copy.")
}
