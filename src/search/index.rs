//! Texts → the files that a browser loads: shards of words, the list of their forms, pages of
//! results, facets, and one small file that says how to read them. Each is a classic script
//! with one call, so that it loads from a disk, too. Names are fixed; the same texts give the
//! same bytes.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use super::collect::collect;
use super::document::{Seen, Subject};
use super::facets::{facets, kinds};
use super::fold;
use super::rules::Rules;
use super::shards::{forms, shards};
use crate::base::lang::Lang;
use crate::model::site::Site;

/// The version of the form of these files, which the script checks.
const VERSION: u32 = 2;

/// How many results one file of them holds: a few more bytes for each that is shown, and few
/// that are not.
const PER_PAGE: usize = 4;

/// The files of one language.
#[derive(Debug, Default)]
pub struct Index {
    /// The file that says how to read the others.
    pub info: Vec<u8>,
    /// The words with where they stand, by shard.
    pub shards: Vec<Vec<u8>>,
    /// The forms of all words, by part.
    pub forms: Vec<Vec<u8>>,
    /// What results show.
    pub pages: Vec<Vec<u8>>,
    /// By what results can be narrowed.
    pub facets: Vec<u8>,
}

/// How many files of results there are for so many subjects.
pub fn page_count(subjects: usize) -> usize {
    subjects.div_ceil(PER_PAGE)
}

/// What an index needs to know that is not of the texts.
pub struct Surroundings<'a> {
    /// The address of a subject's page.
    pub address: &'a (dyn Fn(Subject) -> String + Sync),
    /// Where the whole text of a subject is, if it has any.
    pub text: &'a (dyn Fn(Subject) -> Option<Text> + Sync),
    /// The texts that the script shows, by name.
    pub texts: BTreeMap<&'static str, String>,
    /// Tags and own names of the other languages.
    pub others: Vec<(String, String)>,
}

/// Where a browser finds the whole text of a subject, as Markdown.
#[derive(Clone, Debug)]
pub enum Text {
    /// In a file beside the page, which it can load over http.
    Beside,
    /// This is it: from a disk, only scripts can be loaded.
    Here(String),
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Text::Beside => serializer.serialize_u8(1),
            Text::Here(text) => serializer.serialize_str(text),
        }
    }
}

/// Makes the index of a language.
pub fn index(site: &Site, lang: Lang, around: &Surroundings<'_>) -> Index {
    let tag = site.config.language(lang).code.as_str();
    let rules = Rules::of(tag);
    let subjects = super::subjects(site, lang);
    let seen = Seen { site, lang };
    let collected = collect(seen, &subjects, &rules);
    let (words, list) = (shards(&collected), forms(&collected));
    drop(collected);
    let (groups, results) = results(seen, &subjects, &rules, around);
    let kinds =
        kinds(&groups, results.iter().map(|result| result.2), around.texts.get("kind"));
    let pages: Vec<_> = results.chunks(PER_PAGE).collect();
    let mut index = Index {
        shards: calls("shard", tag, &words.parts),
        forms: calls("forms", tag, &list.parts),
        pages: calls("page", tag, &pages),
        facets: call("facets", tag, &(facets(seen, &subjects, kinds),)),
        info: Vec::new(),
    };
    let info = Info {
        version: VERSION,
        build: &index.fingerprint(),
        subjects: subjects.len(),
        per: PER_PAGE,
        groups: groups.iter().map(|(_, name)| name.as_str()).collect(),
        shards: words.bounds,
        forms: list.bounds,
        rules: rules.compact(),
        fold: fold::compact(),
        texts: &around.texts,
        others: &around.others,
    };
    index.info = call("info", tag, &info);
    index
}

impl Index {
    /// Says which build the files are of, so that no browser mixes two.
    fn fingerprint(&self) -> String {
        let mut hash = blake3::Hasher::new();
        let files = [&self.shards, &self.forms, &self.pages].into_iter().flatten();
        files.chain([&self.facets]).for_each(|bytes| {
            hash.update(bytes);
        });
        hash.finalize().to_hex()[..8].to_owned()
    }
}

/// A collection or vocabulary: its id and its name.
pub(super) type Group<'s> = (&'s str, String);

/// What results show of all subjects, and the names of the groups to which these belong.
fn results<'s>(
    seen: Seen<'s>,
    subjects: &[Subject],
    rules: &Rules,
    around: &Surroundings<'_>,
) -> (Vec<Group<'s>>, Vec<ResultPage<'s>>) {
    let mut groups = Vec::new();
    let results = subjects.iter().map(|subject| {
        let shown = seen.shown(*subject);
        let group = groups.iter().position(|known| *known == shown.group);
        let group = group.unwrap_or_else(|| {
            groups.push(shown.group);
            groups.len() - 1
        });
        let sections = shown.sections.into_iter().flat_map(|(anchor, heading)| {
            [if anchor == usual(heading, rules) { "" } else { anchor }, heading]
        });
        let url = shortened((around.address)(*subject), &usual(shown.title, rules));
        let summary = shown.summary.unwrap_or_default();
        let text = (around.text)(*subject);
        ResultPage(shown.title, url, group, summary, sections.collect(), text)
    });
    let results = results.collect();
    (groups, results)
}

/// What the script takes for the anchor of a heading, or for the last part of the address of a
/// page, when it is told none.
fn usual(title: &str, rules: &Rules) -> String {
    super::words(title, rules).map(super::folded).collect::<Vec<_>>().join("-")
}

/// An address with `*` in place of a part that can be told from the title.
fn shortened(url: String, usual: &str) -> String {
    match url.rsplit_once(&format!("/{usual}/")) {
        Some((before, after)) if !usual.is_empty() => format!("{before}/*/{after}"),
        _ => url,
    }
}

/// Title, address, position of the group, summary, anchors and headings, where the text is.
#[derive(Serialize)]
struct ResultPage<'s>(
    &'s str,
    String,
    usize,
    &'s str,
    Vec<&'s str>,
    #[serde(skip_serializing_if = "Option::is_none")] Option<Text>,
);

#[derive(Serialize)]
struct Info<'s> {
    version: u32,
    build: &'s str,
    subjects: usize,
    per: usize,
    groups: Vec<&'s str>,
    shards: String,
    forms: String,
    rules: String,
    fold: String,
    texts: &'s BTreeMap<&'static str, String>,
    others: &'s [(String, String)],
}

/// Scripts that hand values to the search of the page, each with its position.
fn calls(name: &str, tag: &str, values: &[impl Serialize]) -> Vec<Vec<u8>> {
    values.iter().enumerate().map(|(at, value)| call(name, tag, &(at, value))).collect()
}

/// A script that hands a value to the search of the page.
fn call(name: &str, tag: &str, value: &impl Serialize) -> Vec<u8> {
    let json = serde_json::to_string(value).unwrap_or_default();
    format!("kopaSearch.{name}(\"{tag}\",{json})\n").into_bytes()
}
