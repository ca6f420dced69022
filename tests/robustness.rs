//! Files that are cut off, mangled or absurd are answered with messages, never with a panic,
//! and with places that lie inside the file.

use std::sync::OnceLock;

use kopa::base::date::Date;
use kopa::pipeline::{Pipeline, Prepared, Settings, bytes};
use kopa::report::{Format, Reporter, Speech};
use kopa::world::{Embedded, MemoryWorld};

const PAGE: &str = "---
title: \"Plœuc : l’accueil\"
translation: {source: lv, status: reviewed, revision: 1.abcdef}
period: {start: 2021-07-01, ongoing: true}
actors:
  - {name: Dome, role: *x}
  - name: &x Valde
    role: |
      vada [[a#b|c]]
sources: [{id: s1, title: Likums, url: https://example.org}]
---
## Daļa {#dala .x}

Teksts[^s1] [[a#dala|te]] ![a](x.jpg \"y\") <b>[x](../b/lv.md#z)</b> `k`[^n].

[^n]: Piezīme [[a]].

| a | [[a\\|b]] |
|---|--:|
| 1 | 2 |

> [!NOTE]
> - [x] viens
>   1. divi

```rust
fn main() {}
```

Vārds
: nozīme
";

const FIELDS: &str = "title: Notes
fields:
  period: {type: period}
  actors: {type: list, of: {type: record, fields: {name: {type: text, required: true}, role: {type: markdown, translated: true}}}}
  sources: {type: list, roles: [sources], of: {type: record, fields: {id: {type: text}, title: {type: text}, url: {type: link}}}}
";

fn world(page: &[u8]) -> Embedded<MemoryWorld> {
    let today = Date::parse("2026-11-22").expect("it is a date");
    let mut world = MemoryWorld::new(today);
    world.set("content/site.yaml", "languages: [lv, en]\nhome: notes/b\n");
    world.set("content/notes/_collection.yaml", FIELDS);
    world.set("content/notes/b/lv.md", "---\ntitle: B\n---\n[[a#dala]]\n");
    world.set("content/notes/a/lv.md", page);
    world.set("content/notes/a/en.md", page);
    Embedded(world)
}

/// Prepares a site with a page, renders the page, and says everything that is wrong.
fn survive(page: &[u8], before: &Prepared) -> String {
    let world = world(page);
    let mut pipeline = Pipeline::new(Settings::default());
    let prepared = pipeline.prepare(&world, Some(&before.renderer));
    for planned in prepared.renderer.published() {
        if planned.path.starts_with("lv/notes/") {
            let _ = bytes(&world, &prepared.renderer, planned);
        }
    }
    for diagnostic in &prepared.diagnostics {
        let Some(place) = &diagnostic.place else { continue };
        let Some(span) = place.span else { continue };
        if place.path.as_str() == "content/notes/a/lv.md" {
            let text = String::from_utf8_lossy(page);
            let found = text.get(span.range());
            assert!(found.is_some(), "{diagnostic:?}\n{text}");
        }
    }
    static SPEECH: OnceLock<Speech> = OnceLock::new();
    let speech = SPEECH.get_or_init(|| Speech::new(&world, Some("en"), &[]));
    let reporter = Reporter::new(speech, &world);
    reporter.write(&prepared.diagnostics, Format::Human { colour: false })
}

fn whole() -> Prepared {
    Pipeline::new(Settings::default()).prepare(&world(PAGE.as_bytes()), None)
}

#[test]
fn a_file_cut_off_anywhere_gets_messages() {
    let before = whole();
    for end in (0..PAGE.len()).step_by(5) {
        survive(&PAGE.as_bytes()[..end], &before);
    }
}

#[test]
fn a_file_with_a_strange_sign_anywhere_gets_messages() {
    let before = whole();
    let signs: [&[u8]; 6] =
        [b"\xff", b"\0", b"\t", b": ", b"\"", "\u{202e}\u{feff}".as_bytes()];
    for (start, sign) in (0..PAGE.len()).step_by(9).zip(signs.iter().cycle()) {
        let mut page = PAGE.as_bytes().to_vec();
        page.splice(start..start, sign.iter().copied());
        survive(&page, &before);
    }
}

#[test]
fn absurd_files_get_messages() {
    let before = whole();
    let front = "---\ntitle: A\n---\n";
    let deep = |text: &str| text.repeat(1_500);
    for body in [
        deep("> "),
        deep("- "),
        deep("["),
        deep("[["),
        deep("![["),
        deep("*a "),
        deep("<b>"),
        deep("[^a"),
        deep("[^a]: "),
        deep("`"),
        deep("# a\n"),
        deep("| a "),
    ] {
        survive(format!("{front}{body}\n").as_bytes(), &before);
    }
    for yaml in [
        format!("x: {}", deep("[")),
        format!("x: {}", deep("{a: ")),
        deep("- "),
        deep("? "),
        deep("a: &a\n"),
        deep("!!x "),
    ] {
        let said = survive(format!("---\n{yaml}\n---\nText.\n").as_bytes(), &before);
        assert!(said.contains("error["), "{said}");
    }
}
