//! Blocks of a text that need a mark → the elements that get it. Writes no HTML.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::base::markdown::{Event, Tag};

/// A block that readers should know something about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    /// The bytes of the block in its text.
    pub span: Range<usize>,
    /// What readers should know.
    pub text: String,
}

/// What is to be said at each element, by the bytes of the element.
pub(super) type Marked = BTreeMap<(usize, usize), String>;

/// Finds the innermost element that holds each block.
pub(super) fn marked(events: &[(Event<'_>, Range<usize>)], marks: &[Mark]) -> Marked {
    let mut found = BTreeMap::new();
    for mark in marks {
        let inner = events
            .iter()
            .rev()
            .find(|(event, range)| holds_text(event) && range.contains(&mark.span.start));
        if let Some((_, range)) = inner {
            found.entry((range.start, range.end)).or_insert_with(|| mark.text.clone());
        }
    }
    found
}

/// Whether an event begins an element that a block can be.
fn holds_text(event: &Event<'_>) -> bool {
    matches!(
        event,
        Event::Start(
            Tag::Paragraph
                | Tag::Heading { .. }
                | Tag::Item
                | Tag::TableRow
                | Tag::TableHead
                | Tag::CodeBlock(_)
                | Tag::DefinitionListTitle
                | Tag::DefinitionListDefinition
        )
    )
}
