//! Front matter + schema → values. Reports what does not fit; decides nothing about
//! inheritance.

use std::sync::Arc;

use crate::base::address;
use crate::base::cursor::Cursor;
use crate::base::date::{Date, End, Period};
use crate::base::diag::{Diagnostic, Message, Sink};
use crate::base::lang::Lang;
use crate::base::limits::Limits;
use crate::base::markdown::Excess;
use crate::base::nearest::{nearest, same_but_for_case};
use crate::base::yaml::Node;
use crate::model::draft::{LinkDraft, LinkKind};
use crate::model::schema::{ChoiceOption, Field, Kind};
use crate::model::site::{CollectionId, EntryId, VocabularyId};
use crate::model::value::{
    Image, LinkTarget, MarkdownText, Place as MapPlace, PlaceCode, ResolvedLink, Value,
};

use super::lookup::{Lookup, Missing};
use super::meant::{
    both_ways, is_thousands, meant_dates, meant_period, plain_numbers, unquoted,
};
use super::mend::written_as_line;
use super::schema::missing;

/// Reads the values of one language version.
#[derive(Debug)]
pub(super) struct Fields<'a> {
    /// The names of the site.
    pub lookup: &'a Lookup<'a>,
    /// The entry.
    pub entry: EntryId,
    /// The language of the version.
    pub lang: Lang,
    /// In a block of the text: the pictures that the fields of the entry describe already.
    /// `None` in front matter, where alone a fact may be one that cannot be found.
    pub pictures: Option<&'a [Arc<Image>]>,
}

