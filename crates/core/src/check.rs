//! Judges any set of pairs, whoever made it, from the people themselves. Shares nothing with the solver.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::failure::{Failure, Result};
use crate::ids::{PersonId, RoundId};
use crate::preferences::{PreferenceKey, Value};
use crate::programme::Programme;
use crate::rules::{self, Breach, Odd};
use crate::situation::{Couple, Situation};
use crate::store::settings;
use crate::team::{Team, couples};

/// A set of pairs to be judged.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CheckPairs {
    /// The round; the current one if left out.
    #[serde(default)]
    #[ts(optional)]
    pub round: Option<RoundId>,
    /// Pairs, and at most one trio.
    pub groups: Vec<Vec<PersonId>>,
}

/// What is the matter with a set of pairs and what it counts, beside the best.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Judgement {
    /// Every rule broken, per pair.
    pub breaches: Vec<Breach>,
    /// What it counts, in the order of preference.
    pub values: Vec<Value>,
    /// What the best set of pairs counts.
    pub best: Vec<Value>,
}

impl Programme {
    /// Judges a set of pairs by all rules and preferences.
    pub fn check_pairs(&self, pairs: CheckPairs) -> Result<Judgement> {
        let situation = self.situation(pairs.round)?;
        let order = self.read(settings::preferences)?;
        check_shape(&situation, &pairs.groups)?;
        let team = Team::of(&situation, order.clone()).remembering(&self.remembered);
        let best = team.best(&[], &[], situation.seed)?;
        Ok(Judgement {
            breaches: breaches(&situation, &pairs.groups),
            values: valued(&order, &count(&situation, &order, &pairs.groups)),
            best: valued(&order, &best.values),
        })
    }
}

/// Every rule that every two people of every group break.
pub(crate) fn breaches(situation: &Situation, groups: &[Vec<PersonId>]) -> Vec<Breach> {
    groups.iter().flat_map(|group| couples(group)).flat_map(|(a, b)| rules::breaches(situation, a, b)).fold(
        Vec::new(),
        |mut found, breach| {
            if !found.contains(&breach) {
                found.push(breach);
            }
            found
        },
    )
}

/// Counts a set of pairs for each preference, from its definition.
pub(crate) fn count(situation: &Situation, order: &[PreferenceKey], groups: &[Vec<PersonId>]) -> Vec<i64> {
    let grouped: BTreeSet<PersonId> = groups.iter().flatten().copied().collect();
    let left_out: Vec<PersonId> =
        situation.participants().into_iter().filter(|person| !grouped.contains(person)).collect();
    let together =
        |a: PersonId, b: PersonId| groups.iter().any(|group| group.contains(&a) && group.contains(&b));
    let missed = |wanted: &BTreeSet<Couple>| {
        let both_join = |(a, b): &&Couple| situation.absence(*a).is_none() && situation.absence(*b).is_none();
        wanted.iter().filter(both_join).filter(|(a, b)| !together(*a, *b)).count() as i64
    };
    let how_many = |people: &mut dyn Iterator<Item = bool>| people.filter(|counts| *counts).count() as i64;
    order
        .iter()
        .map(|key| match key {
            PreferenceKey::LeftOut => left_out.len() as i64,
            PreferenceKey::LeaderLeftOut => {
                how_many(&mut left_out.iter().map(|id| situation.leader == Some(*id)))
            }
            PreferenceKey::LeftOutAgain => {
                how_many(&mut left_out.iter().map(|id| situation.left_out_before.contains(id)))
            }
            PreferenceKey::ChoicesMissed => missed(&situation.mutual_choices),
            PreferenceKey::SuggestionsMissed => missed(&situation.accepted_suggestions),
            PreferenceKey::MostWeeks
            | PreferenceKey::NowAndThen
            | PreferenceKey::HardlyEver
            | PreferenceKey::SameDepartment
            | PreferenceKey::SameManager
            | PreferenceKey::FeedbackPartners
            | PreferenceKey::SameSite
            | PreferenceKey::LevelGap => groups
                .iter()
                .flat_map(|group| couples(group))
                .map(|(a, b)| key.of_pair(situation, a, b))
                .sum(),
        })
        .collect()
}

/// Counts with their preferences and words.
pub(crate) fn valued(order: &[PreferenceKey], values: &[i64]) -> Vec<Value> {
    order.iter().zip(values).map(|(key, value)| key.valued(*value)).collect()
}

/// Refuses a trio where the rules or the number of people have no place for one.
pub(crate) fn check_trio(situation: &Situation, groups: &[Vec<PersonId>]) -> Result<()> {
    let fitting = situation.rules.odd == Odd::Trio && situation.participants().len() % 2 == 1;
    if fitting || groups.iter().all(|group| group.len() == 2) {
        return Ok(());
    }
    Err(Failure::field(
        "groups",
        "A trio is only for an odd number of people, where the rules have one.",
        "Nothing was changed. Put the people in pairs.",
    ))
}

/// Refuses what is no set of pairs at all: unknown people, somebody twice, groups of other sizes.
pub(crate) fn check_shape(situation: &Situation, groups: &[Vec<PersonId>]) -> Result<()> {
    let mut seen = BTreeSet::new();
    for group in groups {
        for person in group {
            if !situation.people.contains_key(person) {
                return Err(Failure::field(
                    "groups",
                    "Somebody in these pairs is not on the roster.",
                    "Nothing was changed. Look under People.",
                ));
            }
            if !seen.insert(*person) {
                return Err(Failure::field(
                    "groups",
                    format!("{} stands in two pairs.", situation.name(*person)),
                    "Nothing was changed. Each person can be in one pair.",
                ));
            }
        }
        if !matches!(group.len(), 2 | 3) {
            return Err(Failure::field(
                "groups",
                "A pair has two people, a trio three.",
                "Nothing was changed. Put the people in pairs.",
            ));
        }
    }
    if groups.iter().filter(|group| group.len() == 3).count() > 1 {
        return Err(Failure::field(
            "groups",
            "There can be one trio at most.",
            "Nothing was changed. Put the others in pairs.",
        ));
    }
    Ok(())
}
