//! A language version → the pieces that a translation follows one by one: its title, the texts
//! of its front matter, the blocks of its Markdown. Compares nothing.

use std::sync::Arc;

use crate::base::blocks::{Shape, blocks};
use crate::base::lang::Lang;
use crate::base::span::Place;
use crate::base::yaml::{Node, Places, Step, parse};

use super::component::Component;
use super::draft::Draft;
use super::schema::{Field, Kind};
use super::site::{Collection, Version};
use super::translation::{Fingerprint, Revision};
use super::value::Value;

/// A piece of a version, with its text as the author wrote it.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// Where it is from.
    pub at: At,
    /// The fingerprint of its text as it counts.
    pub fingerprint: Fingerprint,
    /// Its text: of a block, as Markdown.
    pub text: String,
}

/// Where a piece is from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum At {
    /// A value of the front matter, by the way to it.
    Front(Vec<Part>),
    /// A block of the Markdown, by its position.
    Block(usize, Shape),
}

/// One step of the way to a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Into a mapping.
    Key(String),
    /// Into a list, counted from 0.
    Index(usize),
}

impl Piece {
    /// Where it stands in its file: as near as can be found.
    pub fn place(&self, draft: &Draft) -> Place {
        let body = draft.body_span.start as usize;
        let parts = match &self.at {
            At::Block(at, _) => {
                let block = draft.outline.blocks.get(*at);
                return block.map_or_else(
                    || Place::file(&draft.path),
                    |block| Place::at(&draft.path, block.span.shifted(body).range()),
                );
            }
            At::Front(parts) => parts,
        };
        let places = Places::of(&draft.text[draft.front_span.range()]);
        let mut steps: Vec<Step<'_>> = parts.iter().map(Part::step).collect();
        let offset = draft.front_span.start as usize;
        while !steps.is_empty() {
            if let Some(range) = places.value(&steps) {
                let moved = range.start + offset..range.end + offset;
                return Place::at(&draft.path, moved);
            }
            steps.pop();
        }
        Place::file(&draft.path)
    }

    /// The field of the front matter that it belongs to.
    pub fn field(&self) -> Option<&str> {
        match &self.at {
            At::Front(parts) => match parts.first() {
                Some(Part::Key(key)) => Some(key),
                _ => None,
            },
            At::Block(..) => None,
        }
    }

    /// Whether two pieces can be one another's translation, by what they are.
    pub fn is_like(&self, other: &Piece) -> bool {
        match (&self.at, &other.at) {
            (At::Block(_, one), At::Block(_, two)) => one == two,
            (one, two) => one == two,
        }
    }
}

impl Part {
    fn step(&self) -> Step<'_> {
        match self {
            Part::Key(key) => Step::Key(key),
            Part::Index(at) => Step::Index(*at),
        }
    }
}

/// The values of a version by the position of their field.
type Values = [Option<Arc<Value>>];

/// The revision of a version before it is one: of its file, with what was found in it.
pub fn revision(
    draft: &Draft,
    lang: Lang,
    (fields, values): (&[Field], &Values),
    components: &[Component],
) -> Revision {
    let mut prints = Vec::with_capacity(draft.outline.blocks.len() + 8);
    front(draft, lang, fields, values, &mut |_, text| prints.push(text.fingerprint()));
    let blocks = draft.prints().iter().enumerate();
    prints.extend(blocks.map(|(at, print)| block_print(at, *print, components)));
    Revision(prints.into())
}

/// The revision of a version of a site.
pub fn revision_of(collection: &Collection, lang: Lang, version: &Version) -> Revision {
    let values = (&*collection.fields, &*version.values);
    revision(&version.draft, lang, values, &version.components)
}

/// The fingerprint of a block: of a component, that of what it says.
fn block_print(at: usize, print: Fingerprint, components: &[Component]) -> Fingerprint {
    let own = components.iter().find(|component| component.block == Some(at));
    own.map_or(print, |component| component.fingerprint)
}

/// The pieces of a version, in the order of its revision.
pub fn pieces(collection: &Collection, lang: Lang, version: &Version) -> Vec<Piece> {
    let draft = &version.draft;
    let mut found = Vec::new();
    front(draft, lang, &collection.fields, &version.values, &mut |steps, text| {
        found.push(Piece {
            at: At::Front(steps.iter().map(owned).collect()),
            fingerprint: text.fingerprint(),
            text: text.as_str().to_owned(),
        });
    });
    let body = draft.body();
    let blocks = draft.outline.blocks.iter().zip(draft.prints()).enumerate();
    let blocks = blocks.map(|(at, (block, print))| Piece {
        at: At::Block(at, block.shape),
        fingerprint: block_print(at, *print, &version.components),
        text: body.get(block.span.range()).unwrap_or_default().trim().to_owned(),
    });
    found.extend(blocks);
    found
}

/// All texts of a file with their fingerprints, whatever the schema says about them: those of
/// its front matter, taken as plain and as Markdown, and the blocks of its Markdown; fenced
/// ones as code and as components.
pub fn texts(draft: &Draft) -> Vec<(Fingerprint, String)> {
    let mut found = Vec::new();
    scalars(&draft.front, &mut found);
    let body = draft.body();
    let blocks = draft.outline.blocks.iter().zip(draft.prints()).map(|(block, print)| {
        let text = body.get(block.span.range()).unwrap_or_default();
        (*print, text.trim().to_owned())
    });
    found.extend(blocks);
    for fence in &draft.outline.fences {
        let (text, _) = draft.fenced(fence);
        if let Ok(node) = parse(&text) {
            found.push((Fingerprint::of(&node.canonical()), text.trim().to_owned()));
        }
    }
    found
}

