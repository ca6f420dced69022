//! Site → which files of entries are shown as pictures, and which are led to as files: what
//! nobody leads to as it is keeps its metadata to itself.

use std::collections::BTreeSet;

use crate::model::site::{AssetId, Collection, Site, Version};
use crate::model::value::LinkTarget;

/// What the texts of a site do with its files.
#[derive(Debug, Default)]
pub(super) struct Uses {
    /// The pictures that are shown.
    pub shown: BTreeSet<AssetId>,
    /// The files that links lead to.
    pub linked: BTreeSet<AssetId>,
}

impl Uses {
    /// What the texts of a site do with its files.
    pub(super) fn of(site: &Site) -> Uses {
        let mut uses = Uses::default();
        if site.entries.iter().all(|entry| entry.assets.is_empty()) {
            return uses;
        }
        let holding: Vec<Vec<usize>> = site.collections.iter().map(holding).collect();
        for entry in &site.entries {
            let fields = &holding[usize::from(entry.collection.0)];
            for (_, version) in entry.versions.iter() {
                uses.add(version, fields);
            }
        }
        uses
    }

    fn add(&mut self, version: &Version, fields: &[usize]) {
        for link in &version.links {
            self.follow(&link.target);
        }
        let values = fields.iter().filter_map(|field| version.value(*field));
        let of_blocks = version.components.iter().flat_map(|block| &block.values);
        for value in values.chain(of_blocks.flatten()) {
            self.shown.extend(value.images().iter().filter_map(|image| image.asset));
            for link in value.markdown().iter().flat_map(|text| &text.links) {
                self.follow(&link.target);
            }
        }
    }

    fn follow(&mut self, target: &LinkTarget) {
        match target {
            LinkTarget::Picture(id) => self.shown.insert(*id),
            LinkTarget::Asset(id) => self.linked.insert(*id),
            _ => false,
        };
    }
}

/// The fields of a collection that can hold pictures or links to files, by position.
fn holding(collection: &Collection) -> Vec<usize> {
    let fields = collection.fields.iter().enumerate();
    fields.filter(|(_, field)| field.kind.holds_files()).map(|(at, _)| at).collect()
}
