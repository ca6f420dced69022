//! Site → what can be found in one language: entries that have a text in it, and terms that
//! have a label in it. Takes nothing apart and weighs nothing.

use std::sync::Arc;

use crate::base::lang::Lang;
use crate::model::component::{Component, Takes};
use crate::model::schema::{Field, Kind, Role};
use crate::model::site::{EntryId, Site, TermId, Version, position};
use crate::model::value::{LinkTarget, Value};

use super::markdown::{Part, parts};

/// Something that can be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// An entry.
    Entry(EntryId),
    /// A term.
    Term(TermId),
}

/// A kind of text, by its weight for the order of results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    /// Running text and facts.
    Body = 1,
    /// Labels of terms that an entry has, and what they are also called.
    Label = 3,
    /// Headings and summaries.
    Heading = 4,
    /// Titles.
    Title = 8,
}

/// Takes in the texts of a subject: how much a text weighs, the section in which it stands (0 is
/// what stands before the first heading), and the text.
pub(super) type Taker<'a> = dyn FnMut(Weight, u16, &str) + 'a;

/// What can be found in a language, in the site's order.
pub fn subjects(site: &Site, lang: Lang) -> Vec<Subject> {
    let entries = site.entry_ids().filter(|(_, entry)| {
        entry.versions.get(lang).is_some()
            && entry.address.get(lang).is_some()
            && entry.withdrawn.is_none()
    });
    let terms = site.vocabulary_ids().flat_map(|(vocabulary, known)| {
        let labelled = known.terms.iter().enumerate();
        let labelled = labelled.filter(move |(_, term)| term.label.get(lang).is_some());
        labelled
            .map(move |(at, _)| Subject::Term(TermId { vocabulary, term: position(at) }))
    });
    entries.map(|(id, _)| Subject::Entry(id)).chain(terms).collect()
}

/// What a result shows of a subject.
#[derive(Debug, Default)]
pub(super) struct Shown<'s> {
    /// Title or label.
    pub title: &'s str,
    /// The collection or vocabulary: its id and its name.
    pub group: (&'s str, String),
    /// Summary or definition.
    pub summary: Option<&'s str>,
    /// Anchors and texts of the headings.
    pub sections: Vec<(&'s str, &'s str)>,
}

/// A site in the eyes of readers of one language.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen<'s> {
    /// The site.
    pub site: &'s Site,
    /// The language.
    pub lang: Lang,
}

