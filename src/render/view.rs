//! The typed views that templates see, and nothing else of the site. Holds data ready to
//! be shown: labels in the reader's language, formatted dates and numbers, and addresses
//! of the site (`en/about/`), which the filter `href` makes relative to the page.

pub mod component;
mod coverage;
mod list;
mod picture;
pub mod seeing;

use serde::Serialize;

pub use super::engine::SharedView;

pub use component::PublisherView;
pub use coverage::{
    BarView, CellView, CoverageGroupView, CoverageLanguageView, CoverageLineView,
    CoverageView, TranslatorRowView, TranslatorSideView, TranslatorView,
};
pub use list::{FacetOptionView, FacetView, ListPageView, ListView};
pub use picture::{PictureView, SizeView, SocialCardView, SocialView};

/// What every page of one language shares: `site` in a template.
#[derive(Serialize, Debug, Default)]
pub struct SiteView {
    /// The site's title.
    pub title: String,
    /// What the site is about, in a sentence.
    pub description: String,
    /// The page's language, such as `lv`.
    pub lang: String,
    /// Address of the home page in this language.
    pub home: String,
    /// All languages in the site's order.
    pub languages: Vec<LanguageView>,
    /// The menu at the top.
    pub menu: Vec<LinkView>,
    /// The links at the foot of each page.
    pub footer: Vec<LinkView>,
    /// The collections that have lists.
    pub collections: Vec<CollectionView>,
    /// The vocabularies.
    pub vocabularies: Vec<LinkView>,
    /// The licence of the content.
    pub licence: Option<LinkView>,
    /// The role mailbox to which mistakes are reported.
    pub contact: Option<String>,
    /// Who publishes this copy of the site.
    pub publisher: Option<PublisherView>,
    /// Address of this language's feed, where there is one.
    pub feed: Option<String>,
    /// The search of this language, where the site has one.
    pub search: Option<SearchView>,
    /// `kopa` and its version.
    pub generator: String,
}

/// The search of one language.
#[derive(Serialize, Debug, Clone, Default)]
pub struct SearchView {
    /// Address of its page.
    pub url: String,
    /// Address of what its script loads first.
    pub info: String,
}

/// A language of the site.
#[derive(Serialize, Debug, Clone, Default)]
pub struct LanguageView {
    /// Language tag.
    pub code: String,
    /// Its own name, such as `Latviešu`.
    pub name: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// Address of the home page in it.
    pub home: String,
}

/// A title that leads somewhere.
#[derive(Serialize, Debug, Clone, Default)]
pub struct LinkView {
    /// Entry's, collection's, vocabulary's or term's id.
    pub id: String,
    /// What the link says.
    pub title: String,
    /// Address of the site, or a full address for the web.
    pub url: String,
    /// Language of the title.
    pub lang: String,
    /// Own name of that language if it is not the page's; a reader wants to know before following.
    pub foreign: Option<String>,
}

/// A collection as a section of the site.
#[derive(Serialize, Debug, Clone, Default)]
pub struct CollectionView {
    /// Id of the collection.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Address of its list.
    pub url: String,
    /// What it holds, in a sentence.
    pub description: Option<String>,
    /// Number of entries.
    pub count: usize,
}

/// The page itself: `page` in a template.
#[derive(Serialize, Debug, Default)]
pub struct PageView {
    /// `home`, `entry`, `list`, `vocabulary`, `term`, `not-found`, `root`, `search`, `gone`,
    /// `map`, `glance` or `book`.
    pub kind: &'static str,
    /// Language of the page around the text.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// Title of the page.
    pub title: String,
    /// Language of the title and the text, which differs from `lang` on a fallback page.
    pub body_lang: String,
    /// Direction of the text.
    pub body_dir: &'static str,
    /// One or two sentences for search engines.
    pub description: Option<String>,
    /// Address of the page.
    pub url: String,
    /// The address that search engines should keep: absolute when `base_url` is set, else
    /// an address of the site.
    pub canonical: String,
    /// The versions of the page in other languages, this one included; only true ones.
    pub alternates: Vec<AlternateView>,
    /// The page for readers of no listed language, as an absolute address.
    pub x_default: Option<String>,
    /// Address of the entry of the menu that the page lies below, if it is none itself.
    pub section: Option<String>,
    /// The same page in each language, for the language switcher.
    pub switcher: Vec<SwitchView>,
    /// The way from the home page to here, this page left out.
    pub breadcrumbs: Vec<LinkView>,
    /// Set on a fallback page: why the text is in another language.
    pub fallback: Option<FallbackView>,
    /// Whether search engines should leave the page out.
    pub noindex: bool,
    /// The picture that other sites show where they link to the page; only with a `base_url`.
    pub social: Option<SocialView>,
}

