//! Text → words, folded words, stems: they come from the text, in its order, and folding what
//! is folded changes nothing.

use std::sync::LazyLock;

use kopa::search::{Rules, folded, words};

static RULES: LazyLock<Vec<Rules>> =
    LazyLock::new(|| ["lv", "fr", "hr", "ro", "en", "x"].map(Rules::of).into());

/// Takes a text apart as each language does.
pub(crate) fn tokeniser(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    for rules in RULES.iter() {
        let mut end = 0;
        for word in words(&text, rules) {
            assert!(!word.is_empty());
            assert!(!word.contains(|c: char| c.is_whitespace() || c.is_control()));
            let start = word.as_ptr().addr() - text.as_ptr().addr();
            assert!(start >= end, "{word:?} comes too early");
            end = start + word.len();
            let once = folded(word);
            assert_eq!(folded(&once), once, "{word:?}");
            let stem = rules.stem(&once);
            assert!(!stem.contains(char::is_whitespace), "{word:?}: {stem:?}");
            assert!(!stem.is_empty() || once.is_empty(), "{word:?} has no stem");
        }
    }
}
