//! Small teams that are hard to match. In a search by Edmonds' method people close into odd rings
//! (blossoms); each team here makes a textbook solver close, keep, enter or open them in one way in
//! which solvers are known to go wrong. The numbers were found by watching such a solver at work.

use matching::{PairTable, Preference, Problem, Solution, solve, verify};

use crate::every_grouping::best_values;

/// What happens, what each pair that may be made is worth, and what the best pairs are worth together.
const TEAMS: [(&str, &str, i64); 16] = [
    (
        "a ring closes and a place is found through it at once",
        "Ana-Ben 14, Ana-Cy 20, Ana-Dee 11, Ben-Cy 15",
        26,
    ),
    (
        "a ring closes around a ring of the same search",
        "Ana-Ben 20, Ana-Cy 15, Ana-Dee 18, Ana-Eli 14, Ben-Dee 16, Ben-Fay 20, Cy-Fay 18",
        48,
    ),
    (
        "a ring stays from an earlier search and is passed through against its prices",
        "Ana-Ben 23, Ana-Cy 20, Ana-Dee 9, Ben-Cy 24, Ben-Eli 15, Eli-Fay 9",
        42,
    ),
    (
        "a ring from an earlier search becomes part of a larger one, which it is outer in",
        "Ana-Ben 19, Ana-Cy 20, Ana-Dee 18, Ben-Cy 11, Ben-Eli 6, Cy-Fay 9, Dee-Fay 9",
        35,
    ),
    (
        "a ring from an earlier search becomes part of a larger one, which it is inner in",
        "Ana-Ben 28, Ana-Cy 28, Ana-Dee 24, Ben-Cy 29, Ben-Eli 16, Cy-Fay 24, Dee-Fay 21",
        65,
    ),
    (
        "a ring and the ring in it fall apart together once the search is over",
        "Ana-Ben 6, Ana-Cy 8, Ana-Dee 6, Ben-Dee 5, Ben-Eli 8, Cy-Eli 10, Cy-Fay 7",
        21,
    ),
    (
        "a ring is entered, its price comes to nothing, and the search goes on through its parts",
        "Ana-Ben 32, Ana-Cy 37, Ana-Dee 28, Ben-Cy 37, Ben-Eli 21",
        65,
    ),
    (
        "a ring opens in the search and closes anew with others",
        "Ana-Ben 30, Ana-Cy 27, Ana-Dee 26, Ana-Eli 11, Ben-Cy 29, Ben-Fay 25, Dee-Fay 19",
        59,
    ),
    (
        "a ring opens, and the half of it that was not needed is reached by another way",
        "Ana-Ben 16, Ana-Cy 9, Ana-Dee 18, Ana-Eli 13, Ben-Cy 9, Ben-Fay 18, Dee-Gus 20, Fay-Gus 20",
        51,
    ),
    (
        "a ring opens, and the half of it that was not needed is outer already",
        "Ana-Ben 20, Ana-Cy 17, Ana-Dee 20, Ana-Eli 19, Ben-Fay 18, Cy-Fay 15, Dee-Gus 14, Fay-Gus 19",
        51,
    ),
    (
        "a ring opens, and a ring in the half of it that was not needed is reached by another way",
        "Ana-Ben 11, Ana-Cy 12, Ana-Dee 7, Ana-Eli 10, Ana-Fay 12, Ben-Dee 8, Ben-Gus 9, Cy-Fay 10, \
         Eli-Hal 11, Gus-Hal 9, Hal-Ida 8",
        37,
    ),
    (
        "a ring opens, and then the ring that was in it and is inner now",
        "Ana-Ben 29, Ana-Cy 19, Ana-Dee 25, Ben-Eli 24, Ben-Fay 22, Cy-Dee 22, Cy-Gus 9, Dee-Eli 18",
        59,
    ),
    (
        "a ring opens, and the place is found through the ring that was in it and is inner now",
        "Ana-Ben 33, Ana-Cy 45, Ana-Dee 38, Ana-Eli 22, Ben-Fay 40, Ben-Gus 23, Cy-Dee 42, Cy-Fay 44, \
         Fay-Hal 22",
        109,
    ),
    (
        "a ring opens, and the place is found through the ring that was in it and is outer now",
        "Ana-Ben 23, Ana-Cy 22, Ana-Dee 30, Ben-Eli 24, Ben-Fay 21, Cy-Dee 29, Cy-Eli 22, Eli-Gus 17, \
         Fay-Hal 12",
        81,
    ),
    (
        "three rings within each other are turned round at once",
        "Ana-Ben 10, Ana-Cy 9, Ana-Dee 6, Ben-Cy 11, Ben-Eli 9, Cy-Fay 6, Dee-Eli 6, Eli-Gus 10, \
         Fay-Gus 11, Gus-Hal 8",
        30,
    ),
    (
        "three rings open one after the other",
        "Ana-Ben 22, Ana-Cy 27, Ana-Dee 27, Ana-Eli 16, Ben-Dee 25, Ben-Fay 24, Cy-Fay 30, Cy-Gus 27, \
         Dee-Hal 24, Gus-Hal 21, Hal-Ida 13",
        92,
    ),
];

