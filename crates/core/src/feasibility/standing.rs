//! How a round stands: who can be paired with whom, and how far that reaches.

use matching::Coverage;

use super::WayOut;
use super::trial::{Couple, Outcome, Trial};
use crate::failure::Result;
use crate::ids::PersonId;
use crate::rules::{self, Rule};
use crate::situation::Situation;
use crate::team::{Team, couples};

/// A round with what can be reached in it.
pub(super) struct Standing<'a> {
    pub situation: &'a Situation,
    /// The participants, each at the place by which the engine knows them.
    pub people: Vec<PersonId>,
    pub trial: Trial,
    /// Every two who are no possible pair.
    pub closed: Vec<Closed>,
    /// What can be reached as things are.
    pub outcome: Outcome,
    /// Why not more.
    pub coverage: Coverage,
}

/// Two people who are no possible pair.
pub(super) struct Closed {
    pub pair: Couple,
    /// Every rule in their way, most serious first.
    pub rules: Vec<Rule>,
}

impl<'a> Standing<'a> {
    pub fn of(situation: &'a Situation) -> Result<Self> {
        let team = Team::of(situation, Vec::new());
        let trial = Trial::of(&team);
        let people = team.people;
        let places: Vec<usize> = (0..people.len()).collect();
        let closed = couples(&places)
            .into_iter()
            .zip(couples(&people))
            .filter(|((a, b), _)| !trial.allowed.get(*a, *b))
            .map(|(pair, (a, b))| Closed { pair, rules: rules::broken(situation, a, b).collect() })
            .collect();
        let (outcome, coverage) = trial.reach()?;
        Ok(Self { situation, people, trial, closed, outcome, coverage })
    }

    pub fn id(&self, place: usize) -> PersonId {
        self.people.get(place).copied().unwrap_or(PersonId(0))
    }

    /// The closed pairs that may help if they were possible: first those across two stranded groups,
    /// after which two people fewer are left over (Gallai–Edmonds), then those that may make room for
    /// the leader or a trio.
    pub fn helpful(&self) -> (Vec<&Closed>, Vec<&Closed>) {
        let mut group_of = vec![None; self.people.len()];
        for (group, members) in self.coverage.stranded.iter().enumerate() {
            for place in members {
                group_of[*place] = Some(group);
            }
        }
        let may_be_trio = self.trial.trio && self.people.len() % 2 == 1;
        let connects = |place: usize| self.coverage.connectors.contains(&place);
        let stranded = |closed: &&Closed| match closed.pair {
            (a, b) if group_of[a].is_none() && group_of[b].is_none() => false,
            (a, b) if group_of[a] == group_of[b] => may_be_trio,
            (a, b) => !connects(a) && !connects(b),
        };
        let across = |closed: &&Closed| {
            let (a, b) = closed.pair;
            group_of[a].is_some() && group_of[b].is_some() && group_of[a] != group_of[b]
        };
        self.closed.iter().filter(stranded).partition(across)
    }

    /// The way with what it helps, if what it comes to is better than what can be reached now.
    pub fn helped(&self, way: WayOut, outcome: Outcome) -> Option<WayOut> {
        let helps = self.outcome.left_over.saturating_sub(outcome.left_over);
        let for_leader = self.outcome.without_leader && !outcome.without_leader;
        let sentence = match self.situation.leader.filter(|_| for_leader) {
            Some(leader) => {
                let also = if helps == 0 { ", though as many are left over" } else { " too" };
                format!("{} Then {} can be in a pair{also}.", way.sentence, self.situation.name(leader))
            }
            None => way.sentence,
        };
        (outcome < self.outcome).then_some(WayOut { helps, sentence, ..way })
    }
}
