//! Feedback pairs for the Awayday: the best for everybody's nominations, never the coaching partner.

mod day;
mod mend;
mod proof;
mod seats;
mod value;
mod why;

use std::collections::BTreeSet;

use matching::solve;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use self::day::Day;
pub use self::mend::{AcceptFeedbackRepair, AwayOnTheDay, FeedbackRepair};
use self::proof::proof;
use self::seats::seated;
use self::value::{KEYS, valued};
pub use self::why::OneFeedbackPair;
use crate::failure::{Failure, Result};
use crate::ids::PersonId;
use crate::preferences::Value;
use crate::programme::{Done, Programme};
use crate::proposal::{Proof, same_people};
use crate::round::Round;
use crate::rules::ordered;
use crate::situation::Situation;
use crate::store::awayday::{self as store, FeedbackSet};
use crate::store::{broken, matches};
use crate::tables::is_hidden_mark;
use crate::team::{couples, not_matched};
use crate::words;

/// How feedback pairs are to be made.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct MakeFeedbackPairs {
    /// Decides between equally good sets; the round's own if left out.
    pub seed: Option<i64>,
    /// Participants who are away on the day.
    pub absent: Option<Vec<PersonId>>,
}

/// Where a feedback pair sits.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetFeedbackPlace {
    /// The pair or trio.
    pub members: Vec<PersonId>,
    /// A table or a room, at most 80 letters.
    pub place: String,
}

/// Who named whom in a feedback pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Nominated {
    /// Each named the other.
    Each,
    /// One named the other.
    One,
    /// Neither named the other.
    Neither,
}

/// One feedback pair.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FeedbackGroup {
    /// Alphabetical by first name.
    pub members: Vec<PersonId>,
    /// Where they sit.
    pub place: String,
    /// Who named whom.
    pub nominated: Nominated,
}

/// The feedback pairs of the Awayday.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FeedbackPairs {
    /// Pairs and perhaps a trio, alphabetical.
    pub groups: Vec<FeedbackGroup>,
    /// At the Awayday, in no group.
    pub left_out: Vec<PersonId>,
    /// What they count, in the order of preference.
    pub values: Vec<Value>,
    /// What is known about these being the best; absent where others would serve the nominations better.
    pub proof: Option<Proof>,
    /// Away on the day.
    pub absent: Vec<PersonId>,
    /// False once somebody in them no longer takes part or is now with their coaching partner.
    pub fits: bool,
}

impl Programme {
    /// The feedback pairs, if they were made.
    pub fn feedback_pairs(&self) -> Result<Option<FeedbackPairs>> {
        self.current_round()?.map_or(Ok(None), |round| self.feedback_pairs_of(&round))
    }

    /// The feedback pairs of a round, open or closed, if they were made.
    pub fn feedback_pairs_of(&self, round: &Round) -> Result<Option<FeedbackPairs>> {
        let situation = self.situation(Some(round.id))?;
        let Some(set) = self.made_before(&situation)? else { return Ok(None) };
        let day = self.day(&situation, &set.absent)?;
        Ok(Some(describe(&situation, &day, &set)?))
    }

    /// Makes the best feedback pairs in place of those before; tables that still fit are kept.
    pub fn make_feedback_pairs(&mut self, wish: MakeFeedbackPairs) -> Result<FeedbackPairs> {
        let situation = self.situation(None)?;
        let before = self.made_before(&situation)?;
        let absent: BTreeSet<PersonId> = match wish.absent {
            Some(absent) => absent.into_iter().collect(),
            None => before.iter().flat_map(|set| set.absent.clone()).collect(),
        };
        let absent: Vec<PersonId> = absent.into_iter().collect();
        let day = self.day_without(&situation, &absent)?;
        let seed = wish.seed.unwrap_or(situation.seed).max(0);
        let solution = solve(&day.problem(seed)).map_err(not_matched)?;
        let groups = day.judged(&solution.groups, &solution.values)?;
        let taken = before.as_ref().map_or(&[][..], |set| &set.groups);
        let set = FeedbackSet { seed, groups: seated(&situation, taken, groups), absent };
        let sentence =
            words::sentence_case(&words::count(set.groups.len(), "feedback pair", "feedback pairs"));
        self.transact(|connection| {
            if before.as_ref() != Some(&set) {
                store::set_feedback(connection, situation.round, &set).map_err(broken)?;
            }
            let value = describe(&situation, &day, &set)?;
            Ok(Done { value, sentence: format!("{sentence} made") })
        })
    }

