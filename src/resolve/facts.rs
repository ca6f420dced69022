//! The values of an entry's versions: read from the source, inherited by translations, joined
//! with what each translation has of its own. Facts that differ or repeat are reported.

use std::sync::Arc;

use crate::base::cursor::Cursor;
use crate::base::diag::{Diagnostic, Message, Sink};
use crate::base::lang::{Lang, PerLang};
use crate::base::nearest::{nearest, same_but_for_case};
use crate::base::span::Place;
use crate::base::yaml::{Node, Step};
use crate::model::draft::Draft;
use crate::model::schema::{Field, Kind};
use crate::model::site::EntryId;
use crate::model::value::{Image, Value};

use super::entries::fence_before;
use super::fields::{Fields, is_not_found};
use super::lookup::Lookup;
use super::schema::RESERVED;

/// The values of a version by the position of their field.
pub(super) type Values = Vec<Option<Arc<Value>>>;

/// Reads the values of all versions of an entry.
pub(super) fn values(
    lookup: &Lookup<'_>,
    entry: EntryId,
    sink: &mut Sink,
) -> PerLang<Values> {
    let bare = lookup.entry(entry);
    let fields = &lookup.collections[usize::from(bare.collection.0)].fields;
    let mut all = PerLang::default();
    let Some(source) = bare.heads.get(bare.source) else { return all };
    known_fields(lookup, entry, &source.draft, sink);
    let reader = Fields { lookup, entry, lang: bare.source, pictures: None };
    let inherited = of_source(&reader, fields, &source.draft, sink);
    for (lang, head) in bare.heads.iter().filter(|(lang, _)| *lang != bare.source) {
        known_fields(lookup, entry, &head.draft, sink);
        let reader = Fields { lookup, entry, lang, pictures: None };
        let joiner = Joiner { reader, source: &source.draft };
        let mut found = Sink::new();
        let values = joiner.values(fields, &inherited, &head.draft, &mut found);
        // Where the source is broken, or this text does not say that it has one, nothing
        // can be said of how the two agree.
        let comparable = source.draft.sound && head.made_from.is_some();
        sink.extend(
            found
                .sorted()
                .into_iter()
                .filter(|d| comparable || !ABOUT_BOTH.contains(&d.code)),
        );
        all.set(lang, values);
    }
    all.set(bare.source, inherited);
    all
}

/// What is wrong only with two texts side by side.
const ABOUT_BOTH: [&str; 5] = [
    "fact-differs",
    "repeated-fact",
    "fact-not-in-source",
    "untranslated-field",
    "list-length-differs",
];

fn known_fields(lookup: &Lookup<'_>, entry: EntryId, draft: &Draft, sink: &mut Sink) {
    let collection = &lookup.collections[usize::from(lookup.entry(entry).collection.0)];
    let own = || collection.fields.iter().map(|field| field.name.as_str());
    let front = draft.front();
    let is_known = |key: &str| RESERVED.contains(&key) || own().any(|name| name == key);
    for (key, value) in front.strangers(is_known) {
        let known = || RESERVED.into_iter().chain(own());
        if let Some(right) = known().find(|known| same_but_for_case(known, key))
            && draft.front().get(right).is_none()
        {
            let error = Diagnostic::error("unknown-field", value.key_place());
            let hint = Message::new("hint-did-you-mean").with("name", right);
            let error = error.with("field", key);
            sink.push(error.hint_mending(hint, &value.key_place(), right));
            continue;
        }
        let elsewhere = lookup.collections.iter().filter(|other| {
            other.id != collection.id
                && other.fields.iter().any(|field| field.name == key)
        });
        let elsewhere: Vec<String> = elsewhere.map(|other| other.id.clone()).collect();
        if elsewhere.is_empty() {
            sink.push(value.unknown(known()));
            continue;
        }
        let error = Diagnostic::error("unknown-field", value.key_place());
        let near = nearest(key, known());
        let hint = Message::new("hint-field-elsewhere").with("names", elsewhere);
        sink.push(error.with("field", key).did_you_mean(near).hint(hint));
    }
}

fn of_source(
    reader: &Fields<'_>,
    fields: &[Field],
    draft: &Draft,
    sink: &mut Sink,
) -> Values {
    let front = draft.front();
    let read = fields.iter().map(|field| {
        let given = front.get(&field.name);
        let value = given.and_then(|given| reader.value(&field.kind, given, sink));
        let empty = given.is_none_or(|given| is_empty(given.node));
        let left = front.get("withdrawn").is_some();
        let wanted = field.required && value.is_none() && empty && draft.sound && !left;
        if wanted && !misspelt(field, fields, draft) {
            let place = given.map(|given| given.key_place());
            sink.push(missing(reader, field, draft, place));
        }
        value.map(Arc::new)
    });
    read.collect()
}

