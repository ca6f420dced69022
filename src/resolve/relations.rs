//! References and links → what they look like from the other end: inverse relations,
//! backlinks, and the entries of each term. Reports nothing.

use crate::base::lang::PerLang;
use crate::model::component::{Declared, Takes};
use crate::model::schema::{Field, Kind};
use crate::model::site::{Collection, Entry, EntryId, Inverse, Relations, TermId};
use crate::model::value::{LinkTarget, ResolvedLink, Value};

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
    let source = entry.versions.get(entry.source);
    if let Some(source) = source.filter(|_| entry.withdrawn.is_none()) {
        for (field, value) in fields.iter().zip(&source.values) {
            if let Some(value) = value {
                walk(&field.kind, value, &mut terms, &mut references);
            }
        }
    }
    (terms, references)
}

/// Turns all relations round: fills in what an entry is from the other end, and leaves the rest.
pub(super) fn relations(
    entries: &[Entry],
    collections: &[Collection],
    components: &[Declared],
) -> Relations {
    let mut found = Relations::default();
    found.inverse.resize_with(entries.len(), Vec::new);
    found.backlinks.resize_with(entries.len(), Vec::new);
    for (id, entry) in (0u32..).map(EntryId).zip(entries) {
        if entry.withdrawn.is_some() {
            continue;
        }
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
        let blocks = in_blocks(entry, components);
        let (named, bare): (Vec<_>, Vec<_>) =
            blocks.into_iter().partition(|reference| !reference.inverse.is_empty());
        for reference in named.iter().filter(|reference| reference.to != id) {
            note(&mut found.inverse[reference.to.0 as usize], reference, id);
        }
        for to in links(entry).chain(bare.into_iter().map(|reference| reference.to)) {
            let list = &mut found.backlinks[to.0 as usize];
            if to != id && list.last() != Some(&id) {
                list.push(id);
            }
        }
    }
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

/// The entries to which the texts of an entry link: as Markdown, and in their components.
fn links(entry: &Entry) -> impl Iterator<Item = EntryId> {
    let versions = entry.versions.iter();
    let links = versions.flat_map(|(_, version)| {
        let blocks = version.components.iter();
        let values = blocks.flat_map(|block| block.values.iter().flatten());
        version.links.iter().chain(values.flat_map(links_in))
    });
    links.filter_map(|link| match link.target {
        LinkTarget::Entry(to, _) => Some(to),
        _ => None,
    })
}

/// The links of a value's Markdown.
fn links_in(value: &Value) -> Vec<&ResolvedLink> {
    match value {
        Value::Markdown(markdown) => markdown.links.iter().collect(),
        Value::List(items) => items.iter().flat_map(links_in).collect(),
        Value::Record(parts) => parts.iter().flatten().flat_map(links_in).collect(),
        _ => Vec::new(),
    }
}

/// The references of the components in the texts of an entry. Their terms are no terms of
/// the entry itself.
fn in_blocks<'a>(entry: &'a Entry, components: &'a [Declared]) -> Vec<Reference<'a>> {
    static NONE: PerLang<String> = PerLang::EMPTY;
    let mut found = Vec::new();
    let versions = entry.versions.iter();
    for block in versions.flat_map(|(_, version)| &version.components) {
        for (parameter, value) in block.values(components) {
            match (&parameter.takes, value) {
                (Takes::Value(kind), value) => {
                    walk(kind, value, &mut Vec::new(), &mut found);
                }
                (Takes::Asks(_), Value::References(entries)) => {
                    let to = entries.iter();
                    found.extend(to.map(|to| Reference { to: *to, inverse: &NONE }));
                }
                _ => {}
            }
        }
    }
    found
}
