use matching::{Limit, Odd, Outlook, PairTable, Prospect, outlook};

use crate::dice::Dice;
use crate::every_round::most_without_a_repeat;
use crate::textbook::{cycle, everybody, graph, petersen, sides};

fn look(allowed: PairTable<bool>) -> Outlook {
    let people = allowed.people();
    look_with(allowed, Odd::LeaveOneOut(vec![true; people]))
}

fn look_with(allowed: PairTable<bool>, odd: Odd) -> Outlook {
    let prospect = Prospect { allowed, odd, most: 1_000, seed: 1 };
    let found = outlook(&prospect).unwrap();
    assert_eq!(flaw(&prospect, &found), None, "{prospect:?} {found:?}");
    found
}

/// What is wrong with a plan, from the definition of one.
fn flaw(prospect: &Prospect, found: &Outlook) -> Option<String> {
    let people = prospect.allowed.people();
    let mut met = PairTable::filled(people, false);
    let mut left_out_before = vec![false; people];
    for (number, round) in found.plan.iter().enumerate() {
        let mut seen = vec![false; people];
        let trios = round.iter().filter(|group| group.len() == 3).count();
        for group in round {
            for (place, &a) in group.iter().enumerate() {
                if std::mem::replace(&mut seen[a], true) {
                    return Some(format!("{a} is twice in round {number}"));
                }
                for &b in &group[..place] {
                    if !prospect.allowed.get(a, b) || met.get(a, b) {
                        return Some(format!("{b} and {a} in round {number}"));
                    }
                    met.set(a, b, true);
                }
            }
        }
        let out: Vec<usize> = (0..people).filter(|&it| !seen[it]).collect();
        match (&prospect.odd, people % 2, out.as_slice()) {
            (_, 0, []) if trios == 0 => {}
            (Odd::Trio, 1, []) if trios == 1 => {}
            (Odd::LeaveOneOut(may), 1, &[one]) if trios == 0 && may[one] && !left_out_before[one] => {
                left_out_before[one] = true;
            }
            _ => return Some(format!("{out:?} and {trios} trios in round {number}")),
        }
    }
    (found.plan.len() > found.at_most).then(|| "more than at most".to_owned())
}

fn rounds(found: &Outlook) -> (usize, usize) {
    (found.plan.len(), found.at_most)
}

#[test]
fn petersens_ten_have_one_round_and_every_way_was_tried_for_a_second() {
    let found = look(petersen());
    assert_eq!(rounds(&found), (1, 1));
    assert_eq!(found.limit, Limit::EveryWay);
}

#[test]
fn textbook_graphs_have_as_many_rounds_as_the_textbook_says() {
    assert_eq!(rounds(&look(everybody(6))), (5, 5));
    assert_eq!(rounds(&look(sides(&[2, 2, 2]))), (4, 4));
    assert_eq!(rounds(&look(sides(&[3, 3]))), (3, 3));
    assert_eq!(rounds(&look(cycle(8))), (2, 2));
    for half in 1..=20 {
        assert_eq!(rounds(&look(everybody(2 * half))), (2 * half - 1, 2 * half - 1));
        assert_eq!(rounds(&look(everybody(2 * half + 1))), (2 * half + 1, 2 * half + 1));
    }
}

#[test]
fn nobody_and_one_alone_have_no_round() {
    for people in 0..2 {
        let found = look(everybody(people));
        assert_eq!((rounds(&found), found.limit), ((0, 0), Limit::NoRound));
    }
    assert_eq!(look(graph(4, [(0, 1)])).limit, Limit::NoRound);
}

/// The managers of a real firm, colleagues of one manager kept apart.
pub fn real_firm() -> (PairTable<bool>, Vec<bool>) {
    // The leader's four, then the people of each of them.
    let managers = [vec![0; 4], vec![1; 3], vec![2; 7], vec![3; 4], vec![4; 2]].concat();
    let mut allowed = everybody(21);
    for b in 1..21 {
        allowed.set(managers[b - 1], b, false);
        (1..b).filter(|&a| managers[a - 1] == managers[b - 1]).for_each(|a| allowed.set(a, b, false));
    }
    (allowed, (0..21).map(|person| person != 0).collect())
}

#[test]
fn the_real_firm_has_ten_rounds_and_one_who_cannot_have_eleven() {
    for seed in 0..50 {
        let (allowed, may) = real_firm();
        let prospect = Prospect { allowed, odd: Odd::LeaveOneOut(may), most: 100, seed };
        let found = outlook(&prospect).unwrap();
        assert_eq!(flaw(&prospect, &found), None);
        assert_eq!(rounds(&found), (10, 10));
        assert_eq!(found.limit, Limit::Partners { person: 2, partners: 9, may_be_left_out: true });
    }
}

