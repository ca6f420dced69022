//! A component of a text → its views and, by its template, its HTML: what the block says, and
//! what it asks the site for, looked for when the page is made.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::base::lang::Lang;
use crate::base::text::text_of;
use crate::model::component::{Ask, Component, Declared, Shows, Takes};
use crate::model::query::{Query, sort_key};
use crate::model::schema::{Field, Kind};
use crate::model::site::{EntryId, Sort, Version};
use crate::model::skeleton;
use crate::model::value::Value;

use super::Maker;
use super::entry::source_keys;
use super::links::{Around, Cited};
use crate::render::engine::Page;
use crate::render::html::{Block, anchor_in};
use crate::render::plan::{list_url, term_url};
use crate::render::scope::{href, report};
use crate::render::view::ValueView;
use crate::render::view::component::{
    ArgumentView, AroundView, ComparisonRowView, ComparisonView, ComponentView,
    SchemaFieldView,
};
use crate::render::view::seeing::MapView;

/// How many cards are shown where a block does not say how many.
const CARDS: usize = 12;

/// The components of a text while it is written.
pub(crate) struct Blocks<'a> {
    /// The entry.
    entry: EntryId,
    /// The language of the text.
    pub lang: Lang,
    /// The version.
    pub version: &'a Version,
    /// The sources of the entry.
    pub cited: &'a Cited,
    /// What is kept back while the rest is cleaned: the theme's HTML is no author's.
    kept: RefCell<Vec<(String, String)>>,
}

impl<'a> Blocks<'a> {
    /// The components of the version of an entry in a language.
    pub(super) fn new(
        (entry, lang): (EntryId, Lang),
        version: &'a Version,
        cited: &'a Cited,
    ) -> Blocks<'a> {
        Blocks { entry, lang, version, cited, kept: RefCell::default() }
    }

    /// The component that begins at a byte of the text.
    pub(super) fn component(
        &self,
        around: &Around<'_>,
        start: u32,
        below: u8,
    ) -> Option<Block> {
        let (at, component) = self.version.component_at(start)?;
        let maker = around.maker;
        let declared = &maker.seen.site.components[component.declared];
        let html = maker.component_html(self, at, below).unwrap_or_default();
        let own = maker.seen.lang;
        Some(Block {
            name: declared.name.clone(),
            foreign: (own != self.lang)
                .then(|| (maker.seen.tag(own), maker.seen.dir(own))),
            html: if self.version.draft.outline.has_html {
                self.keep_back(at, html)
            } else {
                html
            },
        })
    }

    /// Keeps back what a component shows, and gives what stands there meanwhile. No author can
    /// write that: it has the hash of the whole text in it.
    fn keep_back(&self, at: usize, html: String) -> String {
        let hash = blake3::hash(self.version.draft.text.as_bytes()).to_hex();
        let stand_in = format!("<hr class=\"{hash}-{at}\">");
        self.kept.borrow_mut().push((stand_in.clone(), html));
        stand_in
    }

    /// Puts back what was kept.
    pub(super) fn put_back(&self, mut body: String) -> String {
        for (stand_in, html) in self.kept.borrow().iter() {
            body = body.replacen(stand_in, html, 1);
        }
        body
    }
}

