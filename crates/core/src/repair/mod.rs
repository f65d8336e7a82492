//! Mending what people were told: a pair that no longer stands, somebody who leaves or joins.

mod sentences;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use self::sentences::sentences;
use crate::check;
use crate::drafts::members;
use crate::failure::{Failure, Result};
use crate::ids::PersonId;
use crate::preferences::Value;
use crate::programme::Programme;
use crate::proposal::{Override, left_out, same_people};
use crate::publishing::{Published, covers};
use crate::rules;
use crate::situation::Situation;
use crate::store::matches::{self, MatchSet};
use crate::store::{replies, settings};
use crate::team::{Mended, Team, couples};

/// One way to mend the published pairs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RepairOption {
    /// How many pairs change that could have stayed.
    pub changed_pairs: usize,
    /// What the whole set would count.
    pub values: Vec<Value>,
    /// All groups, those that stay among them.
    pub groups: Vec<Vec<PersonId>>,
    /// The groups that would be new: only these people need a letter.
    pub new_groups: Vec<Vec<PersonId>>,
    /// Participants in no group.
    pub left_out: Vec<PersonId>,
    /// What it means for whom, in words.
    pub changes: Vec<String>,
    /// Pairs in it that one of the two suggested.
    pub suggested: Vec<Vec<PersonId>>,
    /// Whether it is certain that nothing better changes as few pairs.
    pub exact: bool,
}

/// Which of the ways is taken.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AcceptRepair {
    /// Its place among the ways that are offered, from 0.
    pub option: usize,
    /// Its groups; if they are given and are no longer what would be published, nothing is.
    #[serde(default)]
    #[ts(optional)]
    pub groups: Option<Vec<Vec<PersonId>>>,
}

/// What has to be mended, and what may stay.
struct Told {
    groups: Vec<Vec<PersonId>>,
    /// Those of them that still stand.
    standing: Vec<Vec<PersonId>>,
    /// Pairs that the owner wants to be there, from the set being worked on.
    locked: Vec<Vec<PersonId>>,
    /// Pairs that somebody without a pair that stands suggested.
    suggested: Vec<Vec<PersonId>>,
    overrides: Vec<Override>,
    /// Whether a group no longer stands, somebody joined, or the owner wants another pair.
    to_be_mended: bool,
    /// How many of those who were left out take part.
    left_out: usize,
}

impl Programme {
    /// How the published pairs can be mended: fewest changes first, none worse than an earlier one.
    /// None where everything stands.
    pub fn repair_options(&self) -> Result<Vec<RepairOption>> {
        let Some(round) = self.current_round()? else { return Ok(Vec::new()) };
        let situation = self.situation(Some(round.id))?;
        match self.told(&situation)? {
            Some(told) => self.ways(&situation, &told),
            None => Ok(Vec::new()),
        }
    }

    /// Publishes mended pairs as the next version; what the owner allowed for pairs that stay is kept.
    pub fn accept_repair(&mut self, choice: AcceptRepair) -> Result<Published> {
        let situation = self.situation(None)?;
        let gone = || {
            Failure::field(
                "option",
                "This way to mend the pairs is no longer there.",
                "Nothing was changed. Look at the ways that are offered now.",
            )
        };
        let told = self.told(&situation)?.ok_or_else(gone)?;
        let way = self.ways(&situation, &told)?.into_iter().nth(choice.option).ok_or_else(gone)?;
        if choice.groups.is_some_and(|seen| !same_groups(&seen, &way.groups)) {
            return Err(gone());
        }
        let breaches = check::breaches(&situation, &way.groups);
        let mut overrides = told.overrides;
        overrides.retain(|given| breaches.iter().any(|breach| covers(given, breach)));
        self.write_version(&situation, &way.groups, overrides)?;
        self.published()?.ok_or_else(|| {
            Failure::broken("The pairs could not be read back. Nothing else was changed.", "no version")
        })
    }

