//! Site → the ordered list of what is published, but for the indexes of the search: which address
//! shows what. Renders nothing, and settles no quarrel about an address.

use std::sync::Arc;

use rayon::prelude::*;

use crate::base::diag::Sink;
use crate::base::lang::{Lang, PerLang};
use crate::model::draft::PictureDraft;
use crate::model::schema::Role;
use crate::model::site::{
    AssetId, CollectionId, EntryId, Site, TermId, VocabularyId, position,
};
use crate::picture::Pixels;

use super::facets::{Facet, FacetPage, Facets};
use super::files::Uses;
use super::search::search_url;
use super::seeing::Seeing;
use super::settle::settled;
use super::social::{entry_card_url, has_cards, site_card_url};

/// How many entries stand on one page of a list.
pub(super) const PAGE_LENGTH: usize = 50;

/// Where the development server keeps what translators work with.
pub(super) const TRANSLATOR: &str = "_kopa/translate/";

/// What an address shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// An entry in the tree of a language, in its own text or another's; the home page, too.
    Entry(EntryId, Lang),
    /// A page of a collection's list, counted from 1.
    List(CollectionId, Lang, usize),
    /// A page of the entries that have an option of a facet, counted from 1.
    Facet(Facet, Lang, usize),
    /// A vocabulary.
    Vocabulary(VocabularyId, Lang),
    /// A term.
    Term(TermId, Lang),
    /// The map of all entries that have places.
    Map(Lang),
    /// A collection at a glance.
    Glance(CollectionId, Lang),
    /// A collection as one document.
    Book(CollectionId, Lang),
    /// The Markdown of an entry that is truly in a language.
    Markdown(EntryId, Lang),
    /// The site for programs that read Markdown.
    Llms,
    /// How the translations stand, for editors who read a language.
    Coverage(Lang),
    /// A translation beside its source; only in the development server.
    Translator(EntryId, Lang),
    /// The page that offers the languages.
    Root,
    /// The page for addresses that lead nowhere.
    NotFound,
    /// A former address of an entry.
    Moved(EntryId, Lang),
    /// The feed of a language, or of one of its collections.
    Feed(Lang, Option<CollectionId>),
    /// The page that searches a language.
    Search(Lang),
    /// What the search of a language loads first.
    SearchInfo(Lang),
    /// Words of the search of a language, by the position of the shard.
    SearchShard(Lang, usize),
    /// Forms of the words of a language, by the position of the part.
    SearchForms(Lang, usize),
    /// What all results of the search of a language show, some at a time.
    SearchRows(Lang, usize),
    /// What those on its search page show, too, some at a time.
    SearchDetails(Lang, usize),
    /// By what the results of the search of a language can be narrowed.
    SearchFacets(Lang),
    /// All pages, for search engines; the files that list them where there are many.
    Sitemap,
    /// Some of the pages, counted from 1.
    SitemapPart(usize),
    /// What search engines may visit.
    Robots,
    /// All addresses with the ids that they belong to.
    Addresses,
    /// A file of an entry.
    Asset(AssetId),
    /// A picture of an entry in one of its sizes.
    Picture(AssetId, Pixels),
    /// The card that stands for the site on others, in a language.
    SiteCard(Lang),
    /// The card that stands for an entry that is truly in a language.
    EntryCard(EntryId, Lang),
    /// A static file of the theme.
    Static(usize),
}

impl Route {
    /// The language of the index of which it is a file; only the script of the search loads it.
    pub fn index(&self) -> Option<Lang> {
        match self {
            Route::SearchInfo(lang)
            | Route::SearchShard(lang, _)
            | Route::SearchForms(lang, _)
            | Route::SearchRows(lang, _)
            | Route::SearchDetails(lang, _)
            | Route::SearchFacets(lang) => Some(*lang),
            _ => None,
        }
    }
}

/// A file that is published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// Its path in the output: `en/about/index.html`.
    pub path: Arc<str>,
    /// What it shows.
    pub route: Route,
}

impl Planned {
    /// The address under which readers find it: `en/about/`.
    pub fn url(&self) -> &str {
        match self.path.strip_suffix("index.html") {
            Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
            _ => &self.path,
        }
    }
}

