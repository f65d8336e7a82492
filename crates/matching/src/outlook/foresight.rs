use super::Prospect;
use super::circle::Circle;
use super::search::{first_look, glance};
use crate::error::MatchingError;
use crate::problem::{Preference, Problem, Solution};
use crate::solve::solve;
use crate::table::PairTable;

/// So many plans for later are made at most, each to find groups for today that leave it alone.
const PLANS: u64 = 8;

/// The best groups there are, as [`solve`](crate::solve()) finds them; of equally good ones those after
/// which everybody can have a new partner for most rounds, up to `prospect.most`, as far as a quick look
/// tells. What is said in `prospect` must be so before these groups meet.
///
/// # Errors
///
/// [`MatchingError`] if the problem is malformed or too large.
pub fn solve_for_later(problem: &Problem, prospect: &Prospect) -> Result<Solution, MatchingError> {
    let mut best = solve(problem)?;
    let circle = Circle::of(prospect);
    let one_out = usize::from(circle.chair.is_some());
    if best.left_out.len() != one_out || problem.people() != prospect.allowed.people() {
        return Ok(best);
    }
    let rounds_after =
        |found: &Solution, most| glance(&circle.after(&found.groups, &found.left_out), most, prospect.seed);
    let mut most = rounds_after(&best, prospect.most);
    if most == prospect.most {
        return Ok(best);
    }
    // One of the rounds that are possible now is today's.
    let wanted = glance(&circle, prospect.most + 1, prospect.seed).saturating_sub(1);
    for number in 1..=PLANS {
        if most >= wanted {
            break;
        }
        let seed = prospect.seed.wrapping_add(number);
        let Some(plan) = first_look(&circle, wanted, seed) else { continue };
        // Numbers that are too large with one more preference are no fault of the problem.
        let Ok(other) = solve(&leaving_alone(problem, &plan)) else { break };
        let rounds = rounds_after(&other, wanted);
        if rounds > most {
            most = rounds;
            best = Solution { groups: other.groups, left_out: other.left_out, ..best };
        }
    }
    Ok(best)
}

/// The problem with one more preference: as little as possible of what a plan for later needs.
fn leaving_alone(problem: &Problem, plan: &[Vec<Vec<usize>>]) -> Problem {
    let people = problem.people();
    let mut together = PairTable::filled(people, 0);
    let mut left_out = vec![0; people];
    for round in plan {
        let mut seated = vec![false; people];
        for group in round {
            for (place, &a) in group.iter().enumerate() {
                seated[a] = true;
                group[..place].iter().for_each(|&b| together.set(a, b, 1));
            }
        }
        left_out.iter_mut().zip(seated).filter(|(_, seated)| !seated).for_each(|(it, _)| *it = 1);
    }
    let mut problem = problem.clone();
    problem.preferences.extend([Preference::Pairs(together), Preference::LeftOut(left_out)]);
    problem
}
