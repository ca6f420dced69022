//! The addresses of the site as it is published + those that it will have → which of them
//! would vanish. Fetches nothing.

use serde::Deserialize;

use crate::base::diag::{Diagnostic, Message, Sink};
use crate::base::path::SitePath;
use crate::base::span::Place;
use crate::model::site::Site;

/// An address that was published, with the entry and the language that it belonged to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// The address: `en/about/`.
    pub address: String,
    /// The entry: `pages/about`.
    pub entry: String,
    /// The language: `en`.
    pub lang: String,
}

/// `addresses.json`, as `render` writes it.
#[derive(Deserialize)]
struct List {
    version: u32,
    addresses: Vec<Row>,
}

#[derive(Deserialize)]
struct Row {
    address: String,
    lang: String,
    collection: String,
    entry: String,
}

/// Reads the `addresses.json` of a published site.
///
/// # Errors
/// What is wrong with it, in English.
pub fn read_published(json: &[u8]) -> Result<Vec<Published>, String> {
    let list: List = serde_json::from_slice(json).map_err(|error| error.to_string())?;
    if list.version != 1 {
        return Err(format!("version {}", list.version));
    }
    let rows = list.addresses.into_iter().map(|row| Published {
        address: row.address,
        entry: format!("{}/{}", row.collection, row.entry),
        lang: row.lang,
    });
    Ok(rows.collect())
}

/// Reports the addresses of `before` that are not among those of `now`: `vanished-address`.
pub fn vanished(
    site: &Site,
    before: &[Published],
    now: impl Fn(&str) -> bool,
    sink: &mut Sink,
) {
    for old in before {
        if now(&old.address) {
            continue;
        }
        let entries = site.entries_named(&old.entry);
        let entry = entries.first().map(|id| site.entry(*id));
        let lang = site.config.lang(&old.lang);
        let version = entry.and_then(|entry| {
            let own = lang.and_then(|lang| entry.versions.get(lang));
            own.or_else(|| entry.versions.get(entry.source))
        });
        let (place, hint) = match version {
            Some(version) => {
                let draft = &version.draft;
                let front = draft.front();
                let key = front.get("slug").or_else(|| front.get("title"));
                let place = key.map(|value| value.place());
                let line = line(front.get("aliases").is_some(), &old.address);
                let hint = Message::new("hint-vanished-moved").with("line", line);
                (place.unwrap_or_else(|| Place::file(&draft.path)), hint)
            }
            None => {
                let id = old.entry.rsplit('/').next().unwrap_or_default();
                let hint = Message::new("hint-vanished-gone").with("name", id);
                let line = line(false, &old.address);
                let path = SitePath::trusted("content/site.yaml");
                (Place::file(&path), hint.with("line", line))
            }
        };
        let error = Diagnostic::error("vanished-address", place);
        sink.push(error.with("address", old.address.as_str()).hint(hint));
    }
}

/// The line that keeps an address: a field of its own, or an item more.
fn line(has_aliases: bool, address: &str) -> String {
    match has_aliases {
        true => format!("aliases: […, {address}]"),
        false => format!("aliases: [{address}]"),
    }
}
