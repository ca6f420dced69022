//! Titles and slugs → the address of each entry in the tree of each language. Reports two
//! entries that want the same one.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::diag::{Diagnostic, Message, Sink};
use crate::base::lang::{Lang, PerLang};
use crate::base::span::Place;
use crate::config::Config;
use crate::model::site::{Asset, Collection, EntryId};

use super::entries::{Bare, Head};

/// The addresses of all entries, by position. `home` is at the root of each language.
pub(super) fn addresses(
    entries: &[Arc<Bare>],
    collections: &[Collection],
    config: &Config,
    home: Option<EntryId>,
    sink: &mut Sink,
) -> Vec<PerLang<String>> {
    let mut all: Vec<PerLang<String>> = Vec::new();
    all.resize_with(entries.len(), PerLang::default);
    for lang in config.langs() {
        let mut taken: BTreeMap<String, (&Head, usize)> = BTreeMap::new();
        for (id, bare) in (0u32..).map(EntryId).zip(entries) {
            let Some((_, head)) = shown(bare, lang, config) else { continue };
            let code = &config.language(lang).code;
            let collection = &collections[usize::from(bare.collection.0)];
            let folder = collection.slug.get(lang).map_or("", String::as_str);
            let folder = if folder.is_empty() {
                format!("{code}/")
            } else {
                format!("{code}/{folder}/")
            };
            let mut address = match home {
                Some(home) if home == id => format!("{code}/"),
                _ => format!("{folder}{}/", head.slug),
            };
            if let Some((other, theirs)) = taken.get(&address) {
                // That two lists have one address is reported by the plan, once for all.
                let lists = collection.list && collections[*theirs].list;
                if !lists || *theirs == usize::from(bare.collection.0) {
                    report(head, other, &address, sink);
                }
                address = format!("{folder}{}-{}/", head.slug, bare.id);
            }
            taken.insert(address.clone(), (head, usize::from(bare.collection.0)));
            all[id.0 as usize].set(lang, address);
        }
    }
    all
}

fn shown<'b>(bare: &'b Bare, lang: Lang, config: &Config) -> Option<(Lang, &'b Head)> {
    let own = bare.heads.get(lang).map(|head| (lang, head));
    if own.is_some() || !bare.fallback {
        return own;
    }
    bare.heads.along(&config.language(lang).chain)
}

/// Reported once, however many languages fall back to the two texts.
fn report(head: &Head, other: &Head, address: &str, sink: &mut Sink) {
    let front = head.draft.front();
    let key = if front.get("slug").is_some() { "slug" } else { "title" };
    let place = front.get(key).map_or_else(|| front.place(), |value| value.place());
    let known =
        sink.iter().any(|d| d.code == "same-address" && d.place == Some(place.clone()));
    if !known {
        sink.push(
            Diagnostic::error("same-address", place).with("address", address).hint_at(
                Message::new("hint-same-address"),
                Place::file(&other.draft.path),
            ),
        );
    }
}

/// The files of an entry with their addresses, which carry a hash of the contents.
pub(super) fn assets(bare: &Bare, collections: &[Collection]) -> Vec<Asset> {
    let collection = &collections[usize::from(bare.collection.0)].id;
    let assets = bare.assets.iter().map(|(path, draft)| {
        let inside = path.inside(bare.folder.as_str()).unwrap_or(path.name());
        let address =
            hashed(&format!("media/{collection}/{}/{inside}", bare.id), &draft.hash);
        Asset { path: path.clone(), draft: draft.clone(), address }
    });
    assets.collect()
}

/// The longest name of a file before the hash, in bytes; a longer one is cut.
const LONGEST_NAME: usize = 120;

/// `a/style.css` with a hash in its name: `a/style-1a2b3c4d.css`. White space becomes a hyphen,
/// and so do the signs to which addresses, lists of them or file systems give a meaning.
pub(super) fn hashed(path: &str, hash: &str) -> String {
    let odd =
        |c: char| c.is_whitespace() || c.is_control() || "%#?,\\:*\"<>|".contains(c);
    let path: String = path.chars().map(|c| if odd(c) { '-' } else { c }).collect();
    let short = &hash[..8];
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", &path));
    let slash = if folder.is_empty() { "" } else { "/" };
    match name.rsplit_once('.').filter(|(_, extension)| extension.len() < LONGEST_NAME) {
        Some((stem, extension)) => {
            format!("{folder}{slash}{}-{short}.{extension}", cut(stem))
        }
        None => format!("{folder}{slash}{}-{short}", cut(name)),
    }
}

fn cut(name: &str) -> &str {
    &name[..name.floor_char_boundary(LONGEST_NAME)]
}

#[cfg(test)]
mod tests {
    use super::hashed;

    #[test]
    fn a_name_with_a_hash_is_one_that_every_file_system_takes() {
        let hash = "1a2b3c4d5e6f";
        assert_eq!(hashed("a/style.css", hash), "a/style-1a2b3c4d.css");
        assert_eq!(hashed("plan", hash), "plan-1a2b3c4d");
        assert_eq!(hashed("a.b/plan", hash), "a.b/plan-1a2b3c4d");
        assert_eq!(hashed("a/b\nc:\u{1}\\d.txt", hash), "a/b-c---d-1a2b3c4d.txt");
        for name in ["č".repeat(123), format!("a.{}", "č".repeat(120)), "x".repeat(255)]
        {
            let name = hashed(&format!("a/{name}"), hash);
            assert!(name.len() <= 140 && name.contains("-1a2b3c4d"), "{name}");
        }
    }
}
