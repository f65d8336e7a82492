use matching::{PairTable, Preference, Problem, solve, values, verify};
use rustworkx_core::max_weight_matching::max_weight_matching;
use rustworkx_core::petgraph::graph::{EdgeReference, UnGraph};

use crate::dice::Dice;

type Drops = PairTable<Option<i128>>;

/// By how much all that counts comes to less, in one number, when two people who may be are together
/// beside the locked groups; and what one of each preference is in that number.
fn drops(problem: &Problem) -> (Drops, Vec<i128>) {
    let people = problem.people();
    let counted = |more: Vec<Vec<usize>>| {
        values(&problem.preferences, people, &[problem.locked.clone(), more].concat())
    };
    let before = counted(vec![]);
    let mut free = vec![true; people];
    problem.locked.iter().flatten().for_each(|&person| free[person] = false);
    let mut by_preference = PairTable::filled(people, None);
    let mut found: Vec<Vec<i64>> = Vec::new();
    for b in (0..people).filter(|&b| free[b]) {
        for a in (0..b).filter(|&a| free[a] && problem.allowed.get(a, b)) {
            let after = counted(vec![vec![a, b]]);
            by_preference.set(a, b, Some(found.len()));
            found.push(before.iter().zip(after).map(|(before, after)| before - after).collect());
        }
    }
    let mut units = vec![1; before.len()];
    for preference in (1..before.len()).rev() {
        let most = found.iter().map(|drop| drop[preference].abs()).max().unwrap_or(0);
        units[preference - 1] = units[preference] * (i128::from(most) * 2 * people as i128 + 1);
    }
    let mut drops = PairTable::filled(people, None);
    for b in 0..people {
        for a in 0..=b {
            drops.set(a, b, by_preference.get(a, b).map(|it: usize| in_one(&found[it], &units)));
        }
    }
    (drops, units)
}

fn in_one(values: &[i64], units: &[i128]) -> i128 {
    values.iter().zip(units).map(|(&value, unit)| i128::from(value) * unit).sum()
}

/// The most that pairs can drop together, by a solver that is not ours.
fn independent_drop(drops: &Drops, gone: &[usize]) -> i128 {
    let mut graph = UnGraph::<(), i128>::default();
    let nodes: Vec<_> = (0..drops.people()).map(|_| graph.add_node(())).collect();
    let is_there = |person: &usize| !gone.contains(person);
    for b in (0..nodes.len()).filter(is_there) {
        for a in (0..b).filter(is_there) {
            if let Some(drop) = drops.get(a, b).filter(|&drop| drop > 0) {
                graph.add_edge(nodes[a], nodes[b], drop);
            }
        }
    }
    let weight = |edge: EdgeReference<i128>| Ok::<_, ()>(*edge.weight());
    let pairs = max_weight_matching(&graph, false, weight, false).unwrap();
    pairs.iter().filter_map(|&(a, b)| drops.get(a, b)).sum()
}

fn size_of_team(case: u64, dice: &mut Dice) -> usize {
    let most = match case {
        _ if case.is_multiple_of(250) => 290,
        _ if case.is_multiple_of(100) => 150,
        _ if case.is_multiple_of(10) => 60,
        _ => 25,
    };
    11 + dice.below(most)
}

#[test]
fn an_independent_solver_finds_no_better_pairs_for_any_firm() {
    let (mut largest, mut with_rings) = (0, 0);
    for case in 0..6_000 {
        let mut dice = Dice::new(case);
        let people = size_of_team(case, &mut dice);
        let problem = dice.firm(people);
        let found = solve(&problem).unwrap();
        assert_eq!(verify(&problem, &found), Ok(()), "firm {case}");
        let (drops, units) = drops(&problem);
        let before = in_one(&values(&problem.preferences, people, &problem.locked), &units);
        let dropped = before - in_one(&found.values, &units);
        assert_eq!(dropped, independent_drop(&drops, &[]), "firm {case}");
        largest = largest.max(people);
        with_rings += usize::from(found.proof.is_some_and(|proof| !proof.bounds[0].groups.is_empty()));
    }
    assert!(largest > 250 && with_rings > 1_000, "{largest}, {with_rings}");
}

/// Everybody has a friend whom the host would like as well; one is over, and otherwise all would best
/// be with those who came early. One search closes ring around ring, and each time the nearest of all
/// in the ring is in it by then.
fn party(dice: &mut Dice, friends: usize) -> Problem {
    let (host, people) = (friends, 2 * friends + 1);
    let noise = [1, 3, 12][dice.below(3)];
    let mut costs = PairTable::filled(people, 0);
    for b in host..people {
        for a in 0..b {
            let worth = match a {
                _ if a >= host => 10 * (people - b) as i64,
                _ if b == host || b == host + 1 + a => 20 * friends as i64,
                _ => 0,
            };
            costs.set(a, b, -worth - dice.number(noise));
        }
    }
    Problem {
        allowed: PairTable::filled(people, true),
        preferences: vec![Preference::Pairs(costs)],
        trio: false,
        locked: vec![],
        seed: dice.below(1_000) as u64,
    }
}

#[test]
fn an_independent_solver_finds_no_better_pairs_for_a_party_of_friends() {
    for case in 0..60 {
        let mut dice = Dice::new(case);
        let friends = 20 + dice.below(40);
        let problem = party(&mut dice, friends);
        let found = solve(&problem).unwrap();
        assert_eq!(verify(&problem, &found), Ok(()), "party {case}");
        let (drops, _) = drops(&problem);
        assert_eq!(i128::from(-found.values[0]), independent_drop(&drops, &[]), "party {case}");
    }
}

#[test]
fn an_independent_solver_finds_no_better_trio() {
    for case in 0..150 {
        let mut dice = Dice::new(case);
        let people = 11 + 2 * dice.below(if case.is_multiple_of(10) { 10 } else { 4 });
        let problem = Problem { trio: true, locked: vec![], ..dice.firm(people) };
        let found = solve(&problem).unwrap();
        let (drops, units) = drops(&problem);
        let before = values(&problem.preferences, people, &[]);
        let dropped = |groups: &[Vec<usize>]| {
            in_one(&before, &units) - in_one(&values(&problem.preferences, people, groups), &units)
        };
        let with_trio = trios(&problem.allowed)
            .into_iter()
            .map(|trio| dropped(&[trio.to_vec()]) + independent_drop(&drops, &trio));
        let best = with_trio.chain([independent_drop(&drops, &[])]).max().unwrap();
        assert_eq!(dropped(&found.groups), best, "firm {case}");
    }
}

fn trios(allowed: &PairTable<bool>) -> Vec<[usize; 3]> {
    let mut trios = Vec::new();
    for c in 0..allowed.people() {
        for b in (0..c).filter(|&b| allowed.get(b, c)) {
            trios.extend((0..b).filter(|&a| allowed.get(a, b) && allowed.get(a, c)).map(|a| [a, b, c]));
        }
    }
    trios
}
