//! What a sealed file needs of the disk; each step can be made to fail in the tests, and be looked at.

use std::fs::{self, File as Handle, OpenOptions};
use std::io::{Result, Write};
use std::path::Path;

/// A file as a whole.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>> {
    step(path)?;
    fs::read(path)
}

/// Writes a file that is not there yet, down to the disk; it may be read by whoever may read the file that it is to
/// replace.
pub(crate) fn write_new(path: &Path, bytes: &[u8], replaces: &Path) -> Result<()> {
    step(path)?;
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    let permissions = fs::metadata(replaces).map(|facts| facts.permissions());
    permissions.map_or(Ok(()), |permissions| file.set_permissions(permissions))?;
    for part in bytes.chunks(PART) {
        step(path)?;
        file.write_all(part)?;
    }
    step(path)?;
    file.sync_all()
}

/// Gives a file the name of another, in its place.
pub(crate) fn rename(from: &Path, to: &Path) -> Result<()> {
    step(to)?;
    fs::rename(from, to)
}

/// Sees to it that a file or a folder is on the disk.
pub(crate) fn sync(path: &Path) -> Result<()> {
    step(path)?;
    // Windows syncs what was opened for writing only.
    let is_folder = path.is_dir();
    Handle::options().read(is_folder).write(!is_folder).open(path)?.sync_all()
}

const PART: usize = 1 << 20;

#[cfg(not(test))]
#[expect(clippy::unnecessary_wraps, reason = "fails in the tests")]
fn step(_: &Path) -> Result<()> {
    Ok(())
}

#[cfg(test)]
use watched::step;
#[cfg(test)]
pub(crate) use watched::watch;

#[cfg(test)]
mod watched {
    use std::cell::RefCell;
    use std::io::{Error, Result};
    use std::path::Path;

    /// What a test does at each step: look, or let it fail.
    type Watch = Box<dyn FnMut(&Path) -> bool>;

    thread_local! {
        static WATCH: RefCell<Option<Watch>> = const { RefCell::new(None) };
    }

    /// From now on asks before each step whether it may go well.
    pub(crate) fn watch(watch: Option<Watch>) {
        WATCH.with_borrow_mut(|place| *place = watch);
    }

    pub(super) fn step(path: &Path) -> Result<()> {
        let goes_well = WATCH.with_borrow_mut(|watch| watch.as_mut().is_none_or(|watch| watch(path)));
        if goes_well { Ok(()) } else { Err(Error::other("the disk does not answer")) }
    }
}
