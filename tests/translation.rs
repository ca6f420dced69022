//! Translations from the files to the page, the terminal and back: states, stamps, marks,
//! languages that read from right to left, and a language more.

mod commands;
mod pages;
mod states;

use kopa::base::date::Date;
use kopa::base::diag::{Diagnostic, Severity};
use kopa::model::coverage::{Standing, standing};
use kopa::model::site::Site;
use kopa::pipeline::{Pipeline, Prepared, Settings, bytes};
use kopa::render::translator;
use kopa::world::{Embedded, MemoryWorld};

const SITE: &str = "title: Test\nlanguages:\n  - {code: lv, name: Latviešu}\n  - {code: hr, name: Hrvatski}\n  - {code: fr, name: Français}\n  - {code: ro, name: Română}\n  - {code: en, name: English}\ndefault_language: en\nhome: pages/home\nbase_url: \"https://example.org/\"\nrules: {summary-length: off}\n";

const COLLECTION: &str = "title: Notes\nslug: notes\nfields:\n  summary:\n    type: text\n    translated: true\n    roles: [summary]\n    label: Summary\n  count:\n    type: number\n    roles: [fact]\n    label: Count\n  lesson:\n    type: markdown\n    translated: true\n    roles: [fact]\n    label: Lesson\n";

/// The home page, which every site has.
const HOME: [(&str, &str); 2] = [
    ("content/pages/_collection.yaml", "title: Pages\nslug: \"\"\nfields: {}\n"),
    ("content/pages/home/en.md", "---\ntitle: Home\n---\n"),
];

const SOURCE: &str = "---\ntitle: Galds\nsummary: Viens galds 12 pagastiem.\ncount: 12\nlesson: Viens *galds*\n---\n\n## Sākums\n\nPirmā rindkopa ar skaitli 41.\n\n- viens\n- divi\n\nBeigas \"pēdiņās\".\n";

fn translated(source: &str, revision: &str, body: &str) -> String {
    format!(
        "---\ntitle: Stol\ntranslation:\n  source: {source}\n{revision}  status: reviewed\nsummary: Jedan stol za 12.\nlesson: Jedan *stol*\n---\n\n{body}"
    )
}

const BODY: &str = "## Početak\n\nPrvi odlomak s brojem 41.\n\n- jedan\n- dva\n\nKraj.\n";

/// A site of files, checked and ready to be rendered.
struct Made {
    world: Embedded<MemoryWorld>,
    prepared: Prepared,
}

fn made(files: &[(&str, &str)]) -> Made {
    let mut world = MemoryWorld::new(Date { year: 2026, month: Some(11), day: Some(22) });
    world.set("content/site.yaml", SITE);
    world.set("content/notes/_collection.yaml", COLLECTION);
    for (path, text) in HOME.iter().chain(files) {
        world.set(path, *text);
    }
    let world = Embedded(world);
    let prepared = Pipeline::new(Settings::default()).prepare(&world, None);
    Made { world, prepared }
}

impl Made {
    fn site(&self) -> &Site {
        self.prepared.renderer.site()
    }

    fn codes(&self) -> Vec<String> {
        let all = self.prepared.diagnostics.iter();
        all.filter(|d| d.severity != Severity::Note).map(shown).collect()
    }

    fn page(&self, path: &str) -> String {
        let planned = self.prepared.renderer.find(path).expect("the page is there");
        let made = bytes(&self.world, &self.prepared.renderer, planned);
        String::from_utf8(made.expect("it can be made")).expect("it is text")
    }

    fn standing(&self, code: &str) -> Standing {
        let site = self.site();
        let lang = site.config.lang(code).expect("the site has the language");
        standing(site, &site.entries[0], lang)
    }
}

/// `code file:line`.
fn shown(diagnostic: &Diagnostic) -> String {
    let path = diagnostic.path().map_or("-", |path| path.name());
    format!("{} {path}", diagnostic.code)
}

/// The revision of the source as it is in these files.
fn revision(source: &str) -> String {
    let hr = translated("lv", "  revision: now\n", BODY);
    let site =
        made(&[("content/notes/desk/lv.md", source), ("content/notes/desk/hr.md", &hr)]);
    let found =
        site.prepared.diagnostics.iter().find(|d| d.code == "unstamped-translation");
    let fix = found.and_then(|d| d.hints[0].fix.clone()).expect("it has a fix");
    fix.replacement
}

fn stamped(source: &str) -> String {
    translated("lv", &format!("  revision: {}\n", revision(source)), BODY)
}

fn desk<'a>(lv: &'a str, hr: &'a str) -> [(&'static str, &'a str); 2] {
    [("content/notes/desk/lv.md", lv), ("content/notes/desk/hr.md", hr)]
}
