//! The organisation, the rules and the order of preferences.

use rusqlite::{Connection, params};

use crate::failure::{Failure, Result};
use crate::preferences::PreferenceKey;
use crate::programme::Scope;
use crate::rules::{CloselyFrom, Fresh, Rules};

/// The organisation's name and for whom the programme is run.
pub(crate) fn organisation(connection: &Connection) -> rusqlite::Result<(String, Scope)> {
    connection
        .query_row("SELECT organisation, scope FROM programme", [], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Refuses an organisation's name that cannot be printed on a page.
pub(crate) fn check_organisation(name: &str) -> Result<()> {
    if name.is_empty() || name.chars().count() > 120 || name.chars().any(char::is_control) {
        return Err(Failure::field(
            "organisation",
            "The organisation needs a name of at most 120 letters.",
            "Nothing was changed. Type the name as it should stand on the sheets.",
        ));
    }
    Ok(())
}

/// Writes the first row of a new programme, with rules and preferences at their defaults.
pub(crate) fn set_up(connection: &Connection, organisation: &str, scope: Scope) -> rusqlite::Result<()> {
    connection.execute(
        "INSERT INTO programme (id, organisation, scope, line, closely_from, fresh_within, odd)
         VALUES (1, ?1, ?2, 'direct', 2, NULL, 'trio')",
        params![organisation, scope],
    )?;
    set_rules(connection, &Rules::default())?;
    set_preferences(connection, &PreferenceKey::DEFAULT)
}

/// Writes the organisation's name and scope.
pub(crate) fn set_organisation(
    connection: &Connection,
    organisation: &str,
    scope: Scope,
) -> rusqlite::Result<()> {
    connection
        .execute("UPDATE programme SET organisation = ?1, scope = ?2", params![organisation, scope])
        .map(drop)
}

/// The rules in force.
pub(crate) fn rules(connection: &Connection) -> rusqlite::Result<Rules> {
    connection.query_row("SELECT line, closely_from, fresh_within, odd FROM programme", [], |row| {
        let closely_from = match row.get::<_, i64>(1)? {
            3 => CloselyFrom::MostDays,
            _ => CloselyFrom::MostWeeks,
        };
        let fresh = match row.get::<_, Option<u32>>(2)? {
            None => Fresh::NeverAgain,
            Some(0) => Fresh::Allowed,
            Some(rounds) => Fresh::Within(rounds),
        };
        Ok(Rules { line: row.get(0)?, closely_from, fresh, odd: row.get(3)? })
    })
}

/// Writes the rules.
pub(crate) fn set_rules(connection: &Connection, rules: &Rules) -> rusqlite::Result<()> {
    let fresh_within = match rules.fresh {
        Fresh::NeverAgain => None,
        Fresh::Allowed => Some(0),
        Fresh::Within(rounds) => Some(rounds),
    };
    connection.execute(
        "UPDATE programme SET line = ?1, closely_from = ?2, fresh_within = ?3, odd = ?4",
        params![rules.line, rules.closely_from.limit().grade(), fresh_within, rules.odd],
    )?;
    Ok(())
}

/// The preferences switched on, most important first.
pub(crate) fn preferences(connection: &Connection) -> rusqlite::Result<Vec<PreferenceKey>> {
    connection.prepare("SELECT key FROM preference ORDER BY id")?.query_map([], |row| row.get(0))?.collect()
}

/// Writes the preferences switched on, most important first.
pub(crate) fn set_preferences(connection: &Connection, order: &[PreferenceKey]) -> rusqlite::Result<()> {
    if preferences(connection)? == order {
        return Ok(());
    }
    connection.execute("DELETE FROM preference", [])?;
    for (place, key) in (1_i64..).zip(order) {
        connection.execute("INSERT INTO preference (id, key) VALUES (?1, ?2)", params![place, key])?;
    }
    Ok(())
}
