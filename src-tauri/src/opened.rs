//! The one programme that is open in the window.

use std::{
    ops::ControlFlow,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};

use chrono::{Local, NaiveDateTime};
use coaching_core::{Failure, Programme, work::Watch};
use commands::Begun;
use serde_json::Value;
use tempfile::TempDir;

/// The open programme, if any. Calls go through it one after the other, long work only until it has what it needs.
#[derive(Default)]
pub struct Opened {
    open: Mutex<Option<Open>>,
    /// A second folder for copies.
    second: Mutex<Option<PathBuf>>,
}

struct Open {
    // Closed before its folder goes: fields are dropped in this order.
    programme: Programme,
    path: PathBuf,
    made_up: Option<TempDir>,
}

impl Opened {
    /// Opens the programme at `path` instead of the one that is open, which stays open if that fails.
    pub fn open(&self, path: &Path) -> Result<(), Failure> {
        let mut open = self.lock();
        if open.as_ref().is_none_or(|open| open.path != path) {
            let programme = self.copied(Programme::open(path, now())?);
            close(open.replace(Open { programme, path: path.to_owned(), made_up: None }));
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
        let programme = self.copied(Programme::create(path, organisation, scope, now())?);
        close(self.lock().replace(Open { programme, path: path.to_owned(), made_up: None }));
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
        close(self.lock().replace(Open { programme, path, made_up: Some(folder) }));
        Ok(())
    }

    /// Closes the programme, if one is open.
    pub fn close(&self) {
        close(self.lock().take());
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
        let done = self.with(|programme| Ok(programme.at(now).copy_if_due()));
        done.unwrap_or_default()
    }

    /// Where the open programme is, and whether it is the made-up company.
    pub fn place(&self) -> Option<(PathBuf, bool)> {
        self.lock().as_ref().map(|open| (open.path.clone(), open.made_up.is_some()))
    }

    /// Passes a call on to the door.
    pub fn call(&self, name: &str, args: Value) -> Result<Value, Failure> {
        self.watched(name, args, &|_| ControlFlow::Continue(()))
    }

    /// Passes a call on to the door and hears how far it has come. Others come through as soon as the
    /// programme itself is needed no longer.
    pub fn watched(&self, name: &str, args: Value, watch: Watch<'_>) -> Result<Value, Failure> {
        match self.with(|programme| commands::begin(programme.in_zone(&zone()), now(), name, args))? {
            Begun::Done(answer) => Ok(answer),
            Begun::Rest(work) => catch_unwind(AssertUnwindSafe(|| work.watched(watch)))
                .unwrap_or_else(|panic| Err(went_wrong(panic.as_ref()))),
        }
    }

    /// Does `work` with the open programme. If it panics, the file is opened afresh, so that whatever
    /// was not saved is gone and whatever was saved is there.
    fn with<T>(&self, work: impl FnOnce(&mut Programme) -> Result<T, Failure>) -> Result<T, Failure> {
        let mut slot = self.lock();
        let Some(open) = slot.as_mut() else {
            return Err(Failure::refused(
                "No programme is open.",
                "Open one first, or start with your own people.",
            ));
        };
        let done = catch_unwind(AssertUnwindSafe(|| work(&mut open.programme)));
        done.unwrap_or_else(|panic| {
            *slot = slot.take().and_then(Open::afresh).map(|open| Open {
                programme: if open.made_up.is_none() { self.copied(open.programme) } else { open.programme },
                ..open
            });
            Err(went_wrong(panic.as_ref()))
        })
    }

    /// The programme, of which copies are kept from now on.
    fn copied(&self, mut programme: Programme) -> Programme {
        programme.keep_copies(self.second.lock().unwrap_or_else(PoisonError::into_inner).clone());
        programme
    }

    fn lock(&self) -> MutexGuard<'_, Option<Open>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Open {
    /// The same file closed and opened again; nothing if it cannot be opened now.
    fn afresh(self) -> Option<Self> {
        let Self { programme, path, made_up } = self;
        drop(programme);
        let programme = Programme::open(&path, now()).ok()?;
        Some(Self { programme, path, made_up })
    }
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

fn went_wrong(panic: &(dyn std::any::Any + Send)) -> Failure {
    let text = panic.downcast_ref::<&str>().map(ToString::to_string);
    Failure::broken(
        "Something went wrong in the program. Everything saved before is safe, and this step changed nothing.",
        text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default(),
    )
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
            Err(Failure::Broken {
                message: "Something went wrong in the program. Everything saved before is safe, and this step changed nothing."
                    .into(),
                detail: "a page without lines".into(),
            })
        );
        assert_eq!(opened.call("people", Value::Null).unwrap(), before);
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
