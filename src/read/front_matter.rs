//! A file's text → where its front matter and its Markdown stand, with what is wrong in how
//! they are parted. Does not read the YAML.

use memchr::memmem;

use crate::base::diag::{Diagnostic, Fix, Message};
use crate::base::path::SitePath;
use crate::base::span::{Place, Span};

/// Where the parts of a file stand.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Parts {
    /// The bytes between the lines `---`.
    pub front: Span,
    /// The bytes after them.
    pub body: Span,
}

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Parts a file. Whatever is wrong is reported, and the best guess is given.
pub(super) fn split(
    path: &SitePath,
    text: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> Parts {
    let whole = |front: std::ops::Range<usize>, body: std::ops::Range<usize>| Parts {
        front: Span::from(front),
        body: Span::from(body),
    };
    let start = skip_byte_order_mark(path, text, diagnostics);
    diagnostics.extend(merge_conflicts(path, text));
    if text[start..].trim().is_empty() {
        let error = Diagnostic::error("empty-file", Place::file(path));
        diagnostics.push(error.hint(Message::new("hint-front-matter-form")));
        return whole(start..start, start..text.len());
    }
    let blank = text[start..].len() - text[start..].trim_start().len();
    let first = start + blank;
    if !is_fence(first_line(&text[first..])) {
        return unopened(path, text, first, diagnostics);
    }
    let mut front = first + first_line(&text[first..]).len();
    if is_fence(first_line(&text[front..])) && begins_with_field(after_line(text, front))
    {
        let second = front;
        front += first_line(&text[front..]).len();
        if text[front..].lines().any(is_fence) {
            superfluous(path, second..front, diagnostics);
        } else {
            front = second;
        }
    }
    let mut at = front;
    for line in text[front..].split_inclusive('\n') {
        if is_fence(line) {
            let body = at + line.len();
            doubled_fence(path, text, body, diagnostics);
            return whole(front..at, body..text.len());
        }
        at += line.len();
    }
    let end = guessed_end(text, front);
    let fence = Place::at(path, first..first + 3);
    let line = text[..end].bytes().filter(|byte| *byte == b'\n').count() + 1;
    diagnostics.push(Diagnostic::error("front-matter-not-closed", fence).hint_fix(
        Message::new("hint-close-front-matter").with("line", line),
        Fix { span: Span::from(end..end), replacement: "---\n".to_owned() },
    ));
    whole(front..end, end..text.len())
}

/// A second `---` right below the first front matter, with fields after it, is a slip.
fn doubled_fence(
    path: &SitePath,
    text: &str,
    body: usize,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let line = first_line(&text[body..]);
    if is_fence(line) && !line.is_empty() {
        superfluous(path, body..body + line.len(), diagnostics);
    }
}

/// A line `---` that is one too many.
fn superfluous(
    path: &SitePath,
    line: std::ops::Range<usize>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let place = Place::at(path, line.start..line.start + 3);
    let fix = Fix { span: Span::from(line), replacement: String::new() };
    let hint = Message::new("hint-remove-line");
    diagnostics.push(Diagnostic::error("doubled-fence", place).hint_fix(hint, fix));
}

/// A file without its first line `---`. Where fields stand there all the same, and a line
/// `---` after them, they are the front matter.
fn unopened(
    path: &SitePath,
    text: &str,
    first: usize,
    diagnostics: &mut Vec<Diagnostic>,
) -> Parts {
    let end = first + first_line(&text[first..]).trim_end().len();
    let error = Diagnostic::error("no-front-matter", Place::at(path, first..end));
    let mut at = first;
    for line in text[first..].split_inclusive('\n') {
        if is_fence(line) && begins_with_field(&text[first..]) {
            let fix =
                Fix { span: Span::from(first..first), replacement: "---\n".to_owned() };
            let hint = Message::new("hint-open-front-matter");
            diagnostics.push(error.hint_fix(hint, fix));
            let body = at + line.len();
            return Parts {
                front: Span::from(first..at),
                body: Span::from(body..text.len()),
            };
        }
        at += line.len();
    }
    diagnostics.push(error.hint(Message::new("hint-front-matter-form")));
    Parts { front: Span::from(first..first), body: Span::from(first..text.len()) }
}

fn after_line(text: &str, at: usize) -> &str {
    &text[at + first_line(&text[at..]).len()..]
}

/// Whether a text begins with a line `name: …`.
fn begins_with_field(text: &str) -> bool {
    first_line(text).split_once(':').is_some_and(|(key, rest)| {
        let plain = |c: char| c.is_alphanumeric() || "_-".contains(c);
        !key.is_empty() && key.chars().all(plain) && rest.starts_with([' ', '\n', '\r'])
    })
}

/// Where front matter that nobody closed seems to end: before the first line that cannot be
/// YAML of a mapping.
fn guessed_end(text: &str, front: usize) -> usize {
    let mut at = front;
    for line in text[front..].split_inclusive('\n') {
        let bare = line.trim_end();
        let belongs = bare.starts_with([' ', '-', '#']) && !bare.starts_with("##")
            || bare.split_once(':').is_some_and(|(key, _)| {
                key.chars().all(|c| c.is_alphanumeric() || "_-\"'".contains(c))
            });
        if !belongs {
            break;
        }
        at += line.len();
    }
    at
}

/// The length of a byte order mark at the beginning, which is reported.
pub(super) fn skip_byte_order_mark(
    path: &SitePath,
    text: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> usize {
    if !text.starts_with(BYTE_ORDER_MARK) {
        return 0;
    }
    let span = 0..BYTE_ORDER_MARK.len();
    let fix = Fix { span: Span::from(span.clone()), replacement: String::new() };
    diagnostics.push(
        Diagnostic::warning("byte-order-mark", Place::at(path, span))
            .hint_fix(Message::new("hint-byte-order-mark"), fix),
    );
    BYTE_ORDER_MARK.len()
}

/// Lines that git leaves behind where it could not merge. Reports each conflict once.
pub(super) fn merge_conflicts(path: &SitePath, text: &str) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let has = |sign: &str| memmem::find(text.as_bytes(), sign.as_bytes()).is_some();
    if !has("<<<<<<<") && !has(">>>>>>>") {
        return found;
    }
    let mut at = 0;
    let mut inside = false;
    for line in text.split_inclusive('\n') {
        let begins = line.starts_with("<<<<<<< ");
        let ends = line.starts_with(">>>>>>> ");
        if begins || ends && !inside {
            let place = Place::at(path, at..at + line.trim_end().len());
            let error = Diagnostic::error("merge-conflict", place);
            found.push(error.hint(Message::new("hint-merge-conflict")));
        }
        inside = begins || inside && !ends;
        at += line.len();
    }
    found
}

fn first_line(text: &str) -> &str {
    text.split_inclusive('\n').next().unwrap_or_default()
}

fn is_fence(line: &str) -> bool {
    line.trim_end() == "---"
}
