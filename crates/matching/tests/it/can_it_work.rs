use matching::{Coverage, PairTable, Preference, Problem, coverage, solve};

use crate::dice::Dice;

fn only_with(people: usize, pairs: &[(usize, usize)]) -> PairTable<bool> {
    let mut allowed = PairTable::filled(people, false);
    pairs.iter().for_each(|&(a, b)| allowed.set(a, b, true));
    allowed
}

#[test]
fn three_people_who_can_only_be_with_one_are_stranded() {
    let found = coverage(&only_with(6, &[(0, 5), (1, 5), (2, 5), (3, 4)]));
    let expected = Coverage { left_over: 2, connectors: vec![5], stranded: vec![vec![0], vec![1], vec![2]] };
    assert_eq!(found, expected);
}

#[test]
fn an_odd_circle_with_nobody_else_is_stranded_together() {
    let found = coverage(&only_with(5, &[(0, 1), (1, 2), (0, 2), (3, 4)]));
    assert_eq!(found, Coverage { left_over: 1, connectors: vec![], stranded: vec![vec![0, 1, 2]] });
}

#[test]
fn when_everybody_can_be_in_a_pair_nobody_is_stranded() {
    let found = coverage(&PairTable::filled(8, true));
    assert_eq!(found, Coverage { left_over: 0, connectors: vec![], stranded: vec![] });
}

#[test]
fn nobody_at_all_is_no_problem() {
    assert_eq!(coverage(&PairTable::filled(0, true)).left_over, 0);
}

#[test]
fn small_teams_agree_with_trying_everything() {
    for case in 0..3_000 {
        let mut dice = Dice::new(case);
        let people = 1 + dice.below(9);
        let percent = [10, 25, 40, 70][dice.below(4)];
        let allowed = dice.allowed(people, percent);
        assert_eq!(coverage(&allowed), by_trying_everything(&allowed), "team {case}: {allowed:?}");
    }
}

#[test]
fn the_reason_always_accounts_for_everybody_left_over() {
    for case in 0..500 {
        let mut dice = Dice::new(case);
        let people = 10 + dice.below(80);
        let percent = [1, 2, 4, 8][dice.below(4)];
        let allowed = dice.allowed(people, percent);
        let found = coverage(&allowed);
        assert_eq!(found.stranded.len(), found.left_over + found.connectors.len());
        assert!(found.stranded.iter().all(|members| members.len() % 2 == 1));
        let berge = odd_parts_without(&allowed, &found.connectors) - found.connectors.len();
        assert_eq!(found.left_over, berge, "team {case}");
        for (place, members) in found.stranded.iter().enumerate() {
            for others in &found.stranded[..place] {
                assert!(members.iter().all(|&a| others.iter().all(|&b| !allowed.get(a, b))));
            }
        }
    }
}

#[test]
fn allowing_more_never_leaves_more_over() {
    for case in 0..500 {
        let mut dice = Dice::new(case);
        let people = 2 + dice.below(40);
        let mut allowed = dice.allowed(people, 5);
        let before = coverage(&allowed).left_over;
        let a = dice.below(people);
        allowed.set(a, (a + 1 + dice.below(people - 1)) % people, true);
        let after = coverage(&allowed).left_over;
        assert!(after == before || after + 2 == before);
    }
}

/// Tutte and Berge: however some people are taken away, each odd part of the rest has somebody over
/// unless one of those taken away takes one in; and some choice of them leaves no better bound.
#[test]
fn how_many_are_left_over_is_the_best_bound_that_any_set_of_people_gives() {
    for case in 0..1_500 {
        let mut dice = Dice::new(case);
        let people = 1 + dice.below(9);
        let percent = [10, 25, 40, 70][dice.below(4)];
        let allowed = dice.allowed(people, percent);
        let bounds = (0..1_usize << people).map(|set| {
            let gone: Vec<usize> = (0..people).filter(|person| set >> person & 1 == 1).collect();
            odd_parts_without(&allowed, &gone).saturating_sub(gone.len())
        });
        assert_eq!(Some(coverage(&allowed).left_over), bounds.max(), "team {case}: {allowed:?}");
    }
}

#[test]
fn as_many_are_left_over_as_the_best_pairs_leave_out_whatever_the_rules() {
    for case in 0..600 {
        let mut dice = Dice::new(case);
        let people = 6 + dice.below(if case.is_multiple_of(20) { 200 } else { 40 });
        let allowed = dice.rules(people);
        let found = coverage(&allowed);
        let preferences = vec![Preference::LeftOut(vec![1; people])];
        let best = solve(&Problem { allowed, preferences, trio: false, locked: vec![], seed: case }).unwrap();
        assert_eq!(found.left_over, best.left_out.len(), "team {case}");
        let may_be_over: Vec<usize> = found.stranded.concat();
        assert!(best.left_out.iter().all(|person| may_be_over.contains(person)), "team {case}");
    }
}

/// How many odd parts the people fall into without some of them (Tutte and Berge).
fn odd_parts_without(allowed: &PairTable<bool>, gone: &[usize]) -> usize {
    let people = allowed.people();
    let mut seen = vec![false; people];
    gone.iter().for_each(|&person| seen[person] = true);
    let mut odd = 0;
    for start in 0..people {
        let mut waiting = vec![start];
        let mut size = 0;
        while let Some(a) = waiting.pop() {
            if !std::mem::replace(&mut seen[a], true) {
                size += 1;
                waiting.extend((0..people).filter(|&b| b != a && allowed.get(a, b)));
            }
        }
        odd += size % 2;
    }
    odd
}

fn by_trying_everything(allowed: &PairTable<bool>) -> Coverage {
    let people = allowed.people();
    let everybody = (1 << people) - 1;
    let most = most_pairs(allowed, everybody);
    let may_be_over = |a: usize| most_pairs(allowed, everybody & !(1 << a)) == most;
    let over: Vec<usize> = (0..people).filter(|&a| may_be_over(a)).collect();
    let joins = |a: usize, b: usize| a != b && allowed.get(a, b);
    let connectors =
        (0..people).filter(|a| !over.contains(a) && over.iter().any(|&b| joins(*a, b))).collect();
    let mut stranded: Vec<Vec<usize>> = Vec::new();
    for &a in &over {
        let (mut joined, apart): (Vec<_>, Vec<_>) =
            stranded.into_iter().partition(|part| part.iter().any(|&b| joins(a, b)));
        joined.push(vec![a]);
        let mut part = joined.concat();
        part.sort_unstable();
        stranded = apart;
        stranded.push(part);
    }
    stranded.sort_unstable();
    Coverage { left_over: people - 2 * most, connectors, stranded }
}

fn most_pairs(allowed: &PairTable<bool>, among: usize) -> usize {
    if among == 0 {
        return 0;
    }
    let a = among.trailing_zeros() as usize;
    let rest = among & !(1 << a);
    let with = (a + 1..allowed.people()).filter(|&b| rest >> b & 1 == 1 && allowed.get(a, b));
    with.map(|b| 1 + most_pairs(allowed, rest & !(1 << b)))
        .chain([most_pairs(allowed, rest)])
        .max()
        .unwrap_or(0)
}
