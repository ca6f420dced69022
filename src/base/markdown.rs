//! Markdown text → events with the bytes that each comes from: the one place that knows the
//! parser and which extensions are on. Makes no HTML.

use std::ops::Range;

use memchr::memmem;
pub use pulldown_cmark::{
    Alignment, BlockQuoteKind, CodeBlockKind, Event, HeadingLevel, LinkType, Tag, TagEnd,
};
use pulldown_cmark::{Options, Parser, TextMergeWithOffset};

use super::diag::{Diagnostic, Message};
use super::limits::{Limit, Limits};
use super::span::Place;

/// The events of a text, adjacent pieces of text joined.
pub fn events(text: &str) -> impl Iterator<Item = (Event<'_>, Range<usize>)> {
    TextMergeWithOffset::new(Parser::new_ext(text, options()).into_offset_iter())
}

/// The extensions that kopa's Markdown has. Superscript and subscript stay off, since they
/// do not work inside words and would take `~x~` away from strikethrough.
fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_GFM
        | Options::ENABLE_WIKILINKS
}

/// What makes a text more than is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Excess {
    /// Too much lies in each other.
    TooDeep,
    /// A table has too many columns.
    TooWide,
}

/// Looks at events one by one for what is more than the limits allow.
#[derive(Clone, Copy, Debug)]
pub struct Gauge {
    depth: usize,
    limits: Limits,
}

impl Gauge {
    /// A gauge at the beginning of a text.
    pub fn new(limits: Limits) -> Gauge {
        Gauge { depth: 0, limits }
    }

    /// Whether the text goes too far with this event.
    pub fn take(&mut self, event: &Event<'_>) -> Option<Excess> {
        match event {
            Event::Start(tag) => {
                self.depth += 1;
                let columns = match tag {
                    Tag::Table(alignments) => alignments.len(),
                    _ => 0,
                };
                if columns > self.limits.of(Limit::Columns) {
                    return Some(Excess::TooWide);
                }
                (self.depth > self.limits.of(Limit::Nesting)).then_some(Excess::TooDeep)
            }
            Event::End(_) => {
                self.depth = self.depth.saturating_sub(1);
                None
            }
            _ => None,
        }
    }
}

impl Excess {
    /// What is wrong where it goes too far.
    pub fn diagnostic(self, place: Place, limits: &Limits) -> Diagnostic {
        match self {
            Excess::TooDeep => Diagnostic::error("text-too-deep", place)
                .with("most", limits.of(Limit::Nesting))
                .hint(Message::new("hint-text-too-deep")),
            Excess::TooWide => Diagnostic::error("table-too-wide", place)
                .with("most", limits.of(Limit::Columns))
                .hint(Message::new("hint-table-too-wide")),
        }
    }
}

/// A level as a number, 1 to 6.
pub fn level(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

/// The target of a link as meant: a `[[target]]` in a table carries the backslash that
/// protects its bar, and may be broken over two lines.
pub fn clean_target(link: LinkType, target: &str) -> String {
    match link {
        LinkType::WikiLink { .. } => {
            target.trim_end_matches('\\').split_whitespace().collect::<Vec<_>>().join(" ")
        }
        _ => target.trim().to_owned(),
    }
}

/// The references to sources in a piece of text: `[^key]` that the parser left alone since
/// nothing in the text defines it. Gives the bytes of each and its key.
pub fn citations(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let start = from + memmem::find(text.as_bytes().get(from..)?, b"[^")?;
            let rest = &text[start + 2..];
            let length = rest
                .find(|c: char| !(c.is_alphanumeric() || "-_.:".contains(c)))
                .unwrap_or(rest.len());
            from = start + 2 + length;
            let escaped = text[..start].ends_with('\\');
            if length > 0 && rest[length..].starts_with(']') && !escaped {
                from += 1;
                return Some((start..from, &rest[..length]));
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_to_sources_are_found_and_other_brackets_are_not() {
        let text = "A[^s-1] b [^ x] \\[^y] [^z][^s2].";
        let keys: Vec<_> = citations(text).map(|(_, key)| key).collect();
        assert_eq!(keys, ["s-1", "z", "s2"]);
    }

    #[test]
    fn an_undefined_footnote_comes_as_one_text() {
        let text = "Fact.[^src-1] More.";
        let texts = events(text).filter(|(event, _)| matches!(event, Event::Text(_)));
        assert_eq!(texts.count(), 1);
    }
}
