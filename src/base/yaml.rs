//! YAML text → an untyped tree, and a path in that tree → the bytes where it stands. Values
//! come from serde_yaml, or as it would give them; places are looked for by a second parser,
//! only when there is something to report. Judges nothing.

mod entries;
mod plain;

use std::cell::{Cell, RefCell};
use std::fmt;
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

use granit_parser::{Event, Parser, Span};
use serde::de::{
    DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, VariantAccess, Visitor,
};

use super::limits::{Limit, Limits};
use entries::{Entries, FEW};

/// A value of a YAML document.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// Nothing: `key:` or `~`.
    Null,
    /// `true` or `false`, and nothing else.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// Any other number.
    Float(f64),
    /// Text.
    Text(Box<str>),
    /// A list.
    List(Box<[Node]>),
    /// Named values.
    Map(Map),
}

/// Named values in the order in which they stand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Map {
    entries: Vec<(Key, Node)>,
    #[expect(
        clippy::box_collection,
        reason = "it is rare, and each value takes as much room as the largest kind"
    )]
    doubled: Option<Box<Vec<Key>>>,
}

/// A key, which many mappings share.
type Key = Arc<str>;

/// One step of the way from the root of a document to a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step<'a> {
    /// Into a mapping.
    Key(&'a str),
    /// Into a list, counted from 0.
    Index(usize),
}

/// Why a text is no YAML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YamlError {
    /// The byte at which the parser gave up.
    pub at: usize,
    /// What the parser says, in English.
    pub message: String,
}

/// Parses one YAML document; an empty text is `Null`.
///
/// # Errors
/// The first thing that is no YAML, more than one document, or one whose aliases unfold to
/// more than the parser allows.
pub fn parse(text: &str) -> Result<Node, YamlError> {
    parse_within(text, &Limits::default())
}

/// Like [`parse`], with the limits of a site.
///
/// # Errors
/// Those of [`parse`], and one where there are more values than the limits allow.
pub fn parse_within(text: &str, limits: &Limits) -> Result<Node, YamlError> {
    // What comes out of here is no place for the parser: its time grows with the square of it.
    if let Some(at) = too_deep(text) {
        return Err(YamlError { at, message: TOO_DEEP.to_owned() });
    }
    // No text has twice as many values as bytes.
    let is_within = limits.of(Limit::Values) / 2 > text.len();
    match is_within.then(|| plain::plain(text)).flatten() {
        Some(node) => Ok(node),
        None => by_serde(text, limits),
    }
}

/// What serde_yaml makes of any text.
fn by_serde(text: &str, limits: &Limits) -> Result<Node, YamlError> {
    let left = Cell::new(limits.of(Limit::Values));
    let document = serde_yaml::Deserializer::from_str(text);
    NodeVisitor(&left).deserialize(document).map_err(|error| YamlError {
        at: error.location().map_or(0, |location| location.index()).min(text.len()),
        message: error.to_string(),
    })
}

/// What the parser says where brackets lie too deep in each other, and where a document unfolds
/// to too much; kopa says the same where it stops before the parser does.
pub(super) const TOO_DEEP: &str = "recursion limit exceeded";
pub(super) const TOO_LARGE: &str = "repetition limit exceeded";

/// How deep the parser follows brackets into each other.
pub(super) const MOST_BRACKETS: usize = 127;

/// The first bracket that lies deeper than the parser goes, whatever it stands in: a text in
/// quotes has not that many either.
pub(super) fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0usize;
    text.bytes().position(|byte| {
        match byte {
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > MOST_BRACKETS
    })
}

impl Node {
    /// The mapping, if it is one.
    pub fn as_map(&self) -> Option<&Map> {
        match self {
            Node::Map(map) => Some(map),
            _ => None,
        }
    }

    /// The text, if it is one.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Node::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The value as a text that stays the same however the YAML is laid out: without quotes,
    /// with single spaces, its keys in the order of the alphabet.
    pub fn canonical(&self) -> String {
        let mut out = String::new();
        self.write_canonical(0, &mut out);
        out
    }

