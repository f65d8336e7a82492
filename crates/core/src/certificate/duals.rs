//! The numbers that prove groups to be the best, by the people they belong to.

use std::collections::BTreeMap;

use matching::{Bound, Solution};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::PersonId;

/// The best pairs of some people, with the numbers that prove it: see [`matching::Bound`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Duals {
    /// The people taken out, of whom a trio may be made.
    pub without: Vec<PersonId>,
    /// The best pairs of the others.
    pub pairs: Vec<(PersonId, PersonId)>,
    /// A number for every participant, in the order of ids: whole numbers as text, because they may be
    /// wider than numbers in JSON are.
    pub people: Vec<String>,
    /// A number for some odd groups.
    pub groups: Vec<OddGroup>,
}

/// An odd group of people with its number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OddGroup {
    /// In the order of ids.
    pub members: Vec<PersonId>,
    /// A whole number as text.
    pub price: String,
}

impl Duals {
    /// All that comes with a solution for these people.
    pub(crate) fn of(solution: &Solution, people: &[PersonId]) -> Vec<Self> {
        let id = |place: usize| people.get(place).copied().unwrap_or(PersonId(0));
        let ids = |places: &[usize]| places.iter().map(|&place| id(place)).collect();
        let duals = |bound: &Bound| Self {
            without: ids(&bound.without),
            pairs: bound.pairs.iter().map(|&(a, b)| (id(a), id(b))).collect(),
            people: bound.people.iter().map(ToString::to_string).collect(),
            groups: bound
                .groups
                .iter()
                .map(|(members, price)| OddGroup { members: ids(members), price: price.to_string() })
                .collect(),
        };
        solution.proof.iter().flat_map(|proof| &proof.bounds).map(duals).collect()
    }

    /// What the engine knows them as; nothing if a number is none or somebody is unknown.
    pub(super) fn read(&self, places: &BTreeMap<PersonId, usize>) -> Option<Bound> {
        let place = |id: &PersonId| places.get(id).copied();
        let in_numbers = |ids: &Vec<PersonId>| ids.iter().map(place).collect::<Option<Vec<_>>>();
        let group = |group: &OddGroup| Some((in_numbers(&group.members)?, group.price.parse().ok()?));
        Some(Bound {
            without: in_numbers(&self.without)?,
            pairs: self.pairs.iter().map(|(a, b)| place(a).zip(place(b))).collect::<Option<_>>()?,
            people: self.people.iter().map(|price| price.parse().ok()).collect::<Option<_>>()?,
            groups: self.groups.iter().map(group).collect::<Option<_>>()?,
        })
    }
}
