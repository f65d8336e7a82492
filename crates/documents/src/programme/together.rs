//! Many files made at once, on as many threads as there are cores, and saved in one place.

use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

use chrono::NaiveDate;
use coaching_core::work::{Progress, Watch, stopped};
use coaching_core::{Failure, Result};

use super::{Exported, failure};
use crate::files::{NamedFile, write_all, zipped};
use crate::write_whole;

/// Where many files go.
pub(super) enum Place {
    Folder(PathBuf),
    Zip(PathBuf),
}

/// What one file is to be: its name, and what to say of it while it is made.
pub(super) struct ToMake<T> {
    pub name: String,
    pub what: String,
    pub from: T,
}

impl Place {
    /// The one that is named.
    pub fn of(folder: Option<PathBuf>, path: Option<PathBuf>) -> Result<Self> {
        match (folder, path) {
            (Some(folder), None) => Ok(Self::Folder(folder)),
            (None, Some(path)) => Ok(Self::Zip(path)),
            (Some(_), Some(_)) | (None, None) => Err(Failure::field(
                "folder",
                "Either a folder or the path of a zip is needed. Nothing was saved.",
                "Say one of the two.",
            )),
        }
    }

    fn path(&self) -> &Path {
        match self {
            Self::Folder(path) | Self::Zip(path) => path,
        }
    }
}

/// Makes all files, then saves all of them or none.
pub(super) fn save_all<T: Sync>(
    place: &Place,
    made_on: NaiveDate,
    to_make: &[ToMake<T>],
    make: impl Fn(&T) -> Result<(Vec<u8>, Option<usize>)> + Sync,
    watch: Watch<'_>,
) -> Result<Vec<Exported>> {
    let made = make_all(to_make, make, watch)?;
    let all = to_make.len();
    if watch(Progress { done: all, of: all, what: "Saving".to_owned() }).is_break() {
        return Err(stopped());
    }
    let (files, pages): (Vec<NamedFile>, Vec<Option<usize>>) = made
        .into_iter()
        .zip(to_make)
        .map(|((bytes, pages), of)| (NamedFile { name: of.name.clone(), bytes }, pages))
        .unzip();
    match place {
        Place::Folder(folder) => write_all(folder, &files),
        Place::Zip(path) => zipped(&files, made_on).and_then(|zip| write_whole(path, &zip)),
    }
    .map_err(failure)?;
    let exported = |(file, pages): (NamedFile, _)| Exported { path: place.path().join(file.name), pages };
    Ok(files.into_iter().zip(pages).map(exported).collect())
}

type Made = (Vec<u8>, Option<usize>);

fn make_all<T: Sync>(
    to_make: &[ToMake<T>],
    make: impl Fn(&T) -> Result<Made> + Sync,
    watch: Watch<'_>,
) -> Result<Vec<Made>> {
    // Each page being laid out takes memory: more threads than this would take more than they gain.
    const MOST: usize = 4;
    let threads = thread::available_parallelism().map_or(1, NonZero::get).min(MOST);
    let (next, done, over) = (AtomicUsize::new(0), AtomicUsize::new(0), AtomicBool::new(false));
    let made: Vec<Mutex<Option<Result<Made>>>> = to_make.iter().map(|_| Mutex::default()).collect();
    let make_some = || {
        while !over.load(Ordering::Relaxed) {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some((of, slot)) = to_make.get(at).zip(made.get(at)) else { break };
            let told =
                Progress { done: done.load(Ordering::Relaxed), of: to_make.len(), what: of.what.clone() };
            let result = if watch(told).is_break() { Err(stopped()) } else { make(&of.from) };
            over.fetch_or(result.is_err(), Ordering::Relaxed);
            *slot.lock().unwrap_or_else(PoisonError::into_inner) = Some(result);
            done.fetch_add(1, Ordering::Relaxed);
        }
    };
    thread::scope(|scope| {
        for _ in 1..threads {
            scope.spawn(make_some);
        }
        make_some();
    });
    // What is missing behind a failure was given up because of it.
    made.into_iter().filter_map(|slot| slot.into_inner().unwrap_or_else(PoisonError::into_inner)).collect()
}
