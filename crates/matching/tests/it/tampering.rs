//! Nothing in a proof can be other than it is: every number, member, partner and value is changed in
//! turn, and each time the proof must be refused.

use matching::{Bound, PairTable, Preference, Problem, Solution, solve, values, verify};

use crate::dice::Dice;

/// Odd teams and points on a map, whose proofs need rings.
fn proved_teams() -> Vec<(Problem, Solution)> {
    let teams = (0..60).map(|case| {
        let mut dice = Dice::new(case);
        let people = 7 + dice.below(8);
        let mut problem = dice.firm(people);
        if case.is_multiple_of(2) {
            problem.allowed = PairTable::filled(people, true);
            problem.preferences = vec![Preference::LeftOut(vec![1; people]), on_a_map(&mut dice, people)];
        }
        let solution = solve(&problem).unwrap();
        (problem, solution)
    });
    teams.collect()
}

fn on_a_map(dice: &mut Dice, people: usize) -> Preference {
    let places: Vec<(i64, i64)> = (0..people).map(|_| (dice.number(100), dice.number(100))).collect();
    let mut costs = PairTable::filled(people, 0);
    for b in 0..people {
        for a in 0..b {
            costs.set(a, b, (places[a].0 - places[b].0).abs() + (places[a].1 - places[b].1).abs());
        }
    }
    Preference::Pairs(costs)
}

fn refuses(problem: &Problem, changed: &Solution) {
    assert!(verify(problem, changed).is_err(), "{problem:?} {changed:?}");
}

fn with(solution: &Solution, change: impl FnOnce(&mut Solution)) -> Solution {
    let mut changed = solution.clone();
    change(&mut changed);
    changed
}

fn prices(solution: &mut Solution) -> &mut Bound {
    &mut solution.proof.as_mut().unwrap().bounds[0]
}

/// A number a little and a lot off, with the other sign, and at both ends.
fn other_numbers(number: i128) -> impl Iterator<Item = i128> {
    let near = [-1_000_000, -4, -2, -1, 1, 2, 4, 1_000_000].map(|by| number + by);
    let far = [0, -number, 2 * number, 1 << 64, 1 << 121, i128::MAX, i128::MIN];
    near.into_iter().chain(far).filter(move |&it| it != number)
}

#[test]
fn there_are_rings_to_tamper_with() {
    let with_rings = proved_teams().into_iter().filter(|(_, solution)| {
        let proof = solution.proof.as_ref();
        proof.is_some_and(|proof| !proof.bounds[0].groups.is_empty())
    });
    assert!(with_rings.count() >= 30);
}

#[test]
fn nobodys_price_can_be_another() {
    for (problem, solution) in proved_teams() {
        for person in 0..problem.people() {
            let price = solution.proof.as_ref().unwrap().bounds[0].people[person];
            for other in other_numbers(price) {
                refuses(&problem, &with(&solution, |it| prices(it).people[person] = other));
            }
        }
        refuses(&problem, &with(&solution, |it| prices(it).people.push(0)));
        refuses(&problem, &with(&solution, |it| prices(it).people.truncate(problem.people() - 1)));
        refuses(&problem, &with(&solution, |it| it.proof = None));
    }
}

#[test]
fn no_ring_can_have_another_price_or_be_left_away() {
    for (problem, solution) in proved_teams() {
        let rings = solution.proof.as_ref().unwrap().bounds[0].groups.clone();
        for (ring, (members, price)) in rings.iter().enumerate() {
            for other in other_numbers(*price) {
                refuses(&problem, &with(&solution, |it| prices(it).groups[ring].1 = other));
            }
            refuses(&problem, &with(&solution, |it| drop(prices(it).groups.remove(ring))));
            let once_more = (members.clone(), *price);
            refuses(&problem, &with(&solution, |it| prices(it).groups.push(once_more)));
            let for_nothing = (members.clone(), 0);
            refuses(&problem, &with(&solution, |it| prices(it).groups.push(for_nothing)));
        }
    }
}

#[test]
fn no_ring_can_have_a_member_more_or_less_or_another_one() {
    for (problem, solution) in proved_teams() {
        let people = problem.people();
        let rings = solution.proof.as_ref().unwrap().bounds[0].groups.clone();
        for (ring, (members, _)) in rings.iter().enumerate() {
            let altered = |kept: &[usize], more: &[usize]| {
                let mut altered = [kept, more].concat();
                altered.sort_unstable();
                refuses(&problem, &with(&solution, |it| prices(it).groups[ring].0 = altered));
            };
            for &gone in members {
                let without: Vec<usize> = members.iter().copied().filter(|&it| it != gone).collect();
                altered(&without, &[]);
                altered(&without[1..], &[]);
                for instead in (0..people + 1).filter(|it| !members.contains(it)).chain([without[0]]) {
                    altered(&without, &[instead]);
                }
            }
            for more in 0..people + 1 {
                altered(members, &[more]);
            }
            altered(&[], &[]);
        }
    }
}

