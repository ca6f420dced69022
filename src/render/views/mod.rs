//! Route → the views of its page → HTML: what each kind of page shows. Writes no HTML itself;
//! templates do.

mod book;
mod card;
pub(super) mod common;
mod component;
mod coverage;
mod entry;
mod feed;
mod host;
mod linked;
mod links;
mod list;
pub(super) mod map;
pub(super) mod matrix;
mod messages;
mod outdated;
mod picture;
mod plain;
mod seeing;
mod social;
mod timeline;
mod translator;
mod value;
mod vocabulary;

use std::sync::Arc;

use crate::base::diag::{Args, Diagnostic};
use crate::base::lang::Lang;
use crate::model::site::{EntryId, TermId, Withdrawn};

use super::engine::Page;
use super::plan::{
    Planned, Route, coverage_url, home_url, list_page_url, list_url, term_url,
    vocabulary_url,
};
use super::scope::{Scope, within};
use super::search::search_url;
use super::seen::Seen;
use super::social::TEMPLATE;
use super::view::WithdrawnView;
use super::view::{
    AlternateView, FallbackView, LinkView, PageView, RootView, SectionView, SwitchView,
};
use super::{Renderer, Route as R};

/// Makes the views of one page.
#[derive(Clone, Copy)]
pub(super) struct Maker<'a> {
    /// What all pages share.
    pub renderer: &'a Renderer,
    /// The site as the page's readers see it.
    pub seen: Seen<'a>,
    /// The file that is made.
    pub planned: &'a Planned,
    /// Where entries are parts of a larger page, what the anchors of one begin with.
    pub part: Option<&'a str>,
}

/// Renders a page.
///
/// # Errors
/// What is wrong with a template or message that the page needs.
pub(super) fn page(
    renderer: &Renderer,
    planned: &Planned,
) -> Result<Vec<u8>, Vec<Diagnostic>> {
    let site = renderer.site();
    let lang = language(planned, site.config.default_language);
    let links = match planned.route {
        Route::NotFound => &renderer.shared.rooted,
        _ => &renderer.shared.links,
    };
    let scope = Scope {
        url: planned.url().to_owned(),
        tag: site.config.language(lang).code.clone(),
        locale: renderer.locale(lang).clone(),
        links: Arc::clone(links),
        problems: Vec::new(),
    };
    let seen = Seen { site, locales: &renderer.shared.locales, lang };
    let maker = Maker { renderer, seen, planned, part: None };
    let (made, problems) = within(scope, || {
        let mut context = Page::default();
        context.share("site", &renderer.shared.sites[lang.index()]);
        match planned.route {
            Route::Markdown(id, _) => return Ok(maker.markdown_page(id).into_bytes()),
            Route::Llms => return Ok(maker.llms().into_bytes()),
            _ => {}
        }
        if let Some(card) = maker.social_card() {
            context.insert("card", &card);
            return renderer.engine.render(TEMPLATE, &context);
        }
        let template = maker.fill(&mut context);
        context.insert("linked", &maker.linked());
        context.share("common", &maker.common()?);
        renderer.engine.render(template, &context)
    });
    let errors =
        problems.into_iter().filter(|d| d.severity == crate::base::diag::Severity::Error);
    let mut errors: Vec<Diagnostic> = errors.collect();
    match made {
        Ok(html) if errors.is_empty() => Ok(html),
        Ok(_) => Err(errors),
        Err(error) => {
            errors.push(*error);
            Err(errors)
        }
    }
}

fn language(planned: &Planned, default: Lang) -> Lang {
    match planned.route {
        R::Entry(_, lang)
        | R::List(_, lang, _)
        | R::Facet(_, lang, _)
        | R::Vocabulary(_, lang)
        | R::Term(_, lang)
        | R::Moved(_, lang)
        | R::Map(lang)
        | R::Glance(_, lang)
        | R::Markdown(_, lang)
        | R::SiteCard(lang)
        | R::EntryCard(_, lang)
        | R::Coverage(lang)
        | R::Translator(_, lang)
        | R::Search(lang)
        | R::Book(_, lang)
        | R::Feed(lang, _) => lang,
        _ => default,
    }
}

