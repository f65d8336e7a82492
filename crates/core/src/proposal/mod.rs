//! The best set of pairs, with its reasons in words.

mod proof;
mod reasons;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use self::proof::Proof;
pub(crate) use self::proof::{PROVED, proof, with_groups};
use self::reasons::{notes, reasons};
use crate::check;
use crate::dealings::Dealings;
use crate::failure::{Failure, Result};
use crate::ids::{PersonId, RoundId};
use crate::preferences::{PreferenceKey, Value};
use crate::programme::Programme;
use crate::rules::{Breach, Rule, Rules, ordered};
use crate::situation::{Couple, Situation};
use crate::store::settings;
use crate::team::{Found, Team, couples};
use crate::words;

/// What to propose.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct Propose {
    /// The round; the current one if left out.
    pub round: Option<RoundId>,
    /// Decides between equally good sets; the round's own if left out.
    pub seed: Option<i64>,
    /// Groups that stay; those that are kept in the set being worked on if left out.
    pub locked: Option<Vec<Vec<PersonId>>>,
}

/// One pair or trio with everything that is said about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Group {
    /// Alphabetical by first name.
    pub members: Vec<PersonId>,
    /// The closest dealings of any two of them.
    pub dealings: Dealings,
    /// Why these people, one sentence each.
    pub reasons: Vec<String>,
    /// Whether it stays when another set is proposed.
    pub locked: bool,
    /// Rules broken, whether allowed or not.
    pub breaches: Vec<Breach>,
    /// Rules that the owner allowed this pair to break.
    pub overrides: Vec<Override>,
    /// Those who said that they are happy with it, if people were told it.
    pub accepted: Vec<PersonId>,
}

/// The owner's word that one pair may break one rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Override {
    /// The two people.
    pub members: Vec<PersonId>,
    /// The rule.
    pub rule: Rule,
    /// What the owner noted beside it.
    pub note: Option<String>,
    /// When it was allowed.
    pub on: NaiveDate,
    /// Which of the two who run the programme allowed it, where that was said.
    pub by: Option<PersonId>,
}

/// A draft set of pairs with its reasons.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Proposal {
    /// The round.
    pub round: RoundId,
    /// The version that it was published as, if it was.
    pub version: Option<i64>,
    /// What decided between equally good sets.
    pub seed: i64,
    /// The rules in force.
    pub rules: Rules,
    /// Pairs and perhaps a trio, alphabetical.
    pub groups: Vec<Group>,
    /// Participants in no group.
    pub left_out: Vec<PersonId>,
    /// What it counts, in the order of preference.
    pub values: Vec<Value>,
    /// What the best set counts, when this one is not as good.
    pub best: Option<Vec<Value>>,
    /// Only for a set that is known to be the best.
    pub proof: Option<Proof>,
    /// What the owner should know first.
    pub notes: Vec<String>,
}

impl Override {
    /// The two people, the smaller id first.
    pub(crate) fn couple(&self) -> Couple {
        match self.members.as_slice() {
            [a, b, ..] => ordered(*a, *b),
            _ => (PersonId(0), PersonId(0)),
        }
    }
}

impl Programme {
    /// The best set of pairs under the rules and preferences in force.
    pub fn propose(&self, wish: Propose) -> Result<Proposal> {
        let situation = self.situation(wish.round)?;
        let order = self.read(settings::preferences)?;
        let locked = match wish.locked {
            Some(locked) => locked,
            None => self.kept_pairs(&situation)?,
        };
        let seed = wish.seed.unwrap_or(situation.seed);
        let team = Team::of(&situation, order.clone()).remembering(&self.remembered);
        let found = best(&team, &locked, seed)?;
        let mut proposal = describe(
            &situation,
            &order,
            &Described { groups: &found.groups, locked: &locked, seed, overrides: &[] },
        );
        proposal.proof = Some(proof(&team, &locked, &found)?);
        Ok(proposal)
    }
}

/// The best set of pairs with the locked ones among them, accepted by the check.
pub(crate) fn best(team: &Team<'_>, locked: &[Vec<PersonId>], seed: i64) -> Result<Found> {
    check_locked(team.situation, locked)?;
    if team.people.len() < 2 {
        return Err(too_few(team.situation));
    }
    check_seed(seed)?;
    let found = team.best_for_later(locked, seed)?;
    judge(team.situation, &team.order, locked, &found)?;
    Ok(found)
}

/// A set of pairs to be put into words.
pub(crate) struct Described<'a> {
    pub groups: &'a [Vec<PersonId>],
    pub locked: &'a [Vec<PersonId>],
    pub seed: i64,
    pub overrides: &'a [Override],
}

