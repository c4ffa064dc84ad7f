//! Chance that comes again: a small generator, the same numbers on every machine.

/// Numbers that follow from a seed (`SplitMix64`).
#[derive(Clone, Debug)]
pub struct Dice(u64);

impl Dice {
    /// Starts from a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Any number.
    pub fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number under `end`, which is not 0.
    pub fn below(&mut self, end: u32) -> u32 {
        // A remainder of less than a `u32` is one.
        u32::try_from(self.roll() % u64::from(end)).unwrap_or_default()
    }

    /// One of these; none of none.
    pub fn one<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        let many = u32::try_from(of.len()).ok().filter(|many| *many > 0)?;
        of.get(self.below(many) as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::Dice;

    #[test]
    fn the_same_seed_gives_the_same_numbers_and_another_gives_others() {
        let numbers = |seed| {
            let mut dice = Dice::new(seed);
            [(); 8].map(|()| dice.below(1000))
        };
        assert_eq!(numbers(7), numbers(7));
        assert_ne!(numbers(7), numbers(8));
    }

    #[test]
    fn every_side_comes_up_and_none_beyond() {
        let mut dice = Dice::new(1);
        let rolls: Vec<_> = (0..600).map(|_| dice.below(6)).collect();
        for side in 0..6 {
            let times = rolls.iter().filter(|it| **it == side).count();
            assert!(times > 50, "{side} came up {times} times");
        }
        assert!(rolls.iter().all(|it| *it < 6));
        assert_eq!(dice.one::<u8>(&[]), None);
        assert_eq!(dice.one(&[5]), Some(&5));
    }
}