impl Fields<'_> {
    /// The value of a field, or `None` where it is empty or does not fit.
    pub(super) fn value(
        &self,
        kind: &Kind,
        at: Cursor<'_>,
        sink: &mut Sink,
    ) -> Option<Value> {
        if self.pictures.is_none() && is_not_found(at) {
            let why = at.get("not_found").and_then(|why| why.text(sink))?;
            return Some(Value::NotFound(why.into(), self.lang));
        }
        match (kind, at.node) {
            (_, Node::Null) => None,
            (Kind::Text { max, .. }, _) => self.text(*max, at, sink),
            (Kind::Markdown, _) => self.markdown(at, sink),
            (Kind::Number { .. }, _) => number(at, sink),
            (Kind::Date, _) => date(at, sink).map(Value::Date),
            (Kind::Period, _) => period(at, sink),
            (Kind::Boolean, _) => at.boolean(sink).map(Value::Boolean),
            (Kind::Choice(options), _) => choice(options, at, sink),
            (Kind::Terms { vocabulary, many }, _) => {
                self.terms((*vocabulary)?, *many, at, sink)
            }
            (Kind::References { to, many, .. }, _) => {
                self.references((*to)?, *many, at, sink)
            }
            (Kind::Place, _) => place(at, sink),
            (Kind::Link, _) => link(at, sink),
            (Kind::Email, _) => {
                address::mailbox(at, sink).map(|mailbox| Value::Email(mailbox.into()))
            }
            (Kind::Image, _) => self.image(at, sink),
            (Kind::List(inner), _) => {
                let items = at.items();
                let values =
                    items.iter().filter_map(|item| self.value(inner, *item, sink));
                let values: Vec<Value> = values.collect();
                (!values.is_empty()).then_some(Value::List(values))
            }
            (Kind::Record(fields), _) => self.record(fields, at, sink),
        }
    }

    fn text(&self, max: Option<usize>, at: Cursor<'_>, sink: &mut Sink) -> Option<Value> {
        let text = at.text(sink)?;
        let length = text.trim().chars().count();
        if length == 0 {
            return None;
        }
        if let Some(max) = max.filter(|max| length > *max) {
            let error = Diagnostic::error("text-too-long", at.place());
            sink.push(
                error
                    .with("field", at.name())
                    .with("length", length)
                    .with("max", max)
                    .hint(Message::new("hint-shorten").with("count", length - max)),
            );
        }
        Some(Value::Text(text.trim().into(), self.lang))
    }

    fn markdown(&self, at: Cursor<'_>, sink: &mut Sink) -> Option<Value> {
        let text = at.text(sink)?;
        if text.trim().is_empty() {
            return None;
        }
        let limits = &self.lookup.config.limits;
        let found = match links_of(&text, *limits) {
            Ok(found) => found,
            Err(excess) => {
                sink.push(excess.diagnostic(at.place(), limits));
                return None;
            }
        };
        let many = (found.len() > PLACED).then(|| at.place());
        let mut links = Vec::new();
        for draft in found {
            let place = many.clone();
            let place =
                place.unwrap_or_else(|| at.place_in_text(&text, draft.span.range()));
            let target = match self.lookup.link(self.entry, self.lang, &draft, place) {
                Ok(target) => target,
                Err(error) => {
                    sink.push(*error);
                    LinkTarget::Broken
                }
            };
            links.push(ResolvedLink { span: draft.span, target });
        }
        Some(Value::Markdown(Arc::new(MarkdownText { text, lang: self.lang, links })))
    }

    fn terms(
        &self,
        vocabulary: VocabularyId,
        many: bool,
        at: Cursor<'_>,
        sink: &mut Sink,
    ) -> Option<Value> {
        let mut found = Vec::new();
        for item in one_or_many(&at, many, sink) {
            let Some(id) = item.text(sink) else { continue };
            let known = |id: &str| self.lookup.term(vocabulary, id);
            match known(&id) {
                Some(term) => found.push(term),
                None => {
                    match written_as_line(item, &id, many, |id| known(id).is_some()) {
                        Some(error) => sink.push(error),
                        None => sink.push(self.unknown_term(vocabulary, item, &id)),
                    }
                }
            }
        }
        (!found.is_empty()).then_some(Value::Terms(found))
    }

    fn unknown_term(
        &self,
        vocabulary: VocabularyId,
        item: Cursor<'_>,
        id: &str,
    ) -> Diagnostic {
        let known = &self.lookup.vocabularies[usize::from(vocabulary.0)];
        let error = Diagnostic::error("unknown-term", item.place()).with("term", id);
        let plain = unquoted(id);
        let meant = known.terms.iter().find(|term| {
            let labels = term.label.iter().map(|(_, label)| label.as_str());
            labels.chain([&*term.id]).any(|name| same_but_for_case(name, plain))
        });
        if let Some(term) = meant {
            let hint = Message::new("hint-did-you-mean").with("name", &*term.id);
            return error.hint_mending(hint, &item.place(), &term.id);
        }
        let near = nearest(id, known.terms.iter().map(|term| term.id.as_str()));
        let file = Message::new("hint-vocabulary-file");
        error.did_you_mean(near).hint(file.with("file", known.path.as_str()))
    }

    fn references(
        &self,
        to: CollectionId,
        many: bool,
        at: Cursor<'_>,
        sink: &mut Sink,
    ) -> Option<Value> {
        let mut found = Vec::new();
        for item in one_or_many(&at, many, sink) {
            let Some(id) = item.text(sink) else { continue };
            match self.lookup.entry_in(to, &id) {
                Ok(entry) => found.push(entry),
                Err(Missing::Hidden) => {}
                Err(missing) => {
                    let known = |id: &str| self.lookup.entry_in(to, id).is_ok();
                    if let Some(error) = written_as_line(item, &id, many, known) {
                        sink.push(error);
                        continue;
                    }
                    let collection = &self.lookup.collections[usize::from(to.0)].id;
                    let error = Diagnostic::error("unknown-entry", item.place())
                        .with("name", id.as_str())
                        .with("collection", collection.as_str());
                    let hint = Message::new("hint-entry-folder");
                    let hint = hint.with("folder", format!("content/{collection}"));
                    let near = missing.has_near();
                    let meant = match &missing {
                        Missing::Unknown(Some(near)) => {
                            same_but_for_case(near, unquoted(&id))
                                .then(|| (*near).to_owned())
                        }
                        _ => None,
                    };
                    sink.push(match meant {
                        Some(right) => {
                            let hint = Message::new("hint-did-you-mean");
                            let hint = hint.with("name", right.as_str());
                            error.hint_mending(hint, &item.place(), &right)
                        }
                        None => missing.report(error).hint_unless(near, hint),
                    });
                }
            }
        }
        (!found.is_empty()).then_some(Value::References(found))
    }

    fn record(&self, fields: &[Field], at: Cursor<'_>, sink: &mut Sink) -> Option<Value> {
        if !at.is_map(sink) {
            return None;
        }
        for (_, value) in at.strangers(|key| fields.iter().any(|f| f.name == key)) {
            sink.push(value.unknown(fields.iter().map(|field| field.name.as_str())));
        }
        let mut values = Vec::with_capacity(fields.len());
        for field in fields {
            let given = at.get(&field.name);
            let value = given.and_then(|given| self.value(&field.kind, given, sink));
            let empty = given.is_none_or(|given| *given.node == Node::Null);
            if field.required && value.is_none() && empty {
                sink.push(missing(at, &field.name));
            }
            values.push(value);
        }
        Some(Value::Record(values))
    }
}

/// Where a short text has more links than this, they share its place.
const PLACED: usize = 500;

