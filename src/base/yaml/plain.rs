//! YAML as nearly all front matter has it → the tree that serde_yaml makes of it, in one pass
//! and a small part of the time: fields one to a line, lists, texts behind `>-`, and what stands
//! in brackets on one line. Whatever is less plain than that, and all that is wrong, is left to
//! serde_yaml.

use memchr::memchr2_iter;

use super::{Entries, Node};

/// No value lies deeper.
const DEEPEST: usize = 16;

/// No name is longer, in bytes.
const LONGEST_NAME: usize = 64;

/// The value of a text in which everything is plain; `None` says nothing about it.
pub(super) fn plain(text: &str) -> Option<Node> {
    if has_odd_signs(text) {
        return None;
    }
    let mut reader = Reader { rest: text, line: None };
    reader.advance();
    let indent = reader.line?.indent;
    let node = reader.block(indent, DEEPEST)?;
    reader.line.is_none().then_some(node)
}

/// Whether there are signs that YAML forbids, or takes for the end of a line, or tabs.
fn has_odd_signs(text: &str) -> bool {
    let bytes = text.as_bytes();
    let odd = |byte: &u8| matches!(byte, 0..=9 | 11..=0x1f | 0x7f | 0xef);
    // To the end in any case: without a way out, many bytes are looked at together.
    bytes.iter().fold(false, |any, byte| any | odd(byte))
        || memchr2_iter(0xc2, 0xe2, bytes).any(|at| {
            matches!(bytes[at..], [0xc2, 0x80..=0x9f, ..] | [0xe2, 0x80, 0xa8 | 0xa9, ..])
        })
}

#[derive(Clone, Copy)]
struct Line<'t> {
    /// The column at which it begins.
    indent: usize,
    /// What stands there, without spaces around it.
    text: &'t str,
}

/// Reads lines that hold something, one after another.
struct Reader<'t> {
    rest: &'t str,
    /// The next line.
    line: Option<Line<'t>>,
}

impl<'t> Reader<'t> {
    fn advance(&mut self) {
        self.line = None;
        while self.line.is_none() && !self.rest.is_empty() {
            let (line, rest) = self.rest.split_once('\n').unwrap_or((self.rest, ""));
            let text = line.trim_start_matches(' ');
            let indent = line.len() - text.len();
            if !text.is_empty() && !text.starts_with('#') {
                self.line = Some(Line { indent, text: text.trim_end_matches(' ') });
            }
            self.rest = rest;
        }
    }

    /// The next line, if it begins at a column.
    fn at(&self, indent: usize) -> Option<&'t str> {
        self.line.filter(|line| line.indent == indent).map(|line| line.text)
    }

    /// The mapping or the list that begins on the next line.
    fn block(&mut self, indent: usize, depth: usize) -> Option<Node> {
        if self.at(indent).is_some_and(is_item) {
            return self.list(indent, depth.checked_sub(1)?);
        }
        self.map(indent, depth.checked_sub(1)?)
    }

    fn map(&mut self, indent: usize, depth: usize) -> Option<Node> {
        let mut entries = Entries::default();
        while let Some(line) = self.at(indent) {
            let (name, value) = field(line)?;
            let folded = if value == ">-" { Some(self.folded(indent)?) } else { None };
            self.advance();
            let value = match (folded, value) {
                (Some(text), _) => Node::Text(text.into()),
                (None, "") => self.below(indent, depth)?,
                (None, value) => whole(value, depth)?,
            };
            entries.add(name, value);
        }
        self.ends(indent).then(|| Node::Map(entries.map()))
    }

    fn list(&mut self, indent: usize, depth: usize) -> Option<Node> {
        let mut items = Vec::new();
        while let Some(line) = self.at(indent).filter(|line| is_item(line)) {
            let text = line[1..].trim_start_matches(' ');
            if field(text).is_some() {
                let indent = indent + line.len() - text.len();
                self.line = Some(Line { indent, text });
                items.push(self.map(indent, depth.checked_sub(1)?)?);
            } else {
                self.advance();
                items.push(whole(text, depth)?);
            }
        }
        // The field whose value the list is may stand at the same column, and so does the next.
        (self.ends(indent) || self.at(indent).is_some()).then(|| Node::List(items.into()))
    }

    /// The text on the lines below a name and `>-`, where all begin at one column.
    fn folded(&mut self, indent: usize) -> Option<String> {
        let mut text = String::new();
        let mut column = None;
        loop {
            let (line, rest) = self.rest.split_once('\n').unwrap_or((self.rest, ""));
            let found = line.trim_start_matches(' ');
            let at = line.len() - found.len();
            if found.is_empty() || at <= indent {
                break;
            }
            if *column.get_or_insert(at) != at || line.ends_with(' ') {
                return None;
            }
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(found);
            self.rest = rest;
        }
        // Behind an empty line it may go on, even with what is a comment elsewhere.
        let next = self.rest.trim_start_matches(['\n', ' ']);
        let above = &self.rest[..self.rest.len() - next.len()];
        let (blank, before) = above.split_at(above.rfind('\n').map_or(0, |end| end + 1));
        let ends = before.len() <= indent && (before.is_empty() || !next.is_empty());
        (ends && !text.is_empty() && !blank.contains(' ')).then_some(text)
    }

    /// What stands below a name.
    fn below(&mut self, indent: usize, depth: usize) -> Option<Node> {
        match self.line {
            Some(line) if line.indent > indent => self.block(line.indent, depth),
            Some(line) if line.indent == indent && is_item(line.text) => {
                self.list(indent, depth.checked_sub(1)?)
            }
            _ => Some(Node::Null),
        }
    }

    /// Whether what comes next stands outside of what begins at a column.
    fn ends(&self, indent: usize) -> bool {
        self.line.is_none_or(|line| line.indent < indent)
    }
}

