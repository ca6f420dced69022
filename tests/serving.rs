//! A site that is edited while it is served gives what a clean build of it gives: after random
//! edits, renames, deletions and changes of vocabulary, schema and templates, every page is the
//! same byte for byte, and so is all that is said about it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use kopa::pipeline::{Pipeline, Prepared, Settings, bytes_with, with_rules};
use kopa::world::{DiskWorld, Embedded, WatchedWorld, World};
use proptest::prelude::*;
use tempfile::TempDir;

use crate::shelf::Shelf;

/// Cards are drawn once for all sites that show the same.
static SHELF: Shelf = Shelf::new();

const LANGS: [&str; 3] = ["en", "lv", "fr"];
const IDS: [&str; 6] = ["alpha", "beta", "gamma", "delta", "beta-x", "omega"];

/// What somebody does to a site; numbers choose entries, languages and words.
#[derive(Clone, Debug)]
enum Step {
    /// Writes a version anew: its title, a heading, and what its text and its field refer to.
    Write { entry: usize, lang: usize, word: usize, to: usize, kind: usize },
    /// Changes nothing but the prose of a version.
    Say { entry: usize, lang: usize, word: usize },
    /// Removes a version.
    Remove { entry: usize, lang: usize },
    /// Gives an entry's folder another name.
    Rename { entry: usize, to: usize },
    /// Removes an entry's folder.
    Drop { entry: usize },
    /// Adds a picture, changes it, or takes it away.
    Picture { entry: usize, word: usize },
    /// Changes the vocabulary.
    Terms { word: usize, count: usize },
    /// Changes the schema.
    Schema { word: usize, required: bool },
    /// Changes a template, a message or the menu.
    Look { word: usize, what: usize },
    /// Changes what a component is declared to take, its template, or what it shows of others,
    /// or takes it away.
    Component { word: usize, what: usize },
}

fn step() -> impl Strategy<Value = Step> {
    let (entry, lang, word) = (0..IDS.len(), 0..LANGS.len(), 0..5usize);
    prop_oneof![
        6 => (entry.clone(), lang.clone(), word.clone(), 0..IDS.len(), 0..15usize)
            .prop_map(|(entry, lang, word, to, kind)| {
                Step::Write { entry, lang, word, to, kind }
            }),
        4 => (entry.clone(), lang.clone(), word.clone())
            .prop_map(|(entry, lang, word)| Step::Say { entry, lang, word }),
        1 => (entry.clone(), lang).prop_map(|(entry, lang)| Step::Remove { entry, lang }),
        1 => (entry.clone(), 0..IDS.len()).prop_map(|(entry, to)| Step::Rename { entry, to }),
        1 => entry.clone().prop_map(|entry| Step::Drop { entry }),
        1 => (entry, word.clone()).prop_map(|(entry, word)| Step::Picture { entry, word }),
        1 => (word.clone(), 1..4usize).prop_map(|(word, count)| Step::Terms { word, count }),
        1 => (word.clone(), any::<bool>())
            .prop_map(|(word, required)| Step::Schema { word, required }),
        1 => (word.clone(), 0..3usize).prop_map(|(word, what)| Step::Look { word, what }),
        2 => (word, 0..5usize).prop_map(|(word, what)| Step::Component { word, what }),
    ]
}

/// A site on the disk, and the files that the last step touched.
struct Site {
    folder: TempDir,
    touched: Vec<PathBuf>,
}

impl Site {
    fn new() -> Site {
        let folder = TempDir::new().expect("there is room for a folder");
        let mut site = Site { folder, touched: Vec::new() };
        site.menu(0);
        site.terms(0, 2);
        site.schema(0, false);
        site.set(
            "content/pages/_collection.yaml",
            "title: {en: P, lv: P, fr: P}\nslug: {en: \"\", lv: \"\", fr: \"\"}\n",
        );
        site.set("content/pages/home/en.md", "---\ntitle: Home\n---\nSee [[alpha]].\n");
        site.set("themes/mine/theme.yaml", "extends: default\n");
        site.component(0, 0);
        site.component(0, 1);
        for entry in 0..4 {
            for lang in 0..2 {
                site.write([entry, lang, 0, (entry + 1) % 4, [8, 1, 9, 3][entry]]);
            }
        }
        site
    }

