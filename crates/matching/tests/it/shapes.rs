//! Teams whose best pairs, and the proof of them, follow from their shape: rings of rings to any
//! depth, and chains as long as the largest team.

use matching::{MOST_PEOPLE, PairTable, Preference, Problem, Solution, coverage, solve, verify};

fn only_with(people: usize, pairs: impl IntoIterator<Item = (usize, usize)>) -> PairTable<bool> {
    let mut allowed = PairTable::filled(people, false);
    pairs.into_iter().for_each(|(a, b)| allowed.set(a, b, true));
    allowed
}

fn line(people: usize) -> PairTable<bool> {
    only_with(people, (1..people).map(|b| (b - 1, b)))
}

fn in_pairs(allowed: PairTable<bool>, lower: Vec<Preference>, seed: u64) -> Problem {
    let everybody = Preference::LeftOut(vec![1; allowed.people()]);
    let preferences = [vec![everybody], lower].concat();
    Problem { allowed, preferences, trio: false, locked: vec![], seed }
}

fn proved(problem: &Problem) -> Solution {
    let found = solve(problem).unwrap();
    assert_eq!(verify(problem, &found), Ok(()));
    found
}

/// Everybody with everybody; the worth of two people is told by the smallest group both are in.
fn worth_by_group(people: usize, worth: impl Fn(usize, usize) -> i64) -> Problem {
    let mut costs = PairTable::filled(people, 0);
    for b in 0..people {
        (0..b).for_each(|a| costs.set(a, b, -worth(a, b)));
    }
    Problem {
        allowed: PairTable::filled(people, true),
        preferences: vec![Preference::Pairs(costs)],
        trio: false,
        locked: vec![],
        seed: 3,
    }
}

/// Rings of `around` rings of `around` rings … of people, `deep` times over. Two people are worth
/// 10 less for every ring more that lies around the smallest one they share.
fn ring_of_rings(around: usize, deep: u32) -> Problem {
    worth_by_group(around.pow(deep), |a, b| {
        let size_shared = (1..=deep).find(|&it| a / around.pow(it) == b / around.pow(it)).unwrap();
        10 * i64::from(deep + 1 - size_shared)
    })
}

/// In every ring of whatever size all but one of its parts are paired, each giving the one person it
/// has over. Everybody could be the one left out, so nobody's own price is more than nothing, and all
/// that is paid is paid for the rings, each of which takes the 10 by which the next one out is lower.
#[test]
fn a_ring_of_rings_is_priced_at_every_depth() {
    for (around, deep) in [(3, 1), (3, 2), (3, 3), (3, 4), (3, 6), (5, 1), (5, 2), (5, 4), (7, 3), (15, 2)] {
        let problem = ring_of_rings(around, deep);
        let people = problem.people();
        let found = proved(&problem);
        let rings_of = |size: u32| around.pow(deep - size);
        let worth: i64 = (1..=deep)
            .map(|size| 10 * i64::from(deep + 1 - size) * (rings_of(size) * (around - 1) / 2) as i64)
            .sum();
        assert_eq!(found.values, [-worth], "{around} around, {deep} deep");

        let duals = found.proof.unwrap().bounds.remove(0);
        assert_eq!(duals.people, vec![0; people]);
        let mut rings: Vec<(Vec<usize>, i128)> = (1..=deep)
            .flat_map(|size| {
                let width = around.pow(size);
                (0..rings_of(size)).map(move |it| ((it * width..(it + 1) * width).collect(), 20))
            })
            .collect();
        rings.sort_unstable();
        assert_eq!(duals.groups, rings, "{around} around, {deep} deep");
    }
}

/// Three people, then two more around them, and two more around those …, each two worth a little less.
#[test]
fn rings_lie_within_each_other_hundreds_deep() {
    let rings = (MOST_PEOPLE - 1) / 2;
    let people = MOST_PEOPLE - 1;
    let worth = |b: usize| 2 * (people as i64 - b.div_ceil(2) as i64);
    let found = proved(&worth_by_group(people, |a, b| worth(a.max(b))));
    assert_eq!(found.values, [-(1..=rings).map(|ring| worth(2 * ring)).sum::<i64>()]);
    let duals = found.proof.unwrap().bounds.remove(0);
    assert_eq!(duals.groups.len(), rings);
    for (ring, (members, price)) in duals.groups.iter().enumerate() {
        assert_eq!(*members, (0..=2 * ring + 2).collect::<Vec<_>>());
        assert_eq!(*price, if ring == rings - 1 { 2 * worth(2 * rings) as i128 } else { 4 });
    }
}

#[test]
fn the_longest_line_is_paired_from_its_ends() {
    let found = proved(&in_pairs(line(MOST_PEOPLE), vec![], 5));
    let from_the_ends: Vec<Vec<usize>> = (0..MOST_PEOPLE).step_by(2).map(|a| vec![a, a + 1]).collect();
    assert_eq!(found.groups, from_the_ends);
}

