//! Page → the card that stands for it on other sites: what it shows, and what the page says of
//! it.

use super::Maker;
use crate::model::site::EntryId;
use crate::render::plan::Route;
use crate::render::social::{SIZE, entry_card_url, site_card_url};
use crate::render::view::{SocialCardView, SocialView};

impl Maker<'_> {
    /// The card of a language as its pages tell of it.
    pub(super) fn social(&self) -> Option<SocialView> {
        let site = self.seen.site;
        self.renderer.shared.cards_drawn.then(|| SocialView {
            url: site_card_url(site, self.seen.lang),
            width: SIZE.width,
            height: SIZE.height,
            alt: site.config.title_in(self.seen.lang).to_owned(),
        })
    }

    /// The card of the text that an entry's page shows, where it has one of its own.
    pub(super) fn entry_social(&self, id: EntryId) -> Option<SocialView> {
        let site = self.seen.site;
        let (lang, version) = site.shown(site.entry(id), self.seen.lang)?;
        let url = entry_card_url(site, id, lang)?;
        self.social().map(|card| SocialView { url, alt: version.title.clone(), ..card })
    }

    /// What a card shows, if this is one.
    pub(super) fn social_card(&self) -> Option<SocialCardView> {
        match self.planned.route {
            Route::SiteCard(_) => Some(self.site_card()),
            Route::EntryCard(id, _) => self.entry_card(id),
            _ => None,
        }
    }

    fn site_card(&self) -> SocialCardView {
        let config = &self.seen.site.config;
        let description = config.description.along(self.seen.chain());
        SocialCardView {
            title: config.title_in(self.seen.lang).to_owned(),
            lang: self.seen.tag(self.seen.lang),
            description: description.map(|(_, text)| text.clone()),
            ..SocialCardView::default()
        }
    }

    fn entry_card(&self, id: EntryId) -> Option<SocialCardView> {
        let site = self.seen.site;
        let entry = site.entry(id);
        Some(SocialCardView {
            title: entry.versions.get(self.seen.lang)?.title.clone(),
            lang: self.seen.tag(self.seen.lang),
            site: Some(site.config.title_in(self.seen.lang).to_owned()),
            description: None,
            collection: self.seen.collection(entry.collection).map(|view| view.title),
        })
    }
}
