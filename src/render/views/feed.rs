//! Site → what machines read of it: the feed of a language, and the list of all pages.

use crate::base::date::Date;
use crate::base::lang::Lang;
use crate::model::schema::Role;
use crate::model::site::{CollectionId, EntryId, Version, position};
use crate::model::value::Value;

use super::Maker;
use crate::render::engine::Page;
use crate::render::plan::{
    Route, SITEMAP_PART, feed_url, home_url, listed, sitemap_part,
};
use crate::render::view::{AlternateView, FeedEntryView, FeedView, SitemapView};

/// How many entries a feed has.
const FEED_LENGTH: usize = 30;

impl Maker<'_> {
    /// Fills in the variables of a file that only machines read; gives the name of its
    /// template.
    pub(super) fn for_machines(&self, context: &mut Page) -> &'static str {
        match &self.planned.route {
            Route::Feed(lang, of) => {
                context.insert("page", &self.page_view("feed", ""));
                context.insert("feed", &self.feed(*lang, *of));
                "feed.xml"
            }
            Route::Sitemap => {
                let parts = self.sitemap_parts();
                if parts.is_empty() {
                    context.insert("pages", &self.sitemap(1));
                    "sitemap.xml"
                } else {
                    context.insert("parts", &parts);
                    "sitemap-index.xml"
                }
            }
            Route::SitemapPart(part) => {
                context.insert("pages", &self.sitemap(*part));
                "sitemap.xml"
            }
            _ => {
                let base = &self.seen.site.config.base_url;
                let sitemap = base.as_ref().map(|base| format!("{base}sitemap.xml"));
                context.insert("sitemap", &sitemap);
                "robots.txt"
            }
        }
    }

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

    /// The feed of a language or of one of its collections: the entries that are truly in
    /// it, the newest first.
    pub(crate) fn feed(&self, lang: Lang, of: Option<CollectionId>) -> FeedView {
        let site = self.seen.site;
        let collection = of.and_then(|id| self.seen.collection(id));
        let title = site.config.title_in(lang);
        let mut dated: Vec<(Date, EntryId, &Version)> = site
            .entry_ids()
            .filter(|(_, entry)| of.is_none_or(|id| entry.collection == id))
            .filter(|(_, entry)| entry.withdrawn.is_none())
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
                picture: self.of_entry(collection, version),
            }
        });
        FeedView {
            title: match &collection {
                Some(collection) => format!("{} – {title}", collection.title),
                None => title.to_owned(),
            },
            author: title.to_owned(),
            lang: self.seen.tag(lang),
            url: self.absolute(&feed_url(site, lang, of).unwrap_or_default()),
            home: self
                .absolute(&collection.map_or_else(|| home_url(site, lang), |c| c.url)),
            updated: dated.first().map_or_else(
                || timestamp(Date { year: 1970, month: None, day: None }),
                |(date, ..)| timestamp(*date),
            ),
            entries: entries.collect(),
        }
    }

    /// The addresses of the files that list the pages; none where one file is enough.
    pub(crate) fn sitemap_parts(&self) -> Vec<String> {
        let routes = self.renderer.routes();
        let parts = (1..).map(sitemap_part);
        let parts = parts.take_while(|part| routes.find(part).is_some());
        parts.map(|part| self.absolute(&part)).collect()
    }

    /// The pages for search engines that a file of the sitemap lists, counted from 1.
    pub(crate) fn sitemap(&self, part: usize) -> Vec<SitemapView> {
        let site = self.seen.site;
        let routes = self.renderer.routes().all();
        let known = self.renderer.shared.listed.get_or_init(|| {
            let all = routes.iter().enumerate();
            let known = all.filter_map(|(at, planned)| {
                Some((position(at), listed(site, &planned.route)?))
            });
            known.collect()
        });
        let before = part.saturating_sub(1) * SITEMAP_PART;
        let pages =
            known.iter().skip(before).take(SITEMAP_PART).filter_map(|&(at, lang)| {
                let planned = &routes[at as usize];
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
