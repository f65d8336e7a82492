use matching::{
    Duals, Flaw, LockedFault, MatchingError, PairTable, Preference, Problem, Solution, solve, verify,
};

use crate::dice::Dice;

fn without_trio(dice: &mut Dice, people: usize) -> Problem {
    Problem { trio: false, ..dice.team(people) }
}

/// Ana (0) and Ben (1), Cy (2) and Dee (3): 0–1 and 2–3 cost nothing, 1–2 one.
fn four_people() -> (Problem, Solution) {
    let mut allowed = PairTable::filled(4, false);
    let mut costs = PairTable::filled(4, 0);
    for (a, b, cost) in [(0, 1, 0), (1, 2, 1), (2, 3, 0)] {
        allowed.set(a, b, true);
        costs.set(a, b, cost);
    }
    let problem = Problem {
        allowed,
        preferences: vec![Preference::LeftOut(vec![1; 4]), Preference::Pairs(costs)],
        trio: true,
        locked: vec![],
        seed: 1,
    };
    let solution = solve(&problem).unwrap();
    (problem, solution)
}

fn flaw(change: impl FnOnce(&mut Problem, &mut Solution)) -> Flaw {
    let (mut problem, mut solution) = four_people();
    change(&mut problem, &mut solution);
    verify(&problem, &solution).unwrap_err()
}

fn duals(solution: &mut Solution) -> &mut Duals {
    solution.duals.as_mut().unwrap()
}

#[test]
fn every_solution_of_pairs_comes_with_a_proof_that_holds() {
    for case in 0..3_000 {
        let mut dice = Dice::new(case);
        let people = 2 + dice.below(40);
        let problem = without_trio(&mut dice, people);
        let solution = solve(&problem).unwrap();
        assert_eq!(verify(&problem, &solution), Ok(()), "team {case}");
    }
}

#[test]
fn a_proof_does_not_hold_for_worse_pairs() {
    for case in 0..500 {
        let mut dice = Dice::new(case);
        let people = 6 + dice.below(20);
        let problem = without_trio(&mut dice, people);
        let best = solve(&problem).unwrap();
        let mut fewer = problem.clone();
        for pair in best.groups.iter().filter(|pair| !problem.locked.contains(pair)).take(2) {
            fewer.allowed.set(pair[0], pair[1], false);
        }
        let other = solve(&fewer).unwrap();
        let kept = Solution { duals: best.duals.clone(), ..other };
        assert_eq!(verify(&problem, &kept).is_ok(), kept.values == best.values, "team {case}");
    }
}

#[test]
fn an_odd_group_is_priced_and_may_not_be_altered() {
    let problem = Problem {
        allowed: PairTable::filled(5, true),
        preferences: vec![Preference::LeftOut(vec![1; 5])],
        trio: false,
        locked: vec![],
        seed: 1,
    };
    let solution = solve(&problem).unwrap();
    let groups = &solution.duals.as_ref().unwrap().groups;
    assert_eq!(*groups, [(vec![0, 1, 2, 3, 4], 4)]);
    let altered = |members: Vec<usize>| {
        let mut altered = solution.clone();
        duals(&mut altered).groups[0].0 = members;
        verify(&problem, &altered).unwrap_err()
    };
    assert_eq!(altered(vec![0, 1, 2]), Flaw::TooCheap(0, 3));
    assert_eq!(altered(vec![0, 1, 2, 3]), Flaw::Prices);
    assert_eq!(altered(vec![0, 1, 2, 3, 3]), Flaw::Prices);
    assert_eq!(altered(vec![0, 1, 2, 3, 5]), Flaw::Prices);
    let mut crossing = solution.clone();
    duals(&mut crossing).groups = vec![(vec![0, 1, 2], 2), (vec![2, 3, 4], 2)];
    assert_eq!(verify(&problem, &crossing), Err(Flaw::Prices));
}

#[test]
fn groups_that_do_not_hold_to_the_rules_are_found() {
    assert_eq!(flaw(|_, solution| solution.groups = vec![vec![0, 1], vec![2, 3, 3]]), Flaw::Groups);
    assert_eq!(flaw(|_, solution| solution.groups = vec![vec![0, 2], vec![1, 3]]), Flaw::Groups);
    assert_eq!(flaw(|_, solution| solution.groups = vec![vec![0, 1]]), Flaw::Groups);
    assert_eq!(flaw(|problem, _| problem.locked = vec![vec![1, 2]]), Flaw::Groups);
    let split = |_: &mut Problem, solution: &mut Solution| {
        solution.groups = vec![vec![0, 1]];
        solution.left_out = vec![2, 3];
        solution.values = vec![2, 0];
    };
    assert_eq!(flaw(split), Flaw::Sum);
}

#[test]
fn a_problem_that_cannot_be_taken_on_proves_nothing() {
    let locked = MatchingError::Locked { group: 0, fault: LockedFault::Size(1) };
    assert_eq!(flaw(|problem, _| problem.locked = vec![vec![0]]), Flaw::Problem(locked));
}

#[test]
fn where_a_trio_may_be_made_there_is_no_proof_by_prices() {
    let mut dice = Dice::new(1);
    let problem = Problem { trio: true, locked: vec![], ..dice.team(9) };
    let solution = solve(&problem).unwrap();
    assert_eq!(verify(&problem, &solution), Err(Flaw::NoProof));
}

#[test]
fn a_locked_pair_against_a_rule_does_not_spoil_the_proof() {
    let (problem, _) = four_people();
    let problem = Problem { locked: vec![vec![3, 0]], ..problem };
    let solution = solve(&problem).unwrap();
    assert_eq!(solution.groups, [[0, 3], [1, 2]]);
    assert_eq!(verify(&problem, &solution), Ok(()));
}
