//! `_collection.yaml` → a collection with its typed fields, names of vocabularies and other
//! collections looked up. Reads no entry.

use std::collections::BTreeSet;

use crate::base::cursor::Cursor;
use crate::base::diag::{Diagnostic, Message, Sink};
use crate::base::lang::PerLang;
use crate::base::nearest::nearest;
use crate::base::slug::slug;
use crate::base::yaml::Node;
use crate::config::{Language, per_lang};
use crate::model::component::ASKS;
use crate::model::schema::{ChoiceOption, Field, KINDS, Kind, ROLES, Role, Section};
use crate::model::site::{Collection, CollectionId, Sort, VocabularyId};

/// The names of what a declaration may refer to.
#[derive(Debug)]
pub(super) struct Names<'a> {
    /// The site's languages.
    pub languages: &'a [Language],
    /// The ids of the vocabularies, by position.
    pub vocabularies: Vec<&'a str>,
    /// The ids of the collections, by position.
    pub collections: Vec<&'a str>,
    /// The names of both whose file is there, but broken.
    pub unusable: BTreeSet<&'a str>,
    /// Whether the declaration is a theme's, which may speak more languages than the site.
    pub of_theme: bool,
}

impl Names<'_> {
    /// A text per language.
    pub(super) fn text(
        &self,
        of: Cursor<'_>,
        key: &str,
        sink: &mut Sink,
    ) -> PerLang<String> {
        let mut found = Sink::new();
        let text = of.get(key).map(|value| per_lang(value, self.languages, &mut found));
        let counts = |d: &&Diagnostic| !self.of_theme || d.code != "unknown-language";
        sink.extend(found.iter().filter(counts).cloned());
        text.unwrap_or_default()
    }
}

/// The keys of front matter that every collection has.
pub(super) const RESERVED: [&str; 8] = [
    "title",
    "slug",
    "aliases",
    "formerly",
    "withdrawn",
    "draft",
    "fallback",
    "translation",
];

const KEYS: [&str; 12] = [
    "title",
    "slug",
    "description",
    "sort",
    "list",
    "fallback",
    "cite",
    "book",
    "add",
    "about",
    "sections",
    "fields",
];

/// Reads the declaration of the collection `id`. Whatever is wrong is reported and left out.
pub(super) fn collection(
    id: &str,
    root: Cursor<'_>,
    names: &Names<'_>,
    sink: &mut Sink,
) -> Collection {
    let mut found = Collection {
        id: id.to_owned(),
        title: PerLang::default(),
        description: PerLang::default(),
        slug: PerLang::default(),
        fields: Vec::new(),
        sections: Vec::new(),
        sort: Sort::Title,
        list: true,
        fallback: true,
        cite: false,
        book: false,
        add: PerLang::default(),
        about: "Article".to_owned(),
    };
    if !root.is_map(sink) {
        return found;
    }
    root.doubled_keys(sink);
    root.only(&KEYS, sink);
    found.title = names.text(root, "title", sink);
    found.description = names.text(root, "description", sink);
    found.slug = names.text(root, "slug", sink);
    found.add = names.text(root, "add", sink);
    if let Some(about) = root.get("about") {
        found.about = self::about(about, sink).unwrap_or(found.about);
    }
    for key in ["list", "fallback", "cite", "book"] {
        let Some(value) = root.get(key).and_then(|value| value.boolean(sink)) else {
            continue;
        };
        match key {
            "list" => found.list = value,
            "fallback" => found.fallback = value,
            "cite" => found.cite = value,
            _ => found.book = value,
        }
    }
    if let Some(fields) = root.get("fields").filter(|f| *f.node != Node::Null) {
        found.fields = self::fields(fields, names, sink);
        for field in &found.fields {
            if RESERVED.contains(&field.name.as_str())
                && let Some(value) = fields.get(&field.name)
            {
                let error = Diagnostic::error("reserved-field", value.key_place());
                sink.push(error.with("field", field.name.as_str()));
            }
        }
    }
    if let Some(list) = root.get("sections") {
        found.sections = sections(list, names, sink);
    }
    if let Some(sort) = root.get("sort") {
        found.sort = self::sort(sort, &found.fields, sink);
    }
    check_slugs(root, &mut found, names, sink);
    found
}

/// The types of schema.org that entries may have.
const ABOUT: [&str; 9] = [
    "Article",
    "DefinedTerm",
    "Event",
    "GovernmentOrganization",
    "Legislation",
    "Organization",
    "Person",
    "Place",
    "Project",
];

/// What the entries of a collection are, in the terms of schema.org.
fn about(value: Cursor<'_>, sink: &mut Sink) -> Option<String> {
    let given = value.text(sink)?;
    if ABOUT.contains(&given.as_str()) {
        return Some(given);
    }
    let names = ABOUT.map(str::to_owned).to_vec();
    let hint = Message::new("hint-known-options").with("names", names);
    sink.push(value.wrong("wrong-type-choice").hint(hint));
    None
}

