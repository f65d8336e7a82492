use crate::error::MatchingError;
use crate::problem::{Preference, Problem};
use crate::table::PairTable;

/// What groups are worth against their members being left out, all preferences in one number.
///
/// The numbers are written like a clock's: as many of the lower preference as can ever occur are
/// worth less than one of the higher. If three preferences count at most 4, 9 and 20, one of the
/// first is worth 10 × 21, one of the second 21, and one of the last 1.
///
/// The people are those that are free, by their place in the order they were handed over in.
#[derive(Debug)]
pub struct Worth {
    /// What one unit of each preference is worth, the last first.
    units: Vec<i128>,
    alone: Vec<i128>,
    pairs: PairTable<Option<i128>>,
    wishes: Vec<Vec<Longing>>,
}

/// A wish of one person, and what it is worth that it comes true.
#[derive(Debug)]
struct Longing {
    worth: i128,
    any_of: Vec<usize>,
}

/// What one preference says, as gains: more is better.
struct Gains {
    alone: Vec<i64>,
    pairs: PairTable<i64>,
    wishes: Vec<(usize, Vec<usize>)>,
}

/// All groups together are worth less than this: what the solver can count.
const LIMIT: i128 = 1 << 120;

impl Worth {
    /// Weighs all groups that may be made of the free people.
    pub fn of(problem: &Problem, free: &[usize]) -> Result<Self, MatchingError> {
        let may = |a: usize, b: usize| a != b && problem.allowed.get(free[a], free[b]);
        let allowed: Vec<(usize, usize)> = pairs_of(free.len()).filter(|&(a, b)| may(a, b)).collect();
        let mut pairs = PairTable::filled(free.len(), None);
        allowed.iter().for_each(|&(a, b)| pairs.set(a, b, Some(0)));
        let mut worth = Self {
            units: Vec::new(),
            alone: vec![0; free.len()],
            pairs,
            wishes: free.iter().map(|_| Vec::new()).collect(),
        };
        let mut unit: i128 = 1;
        for preference in problem.preferences.iter().rev() {
            let gains = Gains::of(preference, problem.people(), free);
            let higher_unit = unit
                .checked_mul(gains.span(&allowed) + 1)
                .filter(|&unit| unit < LIMIT)
                .ok_or(MatchingError::NumbersTooLarge)?;
            worth.units.push(unit);
            worth.add(gains, unit, &allowed);
            unit = higher_unit;
        }
        Ok(worth)
    }

    /// What one unit of each preference is worth, the last first.
    pub fn units(&self) -> &[i128] {
        &self.units
    }

    /// What it is worth that a person is not left out, whoever the others are.
    pub fn alone(&self, person: usize) -> i128 {
        self.alone[person]
    }

    /// What it is worth that two people are together; nothing if they may not be.
    pub fn pair(&self, a: usize, b: usize) -> Option<i128> {
        self.pairs.get(a, b)
    }

    /// What it is worth that three people are together; nothing if any two may not be.
    pub fn trio(&self, members: [usize; 3]) -> Option<i128> {
        let [a, b, c] = members;
        let pairs = self.pair(a, b)? + self.pair(b, c)? + self.pair(a, c)?;
        // Each pair counts both members as no longer left out, so everybody was counted twice.
        let twice = members.map(|person| self.alone[person]);
        let granted_twice =
            self.granted_by_both(a, b, c) + self.granted_by_both(b, a, c) + self.granted_by_both(c, a, b);
        Some(pairs - twice.iter().sum::<i128>() - granted_twice)
    }

    fn granted_by_both(&self, person: usize, one: usize, other: usize) -> i128 {
        let by_both = |it: &&Longing| it.any_of.contains(&one) && it.any_of.contains(&other);
        let wishes = self.wishes[person].iter().filter(by_both);
        wishes.map(|wish| wish.worth).sum()
    }

    fn add(&mut self, gains: Gains, unit: i128, allowed: &[(usize, usize)]) {
        for (alone, gain) in self.alone.iter_mut().zip(&gains.alone) {
            *alone += i128::from(*gain) * unit;
        }
        for &(a, b) in allowed {
            let worth = self.pairs.get(a, b).unwrap_or(0);
            self.pairs.set(a, b, Some(worth + gains.together(a, b) * unit));
        }
        for (of, any_of) in gains.wishes {
            self.wishes[of].push(Longing { worth: unit, any_of });
        }
    }
}

impl Gains {
    fn of(preference: &Preference, people: usize, free: &[usize]) -> Self {
        let mut place_of = vec![None; people];
        for (place, &person) in free.iter().enumerate() {
            place_of[person] = Some(place);
        }
        let mut gains =
            Self { alone: vec![0; free.len()], pairs: PairTable::filled(free.len(), 0), wishes: Vec::new() };
        match preference {
            Preference::LeftOut(costs) => {
                gains.alone = free.iter().map(|&person| costs[person]).collect();
            }
            Preference::Pairs(costs) => {
                for (a, b) in pairs_of(free.len()) {
                    gains.pairs.set(a, b, -costs.get(free[a], free[b]));
                }
            }
            Preference::Missed(wanted) => {
                for &(a, b) in wanted {
                    if let (Some(a), Some(b)) = (place_of[a], place_of[b]) {
                        gains.pairs.set(a, b, gains.pairs.get(a, b) + 1);
                    }
                }
            }
            Preference::Wishes(wishes) => {
                for wish in wishes {
                    let Some(of) = place_of[wish.of] else { continue };
                    let others = wish.any_of.iter();
                    let mut any_of: Vec<usize> = others.filter_map(|&it| place_of[it]).collect();
                    any_of.sort_unstable();
                    any_of.dedup();
                    for &other in &any_of {
                        gains.pairs.set(of, other, gains.pairs.get(of, other) + 1);
                    }
                    gains.wishes.push((of, any_of));
                }
            }
        }
        gains
    }

    fn together(&self, a: usize, b: usize) -> i128 {
        i128::from(self.alone[a]) + i128::from(self.alone[b]) + i128::from(self.pairs.get(a, b))
    }

    /// How far apart two sets of groups can be: every person left out or not, and half of the
    /// widest difference that each can make in a pair, for three people in two pairs of a trio.
    fn span(&self, allowed: &[(usize, usize)]) -> i128 {
        let alone: i128 = self.alone.iter().map(|&gain| i128::from(gain).abs()).sum();
        let mut between = vec![(0, 0); self.alone.len()];
        for &(a, b) in allowed {
            let gain = self.pairs.get(a, b);
            for person in [a, b] {
                let (low, high): (i64, i64) = between[person];
                between[person] = (low.min(gain), high.max(gain));
            }
        }
        let reach = between.into_iter().map(|(low, high)| i128::from(high) - i128::from(low));
        let mut reach: Vec<i128> = reach.collect();
        reach.sort_unstable_by(|x, y| y.cmp(x));
        let trio: i128 = reach.iter().take(3).sum();
        alone + (reach.iter().sum::<i128>() + trio) / 2
    }
}

/// Every two of the people `0..people`, the lower first.
pub fn pairs_of(people: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..people).flat_map(|b| (0..b).map(move |a| (a, b)))
}