    fn told(&self, situation: &Situation) -> Result<Option<Told>> {
        let (published, draft, suggestions) = self.read(|connection| {
            Ok((
                matches::published(connection, situation.round)?,
                matches::draft(connection, situation.round)?,
                replies::suggestions(connection, situation.round)?,
            ))
        })?;
        let Some(MatchSet { groups, left_out, overrides, .. }) = published else { return Ok(None) };
        let groups = members(&groups, false);
        let stands = |group: &Vec<PersonId>| stands(situation, group, &overrides);
        let standing: Vec<_> = groups.iter().filter(|group| stands(group)).cloned().collect();
        let mut locked = draft.map_or_else(Vec::new, |draft| members(&draft.groups, true));
        locked.retain(stands);
        let another = locked.iter().any(|group| !groups.iter().any(|told| same_people(told, group)));
        let newly_there = situation
            .participants()
            .into_iter()
            .any(|person| !groups.iter().flatten().chain(&left_out).any(|known| *known == person));
        let suggested = suggestions
            .into_iter()
            .filter(|(person, _)| !standing.iter().any(|group| group.contains(person)))
            .map(|(person, other)| vec![person, other])
            .collect();
        let left_out = left_out.iter().filter(|person| situation.absence(**person).is_none()).count();
        let to_be_mended = standing.len() < groups.len() || newly_there || another;
        Ok(Some(Told { groups, standing, locked, suggested, overrides, to_be_mended, left_out }))
    }

    /// The ways to mend what has to be mended; where only somebody is left out, those that leave fewer out.
    fn ways(&self, situation: &Situation, told: &Told) -> Result<Vec<RepairOption>> {
        if !told.to_be_mended && told.left_out == 0 {
            return Ok(Vec::new());
        }
        let order = self.read(settings::preferences)?;
        let mut team = Team::of(situation, order);
        for (a, b) in told.standing.iter().chain(&told.locked).flat_map(|group| couples(group)) {
            team.allow(a, b, true);
        }
        let agreed = situation.agreed().into_iter().map(<[PersonId]>::to_vec);
        let wanted: Vec<_> = told.suggested.iter().cloned().chain(agreed).collect();
        let mended = team.repairs(&told.groups, &told.locked, &wanted)?;
        let helps =
            |way: &Mended| told.to_be_mended || left_out(situation, &way.groups).len() < told.left_out;
        mended
            .into_iter()
            .filter(helps)
            .filter(|way| !same_groups(&way.groups, &told.groups))
            .map(|way| option(&team, told, way))
            .collect()
    }
}

/// Whether every two of a group may still be together, or the owner allowed it.
fn stands(situation: &Situation, group: &[PersonId], overrides: &[Override]) -> bool {
    let allowed = |a: PersonId, b: PersonId| {
        let breaches = rules::breaches(situation, a, b);
        breaches.iter().all(|breach| overrides.iter().any(|given| covers(given, breach)))
    };
    couples(group).into_iter().all(|(a, b)| allowed(a, b))
        && check::check_trio(situation, &[group.to_vec()]).is_ok()
}

fn option(team: &Team<'_>, told: &Told, way: Mended) -> Result<RepairOption> {
    let situation = team.situation;
    judge(team, told, &way)?;
    let is_new = |group: &&Vec<PersonId>| !told.groups.iter().any(|old| same_people(old, group));
    let new_groups: Vec<Vec<PersonId>> = way.groups.iter().filter(is_new).cloned().collect();
    let suggested = told
        .suggested
        .iter()
        .filter(|pair| new_groups.iter().any(|group| pair.iter().all(|person| group.contains(person))));
    let in_order = |groups: &[Vec<PersonId>]| groups.iter().map(|group| situation.in_order(group)).collect();
    Ok(RepairOption {
        changed_pairs: way.changed,
        values: check::valued(&team.order, &way.values),
        changes: sentences(team, told, &way, &new_groups),
        left_out: left_out(situation, &way.groups),
        suggested: suggested.map(|pair| situation.in_order(pair)).collect(),
        new_groups: in_order(&new_groups),
        groups: in_order(&way.groups),
        exact: way.exact,
    })
}

/// Refuses a way that the judge does not accept; the engine is never trusted without it.
fn judge(team: &Team<'_>, told: &Told, way: &Mended) -> Result<()> {
    check::check_shape(team.situation, &way.groups)?;
    check::check_trio(team.situation, &way.groups)?;
    let open = check::breaches(team.situation, &way.groups)
        .into_iter()
        .find(|breach| !told.overrides.iter().any(|given| covers(given, breach)));
    let counted = check::count(team.situation, &team.order, &way.groups);
    if open.is_none() && counted == way.values {
        return Ok(());
    }
    Err(Failure::broken(
        "A way to mend the pairs did not stand up to its own check, so none is shown. Nothing was changed.",
        format!("{open:?}, counted {counted:?}, claimed {:?}", way.values),
    ))
}

fn same_groups(some: &[Vec<PersonId>], others: &[Vec<PersonId>]) -> bool {
    some.len() == others.len()
        && some.iter().all(|group| others.iter().any(|other| same_people(group, other)))
}
