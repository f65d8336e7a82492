//! Every copy sealed as the programme is: none is left behind that anybody could read.

use std::path::{Path, PathBuf};

use super::shelf::Shelf;
use crate::programme::Programme;
use crate::store::sealed::Seal;
use crate::store::sealing;

/// What files are called that were broken off while they were written.
const BROKEN_OFF: [&str; 4] = [".unfinished", ".unfinished-journal", ".aside", ".aside-journal"];

impl Programme {
    /// Seals every copy that can be reached and is not sealed as the programme is; nothing where that is not sealed.
    pub(crate) fn protect_copies(&mut self) {
        if let Some(seal) = self.seal().cloned() {
            self.keeping.unlike = self.rewrite_copies(&seal, Some(&seal));
        }
    }

    /// Takes the seal from every copy that can be reached.
    pub(crate) fn unprotect_copies(&mut self, seal: &Seal) {
        self.keeping.unlike = self.rewrite_copies(seal, None);
    }

    /// The names of copies that are not sealed as the programme is, and could not be written anew.
    pub(crate) fn copies_unlike_the_programme(&self) -> &[String] {
        &self.keeping.unlike
    }

    fn rewrite_copies(&self, known: &Seal, seal: Option<&Seal>) -> Vec<String> {
        let shelves = self.shelves();
        let mut files = beside(self.path());
        for shelf in &shelves {
            remove_broken_off(&shelf.folder, &[format!(".{} copy ", shelf.programme)]);
            files.extend(shelf.copies().into_iter().map(|(name, _)| shelf.file(&name)));
        }
        files.retain(|file| sealing::reseal(file, known, seal).is_err());
        files.iter().map(|file| super::name_of(file)).collect()
    }
}

/// What is kept beside a programme from before it was brought up to date, or was damaged.
fn beside(programme: &Path) -> Vec<PathBuf> {
    let shelf = Shelf::beside(programme);
    let folder = programme.parent().unwrap_or(Path::new(""));
    let own = [".pairs.", " (version ", " (damaged, "].map(|more| format!(".{}{more}", shelf.programme));
    remove_broken_off(folder, &own);
    let kept = |path: &PathBuf| {
        let name = super::name_of(path);
        let said = name.strip_prefix(&shelf.programme);
        said.is_some_and(|said| {
            (said.starts_with(" (version ") || said.starts_with(" (damaged, "))
                && (said.ends_with(").pairs") || said.ends_with(").pairs-journal"))
        })
    };
    files_in(folder).filter(kept).collect()
}

/// Removes what begins like that and was broken off while it was written: it may hold anything, and nothing needs it.
fn remove_broken_off(folder: &Path, begins: &[String]) {
    for file in files_in(folder) {
        let name = super::name_of(&file);
        let ours = begins.iter().any(|begins| name.starts_with(begins));
        if ours && BROKEN_OFF.iter().any(|ending| name.ends_with(ending)) {
            // One that cannot be removed now is removed another time.
            let _ = std::fs::remove_file(file);
        }
    }
}

fn files_in(folder: &Path) -> impl Iterator<Item = PathBuf> {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file())).map(|entry| entry.path())
}
