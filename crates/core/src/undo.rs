//! What was done, taking it back, and bringing it back: all of it from the log, so that it goes on after a restart.

use chrono::NaiveDateTime;
use serde::Serialize;
use ts_rs::TS;

use crate::failure::{Failure, Result};
use crate::programme::{Done, Kind, Programme};
use crate::store::{broken, journal, log};

/// A change that was undone or redone, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Reversal {
    /// What happened: "Undone: Ana joined".
    pub sentence: String,
}

/// One line of the history of changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LoggedChange {
    /// Counts up from 1.
    pub id: i64,
    /// When, in local time.
    pub at: NaiveDateTime,
    /// What, in words.
    pub sentence: String,
    /// Whether it has been undone since.
    pub undone: bool,
}

impl Programme {
    /// Takes back the last change that has not been taken back.
    pub fn undo(&mut self) -> Result<Reversal> {
        let target = self.reversible()?.0.pop().ok_or_else(|| {
            Failure::refused("There is nothing to undo.", "Everything is as it was when the file was made.")
        })?;
        self.reverse(target, "Undone")
    }

    /// Brings back what was last undone.
    pub fn redo(&mut self) -> Result<Reversal> {
        let target = self.reversible()?.1.pop().ok_or_else(|| {
            Failure::refused("There is nothing to bring back.", "Nothing was undone since the last change.")
        })?;
        self.reverse(target, "Brought back")
    }

    /// Every change that the owner made, newest first.
    pub fn history_of_changes(&self) -> Result<Vec<LoggedChange>> {
        let entries = self.read(log::entries)?;
        let (standing, _) = stacks(&entries);
        let standing: Vec<i64> = standing.iter().map(|step| step.original).collect();
        let mut changes: Vec<LoggedChange> = entries
            .into_iter()
            .filter(|entry| entry.undoes.is_none())
            .map(|entry| LoggedChange {
                undone: entry.id != 1 && !standing.contains(&entry.id),
                id: entry.id,
                at: entry.at,
                sentence: entry.sentence,
            })
            .collect();
        changes.reverse();
        Ok(changes)
    }

    /// What undo would take back and redo would bring back, in words, and the newest entry.
    pub(crate) fn last_steps(&self) -> Result<(Option<String>, Option<String>, Option<LoggedChange>)> {
        let entries = self.read(log::entries)?;
        let (undo, redo) = stacks(&entries);
        let last = entries.last().map(|entry| LoggedChange {
            id: entry.id,
            at: entry.at,
            sentence: entry.sentence.clone(),
            undone: false,
        });
        Ok((
            undo.last().map(|step| step.sentence.clone()),
            redo.last().map(|step| step.sentence.clone()),
            last,
        ))
    }

    fn reverse(&mut self, step: Step, how: &str) -> Result<Reversal> {
        let sentence = format!("{how}: {}", step.sentence);
        self.commit(|connection| {
            let rows = log::rows(connection, step.entry).map_err(broken)?;
            if !journal::take_back(connection, &rows).map_err(broken)? {
                return Err(Failure::broken(
                    "This change does not fit what is in the file, so it was left as it is. Nothing was lost.",
                    format!("change {} does not match its rows", step.entry),
                ));
            }
            let value = Reversal { sentence: sentence.clone() };
            Ok((Done { value, sentence: sentence.clone() }, Kind::Reversal(step.entry)))
        })
    }

    fn reversible(&self) -> Result<(Vec<Step>, Vec<Step>)> {
        Ok(stacks(&self.read(log::entries)?))
    }
}

/// A change as undo and redo see it.
struct Step {
    /// The entry whose rows are to be played back.
    entry: i64,
    /// The change that the owner made, through any number of undos and redos.
    original: i64,
    sentence: String,
}

/// What can be undone and what can be redone, the next one last.
fn stacks(entries: &[log::Entry]) -> (Vec<Step>, Vec<Step>) {
    let (mut undo, mut redo): (Vec<Step>, Vec<Step>) = (Vec::new(), Vec::new());
    for entry in entries {
        let step = |of: Step| Step { entry: entry.id, ..of };
        match entry.undoes {
            None => {
                redo.clear();
                undo.push(Step { entry: entry.id, original: entry.id, sentence: entry.sentence.clone() });
            }
            Some(target) if undo.last().is_some_and(|step| step.entry == target) => {
                redo.extend(undo.pop().map(step));
            }
            Some(_) => undo.extend(redo.pop().map(step)),
        }
    }
    // The entry that set the programme up cannot be taken back: there would be no programme left.
    undo.retain(|step| step.original != 1);
    (undo, redo)
}
