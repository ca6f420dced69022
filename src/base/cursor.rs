//! A typed walk through a YAML tree that reports what is not as it should be, with its
//! place. Knows the types of values, not their meaning.

use super::diag::{Diagnostic, Fix, Message, Sink};
use super::nearest::nearest;
use super::path::SitePath;
use super::span::Place;
use super::yaml::{Map, Node, Places, Step};

/// A YAML text inside a file.
#[derive(Clone, Copy, Debug)]
pub struct Doc<'a> {
    /// The file.
    pub path: &'a SitePath,
    /// The YAML text.
    pub text: &'a str,
    /// The byte of the file at which the YAML text begins.
    pub offset: usize,
}

/// A value in a document, with the way to it.
#[derive(Clone, Copy, Debug)]
pub struct Cursor<'a> {
    doc: Doc<'a>,
    /// The value.
    pub node: &'a Node,
    step: Option<(&'a Cursor<'a>, Step<'a>)>,
}

/// How many unknown keys of a mapping are reported.
const MOST_STRANGERS: usize = 100;

impl<'a> Cursor<'a> {
    /// The root of a document.
    pub fn root(doc: Doc<'a>, node: &'a Node) -> Cursor<'a> {
        Cursor { doc, node, step: None }
    }

    /// The file.
    pub fn path(&self) -> &'a SitePath {
        self.doc.path
    }

    /// The value of a key, if this is a mapping that has it.
    pub fn get<'s>(&'s self, key: &'s str) -> Option<Cursor<'s>> {
        let node = self.node.as_map()?.get(key)?;
        Some(Cursor { doc: self.doc, node, step: Some((self, Step::Key(key))) })
    }

    /// Keys and values, if this is a mapping.
    pub fn entries<'s>(&'s self) -> impl Iterator<Item = (&'s str, Cursor<'s>)> {
        let map: Option<&'s Map> = self.node.as_map();
        let doc = self.doc;
        map.into_iter().flat_map(Map::iter).map(move |(key, node)| {
            (key, Cursor { doc, node, step: Some((self, Step::Key(key))) })
        })
    }

    /// The items of a list; a single value counts as a list of one.
    pub fn items<'s>(&'s self) -> Vec<Cursor<'s>> {
        match self.node {
            Node::List(items) => items
                .iter()
                .enumerate()
                .map(|(index, node)| Cursor {
                    doc: self.doc,
                    node,
                    step: Some((self, Step::Index(index))),
                })
                .collect(),
            Node::Null => Vec::new(),
            _ => vec![*self],
        }
    }

    /// The way from the root to here.
    pub fn steps(&self) -> Vec<Step<'a>> {
        let mut steps = Vec::new();
        let mut at = self.step;
        while let Some((parent, step)) = at {
            steps.push(step);
            at = parent.step;
        }
        steps.reverse();
        steps
    }

    /// Where the value stands.
    pub fn place(&self) -> Place {
        self.found(Places::value)
    }

    /// Where the key stands.
    pub fn key_place(&self) -> Place {
        self.found(Places::key)
    }

    /// Where the key stands a second time.
    pub fn second_key_place(&self) -> Place {
        self.found(Places::second_key)
    }

    /// Where the key at the end of a way stands, or as much of that way as there is.
    pub fn key_place_at(&self, steps: Vec<Step<'_>>) -> Place {
        self.found_at(steps, Places::key)
    }

    fn found(
        &self,
        find: impl Fn(&Places, &[Step<'_>]) -> Option<std::ops::Range<usize>>,
    ) -> Place {
        self.found_at(self.steps(), find)
    }

    fn found_at(
        &self,
        mut steps: Vec<Step<'_>>,
        find: impl Fn(&Places, &[Step<'_>]) -> Option<std::ops::Range<usize>>,
    ) -> Place {
        let places = Places::remembered(self.doc.text);
        loop {
            if let Some(range) = find(&places, &steps) {
                let shifted = range.start + self.doc.offset..range.end + self.doc.offset;
                return Place::at(self.doc.path, shifted);
            }
            if steps.pop().is_none() {
                return Place::file(self.doc.path);
            }
        }
    }

    /// The value as text. Whole numbers count, since `title: 2024` means text; anything
    /// else is reported as `wrong-type`.
    pub fn text(&self, sink: &mut Sink) -> Option<String> {
        match self.node {
            Node::Text(text) => Some(text.to_string()),
            Node::Int(number) => Some(number.to_string()),
            Node::Bool(_) | Node::Float(_) => {
                let quoted = format!("\"{}\"", self.shown());
                sink.push(self.wrong("wrong-type-text").meant(self, quoted));
                None
            }
            _ => {
                sink.push(self.wrong("wrong-type-text"));
                None
            }
        }
    }

    /// The value as a boolean; reported as `wrong-type` otherwise, with the right word
    /// where the value says yes or no in another language.
    pub fn boolean(&self, sink: &mut Sink) -> Option<bool> {
        if let Node::Bool(value) = self.node {
            return Some(*value);
        }
        let said = self.node.as_text().and_then(spoken_boolean);
        let mut diagnostic = self.wrong("wrong-type-boolean");
        if let Some(value) = said {
            diagnostic = diagnostic.meant(self, value.to_string());
        }
        sink.push(diagnostic);
        None
    }

    /// The value as a whole number that is not negative; `wrong-type` otherwise.
    pub fn count(&self, sink: &mut Sink) -> Option<usize> {
        let count = match self.node {
            Node::Int(number) => usize::try_from(*number).ok(),
            _ => None,
        };
        if count.is_none() {
            sink.push(self.wrong("wrong-type-count"));
        }
        count
    }

    /// The place of a part of a text value, by the bytes of that part in the text; the whole
    /// value where YAML wrote the part in another way.
    pub fn place_in_text(&self, text: &str, part: std::ops::Range<usize>) -> Place {
        let whole = self.place();
        let found = || {
            let span = whole.span?;
            let start = (span.start as usize).checked_sub(self.doc.offset)?;
            let end = (span.end as usize).checked_sub(self.doc.offset)?;
            let written = self.doc.text.get(start..end)?;
            let wanted = text.get(part.clone())?;
            let before = text.get(..part.start)?.matches(wanted).count();
            let (at, _) = written.match_indices(wanted).nth(before)?;
            let at = span.start as usize + at;
            Some(Place::at(self.doc.path, at..at + wanted.len()))
        };
        found().unwrap_or(whole)
    }

    /// Whether the value is a mapping; reported as `wrong-type` otherwise.
    pub fn is_map(&self, sink: &mut Sink) -> bool {
        let is_map = matches!(self.node, Node::Map(_));
        if !is_map && self.step.is_none() {
            let error = Diagnostic::error("invalid-yaml", self.place());
            sink.push(error.saying("no-fields").hint(Message::new("hint-invalid-yaml")));
        } else if !is_map {
            sink.push(self.wrong("wrong-type-map"));
        }
        is_map
    }

    /// A `missing-field` error at this mapping.
    pub fn missing(&self, field: &str) -> Diagnostic {
        let place = if self.name().is_empty() { self.place() } else { self.key_place() };
        let hint = Message::new("hint-write").with("text", format!("`{field}: …`"));
        Diagnostic::error("missing-field", place).with("field", field).hint(hint)
    }

    /// A `wrong-type` error at this value, said by `message`; at its key, where there is no
    /// value.
    pub fn wrong(&self, message: &'static str) -> Diagnostic {
        if *self.node == Node::Null {
            return Diagnostic::error("wrong-type", self.key_place())
                .saying("wrong-type-empty")
                .with("field", self.name());
        }
        Diagnostic::error("wrong-type", self.place())
            .saying(message)
            .with("value", self.shown())
            .with("field", self.name())
    }

    /// The value as the author wrote it, cut at 60 characters.
    pub fn shown(&self) -> String {
        let place = self.place();
        let written = place.span.and_then(|span| {
            let start = (span.start as usize).checked_sub(self.doc.offset)?;
            let end = (span.end as usize).checked_sub(self.doc.offset)?;
            self.doc.text.get(start..end)
        });
        let line = written.unwrap_or_default().lines().next().unwrap_or_default();
        match line.char_indices().nth(60) {
            Some((cut, _)) => format!("{}…", &line[..cut]),
            None => line.to_owned(),
        }
    }

    /// The nearest key on the way here.
    pub fn name(&self) -> &'a str {
        let mut at = self.step;
        while let Some((parent, step)) = at {
            if let Step::Key(key) = step {
                return key;
            }
            at = parent.step;
        }
        ""
    }

    /// Reports the keys of this mapping that are not among `known` as `unknown-field`.
    pub fn only(&self, known: &[&str], sink: &mut Sink) {
        for (_, value) in self.strangers(|key| known.contains(&key)) {
            sink.push(value.unknown(known.iter().copied()));
        }
    }

    /// The keys of this mapping that are not known, with their values; the first of many, since
    /// whoever writes thousands has made one mistake.
    pub fn strangers<'s>(
        &'s self,
        known: impl Fn(&str) -> bool + 's,
    ) -> impl Iterator<Item = (&'s str, Cursor<'s>)> {
        self.entries().filter(move |(key, _)| !known(key)).take(MOST_STRANGERS)
    }

    /// An `unknown-field` error at this key, with the nearest of the known ones.
    pub fn unknown<'k>(&self, known: impl IntoIterator<Item = &'k str>) -> Diagnostic {
        if let Some(error) = self.hard_space().or_else(|| self.cut_by_comma()) {
            return error;
        }
        let known: Vec<&str> = known.into_iter().collect();
        let near = nearest(self.name(), known.iter().copied());
        let diagnostic = Diagnostic::error("unknown-field", self.key_place())
            .with("field", self.name())
            .did_you_mean(near);
        if near.is_some() || known.is_empty() {
            return diagnostic;
        }
        let names = known.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        diagnostic.hint(Message::new("hint-known-fields").with("names", names))
    }

    /// A key that begins with the hard spaces of a word processor, meant as its indentation.
    fn hard_space(&self) -> Option<Diagnostic> {
        let hard = |c: char| ['\u{a0}', '\u{202f}'].contains(&c);
        let count = self.name().chars().take_while(|c| hard(*c)).count();
        let place = self.key_place();
        let start = place.span.filter(|_| count > 0)?.range().start;
        let length: usize = self.name().chars().take(count).map(char::len_utf8).sum();
        let place = Place::at(self.doc.path, start..start + length);
        let hint = Message::new("hint-yaml-hard-space");
        let error = Diagnostic::error("yaml-hard-space", place.clone());
        Some(error.hint_mending(hint, &place, &" ".repeat(count)))
    }

    /// The rest of a value in braces that a comma has cut off: `{value: 82,27}`, or
    /// `{title: “Schools, roads”}` in quotes that YAML does not know.
    fn cut_by_comma(&self) -> Option<Diagnostic> {
        let key = self.name();
        if *self.node != Node::Null || !self.doc.text.contains('{') {
            return None;
        }
        let place = self.key_place();
        if key.ends_with(['”', '“', '»']) {
            let hint = Message::new("hint-straight-quotes");
            return Some(Diagnostic::error("curly-quotes", place).hint(hint));
        }
        let end = place.span?.range().end;
        let at = place.span?.range().start.checked_sub(self.doc.offset)?;
        let before = self.doc.text.get(..at)?.strip_suffix(',')?;
        let digits = before.bytes().rev().take_while(u8::is_ascii_digit).count();
        if digits == 0 || !key.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let start = before.len() - digits;
        let right = format!("{}.{key}", &before[start..]);
        let place = Place::at(self.doc.path, start + self.doc.offset..end);
        let hint = Message::new("hint-write").with("text", format!("`{right}`"));
        let error = Diagnostic::error("decimal-comma", place.clone());
        Some(error.hint_mending(hint, &place, &right))
    }

    /// Reports every doubled key at or below this value.
    pub fn doubled_keys(&self, sink: &mut Sink) {
        match self.node {
            Node::Map(map) => {
                for key in map.doubled() {
                    let Some(value) = self.get(key) else { continue };
                    sink.push(
                        Diagnostic::error("duplicate-key", value.second_key_place())
                            .with("field", &**key)
                            .hint_at(Message::new("hint-first-one"), value.key_place()),
                    );
                }
                for (_, value) in self.entries() {
                    value.doubled_keys(sink);
                }
            }
            Node::List(_) => {
                for item in self.items() {
                    item.doubled_keys(sink);
                }
            }
            _ => {}
        }
    }
}

impl Diagnostic {
    /// Adds the right way to write a value, and the change to it.
    #[must_use]
    pub fn meant(self, value: &Cursor<'_>, right: String) -> Diagnostic {
        let text = format!("`{}: {right}`", value.name());
        let hint = Message::new("hint-write").with("text", text);
        match value.place().span {
            Some(span) => self.hint_fix(hint, Fix { span, replacement: right }),
            None => self.hint(hint),
        }
    }
}

/// What a word that means yes or no in one of the languages of kopa's editors says.
pub fn spoken_boolean(word: &str) -> Option<bool> {
    match word.trim().to_lowercase().as_str() {
        "yes" | "y" | "on" | "jā" | "ja" | "oui" | "vrai" | "da" | "istina"
        | "adevărat" | "patiesi" | "true" => Some(true),
        "no" | "n" | "off" | "nē" | "ne" | "non" | "faux" | "nu" | "laž" | "fals"
        | "aplami" | "false" => Some(false),
        _ => None,
    }
}
