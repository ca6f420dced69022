//! Postings → the files that a browser loads: shards of words, pages of results, facets, and
//! one small file that says how to read them. Each is a classic script with one call, so that
//! it loads from a disk, too. Names are fixed; the same texts give the same bytes.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde::Serialize;

use super::collect::{Collected, Posting, collect};
use super::document::{Seen, Subject};
use super::fold;
use super::rules::Rules;
use crate::base::lang::Lang;
use crate::model::site::Site;

/// The version of the form of these files, which the script checks.
const VERSION: u32 = 1;

/// How many results one file of them holds: a few more bytes for each that is shown, and few
/// that are not.
const PER_PAGE: usize = 4;

/// From how many subjects on the next finer division is used.
const DIVISIONS: [usize; 2] = [150, 1000];

/// The files of one language.
#[derive(Debug, Default)]
pub struct Index {
    /// The file that says how to read the others.
    pub info: Vec<u8>,
    /// The words, by shard.
    pub shards: Vec<Vec<u8>>,
    /// What results show.
    pub pages: Vec<Vec<u8>>,
    /// By what results can be narrowed.
    pub facets: Vec<u8>,
}

/// The names of the shards of an index of so many subjects: what their words begin with, or
/// come after.
pub fn shard_names(rules: &Rules, subjects: usize) -> Vec<&'static str> {
    let finest = rules.shards().len().saturating_sub(1);
    let level = DIVISIONS.iter().filter(|least| subjects >= **least).count();
    let bounds = rules.shards().get(level.min(finest));
    std::iter::once("0").chain(bounds.into_iter().flatten().copied()).collect()
}

/// How many files of results there are for so many subjects.
pub fn page_count(subjects: usize) -> usize {
    subjects.div_ceil(PER_PAGE)
}

/// What an index needs to know that is not of the texts.
pub struct Surroundings<'a> {
    /// The address of a subject's page.
    pub address: &'a (dyn Fn(Subject) -> String + Sync),
    /// The texts that the script shows, by name.
    pub texts: BTreeMap<&'static str, String>,
    /// Tags and own names of the other languages.
    pub others: Vec<(String, String)>,
}

/// Makes the index of a language.
pub fn index(site: &Site, lang: Lang, around: &Surroundings<'_>) -> Index {
    let tag = site.config.language(lang).code.as_str();
    let rules = Rules::of(tag);
    let subjects = super::subjects(site, lang);
    let seen = Seen { site, lang };
    let collected = collect(seen, &subjects, &rules);
    let names = shard_names(&rules, subjects.len());
    let shards = shards(&collected, tag, &names);
    let mut groups = Vec::new();
    let results: Vec<ResultPage<'_>> = subjects
        .iter()
        .map(|subject| {
            let shown = seen.shown(*subject);
            let group = groups.iter().position(|known| *known == shown.group);
            let group = group.unwrap_or_else(|| {
                groups.push(shown.group);
                groups.len() - 1
            });
            let sections = shown.sections.into_iter();
            let sections = sections.flat_map(|(anchor, heading)| {
                let usual = anchor == usual_anchor(heading, &rules);
                [if usual { "" } else { anchor }, heading]
            });
            let summary = shown.summary.unwrap_or_default();
            let url = (around.address)(*subject);
            ResultPage(shown.title, url, group, summary, sections.collect())
        })
        .collect();
    let pages = results.chunks(PER_PAGE).enumerate();
    let pages = pages.map(|(at, page)| call("page", tag, &(at, page)));
    let of_group: Vec<usize> = results.iter().map(|result| result.2).collect();
    let kinds = kinds(&groups, &of_group, around.texts.get("kind"));
    let facets = call("facets", tag, &(facets(seen, &subjects, kinds),));
    let pages: Vec<Vec<u8>> = pages.collect();
    let mut hash = blake3::Hasher::new();
    shards.iter().chain(&pages).chain([&facets]).for_each(|bytes| {
        hash.update(bytes);
    });
    let info = Info {
        version: VERSION,
        build: &hash.finalize().to_hex()[..8],
        subjects: subjects.len(),
        per: PER_PAGE,
        groups,
        shards: names.join(" "),
        rules: rules.compact(),
        fold: fold::compact(),
        texts: &around.texts,
        others: &around.others,
    };
    Index { info: call("info", tag, &info), shards, pages, facets }
}

/// The anchor that the script takes for that of a heading when it is told none.
fn usual_anchor(heading: &str, rules: &Rules) -> String {
    super::words(heading, rules).map(super::folded).collect::<Vec<_>>().join("-")
}

/// Title, address, position of the group, summary, anchors and headings.
#[derive(Serialize)]
struct ResultPage<'s>(&'s str, String, usize, &'s str, Vec<&'s str>);

#[derive(Serialize)]
struct Info<'s> {
    version: u32,
    build: &'s str,
    subjects: usize,
    per: usize,
    groups: Vec<String>,
    shards: String,
    rules: String,
    fold: String,
    texts: &'s BTreeMap<&'static str, String>,
    others: &'s [(String, String)],
}

