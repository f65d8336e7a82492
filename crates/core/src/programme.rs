//! One open programme. Every change goes through [`Programme::transact`].

use std::cell::RefCell;
use std::path::Path;
use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime};
use chrono_tz::Tz;
use rusqlite::{Connection, TransactionBehavior};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::copies::Keeping;
use crate::failure::{DISK_FULL, Failure, Result};
use crate::part::Part;
use crate::passphrase::Secret;
use crate::situation::Situation;
use crate::store::sealed::Seal;
use crate::store::{self, With, broken, journal, log, parts, responses, settings, text_column};
use crate::team::Remembered;
use crate::why::Kept;

/// For whom the programme is run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Scope {
    /// The wider leadership team.
    LeadershipTeam,
    /// One directorate.
    Directorate,
    /// All staff of a small or medium-sized business.
    AllStaff,
}
text_column!(Scope, Self::LeadershipTeam => "leadershipTeam", Self::Directorate => "directorate", Self::AllStaff => "allStaff");

/// One open file with everything in it: the organisation, its people, all rounds.
pub struct Programme {
    file: store::File,
    now: NaiveDateTime,
    /// Whether a change was saved since the programme was told the time, that is by the call that goes on.
    saved: bool,
    /// The computer’s zone, as far as the outermost layer told it.
    pub(crate) zone: Option<Tz>,
    touched: Option<Part>,
    /// The round that was asked for last as matching sees it; gone with every change.
    pub(crate) situation: RefCell<Option<Arc<Situation>>>,
    /// What the last questions were answered from; gone with every change.
    pub(crate) kept: RefCell<Option<Kept>>,
    /// What the engine answered last.
    pub(crate) remembered: Remembered,
    /// Where copies are kept.
    pub(crate) keeping: Keeping,
}

/// What a change leaves: its value for the caller, and one sentence for the log.
pub(crate) struct Done<T> {
    pub value: T,
    pub sentence: String,
}

/// How a change is entered in the log.
pub(crate) enum Kind {
    Plain,
    /// Takes back the entry of that number.
    Reversal(i64),
    /// Begins the log anew.
    ForGood,
}

impl Programme {
    /// Makes a new file; one of that name must not exist.
    pub fn create(path: &Path, organisation: &str, scope: Scope, now: NaiveDateTime) -> Result<Self> {
        Self::create_sealed(path, None, organisation, scope, now)
    }

    /// The same, sealed from the beginning if there is a seal.
    pub(crate) fn create_sealed(
        path: &Path,
        seal: Option<Seal>,
        organisation: &str,
        scope: Scope,
        now: NaiveDateTime,
    ) -> Result<Self> {
        let organisation = organisation.trim();
        settings::check_organisation(organisation)?;
        let file = store::File::create(path, seal, now)?;
        let mut programme = Self::of(file, now);
        let sentence = format!("{organisation} started a programme");
        let set_up = programme.transact(|connection| {
            let made = format!("{organisation}, {now}");
            settings::set_up(connection, organisation, scope)
                .and_then(|()| responses::set_form_key(connection, &made))
                .map_err(broken)?;
            Ok(Done { value: (), sentence })
        });
        if let Err(failure) = set_up {
            let _ = std::fs::remove_file(path);
            return Err(failure);
        }
        Ok(programme)
    }

    /// Opens an existing file, or says in one sentence why not. One that is protected is refused for the field
    /// `passphrase`.
    pub fn open(path: &Path, now: NaiveDateTime) -> Result<Self> {
        Ok(Self::of(store::File::open(path, With::Nothing, now)?, now))
    }

    /// Opens a file that is protected, with its passphrase or its recovery code.
    pub fn unlock(path: &Path, secret: &Secret, now: NaiveDateTime) -> Result<Self> {
        Ok(Self::of(store::File::open(path, With::Secret(secret), now)?, now))
    }

    /// The same file closed and opened again, without asking for the passphrase.
    pub fn opened_afresh(self, now: NaiveDateTime) -> Result<Self> {
        let (path, seal) = (self.path().to_owned(), self.file.seal().cloned());
        drop(self);
        Ok(Self::of(store::File::open(&path, With::Seal(seal.as_ref()), now)?, now))
    }

    /// A copy in memory as it is now, to look at while this one goes on changing. It cannot be changed itself.
    pub fn copied(&self) -> Result<Self> {
        let remembered = self.remembered.clone();
        let file = self.file.copied().map_err(broken)?;
        Ok(Self { remembered, zone: self.zone, ..Self::of(file, self.now) })
    }

    fn of(file: store::File, now: NaiveDateTime) -> Self {
        Self {
            file,
            now,
            saved: false,
            zone: None,
            touched: None,
            situation: RefCell::default(),
            kept: RefCell::default(),
            remembered: Remembered::default(),
            keeping: Keeping::default(),
        }
    }

    /// Tells the programme the time; only the outermost layer knows it.
    pub fn at(&mut self, now: NaiveDateTime) -> &mut Self {
        self.now = now;
        self.saved = false;
        // Where that fails, whatever is asked next says that the file cannot be read just now.
        drop(self.file.find_again());
        self
    }

    /// Where the file lies.
    pub fn path(&self) -> &Path {
        self.file.path()
    }

    /// Today's date, as the outermost layer told it.
    pub fn today(&self) -> NaiveDate {
        self.now.date()
    }

    /// The local time, as the outermost layer told it.
    pub(crate) fn now(&self) -> NaiveDateTime {
        self.now
    }

