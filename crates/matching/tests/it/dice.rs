use matching::{PairTable, Preference, Problem, Wish};

/// Throws the same numbers on every run (xorshift64*, Vigna 2016).
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub fn below(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        ((self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize) % sides
    }

    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    pub fn number(&mut self, below: usize) -> i64 {
        i64::try_from(self.below(below)).unwrap()
    }

    pub fn shuffled(&mut self, people: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..people).collect();
        for last in (1..people).rev() {
            order.swap(last, self.below(last + 1));
        }
        order
    }

    pub fn allowed(&mut self, people: usize, percent: usize) -> PairTable<bool> {
        let mut allowed = PairTable::filled(people, false);
        for b in 0..people {
            for a in 0..b {
                allowed.set(a, b, self.chance(percent));
            }
        }
        allowed
    }

    /// A team with anything that may occur: few or many allowed pairs, preferences of every kind in
    /// any order and number, many ties, locked groups.
    pub fn team(&mut self, people: usize) -> Problem {
        let percent = [25, 50, 80, 100][self.below(4)];
        let allowed = self.allowed(people, percent);
        let mut preferences: Vec<Preference> = (0..self.below(5)).map(|_| self.preference(people)).collect();
        if self.chance(70) {
            preferences.insert(0, Preference::LeftOut(vec![1; people]));
        }
        Problem {
            allowed,
            preferences,
            trio: self.chance(70),
            locked: self.locked(people),
            seed: self.below(1_000) as u64,
        }
    }

    fn preference(&mut self, people: usize) -> Preference {
        let sides = [2, 3, 50][self.below(3)];
        let least = if self.chance(25) { self.number(sides) } else { 0 };
        match self.below(4) {
            0 => Preference::LeftOut((0..people).map(|_| self.number(sides) - least).collect()),
            1 => Preference::Pairs(self.costs(people, sides, least)),
            2 => Preference::Missed((0..self.below(5)).map(|_| self.two(people)).collect()),
            _ => Preference::Wishes((0..self.below(people + 2)).map(|_| self.wish(people)).collect()),
        }
    }

    /// What two people cost: one of so many numbers, the first of which is `-least`.
    pub fn costs(&mut self, people: usize, numbers: usize, least: i64) -> PairTable<i64> {
        let mut costs = PairTable::filled(people, 0);
        for b in 0..people {
            for a in 0..b {
                costs.set(a, b, self.number(numbers) - least);
            }
        }
        costs
    }

    pub fn two(&mut self, people: usize) -> (usize, usize) {
        let a = self.below(people);
        (a, (a + 1 + self.below(people - 1)) % people)
    }

    pub fn wish(&mut self, people: usize) -> Wish {
        let of = self.below(people);
        let others = 0..self.below(4);
        let any_of = others.map(|_| (of + 1 + self.below(people - 1)) % people).collect();
        Wish { of, any_of }
    }

    fn locked(&mut self, people: usize) -> Vec<Vec<usize>> {
        let mut order = self.shuffled(people);
        let mut locked = Vec::new();
        while self.chance(20) {
            let size = if self.chance(20) { 3 } else { 2 };
            if order.len() < size {
                break;
            }
            locked.push(order.split_off(order.len() - size));
        }
        locked
    }
}
