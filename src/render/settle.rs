//! What wants which address → each address to the first that wants it, in the order of the paths:
//! pages first, then former addresses, then what gives way to anything. Reports what comes too late.

use std::collections::BTreeMap;

use crate::base::cursor::Cursor;
use crate::base::diag::{Diagnostic, Message, Sink};
use crate::base::lang::Lang;
use crate::base::path::SitePath;
use crate::base::span::Place;
use crate::model::site::{EntryId, Site};

use super::facets::Facet;
use super::plan::{Planned, Route, SITEMAP_PART, coverage_url, listed, sitemap_part};

/// What is published of what is wanted, in the order of the paths, and what follows from it: lists
/// for search engines, former addresses, pages for editors.
pub(super) fn settled(
    site: &Site,
    wanted: Vec<Planned>,
    sink: &mut Sink,
) -> Vec<Planned> {
    let mut settler = Settler { site, routes: wanted, sink };
    settler.settle();
    if site.config.langs().next().is_some() {
        settler.sitemap();
        settler.aliases();
        settler.for_editors();
    }
    settler.routes
}

/// Gives each address to the first that wants it.
struct Settler<'a> {
    site: &'a Site,
    /// In the order of the paths, once it is settled.
    routes: Vec<Planned>,
    sink: &'a mut Sink,
}

impl Settler<'_> {
    /// Sorts what is wanted, and reports what comes too late.
    fn settle(&mut self) {
        // Much of it is in order already, and of two that want one path the first stays first.
        self.routes.sort_by(|a, b| a.path.cmp(&b.path));
        let mut settled: Vec<Planned> = Vec::with_capacity(self.routes.len());
        for wanted in std::mem::take(&mut self.routes) {
            match settled.last() {
                Some(known) if known.path == wanted.path => self.report(&wanted, known),
                _ => settled.push(wanted),
            }
        }
        self.routes = settled;
    }

    fn find(&self, path: &str) -> Result<usize, usize> {
        self.routes.binary_search_by(|known| (*known.path).cmp(path))
    }

    fn put(&mut self, path: String, route: Route) {
        let wanted = Planned { path: path.into(), route };
        match self.find(&wanted.path) {
            Ok(known) => {
                let known = self.routes[known].clone();
                self.report(&wanted, &known);
            }
            Err(at) => self.routes.insert(at, wanted),
        }
    }

    fn report(&mut self, wanted: &Planned, known: &Planned) {
        // Two files with the same bytes may have one address.
        if matches!(wanted.route, Route::Picture(..)) {
            return;
        }
        let place = Place::file(&self.file(&wanted.route));
        let other = Place::file(&self.file(&known.route));
        let address = wanted.path.trim_end_matches("index.html");
        let error = Diagnostic::error("same-address", place).with("address", address);
        self.sink.push(error.hint_at(Message::new("hint-same-address"), other));
    }

    /// The lists of pages for search engines.
    fn sitemap(&mut self) {
        if self.site.config.base_url.is_none() {
            return;
        }
        let pages = self.routes.iter();
        let pages = pages.filter_map(|planned| listed(self.site, &planned.route)).count();
        self.put("sitemap.xml".to_owned(), Route::Sitemap);
        if pages > SITEMAP_PART {
            for part in 1..=pages.div_ceil(SITEMAP_PART) {
                self.put(sitemap_part(part), Route::SitemapPart(part));
            }
        }
    }

    /// Former addresses.
    fn aliases(&mut self) {
        let mut moved: BTreeMap<String, Route> = BTreeMap::new();
        for (id, entry) in self.site.entry_ids() {
            for (alias, lang) in &entry.aliases {
                let path = match alias.trim_end_matches('/') {
                    page if page.ends_with(".html") => page.to_owned(),
                    folder => format!("{folder}/index.html"),
                };
                let taken = |path: &str| {
                    let known = self.find(path).ok().map(|at| &self.routes[at].route);
                    known.or_else(|| moved.get(path)).cloned()
                };
                // Many file systems take large and small letters for the same.
                match taken(&path).or_else(|| taken(&path.to_lowercase())) {
                    Some(known) => self.refuse((&path, alias), (id, *lang), &known),
                    None => {
                        moved.insert(path, Route::Moved(id, *lang));
                    }
                }
            }
        }
        if !moved.is_empty() {
            let moved = moved
                .into_iter()
                .map(|(path, route)| Planned { path: path.into(), route });
            self.routes.extend(moved);
            self.routes.sort_by(|a, b| a.path.cmp(&b.path));
        }
    }

    /// Reports a former address that something else has now.
    fn refuse(
        &mut self,
        (path, alias): (&str, &str),
        (id, lang): (EntryId, Lang),
        known: &Route,
    ) {
        let other = Place::file(&self.file(known));
        let Some(version) = self.site.entry(id).versions.get(lang) else { return };
        let front = version.draft.front();
        let list = front.get("aliases");
        let items = list.as_ref().map(Cursor::items).unwrap_or_default();
        let is = |item: &&Cursor<'_>| {
            item.node.as_text().is_some_and(|text| same_path(text, alias))
        };
        let place = items.iter().find(is).map(Cursor::place);
        let place = place.unwrap_or_else(|| Place::file(&version.draft.path));
        let error = Diagnostic::error("same-address", place);
        let address = path.trim_end_matches("index.html");
        let hint = Message::new("hint-alias-taken");
        self.sink.push(error.with("address", address).hint_at(hint, other));
    }

    /// What gives way to anything that the site itself has at its address.
    fn for_editors(&mut self) {
        for lang in self.site.config.langs() {
            let path = format!("{}index.html", coverage_url(self.site, lang));
            if let Err(at) = self.find(&path) {
                let route = Route::Coverage(lang);
                self.routes.insert(at, Planned { path: path.into(), route });
            }
        }
    }

    /// The file from which a route comes.
    fn file(&self, route: &Route) -> SitePath {
        let site = self.site;
        match route {
            Route::Entry(id, lang)
            | Route::Markdown(id, lang)
            | Route::EntryCard(id, lang)
            | Route::Moved(id, lang) => {
                let entry = site.entry(*id);
                let shown = site.shown(entry, *lang);
                shown.map_or(entry.folder.clone(), |(_, version)| {
                    version.draft.path.clone()
                })
            }
            Route::List(id, ..)
            | Route::Facet(Facet { collection: id, .. }, ..)
            | Route::Glance(id, _)
            | Route::Book(id, _) => {
                let folder = SitePath::trusted("content").join(&site.collection(*id).id);
                folder.join("_collection.yaml")
            }
            Route::Vocabulary(id, _) => site.vocabulary(*id).path.clone(),
            Route::Term(id, _) => site.vocabulary(id.vocabulary).path.clone(),
            Route::Asset(id) | Route::Picture(id, _) => site.asset(*id).path.clone(),
            Route::Static(at) => site.theme.statics[*at].path.clone(),
            _ => SitePath::trusted("content/site.yaml"),
        }
    }
}

/// Whether an alias as written is the path that it was read as.
fn same_path(written: &str, alias: &str) -> bool {
    SitePath::new(written.trim_start_matches('/'))
        .is_some_and(|path| path.as_str() == alias)
}
