//! Entries → what they have in common: terms, references, places and the words of title and
//! summary, each weighted by its rarity. Which are most alike, the model finds when asked.

use std::sync::Arc;

use rayon::prelude::*;

use crate::base::slug::slug;
use crate::model::related::Related;
use crate::model::schema::{Field, Role};
use crate::model::site::{Collection, Entry, EntryId, position};
use crate::model::value::Value;

use super::again::Memory;
use super::relations::outgoing;

/// A feature that more than this share of the entries have says nothing.
const COMMON: f64 = 0.5;

/// A feature shared by more entries than this is too common to compare by, whatever its share.
const LONGEST: usize = 200;

/// Something that entries of a collection may share: its kind, and a hash of what it is.
pub(super) type Feature = (u8, u64);

/// What entries share; only within a collection, since what belongs to other collections is
/// named by relations. What an entry has is taken from `memory` while its source is the same,
/// and what they share while each has what it had.
pub(super) fn related(
    entries: &[Entry],
    collections: &[Collection],
    memory: &mut Memory,
) -> Arc<Related> {
    let known = entries.par_iter().enumerate().map(|(at, entry)| {
        let id = EntryId(position(at));
        let source = entry.versions.get(entry.source);
        if let Some(kept) = memory.features(id, source) {
            return (kept, true);
        }
        let fields = &collections[usize::from(entry.collection.0)].fields;
        let found = features(fields, entry);
        let same = memory.features_before(id) == Some(&*found);
        (found.into(), same)
    });
    let known: Vec<(Arc<[Feature]>, bool)> = known.collect();
    let same = known.iter().all(|(_, same)| *same);
    let before = memory.related().filter(|_| same);
    for ((id, entry), (features, _)) in (0..).map(EntryId).zip(entries).zip(&known) {
        let source = entry.versions.get(entry.source);
        let kept = source.map(|source| (source, Arc::clone(features)));
        memory.keep_features(id, kept);
    }
    let known = known.iter().map(|(features, _)| &**features);
    before.unwrap_or_else(|| Arc::new(among(entries, collections.len(), known)))
}

/// What entries share that have these features.
fn among<'f>(
    entries: &[Entry],
    collections: usize,
    features: impl Iterator<Item = &'f [Feature]>,
) -> Related {
    let mut sizes = vec![0usize; collections];
    let mut all: Vec<(u16, Feature, EntryId)> = Vec::new();
    for (at, (entry, features)) in entries.iter().zip(features).enumerate() {
        sizes[usize::from(entry.collection.0)] += 1;
        let id = EntryId(position(at));
        all.extend(features.iter().map(|feature| (entry.collection.0, *feature, id)));
    }
    all.par_sort_unstable();
    all.dedup();
    let mut related = Related::among(entries.len());
    for group in all.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
        let (collection, (kind, _), _) = group[0];
        let weight = weight(kind, group.len(), sizes[usize::from(collection)]);
        if weight > 0.0 && group.len() <= LONGEST {
            related.share(group.iter().map(|(.., id)| *id), weight);
        }
    }
    related
}

/// The hash of a feature. That two of them have the same is as likely as that a disk errs.
fn hash(what: &str) -> u64 {
    let [a, b, c, d, e, f, g, h, ..] = *blake3::hash(what.as_bytes()).as_bytes();
    u64::from_le_bytes([a, b, c, d, e, f, g, h])
}

/// The weight of a feature: its kind's, times the logarithm of its rarity.
#[expect(clippy::cast_precision_loss, reason = "counts of entries are small")]
fn weight(kind: u8, holders: usize, size: usize) -> f64 {
    let share = holders as f64 / size.max(1) as f64;
    if holders < 2 || size > 8 && share > COMMON {
        return 0.0;
    }
    let base = match kind {
        TERM => 1.0,
        REFERENCE => 0.8,
        PLACE => 0.8,
        _ => 0.25,
    };
    base * (1.0 + 1.0 / share).ln()
}

const TERM: u8 = 0;
const REFERENCE: u8 = 1;
const PLACE: u8 = 2;
const WORD: u8 = 3;

fn features(fields: &[Field], entry: &Entry) -> Vec<Feature> {
    let (terms, references) = outgoing(fields, entry);
    let terms =
        terms.iter().map(|t| (TERM, u64::from(t.vocabulary.0) << 32 | u64::from(t.term)));
    let references = references.iter().map(|id| (REFERENCE, u64::from(id.0)));
    let mut found: Vec<Feature> = terms.chain(references).collect();
    let Some(source) = entry.versions.get(entry.source) else { return found };
    for (field, value) in fields.iter().zip(&source.values) {
        let Some(value) = value else { continue };
        if field.has(Role::Place) {
            found.extend(places(value).into_iter().map(|name| (PLACE, hash(&name))));
        }
        if let (true, Value::Text(text, lang)) = (field.has(Role::Summary), &**value) {
            let words = words(text).chain(words(&source.title)).collect::<Vec<_>>();
            found.extend(
                words.into_iter().map(|w| (WORD, hash(&format!("{}:{w}", lang.0)))),
            );
        }
    }
    found
}

fn places(value: &Value) -> Vec<String> {
    match value {
        Value::Place(place) => vec![place.name.clone()],
        Value::List(items) => items.iter().flat_map(places).collect(),
        _ => Vec::new(),
    }
}

/// The longer words of a text, without diacritics and cut to six letters, which takes off
/// most endings.
fn words(text: &str) -> impl Iterator<Item = String> + use<> {
    let slug = slug(text, "");
    let words: Vec<String> = slug
        .split('-')
        .filter(|word| word.len() > 4)
        .map(|word| word.chars().take(6).collect())
        .collect();
    words.into_iter()
}
