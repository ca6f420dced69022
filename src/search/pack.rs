//! Numbers → signs: runs of bits, six to a sign, so that they stand in a script as a text. How
//! each kind of number becomes bits is mirrored in `themes/default/static/search-index.js`.

use super::collect::Posting;
use super::tally::{MANY, MOST};

/// A sign for each number below 64.
const SIGNS: &[u8; 64] =
    b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_$";

/// The sign of a number below 64; of a larger one, that of its lowest bits.
pub(super) fn sign(value: u32) -> char {
    char::from(SIGNS[value as usize & 63])
}

/// The sign of the lowest six bits.
fn sign_of(bits: u64) -> u8 {
    SIGNS[usize::try_from(bits & 63).unwrap_or(0)]
}

/// A number in signs of five bits, the lowest first; all but the last have 32 added.
pub(super) fn number(mut value: u32, out: &mut String) {
    while value >= 32 {
        out.push(sign(32 + value % 32));
        value /= 32;
    }
    out.push(sign(value));
}

/// A word as it follows another in a sorted list: a sign for how much of that one it begins
/// with, in units of UTF-16 as scripts count, and what comes after.
pub(super) fn after(last: &str, word: &str, out: &mut String) {
    let bytes = word.bytes().zip(last.bytes());
    let same = bytes.take_while(|(byte, other)| byte == other).count();
    let (units, bytes) = told(&word[..word.floor_char_boundary(same)]);
    out.push(sign(u32::try_from(units).unwrap_or(0)));
    out.push_str(&word[bytes..]);
}

/// How much of a beginning a sign can tell, in units of UTF-16 and in bytes.
fn told(beginning: &str) -> (usize, usize) {
    const MOST: usize = 63;
    if beginning.len() <= MOST && beginning.is_ascii() {
        return (beginning.len(), beginning.len());
    }
    let (mut units, mut bytes) = (0, 0);
    for letter in beginning.chars() {
        if units + letter.len_utf16() > MOST {
            break;
        }
        units += letter.len_utf16();
        bytes += letter.len_utf8();
    }
    (units, bytes)
}

/// Writes bits, the highest first.
#[derive(Debug, Default)]
pub(super) struct Packer {
    out: Vec<u8>,
    /// Bits that are not yet written as signs, and how many.
    bits: u64,
    held: u32,
}

impl Packer {
    /// Fills up the last sign with zeros, so that the next bit begins one. How many signs
    /// there are now.
    pub(super) fn align(&mut self) -> usize {
        self.flush();
        if self.held > 0 {
            self.write(0, 6 - self.held);
            self.flush();
        }
        self.out.len()
    }

    /// The signs up to the last that is full.
    pub(super) fn text(mut self) -> String {
        self.flush();
        String::from_utf8(self.out).unwrap_or_default()
    }

    /// Writes the signs that are full.
    fn flush(&mut self) {
        let count = self.held / 6;
        self.held -= count * 6;
        let mut signs = [0; 10];
        let signs = &mut signs[..count as usize];
        let mut ready = self.bits >> self.held;
        for sign in signs.iter_mut().rev() {
            *sign = sign_of(ready);
            ready >>= 6;
        }
        self.out.extend_from_slice(signs);
    }

    /// The lowest bits of a number, at most 32.
    fn write(&mut self, value: u32, count: u32) {
        if self.held > u64::BITS - u32::BITS {
            self.flush();
        }
        let value = u64::from(value) & ((1 << count) - 1);
        self.bits = self.bits << count | value;
        self.held += count;
    }

    /// As many ones, then a zero.
    fn unary(&mut self, count: impl TryInto<u32>) {
        let mut count: u32 = count.try_into().unwrap_or(0);
        while count >= 24 {
            self.write(u32::MAX, 24);
            count -= 24;
        }
        self.write((1 << (count + 1)) - 2, count + 1);
    }

    /// Golomb's code with a power of two, as Rice has it: good for gaps of one size.
    fn rice(&mut self, value: u32, low: u32) {
        self.rice_after(0, value, low);
    }

    /// The same after so many zeros, written at once where it is short.
    fn rice_after(&mut self, zeros: u32, value: u32, low: u32) {
        let ones = value >> low;
        let bits = zeros.saturating_add(ones).saturating_add(1 + low);
        if bits < 32 {
            let high = (1 << (ones + 1)) - 2;
            self.write(high << low | value & ((1 << low) - 1), bits);
        } else {
            self.write(0, zeros);
            self.unary(ones);
            self.write(value, low);
        }
    }