/// What the pages of a folder have in common, as HTML: `common` in a template.
#[derive(Serialize, Debug)]
pub struct CommonView {
    /// What `styles.html` gives.
    pub styles: String,
    /// What `menu.html` gives.
    pub menu: String,
    /// What `search-form.html` gives.
    pub search: String,
    /// What `foot.html` gives.
    pub foot: String,
}

/// What is known of a page when that is made: `page` in the templates for it.
#[derive(Serialize, Debug)]
pub struct CommonPageView {
    /// `common`.
    pub kind: &'static str,
    /// Language of the page.
    pub lang: String,
    /// Address of one of the pages.
    pub url: String,
    /// Address of the entry of the menu that the pages lie below.
    pub section: Option<String>,
}

/// Why an entry is no longer published: `withdrawn` in a template.
#[derive(Serialize, Debug, Clone, Default)]
pub struct WithdrawnView {
    /// The reason, as its editors give it.
    pub reason: String,
    /// The language of the reason.
    pub lang: String,
    /// What stands for it now.
    pub instead: Option<LinkView>,
}

/// One true language version of a page, for `hreflang`.
#[derive(Serialize, Debug, Clone, Default)]
pub struct AlternateView {
    /// Language tag.
    pub lang: String,
    /// Absolute address when `base_url` is set, else an address of the site.
    pub url: String,
}

/// One line of the language switcher.
#[derive(Serialize, Debug, Clone, Default)]
pub struct SwitchView {
    /// Language tag.
    pub code: String,
    /// The language's own name.
    pub name: String,
    /// Address of this same page there.
    pub url: String,
    /// Whether it is the page's own language.
    pub current: bool,
    /// The language of the text that the reader will get, if it is another one.
    pub gives: Option<TongueView>,
}

/// A language by its own name.
#[derive(Serialize, Debug, Clone, Default)]
pub struct TongueView {
    /// Language tag.
    pub code: String,
    /// Its own name, such as `Latviešu`.
    pub name: String,
}

/// Why a text is shown in another language than the page's.
#[derive(Serialize, Debug, Clone, Default)]
pub struct FallbackView {
    /// The language that is missing, by its own name.
    pub wanted: String,
    /// The language that is shown, by its own name.
    pub shown: String,
    /// Language tag of the text that is shown.
    pub lang: String,
    /// Address of the real page.
    pub url: String,
}

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

/// A field with its label and value.
#[derive(Serialize, Debug, Clone)]
pub struct FactView {
    /// Name of the field in the front matter.
    pub name: String,
    /// Its label in the reader's language.
    pub label: String,
    /// Its value.
    pub value: ValueView,
    /// Whether the source says something else since this was translated.
    pub outdated: bool,
}

/// A value, told apart in templates by `kind`.
#[derive(Serialize, Debug, Clone)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the parts of a value are named for what they hold")]
pub enum ValueView {
    /// Plain text and its language.
    Text { text: String, lang: String },
    /// Markdown as HTML, safe to insert, and its language.
    Markdown { html: String, lang: String },
    /// A number as the language writes it, with its unit; `written` as the file has it.
    Number { text: String, value: f64, written: String },
    /// A date.
    Date(DateView),
    /// A span of time, in words and as ISO dates.
    Period { text: String, start: String, end: Option<String>, ongoing: bool },
    /// Yes or no, in words.
    Boolean { yes: bool, text: String },
    /// One of the options of the schema.
    Choice { id: String, text: String },
    /// Terms of a vocabulary.
    Terms { items: Vec<LinkView> },
    /// Other entries.
    References { items: Vec<LinkView> },
    /// A place on the map.
    Place {
        name: String,
        code: Option<PlaceCodeView>,
        latitude: Option<f64>,
        longitude: Option<f64>,
        source: Option<String>,
    },
    /// A link to another site.
    Link { url: String, text: String },
    /// A role mailbox.
    Email { address: String },
    /// A picture of the entry.
    Image(PictureView),
    /// The number of a source in the list of sources, and its anchor there; `at` is the page
    /// that has that list, as this page writes its address, and empty for this page.
    Citation { number: usize, anchor: String, id: String, title: String, at: String },
    /// Several values.
    List { items: Vec<ValueView> },
    /// Named values.
    Record { fields: Vec<FactView> },
    /// A fact that no source gives, and why.
    NotFound { why: String, lang: String },
}

impl ValueView {
    /// Whether it is too long for a cell: running text, or a list of records.
    pub fn is_long(&self) -> bool {
        match self {
            ValueView::Markdown { .. } => true,
            ValueView::List { items } => {
                matches!(items.first(), Some(ValueView::Record { .. }))
            }
            _ => false,
        }
    }
}

