use matching::{PairTable, Preference, Problem, Solution, Wish, solve, values};

use crate::dice::Dice;
use crate::every_grouping::best_values;

const TEAMS: u64 = 4_000;

#[test]
fn no_groups_of_a_small_team_are_better_than_those_found() {
    for case in 0..TEAMS {
        let mut dice = Dice::new(case);
        let people = 2 + dice.below(9);
        let problem = dice.team(people);
        let found = solve(&problem).unwrap();
        keeps_to_the_rules(&problem, &found);
        assert_eq!(found.values, best_values(&problem), "team {case}: {problem:?}");
    }
}

#[test]
fn neither_the_numbering_nor_the_seed_changes_a_value() {
    for case in 0..TEAMS {
        let mut dice = Dice::new(case);
        let people = 2 + dice.below(20);
        let problem = if case.is_multiple_of(10) { dice.firm(3 * people + 6) } else { dice.team(people) };
        let people = problem.people();
        let found = solve(&problem).unwrap();
        let mut other = renumbered(&problem, &dice.shuffled(people));
        other.seed = problem.seed + 1;
        let again = solve(&other).unwrap();
        assert_eq!(again.values, found.values, "team {case}: {problem:?}");
    }
}

#[test]
fn the_same_problem_has_the_same_solution() {
    for case in 0..200 {
        let problem = Dice::new(case).team(21);
        assert_eq!(solve(&problem), solve(&problem));
    }
}

#[test]
fn the_seed_decides_between_equally_good_groups() {
    let with_seed = |seed| {
        solve(&Problem {
            allowed: PairTable::filled(8, true),
            preferences: vec![Preference::LeftOut(vec![1; 8])],
            trio: true,
            locked: vec![],
            seed,
        })
        .unwrap()
        .groups
    };
    let partners_of_the_first: std::collections::BTreeSet<usize> =
        (0..100).map(|seed| with_seed(seed)[0][1]).collect();
    assert_eq!(partners_of_the_first, (1..8).collect());
}

fn keeps_to_the_rules(problem: &Problem, found: &Solution) {
    let people = problem.allowed.people();
    let mut everybody = found.left_out.clone();
    everybody.extend(found.groups.iter().flatten());
    everybody.sort_unstable();
    assert_eq!(everybody, (0..people).collect::<Vec<_>>(), "{problem:?}");
    assert!(found.groups.is_sorted() && found.left_out.is_sorted());
    assert_eq!(found.values, values(&problem.preferences, people, &found.groups));

    let mut locked = problem.locked.clone();
    locked.iter_mut().for_each(|members| members.sort_unstable());
    let (kept, made): (Vec<_>, Vec<_>) = found.groups.iter().partition(|&members| locked.contains(members));
    assert_eq!(kept.len(), locked.len());
    for members in &made {
        assert!(members.is_sorted());
        for (place, &a) in members.iter().enumerate() {
            assert!(members[..place].iter().all(|&b| problem.allowed.get(a, b)), "{problem:?}");
        }
    }
    let trios = made.iter().filter(|members| members.len() == 3).count();
    let locked_trios = locked.iter().filter(|members| members.len() == 3).count();
    let may_make_one = problem.trio && people % 2 == 1 && locked_trios == 0;
    assert!(trios <= usize::from(may_make_one), "{problem:?}");
    assert!(made.iter().all(|members| matches!(members.len(), 2 | 3)));
}

pub fn renumbered(problem: &Problem, order: &[usize]) -> Problem {
    let people = order.len();
    let preferences = problem.preferences.iter().map(|preference| match preference {
        Preference::LeftOut(costs) => {
            let mut moved = vec![0; people];
            (0..people).for_each(|person| moved[order[person]] = costs[person]);
            Preference::LeftOut(moved)
        }
        Preference::Pairs(costs) => Preference::Pairs(moved(costs, order, 0)),
        Preference::Missed(wanted) => {
            Preference::Missed(wanted.iter().rev().map(|&(a, b)| (order[b], order[a])).collect())
        }
        Preference::Wishes(wishes) => Preference::Wishes(
            wishes
                .iter()
                .rev()
                .map(|wish| Wish {
                    of: order[wish.of],
                    any_of: wish.any_of.iter().rev().map(|&other| order[other]).collect(),
                })
                .collect(),
        ),
    });
    let new_names = |members: &Vec<usize>| members.iter().rev().map(|&it| order[it]).collect();
    Problem {
        allowed: moved(&problem.allowed, order, false),
        preferences: preferences.collect(),
        locked: problem.locked.iter().rev().map(new_names).collect(),
        ..*problem
    }
}

fn moved<T: Copy>(table: &PairTable<T>, order: &[usize], fill: T) -> PairTable<T> {
    let mut moved = PairTable::filled(order.len(), fill);
    for b in 0..order.len() {
        for a in 0..b {
            moved.set(order[a], order[b], table.get(a, b));
        }
    }
    moved
}
