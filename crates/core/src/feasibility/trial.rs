//! Matching for nothing but the number left over.

use matching::{Coverage, PairTable, Preference, Problem, Solution, coverage, solve};

use crate::failure::Result;
use crate::rules::Odd;
use crate::team::{Team, couples, not_matched};

/// Two people by their places, the smaller first.
pub(super) type Couple = (usize, usize);

/// Who may be with whom, by place.
#[derive(Clone)]
pub(super) struct Trial {
    pub allowed: PairTable<bool>,
    pub leader: Option<usize>,
    pub trio: bool,
}

/// What can be reached; less is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Outcome {
    /// How many are in no pair or trio.
    pub left_over: usize,
    /// Whether the leader is always one of them.
    pub without_leader: bool,
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
    pub fn allowing(&self, pairs: impl IntoIterator<Item = Couple>) -> Self {
        let mut open = self.clone();
        for (a, b) in pairs {
            open.allowed.set(a, b, true);
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

    /// What can be reached, found by matching, and why not more.
    ///
    /// Anybody with a possible partner is in some largest set of pairs, so the leader is left over
    /// only without one. A trio takes in one more only if it lies within a stranded group and leaves
    /// the rest of that group in pairs: elsewhere it takes somebody whom others need.
    pub fn reach(&self) -> Result<(Outcome, Coverage)> {
        let found = coverage(&self.allowed);
        let people = self.allowed.people();
        let mut trio = false;
        if self.trio && people % 2 == 1 {
            for group in &found.stranded {
                trio = trio || self.has_trio(group)?;
            }
        }
        let has_partner = |a: usize| (0..people).any(|b| a != b && self.allowed.get(a, b));
        let outcome = Outcome {
            left_over: found.left_over - usize::from(trio),
            without_leader: self.leader.is_some_and(|leader| !has_partner(leader)),
        };
        Ok((outcome, found))
    }

    /// What can be reached.
    pub fn outcome(&self) -> Result<Outcome> {
        self.reach().map(|(outcome, _)| outcome)
    }

    /// The groups that leave the fewest over, the leader not among them if that can be, and cost least.
    pub fn best(&self, costs: Vec<PairTable<i64>>) -> Result<Solution> {
        let people = self.allowed.people();
        let leader = (0..people).map(|place| i64::from(Some(place) == self.leader)).collect();
        let mut preferences = vec![Preference::LeftOut(vec![1; people]), Preference::LeftOut(leader)];
        preferences.extend(costs.into_iter().map(Preference::Pairs));
        let allowed = self.allowed.clone();
        let problem = Problem { allowed, preferences, trio: self.trio, locked: Vec::new(), seed: 0 };
        solve(&problem).map_err(not_matched)
    }

    /// Whether three of a stranded group may be together and leave the others in pairs: without the
    /// third, all others can be in pairs, so what is asked is whether two of the third’s possible
    /// partners can be one of them.
    fn has_trio(&self, group: &[usize]) -> Result<bool> {
        for third in group {
            let others: Vec<usize> = group.iter().copied().filter(|place| place != third).collect();
            let inside = self.among(&others);
            let mut elsewhere = PairTable::filled(others.len(), 1);
            let mut triangle = false;
            for ((a, x), (b, y)) in couples(&others.iter().enumerate().collect::<Vec<_>>()) {
                if self.allowed.get(*x, *third) && self.allowed.get(*y, *third) {
                    elsewhere.set(a, b, 0);
                    triangle = triangle || inside.allowed.get(a, b);
                }
            }
            let pairs = i64::try_from(others.len() / 2).unwrap_or(i64::MAX);
            if triangle && inside.best(vec![elsewhere])?.values.last().is_some_and(|other| *other < pairs) {
                return Ok(true);
            }
        }
        Ok(false)
    }
}
