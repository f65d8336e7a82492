use matching::{LockedFault, MOST_PEOPLE, MatchingError, PairTable, Preference, Problem, Wish, solve};

fn of(people: usize) -> Problem {
    Problem {
        allowed: PairTable::filled(people, true),
        preferences: vec![Preference::LeftOut(vec![1; people])],
        trio: true,
        locked: vec![],
        seed: 0,
    }
}

fn refusal(change: impl FnOnce(&mut Problem)) -> MatchingError {
    let mut problem = of(5);
    change(&mut problem);
    solve(&problem).unwrap_err()
}

#[test]
fn more_people_than_can_be_matched_are_refused() {
    let people = MOST_PEOPLE + 1;
    assert_eq!(solve(&of(people)), Err(MatchingError::TooManyPeople { people }));
}

#[test]
fn numbers_that_do_not_fit_are_refused() {
    let sum_too_large = vec![Preference::LeftOut(vec![i64::MAX / 4; 5])];
    let too_many = vec![Preference::LeftOut(vec![i64::MAX / 5; 5]); 2];
    for preferences in [sum_too_large, too_many] {
        let error = refusal(|problem| problem.preferences = preferences);
        assert_eq!(error, MatchingError::NumbersTooLarge);
    }
    let least = refusal(|problem| {
        problem.preferences = vec![Preference::Pairs(PairTable::filled(5, i64::MIN))];
    });
    assert_eq!(least, MatchingError::NumbersTooLarge);
}

#[test]
fn a_preference_for_another_number_of_people_is_refused() {
    for other in [Preference::LeftOut(vec![1; 4]), Preference::Pairs(PairTable::filled(4, 0))] {
        let error = refusal(|problem| problem.preferences.push(other));
        let differ = MatchingError::SizesDiffer { preference: 1, expected: 5, found: 4 };
        assert_eq!(error, differ);
    }
}

#[test]
fn a_preference_that_names_somebody_unknown_or_twice_is_refused() {
    let wish = |of, other| Preference::Wishes(vec![Wish { of, any_of: vec![other] }]);
    let wrong = [
        (Preference::Missed(vec![(0, 1), (2, 5)]), 5),
        (Preference::Missed(vec![(3, 3)]), 3),
        (wish(7, 1), 7),
        (wish(1, 1), 1),
    ];
    for (preference, person) in wrong {
        let error = refusal(|problem| problem.preferences = vec![preference]);
        assert_eq!(error, MatchingError::NamesWrongly { preference: 0, person });
    }
}

#[test]
fn a_locked_group_that_cannot_be_one_is_refused() {
    let wrong = [
        (vec![vec![0]], 0, LockedFault::Size(1)),
        (vec![vec![0, 1], vec![]], 1, LockedFault::Size(0)),
        (vec![vec![0, 1, 2, 3]], 0, LockedFault::Size(4)),
        (vec![vec![0, 5]], 0, LockedFault::Unknown(5)),
        (vec![vec![0, 0]], 0, LockedFault::Twice(0)),
        (vec![vec![0, 1], vec![2, 3, 1]], 1, LockedFault::Twice(1)),
    ];
    for (locked, group, fault) in wrong {
        let error = refusal(|problem| problem.locked = locked);
        assert_eq!(error, MatchingError::Locked { group, fault });
    }
}

#[test]
fn a_refusal_says_what_is_the_matter() {
    let error = refusal(|problem| problem.locked = vec![vec![0, 0]]);
    assert_eq!(error.to_string(), "locked group 0 names person 0 for the second time");
}
