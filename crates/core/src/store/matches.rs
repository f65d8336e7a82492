//! Sets of pairs: the one being worked on (version 0) and those that people were told (1, 2, …).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, params};

use crate::ids::{PersonId, RoundId};
use crate::proposal::Override;
use crate::rules::Rule;

/// One stored set of pairs.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct MatchSet {
    pub version: i64,
    pub seed: i64,
    pub made_on: NaiveDate,
    pub groups: Vec<StoredGroup>,
    pub left_out: Vec<PersonId>,
    pub overrides: Vec<Override>,
}

/// One stored group; its members by id.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct StoredGroup {
    pub members: Vec<PersonId>,
    pub locked: bool,
}

impl MatchSet {
    /// Everybody in a group with whom they are in it.
    pub fn partners(&self) -> BTreeMap<PersonId, Vec<PersonId>> {
        let members =
            self.groups.iter().flat_map(|group| group.members.iter().map(move |member| (member, group)));
        let others = |(member, group): (&PersonId, &StoredGroup)| {
            (*member, group.members.iter().filter(|other| *other != member).copied().collect())
        };
        members.map(others).collect()
    }
}

/// The newest version that people were told, if any.
pub(crate) fn published(connection: &Connection, round: RoundId) -> rusqlite::Result<Option<MatchSet>> {
    let version: i64 = connection.query_row(
        "SELECT coalesce(max(version), 0) FROM match_set WHERE round = ?1",
        [round],
        |row| row.get(0),
    )?;
    if version == 0 { Ok(None) } else { get(connection, round, version) }
}

/// A version that people were told, if there is one of that number.
pub(crate) fn version(
    connection: &Connection,
    round: RoundId,
    version: i64,
) -> rusqlite::Result<Option<MatchSet>> {
    if version < 1 { Ok(None) } else { get(connection, round, version) }
}

/// The set being worked on, if any.
pub(crate) fn draft(connection: &Connection, round: RoundId) -> rusqlite::Result<Option<MatchSet>> {
    get(connection, round, 0)
}

/// Forgets the set being worked on.
pub(crate) fn drop_draft(connection: &Connection, round: RoundId) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM match_set WHERE round = ?1 AND version = 0", [round]).map(drop)
}

/// Stores a set; one of this version must not exist.
pub(crate) fn insert(connection: &Connection, round: RoundId, set: &MatchSet) -> rusqlite::Result<()> {
    connection.execute(
        "INSERT INTO match_set (round, version, seed, made_on) VALUES (?1, ?2, ?3, ?4)",
        params![round, set.version, set.seed, set.made_on],
    )?;
    let id = connection.last_insert_rowid();
    for group in &set.groups {
        connection.execute(
            "INSERT INTO match_group (match_set, locked) VALUES (?1, ?2)",
            params![id, group.locked],
        )?;
        let group_id = connection.last_insert_rowid();
        for person in &group.members {
            connection.execute(
                "INSERT INTO match_member (match_set, match_group, person) VALUES (?1, ?2, ?3)",
                params![id, group_id, person],
            )?;
        }
    }
    for person in &set.left_out {
        connection
            .execute("INSERT INTO left_out (match_set, person) VALUES (?1, ?2)", params![id, person])?;
    }
    for given in &set.overrides {
        let (a, b) = given.couple();
        connection.execute(
            "INSERT INTO rule_override (match_set, a, b, rule, note, made_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![id, a, b, given.rule, given.note, given.on],
        )?;
        if let Some(by) = given.by {
            connection.execute(
                "INSERT INTO allowed_by (rule_override, person) VALUES (?1, ?2)",
                params![connection.last_insert_rowid(), by],
            )?;
        }
    }
    Ok(())
}

fn get(connection: &Connection, round: RoundId, version: i64) -> rusqlite::Result<Option<MatchSet>> {
    let found: Option<(i64, i64, NaiveDate)> = connection
        .query_row(
            "SELECT id, seed, made_on FROM match_set WHERE round = ?1 AND version = ?2",
            params![round, version],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )
        .optional()?;
    let Some((id, seed, made_on)) = found else { return Ok(None) };
    let groups = groups(
        connection,
        "SELECT m.match_group, g.locked, m.person FROM match_member m JOIN match_group g ON g.id = m.match_group
         WHERE m.match_set = ?1 ORDER BY m.match_group, m.person",
        id,
    )?;
    let left_out = connection
        .prepare("SELECT person FROM left_out WHERE match_set = ?1 ORDER BY person")?
        .query_map([id], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let overrides = connection
        .prepare(
            "SELECT o.a, o.b, o.rule, o.note, o.made_on, y.person FROM rule_override o
             LEFT JOIN allowed_by y ON y.rule_override = o.id WHERE o.match_set = ?1 ORDER BY o.a, o.b, o.rule",
        )?
        .query_map([id], |row| {
            let rule: Rule = row.get(2)?;
            let members = vec![row.get(0)?, row.get(1)?];
            Ok(Override { members, rule, note: row.get(3)?, on: row.get(4)?, by: row.get(5)? })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(Some(MatchSet { version, seed, made_on, groups, left_out, overrides }))
}

/// The groups of one set, in their usual order. The query gives group, whether it stays, and member, group by group.
pub(super) fn groups(connection: &Connection, query: &str, set: i64) -> rusqlite::Result<Vec<StoredGroup>> {
    let mut groups: Vec<(i64, StoredGroup)> = Vec::new();
    let mut members = connection.prepare(query)?;
    let mut rows = members.query([set])?;
    while let Some(row) = rows.next()? {
        let (group, locked, person): (i64, bool, PersonId) = (row.get(0)?, row.get(1)?, row.get(2)?);
        match groups.last_mut().filter(|(last, _)| *last == group) {
            Some((_, last)) => last.members.push(person),
            None => groups.push((group, StoredGroup { members: vec![person], locked })),
        }
    }
    let mut groups: Vec<StoredGroup> = groups.into_iter().map(|(_, group)| group).collect();
    groups.sort();
    Ok(groups)
}