fn is_item(line: &str) -> bool {
    line.starts_with("- ")
}

/// A name with a colon, and what stands behind it.
fn field(text: &str) -> Option<(&str, &str)> {
    let of_name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
    let length = text.bytes().take_while(of_name).count();
    let (name, rest) = text.split_at(length);
    let value = rest.strip_prefix(':')?;
    let begins = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
    let is_name = begins && length <= LONGEST_NAME && word(name).is_none();
    (is_name && (value.is_empty() || value.starts_with(' ')))
        .then(|| (name, value.trim_start_matches(' ')))
}

/// A value that stands on a line to its end.
fn whole(text: &str, depth: usize) -> Option<Node> {
    if text.starts_with(['"', '\'', '[', '{']) {
        let (node, rest) = enclosed(text, depth)?;
        return rest.is_empty().then_some(node);
    }
    let special = text.ends_with(':') || text.contains(": ") || text.contains(" #");
    if special { None } else { scalar(text) }
}

/// A value in quotes or brackets, and what stands behind it.
fn enclosed(text: &str, depth: usize) -> Option<(Node, &str)> {
    let inside = &text[1..];
    match text.as_bytes()[0] {
        b'[' => list(inside.trim_start_matches(' '), depth.checked_sub(1)?),
        b'{' => map(inside.trim_start_matches(' '), depth.checked_sub(1)?),
        quote => {
            let (text, rest) = inside.split_once(char::from(quote))?;
            // What is doubled or has a sign in front stands for something else.
            let escapes = quote == b'"' && text.contains('\\');
            let special = escapes || rest.starts_with('\'');
            if special { None } else { Some((Node::Text(text.into()), rest)) }
        }
    }
}

/// The rest of a list in brackets, and what stands behind it.
fn list(mut rest: &str, depth: usize) -> Option<(Node, &str)> {
    let mut items = Vec::new();
    while !rest.starts_with(']') {
        let (item, after) = part(rest, depth)?;
        items.push(item);
        rest = next(after, ']')?;
    }
    Some((Node::List(items.into()), &rest[1..]))
}

/// The rest of a mapping in brackets, and what stands behind it.
fn map(mut rest: &str, depth: usize) -> Option<(Node, &str)> {
    let mut entries = Entries::default();
    while !rest.starts_with('}') {
        let (name, value) = field(rest)?;
        let (value, after) = part(value, depth)?;
        entries.add(name, value);
        rest = next(after, '}')?;
    }
    Some((Node::Map(entries.map()), &rest[1..]))
}

/// What comes after a value in brackets: the sign that closes them, or the next value.
fn next(rest: &str, end: char) -> Option<&str> {
    let rest = rest.trim_start_matches(' ');
    let next = rest.strip_prefix(',').map(|rest| rest.trim_start_matches(' '));
    match next {
        Some(next) => (!next.starts_with(end)).then_some(next),
        None => rest.starts_with(end).then_some(rest),
    }
}

/// A value between brackets, and what stands behind it.
fn part(text: &str, depth: usize) -> Option<(Node, &str)> {
    if text.starts_with(['"', '\'', '[', '{']) {
        return enclosed(text, depth);
    }
    let special = |byte: u8| b",[]{}:?#\"".contains(&byte);
    let end = text.bytes().position(special)?;
    Some((scalar(text[..end].trim_end_matches(' '))?, &text[end..]))
}

/// A value without quotes.
fn scalar(text: &str) -> Option<Node> {
    match text.as_bytes().first()? {
        b'0'..=b'9' | b'-' => number(text),
        b'a'..=b'z' | b'A'..=b'Z' | 0x80.. => {
            Some(word(text).unwrap_or_else(|| Node::Text(text.into())))
        }
        _ => None,
    }
}

/// A word that is no text to YAML.
fn word(text: &str) -> Option<Node> {
    match text {
        "null" | "Null" | "NULL" => Some(Node::Null),
        "true" | "True" | "TRUE" => Some(Node::Bool(true)),
        "false" | "False" | "FALSE" => Some(Node::Bool(false)),
        _ => None,
    }
}

