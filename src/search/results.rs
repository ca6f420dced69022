//! Subjects → what results show of them: rows, which every list of results needs, and details,
//! which only the search page shows. Rows that are short together are in one file, which a
//! browser has before a word is typed; else a file holds few, since the best of many results
//! lie far apart, and a file for each is loaded.

use serde::Serialize;

use super::document::{Seen, Subject};
use super::index::{Surroundings, Text};
use super::rules::Rules;
use crate::base::lang::Lang;
use crate::model::site::Site;

/// How long the texts of all rows together may be to be in one file, in bytes: compressed, they
/// are a third to a half of that.
const TOGETHER: usize = 20 << 10;

/// How many rows a file holds where there are more.
const ROWS: usize = 2;

/// How many details a file holds.
pub(super) const DETAILS: usize = 8;

/// How many rows one file holds.
pub(super) fn rows_of_file(seen: Seen<'_>, subjects: &[Subject]) -> usize {
    let mut length = 0;
    let short = subjects.iter().all(|subject| {
        let shown = seen.shown(*subject);
        let sections =
            shown.sections.iter().map(|(anchor, text)| anchor.len() + text.len());
        length += shown.title.len() + sections.sum::<usize>();
        length <= TOGETHER
    });
    if short { subjects.len().max(1) } else { ROWS }
}

/// How many files of rows and how many of details some subjects of a language have.
pub fn result_counts(site: &Site, lang: Lang, subjects: &[Subject]) -> [usize; 2] {
    let rows = rows_of_file(Seen { site, lang }, subjects);
    [rows, DETAILS].map(|per| subjects.len().div_ceil(per))
}

/// A collection or vocabulary: its id and its name.
pub(super) type Group<'s> = (&'s str, String);

/// What results show of all subjects.
#[derive(Debug, Default)]
pub(super) struct Results<'s> {
    /// The groups to which the subjects belong.
    pub groups: Vec<Group<'s>>,
    /// What all lists show.
    pub rows: Vec<Row<'s>>,
    /// What the search page shows, too.
    pub details: Vec<Detail<'s>>,
}

impl<'s> Results<'s> {
    /// Gathers what results show, in the order of the subjects.
    pub(super) fn of(
        seen: Seen<'s>,
        subjects: &[Subject],
        rules: &Rules,
        around: &Surroundings<'_>,
    ) -> Results<'s> {
        let mut results = Results::default();
        for subject in subjects {
            let shown = seen.shown(*subject);
            let group = results.groups.iter().position(|known| *known == shown.group);
            let group = group.unwrap_or_else(|| {
                results.groups.push(shown.group);
                results.groups.len() - 1
            });
            let sections = shown.sections.into_iter().flat_map(|(anchor, heading)| {
                [if anchor == usual(heading, rules) { "" } else { anchor }, heading]
            });
            let url = shortened((around.address)(*subject), &usual(shown.title, rules));
            results.rows.push(Row(shown.title, url, group, sections.collect()));
            let summary = shown.summary.unwrap_or_default();
            results.details.push(Detail(summary, (around.text)(*subject)));
        }
        results
    }
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

/// Title, address, position of the group, anchors and headings.
#[derive(Debug, Serialize)]
pub(super) struct Row<'s>(&'s str, String, pub(super) usize, Vec<&'s str>);

/// Summary, where the text is.
#[derive(Debug, Serialize)]
pub(super) struct Detail<'s>(
    &'s str,
    #[serde(skip_serializing_if = "Option::is_none")] Option<Text>,
);
