//! Markdown text → events with the bytes that each comes from: the one place that knows the
//! parser and which extensions are on. Makes no HTML.

use std::borrow::Cow;
use std::ops::Range;

use memchr::memchr;
pub use pulldown_cmark::{
    Alignment, BlockQuoteKind, CodeBlockKind, Event, HeadingLevel, LinkType, Tag, TagEnd,
};
use pulldown_cmark::{CowStr, Options, Parser};

use super::diag::{Diagnostic, Message};
use super::limits::{Limit, Limits};
use super::span::Place;

/// The events of a text, adjacent pieces of text joined.
pub fn events(text: &str) -> impl Iterator<Item = (Event<'_>, Range<usize>)> {
    let mut parser = Parser::new_ext(text, options()).into_offset_iter();
    let mut held = None;
    std::iter::from_fn(move || {
        loop {
            let (first, range) = held.take().or_else(|| parser.next())?;
            let Event::Text(first) = first else { return Some((first, range)) };
            held = parser.next();
            if !matches!(held, Some((Event::Text(_), _))) {
                return Some((Event::Text(first), range));
            }
            let mut joined = Joined::new(text, first, range);
            while let Some((Event::Text(piece), range)) = &held {
                joined.add(piece, range);
                held = parser.next();
            }
            if let Some(found) = joined.finish() {
                return Some(found);
            }
        }
    })
}

/// Pieces of text one after another.
struct Joined<'t> {
    text: &'t str,
    range: Range<usize>,
    /// The pieces, once they are not the text itself in that range: where a sign is escaped, or
    /// a quotation goes on in the next line.
    own: Option<String>,
}

impl<'t> Joined<'t> {
    fn new(text: &'t str, first: CowStr<'_>, range: Range<usize>) -> Joined<'t> {
        let is_there = text.get(range.clone()) == Some(&*first);
        let own = (!is_there).then(|| first.into_string());
        Joined { text, range, own }
    }

    fn add(&mut self, piece: &str, range: &Range<usize>) {
        let is_there = self.text.get(range.clone()) == Some(piece);
        let goes_on = is_there && range.start == self.range.end;
        if self.own.is_some() || !goes_on {
            let (text, before) = (self.text, self.range.clone());
            self.own.get_or_insert_with(|| text[before].to_owned()).push_str(piece);
        }
        self.range.end = range.end;
    }

    /// The whole, unless there is nothing in it.
    fn finish(self) -> Option<(Event<'t>, Range<usize>)> {
        let whole = match self.own {
            Some(own) => CowStr::from(own),
            None => CowStr::from(&self.text[self.range.clone()]),
        };
        (!whole.is_empty()).then_some((Event::Text(whole), self.range))
    }
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
pub fn clean_target(link: LinkType, target: &str) -> Cow<'_, str> {
    let target = match link {
        LinkType::WikiLink { .. } => target.trim_end_matches('\\'),
        _ => return target.trim().into(),
    };
    if target.contains(char::is_whitespace) {
        return target.split_whitespace().collect::<Vec<_>>().join(" ").into();
    }
    target.into()
}

/// The references to sources in a piece of text: `[^key]` that the parser left alone since
/// nothing in the text defines it. Gives the bytes of each and its key.
pub fn citations(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let start = from + memchr(b'[', text.as_bytes().get(from..)?)?;
            if !text[start + 1..].starts_with('^') {
                from = start + 1;
                continue;
            }
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
    use proptest::prelude::*;
    use pulldown_cmark::TextMergeWithOffset;

    use super::*;

    #[test]
    fn references_to_sources_are_found_and_other_brackets_are_not() {
        let text = "A[^s-1] b [^ x] \\[^y] [^z][^s2].";
        let keys: Vec<_> = citations(text).map(|(_, key)| key).collect();
        assert_eq!(keys, ["s-1", "z", "s2"]);
    }

    /// Texts put together from what can part a text into pieces.
    fn texts() -> impl Strategy<Value = String> {
        let parts = [
            "a",
            "ā b",
            "\n",
            "\n\n",
            "\r\n",
            "> ",
            "\n> ",
            "- ",
            "\n- ",
            "    ",
            "\t",
            "  ",
            " ",
            "```\n",
            "\n```\n",
            "~~~\n",
            "[",
            "]",
            "[^a]",
            "[[b]]",
            "[c](d)",
            "![",
            "*",
            "**",
            "_",
            "~~",
            "`",
            "``",
            "\\",
            "\\*",
            "\\\n",
            "&amp;",
            "&copy;",
            "&",
            "<b>",
            "<!--",
            "-->",
            "| a | b |\n|---|---|\n",
            "| ",
            " |",
            "\\|",
            "\n: ",
            "[^e]: ",
            "[x] ",
            "\u{0}",
            "# ",
            " {#f}",
            "://",
            "<g@h.i>",
            "$",
            "^",
        ];
        let part = proptest::sample::select(parts.to_vec());
        proptest::collection::vec(part, 0..24).prop_map(|parts| parts.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4_096))]

        #[test]
        fn adjacent_texts_come_as_one(text in texts()) {
            let parser = Parser::new_ext(&text, options()).into_offset_iter();
            let expected: Vec<_> = TextMergeWithOffset::new(parser).collect();
            prop_assert_eq!(events(&text).collect::<Vec<_>>(), expected);
        }
    }

    #[test]
    fn an_undefined_footnote_comes_as_one_text() {
        let text = "Fact.[^src-1] More.";
        let texts = events(text).filter(|(event, _)| matches!(event, Event::Text(_)));
        assert_eq!(texts.count(), 1);
    }
}
