//! The views of pictures, of the cards that stand for pages on other sites, and what a page says
//! of its card.

use serde::Serialize;

/// A picture in the sizes in which it is published.
#[derive(Serialize, Debug, Clone, Default)]
pub struct PictureView {
    /// Address of the largest size; of a drawing (SVG), that of the file. Empty if there is
    /// nothing to show.
    pub src: String,
    /// All sizes, the smallest first; none of a drawing.
    pub sources: Vec<SizeView>,
    /// Width of the largest size in pixels, where it is known.
    pub width: Option<u32>,
    /// Its height.
    pub height: Option<u32>,
    /// What it shows, for those who do not see it.
    pub alt: String,
    /// Language of that.
    pub lang: String,
    /// Who made it.
    pub credit: Option<String>,
    /// Under which licence it may be used.
    pub licence: Option<String>,
    /// Whether it is loaded only when the reader comes near.
    pub lazy: bool,
}

/// A picture at one of its sizes.
#[derive(Serialize, Debug, Clone, Default, PartialEq, Eq)]
pub struct SizeView {
    /// Address.
    pub url: String,
    /// Width in pixels.
    pub width: u32,
}

/// What `card.svg` draws: `card` in that template.
#[derive(Serialize, Debug, Clone, Default)]
pub struct SocialCardView {
    /// Title of the entry, or of the site.
    pub title: String,
    /// Language of the title.
    pub lang: String,
    /// Title of the site, on the card of an entry.
    pub site: Option<String>,
    /// What the site is about, on its own card.
    pub description: Option<String>,
    /// Title of the entry's collection, where that has a list.
    pub collection: Option<String>,
}

/// The card of a page as the page tells of it: `page.social`.
#[derive(Serialize, Debug, Clone, Default)]
pub struct SocialView {
    /// Absolute address of the picture.
    pub url: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// What stands on it.
    pub alt: String,
}
