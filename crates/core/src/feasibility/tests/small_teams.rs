//! Thousands of small teams: the ways out against every set of pairs there is.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{WayOutKind, feasibility};
use crate::check;
use crate::ids::PersonId;
use crate::rules::{Breach, Odd, Rule, ordered};
use crate::situation::{Couple, Situation};
use crate::team::couples;
use crate::team::tests::{Dice, random_situation};

/// The fewest who are left over, and then whether the leader is, of every set of pairs there is.
fn reached(situation: &Situation, besides: &[Couple]) -> (usize, usize) {
    let people = situation.participants();
    let trio = situation.rules.odd == Odd::Trio && people.len() % 2 == 1;
    let may = |a: PersonId, b: PersonId| {
        besides.contains(&ordered(a, b)) || check::breaches(situation, &[vec![a, b]]).is_empty()
    };
    let leader = |id: PersonId| usize::from(situation.leader == Some(id));
    let possible: BTreeSet<Couple> = couples(&people).into_iter().filter(|(a, b)| may(*a, *b)).collect();
    least_left(&people, trio, &possible, &leader)
}

fn least_left(
    waiting: &[PersonId],
    trio: bool,
    possible: &BTreeSet<Couple>,
    leader: &dyn Fn(PersonId) -> usize,
) -> (usize, usize) {
    let Some((first, rest)) = waiting.split_first() else { return (0, 0) };
    let without = |others: &[PersonId]| -> Vec<PersonId> {
        rest.iter().copied().filter(|person| !others.contains(person)).collect()
    };
    let may = |a: PersonId, b: PersonId| possible.contains(&ordered(a, b));
    let (left, leaders) = least_left(rest, trio, possible, leader);
    let mut best = (left + 1, leaders + leader(*first));
    for (place, second) in rest.iter().enumerate().filter(|(_, second)| may(*first, **second)) {
        best = best.min(least_left(&without(&[*second]), trio, possible, leader));
        for third in rest.iter().skip(place + 1).filter(|_| trio) {
            if may(*first, *third) && may(*second, *third) {
                best = best.min(least_left(&without(&[*second, *third]), false, possible, leader));
            }
        }
    }
    best
}

fn situation_with_guests(dice: &mut Dice) -> Situation {
    let mut situation = random_situation(dice);
    for person in situation.people.keys().copied().collect::<Vec<_>>() {
        if dice.one_in(6) {
            situation.joined.remove(&person);
        }
        if !situation.joined.contains(&person) && dice.one_in(3) {
            situation.sitting_out.insert(person);
        }
    }
    situation
}

fn as_couples(pairs: &[Vec<PersonId>]) -> Vec<Couple> {
    pairs.iter().map(|pair| ordered(pair[0], pair[1])).collect()
}

#[test]
fn every_way_out_helps_exactly_as_many_as_it_says() {
    let mut dice = Dice(5);
    let mut offered: BTreeMap<String, usize> = BTreeMap::new();
    for _ in 0..1_500 {
        let situation = situation_with_guests(&mut dice);
        let before = reached(&situation, &[]);
        let told = feasibility(&situation).unwrap();
        assert_eq!(told.left_over, before.0, "{situation:?}");
        for way in told.ways_out {
            let mut after = situation.clone();
            after.rules = way.rules.unwrap_or(after.rules);
            after.joined.extend(&way.people);
            let pairs = as_couples(&way.pairs);
            if way.kind == WayOutKind::Apart {
                after.apart.retain(|pair| !pairs.contains(pair));
            }
            let allowed = if way.kind == WayOutKind::Pair { pairs } else { Vec::new() };
            let after = reached(&after, &allowed);
            assert_eq!(before.0 - after.0, way.helps, "{} {situation:?}", way.sentence);
            assert!(after < before || way.kind == WayOutKind::Advice, "{} {situation:?}", way.sentence);
            let for_leader = way.sentence.contains(" can be in a pair");
            assert_eq!(for_leader, after.1 < before.1, "{} {situation:?}", way.sentence);
            *offered.entry(format!("{:?}", way.kind)).or_default() += 1;
        }
    }
    assert!(offered.len() == 6 && offered.values().all(|times| *times > 20), "{offered:?}");
}

