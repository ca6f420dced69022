//! The source of an entry has the parts that its collection asks for.

use crate::base::diag::{Diagnostic, Message, Sink};
use crate::base::span::Place;
use crate::model::draft::SlipKind;

use super::Text;

/// `missing-section`: a required part has no heading in the source.
pub(super) fn run(text: &Text<'_>, sink: &mut Sink) {
    let slips = &text.version.draft.outline.slips;
    let slipped = slips.iter().any(|slip| slip.kind == SlipKind::Heading);
    if !text.is_source() || slipped {
        // A heading that was not taken for one is reported by itself.
        return;
    }
    let collection = text.site.collection(text.entry.collection);
    for section in collection.sections.iter().filter(|section| section.required) {
        if text.version.anchors.iter().any(|anchor| **anchor == *section.id) {
            continue;
        }
        let chain = &text.site.config.language(text.lang).chain;
        let title = section.title.along(chain).map_or(&*section.id, |(_, title)| title);
        let place = Place::file(&text.version.draft.path);
        let hint = Message::new("hint-write").with("text", format!("`## {title}`"));
        let warning = Diagnostic::warning("missing-section", place);
        sink.push(warning.with("title", title).hint(hint));
    }
}
