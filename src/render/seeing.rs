//! Site → the addresses of the pages that show much at once: the map, collections at a
//! glance, and collections as one document. Which there are is told by the roles of fields; their names are messages.

use crate::base::lang::{Lang, PerLang};
use crate::base::slug::slug;
use crate::l10n::plain_message;
use crate::model::schema::Role;
use crate::model::site::{Collection, CollectionId, Site};

use super::plan::{home_url, list_url};

/// Where the pages are that show much at once.
#[derive(Clone, Debug, Default)]
pub(super) struct Seeing {
    /// The map, in the languages that have one.
    pub map: PerLang<String>,
    /// Each collection at a glance, in the languages in which it has entries.
    pub glance: Vec<PerLang<String>>,
    /// Each collection as one document, where it asks for that.
    pub book: Vec<PerLang<String>>,
}

impl Seeing {
    /// Looks for them.
    pub(super) fn of(site: &Site) -> Seeing {
        let mut seeing = Seeing {
            map: PerLang::default(),
            glance: vec![PerLang::default(); site.collections.len()],
            book: vec![PerLang::default(); site.collections.len()],
        };
        for lang in site.config.langs() {
            let mut places = false;
            let glance = name(site, lang, "glance-slug", "at-a-glance");
            let book = name(site, lang, "book-slug", "as-one-document");
            for (id, collection) in site.collection_ids() {
                let filled = !site.order(id, lang).is_empty();
                let Some(list) = list_url(site, id, lang).filter(|_| filled) else {
                    continue;
                };
                if collection.book {
                    seeing.book[usize::from(id.0)].set(lang, format!("{list}{book}/"));
                }
                places |= has(collection, Role::Place, 1);
                if has(collection, Role::Axis, 2) || has(collection, Role::Period, 1) {
                    let url = format!("{list}{glance}/");
                    seeing.glance[usize::from(id.0)].set(lang, url);
                }
            }
            if places {
                let map = name(site, lang, "map-slug", "map");
                seeing.map.set(lang, format!("{}{map}/", home_url(site, lang)));
            }
        }
        seeing
    }

    /// A collection at a glance.
    pub(super) fn glance(&self, id: CollectionId, lang: Lang) -> Option<&String> {
        self.glance.get(usize::from(id.0))?.get(lang)
    }

    /// A collection as one document.
    pub(super) fn book(&self, id: CollectionId, lang: Lang) -> Option<&String> {
        self.book.get(usize::from(id.0))?.get(lang)
    }
}

fn has(collection: &Collection, role: Role, least: usize) -> bool {
    collection.fields.iter().filter(|field| field.has(role)).count() >= least
}

/// The part of an address that a message names.
pub(super) fn name(site: &Site, lang: Lang, id: &str, other: &str) -> String {
    let tag = site.config.language(lang).code.as_str();
    let files = site.messages.iter().filter(|file| file.lang == tag);
    let said = files.filter_map(|file| plain_message(&file.text, id)).next_back();
    slug(said.unwrap_or(other), other)
}
