//! The set of pairs being worked on: kept, changed by hand, locked.

mod another;
mod aside;
mod consequences;
mod swap;

use std::collections::BTreeMap;

use serde::Deserialize;
use ts_rs::TS;

pub use self::aside::{Aside, PutAside, WhichAside};
use self::consequences::sentence;
pub(crate) use self::consequences::{Counted, consequences, other_counts, parted};
pub use self::swap::{Consequences, Two};
use crate::check::{self, check_shape};
use crate::failure::{Failure, Result};
use crate::ids::PersonId;
use crate::programme::{Done, Programme};
use crate::proposal::{
    Described, Override, Proof, Proposal, check_seed, describe, left_out, proof, same_people,
};
use crate::publishing::covers;
use crate::situation::Situation;
use crate::store::matches::{self, MatchSet, StoredGroup};
use crate::store::{broken, settings};
use crate::team::{Found, Team};
use crate::why::agreed_that_part;

/// A set of pairs to work on.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct KeepDraft {
    /// Pairs, and at most one trio.
    pub groups: Vec<Vec<PersonId>>,
    /// Those that stay when another set is proposed.
    #[serde(default)]
    #[ts(optional)]
    pub locked: Option<Vec<Vec<PersonId>>>,
    /// What decided between equally good sets; the round's own if left out.
    #[serde(default)]
    #[ts(optional)]
    pub seed: Option<i64>,
}

/// A pair that stays, or may change again.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Lock {
    /// The pair or trio.
    pub members: Vec<PersonId>,
    /// Whether it stays when another set is proposed.
    pub locked: bool,
}

/// The groups that are being worked on or were published.
pub(crate) struct WorkingSet {
    pub groups: Vec<Vec<PersonId>>,
    /// Those that stay when another set is proposed.
    pub locked: Vec<Vec<PersonId>>,
    pub seed: i64,
    /// The owner's word for pairs that break a rule.
    pub overrides: Vec<Override>,
}

impl Programme {
    /// The set of pairs being worked on, beside the best there is.
    pub fn draft(&self) -> Result<Option<Proposal>> {
        let Some(round) = self.current_round()? else { return Ok(None) };
        let Some(stored) = self.read(|connection| matches::draft(connection, round.id))? else {
            return Ok(None);
        };
        let situation = self.situation(None)?;
        let order = self.read(settings::preferences)?;
        let (groups, locked) = (members(&stored.groups, false), members(&stored.groups, true));
        let mut proposal = describe(
            &situation,
            &order,
            &Described { groups: &groups, locked: &locked, seed: stored.seed, overrides: &stored.overrides },
        );
        proposal.notes.extend(agreed_that_part(&situation, &groups));
        let counted: Vec<i64> = proposal.values.iter().map(|value| value.value).collect();
        let team = Team::of(&situation, order).remembering(&self.remembered);
        let best = team.best(&[], &[], stored.seed)?;
        if best.values < counted {
            proposal.best = Some(check::valued(&team.order, &best.values));
        }
        if proposal.groups.iter().all(|group| group.breaches.is_empty()) {
            proposal.proof = proof_of(&team, &counted, &locked, stored.seed, best)?;
        }
        Ok(Some(proposal))
    }

    /// Keeps a set of pairs to work on in place of the one before.
    pub fn keep_draft(&mut self, set: KeepDraft) -> Result<Proposal> {
        let situation = self.situation(None)?;
        let there = self.standing_set(&situation)?;
        let next = WorkingSet {
            groups: set.groups,
            locked: set.locked.unwrap_or_default(),
            seed: set.seed.unwrap_or(situation.seed),
            overrides: there.map_or_else(Vec::new, |there| there.overrides),
        };
        self.write_draft(&situation, &next, None)
    }

    /// Keeps a pair when another set is proposed, or lets it change again.
    pub fn lock(&mut self, lock: Lock) -> Result<Proposal> {
        let situation = self.situation(None)?;
        let mut set = self.working_set(&situation)?;
        if !set.groups.iter().any(|group| same_people(group, &lock.members)) {
            return Err(Failure::field(
                "members",
                "These people are not a pair at present.",
                "Nothing was changed. Choose a pair from the list.",
            ));
        }
        set.locked.retain(|group| !same_people(group, &lock.members));
        if lock.locked {
            set.locked.push(lock.members);
        }
        self.write_draft(&situation, &set, None)
    }

    /// The pairs that the owner keeps in the set being worked on, of people who take part.
    pub(crate) fn kept_pairs(&self, situation: &Situation) -> Result<Vec<Vec<PersonId>>> {
        let draft = self.read(|connection| matches::draft(connection, situation.round))?;
        let mut kept = draft.map_or_else(Vec::new, |draft| members(&draft.groups, true));
        kept.retain(|group| group.iter().all(|person| situation.absence(*person).is_none()));
        Ok(kept)
    }

    /// The set being worked on, else the published one. Refused when there is neither.
    pub(crate) fn working_set(&self, situation: &Situation) -> Result<WorkingSet> {
        self.standing_set(situation)?.ok_or_else(|| {
            Failure::refused("There are no pairs yet.", "Propose a set of pairs under Matches first.")
        })
    }

