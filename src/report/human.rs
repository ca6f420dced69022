//! Diagnostics → what a person reads at a terminal: the message, the line of the source with
//! the place underlined, and the hints. The only client of annotate-snippets.

use std::collections::BTreeMap;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::base::diag::{Diagnostic, Message, Severity};

use super::source::Window;
use super::{Reporter, path_seen};

/// Columns that output fits in.
const WIDTH: usize = 80;

/// How many notes of a kind are shown.
const FIRST_NOTES: usize = 3;

impl Reporter<'_> {
    /// All errors and warnings, each with its source, and the first notes of each kind: they can
    /// be as many as there are texts, and bury what matters more.
    pub(super) fn human(&self, diagnostics: &[Diagnostic], colour: bool) -> String {
        let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
        let renderer = renderer.decor_style(DecorStyle::Ascii).term_width(WIDTH);
        let mut out = String::new();
        let mut notes: BTreeMap<&str, usize> = BTreeMap::new();
        for diagnostic in diagnostics {
            if diagnostic.severity == Severity::Note {
                let told = notes.entry(diagnostic.code).or_default();
                *told += 1;
                if *told > FIRST_NOTES {
                    continue;
                }
            }
            out.push_str(&self.one(diagnostic, &renderer));
            out.push_str("\n\n");
        }
        let more = notes.into_iter().filter(|(_, told)| *told > FIRST_NOTES);
        for (code, told) in more {
            let more = Message::new("more-notes").with("count", told - FIRST_NOTES);
            let more = fitted(&self.speech.say(&more.with("code", code)), WIDTH);
            out.push_str(&format!("{more}\n\n"));
        }
        out
    }

    fn one(&self, diagnostic: &Diagnostic, renderer: &Renderer) -> String {
        let tag = self.speech.tag();
        let name = self.speech.severity(tag, diagnostic.severity);
        let level = match diagnostic.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Note => Level::NOTE,
        };
        let text = self.speech.say_in(tag, &diagnostic.message);
        // Before the message stands `error[code]: `; below, lines begin as far in.
        let before = name.chars().count() + diagnostic.code.len() + 4;
        let text = fitted(&text, WIDTH.saturating_sub(before));
        let title = level.with_name(name).primary_title(text).id(diagnostic.code);
        let mut group = Group::with_title(title);
        if let Some(place) = &diagnostic.place {
            group = match self.sources.window(place).map(narrowed) {
                Some(window) => group.element(
                    Snippet::source(window.text)
                        .line_start(window.first)
                        .path(path_seen(&place.path))
                        .fold(false)
                        .annotation(AnnotationKind::Primary.span(window.range)),
                ),
                None => group.element(Origin::path(path_seen(&place.path))),
            };
        }
        let hint = self.speech.say(&Message::new("severity-hint"));
        let number =
            diagnostic.place.as_ref().and_then(|place| self.sources.lines(place));
        let digits = number.map_or(1, |at| at.end_line.to_string().len());
        let before = digits + hint.chars().count() + 5;
        for text in self.hints(tag, diagnostic) {
            let text = fitted(&text, WIDTH.saturating_sub(before));
            group = group.element(Level::HELP.with_name(hint.clone()).message(text));
        }
        renderer.render(&[group])
    }
}

/// How many characters are underlined at most, so that they and the signs around them fit.
const MEANT: usize = WIDTH - 24;

/// A window in which what is meant fits: of a line that is too long its beginning, and no more
/// lines after that.
fn narrowed(mut window: Window) -> Window {
    let mut at = window.range.start;
    for line in window.text[window.range.clone()].split_inclusive('\n') {
        if let Some((end, _)) = line.char_indices().nth(MEANT) {
            window.range.end = at + end;
            let rest = &window.text[window.range.end..];
            let end = rest.find('\n').map_or(window.text.len(), |n| window.range.end + n);
            window.text.truncate(end);
            break;
        }
        at += line.len();
    }
    window
}

/// How a line begins that a runner of workflows takes for an order.
const ORDER: &str = "::";

/// A text in which no line but the first, before which something stands, begins like an order.
fn without_orders(text: &str) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let bare = line.trim_start();
        let order = bare.starts_with(ORDER);
        if !out.is_empty() {
            out.push(if order { ' ' } else { '\n' });
        }
        out.push_str(if order { bare } else { line });
    }
    out
}

/// A text in lines of at most this many characters, as far as its words are not longer.
fn fitted(text: &str, width: usize) -> String {
    let mut out = String::new();
    for line in without_orders(text).lines() {
        let mut used = 0;
        for word in line.split(' ') {
            let length = word.chars().count();
            let order = word.starts_with(ORDER);
            let breaks = used > 0 && used + 1 + length > width && !order;
            if breaks || !out.is_empty() && used == 0 {
                out.push('\n');
            } else if used > 0 {
                out.push(' ');
            }
            used = if breaks || used == 0 { length } else { used + 1 + length };
            out.push_str(word);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{MEANT, Window, fitted, narrowed};

    #[test]
    fn lines_end_between_words_and_lose_nothing() {
        let text = "Viena divas trīs garākunvēlgarāks beigas\npēdējā";
        let lines = fitted(text, 12);
        assert_eq!(lines, "Viena divas\ntrīs\ngarākunvēlgarāks\nbeigas\npēdējā");
        assert_eq!(fitted("", 5), "");
    }

    #[test]
    fn what_is_meant_is_cut_to_what_fits_and_between_letters() {
        let long = "garumzīme ".repeat(20);
        let window =
            |text: &str, range| Window { first: 7, text: text.to_owned(), range };
        let whole = format!("a: {long}\nb: c");
        let cut = narrowed(window(&whole, 3..whole.len()));
        assert_eq!(whole[cut.range.clone()].chars().count(), MEANT);
        assert_eq!(cut.text, whole[..whole.find('\n').unwrap_or(0)]);
        let short = narrowed(window("a: b\nc: d\ne: f", 3..9));
        assert_eq!((short.range, short.text.as_str()), (3..9, "a: b\nc: d\ne: f"));
    }

    #[test]
    fn no_line_begins_like_an_order_to_a_runner() {
        let text = "one two ::warning::x\n ::error::y\n::debug::z";
        let lines = fitted(text, 8);
        let order = |line: &str| line.trim_start().starts_with("::");
        assert!(!lines.lines().any(order), "{lines}");
    }
}
