use crate::error::MatchingError;
use crate::judge::values;
use crate::pairing::{Pairing, best_pairs};
use crate::problem::{Duals, Problem, Solution};
use crate::shuffle::shuffle;
use crate::trio::best_with_trio;
use crate::worth::Worth;

/// The best groups there are: no others have lower values, compared in the order of the
/// preferences. Between equally good ones the seed decides.
///
/// # Errors
///
/// [`MatchingError`] if the problem is malformed or too large.
pub fn solve(problem: &Problem) -> Result<Solution, MatchingError> {
    problem.check()?;
    let free = free_people(problem);
    let worth = Worth::of(problem, &free)?;
    let best = best_pairs(free.len(), |a, b| worth.pair(a, b));
    let pairs = best.of_all();
    if !problem.may_make_trio() {
        let duals = duals(problem, &free, &pairs);
        return Ok(solution(problem, &free, groups_of(&pairs), Some(duals)));
    }
    let groups = match best_with_trio(&worth, best.as_ref(), &pairs) {
        Some(best) => [groups_of(&best.others), vec![best.trio.to_vec()]].concat(),
        None => groups_of(&pairs),
    };
    Ok(solution(problem, &free, groups, None))
}

/// The people in no locked group, in an order that the seed decides. From here on they go by their
/// place in it.
fn free_people(problem: &Problem) -> Vec<usize> {
    let mut free = vec![true; problem.people()];
    for &person in problem.locked.iter().flatten() {
        free[person] = false;
    }
    let mut people: Vec<usize> = (0..problem.people()).filter(|&it| free[it]).collect();
    shuffle(&mut people, problem.seed);
    people
}

fn groups_of(pairing: &Pairing) -> Vec<Vec<usize>> {
    pairing.pairs.iter().map(|&(a, b)| vec![a, b]).collect()
}

fn duals(problem: &Problem, free: &[usize], pairing: &Pairing) -> Duals {
    let mut people = vec![0; problem.people()];
    for (place, &price) in pairing.prices.iter().enumerate() {
        people[free[place]] = price;
    }
    let of_ring = |(members, price): &(Vec<usize>, i128)| (by_number(members, free), *price);
    let mut groups: Vec<_> = pairing.rings.iter().map(of_ring).collect();
    groups.sort_unstable();
    Duals { people, groups }
}

fn solution(problem: &Problem, free: &[usize], made: Vec<Vec<usize>>, duals: Option<Duals>) -> Solution {
    let everybody: Vec<usize> = (0..problem.people()).collect();
    let made = made.iter().map(|members| by_number(members, free));
    let locked = problem.locked.iter().map(|members| by_number(members, &everybody));
    let mut groups: Vec<Vec<usize>> = made.chain(locked).collect();
    groups.sort_unstable();
    let mut left_out = everybody;
    left_out.retain(|person| !groups.iter().any(|members| members.contains(person)));
    Solution { values: values(&problem.preferences, problem.people(), &groups), groups, left_out, duals }
}

/// The people at some places, in the order of their numbers.
fn by_number(places: &[usize], people: &[usize]) -> Vec<usize> {
    let mut numbers: Vec<usize> = places.iter().map(|&place| people[place]).collect();
    numbers.sort_unstable();
    numbers
}
