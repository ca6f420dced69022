//! Headings follow each other without a gap, and none competes with the title.

use crate::base::diag::{Diagnostic, Message, Sink};

use super::Text;

/// `top-heading`: a heading `#` beside the title. `skipped-heading`: `####` right after `##`.
pub(super) fn run(text: &Text<'_>, sink: &mut Sink) {
    let mut above = 1;
    for heading in &text.version.draft.outline.headings {
        if heading.level == 1 {
            let warning = Diagnostic::warning("top-heading", text.place(heading.span));
            sink.push(warning.hint(Message::new("hint-top-heading")));
        } else if heading.level > above + 1 {
            let right = "#".repeat(usize::from(above) + 1);
            let warning =
                Diagnostic::warning("skipped-heading", text.place(heading.span));
            let hint = Message::new("hint-write").with("text", format!("`{right}`"));
            sink.push(warning.hint(hint));
        }
        above = heading.level.max(1);
    }
}
