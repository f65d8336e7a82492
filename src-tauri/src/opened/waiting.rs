//! A protected programme that is shut until its passphrase is typed.

use std::path::PathBuf;
use std::sync::PoisonError;

use coaching_core::{Failure, Programme, passphrase::Secret};

use super::{Opened, now};

impl Opened {
    /// Opens the programme that is waited for, with its passphrase or its recovery code.
    pub fn unlock(&self, secret: &Secret) -> Result<(), Failure> {
        let mut open = self.lock();
        let Some(path) = self.locked() else {
            return Err(Failure::refused(
                "No programme waits for its passphrase.",
                "Open one first. Nothing was changed.",
            ));
        };
        let programme = self.kept_in_copies(Programme::unlock(&path, secret, now())?);
        self.show(&mut open, self.opened(programme, path, None));
        Ok(())
    }

    /// Closes the programme if it is protected, and waits for its passphrase; whether it did. The made-up company is
    /// gone then.
    pub fn lock_up(&self) -> bool {
        let mut slot = self.lock();
        let Some(open) = slot.take_if(|open| open.programme.is_protected()) else { return false };
        self.wait_for(open.made_up.is_none().then(|| open.path.clone()));
        self.end(Some(open));
        true
    }

    /// The protected programme that waits for its passphrase.
    pub fn locked(&self) -> Option<PathBuf> {
        self.waits.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Waits for the passphrase of that programme, or of none.
    pub(super) fn wait_for(&self, path: Option<PathBuf>) {
        *self.waits.lock().unwrap_or_else(PoisonError::into_inner) = path;
    }
}