/// What begins as a number does: one, or a text such as a date.
fn number(text: &str) -> Option<Node> {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let size = text.strip_prefix('-').unwrap_or(text);
    if digits(size) && (size.len() == 1 || !size.starts_with('0')) {
        return text.parse().ok().map(Node::Int);
    }
    let parts =
        size.split_once('.').filter(|(whole, rest)| digits(whole) && digits(rest));
    if parts.is_some_and(|(whole, rest)| !whole.is_empty() && !rest.is_empty()) {
        return text.parse().ok().filter(|size: &f64| size.is_finite()).map(Node::Float);
    }
    let other = matches!(text.as_bytes().get(1), Some(b'x' | b'o' | b'b'));
    let is_text = size == text && !other && text.parse::<f64>().is_err();
    is_text.then(|| Node::Text(text.into()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{by_serde, plain};
    use crate::base::limits::Limits;

    /// Whether a text is plain, which it may be only if the other parser says the same of it.
    fn agrees(text: &str) -> bool {
        let Some(node) = plain::plain(text) else { return false };
        let limits = Limits::default();
        assert_eq!(by_serde(text, &limits), Ok(node), "{text:?}");
        true
    }

    #[test]
    fn front_matter_as_most_people_write_it_is_plain() {
        for text in [
            "title: Ābols, x\nsummary: A (b) c – “d” it's no#1, 5 % of [x]\n",
            "topics: [a, b-c, 3]\nperiod: {start: 2021-03, end: ongoing}\nbudget: 1449000\n",
            "# All of it\n\ntitle: \"A: b\"\nother: 'c #d'\nnone:\nno: null\nyes: true\n",
            "translation:\n  source: lv\n  revision: 1.abc\n  status: reviewed\nend: 2025-09-16",
            "sources:\n  - id: a\n    title: B\n    url: https://example.org/a?b=1\n  - id: c\n",
            "list:\n- one\n- 2\nmap: {a: {b: [c, {d: 'e, f'}]}, g: []}\n",
            "a: 1\na: 2\na: 3\n",
            "place: {name: A, at: [57.4, -2.75, -3]}\nzero: 0.0\n",
            "a: >-\n  one: two # three\n  four\n\nb: >-\n      five",
            "- a\n- b: c\n  d: e\n",
        ] {
            assert!(agrees(text), "{text}");
        }
    }

    #[test]
    fn what_is_less_plain_is_left_to_others() {
        for text in [
            "",
            "a",
            "a:b",
            "a: b: c",
            "a: b #c",
            "a: >\n b",
            "a: b\n  c",
            "a: *b",
            "a: &b c",
            "a: [b",
            "a: [b,]",
            "a: {b}",
            "a: 1.",
            "a: >-\n  b\n    \nc: d",
            "a: >-\n  b\n\n  # c",
            "a: >-\nb: c",
            "a: 0x1f",
            "a: 007",
            "a: -x",
            "a: !x b",
            "a: 'it''s'",
            "a: \"b\\n\"",
            "a:\tb",
            "a: b\r\n",
            "a: \u{85}b",
            "a: b\u{2028}c",
            "---\na: b",
            "a: b\n...",
            "a:\n    b: c\n  d: e",
            "a: ~",
            "1: a",
            "null: a",
            "- - a",
            "a: >-",
            "-",
            "? a",
            "a: \"b\" c",
            "a: [b] c",
            "a: 12345678901234567890",
        ] {
            assert!(!agrees(text), "{text}");
        }
    }

    /// What plain texts are made of, and what they are not.
    const PARTS: &[&str] = &[
        "a",
        "b-c",
        "title",
        "Ā",
        "é ",
        "“",
        "true",
        "Null",
        "1",
        "0",
        "2021-03",
        "1e3",
        "1.5",
        "-2.75",
        ">-\n  ",
        "a: >-\n  b\n  ",
        "\n    ",
        ".",
        ": ",
        ":",
        ": ",
        "\n",
        "\n",
        "\n",
        "\n  ",
        "\n  ",
        "\n    ",
        "\n- ",
        "\n  - ",
        "- ",
        " ",
        "  ",
        ",",
        ", ",
        "[",
        "]",
        "[",
        "]",
        "{",
        "}",
        "{a: ",
        "}",
        "\"",
        "'",
        "\"x\"",
        "'y z'",
        "#",
        " # ",
        "?",
        "&",
        "*",
        "!",
        "|",
        ">",
        "%",
        "@",
        "`",
        "\\",
        "~",
        "-",
        "---",
        "...",
        "\t",
        "\r\n",
        "\u{a0}",
        "\u{85}",
        "\u{2028}",
        "\u{feff}",
        "\u{7f}",
        "a: ",
        "b: ",
        "\na: ",
        "\nb:\n  c: ",
        "\n  d: ",
        "x: [y, z]",
        "https://x.example",
    ];

    /// Texts put together from what plain ones are made of, and from what they are not.
    fn texts() -> impl Strategy<Value = String> {
        let part = proptest::sample::select(PARTS);
        proptest::collection::vec(part, 0..24).prop_map(|parts| parts.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(20_000))]

        #[test]
        fn what_is_plain_says_the_same_to_both_parsers(text in texts()) {
            agrees(&text);
        }
    }
}
