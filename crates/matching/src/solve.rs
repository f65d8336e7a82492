use crate::error::MatchingError;
use crate::judge::values;
use crate::pairing::best_pairs;
use crate::problem::{Problem, Solution};
use crate::shuffle::shuffle;
use crate::trio::best_with_trio;
use crate::worth::Worth;

/// The best groups there are: no others have lower values, compared in the order of the
/// preferences. Between equally good ones the seed decides, never the numbering's meaning.
///
/// # Errors
///
/// [`MatchingError`] if the problem is malformed or too large.
pub fn solve(problem: &Problem) -> Result<Solution, MatchingError> {
    problem.check()?;
    let free = free_people(problem);
    let worth = Worth::of(problem, &free)?;
    let mut groups = best_groups(problem, &worth, free.len())
        .into_iter()
        .map(|members| members.into_iter().map(|place| free[place]).collect())
        .collect::<Vec<Vec<usize>>>();
    groups.extend(problem.locked.iter().cloned());
    Ok(in_order(problem, groups))
}

/// The people in no locked group, in an order that the seed decides.
fn free_people(problem: &Problem) -> Vec<usize> {
    let mut free = vec![true; problem.people()];
    for &person in problem.locked.iter().flatten() {
        free[person] = false;
    }
    let mut people: Vec<usize> = (0..problem.people()).filter(|&it| free[it]).collect();
    shuffle(&mut people, problem.seed);
    people
}

fn best_groups(problem: &Problem, worth: &Worth, people: usize) -> Vec<Vec<usize>> {
    let everybody: Vec<usize> = (0..people).collect();
    let pairs = best_pairs(&everybody, |a, b| worth.pair(a, b));
    let with_trio =
        if problem.may_make_trio() { best_with_trio(worth, people, pairs.worth, pairs.worth) } else { None };
    let (trio, pairs) = match with_trio {
        Some(best) => (Some(best.trio.to_vec()), best.others.pairs),
        None => (None, pairs.pairs),
    };
    let pairs = pairs.into_iter().map(|(a, b)| vec![a, b]);
    pairs.chain(trio).collect()
}

fn in_order(problem: &Problem, mut groups: Vec<Vec<usize>>) -> Solution {
    for members in &mut groups {
        members.sort_unstable();
    }
    groups.sort_unstable();
    let in_group = |person: &usize| groups.iter().flatten().any(|it| it == person);
    let left_out = (0..problem.people()).filter(|it| !in_group(it)).collect();
    Solution { values: values(&problem.preferences, problem.people(), &groups), groups, left_out }
}
