//! The rules of `src/lib.rs` about who may use what, read from the sources themselves.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// All sources by their path below `src`, without the crate that stands in for another.
fn sources() -> BTreeMap<String, String> {
    let root = Path::new(ROOT).join("src");
    let files = walkdir::WalkDir::new(&root).into_iter().filter_map(Result::ok);
    let rust = files.filter(|file| file.path().extension().is_some_and(|e| e == "rs"));
    rust.map(|file| {
        let path = file.path().strip_prefix(&root).expect("it lies in there");
        let text = fs::read_to_string(file.path()).expect("a source can be read");
        (path.to_string_lossy().replace('\\', "/"), text)
    })
    .filter(|(path, _)| !path.contains("intl_pluralrules"))
    .collect()
}

/// The code of a source, without its tests and comments.
fn code(text: &str) -> String {
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    code.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
}

fn module(path: &str) -> &str {
    path.split(['/', '.']).next().unwrap_or_default()
}

fn is_test(path: &str) -> bool {
    path.contains("/tests")
}

/// The table of `src/lib.rs`: what each module may use.
fn allowed(lib: &str) -> BTreeMap<String, BTreeSet<String>> {
    let rows = lib.lines().filter(|line| line.starts_with("//! | [`"));
    rows.map(|row| {
        let cells: Vec<&str> =
            row.trim_start_matches("//! ").split('|').map(str::trim).collect();
        let name = cells[1].split('`').nth(1).expect("the module is named in backticks");
        let used = cells[3].trim_matches('`').split(' ').map(str::to_owned).collect();
        (name.to_owned(), used)
    })
    .collect()
}

#[test]
fn modules_use_only_what_the_table_in_lib_allows() {
    let sources = sources();
    let allowed = allowed(&sources["lib.rs"]);
    assert_eq!(allowed.len(), 19, "every module stands in the table");
    let mut wrong = Vec::new();
    for (path, text) in &sources {
        let own = module(path);
        let Some(allowed) = allowed.get(own) else { continue };
        if is_test(path) || ["pipeline", "cli"].contains(&own) {
            continue;
        }
        for used in code(text).split("crate::").skip(1) {
            let used = used
                .split(|c: char| !c.is_alphanumeric() && c != '_')
                .next()
                .unwrap_or("");
            if used != own && !used.is_empty() && !allowed.contains(used) {
                wrong.push(format!("{path} uses crate::{used}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn each_engine_is_known_to_one_file() {
    let engines = [
        ("tera", "render/engine.rs"),
        ("pulldown_cmark", "base/markdown.rs"),
        ("serde_yaml", "base/yaml.rs"),
        ("granit_parser", "base/yaml.rs"),
        ("clap", "cli/args.rs"),
        ("syntect", "render/highlight.rs"),
        ("ammonia", "render/sanitise.rs"),
        ("annotate_snippets", "report/human.rs"),
        ("indicatif", "cli/terminal.rs"),
        ("notify", "serve/watch.rs"),
        ("deunicode", "base/slug.rs"),
        ("strsim", "base/nearest.rs"),
        ("unicode_security", "base/lookalike.rs"),
        ("idna", "base/lookalike.rs"),
        ("include_dir", "world/embedded.rs"),
        ("ureq", "check/external.rs"),
        ("image", "picture/decode.rs"),
        ("fast_image_resize", "picture/resize.rs"),
        ("moxcms", "picture/colour.rs"),
        ("webp", "picture/encode.rs"),
        ("fontdb", "picture/fonts.rs"),
        ("skrifa", "picture/fonts.rs"),
        ("resvg", "picture/drawing.rs"),
        ("png", "picture/palette.rs"),
        ("roxmltree", "picture/vector.rs"),
    ];
    for (engine, home) in engines {
        let users: Vec<String> = sources()
            .into_iter()
            .filter(|(path, text)| {
                !is_test(path) && code(text).contains(&format!("{engine}::"))
            })
            .map(|(path, _)| path)
            .collect();
        assert_eq!(users, [home], "{engine}");
    }
}

#[test]
fn files_sockets_clock_and_terminal_have_their_homes() {
    let homes: [(&str, &[&str]); 10] = [
        ("std::fs", &["world", "write", "edit"]),
        ("fs::", &["world", "write", "edit"]),
        ("WalkDir", &["world", "serve"]),
        ("std::net::Tcp", &["serve"]),
        ("tokio::net", &["serve"]),
        ("SystemTime", &["world", "write"]),
        ("std::env", &["cli"]),
        ("std::io::stdout", &["cli"]),
        ("process::Command", &["cli"]),
        ("println!", &[]),
    ];
    let mut wrong = Vec::new();
    for (path, text) in sources().iter().filter(|(path, _)| !is_test(path)) {
        for (name, allowed) in homes {
            let used = code(text).match_indices(name).any(|(at, _)| {
                let before = code(text)[..at].chars().next_back();
                !before.is_some_and(|c| c.is_alphanumeric() || c == '_')
            });
            if used && !allowed.contains(&module(path)) {
                wrong.push(format!("{path} uses {name}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_file_says_what_it_is_for() {
    let silent: Vec<String> = sources()
        .into_iter()
        .filter(|(_, text)| !text.starts_with("//!"))
        .map(|(path, _)| path)
        .collect();
    assert!(silent.is_empty(), "{silent:?}");
}

#[test]
fn generator_and_default_theme_know_no_field_of_the_sharing_site() {
    let fields = ["evidence_level", "legal_basis", "policy-instruments", "formality"];
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let known = fields.iter().filter(|field| code(&text).contains(*field));
        wrong.extend(known.map(|field| format!("{path} knows {field}")));
    }
    let theme = Path::new(ROOT).join("themes/default");
    for file in walkdir::WalkDir::new(theme).into_iter().filter_map(Result::ok) {
        let text = fs::read_to_string(file.path()).unwrap_or_default();
        let known = fields.iter().filter(|field| text.contains(*field));
        wrong.extend(
            known.map(|field| format!("{} knows {field}", file.path().display())),
        );
        assert!(!text.contains("SHARING"), "{}", file.path().display());
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
