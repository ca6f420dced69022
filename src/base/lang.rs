//! Languages: tags as they stand in files, and positions in the site's list of languages.
//! Knows no language's rules; those are `l10n`'s.

use std::fmt;
use std::sync::Arc;

/// A language tag such as `lv` or `pt-br`: letters, digits and hyphens, at least two letters first.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tag(Arc<str>);

impl Tag {
    /// `None` if `text` does not have the form of a language tag (BCP 47, in outline).
    pub fn new(text: &str) -> Option<Tag> {
        let mut parts = text.split('-');
        let primary = parts.next()?;
        let letters = |part: &str| part.bytes().all(|b| b.is_ascii_alphabetic());
        let alphanumeric = |part: &str| {
            (1..=8).contains(&part.len())
                && part.bytes().all(|b| b.is_ascii_alphanumeric())
        };
        let well_formed = (2..=3).contains(&primary.len())
            && letters(primary)
            && parts.all(alphanumeric);
        well_formed.then(|| Tag(text.into()))
    }

    /// The tag as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

/// A language of the site: its position in the list of `site.yaml`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang(pub u8);

impl Lang {
    /// The position as an index.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// A value for each of the site's languages that has one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PerLang<T>(Vec<Option<T>>);

impl<T> Default for PerLang<T> {
    fn default() -> PerLang<T> {
        PerLang(Vec::new())
    }
}

impl<T> PerLang<T> {
    /// No value in any language.
    pub const EMPTY: PerLang<T> = PerLang(Vec::new());

    /// The value in `lang`.
    pub fn get(&self, lang: Lang) -> Option<&T> {
        self.0.get(lang.index()).and_then(Option::as_ref)
    }

    /// The value in `lang`, to be changed.
    pub fn get_mut(&mut self, lang: Lang) -> Option<&mut T> {
        self.0.get_mut(lang.index()).and_then(Option::as_mut)
    }

    /// Sets the value in `lang`.
    pub fn set(&mut self, lang: Lang, value: T) {
        if self.0.len() <= lang.index() {
            // There are many of these, and each stays: none takes room for languages to come.
            self.0.reserve_exact(lang.index() + 1 - self.0.len());
            self.0.resize_with(lang.index() + 1, || None);
        }
        self.0[lang.index()] = Some(value);
    }

    /// Takes the value out.
    pub fn take(&mut self, lang: Lang) -> Option<T> {
        self.0.get_mut(lang.index()).and_then(Option::take)
    }

    /// The languages that have a value, with it, in the site's order.
    pub fn iter(&self) -> impl Iterator<Item = (Lang, &T)> {
        self.0
            .iter()
            .zip(0u8..)
            .filter_map(|(value, at)| value.as_ref().map(|value| (Lang(at), value)))
    }

    /// The first value along a chain of languages, with the language that has it.
    pub fn along(&self, chain: &[Lang]) -> Option<(Lang, &T)> {
        chain.iter().find_map(|lang| self.get(*lang).map(|value| (*lang, value)))
    }

    /// The values with their languages, in the site's order.
    pub fn into_values(self) -> impl Iterator<Item = (Lang, T)> {
        let values = self.0.into_iter().zip(0u8..);
        values.filter_map(|(value, at)| value.map(|value| (Lang(at), value)))
    }

    /// Whether no language has a value.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }
}
