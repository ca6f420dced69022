//! What the search of a site loads: the index of each language, made when it is first asked
//! for, with the few texts that its script shows. Weighs and cuts nothing; `search` does.

use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use rayon::prelude::*;

use crate::base::diag::{Arg, Args};
use crate::base::lang::Lang;
use crate::model::site::Site;
use crate::search::{
    Index, Rules, Subject, Surroundings, Text, form_count, index, result_counts,
    shard_count,
};

use super::plan::{find, term_url};
use super::scope::spelled_out;
use super::{Planned, Rendered, Renderer, Route};

/// The texts that the script shows, by the name by which it knows them.
const TEXTS: [&str; 11] = [
    "count", "least", "none", "instead", "some", "all", "more", "others", "narrow",
    "kind", "failed",
];

/// How many entries a site has at most whose indexes are all made at once.
const SMALL: usize = 500;

/// The folder of the files that only the script loads.
const FOLDER: &str = "search/";

/// The indexes of a site, by language.
#[derive(Debug)]
pub(super) struct Indexes(Vec<RwLock<Arc<OnceLock<Index>>>>);

impl Indexes {
    /// Indexes that are still to be made.
    pub(super) fn new(site: &Site) -> Indexes {
        Indexes(site.config.langs().map(|_| RwLock::default()).collect())
    }

