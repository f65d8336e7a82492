//! Numbers of every width are counted exactly as far as they reach, and refused beyond.

use matching::{
    Bound, Flaw, MatchingError, PairTable, Preference, Problem, Proof, Solution, coverage, solve, verify,
};

use crate::dice::Dice;
use crate::every_grouping::best_values;

const TOO_LARGE: MatchingError = MatchingError::NumbersTooLarge;

fn of(people: usize, preferences: Vec<Preference>) -> Problem {
    Problem { allowed: PairTable::filled(people, true), preferences, trio: false, locked: vec![], seed: 2 }
}

/// Numbers near a power of two, each a little more or less, wanted or not.
fn near(power: u32, dice: &mut Dice, people: usize) -> Preference {
    let mut costs = PairTable::filled(people, 0);
    for b in 0..people {
        for a in 0..b {
            let cost = (1 << power) + dice.number(5) - 2;
            costs.set(a, b, if dice.chance(50) { -cost } else { cost });
        }
    }
    Preference::Pairs(costs)
}

fn is_solved_at_its_best(problem: &Problem) {
    let found = solve(problem).unwrap();
    assert_eq!(found.values, best_values(problem), "{problem:?}");
    assert_eq!(verify(problem, &found), Ok(()), "{problem:?}");
    let with_trio = Problem { trio: true, ..problem.clone() };
    assert_eq!(solve(&with_trio).unwrap().values, best_values(&with_trio), "{problem:?}");
}

#[test]
fn numbers_of_every_width_are_counted_exactly() {
    for power in 0..=57 {
        for case in 0..20 {
            let mut dice = Dice::new(case);
            let people = 4 + dice.below(4);
            is_solved_at_its_best(&of(people, vec![near(power, &mut dice, people)]));
        }
    }
}

#[test]
fn two_preferences_of_every_width_are_counted_exactly_and_in_order() {
    for (high, low) in (0..=56).flat_map(|high| [(high, 0), (high, high), (0, high), (56, high)]) {
        for case in 0..4 {
            let mut dice = Dice::new(case);
            let people = 5 + dice.below(3);
            let preferences = vec![near(high, &mut dice, people), near(low, &mut dice, people)];
            is_solved_at_its_best(&of(people, preferences));
        }
    }
}

/// All preferences share 120 binary digits, and each must fit into the 63 of a value.
#[test]
fn what_reaches_too_far_is_refused_and_so_is_everything_wider() {
    for preferences in 1..6 {
        for trio in [false, true] {
            let widths = (0..63).map(|power| {
                let costs = Preference::Pairs(PairTable::filled(5, 1 << power));
                solve(&Problem { trio, ..of(5, vec![costs; preferences]) })
            });
            let answers: Vec<_> = widths.collect();
            let first_refused = answers.iter().position(Result::is_err).unwrap();
            assert!(first_refused >= 120 / preferences.max(2) - 4, "{preferences}: {first_refused}");
            assert!(answers[first_refused..].iter().all(|answer| *answer == Err(TOO_LARGE)));
            assert!(answers[..first_refused].iter().flatten().all(|found| found.left_out.len() == 5));
        }
    }
}

#[test]
fn one_pair_may_cost_as_much_as_a_number_can_hold() {
    for (cost, together, value) in [(i64::MAX, false, 0), (-i64::MAX, true, -i64::MAX)] {
        let mut costs = PairTable::filled(4, 0);
        costs.set(0, 1, cost);
        let problem = of(4, vec![Preference::LeftOut(vec![1; 4]), Preference::Pairs(costs)]);
        let found = solve(&problem).unwrap();
        assert_eq!(found.groups.contains(&vec![0, 1]), together);
        assert_eq!(found.values, [0, value]);
        assert_eq!(verify(&problem, &found), Ok(()));
    }
}

#[test]
fn one_more_than_a_number_can_hold_is_refused() {
    let sum = |last: i64| {
        let mut left_out = vec![0; 4];
        (left_out[0], left_out[3]) = (i64::MAX - 5, last);
        solve(&of(4, vec![Preference::LeftOut(left_out)]))
    };
    assert_eq!(sum(5).unwrap().values, [0]);
    assert_eq!(sum(-5).unwrap().values, [-5]);
    assert_eq!(sum(6), Err(TOO_LARGE));
    assert_eq!(sum(-6), Err(TOO_LARGE));
    assert_eq!(sum(i64::MIN), Err(TOO_LARGE));
    assert_eq!(sum(i64::MAX), Err(TOO_LARGE));
}

#[test]
fn a_proof_of_numbers_that_reach_too_far_is_refused_before_anything_is_counted() {
    let too_large = [
        Preference::LeftOut(vec![i64::MAX; 4]),
        Preference::LeftOut(vec![i64::MIN; 4]),
        Preference::Pairs(PairTable::filled(4, i64::MAX)),
        Preference::Pairs(PairTable::filled(4, i64::MIN)),
    ];
    for preference in too_large {
        let problem = of(4, vec![preference]);
        assert_eq!(solve(&problem), Err(TOO_LARGE));
        for (groups, left_out) in [(vec![], vec![0, 1, 2, 3]), (vec![vec![0, 1], vec![2, 3]], vec![])] {
            let proof = Some(Proof { bounds: vec![Bound { people: vec![0; 4], ..Bound::default() }] });
            let claimed = Solution { groups, left_out, values: vec![0], proof };
            assert_eq!(verify(&problem, &claimed), Err(Flaw::Problem(TOO_LARGE)));
        }
    }
}

#[test]
fn many_wishes_and_wanted_pairs_are_counted_one_by_one() {
    let mut dice = Dice::new(1);
    let wanted = Preference::Missed((0..5_000).map(|_| dice.two(7)).collect());
    let wishes = Preference::Wishes((0..5_000).map(|_| dice.wish(7)).collect());
    is_solved_at_its_best(&of(7, vec![wanted.clone(), wishes.clone()]));
    is_solved_at_its_best(&of(7, vec![wishes, wanted]));
}

#[test]
fn a_team_of_nobody_one_or_two_is_solved_and_proved() {
    for people in 0..3 {
        let problem = of(people, vec![Preference::LeftOut(vec![1; people])]);
        let found = solve(&problem).unwrap();
        assert_eq!(found.values, [i64::from(people == 1)]);
        assert_eq!(verify(&problem, &found), Ok(()));
        assert_eq!(coverage(&problem.allowed).left_over, people % 2);
    }
}
