//! The JSON Schema of front matter against an independent validator: what kopa finds right, the
//! schema finds right, and both object to the same mistakes.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use jsonschema::Validator;
use kopa::base::date::Date;
use kopa::base::diag::{Diagnostic, Severity};
use kopa::base::lang::Lang;
use kopa::base::yaml::{Node, parse};
use kopa::model::json_schema::Schemas;
use kopa::model::site::Site;
use kopa::pipeline::{Pipeline, Prepared, Settings};
use kopa::world::{Embedded, MemoryWorld};
use serde_json::{Map, Value, json};

use crate::own::{OwnWorld, prepare};

/// A validator for each collection.
fn validators(site: &Site) -> BTreeMap<String, Validator> {
    let say = |id: &'static str| id.to_owned();
    let schemas = Schemas { site, lang: Lang(0), say: &say };
    let made = site.collection_ids().map(|(id, collection)| {
        let schema = schemas.collection(id);
        jsonschema::draft202012::meta::validate(&schema).expect("it is a schema");
        let validator = jsonschema::draft202012::new(&schema).expect("it can be used");
        (collection.id.clone(), validator)
    });
    made.collect()
}

/// YAML as JSON, as an editor's language server reads it.
fn value(node: &Node) -> Value {
    match node {
        Node::Null => Value::Null,
        Node::Bool(value) => json!(value),
        Node::Int(number) => json!(number),
        Node::Float(number) => json!(number),
        Node::Text(text) => json!(text),
        Node::List(items) => items.iter().map(value).collect(),
        Node::Map(map) => {
            let entries = map.iter().map(|(key, node)| (key.to_owned(), value(node)));
            Value::Object(entries.collect::<Map<_, _>>())
        }
    }
}

fn objections(validator: &Validator, front: &Value) -> Vec<String> {
    let errors = validator.iter_errors(front);
    errors.map(|error| format!("{}: {error}", error.instance_path())).collect()
}

/// What kopa says about the front matter of a file, as far as a schema can say it, too.
fn errors<'d>(prepared: &'d Prepared, path: &str) -> Vec<&'d Diagnostic> {
    let of_file = |d: &&Diagnostic| {
        d.severity == Severity::Error && d.path().is_some_and(|p| p.as_str() == path)
    };
    prepared.diagnostics.iter().filter(of_file).collect()
}