/// Whether the front matter has the field under a name that is nearly right, which is
/// reported as such.
fn misspelt(field: &Field, fields: &[Field], draft: &Draft) -> bool {
    let known = |key: &str| {
        RESERVED.contains(&key) || fields.iter().any(|other| other.name == key)
    };
    let front = draft.front();
    let mut unknown = front.entries().map(|(key, _)| key).filter(|key| !known(key));
    unknown.any(|key| nearest(key, [field.name.as_str()]).is_some())
}

/// Whether a value says nothing.
pub(super) fn is_empty(node: &Node) -> bool {
    match node {
        Node::Null => true,
        Node::Text(text) => text.trim().is_empty(),
        Node::List(items) => items.is_empty(),
        _ => false,
    }
}

fn missing(
    reader: &Fields<'_>,
    field: &Field,
    draft: &Draft,
    place: Option<Place>,
) -> Diagnostic {
    let place = place.unwrap_or_else(|| Place::at(&draft.path, fence_before(draft)));
    let chain = &reader.lookup.config.language(reader.lang).chain;
    let label = field.label.along(chain).map_or(field.name.as_str(), |(_, l)| l.as_str());
    let error = Diagnostic::error("missing-field", place)
        .with("field", field.name.as_str())
        .hint(
            Message::new("hint-missing-field")
                .with("field", field.name.as_str())
                .with("label", label),
        );
    match field.help.along(chain) {
        Some((_, help)) => {
            error.hint(Message::new("hint-help").with("help", help.as_str()))
        }
        None => error,
    }
}

/// Joins a translation with the values of the source.
struct Joiner<'a> {
    reader: Fields<'a>,
    source: &'a Draft,
}

