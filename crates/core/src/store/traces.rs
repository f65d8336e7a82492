//! Where a person stands in the tables. Asked of the tables themselves, so that a later one cannot be forgotten.

use std::collections::BTreeSet;

use rusqlite::types::Value;
use rusqlite::{Connection, Row, params};

use super::{log, people};
use crate::ids::PersonId;
use crate::person::Person;

/// Where a pair would be left with one: these rows stay when a person is erased, and name a stand-in.
pub(crate) const HISTORY: [&str; 6] =
    ["aside_member", "coaching_pair", "earlier_pair", "feedback_member", "match_member", "meeting"];

/// A column that points to a row of another table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Pointer {
    pub table: String,
    pub column: String,
    required: bool,
}

impl Pointer {
    fn is_history(&self) -> bool {
        HISTORY.contains(&self.table.as_str())
    }
}

/// A column with the table that it points to, if any.
pub(crate) struct Column {
    pub name: String,
    pub parent: Option<String>,
}

/// Some rows of one table.
pub(crate) struct Rows {
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Value>>,
}

/// A text that somebody typed, and where it stands.
pub(crate) struct Typed {
    pub table: String,
    pub column: String,
    pub id: i64,
    pub text: String,
}

/// Every column that points to a table, by name.
pub(crate) fn pointers_to(connection: &Connection, table: &str) -> rusqlite::Result<Vec<Pointer>> {
    connection
        .prepare(
            "SELECT t.name, f.\"from\", c.\"notnull\" FROM pragma_table_list t
             JOIN pragma_foreign_key_list(t.name) f JOIN pragma_table_info(t.name) c ON c.name = f.\"from\"
             WHERE t.schema = 'main' AND f.\"table\" = ?1 ORDER BY t.name, f.\"from\"",
        )?
        .query_map([table], |row| {
            Ok(Pointer { table: row.get(0)?, column: row.get(1)?, required: row.get(2)? })
        })?
        .collect()
}

/// The rows of a table in which a column has this value, by id.
pub(crate) fn rows(connection: &Connection, table: &str, column: &str, value: i64) -> rusqlite::Result<Rows> {
    let columns = connection
        .prepare(
            "SELECT c.name, (SELECT \"table\" FROM pragma_foreign_key_list(?1) WHERE \"from\" = c.name)
             FROM pragma_table_info(?1) c ORDER BY c.cid",
        )?
        .query_map([table], |row| Ok(Column { name: row.get(0)?, parent: row.get(1)? }))?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    let cells = |row: &Row<'_>| (0..columns.len()).map(|place| row.get(place)).collect();
    let rows = connection
        .prepare(&format!("SELECT * FROM {table} WHERE {column} = ?1 ORDER BY id"))?
        .query_map([value], cells)?
        .collect::<rusqlite::Result<_>>()?;
    Ok(Rows { columns, rows })
}

/// The ids of those rows.
pub(crate) fn ids(connection: &Connection, pointer: &Pointer, value: i64) -> rusqlite::Result<Vec<i64>> {
    let Pointer { table, column, .. } = pointer;
    connection
        .prepare(&format!("SELECT id FROM {table} WHERE {column} = ?1 ORDER BY id"))?
        .query_map([value], |row| row.get(0))?
        .collect()
}

/// Every text outside the roster and the change log in which one of these names stands.
pub(crate) fn typed(connection: &Connection, names: &[&str]) -> rusqlite::Result<Vec<Typed>> {
    let columns: Vec<(String, String)> = connection
        .prepare(
            "SELECT t.name, c.name FROM pragma_table_list t JOIN pragma_table_info(t.name) c
             WHERE t.schema = 'main' AND t.type = 'table' AND c.type = 'TEXT'
             AND t.name NOT LIKE 'sqlite_%' AND t.name NOT IN ('person', 'change') ORDER BY t.name, c.cid",
        )?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let mut found = Vec::new();
    for (table, column) in columns {
        let sql = format!("SELECT id, {column} FROM {table} WHERE {column} IS NOT NULL ORDER BY id");
        let mut statement = connection.prepare(&sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let text: String = row.get(1)?;
            if names.iter().any(|name| without(&text, name) != text) {
                found.push(Typed { table: table.clone(), column: column.clone(), id: row.get(0)?, text });
            }
        }
    }
    Ok(found)
}

