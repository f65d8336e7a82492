//! Writes down every row that a change touches, so that the change can be undone and redone.
//!
//! Temporary triggers on every table note the row before and after; the technique is the one of
//! <https://www.sqlite.org/undoredo.html>, with rows as JSON in place of SQL text.

use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// One row before and after a change; `old` is absent for a new row, `new` for a removed one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct RowChange {
    table: String,
    old: Option<Value>,
    new: Option<Value>,
}

impl RowChange {
    /// The table of the row.
    pub fn table(&self) -> &str {
        &self.table
    }

    /// Whether the row, before or after, has this value in a column of a table.
    pub fn has(&self, table: &str, column: &str, value: i64) -> bool {
        let holds =
            |row: &Option<Value>| row.as_ref().and_then(|row| row.get(column)?.as_i64()) == Some(value);
        self.table == table && (holds(&self.old) || holds(&self.new))
    }

    /// What stood in a text column of one row of a table, before and after.
    pub fn texts(&self, table: &str, id: i64, column: &str) -> Vec<String> {
        if self.table != table || !self.has(table, "id", id) {
            return Vec::new();
        }
        let text = |row: &Value| row.get(column)?.as_str().map(str::to_owned);
        self.old.iter().chain(&self.new).filter_map(text).collect()
    }
}

/// Starts watching every table but the change log itself.
pub(crate) fn watch(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch(
        "CREATE TEMP TABLE touched (id INTEGER PRIMARY KEY, tbl TEXT, old TEXT, new TEXT) STRICT",
    )?;
    for table in tables(connection)? {
        let columns = columns(connection, &table)?;
        let row = |which: &str| {
            let pairs: Vec<String> =
                columns.iter().map(|column| format!("'{column}', {which}.{column}")).collect();
            format!("json_object({})", pairs.join(", "))
        };
        for (event, old, new) in [
            ("INSERT", "NULL".to_owned(), row("NEW")),
            ("UPDATE", row("OLD"), row("NEW")),
            ("DELETE", row("OLD"), "NULL".to_owned()),
        ] {
            connection.execute_batch(&format!(
                "CREATE TEMP TRIGGER touched_{table}_{event} AFTER {event} ON main.{table}
                 BEGIN INSERT INTO touched (tbl, old, new) VALUES ('{table}', {old}, {new}); END"
            ))?;
        }
    }
    Ok(())
}

/// Forgets what was noted; called when a transaction begins.
pub(crate) fn clear(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM temp.touched", []).map(drop)
}

/// What was touched since [`clear`], in order, without rows that are as they were.
pub(crate) fn noted(connection: &Connection) -> rusqlite::Result<Vec<RowChange>> {
    let parse = |text: Option<String>| text.and_then(|text| serde_json::from_str(&text).ok());
    let mut changes: Vec<RowChange> = connection
        .prepare("SELECT tbl, old, new FROM temp.touched ORDER BY id")?
        .query_map([], |row| {
            Ok(RowChange { table: row.get(0)?, old: parse(row.get(1)?), new: parse(row.get(2)?) })
        })?
        .collect::<rusqlite::Result<_>>()?;
    changes.retain(|change| change.old != change.new);
    Ok(changes)
}

/// Every row as if it had just been added: what a change log begins anew with.
pub(crate) fn everything(connection: &Connection) -> rusqlite::Result<Vec<RowChange>> {
    let mut rows = Vec::new();
    for table in tables(connection)? {
        let fields: Vec<String> =
            columns(connection, &table)?.iter().map(|column| format!("'{column}', {column}")).collect();
        let sql = format!("SELECT json_object({}) FROM {table} ORDER BY id", fields.join(", "));
        for row in connection.prepare(&sql)?.query_map([], |row| row.get::<_, String>(0))? {
            let new = serde_json::from_str(&row?).ok();
            rows.push(RowChange { table: table.clone(), old: None, new });
        }
    }
    Ok(rows)
}

/// Puts noted rows back as they were. False when a row is not as the notes say it should be.
pub(crate) fn take_back(connection: &Connection, changes: &[RowChange]) -> rusqlite::Result<bool> {
    connection.execute_batch("PRAGMA defer_foreign_keys = ON")?;
    let known = tables(connection)?;
    for change in changes.iter().rev() {
        let RowChange { table, old, new } = change;
        if !known.contains(table) || !replace_row(connection, table, new.as_ref(), old.as_ref())? {
            return Ok(false);
        }
    }
    Ok(true)
}

fn replace_row(
    connection: &Connection,
    table: &str,
    from: Option<&Value>,
    to: Option<&Value>,
) -> rusqlite::Result<bool> {
    let columns = columns(connection, table)?;
    let field = |column: &str, place: u8| format!("json_extract(?{place}, '$.{column}')");
    let as_noted: Vec<String> =
        columns.iter().map(|column| format!("{column} IS {}", field(column, 1))).collect();
    let as_noted = as_noted.join(" AND ");
    let done = match (from, to) {
        (None, None) => 1,
        (Some(from), None) => {
            let row = [from.to_string()];
            match connection.execute(&format!("DELETE FROM {table} WHERE {as_noted}"), row.clone())? {
                // Gone already with the row that it belonged to.
                0 => {
                    let same_id = format!("SELECT count(*) = 0 FROM {table} WHERE id = {}", field("id", 1));
                    usize::from(connection.query_row(&same_id, row, |row| row.get::<_, bool>(0))?)
                }
                removed => removed,
            }
        }
        (None, Some(to)) => {
            let values: Vec<String> = columns.iter().map(|column| field(column, 1)).collect();
            let sql = format!("INSERT INTO {table} ({}) VALUES ({})", columns.join(", "), values.join(", "));
            connection.execute(&sql, [to.to_string()])?
        }
        (Some(from), Some(to)) => {
            let values: Vec<String> =
                columns.iter().map(|column| format!("{column} = {}", field(column, 2))).collect();
            let sql = format!("UPDATE {table} SET {} WHERE {as_noted}", values.join(", "));
            connection.execute(&sql, params![from.to_string(), to.to_string()])?
        }
    };
    Ok(done == 1)
}

/// Every table but the change log itself, by name.
pub(super) fn tables(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    connection
        .prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'change' ORDER BY name")?
        .query_map([], |row| row.get(0))?
        .collect()
}

/// The columns of a table in their order.
pub(super) fn columns(connection: &Connection, table: &str) -> rusqlite::Result<Vec<String>> {
    connection
        .prepare("SELECT name FROM pragma_table_info(?1) ORDER BY cid")?
        .query_map([table], |row| row.get(0))?
        .collect()
}
