use rustworkx_core::max_weight_matching::max_weight_matching;
use rustworkx_core::petgraph::graph::{EdgeReference, UnGraph};

use super::rows::Table;
use super::search::Search;
use super::{BestPairs, Pairing, best_pairs};
use crate::shuffle::{SplitMix64, shuffle};
use crate::table::PairTable;
use crate::worth::pairs_of;

type Worths = PairTable<Option<i128>>;

struct Dice(SplitMix64);

impl Dice {
    fn new(seed: u64) -> Self {
        Self(SplitMix64::seeded(seed))
    }

    fn below(&mut self, sides: usize) -> usize {
        self.0.up_to(sides - 1)
    }
}

/// Tables as they come in firms and as they are hard: many ties, few allowed pairs, people on a map,
/// numbers that need all the width there is.
fn worths(dice: &mut Dice, people: usize) -> Worths {
    let allowed = [4, 15, 40, 75, 100][dice.below(5)];
    let kind = dice.below(5);
    let map: Vec<(i64, i64)> =
        (0..people).map(|_| (dice.below(1_000) as i64, dice.below(1_000) as i64)).collect();
    let mut worths = PairTable::filled(people, None);
    for (a, b) in pairs_of(people) {
        if dice.below(100) >= allowed {
            continue;
        }
        let number = dice.below(1_000) as i128;
        let worth = match kind {
            0 => number % 2,
            1 => number % 7 - 3,
            2 => (number << 40) + dice.below(1_000) as i128,
            3 => (number << 100) + dice.below(1_000) as i128,
            _ => {
                let (across, down) = (map[a].0 - map[b].0, map[a].1 - map[b].1);
                1_000 - i128::from((across * across + down * down).isqrt())
            }
        };
        worths.set(a, b, Some(worth));
    }
    worths
}

fn independent_worth(worths: &Worths, absent: &[usize]) -> i128 {
    let mut graph = UnGraph::<(), i128>::default();
    let nodes: Vec<_> = (0..worths.people()).map(|_| graph.add_node(())).collect();
    for (a, b) in pairs_of(worths.people()) {
        if let Some(worth) = worths.get(a, b).filter(|_| !absent.contains(&a) && !absent.contains(&b)) {
            graph.add_edge(nodes[a], nodes[b], worth);
        }
    }
    let weight = |edge: EdgeReference<i128>| Ok::<_, ()>(*edge.weight());
    let pairs = max_weight_matching(&graph, false, weight, false).unwrap();
    pairs.iter().filter_map(|&(a, b)| worths.get(a, b)).sum()
}

/// Every pair costs what it is worth or more, and all prices together are what the pairs are worth.
fn assert_proved(worths: &Worths, found: &Pairing, case: u64) {
    assert_eq!(found.worth, independent_worth(worths, &[]), "case {case}");
    for (a, b) in pairs_of(worths.people()) {
        let both = |members: &[usize]| members.contains(&a) && members.contains(&b);
        let of_rings = found.rings.iter().filter(|(members, _)| both(members)).map(|(_, price)| price);
        let cost = found.prices[a] + found.prices[b] + of_rings.sum::<i128>();
        assert!(worths.get(a, b).is_none_or(|worth| cost >= 2 * worth), "case {case}: {a} and {b}");
    }
    let of_rings = found.rings.iter().map(|(members, price)| members.len() as i128 / 2 * price);
    assert_eq!(found.prices.iter().sum::<i128>() + of_rings.sum::<i128>(), 2 * found.worth, "case {case}");
}

fn found(worths: &Worths) -> Box<dyn BestPairs> {
    best_pairs(worths.people(), |a, b| worths.get(a, b))
}

#[test]
fn an_independent_solver_finds_no_better_pairs() {
    for case in 0..2_000 {
        let mut dice = Dice::new(case);
        let people = 2 + dice.below(if case % 40 == 0 { 120 } else { 40 });
        let worths = worths(&mut dice, people);
        assert_eq!(found(&worths).of_all().worth, independent_worth(&worths, &[]), "case {case}");
    }
}

#[test]
fn an_independent_solver_finds_no_better_pairs_of_those_who_stay() {
    for case in 0..1_000 {
        let mut dice = Dice::new(case);
        let people = 6 + dice.below(40);
        let worths = worths(&mut dice, people);
        let mut absent: Vec<usize> = (0..people).collect();
        shuffle(&mut absent, case);
        absent.truncate(1 + dice.below(5));
        let without = found(&worths).without(&absent).of_all();
        assert_eq!(without.worth, independent_worth(&worths, &absent), "case {case}");
        assert!(without.pairs.iter().all(|(a, b)| !absent.contains(a) && !absent.contains(b)));
    }
}

