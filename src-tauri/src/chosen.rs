//! What the owner chose in a dialog. The web view never learns a path: it says "the chosen one".

use std::{
    path::PathBuf,
    sync::{Mutex, PoisonError},
};

/// The files chosen last.
#[derive(Default)]
pub struct Chosen {
    /// The table to read, from [`crate::dialogs::choose_table`].
    pub table: Slot,
    /// The folder of messages to read, from [`crate::dialogs::choose_messages`].
    pub messages: Slot,
    /// The document saved last, from [`crate::paper::save_document`].
    pub document: Slot,
}

/// Room for one path.
#[derive(Default)]
pub struct Slot(Mutex<Option<PathBuf>>);

impl Slot {
    /// Keeps `path` instead of what was there.
    pub fn keep(&self, path: PathBuf) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(path);
    }

    /// The path kept last.
    pub fn path(&self) -> Option<PathBuf> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
