//! Fenced blocks → components with their values: read by the theme's declaration as front
//! matter is by its collection's. Reports what does not fit at its place in the block.

use std::sync::Arc;

use crate::base::broken_yaml::explain;
use crate::base::cursor::{Cursor, Doc};
use crate::base::diag::{Diagnostic, Message, Sink};
use crate::base::lang::PerLang;
use crate::base::nearest::nearest;
use crate::base::span::Place;
use crate::base::yaml::{Map, Node, parse};
use crate::model::component::{Ask, Component, Declared, Parameter, Takes};
use crate::model::draft::{Draft, Fence};
use crate::model::schema::Kind;
use crate::model::site::EntryId;
use crate::model::translation::Fingerprint;
use crate::model::value::{Image, Value};

use super::facts::{Values, is_empty};
use super::fields::Fields;
use super::links::{Sources, source_keys};
use super::lookup::Lookup;
use super::queries::Asked;

/// The components of all versions of an entry, whose fields have `values`.
pub(super) fn components(
    lookup: &Lookup<'_>,
    entry: EntryId,
    values: &PerLang<Values>,
    sink: &mut Sink,
) -> PerLang<Vec<Component>> {
    let bare = lookup.entry(entry);
    let fields = &lookup.collections[usize::from(bare.collection.0)].fields;
    let sound = bare.heads.get(bare.source).is_some_and(|source| source.draft.sound);
    let mut found = PerLang::default();
    for (lang, head) in bare.heads.iter() {
        let draft = &*head.draft;
        let is_one = |fence: &Fence| declared(lookup, fence).is_some();
        if !draft.outline.fences.iter().any(is_one) {
            sink.extend(
                draft.outline.fences.iter().filter_map(|f| nearly(lookup, draft, f)),
            );
            continue;
        }
        let own = values.get(lang).map_or(&[][..], Vec::as_slice);
        let pictures = pictures(own);
        let keys = source_keys(fields, own);
        let reader = Reader {
            fields: Fields { lookup, entry, lang, pictures: Some(&pictures) },
            draft,
            // Nothing can be said of sources where the front matter that lists them is broken.
            sources: (sound && draft.sound).then(|| Sources::new(&keys)),
        };
        found.set(lang, reader.components(sink));
    }
    found
}

/// The component that a block is called by, if the theme has it.
fn declared(lookup: &Lookup<'_>, fence: &Fence) -> Option<usize> {
    lookup.components.iter().position(|declared| *declared.name == *fence.name)
}

/// A block that is called nearly like a component.
fn nearly(lookup: &Lookup<'_>, draft: &Draft, fence: &Fence) -> Option<Diagnostic> {
    let near = nearest(&fence.name, lookup.components.iter().map(|d| d.name.as_str()))?;
    let warning = Diagnostic::warning("unknown-component", fence.place(draft));
    Some(warning.with("name", &*fence.name).did_you_mean(Some(near)))
}

