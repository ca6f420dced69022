//! The views of what programs read: feeds and the sitemap.

use serde::Serialize;

use super::{AlternateView, PictureView};

/// A feed: `feed` in a template.
#[derive(Serialize, Debug, Default)]
pub struct FeedView {
    /// Title of the feed.
    pub title: String,
    /// Who publishes it: the title of the site.
    pub author: String,
    /// Language tag.
    pub lang: String,
    /// Absolute address of the feed.
    pub url: String,
    /// Absolute address of the home page.
    pub home: String,
    /// Time of the last change, as RFC 3339.
    pub updated: String,
    /// The entries, the newest first.
    pub entries: Vec<FeedEntryView>,
}

/// An entry of a feed.
#[derive(Serialize, Debug, Default)]
pub struct FeedEntryView {
    /// Title.
    pub title: String,
    /// Absolute address.
    pub url: String,
    /// Time of the last change, as RFC 3339.
    pub updated: String,
    /// Summary.
    pub summary: Option<String>,
    /// The picture of the entry.
    pub picture: Option<PictureView>,
}

/// A page in the sitemap: `pages` in a template.
#[derive(Serialize, Debug, Default)]
pub struct SitemapView {
    /// Absolute address.
    pub url: String,
    /// Date of the last change.
    pub updated: Option<String>,
    /// The true versions in all languages, by absolute address.
    pub alternates: Vec<AlternateView>,
    /// The page for readers of no listed language.
    pub x_default: Option<String>,
}
