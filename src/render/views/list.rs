//! Collection → its list, page by page, with the fields that narrow it; and the home page's
//! ways in.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::diag::Arg;
use crate::model::schema::{Field, Kind, Role};
use crate::model::site::{CollectionId, EntryId, MenuTarget, TermId, position};
use crate::model::value::Value;

use super::Maker;
use super::card::part;
use crate::render::engine::{Page, SharedView};
use crate::render::facets::Facet;
use crate::render::plan::{PAGE_LENGTH, feed_url, list_page_url};
use crate::render::view::seeing::{HomeView, WayView};
use crate::render::view::{
    CollectionView, FacetOptionView, FacetView, GroupView, LinkView, ListPageView,
    ListView, TagView,
};

/// How many entries of each collection the home page shows.
const ON_HOME: usize = 6;

/// The most pages of a list to all of which a page leads.
const FEW: usize = 9;

/// How many pages beside its own, on either side, a page of a long list leads to.
const NEAR: usize = 2;

/// The pages of a list of `count` to which one of them leads: all of a short list; of a long
/// one the first, the last and those nearby, and one that alone would be left out.
fn shown_pages(page: usize, count: usize) -> impl Iterator<Item = usize> + Clone {
    let (from, to) = (page.saturating_sub(NEAR), page + NEAR);
    (1..=count).filter(move |number| {
        count <= FEW
            || [1, count].contains(number)
            || (from..=to).contains(number)
            || (*number == 2 && from == 3)
            || (number + 1 == count && to + 2 == count)
    })
}