/// Every choice of at most so many.
fn choices<T: Copy>(items: &[T], most: usize) -> Vec<Vec<T>> {
    let mut found = vec![Vec::new()];
    for item in items {
        let with: Vec<Vec<T>> = found
            .iter()
            .filter(|chosen| chosen.len() < most)
            .map(|chosen| [chosen.as_slice(), &[*item]].concat())
            .collect();
        found.extend(with);
    }
    found
}

/// What two of some steps can come to at best, and how few of them come to that.
fn fewest_of_two<T: Copy>(
    steps: &[T],
    before: (usize, usize),
    after: impl Fn(&[T]) -> (usize, usize),
) -> Option<((usize, usize), usize)> {
    let tried = choices(steps, 2).into_iter().map(|chosen| (after(&chosen), chosen.len()));
    tried.min().filter(|(reached, _)| *reached < before)
}

#[test]
fn no_smaller_set_of_exceptions_marks_or_guests_helps_as_much() {
    let mut compared: BTreeMap<(String, usize), usize> = BTreeMap::new();
    // With the eighth there is a team in which one exception helps as many as two, but not the leader.
    let mut dices = [Dice(6), Dice(8)];
    for turn in 0..1_600 {
        let situation = situation_with_guests(&mut dices[turn % 2]);
        let before = reached(&situation, &[]);
        let ways = feasibility(&situation).unwrap().ways_out;
        let closed_by = |opens: fn(&Breach) -> bool| -> Vec<Couple> {
            let breaches = |a, b| check::breaches(&situation, &[vec![a, b]]);
            let closed = |(a, b): &Couple| {
                let breaches = breaches(*a, *b);
                !breaches.is_empty() && breaches.iter().all(opens)
            };
            couples(&situation.participants()).into_iter().filter(closed).collect()
        };
        let guests: Vec<PersonId> = situation
            .people
            .keys()
            .copied()
            .filter(|id| !situation.joined.contains(id) && !situation.sitting_out.contains(id))
            .collect();
        let with_guests = |guests: &[PersonId]| {
            let mut invited = situation.clone();
            invited.joined.extend(guests);
            reached(&invited, &[])
        };
        let fewest = [
            (
                WayOutKind::Pair,
                fewest_of_two(&closed_by(|breach| breach.may_be_overridden), before, |pairs| {
                    reached(&situation, pairs)
                }),
            ),
            (
                WayOutKind::Apart,
                fewest_of_two(&closed_by(|breach| breach.rule == Rule::Apart), before, |pairs| {
                    reached(&situation, pairs)
                }),
            ),
            (WayOutKind::Invite, fewest_of_two(&guests, before, with_guests)),
        ];
        for (kind, fewest) in fewest {
            let best = ways
                .iter()
                .filter(|way| way.kind == kind)
                .map(|way| match kind == WayOutKind::Invite {
                    true => (with_guests(&way.people), way.people.len()),
                    false => (reached(&situation, &as_couples(&way.pairs)), way.pairs.len()),
                })
                .min();
            // Three or more may reach further than two.
            let comparable = best.is_none_or(|(_, number)| number <= 2);
            if comparable {
                assert_eq!(best, fewest, "{kind:?} {ways:?} {situation:?}");
            }
            if let Some((_, number)) = best {
                *compared.entry((format!("{kind:?}"), number)).or_default() += 1;
            }
        }
    }
    for kind in ["Pair", "Apart", "Invite"] {
        for number in [1, 2] {
            assert!(compared.contains_key(&(kind.to_owned(), number)), "{compared:?}");
        }
    }
}
