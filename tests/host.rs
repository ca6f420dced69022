//! A site whose sources lie on a git host → the addresses at which editors without a command
//! line edit, translate and add, and what stands in the files that these begin.

use kopa::base::date::Date;
use kopa::base::diag::{Diagnostic, Severity};
use kopa::pipeline::{Pipeline, Prepared, Settings, bytes};
use kopa::world::{Embedded, MemoryWorld};
use percent_encoding::percent_decode_str;

const COLLECTION: &str = "title: {en: Cases, lv: Prakses}
slug: {en: cases, lv: prakses}
add: {en: Add a case, lv: Pievienot praksi}
sections:
  - {id: context, required: true, title: {en: Context, lv: Situācija}}
fields:
  summary: {type: text, translated: true, required: true, roles: [summary], label: {en: Summary, lv: Kopsavilkums}, help: {en: 'One sentence: short.', lv: 'Viens teikums: īss.'}}
  stage: {type: choice, required: true, label: {en: Stage, lv: Posms}, options: {old: {en: old, lv: vecs}, new: {en: new, lv: jauns}}}
  period: {type: period, required: true, label: {en: Time, lv: Laiks}}
  cost: {type: number, required: true, label: {en: Cost, lv: Izmaksas}}
  extra: {type: text}
  actors:
    type: list
    required: true
    label: {en: Actors, lv: Dalībnieki}
    of:
      type: record
      fields:
        name: {type: text, required: true}
        gloss: {type: text, translated: true}
";

const ENTRY: &str = "---
title: The desk
summary: One desk.
stage: old
period: {start: 2020, ongoing: true}
cost: {not_found: 'Nobody: says.'}
actors: [{name: Commune, gloss: the town}, {name: Nobody}, {name: County, gloss: the county}]
---

## Context

Text.
";

fn world(repository: &str) -> MemoryWorld {
    let mut world = MemoryWorld::new(Date::parse("2026-11-22").expect("it is a date"));
    let site = format!(
        "title: Test\nlanguages:\n  - {{code: en, name: English}}\n  - {{code: lv, name: Latviešu}}\nhome: pages/home\ncontact: office@example.org\nrepository: {repository}\n"
    );
    world.set("content/site.yaml", site);
    world.set("content/pages/_collection.yaml", "slug: ''\nlist: false\n");
    world.set("content/pages/home/en.md", "---\ntitle: Home\n---\nText.\n");
    world.set("content/cases/_collection.yaml", COLLECTION);
    world.set("content/cases/desk/en.md", ENTRY);
    world
}

fn prepared(world: &MemoryWorld, base_url: Option<&str>) -> Prepared {
    let settings =
        Settings { base_url: base_url.map(str::to_owned), ..Settings::default() };
    Pipeline::new(settings).prepare(&Embedded(world.clone()), None)
}

fn page(world: &MemoryWorld, prepared: &Prepared, path: &str) -> String {
    let planned = prepared.renderer.find(path).expect("it is planned");
    let bytes = bytes(&Embedded(world.clone()), &prepared.renderer, planned);
    String::from_utf8(bytes.expect("it is rendered")).expect("it is text")
}

/// The address behind a link that says `text`.
fn address(html: &str, text: &str) -> String {
    let before = &html[..html.find(&format!(">{text}</a>")).expect("there is a link")];
    let start = before.rfind("href=\"").expect("it has an address") + 6;
    let address = before[start..].split('"').next().unwrap_or_default();
    address.replace("&amp;", "&")
}

/// The value of a parameter of an address.
fn parameter(address: &str, name: &str) -> String {
    let found =
        address.split(['?', '&']).find_map(|p| p.strip_prefix(&format!("{name}=")));
    let found = found.expect("the address has the parameter");
    percent_decode_str(found).decode_utf8_lossy().into_owned()
}

fn errors(prepared: &Prepared) -> Vec<&str> {
    let errors = prepared.diagnostics.iter().filter(|d| d.severity == Severity::Error);
    errors.map(|d: &Diagnostic| d.code).collect()
}

