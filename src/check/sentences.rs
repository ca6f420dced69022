//! Sentences are not so long that a reader loses the thread.

use crate::base::diag::{Diagnostic, Message, Sink};

use super::Text;

/// `long-sentence`: a sentence that goes on and on.
pub(super) fn run(text: &Text<'_>, sink: &mut Sink) {
    for (span, words) in &text.version.draft.outline.long_sentences {
        let warning = Diagnostic::warning("long-sentence", text.place(*span));
        let warning = warning.with("n", *words);
        sink.push(warning.hint(Message::new("hint-long-sentence")));
    }
}
