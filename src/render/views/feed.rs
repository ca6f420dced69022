//! Site → what machines read of it: the feed of a language, and the list of all pages.

use crate::base::date::Date;
use crate::base::lang::Lang;
use crate::model::schema::Role;
use crate::model::site::{EntryId, Version};
use crate::model::value::Value;

use super::Maker;
use crate::render::plan::{Route, feed_url, home_url};
use crate::render::view::{AlternateView, FeedEntryView, FeedView, SitemapView};

/// How many entries a feed has.
const FEED_LENGTH: usize = 30;

impl Maker<'_> {
    fn absolute(&self, url: &str) -> String {
        let base = self.seen.site.config.base_url.as_deref().unwrap_or_default();
        format!("{base}{url}")
    }

    /// When the text of an entry last changed, as its field with that role says.
    pub(super) fn updated(&self, id: EntryId, version: &Version) -> Option<Date> {
        let collection = self.seen.site.collection(self.seen.site.entry(id).collection);
        match version.value(collection.field_with(Role::Updated)?) {
            Some(Value::Date(date)) => Some(*date),
            _ => None,
        }
    }

    /// The feed of a language: the entries that are truly in it, the newest first.
    pub(crate) fn feed(&self, lang: Lang) -> FeedView {
        let site = self.seen.site;
        let mut dated: Vec<(Date, EntryId, &Version)> = site
            .entry_ids()
            .filter_map(|(id, entry)| {
                let version = entry.versions.get(lang)?;
                Some((self.updated(id, version)?, id, &**version))
            })
            .collect();
        dated.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        dated.truncate(FEED_LENGTH);
        let entries = dated.iter().map(|(date, id, version)| {
            let entry = site.entry(*id);
            let collection = site.collection(entry.collection);
            FeedEntryView {
                title: version.title.clone(),
                url: self.absolute(entry.address.get(lang).map_or("", String::as_str)),
                updated: timestamp(*date),
                summary: self.summary(collection, version),
            }
        });
        FeedView {
            title: site.config.title_in(lang).to_owned(),
            lang: self.seen.tag(lang),
            url: self.absolute(&feed_url(site, lang).unwrap_or_default()),
            home: self.absolute(&home_url(site, lang)),
            updated: dated.first().map_or_else(
                || timestamp(Date { year: 1970, month: None, day: None }),
                |(date, ..)| timestamp(*date),
            ),
            entries: entries.collect(),
        }
    }

    /// All pages for search engines: none that is a fallback or has moved.
    pub(crate) fn sitemap(&self) -> Vec<SitemapView> {
        let pages = self.renderer.routes().all().iter().filter_map(|planned| {
            let lang = match planned.route {
                Route::Entry(id, lang) => {
                    self.seen.site.entry(id).versions.get(lang)?;
                    lang
                }
                Route::List(_, lang, 1)
                | Route::Map(lang)
                | Route::Glance(_, lang)
                | Route::Vocabulary(_, lang)
                | Route::Term(_, lang) => lang,
                _ => return None,
            };
            let seen = crate::render::seen::Seen { lang, ..self.seen };
            let page = Maker { planned, seen, ..*self };
            let alternates = page.alternates();
            let updated = match planned.route {
                Route::Entry(id, lang) => {
                    let version = self.seen.site.entry(id).versions.get(lang)?;
                    self.updated(id, version).map(|date| date.to_string())
                }
                _ => None,
            };
            let default = self.seen.site.config.default_language;
            Some(SitemapView {
                url: self.absolute(planned.url()),
                updated,
                alternates: alternates
                    .into_iter()
                    .map(|alternate| AlternateView {
                        url: self.absolute(&alternate.url),
                        ..alternate
                    })
                    .collect(),
                x_default: page.true_url(default).map(|url| self.absolute(&url)),
            })
        });
        pages.collect()
    }
}

/// A date as RFC 3339 wants it; what is not known counts as the first.
fn timestamp(date: Date) -> String {
    let (month, day) = (date.month.unwrap_or(1), date.day.unwrap_or(1));
    format!("{:04}-{month:02}-{day:02}T00:00:00Z", date.year)
}
