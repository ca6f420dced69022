//! Components of a text show something: the entries that they ask for, and who publishes the
//! site.

use crate::base::cursor::{Cursor, Doc};
use crate::base::diag::{Diagnostic, Message, Sink};
use crate::base::span::Place;
use crate::base::yaml::parse;
use crate::model::component::{Ask, Component, Declared, Shows};

use super::Text;

/// `empty-query`: no entry is what a component asks for. `no-publisher`: a component is to show
/// who publishes the site, and `site.yaml` does not say.
pub(super) fn run(text: &Text<'_>, sink: &mut Sink) {
    for component in &text.version.components {
        let declared = &text.site.components[component.declared];
        if let Some(query) = &component.query
            && query.entries(text.site, text.lang, text.id).is_empty()
        {
            let warning = Diagnostic::warning("empty-query", asked(text, component));
            let name = &text.site.collection(query.collection).id;
            sink.push(warning.with("collection", name.as_str()));
        }
        if declared.shows(Shows::Publisher) && text.site.config.publisher.is_none() {
            let note = Diagnostic::note("no-publisher", name_of(text, component));
            sink.push(note.hint(Message::new("hint-no-publisher")));
        }
    }
}

fn name_of(text: &Text<'_>, component: &Component) -> Place {
    let draft = &text.version.draft;
    draft.outline.fences[component.fence].place(draft)
}

/// Where a component says what it asks for, as near as can be found.
fn asked(text: &Text<'_>, component: &Component) -> Place {
    let draft = &text.version.draft;
    let declared: &Declared = &text.site.components[component.declared];
    let (yaml, offset) = draft.fenced(&draft.outline.fences[component.fence]);
    let Ok(node) = parse(&yaml) else { return name_of(text, component) };
    let root = Cursor::root(Doc { path: &draft.path, text: &yaml, offset }, &node);
    let asks = [Ask::Filter, Ask::Collection].into_iter();
    let mut given = asks.filter_map(|ask| {
        let name = &declared.parameters[declared.asks(ask)?].name;
        root.get(name).map(|value| value.place())
    });
    given.next().unwrap_or_else(|| name_of(text, component))
}
