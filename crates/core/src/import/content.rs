//! What every kind of table has in common: its columns, how it is read, and what it does to the programme.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rusqlite::Connection;

use super::columns::Field;
use super::directory::Directory;
use super::sheet::Sheet;
use crate::answers::Answer;
use crate::dealings::Statements;
use crate::failure::Problem;
use crate::ids::{PersonId, RoundId};
use crate::person::Person;
use crate::round::Round;
use crate::store;
use crate::survey::Reply;

/// What a table of one kind says.
pub(super) trait Content: Sized {
    /// What such a table can say, in columns, required ones first.
    const FIELDS: &'static [Field];
    /// Whether a row may be shorter or longer than the headings.
    const OPEN_ENDED: bool = false;
    /// What one entry is called, and what several are.
    const NOUNS: (&'static str, &'static str);

    /// Reads the sheet against what is known, or tells everything the matter.
    fn read(sheet: &Sheet, known: &Known) -> Result<Self, Vec<Problem>>;

    /// What each entry would do.
    fn effects(&self, known: &Known) -> Vec<Effect>;

    /// What the owner should know, in sentences.
    fn notes(&self, _known: &Known) -> Vec<String> {
        Vec::new()
    }

    /// Writes the entries that are news.
    fn write(&self, connection: &Connection, known: &Known, effects: &[Effect]) -> rusqlite::Result<()>;
}

/// What an entry does to the programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Effect {
    Added,
    Changed,
    Unchanged,
}

impl Effect {
    /// The effect of what is now said in place of what was said before.
    pub fn of<T: PartialEq>(before: Option<&T>, now: &T) -> Self {
        match before {
            None => Self::Added,
            Some(before) if before == now => Self::Unchanged,
            Some(_) => Self::Changed,
        }
    }

    /// Whether there is anything to write.
    pub fn is_news(self) -> bool {
        self != Self::Unchanged
    }
}

/// What the programme says already.
pub(super) struct Known {
    pub today: NaiveDate,
    pub people: BTreeMap<PersonId, Person>,
    pub statements: Statements,
    pub apart: BTreeSet<(PersonId, PersonId)>,
    pub earlier_pairs: BTreeSet<(i64, PersonId, PersonId)>,
    pub round: Option<Round>,
    /// The answers of the round in the order in which they came.
    pub answers: Vec<(PersonId, Given)>,
    pub nominations: BTreeMap<PersonId, Vec<PersonId>>,
    /// The round that a survey is about, and the forms that are in.
    pub surveyed: Option<RoundId>,
    pub survey: Vec<Reply>,
    pub trusted: BTreeMap<PersonId, Vec<PersonId>>,
    /// Who takes part in the round.
    pub participants: BTreeSet<PersonId>,
    /// The coaching partners of each person in the round, as published.
    pub partners: BTreeMap<PersonId, Vec<PersonId>>,
}

/// An answer, absent when an earlier one was taken back, with its day.
type Given = (Option<Answer>, NaiveDate);

impl Known {
    /// Reads everything from the file.
    pub fn of(connection: &Connection, today: NaiveDate) -> rusqlite::Result<Self> {
        let round = store::rounds::current(connection)?;
        let mut known = Self {
            today,
            people: store::people::all(connection)?,
            statements: store::dealings::all(connection)?,
            apart: store::people::apart(connection)?,
            earlier_pairs: store::rounds::earlier_pairs(connection)?,
            round: None,
            answers: Vec::new(),
            nominations: BTreeMap::new(),
            surveyed: None,
            survey: Vec::new(),
            trusted: BTreeMap::new(),
            participants: BTreeSet::new(),
            partners: BTreeMap::new(),
        };
        if let Some((round, _)) = store::survey::round(connection)? {
            known.survey = store::survey::replies(connection, round.id)?;
            known.surveyed = Some(round.id);
        }
        if let Some(round) = round {
            known.answers = store::answers::all(connection, round.id)?;
            known.nominations = store::awayday::nominations(connection, round.id)?;
            known.trusted = store::trusted::all(connection, round.id)?;
            known.participants =
                store::rounds::situation(connection, &round)?.participants().into_iter().collect();
            known.partners = store::matches::published(connection, round.id)?
                .map(|set| set.partners())
                .unwrap_or_default();
            known.round = Some(round);
        }
        Ok(known)
    }

    /// Everybody on the roster, to be found by name or e-mail address.
    pub fn directory(&self) -> Directory<PersonId> {
        Directory::of_roster(&self.people)
    }

    /// Each person's latest answer.
    pub fn latest_answers(&self) -> BTreeMap<PersonId, Given> {
        self.answers.iter().copied().collect()
    }

    /// A person's name.
    pub fn name(&self, person: PersonId) -> &str {
        self.people.get(&person).map_or("somebody", |person| person.name.as_str())
    }
}
