use matching::{PairTable, Preference, Problem, solve};
use rustworkx_core::max_weight_matching::max_weight_matching;
use rustworkx_core::petgraph::graph::UnGraph;

use crate::dice::Dice;

/// What two people cost together, as it comes in firms and as it is hard for matching.
fn costs(dice: &mut Dice, people: usize) -> PairTable<i64> {
    let places: Vec<(i64, i64)> = (0..people).map(|_| (dice.number(1_000), dice.number(1_000))).collect();
    let teams: Vec<i64> = (0..people).map(|_| dice.number(people / 6)).collect();
    let mut costs = match dice.below(5) {
        0 => return dice.costs(people, 2),
        1 => return dice.costs(people, 100),
        2 => return dice.costs(people, 1 << 40),
        _ => PairTable::filled(people, 0),
    };
    let near = dice.chance(50);
    for b in 0..people {
        for a in 0..b {
            let (across, down) = (places[a].0 - places[b].0, places[a].1 - places[b].1);
            let cost = if near {
                (across * across + down * down).isqrt()
            } else {
                8 * (teams[a] % 5 - teams[b] % 5).abs() + 6 * dice.number(5)
            };
            costs.set(a, b, cost);
        }
    }
    costs
}

fn independent_worth(allowed: &PairTable<bool>, costs: &PairTable<i64>, left_out: i64) -> i128 {
    let mut graph = UnGraph::<(), i128>::default();
    let nodes: Vec<_> = (0..allowed.people()).map(|_| graph.add_node(())).collect();
    for b in 0..nodes.len() {
        for a in (0..b).filter(|&a| allowed.get(a, b)) {
            let worth = 2 * i128::from(left_out) - i128::from(costs.get(a, b));
            graph.add_edge(nodes[a], nodes[b], worth);
        }
    }
    let weight = |edge: rustworkx_core::petgraph::graph::EdgeReference<i128>| Ok::<_, ()>(*edge.weight());
    let pairs = max_weight_matching(&graph, false, weight, false).unwrap();
    pairs.iter().map(|&(a, b)| 2 * i128::from(left_out) - i128::from(costs.get(a, b))).sum()
}

#[test]
fn an_independent_solver_leaves_nobody_more_in_pairs_and_at_no_lower_cost() {
    for case in 0..1_500 {
        let mut dice = Dice::new(case);
        let people = 11 + dice.below(if case % 50 == 0 { 110 } else { 40 });
        let percent = [3, 15, 40, 100][dice.below(4)];
        let allowed = dice.allowed(people, percent);
        let costs = costs(&mut dice, people);
        let found = solve(&Problem {
            allowed: allowed.clone(),
            preferences: vec![Preference::LeftOut(vec![1; people]), Preference::Pairs(costs.clone())],
            trio: false,
            locked: vec![],
            seed: case,
        })
        .unwrap();
        let left_out = 1 << 50;
        let in_pairs = people as i128 - i128::from(found.values[0]);
        assert_eq!(
            in_pairs * i128::from(left_out) - i128::from(found.values[1]),
            independent_worth(&allowed, &costs, left_out),
            "team {case}"
        );
    }
}

#[test]
fn an_independent_solver_finds_no_better_trio() {
    for case in 0..60 {
        let mut dice = Dice::new(case);
        let people = 11 + 2 * dice.below(6);
        let percent = [30, 60, 100][dice.below(3)];
        let allowed = dice.allowed(people, percent);
        let costs = costs(&mut dice, people);
        let found = solve(&Problem {
            allowed: allowed.clone(),
            preferences: vec![Preference::LeftOut(vec![1; people]), Preference::Pairs(costs.clone())],
            trio: true,
            locked: vec![],
            seed: case,
        })
        .unwrap();
        let left_out = 1 << 50;
        let in_groups = people as i128 - i128::from(found.values[0]);
        let found_worth = in_groups * i128::from(left_out) - i128::from(found.values[1]);
        let mut best = independent_worth(&allowed, &costs, left_out);
        for trio in trios(&allowed) {
            let mut others = allowed.clone();
            for &gone in &trio {
                (0..people).for_each(|person| others.set(gone, person, false));
            }
            let [a, b, c] = trio;
            let cost = costs.get(a, b) + costs.get(b, c) + costs.get(a, c);
            let together = 3 * i128::from(left_out) - i128::from(cost);
            best = best.max(together + independent_worth(&others, &costs, left_out));
        }
        assert_eq!(found_worth, best, "team {case}");
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
