//! Names → what they mean in this site: entries by id or file, terms, files of entries,
//! anchors. Reports what does not exist, with the nearest that does.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::base::address::scheme;
use crate::base::diag::{Diagnostic, Message};
use crate::base::lang::Lang;
use crate::base::nearest::nearest;
use crate::base::path::SitePath;
use crate::config::Config;
use crate::model::component::Declared;
use crate::model::draft::LinkDraft;
use crate::model::site::{
    Collection, CollectionId, EntryId, TermId, VocabularyId, position,
};
use crate::model::vocabulary::Vocabulary;

use super::anchors::Anchors;
use super::entries::Bare;

/// All names of a site.
#[derive(Debug)]
pub(super) struct Lookup<'a> {
    /// What `site.yaml` says.
    pub config: &'a Config,
    /// The collections.
    pub collections: &'a [Collection],
    /// The vocabularies.
    pub vocabularies: &'a [Vocabulary],
    /// What can stand in a text.
    pub components: &'a [Declared],
    /// The entries.
    pub entries: &'a [Arc<Bare>],
    /// The anchors of each entry's versions, by heading.
    pub anchors: Vec<Arc<Anchors>>,
    by_id: BTreeMap<&'a str, Vec<EntryId>>,
    by_folder: BTreeMap<&'a SitePath, EntryId>,
    /// Entries by the ids that they had before.
    former: BTreeMap<&'a str, EntryId>,
    /// Ids of entries that are withheld or drafts: links to them are no mistake of the linking text.
    hidden: &'a BTreeSet<String>,
    /// Vocabularies and collections whose file is broken: nothing can be said of their names.
    pub unusable: &'a BTreeSet<&'a str>,
}

/// What is declared: collections, vocabularies, components.
type Declarations<'a> = (&'a [Collection], &'a [Vocabulary], &'a [Declared]);

impl<'a> Lookup<'a> {
    /// Indexes the names.
    pub(super) fn new(
        config: &'a Config,
        (collections, vocabularies, components): Declarations<'a>,
        entries: &'a [Arc<Bare>],
        anchors: Vec<Arc<Anchors>>,
        (hidden, unusable): (&'a BTreeSet<String>, &'a BTreeSet<&'a str>),
    ) -> Lookup<'a> {
        let mut by_id: BTreeMap<&str, Vec<EntryId>> = BTreeMap::new();
        let mut by_folder = BTreeMap::new();
        for (id, entry) in (0u32..).map(EntryId).zip(entries) {
            by_id.entry(&entry.id).or_default().push(id);
            by_folder.insert(&entry.folder, id);
        }
        let mut former = BTreeMap::new();
        for (id, entry) in (0u32..).map(EntryId).zip(entries) {
            let names = entry.heads.iter().flat_map(|(_, head)| &head.formerly);
            for name in names.filter(|name| !by_id.contains_key(name.as_str())) {
                former.entry(name.as_str()).or_insert(id);
            }
        }
        Lookup {
            config,
            collections,
            vocabularies,
            components,
            entries,
            anchors,
            by_id,
            by_folder,
            former,
            hidden,
            unusable,
        }
    }

    /// An entry by position.
    pub(super) fn entry(&self, id: EntryId) -> &Bare {
        &self.entries[id.0 as usize]
    }

