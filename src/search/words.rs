//! Text → its words, as they stand there: runs of letters, marks and digits. What an elision
//! leaves (`l’`, `d'`, `'s`) is no word; hyphens divide.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use super::fold::folded;
use super::rules::Rules;

/// The words of a text in order.
pub fn words<'t>(text: &'t str, rules: &'t Rules) -> impl Iterator<Item = &'t str> {
    places(text, rules).map(|place| &text[place])
}

/// Where the words of a text stand, in order.
pub(super) fn places<'t>(
    text: &'t str,
    rules: &'t Rules,
) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let start = skip::<false>(text, at);
            if start == text.len() {
                return None;
            }
            at = skip::<true>(text, start);
            if !is_elision(text, start, at, rules) {
                return Some(start..at);
            }
        }
    })
}

/// Whether the word in these bytes is what an elision leaves: `l` of `l’école`, `s` of `town's`.
fn is_elision(text: &str, start: usize, end: usize, rules: &Rules) -> bool {
    let bytes = text.as_bytes();
    let may = |byte: Option<&u8>| byte.is_some_and(|byte| APOSTROPHES.contains(byte));
    if !may(start.checked_sub(1).map(|at| &bytes[at])) && !may(bytes.get(end)) {
        return false;
    }
    let word = &text[start..end];
    let single = || word.chars().nth(1).is_none();
    if text[..start].ends_with(is_apostrophe) && single() {
        return true;
    }
    let mut after = text[end..].chars();
    after.next().is_some_and(is_apostrophe)
        && after.next().is_some_and(is_part)
        && rules.is_elided(&folded(word))
}

/// The first and last bytes of all apostrophes, `'`, `’` and `ʼ`.
const APOSTROPHES: [u8; 5] = [b'\'', 0xe2, 0x99, 0xca, 0xbc];

/// Where letters end, or what is between words does, from a byte on.
fn skip<const LETTERS: bool>(text: &str, from: usize) -> usize {
    let bytes = text.as_bytes();
    let mut at = from;
    loop {
        if LETTERS && let Some(next) = bytes[at..].first_chunk() {
            let letters = letters(*next);
            at += letters;
            if letters == next.len() {
                continue;
            }
        }
        let Some(byte) = bytes.get(at) else { break };
        let (is_letter, length) = match KINDS[usize::from(*byte)] {
            Kind::Between => (false, 1),
            Kind::Letter => (true, 1),
            Kind::Latin => {
                let sign =
                    *byte == 0xc3 && matches!(bytes.get(at + 1), Some(0x97 | 0xb7));
                (!sign, 2)
            }
            Kind::Other => {
                let Some(c) = text[at..].chars().next() else { break };
                (is_part(c), c.len_utf8())
            }
        };
        if is_letter != LETTERS {
            break;
        }
        at += length;
    }
    at
}

/// How many of the first of eight bytes are letters and digits of ASCII and whole letters of Latin
/// alphabets in two bytes, all eight looked at at once. Letters that end like `×` and `÷` are left
/// to others.
fn letters(bytes: [u8; 8]) -> usize {
    const HIGH: u64 = u64::from_ne_bytes([0x80; 8]);
    let word = u64::from_le_bytes(bytes);
    // Whether the lower seven bits of each byte are in a range, told by its highest.
    let within = |word: u64, first: u8, last: u8| {
        let word = word & !HIGH;
        let from = word + u64::from_ne_bytes([0x80 - first; 8]);
        let after = word + u64::from_ne_bytes([0x7f - last; 8]);
        from & !after
    };
    let small = word | u64::from_ne_bytes([0x20; 8]);
    let ascii = within(small, b'a', b'z') | within(word, b'0', b'9');
    // What begins a letter (`c3` to `c8`), and what ends it (`80` to `bf`).
    let latin = within(word, 0x43, 0x48) | within(word, 0x00, 0x3f);
    let others = !(ascii & !word | latin & word) & HIGH;
    let like_signs = (within(word, 0x17, 0x17) | within(word, 0x37, 0x37)) & word & HIGH;
    let before = |found: u64| (found.trailing_zeros() / 8) as usize;
    let mut count = before(others);
    if like_signs != 0 {
        count = count.min(before(like_signs).saturating_sub(1));
    }
    // The second half of a letter is in the next eight bytes.
    let half = count.checked_sub(1).is_some_and(|last| bytes[last] >= 0xc0);
    count - usize::from(half)
}

