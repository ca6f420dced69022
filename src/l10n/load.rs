//! Fluent files → the messages of each language, with diagnostics for what cannot be read
//! or would be said wrongly. Never gives up on a language for one bad message.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use fluent::FluentResource;
use fluent_syntax::parser::{ErrorKind, ParserError};

use super::anatomy::{self, Anatomy};
use super::bundle::Bundles;
use super::locale::Locale;
use super::messages::Resource;
use super::soundness;
use crate::base::diag::{Diagnostic, Message, Sink};
use crate::base::lang::Tag;
use crate::base::path::SitePath;
use crate::base::span::Place;

/// Deepest nesting of braces that is given to the parser, which is recursive.
const DEEPEST: usize = 50;

/// The messages of one language.
pub(super) struct Language {
    pub(super) tag: Tag,
    pub(super) locale: Locale,
    /// The files, those of a less specific language (`pt` for `pt-br`) first.
    pub(super) files: Vec<Arc<File>>,
    /// Messages, terms and attributes by key, as far as no later file overrides them.
    pub(super) items: BTreeMap<String, Item>,
    /// The keys of what must not be resolved.
    pub(super) unsound: BTreeSet<String>,
    pub(super) bundles: Bundles,
}

/// A message, term or attribute, and the file that it is from.
#[derive(Clone)]
pub(super) struct Item {
    pub(super) file: Arc<File>,
    pub(super) anatomy: Anatomy,
}

/// A file that has been read.
pub(super) struct File {
    pub(super) tag: Tag,
    pub(super) path: SitePath,
    parsed: Arc<FluentResource>,
    pub(super) anatomies: Vec<Anatomy>,
}

impl Language {
    /// Whether it has the message and can say it.
    pub(super) fn has(&self, id: &str) -> bool {
        self.items.contains_key(id) && !self.unsound.contains(id)
    }

    /// The keys of messages and their attributes, without terms.
    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        self.items.keys().map(String::as_str).filter(|key| !key.starts_with('-'))
    }
}

impl Item {
    /// A place in the item's file.
    pub(super) fn at(&self, span: &Range<usize>) -> Place {
        Place::at(&self.file.path, span.clone())
    }
}

/// `pt-br-x`, `pt-br`, `pt`.
pub fn beginnings(tag: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(tag), |tag| tag.rsplit_once('-').map(|(front, _)| front))
}

/// Reads all files; the languages by lower-case tag.
pub(super) fn languages(
    resources: Vec<Resource>,
    sink: &mut Sink,
) -> BTreeMap<String, Language> {
    let mut files: BTreeMap<String, (Tag, Vec<Arc<File>>)> = BTreeMap::new();
    for resource in resources {
        let key = resource.tag.as_str().to_ascii_lowercase();
        let (_, list) =
            files.entry(key).or_insert_with(|| (resource.tag.clone(), Vec::new()));
        list.extend(read(&resource, sink).map(Arc::new));
    }
    let mut languages = BTreeMap::new();
    for (key, (tag, _)) in &files {
        let mut chain: Vec<&str> = beginnings(key).collect();
        chain.reverse();
        let lists = chain.into_iter().filter_map(|key| files.get(key));
        let all = lists.flat_map(|(_, list)| list.iter().cloned()).collect();
        languages.insert(key.clone(), assemble(tag, all, sink));
    }
    languages
}

fn assemble(tag: &Tag, files: Vec<Arc<File>>, sink: &mut Sink) -> Language {
    let mut items = BTreeMap::new();
    for file in &files {
        for anatomy in &file.anatomies {
            let item = Item { file: Arc::clone(file), anatomy: anatomy.clone() };
            items.insert(anatomy.key.clone(), item);
        }
    }
    let unsound = soundness::unsound(tag, &items, sink);
    let parsed = files.iter().map(|file| Arc::clone(&file.parsed)).collect();
    let bundles = Bundles::new(tag, parsed);
    Language {
        tag: tag.clone(),
        locale: Locale::new(tag),
        files,
        items,
        unsound,
        bundles,
    }
}

