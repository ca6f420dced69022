//! The views of a collection's list and of what narrows it.

use serde::Serialize;

use super::{CollectionView, SharedView};

/// A list of a collection, or one page of it: `list` in a template.
#[derive(Serialize, Debug, Default)]
pub struct ListView {
    /// The collection.
    pub collection: CollectionView,
    /// The option of a facet that all entries of the list have: `field:id`, as on a card;
    /// `None` for the list of a whole collection.
    pub chosen: Option<String>,
    /// The entries on this page.
    pub items: Vec<SharedView>,
    /// Number of this page, from 1.
    pub page: usize,
    /// Those of its pages to which this one leads, none where there is but one.
    pub pages: Vec<ListPageView>,
    /// Address of the page before.
    pub previous: Option<String>,
    /// Address of the page after.
    pub next: Option<String>,
    /// Number of entries on all pages.
    pub total: usize,
    /// Address of the git host's page for a new entry.
    pub new_url: Option<String>,
    /// What the link to it says, where the collection has words of its own.
    pub new_title: Option<String>,
    /// Address of the collection as one document.
    pub book: Option<String>,
    /// Address of the collection's feed.
    pub feed: Option<String>,
    /// Address of the page that shows the collection at a glance.
    pub glance: Option<String>,
}

/// A page of a list.
#[derive(Serialize, Debug, Clone, Default)]
pub struct ListPageView {
    /// Its number, from 1.
    pub number: usize,
    /// Its address.
    pub url: String,
    /// Whether pages are left out before it.
    pub gap: bool,
}

/// A field by which a list can be narrowed; all of them are `facets` in the template of a list.
#[derive(Serialize, Debug, Clone, Default)]
pub struct FacetView {
    /// Name of the field.
    pub field: String,
    /// Its label.
    pub label: String,
    /// Its values that at least one entry has.
    pub options: Vec<FacetOptionView>,
}

/// One value of a facet.
#[derive(Serialize, Debug, Clone, Default)]
pub struct FacetOptionView {
    /// Id of the term, entry or option.
    pub id: String,
    /// Its label.
    pub label: String,
    /// The page of those entries.
    pub url: Option<String>,
    /// How many entries have it.
    pub count: usize,
}
