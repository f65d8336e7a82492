use std::collections::BTreeMap;

use matching::{PairTable, Preference, Problem, Repair, repair, solve, values};

use crate::dice::Dice;
use crate::every_grouping::every_grouping;
use crate::small_teams::renumbered;

#[test]
fn no_groups_of_a_small_team_are_better_and_change_as_few() {
    for case in 0..4_000 {
        let mut dice = Dice::new(case);
        let people = 2 + dice.below(8);
        let problem = dice.team(people);
        let present = present(&mut dice, &problem);
        let ways = repair(&problem, &present).unwrap();
        let found: Vec<_> = ways.iter().map(|way| (way.changed, way.values.clone())).collect();
        assert_eq!(found, frontier(&problem, &present), "team {case}: {problem:?}, {present:?}");
        ways.iter().for_each(|way| is_as_it_says(&problem, &present, way));
    }
}

#[test]
fn beyond_three_changes_the_best_groups_of_all_change_as_few_as_can_be() {
    let mut far = 0;
    for case in 0..400 {
        let mut dice = Dice::new(case);
        let mut problem = dice.team(11);
        problem.allowed = dice.allowed(11, 35);
        problem.preferences.truncate(2);
        problem.trio = true;
        problem.locked.clear();
        let order = dice.shuffled(11);
        let present: Vec<Vec<usize>> = order[..10].chunks(2).map(<[usize]>::to_vec).collect();
        for members in &present {
            problem.allowed.set(members[0], members[1], true);
        }
        let ways = repair(&problem, &present).unwrap();
        let found: Vec<_> = ways.iter().map(|way| (way.changed, way.values.clone())).collect();
        assert_eq!(found, frontier(&problem, &present), "team {case}: {problem:?}, {present:?}");
        far += usize::from(ways.iter().any(|way| way.changed > 3));
    }
    assert!(far >= 50, "{far} teams need more than three changes");
}

#[test]
fn the_best_groups_need_no_repair() {
    for case in 0..80 {
        let mut dice = Dice::new(case);
        let people = 2 + dice.below(30);
        let mut problem = dice.team(people);
        problem.locked.clear();
        let best = solve(&problem).unwrap();
        let ways = repair(&problem, &best.groups).unwrap();
        assert_eq!(unchanged(&ways), [(0, &best.groups)], "team {case}: {problem:?}");
    }
}

#[test]
fn once_the_last_way_was_taken_nothing_is_left_to_mend() {
    for case in 0..80 {
        let mut dice = Dice::new(case);
        let people = 2 + dice.below(30);
        let problem = dice.team(people);
        let present = present(&mut dice, &problem);
        let taken = repair(&problem, &present).unwrap().pop().unwrap();
        assert_eq!(taken.values, solve(&problem).unwrap().values, "team {case}: {problem:?}");
        let again = repair(&problem, &taken.groups).unwrap();
        assert_eq!(unchanged(&again), [(0, &taken.groups)], "team {case}: {problem:?}");
    }
}

/// Everybody stands in a circle and may be with their two neighbours alone.
#[test]
fn in_a_circle_one_decline_changes_every_pair() {
    for pairs in 2..12 {
        let people = 2 * pairs;
        let mut problem = nobody_left_out(people);
        for person in 1..people {
            problem.allowed.set(person, (person + 1) % people, true);
        }
        let present: Vec<Vec<usize>> = (0..pairs).map(|pair| vec![2 * pair, 2 * pair + 1]).collect();
        let ways = repair(&problem, &present).unwrap();
        let counts: Vec<_> = ways.iter().map(|way| (way.changed, way.values[0], way.exact)).collect();
        assert_eq!(counts, [(0, 2, true), (pairs - 1, 0, true)]);
    }
}

/// Ana (0) and Ben (1) declined. The others are Cy–Dee (2, 3) and Eli–Fay (4, 5).
#[test]
fn each_further_change_is_offered_for_what_it_gains() {
    let mut problem = nobody_left_out(6);
    let mut now_and_then = PairTable::filled(6, 0);
    for (a, b) in [(2, 3), (4, 5), (0, 2), (1, 3), (0, 4), (3, 5)] {
        problem.allowed.set(a, b, true);
    }
    now_and_then.set(0, 2, 1);
    problem.allowed.set(1, 2, true);
    problem.preferences.push(Preference::Pairs(now_and_then));
    let ways = repair(&problem, &[vec![0, 1], vec![2, 3], vec![4, 5]]).unwrap();
    let found: Vec<_> = ways.iter().map(|way| (way.changed, &way.groups, &way.values)).collect();
    let keeps_all = vec![vec![2, 3], vec![4, 5]];
    let changes_one = vec![vec![0, 2], vec![1, 3], vec![4, 5]];
    let changes_two = vec![vec![0, 4], vec![1, 2], vec![3, 5]];
    assert_eq!(
        found,
        [(0, &keeps_all, &vec![2, 0]), (1, &changes_one, &vec![0, 1]), (2, &changes_two, &vec![0, 0])]
    );
}

