use super::two_of;
use crate::problem::{Preference, Problem};
use crate::table::PairTable;

/// What groups of free people are worth against their members being left out, all preferences in one
/// number.
///
/// From the last preference to the first, one unit of each is one more than all lower ones can come to
/// between the worst and the best groups.
pub struct Weights {
    alone: Vec<i128>,
    pairs: PairTable<Option<i128>>,
    /// Whose wish, any of whom would do, and what it is worth that it comes true.
    wishes: Vec<Vec<(Vec<usize>, i128)>>,
}

impl Weights {
    /// Weighs all groups that may be made; none if that is out of reach.
    pub fn of(problem: &Problem, free: &[bool]) -> Option<Self> {
        let people = problem.people();
        let may = |a: usize, b: usize| a != b && free[a] && free[b] && problem.allowed.get(a, b);
        let mut pairs = PairTable::filled(people, None);
        for (a, b) in two_of(people).filter(|&(a, b)| may(a, b)) {
            pairs.set(a, b, Some(0));
        }
        let mut weights = Self { alone: vec![0; people], pairs, wishes: vec![Vec::new(); people] };
        let mut unit: i128 = 1;
        for preference in problem.preferences.iter().rev() {
            let alone = |person: usize| match preference {
                Preference::LeftOut(costs) if free[person] => i128::from(costs[person]),
                Preference::LeftOut(_)
                | Preference::Pairs(_)
                | Preference::Missed(_)
                | Preference::Wishes(_) => 0,
            };
            let together = counted_less(preference, people);
            let mut range = vec![(0, 0); people];
            for (a, b) in two_of(people).filter(|&(a, b)| may(a, b)) {
                let less: i128 = together.get(a, b);
                range[a] = (less.min(range[a].0), less.max(range[a].1));
                range[b] = (less.min(range[b].0), less.max(range[b].1));
            }
            let mut widest: Vec<i128> = range.into_iter().map(|(least, most)| most - least).collect();
            widest.sort_unstable();
            let of_trio: i128 = widest.iter().rev().take(3).sum();
            let of_pairs = (widest.iter().sum::<i128>() + of_trio) / 2;
            let span = of_pairs + (0..people).map(|person| alone(person).abs()).sum::<i128>();
            let next = unit.checked_mul(span + 1).filter(|&next| next < 1 << 120)?;
            for (a, b) in two_of(people) {
                if let Some(higher) = weights.pairs.get(a, b) {
                    let gain = alone(a) + alone(b) + together.get(a, b);
                    weights.pairs.set(a, b, Some(higher + gain * unit));
                }
            }
            for person in 0..people {
                weights.alone[person] += alone(person) * unit;
            }
            if let Preference::Wishes(wishes) = preference {
                wishes.iter().for_each(|wish| weights.wishes[wish.of].push((wish.any_of.clone(), unit)));
            }
            unit = next;
        }
        Some(weights)
    }

    /// What a pair or a trio is worth; none if any two in it may not be together.
    ///
    /// The three pairs of a trio count each member twice as no longer left out, and twice a wish for
    /// which either of the other two would do.
    pub fn of_group(&self, members: &[usize]) -> Option<i128> {
        match *members {
            [a, b] => self.pairs.get(a, b),
            [a, b, c] => {
                let pairs = self.pairs.get(a, b)? + self.pairs.get(b, c)? + self.pairs.get(a, c)?;
                let twice = [(a, b, c), (b, a, c), (c, a, b)];
                let twice =
                    twice.map(|(of, one, other)| self.alone[of] + self.granted_by_both(of, one, other));
                Some(pairs - twice.iter().sum::<i128>())
            }
            _ => None,
        }
    }

    fn granted_by_both(&self, of: usize, one: usize, other: usize) -> i128 {
        let both =
            self.wishes[of].iter().filter(|(any_of, _)| any_of.contains(&one) && any_of.contains(&other));
        both.map(|(_, worth)| worth).sum()
    }
}

/// By how much a preference counts less when two people are together, beside their not being left out.
fn counted_less(preference: &Preference, people: usize) -> PairTable<i128> {
    let mut less = PairTable::filled(people, 0);
    let mut once_less = |a: usize, b: usize| less.set(a, b, less.get(a, b) + 1);
    match preference {
        Preference::LeftOut(_) => {}
        Preference::Pairs(costs) => {
            for (a, b) in two_of(people) {
                less.set(a, b, -i128::from(costs.get(a, b)));
            }
        }
        Preference::Missed(wanted) => wanted.iter().for_each(|&(a, b)| once_less(a, b)),
        Preference::Wishes(wishes) => {
            for wish in wishes {
                for (place, &other) in wish.any_of.iter().enumerate() {
                    if !wish.any_of[..place].contains(&other) {
                        once_less(wish.of, other);
                    }
                }
            }
        }
    }
    less
}
