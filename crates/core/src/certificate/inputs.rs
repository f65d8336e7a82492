//! What a proposal was made from, as it travels with its proof.

use std::collections::BTreeMap;

use matching::{MOST_PEOPLE, PairTable, Preference, Problem, Wish};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::failure::{Failure, Result};
use crate::ids::{PersonId, RoundId};
use crate::preferences::PreferenceKey;
use crate::rules::{Odd, Rules};
use crate::team::{Team, couples};
use crate::words;

/// What a proposal was made from: enough to check it anywhere, on its own.
///
/// It says of two people whether they may be together and what they would count then. Why two people
/// may not be together is not in it, and neither is what they would count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Inputs {
    round: RoundId,
    pub rules: Rules,
    pub seed: i64,
    pub people: Vec<Participant>,
    preferences: Vec<Counted>,
    /// All kinds of pairs that there are.
    kinds: Vec<Kind>,
    /// For every person the kinds of pair that they would be with each person before them.
    pairs: Vec<Vec<usize>>,
    pub kept: Vec<Vec<PersonId>>,
}

/// A participant by the name that the reader of the file knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Participant {
    pub id: PersonId,
    name: String,
}

/// A preference with what it counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Counted {
    preference: PreferenceKey,
    counts: Counts,
}

/// What a preference counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
enum Counts {
    /// So much for each person who is left out, in the order of the people.
    LeftOut(Vec<i64>),
    /// What the kinds of the pairs say at its turn among all preferences that count pairs.
    Pairs,
    /// Each of these pairs that is not made.
    Missed(Vec<(PersonId, PersonId)>),
    /// Each person who is with none of those named after them.
    Wishes(Vec<(PersonId, Vec<PersonId>)>),
}

/// What is the same of many pairs.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Kind {
    allowed: bool,
    counts: Vec<i64>,
}

/// More than any preference counts of one person or pair.
const MOST: i64 = 1_000_000;

impl Inputs {
    /// What a problem of this team says; whatever comes after the preferences in force is left away.
    pub fn of(team: &Team<'_>, problem: &Problem) -> Self {
        let name = |id: PersonId| Participant { id, name: team.situation.name(id).to_owned() };
        let id = |place: usize| team.people.get(place).copied().unwrap_or(PersonId(0));
        let counts = |preference: &Preference| match preference {
            Preference::LeftOut(costs) => Counts::LeftOut(costs.clone()),
            Preference::Pairs(_) => Counts::Pairs,
            Preference::Missed(wanted) => {
                Counts::Missed(wanted.iter().map(|&(a, b)| (id(a), id(b))).collect())
            }
            Preference::Wishes(wishes) => {
                Counts::Wishes(wishes.iter().map(|wish| (id(wish.of), team.ids(&wish.any_of))).collect())
            }
        };
        let in_force = team.order.iter().zip(&problem.preferences);
        let (kinds, pairs) = kinds(problem, team.order.len());
        let mut kept: Vec<Vec<PersonId>> = problem.locked.iter().map(|group| team.ids(group)).collect();
        kept.iter_mut().for_each(|group| group.sort_unstable());
        kept.sort_unstable();
        Self {
            round: team.situation.round,
            rules: team.situation.rules,
            seed: i64::try_from(problem.seed).unwrap_or(i64::MAX),
            people: team.people.iter().map(|&id| name(id)).collect(),
            preferences: in_force
                .map(|(&preference, counted)| Counted { preference, counts: counts(counted) })
                .collect(),
            kinds,
            pairs,
            kept,
        }
    }

    /// SHA-256 over all of it.
    pub fn digest(&self) -> Result<String> {
        let text = serde_json::to_vec(self).map_err(|error| {
            Failure::broken("The proposal could not be written down. Nothing was changed.", error)
        })?;
        Ok(words::hex(&Sha256::digest(text)))
    }

    /// The round that it is about.
    pub fn round(&self) -> RoundId {
        self.round
    }

    /// The preferences in force, the most important first.
    pub fn order(&self) -> Vec<PreferenceKey> {
        self.preferences.iter().map(|counted| counted.preference).collect()
    }

    /// The place of everybody among the people; nothing if somebody stands there twice.
    pub fn places(&self) -> Option<BTreeMap<PersonId, usize>> {
        let places: BTreeMap<PersonId, usize> =
            self.people.iter().enumerate().map(|(place, person)| (person.id, place)).collect();
        (places.len() == self.people.len()).then_some(places)
    }

