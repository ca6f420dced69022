//! Links, as the page's surroundings resolve them.

use std::fmt::Write;
use std::ops::Range;

use crate::base::markdown::LinkType;

use super::{Href, Item, Writer, escape, escaped, until_end};

impl Writer<'_> {
    pub(super) fn link(
        &mut self,
        link: LinkType,
        target: &str,
        range: &Range<usize>,
        events: &[Item<'_>],
    ) -> usize {
        let start = u32::try_from(range.start).unwrap_or(u32::MAX);
        let bare = matches!(link, LinkType::WikiLink { has_pothole: false });
        let href = self.page.link(start, target);
        let (open, close, title) = match href {
            Href::Nowhere | Href::Picture(_) => (String::new(), String::new(), None),
            Href::External => {
                let mail = link == LinkType::Email;
                let url = if mail {
                    format!("mailto:{target}")
                } else {
                    target.trim().to_owned()
                };
                (["<a href=\"", &escaped(&url), "\">"].concat(), "</a>".to_owned(), None)
            }
            Href::To { url, title, lang, foreign } => {
                let url = escaped(&url);
                match foreign {
                    None => (
                        ["<a href=\"", &url, "\">"].concat(),
                        "</a>".to_owned(),
                        Some((title, lang)),
                    ),
                    Some((tag, name)) => (
                        format!("<a href=\"{url}\" hreflang=\"{tag}\">"),
                        format!(
                            "</a> <span class=\"lang-mark\" lang=\"{tag}\">{}</span>",
                            escaped(&name)
                        ),
                        Some((title, lang)),
                    ),
                }
            }
        };
        self.out.push_str(&open);
        match title.filter(|_| bare) {
            Some((title, tag)) => {
                match tag {
                    Some(tag) => {
                        let _ = write!(self.out, "<span lang=\"{tag}\">");
                        escape(&mut self.out, &title);
                        self.out.push_str("</span>");
                    }
                    None => escape(&mut self.out, &title),
                }
                self.out.push_str(&close);
                until_end(events) + 1
            }
            None => {
                self.links.push(close);
                1
            }
        }
    }
}
