//! A translation + the revision of its source → its text with that revision in it. Changes
//! nothing else, and proves it by reading the front matter again.

use std::ops::Range;

use crate::base::yaml::{Map, Node, Places, Step, parse};
use crate::model::draft::Draft;
use crate::model::translation::Revision;

/// Why a text is left as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Its front matter cannot be read.
    Unreadable,
    /// It does not say that it is a translation.
    NoTranslation,
    /// It is written in a way that cannot be changed safely.
    Unusual,
}

const TRANSLATION: Step<'static> = Step::Key("translation");

/// The text of a translation with `revision` as its stamp; the same text where it has it.
///
/// # Errors
/// If the text cannot be read, or not be changed without touching anything else.
pub fn stamped(draft: &Draft, revision: &Revision) -> Result<String, Refusal> {
    if !draft.sound {
        return Err(Refusal::Unreadable);
    }
    let map = draft.front.as_map().and_then(|map| map.get("translation"));
    let map = map.and_then(Node::as_map).ok_or(Refusal::NoTranslation)?;
    let front = &draft.text[draft.front_span.range()];
    let revision = revision.to_string();
    if map.get("revision").and_then(Node::as_text) == Some(&revision) {
        return Ok(draft.text.to_string());
    }
    let written = written(&revision);
    let places = Places::of(front);
    let (at, text) = match map.get("revision") {
        Some(_) => replacement(front, &places, &written),
        None => addition(front, &places, &written),
    }
    .ok_or(Refusal::Unusual)?;
    let mut changed = front.to_owned();
    changed.replace_range(at, &text);
    let read = parse(&changed).map_err(|_| Refusal::Unusual)?;
    if !differs_by_revision_alone(&draft.front, &read, &revision) {
        return Err(Refusal::Unusual);
    }
    let (start, end) = (draft.front_span.start as usize, draft.front_span.end as usize);
    Ok(format!("{}{changed}{}", &draft.text[..start], &draft.text[end..]))
}

/// The revision as YAML: in quotes where it would be read as a number.
fn written(revision: &str) -> String {
    match parse(revision) {
        Ok(Node::Text(_)) => revision.to_owned(),
        _ => format!("\"{revision}\""),
    }
}

fn replacement(
    front: &str,
    places: &Places,
    revision: &str,
) -> Option<(Range<usize>, String)> {
    let steps = [TRANSLATION, Step::Key("revision")];
    let value = places.value(&steps)?;
    if !value.is_empty() {
        return Some((value, revision.to_owned()));
    }
    let key = places.key(&steps)?;
    let colon = key.end + front.get(key.end..)?.find(':')? + 1;
    Some((colon..colon, format!(" {revision}")))
}

/// After `source`: in the same braces, or on a line of its own.
fn addition(
    front: &str,
    places: &Places,
    revision: &str,
) -> Option<(Range<usize>, String)> {
    let value = places.value(&[TRANSLATION, Step::Key("source")])?;
    let whole = places.value(&[TRANSLATION])?;
    if front.get(whole)?.starts_with('{') {
        return Some((value.end..value.end, format!(", revision: {revision}")));
    }
    let key = places.key(&[TRANSLATION, Step::Key("source")])?;
    let line = front[..key.start].rfind('\n').map_or(0, |at| at + 1);
    let indent = &front[line..key.start];
    if !indent.chars().all(|c| c == ' ') {
        return None;
    }
    let end = value.end + front[value.end..].find('\n')? + 1;
    let line_end = if front[..end].ends_with("\r\n") { "\r\n" } else { "\n" };
    Some((end..end, format!("{indent}revision: {revision}{line_end}")))
}

fn differs_by_revision_alone(before: &Node, after: &Node, revision: &str) -> bool {
    let (Some(before), Some(after)) = (before.as_map(), after.as_map()) else {
        return false;
    };
    fn others<'m>(
        map: &'m Map,
        key: &'m str,
    ) -> impl Iterator<Item = (&'m str, &'m Node)> {
        map.iter().filter(move |(name, _)| *name != key)
    }
    let inner = |map: &Map| map.get("translation").and_then(Node::as_map).cloned();
    let (Some(own_before), Some(own_after)) = (inner(before), inner(after)) else {
        return false;
    };
    others(before, "translation").eq(others(after, "translation"))
        && before.doubled() == after.doubled()
        && others(&own_before, "revision").eq(others(&own_after, "revision"))
        && own_after.get("revision").and_then(Node::as_text) == Some(revision)
}
