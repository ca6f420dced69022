//! Site + route → bytes, one route at a time and on demand. A pure function: the same site and
//! route give the same bytes, whichever thread asks and in whichever order.

mod css;
mod engine;
mod explained;
mod facets;
mod files;
mod highlight;
mod html;
mod machine;
mod made;
mod map;
mod marks;
mod plan;
mod sanitise;
mod scope;
mod script;
mod search;
mod seeing;
mod seen;
mod settle;
mod social;
mod typeset;
pub mod view;
mod views;

use std::sync::{Arc, OnceLock};

use crate::base::date::Date;
use crate::base::diag::{Diagnostic, Sink};
use crate::base::keep::Keep;
use crate::base::lang::{Lang, Tag};
use crate::base::path::SitePath;
use crate::base::text::text_of;
use crate::l10n::{Catalogue, Locale, Resource};
use crate::model::site::{AssetId, Site};
use crate::picture::Pixels;

use engine::Engine;
use search::Indexes;
use seen::Shared;

pub use explained::explained_at;
pub use facets::Facet;
pub use highlight::highlight;
pub use made::{Drawn, Shrunk};
pub use plan::{EntryRoutes, Planned, Route, Routes, plan, translator, translator_url};

/// The language whose messages those of all others are measured by.
const REFERENCE: &str = "en";

/// What a build may choose about pages.
#[derive(Clone, Debug)]
pub struct Options {
    /// Whether addresses spell out `index.html`, so that the site opens from a disk.
    pub offline: bool,
    /// The day on which the site is built, for entries that are due for review.
    pub today: Date,
}

/// What a route gives.
#[derive(Debug)]
pub enum Rendered {
    /// These bytes.
    Bytes(Vec<u8>),
    /// The bytes of this file of the site.
    File(SitePath),
    /// The bytes of these style sheets, without what only people read.
    StyleSheet(Vec<SitePath>),
    /// The bytes of these scripts, without what only people read.
    Script(Vec<SitePath>),
    /// A picture in one of its sizes.
    Shrunk(Shrunk),
    /// A drawing.
    Drawn(Drawn),
}

impl Rendered {
    /// The bytes that are published, where those of a file are `read`, and what costs much is
    /// found in `keep` or put there.
    ///
    /// # Errors
    /// Those of `read`, and what is wrong with a picture or a drawing.
    pub fn bytes(
        self,
        read: impl Fn(&SitePath) -> Result<Vec<u8>, Vec<Diagnostic>>,
        keep: &dyn Keep,
    ) -> Result<Vec<u8>, Vec<Diagnostic>> {
        match self {
            Rendered::Shrunk(picture) => picture.bytes(read, keep),
            Rendered::Drawn(drawing) => drawing.bytes(keep),
            Rendered::Bytes(bytes) => Ok(bytes),
            Rendered::File(path) => read(&path),
            Rendered::StyleSheet(paths) => together(&paths, read, css::compact),
            Rendered::Script(paths) => together(&paths, read, script::compact),
        }
    }
}

/// Files one after another, each made compact.
fn together(
    paths: &[SitePath],
    read: impl Fn(&SitePath) -> Result<Vec<u8>, Vec<Diagnostic>>,
    compact: fn(&str) -> String,
) -> Result<Vec<u8>, Vec<Diagnostic>> {
    let texts = paths.iter().map(|path| read(path).map(|bytes| compact(&text_of(bytes))));
    Ok(texts.collect::<Result<Vec<_>, _>>()?.concat().into_bytes())
}

/// The compiled templates and the messages of a site.
#[derive(Debug)]
pub struct Templates(Arc<Engine>);

impl Templates {
    /// Those of a site; those of `before` where they are the same.
    pub fn of(site: &Site, before: Option<&Renderer>) -> Templates {
        let known = before.map(|before| &before.engine);
        let known = known.filter(|engine| engine.is_made_from(site));
        Templates(known.map(Arc::clone).unwrap_or_else(|| Arc::new(Engine::new(site))))
    }
}

/// Makes pages of a site.
#[derive(Debug)]
pub struct Renderer {
    site: Arc<Site>,
    options: Options,
    routes: Arc<Routes>,
    engine: Arc<Engine>,
    shared: Shared,
    indexes: Indexes,
    index_files: OnceLock<Vec<Planned>>,
}

