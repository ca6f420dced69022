//! What translations say they were made from + the sources as they are now → how each stands
//! to its source. Changes no file.

use crate::base::diag::{Diagnostic, Message, Sink};
use crate::base::lang::{Lang, PerLang};
use crate::base::span::Place;
use crate::model::draft::Draft;
use crate::model::schema::{Field, Kind};
use crate::model::translation::{Fingerprint, Revision, State, Translation};
use crate::model::value::Value;

use super::entries::{Bare, Head};
use super::facts::Values;

/// The revision of a version as it stands: the fingerprints of its title, of its translated
/// fields in the order of the schema, and of the blocks of its text.
pub fn revision(
    draft: &Draft,
    title: &str,
    fields: &[Field],
    values: &Values,
) -> Revision {
    let mut prints = vec![Fingerprint::of(&normalised(title))];
    for (field, value) in fields.iter().zip(values) {
        if let Some(value) = value {
            translated(field, value, &mut prints);
        }
    }
    prints.extend(draft.outline.blocks.iter().map(|block| block.fingerprint));
    Revision(prints)
}

fn normalised(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The texts of a field that translators write, one fingerprint each.
fn translated(field: &Field, value: &Value, prints: &mut Vec<Fingerprint>) {
    if field.translated {
        texts(value, prints);
        return;
    }
    match (&field.kind, value) {
        (_, Value::NotFound(why, _)) => prints.push(Fingerprint::of(&normalised(why))),
        (Kind::Record(parts), Value::Record(values)) => {
            for (part, value) in parts.iter().zip(values) {
                if let Some(value) = value {
                    translated(part, value, prints);
                }
            }
        }
        (Kind::List(inner), Value::List(items)) => {
            for item in items {
                if let (Kind::Record(parts), Value::Record(values)) = (&**inner, item) {
                    for (part, value) in parts.iter().zip(values) {
                        if let Some(value) = value {
                            translated(part, value, prints);
                        }
                    }
                }
            }
        }
        (Kind::Image, Value::Image(image)) => {
            if let Some((alt, _)) = &image.alt {
                prints.push(Fingerprint::of(&normalised(alt)));
            }
        }
        _ => {}
    }
}

fn texts(value: &Value, prints: &mut Vec<Fingerprint>) {
    match value {
        Value::Text(text, _) | Value::NotFound(text, _) => {
            prints.push(Fingerprint::of(&normalised(text)));
        }
        Value::Markdown(markdown) => {
            prints.push(Fingerprint::of(&normalised(&markdown.text)));
        }
        Value::List(items) => items.iter().for_each(|item| texts(item, prints)),
        Value::Record(parts) => {
            parts.iter().flatten().for_each(|part| texts(part, prints))
        }
        _ => {}
    }
}

/// How each translation of an entry stands to its source; `language` is the tag of the
/// source's language.
pub(super) fn translations(
    bare: &Bare,
    fields: &[Field],
    values: &PerLang<Values>,
    (language, sink): (&str, &mut Sink),
) -> PerLang<Translation> {
    let mut now: PerLang<Revision> = PerLang::default();
    let needed = |lang: Lang| {
        let mut made = bare.heads.iter().filter_map(|(_, head)| head.made_from.as_ref());
        made.any(|made| made.source == lang && made.revision.is_some())
    };
    for (lang, head) in bare.heads.iter().filter(|(lang, _)| needed(*lang)) {
        if let Some(values) = values.get(lang) {
            now.set(lang, revision(&head.draft, &head.title, fields, values));
        }
    }
    let mut found = PerLang::default();
    // Without a source every text hangs in the air, which is reported once, as `no-source`.
    let rooted =
        bare.heads.get(bare.source).is_some_and(|source| source.made_from.is_none());
    for (lang, head) in bare.heads.iter() {
        let Some(made) = &head.made_from else { continue };
        let state = if circular(bare, lang) {
            if rooted {
                let error = Diagnostic::error("translation-circle", named(head));
                sink.push(error.hint(Message::new("hint-translation-circle")));
            }
            State::Orphan
        } else if bare.heads.get(made.source).is_none() {
            if rooted {
                sink.push(orphan(bare, named(head), language));
            }
            State::Orphan
        } else {
            match (&made.revision, now.get(made.source)) {
                (Some(then), Some(now)) => {
                    let changes = then.changes(now);
                    if changes.is_empty() {
                        State::Current
                    } else {
                        State::Outdated { changes, through: None }
                    }
                }
                _ => State::Unstamped,
            }
        };
        found.set(lang, Translation { source: made.source, status: made.status, state });
    }
    chain(&mut found);
    found
}

/// Where a version names the language that it was translated from.
fn named(head: &Head) -> Place {
    let front = head.draft.front();
    let translation = front.get("translation");
    let source = translation.as_ref().and_then(|value| value.get("source"));
    source.map_or_else(|| front.place(), |source| source.place())
}

fn orphan(bare: &Bare, place: Place, language: &str) -> Diagnostic {
    let error = Diagnostic::error("orphan-translation", place);
    match bare.heads.get(bare.source) {
        Some(source) => error.hint_at(
            Message::new("hint-orphan-translation").with("language", language),
            Place::file(&source.draft.path),
        ),
        None => error,
    }
}

fn circular(bare: &Bare, lang: Lang) -> bool {
    let mut at = lang;
    for _ in 0..=bare.heads.iter().count() {
        match bare.heads.get(at).and_then(|head| head.made_from.as_ref()) {
            Some(made) => at = made.source,
            None => return false,
        }
    }
    true
}

/// A translation of an outdated translation is outdated, too.
fn chain(found: &mut PerLang<Translation>) {
    let langs: Vec<Lang> = found.iter().map(|(lang, _)| lang).collect();
    for _ in &langs {
        for lang in &langs {
            let Some(own) = found.get(*lang) else { continue };
            let between = own.source;
            let outdated = |translation: &Translation| {
                matches!(translation.state, State::Outdated { .. })
            };
            if own.state == State::Current && found.get(between).is_some_and(outdated) {
                let state = State::Outdated {
                    changes: Default::default(),
                    through: Some(between),
                };
                if let Some(own) = found.get_mut(*lang) {
                    own.state = state;
                }
            }
        }
    }
}
