//! An earlier copy in place of the programme as it is; the present one is copied first.

use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::shelf::Shelf;
use crate::failure::{Failure, Result};
use crate::passphrase::Secret;
use crate::programme::Programme;
use crate::store::{self, With, broken, log, settings};
use crate::undo::LoggedChange;
use crate::words;

/// Which copy is meant: one by its number in [`Programme::copies`], or a file.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(optional_fields = nullable)]
pub struct WhichCopy {
    /// Its number.
    pub copy: Option<u32>,
    /// Its file.
    #[ts(skip)]
    pub path: Option<PathBuf>,
}

/// What would change if a copy took the place of the programme as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RestorePreview {
    /// In a sentence or two.
    pub sentence: String,
    /// The changes that were made since and would no longer be there, newest first.
    pub lost: Vec<LoggedChange>,
    /// The changes that are in the copy alone and would be there again, newest first.
    pub gained: Vec<LoggedChange>,
}

/// A copy that took the place of the programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Restored {
    /// What was done, and how to take it back.
    pub sentence: String,
    /// The number of the copy of what was there before; restoring it takes this back.
    pub before: u32,
    /// What that copy is called.
    pub file: String,
}

/// A copy that took the place of a damaged file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Replaced {
    /// What was done.
    pub sentence: String,
    /// What the damaged file is called now.
    pub kept: String,
}

impl Programme {
    /// Says what would change if a copy took the place of the programme; changes nothing.
    pub fn preview_restore(&self, which: WhichCopy) -> Result<RestorePreview> {
        let copy = store::open_copy(&self.chosen(&which)?, self.seal())?;
        let read = |connection: &rusqlite::Connection| -> rusqlite::Result<_> {
            Ok((log::links(connection)?, settings::organisation(connection)?.0))
        };
        let (then, whose) = read(&copy).map_err(broken)?;
        let (now, ours) = self.read(read)?;
        let common = now.iter().zip(&then).take_while(|(ours, theirs)| ours.hash == theirs.hash).count();
        let changes = |links: Vec<log::Link>| -> Vec<LoggedChange> {
            links.into_iter().skip(common).rev().map(log::Link::told).collect()
        };
        let sentence = if common == 0 {
            if whose == ours {
                "The copy’s list of changes has nothing in common with the present one, as after somebody was erased. Everything would be as it is in the copy.".to_owned()
            } else {
                format!(
                    "The copy is of another programme: that of {whose}. Everything would be as it is there."
                )
            }
        } else {
            told(now.len() - common, then.len() - common, now.get(common))
        };
        Ok(RestorePreview { sentence, lost: changes(now), gained: changes(then) })
    }

    /// Puts a copy in the place of the programme as it is, which is copied first.
    pub fn restore(&mut self, which: WhichCopy) -> Result<Restored> {
        let source = self.chosen(&which)?;
        // Everything that could be the matter with it is found before anything is touched.
        drop(store::open_copy(&source, self.seal())?);
        let before = self.copy_now()?;
        let file = before.written(&self.called());
        self.replace_file(&source, &Shelf::beside(self.path()).file(&before))?;
        self.keeping.copied = None;
        Ok(Restored {
            sentence: format!(
                "The copy is now the programme. What was there before is in copy {}: restore that one to take this back.",
                before.number
            ),
            before: before.number,
            file,
        })
    }

    /// The file of the copy that is meant.
    fn chosen(&self, which: &WhichCopy) -> Result<PathBuf> {
        match which {
            WhichCopy { path: Some(path), copy: None }
                if path.canonicalize().ok() == self.path().canonicalize().ok() =>
            {
                Err(Failure::field(
                    "path",
                    "That is the programme itself, not a copy of it.",
                    "Nothing was changed. Choose one of the copies.",
                ))
            }
            WhichCopy { path: Some(path), copy: None } => Ok(path.clone()),
            WhichCopy { path: None, copy: Some(number) } => {
                self.shelves().iter().find_map(|shelf| shelf.numbered(*number)).ok_or_else(|| {
                    Failure::field(
                        "copy",
                        format!("There is no copy {number} where it can be reached."),
                        "Nothing was changed. Choose one of those that are listed.",
                    )
                })
            }
            WhichCopy { path: Some(_), copy: Some(_) } | WhichCopy { path: None, copy: None } => {
                Err(Failure::field(
                    "copy",
                    "Say which copy is meant: one of those that are listed, or a file.",
                    "Nothing was changed.",
                ))
            }
        }
    }
}

/// Puts a copy in the place of a file that cannot be opened, which is kept under another name. A copy that is
/// protected needs its passphrase or recovery code, and stays protected.
pub fn replace_damaged(
    path: &Path,
    which: &WhichCopy,
    secret: Option<&Secret>,
    now: NaiveDateTime,
) -> Result<Replaced> {
    let chosen = match which {
        WhichCopy { path: Some(path), copy: None } => Some(path.clone()),
        WhichCopy { path: None, copy: Some(number) } => Shelf::beside(path).numbered(*number),
        WhichCopy { path: Some(_), copy: Some(_) } | WhichCopy { path: None, copy: None } => None,
    };
    let copy = chosen.ok_or_else(|| {
        Failure::field(
            "copy",
            "There is no such copy where it can be reached.",
            "Nothing was changed. Choose one of those in the folder beside the programme.",
        )
    })?;
    let seal = store::seal_of(&copy, secret.map_or(With::Nothing, With::Secret))?;
    let loses_its_passphrase = seal.is_none() && store::sealing::is_sealed(path);
    let kept = store::replace_damaged(path, &copy, seal.as_ref(), now)?;
    let no_longer = if loses_its_passphrase {
        " The copy has no passphrase, so whoever has the file can open it now."
    } else {
        ""
    };
    Ok(Replaced {
        sentence: format!("The copy is now the programme. The damaged file is kept as {kept}.{no_longer}"),
        kept,
    })
}

fn told(lost: usize, gained: usize, first: Option<&log::Link>) -> String {
    let since =
        first.map(|link| format!(" since {} on {}", link.at.format("%H:%M"), words::date(link.at.date())));
    let since = since.unwrap_or_default();
    let changes = |n| words::count(n, "change", "changes");
    let taken = || {
        let verb = if lost == 1 { "it" } else { "they" };
        format!(
            "{} {} made{since} that the copy does not have, and {verb} would be taken back.",
            words::sentence_case(&changes(lost)),
            if lost == 1 { "was" } else { "were" }
        )
    };
    match (lost, gained) {
        (0, 0) => "The copy is what is there now: nothing would change.".to_owned(),
        (_, 0) => taken(),
        (0, _) => format!(
            "The copy has {} more than what is there now, and they would be there again.",
            changes(gained)
        ),
        (_, _) => format!(
            "{} The copy has {} of its own, and they would be there instead.",
            taken(),
            changes(gained)
        ),
    }
}
