//! Links to pages of the site itself name the entry, not the address: an address leads to one
//! language, and to the site as it is published, not to the one that is being made.

use crate::base::diag::{Diagnostic, Fix, Message, Sink};
use crate::base::lang::Lang;
use crate::base::span::Span;
use crate::model::draft::{LinkDraft, LinkKind, SlipKind};
use crate::model::site::EntryId;

use super::Text;

/// `own-address`: a link to a page of the site by its address.
pub(super) fn run(text: &Text<'_>, sink: &mut Sink) {
    let Some(base) = &text.site.config.base_url else { return };
    let draft = &text.version.draft;
    for link in draft.outline.links.iter().filter(|link| link.kind == LinkKind::Link) {
        let Some(path) = inside(base, &link.target) else { continue };
        let fix = |entry| {
            let span = link.part_of_target(draft.body(), &link.target)?;
            let replacement = file_of(text, entry, &link.target);
            Some(Fix { span: text.in_file(span), replacement })
        };
        report(text, (link.span, path), fix, sink);
    }
    for slip in draft.outline.slips.iter().filter(|slip| slip.kind == SlipKind::Address) {
        let address = draft.body().get(slip.span.range()).unwrap_or_default();
        let Some(path) = inside(base, address) else { continue };
        let fix = |entry: EntryId| {
            let replacement = format!("[[{}]]", name_of(text, entry));
            Some(Fix { span: text.in_file(slip.span), replacement })
        };
        report(text, (slip.span, path), fix, sink);
    }
}

fn report(
    text: &Text<'_>,
    (span, path): (Span, &str),
    fix: impl Fn(EntryId) -> Option<Fix>,
    sink: &mut Sink,
) {
    let warning = Diagnostic::warning("own-address", text.place(span));
    let bare = path.split(['#', '?']).next().unwrap_or_default();
    let found: Option<(EntryId, Lang)> = text.known.at(bare);
    sink.push(match found {
        Some((entry, _)) => {
            let name = format!("[[{}]]", name_of(text, entry));
            let hint = Message::new("hint-own-address").with("name", name);
            match fix(entry) {
                Some(fix) => warning.hint_fix(hint, fix),
                None => warning.hint(hint),
            }
        }
        None => warning.hint(Message::new("hint-relative-link")),
    });
}

/// The path inside the site, if an address leads there, by whichever scheme.
fn inside<'t>(base: &str, target: &'t str) -> Option<&'t str> {
    let bare = |address: &'t str| {
        let rest = address.strip_prefix("https://");
        rest.or_else(|| address.strip_prefix("http://"))
    };
    let base = base.split_once("://").map(|(_, rest)| rest)?;
    bare(target)?.strip_prefix(base)
}

/// The name of an entry in `[[…]]`.
fn name_of(text: &Text<'_>, id: EntryId) -> String {
    let entry = text.site.entry(id);
    match text.site.entries_named(&entry.id).as_slice() {
        [_] => entry.id.clone(),
        _ => text.site.full_name(entry),
    }
}

/// The way from the text to the file of an entry, in the language of the text if there is one.
fn file_of(text: &Text<'_>, id: EntryId, target: &str) -> String {
    let entry = text.site.entry(id);
    let own = entry.versions.get(text.lang).map(|_| text.lang);
    let code = &text.site.config.language(own.unwrap_or(entry.source)).code;
    let folder = if entry.collection == text.entry.collection {
        format!("../{}", entry.id)
    } else {
        format!("../../{}", text.site.full_name(entry))
    };
    let anchor = target.split_once('#').map_or(String::new(), |(_, a)| format!("#{a}"));
    format!("{folder}/{code}.md{anchor}")
}

/// The links that lead out of the site; those that lead back into it by their address are not
/// among them.
pub(super) fn leads_out(base: Option<&str>, link: &LinkDraft) -> bool {
    base.is_none_or(|base| inside(base, &link.target).is_none())
}
