//! Word → the letters that it is searched by: small letters without marks, so that `Međimurju`
//! and `medimurju` are one. The table is data that the browser gets, too.

use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The letters that Unicode does not take apart.
const TABLE: &str = include_str!("rules/fold.txt");

/// The table as the browser gets it: letters and what each is searched as, in turns.
pub(super) fn compact() -> String {
    let lines = TABLE.lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
}

/// What each letter of Latin alphabets is searched as, from [`FIRST`] on: nearly all that are
/// met, looked up in place of being taken apart each time.
static LATIN: LazyLock<Vec<String>> = LazyLock::new(|| {
    let letters = (FIRST..'\u{250}').map(|letter| {
        let mut out = String::new();
        take_apart(letter, &mut out);
        out
    });
    letters.collect()
});

const FIRST: char = '\u{c0}';

/// Writes a word into `out` as it is searched; what stood there is gone.
pub fn fold(word: &str, out: &mut String) {
    out.clear();
    if word.is_ascii() {
        out.push_str(word);
        out.make_ascii_lowercase();
        return;
    }
    let latin = &*LATIN;
    for letter in word.chars() {
        let known = || latin.get((letter as usize).checked_sub(FIRST as usize)?);
        if letter.is_ascii() {
            out.push(letter.to_ascii_lowercase());
        } else if let Some(parts) = known() {
            out.push_str(parts);
        } else {
            take_apart(letter, out);
        }
    }
}

/// Adds what a letter is searched as. Letters can be taken one by one: Unicode looks at more
/// than one only to sort marks, and these are left out; so is the space that Unicode puts in
/// front of a mark that stands alone, or between the words of `ﷺ`: words are one word.
fn take_apart(letter: char, out: &mut String) {
    for letter in letter.to_lowercase().nfkd() {
        if is_combining_mark(letter) || letter.is_whitespace() {
            continue;
        }
        for letter in letter.to_lowercase() {
            match apart(letter) {
                Some(parts) => out.push_str(parts),
                None => out.push(letter),
            }
        }
    }
}

/// A word as it is searched.
pub fn folded(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    fold(word, &mut out);
    out
}

/// What a letter of the table is searched as.
fn apart(letter: char) -> Option<&'static str> {
    if letter.is_ascii() {
        return None;
    }
    let mut lines = TABLE.lines();
    lines.find_map(|line| line.strip_prefix(letter)?.strip_prefix(' '))
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn letters_of_all_five_languages_lose_their_marks() {
        for (word, expected) in [
            ("Pašvaldību", "pasvaldibu"),
            ("MEĐIMURJE", "medimurje"),
            ("Plœuc", "ploeuc"),
            ("Straße", "strasse"),
            ("Țară", "tara"),
            ("Ţară", "tara"),
            ("e\u{301}cole", "ecole"),
            ("ǅep", "dzep"),
            ("İstanbul", "istanbul"),
            ("ﬁn", "fin"),
            ("ΟΔΟΣ", "οδοσ"),
            ("一二", "一二"),
            ("", ""),
        ] {
            assert_eq!(folded(word), expected, "{word}");
        }
    }

    #[test]
    fn whatever_a_letter_is_folded_to_is_folded_and_has_no_space() {
        // All but ideographs and Hangul, of which there are many, and all alike.
        let letters = ('\0'..'\u{3400}').chain('\u{f900}'..='\u{ffff}');
        let letters = letters.chain('\u{1d400}'..'\u{1f300}');
        for letter in letters.filter(|letter| !letter.is_whitespace()) {
            let once = folded(letter.encode_utf8(&mut [0; 4]));
            assert!(!once.contains(char::is_whitespace), "{letter:?}: {once:?}");
            assert_eq!(folded(&once), once, "{letter:?}");
        }
        assert_eq!(folded("ͺª"), "a");
    }
}
