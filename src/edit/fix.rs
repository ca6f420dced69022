//! Problems that come with a change which mends them → the texts with those changes that
//! cannot alter what is meant. Changes no byte beside them, and writes nothing.

use std::collections::BTreeMap;

use crate::base::diag::{Diagnostic, Fix};
use crate::base::path::SitePath;

/// The messages whose change is safe, and why it does not alter what the author meant. What is
/// missing here is a guess, however good: a typing error in a name, where a bracket ends, which
/// of two quotes belongs to the text, or that a translation marked `now` still is up to date. A
/// byte order mark stays, as line ends do: it belongs to the program that wrote the file.
const SAFE: [(&str, &str); 34] = [
    ("broken-link", "the name differs in capital letters or hard spaces only"),
    ("broken-link-entry", "what is written names one entry, and only the way is wrong"),
    ("broken-link-not-a-name", "what is written leads to one entry, and is not its name"),
    ("broken-link-web", "there is no such file, and the name ends as those of hosts do"),
    ("decimal-comma", "a number cannot go on after a comma in braces"),
    ("doubled-fence", "the line has no content"),
    ("former-name", "both names mean the same entry"),
    ("file-on-a-computer", "the file of that name lies in the entry's folder"),
    (
        "front-matter-not-closed",
        "the line stands after the last field, or it checks worse",
    ),
    ("heading-space", "two or more signs `#` before a letter are a heading"),
    ("item-space", "the sign and the space behind it look like an item"),
    ("link-gap", "what is in parentheses is an address or a file"),
    ("link-not-closed", "an address has no spaces, so it ends where one stands"),
    ("link-spaces", "`%20` is a space to every browser"),
    ("list-as-line", "each part is a name that exists"),
    ("missing-asset", "the name differs in capital letters only"),
    ("no-front-matter", "fields and the line after them are there"),
    (
        "own-address",
        "both lead to the same page, or to its version in the reader's language",
    ),
    ("quotes-in-link", "no address begins with a quote"),
    ("table-line", "rows of cells between `|` are a table"),
    ("unknown-entry", "the name differs in capital letters or hard spaces only"),
    ("unknown-field", "the name differs in capital letters only"),
    ("unknown-term", "it is the term's own label, or differs in capital letters only"),
    ("wrong-type-boolean", "the word says yes or no"),
    (
        "wrong-type-choice",
        "it is the option's own label, or differs in capital letters only",
    ),
    ("wrong-type-date", "only dates that can be read in one way have a change"),
    ("wrong-type-email", "`mailto:` is no part of an address"),
    ("wrong-type-number", "only numbers that can be read in one way have a change"),
    ("wrong-type-period", "only two dates that can be read in one way have a change"),
    ("wrong-type-text", "quotes make it the text that it shows"),
    ("yaml-colon", "quotes make it the text that it shows"),
    ("yaml-hard-space", "one kind of space is put in the place of another"),
    ("yaml-indent", "the field cannot stand in any other column that is as near"),
    ("yaml-tab", "one kind of white space is put in the place of another"),
];

/// Problems of YAML that may hide others: once mended, more is found, and that is no harm done.
const HIDING: &str = "yaml-";

/// What makes it unclear what a file says, so that nothing in it is changed.
const UNCLEAR: [&str; 2] = ["merge-conflict", "invalid-utf8"];

/// A change that was made, with what it mends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The file.
    pub path: SitePath,
    /// What it mends.
    pub code: &'static str,
    /// The bytes of the text before the change.
    pub fix: Fix,
}

impl Change {
    /// Whether mending this may bring to light what could not be seen before.
    pub fn uncovers(&self) -> bool {
        // What is in a field is looked at only once the field is known.
        let form = [
            "doubled-fence",
            "front-matter-not-closed",
            "no-front-matter",
            "unknown-field",
        ];
        self.code.starts_with(HIDING) || form.contains(&self.code)
    }
}

/// The safe changes that the problems offer, by file, from the end of each file to its
/// beginning; of two that touch each other, the first.
pub fn safe_changes(found: &[Diagnostic]) -> BTreeMap<SitePath, Vec<Change>> {
    let mut all: BTreeMap<SitePath, Vec<Change>> = BTreeMap::new();
    let unclear = |path: &SitePath| {
        found.iter().any(|d| UNCLEAR.contains(&d.code) && d.path() == Some(path))
    };
    for diagnostic in found {
        let safe = SAFE.iter().any(|(id, _)| *id == diagnostic.message.id);
        let fix = diagnostic.hints.iter().find_map(|hint| hint.fix.as_ref());
        if let (true, Some(path), Some(fix)) = (safe, diagnostic.path(), fix) {
            all.entry(path.clone()).or_default().push(Change {
                path: path.clone(),
                code: diagnostic.code,
                fix: fix.clone(),
            });
        }
    }
    all.retain(|path, _| !unclear(path));
    for changes in all.values_mut() {
        changes.sort_by_key(|change| (change.fix.span, change.code));
        let mut end = None;
        changes.retain(|change| {
            let free = end.is_none_or(|end| change.fix.span.start > end);
            if free {
                end = Some(change.fix.span.end);
            }
            free
        });
        changes.reverse();
    }
    all
}

/// A text with changes made, which are in the order of [`safe_changes`]; `None` if one of them
/// was not made for it.
pub fn changed(text: &str, changes: &[Change]) -> Option<String> {
    let mut text = text.to_owned();
    let crlf = text.contains("\r\n");
    for Change { fix, .. } in changes {
        text.get(fix.span.range())?;
        let replacement = match crlf {
            true => fix.replacement.replace("\r\n", "\n").replace('\n', "\r\n"),
            false => fix.replacement.clone(),
        };
        text.replace_range(fix.span.range(), &replacement);
    }
    Some(text)
}
