//! The work on whole rows of the table. The loops are simple enough for the compiler to vectorise,
//! and each is compiled for the widest registers that this machine turns out to have.

use std::marker::PhantomData;

use pulp::{Arch, Simd, WithSimd};

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
    /// worth. Tells in the same pass where another row is least above those worths.
    pub fn lower_by(&mut self, person: usize, price: N, worth: &[N], above: &[N]) -> Option<(N, usize)> {
        let lower = LowerBy { keys: self, from: N::of_place(person), price, worth, above };
        let least = Arch::new().dispatch(lower);
        place_of::<Difference, N>(least, above, worth).map(|place| (least, place))
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
    let lowest = Arch::new().dispatch(Lowest::<Sum, N>(one, other, PhantomData));
    place_of::<Sum, N>(lowest, one, other).map(|place| (lowest, place))
}

/// Where a row is least above another, the first place of several; none if it is far everywhere.
pub fn lowest_difference<N: Number>(above: &[N], below: &[N]) -> Option<(N, usize)> {
    let lowest = Arch::new().dispatch(Lowest::<Difference, N>(above, below, PhantomData));
    place_of::<Difference, N>(lowest, above, below).map(|place| (lowest, place))
}

/// The most there is in a row.
pub fn highest<N: Number>(row: &[N]) -> N {
    Arch::new().dispatch(Highest(row))
}

fn place_of<O: Of, N: Number>(number: N, one: &[N], other: &[N]) -> Option<usize> {
    if number < N::FAR.half() {
        Arch::new().dispatch(PlaceOf::<O, N>(number, one, other, PhantomData))
    } else {
        None
    }
}

/// What a loop makes of two numbers.
trait Of {
    fn of<N: Number>(one: N, other: N) -> N;
}

struct Sum;
struct Difference;

impl Of for Sum {
    #[inline(always)]
    fn of<N: Number>(one: N, other: N) -> N {
        one + other
    }
}

impl Of for Difference {
    #[inline(always)]
    fn of<N: Number>(one: N, other: N) -> N {
        one - other
    }
}

#[inline(always)]
fn lower<N: Number>(one: N, other: N) -> N {
    if other < one { other } else { one }
}

struct LowerBy<'a, N> {
    keys: &'a mut Keys<N>,
    from: N,
    price: N,
    worth: &'a [N],
    above: &'a [N],
}

impl<N: Number> WithSimd for LowerBy<'_, N> {
    type Output = N;

    #[inline(always)]
    fn with_simd<S: Simd>(self, _: S) -> N {
        let mut least = [N::FAR.half(); LANES];
        let lowest = self.keys.lowest.as_chunks_mut::<LANES>().0;
        let froms = self.keys.from.as_chunks_mut::<LANES>().0;
        let (worths, aboves) = (self.worth.as_chunks::<LANES>().0, self.above.as_chunks::<LANES>().0);
        for (((lowest, froms), worth), above) in lowest.iter_mut().zip(froms).zip(worths).zip(aboves) {
            for lane in 0..LANES {
                let key = self.price - worth[lane];
                let is_lower = key < lowest[lane];
                lowest[lane] = if is_lower { key } else { lowest[lane] };
                froms[lane] = if is_lower { self.from } else { froms[lane] };
                least[lane] = lower(least[lane], above[lane] - worth[lane]);
            }
        }
        least.into_iter().fold(N::FAR.half(), lower)
    }
}

/// The lowest number there is, in several lanes that do not wait for each other; half of far if all are
/// far.
struct Lowest<'a, O, N>(&'a [N], &'a [N], PhantomData<O>);

impl<O: Of, N: Number> WithSimd for Lowest<'_, O, N> {
    type Output = N;

    #[inline(always)]
    fn with_simd<S: Simd>(self, _: S) -> N {
        let mut least = [N::FAR.half(); LANES];
        for (one, other) in self.0.as_chunks::<LANES>().0.iter().zip(self.1.as_chunks::<LANES>().0) {
            for lane in 0..LANES {
                least[lane] = lower(least[lane], O::of(one[lane], other[lane]));
            }
        }
        least.into_iter().fold(N::FAR.half(), lower)
    }
}

struct PlaceOf<'a, O, N>(N, &'a [N], &'a [N], PhantomData<O>);

impl<O: Of, N: Number> WithSimd for PlaceOf<'_, O, N> {
    type Output = Option<usize>;

    #[inline(always)]
    fn with_simd<S: Simd>(self, _: S) -> Option<usize> {
        let Self(number, one, other, _) = self;
        for (block, (one, other)) in
            one.as_chunks::<LANES>().0.iter().zip(other.as_chunks::<LANES>().0).enumerate()
        {
            let mut found = false;
            for lane in 0..LANES {
                found |= O::of(one[lane], other[lane]) == number;
            }
            if found {
                let lane = (0..LANES).find(|&lane| O::of(one[lane], other[lane]) == number)?;
                return Some(block * LANES + lane);
            }
        }
        None
    }
}

struct Highest<'a, N>(&'a [N]);

impl<N: Number> WithSimd for Highest<'_, N> {
    type Output = N;

    #[inline(always)]
    fn with_simd<S: Simd>(self, _: S) -> N {
        self.0.iter().fold(N::FORBIDDEN, |highest, &it| if it > highest { it } else { highest })
    }
}
