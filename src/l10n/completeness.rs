//! The messages of each language against those of a reference language → what is missing,
//! which plural forms lack, and which variables nobody gives. Changes nothing.

use std::collections::BTreeSet;

use super::anatomy::{Anatomy, Name, Selection};
use super::load::{File, Item, Language};
use super::messages::Catalogue;
use crate::base::diag::{Diagnostic, Message, Severity, Sink};
use crate::base::lang::Tag;
use crate::base::nearest::nearest;
use crate::base::span::Place;

/// Counts up to here must have their form; French has one more for millions, which no
/// counter on a page reaches.
const HIGHEST_COUNT: u64 = 1000;

/// How many numbers are shown as examples of a plural category.
const EXAMPLES: usize = 3;

impl Catalogue {
    /// Compares languages with the reference language, which is checked against itself too:
    /// `missing-locale` (a language without any message), `missing-message`,
    /// `missing-plural` and `unknown-variable`.
    pub fn check(&self, languages: &[Tag], reference: &Tag, sink: &mut Sink) {
        let Some(model) = self.language(reference) else { return };
        let keys: Vec<&str> = model.ids().collect();
        let mut checked = BTreeSet::new();
        for tag in languages {
            let Some(language) = self.language(tag) else {
                sink.push(
                    Diagnostic::new("missing-locale", Severity::Error, None)
                        .with("language", tag.as_str()),
                );
                continue;
            };
            if checked.insert(&language.tag) {
                compare(language, model, &keys, sink);
            }
        }
    }
}

fn compare(language: &Language, model: &Language, keys: &[&str], sink: &mut Sink) {
    let forms = forms(language);
    for key in keys {
        let Some(wanted) = model.items.get(*key) else { continue };
        let Some(item) = language.items.get(*key) else {
            sink.push(missing(language, key, wanted));
            continue;
        };
        let expected = whole(model, wanted);
        let given = whole(language, item);
        report_plurals(item, &expected, &given, &forms, sink);
        report_variables(item, &expected, sink);
    }
}

fn missing(language: &Language, key: &str, wanted: &Item) -> Diagnostic {
    let place = counterpart(language, &wanted.file)
        .map(|file| neighbour(file, &wanted.file, key));
    Diagnostic::new("missing-message", Severity::Error, place)
        .with("id", key)
        .with("language", language.tag.as_str())
        .hint_at(Message::new("hint-message-there"), wanted.at(&wanted.anatomy.span))
}

/// Where a message is missing from a file: at the one that it follows in the reference.
fn neighbour(file: &File, wanted: &File, key: &str) -> Place {
    let order = || wanted.anatomies.iter().map(|anatomy| anatomy.key.as_str());
    let at = order().position(|known| known == key).unwrap_or(0);
    let before: Vec<&str> = order().take(at).collect();
    let here = |key: &&str| file.anatomies.iter().find(|own| own.key == **key);
    match before.iter().rev().find_map(here) {
        Some(anatomy) => Place::at(&file.path, anatomy.span.clone()),
        None => Place::at(&file.path, 0..0),
    }
}

/// The file of the language that corresponds to one of the reference: in the folder of its
/// own tag, else of the same name, else any.
fn counterpart<'l>(language: &'l Language, wanted: &File) -> Option<&'l File> {
    let there = format!("/{}/", wanted.tag);
    let here = format!("/{}/", language.tag);
    let path = format!("/{}", wanted.path).replace(&there, &here);
    let files = || language.files.iter().rev().map(|file| &**file);
    let exact = files().find(|file| format!("/{}", file.path) == path);
    let same_name = || files().find(|file| file.path.name() == wanted.path.name());
    exact.or_else(same_name).or_else(|| files().next())
}