/// What is published, but for the indexes of the search, in the order of the paths.
#[derive(Debug, Default)]
pub struct Routes(Vec<Planned>);

impl Routes {
    /// All files in the order of their paths.
    pub fn all(&self) -> &[Planned] {
        &self.0
    }

    /// What is published at a path.
    pub fn find(&self, path: &str) -> Option<&Planned> {
        find(&self.0, path)
    }
}

/// What is published at a path, in a list that has the order of the paths.
pub(super) fn find<'p>(all: &'p [Planned], path: &str) -> Option<&'p Planned> {
    all.binary_search_by(|planned| (*planned.path).cmp(path)).ok().map(|at| &all[at])
}

/// The address of a collection's list.
pub(super) fn list_url(site: &Site, id: CollectionId, lang: Lang) -> Option<String> {
    let collection = site.collection(id);
    let slug =
        collection.slug.get(lang).filter(|slug| !slug.is_empty() && collection.list)?;
    Some([site.config.language(lang).code.as_str(), "/", slug, "/"].concat())
}

/// The address of a page of a collection's list, counted from 1.
pub(super) fn list_page_url(first: &str, page: usize) -> String {
    if page <= 1 { first.to_owned() } else { format!("{first}page-{page}/") }
}

/// The address of a vocabulary.
pub(super) fn vocabulary_url(site: &Site, id: VocabularyId, lang: Lang) -> String {
    let vocabulary = site.vocabulary(id);
    let slug = vocabulary.slug.get(lang).unwrap_or(&vocabulary.id);
    [site.config.language(lang).code.as_str(), "/", slug, "/"].concat()
}

/// The address of a term.
pub(super) fn term_url(site: &Site, id: TermId, lang: Lang) -> String {
    let term = site.term(id);
    let slug = term.slug.get(lang).unwrap_or(&term.id);
    [&vocabulary_url(site, id.vocabulary, lang), slug.as_str(), "/"].concat()
}

/// The address of a language's home page.
pub(super) fn home_url(site: &Site, lang: Lang) -> String {
    [site.config.language(lang).code.as_str(), "/"].concat()
}

/// The address of the Markdown beside a page.
pub(super) fn markdown_url(page: &str) -> String {
    match page.strip_suffix(".html") {
        Some(stem) => [stem, ".md"].concat(),
        None => [page, "index.md"].concat(),
    }
}

/// The address of a language's feed, or of one of its collections, where the site has one.
pub(super) fn feed_url(
    site: &Site,
    lang: Lang,
    collection: Option<CollectionId>,
) -> Option<String> {
    site.config.base_url.as_ref()?;
    let folder = match collection {
        None => home_url(site, lang),
        Some(id) if site.collection(id).field_with(Role::Updated).is_some() => {
            list_url(site, id, lang)?
        }
        Some(_) => return None,
    };
    Some(folder + "feed.xml")
}

/// How many pages one file of the sitemap lists. The protocol takes 50,000 and 50 MB; but a
/// file is made in memory as a whole, where each page takes several kilobytes.
pub(super) const SITEMAP_PART: usize = 2_000;

/// The language of a page that search engines should know; `None` for all that falls back,
/// has moved or is no page of its own.
pub(super) fn listed(site: &Site, route: &Route) -> Option<Lang> {
    match route {
        Route::Entry(id, lang) => {
            let entry = site.entry(*id);
            let own = entry.versions.get(*lang).filter(|_| entry.withdrawn.is_none());
            own.map(|_| *lang)
        }
        Route::List(_, lang, 1)
        | Route::Facet(_, lang, 1)
        | Route::Map(lang)
        | Route::Glance(_, lang)
        | Route::Vocabulary(_, lang)
        | Route::Term(_, lang) => Some(*lang),
        _ => None,
    }
}

/// The address of a file of the sitemap, counted from 1.
pub(super) fn sitemap_part(number: usize) -> String {
    format!("sitemap-{number}.xml")
}

/// The address of the page that says how the translations stand.
pub(super) fn coverage_url(site: &Site, lang: Lang) -> String {
    format!("{}/translations/", site.config.language(lang).code)
}

