//! The whole site, resolved: every reference is a position, every link has been looked up.
//! Nothing here is filled in later, and nothing is in words for readers.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::lang::{Lang, PerLang};
use crate::base::path::SitePath;
use crate::config::Config;
use crate::picture::{Pixels, sizes};

use super::component::{Component, Declared};
use super::draft::{AssetDraft, Draft, PictureDraft};
use super::related::Related;
use super::schema::{Field, Role, Section};
use super::translation::Translation;
use super::value::{LinkTarget, ResolvedLink, Value};
use super::vocabulary::{Term, Vocabulary};

/// Words that a reader reads in a minute.
const WORDS_A_MINUTE: usize = 200;

/// A collection, by its position in the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CollectionId(pub u16);

/// A vocabulary, by its position in the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VocabularyId(pub u16);

/// An entry, by its position in the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(pub u32);

/// A term, by its vocabulary and its position in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TermId {
    /// The vocabulary.
    pub vocabulary: VocabularyId,
    /// The position in it.
    pub term: u32,
}

/// A file of an entry, by its position among the entry's files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AssetId {
    /// The entry.
    pub entry: EntryId,
    /// The position among its files.
    pub at: u32,
}

/// The site.
#[derive(Debug, Default)]
pub struct Site {
    /// What `site.yaml` says.
    pub config: Config,
    /// The collections, in the order of their names.
    pub collections: Vec<Collection>,
    /// The vocabularies, in the order of their names.
    pub vocabularies: Vec<Vocabulary>,
    /// The entries, in the order of collection and id.
    pub entries: Vec<Entry>,
    /// The home page, if there is one.
    pub home: Option<EntryId>,
    /// What the menu leads to.
    pub menu: Vec<MenuTarget>,
    /// What the foot of each page leads to.
    pub footer: Vec<MenuTarget>,
    /// How the entries stand to each other.
    pub relations: Arc<Relations>,
    /// The theme, with those that it extends.
    pub theme: Theme,
    /// What the theme declares that can stand in a text, in the order of the names.
    pub components: Vec<Declared>,
    /// The lists of messages: those built in, the themes', the site's own.
    pub messages: Vec<MessageFile>,
}

/// What a line of a menu leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MenuTarget {
    /// The list of a collection.
    Collection(CollectionId),
    /// The page of a vocabulary.
    Vocabulary(VocabularyId),
    /// An entry.
    Entry(EntryId),
}

/// A collection.
#[derive(Clone, Debug)]
pub struct Collection {
    /// The name of its folder.
    pub id: String,
    /// Title per language.
    pub title: PerLang<String>,
    /// What it holds, per language.
    pub description: PerLang<String>,
    /// The part of addresses that names it, per language; empty for pages at the top.
    pub slug: PerLang<String>,
    /// The fields of its front matter.
    pub fields: Vec<Field>,
    /// The parts that its texts should have.
    pub sections: Vec<Section>,
    /// By what its lists are ordered.
    pub sort: Sort,
    /// Whether it has a list.
    pub list: bool,
    /// Whether texts that are missing in a language are shown in another.
    pub fallback: bool,
    /// Whether its pages tell how to cite them.
    pub cite: bool,
    /// Whether it is there as one document, too, for printing.
    pub book: bool,
    /// What a link says that begins a new entry, per language.
    pub add: PerLang<String>,
    /// What its entries are, in the terms of schema.org: `Article`, `GovernmentOrganization`.
    pub about: String,
}

/// The order of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// By title, as the reader's language sorts.
    Title,
    /// By a field, the latest or largest first if `descending`.
    Field {
        /// Position of the field.
        field: usize,
        /// Whether the order is turned round.
        descending: bool,
    },
}

/// An entry: one thing in several languages.
#[derive(Debug)]
pub struct Entry {
    /// The name of its folder.
    pub id: String,
    /// Its collection.
    pub collection: CollectionId,
    /// Its folder.
    pub folder: SitePath,
    /// The language that the others are translated from.
    pub source: Lang,
    /// Its versions.
    pub versions: PerLang<Arc<Version>>,
    /// Its files.
    pub assets: Vec<Asset>,
    /// Its address in the tree of each language, true version or not: `en/about/`.
    pub address: Arc<PerLang<String>>,
    /// Former addresses that lead here, with the language of the page meant.
    pub aliases: Vec<(String, Lang)>,
    /// Whether texts that are missing in a language are shown in another.
    pub fallback: bool,
    /// Why its pages say only that it is no longer published.
    pub withdrawn: Option<Withdrawn>,
}

/// An entry that is no longer published, and of which only the addresses are left.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Withdrawn {
    /// Why, in each language that says so.
    pub reason: PerLang<String>,
    /// The entry that stands for it now.
    pub instead: Option<EntryId>,
}

