//! Components of a text show something: the entries that they ask for, and who publishes the
//! site.

use crate::base::cursor::{Cursor, Doc};
use crate::base::diag::{Diagnostic, Message, Sink};
use crate::base::span::Place;
use crate::base::yaml::parse;
use crate::model::component::{Ask, Component, Declared, Shows};
use crate::model::site::{Site, Version};

use super::Text;

/// `empty-query`: no entry is what a component asks for.
pub(super) fn run(text: &Text<'_>, sink: &mut Sink) {
    for component in &text.version.components {
        if let Some(query) = &component.query
            && query.entries(text.site, text.lang, text.id).is_empty()
        {
            let warning = Diagnostic::warning("empty-query", asked(text, component));
            let name = &text.site.collection(query.collection).id;
            sink.push(warning.with("collection", name.as_str()));
        }
    }
}

/// `no-publisher`: a component is to show who publishes the site, and `site.yaml` does not say.
/// Said at the first of them alone, since one line is the remedy for all.
pub(super) fn publisher(site: &Site, sink: &mut Sink) {
    if site.config.publisher.is_some() {
        return;
    }
    let shown = site.entries.iter().filter(|entry| entry.withdrawn.is_none());
    let texts = shown.flat_map(|entry| {
        let source = entry.versions.get(entry.source);
        source.into_iter().chain(entry.versions.iter().map(|(_, version)| version))
    });
    let first = texts.filter(|version| version.draft.sound).find_map(|version| {
        let shows = |component: &&Component| {
            site.components[component.declared].shows(Shows::Publisher)
        };
        version.components.iter().find(shows).map(|found| name_of(version, found))
    });
    if let Some(place) = first {
        let note = Diagnostic::note("no-publisher", place);
        sink.push(note.hint(Message::new("hint-no-publisher")));
    }
}

fn name_of(version: &Version, component: &Component) -> Place {
    let draft = &version.draft;
    draft.outline.fences[component.fence].place(draft)
}

/// Where a component says what it asks for, as near as can be found.
fn asked(text: &Text<'_>, component: &Component) -> Place {
    let draft = &text.version.draft;
    let declared: &Declared = &text.site.components[component.declared];
    let (yaml, offset) = draft.fenced(&draft.outline.fences[component.fence]);
    let Ok(node) = parse(&yaml) else { return name_of(text.version, component) };
    let root = Cursor::root(Doc { path: &draft.path, text: &yaml, offset }, &node);
    let asks = [Ask::Filter, Ask::Collection].into_iter();
    let mut given = asks.filter_map(|ask| {
        let name = &declared.parameters[declared.asks(ask)?].name;
        root.get(name).map(|value| value.place())
    });
    given.next().unwrap_or_else(|| name_of(text.version, component))
}
