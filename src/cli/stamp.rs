//! `kopa stamp`: translations get the revision of their source as it stands. Writes nothing
//! where a file could not be read, and never hides that a translation is outdated unless it
//! is named.

use crate::base::diag::{Diagnostic, Message, Severity};
use crate::base::lang::Lang;
use crate::base::path::SitePath;
use crate::edit::{EditError, Refusal, replace, stamped};
use crate::model::pieces::revision_of;
use crate::model::site::{Entry, EntryId, Site};
use crate::model::translation::{Revision, State};
use crate::pipeline::{Pipeline, Prepared, Settings};

use super::args::StampArgs;
use super::{Context, Exit, entries};

/// What became of the translations that were to be stamped.
#[derive(Default)]
struct Tally {
    stamped: usize,
    already: usize,
    outdated: usize,
    refused: Vec<SitePath>,
    failed: bool,
}

/// Stamps what the arguments name.
pub(super) fn run(context: &Context, args: &StampArgs) -> Exit {
    let settings = Settings { drafts: true, ..Settings::default() };
    let prepared = Pipeline::new(settings).prepare(&context.world, None);
    let site = prepared.renderer.site();
    let chosen = match &args.entry {
        None => {
            site.entry_ids().flat_map(|(id, entry)| translations(id, entry)).collect()
        }
        Some(name) => match named(context, site, name, args.language.as_deref()) {
            Some(chosen) => chosen,
            None => return Exit::Usage,
        },
    };
    let mut tally = Tally::default();
    for (id, lang) in chosen {
        one(context, &prepared, (site.entry(id), lang), args.all, &mut tally);
    }
    tell(context, &prepared, &tally)
}

/// The versions of an entry that say that they are translations.
fn translations(id: EntryId, entry: &Entry) -> Vec<(EntryId, Lang)> {
    let made = entry.versions.iter().filter(|(_, version)| {
        version.draft.front().get("translation").is_some() || !version.draft.sound
    });
    made.map(|(lang, _)| (id, lang)).collect()
}

/// The translations that the command line names; `None` after saying what is wrong with it.
fn named(
    context: &Context,
    site: &Site,
    name: &str,
    language: Option<&str>,
) -> Option<Vec<(EntryId, Lang)>> {
    let terminal = &context.terminal;
    let id = entries::entry(site, name, terminal)?;
    let entry = site.entry(id);
    let Some(code) = language else { return Some(translations(id, entry)) };
    let lang = entries::language(&site.config, code, terminal)?;
    let about = |id| Message::new(id).with("name", name).with("language", code);
    let Some(version) = entry.versions.get(lang) else {
        terminal.error(&about("no-such-version"));
        return None;
    };
    let is_translation = version.draft.front().get("translation").is_some();
    if version.draft.sound && !is_translation {
        terminal.error(&about("stamp-source"));
        return None;
    }
    Some(vec![(id, lang)])
}

/// Stamps one translation.
fn one(
    context: &Context,
    prepared: &Prepared,
    (entry, lang): (&Entry, Lang),
    only_unstamped: bool,
    tally: &mut Tally,
) {
    let site = prepared.renderer.site();
    let Some(version) = entry.versions.get(lang) else { return };
    let draft = &version.draft;
    let translation = version.translation.as_ref();
    if only_unstamped
        && let Some(State::Outdated { .. }) = translation.map(|made| &made.state)
        && draft.sound
    {
        tally.outdated += 1;
        return;
    }
    let Some(now) = source_revision(site, entry, lang) else {
        tally.refused.push(draft.path.clone());
        return;
    };
    let text = match stamped(draft, &now) {
        Ok(text) => text,
        Err(Refusal::Unusual) => {
            let line = format!("  revision: {now}");
            let message = Message::new("stamp-unusual").with("line", line);
            context.terminal.error(&message.with("file", draft.path.as_str()));
            tally.failed = true;
            return;
        }
        Err(Refusal::Unreadable | Refusal::NoTranslation) => {
            tally.refused.push(draft.path.clone());
            return;
        }
    };
    if *text == *draft.text {
        tally.already += 1;
        return;
    }
    let file = draft.path.as_str();
    match replace(&context.root, &draft.path, &draft.text, &text) {
        Ok(()) => {
            context.terminal.tell(&Message::new("stamped-file").with("file", file));
            tally.stamped += 1;
        }
        Err(error) => {
            let id = match error {
                EditError::ChangedMeanwhile => "edit-changed-meanwhile",
                EditError::Exists | EditError::Io(_) => "edit-failed",
            };
            let message = Message::new(id).with("file", file);
            context.terminal.error(&message.with("why", error.to_string()));
            tally.failed = true;
        }
    }
}

/// The revision of what a version is translated from; `None` where there is none to rely on.
fn source_revision(site: &Site, entry: &Entry, lang: Lang) -> Option<Revision> {
    let translation = entry.versions.get(lang)?.translation.as_ref()?;
    if translation.state == State::Orphan {
        return None;
    }
    let source = entry.versions.get(translation.source)?;
    let collection = site.collection(entry.collection);
    let from = translation.source;
    source.draft.sound.then(|| revision_of(collection, from, source))
}

fn tell(context: &Context, prepared: &Prepared, tally: &Tally) -> Exit {
    let done = Message::new("stamped").with("n", tally.stamped);
    context.terminal.tell(&done.with("already", tally.already));
    if tally.outdated > 0 {
        let message = Message::new("stamp-outdated-left").with("n", tally.outdated);
        context.terminal.tell(&message);
    }
    if !tally.refused.is_empty() {
        let refused = |d: &&Diagnostic| {
            let folder = |path: &SitePath| path.parent();
            let near =
                |path: &SitePath| tally.refused.iter().any(|r| folder(r) == folder(path));
            d.severity == Severity::Error && d.path().is_some_and(near)
        };
        let why: Vec<Diagnostic> =
            prepared.diagnostics.iter().filter(refused).cloned().collect();
        context.terminal.report(&context.world, &why);
        let files: Vec<String> =
            tally.refused.iter().map(|path| path.as_str().to_owned()).collect();
        context.terminal.error(&Message::new("stamp-refused").with("files", files));
        return Exit::SiteHasErrors;
    }
    if tally.failed { Exit::Failed } else { Exit::Fine }
}
