use matching::{
    Odd, PairTable, Preference, Problem, Prospect, Solution, outlook, solve, solve_for_later, values, verify,
};

use crate::dice::Dice;
use crate::every_round::most_after_the_best;
use crate::outlook::{any_team, real_firm, two_halls};

/// Round after round of the best groups until somebody has no new partner, each proved to be best.
fn rounds_of(
    firm: &(PairTable<bool>, Vec<bool>),
    seed: u64,
    best: &dyn Fn(&Problem, &Prospect) -> Solution,
) -> usize {
    let (mut allowed, mut may) = firm.clone();
    for round in 0.. {
        let cost =
            |of: &dyn Fn(usize) -> bool| Preference::LeftOut((0..21).map(|it| of(it).into()).collect());
        let problem = Problem {
            allowed: allowed.clone(),
            preferences: vec![cost(&|_| true), cost(&|it| it == 0), cost(&|it| !may[it])],
            trio: false,
            locked: vec![],
            seed: seed + round,
        };
        let odd = Odd::LeaveOneOut(may.clone());
        let found = best(&problem, &Prospect { allowed: allowed.clone(), odd, most: 12, seed: seed + round });
        assert_eq!(verify(&problem, &found), Ok(()));
        if found.values != [1, 0, 0] {
            return usize::try_from(round).unwrap();
        }
        found.groups.iter().for_each(|pair| allowed.set(pair[0], pair[1], false));
        may[found.left_out[0]] = false;
    }
    0
}

#[test]
fn the_best_for_later_keep_all_ten_rounds_of_the_real_firm_open() {
    let firm = real_firm();
    for seed in 0..10 {
        assert_eq!(
            rounds_of(&firm, 100 * seed, &|problem, later| solve_for_later(problem, later).unwrap()),
            10
        );
    }
}

#[test]
fn the_best_for_later_use_no_more_of_the_scarce_pairs_than_they_must() {
    // Two halves of three, joined by three pairs; an odd half needs one of them in every round.
    let mut allowed = PairTable::filled(6, false);
    for b in 0..6 {
        (0..b).for_each(|a| allowed.set(a, b, (a < 3) == (b < 3) || b == a + 3));
    }
    let across = |found: &Solution| found.groups.iter().filter(|pair| pair[0] + 3 == pair[1]).count();
    let mut plain = Vec::new();
    for seed in 0..20 {
        let problem = Problem {
            allowed: allowed.clone(),
            preferences: vec![Preference::LeftOut(vec![1; 6])],
            trio: false,
            locked: vec![],
            seed,
        };
        let prospect = Prospect { allowed: allowed.clone(), odd: Odd::Trio, most: 12, seed };
        plain.push(across(&solve(&problem).unwrap()));
        assert_eq!(across(&solve_for_later(&problem, &prospect).unwrap()), 1);
    }
    assert!(plain.contains(&3), "{plain:?}");
}

#[test]
fn the_best_for_later_are_as_good_as_the_best_and_leave_no_fewer_rounds() {
    let mut better = 0;
    for case in 0..250 {
        let mut dice = Dice::new(case);
        let people = 6 + dice.below(6);
        let (allowed, odd) = two_halls(&mut dice, people);
        let costs = Preference::Pairs(dice.costs(people, 2, 0));
        let mut preferences = vec![Preference::LeftOut(vec![1; people]), costs];
        preferences.truncate(1 + dice.below(2));
        let problem = Problem { allowed, preferences, trio: odd == Odd::Trio, locked: vec![], seed: case };
        let prospect = Prospect { allowed: problem.allowed.clone(), odd, most: 6, seed: 3 };
        let (plain, chosen) = (solve(&problem).unwrap(), solve_for_later(&problem, &prospect).unwrap());
        assert_eq!(plain.values, chosen.values);
        assert_eq!(values(&problem.preferences, people, &chosen.groups), chosen.values);
        assert_eq!(verify(&problem, &chosen), Ok(()), "team {case}");
        let (before, after) = (rounds_after(&prospect, &plain), rounds_after(&prospect, &chosen));
        assert!(after >= before, "team {case}: {after} after {before}");
        better += usize::from(after > before);
    }
    assert!(better > 5, "{better}");
}

/// How many rounds there are once some groups have met.
fn rounds_after(prospect: &Prospect, found: &Solution) -> usize {
    let mut later = prospect.clone();
    for group in &found.groups {
        for (place, &a) in group.iter().enumerate() {
            group[..place].iter().for_each(|&b| later.allowed.set(a, b, false));
        }
    }
    if let Odd::LeaveOneOut(may) = &mut later.odd {
        found.left_out.iter().for_each(|&it| may[it] = false);
    }
    outlook(&later).unwrap().plan.len().min(prospect.most)
}

#[test]
fn hardly_ever_do_equally_good_groups_leave_more_rounds_than_the_best_for_later() {
    let (mut teams, mut missed) = (0, 0);
    for case in 0..800 {
        let mut dice = Dice::new(case);
        let people = 4 + dice.below(5);
        let (allowed, odd) = any_team(&mut dice, people);
        let odd = if odd == Odd::Trio { odd } else { Odd::LeaveOneOut(vec![true; people]) };
        let costs = dice.costs(people, 2, 0);
        let Some(most) = most_after_the_best(&allowed, &odd, &costs) else { continue };
        let problem = Problem {
            allowed: allowed.clone(),
            preferences: vec![Preference::LeftOut(vec![1; people]), Preference::Pairs(costs)],
            trio: odd == Odd::Trio,
            locked: vec![],
            seed: case,
        };
        let prospect = Prospect { allowed, odd, most: 10, seed: case };
        let after = rounds_after(&prospect, &solve_for_later(&problem, &prospect).unwrap());
        assert!(after <= most, "team {case}");
        teams += 1;
        missed += most - after;
    }
    assert!(teams > 500 && missed < 6, "{missed} rounds of {teams} teams");
}
