//! A folder with copies of one programme.

use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;

use super::FailedCopy;
use super::name::CopyName;
use super::thinning::served;
use crate::store::sealed::Seal;
use crate::store::{self, copying};
use crate::words;

/// A folder with copies of one programme, whether it is there or not.
pub(super) struct Shelf {
    pub folder: PathBuf,
    /// The name of the programme's file without its ending.
    pub programme: String,
}

impl Shelf {
    /// The folder beside a programme.
    pub fn beside(programme: &Path) -> Self {
        Self::within(programme.parent().unwrap_or(Path::new("")), programme)
    }

    /// The folder for a programme within a second one.
    pub fn within(folder: &Path, programme: &Path) -> Self {
        let called = called(programme);
        Self { folder: folder.join(format!("{called} copies")), programme: called }
    }

    /// A folder as it is.
    pub fn of(folder: PathBuf, programme: &Path) -> Self {
        Self { folder, programme: called(programme) }
    }

    /// The copies in it with their sizes; none if the folder cannot be read.
    pub fn copies(&self) -> Vec<(CopyName, u64)> {
        let entries = std::fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let copy = |entry: std::fs::DirEntry| {
            let name = CopyName::read(&self.programme, entry.file_name().to_str()?)?;
            let facts = entry.metadata().ok().filter(std::fs::Metadata::is_file)?;
            Some((name, facts.len()))
        };
        entries.filter_map(copy).collect()
    }

    /// The file of one of its copies.
    pub fn file(&self, copy: &CopyName) -> PathBuf {
        self.folder.join(copy.written(&self.programme))
    }

    /// The file of the copy with that number.
    pub fn numbered(&self, number: u32) -> Option<PathBuf> {
        let mut copies = self.copies().into_iter();
        copies.find(|(name, _)| name.number == number).map(|(name, _)| self.file(&name))
    }

    /// Where a new copy goes; the folder is made if it is not there.
    pub fn place(&self, copy: &CopyName) -> Result<PathBuf, copying::Fault> {
        std::fs::create_dir_all(&self.folder).map_err(|error| error.to_string())?;
        Ok(self.file(copy))
    }

    /// The last change in the newest copy.
    pub fn newest_change(&self, seal: Option<&Seal>) -> Option<(i64, String)> {
        let newest = self.copies().into_iter().map(|(name, _)| name).max_by_key(|copy| copy.number)?;
        store::last_change_in(&self.file(&newest), seal)
    }

    /// Lets the copies go that have served their time.
    pub fn thin(&self) {
        let copies: Vec<CopyName> = self.copies().into_iter().map(|(name, _)| name).collect();
        for copy in served(&copies) {
            // One that cannot be removed now is removed another time.
            let _ = std::fs::remove_file(self.file(copy));
        }
    }

    /// What there is to say of a copy that could not be put here.
    pub fn failed(&self, now: NaiveDateTime, detail: &str) -> FailedCopy {
        let copies = self.copies();
        let age = match copies.iter().map(|(name, _)| name).max_by_key(|copy| copy.number) {
            Some(last) => format!("The last good one there was made {}.", words::ago(last.at, now)),
            None => "There is none yet.".to_owned(),
        };
        let folder = self.folder.parent().and_then(Path::file_name).unwrap_or_default().to_string_lossy();
        FailedCopy {
            at: now,
            message: format!("A copy could not be made in the folder {folder}. {age}"),
            hint: "Everything is saved in the programme itself. Look whether the disk is full, or whether that folder can be reached.".to_owned(),
            detail: detail.to_owned(),
        }
    }
}

fn called(programme: &Path) -> String {
    programme.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}
