//! How a round stands: who can be paired with whom, how far that reaches, and what would come of a change.

use matching::{Coverage, PairTable, Preference, Problem, Solution, coverage, solve};

use super::WayOut;
use crate::failure::Result;
use crate::ids::PersonId;
use crate::rules::Odd;
use crate::situation::Situation;
use crate::team::{Team, couples, not_matched};

/// A round with what can be reached in it.
pub(super) struct Standing<'a> {
    pub situation: &'a Situation,
    /// The participants, each at the place by which the engine knows them.
    pub people: Vec<PersonId>,
    pub trial: Trial,
    /// What can be reached as things are.
    pub outcome: Outcome,
    /// Why not more.
    pub coverage: Coverage,
}

/// Who may be with whom, by place, to be matched for nothing but the number left over.
#[derive(Clone)]
pub(super) struct Trial {
    pub allowed: PairTable<bool>,
    pub leader: Option<usize>,
    pub trio: bool,
}

/// What the best pairs come to; less is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Outcome {
    /// How many are in no pair or trio.
    pub left_over: usize,
    /// Whether the leader has to be one of them.
    pub without_leader: bool,
}

/// Two people by their places, the smaller first.
pub(super) type Couple = (usize, usize);

impl<'a> Standing<'a> {
    pub fn of(situation: &'a Situation) -> Result<Self> {
        let team = Team::of(situation, Vec::new());
        let trial = Trial::of(&team);
        Ok(Self {
            situation,
            outcome: trial.outcome()?,
            coverage: coverage(&trial.allowed),
            people: team.people,
            trial,
        })
    }

    pub fn id(&self, place: usize) -> PersonId {
        self.people.get(place).copied().unwrap_or(PersonId(0))
    }

    /// Pairs that no rule allows and whose being allowed may help: first those across two stranded
    /// groups, which are two people fewer left over (Gallai–Edmonds), then those that may make room
    /// for the leader or a trio.
    pub fn closed_pairs(&self) -> (Vec<Couple>, Vec<Couple>) {
        let mut group_of = vec![None; self.people.len()];
        for (group, members) in self.coverage.stranded.iter().enumerate() {
            for place in members {
                group_of[*place] = Some(group);
            }
        }
        let may_be_trio = self.trial.trio && self.people.len() % 2 == 1;
        let places: Vec<usize> = (0..self.people.len()).collect();
        couples(&places)
            .into_iter()
            .filter(|(a, b)| !self.trial.allowed.get(*a, *b))
            .filter(|(a, b)| group_of[*a].is_some() || group_of[*b].is_some())
            .filter(|(a, b)| group_of[*a] != group_of[*b] || may_be_trio)
            .filter(|(a, b)| [a, b].iter().all(|place| !self.coverage.connectors.contains(place)))
            .partition(|(a, b)| {
                group_of[*a].is_some() && group_of[*b].is_some() && group_of[*a] != group_of[*b]
            })
    }

    /// The way with what it helps, if an outcome is better than the present one.
    pub fn helped(&self, way: WayOut, outcome: Outcome) -> Option<WayOut> {
        let helps = self.outcome.left_over.saturating_sub(outcome.left_over);
        let sentence = match (helps, self.situation.leader) {
            (0, Some(leader)) => format!(
                "{} Then {} can be in a pair, though somebody else is left over.",
                way.sentence,
                self.situation.name(leader)
            ),
            _ => way.sentence,
        };
        (outcome < self.outcome).then_some(WayOut { helps, sentence, ..way })
    }
}

impl Trial {
    pub fn of(team: &Team<'_>) -> Self {
        Self {
            allowed: team.allowed().clone(),
            leader: team.people.iter().position(|person| Some(*person) == team.situation.leader),
            trio: team.situation.rules.odd == Odd::Trio,
        }
    }

    /// The same with some pairs allowed besides.
    pub fn allowing(&self, pairs: &[Couple]) -> Self {
        let mut open = self.clone();
        for (a, b) in pairs {
            open.allowed.set(*a, *b, true);
        }
        open
    }

    /// The same with only these people there, each at their place among them.
    pub fn among(&self, places: &[usize]) -> Self {
        let mut allowed = PairTable::filled(places.len(), false);
        for (i, a) in places.iter().enumerate() {
            for (j, b) in places.iter().enumerate().skip(i + 1) {
                allowed.set(i, j, self.allowed.get(*a, *b));
            }
        }
        let leader = places.iter().position(|place| Some(*place) == self.leader);
        Self { allowed, leader, trio: self.trio }
    }

    /// What can be reached, found by matching.
    pub fn outcome(&self) -> Result<Outcome> {
        let counted = self.best(Vec::new())?.values;
        Ok(Outcome {
            left_over: counted.first().and_then(|left| usize::try_from(*left).ok()).unwrap_or(0),
            without_leader: counted.get(1).is_some_and(|left| *left > 0),
        })
    }

    /// The groups that reach it and, among those, cost least.
    pub fn best(&self, costs: Vec<PairTable<i64>>) -> Result<Solution> {
        let people = self.allowed.people();
        let leader = (0..people).map(|place| i64::from(Some(place) == self.leader)).collect();
        let mut preferences = vec![Preference::LeftOut(vec![1; people]), Preference::LeftOut(leader)];
        preferences.extend(costs.into_iter().map(Preference::Pairs));
        let allowed = self.allowed.clone();
        let problem = Problem { allowed, preferences, trio: self.trio, locked: Vec::new(), seed: 0 };
        solve(&problem).map_err(not_matched)
    }
}