/// How the entries of a site stand to each other: lists by the position of the entry or
/// collection.
#[derive(Debug, Default)]
pub struct Relations {
    /// The entries that refer to each by a field.
    pub inverse: Vec<Vec<Inverse>>,
    /// The entries whose text links to each, in the site's order.
    pub backlinks: Vec<Vec<EntryId>>,
    /// The entries that have a term itself, in the site's order.
    pub tagged: BTreeMap<TermId, Vec<EntryId>>,
    /// The entries of its collection that have most in common with each.
    pub related: Arc<Related>,
    /// The entries of each collection by title or date, for each language in whose tree they
    /// are.
    pub orders: Vec<PerLang<Vec<EntryId>>>,
}

/// Entries that refer to another by one field.
#[derive(Clone, Debug, PartialEq)]
pub struct Inverse {
    /// What the relation is called on this side.
    pub label: PerLang<String>,
    /// Who refers, in the site's order.
    pub from: Vec<EntryId>,
}

/// A language version of an entry.
#[derive(Debug)]
pub struct Version {
    /// The file.
    pub draft: Arc<Draft>,
    /// Its title.
    pub title: String,
    /// Bytes by which it is sorted among titles of its language.
    pub sort_key: Vec<u8>,
    /// The part of its address that names it.
    pub slug: String,
    /// The values by the position of their field, inherited ones included.
    pub values: Vec<Option<Arc<Value>>>,
    /// The anchor of each heading, by the heading's position.
    pub anchors: Arc<[Arc<str>]>,
    /// The links of the text, by the byte at which they begin.
    pub links: Vec<ResolvedLink>,
    /// The blocks of the text that are components, in order.
    pub components: Vec<Component>,
    /// What it is translated from; `None` for the source.
    pub translation: Option<Translation>,
}

/// A file of an entry.
#[derive(Clone, Debug)]
pub struct Asset {
    /// Where it is.
    pub path: SitePath,
    /// Its length and hash.
    pub draft: AssetDraft,
    /// Where it is published: `media/partners/redea/office-1a2b3c4d.jpg`.
    pub address: String,
}

impl Asset {
    /// Its sizes, the smallest first, if it is a picture that can be shown.
    pub fn sizes(&self) -> Vec<Pixels> {
        match self.draft.picture {
            Some(PictureDraft::Sound(size)) => sizes(size),
            _ => Vec::new(),
        }
    }

    /// Where the picture is published at a width: `media/partners/redea/office-1a2b3c4d-800.webp`.
    pub fn address_at(&self, width: u32) -> String {
        let stem = self.address.rsplit_once('.').map_or(&*self.address, |(stem, _)| stem);
        format!("{stem}-{width}.webp")
    }
}

/// A theme and those that it extends.
#[derive(Clone, Debug, Default)]
pub struct Theme {
    /// The names, the site's own theme first.
    pub names: Vec<String>,
    /// The templates, with the theme that they come from.
    pub templates: Vec<Template>,
    /// The static files, those of the extending theme winning.
    pub statics: Vec<StaticFile>,
    /// The fonts of its drawings, by name, those of the extending theme winning.
    pub fonts: Vec<FontFile>,
}

/// A template.
#[derive(Clone, Debug)]
pub struct Template {
    /// Its theme.
    pub theme: String,
    /// Its name inside the theme: `entry.html`.
    pub name: String,
    /// The file.
    pub path: SitePath,
    /// Its text.
    pub text: Arc<str>,
}

/// A static file of a theme.
#[derive(Clone, Debug)]
pub struct StaticFile {
    /// Its name inside the theme: `style.css`.
    pub name: String,
    /// The file; of a bundle, the first of its files.
    pub path: SitePath,
    /// The files that follow it in a bundle.
    pub more: Vec<SitePath>,
    /// Where it is published: `assets/style-1a2b3c4d.css`.
    pub address: String,
}

/// A font of a theme, with which the cards for other sites are drawn.
#[derive(Clone, Debug)]
pub struct FontFile {
    /// The file.
    pub path: SitePath,
    /// Its bytes.
    pub bytes: Arc<[u8]>,
}

/// A list of messages.
#[derive(Clone, Debug)]
pub struct MessageFile {
    /// The language, as the name of its folder.
    pub lang: String,
    /// The file.
    pub path: SitePath,
    /// Its text.
    pub text: Arc<str>,
}

impl Site {
    /// A collection.
    pub fn collection(&self, id: CollectionId) -> &Collection {
        &self.collections[usize::from(id.0)]
    }

    /// A vocabulary.
    pub fn vocabulary(&self, id: VocabularyId) -> &Vocabulary {
        &self.vocabularies[usize::from(id.0)]
    }

    /// An entry.
    pub fn entry(&self, id: EntryId) -> &Entry {
        &self.entries[id.0 as usize]
    }

    /// The entries of a collection by title or date, those in the tree of a language.
    pub fn order(&self, id: CollectionId, lang: Lang) -> &[EntryId] {
        let order = self.relations.orders.get(usize::from(id.0));
        order.and_then(|order| order.get(lang)).map_or(&[], Vec::as_slice)
    }

    /// The entries that refer to an entry by a field.
    pub fn inverse(&self, id: EntryId) -> &[Inverse] {
        self.relations.inverse.get(id.0 as usize).map_or(&[], Vec::as_slice)
    }