    fn root(&self) -> &Path {
        self.folder.path()
    }

    fn set(&mut self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.root().join(path);
        let parent = path.parent().expect("it lies in the site");
        let made = parent.ancestors().find(|folder| folder.exists());
        if made != Some(parent) {
            self.touched.push(parent.to_owned());
        }
        fs::create_dir_all(parent).expect("a folder can be made");
        fs::write(&path, text).expect("a file can be written");
        self.touched.push(path);
    }

    fn remove(&mut self, path: &str) {
        let path = self.root().join(path);
        let _ = if path.is_dir() {
            fs::remove_dir_all(&path)
        } else {
            fs::remove_file(&path)
        };
        self.touched.push(path);
    }

    fn menu(&mut self, word: usize) {
        let menu = ["notes", "\"vocabulary:topics\"", "alpha", "nothing", "beta"][word];
        self.set("content/site.yaml", format!("title: {{en: S, lv: S, fr: S}}\nlanguages:\n  - {{code: en, name: English, fallback: [lv]}}\n  - {{code: lv, name: Latviešu, fallback: [en]}}\n  - {{code: fr, name: Français, fallback: [en, lv]}}\ndefault_language: en\nbase_url: https://x.org/\ntheme: mine\nhome: pages/home\nmenu: [{menu}]\n"));
    }

    fn terms(&mut self, word: usize, count: usize) {
        let terms: String = (0..count)
            .map(|term| {
                format!("  t{term}: {{label: {{en: T{word}{term}, lv: T, fr: T}}}}\n")
            })
            .collect();
        let text = format!("title: {{en: Topics, lv: T, fr: T}}\nterms:\n{terms}");
        self.set("content/_vocabularies/topics.yaml", &text);
    }

    fn schema(&mut self, word: usize, required: bool) {
        let text = format!(
            "title: {{en: Notes, lv: N, fr: N}}\nslug: {{en: n{word}, lv: n, fr: n}}\nfields:\n  summary: {{type: text, translated: true, required: {required}, roles: [summary], label: {{en: L{word}, lv: L, fr: L}}}}\n  topics: {{type: terms, vocabulary: topics, roles: [fact, facet], label: {{en: T, lv: T, fr: T}}}}\n  see: {{type: references, to: notes, roles: [relation], label: {{en: S, lv: S, fr: S}}, inverse: {{en: I, lv: I, fr: I}}}}\n"
        );
        self.set("content/notes/_collection.yaml", &text);
    }

    fn component(&mut self, word: usize, what: usize) {
        let declaration = "themes/mine/components/extra.yaml";
        let template = "themes/mine/templates/components/extra.html";
        match what {
            0 => {
                let required = word % 2 == 1;
                self.set(declaration, format!("label: {{en: Extra {word}}}\nstyles: [extra.css]\nparameters:\n  p{word}: {{type: markdown, required: {required}}}\n  p0: {{type: markdown}}\n"));
                self.set("themes/mine/static/extra.css", "p {}\n");
            }
            1 => self.set(
                template,
                format!("{word} {{{{ component.label }}}} {{% if component.values.p0 %}}{{{{ component.values.p0.html | safe }}}}{{% endif %}}"),
            ),
            2 => self.remove(template),
            3 => self.remove("themes/mine/static/extra.css"),
            _ => self.remove(declaration),
        }
    }

