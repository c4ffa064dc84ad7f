//! Links, written a second time: from the words of `src/quiz/link.rs` and RFC 9580 6.1 alone.
//!
//! The fuzz target of links uses it too (`tests/invariants/src/link.rs`).

/// The letters of a number of six bits.
pub const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Version, checksum, and these sixes as they are.
pub fn sealed(version: char, sixes: &[u8]) -> String {
    let version_and_sixes: Vec<u8> = [&[u8::try_from(version).expect("ASCII")], sixes].concat();
    let check = crc24(&version_and_sixes);
    let check = [18, 12, 6, 0].map(|shift| u8::try_from(check >> shift & 63).expect("six bits"));
    let letters = check.iter().chain(sixes);
    let letters = letters.map(|it| char::from(LETTERS.as_bytes()[usize::from(*it)]));
    std::iter::once(version).chain(letters).collect()
}

/// The remainder of a division by the polynomial, bit by bit.
pub fn crc24(bytes: &[u8]) -> u32 {
    let mut rest = 0xB7_04CE;
    for byte in bytes {
        for bit in (0..8).rev() {
            let high = rest >> 23 & 1;
            rest = (rest << 1) & 0xFF_FFFF;
            if high != u32::from(byte >> bit & 1) {
                rest ^= 0x86_4CFB;
            }
        }
    }
    rest
}
