//! What every page of a language shares, made once: the view of the site, the rules of each
//! language, and how addresses are written.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use crate::base::lang::{Lang, PerLang};
use crate::config::Publisher;
use crate::l10n::{Catalogue, Locale, typeset};
use crate::model::site::{CollectionId, MenuTarget, Site};

use super::Options;
use super::engine::{Engine, SharedView};
use super::facets::Facets;
use super::map::Sheet;
use super::plan::{Routes, feed_url, home_url, list_url, vocabulary_url};
use super::scope::Links;
use super::search::{info_url, search_url};
use super::seeing::Seeing;
use super::social::has_cards;
use super::view::{
    CollectionView, LanguageView, LinkView, PublisherView, SearchView, SiteView,
    TongueView, ValueView,
};
use super::views::common::Common;

/// What all pages share.
#[derive(Debug)]
pub(super) struct Shared {
    /// The view of the site, by language.
    pub sites: Vec<SharedView>,
    /// The addresses in the menu but for the home page's, by language.
    pub menus: Vec<Vec<String>>,
    /// The addresses to which leads what pages have in common, by language.
    pub common_urls: Vec<Vec<String>>,
    /// What the pages of a folder have in common.
    pub common: Common,
    /// The rules of each language.
    pub locales: Vec<Locale>,
    /// Where the pages are that show much at once.
    pub seeing: Seeing,
    /// Where the pages are of what narrows lists.
    pub facet_pages: Facets,
    /// The sheet of the map; made when a map is first rendered.
    pub sheet: OnceLock<Option<Sheet>>,
    /// What each message for editors means; made when a page first tells.
    pub codes: OnceLock<Catalogue>,
    /// The facets of each collection's list, by language; made when a list is first rendered.
    pub facets: Vec<Vec<OnceLock<SharedView>>>,
    /// The cards of all entries, by language; each is made when a page first shows it, and
    /// is `None` for an entry that is not in the language's tree.
    pub cards: Vec<Vec<OnceLock<Option<SharedView>>>>,
    /// What the cards of each language can be narrowed by.
    pub tags: Vec<Tags>,
    /// Where each entry stands in the order of its collection, by language; made when a page
    /// first asks for neighbours. Any number for one that is not in the language's tree.
    pub places: Vec<OnceLock<Vec<u32>>>,
    /// The routes that search engines should know, with the language of each page; made with the
    /// first part of the sitemap.
    pub listed: OnceLock<Vec<(u32, Lang)>>,
    /// Whether there are cards for other sites.
    pub cards_drawn: bool,
    /// How addresses are written.
    pub links: Arc<Links>,
    /// How they are written on the page for addresses that lead nowhere.
    pub rooted: Arc<Links>,
}

impl Shared {
    /// Makes what all pages of a site share.
    pub(super) fn new(site: &Site, _: &Routes, _: &Engine, options: &Options) -> Shared {
        let languages = site.config.languages.iter();
        let locales: Vec<Locale> = languages.map(|l| Locale::new(&l.code)).collect();
        let base_url = site.config.base_url.clone();
        let rooted = base_url.as_deref().map_or("/", path_of).to_owned();
        let links = |rooted| {
            Arc::new(Links {
                offline: options.offline,
                base_url: base_url.clone(),
                rooted,
            })
        };
        let views: Vec<SiteView> = site
            .config
            .langs()
            .map(|lang| Seen { site, locales: &locales, lang }.site())
            .collect();
        let menu = |view: &SiteView| {
            let urls = view.menu.iter().map(|link| link.url.clone());
            urls.filter(|url| *url != view.home).collect()
        };
        let common_urls = |view: &SiteView| {
            let links = view.menu.iter().chain(&view.footer).map(|link| &link.url);
            let links = links.chain([&view.home]).chain(&view.feed);
            let search =
                view.search.iter().flat_map(|search| [&search.url, &search.info]);
            links.chain(search).cloned().collect()
        };
        Shared {
            menus: views.iter().map(menu).collect(),
            common_urls: views.iter().map(common_urls).collect(),
            common: Common::default(),
            sites: views.iter().map(SharedView::new).collect(),
            facets: site
                .collections
                .iter()
                .map(|_| site.config.langs().map(|_| OnceLock::new()).collect())
                .collect(),
            seeing: Seeing::of(site),
            facet_pages: Facets::of(site),
            sheet: OnceLock::new(),
            codes: OnceLock::new(),
            cards: site
                .config
                .langs()
                .map(|_| site.entries.iter().map(|_| OnceLock::new()).collect())
                .collect(),
            tags: site.config.langs().map(|_| Tags::default()).collect(),
            places: site.config.langs().map(|_| OnceLock::new()).collect(),
            listed: OnceLock::new(),
            cards_drawn: has_cards(site),
            links: links(None),
            rooted: links(Some(rooted).filter(|_| !options.offline)),
            locales,
        }
    }
}

