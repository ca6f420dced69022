//! Texts → small numbers, the same text always the same number. An open table of our own:
//! every word of a site passes through it, and its order never shows.

/// Texts by number.
#[derive(Debug)]
pub(super) struct Interner {
    /// All texts, one after another.
    text: String,
    /// Where each begins, and where the last ends.
    starts: Vec<u32>,
    /// Numbers by hash, plus one; 0 is free. As long as a power of two.
    table: Vec<u32>,
}

impl Interner {
    /// An interner without texts.
    pub(super) fn new() -> Interner {
        Interner { text: String::new(), starts: vec![0], table: vec![0; 1 << 10] }
    }

    /// How many texts there are.
    pub(super) fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// The text with a number.
    pub(super) fn text(&self, number: usize) -> &str {
        &self.text[self.starts[number] as usize..self.starts[number + 1] as usize]
    }

    /// The number of a text, and whether it is new.
    pub(super) fn number(&mut self, text: &str) -> (usize, bool) {
        let mut slot = self.slot(hash(text.as_bytes()));
        while let Some(number) = self.table[slot].checked_sub(1) {
            if self.bytes(number as usize) == text.as_bytes() {
                return (number as usize, false);
            }
            slot = (slot + 1) & (self.table.len() - 1);
        }
        let number = self.len();
        self.text.push_str(text);
        self.starts.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        self.table[slot] = u32::try_from(number + 1).unwrap_or(u32::MAX);
        if self.len() * 2 > self.table.len() {
            self.grow();
        }
        (number, true)
    }

    fn bytes(&self, number: usize) -> &[u8] {
        let range = self.starts[number] as usize..self.starts[number + 1] as usize;
        &self.text.as_bytes()[range]
    }

    fn slot(&self, hash: u64) -> usize {
        usize::try_from(hash >> 32).unwrap_or(0) & (self.table.len() - 1)
    }

    fn grow(&mut self) {
        self.table = vec![0; self.table.len() * 2];
        for number in 0..self.len() {
            let mut slot = self.slot(hash(self.bytes(number)));
            while self.table[slot] != 0 {
                slot = (slot + 1) & (self.table.len() - 1);
            }
            self.table[slot] = u32::try_from(number + 1).unwrap_or(u32::MAX);
        }
    }
}

/// Multiplies and turns eight bytes at a time (as `rustc-hash` does); the last eight may overlap
/// those before them.
fn hash(bytes: &[u8]) -> u64 {
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
    let mix = |hash: u64, word: u64| (hash.rotate_left(5) ^ word).wrapping_mul(FACTOR);
    let length = bytes.len() as u64;
    if let Some(last) = bytes.last_chunk::<8>() {
        let whole = bytes.as_chunks::<8>().0.iter();
        let hash = whole.fold(length, |hash, word| mix(hash, u64::from_le_bytes(*word)));
        return mix(hash, u64::from_le_bytes(*last));
    }
    let short = match (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        (Some(first), Some(last)) => {
            u64::from(u32::from_le_bytes(*first)) << 32
                | u64::from(u32::from_le_bytes(*last))
        }
        _ => bytes.iter().fold(0, |word, byte| word << 8 | u64::from(*byte)),
    };
    mix(length, short)
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
