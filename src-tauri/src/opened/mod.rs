//! The one programme that is open in the window.

#[cfg(test)]
mod tests;
mod waiting;

use std::{
    ops::ControlFlow,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

use chrono::{Local, NaiveDateTime};
use coaching_core::{Failure, Part, Programme, work::Watch};
use commands::{Begun, Command};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tempfile::TempDir;

/// The open programme, if any. Changes and quick looks go through it one after the other, long work only until it
/// has what it needs; whatever searches looks at a copy, so that nothing waits for it.
#[derive(Default)]
pub struct Opened {
    open: Mutex<Option<Open>>,
    /// A second folder for copies.
    second: Mutex<Option<PathBuf>>,
    /// What was searched last. One search waits for the other, and none for long: then it looks at a new copy.
    searched: Mutex<Option<Copied>>,
    /// How many programmes were opened and how many changes made, in all.
    states: AtomicU64,
    /// A protected programme that is shut until its passphrase is typed.
    waits: Mutex<Option<PathBuf>>,
}

/// A programme as it was in one state.
struct Copied {
    programme: Programme,
    state: u64,
}

struct Open {
    /// Another one after every change.
    state: u64,
    // Closed before its folder goes: fields are dropped in this order.
    programme: Programme,
    path: PathBuf,
    made_up: Option<TempDir>,
}

/// A look that is on show.
#[derive(Debug, Deserialize)]
pub struct Shown {
    /// The command.
    pub name: String,
    /// What it was given.
    pub args: Value,
}

/// What came of a change.
#[derive(Debug, PartialEq, Serialize)]
pub struct Changed {
    /// What the command returns.
    pub answer: Value,
    /// The earliest part of the programme that was touched; none if everything is as it was.
    pub touched: Option<u8>,
    /// What the quick looks on show say now that rest on it, each with its place among them.
    pub shown: Vec<(usize, Value)>,
}

impl Opened {
    /// Opens the programme at `path` instead of the one that is open, which stays open if that fails. One that is
    /// protected is waited for until it is unlocked.
    pub fn open(&self, path: &Path) -> Result<(), Failure> {
        let mut open = self.lock();
        if open.as_ref().is_none_or(|open| open.path != path) {
            match Programme::open(path, now()) {
                Ok(programme) => {
                    let programme = self.kept_in_copies(programme);
                    self.show(&mut open, self.opened(programme, path.to_owned(), None));
                }
                Err(failure) if failure.is_about("passphrase") => {
                    self.end(open.take());
                    self.wait_for(Some(path.to_owned()));
                }
                Err(failure) => return Err(failure),
            }
        }
        Ok(())
    }

    /// Starts a programme at `path`, where there must be no file yet.
    pub fn create(
        &self,
        path: &Path,
        organisation: &str,
        scope: coaching_core::Scope,
    ) -> Result<(), Failure> {
        let programme = self.kept_in_copies(Programme::create(path, organisation, scope, now())?);
        self.show(&mut self.lock(), self.opened(programme, path.to_owned(), None));
        Ok(())
    }

    /// Opens a made-up company in a private folder that goes when it is closed.
    pub fn look_round(&self) -> Result<(), Failure> {
        let folder = tempfile::Builder::new().prefix("coaching-pairs-").tempdir().map_err(|error| {
            Failure::broken(
                "The made-up company could not be unpacked. Your own files are as they were.",
                error,
            )
        })?;
        let path = commands::sample::look_round(folder.path(), now())?;
        let programme = Programme::open(&path, now())?;
        self.show(&mut self.lock(), self.opened(programme, path, Some(folder)));
        Ok(())
    }

    /// Closes the programme, if one is open.
    pub fn close(&self) {
        self.end(self.lock().take());
        self.wait_for(None);
    }

    /// Keeps copies in a second folder too from now on, or beside the programme alone.
    pub fn keep_copies_in(&self, second: Option<PathBuf>) {
        if let Some(open) = self.lock().as_mut().filter(|open| open.made_up.is_none()) {
            open.programme.keep_copies(second.clone());
        }
        *self.second.lock().unwrap_or_else(PoisonError::into_inner) = second;
    }

    /// Makes a copy if one is due; whether there is one, or a failure to be told.
    pub fn copy_if_due(&self, now: NaiveDateTime) -> bool {
        let done = self.with(|open| Ok(open.programme.at(now).copy_if_due()));
        done.unwrap_or_default()
    }

    /// Where the open programme is, and whether it is the made-up company.
    pub fn place(&self) -> Option<(PathBuf, bool)> {
        self.lock().as_ref().map(|open| (open.path.clone(), open.made_up.is_some()))
    }

    /// Passes a call on to the door.
    pub fn call(&self, name: &str, args: Value) -> Result<Value, Failure> {
        self.watched(name, args, &unwatched)
    }

    /// Passes a call on to the door and hears how far it has come. Others come through as soon as the
    /// programme itself is needed no longer.
    pub fn watched(&self, name: &str, args: Value, watch: Watch<'_>) -> Result<Value, Failure> {
        let begun = match commands::command(name) {
            Some(Command { searches: true, .. }) => self.search(|copy| begin(copy, name, args))?,
            Some(_) | None => self.begun(name, args)?.0,
        };
        finished(begun, watch)
    }

    /// Does a change, and looks again at what is on show and rests on what it touched.
    pub fn change(&self, name: &str, args: Value, shown: Vec<Shown>) -> Result<Changed, Failure> {
        let (begun, touched) = self.begun(name, args)?;
        let answer = finished(begun, &unwatched)?;
        let shown = touched.map(|part| self.looked(shown, part)).unwrap_or_default();
        Ok(Changed { answer, touched: touched.map(|part| part as u8), shown })
    }

    /// What quick looks say now that rest on a part, each with its place among those given. One that fails is left
    /// out: it is asked for again, and tells why then.
    pub fn looked(&self, shown: Vec<Shown>, part: Part) -> Vec<(usize, Value)> {
        let is_quick = |look: &Command| !look.searches && look.rests_on(part);
        let mut says = Vec::new();
        for (place, look) in shown.into_iter().enumerate() {
            if commands::command(&look.name).is_some_and(is_quick) {
                says.extend(self.call(&look.name, look.args).ok().map(|answer| (place, answer)));
            }
        }
        says
    }

    /// What a command comes to as far as it needs the programme, and the earliest part that it touched.
    fn begun(&self, name: &str, args: Value) -> Result<(Begun, Option<Part>), Failure> {
        self.with(|open| {
            let begun = begin(&mut open.programme, name, args);
            let touched = open.programme.touched();
            if touched.is_some() {
                open.state = self.next_state();
            }
            Ok((begun?, touched))
        })
    }

    /// Looks at a copy of the programme as it is now, the last one if nothing was changed since.
    fn search<T>(&self, look: impl FnOnce(&mut Programme) -> Result<T, Failure>) -> Result<T, Failure> {
        let mut searched = self.searched.lock().unwrap_or_else(PoisonError::into_inner);
        let last = searched.take();
        let mut copy = self.with(|open| match last.filter(|copy| copy.state == open.state) {
            Some(copy) => Ok(copy),
            None => Ok(Copied { programme: open.programme.copied()?, state: open.state }),
        })?;
        let found = caught(|| look(&mut copy.programme));
        let open = self.lock();
        *searched = open.as_ref().filter(|open| open.state == copy.state).map(|_| copy);
        // In this order, so that whoever closes the programme after this finds the copy.
        drop(searched);
        drop(open);
        found
    }

    /// Does `work` with the open programme. If it panics, the file is opened afresh, so that whatever
    /// was not saved is gone and whatever was saved is there.
    fn with<T>(&self, work: impl FnOnce(&mut Open) -> Result<T, Failure>) -> Result<T, Failure> {
        let mut slot = self.lock();
        let Some(open) = slot.as_mut() else {
            return Err(Failure::refused(
                "No programme is open.",
                "Open one first, or start with your own people.",
            ));
        };
        let mut is_whole = false;
        let done = caught(|| {
            let done = work(open);
            is_whole = true;
            done
        });
        if !is_whole {
            *slot = slot.take().and_then(|open| self.afresh(open));
        }
        done
    }

    /// Opens one in place of whatever is open.
    fn show(&self, slot: &mut Option<Open>, open: Open) {
        self.end(slot.replace(open));
        self.wait_for(None);
    }

    /// Closes a programme and forgets what was searched of it. A search that is under way forgets that itself.
    fn end(&self, open: Option<Open>) {
        close(open);
        if let Ok(mut searched) = self.searched.try_lock() {
            *searched = None;
        }
    }

    fn opened(&self, programme: Programme, path: PathBuf, made_up: Option<TempDir>) -> Open {
        Open { state: self.next_state(), programme, path, made_up }
    }

    /// The same file closed and opened again; nothing if it cannot be opened now.
    fn afresh(&self, Open { programme, path, made_up, .. }: Open) -> Option<Open> {
        let programme = programme.opened_afresh(now()).ok()?;
        let programme = if made_up.is_none() { self.kept_in_copies(programme) } else { programme };
        Some(self.opened(programme, path, made_up))
    }

    fn next_state(&self) -> u64 {
        self.states.fetch_add(1, Ordering::Relaxed)
    }

    /// The programme, of which copies are kept from now on.
    fn kept_in_copies(&self, mut programme: Programme) -> Programme {
        programme.keep_copies(self.second.lock().unwrap_or_else(PoisonError::into_inner).clone());
        programme
    }

    fn lock(&self) -> MutexGuard<'_, Option<Open>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn begin(programme: &mut Programme, name: &str, args: Value) -> Result<Begun, Failure> {
    commands::begin(programme.in_zone(&zone()), now(), name, args)
}

/// Does the rest of a command.
fn finished(begun: Begun, watch: Watch<'_>) -> Result<Value, Failure> {
    match begun {
        Begun::Done(answer) => Ok(answer),
        Begun::Rest(work) => caught(|| work.watched(watch)),
    }
}

fn unwatched(_: coaching_core::work::Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// Does `work`; a panic in it is a failure that is told.
fn caught<T>(work: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|panic| {
        let text = panic.downcast_ref::<&str>().map(ToString::to_string);
        Err(Failure::broken(
            "Something went wrong in the program. Everything saved before is safe, and this step changed nothing.",
            text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default(),
        ))
    })
}

/// Closes a programme; what changed since its last copy is copied first.
fn close(open: Option<Open>) {
    if let Some(mut open) = open {
        let copied = || open.programme.at(now()).copy_if_changed();
        // A copy that fails must not keep a programme from closing: everything is saved.
        drop(catch_unwind(AssertUnwindSafe(copied)));
    }
}

/// Now, by this computer's clock and zone.
#[expect(clippy::disallowed_methods, reason = "the window is the outermost layer")]
pub fn now() -> NaiveDateTime {
    Local::now().naive_local()
}

/// This computer's time zone; empty where it names none.
fn zone() -> String {
    iana_time_zone::get_timezone().unwrap_or_default()
}
