//! The messages of one language → which of them must not be resolved, because they refer to
//! what is not there, never end, or would make Fluent panic. Reports each at its place.

use std::collections::{BTreeMap, BTreeSet};

use super::anatomy::Name;
use super::bundle::MOST_DIGITS;
use super::load::Item;
use crate::base::diag::{Diagnostic, Sink};
use crate::base::lang::Tag;
use crate::base::nearest::nearest;

/// Most placeables that Fluent resolves for one message; beyond, it may panic.
const MOST_PLACEABLES: usize = 100;

/// Longest chain of references that is followed.
const LONGEST_CHAIN: usize = 50;

/// What takes for ever.
const ENDLESS: usize = usize::MAX;

/// The keys that must not be resolved. What belongs to a less specific language (`pt` when
/// `tag` is `pt-br`) has been reported there.
pub(super) fn unsound(
    tag: &Tag,
    items: &BTreeMap<String, Item>,
    sink: &mut Sink,
) -> BTreeSet<String> {
    let mut weights = Weights { items, known: BTreeMap::new() };
    let mut unsound = BTreeSet::new();
    for (key, item) in items {
        let mut found = problems(item, items);
        if weights.of(key, 0) > MOST_PLACEABLES {
            unsound.insert(key.clone());
            if found.is_empty() {
                found.push(broken(item, &own_name(item)).saying("endless-message"));
            }
        }
        if !found.is_empty() {
            unsound.insert(key.clone());
        }
        if item.file.tag == *tag {
            sink.extend(found);
        }
    }
    unsound
}

fn problems(item: &Item, items: &BTreeMap<String, Item>) -> Vec<Diagnostic> {
    let anatomy = &item.anatomy;
    let references =
        anatomy.references.iter().filter(|name| !items.contains_key(&name.text));
    let functions = anatomy.functions.iter().filter(|name| name.text != "NUMBER");
    let literals = anatomy.literals.iter().filter(|name| is_too_long(&name.text));
    let mut found = Vec::new();
    if anatomy.key.trim_start_matches('-') == "NUMBER" {
        found.push(broken(item, &own_name(item)).saying("reserved-name"));
    }
    found.extend(references.map(|name| {
        let near = nearest(&name.text, items.keys().map(String::as_str));
        broken(item, name).saying("unknown-reference").did_you_mean(near)
    }));
    found.extend(functions.map(|name| broken(item, name).saying("unknown-function")));
    found.extend(literals.map(|name| broken(item, name).saying("number-too-long")));
    found
}

fn broken(item: &Item, name: &Name) -> Diagnostic {
    Diagnostic::error("broken-message", item.at(&name.span))
        .with("id", item.anatomy.key.as_str())
        .with("language", item.file.tag.as_str())
        .with("name", name.text.as_str())
}

fn own_name(item: &Item) -> Name {
    Name { text: item.anatomy.key.clone(), span: item.anatomy.span.clone() }
}

fn is_too_long(literal: &str) -> bool {
    let (whole, fraction) = literal.split_once('.').unwrap_or((literal, ""));
    whole.len() > MOST_DIGITS || fraction.len() > MOST_DIGITS
}

/// How many placeables it takes to say each message, references included.
struct Weights<'a> {
    items: &'a BTreeMap<String, Item>,
    known: BTreeMap<&'a str, usize>,
}

impl<'a> Weights<'a> {
    fn of(&mut self, key: &str, depth: usize) -> usize {
        let Some((key, item)) = self.items.get_key_value(key) else { return 0 };
        if let Some(weight) = self.known.get(key.as_str()) {
            return *weight;
        }
        if depth > LONGEST_CHAIN
            || item.anatomy.literals.iter().any(|it| is_too_long(&it.text))
        {
            return ENDLESS;
        }
        // Whoever comes back here while it is being weighed goes round in a circle.
        self.known.insert(key, ENDLESS);
        let references: &'a [Name] = &item.anatomy.references;
        let weight = references.iter().fold(item.anatomy.placeables, |sum, name| {
            sum.saturating_add(self.of(&name.text, depth + 1))
        });
        self.known.insert(key, weight);
        weight
    }
}