    /// The set being worked on, else the published one.
    pub(crate) fn standing_set(&self, situation: &Situation) -> Result<Option<WorkingSet>> {
        let found = self.read(|connection| {
            Ok(match matches::draft(connection, situation.round)? {
                Some(draft) => Some(draft),
                None => matches::published(connection, situation.round)?,
            })
        })?;
        Ok(found.map(|set| WorkingSet {
            groups: members(&set.groups, false),
            locked: members(&set.groups, true),
            seed: set.seed,
            overrides: set.overrides,
        }))
    }

    /// Keeps a set to work on, with what the owner allowed for pairs that are in it; `told` is for the log.
    pub(crate) fn write_draft(
        &mut self,
        situation: &Situation,
        set: &WorkingSet,
        told: Option<String>,
    ) -> Result<Proposal> {
        check_set(situation, set)?;
        let there = self.standing_set(situation)?.map_or_else(Vec::new, |set| set.groups);
        if let Some(absence) =
            ends(&set.groups, &there).flatten().find_map(|person| situation.absence(*person))
        {
            return Err(Failure::field(
                "groups",
                absence,
                "Nothing was changed. Only people who joined can be in a pair.",
            ));
        }
        let breaches = check::breaches(situation, &set.groups);
        let today = self.today();
        self.transact(|connection| {
            let before = matches::draft(connection, situation.round).map_err(broken)?;
            let next = MatchSet {
                version: 0,
                seed: set.seed,
                made_on: before.as_ref().map_or(today, |before| before.made_on),
                groups: stored(&set.groups, &set.locked),
                left_out: left_out(situation, &set.groups),
                overrides: set
                    .overrides
                    .iter()
                    .filter(|given| breaches.iter().any(|breach| covers(given, breach)))
                    .cloned()
                    .collect(),
            };
            let sentence = told.unwrap_or_else(|| {
                let before = before.as_ref().map(|set| members(&set.groups, false));
                sentence(situation, before.as_deref(), &set.groups)
            });
            if before.as_ref() != Some(&next) {
                matches::drop_draft(connection, situation.round).map_err(broken)?;
                matches::insert(connection, situation.round, &next).map_err(broken)?;
            }
            Ok(Done { value: (), sentence })
        })?;
        self.draft()?.ok_or_else(|| {
            Failure::broken("The pairs could not be read back. Nothing else was changed.", "no draft")
        })
    }
}

/// How it is known that no set is better than one with these counts: none of all, else none that keeps the
/// locked pairs.
fn proof_of(
    team: &Team<'_>,
    counted: &[i64],
    locked: &[Vec<PersonId>],
    seed: i64,
    best: Found,
) -> Result<Option<Proof>> {
    if best.values == counted {
        return proof(team, &[], &best).map(Some);
    }
    if locked.is_empty() {
        return Ok(None);
    }
    let keeping = team.best(locked, &[], seed).ok().filter(|found| found.values == counted);
    keeping.map(|found| proof(team, locked, &found)).transpose()
}

/// Refuses what is no set of pairs, a pair kept that is not in it, or a seed that cannot be stored.
fn check_set(situation: &Situation, set: &WorkingSet) -> Result<()> {
    check_shape(situation, &set.groups)?;
    check_seed(set.seed)?;
    let is_there = |kept: &Vec<PersonId>| set.groups.iter().any(|group| same_people(group, kept));
    match set.locked.iter().find(|kept| !is_there(kept)) {
        None => Ok(()),
        Some(stray) => Err(Failure::field(
            "locked",
            format!("{} are not a pair in this set.", situation.names(stray)),
            "Nothing was changed. Keep only pairs that are there.",
        )),
    }
}

/// The groups of one set that are not in another.
pub(crate) fn ends<'a>(
    before: &'a [Vec<PersonId>],
    after: &'a [Vec<PersonId>],
) -> impl Iterator<Item = &'a Vec<PersonId>> {
    let first = |group: &'a Vec<PersonId>| group.iter().min();
    let by_first: BTreeMap<_, _> = after.iter().map(|group| (first(group), group)).collect();
    let stays = move |group: &'a Vec<PersonId>| {
        by_first.get(&first(group)).is_some_and(|other| same_people(other, group))
    };
    before.iter().filter(move |group| !stays(group))
}

/// Groups as they are stored, by id.
pub(crate) fn stored(groups: &[Vec<PersonId>], locked: &[Vec<PersonId>]) -> Vec<StoredGroup> {
    let stored = |group: &Vec<PersonId>| StoredGroup {
        members: sorted(group),
        locked: locked.iter().any(|kept| same_people(kept, group)),
    };
    let mut groups: Vec<StoredGroup> = groups.iter().map(stored).collect();
    groups.sort();
    groups
}

/// The members of all groups, or of those that are locked.
pub(crate) fn members(groups: &[StoredGroup], only_locked: bool) -> Vec<Vec<PersonId>> {
    groups.iter().filter(|group| group.locked || !only_locked).map(|group| group.members.clone()).collect()
}

fn sorted(group: &[PersonId]) -> Vec<PersonId> {
    let mut group = group.to_vec();
    group.sort();
    group
}
