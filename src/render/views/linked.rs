//! Page → what search engines read of it: JSON-LD in the terms of schema.org. Says nothing
//! that the page does not show, and nothing of a text that really stands elsewhere. Sources
//! are left to the page: twenty of them would cost more than a page may weigh.

use std::fmt::Write;
use std::sync::Arc;

use serde::Serialize;

use super::Maker;
use crate::model::site::{EntryId, TermId, VocabularyId};
use crate::model::value::Value;
use crate::render::facets::Facet;
use crate::render::plan::{Route, home_url, list_url, vocabulary_url};
use crate::render::scope::absolute;

/// The types that are works, which have a language, a date and a licence; all others are
/// things in the world that a page is about.
const WORKS: [&str; 4] = ["Article", "CollectionPage", "DefinedTermSet", "WebSite"];

/// What a page tells.
#[derive(Serialize, Debug)]
struct Data<'d> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    graph: Vec<Node<'d>>,
}

#[derive(Serialize, Debug)]
#[serde(untagged)]
enum Node<'d> {
    Thing(Box<Thing<'d>>),
    Path(Path),
}

/// What a page is about; what it does not have is left out.
#[derive(Serialize, Debug, Default)]
#[serde(rename_all = "camelCase")]
struct Thing<'d> {
    #[serde(rename = "@type")]
    kind: &'d str,
    #[serde(rename = "@id")]
    id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    headline: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    in_language: Option<&'d str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    term_code: Option<&'d str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    same_as: Vec<&'d str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    in_defined_term_set: Option<Elsewhere>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    has_defined_term: Vec<Thing<'d>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_modified: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    translation_of_work: Option<Elsewhere>,
    #[serde(skip_serializing_if = "Option::is_none")]
    license: Option<String>,
}

/// A thing that another page tells about.
#[derive(Serialize, Debug)]
struct Elsewhere {
    #[serde(rename = "@id")]
    id: String,
}

/// The way from the home page to this one.
#[derive(Serialize, Debug)]
struct Path {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "itemListElement")]
    steps: Vec<Step>,
}

#[derive(Serialize, Debug)]
struct Step {
    #[serde(rename = "@type")]
    kind: &'static str,
    position: usize,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    item: Option<String>,
}

impl Elsewhere {
    fn at(url: &str) -> Elsewhere {
        Elsewhere { id: absolute(url) }
    }
}

impl<'a> Maker<'a> {
    /// What machines read of the page, safe inside a `script` element; `None` for pages that
    /// are about nothing.
    pub(super) fn linked(&self) -> Option<String> {
        let site = self.seen.site;
        let (own, title) = match &self.planned.route {
            Route::Entry(id, _) => self.linked_entry(*id)?,
            Route::Vocabulary(id, _) => self.linked_set(*id),
            Route::Term(id, _) => self.linked_term(*id),
            Route::List(id, ..) | Route::Glance(id, _) => {
                let title = self.seen.collection(*id)?.title;
                let defines = site.collection(*id).about == "DefinedTerm";
                let kind = if defines { "DefinedTermSet" } else { "CollectionPage" };
                (self.about_page(kind, &title), title)
            }
            Route::Facet(facet, ..) => {
                let title = self.facet_title(*facet);
                (self.about_page("CollectionPage", &title), title)
            }
            _ => return None,
        };
        let path = self.linked_path(title).map(Node::Path);
        let graph = std::iter::once(Node::Thing(Box::new(own))).chain(path).collect();
        let data = Data { context: "https://schema.org", graph };
        serde_json::to_string(&data).ok().map(safe)
    }

