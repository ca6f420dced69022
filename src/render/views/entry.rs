//! Entry → everything that its page shows: text, facts, sources, relations, and how far the
//! translation can be trusted.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use memchr::memmem::{self, Finder};

use crate::base::lang::Lang;
use crate::model::schema::{Field, Role};
use crate::model::site::{Collection, Entry, EntryId, Version, position};
use crate::model::translation::State;
use crate::model::value::Value;

use super::Maker;
use super::card::text;
use super::component::Blocks;
use super::links::{Around, Cited};
use super::outdated::Outdated;
use crate::render::html::{anchor_in, escaped, html};
use crate::render::marks::Mark;
use crate::render::sanitise::sanitise;
use crate::render::view::{
    EntryView, FactView, LinkView, PictureView, RelationView, SharedView, SourceView,
    TocView, TranslationView, ValueView,
};

/// Roles that have their own part of a page; fields with none of these are details.
const SHOWN: [Role; 9] = [
    Role::Summary,
    Role::Fact,
    Role::Updated,
    Role::ReviewBy,
    Role::Sources,
    Role::Image,
    Role::Evidence,
    Role::Compare,
    Role::Relation,
];

/// The fields of an entry by where they stand.
struct Groups {
    short: Vec<FactView>,
    details: Vec<FactView>,
    evidence: Vec<FactView>,
    compare: Vec<FactView>,
}

/// What an entry is connected with.
#[derive(Default)]
struct Near {
    relations: Vec<RelationView>,
    inverse: Vec<RelationView>,
    backlinks: Vec<SharedView>,
    related: Vec<SharedView>,
    previous: Option<LinkView>,
    next: Option<LinkView>,
}