    fn write(&mut self, [entry, lang, word, to, kind]: [usize; 5]) {
        let (id, code, target) = (IDS[entry], LANGS[lang], IDS[to]);
        let front = match (lang, kind) {
            (0, 3) => format!("topics: [t{word}]\nsee: [{target}]\n"),
            (0, 6) => "draft: true\n".to_owned(),
            (0, 11) => format!("withdrawn: {{reason: R{word}, instead: {target}}}\n"),
            (0, 12) => format!("formerly: [{target}-x]\naliases: [en/{target}/]\n"),
            (0, 13) => format!("slug: s{word}\n"),
            (0, 14) => "fallback: false\n".to_owned(),
            (0, _) => format!("topics: [t0]\nsummary: About {word}\n"),
            (_, 5) => "topics: [\n".to_owned(),
            _ => {
                "translation: {source: en, revision: now, status: reviewed}\n".to_owned()
            }
        };
        let link = match kind {
            0 => format!("[[{target}]]"),
            1 => format!("[[{target}#part-{word}]]"),
            2 => format!("[x](../{target}/{code}.md#part-{word})"),
            4 => format!("![P](../{target}/p.png)"),
            7 => format!("[[term:topics/t{word}]]"),
            11 => format!("[[{target}-x]]"),
            _ => "none".to_owned(),
        };
        let block = match kind {
            8 => format!("```extra\np{word}: See [[{target}#part-{word}]]\n```\n"),
            9 => format!(
                "```entries\ncollection: notes\nwhere: {{topics: [t{word}]}}\n```\n"
            ),
            10 => format!("```comparison\nentries: [{target}]\nfields: [topics]\n```\n"),
            _ => String::new(),
        };
        let text = format!(
            "---\ntitle: {id} {word}\n{front}---\n\n## Part {word}\n\nText, {link}.\n\n{block}"
        );
        self.set(&format!("content/notes/{id}/{code}.md"), &text);
    }

    /// Puts words before the link, which stands elsewhere then, as does all that follows.
    fn say(&mut self, entry: usize, lang: usize, word: usize) {
        let path = format!("content/notes/{}/{}.md", IDS[entry], LANGS[lang]);
        let Ok(text) = fs::read_to_string(self.root().join(&path)) else { return };
        let said = "more ".repeat(word);
        if let Some((before, (_, after))) = text
            .split_once("\nText")
            .and_then(|(b, rest)| Some((b, rest.split_once(',')?)))
        {
            self.set(&path, format!("{before}\nText {said},{after}"));
        }
    }

    fn take(&mut self, step: &Step) {
        self.touched.clear();
        match *step {
            Step::Write { entry, lang, word, to, kind } => {
                self.write([entry, lang, word, to, kind]);
            }
            Step::Say { entry, lang, word } => self.say(entry, lang, word),
            Step::Remove { entry, lang } => {
                let (id, code) = (IDS[entry], LANGS[lang]);
                self.remove(&format!("content/notes/{id}/{code}.md"));
            }
            Step::Rename { entry, to } => {
                let folder = |at: usize| format!("content/notes/{}", IDS[at]);
                let [from, to] = [entry, to].map(|at| self.root().join(folder(at)));
                if fs::rename(&from, &to).is_ok() {
                    self.touched.extend([from, to]);
                }
            }
            Step::Drop { entry } => self.remove(&format!("content/notes/{}", IDS[entry])),
            Step::Picture { entry, word: 0 } => {
                self.remove(&format!("content/notes/{}/p.png", IDS[entry]));
            }
            Step::Picture { entry, word } => {
                let path = format!("content/notes/{}/p.png", IDS[entry]);
                // Every other one is none that can be shown.
                let gif = b"GIF89a\x01\0\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\x80\0\0\0\xff\xff\xff\x02\x02D\x01\0;";
                let kind = if word % 2 == 0 { gif.as_slice() } else { b"picture" };
                self.set(&path, [kind, word.to_string().as_bytes()].concat());
            }
            Step::Terms { word, count } => self.terms(word, count),
            Step::Schema { word, required } => self.schema(word, required),
            Step::Look { word, what: 0 } => {
                let text = format!(
                    "{{% extends \"base.html\" %}}{{% block main %}}{word} {{{{ entry.body | safe }}}}{{% endblock %}}"
                );
                self.set("themes/mine/templates/entry.html", &text);
            }
            Step::Look { word, what: 1 } => {
                self.set("locales/en/site.ftl", format!("skip-link = Skip {word}\n"));
            }
            Step::Look { word, .. } => self.menu(word),
            Step::Component { word, what } => self.component(word, what),
        }
    }
}

/// All that is published: bytes by path, or what keeps them from being made.
fn pages(world: &dyn World, prepared: &Prepared) -> BTreeMap<String, String> {
    let routes = prepared.renderer.published().into_iter();
    let made = routes.map(|planned| {
        let made = match bytes_with((world, &SHELF), &prepared.renderer, planned) {
            Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
            Err(errors) => format!("{errors:?}"),
        };
        (planned.path.to_string(), made)
    });
    made.collect()
}