impl<'a> Maker<'a> {
    /// A message for the page's readers.
    pub(super) fn say(&self, id: &str, args: &Args) -> String {
        self.renderer.engine.say(id, args)
    }

    /// Fills in the variables of the page; gives the name of its template.
    fn fill(&self, context: &mut Page) -> &'static str {
        match &self.planned.route {
            Route::Entry(id, _) => self.entry_page(*id, context),
            Route::List(id, _, page) => {
                let list = self.list(*id, *page);
                let title = list.collection.title.clone();
                let mut view = self.page_view("list", &title);
                view.description = list.collection.description.clone();
                view.noindex = *page > 1;
                context.insert("page", &view);
                context.insert("list", &list);
                context.share("facets", self.facets(*id));
                "list.html"
            }
            Route::Facet(facet, _, page) => self.facet_page(*facet, *page, context),
            Route::Map(_) => self.map_page(context),
            Route::Glance(id, _) => self.glance_page(*id, context),
            Route::Book(id, _) => self.book_page(*id, context),
            Route::Vocabulary(id, _) => {
                let vocabulary = self.vocabulary(*id);
                let mut view = self.page_view("vocabulary", &vocabulary.title);
                view.description = vocabulary.description.clone();
                context.insert("page", &view);
                context.insert("vocabulary", &vocabulary);
                "vocabulary.html"
            }
            Route::Term(id, _) => self.term_page(*id, context),
            Route::Moved(id, _) => {
                let target = self.seen.entry_link(*id).unwrap_or_default();
                let mut view = self.page_view("moved", &target.title);
                view.canonical.clone_from(&target.url);
                view.noindex = true;
                view.switcher.clear();
                context.insert("page", &view);
                context.insert("target", &target);
                "moved.html"
            }
            Route::Coverage(_) => {
                let mut view =
                    self.page_view("coverage", &self.say("coverage-title", &Vec::new()));
                view.noindex = true;
                context.insert("page", &view);
                context.insert("coverage", &self.coverage());
                "coverage.html"
            }
            Route::Translator(id, lang) => {
                let translator = self.translator(*id, *lang);
                let mut view = self.page_view("translator", &translator.entry);
                view.noindex = true;
                context.insert("page", &view);
                context.insert("translator", &translator);
                "translator.html"
            }
            Route::Feed(..) | Route::Sitemap | Route::SitemapPart(_) | Route::Robots => {
                self.for_machines(context)
            }
            Route::NotFound => self.not_found(context),
            Route::Search(_) => {
                let title = self.say("search-label", &Vec::new());
                let mut view = self.page_view("search", &title);
                view.noindex = true;
                context.insert("page", &view);
                "search.html"
            }
            _ => self.root(context),
        }
    }

    fn term_page(&self, id: TermId, context: &mut Page) -> &'static str {
        let term = self.term(id);
        let mut view = self.page_view("term", &term.label);
        view.breadcrumbs.push(self.seen.vocabulary_link(id.vocabulary));
        view.body_lang.clone_from(&term.lang);
        context.insert("page", &view);
        context.insert("term", &term);
        context.insert("vocabulary", &self.seen.vocabulary_link(id.vocabulary));
        context.insert("groups", &self.groups_of(id));
        "term.html"
    }

    /// The page of an entry that is no longer published: why, and what stands for it.
    fn gone_page(
        &self,
        id: EntryId,
        withdrawn: &Withdrawn,
        context: &mut Page,
    ) -> &'static str {
        let site = self.seen.site;
        let shown = site.shown(site.entry(id), self.seen.lang);
        let title = shown.map_or("", |(_, version)| version.title.as_str());
        let mut view = self.page_view("gone", title);
        view.noindex = true;
        if let Some((lang, _)) = shown {
            view.body_lang = self.seen.tag(lang);
        }
        let chain = &site.config.language(self.seen.lang).chain;
        let reason = withdrawn.reason.along(chain);
        context.insert("page", &view);
        context.insert(
            "withdrawn",
            &WithdrawnView {
                reason: reason.map(|(_, reason)| reason.clone()).unwrap_or_default(),
                lang: reason.map(|(lang, _)| self.seen.tag(lang)).unwrap_or_default(),
                instead: withdrawn.instead.and_then(|entry| self.seen.entry_link(entry)),
            },
        );
        "gone.html"
    }

    fn entry_page(&self, id: EntryId, context: &mut Page) -> &'static str {
        let site = self.seen.site;
        if let Some(withdrawn) = &site.entry(id).withdrawn {
            return self.gone_page(id, withdrawn, context);
        }
        let home = site.home == Some(id);
        let entry = self.entry(id);
        let mut view = self.page_view(if home { "home" } else { "entry" }, &entry.title);
        view.description.clone_from(&entry.summary);
        view.social = self.entry_social(id).or(view.social);
        if let Some((shown, _)) = site.shown(site.entry(id), self.seen.lang) {
            view.body_lang = self.seen.tag(shown);
            view.body_dir = self.seen.dir(shown);
            if shown != self.seen.lang {
                let url = site.entry(id).address.get(shown).cloned().unwrap_or_default();
                view.canonical.clone_from(&url);
                view.alternates.clear();
                view.x_default = None;
                view.fallback = Some(FallbackView {
                    wanted: site.config.language(self.seen.lang).name.clone(),
                    shown: site.config.language(shown).name.clone(),
                    lang: self.seen.tag(shown),
                    url,
                });
            }
        }
        let collection = site.entry(id).collection;
        if !home && let Some(collection) = self.seen.collection(collection) {
            view.breadcrumbs.push(LinkView {
                id: collection.id,
                title: collection.title,
                url: collection.url,
                lang: self.seen.tag(self.seen.lang),
                foreign: None,
            });
        }
        context.insert("page", &view);
        context.insert("entry", &entry);
        if home {
            context.insert("home", &self.home());
            "home.html"
        } else {
            "entry.html"
        }
    }

    /// What all pages have, for a page with this title.
    fn page_view(&self, kind: &'static str, title: &str) -> PageView {
        let lang = self.seen.lang;
        let url = self.planned.url().to_owned();
        let default = self.seen.site.config.default_language;
        let x_default = match self.true_url(default) {
            Some(_) if kind == "home" => Some(String::new()),
            other => other,
        };
        let home = LinkView {
            id: "home".to_owned(),
            title: self.seen.site.config.title_in(lang).to_owned(),
            url: home_url(self.seen.site, lang),
            lang: self.seen.tag(lang),
            foreign: None,
        };
        let top = ["home", "root", "not-found"].contains(&kind);
        PageView {
            kind,
            lang: self.seen.tag(lang),
            dir: self.seen.dir(lang),
            title: title.to_owned(),
            body_lang: self.seen.tag(lang),
            body_dir: self.seen.dir(lang),
            description: None,
            canonical: url.clone(),
            section: self.section(),
            url,
            alternates: self.alternates(),
            x_default,
            switcher: self.switcher(),
            breadcrumbs: if top { Vec::new() } else { vec![home] },
            fallback: None,
            noindex: false,
            social: self.social(),
        }
    }

    /// The entry of the menu that this page lies below: the nearest, where there are several.
    fn section(&self) -> Option<String> {
        let (url, menu) =
            (self.planned.url(), &self.renderer.shared.menus[self.seen.lang.index()]);
        let above = menu.iter().filter(|above| url.starts_with(above.as_str()));
        above.max_by_key(|above| above.len()).filter(|above| *above != url).cloned()
    }

    /// The address of this page in the tree of a language, and the language of its text.
    fn url_in(&self, lang: Lang) -> Option<(String, Lang)> {
        let site = self.seen.site;
        match &self.planned.route {
            Route::Entry(id, _) => {
                let entry = site.entry(*id);
                let (shown, _) = site.shown(entry, lang)?;
                Some((entry.address.get(lang)?.clone(), shown))
            }
            Route::List(id, _, page) => {
                Some((self.page_in(&list_url(site, *id, lang)?, *page), lang))
            }
            Route::Facet(facet, _, page) => {
                let first = &self.renderer.shared.facet_pages.find(*facet, lang)?.url;
                Some((self.page_in(first, *page), lang))
            }
            Route::Map(_) => {
                Some((self.renderer.shared.seeing.map.get(lang)?.clone(), lang))
            }
            Route::Glance(id, _) => {
                Some((self.renderer.shared.seeing.glance(*id, lang)?.clone(), lang))
            }
            Route::Book(id, _) => {
                Some((self.renderer.shared.seeing.book(*id, lang)?.clone(), lang))
            }
            Route::Vocabulary(id, _) => Some((vocabulary_url(site, *id, lang), lang)),
            Route::Term(id, _) => Some((term_url(site, *id, lang), lang)),
            Route::Coverage(_) => Some((coverage_url(site, lang), lang)),
            Route::Search(_) => Some((search_url(site, lang)?, lang)),
            _ => None,
        }
    }

    /// The address of a page of a list, or of its first if it has not as many.
    fn page_in(&self, first: &str, page: usize) -> String {
        let url = list_page_url(first, page);
        let known = self.renderer.routes().find(&[&url, "index.html"].concat());
        if known.is_some() { url } else { first.to_owned() }
    }

    /// The address of this page in a language, if there it is in that language.
    fn true_url(&self, lang: Lang) -> Option<String> {
        self.url_in(lang).filter(|(_, shown)| *shown == lang).map(|(url, _)| url)
    }

    fn alternates(&self) -> Vec<AlternateView> {
        let langs = self.seen.site.config.langs();
        let urls = langs.filter_map(|lang| {
            Some(AlternateView { lang: self.seen.tag(lang), url: self.true_url(lang)? })
        });
        urls.collect()
    }

    fn switcher(&self) -> Vec<SwitchView> {
        let config = &self.seen.site.config;
        let lines = config.langs().filter_map(|lang| {
            let (url, shown) = self.url_in(lang)?;
            Some(SwitchView {
                code: self.seen.tag(lang),
                name: config.language(lang).name.clone(),
                url,
                current: lang == self.seen.lang,
                gives: (shown != lang).then(|| self.seen.tongue(shown)),
            })
        });
        lines.collect()
    }

    fn not_found(&self, context: &mut Page) -> &'static str {
        let site = self.seen.site;
        let mut view =
            self.page_view("not-found", &self.say("not-found-title", &Vec::new()));
        view.noindex = true;
        let sections: Vec<SectionView> = site
            .config
            .langs()
            .map(|lang| {
                let say = |id: &str| self.renderer.say(lang, id, &Vec::new());
                SectionView {
                    lang: self.seen.tag(lang),
                    dir: self.seen.dir(lang),
                    title: say("not-found-title"),
                    text: say("not-found-text"),
                    home_title: say("not-found-home"),
                    home_url: home_url(site, lang),
                }
            })
            .collect();
        context.insert("page", &view);
        context.insert("sections", &sections);
        "not-found.html"
    }

    fn root(&self, context: &mut Page) -> &'static str {
        let site = self.seen.site;
        let mut view = self.page_view("root", site.config.title_in(self.seen.lang));
        let homes = site.config.langs();
        view.alternates = homes
            .map(|lang| AlternateView {
                lang: self.seen.tag(lang),
                url: home_url(site, lang),
            })
            .collect();
        view.x_default = Some(String::new());
        let languages: Vec<RootView> = site
            .config
            .langs()
            .map(|lang| {
                let description = site.config.description.get(lang);
                let language = self.seen.language(lang);
                RootView {
                    code: language.code,
                    name: language.name,
                    dir: language.dir,
                    home: language.home,
                    title: site.config.title_in(lang).to_owned(),
                    description: description.cloned().unwrap_or_default(),
                }
            })
            .collect();
        context.insert("page", &view);
        context.insert("languages", &languages);
        "root.html"
    }
}
