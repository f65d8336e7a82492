//! What if two people were a pair, or could not be one: each answer is that of solving anew.

use matching::{Problem, Solution, Solved, solve, verify};

use crate::dice::Dice;

/// The best groups with one more locked pair, found from the start.
fn anew(problem: &Problem, a: usize, b: usize) -> Solution {
    let locked = [problem.locked.clone(), vec![vec![a, b]]].concat();
    solve(&Problem { locked, ..problem.clone() }).unwrap()
}

fn is_locked(problem: &Problem, person: usize) -> bool {
    problem.locked.iter().any(|members| members.contains(&person))
}

#[test]
fn every_partner_of_a_person_costs_what_solving_anew_with_the_pair_finds() {
    for case in 0..400 {
        let mut dice = Dice::new(case);
        let people = 2 + dice.below(16);
        let problem = dice.team(people);
        let solved = Solved::of(problem.clone()).unwrap();
        let person = dice.below(people);
        let partners = solved.partners_of(person);
        let may = |&other: &usize| {
            let free = !is_locked(&problem, person) && !is_locked(&problem, other);
            other != person && free && problem.allowed.get(person, other)
        };
        let expected: Vec<usize> = (0..people).filter(may).collect();
        assert_eq!(partners.iter().map(|(other, _)| *other).collect::<Vec<_>>(), expected, "team {case}");
        for (other, with) in partners {
            let pair = vec![person.min(other), person.max(other)];
            assert!(with.groups.contains(&pair), "team {case}");
            assert_eq!(
                with.values,
                anew(&problem, person, other).values,
                "team {case}, {person} and {other}"
            );
            assert_eq!(solved.with_pair(person, other).unwrap().values, with.values, "team {case}");
        }
    }
}

#[test]
fn after_a_decline_the_best_groups_are_those_of_solving_anew_and_proved() {
    for case in 0..800 {
        let mut dice = Dice::new(case);
        let people = 2 + dice.below(20);
        let problem = dice.team(people);
        let solved = Solved::of(problem.clone()).unwrap();
        let free = |members: &&Vec<usize>| !is_locked(&problem, members[0]);
        let Some(declined) = solved.solution().groups.iter().find(free) else { continue };
        let (a, b) = (declined[0], declined[1]);
        let mut without = problem.clone();
        without.allowed.set(a, b, false);
        let found = solved.forbidding(a, b);
        assert_eq!(found.values, solve(&without).unwrap().values, "team {case}");
        assert_eq!(verify(&without, &found), Ok(()), "team {case}");
    }
}

#[test]
fn a_pair_of_the_best_groups_costs_nothing_to_choose() {
    for case in 0..100 {
        let problem = Dice::new(case).team(14);
        let solved = Solved::of(problem.clone()).unwrap();
        for members in solved.solution().groups.iter().filter(|members| members.len() == 2) {
            if let Some(with) = solved.with_pair(members[0], members[1]) {
                assert_eq!(with.values, solved.solution().values, "team {case}");
            }
        }
    }
}
