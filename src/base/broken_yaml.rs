//! What the YAML parser complains about → what the author did: a colon in a title, a tab, a
//! quote that is not closed. Parses nothing itself.

use super::diag::{Diagnostic, Fix, Message};
use super::path::SitePath;
use super::span::{Place, Span};
use super::yaml::{TOO_DEEP, TOO_LARGE, YamlError, too_deep};

/// The diagnostic for a text that is no YAML. `offset` is the byte of the file at which
/// `text` begins.
pub fn explain(
    path: &SitePath,
    text: &str,
    offset: usize,
    error: &YamlError,
) -> Diagnostic {
    let reader = Reader { path, text, offset, lines: lines(text) };
    if error.message.contains(TOO_LARGE) {
        let place = reader.place(reader.first_alias());
        let hint = Message::new("hint-yaml-too-large");
        return Diagnostic::error("yaml-too-large", place).hint(hint);
    }
    if error.message.contains(TOO_DEEP) {
        return Diagnostic::error("yaml-too-deep", reader.place(reader.deepest()));
    }
    if error.message.contains("more than one document") {
        return reader.second_document();
    }
    let at = text.char_indices().nth(error.at).map_or(text.len(), |(at, _)| at);
    let failed = line_of(text, at);
    reader
        .tab()
        .or_else(|| reader.hard_space())
        .or_else(|| reader.unclosed_quote())
        .or_else(|| reader.early_quote(failed))
        .or_else(|| reader.unclosed_bracket())
        .or_else(|| reader.colon(failed))
        .or_else(|| (0..=failed).rev().take(3).find_map(|line| reader.colon(line)))
        .or_else(|| reader.indent(failed))
        .or_else(|| reader.special_sign(failed))
        .or_else(|| reader.no_colon(failed))
        .unwrap_or_else(|| reader.general(failed))
}

struct Reader<'a> {
    path: &'a SitePath,
    text: &'a str,
    offset: usize,
    lines: Vec<Line<'a>>,
}

/// A line with the byte at which it begins.
#[derive(Clone, Copy)]
struct Line<'a> {
    start: usize,
    text: &'a str,
}

fn line_of(text: &str, at: usize) -> usize {
    let line = text[..at].bytes().filter(|byte| *byte == b'\n').count();
    let last = text.lines().count().saturating_sub(1);
    line.min(last)
}

/// How many lines below a value are looked at for its end.
const BELOW: usize = 1_000;

fn lines(text: &str) -> Vec<Line<'_>> {
    let mut start = 0;
    let lines = text.split_inclusive('\n').map(|line| {
        let own = Line { start, text: line.trim_end() };
        start += line.len();
        own
    });
    lines.collect()
}

