use matching::{PairTable, Preference, Wish, values};

fn counted(preference: Preference, people: usize, groups: &[&[usize]]) -> i64 {
    let groups: Vec<Vec<usize>> = groups.iter().map(|members| members.to_vec()).collect();
    values(&[preference], people, &groups)[0]
}

#[test]
fn everybody_in_no_group_counts_as_left_out() {
    let costs = || Preference::LeftOut(vec![1, 10, 100, 1_000, 10_000]);
    assert_eq!(counted(costs(), 5, &[]), 11_111);
    assert_eq!(counted(costs(), 5, &[&[0, 2]]), 11_010);
    assert_eq!(counted(costs(), 5, &[&[0, 2], &[1, 3, 4]]), 0);
}

#[test]
fn a_trio_counts_its_three_pairs() {
    let mut costs = PairTable::filled(5, 0);
    costs.set(0, 1, 1);
    costs.set(1, 2, 10);
    costs.set(0, 2, 100);
    costs.set(3, 4, 1_000);
    assert_eq!(counted(Preference::Pairs(costs.clone()), 5, &[&[0, 1, 2]]), 111);
    assert_eq!(counted(Preference::Pairs(costs), 5, &[&[0, 1], &[3, 4]]), 1_001);
}

#[test]
fn wanted_pairs_count_when_they_are_not_together() {
    let wanted = || Preference::Missed(vec![(0, 1), (3, 2)]);
    assert_eq!(counted(wanted(), 5, &[]), 2);
    assert_eq!(counted(wanted(), 5, &[&[0, 2], &[1, 3]]), 2);
    assert_eq!(counted(wanted(), 5, &[&[0, 1, 4], &[2, 3]]), 0);
}

#[test]
fn one_of_several_people_makes_a_wish_come_true() {
    let wish = || Preference::Wishes(vec![Wish { of: 0, any_of: vec![1, 2] }]);
    assert_eq!(counted(wish(), 4, &[]), 1);
    assert_eq!(counted(wish(), 4, &[&[0, 3], &[1, 2]]), 1);
    assert_eq!(counted(wish(), 4, &[&[0, 2]]), 0);
    assert_eq!(counted(wish(), 4, &[&[0, 1, 2]]), 0);
}

#[test]
fn a_wish_for_nobody_never_comes_true() {
    let wish = Preference::Wishes(vec![Wish { of: 0, any_of: vec![] }]);
    assert_eq!(counted(wish, 2, &[&[0, 1]]), 1);
}
