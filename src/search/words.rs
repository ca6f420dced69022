//! Text → its words, as they stand there: runs of letters, marks and digits. What an elision
//! leaves (`l’`, `d'`, `'s`) is no word; hyphens divide.

use unicode_normalization::char::is_combining_mark;

use super::fold::folded;
use super::rules::Rules;

/// The words of a text in order.
pub fn words<'t>(text: &'t str, rules: &'t Rules) -> impl Iterator<Item = &'t str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        loop {
            let start = rest.find(is_part)?;
            let before = rest[..start].chars().next_back();
            let apostrophe = before.is_some_and(is_apostrophe);
            let from = &rest[start..];
            let end = from.find(|c| !is_part(c)).unwrap_or(from.len());
            let (word, after) = from.split_at(end);
            rest = after;
            let mut following = after.chars();
            let elided = following.next().is_some_and(is_apostrophe)
                && following.next().is_some_and(is_part)
                && rules.is_elided(&folded(word));
            let clipped = apostrophe && word.chars().nth(1).is_none();
            if !elided && !clipped {
                return Some(word);
            }
        }
    })
}

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
    fn signs_and_emoji_are_no_words() {
        for text in ["", " ", "🙂🙂", "<>&\"'", ".*+?^${}()|[]\\", "''''", "—"] {
            assert!(found(text, "en").is_empty(), "{text}");
        }
    }
}