/// What the development server shows translators at a path: the state of all translations at
/// `_kopa/translate/`, one of them below it, at `partners/redea/hr/`.
pub fn translator(site: &Site, path: &str) -> Option<Planned> {
    let inside = path.strip_prefix(TRANSLATOR)?.strip_suffix("index.html")?;
    let path = path.into();
    if inside.is_empty() {
        return Some(Planned {
            path,
            route: Route::Coverage(site.config.default_language),
        });
    }
    let (entry, code) = inside.trim_end_matches('/').rsplit_once('/')?;
    let lang = site.config.lang(code)?;
    match site.entries_named(entry).as_slice() {
        [id] if site.entry(*id).source != lang => {
            Some(Planned { path, route: Route::Translator(*id, lang) })
        }
        _ => None,
    }
}

/// The address at which the development server shows a translation beside its source.
pub fn translator_url(site: &Site, id: EntryId, lang: Lang) -> String {
    let name = site.full_name(site.entry(id));
    [TRANSLATOR, &name, "/", site.config.language(lang).code.as_str(), "/"].concat()
}

/// The pages of the entries of a site, which stay what they are while the addresses do.
#[derive(Debug, Default)]
pub struct EntryRoutes {
    /// The addresses of all entries, which are made anew when a version comes or goes, too.
    addresses: Vec<Arc<PerLang<String>>>,
    /// The pages in each language, in the order of the languages' codes and of the paths.
    trees: Vec<Vec<Planned>>,
}

impl EntryRoutes {
    /// Makes them anew if they are not those of a site.
    fn follow(&mut self, site: &Site, langs: &[Lang]) {
        let addresses = site.entries.iter().map(|entry| &entry.address);
        let known = self.addresses.iter();
        if langs.len() == self.trees.len()
            && site.entries.len() == self.addresses.len()
            && addresses.clone().zip(known).all(|(now, known)| Arc::ptr_eq(now, known))
        {
            return;
        }
        let trees = langs.par_iter().map(|lang| {
            let mut planner = Planner { site, wanted: Vec::new() };
            planner.entries(*lang);
            planner.wanted.sort_by(|a, b| a.path.cmp(&b.path));
            planner.wanted
        });
        self.trees = trees.collect();
        self.addresses = addresses.cloned().collect();
    }
}

/// Lists what a site publishes; nothing of one that has no language. The pages of entries are
/// taken over from `before` where they are the same, and left there for the next time.
pub fn plan(site: &Site, before: &mut EntryRoutes, sink: &mut Sink) -> Routes {
    let (seeing, facets) = rayon::join(|| Seeing::of(site), || Facets::of(site));
    let mut langs: Vec<Lang> = site.config.langs().collect();
    // The trees stand in the order of their paths then.
    langs.sort_by_key(|lang| site.config.language(*lang).code.as_str());
    before.follow(site, &langs);
    let trees = langs.par_iter().zip(&before.trees).map(|(lang, entries)| {
        let mut planner = Planner { site, wanted: entries.clone() };
        planner.tree(*lang);
        planner.seeing(&seeing, *lang);
        planner.facets(&facets, *lang);
        planner.wanted.sort_by(|a, b| a.path.cmp(&b.path));
        planner.wanted
    });
    let trees: Vec<Vec<Planned>> = trees.collect();
    let mut planner = Planner { site, wanted: trees.concat() };
    if !langs.is_empty() {
        planner.once();
    }
    Routes(settled(site, planner.wanted, sink))
}

/// Takes note of what wants which address, in the order in which it may have it.
struct Planner<'a> {
    site: &'a Site,
    wanted: Vec<Planned>,
}

