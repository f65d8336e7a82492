//! A copy written anew without what is to be forgotten.

use std::path::Path;

use chrono::NaiveDateTime;
use rusqlite::{Connection, TransactionBehavior};

use super::replacing::duplicate_beside;
use super::{connect, journal_of};
use crate::store::copying::{self, Fault};
use crate::store::{journal, log};

/// Changes a copy for good and puts it in the place of the one that was there; its list of changes begins anew.
pub(crate) fn rebuild(
    copy: &Path,
    now: NaiveDateTime,
    sentence: &str,
    change: impl FnOnce(&Connection) -> rusqlite::Result<()>,
) -> Result<(), Fault> {
    let made = duplicate_beside(copy, copy)?;
    let rebuilt = || -> Result<(), Fault> {
        let mut connection = connect(&made).map_err(|failure| failure.to_string())?;
        let work = |connection: &mut Connection| -> rusqlite::Result<()> {
            let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            change(&transaction)?;
            log::begin_anew(&transaction, now, sentence, &journal::everything(&transaction)?)?;
            transaction.commit()?;
            copying::vacuum(connection, "VACUUM", &[])
        };
        work(&mut connection).map_err(|error| error.to_string())?;
        drop(connection);
        let _ = std::fs::remove_file(journal_of(&made));
        super::open_copy(&made).map_err(|failure| failure.to_string())?;
        copying::put_in_place(&made, copy)
    };
    rebuilt().inspect_err(|_| {
        let _ = std::fs::remove_file(&made);
        let _ = std::fs::remove_file(journal_of(&made));
    })
}