type Worth = (usize, usize, i64);

const NAMES: [&str; 9] = ["Ana", "Ben", "Cy", "Dee", "Eli", "Fay", "Gus", "Hal", "Ida"];

fn number(name: &str) -> usize {
    NAMES.iter().position(|&it| it == name).unwrap()
}

fn worths(team: &str) -> Vec<Worth> {
    let worth = |text: &str| {
        let (names, worth) = text.trim().split_once(' ').unwrap();
        let (one, other) = names.split_once('-').unwrap();
        (number(one), number(other), worth.parse().unwrap())
    };
    team.split(',').map(worth).collect()
}

/// Only the pairs named may be made, and being made is what they are worth.
fn team(worths: &[Worth], seed: u64) -> Problem {
    let people = worths.iter().map(|&(a, b, _)| a.max(b) + 1).max().unwrap_or(0);
    let mut allowed = PairTable::filled(people, false);
    let mut costs = PairTable::filled(people, 0);
    for &(a, b, worth) in worths {
        allowed.set(a, b, true);
        costs.set(a, b, -worth);
    }
    Problem { allowed, preferences: vec![Preference::Pairs(costs)], trio: false, locked: vec![], seed }
}

fn proved(problem: &Problem) -> Solution {
    let found = solve(problem).unwrap();
    assert_eq!(verify(problem, &found), Ok(()), "{problem:?}");
    found
}

#[test]
fn every_hard_team_is_matched_at_its_best_whoever_comes_first() {
    for (what, text, worth) in TEAMS {
        let worths = worths(text);
        assert_eq!(best_values(&team(&worths, 0)), [-worth], "{what}");
        for seed in 0..100 {
            assert_eq!(proved(&team(&worths, seed)).values, [-worth], "{what}, seed {seed}");
        }
    }
}

#[test]
fn a_hard_team_stays_right_when_as_many_as_can_be_must_be_in_pairs() {
    for (what, text, _) in TEAMS {
        for seed in 0..20 {
            let mut problem = team(&worths(text), seed);
            problem.preferences.insert(0, Preference::LeftOut(vec![1; problem.people()]));
            assert_eq!(proved(&problem).values, best_values(&problem), "{what}, seed {seed}");
        }
    }
}

#[test]
fn a_hard_team_stays_right_when_one_number_is_another() {
    for (what, text, _) in TEAMS {
        let worths = worths(text);
        for pair in 0..worths.len() {
            for by in [-5, -2, -1, 1, 2, 5] {
                let mut changed = worths.clone();
                changed[pair].2 += by;
                let best = best_values(&team(&changed, 0));
                for seed in 0..10 {
                    assert_eq!(proved(&team(&changed, seed)).values, best, "{what}: {changed:?}");
                }
            }
        }
    }
}

#[test]
fn a_hard_team_stays_right_when_somebody_joins_at_any_of_them() {
    for (what, text, _) in TEAMS {
        let worths = worths(text);
        let people = team(&worths, 0).people();
        for at in 0..people {
            for worth in [3, 7, 15] {
                let joined = [worths.as_slice(), &[(at, people, worth)]].concat();
                let best = best_values(&team(&joined, 0));
                for seed in 0..5 {
                    assert_eq!(proved(&team(&joined, seed)).values, best, "{what}: {joined:?}");
                }
            }
        }
    }
}

#[test]
fn hard_teams_side_by_side_do_not_disturb_each_other() {
    let mut together = Vec::new();
    let mut people = 0;
    for (_, text, _) in TEAMS {
        let worths = worths(text);
        together.extend(worths.iter().map(|&(a, b, worth)| (people + a, people + b, worth)));
        people += team(&worths, 0).people();
    }
    let worth: i64 = TEAMS.iter().map(|&(.., worth)| worth).sum();
    for seed in 0..50 {
        assert_eq!(proved(&team(&together, seed)).values, [-worth], "seed {seed}");
    }
}