    /// A thing of a type with a name, at the address of this page.
    fn about_page<'d>(&self, kind: &'d str, name: &str) -> Thing<'d>
    where
        'a: 'd,
    {
        let name = Some(name.to_owned());
        let (headline, name) =
            if kind == "Article" { (name, None) } else { (None, name) };
        let language = self.seen.site.config.language(self.seen.lang);
        Thing {
            kind,
            id: absolute(self.planned.url()),
            headline,
            name,
            in_language: WORKS.contains(&kind).then(|| language.code.as_str()),
            ..Thing::default()
        }
    }

    /// An entry that is truly in the page's language.
    fn linked_entry(&self, id: EntryId) -> Option<(Thing<'a>, String)> {
        let site = self.seen.site;
        let entry = site.entry(id);
        let version = entry.versions.get(self.seen.lang)?;
        let home = site.home == Some(id);
        let name =
            if home { site.config.title_in(self.seen.lang) } else { &version.title };
        let collection = site.collection(entry.collection);
        let about = if home { "WebSite" } else { collection.about.as_str() };
        let mut own = self.about_page(about, name);
        if WORKS.contains(&about) {
            own.date_modified = self.updated(id, version).map(|date| date.to_string());
            let source = version.translation.as_ref();
            let source = source.and_then(|made| entry.address.get(made.source));
            own.translation_of_work = source.map(|source| Elsewhere::at(source));
            let licence = site.config.licence.as_ref();
            own.license = licence.map(|licence| absolute(&licence.url));
        } else {
            own.description = self.summary(collection, version);
            own.same_as = version.values.iter().filter_map(website).collect();
            if about == "DefinedTerm" {
                let set = list_url(site, entry.collection, self.seen.lang);
                own.in_defined_term_set = set.map(|set| Elsewhere::at(&set));
            }
        }
        Some((own, version.title.clone()))
    }

    fn linked_set(&self, id: VocabularyId) -> (Thing<'a>, String) {
        let vocabulary = self.seen.site.vocabulary(id);
        let title = self.label(&vocabulary.title, &vocabulary.id);
        let mut own = self.about_page("DefinedTermSet", &title);
        let terms = (0u32..).zip(&vocabulary.terms).map(|(at, _)| {
            let link = self.term_link(TermId { vocabulary: id, term: at });
            Thing {
                kind: "DefinedTerm",
                id: absolute(&link.url),
                name: Some(link.title),
                ..Thing::default()
            }
        });
        own.has_defined_term = terms.collect();
        (own, title)
    }

    fn linked_term(&self, id: TermId) -> (Thing<'a>, String) {
        let site = self.seen.site;
        let term = site.term(id);
        let title = self.term_link(id).title;
        let mut own = self.about_page("DefinedTerm", &title);
        let description = term.description.along(self.seen.chain());
        own.description = description.map(|(_, text)| text.clone());
        own.term_code = term.notation.as_deref();
        own.same_as = term.exact_match.iter().map(String::as_str).collect();
        let set = vocabulary_url(site, id.vocabulary, self.seen.lang);
        own.in_defined_term_set = Some(Elsewhere::at(&set));
        (own, title)
    }

    /// The way from the home page to here, where there is one.
    fn linked_path(&self, title: String) -> Option<Path> {
        let site = self.seen.site;
        let home = home_url(site, self.seen.lang);
        if self.planned.url() == home {
            return None;
        }
        let between = match &self.planned.route {
            Route::Entry(id, _) => {
                let collection = site.entry(*id).collection;
                list_url(site, collection, self.seen.lang)
                    .zip(self.seen.collection(collection).map(|view| view.title))
            }
            Route::Glance(id, _) | Route::Facet(Facet { collection: id, .. }, ..) => {
                list_url(site, *id, self.seen.lang)
                    .zip(self.seen.collection(*id).map(|view| view.title))
            }
            Route::Term(id, _) => {
                let link = self.seen.vocabulary_link(id.vocabulary);
                Some((link.url, link.title))
            }
            _ => None,
        };
        let start = (home, site.config.title_in(self.seen.lang).to_owned());
        let above = std::iter::once(start).chain(between);
        let above = above.map(|(url, name)| (Some(absolute(&url)), name));
        let steps = above.chain([(None, title)]).zip(1..);
        let steps = steps.map(|((item, name), position)| Step {
            kind: "ListItem",
            position,
            name,
            item,
        });
        Some(Path { kind: "BreadcrumbList", steps: steps.collect() })
    }
}

/// The address that a value gives for the thing that an entry is about.
fn website(value: &Option<Arc<Value>>) -> Option<&str> {
    match value.as_deref()? {
        Value::Link(url, _) => Some(url),
        _ => None,
    }
}

/// JSON in which nothing ends the `script` element around it or begins a comment in it.
fn safe(json: String) -> String {
    if !json.bytes().any(|byte| matches!(byte, b'<' | b'>' | b'&' | 0xe2)) {
        return json;
    }
    let mut out = String::with_capacity(json.len());
    let mut from = 0;
    for (at, byte) in json.bytes().enumerate() {
        let sign = match byte {
            b'<' | b'>' | b'&' => char::from(byte),
            0xe2 if json[at..].starts_with('\u{2028}') => '\u{2028}',
            0xe2 if json[at..].starts_with('\u{2029}') => '\u{2029}',
            _ => continue,
        };
        out.push_str(&json[from..at]);
        let _ = write!(out, "\\u{:04x}", u32::from(sign));
        from = at + sign.len_utf8();
    }
    out.push_str(&json[from..]);
    out
}

#[cfg(test)]
mod tests {
    use super::safe;

    #[test]
    fn no_text_ends_the_script_around_it() {
        let json = serde_json::json!({"name": "</script><!-- & \u{2028}"}).to_string();
        let safe = safe(json.clone());
        assert!(!safe.contains(['<', '>', '&', '\u{2028}']), "{safe}");
        let same: serde_json::Value = serde_json::from_str(&safe).expect("still JSON");
        assert_eq!(same.to_string(), json);
    }
}