#[test]
fn an_independent_solver_finds_no_better_pairs_when_two_are_to_be_together() {
    for case in 0..600 {
        let mut dice = Dice::new(case);
        let people = 2 + dice.below(24);
        let worths = worths(&mut dice, people);
        let best = found(&worths);
        let person = dice.below(people);
        let partners = best.partners_of(person);
        for other in (0..people).filter(|&other| other != person) {
            let together = worths.get(person, other).filter(|&worth| worth > 0);
            let expected = together.map(|worth| worth + independent_worth(&worths, &[person, other]));
            assert_eq!(partners.worth_with(other), expected, "case {case}, {person} and {other}");
            let Some(with) = partners.pairs_with(other) else { continue };
            let in_order = (person.min(other), person.max(other));
            assert!(with.pairs.contains(&in_order), "case {case}, {person} and {other}");
            let worth: i128 = with.pairs.iter().filter_map(|&(a, b)| worths.get(a, b)).sum();
            assert_eq!(Some(worth), expected, "case {case}, {person} and {other}");
        }
    }
}

#[test]
fn an_independent_solver_finds_no_better_pairs_after_declines() {
    for case in 0..1_000 {
        let mut dice = Dice::new(case);
        let people = 2 + dice.below(30);
        let mut worths = worths(&mut dice, people);
        let best = found(&worths);
        let pairs = best.of_all().pairs;
        let (a, b) = match pairs.get(dice.below(people)) {
            Some(&pair) => pair,
            None => (0, 1 + dice.below(people - 1)),
        };
        let declined = best.forbidding(a, b).of_all();
        worths.set(a, b, None);
        assert_eq!(declined.worth, independent_worth(&worths, &[]), "case {case}");
        assert!(!declined.pairs.contains(&(a, b)), "case {case}");
    }
}

#[test]
fn a_start_among_few_candidates_changes_nothing() {
    for case in 0..1_500 {
        let mut dice = Dice::new(case);
        let people = 2 + dice.below(if case % 50 == 0 { 150 } else { 30 });
        let worths = worths(&mut dice, people);
        let worth = |a, b| worths.get(a, b).filter(|&worth| worth > 0);
        let mut search = Search::<i128>::new(Table::of(people, worth));
        search.run_among(1 + dice.below(4));
        assert_proved(&worths, &search.found(), case);
    }
}

#[test]
fn rings_that_collect_keys_change_nothing() {
    for case in 0..2_000 {
        let mut dice = Dice::new(case);
        let people = 2 + dice.below(40);
        let worths = worths(&mut dice, people);
        let worth = |a, b| worths.get(a, b).filter(|&worth| worth > 0);
        let mut search = Search::<i128>::new(Table::of(people, worth));
        search.lose_patience();
        search.run();
        assert_proved(&worths, &search.found(), case);
    }
}

#[test]
fn of_three_who_fit_best_together_one_is_given_up_to_a_fourth() {
    let mut worths = PairTable::filled(4, None);
    for (a, b, worth) in [(0, 1, 5), (0, 2, 6), (1, 2, 7), (2, 3, 4)] {
        worths.set(a, b, Some(worth));
    }
    let best = found(&worths);
    assert_eq!(best.of_all().pairs, [(0, 1), (2, 3)]);
    assert_eq!(best.without(&[3]).of_all().pairs, [(1, 2)]);
    assert_eq!(best.without(&[1]).of_all().pairs, [(0, 2)]);
    assert_eq!(best.without(&[0, 1, 2]).of_all().pairs, []);
}

#[test]
fn rings_within_rings_are_priced_on_top_of_each_other() {
    let mut worths = PairTable::filled(5, Some(4));
    for (a, b) in pairs_of(3) {
        worths.set(a, b, Some(9));
    }
    let best = found(&worths).of_all();
    assert_eq!(best.worth, 13);
    let mut rings = best.rings;
    rings.iter_mut().for_each(|(members, _)| members.sort_unstable());
    rings.sort_unstable_by_key(|(members, _)| members.len());
    assert_eq!(rings, [(vec![0, 1, 2], 10), (vec![0, 1, 2, 3, 4], 8)]);
}
