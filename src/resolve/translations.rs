//! What translations say they were made from + the sources as they are now → how each stands
//! to its source. Changes no file.

use crate::base::diag::{Diagnostic, Message, Sink};
use crate::base::lang::{Lang, PerLang};
use crate::base::span::Place;
use crate::model::component::Component;
use crate::model::pieces::revision;
use crate::model::schema::Field;
use crate::model::translation::{Revision, State, Translation};

use super::entries::{Bare, Head};
use super::facts::Values;

/// How each translation of an entry stands to its source; `language` is the tag of the
/// source's language.
pub(super) fn translations(
    bare: &Bare,
    fields: &[Field],
    (values, components): (&PerLang<Values>, &PerLang<Vec<Component>>),
    (language, sink): (&str, &mut Sink),
) -> PerLang<Translation> {
    let mut now: PerLang<Revision> = PerLang::default();
    let needed = |lang: Lang| {
        let mut made = bare.heads.iter().filter_map(|(_, head)| head.made_from.as_ref());
        made.any(|made| made.source == lang && made.revision.is_some())
    };
    for (lang, head) in bare.heads.iter().filter(|(lang, _)| needed(*lang)) {
        if let Some(values) = values.get(lang) {
            let components = components.get(lang).map_or(&[][..], Vec::as_slice);
            now.set(lang, revision(&head.draft, lang, (fields, values), components));
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
        found.set(
            lang,
            Translation {
                source: made.source,
                status: made.status,
                revision: made.revision.clone(),
                state,
            },
        );
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
            let Some(between) = found.get(*lang).map(|own| own.source) else { continue };
            let outdated = found
                .get(between)
                .is_some_and(|source| matches!(source.state, State::Outdated { .. }));
            let Some(own) = found.get_mut(*lang).filter(|_| outdated) else { continue };
            match &mut own.state {
                State::Outdated { through, .. } => *through = Some(between),
                State::Current => {
                    let through = Some(between);
                    own.state = State::Outdated { changes: Default::default(), through };
                }
                State::Unstamped | State::Orphan => {}
            }
        }
    }
}