#[test]
fn each_host_has_its_own_addresses() {
    for (kind, edit, new, name, value) in [
        ("github", "edit/main", "new/main", "filename", "value"),
        ("gitlab", "-/edit/main", "-/new/main", "file_name", "content"),
        ("forgejo", "_edit/main", "_new/main", "filename", "value"),
    ] {
        let world = world(&format!("{{kind: {kind}, url: 'https://host.example/a/b'}}"));
        let prepared = prepared(&world, None);
        let entry = page(&world, &prepared, "en/cases/the-desk/index.html");
        let host = "https://host.example/a/b";
        let file = "content/cases/desk/en.md";
        assert_eq!(address(&entry, "Edit this page"), format!("{host}/{edit}/{file}"));
        let list = page(&world, &prepared, "en/cases/index.html");
        let add = address(&list, "Add a case");
        assert!(add.starts_with(&format!("{host}/{new}/content/cases?{name}=")), "{add}");
        assert_eq!(parameter(&add, name), "new-entry/en.md");
        assert!(parameter(&add, value).starts_with("---\ntitle:\n"), "{add}");
    }
}

#[test]
fn a_new_entry_lacks_only_what_is_still_to_be_written() {
    let mut world = world("{kind: github, url: 'https://host.example/a/b'}");
    let before = prepared(&world, None);
    let list = page(&world, &before, "lv/prakses/index.html");
    let text = parameter(&address(&list, "Pievienot praksi"), "value");
    assert!(text.contains("# Kopsavilkums\n# Viens teikums: īss.\nsummary:\n"), "{text}");
    assert!(text.contains("# Posms: old (vecs), new (jauns)\nstage:\n"), "{text}");
    assert!(text.contains("\n## Situācija\n"), "{text}");
    assert!(!text.contains("extra"), "{text}");
    world.set("content/cases/new-entry/lv.md", text);
    let found = prepared(&world, None);
    let found = errors(&found);
    assert!(found.iter().all(|code| *code == "missing-field"), "{found:?}");
    assert!(!found.is_empty());
}

#[test]
fn a_translation_begins_with_what_is_to_be_translated() {
    let mut world = world("{kind: github, url: 'https://host.example/a/b'}");
    let before = prepared(&world, None);
    let entry = page(&world, &before, "lv/prakses/the-desk/index.html");
    let address = address(&entry, "Tulkot šo lapu");
    assert_eq!(parameter(&address, "filename"), "lv.md");
    let text = parameter(&address, "value");
    assert!(text.contains("# The desk\ntitle:\n"), "{text}");
    assert!(text.contains("  source: en\n  revision: now\n"), "{text}");
    assert!(text.contains("# Nobody: says.\ncost: {not_found: }\n"), "{text}");
    assert!(text.contains("    # the town\n    gloss:\n"), "{text}");
    assert!(!text.contains("stage"), "{text}");
    assert!(text.contains("\n## Situācija\n"), "{text}");
    let filled = text
        .replace("title:\n", "title: Galds\n")
        .replace("summary:\n", "summary: Viens galds.\n")
        .replace("not_found: ", "not_found: Nav.")
        .replace("gloss:\n", "gloss: te\n");
    world.set("content/cases/desk/lv.md", filled);
    let after = prepared(&world, None);
    assert_eq!(errors(&after), [""; 0]);
}

#[test]
fn whoever_reports_a_mistake_sends_the_address_of_the_page_along() {
    let world = world("{kind: github, url: 'https://host.example/a/b'}");
    let path = "en/cases/the-desk/index.html";
    let entry = page(&world, &prepared(&world, Some("https://example.org/")), path);
    let mail = address(&entry, "Report a mistake");
    assert!(mail.starts_with("mailto:office@example.org?subject="), "{mail}");
    assert_eq!(parameter(&mail, "body"), "https://example.org/en/cases/the-desk/");
    let entry = page(&world, &prepared(&world, None), path);
    assert_eq!(
        parameter(&address(&entry, "Report a mistake"), "body"),
        "en/cases/the-desk/"
    );
}
