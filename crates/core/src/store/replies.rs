//! What people say to the partners that they were told, and to being suggested.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, params};

use crate::ids::{PersonId, RoundId};

/// With whom people said that they are happy in a round.
pub(crate) fn acceptances(
    connection: &Connection,
    round: RoundId,
) -> rusqlite::Result<BTreeMap<PersonId, BTreeSet<PersonId>>> {
    let mut happy: BTreeMap<PersonId, BTreeSet<PersonId>> = BTreeMap::new();
    let mut rows = connection.prepare("SELECT person, partner FROM acceptance WHERE round = ?1")?;
    let mut rows = rows.query([round])?;
    while let Some(row) = rows.next()? {
        happy.entry(row.get(0)?).or_default().insert(row.get(1)?);
    }
    Ok(happy)
}

/// Records that somebody is happy with these partners, whatever they said before.
pub(crate) fn accept(
    connection: &Connection,
    round: RoundId,
    person: PersonId,
    partners: &[PersonId],
) -> rusqlite::Result<()> {
    forget_acceptance(connection, round, person)?;
    for partner in partners {
        connection.execute(
            "INSERT INTO acceptance (round, person, partner) VALUES (?1, ?2, ?3)",
            params![round, person, partner],
        )?;
        connection.execute(
            "DELETE FROM decline WHERE round = ?1 AND person = ?2 AND partner = ?3",
            params![round, person, partner],
        )?;
    }
    Ok(())
}

/// Forgets that somebody was happy with their partners.
pub(crate) fn forget_acceptance(
    connection: &Connection,
    round: RoundId,
    person: PersonId,
) -> rusqlite::Result<()> {
    connection
        .execute("DELETE FROM acceptance WHERE round = ?1 AND person = ?2", params![round, person])
        .map(drop)
}

/// Records that somebody would rather not be with a partner in a round, and whom they suggest.
pub(crate) fn decline(
    connection: &Connection,
    round: RoundId,
    person: PersonId,
    partner: PersonId,
    suggests: Option<PersonId>,
) -> rusqlite::Result<()> {
    connection.execute(
        "INSERT INTO decline (round, person, partner, suggests) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (round, person, partner) DO UPDATE SET suggests = excluded.suggests",
        params![round, person, partner, suggests],
    )?;
    Ok(())
}

/// Who declined whom in a round, and whom they suggest.
pub(crate) fn declines(
    connection: &Connection,
    round: RoundId,
) -> rusqlite::Result<BTreeMap<(PersonId, PersonId), Option<PersonId>>> {
    connection
        .prepare("SELECT person, partner, suggests FROM decline WHERE round = ?1")?
        .query_map([round], |row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?)))?
        .collect()
}

/// Whom people would rather be with than the partner they declined in a round.
pub(crate) fn suggestions(
    connection: &Connection,
    round: RoundId,
) -> rusqlite::Result<BTreeSet<(PersonId, PersonId)>> {
    let declines = declines(connection, round)?.into_iter();
    Ok(declines.filter_map(|((person, _), suggests)| Some((person, suggests?))).collect())
}

/// Records what a suggested colleague said; nothing takes the answer away.
pub(crate) fn set_consent(
    connection: &Connection,
    round: RoundId,
    (person, suggests): (PersonId, PersonId),
    consents: Option<bool>,
) -> rusqlite::Result<()> {
    connection.execute(
        "DELETE FROM consent WHERE round = ?1 AND person = ?2 AND suggests = ?3",
        params![round, person, suggests],
    )?;
    if let Some(consents) = consents {
        connection.execute(
            "INSERT INTO consent (round, person, suggests, consents) VALUES (?1, ?2, ?3, ?4)",
            params![round, person, suggests, consents],
        )?;
    }
    Ok(())
}

/// What suggested colleagues said, by who suggested whom; only of suggestions that still stand.
pub(crate) fn consents(
    connection: &Connection,
    round: RoundId,
) -> rusqlite::Result<BTreeMap<(PersonId, PersonId), bool>> {
    connection
        .prepare(
            "SELECT DISTINCT c.person, c.suggests, c.consents FROM consent c
             JOIN decline d ON d.round = c.round AND d.person = c.person AND d.suggests = c.suggests
             WHERE c.round = ?1",
        )?
        .query_map([round], |row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?)))?
        .collect()
}
