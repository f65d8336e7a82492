//! Another file in the place of an open one, or of one that cannot be opened.

use std::fs::OpenOptions;
use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use rusqlite::Connection;

use super::lock::Lock;
use super::{File, check, journal_of, left_unfinished, look, name_of, open_locked, read_only};
use crate::failure::{DISK_FULL, Failure, Result};
use crate::store::copying::{self, Fault};

/// Opens a copy for reading once it was found sound; refuses whatever is no sound copy in its own sentence.
pub(crate) fn open_copy(path: &Path) -> Result<Connection> {
    let facts = look::regular_file(path)?;
    look::header(path, facts.len())?;
    if left_unfinished(path) {
        return Err(Failure::refused(
            format!("A change of {} was under way when it was last open.", name_of(path)),
            "Nothing was changed. Open it as a programme and close it again; that puts it right.",
        ));
    }
    let connection = read_only(path)?;
    check::sound(path, &connection)?;
    Ok(connection)
}

/// The number and hash of the last change in a copy; none if it cannot be read.
pub(crate) fn last_change_in(path: &Path) -> Option<(i64, String)> {
    crate::store::log::newest(&read_only(path).ok()?).ok().flatten()
}

impl File {
    /// Puts a sound copy in the place of the file. If that cannot be opened there, `before` is put back, a copy of
    /// what is there now.
    pub(crate) fn replace_with(&mut self, copy: &Path, before: &Path) -> Result<()> {
        let as_before = |detail: String| {
            Failure::broken("The copy could not be put in place. The programme is as it was before.", detail)
                .with_hint(DISK_FULL)
        };
        let made = duplicate_beside(copy, &self.path).map_err(as_before)?;
        if let Err(fault) = self.let_go() {
            let _ = std::fs::remove_file(&made);
            self.reconnect()?;
            return Err(as_before(fault));
        }
        let put = copying::put_in_place(&made, &self.path).map_err(&as_before);
        match put.and_then(|()| open_locked(&self.path)) {
            Ok(connection) => {
                self.connection = connection;
                self.lost = false;
                Ok(())
            }
            Err(failure) => {
                let back = duplicate_beside(before, &self.path);
                back.and_then(|made| copying::put_in_place(&made, &self.path)).map_err(|fault| {
                    let name = name_of(before);
                    Failure::broken(
                        "The copy could not be put in place, nor the programme back. Nothing is lost.",
                        fault,
                    )
                    .with_hint(format!("The programme is in {name}: open that."))
                })?;
                self.reconnect()?;
                Err(as_before(failure.to_string()))
            }
        }
    }

    /// Closes the file so that nothing of it is left beside it.
    fn let_go(&mut self) -> std::result::Result<(), Fault> {
        self.lost = true;
        let aside = Connection::open_in_memory().map_err(|error| error.to_string())?;
        drop(std::mem::replace(&mut self.connection, aside));
        if left_unfinished(&self.path) {
            return Err("a change is not finished".to_owned());
        }
        let _ = std::fs::remove_file(journal_of(&self.path));
        Ok(())
    }
}

/// Puts a sound copy in the place of a file that cannot be opened, which is kept under another name: which one.
pub(crate) fn replace_damaged(path: &Path, copy: &Path, now: NaiveDateTime) -> Result<String> {
    let as_before = |detail: String| {
        Failure::broken(
            format!("The copy could not be put in place, and {} was left as it is.", name_of(path)),
            detail,
        )
    };
    let _lock = Lock::take(path, now)?;
    drop(open_copy(copy)?);
    let kept = free_name(path, now);
    duplicate(path, &kept).map_err(as_before)?;
    if left_unfinished(path) {
        duplicate(&journal_of(path), &journal_of(&kept)).map_err(as_before)?;
    }
    copying::sync_folder_of(&kept).map_err(as_before)?;
    let made = duplicate_beside(copy, path).map_err(as_before)?;
    // SQLite would take an old journal for one of the new file.
    let _ = std::fs::remove_file(journal_of(path));
    copying::sync_folder_of(path).and_then(|()| copying::put_in_place(&made, path)).map_err(as_before)?;
    Ok(name_of(&kept))
}

/// A name for a damaged file that nothing has yet: `Alder (damaged, 2026-11-22 09.30).pairs`.
fn free_name(path: &Path, now: NaiveDateTime) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let named = |more: String| {
        path.with_file_name(format!("{stem} (damaged, {}{more}).pairs", now.format("%Y-%m-%d %H.%M")))
    };
    let mut more = (1..).map(|n| if n == 1 { named(String::new()) } else { named(format!(", {n}")) });
    more.find(|name| name.symlink_metadata().is_err()).unwrap_or_default()
}

/// Copies a sound file beside another, to take its place; it is checked there.
pub(super) fn duplicate_beside(copy: &Path, path: &Path) -> std::result::Result<PathBuf, Fault> {
    let made = copying::unfinished(path);
    // Left by one that was broken off; nothing else is called so.
    let _ = std::fs::remove_file(&made);
    let sound = |()| open_copy(&made).map(drop).map_err(|failure| failure.to_string());
    match duplicate(copy, &made).and_then(sound) {
        Ok(()) => Ok(made),
        Err(fault) => {
            let _ = std::fs::remove_file(&made);
            Err(fault)
        }
    }
}

/// Copies a sound file to where there is none yet; the copy is checked before it bears its name.
pub(crate) fn duplicate_as(copy: &Path, target: &Path) -> std::result::Result<(), Fault> {
    if target.symlink_metadata().is_ok() {
        return Err(format!("{} is there already", target.display()));
    }
    duplicate_beside(copy, target).and_then(|made| copying::put_in_place(&made, target))
}

/// Copies the bytes of a file to where there is none, down to the disk.
pub(crate) fn duplicate(from: &Path, to: &Path) -> std::result::Result<(), Fault> {
    let copy = || {
        let mut source = std::fs::File::open(from)?;
        let mut target = OpenOptions::new().write(true).create_new(true).open(to)?;
        std::io::copy(&mut source, &mut target)?;
        target.sync_all()
    };
    copy().map_err(|error: std::io::Error| error.to_string())
}