/// The pictures that the fields of an entry describe.
fn pictures(values: &[Option<Arc<Value>>]) -> Vec<Arc<Image>> {
    fn walk(value: &Value, found: &mut Vec<Arc<Image>>) {
        match value {
            Value::Image(image) => found.push(Arc::clone(image)),
            Value::List(items) => items.iter().for_each(|item| walk(item, found)),
            Value::Record(parts) => parts.iter().flatten().for_each(|p| walk(p, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    values.iter().flatten().for_each(|value| walk(value, &mut found));
    found
}

/// Reads the components of one version.
struct Reader<'a> {
    fields: Fields<'a>,
    draft: &'a Draft,
    sources: Option<Sources<'a>>,
}

impl Reader<'_> {
    fn components(&self, sink: &mut Sink) -> Vec<Component> {
        let mut components = Vec::new();
        for (at, fence) in self.draft.outline.fences.iter().enumerate() {
            let lookup = self.fields.lookup;
            match declared(lookup, fence) {
                Some(declared) if lookup.components[declared].sound => {
                    let mut found = Sink::new();
                    let component = self.component(at, (fence, declared), &mut found);
                    components.extend(component.filter(|_| !found.has_errors()));
                    sink.append(found);
                }
                Some(_) => {}
                None => sink.extend(nearly(lookup, self.draft, fence)),
            }
        }
        components
    }

    /// A block as the component of its name.
    fn component(
        &self,
        at: usize,
        (fence, declared): (&Fence, usize),
        sink: &mut Sink,
    ) -> Option<Component> {
        let (text, offset) = self.draft.fenced(fence);
        let node = match parse(&text) {
            Ok(Node::Null) => Node::Map(Map::default()),
            Ok(node) => node,
            Err(error) => {
                sink.push(explain(&self.draft.path, &text, offset, &error));
                return None;
            }
        };
        let doc = Doc { path: &self.draft.path, text: &text, offset };
        let root = Cursor::root(doc, &node);
        if !root.is_map(sink) {
            return None;
        }
        root.doubled_keys(sink);
        let blocks = &self.draft.outline.blocks;
        let inside = |start: u32| fence.body.range().contains(&(start as usize));
        let mut component = Component {
            declared,
            fence: at,
            start: fence.span.start,
            block: blocks.iter().position(|block| inside(block.span.start)),
            fingerprint: Fingerprint::of(&node.canonical()),
            values: Vec::new(),
            query: None,
            fields: Vec::new(),
            words: 0,
        };
        let declared = &self.fields.lookup.components[declared];
        self.fill(&mut component, declared, (root, fence.place(self.draft)), sink);
        Some(component)
    }

    /// Reads the parameters of a component. `name` is where its name stands.
    fn fill(
        &self,
        component: &mut Component,
        declared: &Declared,
        (root, name): (Cursor<'_>, Place),
        sink: &mut Sink,
    ) {
        for (key, value) in root.entries() {
            if declared.parameters.iter().all(|parameter| parameter.name != key) {
                sink.push(unknown(key, declared, value.key_place()));
            }
        }
        let mut asked = Asked::new(&self.fields);
        for parameter in &declared.parameters {
            let given = root.get(&parameter.name).filter(|given| !is_empty(given.node));
            let value = match (&parameter.takes, given) {
                (_, None) => {
                    if parameter.required && !misspelt(parameter, declared, root) {
                        let key = root.get(&parameter.name);
                        let place = key.map_or_else(|| name.clone(), |k| k.key_place());
                        sink.push(self.missing(parameter, declared, place));
                    }
                    None
                }
                (Takes::Value(kind), Some(given)) => {
                    if let Some(sources) = &self.sources {
                        sources.check(kind, given, sink);
                    }
                    self.fields.value(kind, given, sink)
                }
                (Takes::Asks(Ask::Entries), Some(given)) => asked.entries(given, sink),
                (Takes::Asks(Ask::Collection), Some(given)) => {
                    asked.collection(given, sink);
                    None
                }
                (Takes::Asks(_), Some(_)) => None,
            };
            component.words += value.as_ref().map_or(0, |v| words(&parameter.takes, v));
            component.values.push(value);
        }
        for parameter in &declared.parameters {
            let given = root.get(&parameter.name).filter(|given| !is_empty(given.node));
            if let (Takes::Asks(ask), Some(given)) = (&parameter.takes, given) {
                asked.rest(*ask, given, sink);
            }
        }
        asked.check_places(declared, &name, sink);
        (component.query, component.fields) = asked.finish();
    }

    fn missing(
        &self,
        parameter: &Parameter,
        declared: &Declared,
        place: Place,
    ) -> Diagnostic {
        let config = self.fields.lookup.config;
        let chain = &config.language(self.fields.lang).chain;
        let name = parameter.name.as_str();
        let label = parameter.label.along(chain).map_or(name, |(_, label)| label);
        let error = Diagnostic::error("missing-parameter", place)
            .with("component", declared.name.as_str())
            .with("parameter", name);
        let hint = Message::new("hint-missing-parameter").with("parameter", name);
        let error = error.hint(hint.with("label", label));
        match parameter.help.along(chain) {
            Some((_, help)) => {
                error.hint(Message::new("hint-help").with("help", help.as_str()))
            }
            None => error,
        }
    }
}

fn unknown(name: &str, declared: &Declared, place: Place) -> Diagnostic {
    let known = || declared.parameters.iter().map(|p| p.name.as_str());
    let near = nearest(name, known());
    let error = Diagnostic::error("unknown-parameter", place)
        .with("component", declared.name.as_str())
        .with("parameter", name)
        .did_you_mean(near);
    let names: Vec<String> = known().map(str::to_owned).collect();
    if near.is_some() || names.is_empty() {
        return error;
    }
    error.hint(Message::new("hint-known-parameters").with("names", names))
}

/// Whether the block has the parameter under a name that is nearly right, which is reported
/// as such.
fn misspelt(parameter: &Parameter, declared: &Declared, root: Cursor<'_>) -> bool {
    let known = |key: &str| declared.parameters.iter().any(|other| other.name == key);
    let mut unknown = root.entries().map(|(key, _)| key).filter(|key| !known(key));
    unknown.any(|key| nearest(key, [parameter.name.as_str()]).is_some())
}

/// How many words of a value are read as text.
fn words(takes: &Takes, value: &Value) -> usize {
    match takes {
        Takes::Value(kind) => words_of(kind, value),
        Takes::Asks(_) => 0,
    }
}

fn words_of(kind: &Kind, value: &Value) -> usize {
    match (kind, value) {
        (Kind::Text { cites: true, .. }, _) => 0,
        (_, Value::Text(text, _)) => text.split_whitespace().count(),
        (_, Value::Markdown(markdown)) => markdown.text.split_whitespace().count(),
        (Kind::List(kind), Value::List(items)) => {
            items.iter().map(|item| words_of(kind, item)).sum()
        }
        (Kind::Record(fields), Value::Record(parts)) => {
            let parts = fields.iter().zip(parts);
            parts.filter_map(|(f, part)| Some(words_of(&f.kind, part.as_ref()?))).sum()
        }
        _ => 0,
    }
}
