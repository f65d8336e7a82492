//! A copy written anew without what is to be forgotten.

use std::path::Path;

use chrono::NaiveDateTime;
use rusqlite::{Connection, TransactionBehavior};

use super::replacing::{duplicate_beside, open_copy};
use super::{connect, journal_of, sealing};
use crate::store::copying::{self, Fault, fault};
use crate::store::sealed::Seal;
use crate::store::{journal, log};

/// Changes a copy for good and puts it in the place of the one that was there; its list of changes begins anew.
pub(crate) fn rebuild(
    copy: &Path,
    seal: Option<&Seal>,
    now: NaiveDateTime,
    sentence: &str,
    change: impl FnOnce(&Connection) -> rusqlite::Result<()>,
) -> Result<(), Fault> {
    let work = |connection: &mut Connection| -> Result<(), Fault> {
        let work = || -> rusqlite::Result<()> {
            let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            change(&transaction)?;
            log::begin_anew(&transaction, now, sentence, &journal::everything(&transaction)?)?;
            transaction.commit()?;
            copying::vacuum(connection, "VACUUM", &[])
        };
        work().map_err(fault)
    };
    let made = match seal {
        Some(seal) => {
            drop(open_copy(copy, Some(seal)).map_err(fault)?);
            let mut connection = sealing::in_memory(&sealing::plain_of(copy, Some(seal))?).map_err(fault)?;
            work(&mut connection)?;
            sealing::write_beside(copy, Some(seal), &connection)?
        }
        None => {
            let made = duplicate_beside(copy, copy, None)?;
            let worked = connect(&made).map_err(fault).and_then(|mut connection| work(&mut connection));
            let _ = std::fs::remove_file(journal_of(&made));
            worked.inspect_err(|_| {
                let _ = std::fs::remove_file(&made);
            })?;
            made
        }
    };
    let sound = open_copy(&made, seal).map(drop).map_err(fault);
    sound.and_then(|()| copying::put_in_place(&made, copy)).inspect_err(|_| {
        let _ = std::fs::remove_file(&made);
    })
}
