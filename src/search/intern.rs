//! Texts → small numbers, the same text always the same number. An open table of our own:
//! every word of a site passes through it, and its order never shows.

/// Texts by number.
#[derive(Debug)]
pub(super) struct Interner {
    /// All texts, one after another.
    text: String,
    /// Where each ends.
    ends: Vec<u32>,
    /// Numbers by hash, plus one; 0 is free. As long as a power of two.
    table: Vec<u32>,
}

impl Interner {
    /// An interner without texts.
    pub(super) fn new() -> Interner {
        Interner { text: String::new(), ends: Vec::new(), table: vec![0; 1 << 10] }
    }

    /// How many texts there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The text with a number.
    pub(super) fn text(&self, number: usize) -> &str {
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        &self.text[start..self.ends[number] as usize]
    }

    /// The number of a text, and whether it is new.
    pub(super) fn number(&mut self, text: &str) -> (usize, bool) {
        let mut slot = self.slot(hash(text.as_bytes()));
        while let Some(number) = self.table[slot].checked_sub(1) {
            if self.text(number as usize) == text {
                return (number as usize, false);
            }
            slot = (slot + 1) & (self.table.len() - 1);
        }
        let number = self.ends.len();
        self.text.push_str(text);
        self.ends.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        self.table[slot] = u32::try_from(number + 1).unwrap_or(u32::MAX);
        if self.ends.len() * 2 > self.table.len() {
            self.grow();
        }
        (number, true)
    }

    fn slot(&self, hash: u64) -> usize {
        usize::try_from(hash >> 32).unwrap_or(0) & (self.table.len() - 1)
    }

    fn grow(&mut self) {
        self.table = vec![0; self.table.len() * 2];
        for number in 0..self.len() {
            let mut slot = self.slot(hash(self.text(number).as_bytes()));
            while self.table[slot] != 0 {
                slot = (slot + 1) & (self.table.len() - 1);
            }
            self.table[slot] = u32::try_from(number + 1).unwrap_or(u32::MAX);
        }
    }
}

/// Multiplies and turns eight bytes at a time (as `rustc-hash` does).
fn hash(bytes: &[u8]) -> u64 {
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
    let mix = |hash: u64, word: u64| (hash.rotate_left(5) ^ word).wrapping_mul(FACTOR);
    let (whole, rest) = bytes.as_chunks::<8>();
    let hash = whole
        .iter()
        .fold(bytes.len() as u64, |hash, word| mix(hash, u64::from_le_bytes(*word)));
    mix(hash, rest.iter().fold(0, |word, byte| word << 8 | u64::from(*byte)))
}

#[cfg(test)]
mod tests {
    use super::Interner;

    #[test]
    fn a_text_keeps_its_number_while_the_table_grows() {
        let mut interner = Interner::new();
        let words: Vec<String> = (0..5000).map(|n| format!("word{n}")).collect();
        let first: Vec<usize> = words.iter().map(|w| interner.number(w).0).collect();
        let again: Vec<usize> = words.iter().map(|w| interner.number(w).0).collect();
        assert_eq!(first, again);
        assert_eq!(interner.text(first[4321]), "word4321");
        assert_eq!(interner.len(), 5000);
    }
}
