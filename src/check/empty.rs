//! A heading has something below it.

use crate::base::diag::{Diagnostic, Message, Sink};

use super::Text;

/// `empty-section`: a heading that is followed by one of its own level or above, or by nothing.
pub(super) fn run(text: &Text<'_>, sink: &mut Sink) {
    let outline = &text.version.draft.outline;
    let body = text.version.draft.body();
    for (at, heading) in outline.headings.iter().enumerate() {
        let next = outline.headings.get(at + 1);
        if next.is_some_and(|next| next.level > heading.level) {
            continue;
        }
        let end = next.map_or(body.len(), |next| next.span.start as usize);
        let below = body.get(heading.span.end as usize..end).unwrap_or_default();
        if below.trim().is_empty() {
            let warning = Diagnostic::warning("empty-section", text.place(heading.span));
            let warning = warning.with("title", heading.text.trim());
            sink.push(warning.hint(Message::new("hint-empty-section")));
        }
    }
}