/// Puts a set of pairs into words.
pub(crate) fn describe(situation: &Situation, order: &[PreferenceKey], set: &Described<'_>) -> Proposal {
    let is_locked = |group: &[PersonId]| set.locked.iter().any(|other| same_people(other, group));
    let mut groups: Vec<Group> = set
        .groups
        .iter()
        .map(|members| group(situation, members, is_locked(members), set.overrides))
        .collect();
    groups.sort_by_key(|group| {
        group.members.iter().map(|id| words::folded(situation.name(*id))).collect::<Vec<_>>()
    });
    let left_out = left_out(situation, set.groups);
    Proposal {
        round: situation.round,
        version: None,
        seed: set.seed,
        rules: situation.rules,
        notes: notes(situation, &left_out, &groups),
        groups,
        values: check::valued(order, &check::count(situation, order, set.groups)),
        left_out,
        best: None,
        proof: None,
    }
}

/// Participants in no group, in the order in which colleagues are named.
pub(crate) fn left_out(situation: &Situation, groups: &[Vec<PersonId>]) -> Vec<PersonId> {
    let grouped: BTreeSet<PersonId> = groups.iter().flatten().copied().collect();
    let mut alone = situation.participants();
    alone.retain(|person| !grouped.contains(person));
    situation.in_order(&alone)
}

/// Whether two groups are the same people.
pub(crate) fn same_people(a: &[PersonId], b: &[PersonId]) -> bool {
    a.len() == b.len() && a.iter().all(|person| b.contains(person))
}

fn group(situation: &Situation, members: &[PersonId], locked: bool, overrides: &[Override]) -> Group {
    let members = situation.in_order(members);
    let couples = couples(&members);
    let dealings = couples
        .iter()
        .map(|(a, b)| situation.dealings(*a, *b).dealings)
        .max()
        .unwrap_or(Dealings::HardlyEver);
    Group {
        dealings,
        reasons: reasons(situation, &members),
        locked,
        breaches: check::breaches(situation, std::slice::from_ref(&members)),
        overrides: overrides
            .iter()
            .filter(|given| given.members.iter().all(|person| members.contains(person)))
            .cloned()
            .collect(),
        accepted: situation
            .told_as(&members)
            .map_or_else(Vec::new, |told| told.happy.iter().copied().collect()),
        members,
    }
}

fn check_locked(situation: &Situation, locked: &[Vec<PersonId>]) -> Result<()> {
    check::check_shape(situation, locked)?;
    check::check_trio(situation, locked)?;
    match check::breaches(situation, locked).into_iter().find(|breach| !breach.may_be_overridden) {
        None => Ok(()),
        Some(breach) => Err(Failure::field(
            "locked",
            format!("A kept pair cannot stay: {}", breach.sentence),
            "Nothing was changed. Let that pair change, then propose again.",
        )),
    }
}

/// Refuses a solution that the judge does not accept; the solver is never trusted without it.
fn judge(
    situation: &Situation,
    order: &[PreferenceKey],
    locked: &[Vec<PersonId>],
    found: &Found,
) -> Result<()> {
    check::check_shape(situation, &found.groups)?;
    let free: Vec<Vec<PersonId>> = found
        .groups
        .iter()
        .filter(|group| !locked.iter().any(|other| same_people(other, group)))
        .cloned()
        .collect();
    let counted = check::count(situation, order, &found.groups);
    if !check::breaches(situation, &free).is_empty() || counted != found.values {
        return Err(Failure::broken(
            "The proposal did not stand up to its own check, so it is not shown. Nothing was changed.",
            format!("counted {counted:?}, claimed {:?}", found.values),
        ));
    }
    Ok(())
}

/// Refuses a seed that cannot be stored.
pub(crate) fn check_seed(seed: i64) -> Result<()> {
    match seed {
        0.. => Ok(()),
        _ => Err(Failure::field(
            "seed",
            "The seed must not be below 0.",
            "Nothing was changed. Leave it out to take the round’s own.",
        )),
    }
}

fn too_few(situation: &Situation) -> Failure {
    let message = match situation.participants().as_slice() {
        _ if situation.joined.len() > 1 => {
            return Failure::refused(
                "Fewer than two of those who joined are here for the whole round.",
                "Look at the dates of the round, and at who starts and leaves.",
            );
        }
        [] => "Nobody has joined this round yet.".to_owned(),
        people => format!("Only {} has joined this round.", situation.names(people)),
    };
    Failure::refused(message, "A pair needs two. Record who joined under Who’s in.")
}
