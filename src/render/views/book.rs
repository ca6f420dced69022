//! Collection → all its entries in one document, for printing and for reading at a stretch.

use std::collections::BTreeSet;

use super::Maker;
use crate::model::site::CollectionId;
use crate::render::engine::Page;
use crate::render::view::seeing::BookView;
use crate::render::view::{EntryView, LinkView};

impl Maker<'_> {
    /// The page that is a collection as one document.
    pub(super) fn book_page(&self, id: CollectionId, context: &mut Page) -> &'static str {
        let book = self.book(id);
        let collection = &book.collection;
        let mut view = self.page_view("book", &collection.title);
        view.breadcrumbs.push(LinkView {
            id: collection.id.clone(),
            title: collection.title.clone(),
            url: collection.url.clone(),
            lang: self.seen.tag(self.seen.lang),
            foreign: None,
        });
        view.description = collection.description.clone();
        view.canonical.clone_from(&collection.url);
        view.noindex = true;
        context.insert("page", &view);
        context.insert("book", &book);
        "book.html"
    }

    fn book(&self, id: CollectionId) -> BookView {
        let site = self.seen.site;
        let order = site.order(id, self.seen.lang).iter();
        let entries = order.map(|id| {
            let part = &site.entry(*id).id;
            let entry = Maker { part: Some(part), ..*self }.entry(*id);
            // What leads to other pages belongs to the entry's own page.
            EntryView { related: Vec::new(), previous: None, next: None, ..entry }
        });
        let entries: Vec<EntryView> = entries.collect();
        let styles: BTreeSet<&String> = entries.iter().flat_map(|e| &e.styles).collect();
        BookView {
            styles: styles.into_iter().cloned().collect(),
            collection: self.seen.collection(id).unwrap_or_default(),
            entries,
        }
    }
}
