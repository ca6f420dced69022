//! Front matter that cannot be parsed whole → what of it can be, field by field, and what is
//! wrong with each of the others. Guesses no value but texts that lack only their quotes.

use std::ops::Range;

use crate::base::broken_yaml::explain;
use crate::base::diag::{Diagnostic, Fix};
use crate::base::path::SitePath;
use crate::base::yaml::{Map, Node, YamlError, parse};

/// What could be had of a text that cannot be parsed whole.
pub(super) struct Recovered {
    /// The values of the fields that could be parsed.
    pub front: Node,
    /// The text with everything else blanked out, byte for byte.
    pub legible: String,
    /// What is wrong.
    pub found: Vec<Diagnostic>,
}

/// Front matter with more fields is a mistake as a whole.
const MOST_FIELDS: usize = 1_000;

/// Parses field by field. `offset` is the byte of the file at which `text` begins, and `error`
/// what the parser said of the whole.
pub(super) fn recover(
    path: &SitePath,
    text: &str,
    offset: usize,
    error: &YamlError,
) -> Recovered {
    let mut map = Map::default();
    let mut legible = text.to_owned();
    let mut found = Vec::new();
    // A name for a value, which another field refers to, means nothing in a part of the text.
    // The same is true of what stands behind the end of a document.
    let ends = |line: &str| ["---", "..."].contains(&line.trim_end());
    let whole = text.contains(" &") || text.contains(" *") || text.lines().any(ends);
    let mut fields = if whole { Vec::new() } else { fields(text) };
    if fields.len() > MOST_FIELDS {
        fields.clear();
    }
    for range in fields {
        let field = &text[range.clone()];
        match parse(field) {
            Ok(Node::Map(own)) => map.extend(own),
            Ok(Node::Null) => {}
            Ok(_) => {
                // By itself it is YAML, but no field: `stage:` with a hard space behind it.
                let error = YamlError { at: 0, message: String::new() };
                found.push(explain(path, field, offset + range.start, &error));
                blank(&mut legible, range);
            }
            Err(error) => {
                let problem = explain(path, field, offset + range.start, &error);
                match meant(&problem, field, offset + range.start) {
                    Some((own, value)) => {
                        map.extend(own);
                        let value = range.start + value.start..range.start + value.end;
                        stand_in(&mut legible, value);
                    }
                    None => blank(&mut legible, range),
                }
                found.push(problem);
            }
        }
    }
    if found.is_empty() {
        found.push(explain(path, text, offset, error));
        blank(&mut legible, 0..text.len());
        map = Map::default();
    }
    Recovered { front: Node::Map(map), legible, found }
}

/// The bytes of each field at the outermost level, with all that belongs to it.
fn fields(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let hangs = line.trim().is_empty()
            || line.starts_with([' ', '\t', '\u{a0}', '#', '}', ']'])
            || line.starts_with("- ");
        match found.last_mut() {
            Some(last) if hangs => last.end = at + line.len(),
            _ => found.push(at..at + line.len()),
        }
        at += line.len();
    }
    found
}

/// The text that a field of one line would have if it were mended, and where its value stands.
fn meant(
    problem: &Diagnostic,
    field: &str,
    offset: usize,
) -> Option<(Map, Range<usize>)> {
    let Fix { span, replacement } =
        problem.hints.iter().find_map(|hint| hint.fix.as_ref())?;
    let line = field.trim_end();
    let colon = line.find(": ")?;
    if line.contains('\n') {
        return None;
    }
    let start = (span.start as usize).checked_sub(offset)?;
    let end = (span.end as usize).checked_sub(offset)?;
    let mut mended = field.to_owned();
    mended.get(start..end)?;
    mended.replace_range(start..end, replacement);
    let Ok(Node::Map(own)) = parse(&mended) else { return None };
    let texts = own.iter().all(|(_, value)| value.as_text().is_some());
    texts.then_some((own, colon + 2..line.len()))
}

/// Blanks out everything but the ends of lines.
fn blank(text: &mut String, range: Range<usize>) {
    let blank =
        |byte: u8| if matches!(byte, b'\n' | b'\r') { char::from(byte) } else { ' ' };
    let blanks: String = text[range.clone()].bytes().map(blank).collect();
    text.replace_range(range, &blanks);
}

/// Puts something that YAML takes for text in the place of a value.
fn stand_in(text: &mut String, range: Range<usize>) {
    let length = range.len();
    text.replace_range(range, &"x".repeat(length));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn recovered(text: &str) -> Recovered {
        let error = parse(text).expect_err("it is no YAML");
        recover(&SitePath::trusted("content/c/e/lv.md"), text, 0, &error)
    }

    #[test]
    fn one_broken_field_loses_no_other() {
        let text = "title: A\nlist: [b\nmap:\n  key: v\n";
        let recovered = recovered(text);
        let map = recovered.front.as_map().expect("it is a mapping");
        let keys: Vec<&str> = map.iter().map(|(key, _)| key).collect();
        assert_eq!(keys, ["title", "map"]);
        assert_eq!(recovered.legible, "title: A\n        \nmap:\n  key: v\n");
        assert_eq!(recovered.found.len(), 1);
    }

    #[test]
    fn several_broken_fields_are_reported_each() {
        let text = "title: A: b\nsummary: @c\nlevel:\u{a0}low\nnothing\ndate: 2026\n";
        let recovered = recovered(text);
        let codes: Vec<&str> = recovered.found.iter().map(|d| d.code).collect();
        assert_eq!(
            codes,
            ["yaml-colon", "yaml-sign", "yaml-hard-space", "yaml-no-colon"]
        );
        let map = recovered.front.as_map().expect("it is a mapping");
        assert_eq!(map.get("title").and_then(Node::as_text), Some("A: b"));
    }
}
