//! A corpus → the files of a kopa site, translations stamped with the revisions of their
//! sources. Writes nothing.

use std::fmt::Write as _;

use kopa::base::date::Date;
use kopa::base::diag::Sink;
use kopa::model::pieces::revision_of;
use kopa::read::Reader;
use kopa::resolve::{Options, resolve};
use kopa::world::{Embedded, MemoryWorld};

use super::text::{Dialect, body, source};
use super::words::LANGUAGES;
use super::{Corpus, TOPICS, picture};

/// A file: its path inside the site, and its bytes.
pub(crate) type File = (String, Vec<u8>);

/// All files of the site.
pub(crate) fn files(corpus: &Corpus) -> Vec<File> {
    let mut files = vec![
        ("content/site.yaml".to_owned(), site().into_bytes()),
        ("content/_vocabularies/topics.yaml".to_owned(), topics(corpus).into_bytes()),
        ("content/cases/_collection.yaml".to_owned(), collection("cases").into_bytes()),
        (
            "content/partners/_collection.yaml".to_owned(),
            collection("partners").into_bytes(),
        ),
    ];
    files.push(("content/pages/_collection.yaml".to_owned(), pages().into_bytes()));
    for (code, ..) in LANGUAGES {
        let source = if code == "en" {
            ""
        } else {
            "translation: {source: en, revision: now, status: reviewed}\n"
        };
        let text = format!("---\ntitle: Home {code}\n{source}---\n\nWelcome, {code}.\n");
        files.push((format!("content/pages/home/{code}.md"), text.into_bytes()));
    }
    for entry in 0..corpus.entries {
        let facts = corpus.facts(entry);
        let folder = format!("content/{}/{}", corpus.collection(entry), corpus.id(entry));
        let revision = stamp(corpus, entry);
        for (lang, (code, ..)) in LANGUAGES.iter().enumerate() {
            let text = if lang == facts.source {
                source_text(corpus, entry)
            } else {
                let mut stamp = revision.clone();
                if facts.outdated.contains(&lang) {
                    // The second block of the text was another one.
                    let at = stamp.len() - 13;
                    stamp.replace_range(at..at + 6, "zzzzzz");
                }
                let code = LANGUAGES[facts.source].0;
                let translation = format!(
                    "translation:\n  source: {code}\n  revision: {stamp}\n  status: reviewed\n"
                );
                version(corpus, entry, lang, &translation)
            };
            files.push((format!("{folder}/{code}.md"), text.into_bytes()));
        }
        if facts.image {
            files.push((format!("{folder}/plan.png"), picture(entry)));
        }
    }
    files
}

/// The site as a world in memory.
pub(crate) fn world(corpus: &Corpus) -> Embedded<MemoryWorld> {
    Embedded(memory(files(corpus)))
}

/// Files as a world in memory.
pub(crate) fn memory(files: Vec<File>) -> MemoryWorld {
    let today = Date { year: 2026, month: Some(11), day: Some(22) };
    let mut world = MemoryWorld::new(today);
    for (path, bytes) in files {
        world.set(&path, bytes);
    }
    world
}

/// The revision of an entry's source, as `kopa stamp` would write it.
fn stamp(corpus: &Corpus, entry: usize) -> String {
    let collection = corpus.collection(entry);
    let lang = LANGUAGES[corpus.facts(entry).source].0;
    let mut files = vec![
        ("content/site.yaml".to_owned(), site().into_bytes()),
        (
            format!("content/{collection}/_collection.yaml"),
            self::collection(collection).into(),
        ),
    ];
    let folder = format!("content/{collection}/{}", corpus.id(entry));
    files.push((format!("{folder}/{lang}.md"), source_text(corpus, entry).into()));
    // Links lead nowhere here, which changes no fingerprint.
    let drafts = Reader::default().read(&memory(files));
    let site = resolve(&drafts, &Options::default(), &mut Sink::new());
    let entry = &site.entries[0];
    let version = entry.versions.get(entry.source).expect("it is the only one");
    revision_of(site.collection(entry.collection), entry.source, version).to_string()
}

