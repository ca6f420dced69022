//! Which entries have most in common with an entry: terms, references, places and the words
//! of title and summary, each weighted by its rarity. Judges no text by its meaning.

use rayon::prelude::*;

use crate::base::slug::slug;
use crate::model::schema::{Field, Role};
use crate::model::site::{Collection, Entry, EntryId, position};
use crate::model::value::Value;

use super::relations::outgoing;

/// How many related entries are kept.
const MOST: usize = 4;

/// The least likeness that is worth showing: about one shared term that few others have.
const LEAST: f64 = 1.2;

/// A feature that more than this share of the entries have says nothing.
const COMMON: f64 = 0.5;

/// Something that entries of a collection may share.
type Feature = (u8, String);

/// Where an entry stands among those that share a feature: the bounds of their list in the
/// list of all, and the feature's weight.
type Shared = (usize, usize, f64);

/// The related entries of each entry, the most alike first; only within a collection, since
/// what belongs to other collections is named by relations. Time grows with the number of
/// pairs that share a feature that is not common.
pub(super) fn related(
    entries: &[Entry],
    collections: &[Collection],
) -> Vec<Vec<EntryId>> {
    let mut sizes = vec![0usize; collections.len()];
    for entry in entries {
        sizes[usize::from(entry.collection.0)] += 1;
    }
    let all = entries.par_iter().enumerate().flat_map_iter(|(at, entry)| {
        let fields = &collections[usize::from(entry.collection.0)].fields;
        let found = features(fields, entry).into_iter();
        found.map(move |feature| (entry.collection.0, feature, EntryId(position(at))))
    });
    let mut all: Vec<(u16, Feature, EntryId)> = all.collect();
    all.par_sort_unstable();
    all.dedup();
    let mut shared: Vec<Vec<Shared>> = vec![Vec::new(); entries.len()];
    let mut start = 0;
    for group in all.chunk_by(|a, b| (a.0, &a.1) == (b.0, &b.1)) {
        let end = start + group.len();
        let (collection, (kind, _), _) = &group[0];
        let weight = weight(*kind, group.len(), sizes[usize::from(*collection)]);
        if weight > 0.0 && group.len() <= LONGEST {
            for (.., id) in group {
                shared[id.0 as usize].push((start, end, weight));
            }
        }
        start = end;
    }
    let scratch = || (vec![0.0; entries.len()], Vec::new());
    let scored =
        shared.par_iter().enumerate().map_init(scratch, |scratch, (at, lists)| {
            let lists = lists.iter().map(|(start, end, weight)| {
                (all[*start..*end].iter().map(|(.., other)| *other), *weight)
            });
            best(EntryId(position(at)), lists, scratch)
        });
    scored.collect()
}

/// A feature shared by more entries than this is too common to compare by, whatever its share.
const LONGEST: usize = 200;

/// The best of those that share something with an entry. The scores of all entries are kept
/// in `scores`, which are 0 before and after; `found` is for those that have one.
fn best(
    own: EntryId,
    lists: impl Iterator<Item = (impl Iterator<Item = EntryId>, f64)>,
    (scores, found): &mut (Vec<f64>, Vec<EntryId>),
) -> Vec<EntryId> {
    for (others, weight) in lists {
        for other in others.filter(|other| *other != own) {
            let score = &mut scores[other.0 as usize];
            if *score == 0.0 {
                found.push(other);
            }
            *score += weight;
        }
    }
    let scored =
        found.drain(..).map(|id| (id, std::mem::take(&mut scores[id.0 as usize])));
    let mut list: Vec<(EntryId, f64)> =
        scored.filter(|(_, score)| *score >= LEAST).collect();
    list.sort_unstable_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    list.into_iter().take(MOST).map(|(id, _)| id).collect()
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
    let terms = terms.iter().map(|t| (TERM, format!("{}:{}", t.vocabulary.0, t.term)));
    let references = references.iter().map(|id| (REFERENCE, id.0.to_string()));
    let mut found: Vec<Feature> = terms.chain(references).collect();
    let Some(source) = entry.versions.get(entry.source) else { return found };
    for (field, value) in fields.iter().zip(&source.values) {
        let Some(value) = value else { continue };
        if field.has(Role::Place) {
            found.extend(places(value).into_iter().map(|name| (PLACE, name)));
        }
        if let (true, Value::Text(text, lang)) = (field.has(Role::Summary), &**value) {
            let words = words(text).chain(words(&source.title)).collect::<Vec<_>>();
            found.extend(words.into_iter().map(|w| (WORD, format!("{}:{w}", lang.0))));
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