    fn write_canonical(&self, depth: usize, out: &mut String) {
        let line = |sign: &str, out: &mut String| {
            out.push('\n');
            out.extend(std::iter::repeat_n(' ', depth));
            out.push_str(sign);
        };
        match self {
            Node::Null => {}
            Node::Bool(value) => out.push_str(&value.to_string()),
            Node::Int(value) => out.push_str(&value.to_string()),
            Node::Float(value) => out.push_str(&value.to_string()),
            Node::Text(text) => {
                let words: Vec<&str> = text.split_whitespace().collect();
                out.push_str(&words.join(" "));
            }
            Node::List(items) => {
                for item in items {
                    line("- ", out);
                    item.write_canonical(depth + 1, out);
                }
            }
            Node::Map(map) => {
                let mut entries: Vec<(&str, &Node)> = map.iter().collect();
                entries.sort_by_key(|(key, _)| *key);
                for (key, value) in entries {
                    line(key, out);
                    out.push_str(": ");
                    value.write_canonical(depth + 1, out);
                }
            }
        }
    }
}

impl Map {
    /// The value of a key; the first, where the key is doubled.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.entries.iter().find(|(name, _)| **name == *key).map(|(_, value)| value)
    }

    /// Keys and values in order, each key once.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Node)> {
        self.entries.iter().map(|(key, value)| (&**key, value))
    }

    /// Keys that stand here more than once, each once; of many, the first.
    pub fn doubled(&self) -> &[Arc<str>] {
        self.doubled.as_ref().map_or(&[], |doubled| doubled.as_slice())
    }

    /// Whether there are no keys.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Takes in the values of another mapping; keys that are here already count as doubled.
    pub fn extend(&mut self, other: Map) {
        for (key, value) in other.entries {
            self.insert(key, value);
        }
        if let Some(doubled) = other.doubled {
            self.doubled.get_or_insert_default().extend(*doubled);
        }
    }

    fn insert(&mut self, key: Key, value: Node) {
        if self.get(&key).is_some() {
            self.double(key);
        } else {
            self.entries.push((key, value));
        }
    }

    fn double(&mut self, key: Key) {
        let doubled = self.doubled.get_or_insert_default();
        if doubled.len() < FEW && !doubled.contains(&key) {
            doubled.push(key);
        }
    }
}

/// Makes a value, as long as there is something left of what a document may hold.
#[derive(Clone, Copy)]
struct NodeVisitor<'b>(&'b Cell<usize>);

/// Bytes of text that count as one value.
const TEXT_UNIT: usize = 32;

impl NodeVisitor<'_> {
    /// Takes something off what is left.
    fn spend<E: Error>(self, bytes: usize) -> Result<(), E> {
        let left = self.0.get().checked_sub(1 + bytes / TEXT_UNIT);
        self.0.set(left.ok_or_else(|| E::custom(TOO_LARGE))?);
        Ok(())
    }
}