fn source_text(corpus: &Corpus, entry: usize) -> String {
    let facts = corpus.facts(entry);
    let mut front = String::new();
    let list = |names: Vec<String>| names.join(", ");
    let topics = facts.topics.iter().map(|topic| format!("topic-{topic}"));
    let _ = writeln!(front, "topics: [{}]", list(topics.collect()));
    let partners = facts.partners.iter().map(|partner| corpus.id(*partner));
    let _ = writeln!(front, "partners: [{}]", list(partners.collect()));
    let year = facts.year;
    let _ = writeln!(front, "period: {{start: {year}-03, end: {}-11}}", year + 1);
    let stage = ["planned", "running", "done"][facts.stage];
    let _ = writeln!(front, "budget: {}\nstage: {stage}", facts.budget);
    let (month, day) = facts.updated;
    let _ = writeln!(front, "updated: 2025-{month:02}-{day:02}");
    if facts.sources > 0 {
        front.push_str("sources:\n");
    }
    for number in 0..facts.sources {
        let title = source(entry, number);
        let _ = writeln!(
            front,
            "  - id: s{number}\n    title: {title}\n    url: https://example.org/{entry}"
        );
    }
    version(corpus, entry, facts.source, &front)
}

fn version(corpus: &Corpus, entry: usize, lang: usize, front: &str) -> String {
    let (title, summary) = (corpus.title(entry, lang), corpus.summary(entry, lang));
    let body = body(corpus, entry, lang, Dialect::Kopa);
    format!("---\ntitle: {title}\nsummary: {summary}\n{front}---\n\n{body}")
}

/// A text for each language, as YAML has it: `{lv: Teksts, fr: Texte}`.
fn each(text: impl Fn(usize) -> String) -> String {
    let texts = LANGUAGES.iter().enumerate();
    let texts: Vec<String> =
        texts.map(|(at, (code, ..))| format!("{code}: {}", text(at))).collect();
    format!("{{{}}}", texts.join(", "))
}

fn site() -> String {
    let mut text =
        format!("title: {}\nlanguages:\n", each(|lang| format!("Corpus {lang}")));
    for (code, name, ..) in LANGUAGES {
        let fallback = if code == "en" { "fr" } else { "en" };
        let _ =
            writeln!(text, "  - {{code: {code}, name: {name}, fallback: [{fallback}]}}");
    }
    text.push_str(
        "default_language: en\nhome: pages/home\nmenu: [cases, \"vocabulary:topics\", partners]\n",
    );
    text.push_str("base_url: \"https://example.org/kb/\"\n");
    text
}

/// The collection of the home page.
fn pages() -> String {
    format!(
        "title: {}\nslug: {}\nlist: false\n",
        each(|_| "Pages".to_owned()),
        each(|_| "\"\"".to_owned())
    )
}

fn topics(corpus: &Corpus) -> String {
    let mut text = format!("title: {}\nterms:\n", each(|_| "Topics".to_owned()));
    for topic in 0..TOPICS {
        let label = each(|lang| corpus.topic(topic, lang));
        let _ = writeln!(text, "  topic-{topic}:\n    label: {label}");
        // Every fifth topic stands above the four after it.
        if topic % 5 != 0 {
            let _ = writeln!(text, "    broader: [topic-{}]", topic - topic % 5);
        }
    }
    text
}

fn collection(id: &str) -> String {
    let label = |text: &str| each(|_| text.to_owned());
    let mut text = format!(
        "title: {0}\nslug: {1}\nsort: {{by: title}}\ncite: true\nfields:\n",
        label(id),
        each(|lang| format!("{id}-{}", LANGUAGES[lang].0))
    );
    let fields = [
        ("summary", "type: text, translated: true, required: true, roles: [summary]"),
        (
            "topics",
            "type: terms, vocabulary: topics, required: true, roles: [fact, facet]",
        ),
        (
            "partners",
            "type: references, to: partners, roles: [relation, facet], inverse: INVERSE",
        ),
        ("period", "type: period, roles: [fact, period]"),
        ("budget", "type: number, unit: EUR, roles: [fact]"),
        (
            "stage",
            "type: choice, roles: [fact, facet], options: {planned: A, running: B, done: C}",
        ),
        ("updated", "type: date, required: true, roles: [updated]"),
        (
            "sources",
            "type: list, roles: [sources], of: {type: record, fields: {id: {type: text, label: KEY}, title: {type: text, label: KEY}, url: {type: link, label: KEY}}}",
        ),
    ];
    for (name, declared) in fields {
        let declared = declared
            .replace("INVERSE", &label("Named by"))
            .replace("KEY", &label("Part"));
        let declared = ["A", "B", "C"].iter().fold(declared, |text, option| {
            text.replace(
                &format!(": {option}"),
                &format!(": {}", label(&format!("Stage {option}"))),
            )
        });
        let _ = writeln!(text, "  {name}: {{{declared}, label: {}}}", label(name));
    }
    text
}