/// The views of all terms, entries and options by which lists can be narrowed, by collection,
/// position of the field, and rank in it. `None` for what is not in the language's tree.
#[derive(Debug, Default)]
pub(super) struct Tags(RwLock<BTreeMap<TagKey, Option<SharedView>>>);

type TagKey = (CollectionId, usize, usize);

impl Tags {
    /// A view, made where it is not known yet.
    pub(super) fn of(
        &self,
        key: TagKey,
        make: impl FnOnce() -> Option<SharedView>,
    ) -> Option<SharedView> {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(view) = known.get(&key) {
            return view.clone();
        }
        drop(known);
        let view = make();
        let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
        known.entry(key).or_insert(view).clone()
    }
}

/// The path of a full address: `/kb/` of `https://host/kb/`.
fn path_of(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.find('/').map_or("/", |at| &rest[at..])
}

/// A site as readers of one language see it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen<'a> {
    /// The site.
    pub site: &'a Site,
    /// The rules of each language.
    pub locales: &'a [Locale],
    /// The readers' language.
    pub lang: Lang,
}

impl Seen<'_> {
    /// Tag of a language.
    pub(super) fn tag(&self, lang: Lang) -> String {
        self.site.config.language(lang).code.as_str().to_owned()
    }

    /// A language by its own name.
    pub(super) fn tongue(&self, lang: Lang) -> TongueView {
        let language = self.site.config.language(lang);
        TongueView { code: self.tag(lang), name: language.name.clone() }
    }

    /// A language's own name if it is not the readers'.
    pub(super) fn foreign(&self, lang: Lang) -> Option<String> {
        (lang != self.lang).then(|| self.site.config.language(lang).name.clone())
    }

    /// The languages to look for a text in, in order.
    pub(super) fn chain(&self) -> &[Lang] {
        &self.site.config.language(self.lang).chain
    }

    /// `ltr` or `rtl`.
    pub(super) fn dir(&self, lang: Lang) -> &'static str {
        self.locales[lang.index()].direction()
    }

    fn site(&self) -> SiteView {
        let site = self.site;
        let config = &site.config;
        let description = config.description.along(self.chain());
        let menu = |targets: &[MenuTarget]| {
            targets.iter().filter_map(|target| self.menu_link(*target)).collect()
        };
        SiteView {
            title: config.title_in(self.lang).to_owned(),
            description: description.map_or_else(String::new, |(_, text)| text.clone()),
            lang: self.tag(self.lang),
            home: home_url(site, self.lang),
            languages: config.langs().map(|lang| self.language(lang)).collect(),
            menu: menu(&site.menu),
            footer: menu(&site.footer),
            collections: self.collections(),
            vocabularies: site
                .vocabulary_ids()
                .map(|(id, _)| self.vocabulary_link(id))
                .collect(),
            licence: config.licence.as_ref().map(|licence| LinkView {
                title: licence.name.clone(),
                url: licence.url.clone(),
                ..LinkView::default()
            }),
            contact: config.contact.clone(),
            publisher: config.publisher.as_ref().map(|p| self.publisher(p)),
            feed: feed_url(site, self.lang, None),
            search: self.search(),
            generator: format!("kopa {}", env!("CARGO_PKG_VERSION")),
        }
    }

    fn publisher(&self, publisher: &Publisher) -> PublisherView {
        let text = |texts: &PerLang<String>| {
            let (lang, text) = texts.along(self.chain())?;
            let set = typeset(&self.site.config.language(lang).code, text).into_owned();
            Some(ValueView::Text { text: set, lang: self.tag(lang) })
        };
        PublisherView {
            name: text(&publisher.name),
            address: publisher.address.clone(),
            contact: publisher.contact.clone(),
            phone: publisher.phone.clone(),
            website: publisher.website.clone(),
            registration: text(&publisher.registration),
            responsible: text(&publisher.responsible),
            host: text(&publisher.host),
        }
    }

    fn search(&self) -> Option<SearchView> {
        let url = search_url(self.site, self.lang)?;
        Some(SearchView { url, info: info_url(self.site, self.lang)? })
    }

    /// A language of the site.
    pub(super) fn language(&self, lang: Lang) -> LanguageView {
        let language = self.site.config.language(lang);
        LanguageView {
            code: language.code.to_string(),
            name: language.name.clone(),
            dir: self.dir(lang),
            home: home_url(self.site, lang),
        }
    }

    fn collections(&self) -> Vec<CollectionView> {
        let ids = self.site.collection_ids();
        ids.filter_map(|(id, _)| self.collection(id)).collect()
    }

    /// A collection that has a list.
    pub(super) fn collection(
        &self,
        id: crate::model::site::CollectionId,
    ) -> Option<CollectionView> {
        let collection = self.site.collection(id);
        let url = list_url(self.site, id, self.lang)?;
        let title = collection.title.along(self.chain());
        let description = collection.description.along(self.chain());
        Some(CollectionView {
            id: collection.id.clone(),
            title: title.map_or_else(|| collection.id.clone(), |(_, text)| text.clone()),
            url,
            description: description.map(|(_, text)| text.clone()),
            count: self.site.order(id, self.lang).len(),
        })
    }

    /// A link to a vocabulary.
    pub(super) fn vocabulary_link(
        &self,
        id: crate::model::site::VocabularyId,
    ) -> LinkView {
        let vocabulary = self.site.vocabulary(id);
        let title = vocabulary.title.along(self.chain());
        let lang = title.map_or(self.lang, |(lang, _)| lang);
        LinkView {
            id: vocabulary.id.clone(),
            title: title.map_or_else(|| vocabulary.id.clone(), |(_, text)| text.clone()),
            url: vocabulary_url(self.site, id, self.lang),
            lang: self.tag(lang),
            foreign: self.foreign(lang),
        }
    }

    /// A link as the menu has it.
    pub(super) fn menu_link(&self, target: MenuTarget) -> Option<LinkView> {
        match target {
            MenuTarget::Vocabulary(id) => Some(self.vocabulary_link(id)),
            MenuTarget::Entry(id) => self.entry_link(id),
            MenuTarget::Collection(id) => {
                let collection = self.collection(id)?;
                Some(LinkView {
                    id: collection.id,
                    title: collection.title,
                    url: collection.url,
                    lang: self.tag(self.lang),
                    foreign: None,
                })
            }
        }
    }

    /// A link to an entry, if it is in the readers' tree.
    pub(super) fn entry_link(&self, id: crate::model::site::EntryId) -> Option<LinkView> {
        let entry = self.site.entry(id);
        let (lang, version) = self.site.shown(entry, self.lang)?;
        Some(LinkView {
            id: entry.id.clone(),
            title: version.title.clone(),
            url: entry.address.get(self.lang)?.clone(),
            lang: self.tag(lang),
            foreign: self.foreign(lang),
        })
    }
}
