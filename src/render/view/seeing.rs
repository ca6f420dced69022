//! The views of what people would rather look at than read: map, matrix and timeline; and of
//! the home page, which leads there.

use std::sync::Arc;

use serde::Serialize;

use super::{
    CollectionView, EntryView, FacetOptionView, GroupView, LinkView, VocabularyView,
};

/// What the home page shows beside its own text: `home` in a template.
#[derive(Serialize, Debug, Default)]
pub struct HomeView {
    /// The collections, each with its first entries.
    pub groups: Vec<GroupView>,
    /// The vocabularies, each with its terms.
    pub vocabularies: Vec<Arc<VocabularyView>>,
    /// The collections by whose entries another collection is narrowed, each with these.
    pub references: Vec<WayView>,
    /// The map of the entries that have places.
    pub map: Option<MapView>,
    /// Pages that show a collection at a glance, titled as their collections.
    pub glances: Vec<LinkView>,
}

/// Entries of a collection that lead to those that refer to them.
#[derive(Serialize, Debug, Default)]
pub struct WayView {
    /// The collection.
    pub collection: CollectionView,
    /// Its entries, each with the number of those that refer to it.
    pub options: Vec<FacetOptionView>,
}

/// A collection as one document: `book` in a template.
#[derive(Serialize, Debug, Default)]
pub struct BookView {
    /// The collection.
    pub collection: CollectionView,
    /// The style sheets that the components of their texts want.
    pub styles: Vec<String>,
    /// Its entries, as their pages show them; their anchors begin with their ids.
    pub entries: Vec<EntryView>,
}

/// A map of the entries that have places: `map` in a template.
#[derive(Serialize, Debug, Default)]
pub struct MapView {
    /// Address of the page that shows the map with its list.
    pub url: String,
    /// Width of the drawing in units.
    pub width: u32,
    /// Height of the drawing in units.
    pub height: u32,
    /// Path data of the land.
    pub land: String,
    /// Path data of the borders of states.
    pub borders: String,
    /// What the marks mean.
    pub legend: Vec<LegendView>,
    /// Places that stand together, from north to south.
    pub groups: Vec<MapGroupView>,
    /// Entries whose places lie outside the map or have no coordinates.
    pub elsewhere: Vec<MapEntryView>,
}

/// What one kind of mark means.
#[derive(Serialize, Debug, Default)]
pub struct LegendView {
    /// Number of the mark's shape, from 1.
    pub shape: usize,
    /// Title of the collection.
    pub title: String,
    /// Address of its list.
    pub url: String,
}

/// Places that stand together on a map.
#[derive(Serialize, Debug, Default)]
pub struct MapGroupView {
    /// Anchor of the group in the list beside the map.
    pub id: String,
    /// Names of the places.
    pub places: Vec<String>,
    /// What the link on the map says.
    pub label: String,
    /// Where it leads: to the entry if there is one alone, else to the list.
    pub url: String,
    /// Middle of the group in units.
    pub x: i32,
    /// Middle of the group in units.
    pub y: i32,
    /// Radius of a ring around its marks in units.
    pub radius: i32,
    /// Its marks.
    pub marks: Vec<MarkView>,
    /// Its entries in the order of collections and lists.
    pub entries: Vec<MapEntryView>,
    /// How many entries more there are than are listed.
    pub more: usize,
}

/// A mark on a map.
#[derive(Serialize, Debug, Default, PartialEq, Eq)]
pub struct MarkView {
    /// Number of its shape, from 1.
    pub shape: usize,
    /// Middle in units.
    pub x: i32,
    /// Middle in units.
    pub y: i32,
}

/// An entry beside a map.
#[derive(Serialize, Debug, Default)]
pub struct MapEntryView {
    /// The entry.
    pub link: LinkView,
    /// Number of the shape of its marks, from 1.
    pub shape: usize,
    /// Title of its collection.
    pub collection: String,
}

/// The entries of a collection by two of its fields: `matrix` in a template.
#[derive(Serialize, Debug, Default)]
pub struct MatrixView {
    /// Label of the field whose values are the rows.
    pub row_label: String,
    /// Label of the field whose values are the columns.
    pub column_label: String,
    /// The columns that have entries.
    pub columns: Vec<LinkView>,
    /// The rows that have entries.
    pub rows: Vec<MatrixRowView>,
    /// The entries of each cell that has any, row by row.
    pub lists: Vec<MatrixListView>,
    /// Values of the rows that no entry has.
    pub empty_rows: Vec<LinkView>,
    /// Values of the columns that no entry has.
    pub empty_columns: Vec<LinkView>,
}

/// A row of a matrix.
#[derive(Serialize, Debug, Default)]
pub struct MatrixRowView {
    /// What it stands for.
    pub head: LinkView,
    /// Its cells, one for each column.
    pub cells: Vec<MatrixCellView>,
}

/// A cell of a matrix.
#[derive(Serialize, Debug, Default)]
pub struct MatrixCellView {
    /// Anchor of its list.
    pub id: String,
    /// How many entries it has.
    pub count: usize,
    /// How full it is beside the fullest: 0 for no entry, 1 to 4.
    pub level: usize,
}

/// The entries of a cell.
#[derive(Serialize, Debug, Default)]
pub struct MatrixListView {
    /// Anchor.
    pub id: String,
    /// What its row stands for.
    pub row: LinkView,
    /// What its column stands for.
    pub column: LinkView,
    /// The entries.
    pub items: Vec<LinkView>,
    /// How many entries more there are than are listed.
    pub more: usize,
}

/// The periods of a collection's entries: `timeline` in a template.
#[derive(Serialize, Debug, Default)]
pub struct TimelineView {
    /// Label of the field.
    pub label: String,
    /// Years to write at the axis.
    pub ticks: Vec<TickView>,
    /// The periods, the earliest first.
    pub bars: Vec<BarView>,
    /// Entries whose period nobody knows.
    pub undated: Vec<LinkView>,
    /// How many entries more there are than are shown.
    pub more: usize,
}

/// A year at the axis of a timeline.
#[derive(Serialize, Debug, Default, PartialEq)]
pub struct TickView {
    /// The year.
    pub year: u16,
    /// Distance from the beginning of the axis, in percent of its length: `33.33`.
    pub at: String,
}

/// A period on a timeline.
#[derive(Serialize, Debug, Default)]
pub struct BarView {
    /// The entry.
    pub link: LinkView,
    /// The period in words.
    pub text: String,
    /// Where it begins, in percent of the axis.
    pub start: String,
    /// How long it is, in percent of the axis.
    pub length: String,
    /// How it ends: `closed`, `open` while it goes on, or `unknown`.
    pub end: &'static str,
}

/// A collection at a glance: `glance` in a template.
#[derive(Serialize, Debug, Default)]
pub struct GlanceView {
    /// The collection.
    pub collection: super::CollectionView,
    /// Its entries by two fields, where it has such fields.
    pub matrix: Option<MatrixView>,
    /// Their periods, where it has such a field.
    pub timeline: Option<TimelineView>,
    /// Address of the map, where its entries have places.
    pub map: Option<String>,
}