/// The links of a short text in front matter, with their places in it.
fn links_of(text: &str, limits: Limits) -> Result<Vec<LinkDraft>, Excess> {
    use crate::base::markdown::{Event, Gauge, LinkType, Tag, clean_target, events};
    let mut gauge = Gauge::new(limits);
    let links = events(text).filter_map(|(event, range)| {
        if let Some(excess) = gauge.take(&event) {
            return Some(Err(excess));
        }
        let (link_type, target, kind) = match event {
            Event::Start(Tag::Link { link_type, dest_url, .. }) => {
                let wiki = matches!(link_type, LinkType::WikiLink { .. });
                let kind = if wiki { LinkKind::Wiki } else { LinkKind::Link };
                (link_type, dest_url, kind)
            }
            Event::Start(Tag::Image { link_type, dest_url, .. }) => {
                (link_type, dest_url, LinkKind::Image)
            }
            _ => return None,
        };
        Some(Ok(LinkDraft {
            kind,
            target: clean_target(link_type, &target).into(),
            has_text: true,
            text: (range.start..range.start).into(),
            span: range.into(),
        }))
    });
    links.collect()
}

/// Whether a value says only `not_found: why`.
pub(super) fn is_not_found(at: Cursor<'_>) -> bool {
    let Some(map) = at.node.as_map() else { return false };
    let mut keys = map.iter();
    matches!((keys.next(), keys.next()), (Some(("not_found", _)), None))
}

fn one_or_many<'s>(at: &'s Cursor<'s>, many: bool, sink: &mut Sink) -> Vec<Cursor<'s>> {
    if matches!(at.node, Node::Map(_)) {
        sink.push(at.wrong("wrong-type-list"));
        return Vec::new();
    }
    let items = at.items();
    if !many && items.len() > 1 {
        sink.push(at.wrong("wrong-type-single"));
    }
    let keep = if many { items.len() } else { 1 };
    items.into_iter().take(keep).collect()
}

fn number(at: Cursor<'_>, sink: &mut Sink) -> Option<Value> {
    match at.node {
        Node::Int(number) => Some(Value::Number(number.to_string().into())),
        Node::Float(number) if number.is_finite() => {
            // As written, so that `1234.50` keeps both of its decimals.
            let written = at.shown();
            let plain = |c: char| c.is_ascii_digit() || ".-".contains(c);
            let same = written.parse::<f64>().is_ok_and(|same| same == *number);
            let kept = same && written.chars().all(plain);
            let text = if kept { written } else { number.to_string() };
            if is_thousands(&text) {
                let warning = Diagnostic::warning("thousands-point", at.place());
                let warning = warning.with("value", text.as_str());
                sink.push(warning.hint(either(at, &both_ways(&text))));
            }
            Some(Value::Number(text.into()))
        }
        _ => {
            sink.push(wrong_number(at));
            None
        }
    }
}

fn wrong_number(at: Cursor<'_>) -> Diagnostic {
    let error = at.wrong("wrong-type-number");
    match plain_numbers(at.node.as_text().unwrap_or_default()).as_slice() {
        [] => error,
        [one] => error.meant(&at, one.clone()),
        several => error.hint(either(at, several)),
    }
}

/// What may be meant by a number; people must choose.
fn either(at: Cursor<'_>, ways: &[String]) -> Message {
    let ways = ways.iter().map(|way| format!("`{}: {way}`", at.name()));
    Message::new("hint-write").with("text", ways.collect::<Vec<_>>().join(" / "))
}

fn date(at: Cursor<'_>, sink: &mut Sink) -> Option<Date> {
    let text = match at.node {
        Node::Text(text) => text.trim().to_owned(),
        Node::Int(year) => year.to_string(),
        _ => String::new(),
    };
    let date = Date::parse(&text);
    if date.is_none() {
        let error = at.wrong("wrong-type-date");
        sink.push(match meant_dates(&text).as_slice() {
            [] => error.hint(Message::new("hint-date")),
            [meant] => error.meant(&at, meant.to_string()),
            several => {
                let ways = several.iter().map(|way| format!("`{}: {way}`", at.name()));
                let text = ways.collect::<Vec<_>>().join(" / ");
                error.hint(Message::new("hint-write").with("text", text))
            }
        });
    }
    date
}

fn period(at: Cursor<'_>, sink: &mut Sink) -> Option<Value> {
    if at.node.as_map().is_none() {
        let start = date(at, &mut Sink::new());
        if let Some(start) = start {
            return Some(Value::Period(Period { start, end: End::On(start) }));
        }
        let error = at.wrong("wrong-type-period");
        let meant = meant_period(at.node.as_text().unwrap_or_default());
        sink.push(match meant {
            Some((start, end)) => {
                error.meant(&at, format!("{{start: {start}, end: {end}}}"))
            }
            None => error.hint(Message::new("hint-period")),
        });
        return None;
    }
    at.only(&["start", "end", "ongoing"], sink);
    let Some(start) = at.get("start") else {
        sink.push(missing(at, "start"));
        return None;
    };
    let start = date(start, sink)?;
    let ongoing = at.get("ongoing").and_then(|ongoing| ongoing.boolean(sink));
    let end = at.get("end").and_then(|end| date(end, sink));
    let end = match (end, ongoing) {
        (Some(end), _) => End::On(end),
        (None, Some(true)) => End::Ongoing,
        (None, _) => End::Unknown,
    };
    let last = |d: Date| (d.year, d.month.unwrap_or(12), d.day.unwrap_or(31));
    let first = |d: Date| (d.year, d.month.unwrap_or(1), d.day.unwrap_or(1));
    if let (End::On(end), Some(value)) = (end, at.get("end"))
        && last(end) < first(start)
    {
        sink.push(Diagnostic::error("period-backwards", value.place()));
    }
    Some(Value::Period(Period { start, end }))
}

