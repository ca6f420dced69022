//! A file of a small site → the site built with it: places lie in the file, offered changes can
//! be made, pages are whole and run nothing.

use std::cell::RefCell;
use std::sync::LazyLock;

use kopa::base::date::Date;
use kopa::edit::{changed, safe_changes};
use kopa::model::json_schema::Schemas;
use kopa::pipeline::{Pipeline, Prepared, Settings, bytes};
use kopa::report::{Format, Reporter, Speech};
use kopa::world::{Embedded, MemoryWorld};

use super::html;

const SITE: &str = "title: T
languages: [{code: lv, name: Latviešu}, {code: en, name: English}]
home: notes/b
base_url: https://example.org/kopa/
repository: {kind: github, url: https://example.org/r}
";

const FIELDS: &str = "title: Notes
slug: {lv: piezimes, en: notes}
fields:
  summary: {type: text, translated: true, max: 200, roles: [summary]}
  text: {type: markdown, translated: true, roles: [fact]}
  period: {type: period, roles: [fact, timeline]}
  date: {type: date, roles: [fact]}
  cost: {type: number, unit: EUR, roles: [fact]}
  open: {type: boolean, roles: [fact]}
  level: {type: choice, roles: [fact, facet], options: {low: {lv: Zems, en: Low}, high: {lv: Augsts, en: High}}}
  topics: {type: terms, vocabulary: topics, roles: [fact, facet]}
  others: {type: references, to: notes, roles: [fact]}
  place: {type: place, roles: [map]}
  link: {type: link, roles: [fact]}
  mail: {type: email, roles: [fact]}
  photo: {type: image, roles: [fact]}
  actors: {type: list, roles: [fact], of: {type: record, fields: {name: {type: text, required: true}, role: {type: markdown, translated: true}}}}
  sources: {type: list, roles: [sources], of: {type: record, fields: {id: {type: text}, title: {type: text}, url: {type: link}}}}
";

const TOPICS: &str = "title: {lv: Temati, en: Topics}
terms:
  water: {label: {lv: Ūdens, en: Water}}
  roads: {label: {lv: Ceļi, en: Roads}, broader: water}
";

/// A file that the fuzzer may replace.
struct Place(&'static str, &'static str);

const OWN: Place = Place("content/notes/a/lv.md", "---\ntitle: A\n---\n");
const OTHER: Place = Place(
    "content/notes/a/en.md",
    "---\ntitle: A\ntranslation: {source: lv, status: reviewed, revision: 1.abcdef}\n---\n",
);

/// The site, and what remembers how it was built before.
struct Bench {
    world: Embedded<MemoryWorld>,
    pipeline: Pipeline,
    before: Prepared,
}

static SPEECH: LazyLock<Speech> =
    LazyLock::new(|| Speech::new(&world(), Some("lv"), &[]));

fn world() -> Embedded<MemoryWorld> {
    let mut world = MemoryWorld::new(Date { year: 2026, month: Some(11), day: Some(22) });
    world.set("content/site.yaml", SITE);
    world.set("content/_vocabularies/topics.yaml", TOPICS);
    world.set("content/notes/_collection.yaml", FIELDS);
    world.set("content/notes/b/lv.md", "---\ntitle: B\n---\n## Daļa\n\n[[a]]\n");
    world.set("content/notes/b/en.md", "---\ntitle: B\n---\n## Part\n\n[[a]]\n");
    world.set("content/notes/a/photo.jpg", "no picture");
    world.set(OWN.0, OWN.1);
    world.set(OTHER.0, OTHER.1);
    Embedded(world)
}

/// Builds the site with these files in place of its own.
fn build(files: &[(&str, &[u8])]) {
    thread_local! {
        static BENCH: RefCell<Option<Bench>> = const { RefCell::new(None) };
    }
    BENCH.with_borrow_mut(|bench| {
        // What panics leaves nothing behind that the next one could stumble over.
        let mut own = bench.take().unwrap_or_else(|| {
            let world = world();
            let mut pipeline = Pipeline::new(Settings::default());
            let before = pipeline.prepare(&world, None);
            Bench { world, pipeline, before }
        });
        for (path, bytes) in files {
            own.world.0.set(path, *bytes);
        }
        let prepared = own.pipeline.prepare(&own.world, Some(&own.before.renderer));
        judge(&own.world, &prepared, files);
        own.before = prepared;
        *bench = Some(own);
    });
}

fn judge(world: &Embedded<MemoryWorld>, prepared: &Prepared, files: &[(&str, &[u8])]) {
    for planned in prepared.renderer.published() {
        let inner = planned.path.split('/').count() > 2 || planned.path.ends_with("json");
        // Cards are pictures, of which the tests beside their code have more to say.
        let card = planned.path.ends_with(".png");
        if !inner || card || planned.path.starts_with("assets/") {
            continue;
        }
        let Ok(made) = bytes(world, &prepared.renderer, planned) else { continue };
        let made = String::from_utf8(made).expect("texts are in UTF-8");
        if planned.path.ends_with(".html") {
            html::check(&made);
        } else if planned.path.ends_with("json") {
            let read = serde_json::from_str::<serde_json::Value>(&made);
            assert!(read.is_ok(), "{}: {made}", planned.path);
        }
    }
    for diagnostic in &prepared.diagnostics {
        let Some(place) = &diagnostic.place else { continue };
        let Some(span) = place.span else { continue };
        let own = files.iter().find(|(path, _)| *path == place.path.as_str());
        if let Some((_, bytes)) = own {
            let text = String::from_utf8_lossy(bytes);
            assert!(text.get(span.range()).is_some(), "{diagnostic:?}\n{text}");
        }
    }
    for (path, changes) in safe_changes(&prepared.diagnostics) {
        let own = files.iter().find(|(own, _)| *own == path.as_str());
        if let Some((_, bytes)) = own {
            let text = String::from_utf8_lossy(bytes);
            assert!(changed(&text, &changes).is_some(), "{changes:?}\n{text}");
        }
    }
    schemas(prepared);
    let reporter = Reporter::new(&SPEECH, world);
    let said = reporter.write(&prepared.diagnostics, Format::Human { colour: false });
    assert!(said.is_empty() == prepared.diagnostics.is_empty());
}

/// A whole file of an entry, as both of its language versions.
pub(crate) fn front_matter(input: &[u8]) {
    build(&[(OWN.0, input), (OTHER.0, input)]);
}

/// The Markdown of an entry, and of its outdated translation.
pub(crate) fn markdown(input: &[u8]) {
    let sources = "sources: [{id: s1, title: Likums, url: https://example.org}]\n---\n";
    let own = OWN.1.trim_end_matches("---\n").to_owned() + sources;
    let with = |front: &str| [front.as_bytes(), input].concat();
    build(&[(OWN.0, &with(&own)), (OTHER.0, &with(OTHER.1))]);
}

/// The declaration of a collection; below a line `=====`, an entry of it; below another one, a
/// vocabulary; below a third, `site.yaml`.
pub(crate) fn schema(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let mut parts = text.split("\n=====\n");
    let mut part = |instead: &str| {
        parts.next().map_or_else(|| instead.to_owned(), str::to_owned).into_bytes()
    };
    let (fields, entry, topics, site) = (part(""), part(OWN.1), part(TOPICS), part(SITE));
    build(&[
        ("content/notes/_collection.yaml", &fields),
        (OWN.0, &entry),
        (OTHER.0, OTHER.1.as_bytes()),
        ("content/_vocabularies/topics.yaml", &topics),
        ("content/site.yaml", &site),
    ]);
}

/// The JSON Schemas of all collections can be made.
fn schemas(prepared: &Prepared) {
    let site = prepared.renderer.site();
    let Some(lang) = site.config.langs().next() else { return };
    let say = |id: &'static str| id.to_owned();
    let schemas = Schemas { site, lang, say: &say };
    assert!(schemas.all().is_object());
}
