//! Thousands of small teams: the engine against every set of pairs there is, judged by the check.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{Team, couples};
use crate::check;
use crate::dealings::Dealings;
use crate::ids::{PersonId, RoundId};
use crate::person::Person;
use crate::preferences::PreferenceKey;
use crate::rules::{self, CloselyFrom, Fresh, Line, Odd, Rules, ordered};
use crate::situation::{Couple, Situation};

/// SplitMix64 (Steele, Lea and Flood, 2014): the same teams in every run.
pub(crate) struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % sides
    }

    pub fn one_in(&mut self, sides: u64) -> bool {
        self.below(sides) == 0
    }

    fn pick<T: Copy>(&mut self, items: &[T]) -> T {
        items[usize::try_from(self.below(items.len() as u64)).unwrap()]
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn random_situation(dice: &mut Dice) -> Situation {
    let count = 2 + i64::try_from(dice.below(8)).unwrap();
    let ids: Vec<PersonId> = (1..=count).map(PersonId).collect();
    let people: BTreeMap<PersonId, Person> = ids
        .iter()
        .map(|id| {
            let person = Person {
                id: *id,
                name: format!("Person {}", id.0),
                email: None,
                department: dice
                    .pick(&[None, Some("Law"), Some(" law"), Some("Art"), Some("Depot")])
                    .map(str::to_owned),
                site: dice.pick(&[None, Some("Hill"), Some("Quay")]).map(str::to_owned),
                manager: (id.0 > 1 && dice.one_in(2))
                    .then(|| PersonId(1 + i64::try_from(dice.below(id.0 as u64 - 1)).unwrap())),
                level: dice.one_in(2).then(|| 1 + i64::try_from(dice.below(4)).unwrap()),
                leader: id.0 == 1 && dice.one_in(2),
                hr_lead: false,
                starts: None,
                leaves: dice.one_in(12).then(|| day("2027-02-01")),
            };
            (*id, person)
        })
        .collect();
    let all = couples(&ids);
    let mut some =
        |one_in: u64| -> BTreeSet<Couple> { all.iter().copied().filter(|_| dice.one_in(one_in)).collect() };
    let (apart, declined, mutual_choices, feedback_partners) = (some(8), some(10), some(8), some(6));
    let accepted_suggestions = all.iter().copied().filter(|(a, b)| (3 * a.0 + b.0) % 8 == 0).collect();
    let earlier = some(5);
    Situation {
        round: RoundId(1),
        round_number: 4,
        seed: 4,
        dates: (day("2027-01-11"), day("2027-07-09")),
        leader: people.values().find(|person| person.leader).map(|person| person.id),
        joined: ids.iter().copied().filter(|_| !dice.one_in(10)).collect(),
        sitting_out: BTreeSet::new(),
        statements: all
            .iter()
            .map(|couple| (*couple, dice.pick(&Dealings::ALL)))
            .filter(|(couple, _)| couple.1.0 % 2 == 0)
            .collect(),
        rules: Rules {
            line: dice.pick(&[Line::Direct, Line::WholeLine, Line::WholeLineExceptLeader]),
            closely_from: dice.pick(&[CloselyFrom::MostWeeks, CloselyFrom::MostDays]),
            fresh: dice.pick(&[Fresh::NeverAgain, Fresh::Within(2), Fresh::Allowed]),
            odd: dice.pick(&[Odd::Trio, Odd::LeaveOneOut]),
        },
        apart,
        declined,
        mutual_choices,
        accepted_suggestions,
        told: Vec::new(),
        earlier_partners: earlier
            .into_iter()
            .map(|couple| (couple, 1 + i64::try_from(dice.below(3)).unwrap()))
            .collect(),
        feedback_partners,
        away: BTreeMap::new(),
        left_out_before: ids.iter().copied().filter(|_| dice.one_in(4)).collect(),
        people,
    }
}

fn random_order(dice: &mut Dice) -> Vec<PreferenceKey> {
    let mut rest: Vec<PreferenceKey> = PreferenceKey::ALL.into_iter().skip(1).collect();
    let mut order = vec![PreferenceKey::LeftOut];
    while !rest.is_empty() && !dice.one_in(8) {
        order.push(rest.remove(usize::try_from(dice.below(rest.len() as u64)).unwrap()));
    }
    order
}

/// The least counts of all sets of pairs, and of sets with a trio where there may be one.
fn least(situation: &Situation, order: &[PreferenceKey]) -> Vec<i64> {
    let people = situation.participants();
    let trio = situation.rules.odd == Odd::Trio && people.len() % 2 == 1;
    let mut best: Option<Vec<i64>> = None;
    extend(situation, &people, trio, &mut Vec::new(), &mut |groups| {
        let counted = check::count(situation, order, groups);
        if best.as_ref().is_none_or(|best| counted < *best) {
            best = Some(counted);
        }
    });
    best.unwrap()
}

fn extend(
    situation: &Situation,
    waiting: &[PersonId],
    trio: bool,
    groups: &mut Vec<Vec<PersonId>>,
    found: &mut impl FnMut(&[Vec<PersonId>]),
) {
    let Some((first, rest)) = waiting.split_first() else { return found(groups) };
    extend(situation, rest, trio, groups, found);
    let may_be = |group: &[PersonId]| couples(group).iter().all(|(a, b)| check_allows(situation, *a, *b));
    for (place, second) in rest.iter().enumerate() {
        let without: Vec<PersonId> = rest.iter().copied().filter(|person| person != second).collect();
        if may_be(&[*first, *second]) {
            groups.push(vec![*first, *second]);
            extend(situation, &without, trio, groups, found);
            groups.pop();
        }
        for third in rest.iter().skip(place + 1).filter(|_| trio) {
            if may_be(&[*first, *second, *third]) {
                let left: Vec<PersonId> = without.iter().copied().filter(|person| person != third).collect();
                groups.push(vec![*first, *second, *third]);
                extend(situation, &left, false, groups, found);
                groups.pop();
            }
        }
    }
}

fn check_allows(situation: &Situation, a: PersonId, b: PersonId) -> bool {
    check::breaches(situation, &[vec![a, b]]).is_empty()
}

#[test]
fn no_set_of_pairs_is_better_than_the_proposed_one() {
    let mut dice = Dice(1);
    let (mut odd, mut trios) = (0, 0);
    for _ in 0..4_000 {
        let situation = random_situation(&mut dice);
        let order = random_order(&mut dice);
        let team = Team::of(&situation, order.clone());
        let found = team.best(&[], &[], i64::try_from(dice.below(1_000)).unwrap()).unwrap();
        assert!(check::check_shape(&situation, &found.groups).is_ok(), "{found:?}");
        assert_eq!(check::breaches(&situation, &found.groups), [], "{situation:?}");
        assert_eq!(check::count(&situation, &order, &found.groups), found.values, "{situation:?} {order:?}");
        assert_eq!(least(&situation, &order), found.values, "{situation:?} {order:?}");
        odd += team.people.len() % 2;
        trios += found.groups.iter().filter(|group| group.len() == 3).count();
    }
    assert!(odd > 1_000 && trios > 200, "{odd} odd teams, {trios} trios");
}

#[test]
fn a_kept_pair_costs_what_the_best_set_with_it_counts() {
    let mut dice = Dice(2);
    for _ in 0..1_000 {
        let situation = random_situation(&mut dice);
        let order = random_order(&mut dice);
        let team = Team::of(&situation, order.clone());
        let Some(pair) = couples(&team.people).into_iter().find(|(a, b)| rules::allowed(&situation, *a, *b))
        else {
            continue;
        };
        let forced = team.best(&[vec![pair.0, pair.1]], &[], 0).unwrap();
        assert!(forced.groups.contains(&vec![pair.0, pair.1]));
        assert!(forced.values >= team.best(&[], &[], 0).unwrap().values);
    }
}

#[test]
fn keeping_the_present_pairs_never_costs_a_preference() {
    let mut dice = Dice(3);
    for _ in 0..1_000 {
        let situation = random_situation(&mut dice);
        let order = random_order(&mut dice);
        let team = Team::of(&situation, order);
        let present = team.best(&[], &[], 7).unwrap();
        let again = team.best(&[], &present.groups, 8).unwrap();
        assert_eq!(again.values, present.values);
        assert_eq!(sorted(&again.groups), sorted(&present.groups), "the same people are still together");
    }
}

#[test]
fn the_quick_rule_and_the_spoken_rule_agree() {
    let mut dice = Dice(4);
    for _ in 0..2_000 {
        let situation = random_situation(&mut dice);
        let ids: Vec<PersonId> = situation.people.keys().copied().collect();
        for (a, b) in couples(&ids) {
            assert_eq!(rules::allowed(&situation, a, b), rules::breaches(&situation, a, b).is_empty());
            assert_eq!(ordered(a, b), ordered(b, a));
        }
    }
}

fn sorted(groups: &[Vec<PersonId>]) -> BTreeSet<Vec<PersonId>> {
    groups
        .iter()
        .map(|group| {
            let mut group = group.clone();
            group.sort();
            group
        })
        .collect()
}
