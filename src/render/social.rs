//! The cards that stand for pages on other sites (Open Graph): which there are, and which
//! titles they cannot show. Draws nothing.

use crate::base::diag::{Diagnostic, Message, Sink};
use crate::base::lang::Lang;
use crate::base::path::SitePath;
use crate::base::span::Place;
use crate::model::site::{Entry, EntryId, Site, Version};
use crate::picture::{Fonts, Pixels};

use super::plan::home_url;

/// The template of all cards.
pub(super) const TEMPLATE: &str = "card.svg";

/// The size of a card, which most sites ask for.
pub(super) const SIZE: Pixels = Pixels { width: 1200, height: 630 };

/// Whether a site has cards: they are named by absolute addresses, and drawn by its theme.
pub(super) fn has_cards(site: &Site) -> bool {
    let theme = &site.theme;
    let drawn = !theme.fonts.is_empty() && theme.template(TEMPLATE).is_some();
    site.config.base_url.is_some() && drawn
}

/// Where the card of a language is.
pub(super) fn site_card_url(site: &Site, lang: Lang) -> String {
    format!("{}card.png", home_url(site, lang))
}

/// Where the card of an entry is that is truly in a language; `None` if there is none.
pub(super) fn entry_card_url(site: &Site, id: EntryId, lang: Lang) -> Option<String> {
    let entry = site.entry(id);
    let own = site.config.cards && site.home != Some(id);
    let address = entry.address.get(lang).filter(|_| own)?;
    entry.versions.get(lang)?;
    Some(format!("{address}card.png"))
}

/// Reports the titles on cards that have letters which no font of the theme has: they would be
/// left out, or drawn as boxes.
pub(super) fn check(site: &Site, fonts: &Fonts, sink: &mut Sink) {
    if !has_cards(site) {
        return;
    }
    let report = |text: &str, place: Place, sink: &mut Sink| {
        let letters = fonts.lacking(text);
        if !letters.is_empty() {
            sink.push(lacking(&letters, place, site));
        }
    };
    let config = SitePath::trusted("content/site.yaml");
    for (_, text) in site.config.title.iter().chain(site.config.description.iter()) {
        report(text, Place::file(&config), sink);
    }
    if !site.config.cards {
        return;
    }
    for collection in &site.collections {
        let file = format!("content/{}/_collection.yaml", collection.id);
        for (_, title) in collection.title.iter() {
            report(title, Place::file(&SitePath::trusted(&file)), sink);
        }
    }
    for (entry, version) in site.entries.iter().flat_map(versions) {
        if site.home.is_none_or(|home| site.entry(home).folder != entry.folder) {
            report(&version.title, title_of(version), sink);
        }
    }
}

fn versions(entry: &Entry) -> impl Iterator<Item = (&Entry, &Version)> {
    entry.versions.iter().map(move |(_, version)| (entry, &**version))
}

fn title_of(version: &Version) -> Place {
    let front = version.draft.front();
    front.get("title").map_or_else(|| front.place(), |title| title.place())
}

fn lacking(letters: &[char], place: Place, site: &Site) -> Diagnostic {
    /// As many as fit into a message.
    const SHOWN: usize = 12;
    let shown: Vec<String> = letters.iter().take(SHOWN).map(char::to_string).collect();
    let folder = site.theme.names.first().map_or("default", String::as_str);
    let hint = Message::new("hint-missing-letters");
    Diagnostic::warning("missing-letters", place)
        .with("letters", shown.join(" "))
        .hint(hint.with("folder", format!("themes/{folder}/fonts")))
}
