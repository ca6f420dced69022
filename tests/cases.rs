//! Case files (`tests/cases/*.txt`) → tests: each case is a small site, with everything that
//! kopa should say about it written where it should say it. Touches no disk but those files.
//!
//! ```text
//! === link-to-missing-entry
//! # What the case is about; lines like this one may stand before the first section.
//! --- content/notes/a/en.md
//! ---
//! title: A
//! ---
//! See [[srce-medimurj]].
//!     ^^^^^^^^^^^^^^^^^ error broken-link: No entry or file is called `srce-medimurj`
//!     ^^^^^^^^^^^^^^^^^ hint: did you mean `srce-medimurja`?
//! --- out: en/notes/a/index.html text
//! <p>See srce-medimurj.</p>
//! ```
//!
//! - Lines of carets point at the line above; they are taken out before the build. Columns are
//!   counted in characters. `^^^+2` goes on for two lines more. Hints stand below the problem
//!   that they belong to, with the second place in parentheses where they have one.
//! - `--- diagnostics` holds what points at no line of the case: `path: error code: message`.
//!   What is expected and does not come fails the case, and so does what comes unexpected.
//! - `--- out: path` compares what is rendered: the part inside `<main>`; with `text` only the
//!   text of the entry, with `head` the links and robots of the head, with `whole` everything.
//!   Blank lines and space at the ends of lines do not count. `(nothing)` stands for a path
//!   that is not published, `(not made)` for one whose template failed.
//! - Blank lines at the end of a section are not part of the file.
//! - Settings stand before the first section: `lang: lv` (language of the messages),
//!   `base-url: https://…`, `drafts`, `offline`, `publish-sound`, `stamps` (shows the notes on
//!   translations without a stamp, which are left out otherwise).
//! - A section may be marked after its path: `escaped` reads `\xFF` as a byte that is no
//!   UTF-8, `\u{feff}`, `\t`, `\r` as these characters, and `\\` as a backslash; columns are
//!   counted as written here. `picture` stands for a PNG of the size that its line says,
//!   `640x480`. `unreadable` is listed, but cannot be read. `link` is a symbolic link,
//!   `left-out` takes a supplied file away.
//! - Left out by a case, these are supplied: `content/site.yaml`, `content/pages` with a home
//!   page, the collection `content/notes`, and the vocabulary `content/_vocabularies/topics`;
//!   see `tests/cases/supplied.txt`.
//!
//! Beyond what a case says, the runner demands of each: every page that is not concerned by
//! an error is made; every fix that a hint offers takes its problem away; and in a case
//! without errors every link leads to something that is there.
//!
//! `UPDATE=1 cargo test` rewrites what is expected; `CASE=name` runs the cases of that name.

mod form;
mod run;

use std::path::{Path, PathBuf};

use form::Case;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

fn folder() -> PathBuf {
    Path::new(ROOT).join("tests/cases")
}

fn read(name: &str) -> String {
    let path = folder().join(format!("{name}.txt"));
    std::fs::read_to_string(path).expect("a case file can be read")
}

/// The files that every case gets unless it brings its own.
fn supplied() -> Case {
    let mut cases = form::parse(&read("supplied")).expect("it has the form of a case");
    cases.remove(0)
}

/// Runs all cases of a file; with `UPDATE=1` writes down what came out.
fn check(name: &str) {
    let text = read(name);
    let cases = match form::parse(&text) {
        Ok(cases) => cases,
        Err(wrong) => {
            assert!(wrong.is_empty(), "tests/cases/{name}.txt: {wrong}");
            return;
        }
    };
    let supplied = supplied();
    let wanted = std::env::var("CASE").ok();
    let update = std::env::var("UPDATE").is_ok_and(|value| value == "1");
    let mut failures = Vec::new();
    let mut written = String::new();
    for case in &cases {
        if wanted.as_ref().is_some_and(|wanted| *wanted != case.name) {
            written.push_str(&case.write());
            continue;
        }
        let found = run::run(case, &supplied);
        written.push_str(&found.case.write());
        let said = if update { found.broken } else { found.failures(case) };
        if !said.is_empty() {
            let at = format!("tests/cases/{name}.txt:{}", case.line);
            failures.push(format!("{at}: {}\n{}", case.name, said.join("\n")));
        }
    }
    let written = format!("{}\n", written.trim_end());
    if update && written != text {
        let path = folder().join(format!("{name}.txt"));
        std::fs::write(path, written).expect("a case file can be written");
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n\n"));
}

#[test]
fn what_does_not_come_and_what_comes_unexpected_both_fail() {
    let text = "=== x\n--- content/notes/a/en.md\n---\ntitle: A\nopen: jā\n\
                      ^^ error wrong-type: something else\n---\nText.\n\
                --- out: en/notes/a/index.html text\n<p>Other.</p>\n";
    let case = form::parse(text).expect("it has the form of a case").remove(0);
    let found = run::run(&case, &supplied());
    let said = found.failures(&case).join("\n");
    assert!(
        said.contains("expected, and did not come: content/notes/a/en.md:3"),
        "{said}"
    );
    assert_eq!(said.matches("came unexpected").count(), 2, "{said}");
    assert!(said.contains("- <p>Other.</p>\n  + <p>Text.</p>"), "{said}");
    assert!(found.failures(&found.case).is_empty(), "what was found is as it was found");
}

macro_rules! cases {
    ($($name:ident)*) => {
        $(#[test]
        fn $name() {
            check(&stringify!($name).replace('_', "-"));
        })*

        /// No case file is forgotten.
        #[test]
        fn every_case_file_is_run() {
            let known = [$(stringify!($name).replace('_', "-")),*];
            let files = std::fs::read_dir(folder()).expect("the folder can be listed");
            for file in files {
                let path = file.expect("it can be listed").path();
                let name = path.file_stem().unwrap_or_default().to_string_lossy();
                let text = path.extension().is_some_and(|e| e == "txt");
                let run = known.iter().any(|known| *known == name);
                assert!(!text || run || name == "supplied", "{name}");
            }
        }
    };
}

cases! {
    addresses
    components
    declarations
    entries
    fallback
    fields
    front_matter
    languages
    links
    machines
    markdown
    mistakes
    names
    pictures
    runs
    templates
    translations
}
