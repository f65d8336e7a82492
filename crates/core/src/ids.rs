//! Identities that cannot be mixed up.

use rusqlite::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! identity {
    ($name:ident, $brand:literal, $doc:literal) => {
        #[doc = $doc]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(transparent)]
        #[ts(type = $brand)]
        pub struct $name(pub i64);

        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                self.0.to_sql()
            }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                i64::column_result(value).map(Self)
            }
        }
    };
}

identity!(PersonId, "number & { readonly person: true }", "A person on the roster.");
identity!(RoundId, "number & { readonly round: true }", "A round.");
identity!(InsightId, "number & { readonly insight: true }", "Something that was shared and kept.");
identity!(MeetingId, "number & { readonly meeting: true }", "A meeting of a pair.");
identity!(AsideId, "number & { readonly aside: true }", "A set of pairs that was put aside.");
