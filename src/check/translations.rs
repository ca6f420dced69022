//! Translations are stamped, and made from their source as it is now.

use crate::base::diag::{Diagnostic, Fix, Message, Sink};
use crate::base::span::{Place, Span};
use crate::base::yaml::Node;
use crate::model::compare::{Comparison, Row, RowState, compare};
use crate::model::draft::Draft;
use crate::model::pieces::revision_of;
use crate::model::translation::State;

use super::Text;

/// How many places of one translation are shown.
const SHOWN: usize = 5;

/// `unstamped-translation`: nobody has said what it was made from. `outdated-translation`: its
/// source has changed since.
pub(super) fn run(text: &Text<'_>, sink: &mut Sink) {
    match text.version.translation.as_ref().map(|translation| &translation.state) {
        Some(State::Unstamped) => unstamped(text, sink),
        Some(State::Outdated { .. }) => outdated(text, sink),
        _ => {}
    }
}

/// What says `now` waits for the line that is shown here; what says nothing may stay so. There
/// may be thousands of the latter, so nothing is computed for them.
fn unstamped(text: &Text<'_>, sink: &mut Sink) {
    let draft = &text.version.draft;
    let Some(made) = &text.version.translation else { return };
    let Some(source) = text.entry.versions.get(made.source) else { return };
    if !draft.sound || !source.draft.sound {
        return;
    }
    let front = draft.front();
    let Some(translation) = front.get("translation") else { return };
    match translation.get("revision") {
        Some(value) if value.node.as_text() == Some("now") => {
            let collection = text.site.collection(text.entry.collection);
            let now = revision_of(collection, made.source, source);
            let replacement = now.to_string();
            let line = format!("  revision: {replacement}");
            let place = value.place();
            let fix = place.span.map(|span| Fix { span, replacement });
            let hint = Message::new("hint-unstamped-now").with("line", line);
            let warning = Diagnostic::warning("unstamped-translation", place)
                .saying("unstamped-translation-now");
            sink.push(match fix {
                Some(fix) => warning.hint_fix(hint, fix),
                None => warning.hint(hint),
            });
        }
        Some(value) if *value.node != Node::Null => {}
        _ => {
            let note = Diagnostic::note("unstamped-translation", key_of(draft));
            sink.push(note.hint(Message::new("hint-unstamped")));
        }
    }
}

/// Where `translation:` stands, found without reading the YAML once more.
fn key_of(draft: &Draft) -> Place {
    const KEY: &str = "translation";
    let start = draft.front_span.start as usize;
    let front = &draft.text[draft.front_span.range()];
    let named = |at: &usize| {
        let before = &front[..*at];
        before.is_empty() || before.ends_with('\n')
    };
    let found = front.match_indices(KEY).map(|(at, _)| at).find(named);
    found.map_or_else(
        || Place::file(&draft.path),
        |at| Place::at(&draft.path, start + at..start + at + KEY.len()),
    )
}

fn outdated(text: &Text<'_>, sink: &mut Sink) {
    let Some(made) = &text.version.translation else { return };
    let State::Outdated { through, .. } = &made.state else { return };
    let sound = |lang| text.entry.versions.get(lang).is_none_or(|v| v.draft.sound);
    if !sound(made.source) || !sound(text.entry.source) {
        // What a broken file has lost did not change.
        return;
    }
    let Some(compared) = compare(text.site, text.entry, text.lang) else { return };
    let rows: Vec<&Row> = compared.outdated().collect();
    let config = &text.site.config;
    let place = rows.iter().find_map(|row| in_target(&compared, row));
    let place = place.unwrap_or_else(|| Place::file(&text.version.draft.path));
    let mut warning = Diagnostic::warning("outdated-translation", place)
        .with("n", rows.len().max(1))
        .with("language", config.language(made.source).code.as_str());
    if let Some(through) = through {
        let hint = Message::new("hint-outdated-through");
        warning =
            warning.hint(hint.with("language", config.language(*through).code.as_str()));
    }
    for row in rows.iter().take(SHOWN) {
        let id = match row.state {
            RowState::Added => "hint-outdated-added",
            RowState::Removed => "hint-outdated-removed",
            RowState::Through => "hint-outdated-chain",
            _ => "hint-outdated-changed",
        };
        let there = match row.source {
            Some(at) => compared.source_pieces[at].place(&compared.source.draft),
            None => match in_target(&compared, row) {
                Some(place) => place,
                None => Place::file(&compared.source.draft.path),
            },
        };
        warning = warning.hint_at(Message::new(id), there);
    }
    if rows.len() > SHOWN {
        let hint = Message::new("hint-outdated-more").with("n", rows.len() - SHOWN);
        let name = text.site.full_name(text.entry);
        warning = warning.hint(hint.with("name", name));
    }
    sink.push(warning);
}

/// Where a translator has to look, cut to the first line: the place is to be found, not read.
fn in_target(compared: &Comparison<'_>, row: &Row) -> Option<Place> {
    let draft = &compared.target.draft;
    let piece = compared.target_pieces.get(compared.nearest(row)?)?;
    let mut place = piece.place(draft);
    if let Some(span) = &mut place.span {
        let text = draft.text.get(span.range()).unwrap_or_default();
        let line = text.lines().next().unwrap_or_default().trim_end().len();
        *span = Span::from(span.range().start..span.range().start + line);
    }
    Some(place)
}