impl Maker<'_> {
    /// A page of a collection's list, counted from 1.
    pub(crate) fn list(&self, id: CollectionId, page: usize) -> ListView {
        let Some(view) = self.seen.collection(id) else { return ListView::default() };
        let collection = self.seen.site.collection(id);
        let order = self.seen.site.order(id, self.seen.lang);
        ListView {
            new_url: self.new_url(id),
            new_title: collection
                .add
                .along(self.seen.chain())
                .map(|(lang, title)| self.typeset(title, lang)),
            book: self.renderer.shared.seeing.book(id, self.seen.lang).cloned(),
            feed: feed_url(self.seen.site, self.seen.lang, Some(id)),
            glance: self.renderer.shared.seeing.glance(id, self.seen.lang).cloned(),
            ..self.part_of_list(order, &view.url.clone(), page, view)
        }
    }

    /// The page of the entries that have an option of a facet.
    pub(super) fn facet_page(
        &self,
        facet: Facet,
        page: usize,
        context: &mut Page,
    ) -> &'static str {
        let collection = self.seen.collection(facet.collection).unwrap_or_default();
        let known = self.renderer.shared.facet_pages.find(facet, self.seen.lang);
        let (first, order) =
            known.map_or(("", &[][..]), |known| (&*known.url, &known.entries));
        let mut list = self.part_of_list(order, first, page, collection);
        list.chosen =
            self.facet_tag(facet).map(|(_, tag)| format!("{}:{}", tag.field, tag.id));
        let mut view = self.page_view("list", &self.facet_title(facet));
        view.noindex = page > 1;
        view.breadcrumbs
            .extend(self.seen.menu_link(MenuTarget::Collection(facet.collection)));
        context.insert("page", &view);
        context.insert("list", &list);
        context.share("facets", self.facets(facet.collection));
        "list.html"
    }

    /// Where an option has its page.
    fn facet_url(&self, facet: Facet) -> Option<String> {
        let known = self.renderer.shared.facet_pages.find(facet, self.seen.lang);
        known.map(|known| known.url.clone())
    }

    /// What the page of an option is called.
    pub(super) fn facet_title(&self, facet: Facet) -> String {
        let Some((field, tag)) = self.facet_tag(facet) else { return String::new() };
        self.option_title(field, tag.label)
    }

    /// What an option is called where its field is not named beside it.
    pub(super) fn option_title(&self, field: &Field, option: String) -> String {
        let arg =
            |name: &'static str, text: String| (Cow::Borrowed(name), Arg::Text(text));
        let field = self.label(&field.label, &field.name);
        self.say("facet-title", &vec![arg("field", field), arg("option", option)])
    }

    /// A facet's field, and the option as cards have it.
    fn facet_tag(&self, facet: Facet) -> Option<(&Field, TagView)> {
        let fields = &self.seen.site.collection(facet.collection).fields;
        let field = fields.get(facet.field as usize)?;
        let value = match field.kind {
            Kind::Boolean => Value::Boolean(facet.option == 0),
            _ => Value::Choice(facet.option as usize),
        };
        Some((field, self.facet_values(field, &value).pop()?))
    }

    /// A page of a list of entries, counted from 1, where the first has an address.
    fn part_of_list(
        &self,
        order: &[EntryId],
        first: &str,
        page: usize,
        collection: CollectionView,
    ) -> ListView {
        let count = order.len().div_ceil(PAGE_LENGTH).max(1);
        let start = ((page - 1) * PAGE_LENGTH).min(order.len());
        let end = (start + PAGE_LENGTH).min(order.len());
        let url = |page: usize| list_page_url(first, page);
        let pages = shown_pages(page, count);
        let before = [0].into_iter().chain(pages.clone());
        let pages = before.zip(pages).map(|(before, number)| ListPageView {
            number,
            url: url(number),
            gap: number > before + 1,
        });
        ListView {
            items: self.cards(&order[start..end]),
            page,
            pages: if count > 1 { pages.collect() } else { Vec::new() },
            previous: (page > 1).then(|| url(page - 1)),
            next: (page < count).then(|| url(page + 1)),
            total: order.len(),
            collection,
            ..ListView::default()
        }
    }

    /// The fields by which a collection's list can be narrowed, made once for all its pages.
    pub(super) fn facets(&self, id: CollectionId) -> &SharedView {
        let cells = &self.renderer.shared.facets[usize::from(id.0)];
        cells[self.seen.lang.index()].get_or_init(|| {
            let collection = self.seen.site.collection(id);
            let order = self.seen.site.order(id, self.seen.lang);
            let fields = collection.fields.iter().enumerate();
            let views =
                fields.filter(|(_, field)| field.has(Role::Facet)).map(|(at, field)| {
                    FacetView {
                        field: field.name.clone(),
                        label: self.label(&field.label, &field.name),
                        options: self.facet_options((id, at), field, order),
                    }
                });
            let useful: Vec<FacetView> =
                views.filter(|facet| facet.options.len() > 1).collect();
            SharedView::new(&useful)
        })
    }

    /// The values of a facet that entries have: in the order of the vocabulary or the schema,
    /// others by label.
    fn facet_options(
        &self,
        (collection, at): (CollectionId, usize),
        field: &Field,
        entries: &[EntryId],
    ) -> Vec<FacetOptionView> {
        let site = self.seen.site;
        let option = |rank: usize, value: &Value| {
            let tag = self.facet_values(field, value).pop()?;
            let facet = Facet { collection, field: position(at), option: position(rank) };
            let url = tag.url.or_else(|| self.facet_url(facet));
            Some(FacetOptionView { id: tag.id, label: tag.label, url, count: 0 })
        };
        // By rank; `None` for what is not in the language's tree.
        let mut found: BTreeMap<usize, Option<FacetOptionView>> = BTreeMap::new();
        for id in entries {
            let Some((_, version)) = site.shown(site.entry(*id), self.seen.lang) else {
                continue;
            };
            let Some(value) = version.value(at) else { continue };
            for (nth, rank) in ranks(value).into_iter().enumerate() {
                let known = found.entry(rank);
                let known = known.or_insert_with(|| option(rank, &part(value, nth)));
                if let Some(known) = known {
                    known.count += 1;
                }
            }
        }
        let mut found: Vec<FacetOptionView> = found.into_values().flatten().collect();
        if matches!(field.kind, Kind::References { .. }) {
            let locale = self.renderer.locale(self.seen.lang);
            found.sort_by(|a, b| locale.compare(&a.label, &b.label));
        }
        found
    }

    /// The home page's ways in: collections with their first entries, and vocabularies.
    pub(crate) fn home(&self) -> HomeView {
        let site = self.seen.site;
        let groups = site.collection_ids().filter_map(|(id, _)| {
            let order = site.order(id, self.seen.lang);
            let first: Vec<EntryId> = order.iter().copied().take(ON_HOME).collect();
            Some(GroupView {
                collection: self.seen.collection(id)?,
                items: self.cards(&first),
            })
        });
        let vocabularies = site.vocabulary_ids();
        HomeView {
            groups: groups.collect(),
            vocabularies: vocabularies
                .map(|(id, _)| Arc::new(self.vocabulary(id)))
                .collect(),
            references: self.ways_by_reference(),
            map: self.map(),
            glances: self.glances(),
        }
    }

    /// The ways in through entries: for each facet that refers to a collection, its entries.
    fn ways_by_reference(&self) -> Vec<WayView> {
        let mut ways: Vec<WayView> = Vec::new();
        for (id, collection) in self.seen.site.collection_ids() {
            let order = self.seen.site.order(id, self.seen.lang);
            let order = if collection.list { order } else { &[] };
            for (at, field) in collection.fields.iter().enumerate() {
                let Kind::References { to: Some(to), .. } = field.kind else { continue };
                let Some(view) = self.seen.collection(to) else { continue };
                let known = ways.iter().any(|way| way.collection.id == view.id);
                if field.has(Role::Facet) && !known {
                    let options = self.facet_options((id, at), field, order);
                    ways.push(WayView { collection: view, options });
                }
            }
        }
        ways.retain(|way| !way.options.is_empty());
        ways
    }

    /// The collections that have a page at a glance.
    fn glances(&self) -> Vec<LinkView> {
        let collections = self.seen.site.collection_ids();
        let links = collections.filter_map(|(id, _)| {
            let url = self.renderer.shared.seeing.glance(id, self.seen.lang)?.clone();
            let collection = self.seen.collection(id)?;
            let (id, title, lang) = (collection.id, collection.title, String::new());
            Some(LinkView { id, title, url, lang, foreign: None })
        });
        links.collect()
    }

    /// The entries of a term and of those below it, by collection.
    pub(crate) fn groups_of(&self, term: TermId) -> Vec<GroupView> {
        let site = self.seen.site;
        let entries = site.entries_of(term);
        let groups = site.collection_ids().filter_map(|(id, _)| {
            let order = site.order(id, self.seen.lang);
            let has = |entry: &EntryId| entries.binary_search(entry).is_ok();
            let own: Vec<EntryId> = order.iter().copied().filter(has).collect();
            let items = self.cards(&own);
            let collection = self.seen.collection(id)?;
            (!items.is_empty()).then_some(GroupView { collection, items })
        });
        groups.collect()
    }
}