fn serve_and_compare(steps: &[Step]) -> Result<(), TestCaseError> {
    let mut site = Site::new();
    let watched = Embedded(WatchedWorld::new(site.root()));
    let mut pipeline = Pipeline::new(Settings::default());
    let mut served = pipeline.prepare(&watched, None);
    // What was listed before somebody watched is listed once more.
    watched.0.look_again(&[]);
    for step in steps {
        site.take(step);
        watched.0.look_again(&site.touched);
        served = pipeline.prepare_pages(&watched, Some(&served.renderer));
        let clean_world = Embedded(DiskWorld::new(site.root()));
        let clean = Pipeline::new(Settings::default()).prepare(&clean_world, None);
        prop_assert_eq!(
            with_rules(&served),
            clean.diagnostics.clone(),
            "after {:?}",
            step
        );
        let (served, clean) = (pages(&watched, &served), pages(&clean_world, &clean));
        prop_assert!(served.keys().eq(clean.keys()), "after {:?}", step);
        for (path, page) in served {
            prop_assert_eq!(&page, &clean[&path], "{} after {:?}", path, step);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 5, ..ProptestConfig::default() })]

    #[test]
    fn an_edited_site_is_served_as_a_clean_build_would_be(
        steps in prop::collection::vec(step(), 1..14)
    ) {
        serve_and_compare(&steps)?;
    }
}

/// Prose changes around links, headings and components, in sources and translations, between
/// edits of other kinds.
#[test]
fn prose_that_is_edited_is_served_as_a_clean_build_would_have_it() {
    let write = |entry, word, kind| Step::Write { entry, lang: 0, word, to: 1, kind };
    let say = |entry, lang, word| Step::Say { entry, lang, word };
    serve_and_compare(&[
        say(0, 0, 1),
        say(0, 1, 2),
        say(1, 0, 3),
        write(1, 2, 3),
        say(1, 0, 4),
        say(2, 0, 1),
        Step::Remove { entry: 2, lang: 1 },
        say(2, 0, 2),
        Step::Drop { entry: 3 },
        say(0, 0, 4),
        Step::Look { word: 1, what: 1 },
        say(0, 0, 3),
        Step::Terms { word: 2, count: 3 },
        say(3, 0, 3),
        say(2, 0, 3),
    ])
    .expect("both give the same");
}

/// What an entry is called, and whether it is there at all, changes between edits of others.
#[test]
fn names_that_are_edited_are_served_as_a_clean_build_would_have_them() {
    let write = |entry, word, to, kind| Step::Write { entry, lang: 0, word, to, kind };
    let say = |entry, lang, word| Step::Say { entry, lang, word };
    serve_and_compare(&[
        write(0, 0, 1, 0),
        say(0, 0, 1),
        write(1, 0, 2, 14),
        say(0, 0, 2),
        write(1, 1, 2, 13),
        write(1, 2, 2, 13),
        write(2, 0, 3, 12),
        write(3, 0, 3, 11),
        say(3, 0, 2),
        write(2, 0, 0, 11),
        say(2, 1, 3),
        Step::Remove { entry: 0, lang: 0 },
        write(2, 0, 0, 0),
        write(1, 0, 2, 14),
        Step::Remove { entry: 1, lang: 1 },
        write(1, 0, 2, 3),
    ])
    .expect("both give the same");
}

/// What is declared, shown and styled by a theme is taken away and comes back, and what an
/// entry has changes that another one lists.
#[test]
fn a_component_that_is_edited_is_served_as_a_clean_build_would_have_it() {
    let component = |word, what| Step::Component { word, what };
    let write = |entry, word, kind| Step::Write { entry, lang: 0, word, to: 1, kind };
    serve_and_compare(&[
        component(1, 0),
        component(2, 0),
        component(2, 2),
        component(3, 1),
        component(3, 3),
        component(0, 0),
        component(0, 4),
        component(0, 0),
        write(1, 0, 3),
        write(1, 2, 3),
        write(3, 0, 10),
    ])
    .expect("both give the same");
}
