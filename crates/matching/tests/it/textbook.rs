use matching::{PairTable, Preference, Problem, Solution, coverage, solve};

pub fn graph(people: usize, pairs: impl IntoIterator<Item = (usize, usize)>) -> PairTable<bool> {
    let mut allowed = PairTable::filled(people, false);
    for (a, b) in pairs {
        allowed.set(a, b, true);
    }
    allowed
}

pub fn everybody(people: usize) -> PairTable<bool> {
    PairTable::filled(people, true)
}

pub fn cycle(people: usize) -> PairTable<bool> {
    graph(people, (0..people).map(|a| (a, (a + 1) % people)))
}

/// An outer and an inner ring of five, each person joined to the one opposite.
pub fn petersen() -> PairTable<bool> {
    let outer = (0..5).map(|a| (a, (a + 1) % 5));
    let inner = (0..5).map(|a| (5 + a, 5 + (a + 2) % 5));
    graph(10, outer.chain(inner).chain((0..5).map(|a| (a, a + 5))))
}

/// Everybody with everybody outside their own side of the table.
pub fn sides(sizes: &[usize]) -> PairTable<bool> {
    let side: Vec<usize> = (0..sizes.len()).flat_map(|it| vec![it; sizes[it]]).collect();
    let mut allowed = everybody(side.len());
    for b in 0..side.len() {
        (0..b).for_each(|a| allowed.set(a, b, side[a] != side[b]));
    }
    allowed
}

fn best(allowed: &PairTable<bool>) -> Solution {
    solve(&Problem {
        allowed: allowed.clone(),
        preferences: vec![Preference::LeftOut(vec![1; allowed.people()])],
        trio: false,
        locked: vec![],
        seed: 1,
    })
    .unwrap()
}

/// How often everybody can be in a pair when no pair may come again, taking the first that is found.
fn rounds(mut allowed: PairTable<bool>) -> usize {
    let mut rounds = 0;
    loop {
        let round = best(&allowed);
        if !round.left_out.is_empty() {
            return rounds;
        }
        for pair in &round.groups {
            allowed.set(pair[0], pair[1], false);
        }
        rounds += 1;
    }
}

#[test]
fn petersens_ten_have_one_round_and_no_second() {
    assert_eq!(rounds(petersen()), 1);
}

#[test]
fn two_sides_of_three_have_three_rounds_whatever_is_taken_first() {
    assert_eq!(rounds(sides(&[3, 3])), 3);
}

#[test]
fn six_people_have_at_least_three_rounds_whatever_is_taken_first() {
    assert!((3..=5).contains(&rounds(everybody(6))));
}

#[test]
fn one_team_of_six_among_ten_makes_four_pairs() {
    let found = best(&sides(&[6, 1, 1, 1, 1]));
    assert_eq!(found.groups.len(), 4);
    assert_eq!(found.values, [2]);
    assert!(found.left_out.iter().all(|&person| person < 6));
}

#[test]
fn in_an_even_ring_one_decline_changes_every_pair() {
    for people in (4..=40).step_by(2) {
        let ring = cycle(people);
        let before = best(&ring);
        assert!(before.left_out.is_empty());
        for declined in &before.groups {
            let mut without = ring.clone();
            without.set(declined[0], declined[1], false);
            let after = best(&without);
            assert!(after.left_out.is_empty());
            assert!(before.groups.iter().all(|pair| !after.groups.contains(pair)));
        }
    }
}

/// In each of these any allowed pair can be kept and everybody else still be in one.
#[test]
fn any_pair_of_six_of_three_tables_of_two_sides_and_of_petersens_ten_can_be_kept() {
    for allowed in [everybody(6), sides(&[2, 2, 2]), sides(&[3, 3]), petersen()] {
        let people = allowed.people();
        for b in 0..people {
            for a in (0..b).filter(|&a| allowed.get(a, b)) {
                let found = solve(&Problem {
                    allowed: allowed.clone(),
                    preferences: vec![Preference::LeftOut(vec![1; people])],
                    trio: false,
                    locked: vec![vec![a, b]],
                    seed: 1,
                })
                .unwrap();
                assert_eq!(found.values, [0]);
            }
        }
    }
}

/// Sylvester's graph: three clusters of five around one person. Everybody may be with exactly three
/// others, and still two are left over.
#[test]
fn sylvesters_sixteen_leave_two_over_although_everybody_has_three_to_choose_from() {
    let cluster = |first: usize| {
        let inside = [(1, 3), (1, 4), (2, 3), (2, 4), (3, 4), (0, 1), (0, 2)];
        inside.map(|(a, b)| (first + a, first + b)).into_iter().chain([(first, 15)])
    };
    let allowed = graph(16, [0, 5, 10].into_iter().flat_map(cluster));
    let to_choose_from = |a: usize| (0..16).filter(|&b| b != a && allowed.get(a, b)).count();
    assert!((0..16).all(|person| to_choose_from(person) == 3));
    assert_eq!(best(&allowed).values, [2]);
    let reason = coverage(&allowed);
    assert_eq!((reason.left_over, reason.connectors), (2, vec![15]));
    assert_eq!(reason.stranded, [vec![0, 1, 2, 3, 4], vec![5, 6, 7, 8, 9], vec![10, 11, 12, 13, 14]]);
}

#[test]
fn an_odd_ring_leaves_one_over_and_has_no_trio() {
    let mut problem = Problem {
        allowed: cycle(7),
        preferences: vec![Preference::LeftOut(vec![1; 7])],
        trio: true,
        locked: vec![],
        seed: 1,
    };
    assert_eq!(solve(&problem).unwrap().values, [1]);
    problem.allowed.set(0, 2, true);
    assert_eq!(solve(&problem).unwrap().groups, [vec![0, 1, 2], vec![3, 4], vec![5, 6]]);
}

#[test]
fn a_lower_preference_never_outweighs_a_higher_one() {
    let mut dear = PairTable::filled(4, 1_000_000);
    dear.set(0, 1, 0);
    let problem = Problem {
        allowed: cycle(4),
        preferences: vec![
            Preference::LeftOut(vec![1; 4]),
            Preference::Missed(vec![(1, 2)]),
            Preference::Pairs(dear),
        ],
        trio: true,
        locked: vec![],
        seed: 1,
    };
    let found = solve(&problem).unwrap();
    assert_eq!(found.groups, [[0, 3], [1, 2]]);
    assert_eq!(found.values, [0, 0, 2_000_000]);
}

#[test]
fn a_pair_that_makes_things_worse_is_not_made() {
    let problem = Problem {
        allowed: everybody(4),
        preferences: vec![Preference::Pairs(PairTable::filled(4, 1)), Preference::LeftOut(vec![1; 4])],
        trio: true,
        locked: vec![vec![1, 2]],
        seed: 1,
    };
    let found = solve(&problem).unwrap();
    assert_eq!(found.groups, [[1, 2]]);
    assert_eq!(found.left_out, [0, 3]);
    assert_eq!(found.values, [1, 2]);
}

#[test]
fn a_locked_trio_is_the_only_trio() {
    let problem = Problem {
        allowed: sides(&[3, 3, 1]),
        preferences: vec![Preference::LeftOut(vec![1; 7])],
        trio: true,
        locked: vec![vec![0, 2, 1]],
        seed: 1,
    };
    let found = solve(&problem).unwrap();
    assert_eq!(found.values, [2]);
    assert_eq!(found.groups.len(), 2);
    assert_eq!(found.groups[0], [0, 1, 2]);
}
