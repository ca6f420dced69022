//! Texts → the files that a browser loads: shards of words, the list of their forms, rows of
//! results and their details, facets, and one small file that says how to read them. Each is a classic script
//! with one call, so that it loads from a disk, too. Names are fixed; the same texts give the
//! same bytes.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use super::collect::collect;
use super::document::{Seen, Subject};
use super::facets::{facets, kinds};
use super::fold;
use super::results::{DETAILS, Results, rows_of_file};
use super::rules::Rules;
use super::shards::{forms, shards};
use super::threads::both;
use crate::base::lang::Lang;
use crate::model::site::Site;

/// The version of the form of these files, which the script checks.
const VERSION: u32 = 3;

/// The files of one language.
#[derive(Debug, Default)]
pub struct Index {
    /// The file that says how to read the others.
    pub info: Vec<u8>,
    /// The words with where they stand, by shard.
    pub shards: Vec<Vec<u8>>,
    /// The forms of all words, by part.
    pub forms: Vec<Vec<u8>>,
    /// What all results show.
    pub rows: Vec<Vec<u8>>,
    /// What those of the search page show, too.
    pub details: Vec<Vec<u8>>,
    /// By what results can be narrowed.
    pub facets: Vec<u8>,
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

/// Makes the index of a language, on so many threads at most.
pub fn index(
    site: &Site,
    lang: Lang,
    around: &Surroundings<'_>,
    threads: usize,
) -> Index {
    let tag = site.config.language(lang).code.as_str();
    let rules = Rules::of(tag);
    let subjects = super::subjects(site, lang);
    let seen = Seen { site, lang };
    let collected = collect(seen, &subjects, &rules, threads);
    let per = rows_of_file(seen, &subjects);
    let ((words, word_files), (list, list_files, of_results)) = both(
        threads,
        || {
            let words = shards(&collected);
            let files = calls("shard", tag, &words.parts);
            (words.bounds, files)
        },
        || {
            let list = forms(&collected);
            let files = calls("forms", tag, &list.parts);
            (list.bounds, files, ResultFiles::of(seen, &subjects, per, &rules, around))
        },
    );
    drop(collected);
    let ResultFiles { groups, rows, details, facets } = of_results;
    let mut index = Index {
        shards: word_files,
        forms: list_files,
        rows,
        details,
        facets,
        info: Vec::new(),
    };
    let info = Info {
        version: VERSION,
        build: &index.fingerprint(),
        subjects: subjects.len(),
        per: [per, DETAILS],
        groups,
        shards: words,
        forms: list,
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
        let files =
            [&self.shards, &self.forms, &self.rows, &self.details].into_iter().flatten();
        files.chain([&self.facets]).for_each(|bytes| {
            hash.update(bytes);
        });
        hash.finalize().to_hex()[..8].to_owned()
    }
}

/// The files that tell of what is found, and by what it can be narrowed.
struct ResultFiles {
    /// The names of collections and vocabularies.
    groups: Vec<String>,
    rows: Vec<Vec<u8>>,
    details: Vec<Vec<u8>>,
    facets: Vec<u8>,
}

impl ResultFiles {
    fn of(
        seen: Seen<'_>,
        subjects: &[Subject],
        per: usize,
        rules: &Rules,
        around: &Surroundings<'_>,
    ) -> ResultFiles {
        let tag = seen.site.config.language(seen.lang).code.as_str();
        let Results { groups, rows, details } =
            Results::of(seen, subjects, rules, around);
        let kinds =
            kinds(&groups, rows.iter().map(|row| row.2), around.texts.get("kind"));
        let (rows, details): (Vec<_>, Vec<_>) =
            (rows.chunks(per).collect(), details.chunks(DETAILS).collect());
        ResultFiles {
            rows: calls("rows", tag, &rows),
            details: calls("details", tag, &details),
            facets: call("facets", tag, &(facets(seen, subjects, kinds),)),
            groups: groups.into_iter().map(|(_, name)| name).collect(),
        }
    }
}

#[derive(Serialize)]
struct Info<'s> {
    version: u32,
    build: &'s str,
    subjects: usize,
    per: [usize; 2],
    groups: Vec<String>,
    shards: String,
    forms: String,
    rules: String,
    fold: String,
    texts: &'s BTreeMap<&'static str, String>,
    others: &'s [(String, String)],
}

/// Scripts that hand values to the search of the page, each with its position.
fn calls(name: &str, tag: &str, values: &[impl Serialize]) -> Vec<Vec<u8>> {
    let mut script = Vec::new();
    let numbered = values.iter().enumerate();
    let scripts = numbered.map(|(at, value)| {
        write_call(&mut script, name, tag, &(at, value));
        // They stay until they are written, so no more room than that.
        script.as_slice().to_vec()
    });
    scripts.collect()
}

/// A script that hands a value to the search of the page.
fn call(name: &str, tag: &str, value: &impl Serialize) -> Vec<u8> {
    let mut script = Vec::new();
    write_call(&mut script, name, tag, value);
    script
}

/// Puts a script in place of what is in `script`. Nothing here can fail: what is written has no
/// keys that are not texts, and memory takes everything.
fn write_call(script: &mut Vec<u8>, name: &str, tag: &str, value: &impl Serialize) {
    script.clear();
    script.extend_from_slice(format!("kopaSearch.{name}(\"{tag}\",").as_bytes());
    let _ = serde_json::to_writer(&mut *script, value);
    script.extend_from_slice(b")\n");
}
