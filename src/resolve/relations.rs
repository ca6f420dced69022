//! References and links → what they look like from the other end: inverse relations,
//! backlinks, and the entries of each term. Reports nothing.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::lang::PerLang;
use crate::model::schema::{Field, Kind};
use crate::model::site::{Collection, Entry, EntryId, Inverse, TermId};
use crate::model::value::{LinkTarget, Value};

/// A reference from one entry to another, with what it is called at the other end.
#[derive(Debug)]
struct Reference<'a> {
    to: EntryId,
    inverse: &'a PerLang<String>,
}

/// Fills `visit` with every term and reference of a value.
fn walk<'a>(
    kind: &'a Kind,
    value: &'a Value,
    terms: &mut Vec<TermId>,
    references: &mut Vec<Reference<'a>>,
) {
    match (kind, value) {
        (_, Value::Terms(found)) => terms.extend(found),
        (Kind::References { inverse, .. }, Value::References(found)) => {
            references.extend(found.iter().map(|to| Reference { to: *to, inverse }));
        }
        (Kind::List(inner), Value::List(items)) => {
            for item in items {
                walk(inner, item, terms, references);
            }
        }
        (Kind::Record(fields), Value::Record(parts)) => {
            for (field, part) in fields.iter().zip(parts) {
                if let Some(part) = part {
                    walk(&field.kind, part, terms, references);
                }
            }
        }
        _ => {}
    }
}

/// What an entry's source says of terms and other entries.
pub(super) fn outgoing(fields: &[Field], entry: &Entry) -> (Vec<TermId>, Vec<EntryId>) {
    let (terms, references) = collect(fields, entry);
    (terms, references.into_iter().map(|reference| reference.to).collect())
}

fn collect<'a>(
    fields: &'a [Field],
    entry: &'a Entry,
) -> (Vec<TermId>, Vec<Reference<'a>>) {
    let (mut terms, mut references) = (Vec::new(), Vec::new());
    if let Some(source) = entry.versions.get(entry.source) {
        for (field, value) in fields.iter().zip(&source.values) {
            if let Some(value) = value {
                walk(&field.kind, value, &mut terms, &mut references);
            }
        }
    }
    (terms, references)
}

/// The relations of a site as seen from the other end.
#[derive(Debug, Default)]
pub(super) struct Relations {
    /// Inverse relations by entry.
    pub inverse: Vec<Vec<Inverse>>,
    /// Entries whose text links here, by entry.
    pub backlinks: Vec<Vec<EntryId>>,
    /// Entries by term.
    pub tagged: BTreeMap<TermId, Vec<EntryId>>,
}

/// Turns all relations round.
pub(super) fn relations(entries: &[Entry], collections: &[Collection]) -> Relations {
    let mut found = Relations::default();
    found.inverse.resize_with(entries.len(), Vec::new);
    let mut linked: Vec<BTreeSet<EntryId>> = Vec::new();
    linked.resize_with(entries.len(), BTreeSet::new);
    for (id, entry) in (0u32..).map(EntryId).zip(entries) {
        let fields = &collections[usize::from(entry.collection.0)].fields;
        let (terms, references) = collect(fields, entry);
        for term in terms {
            let list = found.tagged.entry(term).or_default();
            if list.last() != Some(&id) {
                list.push(id);
            }
        }
        for reference in references {
            note(&mut found.inverse[reference.to.0 as usize], &reference, id);
        }
        for to in links(entry) {
            if to != id {
                linked[to.0 as usize].insert(id);
            }
        }
    }
    found.backlinks = linked.into_iter().map(|set| set.into_iter().collect()).collect();
    found
}

fn note(list: &mut Vec<Inverse>, reference: &Reference<'_>, from: EntryId) {
    if reference.inverse.is_empty() {
        return;
    }
    match list.iter_mut().find(|known| known.label == *reference.inverse) {
        Some(known) => {
            if known.from.last() != Some(&from) {
                known.from.push(from);
            }
        }
        None => list.push(Inverse { label: reference.inverse.clone(), from: vec![from] }),
    }
}

fn links(entry: &Entry) -> impl Iterator<Item = EntryId> {
    let links = entry.versions.iter().flat_map(|(_, version)| &version.links);
    links.filter_map(|link| match link.target {
        LinkTarget::Entry(to, _) => Some(to),
        _ => None,
    })
}