impl Planner<'_> {
    /// The pages of entries in one language.
    fn entries(&mut self, lang: Lang) {
        for (id, entry) in self.site.entry_ids() {
            if let Some(url) = entry.address.get(lang) {
                self.page(url, Route::Entry(id, lang));
                if entry.versions.get(lang).is_some() && entry.withdrawn.is_none() {
                    self.put(markdown_url(url), Route::Markdown(id, lang));
                }
            }
        }
    }

    /// The other pages of one language.
    fn tree(&mut self, lang: Lang) {
        let site = self.site;
        for (id, _) in site.collection_ids() {
            let Some(first) = list_url(site, id, lang) else { continue };
            let count = site.order(id, lang).len();
            for page in 1..=count.div_ceil(PAGE_LENGTH).max(1) {
                self.page(&list_page_url(&first, page), Route::List(id, lang, page));
            }
        }
        for (id, vocabulary) in site.vocabulary_ids() {
            self.page(&vocabulary_url(site, id, lang), Route::Vocabulary(id, lang));
            for term in 0..vocabulary.terms.len() {
                let term = TermId { vocabulary: id, term: position(term) };
                self.page(&term_url(site, term, lang), Route::Term(term, lang));
            }
        }
        let collections = site.collection_ids().map(|(id, _)| Some(id));
        for of in collections.chain([None]) {
            if let Some(url) = feed_url(site, lang, of) {
                self.put(url, Route::Feed(lang, of));
            }
        }
        if let Some(url) = search_url(site, lang) {
            self.page(&url, Route::Search(lang));
        }
    }

    /// The pages of one language that show much at once.
    fn seeing(&mut self, seeing: &Seeing, lang: Lang) {
        if let Some(url) = seeing.map.get(lang) {
            self.page(url, Route::Map(lang));
        }
        for (id, _) in self.site.collection_ids() {
            if let Some(url) = seeing.glance(id, lang) {
                self.page(url, Route::Glance(id, lang));
            }
            if let Some(url) = seeing.book(id, lang) {
                self.page(url, Route::Book(id, lang));
            }
        }
    }

    /// The pages of one language for what narrows its lists.
    fn facets(&mut self, facets: &Facets, lang: Lang) {
        for FacetPage { facet, url, entries } in facets.all(lang) {
            for page in 1..=entries.len().div_ceil(PAGE_LENGTH) {
                let route = Route::Facet(*facet, lang, page);
                self.page(&list_page_url(url, page), route);
            }
        }
    }

    /// What is there once for all languages.
    fn once(&mut self) {
        let site = self.site;
        self.media();
        for (at, file) in site.theme.statics.iter().enumerate() {
            self.put(file.address.clone(), Route::Static(at));
        }
        self.put("index.html".to_owned(), Route::Root);
        self.put("404.html".to_owned(), Route::NotFound);
        self.put("addresses.json".to_owned(), Route::Addresses);
        self.put("robots.txt".to_owned(), Route::Robots);
        self.put("llms.txt".to_owned(), Route::Llms);
        self.cards();
    }

    /// The files of entries: pictures in the sizes in which they are shown, themselves only if
    /// a link leads to them; all else as it is.
    fn media(&mut self) {
        let site = self.site;
        let uses = Uses::of(site);
        for (entry, _) in site.entry_ids() {
            for (at, asset) in (0u32..).zip(&site.entry(entry).assets) {
                let id = AssetId { entry, at };
                // A link to it is an error where the file is.
                if asset.draft.picture == Some(PictureDraft::Unusable) {
                    continue;
                }
                if asset.draft.picture.is_none() || uses.linked.contains(&id) {
                    self.put(asset.address.clone(), Route::Asset(id));
                }
                if !uses.shown.contains(&id) {
                    continue;
                }
                for size in asset.sizes() {
                    self.put(asset.address_at(size.width), Route::Picture(id, size));
                }
            }
        }
    }

    /// The cards for other sites.
    fn cards(&mut self) {
        let site = self.site;
        if !has_cards(site) {
            return;
        }
        for lang in site.config.langs() {
            self.put(site_card_url(site, lang), Route::SiteCard(lang));
            for (id, _) in site.entry_ids() {
                if let Some(url) = entry_card_url(site, id, lang) {
                    self.put(url, Route::EntryCard(id, lang));
                }
            }
        }
    }

    fn page(&mut self, url: &str, route: Route) {
        self.put([url, "index.html"].concat(), route);
    }

    fn put(&mut self, path: String, route: Route) {
        self.wanted.push(Planned { path: path.into(), route });
    }
}
