//! Every example of the handbook builds, in each language, beside the repository's own site.
//!
//! A fenced block is a file, or a part of one, if its info string has a path after the
//! language: `markdown content/pages/market-day/fr.md`. Blocks of one page with the same path
//! make one file, in their order. Words behind the path that have a dot are pictures that lie
//! in the same folder; the others are the codes of the errors that the page announces.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::io;

use kopa::base::date::Date;
use kopa::base::diag::{Diagnostic, Severity};
use kopa::base::path::SitePath;
use kopa::pipeline::{Pipeline, Prepared, Settings, bytes};
use kopa::report::{Format, Reporter, Speech};
use kopa::world::{Embedded, Listed, Listing, Stamp, World};

use crate::own::OwnWorld;

const LANGUAGES: [&str; 5] = ["lv", "fr", "hr", "ro", "en"];

/// A picture of one grey point.
const PNG: &[u8] = &[
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48,
    0x44, 0x52, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00,
    0x00, 0x3a, 0x7e, 0x9b, 0x55, 0x00, 0x00, 0x00, 0x0a, 0x49, 0x44, 0x41, 0x54, 0x78,
    0xda, 0x63, 0x68, 0x00, 0x00, 0x00, 0x82, 0x00, 0x81, 0xda, 0x45, 0x08, 0x3b, 0x00,
    0x00, 0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82,
];

/// A file that a page of the handbook shows.
#[derive(Debug, Default)]
struct Example {
    text: String,
    pictures: BTreeSet<String>,
    errors: BTreeSet<String>,
}

/// The examples of a page, by path.
fn examples(page: &str) -> BTreeMap<String, Example> {
    let mut found: BTreeMap<String, Example> = BTreeMap::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        let info = line.trim_start_matches('`');
        let fence = &line[..line.len() - info.len()];
        if fence.len() < 3 {
            continue;
        }
        let body = lines.by_ref().take_while(|line| *line != fence);
        let body = body.fold(String::new(), |body, line| body + line + "\n");
        let mut words = info.split(' ').skip(1);
        let Some(path) = words.next().filter(|path| path.starts_with("content/")) else {
            continue;
        };
        let example = found.entry(path.to_owned()).or_default();
        example.text.push_str(&body);
        let (pictures, errors): (Vec<&str>, Vec<&str>) =
            words.partition(|word| word.contains('.'));
        example.pictures.extend(pictures.into_iter().map(str::to_owned));
        example.errors.extend(errors.into_iter().map(str::to_owned));
    }
    found
}

/// The examples of all pages in a language, with the errors announced checked against the text.
fn announced(own: &dyn World, lang: &str) -> BTreeMap<String, Example> {
    let mut found = BTreeMap::new();
    for file in own.list().files {
        let path = file.path.as_str();
        if !path.starts_with("content/handbook/")
            || !path.ends_with(&format!("/{lang}.md"))
        {
            continue;
        }
        let page = own.read(&file.path).expect("it is listed");
        let page = String::from_utf8(page).expect("pages are UTF-8");
        for (path_of_example, example) in examples(&page) {
            for code in &example.errors {
                assert!(page.contains(&format!("`{code}`")), "{path} explains {code}");
            }
            let before = found.insert(path_of_example.clone(), example);
            assert!(before.is_none(), "one page alone shows {path_of_example}");
        }
    }
    found
}

/// The repository's own site with some files more.
struct Beside<'a> {
    own: &'a Embedded<OwnWorld>,
    files: BTreeMap<SitePath, Vec<u8>>,
}

impl World for Beside<'_> {
    fn list(&self) -> Listing {
        let mut listing = self.own.list();
        listing.files.extend(self.files.iter().map(|(path, bytes)| Listed {
            path: path.clone(),
            stamp: Stamp { len: bytes.len() as u64, modified: 0 },
        }));
        listing.files.sort_by(|a, b| a.path.cmp(&b.path));
        listing
    }

    fn read(&self, path: &SitePath) -> io::Result<Vec<u8>> {
        match self.files.get(path) {
            Some(bytes) => Ok(bytes.clone()),
            None => self.own.read(path),
        }
    }

    fn today(&self) -> Date {
        self.own.today()
    }
}

