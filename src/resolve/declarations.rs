//! The YAML of a theme's components → what each of them takes and shows, with names of
//! vocabularies and collections looked up. Reads no text and parses no template.

use std::collections::BTreeMap;

use crate::base::cursor::Cursor;
use crate::base::diag::{Diagnostic, Message, Severity, Sink};
use crate::base::nearest::nearest;
use crate::base::path::SitePath;
use crate::base::span::Place;
use crate::base::yaml::Node;
use crate::model::component::{ASKS, Ask, Declared, Parameter, SHOWS, Shows, Takes};
use crate::model::draft::{Content, Drafts};
use crate::model::site::Theme;

use super::schema::{COMMON, Names, flag, kind};

const KEYS: [&str; 5] = ["label", "help", "parameters", "shows", "styles"];

/// Where the declaration of each component stands, by its name.
pub(super) type Files = BTreeMap<String, SitePath>;

/// Reads the declarations of a theme and those that it extends, in the order of their names.
/// A component in whose declaration something is wrong is marked as such, since that is no
/// mistake of those who use it.
pub(super) fn declarations(
    drafts: &Drafts,
    (files, theme): (&Files, &Theme),
    names: &Names<'_>,
    sink: &mut Sink,
) -> Vec<Declared> {
    let read = files.iter().filter_map(|(name, path)| {
        let file = drafts.files.get(path)?;
        let mut found = Sink::new();
        let mut declared = match &file.content {
            Content::Yaml(yaml) if *yaml.root(path).node != Node::Null => {
                let root = yaml.root(path);
                let declared = declaration(name, root, names, &mut found);
                check_styles(root, theme, &mut found);
                check_shows(root, &declared, &mut found);
                declared
            }
            _ => Declared::new(name, path),
        };
        let template = declared.template();
        if !theme.templates.iter().any(|known| known.name == template) {
            let error = Diagnostic::error("missing-template", Place::file(path));
            found.push(error.with("file", format!("templates/{template}")));
        }
        let broken = file.diagnostics.iter().any(|d| d.severity == Severity::Error);
        declared.sound = !broken && !found.has_errors();
        sink.append(found);
        Some(declared)
    });
    read.collect()
}

fn declaration(
    name: &str,
    root: Cursor<'_>,
    names: &Names<'_>,
    sink: &mut Sink,
) -> Declared {
    let mut declared = Declared::new(name, root.path());
    if !root.is_map(sink) {
        return declared;
    }
    root.doubled_keys(sink);
    root.only(&KEYS, sink);
    let parameters = root.get("parameters").filter(|list| *list.node != Node::Null);
    if let Some(list) = parameters.filter(|list| list.is_map(sink)) {
        let all = list.entries();
        let all = all.filter_map(|(name, value)| parameter(name, value, names, sink));
        declared.parameters = all.collect();
    }
    declared.label = names.text(root, "label", sink);
    declared.help = names.text(root, "help", sink);
    declared.shows = root.get("shows").map(|l| shows(l, sink)).unwrap_or_default();
    if let Some(list) = root.get("styles") {
        declared.styles = list.items().iter().filter_map(|i| i.text(sink)).collect();
    }
    declared
}

fn parameter(
    name: &str,
    value: Cursor<'_>,
    names: &Names<'_>,
    sink: &mut Sink,
) -> Option<Parameter> {
    if !value.is_map(sink) {
        return None;
    }
    let given = value.get("type");
    let given = given.as_ref().and_then(|given| given.node.as_text());
    let ask = ASKS.iter().find(|(known, _)| given == Some(*known));
    let takes = match ask {
        Some((_, ask)) => {
            value.only(&COMMON, sink);
            Takes::Asks(*ask)
        }
        None => Takes::Value(kind(value, names, sink)?),
    };
    Some(Parameter {
        name: name.to_owned(),
        required: flag(value, "required", sink),
        label: names.text(value, "label", sink),
        help: names.text(value, "help", sink),
        takes,
    })
}

fn shows(list: Cursor<'_>, sink: &mut Sink) -> Vec<Shows> {
    let mut found = Vec::new();
    for item in list.items() {
        let Some(name) = item.text(sink) else { continue };
        let known = SHOWS.iter().map(|(known, _)| *known);
        match SHOWS.iter().find(|(known, _)| *known == name) {
            Some((_, shows)) => found.push(*shows),
            None => {
                let near = nearest(&name, known.clone());
                let names: Vec<String> = known.map(str::to_owned).collect();
                let hint = Message::new("hint-known-options").with("names", names);
                let error = item.wrong("wrong-type-choice");
                sink.push(error.did_you_mean(near).hint_unless(near.is_some(), hint));
            }
        }
    }
    found
}

/// Style sheets that a component wants are static files of the theme.
fn check_styles(root: Cursor<'_>, theme: &Theme, sink: &mut Sink) {
    let Some(list) = root.get("styles") else { return };
    for item in list.items() {
        let Some(name) = item.node.as_text() else { continue };
        let known = || theme.statics.iter().map(|file| file.name.as_str());
        if !known().any(|known| known == name) {
            let sheets = known().filter(|known| known.ends_with(".css"));
            let error = Diagnostic::error("missing-style", item.place());
            sink.push(error.with("file", name).did_you_mean(nearest(name, sheets)));
        }
    }
}

/// What a component shows, and what it asks for, needs to know what is meant.
fn check_shows(root: Cursor<'_>, declared: &Declared, sink: &mut Sink) {
    let has = |ask: Ask| declared.asks(ask).is_some();
    let named = |ask: Ask| {
        ASKS.iter().find(|(_, known)| *known == ask).map_or("", |(name, _)| *name)
    };
    let mut wanted = |place: Place, ask: Ask| {
        let error = Diagnostic::error("missing-parameter-type", place);
        sink.push(error.with("type", named(ask)));
    };
    for ask in [Ask::Filter, Ask::Sort, Ask::Limit, Ask::Fields] {
        let needed = if ask == Ask::Fields { Ask::Entries } else { Ask::Collection };
        let Some(at) = declared.asks(ask).filter(|_| !has(needed)) else { continue };
        let parameters = root.get("parameters");
        let name = &declared.parameters[at].name;
        let value = parameters.as_ref().and_then(|list| list.get(name));
        wanted(value.map_or_else(|| root.place(), |value| value.key_place()), needed);
    }
    for shows in &declared.shows {
        let needed: &[Ask] = match shows {
            Shows::Cards | Shows::Map | Shows::Schema => &[Ask::Collection],
            Shows::Table => &[Ask::Entries, Ask::Fields],
            Shows::Publisher | Shows::Messages => &[],
        };
        if let Some(ask) = needed.iter().find(|ask| !has(**ask)) {
            let place = root.get("shows").map_or_else(|| root.place(), |s| s.place());
            wanted(place, *ask);
        }
    }
}