impl<'de> DeserializeSeed<'de> for NodeVisitor<'_> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<Node, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for NodeVisitor<'_> {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a YAML value")
    }

    fn visit_unit<E: Error>(self) -> Result<Node, E> {
        self.spend(0)?;
        Ok(Node::Null)
    }

    fn visit_none<E: Error>(self) -> Result<Node, E> {
        self.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<Node, D::Error> {
        self.deserialize(inner)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Node, E> {
        self.spend(0)?;
        Ok(Node::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Node, E> {
        self.spend(0)?;
        Ok(Node::Int(value))
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "past 2^63 a number is no count of anything"
    )]
    fn visit_u64<E: Error>(self, value: u64) -> Result<Node, E> {
        self.spend(0)?;
        Ok(i64::try_from(value).map_or(Node::Float(value as f64), Node::Int))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Node, E> {
        self.spend(0)?;
        Ok(Node::Float(value))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Node, E> {
        self.spend(value.len())?;
        Ok(Node::Text(value.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node, A::Error> {
        self.spend(0)?;
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(self)? {
            list.push(item);
        }
        Ok(Node::List(list.into()))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Node, A::Error> {
        self.spend(0)?;
        let mut found = Entries::default();
        while let Some(key) = entries.next_key_seed(self)? {
            let value = entries.next_value_seed(self)?;
            found.add(&name(key), value);
        }
        Ok(Node::Map(found.map()))
    }

    fn visit_enum<A: serde::de::EnumAccess<'de>>(
        self,
        tagged: A,
    ) -> Result<Node, A::Error> {
        let (_, value) = tagged.variant::<String>()?;
        value.newtype_variant_seed(self)
    }
}

/// A key; those that YAML reads as numbers, booleans or nothing are taken as written.
fn name(key: Node) -> Box<str> {
    match key {
        Node::Text(text) => text,
        Node::Bool(value) => value.to_string().into(),
        Node::Int(value) => value.to_string().into(),
        Node::Float(value) => value.to_string().into(),
        Node::Null => "~".into(),
        Node::List(_) | Node::Map(_) => "?".into(),
    }
}

/// Where a document's values stand.
#[derive(Debug, Default)]
pub struct Places {
    root: Option<Placed>,
}

#[derive(Debug)]
struct Placed {
    range: Range<usize>,
    children: Children,
}

#[derive(Debug)]
enum Children {
    None,
    List(Vec<Placed>),
    Map(Vec<(String, Range<usize>, Placed)>),
}

impl Places {
    /// Finds the places of all values of `text`, as far as it can be parsed.
    pub fn of(text: &str) -> Places {
        let mut parser = Parser::new_from_str(text);
        let mut events = std::iter::from_fn(|| parser.next_event())
            .map_while(Result::ok)
            .filter(|(event, _)| event.is_node() || is_end(event));
        let root = events.next().and_then(|first| placed(text, first, &mut events, 0));
        Places { root }
    }

    /// The places of a text, those of the text asked for last remembered by each thread: a
    /// file with many mistakes is parsed for them once.
    pub fn remembered(text: &str) -> Rc<Places> {
        thread_local! {
            static LAST: RefCell<Option<(String, Rc<Places>)>> = const { RefCell::new(None) };
        }
        LAST.with_borrow_mut(|last| match last {
            Some((known, places)) if known == text => Rc::clone(places),
            _ => {
                let places = Rc::new(Places::of(text));
                *last = Some((text.to_owned(), Rc::clone(&places)));
                places
            }
        })
    }

    /// The bytes of a value, quotes included.
    pub fn value(&self, steps: &[Step<'_>]) -> Option<Range<usize>> {
        self.find(steps).map(|placed| placed.range.clone())
    }

    /// The bytes of the last key on the way; those of the value where the last step is an index.
    pub fn key(&self, steps: &[Step<'_>]) -> Option<Range<usize>> {
        self.nth_key(steps, 0)
    }

    /// Like [`Places::key`], for the second time that a doubled key stands there.
    pub fn second_key(&self, steps: &[Step<'_>]) -> Option<Range<usize>> {
        self.nth_key(steps, 1)
    }

    fn nth_key(&self, steps: &[Step<'_>], n: usize) -> Option<Range<usize>> {
        let Some((Step::Key(key), parents)) = steps.split_last() else {
            return self.value(steps);
        };
        match &self.find(parents)?.children {
            Children::Map(entries) => entries
                .iter()
                .filter(|(name, ..)| name == key)
                .nth(n)
                .map(|(_, range, _)| range.clone()),
            _ => None,
        }
    }

    fn find(&self, steps: &[Step<'_>]) -> Option<&Placed> {
        let mut at = self.root.as_ref()?;
        for step in steps {
            at = match (step, &at.children) {
                (Step::Key(key), Children::Map(entries)) => entries
                    .iter()
                    .find(|(name, ..)| name == key)
                    .map(|(.., value)| value)?,
                (Step::Index(index), Children::List(items)) => items.get(*index)?,
                _ => return None,
            };
        }
        Some(at)
    }
}

fn is_end(event: &Event<'_>) -> bool {
    matches!(event, Event::SequenceEnd | Event::MappingEnd)
}

/// Deeper values have no place of their own; their parent's is used.
const DEEPEST: usize = 64;

fn placed<'a>(
    text: &str,
    first: (Event<'a>, Span),
    events: &mut impl Iterator<Item = (Event<'a>, Span)>,
    depth: usize,
) -> Option<Placed> {
    let (event, span) = first;
    let start = bytes(text, &span);
    if depth > DEEPEST {
        return None;
    }
    let mut end = start.end;
    let children = match event {
        Event::SequenceStart(..) => {
            let mut items = Vec::new();
            while let Some((event, span)) = events.next() {
                if is_end(&event) {
                    end = end.max(bytes(text, &span).end);
                    break;
                }
                items.push(placed(text, (event, span), events, depth + 1)?);
            }
            end = items.last().map_or(end, |item: &Placed| end.max(item.range.end));
            Children::List(items)
        }
        Event::MappingStart(..) => {
            let mut entries = Vec::new();
            while let Some((event, span)) = events.next() {
                if is_end(&event) {
                    end = end.max(bytes(text, &span).end);
                    break;
                }
                let key = placed(text, (event, span), events, depth + 1)?;
                let name = text.get(key.range.clone()).unwrap_or_default();
                let name = name.trim_matches(['"', '\'']).to_owned();
                let Some(next) = events.next() else { break };
                let value = placed(text, next, events, depth + 1)?;
                entries.push((name, key.range, value));
            }
            let last = entries.last().map_or(end, |(.., value)| value.range.end);
            end = end.max(last);
            Children::Map(entries)
        }
        _ => Children::None,
    };
    Some(Placed { range: trimmed(text, start.start..end), children })
}

fn bytes(text: &str, span: &Span) -> Range<usize> {
    let range = span.byte_range().unwrap_or(0..0);
    range.start.min(text.len())..range.end.min(text.len())
}

/// A range without the white space at its end, which block values carry along.
fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    match text.get(range.clone()) {
        Some(slice) => range.start..range.start + slice.trim_end().len(),
        None => range,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_that_look_like_something_else_stay_text() {
        let node = parse("a: no\nb: 2021-07-01\nc: 1_000\nhr: on\n").expect("it is YAML");
        let map = node.as_map().expect("it is a mapping");
        for (key, text) in
            [("a", "no"), ("b", "2021-07-01"), ("c", "1_000"), ("hr", "on")]
        {
            assert_eq!(map.get(key), Some(&Node::Text(text.into())));
        }
    }

    #[test]
    fn another_layout_says_the_same_and_another_word_does_not() {
        let canonical = |text: &str| parse(text).expect("it is YAML").canonical();
        let one = canonical("b: A  house\na: [1, {x: 'y', w: 2}]\n");
        let other = "a:\n  - \"1\"\n  - w: 2\n    x: y\nb: >-\n  A\n  house\n";
        assert_eq!(one, canonical(other));
        assert_ne!(one, canonical("b: A house\na: [1, {x: 'y', w: 3}]\n"));
        assert_ne!(canonical("a: [b, c]"), canonical("a: [b c]"));
    }

    #[test]
    fn a_doubled_key_is_kept_in_mind_and_found() {
        let text = "a: 1\nb: 2\na: 3\n";
        let node = parse(text).expect("it is YAML");
        assert_eq!(node.as_map().expect("a mapping").doubled(), ["a".into()]);
        let places = Places::of(text);
        assert_eq!(places.second_key(&[Step::Key("a")]), Some(10..11));
    }

    #[test]
    fn an_alias_bomb_is_an_error_and_not_a_full_memory() {
        let mut text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned();
        for level in 1..12 {
            let refs = vec![format!("*a{}", level - 1); 9].join(", ");
            text.push_str(&format!("a{level}: &a{level} [{refs}]\n"));
        }
        assert!(parse(&text).is_err());
    }

    #[test]
    fn places_are_exact_for_scalars_lists_and_mappings() {
        let text = "title: \"Ābols: x\"\nlist:\n  - one\n  - {k: v}\nend: 1\n";
        let places = Places::of(text);
        let at = |steps: &[Step<'_>]| &text[places.value(steps).expect("it has a place")];
        assert_eq!(at(&[Step::Key("title")]), "\"Ābols: x\"");
        assert_eq!(at(&[Step::Key("list"), Step::Index(1), Step::Key("k")]), "v");
        assert_eq!(at(&[Step::Key("list"), Step::Index(1)]), "{k: v}");
        assert_eq!(&text[places.key(&[Step::Key("end")]).expect("a key")], "end");
    }
}
