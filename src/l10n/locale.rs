//! A language tag → everything that is formatted or ordered by its rules. A language that
//! CLDR does not know gets the root locale's; never fails.

use std::cmp::Ordering;
use std::sync::Arc;

use icu_locale::{Locale as IcuLocale, LocaleDirectionality};
use icu_plurals::{PluralCategory, PluralRules, PluralRulesOptions};

use super::collate::Collation;
use super::dates::Dates;
use super::lists::Lists;
use super::numbers::{self, Numbers};
use super::units;
use crate::base::date::Date;
use crate::base::lang::Tag;

/// What a language does with dates, numbers, lists and orders. Cheap to clone; building one
/// costs some microseconds, so build it once per language.
#[derive(Clone, Debug)]
pub struct Locale(Arc<Parts>);

#[derive(Debug)]
struct Parts {
    tag: Tag,
    direction: &'static str,
    dates: Dates,
    numbers: Numbers,
    lists: Lists,
    collation: Collation,
    plurals: PluralRules,
}

impl Locale {
    /// The locale of a language; `en` is British, being what European institutions write.
    pub fn new(tag: &Tag) -> Locale {
        let icu = icu_locale(tag);
        Locale(Arc::new(Parts {
            tag: tag.clone(),
            direction: direction(&icu),
            dates: Dates::new(&icu),
            numbers: Numbers::new(&icu),
            lists: Lists::new(&icu),
            collation: Collation::new(&icu),
            plurals: plural_rules(&icu),
        }))
    }

    /// The language.
    pub fn tag(&self) -> &Tag {
        &self.0.tag
    }

    /// `ltr` or `rtl`, as in the attribute `dir`.
    pub fn direction(&self) -> &'static str {
        self.0.direction
    }

    /// The long form, as precise as the date: `2021`, `July 2021`, `1 July 2021`.
    pub fn date(&self, date: &Date) -> String {
        self.0.dates.long(*date)
    }

    /// The form in digits, with the whole year: `2021`, `07/2021`, `01/07/2021`.
    pub fn date_short(&self, date: &Date) -> String {
        self.0.dates.short(*date)
    }

    /// A decimal number as it is written in files (`83071530.80`), with as many fraction
    /// digits as it has there. What is no number comes back as it is.
    pub fn number(&self, text: &str) -> String {
        match numbers::parse(text) {
            Some(number) => self.0.numbers.format(&number),
            None => text.to_owned(),
        }
    }

    /// A decimal number with its unit: a currency code such as `EUR` where the language puts
    /// it, any other unit after a no-break space.
    pub fn number_with_unit(&self, text: &str, unit: &str) -> String {
        let negative = text.trim_start().starts_with('-');
        units::join(&self.0.tag, &self.number(text), negative, unit)
    }

    /// `A, B and C`.
    pub fn list(&self, items: &[String]) -> String {
        self.0.lists.and(items)
    }

    /// `A, B or C`.
    pub fn list_or(&self, items: &[String]) -> String {
        self.0.lists.or(items)
    }

    /// The order of two texts in this language's alphabet, numbers by value; only texts that
    /// are the same byte for byte are equal.
    pub fn compare(&self, left: &str, right: &str) -> Ordering {
        self.0.collation.compare(left, right)
    }

    /// Bytes whose order is that of [`Locale::compare`]; for sorting much, and not for
    /// keeping, since they change with the version of Unicode.
    pub fn sort_key(&self, text: &str) -> Vec<u8> {
        self.0.collation.key(text)
    }

    /// The CLDR category of a count: `zero`, `one`, `two`, `few`, `many` or `other`.
    pub fn plural_category(&self, count: u64) -> &'static str {
        match self.0.plurals.category_for(count) {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        }
    }
}

/// The locale that ICU4X is asked for: the longest beginning of the tag that it can read.
pub(super) fn icu_locale(tag: &Tag) -> IcuLocale {
    let text = tag.as_str();
    if text.eq_ignore_ascii_case("en") {
        return icu_locale::locale!("en-GB");
    }
    let ends = text.match_indices('-').map(|(at, _)| at).chain([text.len()]);
    let beginnings: Vec<&str> = ends.map(|end| &text[..end]).collect();
    let readable =
        beginnings.iter().rev().find_map(|text| IcuLocale::try_from_str(text).ok());
    readable.unwrap_or(IcuLocale::UNKNOWN)
}

fn direction(icu: &IcuLocale) -> &'static str {
    let right_to_left = LocaleDirectionality::new_common().is_right_to_left(&icu.id);
    if right_to_left { "rtl" } else { "ltr" }
}

fn plural_rules(icu: &IcuLocale) -> PluralRules {
    PluralRules::try_new(icu.into(), PluralRulesOptions::default()).expect(
        "compiled data hold rules for the root locale, to which all others fall back",
    )
}
