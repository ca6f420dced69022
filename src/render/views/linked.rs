//! Page → what search engines read of it: JSON-LD in the terms of schema.org. Says nothing
//! that the page does not show, and nothing of a text that really stands elsewhere. Sources
//! are left to the page: twenty of them would cost more than a page may weigh.

use std::fmt::Write;
use std::sync::Arc;

use serde_json::{Map, Value as Json, json};

use super::Maker;
use crate::model::site::{EntryId, TermId, VocabularyId};
use crate::model::value::Value;
use crate::render::facets::Facet;
use crate::render::plan::{Route, home_url, list_url, vocabulary_url};
use crate::render::scope::absolute;

/// The types that are works, which have a language, a date and a licence; all others are
/// things in the world that a page is about.
const WORKS: [&str; 4] = ["Article", "CollectionPage", "DefinedTermSet", "WebSite"];

impl Maker<'_> {
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
        let mut graph = vec![Json::Object(own)];
        graph.extend(self.linked_path(&title));
        let data = json!({"@context": "https://schema.org", "@graph": graph});
        Some(safe(&data.to_string()))
    }

    /// A thing of a type with a name, at the address of this page.
    fn about_page(&self, kind: &str, name: &str) -> Map<String, Json> {
        let mut thing = Map::new();
        thing.insert("@type".to_owned(), kind.into());
        thing.insert("@id".to_owned(), absolute(self.planned.url()).into());
        let named = if kind == "Article" { "headline" } else { "name" };
        thing.insert(named.to_owned(), name.into());
        if WORKS.contains(&kind) {
            thing.insert("inLanguage".to_owned(), self.seen.tag(self.seen.lang).into());
        }
        thing
    }

    /// An entry that is truly in the page's language.
    fn linked_entry(&self, id: EntryId) -> Option<(Map<String, Json>, String)> {
        let site = self.seen.site;
        let entry = site.entry(id);
        let version = entry.versions.get(self.seen.lang)?;
        let home = site.home == Some(id);
        let name =
            if home { site.config.title_in(self.seen.lang) } else { &version.title };
        let collection = site.collection(entry.collection);
        let about = if home { "WebSite" } else { collection.about.as_str() };
        let mut own = self.about_page(about, name);
        let mut add = |key: &str, value: Json| own.insert(key.to_owned(), value);
        if !WORKS.contains(&about) {
            add("description", self.summary(collection, version).into());
            let links: Vec<Json> = version.values.iter().filter_map(website).collect();
            if !links.is_empty() {
                add("sameAs", links.into());
            }
            if about == "DefinedTerm"
                && let Some(set) = list_url(site, entry.collection, self.seen.lang)
            {
                add("inDefinedTermSet", json!({"@id": absolute(&set)}));
            }
            return Some((own, version.title.clone()));
        }
        if let Some(date) = self.updated(id, version) {
            add("dateModified", date.to_string().into());
        }
        if let Some(translation) = &version.translation
            && let Some(source) = entry.address.get(translation.source)
        {
            add("translationOfWork", json!({"@id": absolute(source)}));
        }
        if let Some(licence) = &site.config.licence {
            add("license", absolute(&licence.url).into());
        }
        Some((own, version.title.clone()))
    }

    fn linked_set(&self, id: VocabularyId) -> (Map<String, Json>, String) {
        let vocabulary = self.seen.site.vocabulary(id);
        let title = self.label(&vocabulary.title, &vocabulary.id);
        let mut own = self.about_page("DefinedTermSet", &title);
        let terms = (0u32..).zip(&vocabulary.terms).map(|(at, _)| {
            let link = self.term_link(TermId { vocabulary: id, term: at });
            json!({"@type": "DefinedTerm", "@id": absolute(&link.url), "name": link.title})
        });
        own.insert("hasDefinedTerm".to_owned(), terms.collect());
        (own, title)
    }

    fn linked_term(&self, id: TermId) -> (Map<String, Json>, String) {
        let site = self.seen.site;
        let term = site.term(id);
        let title = self.term_link(id).title;
        let mut own = self.about_page("DefinedTerm", &title);
        if let Some((_, text)) = term.description.along(self.seen.chain()) {
            own.insert("description".to_owned(), text.as_str().into());
        }
        if let Some(code) = &term.notation {
            own.insert("termCode".to_owned(), code.as_str().into());
        }
        let set = absolute(&vocabulary_url(site, id.vocabulary, self.seen.lang));
        own.insert("inDefinedTermSet".to_owned(), json!({"@id": set}));
        if !term.exact_match.is_empty() {
            own.insert("sameAs".to_owned(), term.exact_match.clone().into());
        }
        (own, title)
    }

    /// The way from the home page to here, where there is one.
    fn linked_path(&self, title: &str) -> Option<Json> {
        let site = self.seen.site;
        let home = home_url(site, self.seen.lang);
        let here = self.planned.url();
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
        if here == home {
            return None;
        }
        let start = (home, site.config.title_in(self.seen.lang).to_owned());
        let steps = std::iter::once(start).chain(between);
        let mut items: Vec<Json> = steps.zip(1u32..).map(|((url, name), position)| {
            json!({"@type": "ListItem", "position": position, "name": name, "item": absolute(&url)}) }).collect();
        let last = items.len() + 1;
        items.push(json!({"@type": "ListItem", "position": last, "name": title}));
        Some(json!({"@type": "BreadcrumbList", "itemListElement": items}))
    }
}

/// The address that a value gives for the thing that an entry is about.
fn website(value: &Option<Arc<Value>>) -> Option<Json> {
    match value.as_deref()? {
        Value::Link(url, _) => Some(Json::from(url.to_string())),
        _ => None,
    }
}

/// JSON in which nothing ends the `script` element around it or begins a comment in it.
fn safe(json: &str) -> String {
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
        let safe = safe(&json);
        assert!(!safe.contains(['<', '>', '&', '\u{2028}']), "{safe}");
        let same: serde_json::Value = serde_json::from_str(&safe).expect("still JSON");
        assert_eq!(same.to_string(), json);
    }
}
