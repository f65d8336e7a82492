//! The check that groups are best, from the proof that comes with them. It shares no code with the
//! solver: what groups are worth is worked out here once more, from the same definition.
//!
//! The proof is that of linear programming (Edmonds 1965; Schrijver, "Combinatorial Optimization",
//! 2003, section 25.2). If every allowed pair costs at least twice what it is worth, with the prices
//! of all odd groups that both people are in, then no set of pairs is worth more than half the sum of
//! all prices, where a group's price counts once for every pair that fits into it. If the given pairs
//! are worth exactly that, none are worth more.
//!
//! The same prices bound what is left when some people are taken out to be a trio: the sum falls by
//! their prices, and by a group's price for every pair that no longer fits. So prices for all people,
//! and closer ones for fewer people where those are not enough, prove that no trio is better either.

mod bound;
mod weights;

use crate::error::MatchingError;
use crate::judge::values;
use crate::problem::{Problem, Solution};
use bound::{Checked, check};
use weights::Weights;

/// Why a solution is not proved to be the best.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
    /// The problem itself cannot be taken on.
    #[error(transparent)]
    Problem(#[from] MatchingError),
    /// There is no proof, or no prices for all people.
    #[error("there is no proof")]
    NoProof,
    /// Not everybody is once in a locked group, once in an allowed pair, in the one trio, or left out.
    #[error("the groups do not hold to the rules")]
    Groups,
    /// A preference does not count what the solution says.
    #[error("preference {0} counts something else")]
    Value(usize),
    /// A price is missing, below nothing or out of reach, a priced group is not odd, has no price or cuts
    /// through another one, or the people taken out or their pairs are not as they may be.
    #[error("the prices are not prices")]
    Prices,
    /// A pair is worth more than it costs, so it might be better to make it.
    #[error("{0} and {1} are worth more than they cost")]
    TooCheap(usize, usize),
    /// The prices add up to more than the pairs are worth, so there might be better ones.
    #[error("the prices do not add up to what the pairs are worth")]
    Sum,
    /// No prices rule out that a trio is better.
    #[error("a trio of {0}, {1} and {2} might be better")]
    Trio(usize, usize, usize),
}

/// Checks that a solution keeps to the rules, counts rightly, and that no other has lower values.
///
/// It takes O(n²) steps for each set of prices in the proof, of which there is one where no trio may be
/// made, and O(n³) to go through all trios where one may.
///
/// # Errors
///
/// The first [`Flaw`] found.
pub fn verify(problem: &Problem, solution: &Solution) -> Result<(), Flaw> {
    problem.check()?;
    let proof = solution.proof.as_ref().ok_or(Flaw::NoProof)?;
    let free = free_people(problem);
    let made = free_groups(problem, solution)?;
    let counted = values(&problem.preferences, problem.people(), &solution.groups);
    let most = counted.len().max(solution.values.len());
    if let Some(wrong) = (0..most).find(|&it| solution.values.get(it) != counted.get(it)) {
        return Err(Flaw::Value(wrong));
    }
    let weights = Weights::of(problem, &free).ok_or(MatchingError::NumbersTooLarge)?;
    let worth = made.iter().map(|members| weights.of_group(members)).try_fold(0, |sum, it| Some(sum + it?));
    let worth = worth.ok_or(Flaw::Groups)?;
    let mut checked = Vec::new();
    for bound in &proof.bounds {
        checked.push(check(bound, &weights, &free)?);
    }
    let of_all = checked.iter().find(|it| it.without.is_empty()).ok_or(Flaw::NoProof)?;
    if of_all.twice_at_most > 2 * worth {
        return Err(Flaw::Sum);
    }
    if may_make_trio(problem) { no_trio_is_better(&weights, &free, &checked, worth) } else { Ok(()) }
}

fn free_people(problem: &Problem) -> Vec<bool> {
    let mut free = vec![true; problem.people()];
    for &person in problem.locked.iter().flatten() {
        free[person] = false;
    }
    free
}

fn may_make_trio(problem: &Problem) -> bool {
    problem.trio && problem.people() % 2 == 1 && problem.locked.iter().all(|members| members.len() == 2)
}

/// The groups that are not locked, if all groups are as they may be.
fn free_groups(problem: &Problem, solution: &Solution) -> Result<Vec<Vec<usize>>, Flaw> {
    let mut everybody: Vec<usize> = solution.groups.iter().flatten().copied().collect();
    everybody.extend(&solution.left_out);
    everybody.sort_unstable();
    if !everybody.into_iter().eq(0..problem.people()) {
        return Err(Flaw::Groups);
    }
    let sorted = |members: &Vec<usize>| {
        let mut members = members.clone();
        members.sort_unstable();
        members
    };
    let mut locked: Vec<Vec<usize>> = problem.locked.iter().map(sorted).collect();
    let mut made: Vec<Vec<usize>> = Vec::new();
    for members in solution.groups.iter().map(sorted) {
        match locked.iter().position(|it| *it == members) {
            Some(place) => drop(locked.swap_remove(place)),
            None => made.push(members),
        }
    }
    let trios = made.iter().filter(|members| members.len() == 3).count();
    let all_small = made.iter().all(|members| matches!(members.len(), 2 | 3));
    let trios_allowed = usize::from(may_make_trio(problem));
    if locked.is_empty() && all_small && trios <= trios_allowed { Ok(made) } else { Err(Flaw::Groups) }
}

/// Goes through all trios: for each, the prices of those who are left must rule out that it is better.
fn no_trio_is_better(weights: &Weights, free: &[bool], bounds: &[Checked], worth: i128) -> Result<(), Flaw> {
    let people = free.len();
    let mut by_member: Vec<Vec<&Checked>> = vec![Vec::new(); people];
    let mut of_all: Vec<&Checked> = Vec::new();
    for bound in bounds {
        match bound.without.first() {
            None => of_all.push(bound),
            Some(_) => bound.without.iter().for_each(|&person| by_member[person].push(bound)),
        }
    }
    for (a, b) in two_of(people).filter(|&(a, b)| weights.of_group(&[a, b]).is_some()) {
        for c in b + 1..people {
            let trio = [a, b, c];
            let Some(together) = weights.of_group(&trio) else { continue };
            let closer = trio.iter().flat_map(|&person| &by_member[person]);
            let is_ruled_out = of_all
                .iter()
                .chain(closer)
                .any(|bound| bound.twice_without(trio).is_some_and(|rest| rest + 2 * together <= 2 * worth));
            if !is_ruled_out {
                return Err(Flaw::Trio(a, b, c));
            }
        }
    }
    Ok(())
}

fn two_of(people: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..people).flat_map(move |a| (a + 1..people).map(move |b| (a, b)))
}