#[test]
fn the_whole_content_is_right_in_both_eyes() {
    let world = OwnWorld::new();
    let prepared = prepare(&world, Settings { drafts: true, ..Settings::default() });
    let site = prepared.renderer.site();
    let validators = validators(site);
    let (mut checked, mut wrong) = (0, Vec::new());
    for entry in &site.entries {
        let validator = &validators[&site.collection(entry.collection).id];
        for (_, version) in entry.versions.iter() {
            let path = version.draft.path.as_str();
            let objections = objections(validator, &value(&version.draft.front));
            let errors = errors(&prepared, path);
            if errors.is_empty() != objections.is_empty() {
                wrong.push(format!(
                    "{path}\n  schema: {objections:#?}\n  kopa: {errors:?}"
                ));
            }
            checked += 1;
        }
    }
    assert!(checked > 80, "there is content");
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

const COLLECTION: &str = "title: Notes
fields:
  summary: {type: text, translated: true, required: true, max: 30, label: {en: Summary}, help: {en: Be short.}}
  kind: {type: choice, required: true, options: {old: {en: Old}, new: {en: New}}}
  topics: {type: terms, vocabulary: topics}
  topic: {type: term, vocabulary: topics}
  others: {type: references, to: notes}
  begun: {type: date}
  period: {type: period}
  open: {type: boolean}
  cost: {type: number}
  places: {type: list, of: {type: place}}
  web: {type: link}
  mail: {type: email}
  picture: {type: image}
  remark: {type: markdown, translated: true}
  actors:
    type: list
    of:
      type: record
      fields:
        name: {type: text, required: true}
        gloss: {type: text, translated: true}
        claim: {type: text, translated: true, required: true}
";

const SOURCE: &str = "title: A\nsummary: Short.\nkind: old\n";

/// What was prepared first, whose templates all others use.
static BEFORE: OnceLock<Prepared> = OnceLock::new();

/// A site with these front matters, and what both say about the last.
fn verdicts(source: &str, translation: Option<&str>) -> (Vec<String>, Vec<String>) {
    let today = Date::parse("2026-11-22").expect("it is a date");
    let mut world = MemoryWorld::new(today);
    world.set(
        "content/site.yaml",
        "title: T\nlanguages: [{code: en, name: English}, {code: lv, name: Latviešu}]\n\
         home: notes/home\n",
    );
    world.set(
        "content/_vocabularies/topics.yaml",
        "title: Topics\nterms:\n  water: {label: {en: Water, lv: Ūdens}}\n  \
         roads: {label: {en: Roads, lv: Ceļi}}\n",
    );
    world.set("content/notes/_collection.yaml", COLLECTION);
    let file = |front: &str| format!("---\n{front}---\nText.\n");
    world.set("content/notes/home/en.md", file(SOURCE));
    world.set("content/notes/a/desk.jpg", "a picture");
    world.set("content/notes/a/en.md", file(source));
    let mut path = "content/notes/a/en.md";
    if let Some(translation) = translation {
        path = "content/notes/a/lv.md";
        world.set(path, file(translation));
    }
    let before = BEFORE.get_or_init(|| {
        Pipeline::new(Settings::default()).prepare(&Embedded(world.clone()), None)
    });
    let prepared = Pipeline::new(Settings::default())
        .prepare(&Embedded(world), Some(&before.renderer));
    let validators = validators(prepared.renderer.site());
    let front = parse(translation.unwrap_or(source)).expect("it is YAML");
    let errors = errors(&prepared, path);
    let errors = errors.iter().map(|d| format!("{} {:?}", d.code, d.message.args));
    (objections(&validators["notes"], &value(&front)), errors.collect())
}

#[track_caller]
fn both_accept(source: &str, translation: Option<&str>) {
    let (schema, kopa) = verdicts(source, translation);
    let none: Vec<String> = Vec::new();
    assert_eq!((&schema, &kopa), (&none, &none), "{source}{translation:?}");
}

#[track_caller]
fn both_object(source: &str, translation: Option<&str>) {
    let (schema, kopa) = verdicts(source, translation);
    assert!(
        !schema.is_empty() && !kopa.is_empty(),
        "{source}{translation:?}\nschema: {schema:?}\nkopa: {kopa:?}"
    );
}

#[test]
fn every_type_is_accepted_in_all_its_forms() {
    for line in [
        "topics: [water, roads]",
        "topics: water",
        "topic: water",
        "topics:",
        "others: [home]",
        "others: notes/home",
        "begun: 2024",
        "begun: 2024-02",
        "begun: 2024-02-29",
        "period: {start: 2024, ongoing: true}",
        "period: {start: 2024-01-01, end: 2024-02}",
        "period: 2024",
        "open: true",
        "cost: 12",
        "cost: 12.5",
        "cost: {not_found: Nobody knows.}",
        "places: [{name: X, coordinates: [57.1, 25]}]",
        "places: {name: X, code: {scheme: NUTS, value: LV008, edition: 2021}, source: S}",
        "web: https://example.org/x",
        "web: {url: 'https://example.org', title: X}",
        "mail: office@example.org",
        "picture: {file: desk.jpg, alt: A desk}",
        "remark: A *text*.",
        "actors: [{name: X, claim: Y}]",
        "actors: [{name: X, gloss: 3, claim: {not_found: Why}}]",
        "draft: false",
        "aliases: [en/old]",
        "aliases: en/old",
        "slug: a-b-2",
        "fallback: false",
        "actors: {not_found: Nobody says.}",
        "remark:",
    ] {
        both_accept(&format!("{SOURCE}{line}\n"), None);
    }
    both_accept(
        "title: A\nwithdrawn: {reason: It was a mistake., instead: home}\n",
        None,
    );
    both_accept("title: 2024\nsummary: 12\nkind: new\n", None);
    both_accept("title: A\nsummary: {not_found: Why}\nkind: {not_found: Why}\n", None);
}

#[test]
fn both_object_to_what_does_not_fit() {
    for line in [
        "sumary: x",
        "topics: [watr]",
        "topics: {water: 1}",
        "topic: [water, roads]",
        "others: [nowhere]",
        "begun: 21.11.2026",
        "begun: 2024-13",
        "begun: 24",
        "period: {end: 2024}",
        "period: soon",
        "period: {start: 2024, finish: 2025}",
        "open: jā",
        "open: 1",
        "cost: 1 200",
        "cost: '12'",
        "places: Smiltene",
        "places: [{coordinates: [57.1, 25]}]",
        "places: [{name: X, coordinates: [95, 25]}]",
        "places: [{name: X, coordinates: [57.1]}]",
        "places: [{name: X, code: {value: LV}}]",
        "places: [{name: X, town: Y}]",
        "web: example.org",
        "web: {title: X}",
        "web: ftp://example.org",
        "mail: office",
        "mail: 'mailto:a@b.c'",
        "picture: desk.jpg",
        "picture: {file: desk.jpg}",
        "picture: {alt: A desk}",
        "remark: [a]",
        "remark: true",
        "actors: [{name: X}]",
        "actors: [{claim: X}]",
        "actors: [{name: X, claim: Y, rle: Z}]",
        "actors: text",
        "draft: jā",
        "slug: Mans Ceļš",
        "aliases: [../x]",
        "cost: {not_found: }",
        "withdrawn: {instead: home}",
        "withdrawn: [a]",
        "cost: {not_found: Why, value: 3}",
        "translation: {source: lv}",
        "translation: {source: de, status: reviewed}",
        "translation: lv",
        "translation: {source: lv, status: done}",
    ] {
        both_object(&format!("{SOURCE}{line}\n"), None);
    }
    for front in [
        "title: A\nkind: old\n",
        "summary: Short.\nkind: old\n",
        "title: A\nsummary:\nkind: old\n",
        "title: A\nsummary: ''\nkind: old\n",
        "title: A\nsummary: Short.\nkind: odd\n",
        "title: A\nsummary: Short.\nkind:\n",
        "title: A\nsummary: Much longer than thirty characters.\nkind: old\n",
        "title: ''\nsummary: Short.\nkind: old\n",
        "title: [A]\nsummary: S\nkind: old\n",
    ] {
        both_object(front, None);
    }
}

#[test]
fn a_translation_may_hold_less_but_must_hold_what_is_translated() {
    let source = "title: A\nsummary: Short.\nkind: old\nremark: R\ncost: 3\n\
                  picture: {file: desk.jpg, alt: A desk}\n\
                  actors: [{name: X, claim: Y}, {name: Z, gloss: G, claim: C}]\n";
    let head = "title: B\ntranslation: {source: en, status: reviewed}\n";
    let actors = "actors: [{claim: Y}, {gloss: G, claim: C}]\n";
    for rest in [
        format!("summary: Īsi.\n{actors}"),
        format!("summary: Īsi.\nremark: P\n{actors}picture: {{alt: Galds}}\n"),
        format!("summary: Īsi.\ncost: 3\n{actors}"),
    ] {
        both_accept(source, Some(&format!("{head}{rest}")));
    }
    both_accept(
        source,
        Some(&format!(
            "title: B\ntranslation: {{source: en, revision: now, status: machine}}\n\
             summary: Īsi.\n{actors}"
        )),
    );
    for rest in [
        actors.to_owned(),
        format!("summary: Īsi.\npicture: {{file: desk.jpg, alt: Galds}}\n{actors}"),
        "summary: Īsi.\nactors: [{gloss: G}, {claim: C}]\n".to_owned(),
        format!("summary: Īsi.\nsumary: x\n{actors}"),
        format!("summary: Īsi.\ncost: x\n{actors}"),
    ] {
        both_object(source, Some(&format!("{head}{rest}")));
    }
    both_object(
        source,
        Some(&format!(
            "title: B\nsummary: Īsi.\n{actors}\
             translation: {{source: en, status: reviewed, revision: yesterday}}\n"
        )),
    );
}

#[test]
fn titles_help_and_labels_stand_in_the_schema() {
    let world = OwnWorld::new();
    let prepared = prepare(&world, Settings::default());
    let site = prepared.renderer.site();
    let say = |id: &'static str| format!("said {id}");
    let lang = site.config.lang("hr").expect("the site has it");
    let schemas = Schemas { site, lang, say: &say }.all();
    let schema = &schemas["$defs"]["case-studies"];
    assert_eq!(schema["title"], "Studije slučaja");
    let fields = &schema["else"]["properties"];
    assert_eq!(fields["summary"]["title"], "Sažetak");
    assert_eq!(fields["summary"]["description"], "Jedna rečenica, najviše 160 znakova.");
    assert_eq!(fields["draft"]["description"], "said schema-draft");
    let stages = &fields["stage"]["anyOf"][0]["anyOf"];
    assert_eq!(stages[2], json!({"const": "running", "title": "u provedbi"}));
    assert!(schema["then"]["else"]["required"].as_array().is_some_and(|r| r.len() < 8));
}
