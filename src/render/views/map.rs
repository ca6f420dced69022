//! Entries with places → the map and the list beside it: who stands where, under which link.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::Maker;
use crate::base::diag::Arg;
use crate::base::slug::slug;
use crate::model::schema::Role;
use crate::model::site::{CollectionId, EntryId, Site, Version};
use crate::model::value::{Place, Value};
use crate::render::map::{Cluster, Sheet, WIDTH, is_covered};
use crate::render::view::LinkView;
use crate::render::view::seeing::{
    LegendView, MapEntryView, MapGroupView, MapView, MarkView,
};

/// How many different marks there are.
const SHAPES: usize = 4;

/// About how many entries are listed beside a map.
const LISTED: usize = 400;

/// How many places the name of a group tells at most.
const NAMED: usize = 4;

/// An entry at one of its places.
struct Spot<'a> {
    entry: EntryId,
    collection: CollectionId,
    name: &'a str,
    at: (f64, f64),
}

/// The sheet that holds the places of all entries.
pub(in crate::render) fn sheet(site: &Site) -> Option<Sheet> {
    let entries = site.entries.iter().filter(|e| site.collection(e.collection).list);
    let entries = entries.filter(|e| e.withdrawn.is_none());
    let versions =
        entries.filter_map(|e| Some((e.collection, e.versions.get(e.source)?)));
    let places = versions.flat_map(|(id, version)| places(site, id, version));
    let found: Vec<(f64, f64)> = places
        .filter_map(|place| place.coordinates)
        .filter(|at| is_covered(*at))
        .collect();
    Sheet::new(&found)
}

/// The values of all fields with the role `place`.
fn places<'s>(site: &'s Site, id: CollectionId, version: &'s Version) -> Vec<&'s Place> {
    let fields = site.collection(id).fields.iter().enumerate();
    let with_role = fields.filter(|(_, field)| field.has(Role::Place));
    with_role.filter_map(|(at, _)| version.value(at)).flat_map(flattened).collect()
}

fn flattened(value: &Value) -> Vec<&Place> {
    match value {
        Value::Place(place) => vec![place],
        Value::List(items) => items.iter().flat_map(flattened).collect(),
        _ => Vec::new(),
    }
}