impl<'a> Reader<'a> {
    fn line(&self, number: usize) -> Line<'a> {
        let beyond = Line { start: self.text.len(), text: "" };
        self.lines.get(number).copied().unwrap_or(beyond)
    }

    fn lines(&self) -> impl Iterator<Item = Line<'a>> + '_ {
        self.lines.iter().copied()
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

    /// The hard space of a word processor where YAML wants an ordinary one: before a field, or
    /// after its colon or the sign of an item.
    fn hard_space(&self) -> Option<Diagnostic> {
        let hard = |c: char| HARD_SPACES.contains(&c);
        self.lines().find_map(|line| {
            let indent = line.text.len() - line.text.trim_start().len();
            let after = [":", "-"].iter().filter_map(|sign| {
                let at = line.text.find(sign)? + 1;
                line.text[at..].starts_with(hard).then_some(at)
            });
            let at = line.text[..indent].find(hard).or(after.min())?;
            let rest = &line.text[at..];
            let length = rest.find(|c| !hard(c)).unwrap_or(rest.len());
            let start = line.start + at;
            let replacement = " ".repeat(rest[..length].chars().count());
            let range = start..start + length;
            let fix = Fix { span: self.span(range.clone()), replacement };
            let error = Diagnostic::error("yaml-hard-space", self.place(range));
            Some(error.hint_fix(Message::new("hint-yaml-hard-space"), fix))
        })
    }

    /// A field that begins in no column in which one can stand here, though it is near to one.
    fn indent(&self, failed: usize) -> Option<Diagnostic> {
        let mut open: Vec<(usize, bool)> = Vec::new();
        for number in 0..=failed {
            let line = self.line(number);
            let bare = line.text.trim_start_matches(' ');
            let column = line.text.len() - bare.len();
            if bare.is_empty() || bare.starts_with('#') {
                continue;
            }
            let item = bare.starts_with("- ");
            let fits = open.contains(&(column, item));
            let known = open.iter().any(|(_, of_items)| *of_items == item);
            let deeper = open.last().is_none_or(|(last, _)| column > *last);
            let may = deeper && number > 0 && self.line(number - 1).text.ends_with(':');
            if !fits && !may && known && number > 0 {
                let of_kind = open.iter().filter(|(_, of_items)| *of_items == item);
                let right = of_kind
                    .map(|(at, _)| *at)
                    .min_by_key(|at| (at.abs_diff(column), usize::MAX - at))?;
                return (right.abs_diff(column) <= 2)
                    .then(|| self.indented(&line, column, right));
            }
            open.retain(|(at, of_items)| {
                *at < column || (*at, *of_items) == (column, item)
            });
            if !open.contains(&(column, item)) {
                open.push((column, item));
            }
            if item && bare.contains(": ") {
                let inner = bare[1..].len() - bare[1..].trim_start().len();
                open.push((column + 1 + inner, false));
            }
        }
        None
    }

    fn indented(&self, line: &Line<'_>, column: usize, right: usize) -> Diagnostic {
        let fix = Fix {
            span: self.span(line.start..line.start + column),
            replacement: " ".repeat(right),
        };
        let range = line.start + column..line.start + line.text.len();
        let error = Diagnostic::error("yaml-indent", self.place(range));
        error.hint_fix(Message::new("hint-yaml-indent").with("n", right), fix)
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
        let quoted = quoted(uncurled(value));
        let key = key.trim_start_matches(['-', ' ']);
        let hint = Message::new("hint-write").with("text", format!("`{key}: {quoted}`"));
        let fix = Fix { span: self.span(range.clone()), replacement: quoted };
        let error = Diagnostic::error("yaml-colon", self.place(range)).with("field", key);
        Some(error.hint_fix(hint, fix))
    }

    /// A value that opens a quote which the line, and what is indented below it, never close.
    fn unclosed_quote(&self) -> Option<Diagnostic> {
        let lines = &self.lines;
        lines.iter().enumerate().find_map(|(number, line)| {
            let (_, value) = line.text.split_once(": ")?;
            let value = value.trim_start();
            let quote = value.chars().next().filter(|c| ['"', '\''].contains(c))?;
            let below = lines[number + 1..]
                .iter()
                .take(BELOW)
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
            let hint =
                Message::new("hint-yaml-quote").with("quote", format!("`{quote}`"));
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
        let sign = value.chars().next().filter(|c| "@`%&*!|>]},#?".contains(*c))?;
        let start = line.start + line.text.len() - value.len();
        let range = start..line.start + line.text.len();
        let error = Diagnostic::error("yaml-sign", self.place(range.clone()));
        Some(self.in_quotes(error.with("sign", sign.to_string()), &line, range))
    }

    /// Adds the value in quotes as the remedy; `range` is where the value stands.
    fn in_quotes(
        &self,
        error: Diagnostic,
        line: &Line<'_>,
        range: std::ops::Range<usize>,
    ) -> Diagnostic {
        let replacement = quoted(&self.text[range.clone()]);
        let before = &line.text[..range.start - line.start];
        let text = format!("`{}{replacement}`", before.trim_start_matches(['-', ' ']));
        let fix = Fix { span: self.span(range), replacement };
        error.hint_fix(Message::new("hint-write").with("text", text), fix)
    }

    /// A value whose quote ends before the value does: `'L'accueil'`.
    fn early_quote(&self, number: usize) -> Option<Diagnostic> {
        let line = self.line(number);
        let (_, value) = line.text.split_once(": ")?;
        let value = value.trim_start();
        let quote = value.chars().next().filter(|c| ['"', '\''].contains(c))?;
        let inner = value[1..].trim_end();
        let rest = inner.find(quote).map(|at| &inner[at + 1..])?;
        if rest.trim_start().is_empty() || rest.trim_start().starts_with('#') {
            return None;
        }
        let start = line.start + line.text.len() - value.len();
        let end = start + value.trim_end().len();
        let error = Diagnostic::error("yaml-quote", self.place(start..end))
            .saying("yaml-quote-ends-early");
        let meant = inner.strip_suffix(quote).filter(|inner| inner.contains(quote));
        let whole = |inner: &&str| {
            value.matches(quote).count() % 2 == 1 || begins_inside(inner, quote)
        };
        let replacement = quoted(meant.filter(whole).unwrap_or(value));
        let before = line.text[..start - line.start].trim_start_matches(['-', ' ']);
        let hint = Message::new("hint-write");
        let hint = hint.with("text", format!("`{before}{replacement}`"));
        let fix = Fix { span: self.span(start..end), replacement };
        Some(error.hint_fix(hint, fix))
    }

    /// A list or mapping in brackets that the text never closes.
    fn unclosed_bracket(&self) -> Option<Diagnostic> {
        let lines = &self.lines;
        lines.iter().enumerate().find_map(|(number, line)| {
            let (_, value) = line.text.split_once(": ")?;
            let value = value.trim_start();
            let (open, close) = match value.chars().next()? {
                '[' => ('[', ']'),
                '{' => ('{', '}'),
                _ => return None,
            };
            let below = lines[number + 1..]
                .iter()
                .take(BELOW)
                .take_while(|next| next.text.starts_with(' ') || next.text.is_empty());
            let texts = std::iter::once(value).chain(below.map(|next| next.text));
            let count = |sign: char| {
                texts.clone().map(|t| t.matches(sign).count()).sum::<usize>()
            };
            if count(open) <= count(close) {
                return None;
            }
            let end = line.start + line.text.len();
            let start = end - value.len();
            let fix = Fix { span: self.span(end..end), replacement: close.to_string() };
            let error = Diagnostic::error("yaml-bracket", self.place(start..end));
            let hint =
                Message::new("hint-yaml-quote").with("quote", format!("`{close}`"));
            Some(error.with("bracket", open.to_string()).hint_fix(hint, fix))
        })
    }

    /// A line without a colon, or without the space after it, here or right above.
    fn no_colon(&self, failed: usize) -> Option<Diagnostic> {
        (0..=failed).rev().take(2).find_map(|number| {
            let line = self.line(number);
            let bare = line.text;
            let odd = [' ', '-', '#', '"', '\'', '}', ']'];
            if bare.is_empty() || bare.starts_with(odd) || bare.contains(": ") {
                return None;
            }
            let range = line.start..line.start + bare.len();
            let write = |text: String| Message::new("hint-write").with("text", text);
            let name = |text: &str| text.chars().all(|c| c.is_alphanumeric() || c == '_');
            if let Some((key, value)) = bare.split_once(" = ").filter(|(k, _)| name(k)) {
                let hint = write(format!("`{key}: {value}`"));
                return Some(
                    Diagnostic::error("yaml-no-colon", self.place(range)).hint(hint),
                );
            }
            let (code, hint) = match bare.split_once(':') {
                Some((_, "")) => return None,
                Some((key, value)) => {
                    ("yaml-no-space", write(format!("`{key}: {value}`")))
                }
                None => ("yaml-no-colon", write(format!("`{bare}: …`"))),
            };
            Some(Diagnostic::error(code, self.place(range)).hint(hint))
        })
    }

    /// The first `*name`, or the beginning of the text.
    fn first_alias(&self) -> std::ops::Range<usize> {
        let is_name = |c: char| c.is_alphanumeric() || "_-".contains(c);
        let found = self.text.match_indices('*').find_map(|(at, _)| {
            let rest = &self.text[at + 1..];
            let length = rest.find(|c| !is_name(c)).unwrap_or(rest.len());
            (length > 0).then(|| at..at + 1 + length)
        });
        found.unwrap_or(0..0)
    }

    /// The first sign that lies as deep as the parser goes no further, or the beginning.
    fn deepest(&self) -> std::ops::Range<usize> {
        too_deep(self.text).map_or(0..0, |at| at..at + 1)
    }

    /// A line that ends one document and begins the next.
    fn second_document(&self) -> Diagnostic {
        let ends = |line: &Line<'_>| ["---", "..."].contains(&line.text);
        let mut found = self.lines().skip(1).filter(ends);
        let range = found.next().map_or(0..0, |line| line.start..line.start + 3);
        Diagnostic::error("invalid-yaml", self.place(range))
            .hint(Message::new("hint-remove-line"))
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

/// White space of word processors, which is none to YAML.
const HARD_SPACES: [char; 2] = ['\u{a0}', '\u{202f}'];

/// A text without the typographic quotes around it, which were meant as those of YAML.
fn uncurled(text: &str) -> &str {
    let inner = text.strip_prefix(['“', '„', '”', '‘']);
    inner.and_then(|inner| inner.strip_suffix(['”', '“', '’'])).unwrap_or(text)
}

/// A text in the quotes that need the fewest changes to it.
pub fn quoted(text: &str) -> String {
    if text.contains(['"', '\\']) && !text.contains('\'') {
        return format!("'{text}'");
    }
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Whether the first quote in a text opens something, or is an apostrophe, so that it does not
/// end what was opened before the text.
fn begins_inside(text: &str, quote: char) -> bool {
    let Some((before, after)) = text.split_once(quote) else { return false };
    let before = before.chars().next_back().unwrap_or(' ');
    let opens = before.is_whitespace() || "([{„“«".contains(before);
    let is_letter = |c: char| c.is_alphanumeric();
    opens || is_letter(before) && after.starts_with(is_letter)
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