impl Maker<'_> {
    /// The style sheets that the components of a text want.
    pub(super) fn styles(&self, version: &Version) -> Vec<String> {
        let mut found: Vec<String> = Vec::new();
        for component in &version.components {
            for style in &self.seen.site.components[component.declared].styles {
                if !found.contains(style) {
                    found.push(style.clone());
                }
            }
        }
        found
    }

    /// What a component shows; `None` where an entry that it must have is not published, or
    /// its template cannot be used.
    fn component_html(
        &self,
        blocks: &Blocks<'_>,
        at: usize,
        below: u8,
    ) -> Option<String> {
        let component = &blocks.version.components[at];
        let declared = &self.seen.site.components[component.declared];
        let has = |position: usize| {
            component.values[position].is_some()
                || matches!(declared.parameters[position].takes, Takes::Asks(ask) if ask != Ask::Entries)
        };
        let mut needed = declared.parameters.iter().enumerate();
        if needed.any(|(position, parameter)| parameter.required && !has(position)) {
            return None;
        }
        let mut context = Page::default();
        context.share("site", &self.renderer.shared.sites[self.seen.lang.index()]);
        context.insert(
            "page",
            &AroundView {
                lang: self.seen.tag(self.seen.lang),
                body_lang: self.seen.tag(blocks.lang),
                url: self.planned.url().to_owned(),
            },
        );
        context.insert("component", &self.component_view(blocks, at, below));
        match self.renderer.engine.render(&declared.template(), &context) {
            Ok(html) => Some(text_of(html)),
            Err(error) => {
                report(*error);
                None
            }
        }
    }

    fn component_view(&self, blocks: &Blocks<'_>, at: usize, below: u8) -> ComponentView {
        let site = self.seen.site;
        let component = &blocks.version.components[at];
        let declared = &site.components[component.declared];
        let id = anchor_in(self.part, &format!("component-{}", at + 1));
        let mut view = ComponentView {
            name: declared.name.clone(),
            label: self.label(&declared.label, &declared.name),
            level: (below + 1).min(6),
            values: self.arguments(declared, component, blocks.cited),
            cards: Vec::new(),
            more: 0,
            url: None,
            map: None,
            table: None,
            schema: Vec::new(),
            messages: Vec::new(),
            id,
        };
        if declared.shows(Shows::Messages) {
            view.messages = self.messages();
        }
        if let Some(query) = &component.query {
            let found = self.found(query, blocks.entry);
            view.url = self.listed(query);
            if declared.shows(Shows::Cards) {
                let shown = found.len().min(query.limit.unwrap_or(CARDS));
                view.cards = self.cards(&found[..shown]);
                view.more = found.len() - shown;
            }
            if declared.shows(Shows::Schema) {
                let fields = &site.collection(query.collection).fields;
                view.schema = fields.iter().map(|field| self.declared(field)).collect();
            }
            if declared.shows(Shows::Map) {
                let shown = found.len().min(query.limit.unwrap_or(found.len()));
                view.map = self.map_of_query(query, &found[..shown], &view.id);
                if view.map.is_none() {
                    view.cards = self.cards(&found[..shown]);
                }
            }
        }
        if declared.shows(Shows::Table) {
            view.table = Some(self.comparison(declared, component));
        }
        view
    }

    /// A field as its collection declares it.
    fn declared(&self, field: &Field) -> SchemaFieldView {
        let example = skeleton::example(self.seen.site, &field.kind, self.seen.lang);
        let help = field.help.along(self.seen.chain());
        SchemaFieldView {
            name: field.name.clone(),
            label: self.label(&field.label, &field.name),
            kind: field.kind.name(),
            help: help.map(|(lang, text)| self.typeset(text, lang)),
            example: (!example.is_empty()).then_some(example),
            required: field.required,
            translated: field.translated,
            parts: field.kind.parts().iter().map(|part| self.declared(part)).collect(),
        }
    }

    fn arguments(
        &self,
        declared: &Declared,
        component: &Component,
        cited: &Cited,
    ) -> BTreeMap<String, Option<ArgumentView>> {
        let pairs = declared.parameters.iter().zip(&component.values);
        let views = pairs.map(|(parameter, value)| {
            let view = value.as_ref().map(|value| match (&parameter.takes, value) {
                (Takes::Value(kind), value) => self.argument(kind, value, cited),
                (Takes::Asks(_), Value::References(entries)) => {
                    let items = self.entry_links(entries);
                    ArgumentView::Value(ValueView::References { items })
                }
                (Takes::Asks(_), _) => ArgumentView::List(Vec::new()),
            });
            (parameter.name.clone(), view)
        });
        views.collect()
    }

    fn argument(&self, kind: &Kind, value: &Value, cited: &Cited) -> ArgumentView {
        match (kind, value) {
            (Kind::List(inner), Value::List(items)) => ArgumentView::List(
                items.iter().map(|item| self.argument(inner, item, cited)).collect(),
            ),
            (Kind::Record(fields), Value::Record(parts)) => {
                let parts = fields.iter().zip(parts).map(|(field, part)| {
                    let part =
                        part.as_ref().map(|part| self.argument(&field.kind, part, cited));
                    (field.name.clone(), part)
                });
                ArgumentView::Record(parts.collect())
            }
            _ => ArgumentView::Value(self.value(kind, value, cited)),
        }
    }

    /// The entries that a component asks for, in the order that it asks for.
    fn found(&self, query: &Query, own: EntryId) -> Vec<EntryId> {
        let site = self.seen.site;
        let mut found = query.entries(site, self.seen.lang, own);
        let shown = |id: &EntryId| site.shown(site.entry(*id), self.seen.lang);
        match query.sort {
            Some(sort) if sort == site.collection(query.collection).sort => {}
            Some(Sort::Title) => found.sort_by_cached_key(|id| {
                let title = shown(id).map_or("", |(_, version)| version.title.as_str());
                self.renderer.locale(self.seen.lang).sort_key(title)
            }),
            Some(Sort::Field { field, descending }) => {
                let key = |id: &EntryId| {
                    sort_key(shown(id).and_then(|(_, version)| version.value(field)))
                };
                let mut keyed: Vec<(String, EntryId)> =
                    found.iter().map(|id| (key(id), *id)).collect();
                keyed.sort_by(
                    |(a, _), (b, _)| {
                        if descending { b.cmp(a) } else { a.cmp(b) }
                    },
                );
                found = keyed.into_iter().map(|(_, id)| id).collect();
            }
            None => {}
        }
        found
    }

    /// Where the entries that a component asks for are listed: on the page of the term that is
    /// all they must have, else with all others of their collection.
    fn listed(&self, query: &Query) -> Option<String> {
        let site = self.seen.site;
        match query.term() {
            Some(term) => Some(term_url(site, term, self.seen.lang)),
            None => list_url(site, query.collection, self.seen.lang),
        }
    }

    fn map_of_query(
        &self,
        query: &Query,
        entries: &[EntryId],
        id: &str,
    ) -> Option<MapView> {
        if !self.is_mapped(query.collection) {
            return None;
        }
        let entries: Vec<_> =
            entries.iter().map(|entry| (*entry, query.collection)).collect();
        self.map_of(&entries, self.planned.url(), &format!("{id}-"))
    }

    /// The fields of entries beside each other. What they cite is listed on their own pages.
    fn comparison(&self, declared: &Declared, component: &Component) -> ComparisonView {
        let site = self.seen.site;
        let named =
            declared.asks(Ask::Entries).and_then(|at| component.values[at].as_ref());
        let Some(Value::References(entries)) = named else {
            return ComparisonView::default();
        };
        let compared = entries.iter().filter_map(|id| {
            let entry = site.entry(*id);
            let (_, version) = site.shown(entry, self.seen.lang)?;
            let collection = site.collection(entry.collection);
            let link = self.seen.entry_link(*id)?;
            let keys = source_keys(&collection.fields, version);
            let cited = Cited { keys, at: href(&link.url) };
            Some((link, collection, version, cited))
        });
        let compared: Vec<_> = compared.collect();
        let rows = component.fields.iter().map(|name| {
            let of = |fields: &[crate::model::schema::Field]| {
                fields.iter().position(|field| field.name == *name)
            };
            let mut label = name.clone();
            let cells = compared.iter().rev().map(|(_, collection, version, cited)| {
                let at = of(&collection.fields)?;
                let field = &collection.fields[at];
                label = self.label(&field.label, name);
                Some(self.value(&field.kind, version.value(at)?, cited))
            });
            let mut cells: Vec<Option<ValueView>> = cells.collect();
            cells.reverse();
            ComparisonRowView { name: name.clone(), label, cells }
        });
        let rows = rows.collect();
        ComparisonView {
            columns: compared.into_iter().map(|(link, ..)| link).collect(),
            rows,
        }
    }
}