/// Reads one file; `None` if its nesting is so deep that reading it is not safe.
fn read(resource: &Resource, sink: &mut Sink) -> Option<File> {
    let broken = |span, id: &str| {
        Diagnostic::error("broken-message", Place::at(&resource.path, span))
            .with("id", id)
            .with("language", resource.tag.as_str())
    };
    if let Some(at) = too_deep(&resource.text) {
        sink.push(broken(at..at + 1, "{").saying("nested-too-deep"));
        return None;
    }
    // A byte order mark is no mistake; blank lines of its length keep all places right.
    let text = resource.text.strip_prefix('\u{feff}').map(|rest| format!("\n\n\n{rest}"));
    let text = text.unwrap_or_else(|| resource.text.to_string());
    let (parsed, errors) = match FluentResource::try_new(text) {
        Ok(parsed) => (parsed, Vec::new()),
        Err((parsed, errors)) => (parsed, errors),
    };
    for error in errors {
        let id = id_of(&error, &resource.text);
        sink.push(broken(span_of(&error, &resource.text), id).hint(hint(&error.kind)));
    }
    let anatomies = anatomy::anatomies(parsed.source(), parsed.entries());
    report_duplicates(&anatomies, |span, id| broken(span, id), &resource.path, sink);
    let (tag, path) = (resource.tag.clone(), resource.path.clone());
    Some(File { tag, path, parsed: Arc::new(parsed), anatomies })
}

fn report_duplicates(
    anatomies: &[Anatomy],
    broken: impl Fn(Range<usize>, &str) -> Diagnostic,
    path: &SitePath,
    sink: &mut Sink,
) {
    let mut first: BTreeMap<&str, &Anatomy> = BTreeMap::new();
    for anatomy in anatomies {
        // A message and a term of one name would be one to Fluent.
        match first.entry(anatomy.key.trim_start_matches('-')) {
            Entry::Vacant(free) => {
                free.insert(anatomy);
            }
            Entry::Occupied(taken) => {
                let there = Place::at(path, taken.get().span.clone());
                let diagnostic = broken(anatomy.span.clone(), &anatomy.key);
                let hint = Message::new("hint-first-here");
                sink.push(diagnostic.saying("duplicate-message").hint_at(hint, there));
            }
        }
    }
}

/// Where the nesting of placeables becomes too deep. Text in quotes inside them is skipped.
fn too_deep(text: &str) -> Option<usize> {
    let (mut depth, mut quoted, mut escaped) = (0usize, false, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'\n' => (quoted, escaped) = (false, false),
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' if depth > 0 => quoted = !quoted,
            b'{' if !quoted => depth += 1,
            b'}' if !quoted => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST {
            return Some(at);
        }
    }
    None
}

/// What stands where the id should, in the part that could not be read.
fn id_of<'t>(error: &ParserError, text: &'t str) -> &'t str {
    let start = error.slice.as_ref().map_or(error.pos.start, |slice| slice.start);
    let rest = text.get(start..).unwrap_or_default().trim_start();
    rest.split(['=', '\n']).next().unwrap_or_default().trim_end()
}

/// The bytes at which the parser gave up, widened to whole characters.
fn span_of(error: &ParserError, text: &str) -> Range<usize> {
    let start = text.floor_char_boundary(error.pos.start.min(text.len()));
    start..text.ceil_char_boundary(error.pos.end.clamp(start, text.len()))
}

fn hint(kind: &ErrorKind) -> Message {
    match kind {
        ErrorKind::ExpectedToken(token) => {
            Message::new("hint-message-expected").with("token", token.to_string())
        }
        ErrorKind::MissingDefaultVariant => Message::new("hint-message-default"),
        ErrorKind::UnbalancedClosingBrace => Message::new("hint-message-brace"),
        ErrorKind::ExpectedMessageField { .. } | ErrorKind::MissingValue => {
            Message::new("hint-message-value")
        }
        other => Message::new("hint-fluent-says").with("problem", other.to_string()),
    }
}
