//! Telling people: a set of pairs becomes a version.

mod overrides;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub(crate) use self::overrides::covers;
pub use self::overrides::{Allow, AllowPair};
use crate::check;
use crate::drafts::stored;
use crate::failure::{Failure, Problem, Result};
use crate::ids::PersonId;
use crate::programme::{Done, Programme};
use crate::proposal::{Described, Group, Override, describe, left_out, same_people};
use crate::round::Round;
use crate::rules::Breach;
use crate::situation::Situation;
use crate::store::matches::{self, MatchSet};
use crate::store::{broken, replies, settings};
use crate::words;

/// A set of pairs that people are to be told.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Publish {
    /// Pairs, and at most one trio.
    pub groups: Vec<Vec<PersonId>>,
    /// Rules that the owner allows single pairs to break.
    #[serde(default)]
    #[ts(optional)]
    pub overrides: Option<Vec<Allow>>,
}

/// What people were told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Published {
    /// Counted from 1 in each round.
    pub version: i64,
    /// When.
    pub on: NaiveDate,
    /// The version that this one replaces.
    pub replaces: Option<i64>,
    /// Pairs and perhaps a trio, alphabetical.
    pub groups: Vec<Group>,
    /// Participants in no group.
    pub left_out: Vec<PersonId>,
    /// Those in a group who had other partners, or none, in the version before.
    pub newly_matched: Vec<PersonId>,
    /// Those who take part and are in no group, and had a partner in the version before.
    pub newly_left_out: Vec<PersonId>,
}

impl Programme {
    /// What people were told last in the current round.
    pub fn published(&self) -> Result<Option<Published>> {
        self.current_round()?.map_or(Ok(None), |round| self.published_in(&round))
    }

    /// What people were told last in a round, open or closed.
    pub fn published_in(&self, round: &Round) -> Result<Option<Published>> {
        let Some(set) = self.read(|connection| matches::published(connection, round.id))? else {
            return Ok(None);
        };
        let before = self.read(|connection| matches::version(connection, round.id, set.version - 1))?;
        let situation = self.situation(Some(round.id))?;
        let order = self.read(settings::preferences)?;
        let newly_matched = newly_matched(before.as_ref(), &set);
        let had = before.map_or_else(BTreeMap::new, |before| before.partners());
        let newly_left_out: Vec<PersonId> = left_out(&situation, &[])
            .into_iter()
            .filter(|person| set.left_out.contains(person) && had.contains_key(person))
            .collect();
        let groups: Vec<Vec<PersonId>> = set.groups.iter().map(|group| group.members.clone()).collect();
        let described = Described { groups: &groups, locked: &[], seed: set.seed, overrides: &set.overrides };
        Ok(Some(Published {
            version: set.version,
            on: set.made_on,
            replaces: (set.version > 1).then(|| set.version - 1),
            groups: describe(&situation, &order, &described).groups,
            left_out: situation.in_order(&set.left_out),
            newly_matched: situation.in_order(&newly_matched),
            newly_left_out: situation.in_order(&newly_left_out),
        }))
    }

    /// Publishes a set of pairs as the next version. Refused where a rule is broken and not overridden.
    pub fn publish(&mut self, set: Publish) -> Result<Published> {
        let situation = self.situation(None)?;
        check::check_shape(&situation, &set.groups)?;
        check::check_trio(&situation, &set.groups)?;
        if set.groups.is_empty() {
            return Err(Failure::field(
                "groups",
                "There are no pairs to publish.",
                "Nothing was changed. Propose a set of pairs first.",
            ));
        }
        let breaches = check::breaches(&situation, &set.groups);
        let given = self.given(&situation, set.overrides.unwrap_or_default(), &breaches)?;
        let mut overrides = self.standing_set(&situation)?.map_or_else(Vec::new, |set| set.overrides);
        overrides.retain(|known| breaches.iter().any(|breach| covers(known, breach)));
        overrides.retain(|known| !given.iter().any(|one| one.is_of(&known.members, known.rule)));
        overrides.extend(given);
        let open: Vec<Breach> = breaches
            .into_iter()
            .filter(|breach| !overrides.iter().any(|given| covers(given, breach)))
            .collect();
        if !open.is_empty() {
            return Err(not_published(open));
        }
        self.write_version(&situation, &set.groups, overrides)?;
        self.published()?.ok_or_else(|| {
            Failure::broken("The pairs could not be read back. Nothing else was changed.", "no version")
        })
    }

    /// Keeps a set of pairs as the version that people were told last.
    pub(crate) fn write_version(
        &mut self,
        situation: &Situation,
        groups: &[Vec<PersonId>],
        overrides: Vec<Override>,
    ) -> Result<()> {
        let today = self.today();
        let draft_seed =
            self.read(|connection| matches::draft(connection, situation.round))?.map(|draft| draft.seed);
        let before = self.read(|connection| matches::published(connection, situation.round))?;
        let unchanged = before.as_ref().is_some_and(|before| {
            before.groups.len() == groups.len()
                && before.groups.iter().all(|old| groups.iter().any(|group| same_people(group, &old.members)))
        });
        if unchanged {
            return Err(Failure::refused(
                "These are the pairs that people were told already.",
                "Nothing was changed. Change a pair first.",
            ));
        }
        let version = before.as_ref().map_or(1, |before| before.version + 1);
        let set = MatchSet {
            version,
            seed: draft_seed.unwrap_or(situation.seed),
            made_on: today,
            groups: stored(groups, &[]),
            left_out: left_out(situation, groups),
            overrides,
        };
        let parted = before.map_or_else(Vec::new, |before| newly_matched(Some(&set), &before));
        let pairs = words::sentence_case(&words::groups(groups));
        self.transact(|connection| {
            matches::drop_draft(connection, situation.round).map_err(broken)?;
            matches::insert(connection, situation.round, &set).map_err(broken)?;
            for person in parted {
                replies::forget_acceptance(connection, situation.round, person).map_err(broken)?;
            }
            Ok(Done { value: (), sentence: format!("{pairs} published as version {version}") })
        })
    }
}

/// Those in a group of a set who have other partners, or none, in the one before.
fn newly_matched(before: Option<&MatchSet>, set: &MatchSet) -> Vec<PersonId> {
    let known = before.map_or_else(BTreeMap::new, MatchSet::partners);
    let new = set.partners().into_iter().filter(|(person, partners)| known.get(person) != Some(partners));
    new.map(|(person, _)| person).collect()
}

fn not_published(open: Vec<Breach>) -> Failure {
    let problems = open
        .into_iter()
        .map(|breach| Problem {
            line: 0,
            column: String::new(),
            message: match breach.may_be_overridden {
                true => format!("{} Allow this pair, or change it.", breach.sentence),
                false => format!("{} Change this pair.", breach.sentence),
            },
            suggestion: None,
        })
        .collect();
    Failure::Refused {
        message: "These pairs were not published, because a rule is broken.".to_owned(),
        hint: "Nothing was changed. Look at what stands beside the pairs.".to_owned(),
        field: Some("groups".to_owned()),
        problems,
    }
}
