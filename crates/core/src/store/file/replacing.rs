//! Another file in the place of an open one, or of one that cannot be opened.

use std::fs::OpenOptions;
use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use rusqlite::Connection;

use super::lock::Lock;
use super::{File, check, journal_of, left_unfinished, look, name_of, open_locked, read_only, sealing};
use crate::failure::{DISK_FULL, Failure, Result};
use crate::store::copying::{self, Fault, fault};
use crate::store::sealed::{Seal, Shut};

/// Opens a copy for reading once it was found sound; refuses whatever is no sound copy in its own sentence.
pub(crate) fn open_copy(path: &Path, seal: Option<&Seal>) -> Result<Connection> {
    let facts = look::regular_file(path)?;
    look::header(path, facts.len())?;
    // What is sealed is written whole: nothing beside it belongs to it.
    if !sealing::is_sealed(path) && left_unfinished(path) {
        return Err(Failure::refused(
            format!("A change of {} was under way when it was last open.", name_of(path)),
            "Nothing was changed. Open it as a programme and close it again; that puts it right.",
        ));
    }
    if seal.is_none() && sealing::is_sealed(path) {
        return Err(sealing::told(path, Shut::Elsewhere));
    }
    let connection = read_only(path, seal)?;
    check::sound(path, &connection)?;
    Ok(connection)
}

/// The number and hash of the last change in a copy; none if it cannot be read.
pub(crate) fn last_change_in(path: &Path, seal: Option<&Seal>) -> Option<(i64, String)> {
    crate::store::log::newest(&read_only(path, seal).ok()?).ok().flatten()
}

impl File {
    /// Puts a sound copy in the place of the file. If that cannot be opened there, `before` is put back, a copy of
    /// what is there now.
    pub(crate) fn replace_with(&mut self, copy: &Path, before: &Path) -> Result<()> {
        let as_before = |detail: String| {
            Failure::broken("The copy could not be put in place. The programme is as it was before.", detail)
                .with_hint(DISK_FULL)
        };
        let seal = self.seal().cloned();
        let made = duplicate_beside(copy, &self.path, seal.as_ref()).map_err(as_before)?;
        if let Err(fault) = self.let_go() {
            let _ = std::fs::remove_file(&made);
            self.reconnect()?;
            return Err(as_before(fault));
        }
        let put = copying::put_in_place(&made, &self.path).map_err(&as_before);
        match put.and_then(|()| open_locked(&self.path, seal.as_ref())) {
            Ok(connection) => {
                self.connection = connection;
                self.lost = false;
                Ok(())
            }
            Err(failure) => {
                let back = duplicate_beside(before, &self.path, seal.as_ref());
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

    /// Gives the file another seal, or none.
    pub(crate) fn reseal(&mut self, seal: Option<Seal>) -> Result<()> {
        let as_before = |detail: String| {
            Failure::broken(
                "The file could not be written anew. It is as it was before, and so is its passphrase.",
                detail,
            )
            .with_hint(DISK_FULL)
        };
        let made = sealing::write_beside(&self.path, seal.as_ref(), &self.connection).map_err(as_before)?;
        let sound = open_copy(&made, seal.as_ref()).map(drop).map_err(fault);
        if let Err(fault) = sound.and_then(|()| self.let_go()) {
            let _ = std::fs::remove_file(&made);
            self.find_again()?;
            return Err(as_before(fault));
        }
        self.seals.insert(0, seal);
        let put = copying::put_in_place(&made, &self.path);
        // An error does not say which of the two is there now: only the disk can tell.
        match (self.find(), put) {
            (Ok(0), _) => Ok(()),
            (Ok(_), put) => {
                let _ = std::fs::remove_file(&made);
                Err(as_before(put.err().unwrap_or_default()))
            }
            (Err(failure), _) => Err(Failure::broken(
                "The disk does not answer, so it cannot be said yet whether the passphrase was changed. Everything that was saved is safe.",
                failure,
            )
            .with_hint("Look at the disk, then open the file again: one of the two passphrases opens it.")),
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
///
/// A sealed copy stays sealed as it is.
pub(crate) fn replace_damaged(
    path: &Path,
    copy: &Path,
    seal: Option<&Seal>,
    now: NaiveDateTime,
) -> Result<String> {
    let as_before = |detail: String| {
        Failure::broken(
            format!("The copy could not be put in place, and {} was left as it is.", name_of(path)),
            detail,
        )
    };
    let _lock = Lock::take(path, now)?;
    drop(open_copy(copy, seal)?);
    let kept = free_name(path, now);
    duplicate(path, &kept).map_err(as_before)?;
    if left_unfinished(path) {
        duplicate(&journal_of(path), &journal_of(&kept)).map_err(as_before)?;
    }
    copying::sync_folder_of(&kept).map_err(as_before)?;
    let made = duplicate_beside(copy, path, seal).map_err(as_before)?;
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

/// Copies a sound file beside another, to take its place, sealed if there is a seal; it is checked there.
pub(super) fn duplicate_beside(
    copy: &Path,
    path: &Path,
    seal: Option<&Seal>,
) -> std::result::Result<PathBuf, Fault> {
    let made = copying::unfinished(path);
    // Left by one that was broken off; nothing else is called so.
    let _ = std::fs::remove_file(&made);
    let copied = match seal {
        Some(_) => sealing::plain_of(copy, seal).and_then(|plain| sealing::bytes_beside(path, seal, &plain)),
        None => duplicate(copy, &made).map(|()| made.clone()),
    };
    let sound = |made: PathBuf| open_copy(&made, seal).map(|_| made).map_err(fault);
    copied.and_then(sound).inspect_err(|_| {
        let _ = std::fs::remove_file(&made);
    })
}

/// Copies a sound file to where there is none yet; the copy is checked before it bears its name, a sealed one as far
/// as anybody can read it.
pub(crate) fn duplicate_as(copy: &Path, target: &Path) -> std::result::Result<(), Fault> {
    if target.symlink_metadata().is_ok() {
        return Err(format!("{} is there already", target.display()));
    }
    let made = if sealing::is_sealed(copy) {
        let made = copying::unfinished(target);
        let _ = std::fs::remove_file(&made);
        duplicate(copy, &made)?;
        let whole = look::regular_file(&made).and_then(|facts| look::header(&made, facts.len()));
        whole.map(|()| made.clone()).map_err(fault).inspect_err(|_| {
            let _ = std::fs::remove_file(&made);
        })?
    } else {
        duplicate_beside(copy, target, None)?
    };
    copying::put_in_place(&made, target)
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
