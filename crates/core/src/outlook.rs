//! Outlook: for how many more rounds everybody can have a new partner.

use matching::{Few, Limit, Odd as OddOne, Prospect, coverage};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::check;
use crate::failure::{Failure, Result};
use crate::feasibility::{named, no_round};
use crate::ids::PersonId;
use crate::preferences::PreferenceKey;
use crate::programme::Programme;
use crate::proposal::left_out;
use crate::rules::{Fresh, Odd, Rules, ordered};
use crate::situation::Situation;
use crate::store::matches;
use crate::team::{Team, couples, not_matched};
use crate::words;

/// How far to look ahead.
#[derive(Clone, Copy, Debug, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct LookAhead {
    /// The plan has this many rounds at most, and one at least; 100 if left out.
    pub rounds: Option<usize>,
}

/// For how many more rounds everybody can have a new partner, if people, dealings and rules stay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Outlook {
    /// As many rounds as the plan has.
    pub at_least: usize,
    /// More rounds are impossible.
    pub at_most: usize,
    /// The groups of every round.
    pub plan: Vec<Vec<Vec<PersonId>>>,
    /// What the plan shows, in words.
    pub at_least_because: String,
    /// Why there cannot be more, in words.
    pub at_most_because: String,
}

/// A plan has no more rounds than this unless more are asked for.
const ROUNDS: usize = 100;
/// Why there is no round without a repeat, where there is one with repeats.
const ALL_HAVE_MET: &str =
    "Too many have been with everybody they may be with. Your rules allow earlier partners again.";

/// A proposal looks no further ahead than this.
const KEPT_OPEN: usize = 12;

impl Programme {
    /// For how many more rounds everybody can have a new partner: a plan, and why not more.
    pub fn outlook(&self, ahead: LookAhead) -> Result<Outlook> {
        let situation = self.next_in_line()?;
        let team = Team::of(&situation, vec![PreferenceKey::LeftOut]);
        let most = ahead.rounds.unwrap_or(ROUNDS).max(1);
        let found = matching::outlook(&team.prospect(most, situation.seed)).map_err(not_matched)?;
        let groups = |round: &Vec<Vec<usize>>| round.iter().map(|group| team.ids(group)).collect();
        let plan: Vec<Vec<Vec<PersonId>>> = found.plan.iter().map(groups).collect();
        judge(&situation, &plan)?;
        Ok(Outlook {
            at_least: plan.len(),
            at_most: found.at_most,
            at_least_because: what_the_plan_shows(&situation, plan.len(), found.at_most, most),
            at_most_because: if found.limit == Limit::NoRound && self.repeats_would_help(&team)? {
                ALL_HAVE_MET.to_owned()
            } else {
                why_not_more(&team, &found.limit, found.at_most)?
            },
            plan,
        })
    }

    /// Whether fewer would be left over if partners of earlier rounds could be together as far as the rules
    /// in force let them.
    fn repeats_would_help(&self, team: &Team<'_>) -> Result<bool> {
        let situation = self.prospect(None)?;
        let in_force = Team::with(&situation, vec![PreferenceKey::LeftOut], team.people.clone());
        Ok(coverage(in_force.allowed()).left_over < coverage(team.allowed()).left_over)
    }

    /// The round that comes next, in which nobody is to have an earlier partner, nor the present one.
    fn next_in_line(&self) -> Result<Situation> {
        let mut situation = self.prospect(None)?;
        situation.rules = Rules { fresh: Fresh::NeverAgain, ..situation.rules };
        let round = situation.round;
        if let Some(told) = self.read(|connection| matches::published(connection, round))? {
            let groups: Vec<Vec<PersonId>> = told.groups.into_iter().map(|group| group.members).collect();
            pass(&mut situation, &groups, &told.left_out);
            // A decline is for one round.
            situation.declined.clear();
        }
        Ok(situation)
    }
}

impl Team<'_> {
    /// The team as the engine looks ahead for it, over so many rounds at most.
    pub(crate) fn prospect(&self, most: usize, seed: i64) -> Prospect {
        let odd = match self.situation.rules.odd {
            Odd::Trio => OddOne::Trio,
            Odd::LeaveOneOut => {
                let may = may_be_left_out(self.situation);
                OddOne::LeaveOneOut(self.people.iter().map(|person| may.contains(person)).collect())
            }
        };
        Prospect { allowed: self.allowed().clone(), odd, most, seed: seed.unsigned_abs() }
    }

    /// For how many rounds after this one a proposal takes care that everybody can have a new partner.
    pub(crate) fn rounds_to_keep_open(&self) -> usize {
        match self.situation.rules.fresh {
            Fresh::NeverAgain => KEPT_OPEN,
            Fresh::Within(rounds) => KEPT_OPEN.min(rounds as usize),
            Fresh::Allowed => 0,
        }
    }
}

/// Everybody but the leader and those who were left out before; once all were, everybody but the leader.
fn may_be_left_out(situation: &Situation) -> Vec<PersonId> {
    let mut may = situation.participants();
    may.retain(|person| situation.leader != Some(*person));
    let not_yet: Vec<PersonId> =
        may.iter().copied().filter(|person| !situation.left_out_before.contains(person)).collect();
    if not_yet.is_empty() { may } else { not_yet }
}

