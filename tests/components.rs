//! Components of texts in what is made of them beside the page: search, Markdown, revisions,
//! reading time; and pages with several of them.

use std::collections::BTreeMap;

use kopa::base::date::Date;
use kopa::pipeline::{Pipeline, Prepared, Settings, bytes};
use kopa::world::{Embedded, MemoryWorld};

const SITE: &str = "title: {en: Test, lv: Tests}
languages:
  - {code: en, name: English, fallback: [lv]}
  - {code: lv, name: Latviešu, fallback: [en]}
default_language: en
base_url: https://example.org/
home: pages/home
";

const NOTES: &str = "title: {en: Notes, lv: Piezīmes}
slug: {en: notes, lv: piezimes}
book: true
fields:
  at: {type: place, roles: [place], label: {en: At}}
  sources:
    type: list
    roles: [sources]
    of: {type: record, fields: {id: {type: text}, title: {type: text}}}
";

fn world(files: &[(&str, &str)]) -> Embedded<MemoryWorld> {
    let mut world = MemoryWorld::new(Date::parse("2026-11-22").expect("it is a date"));
    world.set("content/site.yaml", SITE);
    world.set("content/pages/_collection.yaml", "slug: ''\nlist: false\n");
    world.set("content/pages/home/en.md", "---\ntitle: Home\n---\nText.\n");
    world.set("content/notes/_collection.yaml", NOTES);
    for (path, text) in files {
        world.set(path, *text);
    }
    Embedded(world)
}

fn prepared(world: &Embedded<MemoryWorld>) -> Prepared {
    Pipeline::new(Settings::default()).prepare(world, None)
}

/// All that is published of a site without errors.
fn built(files: &[(&str, &str)]) -> BTreeMap<String, String> {
    let world = world(files);
    let prepared = prepared(&world);
    assert!(!prepared.fails(), "{:#?}", prepared.diagnostics);
    let routes = prepared.renderer.published();
    let made = routes.iter().map(|planned| {
        let made = bytes(&world, &prepared.renderer, planned);
        let made = made.expect("a site without errors has all its pages");
        (planned.path.to_string(), String::from_utf8_lossy(&made).into_owned())
    });
    made.collect()
}

const SAYING: &str = "---
title: A
sources: [{id: key-of-source, title: S}]
---
Before.

## Part

```quotation
text: Wonderful *cooperation*
who: mayoress
source: key-of-source
```
";

#[test]
fn search_finds_the_words_of_a_component_and_no_names_of_its_parameters() {
    let site = built(&[("content/notes/a/en.md", SAYING)]);
    let shards = site.iter().filter(|(path, _)| path.starts_with("search/en/w-"));
    let words: String = shards.map(|(_, text)| text.as_str()).collect();
    for word in ["wonderful", "mayoress", "cooperat"] {
        assert!(words.contains(word), "{word}: {words}");
    }
    for name in ["quotation", "who", "key-of-source"] {
        assert!(!words.contains(name), "{name}: {words}");
    }
}

#[test]
fn the_markdown_beside_the_page_has_the_block_as_it_is() {
    let site = built(&[("content/notes/a/en.md", SAYING)]);
    let (_, block) = SAYING.split_once("## Part").expect("the text has a part");
    let markdown = &site["en/notes/a/index.md"];
    assert!(markdown.contains(block.trim_end()), "{markdown}");
}

/// The words of the only note, as reading time counts them.
fn words(text: &str) -> usize {
    let prepared = prepared(&world(&[("content/notes/a/en.md", text)]));
    let site = prepared.renderer.site();
    let entry = site.entries.iter().find(|entry| entry.id == "a").expect("it is there");
    entry.versions.get(entry.source).expect("it has a source").words()
}

#[test]
fn a_collection_as_one_document_has_the_components_of_its_entries() {
    let site = built(&[("content/notes/a/en.md", SAYING)]);
    let book = &site["en/notes/as-one-document/index.html"];
    assert!(book.contains("<a href=\"#a-_s1\" id=\"a-_c1\">[1]</a>"), "{book}");
    assert!(
        book.contains("<li id=\"a-_s1\">") && book.contains("href=\"#a-_c1\""),
        "{book}"
    );
    assert!(book.contains("/components-"), "with their styles");
}

#[test]
fn reading_time_counts_the_texts_of_a_component_alone() {
    assert_eq!(words(SAYING), 5, "before, part, wonderful, cooperation, mayoress");
}

/// How the Latvian text stands to an English one that was changed after it was translated.
fn state_after(from: &str, to: &str) -> &'static str {
    let path = "content/notes/a/en.md";
    let first = prepared(&world(&[(path, SAYING)]));
    let site = first.renderer.site();
    let (entry, collection) = site
        .entries
        .iter()
        .map(|e| (e, site.collection(e.collection)))
        .next()
        .expect("a");
    let version = entry.versions.get(entry.source).expect("it has a source");
    let now = kopa::model::pieces::revision_of(collection, entry.source, version);
    let changed = SAYING.replace(from, to);
    assert_ne!(changed, SAYING, "{from} stands there");
    let latvian = format!(
        "---\ntitle: A\ntranslation: {{source: en, revision: {now}, status: reviewed}}\n---\nPirms.\n\n## Daļa\n\n```quotation\ntext: Brīnišķīga sadarbība\nwho: mēre\nsource: key-of-source\n```\n"
    );
    let second =
        prepared(&world(&[(path, &changed), ("content/notes/a/lv.md", &latvian)]));
    assert!(!second.fails(), "{:#?}", second.diagnostics);
    let outdated = second.diagnostics.iter().any(|d| d.code == "outdated-translation");
    if outdated { "outdated" } else { "current" }
}