    /// The problem that it was made from; nothing if a part of it is missing or beyond reach.
    pub fn problem(&self) -> Option<Problem> {
        let places = self.places()?;
        let place = |id: &PersonId| places.get(id).copied();
        let group = |ids: &Vec<PersonId>| ids.iter().map(place).collect::<Option<Vec<_>>>();
        let (allowed, counted) = self.tables()?;
        let mut counted = counted.into_iter();
        let mut preference = |of: &Counted| {
            Some(match &of.counts {
                Counts::LeftOut(costs) => {
                    Preference::LeftOut(costs.iter().all(in_reach).then(|| costs.clone())?)
                }
                Counts::Pairs => Preference::Pairs(counted.next()?),
                Counts::Missed(wanted) => Preference::Missed(
                    wanted.iter().map(|(a, b)| place(a).zip(place(b))).collect::<Option<_>>()?,
                ),
                Counts::Wishes(wishes) => Preference::Wishes(
                    wishes
                        .iter()
                        .map(|(of, any_of)| Some(Wish { of: place(of)?, any_of: group(any_of)? }))
                        .collect::<Option<_>>()?,
                ),
            })
        };
        Some(Problem {
            allowed,
            preferences: self.preferences.iter().map(&mut preference).collect::<Option<_>>()?,
            trio: self.rules.odd == Odd::Trio,
            locked: self.kept.iter().map(group).collect::<Option<_>>()?,
            seed: u64::try_from(self.seed).ok()?,
        })
    }

    /// Who may be with whom, and what each preference that counts pairs says of every two.
    fn tables(&self) -> Option<(PairTable<bool>, Vec<PairTable<i64>>)> {
        let people = self.people.len();
        let columns = self.preferences.iter().filter(|it| it.counts == Counts::Pairs).count();
        let fits = |kind: &Kind| kind.counts.len() == columns && kind.counts.iter().all(in_reach);
        let rows = self.pairs.iter().map(Vec::len).eq(0..people);
        let too_many = people > MOST_PEOPLE || self.preferences.len() > PreferenceKey::ALL.len();
        if too_many || !rows || !self.kinds.iter().all(fits) {
            return None;
        }
        let mut allowed = PairTable::filled(people, false);
        let mut counted = vec![PairTable::filled(people, 0); columns];
        for (a, row) in self.pairs.iter().enumerate() {
            for (b, kind) in row.iter().enumerate() {
                let kind = self.kinds.get(*kind)?;
                allowed.set(a, b, kind.allowed);
                for (table, &count) in counted.iter_mut().zip(&kind.counts) {
                    table.set(a, b, count);
                }
            }
        }
        Some((allowed, counted))
    }
}

fn in_reach(count: &i64) -> bool {
    (0..=MOST).contains(count)
}

/// The kinds of pairs in the order in which they first occur, and the kind of every two people.
fn kinds(problem: &Problem, preferences: usize) -> (Vec<Kind>, Vec<Vec<usize>>) {
    let tables: Vec<&PairTable<i64>> =
        problem.preferences.iter().take(preferences).filter_map(costs_of_pairs).collect();
    let mut kept = PairTable::filled(problem.people(), false);
    for (a, b) in problem.locked.iter().flat_map(|group| couples(group)) {
        kept.set(a, b, true);
    }
    let mut known: BTreeMap<Kind, usize> = BTreeMap::new();
    let mut kinds = Vec::new();
    let mut kind_of = |a: usize, b: usize| {
        let allowed = problem.allowed.get(a, b);
        let count = |table: &&PairTable<i64>| if allowed || kept.get(a, b) { table.get(a, b) } else { 0 };
        let kind = Kind { allowed, counts: tables.iter().map(count).collect() };
        *known.entry(kind).or_insert_with_key(|kind| {
            kinds.push(kind.clone());
            kinds.len() - 1
        })
    };
    let pairs = (0..problem.people()).map(|a| (0..a).map(|b| kind_of(a, b)).collect()).collect();
    (kinds, pairs)
}

fn costs_of_pairs(preference: &Preference) -> Option<&PairTable<i64>> {
    match preference {
        Preference::Pairs(costs) => Some(costs),
        Preference::LeftOut(_) | Preference::Missed(_) | Preference::Wishes(_) => None,
    }
}