fn choice(options: &[ChoiceOption], at: Cursor<'_>, sink: &mut Sink) -> Option<Value> {
    if matches!(at.node, Node::List(_)) {
        sink.push(at.wrong("wrong-type-single"));
        return None;
    }
    let id = at.text(sink)?;
    let found = options.iter().position(|option| option.id == id);
    if found.is_none() {
        let meant = options.iter().find(|option| {
            let labels = option.label.iter().map(|(_, label)| label.as_str());
            labels.chain([&*option.id]).any(|name| same_but_for_case(name, unquoted(&id)))
        });
        if let Some(option) = meant {
            sink.push(at.wrong("wrong-type-choice").meant(&at, option.id.clone()));
            return None;
        }
        let near = nearest(&id, options.iter().map(|option| option.id.as_str()));
        let names = options.iter().map(|option| option.id.clone()).collect::<Vec<_>>();
        let hint = Message::new("hint-known-options").with("names", names);
        sink.push(at.wrong("wrong-type-choice").did_you_mean(near).hint(hint));
    }
    found.map(Value::Choice)
}

fn place(at: Cursor<'_>, sink: &mut Sink) -> Option<Value> {
    if at.node.as_map().is_none() {
        let error = at.wrong("wrong-type-map");
        let name = at.node.as_text();
        sink.push(match name {
            Some(_) => {
                let meant = format!("{{name: {}}}", at.shown());
                error.meant(&at, meant)
            }
            None => error,
        });
        return None;
    }
    at.only(&["name", "code", "coordinates", "source"], sink);
    let Some(name) = at.get("name").and_then(|name| name.text(sink)) else {
        sink.push(missing(at, "name"));
        return None;
    };
    let code = at.get("code").and_then(|code| place_code(code, sink));
    let coordinates = at.get("coordinates").and_then(|c| coordinates(c, sink));
    let source = at.get("source").and_then(|source| source.text(sink));
    Some(Value::Place(Arc::new(MapPlace { name, code, coordinates, source })))
}

fn place_code(code: Cursor<'_>, sink: &mut Sink) -> Option<PlaceCode> {
    if !code.is_map(sink) {
        return None;
    }
    code.only(&["scheme", "value", "edition"], sink);
    let part = |key: &str, sink: &mut Sink| match code.get(key) {
        Some(value) => value.text(sink),
        None => {
            sink.push(missing(code, key));
            None
        }
    };
    let scheme = part("scheme", sink);
    let value = part("value", sink);
    let edition = part("edition", sink);
    Some(PlaceCode { scheme: scheme?, value: value?, edition: edition? })
}

fn coordinates(at: Cursor<'_>, sink: &mut Sink) -> Option<(f64, f64)> {
    #[expect(clippy::cast_precision_loss, reason = "degrees are small")]
    let degrees = |node: &Node| match node {
        Node::Int(number) => Some(*number as f64),
        Node::Float(number) => Some(*number),
        _ => None,
    };
    let pair = match at.node {
        Node::List(items) => match &**items {
            [latitude, longitude] => degrees(latitude).zip(degrees(longitude)),
            _ => None,
        },
        _ => None,
    };
    let pair = pair.filter(|(lat, lon)| lat.abs() <= 90.0 && lon.abs() <= 180.0);
    if pair.is_none() {
        sink.push(at.wrong("wrong-type-coordinates"));
    }
    pair
}

fn link(at: Cursor<'_>, sink: &mut Sink) -> Option<Value> {
    let part = at.get("url");
    let (written, title) = match (at.node, part) {
        (Node::Map(_), None) => {
            at.only(&["url", "title"], sink);
            sink.push(missing(at, "url"));
            return None;
        }
        (Node::Map(_), Some(url)) => {
            at.only(&["url", "title"], sink);
            (url, at.get("title").and_then(|title| title.text(sink)))
        }
        _ => (at, None),
    };
    let url = address::page(written, sink)?;
    Some(Value::Link(url.into(), title.map(Into::into)))
}