#[test]
fn somebody_whose_partner_has_left_makes_a_trio_of_a_pair_and_that_pair_counts_as_changed() {
    let mut problem = nobody_left_out(5);
    problem.allowed = PairTable::filled(5, true);
    problem.trio = true;
    let ways = repair(&problem, &[vec![1, 2], vec![3, 4]]).unwrap();
    let found: Vec<_> = ways.iter().map(|way| (way.changed, way.left_out.len(), way.groups.len())).collect();
    assert_eq!(found, [(0, 1, 2), (1, 0, 2)]);
}

#[test]
fn neither_the_numbering_nor_the_seed_changes_what_can_be_had() {
    for case in 0..30 {
        let mut dice = Dice::new(case);
        let problem = dice.team(15);
        let present = present(&mut dice, &problem);
        let order = dice.shuffled(15);
        let mut other = renumbered(&problem, &order);
        other.seed = problem.seed + 1;
        let moved = present.iter().map(|members| members.iter().map(|&it| order[it]).collect());
        let again = repair(&other, &moved.collect::<Vec<_>>()).unwrap();
        let had = |ways: &[Repair]| -> Vec<_> {
            ways.iter().map(|way| (way.changed.min(4), way.values.clone(), way.exact)).collect()
        };
        assert_eq!(had(&again), had(&repair(&problem, &present).unwrap()), "team {case}: {problem:?}");
    }
}

fn nobody_left_out(people: usize) -> Problem {
    Problem {
        allowed: PairTable::filled(people, false),
        preferences: vec![Preference::LeftOut(vec![1; people])],
        trio: false,
        locked: vec![],
        seed: 1,
    }
}

/// Some groups of some of the people, with or without regard to who may be together.
fn present(dice: &mut Dice, problem: &Problem) -> Vec<Vec<usize>> {
    let people = problem.allowed.people();
    let mut order = dice.shuffled(people);
    if dice.chance(70) {
        let best = solve(&Problem { preferences: vec![], locked: vec![], ..problem.clone() }).unwrap();
        order = best.groups.concat();
    }
    let mut present = Vec::new();
    while order.len() >= 2 {
        let size = if order.len() % 2 == 1 && dice.chance(50) { 3 } else { 2 };
        let group = order.split_off(order.len() - size.min(order.len()));
        if dice.chance(85) {
            present.push(group);
        }
    }
    present
}

/// For 0, 1, 2 and 3 changes the lowest values, and after these the lowest of all with the fewest.
fn frontier(problem: &Problem, present: &[Vec<usize>]) -> Vec<(usize, Vec<i64>)> {
    let standing = standing(problem, present);
    let mut best_with: BTreeMap<usize, Vec<i64>> = BTreeMap::new();
    every_grouping(problem, &mut |groups, found| {
        let best = best_with.entry(changed(&standing, groups)).or_insert_with(|| found.to_vec());
        if found < best.as_slice() {
            *best = found.to_vec();
        }
    });
    let mut frontier: Vec<(usize, Vec<i64>)> = Vec::new();
    let lowest = best_with.values().min().unwrap().clone();
    for (changes, values) in best_with {
        let better = frontier.last().is_none_or(|(_, last)| values < *last);
        if better && (changes <= 3 || values == lowest) {
            frontier.push((changes, values));
        }
    }
    frontier
}

fn standing(problem: &Problem, present: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let people = problem.allowed.people();
    let locked: Vec<usize> = problem.locked.concat();
    let locked_trio = problem.locked.iter().any(|members| members.len() == 3);
    let may_be_trio = problem.trio && people % 2 == 1 && !locked_trio;
    let mut trios = 0;
    let mut standing = Vec::new();
    for members in present {
        let trio = members.len() == 3;
        let allowed = members
            .iter()
            .enumerate()
            .all(|(place, &a)| members[..place].iter().all(|&b| problem.allowed.get(a, b)));
        if allowed
            && !members.iter().any(|person| locked.contains(person))
            && (!trio || (may_be_trio && trios == 0))
        {
            trios += usize::from(trio);
            standing.push(sorted(members));
        }
    }
    standing
}

fn is_as_it_says(problem: &Problem, present: &[Vec<usize>], way: &Repair) {
    let people = problem.allowed.people();
    assert!(way.exact);
    assert_eq!(way.changed, changed(&standing(problem, present), &way.groups));
    assert_eq!(way.values, values(&problem.preferences, people, &way.groups));
    let mut everybody = [way.groups.concat(), way.left_out.clone()].concat();
    everybody.sort_unstable();
    assert_eq!(everybody, (0..people).collect::<Vec<_>>());
    assert!(problem.locked.iter().all(|members| way.groups.contains(&sorted(members))));
}

fn changed(standing: &[Vec<usize>], groups: &[Vec<usize>]) -> usize {
    let groups: Vec<Vec<usize>> = groups.iter().map(|members| sorted(members)).collect();
    standing.iter().filter(|members| !groups.contains(members)).count()
}

fn sorted(members: &[usize]) -> Vec<usize> {
    let mut members = members.to_vec();
    members.sort_unstable();
    members
}

fn unchanged(ways: &[Repair]) -> Vec<(usize, &Vec<Vec<usize>>)> {
    ways.iter().map(|way| (way.changed, &way.groups)).collect()
}
