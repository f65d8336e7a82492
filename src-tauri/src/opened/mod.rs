//! The one programme that is open in the window.

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
    /// Opens the programme at `path` instead of the one that is open, which stays open if that fails.
    pub fn open(&self, path: &Path) -> Result<(), Failure> {
        let mut open = self.lock();
        if open.as_ref().is_none_or(|open| open.path != path) {
            let programme = self.kept_in_copies(Programme::open(path, now())?);
            close(open.replace(self.opened(programme, path.to_owned(), None)));
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
        close(self.lock().replace(self.opened(programme, path.to_owned(), None)));
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
        close(self.lock().replace(self.opened(programme, path, Some(folder))));
        Ok(())
    }

    /// Closes the programme, if one is open.
    pub fn close(&self) {
        close(self.lock().take());
        // A search that is under way leaves its copy behind; the next one drops it.
        if let Ok(mut searched) = self.searched.try_lock() {
            *searched = None;
        }
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
        let copy = self.with(|open| match searched.take().filter(|copy| copy.state == open.state) {
            Some(copy) => Ok(copy),
            None => Ok(Copied { programme: open.programme.copied()?, state: open.state }),
        })?;
        let copy = searched.insert(copy);
        caught(|| look(&mut copy.programme))
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

    fn opened(&self, programme: Programme, path: PathBuf, made_up: Option<TempDir>) -> Open {
        Open { state: self.next_state(), programme, path, made_up }
    }

    /// The same file closed and opened again; nothing if it cannot be opened now.
    fn afresh(&self, Open { programme, path, made_up, .. }: Open) -> Option<Open> {
        drop(programme);
        let programme = Programme::open(&path, now()).ok()?;
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

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use serde_json::json;

    fn opened() -> Opened {
        let opened = Opened::default();
        opened.look_round().unwrap();
        opened
    }

    #[test]
    fn a_call_without_a_programme_says_so() {
        let Err(Failure::Refused { message, hint, .. }) = Opened::default().call("overview", Value::Null)
        else {
            panic!("not refused");
        };
        assert_eq!(message, "No programme is open.");
        assert_eq!(hint, "Open one first, or start with your own people.");
    }

    #[test]
    fn after_a_panic_the_owner_is_told_and_the_programme_is_still_open() {
        let opened = opened();
        let before = opened.call("people", Value::Null).unwrap();
        let told = opened.with(|_| -> Result<(), Failure> { panic!("a page without lines") });
        assert_eq!(
            told,
            Err(Failure::broken(
                "Something went wrong in the program. Everything saved before is safe, and this step changed nothing.",
                "a page without lines"
            ))
        );
        assert_eq!(opened.call("people", Value::Null).unwrap(), before);
    }

    #[test]
    fn a_change_does_not_wait_for_a_search_and_the_next_search_knows_of_it() {
        let opened = opened();
        let person = opened.call("people", Value::Null).unwrap()[0]["id"].clone();
        let later = json!({ "person": person, "answer": "askMeLater" });
        let participants =
            || opened.call("feasibility", json!({})).unwrap()["participants"].as_u64().unwrap();
        let before = participants();
        let seen = opened.search(|_| {
            opened.change("set_answer", later, vec![])?;
            opened.call("answers", Value::Null)
        });
        assert_eq!(seen.unwrap()[0]["answer"], "askMeLater");
        assert_eq!(participants(), before - 1);
    }

    #[test]
    fn a_search_cannot_change_anything() {
        let person = json!({ "person": 1, "answer": "askMeLater" });
        let told = opened().search(|copy| commands::call(copy, now(), "set_answer", person));
        assert!(matches!(told, Err(Failure::Broken { .. })));
    }

    #[test]
    fn the_made_up_company_is_gone_when_it_is_closed() {
        let opened = opened();
        let (path, made_up) = opened.place().unwrap();
        assert!(made_up && path.exists());
        opened.close();
        assert!(!path.exists());
        assert_eq!(opened.place(), None);
    }

    #[test]
    fn a_file_that_cannot_be_opened_leaves_the_open_one_open() {
        let opened = opened();
        let place = opened.place();
        assert!(opened.open(Path::new("nowhere.pairs")).is_err());
        assert_eq!(opened.place(), place);
    }

    #[test]
    fn a_copy_is_made_every_ten_minutes_and_on_closing_if_something_changed() {
        let folder = tempfile::tempdir().unwrap();
        let stick = tempfile::tempdir().unwrap();
        let copies = |of: &Path| fs::read_dir(of.join("Alder copies")).map_or(0, Iterator::count);
        let opened = Opened::default();
        opened.keep_copies_in(Some(stick.path().to_owned()));
        opened.create(&folder.path().join("Alder.pairs"), "Alder", coaching_core::Scope::AllStaff).unwrap();
        opened.call("add_person", json!({"name": "Anna Field"})).unwrap();
        assert!(opened.copy_if_due(now()));
        assert!(!opened.copy_if_due(now()), "nothing changed");
        opened.call("add_person", json!({"name": "Ben Marsh"})).unwrap();
        assert!(!opened.copy_if_due(now()), "too early");
        assert!(opened.copy_if_due(now() + chrono::Duration::minutes(11)));
        assert_eq!((copies(folder.path()), copies(stick.path())), (2, 2));
        opened.call("add_person", json!({"name": "Cy Lund"})).unwrap();
        opened.close();
        assert_eq!((copies(folder.path()), copies(stick.path())), (3, 3));
    }

    #[test]
    fn no_copy_is_made_of_the_made_up_company() {
        let opened = opened();
        opened.call("add_person", json!({"name": "Cy Lund"})).unwrap();
        assert!(!opened.copy_if_due(now()));
    }

    #[test]
    fn a_change_says_what_it_touched_and_what_the_quick_looks_on_show_say_now() {
        let opened = opened();
        let shown = || -> Vec<Shown> {
            ["people", "overview", "repair_options", "awayday", "no such look"]
                .map(|name| Shown { name: name.into(), args: Value::Null })
                .into()
        };
        let person = opened.call("people", Value::Null).unwrap()[0]["id"].clone();
        let said = json!({ "person": person, "answer": "askMeLater" });
        let Changed { answer, touched, shown: fresh } = opened.change("set_answer", said, shown()).unwrap();
        assert_eq!((answer, touched), (Value::Null, Some(1)));
        let now = |name| opened.call(name, Value::Null).unwrap();
        assert_eq!(fresh, [(1, now("overview")), (3, now("awayday"))]);
        let person = json!({ "person": person, "answer": "askMeLater" });
        let again = opened.change("set_answer", person, shown()).unwrap();
        assert_eq!((again.touched, again.shown), (None, vec![]));
    }

    #[test]
    fn a_restored_programme_is_looked_at_as_a_whole() {
        let folder = tempfile::tempdir().unwrap();
        let opened = Opened::default();
        opened.create(&folder.path().join("Alder.pairs"), "Alder", coaching_core::Scope::AllStaff).unwrap();
        opened.call("add_person", json!({"name": "Anna Field"})).unwrap();
        let copied = opened.change("back_up", json!({}), vec![]).unwrap();
        assert_eq!(copied.touched, Some(4));
        opened.call("add_person", json!({"name": "Ben Marsh"})).unwrap();
        let people = vec![Shown { name: "people".into(), args: Value::Null }];
        let restored = opened.change("restore", json!({"copy": 1}), people).unwrap();
        assert_eq!(restored.touched, Some(0));
        assert_eq!(restored.shown[0].1.as_array().unwrap().len(), 1);
    }

    #[test]
    fn what_is_changed_is_there_after_opening_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("Alder.pairs");
        let opened = Opened::default();
        opened.create(&path, "Alder", coaching_core::Scope::AllStaff).unwrap();
        opened.call("import_people", json!({"text": "name\nAnna Field\nBen Marsh\n"})).unwrap();
        opened.close();
        opened.open(&path).unwrap();
        assert_eq!(opened.call("people", Value::Null).unwrap().as_array().unwrap().len(), 2);
    }
}
