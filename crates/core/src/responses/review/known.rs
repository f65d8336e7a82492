//! What is known before answers are brought in.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rusqlite::Connection;

use super::super::apply::Deed;
use super::super::code::Head;
use super::super::{FormKind, VERSIONS, form_key};
use crate::answers::Answer;
use crate::ids::{PersonId, RoundId};
use crate::person::Person;
use crate::round::Round;
use crate::situation::Situation;
use crate::store::answers::Given;
use crate::store::{answers, awayday, matches, people, replies, responses, rounds, survey};

/// What is known before answers are brought in.
pub(super) struct Known {
    pub today: NaiveDate,
    pub everybody: BTreeMap<PersonId, Person>,
    pub received: BTreeSet<(RoundId, String)>,
    /// The round that a survey is about.
    pub surveyed: Option<RoundId>,
    /// The round that is open.
    pub open: Option<Open>,
    key: u32,
    rounds: Vec<Round>,
}

/// What is known of the round that is open.
pub(super) struct Open {
    pub round: Round,
    pub situation: Situation,
    pub answers: BTreeMap<PersonId, Given>,
    /// With whom each person was told that they are, by version.
    pub told: BTreeMap<i64, BTreeMap<PersonId, Vec<PersonId>>>,
    /// Whom people suggest in place of a partner.
    pub suggestions: BTreeMap<(PersonId, PersonId), Option<PersonId>>,
    pub nominations: BTreeMap<PersonId, Vec<PersonId>>,
    /// Whether the feedback pairs were made.
    pub has_feedback_pairs: bool,
}

impl Known {
    pub fn of(connection: &Connection, today: NaiveDate) -> rusqlite::Result<Self> {
        let rounds = rounds::all(connection)?;
        let open = rounds.iter().find(|round| round.closed_on.is_none());
        Ok(Self {
            today,
            everybody: people::all(connection)?,
            received: responses::received(connection)?,
            surveyed: survey::round(connection)?.map(|(round, _)| round.id),
            open: open.map(|round| Open::of(connection, round)).transpose()?,
            key: responses::form_key(connection)?,
            rounds,
        })
    }

    /// Nobody on the roster has a higher number.
    pub fn last_person(&self) -> PersonId {
        self.everybody.keys().next_back().copied().unwrap_or(PersonId(0))
    }

    /// Of which round and which version of its pairs a form is, be it one that was undone since; nothing where it is
    /// of another programme.
    pub fn place_of(&self, kind: FormKind, head: Head) -> Option<(&Round, i64)> {
        let versions = if kind == FormKind::Match { VERSIONS } else { 1 };
        self.rounds.iter().find_map(|round| {
            let is_it = |version: &i64| form_key(self.key, round.id, *version) == head.key;
            (0..versions).find(is_it).map(|version| (round, version))
        })
    }

    /// Takes in that an answer will be brought in, for those that are looked at after it.
    pub fn expect(&mut self, deed: &Deed) {
        let (Deed::Answer(person, answer, _), Some(open)) = (deed, &mut self.open) else { return };
        for (who, said) in [
            (&mut open.situation.joined, Answer::Joined),
            (&mut open.situation.sitting_out, Answer::NotThisTime),
        ] {
            if *answer == said {
                who.insert(*person)
            } else {
                who.remove(person)
            };
        }
    }

    /// What a person is called, for a sentence.
    pub fn name(&self, person: PersonId) -> &str {
        self.everybody.get(&person).map_or("somebody who is not on the roster", |person| &person.name)
    }
}

impl Open {
    fn of(connection: &Connection, round: &Round) -> rusqlite::Result<Self> {
        let mut told = BTreeMap::new();
        let newest = matches::published(connection, round.id)?.map_or(0, |set| set.version);
        for version in 1..=newest {
            let set = matches::version(connection, round.id, version)?;
            told.extend(set.map(|set| (version, set.partners())));
        }
        Ok(Self {
            round: round.clone(),
            situation: rounds::situation(connection, round)?,
            answers: answers::latest(connection, round.id)?,
            told,
            suggestions: replies::declines(connection, round.id)?,
            nominations: awayday::nominations(connection, round.id)?,
            has_feedback_pairs: awayday::feedback(connection, round.id)?.is_some(),
        })
    }

    /// With whom a person was told last that they are.
    pub fn partners(&self, person: PersonId) -> Option<&Vec<PersonId>> {
        self.told.last_key_value().and_then(|(_, partners)| partners.get(&person))
    }
}
