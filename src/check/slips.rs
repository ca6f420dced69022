//! What stands in a text as signs, though it was plainly meant as a heading, an item or a link.

use crate::base::diag::{Diagnostic, Fix, Message, Sink};
use crate::model::draft::{Slip, SlipKind};

use super::Text;

/// `heading-space`, `item-space`, `link-gap` and `link-spaces`.
pub(super) fn run(text: &Text<'_>, sink: &mut Sink) {
    for slip in &text.version.draft.outline.slips {
        if let Some((code, hint, replacement)) = told(text, *slip) {
            let span = match slip.span.range().is_empty() {
                true => (slip.span.start as usize..slip.span.end as usize + 1).into(),
                false => slip.span,
            };
            let fix = Fix { span: text.in_file(slip.span), replacement };
            sink.push(Diagnostic::warning(code, text.place(span)).hint_fix(hint, fix));
        }
    }
}

/// The code of a slip, the hint, and what should stand in its place.
fn told(text: &Text<'_>, slip: Slip) -> Option<(&'static str, Message, String)> {
    let hint = Message::new;
    Some(match slip.kind {
        SlipKind::Heading => {
            ("heading-space", hint("hint-heading-space"), " ".to_owned())
        }
        SlipKind::Item => ("item-space", hint("hint-yaml-hard-space"), " ".to_owned()),
        SlipKind::LinkGap => ("link-gap", hint("hint-link-gap"), String::new()),
        SlipKind::LinkSpaces => {
            let body = text.version.draft.body();
            let target = body.get(slip.span.range())?.trim();
            let right = target.replace([' ', '\u{a0}'], "%20");
            let write = hint("hint-write").with("text", format!("`({right})`"));
            ("link-spaces", write, right)
        }
        SlipKind::Address => return None,
    })
}