#[test]
fn another_layout_of_a_block_outdates_no_translation_and_another_word_does() {
    let block = "text: Wonderful *cooperation*\nwho: mayoress\nsource: key-of-source\n";
    let other = "source: key-of-source\nwho: \"mayoress\"\ntext: >-\n  Wonderful\n  *cooperation*\n";
    assert_eq!(state_after(block, other), "current");
    assert_eq!(state_after("mayoress", "mayor"), "outdated");
}

#[test]
fn maps_of_one_page_have_no_id_in_common() {
    let map = "```entries-map\ncollection: notes\n```\n";
    let text = format!("---\ntitle: B\n---\n{map}\n{map}");
    let home = format!("---\ntitle: Home\n---\n{map}");
    let place = "---\ntitle: A\nat: {name: Riga, coordinates: [56.95, 24.11]}\n---\n";
    let site = built(&[
        ("content/notes/a/en.md", place),
        ("content/notes/b/en.md", &text),
        ("content/notes/c/en.md", &home),
        ("content/pages/home/en.md", &home),
    ]);
    let pages = [
        ("en/notes/b/index.html", 2),
        ("en/index.html", 2),
        ("lv/piezimes/b/index.html", 2),
        ("en/notes/as-one-document/index.html", 3),
    ];
    for (path, maps) in pages {
        let page = &site[path];
        assert_eq!(page.matches("<svg class=\"map\"").count(), maps, "{path}");
        let ids: Vec<&str> = page
            .split(" id=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect();
        let once: std::collections::BTreeSet<&&str> = ids.iter().collect();
        assert_eq!(once.len(), ids.len(), "{path} has an id twice: {ids:?}");
        assert_eq!(page.matches("/seeing-").count(), 1, "{path} loads its style once");
    }
}

#[test]
fn a_map_of_a_query_has_its_entries_as_a_list_too() {
    let place = |title: &str, at: &str| format!("---\ntitle: {title}\nat: {at}\n---\n");
    let riga = "{name: Riga, coordinates: [56.95, 24.11]}";
    let site = built(&[
        ("content/notes/a/en.md", &place("One", riga)),
        ("content/notes/b/en.md", &place("Two", riga)),
        (
            "content/notes/c/en.md",
            &place("Three", "{name: Split, coordinates: [43.51, 16.44]}"),
        ),
        ("content/notes/d/en.md", &place("Four", "{name: Nowhere}")),
        (
            "content/notes/e/en.md",
            "---\ntitle: E\n---\n```entries-map\ncollection: notes\ntitle: Where\n```\n",
        ),
    ]);
    let page = &site["en/notes/e/index.html"];
    let (_, block) = page.split_once("is-entries-map").expect("the map is there");
    let (svg, list) = block.split_once("</svg>").expect("it is drawn");
    assert!(svg.contains("<a href=\"#component-1-riga\" class=\"many\""), "{svg}");
    assert!(svg.contains("<a href=\"../three/\""), "{svg}");
    let (list, _) = list.split_once("</dl>").expect("the list has an end");
    for line in
        ["id=\"component-1-riga\"><dt>Riga</dt>", "../one/", "../two/", "../three/"]
    {
        assert!(list.contains(line), "{line}: {list}");
    }
    let (_, elsewhere) = list.split_once("Not on the map").expect("some are nowhere");
    assert!(elsewhere.contains("../four/"), "{elsewhere}");
}

#[test]
fn only_pages_with_a_component_load_its_styles() {
    let site = built(&[
        ("content/notes/a/en.md", SAYING),
        ("content/notes/b/en.md", "---\ntitle: B\n---\nText.\n"),
    ]);
    assert!(site["en/notes/a/index.html"].contains("/components-"));
    assert!(!site["en/notes/b/index.html"].contains("/components-"));
}

#[test]
fn a_text_in_another_language_has_components_in_the_readers() {
    let text = "---\ntitle: A\n---\n```publisher\n{}\n```\n";
    let site = built(&[("content/notes/a/en.md", text)]);
    let own = &site["en/notes/a/index.html"];
    let foreign = &site["lv/piezimes/a/index.html"];
    assert!(own.contains("<div class=\"component is-publisher\"><p"), "{own}");
    assert!(
        foreign
            .contains("<div class=\"component is-publisher\" lang=\"lv\" dir=\"ltr\">"),
        "{foreign}"
    );
}

#[test]
fn no_component_of_the_default_theme_is_called_like_a_language_of_code() {
    let prepared = prepared(&world(&[]));
    let components = &prepared.renderer.site().components;
    assert!(components.len() > 5 && components.iter().all(|declared| declared.sound));
    for declared in components {
        let code = kopa::render::highlight(&declared.name, "a: b\n");
        assert_eq!(code, None, "{} is a language", declared.name);
    }
}
