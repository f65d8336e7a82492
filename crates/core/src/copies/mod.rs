//! Copies of the programme: made, checked, thinned, and told of.

mod name;
mod protecting;
pub mod restore;
mod shelf;
mod thinning;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::{Duration, NaiveDateTime};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use self::name::CopyName;
use self::shelf::Shelf;
use crate::failure::{Failure, Result};
use crate::part::Part;
use crate::programme::Programme;
use crate::store::{self, copying, log, rounds};
use crate::words;

/// How long a change may be without a copy while the programme is open.
const OFTEN: Duration = Duration::minutes(10);

/// Where copies are kept without being asked for, and what came of the last one.
#[derive(Debug, Default)]
pub(crate) struct Keeping {
    /// Whether copies are made by themselves; the outermost layer says so.
    on: bool,
    second: Option<PathBuf>,
    /// The last change in the newest copy.
    copied: Option<(i64, String)>,
    /// When one was last tried.
    tried: Option<NaiveDateTime>,
    failed: Option<FailedCopy>,
    /// Copies that are not sealed as the programme is, and could not be written anew.
    unlike: Vec<String>,
}

/// Where to put a copy: a file that is not there yet, or a folder; without either, where copies are always kept.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(optional_fields = nullable)]
pub struct BackUp {
    /// The file to write.
    #[ts(skip)]
    pub path: Option<PathBuf>,
    /// The folder in which the copies are.
    #[ts(skip)]
    pub folder: Option<PathBuf>,
}

/// A copy that was made and checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct BackedUp {
    /// What it is called.
    pub file: String,
    /// What was done, in words.
    pub sentence: String,
}

/// The copies of this programme that can be reached now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Copies {
    /// Whether copies are made by themselves.
    pub kept: bool,
    /// The name of the folder beside the programme.
    pub folder: String,
    /// The second folder, if one was named.
    pub second: Option<String>,
    /// Newest first.
    pub copies: Vec<KeptCopy>,
    /// The last one that could not be made, as long as none was made since.
    pub failed: Option<FailedCopy>,
}

/// One copy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeptCopy {
    /// Counted up from 1; the one to restore is chosen by it.
    pub number: u32,
    /// What the file is called.
    pub file: String,
    /// When it was made, in local time.
    pub at: NaiveDateTime,
    /// How far the programme had come: "round 2, matches".
    pub step: String,
    /// In bytes.
    pub size: u64,
    /// Whether it is in the second folder alone.
    pub second: bool,
}

/// A copy that could not be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FailedCopy {
    /// When it was tried, in local time.
    pub at: NaiveDateTime,
    /// What happened and how old the last good copy is, in words.
    pub message: String,
    /// What to do.
    pub hint: String,
    /// What the system said.
    pub detail: String,
}

impl Programme {
    /// Keeps copies beside the programme from now on, and in a second folder if one is named.
    pub fn keep_copies(&mut self, second: Option<PathBuf>) {
        self.keeping.on = true;
        self.keeping.second = second;
        // What a crash left unprotected, or a memory stick that was away.
        self.protect_copies();
    }

    /// The copies that can be reached, and whether the last one failed.
    pub fn copies(&self) -> Result<Copies> {
        Ok(Copies {
            kept: self.keeping.on,
            folder: format!("{} copies", self.called()),
            second: self.keeping.second.as_ref().map(|folder| name_of(folder)),
            copies: self.kept_copies(),
            failed: self.keeping.failed.clone(),
        })
    }

    /// Makes a copy now, reads it back and checks it.
    pub fn back_up(&mut self, BackUp { path, folder }: BackUp) -> Result<BackedUp> {
        // Nothing rests on the last part but what tells of papers and copies.
        self.touch(Part::Awayday);
        let target = match (path, folder) {
            (Some(_), Some(_)) => {
                return Err(Failure::field(
                    "path",
                    "A copy goes to a file or into a folder, not both.",
                    "Nothing was written. Name one of the two.",
                ));
            }
            (Some(path), None) => path,
            (None, Some(folder)) => {
                let shelf = Shelf::of(folder, self.path());
                let name = self.next_name(std::slice::from_ref(&shelf))?;
                shelf.place(&name).map_err(not_copied)?
            }
            (None, None) => return self.copy_now().map(|name| backed_up(name.written(&self.called()))),
        };
        copying::copy_to(self.connection(), self.seal(), &target).map_err(not_copied)?;
        Ok(backed_up(target.file_name().unwrap_or_default().to_string_lossy().into_owned()))
    }

    /// Makes a copy if something changed since the last one and that is ten minutes ago, or never happened.
    ///
    /// For the outermost layer, which knows the time. A failure is kept for [`Programme::copies`].
    pub fn copy_if_due(&mut self) -> bool {
        let waits = self.keeping.tried.is_some_and(|tried| {
            // A clock that was put back must not stop copies for as long.
            let since = self.now() - tried;
            Duration::zero() <= since && since < OFTEN
        });
        !waits && self.copy_if_changed()
    }

