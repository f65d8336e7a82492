//! The programme's one SQLite file, and the only place with SQL.

pub(crate) mod absences;
pub(crate) mod answers;
pub(crate) mod aside;
pub(crate) mod awayday;
pub(crate) mod calendar;
pub(crate) mod check_in;
pub(crate) mod closing;
pub(crate) mod copying;
pub(crate) mod covered;
pub(crate) mod dealings;
pub(crate) mod disk;
pub(crate) mod elements;
mod file;
pub(crate) mod guide;
pub(crate) mod journal;
pub(crate) mod log;
pub(crate) mod matches;
pub(crate) mod meetings;
pub(crate) mod migration;
pub(crate) mod parts;
pub(crate) mod people;
pub(crate) mod replies;
pub(crate) mod responses;
pub(crate) mod rounds;
pub(crate) mod salvage;
pub(crate) mod sealed;
pub(crate) mod settings;
pub(crate) mod sharing;
pub(crate) mod survey;
pub(crate) mod traces;
pub(crate) mod trusted;

pub use file::File;
pub(crate) use file::{
    With, check, duplicate_as, last_change_in, open_copy, rebuild, replace_damaged, seal_of, sealing,
};

use crate::failure::Failure;

/// Turns an error of SQLite into words. Callers roll back, so nothing was changed.
pub(crate) fn broken(error: rusqlite::Error) -> Failure {
    Failure::broken("The file could not be read or written just now. What was saved before is safe.", error)
}

/// Stores a plain enum as the text that the SQL checks for.
macro_rules! text_column {
    ($type:ty, $($value:path => $text:literal),+ $(,)?) => {
        impl rusqlite::types::ToSql for $type {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
                let text = match self { $($value => $text),+ };
                Ok(text.into())
            }
        }
        impl rusqlite::types::FromSql for $type {
            fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                match value.as_str()? {
                    $($text => Ok($value),)+
                    _ => Err(rusqlite::types::FromSqlError::InvalidType),
                }
            }
        }
    };
}
pub(crate) use text_column;