/// The place of each of a value's parts in the order of its vocabulary or schema.
pub(super) fn ranks(value: &Value) -> Vec<usize> {
    match value {
        Value::Terms(terms) => terms.iter().map(|term| term.term as usize).collect(),
        Value::References(entries) => entries.iter().map(|id| id.0 as usize).collect(),
        Value::Choice(at) => vec![*at],
        Value::Boolean(yes) => vec![usize::from(!yes)],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::shown_pages;

    #[test]
    fn a_long_list_leads_to_its_ends_and_to_pages_nearby() {
        for (page, count, expected) in [
            (1, 1, vec![1]),
            (5, 9, (1..=9).collect()),
            (1, 400, vec![1, 2, 3, 400]),
            (4, 400, vec![1, 2, 3, 4, 5, 6, 400]),
            (5, 400, vec![1, 2, 3, 4, 5, 6, 7, 400]),
            (6, 400, vec![1, 4, 5, 6, 7, 8, 400]),
            (396, 400, vec![1, 394, 395, 396, 397, 398, 399, 400]),
            (395, 400, vec![1, 393, 394, 395, 396, 397, 400]),
            (400, 400, vec![1, 398, 399, 400]),
        ] {
            let shown: Vec<usize> = shown_pages(page, count).collect();
            assert_eq!(shown, expected, "{page} of {count}");
        }
    }
}