fn scalars(node: &Node, found: &mut Vec<(Fingerprint, String)>) {
    match node {
        Node::Text(text) => {
            for written in [Written::Plain(text), Written::Markdown(text)] {
                found.push((written.fingerprint(), text.to_string()));
            }
        }
        Node::Int(number) => {
            let text = number.to_string();
            found.push((Written::Plain(&text).fingerprint(), text));
        }
        Node::List(items) => items.iter().for_each(|item| scalars(item, found)),
        Node::Map(map) => map.iter().for_each(|(_, value)| scalars(value, found)),
        _ => {}
    }
}

fn owned(step: &Step<'_>) -> Part {
    match step {
        Step::Key(key) => Part::Key((*key).to_owned()),
        Step::Index(at) => Part::Index(*at),
    }
}

/// A text that translators write.
#[derive(Clone, Copy, Debug)]
pub enum Written<'a> {
    /// As it is.
    Plain(&'a str),
    /// Markdown.
    Markdown(&'a str),
}

impl Written<'_> {
    fn as_str(&self) -> &str {
        match self {
            Written::Plain(text) | Written::Markdown(text) => text,
        }
    }

    /// The fingerprint of the text without its markup and with single spaces.
    pub fn fingerprint(&self) -> Fingerprint {
        match self {
            Written::Plain(text) => Fingerprint::of(&normalised(text)),
            Written::Markdown(text) => {
                let blocks = blocks(text).into_iter().map(|block| block.text);
                Fingerprint::of(&blocks.collect::<Vec<_>>().join(" "))
            }
        }
    }
}

fn normalised(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

type Found<'f> = dyn FnMut(&[Step<'_>], Written<'_>) + 'f;

/// Finds the texts of the front matter that are in the version's own language: the title, then
/// what its fields have, in the order of the schema.
fn front(
    draft: &Draft,
    lang: Lang,
    fields: &[Field],
    values: &Values,
    found: &mut Found<'_>,
) {
    match draft.front.as_map().and_then(|map| map.get("title")) {
        Some(Node::Text(title)) => found(&[Step::Key("title")], Written::Plain(title)),
        Some(Node::Int(title)) => {
            found(&[Step::Key("title")], Written::Plain(&title.to_string()));
        }
        _ => {}
    }
    let mut walk = Walk { lang, steps: Vec::new(), found };
    for (field, value) in fields.iter().zip(values) {
        if let Some(value) = value {
            walk.field(field, value);
        }
    }
}

struct Walk<'a, 'f, 'g> {
    lang: Lang,
    steps: Vec<Step<'a>>,
    found: &'f mut Found<'g>,
}

impl<'a> Walk<'a, '_, '_> {
    fn field(&mut self, field: &'a Field, value: &Value) {
        self.steps.push(Step::Key(&field.name));
        if field.translated {
            self.texts(&field.kind, value);
        } else {
            self.parts(&field.kind, value);
        }
        self.steps.pop();
    }

    /// The texts of a field that is a fact but has parts that are translated.
    fn parts(&mut self, kind: &'a Kind, value: &Value) {
        match (kind, value) {
            (_, Value::NotFound(why, lang)) => self.not_found(why, *lang),
            (Kind::Record(fields), Value::Record(values)) => {
                for (field, value) in fields.iter().zip(values) {
                    if let Some(value) = value {
                        self.field(field, value);
                    }
                }
            }
            (Kind::List(inner), Value::List(items)) => {
                for (at, item) in items.iter().enumerate() {
                    self.steps.push(Step::Index(at));
                    self.parts(inner, item);
                    self.steps.pop();
                }
            }
            (Kind::Image, Value::Image(image)) => {
                if let Some((alt, lang)) = &image.alt {
                    self.steps.push(Step::Key("alt"));
                    self.text(Written::Plain(alt), *lang);
                    self.steps.pop();
                }
            }
            _ => {}
        }
    }

    /// All texts of a field that is translated.
    fn texts(&mut self, kind: &'a Kind, value: &Value) {
        match (kind, value) {
            (_, Value::Text(text, lang)) => self.text(Written::Plain(text), *lang),
            (_, Value::NotFound(why, lang)) => self.not_found(why, *lang),
            (_, Value::Markdown(markdown)) => {
                self.text(Written::Markdown(&markdown.text), markdown.lang);
            }
            (Kind::List(inner), Value::List(items)) => {
                for (at, item) in items.iter().enumerate() {
                    self.steps.push(Step::Index(at));
                    self.texts(inner, item);
                    self.steps.pop();
                }
            }
            (Kind::Record(fields), Value::Record(values)) => {
                for (field, value) in fields.iter().zip(values) {
                    if let Some(value) = value {
                        self.steps.push(Step::Key(&field.name));
                        self.texts(&field.kind, value);
                        self.steps.pop();
                    }
                }
            }
            _ => {}
        }
    }

    fn not_found(&mut self, why: &str, lang: Lang) {
        self.steps.push(Step::Key("not_found"));
        self.text(Written::Plain(why), lang);
        self.steps.pop();
    }

    /// What is borrowed from another language is not this version's to translate.
    fn text(&mut self, text: Written<'_>, lang: Lang) {
        if lang == self.lang {
            (self.found)(&self.steps, text);
        }
    }
}
