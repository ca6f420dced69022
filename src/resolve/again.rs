//! What was resolved before → what need not be resolved anew: an entry whose own files are the
//! same, while no name that it may look up means anything else; addresses while no name or slug
//! changed; what an entry shares while its source is the same; how entries stand to each other
//! while only prose changed. Decides; resolves nothing.

use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::vec;

use rayon::prelude::*;

use crate::base::diag::{Diagnostic, Sink};
use crate::base::lang::{Lang, PerLang};
use crate::base::path::SitePath;
use crate::model::component::Declared;
use crate::model::draft::{Content, Draft, Drafts, FileDraft};
use crate::model::related::Related;
use crate::model::site::{CollectionId, EntryId, Relations, Version};

use super::Options;
use super::anchors::Anchors;
use super::entries::{Bare, is_text};
use super::related::Feature;
use super::withdrawn::Withdrawal;

/// What was resolved before. A new one remembers nothing, and everything is resolved.
#[derive(Debug, Default)]
pub struct Memory {
    options: Options,
    /// The files that declare something: configuration, schemas, vocabularies.
    declared: Vec<File>,
    /// The files outside `content`.
    outside: Vec<File>,
    /// The paths of all files, and what is wrong with their names.
    names: (Vec<SitePath>, Vec<Diagnostic>),
    /// The folders of the time before that were not come upon yet, in the order of the site.
    before: vec::IntoIter<Remembered>,
    /// The folders as they are, in the order of the site.
    now: Vec<Remembered>,
    /// Where each entry of the site stands among them.
    places: Vec<usize>,
    /// The ids of entries that are not part of the site.
    hidden: BTreeSet<String>,
    /// Those of them whose collection is not declared.
    left_out: BTreeSet<String>,
    components: Vec<Declared>,
    /// Whether a name may mean something else than before.
    renamed: bool,
    /// Whether an address may be another than before.
    moved: bool,
    /// Whether more than prose may be other than before.
    stirred: bool,
    addresses: Option<Addresses>,
    relations: Option<Arc<Relations>>,
}

/// A file as it was read.
pub(super) type File = (SitePath, Arc<FileDraft>);

/// The versions of an entry.
pub(super) type Versions = PerLang<Arc<Version>>;

/// The addresses of all entries.
pub(super) type Addresses = Vec<Arc<PerLang<String>>>;

/// A folder that may hold an entry.
pub(super) struct Folder<'d> {
    /// The collection and the id that it stands for.
    pub id: (&'d str, &'d str),
    pub collection: CollectionId,
    pub files: Vec<(&'d SitePath, &'d Arc<FileDraft>)>,
}

/// An entry's folder, with what came of it.
#[derive(Debug)]
pub(super) struct Remembered {
    folder: SitePath,
    files: Vec<File>,
    /// The entry, if the folder holds one that is part of the site.
    pub bare: Option<Arc<Bare>>,
    /// The anchors of its versions.
    pub anchors: Arc<Anchors>,
    /// What is wrong with both.
    problems: Vec<Diagnostic>,
    versions: Option<(Versions, Vec<Diagnostic>)>,
    /// What its source shares with others, and that source.
    features: Option<(Arc<Version>, Arc<[Feature]>)>,
}

/// What the texts of other entries can look up in an entry, apart from anchors.
#[derive(PartialEq)]
struct Name<'a> {
    source: Lang,
    langs: Vec<Lang>,
    /// Whether it stands in for itself where it is not translated.
    fallback: bool,
    /// Its files, and whether each can be shown as a picture.
    assets: Vec<(&'a SitePath, bool)>,
    formerly: Vec<&'a String>,
    withdrawn: Option<&'a Withdrawal>,
}

fn same(one: &[File], other: &[(&SitePath, &Arc<FileDraft>)]) -> bool {
    one.len() == other.len()
        && one.iter().zip(other).all(|(a, b)| Arc::ptr_eq(&a.1, b.1) && a.0 == *b.0)
}

impl Memory {
    /// What is wrong with the names of files: as it was, if they have the same names, or as
    /// `make` finds it.
    pub(super) fn names(
        &mut self,
        drafts: &Drafts,
        sink: &mut Sink,
        make: impl FnOnce(&mut Sink),
    ) {
        if !self.names.0.iter().eq(drafts.files.keys()) {
            let mut found = Sink::new();
            make(&mut found);
            self.names = (drafts.files.keys().cloned().collect(), found.sorted());
        }
        sink.extend(self.names.1.iter().cloned());
    }

