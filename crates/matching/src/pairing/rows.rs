//! The work on whole rows of the table, in loops simple enough for the compiler to vectorise.

use super::number::Number;

/// Twice what each two people are worth, row after row.
#[derive(Debug)]
pub struct Table<N> {
    people: usize,
    doubled: Vec<N>,
}

impl<N: Number> Table<N> {
    /// The table for what each two are worth; none if they may not be paired.
    pub fn of(people: usize, worth: impl Fn(usize, usize) -> Option<i128>) -> Self {
        // No price is ever below nothing, so a pair worth less than nothing is never made.
        let mut doubled = vec![N::of(-2); people * people];
        for b in 0..people {
            for a in 0..b {
                if let Some(worth) = worth(a, b) {
                    doubled[a * people + b] = N::of(2 * worth);
                    doubled[b * people + a] = N::of(2 * worth);
                }
            }
        }
        Self { people, doubled }
    }

    /// How many people there are.
    pub fn people(&self) -> usize {
        self.people
    }

    /// Twice what the pairs of one person are worth, by the other; below nothing if not allowed.
    pub fn row(&self, person: usize) -> &[N] {
        &self.doubled[person * self.people..][..self.people]
    }
}

/// For everybody the lowest key there is, and the person it comes from.
#[derive(Debug, Clone)]
pub struct Keys<N> {
    /// By person.
    pub lowest: Vec<N>,
    /// By person; of no meaning where the key is far.
    pub from: Vec<u32>,
}

impl<N: Number> Keys<N> {
    /// Keys that nobody has lowered yet.
    pub fn far(people: usize) -> Self {
        Self { lowest: vec![N::FAR; people], from: vec![0; people] }
    }

    /// Makes all keys far again.
    pub fn forget(&mut self) {
        self.lowest.fill(N::FAR);
    }

    /// Takes in the keys of one more person: what that person has to give, less what each pair is
    /// worth.
    pub fn lower_by(&mut self, person: usize, price: N, worth: &[N]) {
        let person = person as u32;
        let keys = self.lowest.iter_mut().zip(&mut self.from);
        for ((lowest, from), &worth) in keys.zip(worth) {
            let key = price - worth;
            let lower = key < *lowest;
            *lowest = if lower { key } else { *lowest };
            *from = if lower { person } else { *from };
        }
    }

    /// Takes in keys that others have collected.
    pub fn lower_to(&mut self, other: &Self) {
        let keys = self.lowest.iter_mut().zip(&mut self.from);
        for ((lowest, from), (&key, &person)) in keys.zip(other.lowest.iter().zip(&other.from)) {
            let lower = key < *lowest;
            *lowest = if lower { key } else { *lowest };
            *from = if lower { person } else { *from };
        }
    }
}

/// Where the sum of two rows is lowest, the first place of several; none if it is far everywhere.
pub fn lowest_sum<N: Number>(one: &[N], other: &[N]) -> Option<(N, usize)> {
    lowest(one, other, |a, b| a + b)
}

/// Where a row is least above another, the first place of several; none if it is far everywhere.
pub fn lowest_difference<N: Number>(above: &[N], below: &[N]) -> Option<(N, usize)> {
    lowest(above, below, |a, b| a - b)
}

/// Looks for the number first, in several lanes that do not wait for each other, and for its place
/// after that.
fn lowest<N: Number>(one: &[N], other: &[N], of: impl Fn(N, N) -> N) -> Option<(N, usize)> {
    const LANES: usize = 8;
    let lower = |a: N, b: N| if b < a { b } else { a };
    let far = N::FAR.half();
    let mut lanes = [far; LANES];
    let (ones, one_rest) = one.as_chunks::<LANES>();
    let (others, other_rest) = other.as_chunks::<LANES>();
    for (one, other) in ones.iter().zip(others) {
        for (lane, lowest) in lanes.iter_mut().enumerate() {
            *lowest = lower(*lowest, of(one[lane], other[lane]));
        }
    }
    let rest = one_rest.iter().zip(other_rest).map(|(&a, &b)| of(a, b));
    let lowest = rest.chain(lanes).fold(far, lower);
    if lowest == far {
        return None;
    }
    let mut row = one.iter().zip(other).map(|(&a, &b)| of(a, b));
    row.position(|it| it == lowest).map(|place| (lowest, place))
}
