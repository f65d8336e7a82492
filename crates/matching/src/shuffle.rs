/// Puts things in an order that depends on the seed alone.
///
/// Fisher–Yates shuffle with the SplitMix64 generator (Steele, Lea and Flood, "Fast splittable
/// pseudorandom number generators", 2014).
pub fn shuffle<T>(things: &mut [T], seed: u64) {
    let mut numbers = SplitMix64::seeded(seed);
    for last in (1..things.len()).rev() {
        things.swap(last, numbers.up_to(last));
    }
}

/// A generator of numbers that follow from its seed alone.
pub struct SplitMix64 {
    state: u64,
}

impl SplitMix64 {
    /// The generator that starts from a seed.
    pub fn seeded(seed: u64) -> Self {
        Self { state: seed }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to `most`, by the high half of a wide product.
    pub fn up_to(&mut self, most: usize) -> usize {
        let wide = u128::from(self.next()) * (most as u128 + 1);
        (wide >> 64) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::{SplitMix64, shuffle};

    #[test]
    fn the_numbers_are_those_of_the_published_generator() {
        let mut numbers = SplitMix64::seeded(1_234_567);
        assert_eq!(numbers.next(), 6_457_827_717_110_365_317);
        assert_eq!(numbers.next(), 3_203_168_211_198_807_973);
    }

    #[test]
    fn every_seed_gives_an_order_of_its_own_and_always_the_same() {
        let order = |seed| {
            let mut people: Vec<usize> = (0..20).collect();
            shuffle(&mut people, seed);
            people
        };
        assert_eq!(order(1), order(1));
        assert_ne!(order(1), order(2));
        let mut sorted = order(3);
        sorted.sort_unstable();
        assert_eq!(sorted, (0..20).collect::<Vec<_>>());
    }
}
