//! A formatted number and its unit → both, in the order and with the space that the language
//! wants. A small table after CLDR 48; currencies only by the euro's pattern.

use crate::base::lang::Tag;

const NO_BREAK_SPACE: char = '\u{a0}';
const NARROW_NO_BREAK_SPACE: char = '\u{202f}';

/// Where a currency stands.
#[derive(Clone, Copy)]
enum Side {
    Before,
    BeforeWithSpace,
    After,
}

/// Languages that put a currency before the number; all others of Europe put it after.
const CURRENCY_BEFORE: &[(&str, Side)] = &[
    ("cy", Side::Before),
    ("de-at", Side::BeforeWithSpace),
    ("en", Side::Before),
    ("ga", Side::Before),
    ("it-ch", Side::BeforeWithSpace),
    ("mt", Side::Before),
    ("nl", Side::BeforeWithSpace),
    ("pt", Side::BeforeWithSpace),
    ("pt-pt", Side::After),
    ("tr", Side::Before),
];

/// Languages that write the code rather than the sign.
const EURO_AS_CODE: &[&str] = &["hu", "is", "ro", "uk"];

/// Languages that put no space before the per cent sign.
const PERCENT_CLOSE: &[&str] = &[
    "bg", "bs", "cy", "el", "en", "et", "ga", "hu", "is", "it", "lv", "mt", "nl", "pl",
    "pt", "sq", "sr", "uk",
];

/// The codes that are money; three capitals alone could be anything (`FTE`).
const CURRENCIES: &[&str] = &[
    "ALL", "BAM", "BGN", "CHF", "CZK", "DKK", "EUR", "GBP", "GEL", "HRK", "HUF", "ISK",
    "LTL", "LVL", "MDL", "MKD", "NOK", "PLN", "RON", "RSD", "SEK", "TRY", "UAH", "USD",
];

/// Puts a unit to a number that is already formatted.
pub(super) fn join(tag: &Tag, number: &str, negative: bool, unit: &str) -> String {
    let unit = unit.trim();
    let tag = tag.as_str().to_ascii_lowercase();
    let language = tag.split('-').next().unwrap_or_default();
    match unit {
        "" => number.to_owned(),
        "%" if PERCENT_CLOSE.contains(&language) => format!("{number}%"),
        "%" if language == "fr" => format!("{number}{NARROW_NO_BREAK_SPACE}%"),
        "€" => money(&tag, language, &signed(number, negative), "EUR"),
        code if CURRENCIES.contains(&code) => {
            money(&tag, language, &signed(number, negative), code)
        }
        other => format!("{number}{NO_BREAK_SPACE}{other}"),
    }
}

fn money(tag: &str, language: &str, (sign, number): &(&str, &str), code: &str) -> String {
    let symbol = match code {
        "EUR" if !EURO_AS_CODE.contains(&language) => "€",
        code => code,
    };
    match side(tag, language) {
        Side::Before if symbol == "€" => format!("{sign}{symbol}{number}"),
        Side::Before | Side::BeforeWithSpace => {
            format!("{sign}{symbol}{NO_BREAK_SPACE}{number}")
        }
        Side::After => format!("{sign}{number}{NO_BREAK_SPACE}{symbol}"),
    }
}

fn side(tag: &str, language: &str) -> Side {
    let of = |wanted: &str| CURRENCY_BEFORE.iter().find(|(tag, _)| *tag == wanted);
    of(tag).or_else(|| of(language)).map_or(Side::After, |(_, side)| *side)
}

/// The sign in front of the digits, which stays in front of a currency, and the rest.
fn signed(number: &str, negative: bool) -> (&str, &str) {
    let digits = number.find(char::is_numeric).filter(|_| negative).unwrap_or(0);
    number.split_at(digits)
}