/// The message with everything that it says through other messages. Terms are left out:
/// they see only what is handed to them.
fn whole(language: &Language, item: &Item) -> Anatomy {
    let mut all = Anatomy::default();
    let mut seen = BTreeSet::new();
    let mut waiting = vec![&item.anatomy];
    while let Some(part) = waiting.pop() {
        if !seen.insert(part.key.as_str()) {
            continue;
        }
        all.variables.extend(part.variables.iter().cloned());
        all.selections.extend(part.selections.iter().cloned());
        let messages = part.references.iter().filter(|name| !name.text.starts_with('-'));
        let found = messages.filter_map(|name| language.items.get(&name.text));
        waiting.extend(found.map(|item| &item.anatomy));
    }
    all
}

/// A plural category and the counts that belong to it.
type Form = (&'static str, Vec<u64>);

/// The plural categories of a language that have counts, in the order of CLDR.
fn forms(language: &Language) -> Vec<Form> {
    let categories: Vec<&str> =
        (0..=HIGHEST_COUNT).map(|count| language.locale.plural_category(count)).collect();
    let counts = |form| {
        let all = (0..).zip(&categories).filter(|(_, category)| **category == form);
        all.map(|(count, _)| count).collect::<Vec<u64>>()
    };
    let forms = ["zero", "one", "two", "few", "many", "other"];
    let with_counts = forms.map(|form| (form, counts(form)));
    with_counts.into_iter().filter(|(_, counts)| !counts.is_empty()).collect()
}

fn report_plurals(
    item: &Item,
    expected: &Anatomy,
    given: &Anatomy,
    forms: &[Form],
    sink: &mut Sink,
) {
    let counts = expected.selections.iter().filter(|it| is_plural(it));
    let counted: BTreeSet<&str> = counts.map(|it| it.variable.as_str()).collect();
    for variable in counted {
        let own = given
            .selections
            .iter()
            .filter(|it| it.variable == variable && !it.is_ordinal);
        let own: Vec<&Selection> = own.collect();
        let lacking: Vec<&Form> =
            forms.iter().filter(|(form, counts)| lacks(&own, form, counts)).collect();
        if forms.len() > 1 && !lacking.is_empty() {
            sink.push(missing_plural(item, variable, &lacking));
        }
    }
}

fn is_plural(selection: &Selection) -> bool {
    let named = ["zero", "one", "two", "few", "many"];
    let by_form = named.iter().any(|form| selection.words.contains(*form));
    !selection.is_ordinal
        && (selection.is_number || by_form || !selection.numbers.is_empty())
}

/// Whether a form that the language needs is in none of a message's selections, or is not
/// in one of several.
fn lacks(selections: &[&Selection], form: &str, counts: &[u64]) -> bool {
    let covers = |selection: &&Selection| {
        selection.words.contains(form)
            || counts.iter().all(|count| selection.numbers.contains(count))
    };
    selections.is_empty() || !selections.iter().all(covers)
}

fn missing_plural(item: &Item, variable: &str, lacking: &[&Form]) -> Diagnostic {
    let categories =
        lacking.iter().map(|(form, _)| (*form).to_owned()).collect::<Vec<_>>();
    let mut diagnostic = Diagnostic::error("missing-plural", item.at(&item.anatomy.span))
        .with("id", item.anatomy.key.as_str())
        .with("language", item.file.tag.as_str())
        .with("name", variable)
        .with("category", categories);
    for (form, counts) in lacking {
        let examples: Vec<String> =
            counts.iter().take(EXAMPLES).map(ToString::to_string).collect();
        let hint = Message::new("hint-plural-examples").with("category", *form);
        diagnostic = diagnostic.hint(hint.with("examples", examples));
    }
    diagnostic
}

fn report_variables(item: &Item, expected: &Anatomy, sink: &mut Sink) {
    let known: BTreeSet<&str> =
        expected.variables.iter().map(|name| name.text.as_str()).collect();
    let mut told = BTreeSet::new();
    for Name { text, span } in &item.anatomy.variables {
        if known.contains(text.as_str()) || !told.insert(text) {
            continue;
        }
        sink.push(
            Diagnostic::error("unknown-variable", item.at(span))
                .with("id", item.anatomy.key.as_str())
                .with("language", item.file.tag.as_str())
                .with("name", text.as_str())
                .did_you_mean(nearest(text, known.iter().copied())),
        );
    }
}
