//! The best that can be had for few changes: when a pair breaks, a person leaves or somebody joins,
//! everybody else should keep their partner if little is lost by it.

mod costs;
mod fewest;
mod ground;
mod rest;
mod search;

use crate::error::MatchingError;
use crate::problem::{Problem, Solution};
use crate::solve::solve;
use crate::worth::Worth;
use costs::Costs;
use fewest::Fewest;
use ground::Ground;
use rest::Rest;
use search::Search;

/// For up to so many changed groups the best is found, unless the search had to stop early.
pub const MOST_CHANGES: usize = 3;

/// One way to mend groups that no longer stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// How many groups that could have stayed do not.
    pub changed: usize,
    /// Members ascending, groups by their first member.
    pub groups: Vec<Vec<usize>>,
    /// The people in no group, ascending.
    pub left_out: Vec<usize>,
    /// What each preference counts, in their order.
    pub values: Vec<i64>,
    /// Whether nothing better changes as few, and nothing as good fewer; not so only where the search had
    /// to stop early.
    pub exact: bool,
}

/// The ways to mend groups, those that change fewest others first, each better than all before it.
///
/// A present group stands while its people are free and may be together; a trio, while there may be
/// one. People of groups that do not stand, and people in none, are put where they fit best. For 0,
/// 1, 2 and 3 other groups that change the best is found by looking at all ways that can be better:
/// see [`search`]. Last comes the best of all that changes fewest.
///
/// # Errors
///
/// [`MatchingError`] if the problem is malformed or too large.
pub fn repair(problem: &Problem, present: &[Vec<usize>]) -> Result<Vec<Repair>, MatchingError> {
    problem.check()?;
    let ground = Ground::of(problem, present);
    let everybody: Vec<usize> = (0..problem.people()).collect();
    let worth = Worth::of(problem, &everybody)?;
    let costs = Costs::of(&worth, &ground);
    let best_of_all = ground.without_locked(solve(problem)?.groups);
    let least = costs.of_groups(&best_of_all, &ground);
    let mut search = Search::new(&ground, &costs, Rest::new(problem, &costs), least);
    let mut ways = Vec::new();
    for changes in 0..=MOST_CHANGES {
        if let Some(groups) = search.better_with(changes)? {
            ways.push(way(problem, &ground, groups, search.is_exact()));
        }
    }
    if least < search.best() {
        let fewest = Fewest::of(problem, &ground)?;
        ways.push(way(problem, &ground, fewest.groups, fewest.exact));
    }
    Ok(ways)
}

fn way(problem: &Problem, ground: &Ground, made: Vec<Vec<usize>>, exact: bool) -> Repair {
    let changed = ground.changed_in(&made);
    let whole = Solution::of(problem, [made, problem.locked.clone()].concat());
    Repair { changed, groups: whole.groups, left_out: whole.left_out, values: whole.values, exact }
}