impl Renderer {
    /// Prepares what all pages share. Problems with templates and messages go to `sink`.
    pub fn new(
        site: Arc<Site>,
        routes: Arc<Routes>,
        options: Options,
        Templates(engine): Templates,
        sink: &mut Sink,
    ) -> Renderer {
        sink.extend(engine.diagnostics().iter().cloned());
        social::check(&site, engine.fonts(), sink);
        let shared = Shared::new(&site, &routes, &engine, &options);
        let indexes = Indexes::new(&site);
        let index_files = OnceLock::new();
        Renderer { site, options, routes, engine, shared, indexes, index_files }
    }

    /// The site.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// The routes of the site, but for the indexes of its search.
    pub fn routes(&self) -> &Routes {
        &self.routes
    }

    /// Renders one route.
    ///
    /// # Errors
    /// What is wrong with a template or a message that the page needs, at the place where it
    /// stands.
    pub fn render(&self, planned: &Planned) -> Result<Rendered, Vec<Diagnostic>> {
        match &planned.route {
            Route::Asset(id) => Ok(Rendered::File(self.site.asset(*id).path.clone())),
            Route::Picture(id, size) => Ok(Rendered::Shrunk(self.shrunk(*id, *size))),
            Route::SiteCard(_) | Route::EntryCard(..) => {
                let svg = text_of(views::page(self, planned)?);
                let template = self.site.theme.template(social::TEMPLATE);
                let template = template.map_or_else(
                    || SitePath::trusted("themes"),
                    |template| template.path.clone(),
                );
                let fonts = Arc::clone(self.engine.fonts());
                Ok(Rendered::Drawn(Drawn { svg, fonts, template }))
            }
            Route::Static(at) => {
                let file = &self.site.theme.statics[*at];
                let all = || std::iter::once(&file.path).chain(&file.more).cloned();
                Ok(match file.path.extension() {
                    Some("css") => Rendered::StyleSheet(all().collect()),
                    Some("js") => Rendered::Script(all().collect()),
                    _ => Rendered::File(file.path.clone()),
                })
            }
            Route::Addresses => Ok(Rendered::Bytes(machine::addresses(&self.site))),
            route if let Some(file) = self.search_file(route) => Ok(file),
            _ => views::page(self, planned).map(Rendered::Bytes),
        }
    }

    fn shrunk(&self, id: AssetId, size: Pixels) -> Shrunk {
        let asset = self.site.asset(id);
        Shrunk {
            path: asset.path.clone(),
            hash: asset.draft.hash.clone(),
            size,
            sizes: asset.sizes(),
        }
    }

    /// Reports what the messages for readers lack in the site's languages: whole files,
    /// messages, plural forms, and arguments that are not there.
    pub fn check_messages(&self, sink: &mut Sink) {
        let Some(reference) = Tag::new(REFERENCE) else { return };
        let languages = self.site.config.languages.iter();
        let tags: Vec<Tag> = languages.map(|language| language.code.clone()).collect();
        self.engine.catalogue().check(&tags, &reference, sink);
    }

    fn locale(&self, lang: Lang) -> &Locale {
        &self.shared.locales[lang.index()]
    }

    /// A message of `site.ftl` for readers of a language.
    fn say(&self, lang: Lang, id: &str, args: &crate::base::diag::Args) -> String {
        let tag = &self.site.config.language(lang).code;
        scope::take(self.engine.catalogue().text(tag, id, args))
    }
}

/// The messages of a site for readers.
fn catalogue(site: &Site, sink: &mut Sink) -> Catalogue {
    let for_editors = ["editor.ftl", "codes.ftl"];
    catalogue_of(site, &|name| !for_editors.contains(&name), sink)
}

/// The messages of a site in those of its files whose names are wanted.
fn catalogue_of(
    site: &Site,
    wanted: &dyn Fn(&str) -> bool,
    sink: &mut Sink,
) -> Catalogue {
    let files = site.messages.iter().filter(|file| wanted(file.path.name()));
    let resources = files.filter_map(|file| {
        Some(Resource {
            tag: Tag::new(&file.lang)?,
            path: file.path.clone(),
            text: Arc::clone(&file.text),
        })
    });
    Catalogue::new(resources.collect(), sink)
}