    /// Begins anew with these drafts. Forgets everything if a declaration has changed.
    pub(super) fn begin(&mut self, drafts: &Drafts, options: &Options) {
        let depth = |inside: &str| inside.bytes().filter(|byte| *byte == b'/').count();
        let declares = |inside: &str| inside.ends_with(".yaml") || depth(inside) < 2;
        let (mut declared, mut outside) = (Vec::new(), Vec::new());
        for (path, file) in &drafts.files {
            match path.inside("content") {
                Some(inside) if declares(inside) => declared.push((path, file)),
                Some(_) => {}
                None => outside.push((path, file)),
            }
        }
        self.before = std::mem::take(&mut self.now).into_iter();
        self.left_out.clear();
        (self.renamed, self.moved) = (false, false);
        self.stirred = !same(&self.outside, &outside);
        if *options != self.options || !same(&self.declared, &declared) {
            self.before = vec::IntoIter::default();
            (self.renamed, self.moved) = (true, true);
        }
        self.options = options.clone();
        self.declared = owned(&declared);
        self.outside = owned(&outside);
    }

    /// What was known of a folder, named by its collection and id. Who asks comes through the
    /// folders in the order of the site, so what is passed over is gone.
    fn known(&mut self, id: (&str, &str)) -> Option<Remembered> {
        while let Some(next) = self.before.as_slice().first() {
            match id_of(&next.folder).cmp(&Some(id)) {
                Ordering::Less => self.pass_over(),
                Ordering::Equal => return self.before.next(),
                Ordering::Greater => return None,
            }
        }
        None
    }

    /// Takes note of a folder that is gone.
    fn pass_over(&mut self) {
        let gone = self.before.next();
        self.stirred |= gone.is_some();
        self.renamed |= gone.is_some_and(|known| known.bare.is_some());
    }

