//! Pictures of a text, in the sizes in which they are published, with their captions.

use std::fmt::Write;
use std::ops::Range;

use crate::base::markdown::{LinkType, Tag};

use super::{Href, Writer, escape, escaped};
use crate::render::view::PictureView;

/// How wide a picture stands in a text: as wide as the column of theme `default`, on a phone as
/// wide as the screen without its margins.
const SIZES: &str = "(min-width: 46rem) 42rem, calc(100vw - 2rem)";

impl Writer<'_> {
    /// Writes a picture; gives who made it and its licence, as HTML, to be said beside it.
    pub(super) fn image(
        &mut self,
        tag: &Tag<'_>,
        range: &Range<usize>,
        alt: &str,
        title: &str,
    ) -> Option<String> {
        let Tag::Image { link_type, dest_url, .. } = tag else { return None };
        let start = u32::try_from(range.start).unwrap_or(u32::MAX);
        let mut picture = match self.page.link(start, dest_url) {
            Href::Picture(picture) => *picture,
            Href::To { url, .. } => {
                PictureView { src: url, lazy: true, ..PictureView::default() }
            }
            Href::External | Href::Nowhere => {
                escape(&mut self.out, alt);
                return None;
            }
        };
        let bare = matches!(link_type, LinkType::WikiLink { has_pothole: false });
        let silent = bare || alt.trim().is_empty();
        if !silent || picture.alt.is_empty() {
            picture.alt = alt.to_owned();
            picture.lang.clear();
        }
        self.out.push_str(&img(&picture, title));
        self.credit(&picture)
    }

    /// What stands below a picture, if anything does.
    pub(super) fn caption(&mut self, title: &str, credit: Option<&str>) {
        let title = escaped(title);
        let _ = match (title.as_str(), credit) {
            ("", None) => Ok(()),
            ("", Some(credit)) => {
                write!(self.out, "<figcaption>{credit}</figcaption>")
            }
            (title, None) => write!(self.out, "<figcaption>{title}</figcaption>"),
            (title, Some(credit)) => {
                write!(
                    self.out,
                    "<figcaption>{title} <small>({credit})</small></figcaption>"
                )
            }
        };
    }

    fn credit(&self, picture: &PictureView) -> Option<String> {
        let credit = picture.credit.as_deref();
        let credit =
            credit.map(|name| self.page.say("image-credit", Some(("credit", name))));
        let parts: Vec<String> =
            credit.into_iter().chain(picture.licence.clone()).collect();
        (!parts.is_empty()).then(|| escaped(&parts.join(", ")))
    }
}

/// A picture as an element.
fn img(picture: &PictureView, title: &str) -> String {
    let mut out = format!("<img src=\"{}\"", escaped(&picture.src));
    if picture.sources.len() > 1 {
        let sizes = picture.sources.iter();
        let sizes: Vec<String> =
            sizes.map(|size| format!("{} {}w", escaped(&size.url), size.width)).collect();
        let _ = write!(out, " srcset=\"{}\" sizes=\"{SIZES}\"", sizes.join(", "));
    }
    if let (Some(width), Some(height)) = (picture.width, picture.height) {
        let _ = write!(out, " width=\"{width}\" height=\"{height}\"");
    }
    let _ = write!(out, " alt=\"{}\"", escaped(&picture.alt));
    if !picture.lang.is_empty() {
        let _ = write!(out, " lang=\"{}\"", escaped(&picture.lang));
    }
    if picture.lazy {
        out.push_str(" loading=\"lazy\"");
    }
    out.push_str(" decoding=\"async\"");
    if !title.is_empty() {
        let _ = write!(out, " title=\"{}\"", escaped(title));
    }
    out.push('>');
    out
}
