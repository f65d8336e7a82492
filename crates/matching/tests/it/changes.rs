//! What must and what must not change in the best groups when a team is changed.

use matching::{PairTable, Preference, Problem, Solution, coverage, solve};

use crate::dice::Dice;

fn best(problem: &Problem) -> Solution {
    solve(problem).unwrap()
}

fn firm(case: u64) -> (Dice, Problem) {
    let mut dice = Dice::new(case);
    let people = 7 + dice.below(if case.is_multiple_of(20) { 100 } else { 30 });
    let problem = dice.firm(people);
    (dice, problem)
}

/// With trios, and with locked groups of three.
fn team(case: u64) -> (Dice, Problem) {
    let mut dice = Dice::new(case);
    let people = 2 + dice.below(16);
    let problem = dice.team(people);
    (dice, problem)
}

/// Some of both kinds.
fn teams() -> impl Iterator<Item = (Dice, Problem)> {
    (0..300).map(firm).chain((0..600).map(team))
}

fn two(dice: &mut Dice, people: usize) -> (usize, usize) {
    let a = dice.below(people);
    (a, (a + 1 + dice.below(people - 1)) % people)
}

#[test]
fn allowing_a_pair_never_makes_the_best_worse_and_keeping_two_apart_never_better() {
    for (mut dice, mut problem) in teams() {
        let before = best(&problem).values;
        let (a, b) = two(&mut dice, problem.people());
        let were_allowed = problem.allowed.get(a, b);
        problem.allowed.set(a, b, !were_allowed);
        let after = best(&problem).values;
        assert!(if were_allowed { after >= before } else { after <= before }, "{problem:?}");
    }
}

#[test]
fn taking_a_whole_rule_away_never_lowers_how_many_can_be_paired() {
    for case in 0..300 {
        let (mut dice, problem) = firm(case);
        let people = problem.people();
        let rules = [problem.allowed, dice.rules(people), dice.rules(people)];
        let all_but = |gone: Option<usize>| {
            let mut allowed = PairTable::filled(people, true);
            for b in 0..people {
                for a in 0..b {
                    let mut kept = (0..rules.len()).filter(|&rule| Some(rule) != gone);
                    allowed.set(a, b, kept.all(|rule| rules[rule].get(a, b)));
                }
            }
            allowed
        };
        let with_all = coverage(&all_but(None)).left_over;
        for rule in 0..rules.len() {
            let allowed = all_but(Some(rule));
            let left_over = coverage(&allowed).left_over;
            assert!(left_over <= with_all, "firm {case}, rule {rule}");
            let preferences = vec![Preference::LeftOut(vec![1; people])];
            let found = best(&Problem { allowed, preferences, trio: false, locked: vec![], seed: case });
            assert_eq!(found.left_out.len(), left_over, "firm {case}, rule {rule}");
        }
    }
}

#[test]
fn keeping_apart_two_who_were_not_together_changes_no_value() {
    for (mut dice, mut problem) in teams() {
        let before = best(&problem);
        let (a, b) = two(&mut dice, problem.people());
        if before.groups.iter().any(|members| members.contains(&a) && members.contains(&b)) {
            continue;
        }
        problem.allowed.set(a, b, false);
        assert_eq!(best(&problem).values, before.values, "{problem:?}");
    }
}

#[test]
fn locking_a_group_of_the_best_changes_no_value() {
    for (mut dice, mut problem) in teams() {
        let before = best(&problem);
        let free: Vec<_> = before.groups.iter().filter(|it| !is_locked(&problem, it)).cloned().collect();
        if free.is_empty() {
            continue;
        }
        problem.locked.push(free[dice.below(free.len())].clone());
        assert_eq!(best(&problem).values, before.values, "{problem:?}");
        problem.locked.clone_from(&before.groups);
        let all_locked = best(&problem);
        assert_eq!((all_locked.groups, all_locked.values), (before.groups, before.values));
    }
}

fn is_locked(problem: &Problem, group: &[usize]) -> bool {
    problem.locked.iter().any(|locked| locked.contains(&group[0]))
}

#[test]
fn a_lower_preference_never_changes_what_the_higher_ones_count() {
    for (_, mut problem) in teams() {
        let whole = best(&problem).values;
        while problem.preferences.pop().is_some() {
            let kept = problem.preferences.len();
            assert_eq!(best(&problem).values, whole[..kept], "{problem:?}");
        }
    }
}

