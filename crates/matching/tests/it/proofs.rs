use matching::{
    Bound, Flaw, LockedFault, MatchingError, PairTable, Preference, Problem, Solution, solve, verify,
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

fn prices(solution: &mut Solution) -> &mut Bound {
    &mut solution.proof.as_mut().unwrap().bounds[0]
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
        let kept = Solution { proof: best.proof.clone(), ..other };
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
    let groups = &solution.proof.as_ref().unwrap().bounds[0].groups;
    assert_eq!(*groups, [(vec![0, 1, 2, 3, 4], 4)]);
    let altered = |members: Vec<usize>| {
        let mut altered = solution.clone();
        prices(&mut altered).groups[0].0 = members;
        verify(&problem, &altered).unwrap_err()
    };
    assert_eq!(altered(vec![0, 1, 2]), Flaw::TooCheap(0, 3));
    assert_eq!(altered(vec![0, 1, 2, 3]), Flaw::Prices);
    assert_eq!(altered(vec![0, 1, 2, 3, 3]), Flaw::Prices);
    assert_eq!(altered(vec![0, 1, 2, 3, 5]), Flaw::Prices);
    let mut crossing = solution.clone();
    prices(&mut crossing).groups = vec![(vec![0, 1, 2], 2), (vec![2, 3, 4], 2)];
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
fn where_a_trio_may_be_made_the_proof_rules_out_every_other() {
    let (mut of_some, mut needed) = (0, 0);
    for case in 0..1_500 {
        let mut dice = Dice::new(case);
        let people = 3 + 2 * dice.below(12);
        let problem = Problem { trio: true, ..dice.team(people) };
        let solution = solve(&problem).unwrap();
        assert_eq!(verify(&problem, &solution), Ok(()), "team {case}");
        let bounds = &solution.proof.as_ref().unwrap().bounds;
        of_some += usize::from(bounds.len() > 1);
        for left_away in 0..bounds.len() {
            let mut shorter = solution.clone();
            shorter.proof.as_mut().unwrap().bounds.remove(left_away);
            let still = verify(&problem, &shorter);
            assert!(left_away > 0 || still == Err(Flaw::NoProof), "team {case}: {still:?}");
            needed += usize::from(matches!(still, Err(Flaw::Trio(..))));
        }
    }
    assert!(
        of_some > 100 && needed > 100,
        "{of_some} proofs have prices for fewer people, {needed} are needed"
    );
}

#[test]
fn a_worse_trio_is_not_proved_to_be_the_best() {
    // Ana and Ben would rather not be together; with Cy, Dee and Eli they can be as they like.
    let mut apart = PairTable::filled(5, 0);
    apart.set(0, 1, 1);
    let problem = Problem {
        allowed: PairTable::filled(5, true),
        preferences: vec![Preference::LeftOut(vec![1; 5]), Preference::Pairs(apart)],
        trio: true,
        locked: vec![],
        seed: 1,
    };
    let best = solve(&problem).unwrap();
    assert_eq!(best.values, [0, 0]);
    let worse = Solution { groups: vec![vec![0, 1, 2], vec![3, 4]], values: vec![0, 1], ..best.clone() };
    assert!(matches!(verify(&problem, &worse), Err(Flaw::Trio(..))));
    let alone =
        Solution { groups: vec![vec![0, 2], vec![3, 4]], left_out: vec![1], values: vec![1, 0], ..best };
    assert!(matches!(verify(&problem, &alone), Err(Flaw::Trio(..))));
}

#[test]
fn no_number_in_the_proof_of_a_trio_can_be_another() {
    for case in 0..60 {
        let mut dice = Dice::new(case);
        let problem = Problem { trio: true, locked: vec![], ..dice.team(9) };
        let solution = solve(&problem).unwrap();
        for bound in 0..solution.proof.as_ref().unwrap().bounds.len() {
            for person in 0..9 {
                for more in [-1, 1, 1 << 70] {
                    let mut altered = solution.clone();
                    altered.proof.as_mut().unwrap().bounds[bound].people[person] += more;
                    assert!(verify(&problem, &altered).is_err(), "team {case}");
                }
            }
        }
    }
}

#[test]
fn a_locked_pair_against_a_rule_does_not_spoil_the_proof() {
    let (problem, _) = four_people();
    let problem = Problem { locked: vec![vec![3, 0]], ..problem };
    let solution = solve(&problem).unwrap();
    assert_eq!(solution.groups, [[0, 3], [1, 2]]);
    assert_eq!(verify(&problem, &solution), Ok(()));
}
