//! Rounds, earlier partners, declines, and the situation of a round.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{absences, answers, dealings, matches, people, replies, settings};
use crate::answers::Answer;
use crate::ids::{PersonId, RoundId};
use crate::round::Round;
use crate::rules::ordered;
use crate::situation::{Couple, Situation, Told};

/// The number of a round and two partners of it, the smaller id first.
pub(crate) type Met = (i64, PersonId, PersonId);

const COLUMNS: &str = "id, number, starts_on, ends_on, seed, kick_off_on, kick_off_agreed, closed_on";

/// One round.
pub(crate) fn get(connection: &Connection, id: RoundId) -> rusqlite::Result<Option<Round>> {
    connection.query_row(&format!("SELECT {COLUMNS} FROM round WHERE id = ?1"), [id], read).optional()
}

/// The round that is not closed, if there is one.
pub(crate) fn current(connection: &Connection) -> rusqlite::Result<Option<Round>> {
    connection.query_row(&format!("SELECT {COLUMNS} FROM round WHERE closed_on IS NULL"), [], read).optional()
}

/// Every round of this program by its number.
pub(crate) fn all(connection: &Connection) -> rusqlite::Result<Vec<Round>> {
    connection
        .prepare(&format!("SELECT {COLUMNS} FROM round ORDER BY number"))?
        .query_map([], read)?
        .collect()
}

/// How far the programme has come, in a few words that a file may be called by: "round 2 matches".
pub(crate) fn step(connection: &Connection) -> rusqlite::Result<String> {
    let step = |row: &Row<'_>| Ok(format!("round {} {}", row.get::<_, i64>(0)?, row.get::<_, String>(1)?));
    let found = connection.query_row(
        "SELECT number, CASE
           WHEN closed_on IS NOT NULL THEN 'closed'
           WHEN EXISTS (SELECT 1 FROM feedback_set WHERE round = r.id) THEN 'Awayday'
           WHEN EXISTS (SELECT 1 FROM coaching_pair WHERE round = r.id) THEN 'meetings'
           WHEN EXISTS (SELECT 1 FROM match_set WHERE round = r.id AND version > 0) THEN 'matches'
           ELSE 'joining' END
         FROM round r ORDER BY number DESC LIMIT 1",
        [],
        step,
    );
    Ok(found.optional()?.unwrap_or_else(|| "before the first round".to_owned()))
}

/// The number that the next round gets.
pub(crate) fn next_number(connection: &Connection) -> rusqlite::Result<i64> {
    connection.query_row(
        "SELECT 1 + max(coalesce((SELECT max(number) FROM round), 0), coalesce((SELECT max(round_number) FROM earlier_pair), 0))",
        [],
        |row| row.get(0),
    )
}

/// Adds a round; the id of the value is ignored and the new one returned.
pub(crate) fn insert(connection: &Connection, round: &Round) -> rusqlite::Result<RoundId> {
    connection.execute(
        "INSERT INTO round (number, starts_on, ends_on, seed, kick_off_on, kick_off_agreed, closed_on)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![
            round.number,
            round.starts_on,
            round.ends_on,
            round.seed,
            round.kick_off_on,
            round.kick_off_agreed,
            round.closed_on
        ],
    )?;
    Ok(RoundId(connection.last_insert_rowid()))
}

/// Writes a round as it now is.
pub(crate) fn update(connection: &Connection, round: &Round) -> rusqlite::Result<()> {
    connection.execute(
        "UPDATE round SET number = ?2, starts_on = ?3, ends_on = ?4, seed = ?5, kick_off_on = ?6,
         kick_off_agreed = ?7, closed_on = ?8 WHERE id = ?1",
        params![
            round.id,
            round.number,
            round.starts_on,
            round.ends_on,
            round.seed,
            round.kick_off_on,
            round.kick_off_agreed,
            round.closed_on
        ],
    )?;
    Ok(())
}

/// Pairs of rounds held before this program was used, by round number.
pub(crate) fn earlier_pairs(connection: &Connection) -> rusqlite::Result<BTreeSet<Met>> {
    connection
        .prepare("SELECT round_number, a, b FROM earlier_pair")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect()
}

/// Every two people who were told that they are partners, by round number, whether this program was used
/// then or not.
pub(crate) fn met(connection: &Connection) -> rusqlite::Result<BTreeSet<Met>> {
    connection
        .prepare(
            "SELECT round_number, a, b FROM earlier_pair
             UNION ALL
             SELECT r.number, min(x.person, y.person), max(x.person, y.person)
             FROM match_member x JOIN match_member y ON y.match_group = x.match_group AND y.person > x.person
             JOIN match_set s ON s.id = x.match_set JOIN round r ON r.id = s.round
             WHERE s.version > 0 AND s.version = (SELECT max(version) FROM match_set WHERE round = s.round)",
        )?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect()
}

/// Adds a pair of an earlier round.
pub(crate) fn add_earlier_pair(connection: &Connection, number: i64, (a, b): Couple) -> rusqlite::Result<()> {
    connection
        .execute("INSERT INTO earlier_pair (round_number, a, b) VALUES (?1, ?2, ?3)", params![number, a, b])
        .map(drop)
}

