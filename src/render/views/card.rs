//! Entry → card: what a list shows of it.

use crate::base::date::Period;
use crate::model::schema::{Field, Kind, Role};
use crate::model::site::{Collection, CollectionId, EntryId, Version};
use crate::model::value::Value;

use super::Maker;
use super::list::ranks;
use crate::render::view::{CardView, SharedView, TagView};

impl Maker<'_> {
    /// The cards of entries, as far as they are in the reader's tree; each is made once for
    /// all pages of a language that show it.
    pub(crate) fn cards(&self, entries: &[EntryId]) -> Vec<SharedView> {
        let cards = &self.renderer.shared.cards[self.seen.lang.index()];
        let card = |id: &EntryId| {
            let made = || self.card(*id).map(|card| SharedView::new(&card));
            cards[id.0 as usize].get_or_init(made).clone()
        };
        entries.iter().filter_map(card).collect()
    }

    /// The card of an entry, if it is in the reader's tree.
    fn card(&self, id: EntryId) -> Option<CardView> {
        let site = self.seen.site;
        let entry = site.entry(id);
        let (lang, version) = site.shown(entry, self.seen.lang)?;
        let collection = site.collection(entry.collection);
        let fields = &collection.fields;
        let with = |role: Role| {
            let field = fields.iter().position(|field| field.has(role))?;
            version.value(field)
        };
        let updated = match with(Role::Updated) {
            Some(Value::Date(date)) => Some(self.date(*date)),
            _ => None,
        };
        Some(CardView {
            id: entry.id.clone(),
            title: version.title.clone(),
            url: entry.address.get(self.seen.lang)?.clone(),
            lang: self.seen.tag(lang),
            foreign: self.seen.foreign(lang),
            summary: self.summary(collection, version),
            collection: self.label(&collection.title, &collection.id),
            tags: self.tags(entry.collection, version),
            places: with(Role::Place).map(places).unwrap_or_default(),
            period: with(Role::Period).and_then(period).map(|p| self.period_text(p)),
            updated,
            picture: self.of_entry(collection, version),
        })
    }

    /// The summary of a version, as its language sets it.
    pub(crate) fn summary(
        &self,
        collection: &Collection,
        version: &Version,
    ) -> Option<String> {
        match version.value(collection.field_with(Role::Summary)?) {
            Some(Value::Text(text, lang)) => Some(self.typeset(text, *lang)),
            _ => None,
        }
    }

    /// What lists can be narrowed by; each is made once for all cards of a language.
    fn tags(&self, id: CollectionId, version: &Version) -> Vec<SharedView> {
        let known = &self.renderer.shared.tags[self.seen.lang.index()];
        let fields = self.seen.site.collection(id).fields.iter().enumerate();
        let mut tags = Vec::new();
        for (at, field) in fields.filter(|(_, field)| field.has(Role::Facet)) {
            let Some(value) = version.value(at) else { continue };
            for (nth, rank) in ranks(value).into_iter().enumerate() {
                tags.extend(known.of((id, at, rank), || {
                    let mut tag = self.facet_values(field, &part(value, nth)).pop()?;
                    if matches!(value, Value::Boolean(_)) {
                        // Among other tags, nobody knows what "yes" is the answer to.
                        tag.label = self.option_title(field, tag.label);
                    }
                    Some(SharedView::new(&tag))
                }));
            }
        }
        tags
    }

    /// The values of a field by which lists are narrowed.
    pub(crate) fn facet_values(&self, field: &Field, value: &Value) -> Vec<TagView> {
        let tag = |id: String, label: String, url: Option<String>| TagView {
            field: field.name.clone(),
            id,
            label,
            url,
        };
        match (&field.kind, value) {
            (_, Value::Terms(terms)) => terms
                .iter()
                .map(|term| self.term_link(*term))
                .map(|link| tag(link.id, link.title, Some(link.url)))
                .collect(),
            (_, Value::References(entries)) => self
                .entry_links(entries)
                .into_iter()
                .map(|link| tag(link.id, link.title, Some(link.url)))
                .collect(),
            (Kind::Choice(options), Value::Choice(at)) => options
                .get(*at)
                .map(|o| tag(o.id.clone(), self.label(&o.label, &o.id), None))
                .into_iter()
                .collect(),
            (_, Value::Boolean(yes)) => {
                let id = if *yes { "yes" } else { "no" };
                vec![tag(id.to_owned(), self.say(id, &Vec::new()), None)]
            }
            _ => Vec::new(),
        }
    }
}

/// One part of a value that may have several.
pub(super) fn part(value: &Value, nth: usize) -> Value {
    match value {
        Value::Terms(terms) => Value::Terms(terms[nth..=nth].to_vec()),
        Value::References(entries) => Value::References(entries[nth..=nth].to_vec()),
        other => other.clone(),
    }
}

/// The text of a value, if it is one.
pub(super) fn text(value: Option<&Value>) -> Option<String> {
    match value {
        Some(Value::Text(text, _)) => Some(text.to_string()),
        _ => None,
    }
}

fn places(value: &Value) -> Vec<String> {
    match value {
        Value::Place(place) => vec![place.name.clone()],
        Value::List(items) => items.iter().flat_map(places).collect(),
        _ => Vec::new(),
    }
}

fn period(value: &Value) -> Option<Period> {
    match value {
        Value::Period(period) => Some(*period),
        _ => None,
    }
}