fn beside<'a>(
    own: &'a Embedded<OwnWorld>,
    examples: &BTreeMap<String, Example>,
) -> Beside<'a> {
    let mut files = BTreeMap::new();
    for (path, example) in examples {
        let path = SitePath::new(path).expect("examples have paths");
        for name in &example.pictures {
            let picture = format!("{}/{name}", path.parent().as_str());
            files
                .insert(SitePath::new(&picture).expect("so have pictures"), PNG.to_vec());
        }
        files.insert(path, example.text.clone().into_bytes());
    }
    Beside { own, files }
}

/// The errors about the files that stand beside the site's own. Case studies are said to be
/// without a mistake, so that a warning counts there, too.
fn errors<'p>(prepared: &'p Prepared, world: &Beside<'_>) -> Vec<&'p Diagnostic> {
    let counts = |d: &&Diagnostic| match d.severity {
        Severity::Error => true,
        Severity::Warning => {
            d.path().is_some_and(|p| p.inside("content/case-studies").is_some())
        }
        Severity::Note => false,
    };
    let found = prepared.diagnostics.iter().filter(counts);
    found.filter(|d| d.path().is_none_or(|p| world.files.contains_key(p))).collect()
}

/// What differs between the errors that are announced and those that were found.
fn differences(
    world: &Beside<'_>,
    prepared: &Prepared,
    examples: &BTreeMap<String, Example>,
) -> String {
    let speech = Speech::new(world, Some("en"), &[]);
    let mut out = String::new();
    let mut codes: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for error in errors(prepared, world) {
        let path = error.path().map_or("", SitePath::as_str);
        codes.entry(path).or_default().insert(error.code);
        if examples.get(path).is_none_or(|example| !example.errors.contains(error.code)) {
            let one = [error.clone()];
            out += &Reporter::new(&speech, world).write(&one, Format::Short);
        }
    }
    for (path, example) in examples {
        for code in &example.errors {
            let came =
                codes.get(path.as_str()).is_some_and(|c| c.contains(code.as_str()));
            if !came {
                let _ = writeln!(out, "{path}: {code} is announced and does not come");
            }
        }
    }
    out
}

#[test]
fn examples_have_the_errors_that_the_handbook_announces_and_no_others() {
    let own = OwnWorld::new();
    let settings = || Settings { publish_sound: true, ..Settings::default() };
    let mut pipeline = Pipeline::new(settings());
    let plain = pipeline.prepare(&own, None);
    let paths = |prepared: &Prepared| -> BTreeSet<String> {
        let routes = prepared.renderer.published().into_iter();
        routes.map(|planned| planned.path.to_string()).collect()
    };
    let before = paths(&plain);
    for lang in LANGUAGES {
        let examples = announced(&own, lang);
        let world = beside(&own, &examples);
        let prepared = pipeline.prepare(&world, Some(&plain.renderer));
        let wrong = differences(&world, &prepared, &examples);
        assert!(wrong.is_empty(), "{lang}:\n{wrong}");
        let fresh = prepared.renderer.published().into_iter();
        let fresh: Vec<_> = fresh.filter(|r| !before.contains(&*r.path)).collect();
        assert!(fresh.len() > examples.len(), "{lang}: the examples become pages");
        for route in fresh {
            bytes(&world, &prepared.renderer, route).expect("what is sound is rendered");
        }
    }
}

#[test]
fn every_language_of_the_handbook_shows_the_same_examples() {
    let own = OwnWorld::new();
    let shown = |lang: &str| -> Vec<String> {
        let all = announced(&own, lang);
        let plain = |path: &String| path.replace(&format!("/{lang}.md"), "/*.md");
        let mut all: Vec<String> = all.keys().map(plain).collect();
        // The source of a translation may stand in the reader's own language or in another.
        all.retain(|path| path.ends_with("/*.md"));
        all
    };
    let source = shown("en");
    assert!(!source.is_empty(), "the handbook has examples");
    for lang in LANGUAGES {
        assert_eq!(shown(lang), source, "{lang}");
    }
}