impl Joiner<'_> {
    fn lang(&self) -> Lang {
        self.reader.lang
    }

    fn values(
        &self,
        fields: &[Field],
        inherited: &Values,
        draft: &Draft,
        sink: &mut Sink,
    ) -> Values {
        let front = draft.front();
        let joined = fields.iter().zip(inherited).map(|(field, source)| {
            let given = front.get(&field.name).filter(|given| !is_empty(given.node));
            match given {
                None => self.absent(field, source.as_ref(), draft, sink),
                Some(given) => self.present(field, source.as_ref(), given, sink),
            }
        });
        joined.collect()
    }

    /// What a translation has of a field that it does not mention.
    fn absent(
        &self,
        field: &Field,
        source: Option<&Arc<Value>>,
        draft: &Draft,
        sink: &mut Sink,
    ) -> Option<Arc<Value>> {
        let source = source?;
        let says_why = matches!(**source, Value::NotFound(..));
        if !field.translates() || says_why && !field.translated {
            return Some(Arc::clone(source));
        }
        if draft.sound && self.source.front().get("withdrawn").is_none() {
            let place = Place::at(&draft.path, fence_before(draft));
            let required = field.required && field.translated;
            let report = if required { Diagnostic::error } else { Diagnostic::warning };
            sink.push(
                report("untranslated-field", place)
                    .with("field", field.name.as_str())
                    .hint_at(
                        Message::new("hint-source-has-it"),
                        self.in_source(vec![Step::Key(&field.name)]),
                    ),
            );
        }
        if field.translated {
            return says_why.then(|| Arc::clone(source));
        }
        Some(Arc::new(without_translated(&field.kind, source)))
    }

    /// Where the source has what stands at the end of a way.
    fn in_source(&self, way: Vec<Step<'_>>) -> Place {
        self.source.front().key_place_at(way)
    }

    fn present(
        &self,
        field: &Field,
        source: Option<&Arc<Value>>,
        given: Cursor<'_>,
        sink: &mut Sink,
    ) -> Option<Arc<Value>> {
        if field.translated {
            return self.reader.value(&field.kind, given, sink).map(Arc::new);
        }
        if is_not_found(given)
            && matches!(source.map(|s| &**s), Some(Value::NotFound(..)))
        {
            return self.reader.value(&field.kind, given, sink).map(Arc::new);
        }
        let Some(source) = source else {
            if self.source.front().get(&field.name).is_some_and(|own| !is_empty(own.node))
            {
                // The source has the fact, though not as it should be; that is said there.
                return None;
            }
            let error = Diagnostic::error("fact-not-in-source", given.key_place());
            sink.push(error.with("field", field.name.as_str()).hint_at(
                Message::new("hint-fact-to-source"),
                Place::file(&self.source.path),
            ));
            return None;
        };
        if !field.translates() {
            self.compare(&field.kind, source, given, sink);
            return Some(Arc::clone(source));
        }
        let joined = self.join(&field.kind, source, given, sink);
        Some(joined.map_or_else(|| Arc::clone(source), Arc::new))
    }

    /// A fact that a translation repeats: superfluous if it agrees, wrong if it differs.
    fn compare(&self, kind: &Kind, source: &Value, given: Cursor<'_>, sink: &mut Sink) {
        let mut found = Sink::new();
        let source_reader = Fields {
            lang: self.reader.lookup.entry(self.reader.entry).source,
            ..self.reader
        };
        let own = source_reader.value(kind, given, &mut found);
        if own.as_ref() == Some(source) {
            let warning = Diagnostic::warning("repeated-fact", given.key_place());
            sink.push(warning.with("field", given.name()));
            return;
        }
        let name = given.name().to_owned();
        sink.push(
            Diagnostic::error("fact-differs", given.place())
                .with("field", name.as_str())
                .hint_at(
                    Message::new("hint-fact-in-source"),
                    self.in_source(given.steps()),
                ),
        );
    }

    /// Joins parts: those that are translated from the translation, all else from the source.
    fn join(
        &self,
        kind: &Kind,
        source: &Value,
        given: Cursor<'_>,
        sink: &mut Sink,
    ) -> Option<Value> {
        match (kind, source) {
            (Kind::List(inner), Value::List(items)) => {
                self.join_list(inner, items, given, sink)
            }
            (Kind::Record(fields), Value::Record(parts)) => {
                self.join_record(fields, parts, given, sink)
            }
            (Kind::Image, Value::Image(image)) => self.join_image(image, given, sink),
            _ => self.reader.value(kind, given, sink),
        }
    }

    fn join_list(
        &self,
        inner: &Kind,
        source: &[Value],
        given: Cursor<'_>,
        sink: &mut Sink,
    ) -> Option<Value> {
        let items = given.items();
        if items.len() != source.len() {
            sink.push(
                Diagnostic::error("list-length-differs", given.key_place())
                    .with("field", given.name())
                    .with("count", items.len())
                    .with("expected", source.len())
                    .hint_at(
                        Message::new("hint-list-in-source"),
                        self.in_source(given.steps()),
                    ),
            );
            let kept = source.iter().map(|value| without_translated(inner, value));
            return Some(Value::List(kept.collect()));
        }
        let joined = items.iter().zip(source).map(|(item, value)| {
            self.join(inner, value, *item, sink).unwrap_or_else(|| value.clone())
        });
        Some(Value::List(joined.collect()))
    }

    fn join_record(
        &self,
        fields: &[Field],
        source: &[Option<Value>],
        given: Cursor<'_>,
        sink: &mut Sink,
    ) -> Option<Value> {
        if !matches!(given.node, Node::Null) && !given.is_map(sink) {
            return None;
        }
        for (_, value) in given.strangers(|key| fields.iter().any(|f| f.name == key)) {
            sink.push(value.unknown(fields.iter().map(|field| field.name.as_str())));
        }
        let joined = fields.iter().zip(source).map(|(field, part)| {
            let own = given.get(&field.name).filter(|own| !is_empty(own.node));
            match (own, part) {
                (None, Some(value)) if field.translated => {
                    let place = given.place();
                    let required = field.required;
                    let report =
                        if required { Diagnostic::error } else { Diagnostic::warning };
                    let mut way = given.steps();
                    way.push(Step::Key(&field.name));
                    let hint = Message::new("hint-source-has-it");
                    let found = report("untranslated-field", place);
                    let found = found.with("field", field.name.as_str());
                    sink.push(found.hint_at(hint, self.in_source(way)));
                    required.then(|| value.clone())
                }
                (None, part) => part.clone(),
                (Some(own), _) if field.translated => {
                    self.reader.value(&field.kind, own, sink)
                }
                (Some(own), Some(value)) if field.translates() => {
                    self.join(&field.kind, value, own, sink)
                }
                (Some(own), Some(value)) => {
                    self.compare(&field.kind, value, own, sink);
                    Some(value.clone())
                }
                (Some(own), None) => {
                    let error = Diagnostic::error("fact-not-in-source", own.key_place());
                    let hint = Message::new("hint-fact-to-source");
                    let there = self.in_source(given.steps());
                    let error = error.with("field", field.name.as_str());
                    sink.push(error.hint_at(hint, there));
                    None
                }
            }
        });
        Some(Value::Record(joined.collect()))
    }

    /// The picture is the source's; each version says in its language what it shows.
    fn join_image(
        &self,
        source: &Arc<Image>,
        given: Cursor<'_>,
        sink: &mut Sink,
    ) -> Option<Value> {
        if !given.is_map(sink) {
            return None;
        }
        given.only(&["alt"], sink);
        let alt = given.get("alt").and_then(|alt| alt.text(sink));
        let alt = alt.map(|alt| (alt, self.lang())).or_else(|| source.alt.clone());
        Some(Value::Image(Arc::new(Image { alt, ..(**source).clone() })))
    }
}

/// A value without the parts that are translated.
fn without_translated(kind: &Kind, value: &Value) -> Value {
    match (kind, value) {
        (Kind::List(inner), Value::List(items)) => Value::List(
            items.iter().map(|item| without_translated(inner, item)).collect(),
        ),
        (Kind::Record(fields), Value::Record(parts)) => {
            let kept = fields.iter().zip(parts).map(|(field, part)| {
                let part = part.as_ref().filter(|_| !field.translated)?;
                Some(without_translated(&field.kind, part))
            });
            Value::Record(kept.collect())
        }
        _ => value.clone(),
    }
}
