//! Long work: what it needs is taken from the programme first, so that nothing waits while it is done.

use std::ops::ControlFlow;

use serde::Serialize;
use ts_rs::TS;

use crate::failure::{Failure, Result};

/// How far long work has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Progress {
    /// So many things are done …
    pub done: usize,
    /// … of so many.
    pub of: usize,
    /// What is being made: "Match sheet".
    pub what: String,
}

/// Hears how far work has come, from any thread, and says whether it is still wanted.
pub type Watch<'a> = &'a (dyn Fn(Progress) -> ControlFlow<()> + Sync);

/// The part of a command that needs the programme no longer.
#[must_use = "nothing is done before it is finished"]
pub struct Work<T>(Box<dyn FnOnce(Watch<'_>) -> Result<T> + Send>);

impl<T> Work<T> {
    /// Keeps what is to be done.
    pub fn new(work: impl FnOnce(Watch<'_>) -> Result<T> + Send + 'static) -> Self {
        Self(Box::new(work))
    }

    /// Does it.
    ///
    /// # Errors
    /// [`stopped`] when `watch` wanted it no longer, and whatever the work itself may say.
    pub fn watched(self, watch: Watch<'_>) -> Result<T> {
        self.0(watch)
    }

    /// Does it with nobody watching.
    ///
    /// # Errors
    /// Whatever the work may say.
    pub fn finish(self) -> Result<T> {
        self.watched(&|_| ControlFlow::Continue(()))
    }
}

/// What is said of work that was wanted no longer.
pub fn stopped() -> Failure {
    Failure::refused("You stopped this, so nothing was saved.", "Everything is as it was before.")
}
