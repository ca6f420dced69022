//! A vocabulary's YAML → its terms, with broader and narrower ones joined. Reads no entry.

use std::collections::BTreeSet;

use crate::base::address;
use crate::base::cursor::Cursor;
use crate::base::diag::{Diagnostic, Message, Sink};
use crate::base::lang::{Lang, PerLang};
use crate::base::nearest::nearest;
use crate::base::path::SitePath;
use crate::base::slug::slug;
use crate::base::yaml::Node;
use crate::config::{Config, per_lang};
use crate::model::vocabulary::{Term, Vocabulary};

use super::schema::missing;

const KEYS: [&str; 4] = ["title", "slug", "description", "terms"];

const TERM_KEYS: [&str; 8] = [
    "label",
    "alternative",
    "description",
    "broader",
    "notation",
    "exact_match",
    "sources",
    "unreviewed",
];

/// Reads the vocabulary `id`. Whatever is wrong is reported and left out.
pub(super) fn vocabulary(
    id: &str,
    path: &SitePath,
    root: Cursor<'_>,
    config: &Config,
    sink: &mut Sink,
) -> Vocabulary {
    let mut found = Vocabulary {
        id: id.to_owned(),
        path: path.clone(),
        title: PerLang::default(),
        description: PerLang::default(),
        slug: PerLang::default(),
        terms: Vec::new(),
    };
    if !root.is_map(sink) {
        return found;
    }
    root.doubled_keys(sink);
    root.only(&KEYS, sink);
    let text = |key: &str, sink: &mut Sink| match root.get(key) {
        Some(value) => per_lang(value, &config.languages, sink),
        None => PerLang::default(),
    };
    found.title = text("title", sink);
    found.description = text("description", sink);
    let slugs = text("slug", sink);
    for lang in config.langs() {
        let given = slugs.get(lang).or(found.title.get(lang)).map_or("", String::as_str);
        found.slug.set(lang, slug(given, id));
    }
    if let Some(terms) = root.get("terms").filter(|terms| *terms.node != Node::Null)
        && terms.is_map(sink)
    {
        found.terms =
            terms.entries().map(|(id, value)| term(id, value, config, sink)).collect();
        join(terms, &mut found, sink);
    }
    for lang in config.langs() {
        unique_slugs(&mut found, lang, config);
    }
    found
}

fn term(id: &str, value: Cursor<'_>, config: &Config, sink: &mut Sink) -> Term {
    let mut term = Term {
        id: id.to_owned(),
        label: PerLang::default(),
        alternative: PerLang::default(),
        description: PerLang::default(),
        slug: PerLang::default(),
        broader: Vec::new(),
        narrower: Vec::new(),
        notation: None,
        exact_match: Vec::new(),
        sources: Vec::new(),
        unreviewed: Vec::new(),
    };
    if !value.is_map(sink) {
        return term;
    }
    value.only(&TERM_KEYS, sink);
    let label = value.get("label");
    match label {
        Some(label) => term.label = per_lang(label, &config.languages, sink),
        None => sink.push(missing(value, "label")),
    }
    for lang in config.langs().filter(|lang| term.label.get(*lang).is_none()) {
        let Some(place) = label.map(|label| label.key_place()) else { break };
        let language = config.language(lang);
        let hint =
            Message::new("hint-write").with("text", format!("`{}: …`", language.code));
        sink.push(
            Diagnostic::warning("missing-label", place)
                .with("term", id)
                .with("language", language.name.as_str())
                .hint(hint),
        );
    }
    if let Some(text) = value.get("description") {
        term.description = per_lang(text, &config.languages, sink);
    }
    if let Some(alternative) = value.get("alternative") {
        for (code, labels) in alternative.entries() {
            let labels_found =
                labels.items().iter().filter_map(|l| l.text(sink)).collect();
            match config.lang(code) {
                Some(lang) => term.alternative.set(lang, labels_found),
                None => sink.push(
                    Diagnostic::error("unknown-language", labels.key_place())
                        .with("language", code),
                ),
            }
        }
    }
    term.notation = value.get("notation").and_then(|n| n.text(sink));
    if let Some(list) = value.get("exact_match") {
        let items = list.items();
        let items = items.iter().filter_map(|item| address::page(*item, sink));
        term.exact_match = items.collect();
    }
    if let Some(list) = value.get("sources") {
        let items = list.items();
        term.sources = items.iter().filter_map(|item| item.text(sink)).collect();
    }
    if let Some(list) = value.get("unreviewed") {
        let langs = list.items();
        let langs = langs.iter().filter_map(|item| config.language_at(*item, sink));
        term.unreviewed = langs.collect();
    }
    term
}

/// Looks up the broader terms, reports those that do not exist or lead in a circle, and
/// notes the narrower ones.
fn join(terms: Cursor<'_>, vocabulary: &mut Vocabulary, sink: &mut Sink) {
    for (at, (_, value)) in terms.entries().enumerate() {
        let Some(list) = value.get("broader") else { continue };
        for item in list.items() {
            let Some(name) = item.text(sink) else { continue };
            let Some(broader) = vocabulary.term(&name) else {
                let near = nearest(&name, vocabulary.terms.iter().map(|t| t.id.as_str()));
                let error = Diagnostic::error("unknown-term", item.place());
                sink.push(error.with("term", name.as_str()).did_you_mean(near));
                continue;
            };
            if reaches(vocabulary, broader, at) {
                let error = Diagnostic::error("circular-term", item.place());
                sink.push(
                    error
                        .with("term", name.as_str())
                        .hint(Message::new("hint-circular-term")),
                );
                continue;
            }
            vocabulary.terms[at].broader.push(broader);
            vocabulary.terms[broader].narrower.push(at);
        }
    }
}

fn reaches(vocabulary: &Vocabulary, from: usize, to: usize) -> bool {
    let mut waiting = vec![from];
    let mut seen = BTreeSet::new();
    while let Some(at) = waiting.pop() {
        if at == to {
            return true;
        }
        if seen.insert(at) {
            waiting.extend(&vocabulary.terms[at].broader);
        }
    }
    false
}

fn unique_slugs(vocabulary: &mut Vocabulary, lang: Lang, config: &Config) {
    let chain = &config.language(lang).chain;
    let mut taken = BTreeSet::new();
    for term in &mut vocabulary.terms {
        let label = term.label.along(chain).map_or(term.id.as_str(), |(_, l)| l.as_str());
        let wanted = slug(label, &slug(&term.id, "term"));
        let mut unique = wanted.clone();
        if taken.contains(&unique) {
            unique = format!("{wanted}-{}", slug(&term.id, "term"));
        }
        let mut count = 2;
        while !taken.insert(unique.clone()) {
            unique = format!("{wanted}-{count}");
            count += 1;
        }
        term.slug.set(lang, unique);
    }
}
