//! What the file keeps about forms.

use std::collections::BTreeSet;

use rusqlite::{Connection, params};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::log;
use crate::ids::RoundId;
use crate::responses::FormKind;
use crate::responses::code::KEYS;

/// What tells forms of this programme from those of others.
pub(crate) fn form_key(connection: &Connection) -> rusqlite::Result<u32> {
    connection.query_row("SELECT form_key FROM form_key", [], |row| row.get(0))
}

/// Writes what tells forms of this programme from those of others, made from whatever nobody else has.
pub(crate) fn set_form_key(connection: &Connection, from: &str) -> rusqlite::Result<()> {
    connection.execute("INSERT INTO form_key (id, form_key) VALUES (1, ?1)", [key_from(from)]).map(drop)
}

fn key_from(from: &str) -> u32 {
    let digest = Sha256::digest(from);
    digest.iter().take(4).fold(0, |number, byte| number << 8 | u32::from(*byte)) % KEYS
}

/// Gives a file of an earlier version what tells its forms from others; an empty file gets it with its programme.
pub(crate) fn give_form_key(connection: &Connection) -> rusqlite::Result<()> {
    log::first_hash(connection)?.map_or(Ok(()), |hash| set_form_key(connection, &hash))
}

/// The row that [`give_form_key`] wrote, which stands in no log: it follows from the first entry.
pub(crate) fn given_form_key(connection: &Connection) -> rusqlite::Result<Option<Value>> {
    Ok(log::first_hash(connection)?.map(|hash| json!({ "id": 1, "form_key": key_from(&hash) })))
}

/// The forms without a name that were added up in each round, by what tells them apart.
pub(crate) fn received(connection: &Connection) -> rusqlite::Result<BTreeSet<(RoundId, String)>> {
    connection
        .prepare("SELECT round, ending FROM received_form")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect()
}

/// Remembers that a form without a name was added up, for as long as there is the round: it names nobody, and the same
/// form may be sent again at any time.
pub(crate) fn receive(connection: &Connection, round: RoundId, ending: &str) -> rusqlite::Result<()> {
    connection
        .execute("INSERT INTO received_form (round, ending) VALUES (?1, ?2)", params![round, ending])
        .map(drop)
}

/// Forgets which forms of a kind were added up, so that they count afresh.
pub(crate) fn forget_received(
    connection: &Connection,
    round: RoundId,
    kind: FormKind,
) -> rusqlite::Result<()> {
    connection
        .execute(
            "DELETE FROM received_form WHERE round = ?1 AND ending LIKE ?2 || ' %'",
            params![round, kind.number()],
        )
        .map(drop)
}
