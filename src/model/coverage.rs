//! Entries × languages → how each version stands, and how many stand how. In no words.

use crate::base::lang::Lang;

use super::compare::compare;
use super::site::{Entry, Site};
use super::translation::State;

/// How an entry stands in a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The text from which others are made.
    Source,
    /// A translation of the source as it is.
    Current,
    /// The source has changed since, or what it is made from has.
    Outdated {
        /// How many parts are concerned, at least one.
        parts: usize,
        /// The language in between that is outdated itself.
        through: Option<Lang>,
    },
    /// Nobody has said what the translation was made from.
    Unstamped,
    /// What it was made from is gone.
    Orphan,
    /// There is no text.
    Missing,
}

impl Standing {
    /// Its name for programs.
    pub fn name(self) -> &'static str {
        match self {
            Standing::Source => "source",
            Standing::Current => "current",
            Standing::Outdated { .. } => "outdated",
            Standing::Unstamped => "unstamped",
            Standing::Orphan => "orphan",
            Standing::Missing => "missing",
        }
    }

    /// Whether readers get what the source says now.
    pub fn is_good(self) -> bool {
        matches!(self, Standing::Source | Standing::Current)
    }
}

/// How an entry stands in a language.
pub fn standing(site: &Site, entry: &Entry, lang: Lang) -> Standing {
    let Some(version) = entry.versions.get(lang) else { return Standing::Missing };
    match version.translation.as_ref().map(|translation| &translation.state) {
        None => Standing::Source,
        Some(State::Current) => Standing::Current,
        Some(State::Unstamped) => Standing::Unstamped,
        Some(State::Orphan) => Standing::Orphan,
        Some(State::Outdated { through, .. }) => {
            let parts = compare(site, entry, lang).map_or(0, |c| c.outdated().count());
            Standing::Outdated { parts: parts.max(1), through: *through }
        }
    }
}

/// How many versions stand how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Sources.
    pub source: usize,
    /// Translations that are current.
    pub current: usize,
    /// Outdated ones.
    pub outdated: usize,
    /// Unstamped ones.
    pub unstamped: usize,
    /// Those whose source is gone.
    pub orphan: usize,
    /// Texts that are not there.
    pub missing: usize,
}

impl Totals {
    /// Counts one more.
    pub fn add(&mut self, standing: Standing) {
        let count = match standing {
            Standing::Source => &mut self.source,
            Standing::Current => &mut self.current,
            Standing::Outdated { .. } => &mut self.outdated,
            Standing::Unstamped => &mut self.unstamped,
            Standing::Orphan => &mut self.orphan,
            Standing::Missing => &mut self.missing,
        };
        *count += 1;
    }

    /// Counts several.
    pub fn of(all: impl IntoIterator<Item = Standing>) -> Totals {
        let mut totals = Totals::default();
        all.into_iter().for_each(|standing| totals.add(standing));
        totals
    }

    /// How many there should be.
    pub fn all(&self) -> usize {
        self.good() + self.outdated + self.unstamped + self.orphan + self.missing
    }

    /// How many say what the source says now.
    pub fn good(&self) -> usize {
        self.source + self.current
    }
}
