//! Whether a file is sound and still what was saved in it, in words.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::failure::{Failure, Result};
use crate::passphrase::Secret;
use crate::programme::Programme;
use crate::store::sealed::Seal;
use crate::store::{self, With};
use crate::words;

/// Which file is to be looked through.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(optional_fields = nullable)]
pub struct CheckFile {
    /// Another file, such as a copy; without it the open programme is meant.
    #[ts(skip)]
    pub path: Option<PathBuf>,
}

/// What was found in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct FileCheck {
    /// Whether all is well.
    pub sound: bool,
    /// What was found, in a sentence.
    pub sentence: String,
    /// Everything that is not as it was saved, one sentence each.
    pub findings: Vec<String>,
}

impl Programme {
    /// Looks through every page, every row and the whole list of changes; changes nothing.
    pub fn check_file(&self, CheckFile { path }: CheckFile) -> Result<FileCheck> {
        match path {
            Some(path) => Ok(check(&path, self.seal())),
            None => self.read(look_through),
        }
    }
}

/// Looks through a file that need not be open, nor be one that can be opened. One that is protected needs its
/// passphrase or recovery code.
pub fn check_file_at(path: &Path, secret: Option<&Secret>) -> Result<FileCheck> {
    match store::seal_of(path, secret.map_or(With::Nothing, With::Secret)) {
        Ok(seal) => Ok(check(path, seal.as_ref())),
        Err(failure) if failure.is_about("passphrase") => Err(failure),
        Err(failure) => Ok(told(failure)),
    }
}

fn check(path: &Path, seal: Option<&Seal>) -> FileCheck {
    let looked = store::check::open_unchecked(path, seal)
        .and_then(|connection| look_through(&connection).map_err(store::broken));
    looked.unwrap_or_else(told)
}

fn told(failure: Failure) -> FileCheck {
    match failure {
        Failure::Refused { message, hint, .. } => not_sound(message, hint),
        Failure::Broken { message, detail, .. } => not_sound(message, detail),
    }
}

fn look_through(connection: &rusqlite::Connection) -> rusqlite::Result<FileCheck> {
    let findings = store::check::look_through(connection)?.sentences();
    Ok(FileCheck {
        sound: findings.is_empty(),
        sentence: match findings.len() {
            0 => "All is well: every entry is as it was saved.".to_owned(),
            n => format!(
                "{} not as saved. Restore a copy from before, or save what can be read in a new file.",
                words::sentence_case(&words::count(n, "thing is", "things are"))
            ),
        },
        findings,
    })
}

fn not_sound(sentence: String, finding: String) -> FileCheck {
    FileCheck { sound: false, sentence, findings: vec![finding] }
}
