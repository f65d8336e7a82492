use super::ground::Ground;
use crate::error::MatchingError;
use crate::problem::{Preference, Problem};
use crate::solve::solve;

/// So often is solved at most; once is nearly always enough.
const MOST_SOLVED: usize = 12;

/// The best groups of all that change fewest of those that stand.
#[derive(Debug)]
pub struct Fewest {
    /// Without the locked ones; members ascending.
    pub groups: Vec<Vec<usize>>,
    /// Whether it is certain that as good ones do not change fewer.
    pub exact: bool,
}

/// Groups, what the preferences count, and how many of those that stand change, or do at least.
#[derive(Debug, Default)]
struct Found {
    groups: Vec<Vec<usize>>,
    values: Vec<i64>,
    changed: usize,
}

/// Groups of which it is decided, by their place among those that stand.
#[derive(Debug, Clone, Default)]
struct Decided {
    kept: Vec<usize>,
    /// Counted as changed, whether they change or not.
    changed: Vec<usize>,
}

impl Fewest {
    /// Asks for as many of the present pairs as can be had as the last preference.
    ///
    /// That counts a pair as kept when a third person joins it, so it may count one change too few.
    /// Where it does, both are tried: that the pair stays as it is, and that it is one of the changed;
    /// likewise for a trio that stands, from the start (branch and bound).
    pub fn of(problem: &Problem, ground: &Ground) -> Result<Self, MatchingError> {
        let undecided = Decided::default();
        let mut open = match ground.trio() {
            Some(_) => vec![undecided.with_changed(0), undecided.with_kept(0)],
            None => vec![undecided],
        };
        let mut best: Option<Found> = None;
        for _ in 0..MOST_SOLVED {
            let Some(decided) = open.pop() else { break };
            let hope = decided.solve(problem, ground)?;
            if best.as_ref().is_some_and(|best| !hope.is_better_than(best)) {
                continue;
            }
            if let Some(joined) = decided.joined_by_a_third(ground, &hope.groups) {
                open.push(decided.with_changed(joined));
                open.push(decided.with_kept(joined));
            }
            let found = Found { changed: ground.changed_in(&hope.groups), ..hope };
            if best.as_ref().is_none_or(|best| found.is_better_than(best)) {
                best = Some(found);
            }
        }
        Ok(Self { groups: best.unwrap_or_default().groups, exact: open.is_empty() })
    }
}

impl Found {
    fn is_better_than(&self, other: &Self) -> bool {
        (&self.values, self.changed) < (&other.values, other.changed)
    }
}

impl Decided {
    fn with_kept(&self, group: usize) -> Self {
        Self { kept: [self.kept.clone(), vec![group]].concat(), ..self.clone() }
    }

    fn with_changed(&self, group: usize) -> Self {
        Self { changed: [self.changed.clone(), vec![group]].concat(), ..self.clone() }
    }

    fn solve(&self, problem: &Problem, ground: &Ground) -> Result<Found, MatchingError> {
        let mut keeping = problem.clone();
        keeping.locked.extend(self.kept.iter().map(|&group| ground.standing[group].clone()));
        let open = ground.standing.iter().enumerate().filter(|(group, _)| !self.changed.contains(group));
        let pairs = open.filter(|(_, members)| members.len() == 2);
        let wanted = pairs.map(|(_, members)| (members[0], members[1])).collect();
        keeping.preferences.push(Preference::Missed(wanted));
        let mut best = solve(&keeping)?;
        let missed = best.values.pop().and_then(|missed| usize::try_from(missed).ok());
        let changed = self.changed.len() + missed.unwrap_or(0);
        Ok(Found { groups: ground.without_locked(best.groups), values: best.values, changed })
    }

    /// The undecided pair that has become part of a trio.
    fn joined_by_a_third(&self, ground: &Ground, groups: &[Vec<usize>]) -> Option<usize> {
        let trio = groups.iter().find(|members| members.len() == 3)?;
        ground.standing.iter().enumerate().find_map(|(group, pair)| {
            let joined = pair.len() == 2 && pair.iter().all(|person| trio.contains(person));
            (joined && !self.changed.contains(&group)).then_some(group)
        })
    }
}
