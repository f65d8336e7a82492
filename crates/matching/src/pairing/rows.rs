//! The work on whole rows of the table. The loops are simple enough for the compiler to vectorise,
//! and each is compiled for the widest registers that this machine turns out to have.

use pulp::Arch;

use super::number::Number;

/// Rows are filled up to a multiple of this, so that no loop has a rest.
const LANES: usize = 16;

/// Twice what each two people are worth, row after row.
#[derive(Debug, Clone)]
pub struct Table<N> {
    people: usize,
    width: usize,
    doubled: Vec<N>,
}

impl<N: Number> Table<N> {
    /// The table for what each two are worth; none if they may not be paired.
    pub fn of(people: usize, worth: impl Fn(usize, usize) -> Option<i128>) -> Self {
        let width = people.next_multiple_of(LANES);
        let mut table = Self { people, width, doubled: vec![N::FORBIDDEN; people * width] };
        for b in 0..people {
            for a in 0..b {
                if let Some(worth) = worth(a, b) {
                    table.set(a, b, N::of(2 * worth));
                }
            }
        }
        table
    }

    /// The same people, and others who may be with anybody for nothing.
    pub fn with_others(&self, others: usize) -> Self {
        let people = self.people + others;
        let width = people.next_multiple_of(LANES);
        let mut doubled = vec![N::FORBIDDEN; people * width];
        for (person, row) in doubled.chunks_exact_mut(width).enumerate() {
            if person < self.people {
                row[..self.people].copy_from_slice(&self.row(person)[..self.people]);
                row[self.people..people].fill(N::default());
            } else {
                row[..people].fill(N::default());
            }
            row[person] = N::FORBIDDEN;
        }
        Self { people, width, doubled }
    }

    /// Two people may not be paired any more.
    pub fn forbid(&mut self, a: usize, b: usize) {
        self.set(a, b, N::FORBIDDEN);
    }

    /// How many people there are.
    pub fn people(&self) -> usize {
        self.people
    }

    /// How long a row is: everybody, and places for nobody at the end.
    pub fn width(&self) -> usize {
        self.width
    }

    /// Twice what the pairs of one person are worth, by the other; far below nothing if not allowed.
    pub fn row(&self, person: usize) -> &[N] {
        &self.doubled[person * self.width..][..self.width]
    }

    fn set(&mut self, a: usize, b: usize, doubled: N) {
        self.doubled[a * self.width + b] = doubled;
        self.doubled[b * self.width + a] = doubled;
    }
}

/// For everybody the lowest key there is, and the person it comes from.
#[derive(Debug, Clone)]
pub struct Keys<N> {
    /// By person.
    pub lowest: Vec<N>,
    from: Vec<N>,
}

impl<N: Number> Keys<N> {
    /// Keys that nobody has lowered yet.
    pub fn far(width: usize) -> Self {
        Self { lowest: vec![N::FAR; width], from: vec![N::default(); width] }
    }

    /// Makes all keys far again.
    pub fn forget(&mut self) {
        self.lowest.fill(N::FAR);
    }

    /// Whom a person's key comes from; of no meaning where the key is far.
    pub fn from(&self, person: usize) -> usize {
        self.from[person].as_place()
    }

    /// Takes in the keys of one more person: what that person has to give, less what each pair is
    /// worth.
    pub fn lower_by(&mut self, person: usize, price: N, worth: &[N]) {
        let from = N::of_place(person);
        Arch::new().dispatch(
            #[inline(always)]
            || {
                let lowest = self.lowest.as_chunks_mut::<LANES>().0;
                let froms = self.from.as_chunks_mut::<LANES>().0;
                let worths = worth.as_chunks::<LANES>().0;
                for ((lowest, froms), worth) in lowest.iter_mut().zip(froms).zip(worths) {
                    for lane in 0..LANES {
                        let key = price - worth[lane];
                        let lower = key < lowest[lane];
                        lowest[lane] = if lower { key } else { lowest[lane] };
                        froms[lane] = if lower { from } else { froms[lane] };
                    }
                }
            },
        );
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
    lowest(
        one,
        other,
        #[inline(always)]
        |a, b| a + b,
    )
}

/// Where a row is least above another, the first place of several; none if it is far everywhere.
pub fn lowest_difference<N: Number>(above: &[N], below: &[N]) -> Option<(N, usize)> {
    lowest(
        above,
        below,
        #[inline(always)]
        |a, b| a - b,
    )
}

/// The most there is in a row.
pub fn highest<N: Number>(row: &[N]) -> N {
    Arch::new().dispatch(
        #[inline(always)]
        || row.iter().fold(N::FORBIDDEN, |highest, &it| if it > highest { it } else { highest }),
    )
}

/// Looks for the number first, in several lanes that do not wait for each other, and for its place
/// after that.
fn lowest<N: Number>(one: &[N], other: &[N], of: impl Fn(N, N) -> N) -> Option<(N, usize)> {
    Arch::new().dispatch(
        #[inline(always)]
        || {
            let far = N::FAR.half();
            let mut lanes = [far; LANES];
            let (ones, others) = (one.as_chunks::<LANES>().0, other.as_chunks::<LANES>().0);
            for (one, other) in ones.iter().zip(others) {
                for lane in 0..LANES {
                    let it = of(one[lane], other[lane]);
                    lanes[lane] = if it < lanes[lane] { it } else { lanes[lane] };
                }
            }
            let lowest = lanes.into_iter().min().filter(|&it| it < far)?;
            let mut blocks = ones.iter().zip(others);
            let block = blocks.position(|(one, other)| {
                (0..LANES).fold(false, |found, lane| found | (of(one[lane], other[lane]) == lowest))
            })?;
            let mut lanes = ones[block].iter().zip(&others[block]);
            let lane = lanes.position(|(&a, &b)| of(a, b) == lowest)?;
            Some((lowest, block * LANES + lane))
        },
    )
}
