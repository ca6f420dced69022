//! Something leads to each entry.

use crate::base::diag::{Diagnostic, Message, Sink};
use crate::base::span::Place;

use super::Text;

/// `orphan-entry`: no list, menu, relation or link leads to an entry.
pub(super) fn run(text: &Text<'_>, sink: &mut Sink) {
    let entry = text.entry;
    let found = text.site.collection(entry.collection).list
        || text.known.in_menu(text.id)
        || !text.site.inverse(text.id).is_empty()
        || !text.site.backlinks(text.id).is_empty();
    if text.is_source() && !found {
        let place = Place::file(&text.version.draft.path);
        let hint = Message::new("hint-orphan-entry").with("name", entry.id.as_str());
        sink.push(Diagnostic::warning("orphan-entry", place).hint(hint));
    }
}