/// What begins with a byte.
#[derive(Clone, Copy)]
enum Kind {
    /// A sign of ASCII that is no part of a word.
    Between,
    /// A letter or digit of ASCII.
    Letter,
    /// A letter of a Latin alphabet in two bytes, `×` or `÷`.
    Latin,
    /// Anything else.
    Other,
}

const KINDS: [Kind; 256] = {
    let mut kinds = [Kind::Other; 256];
    let mut byte = 0u8;
    while byte < 128 {
        let letter = byte.is_ascii_alphanumeric();
        kinds[byte as usize] = if letter { Kind::Letter } else { Kind::Between };
        byte += 1;
    }
    let mut byte = 0xc3;
    while byte <= 0xc8 {
        kinds[byte] = Kind::Latin;
        byte += 1;
    }
    kinds
};

/// Whether words are made of it.
fn is_part(c: char) -> bool {
    if c.is_ascii() {
        c.is_ascii_alphanumeric()
    } else {
        c.is_alphanumeric() || is_combining_mark(c)
    }
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, lang: &str) -> Vec<String> {
        words(text, &Rules::of(lang)).map(str::to_owned).collect()
    }

    #[test]
    fn elisions_leave_the_word_and_hyphens_divide() {
        assert_eq!(found("L’école qu'il d'Azur", "fr"), ["école", "il", "Azur"]);
        assert_eq!(found("Plœuc-L’Hermitage", "fr"), ["Plœuc", "Hermitage"]);
        assert_eq!(
            found("într-o the town's 'a' map", "en"),
            ["într", "o", "the", "town", "map"]
        );
        assert_eq!(
            found("e\u{301}tude 2021. gada", "lv"),
            ["e\u{301}tude", "2021", "gada"]
        );
    }

    #[test]
    fn letters_of_latin_alphabets_are_told_from_signs_as_unicode_has_them() {
        for c in ('\u{c0}'..='\u{23f}').chain(['\u{bf}', '\u{240}', '\u{2000}']) {
            let text = format!("a{c}b");
            let expected = if c.is_alphanumeric() { 1 } else { 2 };
            assert_eq!(found(&text, "lv").len(), expected, "{text}");
        }
    }

    #[test]
    fn letters_are_counted_up_to_what_is_none() {
        let all = ('\0'..'\u{250}').chain(['’', '—', '…', 'ﬁ', '一', '🙂']);
        for (at, c) in all.flat_map(|c| (0..9).map(move |at| (at, c))) {
            let mut text = "aZ09zA5mx".to_owned();
            text.insert(at, c);
            let found = found(&text, "lv");
            let expected = text.split(|c: char| !is_part(c));
            let expected: Vec<&str> = expected.filter(|word| !word.is_empty()).collect();
            if !is_apostrophe(c) {
                assert_eq!(found, expected, "{c:?} at {at}");
            }
        }
    }

    #[test]
    fn words_are_those_of_unicode_wherever_they_stand_among_eight_bytes() {
        let signs =
            ["a", "7", "ķ", "š", "é", "×", "÷", "ț", "\u{301}", " ", "—", "ß", "ı"];
        for number in 0..signs.len().pow(4) {
            let parts =
                (0..4).map(|at| signs[number / signs.len().pow(at) % signs.len()]);
            let text = format!("šķēr{}ņi un x", parts.collect::<String>());
            let found = found(&text, "lv");
            let expected = text.split(|c: char| !is_part(c));
            let expected: Vec<&str> = expected.filter(|word| !word.is_empty()).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn signs_and_emoji_are_no_words() {
        for text in ["×÷", "", " ", "🙂🙂", "<>&\"'", ".*+?^${}()|[]\\", "''''", "—"]
        {
            assert!(found(text, "en").is_empty(), "{text}");
        }
    }
}
