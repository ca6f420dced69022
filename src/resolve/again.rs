//! What was resolved before → what need not be resolved anew: an entry whose own files are the
//! same, while no name that it may look up means anything else. Decides; resolves nothing.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::diag::{Diagnostic, Sink};
use crate::base::lang::{Lang, PerLang};
use crate::base::path::SitePath;
use crate::model::component::Declared;
use crate::model::draft::{Drafts, FileDraft};
use crate::model::site::Version;

use super::Options;
use super::anchors::Anchors;
use super::entries::Bare;
use super::withdrawn::Withdrawal;

/// What was resolved before. A new one remembers nothing, and everything is resolved.
#[derive(Debug, Default)]
pub struct Memory {
    options: Options,
    /// The files that declare something: configuration, schemas, vocabularies.
    declared: Vec<File>,
    names: Names,
    before: BTreeMap<SitePath, Remembered>,
    now: BTreeMap<SitePath, Remembered>,
    /// The folders in the order of the site.
    order: Vec<SitePath>,
}

/// A file as it was read.
pub(super) type File = (SitePath, Arc<FileDraft>);

/// The versions of an entry.
pub(super) type Versions = PerLang<Arc<Version>>;

/// An entry's folder, with what came of it.
#[derive(Debug)]
pub(super) struct Remembered {
    files: Vec<File>,
    /// The entry, if the folder holds one that is part of the site.
    pub bare: Option<Arc<Bare>>,
    /// The anchors of its versions.
    pub anchors: Arc<Anchors>,
    /// What is wrong with both.
    problems: Vec<Diagnostic>,
    versions: Option<(Versions, Vec<Diagnostic>)>,
}

/// What the texts of entries can look up in other entries, apart from anchors, and in the
/// theme.
#[derive(Debug, Default, PartialEq)]
struct Names {
    entries: Vec<Name>,
    hidden: Vec<String>,
    components: Vec<Declared>,
}

#[derive(Debug, PartialEq)]
struct Name {
    folder: SitePath,
    source: Lang,
    langs: Vec<Lang>,
    /// Its files, and whether each can be shown as a picture.
    assets: Vec<(SitePath, bool)>,
    formerly: Vec<String>,
    withdrawn: Option<Withdrawal>,
}

fn same(one: &[File], other: &[File]) -> bool {
    one.len() == other.len()
        && one.iter().zip(other).all(|(a, b)| Arc::ptr_eq(&a.1, &b.1) && a.0 == b.0)
}

impl Memory {
    /// Begins anew with these drafts. Forgets everything if a declaration has changed.
    pub(super) fn begin(&mut self, drafts: &Drafts, options: &Options) {
        let declares = |path: &SitePath| match path.inside("content") {
            Some(inside) => {
                inside.split('/').count() < 3 || path.name().ends_with(".yaml")
            }
            None => false,
        };
        let declared = drafts.files.iter().filter(|(path, _)| declares(path));
        let declared: Vec<File> =
            declared.map(|(path, file)| (path.clone(), Arc::clone(file))).collect();
        self.before = std::mem::take(&mut self.now);
        self.order.clear();
        if *options != self.options || !same(&declared, &self.declared) {
            self.before.clear();
            self.names = Names::default();
        }
        self.options = options.clone();
        self.declared = declared;
    }

    /// What came of a folder, if its files are these; `make` makes it otherwise.
    pub(super) fn entry(
        &mut self,
        folder: SitePath,
        files: Vec<File>,
        sink: &mut Sink,
        make: impl FnOnce(&[File], &mut Sink) -> Option<(Bare, Anchors)>,
    ) {
        let before = self.before.remove(&folder);
        let known = match before {
            Some(known) if same(&known.files, &files) => known,
            before => {
                let mut found = Sink::new();
                let made = make(&files, &mut found);
                let (bare, anchors) = match made {
                    Some((bare, anchors)) => (Some(Arc::new(bare)), anchors),
                    None => (None, Anchors::default()),
                };
                let made = Remembered {
                    files,
                    bare,
                    anchors: Arc::new(anchors),
                    problems: found.sorted(),
                    versions: None,
                };
                if before.is_some_and(|before| !before.answers_like(&made)) {
                    self.forget_anchors();
                }
                made
            }
        };
        sink.extend(known.problems.iter().cloned());
        self.order.push(folder.clone());
        self.now.insert(folder, known);
    }

    /// Forgets what may have looked for a heading.
    fn forget_anchors(&mut self) {
        for known in self.before.values_mut().chain(self.now.values_mut()) {
            if known.follows_anchors() {
                known.versions = None;
            }
        }
    }

    /// All folders that hold an entry, in the order of the site.
    pub(super) fn entries(&self) -> impl Iterator<Item = (&Arc<Bare>, &Arc<Anchors>)> {
        let all = self.order.iter().filter_map(|folder| self.now.get(folder));
        all.filter_map(|known| Some((known.bare.as_ref()?, &known.anchors)))
    }

    /// Ends the search for entries. Forgets all versions if a name means something else.
    pub(super) fn name(&mut self, hidden: &[String], components: &[Declared]) {
        let entries = self.entries().map(|(bare, _)| Name {
            folder: bare.folder.clone(),
            source: bare.source,
            langs: bare.heads.iter().map(|(lang, _)| lang).collect(),
            assets: bare.assets.iter().map(|(p, a)| (p.clone(), a.is_shown())).collect(),
            withdrawn: bare.withdrawn().cloned(),
            formerly: bare.heads.iter().flat_map(|(_, h)| h.formerly.clone()).collect(),
        });
        let names = Names {
            entries: entries.collect(),
            hidden: hidden.to_vec(),
            components: components.to_vec(),
        };
        self.before.clear();
        if names != self.names {
            for known in self.now.values_mut() {
                known.versions = None;
            }
            self.names = names;
        }
    }

    /// The versions of an entry as they were, and what was wrong with them.
    pub(super) fn versions(
        &self,
        folder: &SitePath,
    ) -> Option<&(Versions, Vec<Diagnostic>)> {
        self.now.get(folder)?.versions.as_ref()
    }

    /// Keeps the versions of an entry.
    pub(super) fn keep(&mut self, folder: &SitePath, found: (Versions, Vec<Diagnostic>)) {
        if let Some(known) = self.now.get_mut(folder) {
            known.versions = Some(found);
        }
    }
}

impl Remembered {
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