impl Maker<'_> {
    /// An entry as its page shows it.
    pub(crate) fn entry(&self, id: EntryId) -> EntryView {
        let site = self.seen.site;
        let entry = site.entry(id);
        let Some((lang, version)) = site.shown(entry, self.seen.lang) else {
            return EntryView::default();
        };
        let collection = site.collection(entry.collection);
        let fields = &collection.fields;
        let sources_of = Cited { keys: source_keys(fields, version), at: String::new() };
        let date =
            |role: Role| collection.field_with(role).and_then(|f| version.value(f));
        let review_by = date(Role::ReviewBy).and_then(as_date);
        let mut sources = self.sources(fields, version);
        let outdated = match &version.translation {
            Some(made) if matches!(made.state, State::Outdated { .. }) => {
                self.outdated(entry, lang)
            }
            _ => Outdated::default(),
        };
        // Where the text is another language's, its state is that language's affair.
        let own = lang == self.seen.lang;
        let image = self.of_entry(collection, version);
        let image = image.map(|image| PictureView { lazy: self.part.is_some(), ..image });
        let body = self.body(
            &Blocks::new((id, lang), version, &sources_of),
            if own { &outdated.marks } else { &[] },
            image.is_none() && self.part.is_none(),
        );
        let has_rare = has_rare(&body);
        note_cited(&mut sources, &body, &anchor_in(self.part, "_c"));
        let stale = |name: &str| own && outdated.fields.contains(name);
        let groups = self.groups(fields, version, (&sources_of, &sources), &stale);
        let near = self.near(id, version);
        EntryView {
            id: entry.id.clone(),
            url: entry.address.get(self.seen.lang).cloned().unwrap_or_default(),
            collection: self.collection_link(entry, collection),
            title: version.title.clone(),
            lang: self.seen.tag(lang),
            summary: self.summary(collection, version),
            summary_outdated: fields
                .iter()
                .any(|f| f.has(Role::Summary) && stale(&f.name)),
            body,
            has_rare,
            styles: self.styles(version),
            toc: self.toc(lang, version),
            facts: groups.short,
            details: groups.details,
            evidence: groups.evidence,
            compare: groups.compare,
            relations: near.relations,
            inverse: near.inverse,
            backlinks: near.backlinks,
            related: near.related,
            image,
            updated: date(Role::Updated).and_then(as_date).map(|d| self.date(d)),
            review_by: review_by.map(|d| self.date(d)),
            review_due: review_by.is_some_and(|date| date < self.renderer.options.today),
            translation: self.translation(entry, version, &outdated),
            previous: near.previous,
            next: near.next,
            cite: collection.cite,
            words: version.words(),
            minutes: version.minutes(),
            edit_url: self.edit_url(version),
            translate_url: self.translate_url(id, lang),
            sources,
        }
    }

    /// The fields of a version by where they stand. `stale` are those whose source has changed.
    fn groups(
        &self,
        fields: &[Field],
        version: &Version,
        (cited, sources): (&Cited, &[SourceView]),
        stale: &dyn Fn(&str) -> bool,
    ) -> Groups {
        let facts = |wanted: &dyn Fn(&Field) -> bool| {
            let mut found = self.facts(fields, version, cited, wanted);
            for fact in &mut found {
                fact.outdated = stale(&fact.name);
            }
            found
        };
        let named = |role: Role| {
            let mut found = facts(&|field| field.has(role));
            name_citations(&mut found, sources);
            found
        };
        let (short, mut details): (Vec<_>, Vec<_>) =
            named(Role::Fact).into_iter().partition(|fact| !fact.value.is_long());
        details.extend(facts(&|field| !SHOWN.iter().any(|role| field.has(*role))));
        let evidence = named(Role::Evidence);
        Groups { short, details, evidence, compare: facts(&|f| f.has(Role::Compare)) }
    }

    /// What an entry is connected with; nothing where it is a part of a larger page.
    fn near(&self, id: EntryId, version: &Version) -> Near {
        let site = self.seen.site;
        if self.part.is_some() {
            return Near::default();
        }
        let (previous, next) = self.neighbours(id);
        let fields = &site.collection(site.entry(id).collection).fields;
        Near {
            relations: self.relations(fields, version),
            inverse: self.inverse(id),
            backlinks: self.cards(&self.backlinks(id)),
            related: self.cards(site.relations.related.of(id)),
            previous,
            next,
        }
    }

    /// The text as HTML. With `first`, no picture stands above it on its page.
    fn body(&self, blocks: &Blocks<'_>, marks: &[Mark], first: bool) -> String {
        let version = blocks.version;
        let around = Around {
            maker: self,
            cited: blocks.cited,
            link: &|start| version.link_at(start),
            lang: blocks.lang,
            marks,
            blocks: Some(blocks),
        };
        let body = html(version.draft.body(), &version.anchors, &around);
        let body = if version.draft.outline.has_html {
            blocks.put_back(sanitise(&body))
        } else {
            body
        };
        if first { first_at_once(body) } else { body }
    }

    fn facts(
        &self,
        fields: &[Field],
        version: &Version,
        cited: &Cited,
        wanted: &dyn Fn(&Field) -> bool,
    ) -> Vec<FactView> {
        let values =
            fields.iter().zip(&version.values).filter(|(field, _)| wanted(field));
        values
            .filter_map(|(f, value)| Some(self.fact(f, value.as_ref()?, cited)))
            .collect()
    }

    fn collection_link(&self, entry: &Entry, collection: &Collection) -> LinkView {
        let view = self.seen.collection(entry.collection);
        LinkView {
            id: collection.id.clone(),
            title: self.label(&collection.title, &collection.id),
            url: view.map(|view| view.url).unwrap_or_default(),
            lang: self.seen.tag(self.seen.lang),
            foreign: None,
        }
    }

    fn relations(&self, fields: &[Field], version: &Version) -> Vec<RelationView> {
        let with_role = fields.iter().zip(&version.values);
        with_role
            .filter(|(field, _)| field.has(Role::Relation))
            .filter_map(|(field, value)| {
                let Some(Value::References(entries)) = value.as_deref() else {
                    return None;
                };
                let items = self.cards(entries);
                let label = self.label(&field.label, &field.name);
                (!items.is_empty()).then_some(RelationView { label, items })
            })
            .collect()
    }

    fn inverse(&self, id: EntryId) -> Vec<RelationView> {
        let relations = self.seen.site.inverse(id).iter().map(|inverse| RelationView {
            label: self.label(&inverse.label, ""),
            items: self.cards(&inverse.from),
        });
        relations.filter(|relation| !relation.items.is_empty()).collect()
    }

    /// Entries whose text links here and that no relation names already.
    fn backlinks(&self, id: EntryId) -> Vec<EntryId> {
        let site = self.seen.site;
        let entry = site.entry(id);
        let named: BTreeSet<EntryId> =
            site.inverse(id).iter().flat_map(|inverse| &inverse.from).copied().collect();
        let source = entry.versions.get(entry.source);
        let out: BTreeSet<EntryId> = source
            .into_iter()
            .flat_map(|version| version.values.iter().flatten())
            .flat_map(references)
            .collect();
        site.backlinks(id)
            .iter()
            .copied()
            .filter(|id| {
                !named.contains(id) && !out.contains(id) && site.home != Some(*id)
            })
            .collect()
    }

    pub(super) fn sources(&self, fields: &[Field], version: &Version) -> Vec<SourceView> {
        let mut found = Vec::new();
        for (field, value) in fields.iter().zip(&version.values) {
            let Some(Value::List(items)) = value.as_deref() else { continue };
            if !field.has(Role::Sources) {
                continue;
            }
            for item in items {
                let Value::Record(parts) = item else { continue };
                let named = |name: &str| {
                    let at =
                        field.kind.parts().iter().position(|part| part.name == name)?;
                    parts.get(at)?.as_ref()
                };
                let string = |name: &str| text(named(name));
                let number = found.len() + 1;
                let lang = string("language");
                let foreign = lang.as_ref().and_then(|tag| self.foreign_tag(tag));
                found.push(SourceView {
                    id: string("id").unwrap_or_default(),
                    number,
                    anchor: anchor_in(self.part, &format!("_s{number}")),
                    back: anchor_in(self.part, &format!("_c{number}")),
                    cited: false,
                    title: string("title").unwrap_or_default(),
                    publisher: string("publisher"),
                    date: named("date").and_then(as_date).map(|date| self.date(date)),
                    lang,
                    foreign,
                    url: match named("url") {
                        Some(Value::Link(url, _)) => Some(url.to_string()),
                        _ => None,
                    },
                });
            }
        }
        found
    }

    fn translation(
        &self,
        entry: &Entry,
        version: &Version,
        outdated: &Outdated,
    ) -> Option<TranslationView> {
        let translation = version.translation.as_ref()?;
        let (state, changed) = match &translation.state {
            State::Current => ("current", 0),
            State::Outdated { .. } => ("outdated", outdated.count.max(1)),
            State::Unstamped => ("unstamped", 0),
            State::Orphan => ("orphan", 0),
        };
        let source = translation.source;
        Some(TranslationView {
            state,
            status: translation.status.name(),
            source: self.seen.tongue(source),
            source_url: entry.address.get(source).cloned().unwrap_or_default(),
            changed,
            outdated_fields: outdated.fields.iter().cloned().collect(),
        })
    }

    /// The headings of levels 2 and 3; those of level 1 count as 2, as they do in the text.
    fn toc(&self, lang: Lang, version: &Version) -> Vec<TocView> {
        let mut toc: Vec<TocView> = Vec::new();
        let headings = &version.draft.outline.headings;
        for (heading, anchor) in headings.iter().zip(&*version.anchors) {
            let title = escaped(&self.typeset(heading.text.trim(), lang));
            let line = TocView { id: anchor.to_string(), title, children: Vec::new() };
            match (heading.level.max(2), toc.last_mut()) {
                (2, _) | (3, None) => toc.push(line),
                (3, Some(parent)) => parent.children.push(line),
                _ => {}
            }
        }
        toc
    }

    fn neighbours(&self, id: EntryId) -> (Option<LinkView>, Option<LinkView>) {
        let site = self.seen.site;
        let collection = site.entry(id).collection;
        let order = site.order(collection, self.seen.lang);
        let places = &self.renderer.shared.places[self.seen.lang.index()];
        let places = places.get_or_init(|| self.places());
        let at = places.get(id.0 as usize).map(|at| *at as usize);
        let at = at.filter(|at| order.get(*at) == Some(&id));
        let at = at.filter(|_| site.collection(collection).list);
        let link = |at: Option<usize>| self.seen.entry_link(*order.get(at?)?);
        (link(at.and_then(|at| at.checked_sub(1))), link(at.map(|at| at + 1)))
    }

    /// Where each entry stands in the order of its collection.
    fn places(&self) -> Vec<u32> {
        let site = self.seen.site;
        let mut places = vec![0; site.entries.len()];
        for (collection, _) in site.collection_ids() {
            let order = site.order(collection, self.seen.lang);
            for (at, id) in order.iter().enumerate() {
                places[id.0 as usize] = position(at);
            }
        }
        places
    }
}