/// A date in words and in ISO form.
#[derive(Serialize, Debug, Clone, Default)]
pub struct DateView {
    /// As the language writes it.
    pub text: String,
    /// `2021-07-01`, `2021-07` or `2021`.
    pub iso: String,
}

/// A code of a place in an official list, with the list's edition.
#[derive(Serialize, Debug, Clone, Default)]
pub struct PlaceCodeView {
    /// Name of the list, such as `NUTS`.
    pub scheme: String,
    /// The code, such as `HR061`.
    pub value: String,
    /// Year of the list.
    pub edition: String,
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

/// A vocabulary: `vocabulary` in a template.
#[derive(Serialize, Debug, Default)]
pub struct VocabularyView {
    /// Id: the name of its file.
    pub id: String,
    /// Title.
    pub title: String,
    /// Address.
    pub url: String,
    /// What it is for.
    pub description: Option<String>,
    /// The terms without a broader one, with those below them.
    pub terms: Vec<TermView>,
    /// The terms that entries have themselves, the most used first, not as a tree.
    pub used: Vec<TermView>,
}

/// A term: `term` in a template.
#[derive(Serialize, Debug, Clone, Default)]
pub struct TermView {
    /// Id.
    pub id: String,
    /// Preferred label.
    pub label: String,
    /// Language of label and description.
    pub lang: String,
    /// Own name of that language if it is not the page's.
    pub foreign: Option<String>,
    /// Address.
    pub url: String,
    /// Other labels.
    pub alternative: Vec<String>,
    /// Definition as HTML, safe to insert.
    pub description: Option<String>,
    /// Code in another classification.
    pub notation: Option<String>,
    /// The same label in the other languages: `code`, `label`.
    pub labels: Vec<LabelView>,
    /// Broader terms.
    pub broader: Vec<LinkView>,
    /// Terms below this one.
    pub narrower: Vec<TermView>,
    /// Addresses of the same concept elsewhere.
    pub exact_match: Vec<String>,
    /// Addresses of the sources.
    pub sources: Vec<String>,
    /// Whether no native speaker has read the label.
    pub unreviewed: bool,
    /// Number of entries that have it or a term below it.
    pub count: usize,
}

/// A label in another language.
#[derive(Serialize, Debug, Clone, Default)]
pub struct LabelView {
    /// Language tag.
    pub lang: String,
    /// The language's own name.
    pub name: String,
    /// The label.
    pub label: String,
}

/// What a term's page shows beside the term: `groups` in a template.
#[derive(Serialize, Debug, Clone, Default)]
pub struct GroupView {
    /// The collection.
    pub collection: CollectionView,
    /// Its entries that have the term.
    pub items: Vec<SharedView>,
}

/// A feed: `feed` in a template.
#[derive(Serialize, Debug, Default)]
pub struct FeedView {
    /// Title of the feed.
    pub title: String,
    /// Who publishes it: the title of the site.
    pub author: String,
    /// Language tag.
    pub lang: String,
    /// Absolute address of the feed.
    pub url: String,
    /// Absolute address of the home page.
    pub home: String,
    /// Time of the last change, as RFC 3339.
    pub updated: String,
    /// The entries, the newest first.
    pub entries: Vec<FeedEntryView>,
}

/// An entry of a feed.
#[derive(Serialize, Debug, Default)]
pub struct FeedEntryView {
    /// Title.
    pub title: String,
    /// Absolute address.
    pub url: String,
    /// Time of the last change, as RFC 3339.
    pub updated: String,
    /// Summary.
    pub summary: Option<String>,
    /// The picture of the entry.
    pub picture: Option<PictureView>,
}

/// A language on the page that offers the languages: `languages` in a template.
#[derive(Serialize, Debug, Default)]
pub struct RootView {
    /// Language tag.
    pub code: String,
    /// Its own name.
    pub name: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// Address of the home page in it.
    pub home: String,
    /// The site's title in it.
    pub title: String,
    /// What the site is about, in it.
    pub description: String,
}

/// What the page for addresses that lead nowhere says in one language: `sections`.
#[derive(Serialize, Debug, Default)]
pub struct SectionView {
    /// Language tag.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// That the page is not there.
    pub title: String,
    /// What may have happened.
    pub text: String,
    /// What the link to the home page says.
    pub home_title: String,
    /// Address of the home page.
    pub home_url: String,
}

/// A page in the sitemap: `pages` in a template.
#[derive(Serialize, Debug, Default)]
pub struct SitemapView {
    /// Absolute address.
    pub url: String,
    /// Date of the last change.
    pub updated: Option<String>,
    /// The true versions in all languages, by absolute address.
    pub alternates: Vec<AlternateView>,
    /// The page for readers of no listed language.
    pub x_default: Option<String>,
}