    /// The exponential Golomb code: good for numbers that are mostly small.
    pub(super) fn golomb(&mut self, value: u32, low: u32) {
        let value = u64::from(value) + (1 << low);
        let length = value.ilog2();
        self.unary(length - low);
        self.write(u32::try_from(value & u64::from(u32::MAX)).unwrap_or(0), length);
    }

    /// Where a form stands among so many subjects: how many hold it, then for each how far it
    /// is from the last, how much the form counts there, and in which sections it stands.
    pub(super) fn postings(
        &mut self,
        postings: &[Posting],
        subjects: usize,
        impact: &dyn Fn(&Posting) -> u32,
    ) {
        let count = u32::try_from(postings.len()).unwrap_or(u32::MAX);
        self.golomb(count.saturating_sub(1), 1);
        let all = u32::try_from(subjects).unwrap_or(u32::MAX);
        // The gaps are mostly as wide as this.
        let low = (all / count.max(1)).max(1).ilog2();
        let common = all >= LARGE && count > all / COMMON;
        let mut next = 0;
        for posting in postings {
            self.rice(posting.subject - next, low);
            next = posting.subject + 1;
            if common {
                self.common(posting, impact(posting));
            } else {
                self.rare(posting, impact(posting));
            }
        }
    }

    /// How much a form counts in a subject, and in which sections it stands, the one where it
    /// counts most first. Most words stand once in a text, which takes one bit.
    fn rare(&mut self, posting: &Posting, impact: u32) {
        let places = posting.places.all();
        if let ([place], 1) = (places, impact) {
            // What begins with a zero is usual.
            self.rice_after(1, u32::from(*place), PLACE_BITS);
            return;
        }
        self.write(1, 1);
        self.unary(BY_FREQUENCY[impact as usize & 7]);
        let many = places.get(1) == Some(&MANY);
        // How many there are after the first, up to the most.
        self.unary(if many { MOST } else { places.len() - 1 });
        self.places(places);
    }

    /// The same of a form that a large part of all subjects have: sections are told only where
    /// it counts much, such as in headings, and does not stand in many.
    fn common(&mut self, posting: &Posting, impact: u32) {
        let places = posting.places.all();
        self.write(impact, 3);
        if impact >= MUCH {
            let many = places.get(1) == Some(&MANY);
            self.unary(if many { 0 } else { places.len() });
            self.places(if many { &[] } else { places });
        }
    }

    fn places(&mut self, places: &[u8]) {
        for place in places.iter().filter(|place| **place != MANY) {
            self.rice(u32::from(*place), PLACE_BITS);
        }
    }
}

/// How many of the lowest bits of a section stand as they are.
const PLACE_BITS: u32 = 2;

/// From how many subjects on a form may be common, and what part of them then has it.
const LARGE: u32 = 256;
const COMMON: u32 = 4;

/// From which impact on the sections of a common form are told.
const MUCH: u32 = 3;

/// How often each impact is met, the most frequent as 0.
const BY_FREQUENCY: [u32; 8] = [5, 3, 0, 1, 2, 4, 6, 7];

#[cfg(test)]
mod tests {
    use super::*;

    fn packed(write: impl Fn(&mut Packer)) -> String {
        let mut packer = Packer::default();
        write(&mut packer);
        packer.align();
        packer.text()
    }

    #[test]
    fn numbers_become_the_signs_that_the_script_expects() {
        assert_eq!(packed(|_| ()), "");
        // 1 0, then 11 0 01, filled up: 101100 100000
        assert_eq!(
            packed(|p| {
                p.unary(1);
                p.rice(9, 2)
            }),
            "iW"
        );
        // 0 00, 0 11, 10 000, 110 0000
        assert_eq!(packed(|p| [0, 3, 4, 12].iter().for_each(|n| p.golomb(*n, 2))), "3XW");
        assert_eq!(packed(|p| p.unary(30)), "$$$$$0");
        assert_eq!(packed(|p| p.golomb(u32::MAX, 0)).len(), 11);
    }

    #[test]
    fn a_word_is_told_from_the_last() {
        let after = |last, word| {
            let mut out = String::new();
            super::after(last, word, &mut out);
            out
        };
        assert_eq!(after("", "nova"), "0nova");
        assert_eq!(after("nova", "novads"), "4ds");
        assert_eq!(after("𝒜𝒷x", "𝒜𝒷y"), "4y");
        assert_eq!(after("дом", "до"), "2");
    }
}
