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
    /// Every two who are no possible pair, with all rules in their way.
    pub closed: Vec<(Couple, Vec<Rule>)>,
    /// What can be reached as things are.
    pub outcome: Outcome,
    /// Why not more.
    pub coverage: Coverage,
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
            .map(|(pair, (a, b))| (pair, rules::broken(situation, a, b).collect()))
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
    pub fn helpful(&self) -> (Vec<&(Couple, Vec<Rule>)>, Vec<&(Couple, Vec<Rule>)>) {
        let mut group_of = vec![None; self.people.len()];
        for (group, members) in self.coverage.stranded.iter().enumerate() {
            for place in members {
                group_of[*place] = Some(group);
            }
        }
        let may_be_trio = self.trial.trio && self.people.len() % 2 == 1;
        let connects = |place: &usize| self.coverage.connectors.contains(place);
        let stranded = |((a, b), _): &&(Couple, Vec<Rule>)| match (group_of[*a], group_of[*b]) {
            (None, None) => false,
            (one, other) if one == other => may_be_trio,
            _ => !connects(a) && !connects(b),
        };
        let across = |((a, b), _): &&(Couple, Vec<Rule>)| {
            group_of[*a].is_some() && group_of[*b].is_some() && group_of[*a] != group_of[*b]
        };
        self.closed.iter().filter(stranded).partition(across)
    }

    /// The way with what it helps, if what it comes to is better than what can be reached now.
    pub fn helped(&self, way: WayOut, outcome: Outcome) -> Option<WayOut> {
        let helps = self.outcome.left_over.saturating_sub(outcome.left_over);
        let sentence = match (helps, self.situation.leader) {
            (0, Some(leader)) => format!(
                "{} Then {} can be in a pair, though as many are left over.",
                way.sentence,
                self.situation.name(leader)
            ),
            _ => way.sentence,
        };
        (outcome < self.outcome).then_some(WayOut { helps, sentence, ..way })
    }
}