    /// Says where a feedback pair sits.
    pub fn set_feedback_place(&mut self, seat: SetFeedbackPlace) -> Result<FeedbackPairs> {
        let situation = self.situation(None)?;
        let place = seat.place.trim().to_owned();
        if place.chars().count() > 80 || place.chars().any(is_hidden_mark) {
            return Err(Failure::field(
                "place",
                "The place is longer than 80 letters, or has hidden marks in it.",
                "Nothing was changed. Type it again, and shorter.",
            ));
        }
        let mut set = self.feedback_set(&situation)?;
        let Some(group) = set.groups.iter_mut().find(|(members, _)| same_people(members, &seat.members))
        else {
            return Err(Failure::field(
                "members",
                "These people are not a feedback pair.",
                "Nothing was changed. Choose a pair from the list.",
            ));
        };
        let changed = group.1 != place;
        group.1.clone_from(&place);
        let day = self.day(&situation, &set.absent)?;
        let sentence = format!("{}: {place}", situation.short_names(&seat.members));
        self.transact(|connection| {
            if changed {
                store::set_feedback(connection, situation.round, &set).map_err(broken)?;
            }
            Ok(Done { value: describe(&situation, &day, &set)?, sentence })
        })
    }

    fn made_before(&self, situation: &Situation) -> Result<Option<FeedbackSet>> {
        let mut set = self.read(|connection| store::feedback(connection, situation.round))?;
        if let Some(set) = &mut set {
            set.absent.retain(|person| situation.absence(*person).is_none());
        }
        Ok(set)
    }

    fn feedback_set(&self, situation: &Situation) -> Result<FeedbackSet> {
        self.made_before(situation)?.ok_or_else(|| {
            Failure::refused("There are no feedback pairs yet.", "Make them under Awayday first.")
        })
    }

    /// The day with everybody but those who are away; refused where no pair could be made.
    fn day_without(&self, situation: &Situation, absent: &[PersonId]) -> Result<Day> {
        if let Some(stray) = absent.iter().find(|person| situation.absence(**person).is_some()) {
            return Err(Failure::field(
                "absent",
                format!("{} does not take part in this round.", situation.name(*stray)),
                "Nothing was changed. Name only participants.",
            ));
        }
        let day = self.day(situation, absent)?;
        if day.people.len() < 2 {
            return Err(Failure::refused(
                "A feedback pair needs two people.",
                "Nothing was changed. Record who takes part under Who’s in.",
            ));
        }
        Ok(day)
    }

    fn day(&self, situation: &Situation, absent: &[PersonId]) -> Result<Day> {
        let people: Vec<PersonId> =
            situation.participants().into_iter().filter(|person| !absent.contains(person)).collect();
        let (mut named, published) = self.read(|connection| {
            Ok((
                store::nominations(connection, situation.round)?,
                matches::published(connection, situation.round)?,
            ))
        })?;
        named.retain(|person, _| people.contains(person));
        let partners = published
            .into_iter()
            .flat_map(|set| set.groups)
            .flat_map(|group| couples(&group.members))
            .map(|(a, b)| ordered(a, b))
            .collect();
        Ok(Day { people, named, partners })
    }
}

fn describe(situation: &Situation, day: &Day, set: &FeedbackSet) -> Result<FeedbackPairs> {
    let bare: Vec<Vec<PersonId>> = set.groups.iter().map(|(members, _)| members.clone()).collect();
    let mut groups: Vec<FeedbackGroup> = set
        .groups
        .iter()
        .map(|(members, place)| {
            let all: Vec<Nominated> = couples(members).iter().map(|(a, b)| day.nominated(*a, *b)).collect();
            let nominated = if all.iter().all(|one| *one == Nominated::Each) {
                Nominated::Each
            } else if all.iter().all(|one| *one == Nominated::Neither) {
                Nominated::Neither
            } else {
                Nominated::One
            };
            FeedbackGroup { members: situation.in_order(members), place: place.clone(), nominated }
        })
        .collect();
    groups.sort_by_cached_key(|group| situation.names(&group.members).to_lowercase());
    let counted = day.count(&bare);
    let fits = day.fits(&bare);
    let proof = if fits { proof(day, set.seed, &bare)? } else { None };
    let alone: Vec<PersonId> = day
        .people
        .iter()
        .copied()
        .filter(|person| !bare.iter().any(|group| group.contains(person)))
        .collect();
    Ok(FeedbackPairs {
        groups,
        left_out: situation.in_order(&alone),
        values: KEYS.iter().zip(&counted).map(|(key, count)| valued(key, *count)).collect(),
        proof,
        absent: situation.in_order(&set.absent),
        fits,
    })
}
