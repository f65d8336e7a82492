//! The system's lock on a file beside the programme, which says since when and by whom it is open.

use std::fs::{File as Handle, OpenOptions};
use std::io::{Error, Read, Write};
use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;

use super::name_of;
use crate::failure::{Failure, Result};

/// Held for as long as the file is open; the system lets go of it even after a crash.
pub(super) struct Lock {
    _handle: Handle,
    path: PathBuf,
    /// Whether there was no such file before.
    made: bool,
}

impl Lock {
    /// Takes the lock of a programme, or says who has it.
    pub fn take(path: &Path, now: NaiveDateTime) -> Result<Self> {
        let name = name_of(path);
        let cannot = |error: Error| {
            Failure::refused(
                format!("{name} cannot be opened for writing in that folder ({error})."),
                "Nothing was changed. Copy the file to a folder of your own and open it there.",
            )
        };
        let lock = lock_of(path);
        let made = match std::fs::symlink_metadata(&lock) {
            Ok(facts) if facts.is_file() => false,
            Ok(_) => return Err(cannot(Error::other("something else stands where its lock belongs"))),
            Err(_) => true,
        };
        let open = || OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&lock);
        let mut handle = open().map_err(cannot)?;
        if !locked(&handle) || !is_still(&handle, &lock) {
            let mut held = String::new();
            let _ = handle.take(200).read_to_string(&mut held);
            let held = held.replace(char::is_control, "");
            let since = if held.is_empty() { String::new() } else { format!(", since {held}") };
            return Err(Failure::refused(
                format!("{name} is already open{since}."),
                "Nothing was changed. Go on in the window that has it open, or close it there first.",
            ));
        }
        handle
            .set_len(0)
            .and_then(|()| write!(handle, "{}{}", now.format("%H:%M on %-d %B %Y"), holder()))
            .map_err(cannot)?;
        Ok(Self { _handle: handle, path: lock, made })
    }

    /// Takes a lock away again that was not there before, when the file turns out not to be opened.
    pub fn leave_no_trace(self) {
        if self.made {
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

/// Whether the lock could be had, now or within a moment.
fn locked(handle: &Handle) -> bool {
    // A program that was just started by the one that closed the file can hold the lock for that long.
    (0..5).any(|attempt| {
        if attempt > 0 {
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        handle.try_lock().is_ok()
    })
}

/// Whether the locked file is still the one of that name, and was not taken away in the meantime.
#[cfg(unix)]
fn is_still(handle: &Handle, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let same = |ours: std::fs::Metadata, there: std::fs::Metadata| {
        (ours.dev(), ours.ino()) == (there.dev(), there.ino())
    };
    handle.metadata().ok().zip(path.metadata().ok()).is_some_and(|(ours, there)| same(ours, there))
}

#[cfg(not(unix))]
fn is_still(_: &Handle, path: &Path) -> bool {
    path.exists()
}

fn lock_of(path: &Path) -> PathBuf {
    path.with_file_name(format!(".{}.lock", name_of(path)))
}

/// ", by anna on front-desk", as far as the system says.
fn holder() -> String {
    let named = |names: [&str; 2]| names.iter().find_map(|name| std::env::var(name).ok());
    let user = named(["USER", "USERNAME"]).map(|user| format!(", by {}", user.trim()));
    let computer = std::fs::read_to_string("/proc/sys/kernel/hostname").ok();
    let computer = computer.or_else(|| named(["COMPUTERNAME", "HOSTNAME"]));
    let place = computer.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty());
    let place = place.map(|name| format!("{} on {name}", if user.is_some() { "" } else { "," }));
    format!("{}{}", user.unwrap_or_default(), place.unwrap_or_default())
}
