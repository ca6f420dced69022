//! All that the fuzzers keep, and all that they ever found, goes through what they ask of it.

use std::fs;
use std::path::{Path, PathBuf};

#[path = "../fuzz/targets/mod.rs"]
pub(crate) mod targets;

/// The files kept for a target, in the order of their names.
fn kept(folder: &str, target: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz").join(folder);
    let files = fs::read_dir(root.join(target)).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = files.map(|file| file.path()).collect();
    files.sort();
    files
}

/// Runs a target over its files, each named should it panic.
fn run(target: &str) {
    let (_, judge) = targets::ALL
        .into_iter()
        .find(|(name, _)| *name == target)
        .expect("there is such a target");
    let corpus = kept("corpus", target);
    assert!(!corpus.is_empty(), "{target} has no corpus");
    for path in corpus.into_iter().chain(kept("regressions", target)) {
        let input = fs::read(&path).expect("a file can be read");
        let done = std::panic::catch_unwind(|| judge(&input));
        assert!(done.is_ok(), "{}", path.display());
    }
}

#[test]
fn front_matter_of_the_fuzzer() {
    run("front_matter");
}

#[test]
fn markdown_of_the_fuzzer() {
    run("markdown");
}

#[test]
fn schemas_of_the_fuzzer() {
    run("schema");
}

#[test]
fn revisions_of_the_fuzzer() {
    run("revisions");
}

#[test]
fn words_of_the_fuzzer() {
    run("tokeniser");
}

#[test]
fn requests_of_the_fuzzer() {
    run("requests");
}

#[test]
fn pages_that_run_load_or_break_something_are_noticed() {
    for page in [
        "<main><script>a()</script></main>",
        "<main><p onclick=\"a()\"></p></main>",
        "<main><a href=\"javascript:a()\"></a></main>",
        "<main><a href=\" \u{1}java\tscr\nipt:a()\"></a></main>",
        "<main><a href=\"Vb.Script+1:a()\"></a></main>",
        "<main><img src=\"https://example.org/x.png\"></main>",
        "<main><p style=\"color: red\"></p></main>",
        "<main><p>a < b</p></main>",
        "<main><p><b>a</p></b></main>",
        "<main><p>a</p>",
        "<main><iframe></iframe></main>",
        "<main><p title=\"a\"b\"></p></main>",
    ] {
        let noticed = std::panic::catch_unwind(|| targets::html::check(page));
        assert!(noticed.is_err(), "{page}");
    }
    for page in [
        "<main><p><a href=\"../b/#c\">a &lt; b</a><br></p></main>",
        // None of these has a scheme.
        "<main><a href=\"j--&gt;avascript:x\"></a><a href=\"java&#39;script:x\"></a></main>",
        "<main><a href=\"java script:x\"></a><a href=\"\u{a0}javascript:x\"></a></main>",
        "<main><a href=\"+ttps://example.org\"></a><a href=\"./a:b\"></a></main>",
    ] {
        targets::html::check(page);
    }
}
