//! A line that begins with a year and a full stop is text, not the item of a list that starts
//! at 2020; Latvian and Croatian write years so.

use crate::base::diag::{Diagnostic, Fix, Message, Sink};
use crate::base::span::Span;

use super::Text;

/// `year-as-list`: Markdown takes `2020. gada` at the beginning of a line for a list.
pub(super) fn run(text: &Text<'_>, sink: &mut Sink) {
    for (first, span) in &text.version.draft.outline.late_lists {
        let range = span.range();
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
