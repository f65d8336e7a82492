//! Survey forms of a round. No column says whose they are.

use rusqlite::{Connection, params_from_iter};

use super::{matches, rounds};
use crate::ids::RoundId;
use crate::round::Round;
use crate::survey::{Grade, Question, Reply};

/// The newest round with pairs, which a survey is about, and how many people are in them.
pub(crate) fn round(connection: &Connection) -> rusqlite::Result<Option<(Round, usize)>> {
    let mut newest = None;
    for round in rounds::all(connection)? {
        if let Some(told) = matches::published(connection, round.id)? {
            newest = Some((round, told.partners().len()));
        }
    }
    Ok(newest)
}

/// Every form of a round.
pub(crate) fn replies(connection: &Connection, round: RoundId) -> rusqlite::Result<Vec<Reply>> {
    connection
        .prepare(
            "SELECT trust, champion, empowering, challenge, questions, accountability, both_coached, again
             FROM survey_reply WHERE round = ?1 ORDER BY id",
        )?
        .query_map([round], |row| {
            let mut reply = Reply::new();
            for (column, question) in Question::ALL.into_iter().enumerate() {
                let grade =
                    row.get::<_, Option<u8>>(column)?.and_then(|place| Grade::ALL.get(usize::from(place)));
                reply.extend(grade.map(|grade| (question, *grade)));
            }
            Ok(reply)
        })?
        .collect()
}

/// Adds a form.
pub(crate) fn add(connection: &Connection, round: RoundId, reply: &Reply) -> rusqlite::Result<()> {
    let place = |question| {
        let grade = reply.get(&question)?;
        Grade::ALL.iter().position(|known| known == grade).and_then(|place| i64::try_from(place).ok())
    };
    let values = std::iter::once(Some(round.0)).chain(Question::ALL.map(place));
    connection
        .execute(
            "INSERT INTO survey_reply
             (round, trust, champion, empowering, challenge, questions, accountability, both_coached, again)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            params_from_iter(values),
        )
        .map(drop)
}
