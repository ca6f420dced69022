//! A language → its quotation marks, and Romanian text → the same with the letters that
//! Romanian really has. Data; changes nothing but what it is given.

use std::borrow::Cow;

use memchr::memchr2_iter;

use crate::base::lang::Tag;

/// The quotation marks of a language, with the spaces that belong to them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotes {
    /// Opens a quotation.
    pub open: &'static str,
    /// Closes it.
    pub close: &'static str,
    /// Opens a quotation within a quotation.
    pub inner_open: &'static str,
    /// Closes it.
    pub inner_close: &'static str,
}

const ENGLISH: Quotes = marks(["“", "”", "‘", "’"]);
const LOW_HIGH: Quotes = marks(["„", "”", "‚", "’"]);
const LOW_TURNED: Quotes = marks(["„", "“", "‚", "‘"]);
const GUILLEMETS: Quotes = marks(["«", "»", "“", "”"]);
const FRENCH: Quotes = marks(["«\u{202f}", "\u{202f}»", "“", "”"]);
const BOTH_CLOSING: Quotes = marks(["”", "”", "’", "’"]);
const LOW_AND_GUILLEMETS: Quotes = marks(["„", "”", "«", "»"]);
const HUNGARIAN: Quotes = marks(["„", "”", "»", "«"]);

const fn marks([open, close, inner_open, inner_close]: [&'static str; 4]) -> Quotes {
    Quotes { open, close, inner_open, inner_close }
}

/// The quotation marks of a language; the English ones for a language that is not listed.
pub fn quotes(tag: &Tag) -> Quotes {
    match language(tag).to_ascii_lowercase().as_str() {
        "bs" | "hr" | "lv" => LOW_HIGH,
        "pl" | "ro" => LOW_AND_GUILLEMETS,
        "fr" => FRENCH,
        "bg" | "cs" | "de" | "et" | "is" | "lb" | "lt" | "mk" | "sk" | "sl" | "sq" => {
            LOW_TURNED
        }
        "ca" | "el" | "es" | "eu" | "gl" | "it" | "no" | "nb" | "nn" | "pt" | "uk" => {
            GUILLEMETS
        }
        "fi" | "sv" => BOTH_CLOSING,
        "hu" => HUNGARIAN,
        _ => ENGLISH,
    }
}

/// Romanian with comma below (`ș`, `ț`) instead of the cedilla that old keyboards and fonts
/// put there; any other language as it is.
pub fn normalise_text<'a>(tag: &Tag, text: &'a str) -> Cow<'a, str> {
    const CEDILLA: char = '\u{327}';
    const COMMA: char = '\u{326}';
    if !language(tag).eq_ignore_ascii_case("ro") || !has_cedilla(text) {
        return Cow::Borrowed(text);
    }
    let mut before = ' ';
    let letters = text.chars().map(|letter| {
        let below_s_or_t = letter == CEDILLA && "stST".contains(before);
        before = letter;
        match letter {
            'ş' => 'ș',
            'ţ' => 'ț',
            'Ş' => 'Ș',
            'Ţ' => 'Ț',
            _ if below_s_or_t => COMMA,
            other => other,
        }
    });
    Cow::Owned(letters.collect())
}

/// Whether a text has `ş`, `ţ`, `Ş`, `Ţ` or the cedilla alone: all begin with one of two bytes,
/// which Romanian hardly has otherwise.
fn has_cedilla(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr2_iter(0xc5, 0xcc, bytes).any(|at| {
        matches!(bytes[at..], [0xc5, 0x9e | 0x9f | 0xa2 | 0xa3, ..] | [0xcc, 0xa7, ..])
    })
}

fn language(tag: &Tag) -> &str {
    tag.as_str().split('-').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::l10n::tests::tag;

    #[test]
    fn romanian_gets_its_commas_and_no_other_language_is_touched() {
        assert_eq!(
            normalise_text(&tag("ro"), "şcoală, ţară, Ştire"),
            "școală, țară, Știre"
        );
        assert_eq!(normalise_text(&tag("ro"), "s\u{327}i"), "s\u{326}i");
        assert_eq!(normalise_text(&tag("tr"), "şeker"), "şeker");
        assert!(matches!(normalise_text(&tag("ro"), "școală"), Cow::Borrowed(_)));
    }

    #[test]
    fn each_language_has_its_quotation_marks() {
        for (code, expected) in [
            ("lv", "„”‚’"),
            ("hr", "„”‚’"),
            ("ro", "„”«»"),
            ("fr", "«\u{202f}\u{202f}»“”"),
            ("fr-CA", "«\u{202f}\u{202f}»“”"),
            ("en", "“”‘’"),
            ("xx", "“”‘’"),
        ] {
            let quotes = quotes(&tag(code));
            let all = [quotes.open, quotes.close, quotes.inner_open, quotes.inner_close];
            assert_eq!(all.concat(), expected, "{code}");
        }
    }
}