    /// An entry by its folder, which may be one that it had before.
    pub(super) fn entry_at(&self, folder: &SitePath) -> Result<EntryId, Missing<'_>> {
        let id = folder.name();
        let entry = self.by_folder.get(folder).or_else(|| self.former.get(id));
        entry.copied().ok_or_else(|| {
            if self.hidden.contains(id) {
                return Missing::Hidden;
            }
            Missing::Unknown(nearest(id, self.by_id.keys().copied()))
        })
    }

    /// Some name of an entry, to show what one looks like.
    pub(super) fn example(&self) -> Option<&str> {
        self.by_id.keys().next().copied()
    }

    /// An entry by `id` or `collection/id`.
    pub(super) fn entry_named(&self, name: &str) -> Result<EntryId, Missing<'_>> {
        if let Some((collection, id)) = name.split_once('/') {
            let found = self.by_id.get(id).into_iter().flatten().copied();
            let mut found = found.filter(|e| self.collection_of(*e).id == collection);
            let found = found.next().or_else(|| self.former.get(id).copied());
            return found.ok_or_else(|| self.missing(name));
        }
        match self.by_id.get(name).map(Vec::as_slice) {
            Some([one]) => Ok(*one),
            Some(several) => Err(Missing::Ambiguous(self.full_names(name, several))),
            None => self.former.get(name).copied().ok_or_else(|| self.missing(name)),
        }
    }

    /// The one entry, in a collection of that name if one of several is in it, whose id or
    /// part of the address this is in whichever language.
    pub(super) fn entry_called(
        &self,
        name: &str,
        collection: Option<&str>,
    ) -> Option<EntryId> {
        let is_in = |entry: &EntryId| Some(&*self.collection_of(*entry).id) == collection;
        let has_slug = |bare: &Bare| bare.heads.iter().any(|(_, head)| head.slug == name);
        let found = match self.by_id.get(name) {
            Some(found) => found.clone(),
            None => {
                let all = (0u32..).map(EntryId).zip(self.entries);
                all.filter(|(_, bare)| has_slug(bare)).map(|(id, _)| id).collect()
            }
        };
        match found.as_slice() {
            [one] => Some(*one),
            several => several.iter().copied().find(is_in),
        }
    }

    /// The name of an entry that leads to nothing else: `redea`, or `partners/redea`.
    pub(super) fn name_of(&self, entry: EntryId) -> String {
        let id = &self.entry(entry).id;
        match self.by_id.get(id.as_str()).map(Vec::as_slice) {
            Some([_]) => id.clone(),
            _ => format!("{}/{id}", self.collection_of(entry).id),
        }
    }

    /// The way from a text to the file of an entry, in the language of the text if there is one.
    pub(super) fn way(&self, from: EntryId, lang: Lang, to: EntryId) -> String {
        let bare = self.entry(to);
        let own = bare.heads.get(lang).map_or(bare.source, |_| lang);
        let code = &self.config.language(own).code;
        match self.entry(from).collection == bare.collection {
            true => format!("../{}/{code}.md", bare.id),
            false => {
                format!("../../{}/{}/{code}.md", self.collection_of(to).id, bare.id)
            }
        }
    }

    /// The part of a link that is the former id of an entry, and the id that it has now.
    pub(super) fn new_name<'l>(&self, link: &'l LinkDraft) -> Option<(&'l str, String)> {
        if self.former.is_empty() || scheme(&link.target).is_some() {
            return None;
        }
        let bare = link.target.split('#').next().unwrap_or_default();
        let mut parts = bare.rsplit('/');
        let last = parts.next()?;
        let part = if last.ends_with(".md") { parts.next()? } else { last };
        let entry = self.former.get(part.trim())?;
        Some((part, self.entry(*entry).id.clone()))
    }

    fn missing(&self, name: &str) -> Missing<'_> {
        let bare = name.rsplit('/').next().unwrap_or(name);
        if self.hidden.contains(bare) {
            return Missing::Hidden;
        }
        if let Some(elsewhere) = self.by_id.get(bare).filter(|_| bare != name) {
            return Missing::Elsewhere(self.full_names(bare, elsewhere));
        }
        Missing::Unknown(nearest(bare, self.by_id.keys().copied()))
    }

    fn full_names(&self, id: &str, entries: &[EntryId]) -> Vec<String> {
        let names = entries.iter().map(|e| format!("{}/{id}", self.collection_of(*e).id));
        names.collect()
    }

    fn collection_of(&self, entry: EntryId) -> &Collection {
        &self.collections[usize::from(self.entry(entry).collection.0)]
    }

    /// An entry of one collection by its id.
    pub(super) fn entry_in(
        &self,
        collection: CollectionId,
        id: &str,
    ) -> Result<EntryId, Missing<'_>> {
        let name = &self.collections[usize::from(collection.0)].id;
        let id = id
            .strip_prefix(name.as_str())
            .and_then(|r| r.strip_prefix('/'))
            .unwrap_or(id);
        let of = |entry: &EntryId| self.entry(*entry).collection == collection;
        let found = self.by_id.get(id).and_then(|list| list.iter().copied().find(of));
        let found = found.or_else(|| self.former.get(id).copied().filter(of));
        found.ok_or_else(|| {
            if self.hidden.contains(id) {
                return Missing::Hidden;
            }
            let ids = self.entries.iter().filter(|entry| entry.collection == collection);
            Missing::Unknown(nearest(id, ids.map(|entry| entry.id.as_str())))
        })
    }

    /// A term of a vocabulary.
    pub(super) fn term(&self, vocabulary: VocabularyId, id: &str) -> Option<TermId> {
        let at = self.vocabularies[usize::from(vocabulary.0)].term(id)?;
        Some(TermId { vocabulary, term: position(at) })
    }
}

/// Why a name means no entry.
#[derive(Debug)]
pub(super) enum Missing<'a> {
    /// Nothing is called so; perhaps this was meant.
    Unknown(Option<&'a str>),
    /// Several entries are called so.
    Ambiguous(Vec<String>),
    /// Other collections have entries that are called so.
    Elsewhere(Vec<String>),
    /// It is there, but not published.
    Hidden,
}

impl Missing<'_> {
    /// Whether the name that was probably meant is known.
    pub(super) fn has_near(&self) -> bool {
        !matches!(self, Missing::Unknown(None) | Missing::Hidden)
    }

    /// Adds to `error` what helps.
    pub(super) fn report(self, error: Diagnostic) -> Diagnostic {
        match self {
            Missing::Unknown(near) => error.did_you_mean(near),
            Missing::Hidden => error,
            Missing::Elsewhere(names) => {
                error.hint(Message::new("hint-candidates").with("names", names))
            }
            Missing::Ambiguous(names) => {
                let hint = Message::new("hint-candidates").with("names", names);
                error.saying("ambiguous-link").hint(hint)
            }
        }
    }
}