/// A script that hands a value to the search of the page.
fn call(name: &str, tag: &str, value: &impl Serialize) -> Vec<u8> {
    let json = serde_json::to_string(value).unwrap_or_default();
    format!("kopaSearch.{name}(\"{tag}\",{json})\n").into_bytes()
}

/// The words by shard. A line holds a stem and, for each form of it, the form (`-` and what
/// comes after the stem where it begins with it) and where it stands.
fn shards(collected: &Collected, tag: &str, names: &[&str]) -> Vec<Vec<u8>> {
    let mut texts: Vec<String> = vec![String::new(); names.len()];
    let words: u64 = collected.lengths.iter().map(|length| u64::from(*length)).sum();
    let mean = words / (collected.lengths.len() as u64).max(1);
    let mut stem = None;
    for (form, postings) in collected.each() {
        let shard = names[1..].partition_point(|name| **name <= *form.stem);
        let out = &mut texts[shard];
        if stem != Some(&form.stem) {
            if !out.is_empty() {
                out.push('\n');
            }
            out.push_str(&form.stem);
            stem = Some(&form.stem);
        }
        match form.text.strip_prefix(form.stem.as_str()) {
            Some(rest) => write!(out, " -{rest} "),
            None => write!(out, " {} ", form.text),
        }
        .expect("a text takes any text");
        write_postings(postings, &collected.lengths, mean.max(1), out);
    }
    let named = texts.iter().zip(names);
    named.map(|(text, name)| call("shard", tag, &(name, text))).collect()
}

/// Where a form stands, for each subject: how many subjects further, a sign for weight and
/// section, and the section if it does not fit in there.
fn write_postings(postings: &[Posting], lengths: &[u32], mean: u64, out: &mut String) {
    let mut last = 0;
    for posting in postings {
        number(posting.subject - last, out);
        last = posting.subject;
        let length = u64::from(lengths[posting.subject as usize]);
        let weight = impact(u64::from(posting.weight), length, mean);
        let section = u32::from(posting.section);
        sign(weight * 8 + section.min(7), out);
        if section >= 7 {
            number(section - 7, out);
        }
    }
}

/// How much a form counts in a subject, from 0 to 7: as in BM25F, weights grow ever less, and
/// less in a long text.
fn impact(weight: u64, length: u64, mean: u64) -> u32 {
    // 4 × (0.4 + 0.6 × length / mean), in tenths
    let half = 16 + 24 * length.min(4 * mean) / mean;
    let value = 80 * weight / (10 * weight + half);
    u32::try_from(value.min(7)).unwrap_or(7)
}

const SIGNS: &[u8; 64] =
    b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_$";

fn sign(value: u32, out: &mut String) {
    out.push(char::from(SIGNS[value as usize & 63]));
}

/// A number in signs of five bits, the lowest first; all but the last have 32 added.
fn number(mut value: u32, out: &mut String) {
    while value >= 32 {
        sign(32 + value % 32, out);
        value /= 32;
    }
    sign(value, out);
}

/// A field by which results can be narrowed.
#[derive(Serialize)]
struct Facet {
    id: String,
    label: String,
    /// Name, label and where it stands.
    options: Vec<(String, String, String)>,
}

/// The subjects that have an option, and its label.
type Holders = BTreeMap<String, (String, Vec<u32>)>;

fn facets(seen: Seen<'_>, subjects: &[Subject], kinds: Facet) -> Vec<Facet> {
    let mut order: Vec<(String, String)> = Vec::new();
    let mut holders: BTreeMap<String, Holders> = BTreeMap::new();
    for (subject, at) in subjects.iter().zip(0u32..) {
        for (field, value) in seen.facets(*subject) {
            if !holders.contains_key(&field.name) {
                order.push((field.name.clone(), seen.named(&field.label, &field.name)));
            }
            let options = holders.entry(field.name.clone()).or_default();
            for (id, label) in seen.facet(field, value) {
                let held = options.entry(id).or_insert_with(|| (label, Vec::new()));
                if held.1.last() != Some(&at) {
                    held.1.push(at);
                }
            }
        }
    }
    let facets = order.into_iter().filter_map(|(id, label)| {
        let options = holders.remove(&id)?;
        let options = options.into_iter();
        let options = options.map(|(id, (label, held))| (id, label, positions(held)));
        Some(Facet { id, label, options: options.collect() })
    });
    std::iter::once(kinds).chain(facets).collect()
}

/// The collection or vocabulary that a subject belongs to, as a field.
fn kinds(groups: &[String], of_group: &[usize], label: Option<&String>) -> Facet {
    let options = groups.iter().enumerate().map(|(group, label)| {
        let held = of_group.iter().zip(0u32..).filter(|(of, _)| **of == group);
        (group.to_string(), label.clone(), positions(held.map(|(_, at)| at)))
    });
    let label = label.cloned().unwrap_or_default();
    Facet { id: "in".to_owned(), label, options: options.collect() }
}

/// Rising positions as text.
fn positions(held: impl IntoIterator<Item = u32>) -> String {
    let mut out = String::new();
    let mut last = 0;
    for at in held {
        number(at - last, &mut out);
        last = at;
    }
    out
}
