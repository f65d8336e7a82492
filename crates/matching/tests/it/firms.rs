use matching::{PairTable, Preference, Problem};

use crate::dice::Dice;

/// Larger teams, with the rules and numbers that firms have and those that are hard for matching.
impl Dice {
    /// A firm without a trio: as many as can be in pairs, usually first, some people who stay
    /// together, and up to three things more that count.
    pub fn firm(&mut self, people: usize) -> Problem {
        let allowed = self.rules(people);
        let mut preferences = vec![Preference::Pairs(self.firm_costs(people))];
        for _ in 0..self.below(3) {
            let other = match self.below(4) {
                0 => Preference::LeftOut((0..people).map(|_| self.number(4)).collect()),
                1 => Preference::Missed((0..people / 3).map(|_| self.two(people)).collect()),
                2 => Preference::Wishes((0..people / 2).map(|_| self.wish(people)).collect()),
                _ => Preference::Pairs(self.costs(people, 3, 1)),
            };
            preferences.insert(self.below(preferences.len() + 1), other);
        }
        let place = if self.chance(80) { 0 } else { preferences.len() };
        preferences.insert(place, Preference::LeftOut(vec![1; people]));
        let order = self.shuffled(people);
        let stay = if self.chance(30) { 2 * self.below(4) } else { 0 };
        let locked = order[..stay].chunks(2).map(<[usize]>::to_vec).collect();
        Problem { allowed, preferences, trio: false, locked, seed: self.below(1_000) as u64 }
    }

    /// Who may be with whom.
    pub fn rules(&mut self, people: usize) -> PairTable<bool> {
        let departments = 2 + self.below(people / 3);
        let department: Vec<usize> = (0..people).map(|_| self.below(departments)).collect();
        let managers: Vec<usize> = (0..people).map(|person| self.below(person.max(1))).collect();
        let large_department = people * 3 / 5;
        let percent = [3, 15, 40, 90][self.below(4)];
        let kind = self.below(8);
        let mut allowed = PairTable::filled(people, true);
        for b in 0..people {
            for a in 0..b {
                let may = match kind {
                    0 => true,
                    1 | 2 => self.chance(percent),
                    3 => department[a] != department[b],
                    4 => !is_above(a, b, &managers),
                    5 => department[a] != department[b] && !is_above(a, b, &managers) && self.chance(90),
                    6 => b >= large_department,
                    _ => b == a + 1 || self.chance(2),
                };
                allowed.set(a, b, may);
            }
        }
        allowed
    }

    /// What two people cost together.
    pub fn firm_costs(&mut self, people: usize) -> PairTable<i64> {
        let places: Vec<(i64, i64)> = (0..people).map(|_| (self.number(1_000), self.number(1_000))).collect();
        let levels: Vec<i64> = (0..people).map(|_| self.number(5)).collect();
        let kind = self.below(8);
        let mut costs = PairTable::filled(people, 0);
        for b in 0..people {
            for a in 0..b {
                let (across, down) = (places[a].0 - places[b].0, places[a].1 - places[b].1);
                let cost = match kind {
                    0 => self.number(2),
                    1 => self.number(100),
                    2 => self.number(101) - 50,
                    3 => (self.number(1 << 20) << 26) + self.number(1 << 26),
                    4 => (across * across + down * down).isqrt(),
                    5 => 8 * (levels[a] - levels[b]).abs() + 6 * self.number(5),
                    6 => levels[a].max(levels[b]) - 2,
                    _ => i64::from(self.chance(10)),
                };
                costs.set(a, b, cost);
            }
        }
        costs
    }
}

fn is_above(leader: usize, person: usize, managers: &[usize]) -> bool {
    let mut at = person;
    while at > leader {
        at = managers[at];
    }
    at == leader
}
