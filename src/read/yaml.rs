//! What the YAML parser complains about → what the author did: a colon in a title, a tab, a
//! quote that is not closed. Parses nothing itself.

use crate::base::diag::{Diagnostic, Fix, Message};
use crate::base::path::SitePath;
use crate::base::span::{Place, Span};
use crate::base::yaml::YamlError;

/// The diagnostic for a text that is no YAML. `offset` is the byte of the file at which
/// `text` begins.
pub(super) fn explain(
    path: &SitePath,
    text: &str,
    offset: usize,
    error: &YamlError,
) -> Diagnostic {
    let reader = Reader { path, text, offset };
    if error.message.contains("repetition limit") {
        return Diagnostic::error("yaml-too-large", Place::at(path, offset..offset + 3));
    }
    if error.message.contains("recursion limit") {
        return Diagnostic::error("yaml-too-deep", Place::at(path, offset..offset + 3));
    }
    let at = text.char_indices().nth(error.at).map_or(text.len(), |(at, _)| at);
    let failed = line_of(text, at);
    reader
        .tab()
        .or_else(|| reader.unclosed_quote())
        .or_else(|| reader.colon(failed))
        .or_else(|| (0..=failed).rev().take(3).find_map(|line| reader.colon(line)))
        .or_else(|| reader.special_sign(failed))
        .unwrap_or_else(|| reader.general(failed))
}

struct Reader<'a> {
    path: &'a SitePath,
    text: &'a str,
    offset: usize,
}

/// A line with its number from 0 and the byte at which it begins.
struct Line<'a> {
    start: usize,
    text: &'a str,
}

fn line_of(text: &str, at: usize) -> usize {
    let line = text[..at].bytes().filter(|byte| *byte == b'\n').count();
    let last = text.lines().count().saturating_sub(1);
    line.min(last)
}

impl<'a> Reader<'a> {
    fn line(&self, number: usize) -> Line<'a> {
        let mut start = 0;
        for (at, line) in self.text.split_inclusive('\n').enumerate() {
            if at == number {
                return Line { start, text: line.trim_end() };
            }
            start += line.len();
        }
        Line { start: self.text.len(), text: "" }
    }

    fn lines(&self) -> impl Iterator<Item = Line<'a>> + '_ {
        (0..self.text.lines().count()).map(|number| self.line(number))
    }

    fn place(&self, range: std::ops::Range<usize>) -> Place {
        Place::at(self.path, range.start + self.offset..range.end + self.offset)
    }

    fn span(&self, range: std::ops::Range<usize>) -> Span {
        Span::from(range).shifted(self.offset)
    }

    fn tab(&self) -> Option<Diagnostic> {
        self.lines().find_map(|line| {
            let indent = line.text.len() - line.text.trim_start().len();
            let at = line.text[..indent].find('\t')?;
            let range = line.start + at..line.start + at + 1;
            let fix =
                Fix { span: self.span(range.clone()), replacement: "  ".to_owned() };
            let error = Diagnostic::error("yaml-tab", self.place(range));
            Some(error.hint_fix(Message::new("hint-yaml-tab"), fix))
        })
    }

    /// A value with a colon and a space in it, unquoted.
    fn colon(&self, number: usize) -> Option<Diagnostic> {
        let line = self.line(number);
        let (key, value) = line.text.split_once(": ")?;
        let value = value.trim_start();
        let plain = !value.starts_with(['"', '\'', '[', '{', '|', '>', '&', '*']);
        if !plain || !(value.contains(": ") || value.ends_with(':')) {
            return None;
        }
        let start = line.start + line.text.len() - value.len();
        let range = start..line.start + line.text.len();
        let quoted = format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""));
        let hint = Message::new("hint-write").with("text", format!("`{key}: {quoted}`"));
        let fix = Fix { span: self.span(range.clone()), replacement: quoted };
        let key = key.trim_start_matches(['-', ' ']);
        let error = Diagnostic::error("yaml-colon", self.place(range)).with("field", key);
        Some(error.hint_fix(hint, fix))
    }

    /// A value that opens a quote which the line, and what is indented below it, never close.
    fn unclosed_quote(&self) -> Option<Diagnostic> {
        let lines: Vec<Line<'_>> = self.lines().collect();
        lines.iter().enumerate().find_map(|(number, line)| {
            let (_, value) = line.text.split_once(": ")?;
            let value = value.trim_start();
            let quote = value.chars().next().filter(|c| ['"', '\''].contains(c))?;
            let below = lines[number + 1..]
                .iter()
                .take_while(|next| next.text.starts_with(' ') || next.text.is_empty());
            let closes = |text: &str| unescaped(text, quote);
            if closes(&value[1..]) || below.into_iter().any(|next| closes(next.text)) {
                return None;
            }
            let start = line.start + line.text.len() - value.len();
            let range = start..line.start + line.text.len();
            let fix = Fix {
                span: self.span(range.end..range.end),
                replacement: quote.to_string(),
            };
            let error = Diagnostic::error("yaml-quote", self.place(range));
            let hint = Message::new("hint-yaml-quote").with("quote", quote.to_string());
            Some(error.hint_fix(hint, fix))
        })
    }

    /// A value that begins with a sign that means something in YAML.
    fn special_sign(&self, number: usize) -> Option<Diagnostic> {
        let line = self.line(number);
        let value = match line.text.split_once(": ") {
            Some((_, value)) => value.trim_start(),
            None => line.text.trim_start().trim_start_matches("- "),
        };
        let sign = value.chars().next().filter(|c| "@`%&*!|>[{]},#?".contains(*c))?;
        let start = line.start + line.text.len() - value.len();
        let range = start..line.start + line.text.len();
        let error = Diagnostic::error("yaml-sign", self.place(range));
        Some(error.with("sign", sign.to_string()).hint(Message::new("hint-yaml-sign")))
    }

    fn general(&self, number: usize) -> Diagnostic {
        let line = self.line(number);
        let indent = line.text.len() - line.text.trim_start().len();
        let range = line.start + indent..line.start + line.text.len().max(indent + 1);
        let end = range.end.min(self.text.len()).max(range.start);
        let error = Diagnostic::error("invalid-yaml", self.place(range.start..end));
        error.hint(Message::new("hint-invalid-yaml"))
    }
}

fn unescaped(text: &str, quote: char) -> bool {
    let mut escaped = false;
    for char in text.chars() {
        if char == quote && !escaped {
            return true;
        }
        escaped = quote == '"' && char == '\\' && !escaped;
    }
    false
}