/// Every language needs a slug of its own form; one that is missing comes from the title.
fn check_slugs(
    root: Cursor<'_>,
    found: &mut Collection,
    names: &Names<'_>,
    sink: &mut Sink,
) {
    for (_, at) in names.languages.iter().zip(0u8..) {
        let lang = crate::base::lang::Lang(at);
        match found.slug.get(lang) {
            Some(given) if given.is_empty() || *given == slug(given, "") => {}
            Some(given) => {
                let place = root.get("slug").map_or_else(|| root.place(), |s| s.place());
                let right = slug(given, &found.id);
                sink.push(
                    Diagnostic::error("wrong-slug", place)
                        .with("slug", given.as_str())
                        .hint(
                            Message::new("hint-write").with("text", format!("`{right}`")),
                        ),
                );
                found.slug.set(lang, right);
            }
            None => {
                let title = found.title.get(lang).map_or("", String::as_str);
                let slug = slug(title, &found.id);
                found.slug.set(lang, slug);
            }
        }
    }
}

fn sections(list: Cursor<'_>, names: &Names<'_>, sink: &mut Sink) -> Vec<Section> {
    let mut found = Vec::new();
    for item in list.items() {
        if !item.is_map(sink) {
            continue;
        }
        item.only(&["id", "title", "required"], sink);
        let Some(id) = item.get("id").and_then(|id| id.text(sink)) else {
            sink.push(missing(item, "id"));
            continue;
        };
        let title = names.text(item, "title", sink);
        let required = item.get("required").and_then(|r| r.boolean(sink));
        found.push(Section {
            id: slug(&id, "section"),
            title,
            required: required.unwrap_or(false),
        });
    }
    found
}

/// An order: `{by: date, order: descending}`, or the name of the field alone.
pub(super) fn sort(value: Cursor<'_>, fields: &[Field], sink: &mut Sink) -> Sort {
    value.only(&["by", "order"], sink);
    let named = match value.node {
        Node::Map(_) => value.get("by"),
        _ => Some(value),
    };
    let Some(by) = named.and_then(|by| by.text(sink)) else {
        return Sort::Title;
    };
    let order = value.get("order").and_then(|order| order.text(sink));
    let descending = order.as_deref() == Some("descending");
    if by == "title" {
        return Sort::Title;
    }
    match fields.iter().position(|field| field.name == by) {
        Some(field) => Sort::Field { field, descending },
        None => {
            let known = fields.iter().map(|field| field.name.as_str());
            let place = named.map_or_else(|| value.place(), |by| by.place());
            let near = nearest(&by, known.clone());
            let names = known.map(str::to_owned).collect::<Vec<_>>();
            let hint = Message::new("hint-known-fields").with("names", names);
            let error = Diagnostic::error("unknown-field", place);
            let error = error.with("field", by.as_str()).did_you_mean(near);
            sink.push(error.hint_unless(near.is_some(), hint));
            Sort::Title
        }
    }
}

fn fields(map: Cursor<'_>, names: &Names<'_>, sink: &mut Sink) -> Vec<Field> {
    if !map.is_map(sink) {
        return Vec::new();
    }
    map.entries().filter_map(|(name, value)| field(name, value, names, sink)).collect()
}

fn field(
    name: &str,
    value: Cursor<'_>,
    names: &Names<'_>,
    sink: &mut Sink,
) -> Option<Field> {
    if !value.is_map(sink) {
        return None;
    }
    let kind = kind(value, names, sink)?;
    Some(Field {
        name: name.to_owned(),
        required: flag(value, "required", sink),
        translated: flag(value, "translated", sink),
        roles: value.get("roles").map(|list| roles(list, sink)).unwrap_or_default(),
        label: names.text(value, "label", sink),
        help: names.text(value, "help", sink),
        kind,
    })
}

/// Whether something is declared as `true`.
pub(super) fn flag(value: Cursor<'_>, key: &str, sink: &mut Sink) -> bool {
    value.get(key).and_then(|value| value.boolean(sink)).unwrap_or(false)
}

fn roles(list: Cursor<'_>, sink: &mut Sink) -> Vec<Role> {
    let mut found = Vec::new();
    for item in list.items() {
        let Some(name) = item.text(sink) else { continue };
        match ROLES.iter().find(|(known, _)| *known == name) {
            Some((_, role)) => found.push(*role),
            None => {
                let known = ROLES.iter().map(|(known, _)| *known);
                let error = Diagnostic::error("unknown-role", item.place());
                let near = nearest(&name, known);
                sink.push(error.with("role", name.as_str()).did_you_mean(near));
            }
        }
    }
    found
}

/// What every declaration of a field may say.
pub(super) const COMMON: [&str; 6] =
    ["type", "required", "translated", "roles", "label", "help"];

