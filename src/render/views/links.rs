//! Links that have been looked up → addresses in the reader's language, and Markdown with such
//! links → HTML.

use std::borrow::Cow;

use crate::base::diag::Arg;
use crate::base::lang::Lang;
use crate::l10n::Typesetter;
use crate::model::value::{LinkTarget, MarkdownText};

use super::Maker;
use super::component::Blocks;
use crate::render::html::{Block, Href, Surroundings, anchor_in, inline_html};
use crate::render::marks::Mark;
use crate::render::plan::term_url;
use crate::render::scope::href;

impl Maker<'_> {
    /// Where a link leads on this page.
    pub(crate) fn follow(&self, target: &LinkTarget) -> Href {
        let site = self.seen.site;
        match target {
            LinkTarget::External => Href::External,
            LinkTarget::Broken => Href::Nowhere,
            LinkTarget::Anchor(anchor) => Href::To {
                url: format!("#{}", anchor_in(self.part, anchor)),
                title: anchor.to_string(),
                lang: None,
                foreign: None,
            },
            LinkTarget::Asset(id) => {
                let asset = site.asset(*id);
                Href::To {
                    url: href(&asset.address),
                    title: asset.path.name().to_owned(),
                    lang: None,
                    foreign: None,
                }
            }
            LinkTarget::Picture(id) => {
                Href::Picture(Box::new(self.picture(*id).on_page()))
            }
            LinkTarget::Term(id) => {
                let term = site.term(*id);
                let label = term.label.along(self.seen.chain());
                let (lang, label) = label.unwrap_or((self.seen.lang, &term.id));
                Href::To {
                    url: href(&term_url(site, *id, self.seen.lang)),
                    title: label.clone(),
                    lang: None,
                    foreign: self
                        .seen
                        .foreign(lang)
                        .map(|name| (self.seen.tag(lang), name)),
                }
            }
            LinkTarget::Entry(id, anchor) => match self.seen.entry_link(*id) {
                None => Href::Nowhere,
                Some(link) => {
                    let url = match anchor {
                        Some(anchor) => format!("{}#{anchor}", link.url),
                        None => link.url,
                    };
                    Href::To {
                        url: href(&url),
                        title: link.title,
                        lang: None,
                        foreign: link.foreign.map(|name| (link.lang, name)),
                    }
                }
            },
        }
    }

    /// A short Markdown text of front matter as HTML.
    pub(crate) fn markdown(&self, markdown: &MarkdownText, cited: &Cited) -> String {
        let around = Around {
            maker: self,
            cited,
            lang: markdown.lang,
            marks: &[],
            blocks: None,
            link: &|start| {
                let found = markdown.links.iter().find(|link| link.span.start == start);
                found.map(|link| &link.target)
            },
        };
        let html = inline_html(&markdown.text, &around);
        if markdown.text.contains('<') {
            crate::render::sanitise::sanitise(&html)
        } else {
            html
        }
    }
}

/// The sources that texts of an entry cite.
#[derive(Debug, Default)]
pub(crate) struct Cited {
    /// Their keys in order.
    pub keys: Vec<String>,
    /// The page that lists them, as this page writes its address; empty for this page.
    pub at: String,
}

impl Cited {
    /// The number of a source, from 1.
    pub(crate) fn number(&self, key: &str) -> Option<usize> {
        self.keys.iter().position(|known| known == key).map(|at| at + 1)
    }
}

/// How the links of a text are found, by the byte at which they begin.
pub(super) type FindLink<'a> = dyn Fn(u32) -> Option<&'a LinkTarget> + 'a;

/// What a text of this page is surrounded by.
pub(super) struct Around<'a> {
    /// The page.
    pub maker: &'a Maker<'a>,
    /// The sources of the entry.
    pub cited: &'a Cited,
    /// Where the link that begins at a byte leads.
    pub link: &'a FindLink<'a>,
    /// The language of the text.
    pub lang: Lang,
    /// The blocks that are outdated.
    pub marks: &'a [Mark],
    /// The components of the text.
    pub blocks: Option<&'a Blocks<'a>>,
}

impl Surroundings for Around<'_> {
    fn link(&self, start: u32, _: &str) -> Href {
        let target = (self.link)(start);
        let mut href = target.map_or(Href::Nowhere, |to| self.maker.follow(to));
        let named = matches!(target, Some(LinkTarget::Entry(..) | LinkTarget::Term(_)));
        if let Href::To { lang, foreign, .. } = &mut href {
            // A title is in the language of what it names, and the text may be in a third one.
            let own = self.maker.seen.tag(self.lang);
            let page = || self.maker.seen.tag(self.maker.seen.lang);
            let title = foreign.as_ref().map_or_else(page, |(tag, _)| tag.clone());
            *lang = (named && title != own).then_some(title);
        }
        if let Href::Picture(picture) = &mut href
            && picture.lang == self.maker.seen.tag(self.lang)
        {
            picture.lang.clear();
        }
        href
    }

    fn source(&self, key: &str) -> Option<usize> {
        self.cited.number(key)
    }

    fn say(&self, id: &str, argument: Option<(&'static str, &str)>) -> String {
        let argument =
            argument.map(|(name, text)| (Cow::Borrowed(name), Arg::from(text)));
        self.maker.say(id, &argument.into_iter().collect())
    }

    fn typesetter(&self) -> Typesetter {
        Typesetter::new(&self.maker.seen.site.config.language(self.lang).code)
    }

    fn part(&self) -> Option<&str> {
        self.maker.part
    }

    fn marks(&self) -> &[Mark] {
        self.marks
    }

    fn component(&self, start: u32, below: u8) -> Option<Block> {
        self.blocks?.component(self, start, below)
    }

    fn sources_at(&self) -> &str {
        &self.cited.at
    }
}