#[test]
fn a_preference_that_is_there_twice_or_counts_nothing_changes_no_other() {
    for (mut dice, mut problem) in teams() {
        let before = best(&problem).values;
        let place = dice.below(problem.preferences.len() + 1);
        problem.preferences.insert(place, Preference::LeftOut(vec![0; problem.people()]));
        let mut expected = before;
        expected.insert(place, 0);
        assert_eq!(best(&problem).values, expected, "{problem:?}");
        let again = dice.below(problem.preferences.len());
        problem.preferences.push(problem.preferences[again].clone());
        expected.push(expected[again]);
        assert_eq!(best(&problem).values, expected, "{problem:?}");
    }
}

#[test]
fn counting_everything_three_times_counts_three_times_as_much() {
    for (mut dice, mut problem) in teams() {
        let before = best(&problem).values;
        let place = dice.below(problem.preferences.len().max(1));
        let people = problem.people();
        let factor = match problem.preferences.get_mut(place) {
            Some(Preference::LeftOut(costs)) => {
                costs.iter_mut().for_each(|cost| *cost *= 3);
                3
            }
            Some(Preference::Pairs(costs)) => {
                change_all(costs, people, |cost| 3 * cost);
                3
            }
            Some(Preference::Missed(_) | Preference::Wishes(_)) | None => 1,
        };
        let mut expected = before;
        expected.iter_mut().skip(place).take(1).for_each(|value| *value *= factor);
        assert_eq!(best(&problem).values, expected, "{problem:?}");
    }
}

/// As many as can be in pairs come first, so that it is settled how many are left out and how many
/// pairs there are.
#[test]
fn what_every_pair_or_everybody_left_out_costs_more_is_added_to_the_value() {
    for case in 0..300 {
        let (mut dice, mut problem) = firm(case);
        let people = problem.people();
        problem.preferences.insert(0, Preference::LeftOut(vec![1; people]));
        let before = best(&problem);
        let more = dice.number(20) - 10;
        let mut expected = before.values.clone();
        for (preference, value) in problem.preferences.iter_mut().zip(&mut expected) {
            match preference {
                Preference::LeftOut(costs) => {
                    costs.iter_mut().for_each(|cost| *cost += 10);
                    *value += 10 * before.left_out.len() as i64;
                }
                Preference::Pairs(costs) => {
                    change_all(costs, people, |cost| cost + more);
                    *value += more * before.groups.len() as i64;
                }
                Preference::Missed(_) | Preference::Wishes(_) => {}
            }
        }
        assert_eq!(best(&problem).values, expected, "firm {case}");
    }
}

fn change_all(costs: &mut PairTable<i64>, people: usize, change: impl Fn(i64) -> i64) {
    for b in 0..people {
        (0..b).for_each(|a| costs.set(a, b, change(costs.get(a, b))));
    }
}

#[test]
fn two_who_join_and_may_only_be_with_each_other_are_paired_and_change_nobodys_value() {
    for case in 0..300 {
        let (_, problem) = firm(case);
        let people = problem.people();
        let costs = |preference: &Preference| match preference {
            Preference::LeftOut(costs) => Preference::LeftOut([costs.as_slice(), &[5, 5]].concat()),
            Preference::Pairs(costs) => Preference::Pairs(with_two_more(costs, 0)),
            Preference::Missed(_) | Preference::Wishes(_) => preference.clone(),
        };
        let mut allowed = with_two_more(&problem.allowed, false);
        allowed.set(people, people + 1, true);
        let joined =
            Problem { allowed, preferences: problem.preferences.iter().map(costs).collect(), ..problem };
        let found = best(&joined);
        assert_eq!(found.groups.last(), Some(&vec![people, people + 1]), "firm {case}");
        let alone =
            Problem { locked: [joined.locked.clone(), vec![vec![people, people + 1]]].concat(), ..joined };
        assert_eq!(best(&alone).values, found.values, "firm {case}");
    }
}

fn with_two_more<T: Copy>(table: &PairTable<T>, fill: T) -> PairTable<T> {
    let people = table.people();
    let mut wider = PairTable::filled(people + 2, fill);
    for b in 0..people {
        (0..b).for_each(|a| wider.set(a, b, table.get(a, b)));
    }
    wider
}
