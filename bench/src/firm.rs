use matching::{PairTable, Preference, Problem};

use crate::chance::Chance;

/// A firm as it comes to the engine with the usual preferences: one manager for about eight people,
/// who are a department; three sites; dealings as people state them. Nobody goes with their manager
/// or with somebody they deal with most weeks.
pub fn firm(people: usize, seed: u64) -> Problem {
    let mut chance = Chance::new((people as u64) << 16 ^ seed);
    let departments = people.div_ceil(8);
    let department = |person: usize| person % departments;
    let manager = |person: usize| if person < departments { 0 } else { department(person) };
    let site: Vec<usize> = (0..people).map(|_| chance.index(3)).collect();
    let mut allowed = PairTable::filled(people, false);
    let mut now_and_then = PairTable::filled(people, 0);
    let mut same_department = PairTable::filled(people, 0);
    let mut same_manager = PairTable::filled(people, 0);
    let mut feedback_partners = PairTable::filled(people, 0);
    let mut same_site = PairTable::filled(people, 0);
    for b in 0..people {
        for a in 0..b {
            let near = department(a) == department(b);
            let most_weeks = chance.index(100) < if near { 70 } else { 3 };
            allowed.set(a, b, manager(b) != a && !most_weeks);
            now_and_then.set(a, b, i64::from(chance.index(100) < if near { 60 } else { 15 }));
            same_department.set(a, b, i64::from(near));
            same_manager.set(a, b, i64::from(manager(a) == manager(b)));
            feedback_partners.set(a, b, i64::from(chance.index(people) == 0));
            same_site.set(a, b, i64::from(site[a] == site[b]));
        }
    }
    let leader = (0..people).map(|person| i64::from(person == 0)).collect();
    let again = (0..people).map(|_| i64::from(chance.index(20) == 0)).collect();
    let choices = (0..people / 6).map(|_| two(people, &mut chance)).collect();
    let preferences = vec![
        Preference::LeftOut(vec![1; people]),
        Preference::LeftOut(leader),
        Preference::LeftOut(again),
        Preference::Missed(choices),
        Preference::Pairs(now_and_then),
        Preference::Pairs(same_department),
        Preference::Pairs(same_manager),
        Preference::Pairs(feedback_partners),
        Preference::Pairs(same_site),
    ];
    Problem { allowed, preferences, trio: true, locked: vec![], seed: 1 }
}

/// Eight preferences that know nothing of each other: everybody in pairs first, then seven that each
/// count three pairs in ten.
pub fn eight_counts(people: usize, seed: u64) -> Problem {
    let mut chance = Chance::new((people as u64) << 16 ^ seed);
    let mut preferences = vec![Preference::LeftOut(vec![1; people])];
    for _ in 0..7 {
        let mut counts = PairTable::filled(people, 0);
        for b in 0..people {
            for a in 0..b {
                counts.set(a, b, i64::from(chance.index(10) < 3));
            }
        }
        preferences.push(Preference::Pairs(counts));
    }
    Problem { allowed: PairTable::filled(people, true), preferences, trio: true, locked: vec![], seed: 1 }
}

fn two(people: usize, chance: &mut Chance) -> (usize, usize) {
    let a = chance.index(people);
    (a, (a + 1 + chance.index(people - 1)) % people)
}
