//! What is recorded of each pair of a round: that they agreed, and when they meet.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::ids::{MeetingId, PersonId, RoundId};
use crate::meetings::{Meeting, Topics};

/// What is recorded of one pair.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Record {
    pub agreed_on: Option<NaiveDate>,
    /// When the owner last said that they need no word.
    pub fine_on: Option<NaiveDate>,
    /// By date.
    pub meetings: Vec<Meeting>,
}

/// A pair's row. Members stand in it by id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct PairRow(i64);

/// What is recorded of every pair of a round, by its members in the order of their ids.
pub(crate) fn recorded(
    connection: &Connection,
    round: RoundId,
) -> rusqlite::Result<BTreeMap<Vec<PersonId>, Record>> {
    let mut meetings: BTreeMap<PairRow, Vec<Meeting>> = BTreeMap::new();
    let mut statement = connection.prepare(
        "SELECT m.coaching_pair, m.id, m.on_day, m.held, m.minutes, m.topics, m.topic_of
         FROM meeting m JOIN coaching_pair p ON p.id = m.coaching_pair WHERE p.round = ?1 ORDER BY m.on_day",
    )?;
    let mut rows = statement.query([round])?;
    while let Some(row) = rows.next()? {
        meetings.entry(PairRow(row.get(0)?)).or_default().push(read_meeting(row)?);
    }
    connection
        .prepare("SELECT id, a, b, c, agreed_on, fine_on FROM coaching_pair WHERE round = ?1")?
        .query_map([round], |row| {
            let members = [row.get(1)?, row.get(2)?].into_iter().chain(row.get::<_, Option<PersonId>>(3)?);
            let meetings = meetings.remove(&PairRow(row.get(0)?)).unwrap_or_default();
            Ok((members.collect(), Record { agreed_on: row.get(4)?, fine_on: row.get(5)?, meetings }))
        })?
        .collect()
}

/// How many meetings were held in a round, whoever is with whom by now.
pub(crate) fn held(connection: &Connection, round: RoundId) -> rusqlite::Result<usize> {
    let records = recorded(connection, round)?;
    Ok(records.values().flat_map(|record| &record.meetings).filter(|meeting| meeting.held).count())
}

/// When these people were first published as a pair, for every pair of any version of a round.
pub(crate) fn first_told(
    connection: &Connection,
    round: RoundId,
) -> rusqlite::Result<BTreeMap<Vec<PersonId>, NaiveDate>> {
    let mut groups: BTreeMap<(i64, i64), (NaiveDate, Vec<PersonId>)> = BTreeMap::new();
    let mut statement = connection.prepare(
        "SELECT s.version, m.match_group, s.made_on, m.person FROM match_member m
         JOIN match_set s ON s.id = m.match_set WHERE s.round = ?1 AND s.version > 0 ORDER BY m.person",
    )?;
    let mut rows = statement.query([round])?;
    while let Some(row) = rows.next()? {
        let (_, members) = groups.entry((row.get(0)?, row.get(1)?)).or_insert((row.get(2)?, Vec::new()));
        members.push(row.get(3)?);
    }
    let mut first = BTreeMap::new();
    for (told, members) in groups.into_values() {
        first.entry(members).or_insert(told);
    }
    Ok(first)
}

/// The row of a pair, made if there is none yet.
pub(crate) fn pair(
    connection: &Connection,
    round: RoundId,
    members: &[PersonId],
) -> rusqlite::Result<PairRow> {
    let mut members = members.to_vec();
    members.sort();
    let (a, b, c) = (members.first(), members.get(1), members.get(2));
    let found = connection
        .query_row(
            "SELECT id FROM coaching_pair WHERE round = ?1 AND a = ?2 AND b = ?3 AND c IS ?4",
            params![round, a, b, c],
            |row| row.get(0),
        )
        .optional()?;
    if let Some(id) = found {
        return Ok(PairRow(id));
    }
    connection.execute(
        "INSERT INTO coaching_pair (round, a, b, c, agreed_on, fine_on) VALUES (?1, ?2, ?3, ?4, NULL, NULL)",
        params![round, a, b, c],
    )?;
    Ok(PairRow(connection.last_insert_rowid()))
}

/// Writes when a pair agreed how they will work.
pub(crate) fn agree(connection: &Connection, pair: PairRow, on: Option<NaiveDate>) -> rusqlite::Result<()> {
    connection.execute("UPDATE coaching_pair SET agreed_on = ?2 WHERE id = ?1", params![pair.0, on]).map(drop)
}

/// Writes when the owner said that a pair needs no word.
pub(crate) fn fine(connection: &Connection, pair: PairRow, on: NaiveDate) -> rusqlite::Result<()> {
    connection.execute("UPDATE coaching_pair SET fine_on = ?2 WHERE id = ?1", params![pair.0, on]).map(drop)
}

/// Adds a meeting; one without an id of its own gets a new one.
pub(crate) fn add(connection: &Connection, pair: PairRow, meeting: &Meeting) -> rusqlite::Result<()> {
    let (topics, topic_of) = columns(meeting.topics);
    connection
        .execute(
            "INSERT INTO meeting (id, coaching_pair, on_day, held, minutes, topics, topic_of)
             VALUES (nullif(?1, 0), ?2, ?3, ?4, ?5, ?6, ?7)",
            params![meeting.id, pair.0, meeting.on, meeting.held, meeting.minutes, topics, topic_of],
        )
        .map(drop)
}

/// Writes a meeting as it now is.
pub(crate) fn update(connection: &Connection, meeting: &Meeting) -> rusqlite::Result<()> {
    let (topics, topic_of) = columns(meeting.topics);
    connection
        .execute(
            "UPDATE meeting SET on_day = ?2, held = ?3, minutes = ?4, topics = ?5, topic_of = ?6 WHERE id = ?1",
            params![meeting.id, meeting.on, meeting.held, meeting.minutes, topics, topic_of],
        )
        .map(drop)
}

/// Takes a meeting away.
pub(crate) fn remove(connection: &Connection, meeting: MeetingId) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM meeting WHERE id = ?1", [meeting]).map(drop)
}

fn read_meeting(row: &Row<'_>) -> rusqlite::Result<Meeting> {
    let topics = match row.get::<_, String>(5)?.as_str() {
        "both" => Some(Topics::BOTH),
        _ => row.get::<_, Option<PersonId>>(6)?.map(Topics::Of),
    };
    Ok(Meeting { id: row.get(1)?, on: row.get(2)?, held: row.get(3)?, minutes: row.get(4)?, topics })
}

fn columns(topics: Option<Topics>) -> (&'static str, Option<PersonId>) {
    match topics {
        None => ("notSaid", None),
        Some(Topics::Of(person)) => ("one", Some(person)),
        Some(Topics::All(_)) => ("both", None),
    }
}