impl<'s> Seen<'s> {
    /// What a result shows of a subject.
    pub(super) fn shown(&self, subject: Subject) -> Shown<'s> {
        match subject {
            Subject::Entry(id) => self.entry(id),
            Subject::Term(id) => {
                let vocabulary = self.site.vocabulary(id.vocabulary);
                let term = self.site.term(id);
                Shown {
                    title: term.label.get(self.lang).map_or("", String::as_str),
                    group: (
                        &vocabulary.id,
                        self.named(&vocabulary.title, &vocabulary.id),
                    ),
                    summary: term.description.get(self.lang).map(String::as_str),
                    sections: Vec::new(),
                }
            }
        }
    }

    fn entry(&self, id: EntryId) -> Shown<'s> {
        let entry = self.site.entry(id);
        let collection = self.site.collection(entry.collection);
        let Some(version) = entry.versions.get(self.lang) else {
            return Shown::default();
        };
        let summary = collection.field_with(Role::Summary);
        let headings = version.draft.outline.headings.iter().zip(&*version.anchors);
        Shown {
            title: &version.title,
            group: (&collection.id, self.named(&collection.title, &collection.id)),
            summary: match summary.and_then(|field| version.value(field)) {
                Some(Value::Text(text, _)) => Some(text),
                _ => None,
            },
            sections: headings.map(|(h, anchor)| (&**anchor, h.text.trim())).collect(),
        }
    }

    /// A name in this language, or in the first of its chain.
    pub(super) fn named(
        &self,
        names: &crate::base::lang::PerLang<String>,
        id: &str,
    ) -> String {
        let chain = &self.site.config.language(self.lang).chain;
        names.along(chain).map_or_else(|| id.to_owned(), |(_, name)| name.clone())
    }

    /// How long the texts of a subject are, roughly, in bytes.
    pub(super) fn length(&self, subject: Subject) -> usize {
        const FACTS: usize = 512;
        let Subject::Entry(id) = subject else { return FACTS };
        let version = self.site.entry(id).versions.get(self.lang);
        FACTS + version.map_or(0, |version| version.draft.body().len())
    }

    /// Hands over every text of a subject that can be found.
    pub(super) fn read(&self, subject: Subject, take: &mut Taker<'_>) {
        match subject {
            Subject::Term(id) => {
                let term = self.site.term(id);
                self.term(id, Weight::Title, take);
                if let Some(text) = term.description.get(self.lang) {
                    take(Weight::Heading, 0, text);
                }
                if let Some(code) = &term.notation {
                    take(Weight::Label, 0, code);
                }
            }
            Subject::Entry(id) => {
                let entry = self.site.entry(id);
                let fields = &self.site.collection(entry.collection).fields;
                if let Some(version) = entry.versions.get(self.lang) {
                    take(Weight::Title, 0, &version.title);
                    self.fields(fields, version, take);
                    self.body(version, take);
                }
            }
        }
    }

    /// The label of a term and what it is also called.
    fn term(&self, id: TermId, weight: Weight, take: &mut Taker<'_>) {
        let term = self.site.term(id);
        if let Some(label) = term.label.get(self.lang) {
            take(weight, 0, label);
        }
        for other in term.alternative.get(self.lang).into_iter().flatten() {
            take(Weight::Label, 0, other);
        }
    }

    fn fields(&self, fields: &[Field], version: &Version, take: &mut Taker<'_>) {
        for (field, value) in fields.iter().zip(&version.values) {
            let Some(value) = value else { continue };
            if field.has(Role::Sources) {
                continue;
            }
            let summary = field.has(Role::Summary);
            let weight = if summary { Weight::Heading } else { Weight::Body };
            self.value(&field.kind, value, weight, take);
        }
    }

    fn value(&self, kind: &Kind, value: &Value, weight: Weight, take: &mut Taker<'_>) {
        match (kind, value) {
            (_, Value::Text(text, _) | Value::NotFound(text, _)) => take(weight, 0, text),
            (_, Value::Markdown(text)) => {
                parts(&text.text, &[], &mut |part| {
                    if let Part::Text(text) = part {
                        take(weight, 0, text);
                    }
                });
            }
            (_, Value::Terms(terms)) => {
                terms.iter().for_each(|term| self.term(*term, Weight::Label, take));
            }
            (_, Value::References(entries)) => {
                for id in entries {
                    take(weight, 0, self.title(*id));
                }
            }
            (_, Value::Place(place)) => take(Weight::Label, 0, &place.name),
            (_, Value::Link(_, Some(title))) => take(weight, 0, title),
            (_, Value::Image(image)) => {
                if let Some((alt, _)) = &image.alt {
                    take(weight, 0, alt);
                }
            }
            (Kind::Choice(options), Value::Choice(at)) => {
                let label = options.get(*at).and_then(|o| o.label.get(self.lang));
                label.into_iter().for_each(|label| take(weight, 0, label));
            }
            (Kind::List(kind), Value::List(items)) => {
                items.iter().for_each(|item| self.value(kind, item, weight, take));
            }
            (Kind::Record(fields), Value::Record(parts)) => {
                for (field, part) in fields.iter().zip(parts) {
                    let part = part.iter().filter(|_| !is_key(field));
                    part.for_each(|part| self.value(&field.kind, part, weight, take));
                }
            }
            _ => {}
        }
    }

    fn body(&self, version: &Version, take: &mut Taker<'_>) {
        let mut section = 0;
        let components: Vec<u32> = version.components.iter().map(|c| c.start).collect();
        parts(version.draft.body(), &components, &mut |part| match part {
            Part::Section => section += 1,
            Part::Heading(text) => take(Weight::Heading, section, text),
            Part::Text(text) => take(Weight::Body, section, text),
            Part::Link(start) => {
                if let Some(LinkTarget::Entry(id, _)) = version.link_at(start) {
                    take(Weight::Body, section, self.title(*id));
                }
            }
            Part::Component(start) => {
                if let Some((_, component)) = version.component_at(start) {
                    self.component(component, section, take);
                }
            }
        });
    }

    /// What a component says; what it asks the site for is found where it stands.
    fn component(&self, component: &Component, section: u16, take: &mut Taker<'_>) {
        for (parameter, value) in component.values(&self.site.components) {
            let mut take = |weight, _, text: &str| take(weight, section, text);
            match &parameter.takes {
                Takes::Value(kind) if !matches!(kind, Kind::Text { cites: true, .. }) => {
                    self.value(kind, value, Weight::Body, &mut take);
                }
                Takes::Asks(_) => {
                    self.value(&Kind::Markdown, value, Weight::Body, &mut take);
                }
                Takes::Value(_) => {}
            }
        }
    }

    /// The title of an entry as it is seen here.
    fn title(&self, id: EntryId) -> &'s str {
        let shown = self.site.shown(self.site.entry(id), self.lang);
        shown.map_or("", |(_, version)| version.title.as_str())
    }

    /// The values of a field by which results can be narrowed: names by which the browser
    /// tells them apart, and their labels.
    pub(super) fn facet(&self, field: &Field, value: &Value) -> Vec<(String, String)> {
        match (&field.kind, value) {
            (_, Value::Terms(terms)) => terms
                .iter()
                .map(|id| self.site.term(*id))
                .map(|term| (term.id.clone(), self.named(&term.label, &term.id)))
                .collect(),
            (_, Value::References(entries)) => entries
                .iter()
                .map(|id| (self.site.entry(*id).id.clone(), self.title(*id).to_owned()))
                .filter(|(_, title)| !title.is_empty())
                .collect(),
            (Kind::Choice(options), Value::Choice(at)) => options
                .get(*at)
                .map(|option| (option.id.clone(), self.named(&option.label, &option.id)))
                .into_iter()
                .collect(),
            _ => Vec::new(),
        }
    }

    /// The fields of a subject that narrow results, with their values.
    pub(super) fn facets(&self, subject: Subject) -> Vec<(&'s Field, &'s Arc<Value>)> {
        let Subject::Entry(id) = subject else { return Vec::new() };
        let entry = self.site.entry(id);
        let fields = &self.site.collection(entry.collection).fields;
        let Some(version) = entry.versions.get(self.lang) else { return Vec::new() };
        let values = fields.iter().zip(&version.values);
        let values = values.filter(|(field, _)| field.has(Role::Facet));
        values.filter_map(|(field, value)| Some((field, value.as_ref()?))).collect()
    }
}

/// Whether a field holds the key of a source, which no reader sees.
fn is_key(field: &Field) -> bool {
    matches!(field.kind, Kind::Text { cites: true, .. })
}