    fn get(&self, lang: Lang) -> Arc<OnceLock<Index>> {
        let known = &self.0[lang.index()];
        Arc::clone(&known.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn forget(&self, lang: Lang) {
        let known = &self.0[lang.index()];
        *known.write().unwrap_or_else(PoisonError::into_inner) = Arc::default();
    }
}

/// The address of the page that searches a language.
pub(super) fn search_url(site: &Site, lang: Lang) -> Option<String> {
    if site.config.without_search {
        return None;
    }
    let tag = &site.config.language(lang).code;
    Some(format!("{tag}/{}/", Rules::of(tag.as_str()).slug()))
}

/// The address of the file that says how to read the others.
pub(super) fn info_url(site: &Site, lang: Lang) -> Option<String> {
    let tag = &site.config.language(lang).code;
    (!site.config.without_search).then(|| format!("search/{tag}/info.js"))
}

/// All files that the search of a language loads.
fn files(site: &Site, lang: Lang) -> Vec<Planned> {
    let Some(info) = info_url(site, lang) else { return Vec::new() };
    let tag = &site.config.language(lang).code;
    let subjects = crate::search::subjects(site, lang);
    let [rows, details] = result_counts(site, lang, &subjects);
    let numbered = |letter: char, count: usize, route: fn(Lang, usize) -> Route| {
        (0..count)
            .map(move |at| (format!("search/{tag}/{letter}-{at}.js"), route(lang, at)))
    };
    let shards = numbered('w', shard_count(subjects.len()), Route::SearchShard);
    let forms = numbered('f', form_count(subjects.len()), Route::SearchForms);
    let rows = numbered('r', rows, Route::SearchRows);
    let details = numbered('d', details, Route::SearchDetails);
    let facets = (format!("search/{tag}/facets.js"), Route::SearchFacets(lang));
    let first = [(info, Route::SearchInfo(lang)), facets];
    let all = first.into_iter().chain(shards).chain(forms).chain(rows).chain(details);
    all.map(|(path, route)| Planned { path: path.into(), route }).collect()
}

/// The files of the indexes, which nothing else can want the addresses of. How many there are, and
/// the texts that are in them, is asked of a whole site, by those who want them alone.
impl Renderer {
    /// Everything that is published: the routes, and the files of the indexes.
    pub fn published(&self) -> Vec<&Planned> {
        self.routes.all().iter().chain(self.index_files()).collect()
    }

    /// The files of the indexes of all languages, in the order of their paths.
    fn index_files(&self) -> &[Planned] {
        self.index_files.get_or_init(|| {
            let site = self.site();
            let langs: Vec<Lang> = site.config.langs().collect();
            let files = langs.into_par_iter().flat_map_iter(|lang| files(site, lang));
            let mut files: Vec<Planned> = files.collect();
            files.sort_by(|a, b| a.path.cmp(&b.path));
            files
        })
    }

    /// What is published at a path.
    pub fn find(&self, path: &str) -> Option<&Planned> {
        // A former address of an entry may lie there, too.
        let known = self.routes.find(path);
        let of_index = || path.starts_with(FOLDER).then(|| self.index_files());
        known.or_else(|| find(of_index()?, path))
    }
}

/// Who renders a whole site needs one index at a time, and does best to make it while nothing
/// else is rendered: the files of each are a lot of their own, before everything else. Those of a
/// small site are all made for the first lot, since there is room for them.
impl Renderer {
    /// The lot to which a file belongs.
    pub fn lot(&self, route: &Route) -> usize {
        route.index().map_or(self.indexes.0.len(), Lang::index)
    }

    /// Whether there is room for the indexes of all languages at once.
    fn is_small(&self) -> bool {
        self.site().entries.len() <= SMALL
    }

    /// Gets ready for a lot, and lets go of what only the one before it needed.
    pub fn begin(&self, lot: usize) {
        let langs: Vec<Lang> = self.site().config.langs().collect();
        if let Some(before) = lot.checked_sub(1).and_then(|before| langs.get(before)) {
            self.indexes.forget(*before);
        }
        let make = |lang: Lang| {
            self.indexes.get(lang).get_or_init(|| self.make_index(lang));
        };
        match langs.get(lot..).unwrap_or_default() {
            // While one is being put together, another can be counted.
            due if self.is_small() => std::thread::scope(|scope| {
                for lang in due {
                    scope.spawn(|| make(*lang));
                }
            }),
            [lang, ..] => make(*lang),
            [] => {}
        }
    }

    /// The bytes of a file of the search; `None` if the route is none.
    pub(super) fn search_file(&self, route: &Route) -> Option<Rendered> {
        let lang = route.index()?;
        let index = self.indexes.get(lang);
        let index = index.get_or_init(|| self.make_index(lang));
        let bytes = match *route {
            Route::SearchInfo(_) => Some(&index.info),
            Route::SearchFacets(_) => Some(&index.facets),
            Route::SearchShard(_, at) => index.shards.get(at),
            Route::SearchForms(_, at) => index.forms.get(at),
            Route::SearchRows(_, at) => index.rows.get(at),
            Route::SearchDetails(_, at) => index.details.get(at),
            _ => None,
        };
        Some(Rendered::Bytes(bytes.cloned().unwrap_or_default()))
    }

    fn make_index(&self, lang: Lang) -> Index {
        let site = self.site();
        let address = |subject| {
            let url = match subject {
                Subject::Entry(id) => site.entry(id).address.get(lang).cloned(),
                Subject::Term(id) => Some(term_url(site, id, lang)),
            };
            spelled_out(&url.unwrap_or_default(), self.options.offline).into_owned()
        };
        let texts = TEXTS.map(|name| (name, self.search_text(lang, name)));
        let others = site.config.langs().filter(|other| *other != lang);
        let others = others.map(|other| {
            let language = site.config.language(other);
            (language.code.to_string(), language.name.clone())
        });
        let around = Surroundings {
            address: &address,
            text: &|subject| self.whole_text(subject, lang),
            texts: texts.into_iter().collect(),
            others: others.collect(),
        };
        // Where all languages have their turn at once, each on its own is less work.
        let at_once = if self.is_small() { site.config.languages.len() } else { 1 };
        index(site, lang, &around, rayon::current_num_threads() / at_once)
    }

    /// Where the text of an entry is; terms have none.
    fn whole_text(&self, subject: Subject, lang: Lang) -> Option<Text> {
        let Subject::Entry(id) = subject else { return None };
        if !self.options.offline {
            return Some(Text::Beside);
        }
        let route = Route::Markdown(id, lang);
        match self.render(&Planned { path: "".into(), route }).ok()? {
            Rendered::Bytes(bytes) => String::from_utf8(bytes).ok().map(Text::Here),
            _ => None,
        }
    }

    /// A text of the script, with `{n}` and `{query}` for what it puts there.
    fn search_text(&self, lang: Lang, name: &str) -> String {
        let put = |name: &'static str| (name.into(), Arg::Text(format!("{{{name}}}")));
        let args: Args = vec![put("n"), put("query")];
        self.say(lang, &format!("search-{name}"), &args)
    }
}