pub fn any_team(dice: &mut Dice, people: usize) -> (PairTable<bool>, Odd) {
    let percent = [30, 50, 70, 85, 100][dice.below(5)];
    let allowed = dice.allowed(people, percent);
    let odd = match dice.below(2) {
        0 => Odd::Trio,
        _ => Odd::LeaveOneOut((0..people).map(|_| dice.chance(85)).collect()),
    };
    (allowed, odd)
}

#[test]
fn small_teams_have_as_many_rounds_as_trying_everything_finds() {
    let mut by_how_many = [0; 8];
    for case in 0..2_500 {
        let mut dice = Dice::new(case);
        let people = 2 + dice.below(7);
        let (allowed, odd) = any_team(&mut dice, people);
        let most = most_without_a_repeat(&allowed, &odd);
        assert_eq!(rounds(&look_with(allowed, odd)), (most, most), "team {case}");
        by_how_many[most] += 1;
    }
    assert!(by_how_many[..7].iter().all(|&teams| teams > 10), "{by_how_many:?}");
}

#[test]
fn every_limit_holds_when_its_pairs_are_counted() {
    let mut kinds = [0; 5];
    for case in 0..250 {
        let mut dice = Dice::new(case);
        let people = 4 + dice.below(24);
        let (allowed, odd) =
            if dice.chance(50) { two_halls(&mut dice, people) } else { any_team(&mut dice, people) };
        let found = look_with(allowed.clone(), odd.clone());
        let may = |person: usize| people % 2 == 1 && matches!(&odd, Odd::LeaveOneOut(may) if may[person]);
        let all = |_: usize| true;
        let partners = |a: usize, of: &dyn Fn(usize) -> bool| {
            (0..people).filter(|&b| b != a && of(b) && allowed.get(a, b)).count()
        };
        let (kind, counted) = match &found.limit {
            Limit::NoRound | Limit::EveryWay => continue,
            Limit::Partners { person, partners: said, may_be_left_out } => {
                assert_eq!((*said, *may_be_left_out), (partners(*person, &all), may(*person)));
                (0, said + usize::from(*may_be_left_out))
            }
            Limit::LeftOut { people: said } => {
                assert_eq!(*said, (0..people).filter(|&it| may(it)).count());
                (1, *said)
            }
            Limit::Pairs { pairs, each_round } => {
                assert_eq!(*pairs, (0..people).map(|it| partners(it, &all)).sum::<usize>() / 2);
                assert_eq!(*each_round, (people - 3) / 2 + 3);
                (2, pairs / each_round)
            }
            Limit::Few(few) => {
                let rest = |it: usize| !few.others.contains(&it);
                let out = few.people.iter().filter(|&&it| may(it) && !few.one_left_out).count();
                assert!(few.people.iter().all(|&it| rest(it)));
                let possible = few.people.iter().map(|&it| partners(it, &rest)).sum::<usize>() + out;
                assert_eq!(few.possible, possible);
                let taken = few.others.len() + usize::from(few.one_left_out);
                assert_eq!(few.each_round, few.people.len() - taken);
                (3, few.possible / few.each_round)
            }
            Limit::OddGroup { people: group, pairs, may_be_left_out } => {
                assert_eq!(group.len() % 2, 1);
                let rest = |it: usize| !group.contains(&it);
                assert_eq!(*pairs, group.iter().map(|&it| partners(it, &rest)).sum::<usize>());
                assert_eq!(*may_be_left_out, group.iter().filter(|&&it| may(it)).count());
                (4, pairs + may_be_left_out)
            }
        };
        assert_eq!(counted, found.at_most, "team {case}: {found:?}");
        kinds[kind] += 1;
    }
    assert!(kinds.iter().all(|&times| times > 3), "{kinds:?}");
}

/// People of two halls with few pairs across, or of two crafts with few pairs within.
pub fn two_halls(dice: &mut Dice, people: usize) -> (PairTable<bool>, Odd) {
    let (mut allowed, odd) = any_team(dice, people);
    let first = people / 2 - dice.below(2);
    let crafts = dice.chance(50);
    for b in 0..people {
        for a in 0..b {
            let together = ((a < first) == (b < first)) != crafts;
            allowed.set(a, b, if together { dice.chance(90) } else { dice.chance(12) });
        }
    }
    (allowed, odd)
}