    /// What came of each folder, in the order of the site, if its files are the same; `make`
    /// makes it otherwise, of many folders side by side.
    pub(super) fn fill(
        &mut self,
        folders: &[Folder<'_>],
        sink: &mut Sink,
        make: impl Fn(&Folder<'_>, SitePath, &[File], &mut Sink) -> Option<(Bare, Anchors)>
        + Sync,
    ) {
        let before: Vec<Option<Remembered>> =
            folders.iter().map(|folder| self.known(folder.id)).collect();
        let made = folders.par_iter().zip(&before).map(|(folder, before)| {
            let known = before.as_ref();
            let known = known.is_some_and(|known| same(&known.files, &folder.files));
            (!known).then(|| Remembered::of(folder, before.as_ref(), &make))
        });
        let made: Vec<Option<Remembered>> = made.collect();
        let mut other_anchors = false;
        for (before, made) in before.into_iter().zip(made) {
            if let Some(made) = &made {
                other_anchors |= before.as_ref().is_some_and(|b| !b.answers_like(made));
                self.compare(before.as_ref(), made);
            }
            let Some(known) = made.or(before) else { continue };
            sink.extend(known.problems.iter().cloned());
            self.now.push(known);
        }
        // What may have looked for a heading.
        for known in self.now.iter_mut().filter(|_| other_anchors) {
            if known.follows_anchors() {
                known.versions = None;
            }
        }
    }

    /// Takes note of what a folder that was made anew may have changed for others.
    fn compare(&mut self, before: Option<&Remembered>, made: &Remembered) {
        self.stirred |=
            before.is_none_or(|before| !differ_in_prose(&before.files, &made.files));
        let before = before.and_then(|before| before.bare.as_ref());
        let now = made.bare.as_ref();
        self.renamed |= before.map(|b| name(b)) != now.map(|b| name(b));
        self.moved |= before.map(|b| slugs(b)) != now.map(|b| slugs(b));
    }

    /// All folders that hold an entry, in the order of the site.
    pub(super) fn entries(&self) -> impl Iterator<Item = (&Arc<Bare>, &Arc<Anchors>)> {
        let all = self.now.iter();
        all.filter_map(|known| Some((known.bare.as_ref()?, &known.anchors)))
    }

    /// Takes note of a folder that would be an entry if its collection were declared.
    pub(super) fn leave_out(&mut self, id: &str, files: &[(&SitePath, &Arc<FileDraft>)]) {
        if files.iter().any(|(path, file)| is_text(path, &file.content)) {
            self.left_out.insert(id.to_owned());
        }
    }

    /// Ends the search for entries, and gives the ids of those that have texts but are not part
    /// of the site: withheld, drafts. Forgets all versions if a name means something else.
    pub(super) fn name(&mut self, components: &[Declared]) -> BTreeSet<String> {
        while self.before.len() > 0 {
            self.pass_over();
        }
        let entries = self.now.iter().enumerate();
        let entries = entries.filter(|(_, known)| known.bare.is_some());
        self.places = entries.map(|(at, _)| at).collect();
        let unseen = self.now.iter().filter(|known| known.is_hidden());
        let mut hidden = std::mem::take(&mut self.left_out);
        hidden.extend(unseen.map(|known| known.folder.name().to_owned()));
        self.renamed |= hidden != self.hidden || components != self.components;
        self.hidden.clone_from(&hidden);
        self.components = components.to_vec();
        if self.renamed {
            for known in &mut self.now {
                known.versions = None;
            }
        }
        hidden
    }

    /// The addresses of all entries: as they were, if nothing has moved and nothing was wrong,
    /// or as `make` makes them.
    pub(super) fn addresses(
        &mut self,
        sink: &mut Sink,
        make: impl FnOnce(&mut Sink) -> Vec<PerLang<String>>,
    ) -> Addresses {
        let mut found = Sink::new();
        let known = self.addresses.take().filter(|_| !self.renamed && !self.moved);
        let addresses = known.unwrap_or_else(|| {
            let made = make(&mut found);
            made.into_iter().map(Arc::new).collect()
        });
        self.addresses = found.is_empty().then(|| addresses.clone());
        sink.append(found);
        addresses
    }

    /// How entries stand to each other, if nothing can have changed that.
    pub(super) fn relations(&self) -> Option<Arc<Relations>> {
        let changed = self.renamed || self.moved || self.stirred;
        self.relations.as_ref().filter(|_| !changed).map(Arc::clone)
    }

    /// What entries shared, if they are the same entries.
    pub(super) fn related(&self) -> Option<Arc<Related>> {
        let known = self.relations.as_ref().filter(|_| !self.renamed);
        known.map(|relations| Arc::clone(&relations.related))
    }

    /// Keeps how entries stand to each other.
    pub(super) fn keep_relations(&mut self, relations: &Arc<Relations>) {
        self.relations = Some(Arc::clone(relations));
    }

    /// What is remembered of an entry, by its place in the site.
    fn of(&self, EntryId(at): EntryId) -> Option<&Remembered> {
        self.now.get(*self.places.get(at as usize)?)
    }

    fn of_mut(&mut self, EntryId(at): EntryId) -> Option<&mut Remembered> {
        self.now.get_mut(*self.places.get(at as usize)?)
    }

    /// The versions of an entry as they were, and what was wrong with them.
    pub(super) fn versions(&self, id: EntryId) -> Option<&(Versions, Vec<Diagnostic>)> {
        self.of(id)?.versions.as_ref()
    }

    /// What the source of an entry shares with others, if it is the same source.
    pub(super) fn features(
        &self,
        id: EntryId,
        source: Option<&Arc<Version>>,
    ) -> Option<Arc<[Feature]>> {
        let (known, features) = self.of(id)?.features.as_ref()?;
        Arc::ptr_eq(known, source?).then(|| Arc::clone(features))
    }

    /// What the source of an entry shared with others, whether it has changed since or not.
    pub(super) fn features_before(&self, id: EntryId) -> Option<&[Feature]> {
        self.of(id)?.features.as_ref().map(|(_, features)| &**features)
    }

    /// Keeps what the source of an entry shares with others.
    pub(super) fn keep_features(
        &mut self,
        id: EntryId,
        found: Option<(&Arc<Version>, Arc<[Feature]>)>,
    ) {
        if let Some(known) = self.of_mut(id) {
            known.features = found.map(|(source, found)| (Arc::clone(source), found));
        }
    }

    /// Keeps the versions of an entry.
    pub(super) fn keep(&mut self, id: EntryId, found: (Versions, Vec<Diagnostic>)) {
        if let Some(known) = self.of_mut(id) {
            known.versions = Some(found);
        }
    }
}

/// The collection and the id that a folder stands for.
fn id_of(folder: &SitePath) -> Option<(&str, &str)> {
    folder.inside("content")?.split_once('/')
}

fn owned(files: &[(&SitePath, &Arc<FileDraft>)]) -> Vec<File> {
    files.iter().map(|(path, file)| ((*path).clone(), Arc::clone(file))).collect()
}

fn name(bare: &Bare) -> Name<'_> {
    Name {
        source: bare.source,
        fallback: bare.fallback,
        langs: bare.heads.iter().map(|(lang, _)| lang).collect(),
        assets: bare.assets.iter().map(|(path, a)| (path, a.is_shown())).collect(),
        withdrawn: bare.withdrawn(),
        formerly: bare.heads.iter().flat_map(|(_, head)| &head.formerly).collect(),
    }
}

/// What the addresses of an entry are made from, apart from its folder.
fn slugs(bare: &Bare) -> Vec<(Lang, &str)> {
    bare.heads.iter().map(|(lang, head)| (lang, head.slug.as_str())).collect()
}

/// Whether the files of an entry are the same but for the prose of its texts.
fn differ_in_prose(one: &[File], other: &[File]) -> bool {
    let alike = |one: &FileDraft, other: &FileDraft| match (&one.content, &other.content)
    {
        (Content::Version(one), Content::Version(other)) => lead_alike(one, other),
        _ => false,
    };
    one.len() == other.len()
        && one
            .iter()
            .zip(other)
            .all(|(a, b)| a.0 == b.0 && (Arc::ptr_eq(&a.1, &b.1) || alike(&a.1, &b.1)))
}

/// Whether two states of a text say the same in their front matter and their components, have
/// the same headings, and lead to the same.
fn lead_alike(one: &Draft, other: &Draft) -> bool {
    let headings = |draft: &Draft| {
        let headings = draft.outline.headings.iter();
        headings.map(|h| (h.level, h.text.clone(), h.id.clone())).collect::<Vec<_>>()
    };
    let links = |draft: &Draft| {
        let links = draft.outline.links.iter();
        links.map(|link| (link.kind, link.target.clone())).collect::<Vec<_>>()
    };
    let fences = |draft: &Draft| {
        let fences = draft.outline.fences.iter();
        let fences = fences.map(|f| (f.name.clone(), draft.fenced(f).0.into_owned()));
        fences.collect::<Vec<_>>()
    };
    (one.sound, &one.legible) == (other.sound, &other.legible)
        && one.text[one.front_span.range()] == other.text[other.front_span.range()]
        && headings(one) == headings(other)
        && links(one) == links(other)
        && fences(one) == fences(other)
}

impl Remembered {
    /// What is to be remembered of a folder of which something else was, or nothing.
    fn of(
        folder: &Folder<'_>,
        before: Option<&Remembered>,
        make: impl Fn(&Folder<'_>, SitePath, &[File], &mut Sink) -> Option<(Bare, Anchors)>,
    ) -> Remembered {
        let mut found = Sink::new();
        let files = owned(&folder.files);
        let (collection, id) = folder.id;
        let path = SitePath::trusted(&format!("content/{collection}/{id}"));
        let (bare, anchors) = make(folder, path.clone(), &files, &mut found).unzip();
        Remembered {
            folder: path,
            files,
            bare: bare.map(Arc::new),
            anchors: Arc::new(anchors.unwrap_or_default()),
            problems: found.sorted(),
            versions: None,
            features: before.and_then(|before| before.features.clone()),
        }
    }

    /// Whether the folder has texts, none of which is part of the site.
    fn is_hidden(&self) -> bool {
        self.bare.is_none()
            && self.files.iter().any(|(path, f)| is_text(path, &f.content))
    }

    /// Whether links to headings of the entry find the same in both.
    fn answers_like(&self, other: &Remembered) -> bool {
        let headings = |known: &Remembered| {
            let heads = known.bare.iter().flat_map(|bare| bare.heads.iter());
            let texts = heads.map(|(lang, head)| {
                let headings = &head.draft.outline.headings;
                (lang, headings.iter().map(|h| h.text.clone()).collect::<Vec<_>>())
            });
            texts.collect::<Vec<_>>()
        };
        self.anchors == other.anchors && headings(self) == headings(other)
    }

    /// Whether a link of the entry may lead to a heading, of whichever entry.
    fn follows_anchors(&self) -> bool {
        let heads = self.bare.iter().flat_map(|bare| bare.heads.iter());
        heads.into_iter().any(|(_, head)| {
            let draft = &head.draft;
            let (links, fences) = (&draft.outline.links, &draft.outline.fences);
            let body = draft.body();
            links.iter().any(|link| link.target.contains('#'))
                || fences.iter().any(|fence| body[fence.body.range()].contains('#'))
                || draft.text[draft.front_span.range()].contains('#')
        })
    }
}
