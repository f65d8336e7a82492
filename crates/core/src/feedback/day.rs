//! The people at an Awayday, and what makes one set of feedback pairs better than another.

use std::collections::{BTreeMap, BTreeSet};

use matching::{Preference, Problem, Wish};

use super::Nominated;
use crate::failure::{Failure, Result};
use crate::ids::PersonId;
use crate::rules::ordered;
use crate::situation::Couple;
use crate::team::{couples, table};

/// The people at the Awayday with everything that decides their feedback pairs.
pub(super) struct Day {
    pub people: Vec<PersonId>,
    pub named: BTreeMap<PersonId, Vec<PersonId>>,
    pub partners: BTreeSet<Couple>,
}

impl Day {
    /// Whom a person named, the first choice first.
    pub fn names(&self, person: PersonId) -> &[PersonId] {
        self.named.get(&person).map_or(&[], Vec::as_slice)
    }

    /// The problem that the engine solves.
    pub fn problem(&self, seed: i64) -> Problem {
        let wishes = |of: &dyn Fn(PersonId) -> Vec<PersonId>| {
            let wish = |(place_of, person): (usize, &PersonId)| {
                let wanted = of(*person);
                (!wanted.is_empty()).then(|| Wish {
                    of: place_of,
                    any_of: wanted.iter().filter_map(|other| self.place(*other)).collect(),
                })
            };
            Preference::Wishes(self.people.iter().enumerate().filter_map(wish).collect())
        };
        Problem {
            allowed: table(&self.people, false, |a, b| !self.partners.contains(&ordered(a, b))),
            preferences: vec![
                Preference::LeftOut(vec![1; self.people.len()]),
                Preference::Pairs(table(&self.people, 0, |a, b| {
                    i64::from(self.nominated(a, b) == Nominated::Neither)
                })),
                wishes(&|person| self.names(person).to_vec()),
                wishes(&|person| self.names(person).iter().take(1).copied().collect()),
                wishes(&|person| {
                    if self.is_named(person) { Vec::new() } else { self.names(person).to_vec() }
                }),
            ],
            trio: true,
            locked: Vec::new(),
            seed: seed.unsigned_abs(),
        }
    }

    /// Counts groups by the five preferences, from their definitions.
    pub fn count(&self, groups: &[Vec<PersonId>]) -> Vec<i64> {
        let company = |person: PersonId| groups.iter().find(|group| group.contains(&person));
        let is_with = |person: PersonId, names: &[PersonId]| {
            company(person).is_some_and(|group| names.iter().any(|name| group.contains(name)))
        };
        let how_many = |missed: &dyn Fn(PersonId) -> bool| {
            self.people.iter().filter(|person| missed(**person)).count() as i64
        };
        let strangers = groups
            .iter()
            .flat_map(|group| couples(group))
            .filter(|(a, b)| self.nominated(*a, *b) == Nominated::Neither)
            .count();
        vec![
            how_many(&|person| company(person).is_none()),
            strangers as i64,
            how_many(&|person| !self.names(person).is_empty() && !is_with(person, self.names(person))),
            how_many(&|person| self.names(person).first().is_some_and(|first| !is_with(person, &[*first]))),
            how_many(&|person| {
                let names = self.names(person);
                !self.is_named(person) && !names.is_empty() && !is_with(person, names)
            }),
        ]
    }

    /// The people of groups that the engine claims to count so much; refused if its claim does not hold.
    pub fn judged(&self, groups: &[Vec<usize>], claimed: &[i64]) -> Result<Vec<Vec<PersonId>>> {
        let people = |places: &Vec<usize>| {
            places.iter().filter_map(|place| self.people.get(*place).copied()).collect()
        };
        let groups: Vec<Vec<PersonId>> = groups.iter().map(people).collect();
        let counted = self.count(&groups);
        if counted == claimed && self.fits(&groups) {
            return Ok(groups);
        }
        Err(Failure::broken(
            "The feedback pairs did not stand up to their own check, so they are not shown. Nothing was changed.",
            format!("claimed {claimed:?}, counted {counted:?}"),
        ))
    }

    /// The place of a person among those who are here.
    pub fn place(&self, person: PersonId) -> Option<usize> {
        self.people.iter().position(|other| *other == person)
    }

    /// Whether everybody in the groups is here and nobody is with their coaching partner.
    pub fn fits(&self, groups: &[Vec<PersonId>]) -> bool {
        groups.iter().flatten().all(|person| self.people.contains(person))
            && !groups
                .iter()
                .flat_map(|group| couples(group))
                .any(|(a, b)| self.partners.contains(&ordered(a, b)))
    }

    /// Who of two people named the other.
    pub fn nominated(&self, a: PersonId, b: PersonId) -> Nominated {
        match (self.names(a).contains(&b), self.names(b).contains(&a)) {
            (true, true) => Nominated::Each,
            (false, false) => Nominated::Neither,
            (true, false) | (false, true) => Nominated::One,
        }
    }

    fn is_named(&self, person: PersonId) -> bool {
        self.named.values().any(|names| names.contains(&person))
    }
}
