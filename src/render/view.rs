//! The typed views that templates see, and nothing else of the site. Holds data ready to
//! be shown: labels in the reader's language, formatted dates and numbers, and addresses
//! of the site (`en/about/`), which the filter `href` makes relative to the page.

pub mod component;
mod coverage;
mod entry;
mod list;
mod machine;
mod picture;
pub mod seeing;
mod value;

use serde::Serialize;

pub use super::engine::SharedView;

pub use component::PublisherView;
pub use coverage::{
    BarView, CellView, CoverageGroupView, CoverageLanguageView, CoverageLineView,
    CoverageView, TranslatorRowView, TranslatorSideView, TranslatorView,
};
pub use entry::{
    CardView, EntryView, RelationView, SourceView, TagView, TocView, TranslationView,
};
pub use list::{FacetOptionView, FacetView, ListPageView, ListView};
pub use machine::{FeedEntryView, FeedView, SitemapView};
pub use picture::{PictureView, SizeView, SocialCardView, SocialView};
pub use value::{DateView, FactView, PlaceCodeView, ValueView};

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
