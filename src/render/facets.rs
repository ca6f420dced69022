//! Site → the addresses of the pages of what narrows a list and is no term or entry with a page
//! of its own: the options of choices, and yes and no. Renders nothing.

use std::collections::BTreeSet;

use crate::base::lang::{Lang, PerLang};
use crate::base::slug::slug;
use crate::model::schema::{Field, Kind, Role};
use crate::model::site::{Collection, CollectionId, EntryId, Site, position};
use crate::model::value::Value;

use super::plan::list_url;
use super::seeing::name;

/// An option of a field by which the list of a collection can be narrowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Facet {
    /// The collection.
    pub collection: CollectionId,
    /// The field, by its position in the schema.
    pub field: u32,
    /// The option, by its position among those of a choice; of a boolean, yes is the first.
    pub option: u32,
}

/// The page of an option.
#[derive(Clone, Debug)]
pub(super) struct FacetPage {
    /// The option.
    pub facet: Facet,
    /// The address of its first page.
    pub url: String,
    /// The entries of the language's tree that have it, in the order of the list.
    pub entries: Vec<EntryId>,
}

/// Where the options have their pages.
#[derive(Clone, Debug, Default)]
pub(super) struct Facets(PerLang<Vec<FacetPage>>);

impl Facets {
    /// The pages of all options that entries have, where entries differ in them.
    pub(super) fn of(site: &Site) -> Facets {
        let mut facets = Facets::default();
        for lang in site.config.langs() {
            let mut pages = Vec::new();
            for (id, collection) in site.collection_ids() {
                if let Some(list) = list_url(site, id, lang) {
                    pages.extend(of_collection(site, (id, collection), lang, &list));
                }
            }
            facets.0.set(lang, pages);
        }
        facets
    }

    /// All pages of a language, in the order of their facets.
    pub(super) fn all(&self, lang: Lang) -> &[FacetPage] {
        self.0.get(lang).map_or(&[], Vec::as_slice)
    }

    /// The page of an option in a language, where it has one there.
    pub(super) fn find(&self, facet: Facet, lang: Lang) -> Option<&FacetPage> {
        let pages = self.all(lang);
        let at = pages.binary_search_by(|page| page.facet.cmp(&facet)).ok()?;
        Some(&pages[at])
    }
}

/// The pages of a collection's options.
fn of_collection(
    site: &Site,
    (id, collection): (CollectionId, &Collection),
    lang: Lang,
    list: &str,
) -> Vec<FacetPage> {
    let mut pages = Vec::new();
    let mut fields = BTreeSet::new();
    for (at, field) in collection.fields.iter().enumerate() {
        let Some(options) = options(site, field, lang) else { continue };
        let holders = holders(site, id, (at, options.len()), lang);
        if holders.iter().filter(|entries| !entries.is_empty()).count() < 2 {
            continue;
        }
        let label = field.label.along(&site.config.language(lang).chain);
        let label = label.map_or("", |(_, label)| label.as_str());
        let folder = unique(&mut fields, slug(label, &field.name), &field.name);
        let mut taken = BTreeSet::new();
        for (option, ((name, label), entries)) in options.iter().zip(holders).enumerate()
        {
            if entries.is_empty() {
                continue;
            }
            let own = unique(&mut taken, slug(label, name), name);
            let (field, option) = (position(at), position(option));
            pages.push(FacetPage {
                facet: Facet { collection: id, field, option },
                url: format!("{list}{folder}/{own}/"),
                entries,
            });
        }
    }
    pages
}

/// The ids and labels of a field's options, if it is one by which lists are narrowed.
fn options(site: &Site, field: &Field, lang: Lang) -> Option<Vec<(String, String)>> {
    let chain = &site.config.language(lang).chain;
    match &field.kind {
        _ if !field.has(Role::Facet) => None,
        Kind::Choice(options) => {
            let options = options.iter().map(|option| {
                let label = option.label.along(chain);
                let label = label.map_or(&option.id, |(_, label)| label);
                (option.id.clone(), label.clone())
            });
            Some(options.collect())
        }
        Kind::Boolean => {
            let said = |id: &str| (id.to_owned(), name(site, lang, id, id));
            Some(vec![said("yes"), said("no")])
        }
        _ => None,
    }
}

/// The entries of a language's tree that have each option of a field.
fn holders(
    site: &Site,
    collection: CollectionId,
    (field, options): (usize, usize),
    lang: Lang,
) -> Vec<Vec<EntryId>> {
    let mut holders = vec![Vec::new(); options];
    for entry in site.order(collection, lang) {
        let option = held(site, *entry, field, lang);
        if let Some(entries) = option.and_then(|option| holders.get_mut(option)) {
            entries.push(*entry);
        }
    }
    holders
}

/// The option that an entry has in a field, by its position.
fn held(site: &Site, entry: EntryId, field: usize, lang: Lang) -> Option<usize> {
    let (_, version) = site.shown(site.entry(entry), lang)?;
    match version.value(field)? {
        Value::Choice(at) => Some(*at),
        Value::Boolean(yes) => Some(usize::from(!yes)),
        _ => None,
    }
}

/// A part of an address that no other has: the label's if it is free, else that of the name.
fn unique(taken: &mut BTreeSet<String>, wanted: String, name: &str) -> String {
    let others = (2..).map(|number| slug(&format!("{name}-{number}"), "other"));
    let mut tries = [wanted, slug(name, "other")].into_iter().chain(others);
    let free = tries.find(|slug| !taken.contains(slug)).unwrap_or_default();
    taken.insert(free.clone());
    free
}