/// Whether others need to know whom they were with.
pub(crate) fn in_history(connection: &Connection, person: PersonId) -> rusqlite::Result<bool> {
    for Pointer { table, column, .. } in
        pointers_to(connection, "person")?.iter().filter(|pointer| pointer.is_history())
    {
        let sql = format!("SELECT count(*) > 0 FROM {table} WHERE {column} = ?1");
        if connection.query_row(&sql, [person], |row| row.get(0))? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Removes a person with everything about them. Whether history still needs somebody in their place, who is
/// then called `stand_in`.
pub(crate) fn erase(connection: &Connection, person: &Person, stand_in: &Person) -> rusqlite::Result<bool> {
    let pointers = pointers_to(connection, "person")?;
    for pointer in pointers.iter().filter(|pointer| !pointer.is_history()) {
        let_go(connection, pointer, person.id.0)?;
    }
    let names: Vec<&str> =
        [Some(person.name.as_str()), person.email.as_deref()].into_iter().flatten().collect();
    forget_typed(connection, &names)?;
    if in_history(connection, person.id)? {
        people::update(connection, stand_in)?;
        return Ok(true);
    }
    connection.execute("DELETE FROM person WHERE id = ?1", [person.id])?;
    Ok(false)
}

/// Takes names out of every text outside the roster and the change log.
pub(crate) fn forget_typed(connection: &Connection, names: &[&str]) -> rusqlite::Result<()> {
    for Typed { table, column, id, text } in typed(connection, names)? {
        let text = names.iter().fold(text, |text, name| without(&text, name));
        connection.execute(&format!("UPDATE {table} SET {column} = ?1 WHERE id = ?2"), params![text, id])?;
    }
    Ok(())
}

/// Every name and e-mail address that a person had as far as the change log goes.
pub(crate) fn names_of(connection: &Connection, person: PersonId) -> rusqlite::Result<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    for entry in log::entries(connection)? {
        for row in log::rows(connection, entry.id)? {
            names.extend(["name", "email"].iter().flat_map(|column| row.texts("person", person.0, column)));
        }
    }
    Ok(names)
}

/// A row that can do without what it points to stays without it; one that cannot goes, with all that hangs on it.
fn let_go(connection: &Connection, pointer: &Pointer, value: i64) -> rusqlite::Result<()> {
    let Pointer { table, column, required } = pointer;
    if !required {
        let sql = format!("UPDATE {table} SET {column} = NULL WHERE {column} = ?1");
        return connection.execute(&sql, [value]).map(drop);
    }
    let ids = ids(connection, pointer, value)?;
    let below = pointers_to(connection, table)?;
    for (id, pointer) in ids.iter().flat_map(|id| below.iter().map(move |pointer| (*id, pointer))) {
        let_go(connection, pointer, id)?;
    }
    connection.execute(&format!("DELETE FROM {table} WHERE {column} = ?1"), [value]).map(drop)
}

/// A text with "…" in place of a name, wherever the name stands as a whole and in whatever case.
fn without(text: &str, name: &str) -> String {
    let name = name.trim();
    let (mut kept, mut before, mut rest) = (String::new(), None, text);
    while let Some(letter) = rest.chars().next() {
        let begins = !before.is_some_and(char::is_alphanumeric);
        match begins.then(|| after(rest, name)).flatten() {
            Some(following) => {
                kept.push('…');
                before = Some('…');
                rest = following;
            }
            None => {
                kept.push(letter);
                before = Some(letter);
                rest = rest.get(letter.len_utf8()..).unwrap_or_default();
            }
        }
    }
    kept
}

/// What follows a name with which a text begins, if the name ends there.
fn after<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let mut letters = text.chars();
    for wanted in name.chars() {
        if !letters.next()?.to_lowercase().eq(wanted.to_lowercase()) {
            return None;
        }
    }
    let following = letters.as_str();
    (!name.is_empty() && !following.starts_with(char::is_alphanumeric)).then_some(following)
}

#[cfg(test)]
mod tests {
    use super::without;

    #[test]
    fn a_name_is_taken_out_where_it_stands_as_a_whole() {
        assert_eq!(
            without("Ann Lee and ann lee’s team, not Joann Leeds.", "Ann Lee"),
            "… and …’s team, not Joann Leeds."
        );
        assert_eq!(without("Żółć met Żółćka", "żółć"), "… met Żółćka");
        assert_eq!(without("write to ann@firm.example today", "ann@firm.example"), "write to … today");
        assert_eq!(without("nothing here", "Ann Lee"), "nothing here");
    }
}
