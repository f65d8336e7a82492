//! SQLite's file system with faults: what it is asked for can fail, be told, or be spoiled, on one thread at a time.

pub mod chance;
pub mod crash;
pub mod firm;
mod shim;

use std::cell::RefCell;
use std::path::{Path, PathBuf};

/// What happens to one operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The disk reports an error.
    Error,
    /// The disk is full; what does not write goes well.
    Full,
    /// Half is written, then the disk reports an error.
    Short,
}

/// Which operations fail.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// The first that fails, counted from 1.
    pub nth: u64,
    /// Whether all that follow fail as well.
    pub for_good: bool,
    pub fault: Fault,
}

/// A setting of the file that loses what was said to be saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadSetting {
    SynchronousOff,
    JournalInMemory,
}

/// Something that SQLite did to a file, or that the test noted.
#[derive(Clone, Debug)]
pub enum Event {
    Open {
        file: PathBuf,
    },
    Write {
        file: PathBuf,
        at: usize,
        bytes: Vec<u8>,
    },
    Truncate {
        file: PathBuf,
        length: usize,
    },
    Sync {
        file: PathBuf,
    },
    Delete {
        file: PathBuf,
        synced: bool,
    },
    /// The owner was told that this change is saved.
    Told(i64),
}

#[derive(Default)]
pub(crate) struct State {
    pub count: u64,
    pub plan: Option<Plan>,
    pub trace: Option<Vec<Event>>,
    pub bad: Option<BadSetting>,
}

thread_local! {
    pub(crate) static STATE: RefCell<State> = RefCell::default();
}

/// Puts the faulty file system in the place of SQLite's own, for every file opened from now on.
pub fn install() {
    shim::install();
}

/// Lets operations of this thread fail, counted from now on.
pub fn fail(plan: Plan) {
    STATE.with_borrow_mut(|state| {
        state.count = 0;
        state.plan = Some(plan);
    });
}

/// Lets nothing fail any more; how many operations there were since [`fail`] or [`count`].
pub fn heal() -> u64 {
    STATE.with_borrow_mut(|state| {
        state.plan = None;
        state.count
    })
}

/// Counts operations from now on.
pub fn count() {
    STATE.with_borrow_mut(|state| {
        state.count = 0;
        state.plan = None;
    });
}

/// Notes from now on what is done to files.
pub fn record() {
    STATE.with_borrow_mut(|state| state.trace = Some(Vec::new()));
}

/// Notes that the owner was told that a change is saved.
pub fn told(change: i64) {
    STATE.with_borrow_mut(|state| {
        if let Some(trace) = &mut state.trace {
            trace.push(Event::Told(change));
        }
    });
}

/// What was done to files since [`record`].
pub fn recorded() -> Vec<Event> {
    STATE.with_borrow_mut(|state| state.trace.take().unwrap_or_default())
}

/// Files opened from now on by this thread have this setting, whatever the program asks for.
pub fn spoil(setting: Option<BadSetting>) {
    STATE.with_borrow_mut(|state| state.bad = setting);
}

/// A folder in memory where there is one: nothing here rests on what a real disk does.
pub fn folder() -> tempfile::TempDir {
    let memory = Path::new("/dev/shm");
    let made = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() };
    made.expect("a folder for the test")
}

/// So many of something: few with the tests, many with `TORTURE=1`, and as many as asked for with `TORTURE=long`.
pub fn how_many(few: u64, many: u64, long: u64) -> u64 {
    match std::env::var("TORTURE").as_deref() {
        Ok("long") => long,
        Ok(_) => many,
        Err(_) => few,
    }
}
