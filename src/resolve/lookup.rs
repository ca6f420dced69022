//! Names → what they mean in this site: entries by id or file, terms, files of entries,
//! anchors. Reports what does not exist, with the nearest that does.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::base::address::scheme;
use crate::base::diag::{Diagnostic, Message};
use crate::base::lang::Lang;
use crate::base::nearest::nearest;
use crate::base::path::SitePath;
use crate::base::slug::slug;
use crate::base::span::Place;
use crate::config::Config;
use crate::model::component::Declared;
use crate::model::draft::{LinkDraft, LinkKind, PictureDraft};
use crate::model::site::{
    AssetId, Collection, CollectionId, EntryId, TermId, VocabularyId, position,
};
use crate::model::value::LinkTarget;
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

/// What a link leads to, or why it leads nowhere.
pub(super) type Found = Result<LinkTarget, Box<Diagnostic>>;

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

    /// Looks up a link of a text of `from` in `lang`; `place` is where it stands.
    pub(super) fn link(
        &self,
        from: EntryId,
        lang: Lang,
        link: &LinkDraft,
        place: Place,
    ) -> Found {
        let target = &*link.target;
        let broken = |code: &'static str| {
            Diagnostic::error(code, place.clone()).with("target", target)
        };
        if link.kind == LinkKind::Wiki {
            return match target.strip_prefix("term:") {
                Some(term) => self.term_link(term, broken("unknown-term")),
                None => self.entry_link(from, lang, target, broken("broken-link")),
            };
        }
        if let Some(scheme) = scheme(target) {
            let harmless = ["http", "https", "mailto", "tel"].contains(&scheme.as_str());
            if harmless && link.kind == LinkKind::Link {
                return Ok(LinkTarget::External);
            }
            let code = if harmless { "remote-image" } else { "unsafe-link" };
            let folder = self.entry(from).folder.as_str();
            let hint = Message::new("hint-missing-asset").with("folder", folder);
            let error = broken(code).with("scheme", scheme);
            return Err(Box::new(error.hint_unless(!harmless, hint)));
        }
        if let Some(anchor) = target.strip_prefix('#') {
            return self.anchor(from, lang, anchor, &place).map(LinkTarget::Anchor);
        }
        if target.starts_with('/') || target.is_empty() {
            let hint = Message::new("hint-relative-link");
            let id =
                if target.is_empty() { "broken-link-empty" } else { "broken-link-path" };
            return Err(Box::new(broken("broken-link").saying(id).hint(hint)));
        }
        self.file_link(from, lang, link, &place)
    }

    fn term_link(&self, name: &str, broken: Diagnostic) -> Found {
        let Some((vocabulary, id)) = name.split_once('/') else {
            let hint = Message::new("hint-term-link");
            return Err(Box::new(broken.with("term", name).hint(hint)));
        };
        let broken = broken.with("term", id);
        let known = || (0u16..).map(VocabularyId).zip(self.vocabularies);
        let Some((at, found)) = known().find(|(_, found)| found.id == vocabulary) else {
            if self.unusable.contains(vocabulary) {
                return Ok(LinkTarget::Broken);
            }
            let near =
                nearest(vocabulary, self.vocabularies.iter().map(|v| v.id.as_str()));
            let broken = Diagnostic { code: "unknown-vocabulary", ..broken };
            let broken = broken.saying("unknown-vocabulary").with("name", vocabulary);
            return Err(Box::new(broken.did_you_mean(near)));
        };
        match self.term(at, id) {
            Some(term) => Ok(LinkTarget::Term(term)),
            None => {
                let near = nearest(id, found.terms.iter().map(|term| term.id.as_str()));
                Err(Box::new(broken.did_you_mean(near)))
            }
        }
    }

    fn entry_link(
        &self,
        from: EntryId,
        lang: Lang,
        target: &str,
        broken: Diagnostic,
    ) -> Found {
        let (name, anchor) = match target.split_once('#') {
            Some((name, anchor)) => (name.trim(), Some(anchor.trim())),
            None => (target.trim(), None),
        };
        let place = broken.place.clone();
        let entry = if name.is_empty() {
            from
        } else {
            match self.entry_named(name) {
                Ok(entry) => entry,
                Err(missing) => {
                    let example = self.by_id.keys().next().copied().unwrap_or("about");
                    let hint = Message::new("hint-entry-name").with("name", example);
                    let near = missing.has_near();
                    let broken = || broken.with("name", name).hint_unless(near, hint);
                    return missing.or_broken(broken);
                }
            }
        };
        let anchor = match (anchor, place) {
            (Some(anchor), Some(place)) => {
                Some(self.anchor(entry, lang, anchor, &place)?)
            }
            _ => None,
        };
        Ok(LinkTarget::Entry(entry, anchor))
    }

    /// An anchor of an entry: as it is in every language, or as the heading's own text
    /// would give it in the language of the link.
    fn anchor(
        &self,
        entry: EntryId,
        lang: Lang,
        anchor: &str,
        place: &Place,
    ) -> Result<Arc<str>, Box<Diagnostic>> {
        let bare = self.entry(entry);
        let anchors = &self.anchors[entry.0 as usize];
        for version in [lang, bare.source] {
            let (Some(anchors), Some(head)) =
                (anchors.get(version), bare.heads.get(version))
            else {
                continue;
            };
            if let Some(found) = anchors.iter().find(|known| &***known == anchor) {
                return Ok(Arc::clone(found));
            }
            let headings = head.draft.outline.headings.iter().zip(&**anchors);
            for (heading, known) in headings {
                if slug(&heading.text, "") == slug(anchor, "-") {
                    return Ok(Arc::clone(known));
                }
            }
        }
        let known = anchors.get(bare.source).map_or(&[][..], |known| known);
        let known = known.iter().map(|known| &**known);
        let near = nearest(anchor, known.clone());
        let all: Vec<String> = known.map(str::to_owned).collect();
        let mut error = Diagnostic::error("broken-anchor", place.clone())
            .with("anchor", anchor)
            .with("name", bare.id.as_str())
            .did_you_mean(near);
        if near.is_none() && !all.is_empty() {
            error = error.hint(Message::new("hint-known-anchors").with("names", all));
        }
        Err(Box::new(error))
    }

    fn file_link(
        &self,
        from: EntryId,
        lang: Lang,
        link: &LinkDraft,
        place: &Place,
    ) -> Found {
        let (file, anchor) = match link.target.split_once('#') {
            Some((file, anchor)) => (file, Some(anchor)),
            None => (&*link.target, None),
        };
        let decoded = percent_encoding::percent_decode_str(file).decode_utf8_lossy();
        let image = link.kind == LinkKind::Image;
        let code = if image { "missing-asset" } else { "broken-link" };
        let broken = Diagnostic::error(code, place.clone()).with("target", &*decoded);
        let broken = broken.with("name", &*decoded);
        let base = self.entry(from).folder.join("x");
        let Some(path) = base.sibling(&decoded) else {
            let hint = Message::new("hint-outside-site");
            return Err(Box::new(broken.saying("outside-site").hint(hint)));
        };
        let folder = path.parent();
        let entry = self.by_folder.get(&folder).copied();
        let Some(entry) = entry.or_else(|| self.former.get(folder.name()).copied())
        else {
            if self.hidden.contains(folder.name()) {
                return Ok(LinkTarget::Broken);
            }
            let near = nearest(folder.name(), self.by_id.keys().copied());
            let hint = Message::new("hint-relative-link");
            return Err(Box::new(
                broken.did_you_mean(near).hint_unless(near.is_some(), hint),
            ));
        };
        if path.extension() == Some("md") {
            return self.version_link(entry, lang, (&path, anchor), (place, broken));
        }
        let assets = &self.entry(entry).assets;
        match assets.iter().position(|(known, _)| *known == path) {
            Some(at) => {
                let id = AssetId { entry, at: position(at) };
                let unusable = assets[at].1.picture == Some(PictureDraft::Unusable);
                let picture = image || unusable;
                if picture { self.picture(id, place) } else { Ok(LinkTarget::Asset(id)) }
            }
            None => {
                let near =
                    nearest(path.name(), assets.iter().map(|(known, _)| known.name()));
                let names: Vec<String> =
                    assets.iter().map(|(known, _)| known.name().to_owned()).collect();
                let broken = broken.did_you_mean(near);
                let hint = if names.is_empty() {
                    Message::new("hint-missing-asset").with("folder", folder.as_str())
                } else {
                    Message::new("hint-known-files").with("names", names)
                };
                Err(Box::new(broken.hint_unless(near.is_some(), hint)))
            }
        }
    }

    /// A file of an entry as a picture: one made of pixels, or one of a kind that browsers
    /// show as it is.
    pub(super) fn picture(&self, id: AssetId, place: &Place) -> Found {
        let (path, draft) = &self.entry(id.entry).assets[id.at as usize];
        match draft.picture {
            Some(PictureDraft::Sound(_)) => return Ok(LinkTarget::Picture(id)),
            // Reported where the file is.
            Some(PictureDraft::Unusable) => return Ok(LinkTarget::Broken),
            None => {}
        }
        if is_shown_as_it_is(path) {
            return Ok(LinkTarget::Asset(id));
        }
        let error = Diagnostic::error("not-a-picture", place.clone());
        Err(Box::new(
            error
                .with("name", path.name())
                .hint(Message::new("hint-not-a-picture").with("name", path.name())),
        ))
    }

    fn version_link(
        &self,
        entry: EntryId,
        lang: Lang,
        (path, anchor): (&SitePath, Option<&str>),
        (place, broken): (&Place, Diagnostic),
    ) -> Found {
        let code = path.name().trim_end_matches(".md");
        let named = self.config.lang(code);
        if named.is_none_or(|named| self.entry(entry).heads.get(named).is_none()) {
            let files = self.entry(entry).heads.iter().map(|(lang, _)| lang);
            let names = files.map(|l| format!("{}.md", self.config.language(l).code));
            let hint =
                Message::new("hint-known-files").with("names", names.collect::<Vec<_>>());
            return Err(Box::new(broken.hint(hint)));
        }
        let anchor = anchor.map(|anchor| self.anchor(entry, lang, anchor, place));
        Ok(LinkTarget::Entry(entry, anchor.transpose()?))
    }

    /// Whether a link names the file of another language although there is one in the
    /// language of the text.
    pub(super) fn names_other_language(
        &self,
        from: EntryId,
        lang: Lang,
        link: &LinkDraft,
    ) -> bool {
        if link.kind != LinkKind::Link || scheme(&link.target).is_some() {
            return false;
        }
        let file = link.target.split('#').next().unwrap_or_default();
        let Some(path) = self.entry(from).folder.join("x").sibling(file) else {
            return false;
        };
        let Some(code) = path.name().strip_suffix(".md") else { return false };
        let Some(entry) = self.by_folder.get(&path.parent()) else { return false };
        let other = self.config.lang(code).is_some_and(|named| named != lang);
        other && self.entry(*entry).heads.get(lang).is_some()
    }
}

/// Whether browsers show a file as a picture although it is not made of pixels that can be
/// resized.
fn is_shown_as_it_is(path: &SitePath) -> bool {
    let ending = path.extension().map(str::to_ascii_lowercase);
    matches!(ending.as_deref(), Some("svg" | "avif"))
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
    fn or_broken(self, error: impl FnOnce() -> Diagnostic) -> Found {
        match self {
            Missing::Hidden => Ok(LinkTarget::Broken),
            other => Err(Box::new(other.report(error()))),
        }
    }

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
