//! The name of an entry or language on the command line → what it means, or what to say when
//! it means nothing.

use crate::base::diag::Message;
use crate::base::lang::Lang;
use crate::base::nearest::nearest;
use crate::config::Config;
use crate::model::site::{EntryId, Site};

use super::terminal::Terminal;

/// The entry that a name means; `None` after saying why there is none.
pub(super) fn entry(site: &Site, name: &str, terminal: &Terminal) -> Option<EntryId> {
    let found = site.entries_named(name);
    match found.as_slice() {
        [one] => Some(*one),
        [] => {
            terminal.error(&Message::new("no-such-entry").with("name", name));
            let names: Vec<String> =
                site.entries.iter().map(|entry| site.full_name(entry)).collect();
            let ids = site.entries.iter().map(|entry| entry.id.as_str());
            let near = match name.contains('/') {
                true => nearest(name, names.iter().map(String::as_str)),
                false => nearest(name, ids),
            };
            did_you_mean(near, terminal);
            None
        }
        several => {
            let names: Vec<String> =
                several.iter().map(|id| site.full_name(site.entry(*id))).collect();
            terminal.error(&Message::new("ambiguous-link").with("name", name));
            terminal.error(&Message::new("hint-candidates").with("names", names));
            None
        }
    }
}

/// The language of the site that a tag means; `None` after saying why there is none.
pub(super) fn language(config: &Config, code: &str, terminal: &Terminal) -> Option<Lang> {
    let found = config.lang(code);
    if found.is_none() {
        let codes: Vec<String> =
            config.languages.iter().map(|language| language.code.to_string()).collect();
        terminal.error(&Message::new("unknown-language").with("language", code));
        terminal.error(&Message::new("hint-known-languages").with("names", codes));
    }
    found
}

fn did_you_mean(near: Option<&str>, terminal: &Terminal) {
    if let Some(name) = near {
        terminal.error(&Message::new("hint-did-you-mean").with("name", name));
    }
}

/// The position of the collection that a name means; `None` after saying why there is none.
pub(super) fn collection(site: &Site, name: &str, terminal: &Terminal) -> Option<usize> {
    let known = || site.collections.iter().map(|collection| collection.id.as_str());
    let found = known().position(|id| id == name);
    if found.is_none() {
        terminal.error(&Message::new("unknown-collection").with("name", name));
        did_you_mean(nearest(name, known()), terminal);
    }
    found
}
