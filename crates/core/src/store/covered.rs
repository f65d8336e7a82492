//! Whether the rows of a file are what its change log says: SQLite itself does not notice altered content.

use std::borrow::Cow;
use std::collections::BTreeMap;

use rusqlite::Connection;
use rusqlite::types::ValueRef;
use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use super::{journal, log, responses};

/// One row, its columns by name.
pub(crate) type Row = Map<String, Value>;

/// Rows by table and id.
pub(crate) type Rows = BTreeMap<String, BTreeMap<i64, Row>>;

/// What the change log says is in the file.
#[derive(Default)]
pub(crate) struct Logged {
    /// Every row that there should be.
    pub rows: Rows,
    /// The first entry that is not as it was written, with its sentence; what follows was not played.
    pub altered: Option<(i64, String)>,
}

/// One row that is not what the change log says.
pub(crate) struct Difference {
    pub table: String,
    /// The row as it was saved; none if there should be none.
    pub logged: Option<Row>,
    /// The row as it is there; none if there is none.
    pub found: Option<Row>,
}

/// A row of the log as it is played: where it is, and what it is after the change.
#[derive(Deserialize)]
struct Played<'a> {
    #[serde(borrow)]
    table: Cow<'a, str>,
    old: Option<Numbered>,
    #[serde(borrow)]
    new: Option<&'a RawValue>,
}

#[derive(Deserialize)]
struct Numbered {
    id: i64,
}

/// Plays the change log from its beginning as far as it is as it was written.
pub(crate) fn logged(connection: &Connection) -> rusqlite::Result<Logged> {
    let mut played: BTreeMap<String, BTreeMap<i64, Box<RawValue>>> = BTreeMap::new();
    let altered = log::walk(connection, |rows| {
        let Ok(rows) = serde_json::from_str::<Vec<Played<'_>>>(rows) else { return false };
        for Played { table, old, new } in rows {
            if !played.contains_key(table.as_ref()) {
                played.insert(table.clone().into_owned(), BTreeMap::new());
            }
            let Some(table) = played.get_mut(table.as_ref()) else { return false };
            if let Some(Numbered { id }) = old {
                table.remove(&id);
            }
            if let Some(new) = new {
                let Ok(Numbered { id }) = serde_json::from_str(new.get()) else { return false };
                table.insert(id, new.to_owned());
            }
        }
        true
    })?;
    let row = |(id, row): (i64, Box<RawValue>)| Some((id, serde_json::from_str(row.get()).ok()?));
    let rows = played.into_iter().map(|(table, rows)| (table, rows.into_iter().filter_map(row).collect()));
    let mut rows: Rows = rows.collect();
    if journal::tables(connection)?.iter().any(|table| table == "form_key")
        && !rows.contains_key("form_key")
        && let Some(Value::Object(given)) = responses::given_form_key(connection)?
    {
        rows.insert("form_key".to_owned(), BTreeMap::from([(1, given)]));
    }
    Ok(Logged { rows, altered })
}

/// Every row of every table but the change log, read from the tables themselves and not from any index.
pub(crate) fn found(connection: &Connection) -> rusqlite::Result<Rows> {
    let tables = journal::tables(connection)?.into_iter();
    tables.map(|table| read(connection, &table, "ORDER BY id", &[]).map(|rows| (table, rows))).collect()
}

/// One row as it is there; an error if it cannot be read.
pub(crate) fn row(connection: &Connection, table: &str, id: i64) -> rusqlite::Result<Option<Row>> {
    read(connection, table, "WHERE id = ?1", &[id]).map(|mut rows| rows.pop_first().map(|(_, row)| row))
}

fn read(
    connection: &Connection,
    table: &str,
    which: &str,
    ids: &[i64],
) -> rusqlite::Result<BTreeMap<i64, Row>> {
    let columns = journal::columns(connection, table)?;
    let sql = format!("SELECT id, {} FROM main.{table} NOT INDEXED {which}", columns.join(", "));
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(rusqlite::params_from_iter(ids))?;
    let mut read = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let mut cells = Row::new();
        for (place, column) in columns.iter().enumerate() {
            cells.insert(column.clone(), cell(row.get_ref(place + 1)?));
        }
        read.insert(row.get(0)?, cells);
    }
    Ok(read)
}

fn cell(value: ValueRef<'_>) -> Value {
    match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => number.into(),
        ValueRef::Real(number) => number.into(),
        ValueRef::Text(text) => String::from_utf8_lossy(text).into(),
        // No table has such a column: only damage puts one there.
        ValueRef::Blob(bytes) => bytes.into(),
    }
}

/// Where the rows that are there differ from those that should be.
pub(crate) fn differences(logged: &Rows, found: &Rows) -> Vec<Difference> {
    let none = BTreeMap::new();
    let mut tables: Vec<&String> = logged.keys().chain(found.keys()).collect();
    tables.sort_unstable();
    tables.dedup();
    let mut differences = Vec::new();
    for table in tables {
        let (logged, found) = (logged.get(table).unwrap_or(&none), found.get(table).unwrap_or(&none));
        let added = found.keys().filter(|id| !logged.contains_key(id));
        for id in logged.keys().chain(added) {
            let (logged, found) = (logged.get(id), found.get(id));
            let same = logged.zip(found).is_some_and(|(logged, found)| {
                // A column that a later version added was not logged before.
                logged.iter().all(|(column, value)| found.get(column) == Some(value))
            });
            if !same {
                let (logged, found) = (logged.cloned(), found.cloned());
                differences.push(Difference { table: table.clone(), logged, found });
            }
        }
    }
    differences
}
