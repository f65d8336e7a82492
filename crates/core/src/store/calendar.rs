//! Where and when meetings are in calendars.

use chrono::NaiveTime;
use rusqlite::{Connection, OptionalExtension, params};

/// The name of the zone and the time of day, if the owner chose them.
pub(crate) fn chosen(connection: &Connection) -> rusqlite::Result<Option<(String, NaiveTime)>> {
    let row = connection
        .query_row("SELECT zone, meetings_at FROM calendar_setting", [], |row| {
            Ok((row.get(0)?, row.get::<_, String>(1)?))
        })
        .optional()?;
    let Some((zone, at)) = row else { return Ok(None) };
    let at = NaiveTime::parse_from_str(&at, "%H:%M").map_err(|_| rusqlite::Error::InvalidQuery)?;
    Ok(Some((zone, at)))
}

/// Writes what the owner chose.
pub(crate) fn choose(connection: &Connection, zone: &str, meetings_at: NaiveTime) -> rusqlite::Result<()> {
    connection.execute(
        "INSERT INTO calendar_setting (id, zone, meetings_at) VALUES (1, ?1, ?2)
         ON CONFLICT (id) DO UPDATE SET zone = excluded.zone, meetings_at = excluded.meetings_at",
        params![zone, meetings_at.format("%H:%M").to_string()],
    )?;
    Ok(())
}
