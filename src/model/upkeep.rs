//! An entry in a language → what its editors have still to do for it, and what it is linked
//! with. In no words.

use std::collections::BTreeSet;

use crate::base::lang::Lang;

use super::coverage::{Standing, standing};
use super::schema::{Field, Role};
use super::site::{Entry, EntryId, Site, Version};
use super::translation::Status;
use super::value::{LinkTarget, ResolvedLink, Value};

/// How an entry stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Upkeep {
    /// The language of the text that readers get.
    pub lang: Lang,
    /// Number of words of that text.
    pub words: usize,
    /// Minutes that it takes to read it.
    pub minutes: usize,
    /// Positions of the fields that should have a value and have none: what every entry must
    /// have, and what the box of facts shows.
    pub missing: Vec<usize>,
    /// Positions of the fields of which it is said why no source gives them.
    pub not_found: Vec<usize>,
    /// The versions, in the order of the site's languages.
    pub versions: Vec<Kept>,
    /// The entries to which the text and its fields lead, in the site's order.
    pub out: Vec<EntryId>,
    /// How many links of the text and its fields lead to other sites.
    pub elsewhere: usize,
    /// The entries that lead here, in the site's order.
    pub incoming: Vec<EntryId>,
}

/// A version of an entry, or that there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its language.
    pub lang: Lang,
    /// How it stands to its source.
    pub standing: Standing,
    /// Who has read it; `None` for a source and where there is no text.
    pub status: Option<Status>,
}

impl Kept {
    /// Whether somebody has something to do.
    pub fn waits(&self) -> bool {
        !self.standing.is_good() || self.status.is_some_and(|s| s != Status::Reviewed)
    }
}

/// How an entry stands for readers of `lang`; `None` if it is not in that language's tree.
pub fn upkeep(site: &Site, id: EntryId, lang: Lang) -> Option<Upkeep> {
    let entry = site.entry(id);
    let (lang, version) = site.shown(entry, lang)?;
    let fields = &site.collection(entry.collection).fields;
    let at = |wanted: &dyn Fn(&Field, Option<&Value>) -> bool| -> Vec<usize> {
        let all = fields.iter().enumerate();
        let found = all.filter(|(at, field)| wanted(field, version.value(*at)));
        found.map(|(at, _)| at).collect()
    };
    let (mut out, elsewhere) = outgoing(version);
    out.remove(&id);
    Some(Upkeep {
        lang,
        words: version.words(),
        minutes: version.minutes(),
        missing: at(&|field, value| {
            value.is_none() && (field.required || field.has(Role::Fact))
        }),
        not_found: at(&|_, value| value.is_some_and(is_not_found)),
        versions: site.config.langs().map(|lang| kept(site, entry, lang)).collect(),
        out: out.into_iter().collect(),
        elsewhere,
        incoming: incoming(site, id),
    })
}

fn kept(site: &Site, entry: &Entry, lang: Lang) -> Kept {
    let made = entry.versions.get(lang).and_then(|v| v.translation.as_ref());
    let status = made.map(|translation| translation.status);
    Kept { lang, standing: standing(site, entry, lang), status }
}

/// Whether a fact, or a part of it, is said to be in no source.
fn is_not_found(value: &Value) -> bool {
    match value {
        Value::NotFound(..) => true,
        Value::List(items) => items.iter().any(is_not_found),
        Value::Record(parts) => parts.iter().flatten().any(is_not_found),
        _ => false,
    }
}

fn incoming(site: &Site, id: EntryId) -> Vec<EntryId> {
    let fields = site.inverse(id).iter().flat_map(|inverse| &inverse.from);
    let all: BTreeSet<EntryId> = fields.chain(site.backlinks(id)).copied().collect();
    all.into_iter().collect()
}

/// The entries to which a version leads, and how many of its links lead elsewhere.
fn outgoing(version: &Version) -> (BTreeSet<EntryId>, usize) {
    let mut found = (BTreeSet::new(), 0);
    note(&version.links, &mut found);
    let blocks = version.components.iter().flat_map(|c| c.values.iter().flatten());
    for value in version.values.iter().flatten().map(|value| &**value).chain(blocks) {
        walk(value, &mut found);
    }
    found
}

fn walk(value: &Value, found: &mut (BTreeSet<EntryId>, usize)) {
    match value {
        Value::References(entries) => found.0.extend(entries),
        Value::Link(..) => found.1 += 1,
        Value::Markdown(markdown) => note(&markdown.links, found),
        Value::List(items) => items.iter().for_each(|item| walk(item, found)),
        Value::Record(parts) => parts.iter().flatten().for_each(|p| walk(p, found)),
        _ => {}
    }
}

fn note(links: &[ResolvedLink], found: &mut (BTreeSet<EntryId>, usize)) {
    for link in links {
        match link.target {
            LinkTarget::Entry(to, _) => drop(found.0.insert(to)),
            LinkTarget::External => found.1 += 1,
            _ => {}
        }
    }
}
