//! The texts of a Markdown text → the same as the language sets them. Code, addresses and
//! what only screen readers hear keep their signs; no place changes.

use std::ops::Range;

use crate::base::markdown::{Event, Tag, TagEnd};
use crate::l10n::{Piece, Typesetter};

/// Sets all texts of a Markdown text.
pub(super) fn typeset(events: &mut [(Event<'_>, Range<usize>)], setter: &Typesetter) {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut owners: Vec<usize> = Vec::new();
    let (mut code, mut image) = (false, 0usize);
    for at in 0..events.len() {
        match &events[at].0 {
            Event::Start(Tag::CodeBlock(_)) => code = true,
            Event::End(TagEnd::CodeBlock) => code = false,
            Event::Start(Tag::Image { .. }) => {
                image += 1;
                pieces.push(Piece::Solid);
                owners.push(at);
            }
            Event::End(TagEnd::Image) => image = image.saturating_sub(1),
            Event::Text(_) if code => {}
            Event::Text(text) if image > 0 => {
                let letters = setter.letters(text).into_owned();
                events[at].0 = Event::Text(letters.into());
            }
            Event::Text(text) => {
                pieces.push(Piece::Text(text.to_string()));
                owners.push(at);
            }
            Event::Code(_) => {
                pieces.push(Piece::Solid);
                owners.push(at);
            }
            Event::SoftBreak | Event::HardBreak => {
                pieces.push(Piece::Space);
                owners.push(at);
            }
            event if is_inside(event) => {}
            _ => flush(events, &mut pieces, &mut owners, setter),
        }
    }
    flush(events, &mut pieces, &mut owners, setter);
}

/// Whether an event stands inside a paragraph without ending it.
fn is_inside(event: &Event<'_>) -> bool {
    matches!(
        event,
        Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. })
            | Event::End(
                TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link
            )
            | Event::InlineHtml(_)
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_)
    )
}

fn flush(
    events: &mut [(Event<'_>, Range<usize>)],
    pieces: &mut Vec<Piece>,
    owners: &mut Vec<usize>,
    setter: &Typesetter,
) {
    if !setter.has_work_in(pieces) {
        pieces.clear();
        owners.clear();
        return;
    }
    setter.set(pieces);
    for (piece, at) in pieces.drain(..).zip(owners.drain(..)) {
        if let Piece::Text(text) = piece {
            events[at].0 = Event::Text(text.into());
        }
    }
}