/// The type of a field, with what belongs to it.
pub(super) fn kind(
    value: Cursor<'_>,
    names: &Names<'_>,
    sink: &mut Sink,
) -> Option<Kind> {
    let Some(given) = value.get("type") else {
        sink.push(missing(value, "type"));
        return None;
    };
    let name = given.text(sink)?;
    let (kind, own): (Kind, &[&str]) = match name.as_str() {
        "text" => {
            let max = value.get("max").and_then(|max| max.count(sink));
            let cites = flag(value, "cites", sink);
            (Kind::Text { max, cites }, &["max", "cites"])
        }
        "markdown" => (Kind::Markdown, &[]),
        "number" => {
            let unit = value.get("unit").and_then(|unit| unit.text(sink));
            let plain = flag(value, "plain", sink);
            (Kind::Number { unit, plain }, &["unit", "plain"])
        }
        "date" => (Kind::Date, &[]),
        "period" => (Kind::Period, &[]),
        "boolean" => (Kind::Boolean, &[]),
        "choice" => (Kind::Choice(options(value, names, sink)), &["options"]),
        "term" | "terms" => {
            let vocabulary = named(value, "vocabulary", names, sink);
            let vocabulary = vocabulary.map(VocabularyId);
            (Kind::Terms { vocabulary, many: name == "terms" }, &["vocabulary"])
        }
        "reference" | "references" => {
            let to = named(value, "to", names, sink).map(CollectionId);
            let inverse = names.text(value, "inverse", sink);
            let many = name == "references";
            (Kind::References { to, many, inverse }, &["to", "inverse"])
        }
        "place" => (Kind::Place, &[]),
        "link" => (Kind::Link, &[]),
        "email" => (Kind::Email, &[]),
        "image" => (Kind::Image, &[]),
        "list" => (Kind::List(Box::new(inner(value, names, sink)?)), &["of"]),
        "record" => (Kind::Record(record(value, names, sink)), &["fields"]),
        _ => {
            let asks = ASKS.iter().map(|(known, _)| *known).filter(|_| names.of_theme);
            let known: Vec<&str> = KINDS.into_iter().chain(asks).collect();
            let near = nearest(&name, known.iter().copied());
            let error = Diagnostic::error("unknown-type", given.place());
            let kinds: Vec<String> = known.into_iter().map(str::to_owned).collect();
            let hint = Message::new("hint-known-options").with("names", kinds);
            sink.push(error.with("type", name.as_str()).did_you_mean(near).hint(hint));
            return None;
        }
    };
    let known: Vec<&str> = COMMON.iter().chain(own).copied().collect();
    value.only(&known, sink);
    Some(kind)
}

fn inner(value: Cursor<'_>, names: &Names<'_>, sink: &mut Sink) -> Option<Kind> {
    match value.get("of") {
        Some(of) if of.is_map(sink) => kind(of, names, sink),
        Some(_) => None,
        None => {
            sink.push(missing(value, "of"));
            None
        }
    }
}

fn record(value: Cursor<'_>, names: &Names<'_>, sink: &mut Sink) -> Vec<Field> {
    match value.get("fields") {
        Some(inner) => fields(inner, names, sink),
        None => {
            sink.push(missing(value, "fields"));
            Vec::new()
        }
    }
}

fn options(value: Cursor<'_>, names: &Names<'_>, sink: &mut Sink) -> Vec<ChoiceOption> {
    let Some(options) = value.get("options") else {
        sink.push(missing(value, "options"));
        return Vec::new();
    };
    if !options.is_map(sink) {
        return Vec::new();
    }
    options
        .entries()
        .map(|(id, _)| ChoiceOption {
            id: id.to_owned(),
            label: names.text(options, id, sink),
        })
        .collect()
}

/// The position of the name that stands under `key`.
fn named(
    value: Cursor<'_>,
    key: &str,
    names: &Names<'_>,
    sink: &mut Sink,
) -> Option<u16> {
    let known =
        if key == "vocabulary" { &names.vocabularies } else { &names.collections };
    let Some(given) = value.get(key) else {
        sink.push(missing(value, key));
        return None;
    };
    let name = given.text(sink)?;
    let at = known.iter().position(|known| *known == name);
    if at.is_none() && !names.unusable.contains(name.as_str()) {
        let near = nearest(&name, known.iter().copied());
        let code =
            if key == "vocabulary" { "unknown-vocabulary" } else { "unknown-collection" };
        let error = Diagnostic::error(code, given.place());
        sink.push(error.with("name", name.as_str()).did_you_mean(near));
    }
    at.and_then(|at| u16::try_from(at).ok())
}

/// A `missing-field` error at a mapping.
pub(super) fn missing(value: Cursor<'_>, field: &str) -> Diagnostic {
    value.missing(field)
}
