//! The Awayday of a round: agenda, nominations, feedback pairs.

use std::collections::BTreeMap;

use chrono::NaiveTime;
use rusqlite::{Connection, OptionalExtension, params};

use crate::awayday::{Part, Plan, Run};
use crate::ids::{PersonId, RoundId};

/// One stored set of feedback pairs.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct FeedbackSet {
    pub seed: i64,
    /// Members by id, with where they sit.
    pub groups: Vec<(Vec<PersonId>, String)>,
    /// Away on the day, by id.
    pub absent: Vec<PersonId>,
}

/// The plan of the day, if there is one.
pub(crate) fn plan(connection: &Connection, round: RoundId) -> rusqlite::Result<Option<Plan>> {
    let found = connection
        .query_row("SELECT id, held_on, place, starts FROM awayday WHERE round = ?1", [round], |row| {
            Ok((row.get::<_, i64>(0)?, row.get(1)?, row.get(2)?, row.get::<_, String>(3)?))
        })
        .optional()?;
    let Some((id, date, place, starts)) = found else { return Ok(None) };
    let parts = connection
        .prepare(
            "SELECT minutes, title, who, kind, notes FROM agenda_part WHERE awayday = ?1 ORDER BY place",
        )?
        .query_map([id], |row| {
            Ok(Part {
                minutes: row.get(0)?,
                title: row.get(1)?,
                who: row.get(2)?,
                kind: row.get(3)?,
                notes: row.get(4)?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    let starts = NaiveTime::parse_from_str(&starts, "%H:%M").map_err(|_| rusqlite::Error::InvalidQuery)?;
    Ok(Some(Plan { date, place, starts, parts }))
}

/// Writes the plan of the day in place of the one before.
pub(crate) fn set_plan(connection: &Connection, round: RoundId, day: &Plan) -> rusqlite::Result<()> {
    if plan(connection, round)?.as_ref() == Some(day) {
        return Ok(());
    }
    connection.execute("DELETE FROM awayday WHERE round = ?1", [round])?;
    connection.execute(
        "INSERT INTO awayday (round, held_on, place, starts) VALUES (?1, ?2, ?3, ?4)",
        params![round, day.date, day.place, day.starts.format("%H:%M").to_string()],
    )?;
    let id = connection.last_insert_rowid();
    for (place, part) in (1_i64..).zip(&day.parts) {
        connection.execute(
            "INSERT INTO agenda_part (awayday, place, minutes, title, who, kind, notes) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![id, place, part.minutes, part.title, part.who, part.kind, part.notes],
        )?;
    }
    Ok(())
}

/// Whom each person named, in their order.
pub(crate) fn nominations(
    connection: &Connection,
    round: RoundId,
) -> rusqlite::Result<BTreeMap<PersonId, Vec<PersonId>>> {
    let mut named: BTreeMap<PersonId, Vec<PersonId>> = BTreeMap::new();
    let mut statement =
        connection.prepare("SELECT person, named FROM nomination WHERE round = ?1 ORDER BY person, place")?;
    let mut rows = statement.query([round])?;
    while let Some(row) = rows.next()? {
        named.entry(row.get(0)?).or_default().push(row.get(1)?);
    }
    Ok(named)
}

/// Writes whom a person named, in place of what they said before.
pub(crate) fn nominate(
    connection: &Connection,
    round: RoundId,
    person: PersonId,
    names: &[PersonId],
) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM nomination WHERE round = ?1 AND person = ?2", params![round, person])?;
    for (place, named) in (1_i64..).zip(names) {
        connection.execute(
            "INSERT INTO nomination (round, person, place, named) VALUES (?1, ?2, ?3, ?4)",
            params![round, person, place, named],
        )?;
    }
    Ok(())
}

/// The feedback pairs, if they were made.
pub(crate) fn feedback(connection: &Connection, round: RoundId) -> rusqlite::Result<Option<FeedbackSet>> {
    let found: Option<(i64, i64)> = connection
        .query_row("SELECT id, seed FROM feedback_set WHERE round = ?1", [round], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional()?;
    let Some((id, seed)) = found else { return Ok(None) };
    let mut groups: BTreeMap<i64, (Vec<PersonId>, String)> = BTreeMap::new();
    let mut absent = Vec::new();
    let mut statement = connection.prepare(
        "SELECT m.feedback_group, m.person, g.place FROM feedback_member m
         LEFT JOIN feedback_group g ON g.id = m.feedback_group WHERE m.feedback_set = ?1 ORDER BY m.person",
    )?;
    let mut rows = statement.query([id])?;
    while let Some(row) = rows.next()? {
        match row.get::<_, Option<i64>>(0)? {
            Some(group) => groups.entry(group).or_insert((Vec::new(), row.get(2)?)).0.push(row.get(1)?),
            None => absent.push(row.get(1)?),
        }
    }
    Ok(Some(FeedbackSet { seed, groups: groups.into_values().collect(), absent }))
}

/// Writes the feedback pairs in place of those before.
pub(crate) fn set_feedback(
    connection: &Connection,
    round: RoundId,
    set: &FeedbackSet,
) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM feedback_set WHERE round = ?1", [round])?;
    connection.execute("INSERT INTO feedback_set (round, seed) VALUES (?1, ?2)", params![round, set.seed])?;
    let id = connection.last_insert_rowid();
    let member = "INSERT INTO feedback_member (feedback_set, feedback_group, person) VALUES (?1, ?2, ?3)";
    for (members, place) in &set.groups {
        connection.execute(
            "INSERT INTO feedback_group (feedback_set, place) VALUES (?1, ?2)",
            params![id, place],
        )?;
        let group = connection.last_insert_rowid();
        for person in members {
            connection.execute(member, params![id, group, person])?;
        }
    }
    for person in &set.absent {
        connection.execute(member, params![id, None::<i64>, person])?;
    }
    Ok(())
}

/// How far the day is, if it was started.
pub(crate) fn run(connection: &Connection, round: RoundId) -> rusqlite::Result<Option<Run>> {
    connection
        .query_row(
            "SELECT step, began_at, longer, paused_at FROM awayday_run WHERE round = ?1",
            [round],
            |row| {
                Ok(Run {
                    step: row.get::<_, u32>(0)? as usize,
                    began: row.get(1)?,
                    longer: row.get(2)?,
                    paused: row.get(3)?,
                })
            },
        )
        .optional()
}

/// Writes how far the day is, or that it does not run.
pub(crate) fn set_run(connection: &Connection, round: RoundId, run: Option<Run>) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM awayday_run WHERE round = ?1", [round])?;
    if let Some(run) = run {
        connection.execute(
            "INSERT INTO awayday_run (round, step, began_at, longer, paused_at) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![round, run.step as i64, run.began, run.longer, run.paused],
        )?;
    }
    Ok(())
}
