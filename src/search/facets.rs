//! Subjects → the fields by which results can be narrowed, each option with where it stands.

use std::collections::BTreeMap;

use serde::Serialize;

use super::document::{Seen, Subject};
use super::pack::number;
use super::results::Group;

/// A field by which results can be narrowed.
#[derive(Serialize)]
pub(super) struct Facet {
    id: String,
    label: String,
    /// Name, label and where it stands.
    options: Vec<(String, String, String)>,
}

/// The subjects that have an option, and its label.
type Holders = BTreeMap<String, (String, Vec<u32>)>;

/// The fields of all subjects, `kinds` first.
pub(super) fn facets(seen: Seen<'_>, subjects: &[Subject], kinds: Facet) -> Vec<Facet> {
    let mut order: Vec<(String, String)> = Vec::new();
    let mut holders: BTreeMap<String, Holders> = BTreeMap::new();
    for (subject, at) in subjects.iter().zip(0u32..) {
        for (field, value) in seen.facets(*subject) {
            if !holders.contains_key(&field.name) {
                order.push((field.name.clone(), seen.named(&field.label, &field.name)));
            }
            let options = holders.entry(field.name.clone()).or_default();
            for (id, label) in seen.facet(field, value) {
                let held = options.entry(id).or_insert_with(|| (label, Vec::new()));
                if held.1.last() != Some(&at) {
                    held.1.push(at);
                }
            }
        }
    }
    let facets = order.into_iter().filter_map(|(id, label)| {
        let options = holders.remove(&id)?;
        let options = options.into_iter();
        let options = options.map(|(id, (label, held))| (id, label, positions(held)));
        Some(Facet { id, label, options: options.collect() })
    });
    std::iter::once(kinds).chain(facets).collect()
}

/// The collection or vocabulary that a subject belongs to, as a field.
pub(super) fn kinds(
    groups: &[Group<'_>],
    of_group: impl Iterator<Item = usize> + Clone,
    label: Option<&String>,
) -> Facet {
    let options = groups.iter().enumerate().map(|(group, (id, label))| {
        let held = of_group.clone().zip(0u32..).filter(|(of, _)| *of == group);
        ((*id).to_owned(), label.clone(), positions(held.map(|(_, at)| at)))
    });
    let label = label.cloned().unwrap_or_default();
    Facet { id: "in".to_owned(), label, options: options.collect() }
}

/// Rising positions as text.
fn positions(held: impl IntoIterator<Item = u32>) -> String {
    let mut out = String::new();
    let mut last = 0;
    for at in held {
        number(at - last, &mut out);
        last = at;
    }
    out
}
