//! What a component asks the site for: names of collections, entries and fields → what they
//! mean. Looks for no entry; that is done when the answer is shown.

use crate::base::cursor::Cursor;
use crate::base::diag::{Diagnostic, Message, Sink};
use crate::base::nearest::nearest;
use crate::base::span::Place;
use crate::model::component::{Ask, Declared, Shows};
use crate::model::query::{Condition, Query, can_filter};
use crate::model::schema::{Field, Kind, Role};
use crate::model::site::{CollectionId, EntryId};
use crate::model::value::Value;

use super::fields::Fields;
use super::lookup::Missing;
use super::schema::sort;

/// What one block asks for, as far as it has been read.
pub(super) struct Asked<'a> {
    fields: &'a Fields<'a>,
    query: Option<Query>,
    /// The collections of the entries that are named.
    collections: Vec<CollectionId>,
    names: Vec<String>,
}

impl<'a> Asked<'a> {
    /// Nothing yet; `fields` reads values as those of the entry that asks.
    pub(super) fn new(fields: &'a Fields<'a>) -> Asked<'a> {
        Asked { fields, query: None, collections: Vec::new(), names: Vec::new() }
    }

    /// The collection whose entries are meant.
    pub(super) fn collection(&mut self, given: Cursor<'_>, sink: &mut Sink) {
        let Some(name) = given.text(sink) else { return };
        let lookup = self.fields.lookup;
        let known = || lookup.collections.iter().map(|collection| collection.id.as_str());
        match (0u16..).zip(known()).find(|(_, known)| *known == name) {
            Some((at, _)) => {
                let collection = CollectionId(at);
                let (filter, sort, limit) = (Vec::new(), None, None);
                self.query = Some(Query { collection, filter, sort, limit });
            }
            None if lookup.unusable.contains(name.as_str()) => {}
            None => {
                let error = Diagnostic::error("unknown-collection", given.place());
                let near = nearest(&name, known());
                let names: Vec<String> = known().map(str::to_owned).collect();
                let hint = Message::new("hint-known-options").with("names", names);
                let error = error.with("name", name.as_str()).did_you_mean(near);
                sink.push(error.hint_unless(near.is_some(), hint));
            }
        }
    }

    /// Entries of any collection.
    pub(super) fn entries(
        &mut self,
        given: Cursor<'_>,
        sink: &mut Sink,
    ) -> Option<Value> {
        let lookup = self.fields.lookup;
        let mut found: Vec<EntryId> = Vec::new();
        for item in given.items() {
            let Some(name) = item.text(sink) else { continue };
            match lookup.entry_named(name.trim()) {
                Ok(entry) => found.push(entry),
                Err(Missing::Hidden) => {}
                Err(missing) => {
                    let error = Diagnostic::error("unknown-entry", item.place());
                    let error = error.saying("broken-link").with("name", name.as_str());
                    sink.push(missing.report(error));
                }
            }
        }
        for entry in &found {
            let collection = lookup.entry(*entry).collection;
            if !self.collections.contains(&collection) {
                self.collections.push(collection);
            }
        }
        (!found.is_empty()).then_some(Value::References(found))
    }

    /// What can be read only once it is known which collection is meant.
    pub(super) fn rest(&mut self, ask: Ask, given: Cursor<'_>, sink: &mut Sink) {
        match ask {
            Ask::Collection | Ask::Entries => {}
            Ask::Fields => self.names(given, sink),
            Ask::Filter => {
                let own = self.query.as_ref().map(|query| query.collection);
                let filter = own.map(|own| self.filter(own, given, sink));
                if let (Some(query), Some(filter)) = (&mut self.query, filter) {
                    query.filter = filter;
                }
            }
            Ask::Sort => {
                if let Some(query) = &mut self.query {
                    let own = usize::from(query.collection.0);
                    let fields = &self.fields.lookup.collections[own].fields;
                    query.sort = Some(sort(given, fields, sink));
                }
            }
            Ask::Limit => {
                let limit = given.count(sink);
                if limit == Some(0) {
                    sink.push(given.wrong("wrong-type-count"));
                }
                if let Some(query) = &mut self.query {
                    query.limit = limit;
                }
            }
        }
    }

    /// What entries of a collection must have, by field.
    fn filter(
        &self,
        collection: CollectionId,
        given: Cursor<'_>,
        sink: &mut Sink,
    ) -> Vec<Condition> {
        let fields = &self.fields.lookup.collections[usize::from(collection.0)].fields;
        let fit = || fields.iter().filter(|f| can_filter(f)).map(|f| f.name.as_str());
        let mut found = Vec::new();
        if !given.is_map(sink) {
            return found;
        }
        for (name, value) in given.entries() {
            match fields.iter().position(|field| field.name == name) {
                Some(at) if can_filter(&fields[at]) => {
                    let any_of = self.wanted(&fields[at], value, sink);
                    found.push(Condition { field: at, any_of });
                }
                Some(_) => {
                    let error = Diagnostic::error("unfit-filter", value.key_place());
                    let names: Vec<String> = fit().map(str::to_owned).collect();
                    let hint = Message::new("hint-known-fields").with("names", names);
                    let fitting = fit().next().is_some();
                    sink.push(error.with("field", name).hint_unless(!fitting, hint));
                }
                None => sink.push(value.unknown(fit())),
            }
        }
        found
    }

    /// The terms, references or options that are meant by a value of a filter.
    fn wanted(&self, field: &Field, value: Cursor<'_>, sink: &mut Sink) -> Vec<Value> {
        let several = match &field.kind {
            Kind::Terms { vocabulary, .. } => {
                Kind::Terms { vocabulary: *vocabulary, many: true }
            }
            Kind::References { to, inverse, .. } => {
                Kind::References { to: *to, many: true, inverse: inverse.clone() }
            }
            one => {
                let items = value.items();
                let values = items.iter().map(|i| self.fields.value(one, *i, sink));
                return values.flatten().collect();
            }
        };
        self.fields.value(&several, value, sink).into_iter().collect()
    }

    /// Names of fields that at least one of the entries has.
    fn names(&mut self, given: Cursor<'_>, sink: &mut Sink) {
        let collections = &self.fields.lookup.collections;
        let own = self.collections.iter().map(|id| &collections[usize::from(id.0)]);
        let known: Vec<&str> =
            own.flat_map(|own| &own.fields).map(|field| field.name.as_str()).collect();
        for item in given.items() {
            let Some(name) = item.text(sink) else { continue };
            if known.is_empty() || known.contains(&name.as_str()) {
                self.names.push(name);
                continue;
            }
            let near = nearest(&name, known.iter().copied());
            let names: Vec<String> =
                known.iter().map(|name| (*name).to_owned()).collect();
            let hint = Message::new("hint-known-fields").with("names", names);
            let error = Diagnostic::error("unknown-field", item.place());
            let error = error.with("field", name.as_str()).did_you_mean(near);
            sink.push(error.hint_unless(near.is_some(), hint));
        }
    }

    /// Reports a map of a collection whose entries have no place.
    pub(super) fn check_places(
        &self,
        declared: &Declared,
        name: &Place,
        sink: &mut Sink,
    ) {
        let Some(query) = self.query.as_ref().filter(|_| declared.shows(Shows::Map))
        else {
            return;
        };
        let own = &self.fields.lookup.collections[usize::from(query.collection.0)];
        if own.field_with(Role::Place).is_none() || !own.list {
            let warning = Diagnostic::warning("no-places", name.clone());
            sink.push(warning.with("collection", own.id.as_str()));
        }
    }

    /// What is asked for.
    pub(super) fn finish(self) -> (Option<Query>, Vec<String>) {
        (self.query, self.names)
    }
}