/// Moves on to the round after one with these groups.
fn pass(situation: &mut Situation, groups: &[Vec<PersonId>], left_out: &[PersonId]) {
    let met = groups.iter().flat_map(|group| couples(group));
    let number = situation.round_number;
    situation.earlier_partners.extend(met.map(|(a, b)| (ordered(a, b), number)));
    situation.left_out_before.extend(left_out);
    situation.round_number += 1;
}

/// Refuses a plan that the check of one round after another does not accept.
fn judge(situation: &Situation, plan: &[Vec<Vec<PersonId>>]) -> Result<()> {
    let mut now = situation.clone();
    let may = may_be_left_out(situation);
    let mut been_out: Vec<PersonId> = Vec::new();
    for groups in plan {
        check::check_shape(&now, groups)?;
        check::check_trio(&now, groups)?;
        let out = left_out(&now, groups);
        let one_out = now.rules.odd == Odd::LeaveOneOut && now.participants().len() % 2 == 1;
        let fair = out.iter().all(|person| may.contains(person) && !been_out.contains(person));
        if !check::breaches(&now, groups).is_empty() || out.len() != usize::from(one_out) || !fair {
            return Err(Failure::broken(
                "The plan did not stand up to its own check, so it is not shown. Nothing was changed.",
                format!("round {}: {groups:?}", now.round_number),
            ));
        }
        pass(&mut now, groups, &out);
        been_out.extend(out);
    }
    Ok(())
}

fn what_the_plan_shows(situation: &Situation, rounds: usize, at_most: usize, most: usize) -> String {
    if rounds == 0 {
        return "There is no round in which everybody can have a new partner.".to_owned();
    }
    let odd = situation.participants().len() % 2 == 1;
    let with = match situation.rules.odd {
        Odd::LeaveOneOut if odd => ", and nobody is left out twice",
        Odd::Trio if odd => ", with one trio in each round",
        Odd::LeaveOneOut | Odd::Trio => "",
    };
    let further = match rounds {
        _ if rounds == at_most => "",
        _ if rounds == most => " The plan goes no further.",
        _ => " Whether one more is possible is not known.",
    };
    let rounds = words::count(rounds, "round", "rounds");
    format!("A plan of {rounds} gives everybody a new partner each time and keeps every rule{with}.{further}")
}

fn why_not_more(team: &Team<'_>, limit: &Limit, at_most: usize) -> Result<String> {
    let once = " and can be left out once";
    Ok(match limit {
        Limit::NoRound => no_round(team.situation)?.unwrap_or_else(|| only_these_could_be_left_out(team)),
        Limit::Partners { person, partners: 0, may_be_left_out } => format!(
            "{} has no possible partner left{}.",
            names(team, &[*person], "and"),
            if *may_be_left_out { once } else { "" }
        ),
        Limit::Partners { person, partners, may_be_left_out } => format!(
            "{} has only {}{}.",
            names(team, &[*person], "and"),
            words::count(*partners, "possible partner", "possible partners"),
            if *may_be_left_out { once } else { "" }
        ),
        Limit::LeftOut { people } => format!(
            "One is left out in each round, and only {} can still be.",
            words::count(*people, "person", "people")
        ),
        Limit::Few(few) => few_others(team, few),
        Limit::OddGroup { people, pairs, may_be_left_out } => format!(
            "{} are odd in number, so in each round one of them at least needs a partner from outside{}. That can happen only {}.",
            names(team, people, "and"),
            if *may_be_left_out > 0 { " or is left out" } else { "" },
            times(pairs + may_be_left_out)
        ),
        Limit::Pairs { pairs, each_round } => format!(
            "Only {} are possible, and each round with a trio uses up {}.",
            words::count(*pairs, "pair", "pairs"),
            words::number(*each_round)
        ),
        Limit::EveryWay => format!(
            "Every way to make {} was tried, and each leaves somebody without a new partner.",
            words::count(at_most + 1, "round", "rounds")
        ),
    })
}

fn only_these_could_be_left_out(team: &Team<'_>) -> String {
    let these: Vec<usize> = coverage(team.allowed()).stranded.concat();
    format!(
        "One has to be left out, and it could only be {}. The leader never is, nor anybody for the second time.",
        names(team, &these, "or")
    )
}

fn few_others(team: &Team<'_>, few: &Few) -> String {
    let other = match few.others.as_slice() {
        [] => String::new(),
        others => format!(" other than {}", names(team, others, "or")),
    };
    let one_out = if few.one_left_out { ", even when one of them is left out" } else { "" };
    format!(
        "In each round at least {} of {} {} a partner{other}{one_out}. That can happen only {}.",
        words::number(few.each_round),
        names(team, &few.people, "and"),
        if few.each_round == 1 { "needs" } else { "need" },
        times(few.possible)
    )
}

fn names(team: &Team<'_>, places: &[usize], joint: &str) -> String {
    named(team.situation, &team.ids(places), joint)
}

fn times(n: usize) -> String {
    match n {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        _ => format!("{} times", words::number(n)),
    }
}
