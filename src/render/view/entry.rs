//! The views of an entry: its page, its card in lists, its sources, and what it is connected with.

use serde::Serialize;

use super::{DateView, FactView, LinkView, PictureView, SharedView, TongueView};

/// An entry with all that its page shows: `entry` in a template.
#[derive(Serialize, Debug, Default)]
pub struct EntryView {
    /// Id: the name of its folder.
    pub id: String,
    /// Address of its page.
    pub url: String,
    /// Its collection.
    pub collection: LinkView,
    /// Title.
    pub title: String,
    /// Language of the text.
    pub lang: String,
    /// Value of the field with the role `summary`.
    pub summary: Option<String>,
    /// Whether the source's summary has changed since it was translated.
    pub summary_outdated: bool,
    /// The text as HTML, safe to insert.
    pub body: String,
    /// Whether it has what few texts have: code, quotations, rules, tasks or footnotes.
    pub has_rare: bool,
    /// The style sheets that the components of the text want, each once.
    pub styles: Vec<String>,
    /// Headings of levels 2 and 3.
    pub toc: Vec<TocView>,
    /// Fields with the role `fact` that are short, in the order of the schema.
    pub facts: Vec<FactView>,
    /// Those that are running text or lists of records, then all other fields that have a value
    /// and no role that the page shows elsewhere.
    pub details: Vec<FactView>,
    /// Fields with the role `evidence`.
    pub evidence: Vec<FactView>,
    /// Fields with the role `compare`.
    pub compare: Vec<FactView>,
    /// Fields with the role `relation`: references to other entries.
    pub relations: Vec<RelationView>,
    /// Entries that refer to this one by a field, by the field's inverse label.
    pub inverse: Vec<RelationView>,
    /// Entries whose text links here and that no relation names.
    pub backlinks: Vec<SharedView>,
    /// Entries that share terms, places, relations or words.
    pub related: Vec<SharedView>,
    /// Value of the field with the role `sources`.
    pub sources: Vec<SourceView>,
    /// The picture of the entry: the first in the field with the role `image`.
    pub image: Option<PictureView>,
    /// Value of the field with the role `updated`.
    pub updated: Option<DateView>,
    /// Value of the field with the role `review-by`.
    pub review_by: Option<DateView>,
    /// Whether that date has passed.
    pub review_due: bool,
    /// What the text is a translation of, and how far it can be trusted.
    pub translation: Option<TranslationView>,
    /// The entry before this one in its collection's order.
    pub previous: Option<LinkView>,
    /// The entry after this one.
    pub next: Option<LinkView>,
    /// Whether the page tells how to cite it.
    pub cite: bool,
    /// Number of words of the text.
    pub words: usize,
    /// Minutes that it takes to read, at 200 words a minute, at least 1.
    pub minutes: usize,
    /// Address of the page on the git host where the file is edited.
    pub edit_url: Option<String>,
    /// Address of the page on the git host where a missing translation is begun.
    pub translate_url: Option<String>,
}

/// A heading in the table of contents.
#[derive(Serialize, Debug, Clone, Default)]
pub struct TocView {
    /// Anchor, the same in every language.
    pub id: String,
    /// The heading's text as HTML, without links.
    pub title: String,
    /// Headings below it.
    pub children: Vec<TocView>,
}

/// Entries related by one field.
#[derive(Serialize, Debug, Clone, Default)]
pub struct RelationView {
    /// What the relation is called in the reader's language.
    pub label: String,
    /// The entries.
    pub items: Vec<SharedView>,
}

/// An entry as it stands in a list.
#[derive(Serialize, Debug, Clone, Default)]
pub struct CardView {
    /// Id of the entry.
    pub id: String,
    /// Title.
    pub title: String,
    /// Address.
    pub url: String,
    /// Language of title and summary.
    pub lang: String,
    /// Own name of that language if it is not the page's.
    pub foreign: Option<String>,
    /// Value of the field with the role `summary`.
    pub summary: Option<String>,
    /// Title of its collection.
    pub collection: String,
    /// Terms and choices of the fields with the role `facet`: each a `TagView`.
    pub tags: Vec<SharedView>,
    /// Names of its places.
    pub places: Vec<String>,
    /// The period in words.
    pub period: Option<String>,
    /// Date of the last change.
    pub updated: Option<DateView>,
    /// The picture of the entry, for themes that show it.
    pub picture: Option<PictureView>,
}

/// A term or choice on a card, with the field that it comes from.
#[derive(Serialize, Debug, Clone, Default)]
pub struct TagView {
    /// Name of the field.
    pub field: String,
    /// Id of the term, entry or option.
    pub id: String,
    /// Its label.
    pub label: String,
    /// Address, where it has a page.
    pub url: Option<String>,
}

/// One source of an entry.
#[derive(Serialize, Debug, Clone, Default)]
pub struct SourceView {
    /// Key by which the text cites it.
    pub id: String,
    /// Number in the list, from 1.
    pub number: usize,
    /// Its anchor in the page.
    pub anchor: String,
    /// Anchor of the place in the text that cites it first.
    pub back: String,
    /// Whether the text cites it.
    pub cited: bool,
    /// Title, in the source's language.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// When.
    pub date: Option<DateView>,
    /// Language tag of the source.
    pub lang: Option<String>,
    /// Own name of that language if it is not the page's; its tag where the site does not know it.
    pub foreign: Option<String>,
    /// Where it stands on the web.
    pub url: Option<String>,
}

/// What a translation is made from.
#[derive(Serialize, Debug, Clone, Default)]
pub struct TranslationView {
    /// `current`, `outdated`, `unstamped` or `orphan`.
    pub state: &'static str,
    /// `machine`, `unreviewed` or `reviewed`.
    pub status: &'static str,
    /// The source's language.
    pub source: TongueView,
    /// Address of the source.
    pub source_url: String,
    /// Number of parts of the source that changed since.
    pub changed: usize,
    /// The fields that are concerned; `title` is one.
    pub outdated_fields: Vec<String>,
}
