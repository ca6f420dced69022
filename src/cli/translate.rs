//! `kopa translate`: the file with which a translation begins, stamped with the revision of the
//! source as it stands. Never overwrites one that is there.

use crate::base::diag::Message;
use crate::edit::create;
use crate::model::skeleton::{Body, Translate, translation};
use crate::pipeline::{Pipeline, Settings};

use super::args::TranslateArgs;
use super::{Context, Exit, entries, not_written};

/// Begins a translation.
pub(super) fn run(context: &Context, args: &TranslateArgs) -> Exit {
    let terminal = &context.terminal;
    let settings = Settings { drafts: true, ..Settings::default() };
    let prepared = Pipeline::new(settings).prepare(&context.world, None);
    let site = prepared.renderer.site();
    let Some(id) = entries::entry(site, &args.entry, terminal) else {
        return Exit::Usage;
    };
    let Some(lang) = entries::language(&site.config, &args.language, terminal) else {
        return Exit::Usage;
    };
    let entry = site.entry(id);
    let code = site.config.language(lang).code.as_str();
    let path = entry.folder.join(&format!("{code}.md"));
    if let Some(version) = entry.versions.get(lang) {
        let file = version.draft.path.as_str();
        let exists = Message::new("translate-exists").with("file", file);
        terminal.error(&exists.with("name", site.full_name(entry)));
        return Exit::Usage;
    }
    let source = entry.versions.get(entry.source).filter(|version| version.draft.sound);
    let how = Translate {
        quoted: true,
        stamped: true,
        body: if args.copy { Body::Text } else { Body::Comments },
    };
    let text = source.and_then(|_| translation(site, id, lang, how));
    let Some(text) = text else {
        let name = site.full_name(entry);
        terminal.error(&Message::new("translate-no-source").with("name", name));
        return Exit::SiteHasErrors;
    };
    if let Err(error) = create(&context.root, &path, &text) {
        return not_written(context, &path, &error);
    }
    let file = path.as_str();
    terminal.tell_wrapped(&Message::new("translate-written").with("file", file), 0);
    let name = site.full_name(entry);
    let next = Message::new("translate-then").with("name", name).with("language", code);
    terminal.tell_wrapped(&next, 0);
    Exit::Fine
}