/// Two pairs that exchange partners are refused, unless they are allowed and exactly as good.
#[test]
fn no_two_pairs_can_exchange_partners() {
    let mut refused = 0;
    for (problem, solution) in proved_teams() {
        for first in 0..solution.groups.len() {
            for second in first + 1..solution.groups.len() {
                for place in 0..2 {
                    let mut swapped = solution.clone();
                    let with = swapped.groups[second][place];
                    swapped.groups[second][place] = std::mem::replace(&mut swapped.groups[first][1], with);
                    refuses_unless_as_good(&problem, &solution, &swapped, &mut refused);
                }
            }
            for person in 0..solution.left_out.len() {
                let mut swapped = solution.clone();
                std::mem::swap(&mut swapped.groups[first][0], &mut swapped.left_out[person]);
                refuses_unless_as_good(&problem, &solution, &swapped, &mut refused);
            }
        }
    }
    assert!(refused > 1_000, "{refused}");
}

fn refuses_unless_as_good(problem: &Problem, best: &Solution, swapped: &Solution, refused: &mut usize) {
    let worth = values(&problem.preferences, problem.people(), &swapped.groups);
    let counted_anew = with(swapped, |it| it.values.clone_from(&worth));
    if worth == best.values && keeps_to_the_rules(problem, &swapped.groups) {
        assert_eq!(verify(problem, &counted_anew), Ok(()));
    } else {
        refuses(problem, &counted_anew);
        refuses(problem, swapped);
        *refused += 1;
    }
}

fn keeps_to_the_rules(problem: &Problem, groups: &[Vec<usize>]) -> bool {
    let sorted = |pair: &Vec<usize>| (pair[0].min(pair[1]), pair[0].max(pair[1]));
    let locked: Vec<_> = problem.locked.iter().map(sorted).collect();
    let made: Vec<_> = groups.iter().map(sorted).collect();
    let may = |pair: &(usize, usize)| locked.contains(pair) || problem.allowed.get(pair.0, pair.1);
    locked.iter().all(|pair| made.contains(pair)) && made.iter().all(may)
}

#[test]
fn no_pair_can_be_parted_or_named_twice() {
    for (problem, solution) in proved_teams() {
        for pair in 0..solution.groups.len() {
            let parted = with(&solution, |it| {
                let members = it.groups.remove(pair);
                it.left_out.extend(members);
            });
            let worth = values(&problem.preferences, problem.people(), &parted.groups);
            if worth != solution.values {
                refuses(&problem, &with(&parted, |it| it.values = worth));
            }
            refuses(&problem, &with(&solution, |it| drop(it.groups.remove(pair))));
            refuses(&problem, &with(&solution, |it| it.groups.push(it.groups[pair].clone())));
            refuses(&problem, &with(&solution, |it| it.groups[pair].truncate(1)));
            refuses(&problem, &with(&solution, |it| it.groups[pair][1] = problem.people()));
        }
    }
}

#[test]
fn nobody_can_be_left_out_or_not_against_the_groups() {
    for (problem, solution) in proved_teams() {
        for person in 0..problem.people() + 1 {
            refuses(&problem, &with(&solution, |it| it.left_out.push(person)));
        }
        for place in 0..solution.left_out.len() {
            refuses(&problem, &with(&solution, |it| it.left_out.truncate(place)));
        }
    }
}

#[test]
fn no_preference_can_count_something_else() {
    for (problem, solution) in proved_teams() {
        for preference in 0..solution.values.len() {
            for by in [i64::MIN, -1_000, -1, 1, 1_000, i64::MAX] {
                let other = solution.values[preference].wrapping_add(by);
                refuses(&problem, &with(&solution, |it| it.values[preference] = other));
            }
        }
        refuses(&problem, &with(&solution, |it| it.values.push(0)));
        refuses(&problem, &with(&solution, |it| it.values.truncate(problem.preferences.len() - 1)));
    }
}

/// A proof is worth something for its own team alone, unless it proves what is best for the other.
#[test]
fn no_proof_passes_for_a_team_whose_best_pairs_are_others() {
    let teams = proved_teams();
    let mut refused = 0;
    for (problem, _) in &teams {
        let best = solve(problem).unwrap().values;
        for (other, solution) in &teams {
            if other.people() != problem.people() {
                continue;
            }
            let worth = values(&problem.preferences, problem.people(), &solution.groups);
            let borrowed = with(solution, |it| it.values.clone_from(&worth));
            if verify(problem, &borrowed).is_ok() {
                assert_eq!(worth, best);
            } else {
                refused += 1;
            }
        }
    }
    assert!(refused > 100, "{refused}");
}
