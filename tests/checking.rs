//! `kopa check` beyond what stands in a text: what `--fix` changes and leaves alone, addresses
//! that would vanish, pages of other sites, and large pictures.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::time::Duration;

use kopa::base::date::Date;
use kopa::base::diag::Sink;
use kopa::check::{Answers, Manners, external};
use kopa::pipeline::{Pipeline, Settings};
use kopa::world::{Embedded, MemoryWorld};

use crate::commands::Site;

const SCHEMA: &str = "title: Notes\nfields:\n  open: {type: boolean}\n  date: {type: date}\n  \
                      level: {type: choice, options: {low: {en: low}}}\n  cost: {type: number}\n";

fn site() -> Site {
    let site = Site::new();
    site.set("content/notes/_collection.yaml", SCHEMA);
    site
}

const WRONG: &str = "\u{feff}---\r\ntitle: A: b  \r\nOpen: jā # why\r\n\r\ndate:   21.11.2026\r\n\
                     level: Low\r\ncost: 1 250,50\r\n---\r\nSee [[Home]],  [a] (https://b.org).\r\n\
                     \r\n##Part\r\nOdd\tspace \r\n";
const RIGHT: &str = "\u{feff}---\r\ntitle: \"A: b\"  \r\nopen: true # why\r\n\r\ndate:   2026-11-21\r\n\
                     level: low\r\ncost: 1250.50\r\n---\r\nSee [[home]],  [a](https://b.org).\r\n\
                     \r\n## Part\r\nOdd\tspace \r\n";

#[test]
fn fix_mends_what_is_safe_and_leaves_every_other_byte() {
    let site = site();
    site.set("content/notes/a/en.md", WRONG);
    let file = "content/notes/a/en.md, line 5: was `date:   21.11.2026`, becomes `";
    site.run(&["check", "--fix", "--format", "short"])
        .ends(0)
        .says(file)
        .says("Corrected: 9.");
    assert_eq!(site.read("content/notes/a/en.md"), RIGHT);
    site.run(&["check", "--fix"]).ends(0).says("Corrected: 0.");
    assert_eq!(site.read("content/notes/a/en.md"), RIGHT);
}

#[test]
fn a_dry_run_shows_and_changes_nothing() {
    let site = site();
    site.set("content/notes/a/en.md", WRONG);
    let ran = site.run(&["check", "--fix", "--dry-run"]).ends(1);
    ran.says("becomes `open: true # why`").says("Would be corrected: 9.");
    assert_eq!(site.read("content/notes/a/en.md"), WRONG);
    site.run(&["check", "--dry-run"]).ends(2);
}

#[test]
fn what_would_alter_the_meaning_is_left_to_people() {
    let site = site();
    for text in [
        "---\ntitel: A\n---\nSee [[hme]].\n",
        "---\ntitle: A\ndate: 03/04/2026\ncost: 1,250\n---\n",
        "---\ntitle: 'L'accueil'\nlevel: [low\n---\n",
        "---\ntitle: A\nNote: this is text.\n\nMore.\n",
        "---\ntitle: A\n<<<<<<< a\nopen: jā\n=======\nopen: nē\n>>>>>>> b\n---\n",
    ] {
        site.set("content/notes/a/en.md", text);
        site.run(&["check", "--fix"]).ends(1).says("Corrected: 0.");
        assert_eq!(site.read("content/notes/a/en.md"), text);
    }
}

#[test]
fn one_mistake_may_hide_another_and_both_are_mended() {
    let site = site();
    let text = "---\ntitle: A\ndate:\u{a0}21.11.2026\nopen: da\n---\n";
    site.set("content/notes/a/en.md", text);
    site.run(&["check", "--fix"]).ends(0).says("Corrected: 3.");
    let right = "---\ntitle: A\ndate: 2026-11-21\nopen: true\n---\n";
    assert_eq!(site.read("content/notes/a/en.md"), right);
    let text = "---\ntitle: A: b\nOpen: jā\nlevel:\u{a0}Low\n---\n[[Home]] [[a]]\n";
    site.set("content/notes/a/en.md", text);
    site.run(&["check", "--fix"]).ends(0).says("Corrected: 6.");
    let right = "---\ntitle: \"A: b\"\nopen: true\nlevel: low\n---\n[[home]] [[a]]\n";
    assert_eq!(site.read("content/notes/a/en.md"), right);
}