/// Whether a text in HTML has what few have, and for what its page wants a style sheet.
fn has_rare(body: &str) -> bool {
    static SIGNS: LazyLock<[Finder<'_>; 5]> = LazyLock::new(|| {
        ["<pre", "<blockquote", "<hr", "<li class=\"task", "<section class=\"footnotes"]
            .map(Finder::new)
    });
    SIGNS.iter().any(|sign| sign.find(body.as_bytes()).is_some())
}

/// Notes which sources the text of a page cites. `back` is what their anchors in it begin with.
fn note_cited(sources: &mut [SourceView], body: &str, back: &str) {
    let sign = format!("id=\"{back}");
    for at in memmem::find_iter(body.as_bytes(), &sign) {
        let rest = &body[at + sign.len()..];
        let number = rest.split_once('"').and_then(|(number, _)| number.parse().ok());
        let source =
            number.and_then(|number: usize| sources.get_mut(number.checked_sub(1)?));
        if let Some(source) = source {
            source.cited = true;
        }
    }
}

/// A text whose first picture does not wait until the reader comes near, who sees it before.
fn first_at_once(mut body: String) -> String {
    const LAZY: &str = " loading=\"lazy\"";
    if let Some(start) = memmem::find(body.as_bytes(), b"<img ") {
        let end = body[start..].find('>').map_or(body.len(), |end| start + end);
        if let Some(at) = body[start..end].find(LAZY) {
            body.replace_range(start + at..start + at + LAZY.len(), "");
        }
    }
    body
}