/// Everything that decides who may be paired in a round.
pub(crate) fn situation(connection: &Connection, round: &Round) -> rusqlite::Result<Situation> {
    let people = people::all(connection)?;
    let answers = answers::latest(connection, round.id)?;
    let who_said = |wanted: Answer| {
        answers.iter().filter(|(_, (answer, _))| *answer == Some(wanted)).map(|(person, _)| *person).collect()
    };
    let declines = replies::declines(connection, round.id)?;
    let mut declined: BTreeSet<Couple> = declines.keys().map(|(a, b)| ordered(*a, *b)).collect();
    let consents = replies::consents(connection, round.id)?;
    let who_answered = |wanted: bool| {
        consents.iter().filter(move |(_, said)| **said == wanted).map(|((a, b), _)| ordered(*a, *b))
    };
    declined.extend(who_answered(false));
    let mutual_choices = mutual_choices(connection, round.id)?;
    let accepted_suggestions = who_answered(true)
        .filter(|couple| !mutual_choices.contains(couple) && !declined.contains(couple))
        .collect();
    Ok(Situation {
        round: round.id,
        round_number: round.number,
        seed: round.seed,
        dates: (round.starts_on, round.ends_on),
        leader: people.values().find(|person| person.leader).map(|person| person.id),
        people,
        joined: who_said(Answer::Joined),
        sitting_out: who_said(Answer::NotThisTime),
        statements: dealings::all(connection)?,
        rules: settings::rules(connection)?,
        apart: people::apart(connection)?,
        told: told(connection, round.id, &declines)?,
        declined,
        mutual_choices,
        accepted_suggestions,
        earlier_partners: earlier_partners(connection, round.number)?,
        feedback_partners: couples(
            connection,
            "SELECT x.person, y.person FROM feedback_member x JOIN feedback_member y USING (feedback_group)
             JOIN feedback_set s ON s.id = x.feedback_set JOIN round r ON r.id = s.round
             WHERE x.person < y.person AND r.number = (SELECT max(number) FROM round WHERE number < ?1)",
            round.number,
        )?,
        away: absences::to_be_replaced(connection, round.id)?,
        left_out_before: connection
            .prepare(
                "SELECT l.person FROM left_out l JOIN match_set s ON s.id = l.match_set JOIN round r ON r.id = s.round
                 WHERE r.number < ?1 AND s.version = (SELECT max(version) FROM match_set WHERE round = s.round)",
            )?
            .query_map([round.number], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?,
    })
}

/// The groups as people were told them last, with what they said.
fn told(
    connection: &Connection,
    round: RoundId,
    declines: &BTreeMap<(PersonId, PersonId), Option<PersonId>>,
) -> rusqlite::Result<Vec<Told>> {
    let Some(set) = matches::published(connection, round)? else { return Ok(Vec::new()) };
    let happy = replies::acceptances(connection, round)?;
    let told = set.groups.into_iter().map(|group| {
        let others = |person: PersonId| group.members.iter().copied().filter(move |other| *other != person);
        let is_happy = |person: &PersonId| {
            happy.get(person).is_some_and(|with| others(*person).eq(with.iter().copied()))
        };
        let asked = |person: &PersonId| others(*person).any(|other| declines.contains_key(&(*person, other)));
        Told {
            happy: group.members.iter().copied().filter(is_happy).collect(),
            asked: group.members.iter().copied().filter(asked).collect(),
            members: group.members,
        }
    });
    Ok(told.collect())
}

fn earlier_partners(connection: &Connection, before: i64) -> rusqlite::Result<BTreeMap<Couple, i64>> {
    // Ascending by round, so that the last one stays.
    let met = met(connection)?.into_iter();
    Ok(met.filter(|(number, ..)| *number < before).map(|(number, a, b)| ((a, b), number)).collect())
}

fn mutual_choices(connection: &Connection, round: RoundId) -> rusqlite::Result<BTreeSet<Couple>> {
    connection
        .prepare(
            "SELECT x.person, y.person FROM decline x JOIN decline y ON y.person = x.suggests AND y.suggests = x.person
             WHERE x.round = ?1 AND y.round = ?1 AND x.person < y.person
             UNION
             SELECT x.person, y.person FROM trusted_name x JOIN trusted_name y ON y.person = x.named AND y.named = x.person
             WHERE x.round = ?1 AND y.round = ?1 AND x.person < y.person",
        )?
        .query_map([round], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect()
}

fn couples(connection: &Connection, sql: &str, number: i64) -> rusqlite::Result<BTreeSet<Couple>> {
    connection.prepare(sql)?.query_map([number], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
}

fn read(row: &Row<'_>) -> rusqlite::Result<Round> {
    Ok(Round {
        id: row.get(0)?,
        number: row.get(1)?,
        starts_on: row.get(2)?,
        ends_on: row.get(3)?,
        seed: row.get(4)?,
        kick_off_on: row.get(5)?,
        kick_off_agreed: row.get(6)?,
        closed_on: row.get(7)?,
    })
}
