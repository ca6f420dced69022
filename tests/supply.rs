//! What comes into kopa from others: how much, from where, and under which licences.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde_json::Value;

/// The most packages in `Cargo.lock`, those for other systems and for tests included. Whoever
/// needs more says why, here.
const BUDGET: usize = 375;

/// Licences that fit EUPL-1.2; what is linked keeps its own.
const LICENCES: [&str; 15] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "EUPL-1.2",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Packages that others ask for in more than one version.
const DOUBLED: [&str; 5] = ["getrandom", "miniz_oxide", "r-efi", "syn", "windows-sys"];

/// All packages, as cargo knows them.
fn packages() -> Vec<Value> {
    let ran = Command::new(env!("CARGO"))
        .args(["metadata", "--locked", "--format-version", "1"])
        .args(["--manifest-path", concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")])
        .output()
        .expect("cargo runs");
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    let mut all: Value = serde_json::from_slice(&ran.stdout).expect("it is JSON");
    all["packages"].as_array_mut().map(std::mem::take).expect("it lists packages")
}

fn text<'a>(package: &'a Value, field: &str) -> &'a str {
    package[field].as_str().unwrap_or_default()
}

/// Whether an SPDX expression can be met with `LICENCES`; `/` is how `OR` was once written.
fn fits(expression: &str) -> bool {
    // Of alternatives in brackets one will do, of what is joined by `AND` all are needed.
    let all = |part: &str| part.split(" AND ").all(|one| LICENCES.contains(&one.trim()));
    let any = |part: &str| part.split(" OR ").any(all);
    let expression = expression.replace('/', " OR ");
    match expression.strip_prefix('(').and_then(|rest| rest.split_once(')')) {
        Some((group, rest)) => any(group) && rest.strip_prefix(" AND ").is_none_or(all),
        None => any(&expression),
    }
}

#[test]
fn licences_are_read_as_spdx_means_them() {
    for sound in
        ["MIT", "GPL-2.0-only OR MIT", "(MIT OR GPL-2.0-only) AND ISC", "Unlicense/MIT"]
    {
        assert!(fits(sound), "{sound}");
    }
    for other in
        ["GPL-2.0-only", "MIT AND GPL-2.0-only", "(MIT OR ISC) AND GPL-2.0-only", ""]
    {
        assert!(!fits(other), "{other}");
    }
}

#[test]
fn what_others_wrote_is_little_known_and_free() {
    let packages = packages();
    assert!(packages.len() > 50, "cargo lists what kopa is made of");
    assert!(packages.len() <= BUDGET, "{} packages, not {BUDGET}", packages.len());
    let mut versions: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for package in &packages {
        let name = text(package, "name");
        versions.entry(name).or_default().insert(text(package, "version"));
        let licence = text(package, "license");
        assert!(fits(licence), "{name} has the licence `{licence}`");
        let source = text(package, "source");
        assert!(
            source.is_empty() || source.starts_with("registry+"),
            "{name} comes from {source}"
        );
    }
    let doubled: Vec<&str> = versions
        .iter()
        .filter(|(_, versions)| versions.len() > 1)
        .map(|(name, _)| *name)
        .collect();
    assert_eq!(doubled, DOUBLED, "packages in more than one version");
}

/// The workflow that asks for known holes goes by the same rules.
#[test]
fn cargo_deny_is_told_what_the_tests_know() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/.deny.toml");
    let told = std::fs::read_to_string(path).expect("it is there");
    let after = |start: &str| told.split_once(start).map_or("", |(_, rest)| rest);
    let list = after("allow = [").split(']').next().unwrap_or_default();
    let licences: Vec<&str> = list.split('"').skip(1).step_by(2).collect();
    assert_eq!(licences, LICENCES);
    let doubled: Vec<&str> = after("skip = [")
        .split("crate = \"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    assert_eq!(doubled, DOUBLED);
}
