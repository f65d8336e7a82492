//! Feedback pairs on the morning: somebody is away, and as few others as may be change.

use std::collections::BTreeSet;

use matching::repair;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::day::Day;
use super::seats::{Seated, seated};
use super::{FeedbackPairs, describe};
use crate::failure::{Failure, Result};
use crate::ids::PersonId;
use crate::programme::{Done, Programme};
use crate::proposal::same_people;
use crate::situation::Situation;
use crate::store::awayday::{self as store, FeedbackSet};
use crate::store::broken;
use crate::team::not_matched;
use crate::words;

/// Who is away on the day.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AwayOnTheDay {
    /// Everybody who is away, those known before among them.
    pub absent: Vec<PersonId>,
}

/// One way to mend the feedback pairs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FeedbackRepair {
    /// How many pairs change that could have stayed.
    pub changed_pairs: usize,
    /// All groups, those that stay among them.
    pub groups: Vec<Vec<PersonId>>,
    /// What it means for the others, in words.
    pub meaning: String,
    /// Whom to tell what, in words: who is with whom now, and where.
    pub tell: Vec<String>,
}

/// Which of the ways is taken.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AcceptFeedbackRepair {
    /// Everybody who is away.
    pub absent: Vec<PersonId>,
    /// The groups of the way, as they were offered.
    pub groups: Vec<Vec<PersonId>>,
}

impl Programme {
    /// How the feedback pairs can be mended for those who are there: fewest changes first, each better than
    /// those before it, and none that leaves somebody alone for whom there is company.
    pub fn feedback_repairs(&self, away: AwayOnTheDay) -> Result<Vec<FeedbackRepair>> {
        let situation = self.situation(None)?;
        let set = self.feedback_set(&situation)?;
        let day = self.day_without(&situation, &away.absent)?;
        let told: Vec<Vec<PersonId>> = set.groups.iter().map(|(members, _)| members.clone()).collect();
        let places = |group: &Vec<PersonId>| group.iter().filter_map(|person| day.place(*person)).collect();
        let present: Vec<Vec<usize>> = told.iter().map(places).collect();
        let ways = repair(&day.problem(set.seed), &present).map_err(not_matched)?;
        let alone = ways.iter().map(|way| way.left_out.len()).min().unwrap_or(0);
        let mut repairs = Vec::new();
        for way in ways.into_iter().filter(|way| way.left_out.len() == alone) {
            let groups = day.judged(&way.groups, &way.values)?;
            let seated = seated(&situation, &set.groups, groups.clone());
            repairs.push(FeedbackRepair {
                changed_pairs: way.changed,
                meaning: meaning(&day, way.changed, &groups),
                tell: tell(&situation, &day, &set.groups, &seated),
                groups: seated.into_iter().map(|(members, _)| situation.in_order(&members)).collect(),
            });
        }
        // Where everything stands as it is, there is nobody to tell.
        repairs.retain(|way| !way.tell.is_empty() || away.absent.len() != set.absent.len());
        Ok(repairs)
    }

    /// Takes one of the ways to mend the feedback pairs; everybody else keeps their partner and their table.
    pub fn accept_feedback_repair(&mut self, choice: AcceptFeedbackRepair) -> Result<FeedbackPairs> {
        let situation = self.situation(None)?;
        let AcceptFeedbackRepair { absent, groups } = choice;
        let ways = self.feedback_repairs(AwayOnTheDay { absent: absent.clone() })?;
        let is_chosen = |way: &&FeedbackRepair| {
            way.groups.len() == groups.len()
                && way.groups.iter().all(|group| groups.iter().any(|other| same_people(group, other)))
        };
        let way = ways.iter().find(is_chosen).ok_or_else(|| {
            Failure::field(
                "groups",
                "This way to mend the feedback pairs is no longer there.",
                "Nothing was changed. Look at the ways that are offered now.",
            )
        })?;
        let before = self.feedback_set(&situation)?;
        let set = FeedbackSet {
            seed: before.seed,
            groups: seated(&situation, &before.groups, way.groups.clone()),
            absent: absent.into_iter().collect::<BTreeSet<_>>().into_iter().collect(),
        };
        let day = self.day(&situation, &set.absent)?;
        let sentence = match away_now(&before, &set).as_slice() {
            [] => "The feedback pairs were mended".to_owned(),
            people => format!("Feedback pairs without {}", situation.short_names(people)),
        };
        self.transact(|connection| {
            store::set_feedback(connection, situation.round, &set).map_err(broken)?;
            Ok(Done { value: describe(&situation, &day, &set)?, sentence })
        })
    }
}

fn away_now(before: &FeedbackSet, after: &FeedbackSet) -> Vec<PersonId> {
    after.absent.iter().copied().filter(|person| !before.absent.contains(person)).collect()
}

/// How many others change, and how many are with somebody whom they named.
fn meaning(day: &Day, changed: usize, groups: &[Vec<PersonId>]) -> String {
    let others = match changed {
        0 => "Everybody else keeps their partner.".to_owned(),
        1 => "One other pair changes.".to_owned(),
        several => format!("{} other pairs change.", words::sentence_case(&words::number(several))),
    };
    let named = day.people.iter().filter(|person| !day.names(**person).is_empty()).count();
    let served = groups
        .iter()
        .flat_map(|group| group.iter().map(move |person| (person, group)))
        .filter(|(person, group)| day.names(**person).iter().any(|name| group.contains(name)))
        .count();
    match named {
        0 => others,
        _ => format!("{others} {served} of {} are with somebody whom they named.", day.people.len()),
    }
}

/// Who has to hear what: new company, a new table, or nobody to be with.
fn tell(situation: &Situation, day: &Day, before: &[Seated], after: &[Seated]) -> Vec<String> {
    let short = |people: &[PersonId]| situation.short_names(people);
    let at = |place: &str| if place.is_empty() { String::new() } else { format!(": {place}") };
    let mut told = Vec::new();
    for (members, place) in after {
        let old = |group: &&Seated| same_people(&group.0, members);
        if before.iter().find(old).is_some_and(|group| group.1 == *place) {
            continue;
        }
        let joined = before.iter().map(|(group, _)| group).find(|group| {
            group.len() == 2 && members.len() == 3 && group.iter().all(|person| members.contains(person))
        });
        let left = before.iter().find(|(group, _)| {
            group.len() > members.len() && members.iter().all(|person| group.contains(person))
        });
        let newcomers = |pair: &Vec<PersonId>| -> Vec<PersonId> {
            members.iter().copied().filter(|person| !pair.contains(person)).collect()
        };
        told.push(match (joined, left) {
            (Some(pair), _) => {
                format!("{} joins {}{}", short(&newcomers(pair)), short(pair), at(place))
            }
            (None, Some(_)) => format!("{} go on as two{}", short(members), at(place)),
            (None, None) => format!("{} are together now{}", short(members), at(place)),
        });
    }
    let alone = day.people.iter().filter(|person| !after.iter().any(|(group, _)| group.contains(person)));
    told.extend(alone.map(|person| format!("{} has nobody to be with", short(&[*person]))));
    told
}
