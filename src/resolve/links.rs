//! The links of a text → where they lead. Reports those that lead nowhere, pictures without
//! alternative text, and references to sources that the entry does not have.

use std::sync::Arc;

use crate::base::cursor::Cursor;
use crate::base::diag::{Diagnostic, Message, Sink};
use crate::base::lang::Lang;
use crate::base::markdown::citations;
use crate::base::nearest::nearest;
use crate::base::span::Place;
use crate::model::draft::{Draft, LinkKind};
use crate::model::schema::{Field, Kind, Role};
use crate::model::site::EntryId;
use crate::model::value::{LinkTarget, ResolvedLink, Value};

use super::facts::Values;
use super::lookup::Lookup;
use super::mend;
use super::mistaken::corrected;

/// Looks up the links of one version. `values` are those of its fields.
pub(super) fn links(
    (lookup, entry, lang): (&Lookup<'_>, EntryId, Lang),
    draft: &Draft,
    values: &Values,
    sink: &mut Sink,
) -> Vec<ResolvedLink> {
    let offset = draft.body_span.start as usize;
    let mut found = Vec::with_capacity(draft.outline.links.len());
    for link in &draft.outline.links {
        let place = || Place::at(&draft.path, link.span.shifted(offset).range());
        let target = match mend::unquoted(link) {
            Some(bare) => {
                let error = Diagnostic::error("quotes-in-link", place());
                sink.push(mend::quotes_in_link(error, draft, link, bare));
                LinkTarget::Broken
            }
            None => lookup.link(entry, lang, link, place()).unwrap_or_else(|error| {
                let error = mend::mended(*error, draft, link);
                sink.push(corrected(error, (lookup, entry, lang), draft, link));
                LinkTarget::Broken
            }),
        };
        let is_silent = link.kind == LinkKind::Image && !link.has_text;
        if is_silent && !is_described(&target, values) {
            let error = Diagnostic::error("missing-alt", place());
            sink.push(error.hint(Message::new("hint-missing-alt")));
        }
        if let Some(now) = lookup.new_name(link).filter(|_| target != LinkTarget::Broken)
        {
            let note =
                Diagnostic::note("former-name", place()).with("name", now.1.as_str());
            let hint = Message::new("hint-write").with("text", format!("`{}`", now.1));
            sink.push(match mend::replacement(draft, link, now.0, now.1.clone()) {
                Some(fix) => note.hint_fix(hint, fix),
                None => note.hint(hint),
            });
        }
        if matches!(target, LinkTarget::Entry(..))
            && lookup.names_other_language(entry, lang, link)
        {
            let warning = Diagnostic::warning("link-to-other-language", place());
            let own = lookup.config.language(lang).code.as_str();
            let hint = Message::new("hint-link-to-other-language");
            sink.push(warning.hint(hint.with("file", format!("{own}.md"))));
        }
        if let LinkTarget::Entry(to, _) = target
            && let Some(left) = lookup.entry(to).withdrawn()
        {
            let warning = Diagnostic::warning("withdrawn-entry", place());
            let warning = warning.with("name", lookup.entry(to).id.as_str());
            sink.push(match &left.instead {
                Some(instead) => {
                    let text = format!("`[[{instead}]]`");
                    warning.hint(Message::new("hint-write").with("text", text))
                }
                None => warning.hint(Message::new("hint-withdrawn-entry")),
            });
        }
        found.push(ResolvedLink { span: link.span, target });
    }
    found.sort_by_key(|link| link.span.start);
    found
}

/// Whether a field of the entry says what a picture shows.
fn is_described(target: &LinkTarget, values: &Values) -> bool {
    let LinkTarget::Picture(id) = target else { return false };
    let images = values.iter().flatten().flat_map(|value| value.images());
    images.into_iter().any(|image| image.asset == Some(*id) && image.alt.is_some())
}

/// The keys of an entry's sources, in order.
pub(super) fn source_keys(
    fields: &[Field],
    values: &[Option<Arc<Value>>],
) -> Vec<String> {
    let with_role =
        fields.iter().zip(values).filter(|(field, _)| field.has(Role::Sources));
    let mut keys = Vec::new();
    for (field, value) in with_role {
        let Some(Value::List(items)) = value.as_deref() else { continue };
        let id = field.kind.parts().iter().position(|part| part.name == "id");
        for item in items {
            let Value::Record(parts) = item else { continue };
            let key = id.and_then(|id| parts.get(id)).and_then(Option::as_ref);
            keys.push(match key {
                Some(Value::Text(text, _)) => text.to_string(),
                _ => String::new(),
            });
        }
    }
    keys
}

/// Reports what a version cites that is not among the sources of its entry; nothing where
/// the front matter that should list them, that of `source`, is broken.
pub(super) fn check_citations(
    (draft, source): (&Draft, &Draft),
    fields: &[Field],
    values: &Values,
    sink: &mut Sink,
) {
    let keys = source_keys(fields, values);
    if !draft.sound || !source.sound {
        return;
    }
    let sources = Sources::new(&keys);
    let offset = draft.body_span.start as usize;
    for citation in &draft.outline.citations {
        let span = citation.span.shifted(offset).range();
        sources.find(&citation.key, || Place::at(&draft.path, span), sink);
    }
    let front = draft.front();
    for field in fields {
        if let Some(given) = front.get(&field.name) {
            sources.check(&field.kind, given, sink);
        }
    }
}

/// The keys of an entry's sources, which its texts cite.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sources<'a>(&'a [String]);

impl<'a> Sources<'a> {
    /// Sources with these keys.
    pub(super) fn new(keys: &'a [String]) -> Sources<'a> {
        Sources(keys)
    }

    /// Reports what a value cites that is not among them.
    pub(super) fn check(&self, kind: &Kind, given: Cursor<'_>, sink: &mut Sink) {
        match kind {
            Kind::Text { cites: true, .. } => {
                if let Some(key) = given.node.as_text() {
                    self.find(key, || given.place(), sink);
                }
            }
            Kind::Markdown => {
                let text = given.node.as_text().unwrap_or_default();
                for (span, key) in citations(text) {
                    self.find(key, || given.place_in_text(text, span), sink);
                }
            }
            Kind::List(inner) => {
                given.items().iter().for_each(|item| self.check(inner, *item, sink));
            }
            Kind::Record(fields) => {
                for field in fields {
                    if let Some(part) = given.get(&field.name) {
                        self.check(&field.kind, part, sink);
                    }
                }
            }
            _ => {}
        }
    }

    fn find(&self, key: &str, place: impl FnOnce() -> Place, sink: &mut Sink) {
        if self.0.iter().any(|known| known == key) {
            return;
        }
        let near = nearest(key, self.0.iter().map(String::as_str));
        let error = Diagnostic::error("unknown-source", place()).with("key", key);
        sink.push(error.did_you_mean(near).hint(Message::new("hint-unknown-source")));
    }
}
