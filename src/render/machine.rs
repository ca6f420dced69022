//! Site → `addresses.json`: every address with the entry and language that it belongs to, so
//! that the next build can tell which have vanished.

use serde::Serialize;

use crate::model::site::Site;

#[derive(Serialize)]
struct Addresses<'a> {
    version: u32,
    addresses: Vec<Address<'a>>,
}

#[derive(Serialize)]
struct Address<'a> {
    address: &'a str,
    lang: &'a str,
    collection: &'a str,
    entry: &'a str,
}

/// The addresses of all entries as JSON, in the order of entries and languages.
pub(super) fn addresses(site: &Site) -> Vec<u8> {
    let mut found = Vec::new();
    for entry in &site.entries {
        for (lang, address) in entry.address.iter() {
            if entry.versions.get(lang).is_none() {
                continue;
            }
            found.push(Address {
                address,
                lang: site.config.language(lang).code.as_str(),
                collection: &site.collection(entry.collection).id,
                entry: &entry.id,
            });
        }
    }
    let list = Addresses { version: 1, addresses: found };
    let mut json = serde_json::to_vec_pretty(&list).unwrap_or_default();
    json.push(b'\n');
    json
}
