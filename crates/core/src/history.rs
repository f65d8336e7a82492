//! The rounds of one person: with whom they were, and what is to be done if they go.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use crate::answers::GivenAnswer;
use crate::failure::Result;
use crate::ids::PersonId;
use crate::programme::Programme;
use crate::situation::Situation;
use crate::store::meetings::Record;
use crate::store::{answers, awayday, matches, meetings, rounds};
use crate::why::OnePerson;

/// The rounds of one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonHistory {
    /// The rounds in which they had a partner or gave an answer, latest first.
    pub rounds: Vec<PersonRound>,
    /// Why their published pair of this round no longer stands, in words.
    pub to_mend: Option<String>,
}

/// One person in one round.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonRound {
    /// Counted from 1.
    pub number: i64,
    /// First day; not known for a round held before this program was used.
    pub starts_on: Option<NaiveDate>,
    /// Last day; not known for a round held before this program was used.
    pub ends_on: Option<NaiveDate>,
    /// With whom they were in a pair or trio, as people were told last.
    pub partners: Vec<PersonId>,
    /// With whom they were in a feedback pair.
    pub feedback_partners: Vec<PersonId>,
    /// How many meetings of theirs were held, as far as they are recorded.
    pub meetings: usize,
    /// Everything they said to the invitation, oldest first.
    pub answers: Vec<GivenAnswer>,
}

impl Programme {
    /// The rounds of one person, latest first.
    pub fn person_history(&self, OnePerson { person }: OnePerson) -> Result<PersonHistory> {
        self.known(person)?;
        let current = match self.current_round()? {
            Some(round) => Some(self.situation(Some(round.id))?),
            None => None,
        };
        self.read(|connection| {
            let mut told: BTreeMap<i64, PersonRound> = BTreeMap::new();
            for (number, a, b) in rounds::earlier_pairs(connection)? {
                if [a, b].contains(&person) {
                    let round =
                        told.entry(number).or_insert(PersonRound { number, ..PersonRound::default() });
                    round.partners.push(if a == person { b } else { a });
                }
            }
            let mut to_mend = None;
            for round in rounds::all(connection)? {
                let published = matches::published(connection, round.id)?;
                let partners = published.and_then(|set| set.partners().remove(&person)).unwrap_or_default();
                if let Some(situation) = current.as_ref().filter(|current| current.round == round.id) {
                    to_mend = gone(situation, person, &partners);
                }
                let groups = awayday::feedback(connection, round.id)?.map_or_else(Vec::new, |set| set.groups);
                let mine = groups.into_iter().find(|(members, _)| members.contains(&person));
                let feedback_partners = mine.map_or_else(Vec::new, |(members, _)| members);
                let of_person = |(who, (answer, on))| (who == person).then_some(GivenAnswer { answer, on });
                let of_round = PersonRound {
                    number: round.number,
                    starts_on: Some(round.starts_on),
                    ends_on: Some(round.ends_on),
                    partners,
                    feedback_partners: feedback_partners.into_iter().filter(|who| *who != person).collect(),
                    meetings: held(&meetings::recorded(connection, round.id)?, person),
                    answers: answers::all(connection, round.id)?.into_iter().filter_map(of_person).collect(),
                };
                if !of_round.partners.is_empty() || !of_round.answers.is_empty() {
                    told.insert(round.number, of_round);
                }
            }
            Ok(PersonHistory { rounds: told.into_values().rev().collect(), to_mend })
        })
    }
}

/// How many meetings were held of all pairs with one person.
fn held(recorded: &BTreeMap<Vec<PersonId>, Record>, person: PersonId) -> usize {
    let of_person = recorded.iter().filter(|(members, _)| members.contains(&person));
    of_person.flat_map(|(_, record)| &record.meetings).filter(|meeting| meeting.held).count()
}

/// Why a published pair of the present round no longer stands because of one of its members.
fn gone(situation: &Situation, person: PersonId, partners: &[PersonId]) -> Option<String> {
    let absence = situation.absence(person).filter(|_| !partners.is_empty())?;
    let verb = if partners.len() == 1 { "needs" } else { "need" };
    Some(format!("{absence} {} {verb} somebody new.", situation.names(partners)))
}