impl Maker<'_> {
    /// The map of all entries in the reader's tree; `None` where no place has coordinates.
    pub(crate) fn map(&self) -> Option<MapView> {
        let url = self.renderer.shared.seeing.map.get(self.seen.lang)?;
        let entries = self.mapped().flat_map(|collection| {
            let order = self.seen.site.order(collection, self.seen.lang).iter();
            order.map(move |entry| (*entry, collection))
        });
        self.map_of(&entries.collect::<Vec<_>>(), url, "place-")
    }

    /// A map of some entries, with the list of its places on the page at `url`; the anchors in
    /// that list begin with `prefix`.
    pub(crate) fn map_of(
        &self,
        entries: &[(EntryId, CollectionId)],
        url: &str,
        prefix: &str,
    ) -> Option<MapView> {
        let sheet = self.renderer.shared.sheet.get_or_init(|| sheet(self.seen.site));
        let sheet = sheet.as_ref()?;
        let mut elsewhere = Vec::new();
        let spots = self.spots(entries, &mut elsewhere);
        let points: Vec<(f64, f64)> = spots.iter().map(|spot| spot.at).collect();
        let clusters = sheet.clusters(&points);
        let most = (LISTED / clusters.len().max(1)).max(3);
        let mut groups: Vec<MapGroupView> =
            clusters.iter().map(|cluster| self.group(cluster, &spots, most)).collect();
        lead(&mut groups, url, prefix);
        let legend = self.mapped().filter(|id| spots.iter().any(|s| s.collection == *id));
        let legend = legend.filter_map(|id| {
            let view = self.seen.collection(id)?;
            Some(LegendView { shape: self.shape(id), title: view.title, url: view.url })
        });
        Some(MapView {
            url: url.to_owned(),
            width: whole(WIDTH).unsigned_abs(),
            height: whole(sheet.height()).unsigned_abs(),
            land: sheet.outline.land.clone(),
            borders: sheet.outline.borders.clone(),
            legend: legend.collect(),
            groups,
            elsewhere: elsewhere
                .into_iter()
                .take(LISTED)
                .filter_map(|(id, collection)| self.map_entry(id, collection))
                .collect(),
        })
    }

    /// Whether the entries of a collection can be on a map.
    pub(crate) fn is_mapped(&self, id: CollectionId) -> bool {
        self.mapped().any(|known| known == id)
    }

    /// The collections whose entries have places.
    fn mapped(&self) -> impl Iterator<Item = CollectionId> {
        let collections = self.seen.site.collection_ids();
        let mapped = collections.filter(|(_, collection)| {
            collection.list && collection.field_with(Role::Place).is_some()
        });
        mapped.map(|(id, _)| id)
    }

    /// The shape of a collection's marks, from 1.
    fn shape(&self, id: CollectionId) -> usize {
        self.mapped().position(|known| known == id).unwrap_or_default() % SHAPES + 1
    }

    /// Where entries stand; those that the map cannot show go to `elsewhere`.
    fn spots(
        &self,
        entries: &[(EntryId, CollectionId)],
        elsewhere: &mut Vec<(EntryId, CollectionId)>,
    ) -> Vec<Spot<'_>> {
        let site = self.seen.site;
        let mut spots: Vec<Spot<'_>> = Vec::new();
        for (entry, collection) in entries.iter().copied() {
            let shown = site.shown(site.entry(entry), self.seen.lang);
            let Some((_, version)) = shown else { continue };
            let before = spots.len();
            for place in places(site, collection, version) {
                let Some(at) = place.coordinates.filter(|at| is_covered(*at)) else {
                    continue;
                };
                if spots[before..].iter().all(|spot| spot.at != at) {
                    spots.push(Spot { entry, collection, name: &place.name, at });
                }
            }
            if spots.len() == before {
                elsewhere.push((entry, collection));
            }
        }
        spots
    }

    /// Places that stand together. Their entries are listed up to `most`.
    fn group(&self, cluster: &Cluster, spots: &[Spot<'_>], most: usize) -> MapGroupView {
        let mut names: Vec<String> = Vec::new();
        let mut entries: Vec<(EntryId, CollectionId)> = Vec::new();
        let mut marks: Vec<MarkView> = Vec::new();
        for (at, (x, y)) in &cluster.members {
            let spot = &spots[*at];
            if names.iter().all(|name| name != spot.name) {
                names.push(spot.name.to_owned());
            }
            if entries.iter().all(|(entry, _)| *entry != spot.entry) {
                entries.push((spot.entry, spot.collection));
            }
            let shape = self.shape(spot.collection);
            let mark = MarkView { shape, x: whole(*x), y: whole(*y) };
            if !marks.contains(&mark) {
                marks.push(mark);
            }
        }
        if names.len() > NAMED {
            names.truncate(NAMED);
            names.push("…".to_owned());
        }
        let count = entries.len();
        let listed: Vec<MapEntryView> = entries
            .into_iter()
            .take(most)
            .filter_map(|(id, collection)| self.map_entry(id, collection))
            .collect();
        let places = names.join(", ");
        let label = match (&listed[..], count) {
            ([entry], 1) => format!("{} – {places}", entry.link.title),
            _ => self.group_label(places, count),
        };
        MapGroupView {
            id: String::new(),
            places: names,
            label,
            url: String::new(),
            x: whole(cluster.middle.0),
            y: whole(cluster.middle.1),
            radius: whole(cluster.radius),
            marks,
            more: count - listed.len(),
            entries: listed,
        }
    }

    fn group_label(&self, places: String, count: usize) -> String {
        let n = f64::from(u32::try_from(count).unwrap_or(u32::MAX));
        let args = vec![
            (Cow::Borrowed("places"), Arg::Text(places)),
            (Cow::Borrowed("n"), Arg::Number(n)),
        ];
        self.say("map-group", &args)
    }

    fn map_entry(&self, id: EntryId, collection: CollectionId) -> Option<MapEntryView> {
        let titles = &self.seen.site.collection(collection).title;
        let link: LinkView = self.seen.entry_link(id)?;
        let collection_title =
            self.label(titles, &self.seen.site.collection(collection).id);
        Some(MapEntryView {
            link,
            shape: self.shape(collection),
            collection: collection_title,
        })
    }
}

/// Gives groups their anchors, and their links: to an entry alone, else to the list on the
/// page of the map.
fn lead(groups: &mut [MapGroupView], map: &str, prefix: &str) {
    let mut taken = BTreeSet::new();
    for group in groups {
        let first = group.places.first().map_or("", String::as_str);
        group.id = format!("{prefix}{}", slug(first, "x"));
        while !taken.insert(group.id.clone()) {
            group.id.push('-');
        }
        group.url = match &group.entries[..] {
            [entry] if group.more == 0 => entry.link.url.clone(),
            _ => format!("{map}#{}", group.id),
        };
    }
}

/// A length in whole units.
#[expect(clippy::cast_possible_truncation, reason = "maps are 1,000 units wide")]
fn whole(units: f64) -> i32 {
    units.round() as i32
}
