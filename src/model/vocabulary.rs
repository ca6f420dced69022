//! Controlled vocabularies in the terms of SKOS: labels, alternative labels, definitions,
//! broader terms and exact matches. Holds no entries.

use crate::base::lang::{Lang, PerLang};
use crate::base::path::SitePath;

/// A vocabulary: a SKOS concept scheme.
#[derive(Clone, Debug)]
pub struct Vocabulary {
    /// The name of its file.
    pub id: String,
    /// The file.
    pub path: SitePath,
    /// Title per language.
    pub title: PerLang<String>,
    /// What it is for, per language.
    pub description: PerLang<String>,
    /// The part of addresses that names it, per language.
    pub slug: PerLang<String>,
    /// Its terms in the order of the file.
    pub terms: Vec<Term>,
}

/// A term: a SKOS concept.
#[derive(Clone, Debug)]
pub struct Term {
    /// Its key.
    pub id: String,
    /// Preferred label per language.
    pub label: PerLang<String>,
    /// Alternative labels per language.
    pub alternative: PerLang<Vec<String>>,
    /// Definition per language.
    pub description: PerLang<String>,
    /// The part of addresses that names it, per language; unique in the vocabulary.
    pub slug: PerLang<String>,
    /// Broader terms, as positions in the vocabulary.
    pub broader: Vec<usize>,
    /// Narrower terms, as positions in the vocabulary.
    pub narrower: Vec<usize>,
    /// Its code in another classification.
    pub notation: Option<String>,
    /// Addresses of the same concept elsewhere.
    pub exact_match: Vec<String>,
    /// Addresses that carry label or definition.
    pub sources: Vec<String>,
    /// Languages whose label no native speaker has read.
    pub unreviewed: Vec<Lang>,
}

impl Vocabulary {
    /// The position of a term.
    pub fn term(&self, id: &str) -> Option<usize> {
        self.terms.iter().position(|term| term.id == id)
    }
}
