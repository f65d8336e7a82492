/// Throws the same numbers on every run (SplitMix64: Steele, Lea and Flood, "Fast splittable
/// pseudorandom number generators", 2014).
pub struct Chance(u64);

impl Chance {
    /// Other numbers for each seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// One of `0..sides`, where there are at most 2^31 sides.
    pub fn index(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^= mixed >> 31;
        (((mixed >> 32) * sides as u64) >> 32) as usize
    }

    /// One of `0..sides` as a number that can be reckoned with.
    pub fn below(&mut self, sides: usize) -> i64 {
        self.index(sides) as i64
    }

    /// Puts things in any order.
    pub fn shuffle<T>(&mut self, things: &mut [T]) {
        for last in (1..things.len()).rev() {
            things.swap(last, self.index(last + 1));
        }
    }
}
