//! Markdown text → events with the bytes that each comes from: the one place that knows the
//! parser and which extensions are on. Makes no HTML.

use std::ops::Range;

pub use pulldown_cmark::{
    Alignment, BlockQuoteKind, CodeBlockKind, Event, HeadingLevel, LinkType, Tag, TagEnd,
};
use pulldown_cmark::{Options, Parser, TextMergeWithOffset};

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
            let start = from + text.get(from..)?.find("[^")?;
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
