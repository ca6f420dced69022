//! A name or link that leads nowhere + what was probably meant → the change to the text that
//! mends it, where the two differ in nothing that a reader would see. Guesses at no typing
//! error.

use crate::base::cursor::Cursor;
use crate::base::diag::{Arg, Diagnostic, Fix, Message};
use crate::base::nearest::same_but_for_case;
use crate::base::slug::slug;
use crate::base::yaml::Step;
use crate::model::draft::{Draft, LinkDraft, LinkKind};

/// Adds to the hint `did you mean …?` the change to the link, where the name that was meant is
/// the written one but for capital letters, hard spaces and the like.
pub(super) fn mended(error: Diagnostic, draft: &Draft, link: &LinkDraft) -> Diagnostic {
    let mut error = error;
    let named =
        error.hints.iter().position(|hint| hint.message.id == "hint-did-you-mean");
    let Some(hint) = named.map(|at| &mut error.hints[at]) else { return error };
    let Some((_, Arg::Text(right))) = hint.message.args.first() else { return error };
    let bare = link.target.split('#').next().unwrap_or_default();
    let part = bare.rsplit('/').next().unwrap_or_default();
    let written = percent_encoding::percent_decode_str(part).decode_utf8_lossy();
    let same = same_but_for_case(&written, right) || slug(&written, "") == **right;
    if same && !bare.ends_with(".md") {
        let right = match link.kind {
            LinkKind::Wiki => right.clone(),
            _ => right.replace(' ', "%20"),
        };
        hint.fix = replacement(draft, link, part, right);
    }
    error
}

/// What a link whose address stands in typographic quotes should be, if that is its mistake.
pub(super) fn unquoted(link: &LinkDraft) -> Option<&str> {
    let quote = |c: char| "“”„«»‘’".contains(c);
    let bare = link.target.trim_matches(|c: char| quote(c) || c.is_whitespace());
    let quoted = link.target.starts_with(quote) && link.kind == LinkKind::Link;
    (quoted && !bare.is_empty()).then_some(bare)
}

/// The error about such a link.
pub(super) fn quotes_in_link(
    error: Diagnostic,
    draft: &Draft,
    link: &LinkDraft,
    bare: &str,
) -> Diagnostic {
    let hint = Message::new("hint-write").with("text", format!("`({bare})`"));
    match replacement(draft, link, &link.target, bare.to_owned()) {
        Some(fix) => error.hint_fix(hint, fix),
        None => error.hint(hint),
    }
}

/// The change that puts `right` in the place of a part of a link's target.
pub(super) fn replacement(
    draft: &Draft,
    link: &LinkDraft,
    part: &str,
    right: String,
) -> Option<Fix> {
    let span = link.part_of_target(draft.body(), part)?;
    let offset = draft.body_span.start as usize;
    Some(Fix { span: span.shifted(offset), replacement: right })
}

/// Several names in one text, `a, b`, where a list should be: `[a, b]`.
pub(super) fn written_as_line(
    item: Cursor<'_>,
    text: &str,
    many: bool,
    known: impl Fn(&str) -> bool,
) -> Option<Diagnostic> {
    let parts: Vec<&str> = text.split([',', ';']).map(str::trim).collect();
    if !many || parts.len() < 2 || !parts.iter().all(|part| known(part)) {
        return None;
    }
    // An item of a list that is written with commas would become a list in a list.
    let whole = !matches!(item.steps().last(), Some(Step::Index(_)));
    let list = format!("[{}]", parts.join(", "));
    let error =
        Diagnostic::error("list-as-line", item.place()).with("field", item.name());
    let text = format!("`{}: {list}`", item.name());
    let hint = Message::new("hint-write").with("text", text);
    Some(match whole {
        true => error.hint_mending(hint, &item.place(), &list),
        false => error.hint(hint),
    })
}
