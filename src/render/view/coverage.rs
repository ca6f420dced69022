//! What templates see of the state of translations, for editors and translators.

use serde::Serialize;

use super::LinkView;

/// How the translations of a site stand: `coverage` in a template.
#[derive(Serialize, Debug, Default)]
pub struct CoverageView {
    /// The languages, in the site's order.
    pub languages: Vec<CoverageLanguageView>,
    /// The entries by collection.
    pub groups: Vec<CoverageGroupView>,
    /// How many entries are not listed, since there are so many.
    pub left_out: usize,
}

/// How the texts of one language stand.
#[derive(Serialize, Debug, Default)]
pub struct CoverageLanguageView {
    /// Language tag.
    pub code: String,
    /// Its own name.
    pub name: String,
    /// How many texts say what the source says now, sources included.
    pub good: usize,
    /// How many are outdated.
    pub outdated: usize,
    /// How many have no stamp.
    pub unstamped: usize,
    /// How many have lost their source.
    pub orphan: usize,
    /// How many are not there.
    pub missing: usize,
    /// How many there should be.
    pub all: usize,
    /// The bars of the chart, from the beginning of the line.
    pub bars: Vec<BarView>,
}

/// A bar of the chart, in thousandths of its line.
#[derive(Serialize, Debug, Default)]
pub struct BarView {
    /// `good`, `outdated`, `unstamped` or `orphan`.
    pub state: &'static str,
    /// Where it begins.
    pub x: usize,
    /// How wide it is.
    pub width: usize,
}

/// The entries of a collection in the matrix.
#[derive(Serialize, Debug, Default)]
pub struct CoverageGroupView {
    /// Title of the collection.
    pub title: String,
    /// Its entries.
    pub lines: Vec<CoverageLineView>,
}

/// One entry in the matrix.
#[derive(Serialize, Debug, Default)]
pub struct CoverageLineView {
    /// The entry; without address where it is not in the reader's tree.
    pub entry: LinkView,
    /// How it stands in each language.
    pub cells: Vec<CellView>,
}

/// How an entry stands in a language.
#[derive(Serialize, Debug, Default)]
pub struct CellView {
    /// `source`, `current`, `outdated`, `unstamped`, `orphan` or `missing`.
    pub state: &'static str,
    /// A sign for it.
    pub sign: String,
    /// The same in words.
    pub label: String,
    /// Where a translator works on it; only in the development server.
    pub url: Option<String>,
}

/// A translation beside its source: `translator` in a template.
#[derive(Serialize, Debug, Default)]
pub struct TranslatorView {
    /// The entry's name: `partners/redea`.
    pub entry: String,
    /// How the translation stands.
    pub state: &'static str,
    /// How many parts are outdated.
    pub outdated: usize,
    /// The source.
    pub source: TranslatorSideView,
    /// The translation.
    pub target: TranslatorSideView,
    /// The pieces of both, in the order of the source.
    pub rows: Vec<TranslatorRowView>,
}

/// One of the two texts.
#[derive(Serialize, Debug, Default)]
pub struct TranslatorSideView {
    /// Language tag.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// Own name of the language.
    pub name: String,
    /// The file.
    pub file: String,
}

/// A piece of the source and what stands for it.
#[derive(Serialize, Debug, Default)]
pub struct TranslatorRowView {
    /// `same`, `changed`, `added`, `removed`, `through` or `extra`.
    pub state: &'static str,
    /// Whether there is something to do.
    pub outdated: bool,
    /// The way to the value, of a text of the front matter: `evidence.2.statement`.
    pub field: Option<String>,
    /// The source's text as written.
    pub source: Option<String>,
    /// The translation's text as written.
    pub target: Option<String>,
}