    /// The earliest part that changes have touched since this was asked last; none if all is as it was.
    pub fn touched(&mut self) -> Option<Part> {
        self.touched.take()
    }

    /// The number of the last change in the log, undone and brought back ones counted.
    pub fn newest_change(&self) -> Result<i64> {
        self.read(log::last)
    }

    /// The number of the first log entry that was altered behind our back, if any.
    pub fn first_altered_change(&self) -> Result<Option<i64>> {
        self.read(|connection| Ok(log::walk(connection, |_| true)?.map(|(id, _)| id)))
    }

    /// Says that looks which rest on a part may say something else now.
    pub(crate) fn touch(&mut self, part: Part) {
        self.touched = self.touched.into_iter().chain([part]).min();
    }

    /// The connection to the file.
    pub(crate) fn connection(&self) -> &Connection {
        self.file.connection()
    }

    /// Whether the file is protected with a passphrase.
    pub fn is_protected(&self) -> bool {
        self.seal().is_some()
    }

    /// What the file is sealed with, if it is.
    pub(crate) fn seal(&self) -> Option<&Seal> {
        self.file.seal()
    }

    /// Gives the file another seal, or none.
    pub(crate) fn reseal(&mut self, seal: Option<Seal>) -> Result<()> {
        // Where copies are told of, it is told whether they are protected.
        self.touch(Part::Awayday);
        self.file.reseal(seal)
    }

    /// Puts a copy in the place of the file, or `before` again if that fails.
    pub(crate) fn replace_file(&mut self, copy: &Path, before: &Path) -> Result<()> {
        self.situation.take();
        self.kept.take();
        self.remembered = Remembered::default();
        self.touch(Part::Roster);
        self.file.replace_with(copy, before)
    }

    /// Reads from the file. What cannot be read after a change was saved does not deny the change.
    pub(crate) fn read<T>(&self, look: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> Result<T> {
        look(self.file.connection()).map_err(|error| match self.saved {
            false => broken(error),
            true => Failure::broken(
                "This was done and is saved, but the file could not be read just after it.",
                error,
            )
            .with_hint("Look at it again."),
        })
    }

    /// Makes one change with its entry in the log, or none at all.
    ///
    /// A change that leaves every row as it was is not logged.
    pub(crate) fn transact<T>(&mut self, change: impl FnOnce(&Connection) -> Result<Done<T>>) -> Result<T> {
        self.commit(|connection| change(connection).map(|done| (done, Kind::Plain)))
    }

    /// Makes one change that nothing can take back: the log begins anew with it, and what was before is
    /// gone from the file.
    pub(crate) fn transact_for_good<T>(
        &mut self,
        change: impl FnOnce(&Connection) -> Result<Done<T>>,
    ) -> Result<T> {
        let value = self.commit(|connection| change(connection).map(|done| (done, Kind::ForGood)))?;
        self.file.sweep().map_err(|error| {
            Failure::broken("This was done and is saved, but the file could not be written afresh.", error)
                .with_hint(DISK_FULL)
        })?;
        Ok(value)
    }

    /// Makes one change, entered in the log as it says.
    pub(crate) fn commit<T>(
        &mut self,
        change: impl FnOnce(&Connection) -> Result<(Done<T>, Kind)>,
    ) -> Result<T> {
        self.situation.take();
        self.kept.take();
        self.saved = false;
        let done = self.try_to_commit(change);
        if matches!(done, Err(Failure::Broken { .. })) {
            self.file.doubt();
        }
        done
    }

    fn try_to_commit<T>(&mut self, change: impl FnOnce(&Connection) -> Result<(Done<T>, Kind)>) -> Result<T> {
        let now = self.now;
        let transaction = self
            .file
            .connection_mut()
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(broken)?;
        journal::clear(&transaction).map_err(broken)?;
        let (done, kind) = change(&transaction)?;
        let rows = journal::noted(&transaction).map_err(broken)?;
        self.touched = self.touched.into_iter().chain(parts::touched(&rows)).min();
        match kind {
            Kind::Plain if rows.is_empty() => return Ok(done.value),
            Kind::Plain => log::append(&transaction, now, &done.sentence, &rows, None),
            Kind::Reversal(of) => log::append(&transaction, now, &done.sentence, &rows, Some(of)),
            Kind::ForGood => journal::everything(&transaction)
                .and_then(|rows| log::begin_anew(&transaction, now, &done.sentence, &rows)),
        }
        .map_err(broken)?;
        let entry = log::newest(&transaction).map_err(broken)?;
        let committed = transaction.commit().map_err(|error| error.to_string());
        let Err(error) = committed.and_then(|()| self.file.keep()) else {
            self.saved = true;
            return Ok(done.value);
        };
        // An error at COMMIT does not mean "not saved": only the disk can tell.
        let saved = self.file.reconnect().and_then(|()| self.read(log::newest));
        match saved {
            Ok(newest) if newest == entry => {
                self.saved = true;
                Ok(done.value)
            }
            Ok(_) => Err(Failure::broken(
                "This change could not be saved. Everything before it is safe.",
                error,
            )
            .with_hint(DISK_FULL)),
            Err(failure) => Err(Failure::broken(
                "The disk does not answer, so it cannot be said yet whether this change was saved. Everything before it is safe.",
                format!("{error}; {failure}"),
            )
            .with_hint("Look at the disk, then at “What was done”.")),
        }
    }
}
