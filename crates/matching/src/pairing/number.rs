use std::fmt::Debug;
use std::ops::{Add, AddAssign, Sub, SubAssign};

/// Whole numbers that the search counts in: the narrower, the quicker.
pub trait Number:
    'static
    + Copy
    + Send
    + Sync
    + Debug
    + Ord
    + Default
    + Into<i128>
    + Add<Output = Self>
    + Sub<Output = Self>
    + AddAssign
    + SubAssign
{
    /// What a pair must be worth less than. Doubled it bounds every price, and no sum that the search
    /// makes of prices and worths comes to eight times that.
    const MOST: i128;
    /// So much more than any such sum that a price can be taken from it and it still is, and small
    /// enough to be added to itself.
    const FAR: Self;
    /// What two people are worth who may not be paired: so little that what is missing is far.
    const FORBIDDEN: Self;

    /// How large a team must be for a start among few candidates to pay: narrow numbers go through the
    /// registers so fast that looking at everybody is quicker, and the widest mean so many preferences
    /// that few candidates tell too little.
    const LARGE_TEAM: usize;

    /// The number, which must be within reach.
    fn of(number: i128) -> Self;

    /// The place of a person in a row as a number of this width, so that rows of places and of
    /// prices go through the same registers.
    fn of_place(place: usize) -> Self;

    /// The place that such a number stands for.
    fn as_place(self) -> usize;

    /// Half of an even number.
    fn half(self) -> Self;
}

macro_rules! counts_to {
    ($number:ty, $most:expr, $large_team:expr) => {
        impl Number for $number {
            const MOST: i128 = $most;
            const FAR: Self = Self::MAX / 4;
            const FORBIDDEN: Self = -Self::FAR;
            const LARGE_TEAM: usize = $large_team;

            #[inline(always)]
            fn of(number: i128) -> Self {
                number as Self
            }

            #[inline(always)]
            fn of_place(place: usize) -> Self {
                place as Self
            }

            #[inline(always)]
            fn as_place(self) -> usize {
                self as usize
            }

            #[inline(always)]
            fn half(self) -> Self {
                self / 2
            }
        }
    };
}

counts_to!(i32, 1 << 24, usize::MAX);
counts_to!(i64, 1 << 56, 600);
counts_to!(i128, 1 << 120, usize::MAX);

#[cfg(test)]
mod tests {
    use super::Number;

    fn leaves_room<N: Number>() {
        let largest_sum = 8 * 2 * N::MOST;
        let far: i128 = N::FAR.into();
        assert!(far - largest_sum >= N::FAR.half().into());
    }

    #[test]
    fn far_stays_far_when_a_sum_is_taken_from_it() {
        leaves_room::<i32>();
        leaves_room::<i64>();
        leaves_room::<i128>();
    }
}
