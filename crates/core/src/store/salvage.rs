//! What can still be read of a damaged file, row by row.

use std::path::Path;

use rusqlite::{Connection, OpenFlags, params_from_iter};
use serde_json::Value;

use super::covered::{self, Row, Rows};
use super::file::{duplicate, sealing};
use super::sealed::Seal;
use super::{copying, journal};

/// How far rows are looked for whose number nothing tells: far above ten rounds of 250 people.
const FURTHEST: i64 = 50_000;

/// What was read of a damaged file.
pub(crate) struct Read {
    pub rows: Rows,
    /// Whether the change log was whole, and every row could be taken from it.
    pub from_the_log: bool,
}

/// Reads what can be read of a file, of which nothing is written to: a change under way is put back in a duplicate
/// beside `target`. A sealed file is read in memory alone.
pub(crate) fn read(path: &Path, seal: Option<&Seal>, target: &Path) -> Result<Read, copying::Fault> {
    if seal.is_some() {
        let plain = sealing::plain_of(path, seal)?;
        return sealing::in_memory(&plain).map(|connection| all(&connection)).map_err(copying::fault);
    }
    let aside = copying::unfinished(target);
    let (file, journal) = (aside.with_extension("aside"), aside.with_extension("aside-journal"));
    let clear = || {
        let _ = std::fs::remove_file(&file);
        let _ = std::fs::remove_file(&journal);
    };
    clear();
    let read = || {
        duplicate(path, &file)?;
        let mut under_way = path.as_os_str().to_owned();
        under_way.push("-journal");
        if Path::new(&under_way).exists() {
            duplicate(Path::new(&under_way), &journal)?;
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(&file, flags).map_err(|error| error.to_string())?;
        Ok(all(&connection))
    };
    let read = read();
    clear();
    read
}

fn all(connection: &Connection) -> Read {
    let logged = covered::logged(connection).unwrap_or_default();
    if logged.altered.is_none() && logged.rows.get("programme").is_some_and(|rows| !rows.is_empty()) {
        return Read { rows: logged.rows, from_the_log: true };
    }
    let mut rows = Rows::new();
    for table in journal::tables(connection).unwrap_or_default() {
        let known = logged.rows.get(&table);
        let last = known.and_then(|rows| rows.keys().next_back().copied()).unwrap_or(0);
        let there =
            connection.query_row(&format!("SELECT max(id) FROM {table} NOT INDEXED"), [], |row| row.get(0));
        let last = last.max(there.unwrap_or(Some(FURTHEST)).unwrap_or(0)).min(FURTHEST);
        let read = (1..=last).filter_map(|id| match covered::row(connection, &table, id) {
            Ok(found) => found.map(|row| (id, row)),
            // A row that cannot be read is as it was last logged.
            Err(_) => known.and_then(|rows| rows.get(&id)).map(|row| (id, row.clone())),
        });
        rows.insert(table.clone(), read.collect());
    }
    Read { rows, from_the_log: false }
}

/// Writes rows into a new file as far as they fit together; those that do not, by table.
pub(crate) fn write(connection: &Connection, rows: &Rows) -> rusqlite::Result<Vec<(String, usize)>> {
    connection.execute_batch("PRAGMA defer_foreign_keys = ON")?;
    let mut lost = Vec::new();
    for table in journal::tables(connection)? {
        // What a new file has of its own gives way to what was read.
        let Some(rows) = rows.get(&table).filter(|rows| !rows.is_empty()) else { continue };
        connection.execute(&format!("DELETE FROM {table}"), [])?;
        let columns = journal::columns(connection, &table)?;
        let unfit = rows.values().filter(|row| insert(connection, &table, &columns, row).is_err()).count();
        lost.push((table, unfit));
    }
    // A row that points to one that is lost goes, and then what points to that row.
    loop {
        let loose: Vec<(String, i64)> = connection
            .prepare("SELECT DISTINCT \"table\", rowid FROM pragma_foreign_key_check")?
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?;
        if loose.is_empty() {
            break;
        }
        for (table, id) in loose {
            connection.execute(&format!("DELETE FROM {table} WHERE id = ?1"), [id])?;
            lost.push((table, 1));
        }
    }
    lost.retain(|(_, count)| *count > 0);
    Ok(lost)
}

fn insert(connection: &Connection, table: &str, columns: &[String], row: &Row) -> rusqlite::Result<()> {
    let columns: Vec<&String> = columns.iter().filter(|column| row.contains_key(*column)).collect();
    let names: Vec<&str> = columns.iter().map(|column| column.as_str()).collect();
    let places = vec!["?"; names.len()].join(", ");
    let values = columns.iter().map(|column| value(row.get(*column)));
    let sql = format!("INSERT INTO {table} ({}) VALUES ({places})", names.join(", "));
    connection.execute(&sql, params_from_iter(values)).map(drop)
}

fn value(value: Option<&Value>) -> rusqlite::types::Value {
    match value {
        Some(Value::String(text)) => text.clone().into(),
        Some(Value::Number(number)) => match number.as_i64() {
            Some(whole) => whole.into(),
            None => number.as_f64().into(),
        },
        Some(Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_)) | None => {
            rusqlite::types::Value::Null
        }
    }
}
