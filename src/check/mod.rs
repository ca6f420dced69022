//! Site → what could be better in its texts, by a table of rules. Finds; changes nothing.

mod components;
mod headings;
mod lists;
mod sections;
mod translations;

use rayon::prelude::*;

use crate::base::diag::Sink;
use crate::base::lang::Lang;
use crate::base::span::{Place, Span};
use crate::model::site::{Entry, EntryId, Site, Version, position};

/// A language version, with all that it belongs to.
#[derive(Clone, Copy, Debug)]
pub struct Text<'a> {
    /// The site.
    pub site: &'a Site,
    /// The entry.
    pub entry: &'a Entry,
    /// Its position in the site.
    pub id: EntryId,
    /// The language.
    pub lang: Lang,
    /// The version.
    pub version: &'a Version,
}

impl Text<'_> {
    /// The place of some bytes of the Markdown.
    pub fn place(&self, span: Span) -> Place {
        let draft = &self.version.draft;
        let offset = draft.body_span.start as usize;
        Place::at(&draft.path, span.shifted(offset).range())
    }
}

/// A rule about texts.
#[derive(Clone, Copy)]
struct Rule {
    /// Reports what breaks it.
    run: fn(&Text<'_>, &mut Sink),
}

const RULES: [Rule; 5] = [
    Rule { run: components::run },
    Rule { run: headings::run },
    Rule { run: lists::run },
    Rule { run: sections::run },
    Rule { run: translations::run },
];

/// Runs all rules over all texts. One whose file is broken is spared: what else is said of
/// it would come from the same mistake.
pub fn rules(site: &Site, sink: &mut Sink) {
    let entries = site.entries.par_iter().enumerate();
    let found = entries.map(|(at, entry)| {
        let id = EntryId(position(at));
        let mut sink = Sink::new();
        let sound = entry.versions.iter().filter(|(_, version)| version.draft.sound);
        for (lang, version) in sound {
            let text = Text { site, entry, id, lang, version };
            for rule in RULES {
                (rule.run)(&text, &mut sink);
            }
        }
        sink
    });
    for found in found.collect::<Vec<Sink>>() {
        sink.append(found);
    }
}
