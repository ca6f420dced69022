//! Every code that kopa can say is explained in every language, with an example that makes it
//! say so, and a cure that ends it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use kopa::base::lang::Tag;
use kopa::explain::{Example, ExampleWorld, codes, examples, found};
use kopa::report::Speech;
use rayon::prelude::*;

use crate::own::OwnWorld;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// What is wrong with an example itself.
fn faults(example: &Example) -> Vec<String> {
    let code = example.code;
    let said =
        |world: &ExampleWorld| found(world).iter().map(|d| d.code).collect::<Vec<_>>();
    let mut wrong = Vec::new();
    let before = said(&example.wrong());
    if !before.contains(&code) {
        wrong.push(format!("{code}: the example says {before:?}"));
    }
    // A translation without a stamp is no mistake where something else is shown.
    let mut after = said(&example.mended());
    after.retain(|left| *left != "unstamped-translation" || *left == code);
    if !after.is_empty() {
        wrong.push(format!("{code}: the cure leaves {after:?}"));
    }
    if example.wrong.is_empty() || example.cure.is_empty() {
        wrong.push(format!("{code}: there is nothing to show"));
    }
    wrong
}

#[test]
fn each_example_makes_its_code_and_each_cure_ends_it() {
    let wrong: Vec<String> = examples().par_iter().flat_map(faults).collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// What stands in the sources where the code of a diagnostic does.
fn codes_in_sources() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for file in walkdir::WalkDir::new(Path::new(ROOT).join("src")) {
        let file = file.expect("the sources can be listed");
        let path = file.path().to_string_lossy().replace('\\', "/");
        if !path.ends_with(".rs") || path.contains("/tests/") || path.contains("/cli/") {
            continue;
        }
        let text = fs::read_to_string(file.path()).expect("a source can be read");
        let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        for (at, literal) in literals(code) {
            if is_code(&code[..at], literal) {
                found.insert(literal.to_owned());
            }
        }
    }
    found
}

/// The kebab-case literals of a source, with the bytes at which they begin.
fn literals(code: &str) -> impl Iterator<Item = (usize, &str)> {
    let quotes = code.match_indices('"').map(|(at, _)| at);
    quotes.filter_map(|at| {
        let (literal, _) = code[at + 1..].split_once('"')?;
        let kebab = literal.trim_matches('-').contains('-')
            && literal
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b == b'-' || b.is_ascii_digit());
        kebab.then_some((at, literal))
    })
}

/// Whether a literal is the code of a diagnostic, by what stands before it: a constructor,
/// or one of the forms in which a code is chosen first.
fn is_code(before: &str, literal: &str) -> bool {
    let before = before.trim_end();
    let constructors = ["error(", "warning(", "note(", "Diagnostic::new(", "report("];
    let made = constructors.iter().any(|name| before.ends_with(name))
        || ["about(", "broken("].iter().any(|name| before.ends_with(name));
    let line = before.rsplit(';').next().unwrap_or_default();
    let chosen = (line.contains("let code =") || line.contains("(code, hint)"))
        && !literal.starts_with("hint-");
    // An arm that gives a code with its hint.
    let arm = before.strip_suffix('(').map(str::trim_end);
    let arm = arm
        .is_some_and(|before| ["=>", "{", ";"].iter().any(|end| before.ends_with(end)));
    made || chosen || arm && !literal.starts_with("hint-")
}

#[test]
fn every_code_is_explained_in_every_language_and_nothing_else_is() {
    let mut said = codes_in_sources();
    // Templates ask for messages by name, and have an error of their own for this.
    said.remove("unknown-message");
    assert!(
        said.len() > 70 && said.contains("broken-link") && said.contains("unsafe-link")
    );
    let shown: BTreeSet<String> = codes().into_iter().map(str::to_owned).collect();
    let without: Vec<_> = said.difference(&shown).collect();
    assert!(without.is_empty(), "codes without an example: {without:?}");
    let idle: Vec<_> = shown.difference(&said).collect();
    assert!(idle.is_empty(), "examples of codes that nothing says: {idle:?}");
    let world = OwnWorld::new();
    let speech = Speech::new(&world, Some("en"), &[]);
    for lang in ["lv", "fr", "hr", "ro", "en"] {
        let tag = Tag::new(lang).expect("it is a tag");
        let explained: BTreeSet<String> = speech.explained(&tag).into_iter().collect();
        let without: Vec<_> = shown.difference(&explained).collect();
        assert!(without.is_empty(), "{lang} does not explain {without:?}");
        let idle: Vec<_> = explained.difference(&shown).collect();
        assert!(idle.is_empty(), "{lang} explains what nothing says: {idle:?}");
    }
}

/// The cases say which codes come in practice; none of them may be unknown.
#[test]
fn every_code_that_a_case_expects_is_explained() {
    let known = codes();
    let mut unknown = BTreeSet::new();
    for file in fs::read_dir(Path::new(ROOT).join("tests/cases")).expect("it is there") {
        let path = file.expect("it can be listed").path();
        let text = fs::read_to_string(&path).unwrap_or_default();
        for line in text.lines() {
            for severity in [" error ", " warning ", " note "] {
                let marked =
                    line.trim_start().starts_with('^') || line.starts_with("content/");
                let Some((_, rest)) = line.split_once(severity).filter(|_| marked) else {
                    continue;
                };
                let Some((code, _)) = rest.split_once(": ") else { continue };
                if !known.contains(code) && !code.contains(' ') {
                    unknown.insert(code.to_owned());
                }
            }
        }
    }
    assert!(unknown.is_empty(), "{unknown:?}");
}