    /// Makes a copy if something changed since the last one, when the programme is closed or something risky
    /// is about to happen. Whether there is a new one, or a new failure to be told.
    pub fn copy_if_changed(&mut self) -> bool {
        if !self.keeping.on || !self.changed_since_the_last_copy() {
            return false;
        }
        // Nobody asked: what happened is told where copies are told of, and stops nothing.
        drop(self.copy_now());
        true
    }

    /// Makes a copy wherever copies are kept, and lets those go that have served their time.
    pub(crate) fn copy_now(&mut self) -> Result<CopyName> {
        self.keeping.tried = Some(self.now());
        self.protect_copies();
        let shelves = self.shelves();
        let name = self.next_name(&shelves)?;
        let mut made = Err(not_copied("there is no folder for copies".to_owned()));
        let mut failed = None;
        for shelf in &shelves {
            let place = shelf.place(&name);
            let copied = place.and_then(|target| copying::copy_to(self.connection(), self.seal(), &target));
            match copied {
                Ok(()) => {
                    shelf.thin();
                    made = Ok(name.clone());
                }
                Err(fault) => {
                    failed = failed.or_else(|| Some(shelf.failed(self.now(), &fault)));
                    made = made.map_err(|_| not_copied(fault));
                }
            }
        }
        self.keeping.failed = failed;
        if made.is_ok() {
            self.keeping.copied = self.read(log::newest)?;
        }
        made
    }

    /// Changes every copy that can be reached for good, as the programme itself was changed.
    pub(crate) fn rebuild_copies(
        &mut self,
        sentence: &str,
        change: impl Fn(&Connection) -> rusqlite::Result<()>,
    ) -> Result<()> {
        let rebuild = |copy: &Path| store::rebuild(copy, self.seal(), self.now(), sentence, &change);
        let mut as_they_were = Vec::new();
        let mut fault = String::new();
        for shelf in self.shelves() {
            for (name, _) in shelf.copies() {
                if let Err(problem) = rebuild(&shelf.file(&name)) {
                    as_they_were.push(name.written(&shelf.programme));
                    fault = problem;
                }
            }
        }
        self.keeping.copied = None;
        if as_they_were.is_empty() {
            return Ok(());
        }
        Err(Failure::broken(
            format!(
                "This was done and is saved, but {} could not be written anew: {}.",
                words::count(as_they_were.len(), "copy", "copies"),
                words::list(&as_they_were, "and")
            ),
            fault,
        )
        .with_hint("Remove them yourself."))
    }

    /// Where copies of this programme are kept: beside it, then in the second folder.
    fn shelves(&self) -> Vec<Shelf> {
        let second = self.keeping.second.as_ref().map(|folder| Shelf::within(folder, self.path()));
        std::iter::once(Shelf::beside(self.path())).chain(second).collect()
    }

    /// What the next copy is called, the same wherever it is put.
    fn next_name(&self, shelves: &[Shelf]) -> Result<CopyName> {
        let last = shelves.iter().flat_map(Shelf::copies).map(|(name, _)| name.number).max();
        Ok(CopyName { number: last.unwrap_or(0) + 1, at: self.now(), step: self.read(rounds::step)? })
    }

    /// Every copy that can be reached, newest first, once each.
    fn kept_copies(&self) -> Vec<KeptCopy> {
        let mut copies = BTreeMap::new();
        for (place, shelf) in self.shelves().iter().enumerate() {
            for (name, size) in shelf.copies() {
                let file = name.written(&shelf.programme);
                let CopyName { number, at, step } = name;
                let copy = KeptCopy { number, file: file.clone(), at, step, size, second: place > 0 };
                copies.entry((number, file)).or_insert(copy);
            }
        }
        copies.into_values().rev().collect()
    }

    /// The name of the programme's file without its ending.
    fn called(&self) -> String {
        Shelf::beside(self.path()).programme
    }

    fn changed_since_the_last_copy(&mut self) -> bool {
        let Ok(Some(newest)) = self.read(log::newest) else { return false };
        if self.keeping.copied.is_none() {
            self.keeping.copied = Shelf::beside(self.path()).newest_change(self.seal());
        }
        // A programme that was only just set up holds nothing that could be lost.
        newest.0 > 1 && self.keeping.copied.as_ref() != Some(&newest)
    }
}

/// Copies a sound programme that is not open to where there is no file yet, and checks the copy. One that is
/// protected is copied as it is, and checked when its passphrase opens it.
pub fn copy_elsewhere(path: &Path, target: &Path) -> Result<()> {
    if !store::sealing::is_sealed(path) {
        drop(store::open_copy(path, None)?);
    }
    store::duplicate_as(path, target).map_err(|fault| {
        Failure::broken("The programme could not be copied there. It was left as it is.", fault)
            .with_hint("Look whether the disk is full, or choose another name.")
    })
}

fn backed_up(file: String) -> BackedUp {
    let sentence = "A copy was made, read back and checked: it holds everything up to now.".to_owned();
    BackedUp { file, sentence }
}

/// The name of a folder without its place.
fn name_of(folder: &Path) -> String {
    folder.file_name().unwrap_or(folder.as_os_str()).to_string_lossy().into_owned()
}

fn not_copied(detail: String) -> Failure {
    Failure::broken("The copy could not be made. Everything is saved in the programme itself.", detail)
        .with_hint("Look whether the disk is full, or choose another folder.")
}
