//! What stands in a text as signs, though it was plainly meant as a heading, an item, a link or a
//! table.

use crate::base::diag::{Diagnostic, Fix, Message, Sink};
use crate::base::span::Span;
use crate::model::draft::{Slip, SlipKind};

use super::Text;

/// `heading-space`, `item-space`, `link-gap`, `link-spaces`, `link-not-closed` and `table-line`.
pub(super) fn run(text: &Text<'_>, sink: &mut Sink) {
    for slip in &text.version.draft.outline.slips {
        if let Some((code, hint, change)) = told(text, *slip) {
            let span = match slip.span.range().is_empty() {
                true => (slip.span.start as usize..slip.span.end as usize + 1).into(),
                false => slip.span,
            };
            let warning = Diagnostic::warning(code, text.place(span));
            sink.push(match change {
                Some((span, replacement)) => {
                    let fix = Fix { span: text.in_file(span), replacement };
                    warning.hint_fix(hint, fix)
                }
                None => warning.hint(hint),
            });
        }
    }
}

/// The code of a slip, the hint, and what should stand where.
type Told = (&'static str, Message, Option<(Span, String)>);

fn told(text: &Text<'_>, slip: Slip) -> Option<Told> {
    let hint = Message::new;
    let write = |text: String| hint("hint-write").with("text", text);
    let put = |replacement: &str| Some((slip.span, replacement.to_owned()));
    let body = text.version.draft.body();
    let written = body.get(slip.span.range()).unwrap_or_default();
    Some(match slip.kind {
        SlipKind::Heading => ("heading-space", hint("hint-heading-space"), put(" ")),
        SlipKind::Item => ("item-space", hint("hint-yaml-hard-space"), put(" ")),
        SlipKind::LinkGap => ("link-gap", hint("hint-link-gap"), put("")),
        SlipKind::LinkSpaces => {
            let right = written.trim().replace([' ', '\u{a0}'], "%20");
            ("link-spaces", write(format!("`({right})`")), put(&right))
        }
        SlipKind::LinkOpen => {
            let end = Span { start: slip.span.end, end: slip.span.end };
            let change = Some((end, ")".to_owned()));
            ("link-not-closed", write(format!("`({written})`")), change)
        }
        SlipKind::NameOpen => ("link-not-closed", write(format!("`{written}]]`")), None),
        SlipKind::Table => {
            let line = rule(written);
            (
                "table-line",
                write(format!("`{line}`")),
                Some(below(body, slip.span, &line)),
            )
        }
        SlipKind::Address => return None,
    })
}

/// The line that makes a table of the row above it.
fn rule(row: &str) -> String {
    let columns = row.trim().replace("\\|", "").matches('|').count() - 1;
    format!("|{}", " --- |".repeat(columns))
}

/// The change that puts a line below the first of a table; in the place of one that is there,
/// but has not as many columns.
fn below(body: &str, first: Span, line: &str) -> (Span, String) {
    let rest = &body[first.end as usize..];
    let start = first.end as usize + rest.find('\n').map_or(rest.len(), |at| at + 1);
    let second = body[start..].lines().next().unwrap_or_default();
    let is_rule = second.trim().chars().all(|c| "|-: ".contains(c));
    if is_rule && second.contains("--") {
        return (Span::from(start..start + second.len()), line.to_owned());
    }
    (Span::from(start..start), format!("{line}\n"))
}
