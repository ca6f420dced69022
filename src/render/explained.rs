//! The site → the addresses of the page that says what messages for editors mean. Makes no
//! page.

use crate::base::lang::Tag;
use crate::model::component::Shows;
use crate::model::site::{Entry, Site};

/// The addresses of the first entry whose text shows what messages mean, in each language,
/// the default one first. They begin with `base`, which ends in a slash.
pub fn explained_at(site: &Site, base: &str) -> Vec<(Tag, String)> {
    let shows = |entry: &&Entry| {
        let mut shown =
            entry.versions.iter().flat_map(|(_, version)| &version.components);
        shown.any(|block| site.components[block.declared].shows(Shows::Messages))
    };
    let Some(entry) = site.entries.iter().find(shows) else { return Vec::new() };
    let default = site.config.default_language;
    let others = site.config.langs().filter(|lang| *lang != default);
    std::iter::once(default)
        .chain(others)
        .filter_map(|lang| {
            let address = entry.address.get(lang)?;
            Some((site.config.language(lang).code.clone(), format!("{base}{address}")))
        })
        .collect()
}
