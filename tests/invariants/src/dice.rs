//! Chance that can be had again.

/// A number under the one given.
pub type Below<'a> = &'a mut dyn FnMut(usize) -> usize;

/// A small generator (`SplitMix64`).
#[derive(Debug)]
pub struct Dice(u64);

impl Dice {
    /// Starts from a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The same bytes, the same dice.
    pub fn of(data: &[u8]) -> Self {
        Self(data.iter().fold(1, |sum: u64, it| {
            sum.wrapping_mul(31).wrapping_add(u64::from(*it))
        }))
    }

    /// A number under `end`; 0 where that is 0.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        let z = z ^ (z >> 31);
        usize::try_from(z % end.max(1) as u64).expect("less than `end`")
    }
}