#[test]
fn an_address_that_would_vanish_is_an_error_with_the_line_that_keeps_it() {
    let site = site();
    site.set("content/notes/b/en.md", "---\ntitle: Bee\n---\nSee [[a]].\n");
    site.run(&["build"]).ends(0);
    let published = site.read("public/addresses.json");
    site.set("published.json", &published);
    let check = ["check", "--format", "short", "--published", "published.json"];
    site.run(&check).ends(0);
    site.set("content/notes/b/en.md", "---\ntitle: Bumblebee\n---\nSee [[a]].\n");
    let ran = site.run(&check).ends(1);
    ran.says("b/en.md:2:8: error: The address `en/notes/bee/`")
        .says("aliases: [en/notes/bee/]");
    let kept = "---\ntitle: Bumblebee\naliases: [en/notes/bee/]\n---\nSee [[a]].\n";
    site.set("content/notes/b/en.md", kept);
    site.run(&check).ends(0);
    fs::remove_dir_all(site.path("content/notes/b")).expect("it can be removed");
    site.run(&check).ends(1).says("`formerly: [b]`");
    site.set("published.json", "{}");
    site.run(&check).ends(3).complains("published.json");
}

#[test]
fn a_large_picture_is_named() {
    let site = site();
    site.set("content/notes/a/desk.avif", "");
    let picture = fs::File::create(site.path("content/notes/a/desk.avif")).expect("room");
    picture.set_len(12 << 20).expect("room");
    let ran = site.run(&["check", "--format", "short"]).ends(0);
    ran.says("content/notes/a/desk.avif: warning: This picture has 12 MB");
    for (lang, text) in
        [("lv", "12 MB, un"), ("fr", "12 Mo"), ("hr", "ima 12 MB"), ("ro", "are 12 MB")]
    {
        site.run(&["--lang", lang, "check", "--format", "short"]).ends(0).says(text);
    }
    // Of other pictures readers get smaller ones, but editors the file itself.
    site.set("content/notes/a/desk.jpg", "");
    let picture = fs::File::create(site.path("content/notes/a/desk.jpg")).expect("room");
    picture.set_len(12 << 20).expect("room");
    site.run(&["check", "--format", "short"])
        .says("content/notes/a/desk.jpg: note: The file of this picture has 12 MB");
}

/// Answers `404` to `/gone` and `200` to all else, and counts the questions.
fn server(questions: usize) -> (String, std::thread::JoinHandle<Vec<String>>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    let address = listener.local_addr().expect("it has one").to_string();
    let answering = std::thread::spawn(move || {
        let mut asked = Vec::new();
        for _ in 0..questions {
            let (mut stream, _) = listener.accept().expect("somebody asks");
            let mut buffer = [0; 2048];
            let length = stream.read(&mut buffer).unwrap_or(0);
            let line = String::from_utf8_lossy(&buffer[..length]).into_owned();
            let status =
                if line.contains(" /gone ") { "404 Not Found" } else { "200 OK" };
            let answer = format!(
                "HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            );
            let _ = stream.write_all(answer.as_bytes());
            asked.push(line.lines().next().unwrap_or_default().to_owned());
        }
        asked
    });
    (address, answering)
}

#[test]
fn pages_of_other_sites_are_asked_for_once_and_those_that_are_gone_are_named() {
    let (host, answering) = server(3);
    let today = Date { year: 2026, month: Some(11), day: Some(22) };
    let mut world = MemoryWorld::new(today);
    world.set("content/site.yaml", "title: T\nlanguages: [{code: en, name: English}]\n");
    world.set("content/notes/_collection.yaml", "title: Notes\n");
    let text = format!(
        "---\ntitle: A\n---\n[One page](http://{host}/there#part), [again](http://{host}/there) \
         and [another](http://{host}/gone).\n"
    );
    world.set("content/notes/a/en.md", text);
    let prepared = Pipeline::new(Settings::default()).prepare(&Embedded(world), None);
    let site = prepared.renderer.site();
    let manners = Manners { pause: Duration::ZERO, local: true, ..Manners::default() };
    let mut sink = Sink::new();
    let answers = external(site, &Answers::default(), (manners, today), &mut sink);
    let found: Vec<&str> = sink.iter().map(|d| d.code).collect();
    assert_eq!(found, ["dead-link"]);
    let asked = answering.join().expect("the server ends");
    assert_eq!(asked.len(), 3, "{asked:?}");
    assert!(asked[0].starts_with("HEAD /gone "), "{asked:?}");
    assert!(asked[1].starts_with("GET /gone "), "{asked:?}");
    assert!(asked[2].starts_with("HEAD /there "), "{asked:?}");
    // The server is gone; what was there is not asked for again, and the other is.
    let again = external(site, &answers, (manners, today), &mut Sink::new());
    let kept = serde_json::to_string(&again).expect("it can be written");
    assert!(kept.contains("/there"), "{kept}");
    let strict = Manners { local: false, ..manners };
    let mut sink = Sink::new();
    external(site, &Answers::default(), (strict, today), &mut sink);
    assert!(sink.is_empty(), "servers in the own network are not asked");
}
