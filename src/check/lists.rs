//! A line that begins with a year and a full stop is text, not the item of a list that starts
//! at 2020; Latvian and Croatian write years so.

use crate::base::diag::{Diagnostic, Fix, Message, Sink};
use crate::base::markdown::{Event, Tag, events};
use crate::base::span::Span;

use super::Text;

/// The smallest number that is a year rather than the number of an item.
const YEAR: u64 = 1000;

/// `year-as-list`: Markdown takes `2020. gada` at the beginning of a line for a list.
pub(super) fn run(text: &Text<'_>, sink: &mut Sink) {
    let body = text.version.draft.body();
    if !begins_with_year(body) {
        return;
    }
    for (event, range) in events(body) {
        let Event::Start(Tag::List(Some(first))) = event else { continue };
        if first < YEAR {
            continue;
        }
        let dot = range.start + first.to_string().len();
        let place = text.place(Span::from(range.start..dot + 1));
        let offset = text.version.draft.body_span.start as usize;
        let fix = Fix {
            span: Span::from(dot..dot).shifted(offset),
            replacement: "\\".to_owned(),
        };
        let hint = Message::new("hint-write").with("text", format!("`{first}\\.`"));
        let warning = Diagnostic::warning("year-as-list", place);
        sink.push(warning.with("year", first.to_string()).hint_fix(hint, fix));
    }
}

/// Whether a line begins with four digits and a full stop; spares most texts the parsing.
fn begins_with_year(body: &str) -> bool {
    body.lines().any(|line| {
        let line = line.trim_start_matches([' ', '>', '-', '*', '+']);
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        digits >= 4 && line[digits..].starts_with(['.', ')'])
    })
}