fn as_date(value: &Value) -> Option<crate::base::date::Date> {
    match value {
        Value::Date(date) => Some(*date),
        _ => None,
    }
}

fn references(value: &Arc<Value>) -> Vec<EntryId> {
    fn walk(value: &Value, found: &mut Vec<EntryId>) {
        match value {
            Value::References(entries) => found.extend(entries),
            Value::List(items) => items.iter().for_each(|item| walk(item, found)),
            Value::Record(parts) => parts.iter().flatten().for_each(|p| walk(p, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    walk(value, &mut found);
    found
}

/// The keys of an entry's sources in order.
pub(super) fn source_keys(fields: &[Field], version: &Version) -> Vec<String> {
    let mut keys = Vec::new();
    for (field, value) in fields.iter().zip(&version.values) {
        let Some(Value::List(items)) = value.as_deref() else { continue };
        if !field.has(Role::Sources) {
            continue;
        }
        let at = field.kind.parts().iter().position(|part| part.name == "id");
        for item in items {
            let Value::Record(parts) = item else { continue };
            let key = at.and_then(|at| parts.get(at)?.as_ref());
            keys.push(text(key).unwrap_or_default());
        }
    }
    keys
}

/// The citations of values that name a source get its title, which keys alone do not tell.
fn name_citations(facts: &mut [FactView], sources: &[SourceView]) {
    for fact in facts {
        name_citation(&mut fact.value, sources);
    }
}

fn name_citation(value: &mut ValueView, sources: &[SourceView]) {
    match value {
        ValueView::Citation { id, title, .. } => {
            if let Some(source) = sources.iter().find(|source| source.id == *id) {
                title.clone_from(&source.title);
            }
        }
        ValueView::List { items } => {
            items.iter_mut().for_each(|item| name_citation(item, sources));
        }
        ValueView::Record { fields } => name_citations(fields, sources),
        _ => {}
    }
}
