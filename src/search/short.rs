//! Short words → their forms. Nearly all words of a text are short, and all texts of a site pass
//! through here: such a word is one number, which is compared at once and stands in the table
//! itself, so that a word that was met before costs one look into memory.

use std::ops::Range;

/// How many bytes a short word has at most: what a slot has room for beside a form.
const MOST: usize = 12;

/// The bits of a word.
const WORD: u128 = u128::MAX >> u32::BITS;

/// A short word: its bytes, and zeros after them. No word has zeros of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Short(u128);

impl Short {
    /// The word at a place of a text, if it is short and not empty.
    pub(super) fn of(text: &str, word: &Range<usize>) -> Option<Short> {
        let length = word.len();
        if length == 0 || length > MOST {
            return None;
        }
        let bytes = match text.as_bytes()[word.start..].first_chunk() {
            Some(next) => *next,
            None => {
                let mut bytes = [0; 16];
                bytes[..length].copy_from_slice(&text.as_bytes()[word.clone()]);
                bytes
            }
        };
        // What comes after the word does not count.
        let unused = 8 * (bytes.len() - length);
        Some(Short(u128::from_le_bytes(bytes) << unused >> unused))
    }

    /// The highest bits of a product, on which all bits of the word have had a say; the factor is
    /// that of the PCG generators of 128 bits.
    fn hash(self) -> usize {
        const FACTOR: u128 = 0x2360_ed05_1fc6_5da4_4385_df64_9fcc_f645;
        usize::try_from(self.0.wrapping_mul(FACTOR) >> 96).unwrap_or(0)
    }
}

/// The forms of short words: an open table, at most half full. Its order never shows.
#[derive(Debug)]
pub(super) struct Shorts {
    /// Words, with their forms in the highest bits; 0 is free.
    slots: Vec<u128>,
    known: usize,
}

/// Where a word that is not known yet may be put.
#[derive(Clone, Copy, Debug)]
pub(super) struct Free(usize);

impl Shorts {
    /// No words.
    pub(super) fn new() -> Shorts {
        Shorts { slots: vec![0; 1 << 10], known: 0 }
    }

    /// The form of a word, or where it may be put.
    pub(super) fn find(&self, word: Short) -> Result<u32, Free> {
        let last = self.slots.len() - 1;
        let mut at = word.hash() & last;
        loop {
            let slot = self.slots[at];
            if slot & WORD == word.0 {
                return Ok(u32::try_from(slot >> WORD.count_ones()).unwrap_or(0));
            }
            if slot == 0 {
                return Err(Free(at));
            }
            at = (at + 1) & last;
        }
    }

    /// Puts a word, and its form, where it was looked for last.
    pub(super) fn put(&mut self, Free(at): Free, word: Short, form: u32) {
        self.slots[at] = u128::from(form) << WORD.count_ones() | word.0;
        self.known += 1;
        if self.known * 2 > self.slots.len() {
            let room = vec![0; self.slots.len() * 2];
            let full = std::mem::replace(&mut self.slots, room);
            for slot in full.into_iter().filter(|slot| *slot != 0) {
                if let Err(Free(at)) = self.find(Short(slot & WORD)) {
                    self.slots[at] = slot;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn short(word: &str) -> Option<Short> {
        Short::of(word, &(0..word.len()))
    }

    #[test]
    fn a_word_is_the_same_wherever_it_stands() {
        let text = "novads, novada novads";
        let word = |range: Range<usize>| Short::of(text, &range);
        assert_eq!(word(0..6), word(15..21));
        assert_eq!(word(0..6), short("novads"));
        assert_ne!(word(0..6), word(8..14));
        assert!(short("thirteenbytes").is_none() && short("").is_none());
        assert!(short("twelve-bytes").is_some());
    }

    #[test]
    fn a_word_keeps_its_form_while_the_table_grows() {
        let mut known = Shorts::new();
        for number in 0..5000 {
            let word = short(&format!("word{number}")).unwrap_or_default();
            match known.find(word) {
                Ok(_) => unreachable!("{number}"),
                Err(free) => known.put(free, word, number),
            }
        }
        for number in 0..5000 {
            let word = short(&format!("word{number}")).unwrap_or_default();
            assert_eq!(known.find(word).ok(), Some(number));
        }
    }
}