/// Along the line every second pair costs nothing. Those pairs are best where costs come first and the
/// two people at the ends may be left out; where everybody counts first, none of them can be made.
#[test]
fn two_people_at_the_ends_of_a_long_line_change_everybodys_partner() {
    let people = MOST_PEOPLE;
    let mut costs = PairTable::filled(people, 1);
    (1..people - 1).step_by(2).for_each(|a| costs.set(a, a + 1, 0));
    let mut problem = in_pairs(line(people), vec![Preference::Pairs(costs)], 8);
    let with_the_ends = proved(&problem);
    assert_eq!(with_the_ends.values, [0, 1_000]);
    problem.preferences.reverse();
    let without_the_ends = proved(&problem);
    assert_eq!((without_the_ends.values, without_the_ends.left_out), (vec![0, 2], vec![0, 1_999]));
    assert!(with_the_ends.groups.iter().all(|pair| !without_the_ends.groups.contains(pair)));
}

#[test]
fn a_long_line_with_somebody_over_leaves_out_whom_it_costs_least() {
    let people = MOST_PEOPLE - 1;
    for cheap in [0, 1_000] {
        let mut left_out = vec![9; people];
        left_out[cheap] = 4;
        // Nobody in an odd place can be the one left out.
        left_out[cheap.saturating_sub(1) | 1] = 0;
        let found = proved(&in_pairs(line(people), vec![Preference::LeftOut(left_out)], 2));
        assert_eq!((found.values, found.left_out), (vec![1, 4], vec![cheap]));
    }
}

#[test]
fn the_longest_odd_ring_is_one_priced_group() {
    let people = MOST_PEOPLE - 1;
    let around = (0..people).map(|a| (a, (a + 1) % people));
    let found = proved(&in_pairs(only_with(people, around), vec![], 4));
    assert_eq!(found.values, [1]);
    let duals = found.proof.unwrap().bounds.remove(0);
    assert_eq!(duals.groups, [((0..people).collect(), 4)]);
    assert_eq!(duals.people, vec![0; people]);
}

/// A chain of triangles, each sharing one person with the next.
#[test]
fn a_chain_of_triangles_that_share_people_leaves_one_over() {
    let triangles = (MOST_PEOPLE - 1) / 2;
    let people = 2 * triangles + 1;
    let of_triangle = |it: usize| [(2 * it, 2 * it + 1), (2 * it + 1, 2 * it + 2), (2 * it, 2 * it + 2)];
    let allowed = only_with(people, (0..triangles).flat_map(of_triangle));
    for kept_out in [999, 1_998] {
        let mut left_out = vec![1; people];
        left_out[kept_out] = 0;
        let found = proved(&in_pairs(allowed.clone(), vec![Preference::LeftOut(left_out)], 6));
        assert_eq!((found.values, found.left_out), (vec![1, 0], vec![kept_out]));
    }
    let reason = coverage(&allowed);
    assert_eq!((reason.left_over, reason.connectors), (1, vec![]));
    assert_eq!(reason.stranded, [(0..people).collect::<Vec<_>>()]);
}

/// A chain of triangles, the last person of each allowed with the first of the next.
#[test]
fn a_chain_of_triangles_joined_by_pairs_has_nobody_over_if_they_are_even() {
    let of_triangle = |it: usize| [(3 * it, 3 * it + 1), (3 * it + 1, 3 * it + 2), (3 * it, 3 * it + 2)];
    for triangles in [665, 666] {
        let people = 3 * triangles;
        let joints = (1..triangles).map(|it| (3 * it - 1, 3 * it));
        let allowed = only_with(people, (0..triangles).flat_map(of_triangle).chain(joints));
        let left_over = triangles % 2;
        assert_eq!(coverage(&allowed).left_over, left_over);
        let found = proved(&in_pairs(allowed, vec![], 9));
        assert_eq!(found.left_out.len(), left_over);
    }
}

/// Triangles each hanging by one person on a hub of their own, and the hubs in a line: every triangle
/// pairs two of its three, and a hub can take in the third.
#[test]
fn of_many_triangles_around_few_hubs_as_many_find_a_place_as_there_are_hubs() {
    let (hubs, triangles_each) = (40, 6);
    let people = hubs + 3 * hubs * triangles_each;
    let triangle = |it: usize| hubs + 3 * it;
    let triangles = 0..hubs * triangles_each;
    let inside = triangles.clone().flat_map(|it| {
        let first = triangle(it);
        [(first, first + 1), (first + 1, first + 2), (first, first + 2)]
    });
    let hanging = triangles.map(|it| (it / triangles_each, triangle(it)));
    let allowed = only_with(people, inside.chain(hanging).chain((1..hubs).map(|hub| (hub - 1, hub))));
    let reason = coverage(&allowed);
    assert_eq!(reason.left_over, hubs * triangles_each - hubs);
    assert_eq!(reason.connectors, (0..hubs).collect::<Vec<_>>());
    let found = proved(&in_pairs(allowed, vec![], 1));
    assert_eq!(found.left_out.len(), reason.left_over);
    assert!(found.left_out.iter().all(|&person| person >= hubs));
}
