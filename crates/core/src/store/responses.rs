//! What the file keeps about forms.

use rusqlite::{Connection, OptionalExtension};
use sha2::{Digest, Sha256};

use crate::responses::code::KEYS;

/// What tells forms of this programme from those of others.
pub(crate) fn form_key(connection: &Connection) -> rusqlite::Result<u32> {
    connection.query_row("SELECT form_key FROM form_key", [], |row| row.get(0))
}

/// Writes what tells forms of this programme from those of others, made from whatever nobody else has.
pub(crate) fn set_form_key(connection: &Connection, from: &str) -> rusqlite::Result<()> {
    let digest = Sha256::digest(from);
    let key = digest.iter().take(4).fold(0, |number, byte| number << 8 | u32::from(*byte)) % KEYS;
    connection.execute("INSERT INTO form_key (id, form_key) VALUES (1, ?1)", [key]).map(drop)
}

/// Gives a file of an earlier version what tells its forms from others; an empty file gets it with its programme.
pub(crate) fn give_form_key(connection: &Connection) -> rusqlite::Result<()> {
    let first: Option<String> = connection
        .query_row("SELECT hash FROM change ORDER BY id LIMIT 1", [], |row| row.get(0))
        .optional()?;
    first.map_or(Ok(()), |hash| set_form_key(connection, &hash))
}
