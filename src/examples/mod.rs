//! The text of the examples → for each code a few files with the mistake that it names, and
//! the same files mended. Builds nothing.
//!
//! # The form of `examples.txt`
//!
//! `=== code`, then files: `--- path` has the mistake (all such files are shown),
//! `--- with: path` is there and not shown, `--- cure: path` is the file as it should be. A
//! word after the path says more: `gone` (there is no such file), `escaped` (`\xFF` is a byte,
//! `\u{feff}` a character, `\t` a tab), `link` (a symbolic link), `unreadable`, `large`,
//! `picture`.
//! A file `published.json` is the list of the published site, `answers.json` what servers
//! answer. `STAMP(text)` stands for the fingerprint of a text. What stands under `supplied` is part of
//! every site.

mod file;

use std::sync::LazyLock;

use std::collections::BTreeSet;

pub use file::{ExampleFile, What};

const EXAMPLES: &str = include_str!("examples.txt");

/// A mistake and its cure.
#[derive(Clone, Debug)]
pub struct Example {
    /// The code of the message.
    pub code: &'static str,
    /// The files that have the mistake.
    pub wrong: Vec<ExampleFile>,
    /// The files that mend it.
    pub cure: Vec<ExampleFile>,
    /// What else is there.
    pub with: Vec<ExampleFile>,
}

/// All examples, in the order of their codes.
pub fn examples() -> &'static [Example] {
    static ALL: LazyLock<Vec<Example>> = LazyLock::new(read);
    &ALL
}

fn read() -> Vec<Example> {
    let mut all: Vec<Example> = parts(EXAMPLES, "=== ").map(example).collect();
    let supplied = all.iter().position(|example| example.code == "supplied");
    let supplied = supplied.map(|at| all.remove(at).with).unwrap_or_default();
    for example in &mut all {
        let own = std::mem::replace(&mut example.with, supplied.clone());
        example.with.extend(own);
    }
    all.sort_by_key(|example| example.code);
    all
}

/// The pieces of a text that begin by a mark: the rest of its line, and the lines below.
fn parts(
    text: &'static str,
    mark: &'static str,
) -> impl Iterator<Item = (&'static str, &'static str)> {
    let starts = text.match_indices(mark).map(|(at, _)| at);
    let starts = starts.filter(|at| *at == 0 || text[..*at].ends_with('\n'));
    let starts: Vec<usize> = starts.chain([text.len()]).collect();
    (1..starts.len()).map(move |at| {
        let part = &text[starts[at - 1] + mark.len()..starts[at]];
        part.split_once('\n').unwrap_or((part, ""))
    })
}

fn example((code, text): (&'static str, &'static str)) -> Example {
    let mut found =
        Example { code, wrong: Vec::new(), cure: Vec::new(), with: Vec::new() };
    for (title, text) in parts(text, "--- ") {
        if let Some(title) = title.strip_prefix("cure: ") {
            found.cure.push(ExampleFile::new(title, text));
        } else if let Some(title) = title.strip_prefix("with: ") {
            found.with.push(ExampleFile::new(title, text));
        } else {
            found.wrong.push(ExampleFile::new(title, text));
        }
    }
    found
}

/// The codes that have an example.
pub fn codes() -> BTreeSet<&'static str> {
    parts(EXAMPLES, "=== ").map(|(code, _)| code).filter(|c| *c != "supplied").collect()
}