    /// The entries whose text links to an entry, in the site's order.
    pub fn backlinks(&self, id: EntryId) -> &[EntryId] {
        self.relations.backlinks.get(id.0 as usize).map_or(&[], Vec::as_slice)
    }

    /// A term.
    pub fn term(&self, id: TermId) -> &Term {
        &self.vocabulary(id.vocabulary).terms[id.term as usize]
    }

    /// A file of an entry.
    pub fn asset(&self, id: AssetId) -> &Asset {
        &self.entry(id.entry).assets[id.at as usize]
    }

    /// All entries with their positions.
    pub fn entry_ids(&self) -> impl Iterator<Item = (EntryId, &Entry)> {
        (0u32..).map(EntryId).zip(&self.entries)
    }

    /// All collections with their positions.
    pub fn collection_ids(&self) -> impl Iterator<Item = (CollectionId, &Collection)> {
        (0u16..).map(CollectionId).zip(&self.collections)
    }

    /// All vocabularies with their positions.
    pub fn vocabulary_ids(&self) -> impl Iterator<Item = (VocabularyId, &Vocabulary)> {
        (0u16..).map(VocabularyId).zip(&self.vocabularies)
    }

    /// The entries that a name can mean: `redea`, or `partners/redea`.
    pub fn entries_named(&self, name: &str) -> Vec<EntryId> {
        let (collection, id) = match name.trim_end_matches('/').rsplit_once('/') {
            Some((collection, id)) => (Some(collection), id),
            None => (None, name),
        };
        let named = self.entry_ids().filter(|(_, entry)| {
            let own = &self.collection(entry.collection).id;
            entry.id == id && collection.is_none_or(|name| name == own)
        });
        named.map(|(id, _)| id).collect()
    }

    /// An entry's name that nothing else has: `partners/redea`.
    pub fn full_name(&self, entry: &Entry) -> String {
        format!("{}/{}", self.collection(entry.collection).id, entry.id)
    }

    /// The version of an entry that readers of `lang` get, with its language; `None` if the
    /// entry is not in that language's tree.
    pub fn shown<'s>(
        &'s self,
        entry: &'s Entry,
        lang: Lang,
    ) -> Option<(Lang, &'s Version)> {
        let own = entry.versions.get(lang).map(|version| (lang, &**version));
        if own.is_some() || !entry.fallback {
            return own;
        }
        let chain = &self.config.language(lang).chain;
        entry.versions.along(chain).map(|(lang, version)| (lang, &**version))
    }

    /// The terms of a vocabulary that lie at or below a term.
    pub fn term_and_below(&self, id: TermId) -> Vec<TermId> {
        let vocabulary = self.vocabulary(id.vocabulary);
        let mut found = vec![id];
        let mut at = 0;
        while let Some(term) = found.get(at) {
            for narrower in &vocabulary.terms[term.term as usize].narrower {
                let narrower =
                    TermId { vocabulary: id.vocabulary, term: position(*narrower) };
                if !found.contains(&narrower) {
                    found.push(narrower);
                }
            }
            at += 1;
        }
        found
    }

    /// The entries that have a term or one below it, in the site's order.
    pub fn entries_of(&self, term: TermId) -> Vec<EntryId> {
        let terms = self.term_and_below(term);
        let lists = terms.iter().filter_map(|term| self.relations.tagged.get(term));
        let mut entries: Vec<EntryId> = lists.flatten().copied().collect();
        entries.sort_unstable();
        entries.dedup();
        entries
    }
}

/// A position as it is kept: no list of the site is longer than 2^32.
pub fn position(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

impl Theme {
    /// The file of a template, in whichever of the themes it is found first.
    pub fn template(&self, name: &str) -> Option<&Template> {
        let mut themes = self.names.iter();
        themes.find_map(|theme| {
            self.templates.iter().find(|t| t.theme == *theme && t.name == name)
        })
    }
}

impl Collection {
    /// The first field with a role.
    pub fn field_with(&self, role: Role) -> Option<usize> {
        self.fields.iter().position(|field| field.has(role))
    }
}

impl Version {
    /// The value of a field.
    pub fn value(&self, field: usize) -> Option<&Value> {
        self.values.get(field).and_then(Option::as_deref)
    }

    /// Where the link that begins at a byte of the text leads.
    pub fn link_at(&self, start: u32) -> Option<&LinkTarget> {
        let at = self.links.binary_search_by_key(&start, |link| link.span.start).ok()?;
        Some(&self.links[at].target)
    }

    /// The component that begins at a byte of the text, with its position among them.
    pub fn component_at(&self, start: u32) -> Option<(usize, &Component)> {
        let at = self.components.binary_search_by_key(&start, |c| c.start).ok()?;
        Some((at, &self.components[at]))
    }

    /// Number of words that readers see in the text: of a component only those of its texts.
    pub fn words(&self) -> usize {
        let outline = &self.draft.outline;
        self.components.iter().fold(outline.words, |words, component| {
            words + component.words - outline.fences[component.fence].words
        })
    }
    /// Minutes that it takes to read it, at least one.
    pub fn minutes(&self) -> usize {
        self.words().div_ceil(WORDS_A_MINUTE).max(1)
    }
}
