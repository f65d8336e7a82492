//! What the rounds so far have brought about: who was with whom, and how far it has spread.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use crate::failure::Result;
use crate::ids::PersonId;
use crate::programme::Programme;
use crate::store::rounds::Met;
use crate::store::{closing, matches, meetings, people, rounds};
use crate::words;

/// Every round that had pairs, whether this program was used then or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct EarlierRounds {
    /// What they have brought about.
    pub sentence: String,
    /// Oldest first.
    pub rounds: Vec<EarlierRound>,
    /// Everybody who was in a pair or is on the roster, alphabetical.
    pub people: Vec<PersonRounds>,
}

/// One round that had pairs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EarlierRound {
    /// Counted from 1.
    pub number: i64,
    /// First and last day; absent for a round from before this program was used.
    pub dates: Option<[NaiveDate; 2]>,
    /// Whether it is still going on.
    pub going_on: bool,
    /// How many joined.
    pub joined: usize,
    /// How many meetings were recorded.
    pub meetings: usize,
    /// Of how many on the roster; absent for a round from before this program was used.
    pub of: Option<usize>,
}

/// With whom one person was, round by round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PersonRounds {
    /// Who.
    pub person: PersonId,
    /// The partners in each round, alphabetical; none where the person was in no pair.
    pub with: Vec<Vec<PersonId>>,
}

impl Programme {
    /// Every round that had pairs, and who was with whom.
    pub fn earlier_rounds(&self) -> Result<EarlierRounds> {
        let today = self.today();
        self.read(|connection| {
            let met = rounds::met(connection)?;
            let everybody = people::all(connection)?;
            let kept: BTreeMap<i64, _> =
                rounds::all(connection)?.into_iter().map(|round| (round.number, round)).collect();
            let numbers: BTreeSet<i64> = met.iter().map(|(number, ..)| *number).collect();
            let round = |number: i64| {
                let Some(round) = kept.get(&number) else {
                    let joined = in_pairs(met.iter().filter(|it| it.0 == number)).len();
                    return Ok(EarlierRound {
                        number,
                        dates: None,
                        going_on: false,
                        joined,
                        meetings: 0,
                        of: None,
                    });
                };
                let told = matches::published(connection, round.id)?;
                Ok(EarlierRound {
                    number,
                    dates: Some([round.starts_on, round.ends_on]),
                    going_on: round.closed_on.is_none(),
                    joined: told.map_or(0, |set| set.partners().len() + set.left_out.len()),
                    meetings: meetings::held(connection, round.id)?,
                    of: Some(match round.closed_on {
                        Some(_) => closing::roster(connection, round.id)?.len(),
                        None => everybody.len(),
                    }),
                })
            };
            let took_part = in_pairs(met.iter());
            let here = |id: &PersonId| {
                everybody.get(id).is_some_and(|person| person.leaves.is_none_or(|last| last >= today))
            };
            let mut shown: Vec<PersonId> =
                everybody.keys().copied().filter(|id| here(id) || took_part.contains(id)).collect();
            let name = |id: &PersonId| everybody.get(id).map(|person| words::folded(&person.name));
            shown.sort_by_key(|id| (name(id), *id));
            let with = |person: PersonId, number: i64| {
                let is_partner = |other: &&PersonId| {
                    let (a, b) = crate::rules::ordered(person, **other);
                    met.contains(&(number, a, b))
                };
                shown.iter().filter(is_partner).copied().collect()
            };
            Ok(EarlierRounds {
                sentence: sentence(&met, shown.iter().filter(|id| here(id)).all(|id| took_part.contains(id))),
                rounds: numbers.iter().map(|number| round(*number)).collect::<rusqlite::Result<_>>()?,
                people: shown
                    .iter()
                    .map(|person| PersonRounds {
                        person: *person,
                        with: numbers.iter().map(|number| with(*person, *number)).collect(),
                    })
                    .collect(),
            })
        })
    }
}

fn in_pairs<'a>(met: impl Iterator<Item = &'a Met>) -> BTreeSet<PersonId> {
    met.flat_map(|(_, a, b)| [*a, *b]).collect()
}

fn sentence(met: &BTreeSet<Met>, everybody_took_part: bool) -> String {
    let couples: BTreeSet<(PersonId, PersonId)> = met.iter().map(|(_, a, b)| (*a, *b)).collect();
    let several = met.first().map(|it| it.0) != met.last().map(|it| it.0);
    let pairs = words::count(couples.len(), "pair of colleagues has", "pairs of colleagues have");
    let repeats = match met.len() - couples.len() {
        _ if !several => "",
        0 => " No two have been together twice.",
        _ => " Some have been together more than once; they count once.",
    };
    let everybody = if everybody_took_part { " Everybody has taken part." } else { "" };
    format!("{} now coached each other.{repeats}{everybody}", words::sentence_case(&pairs))
}
