//! Content that reaches for what is not of the site: symbolic links to files and folders of
//! this machine, and orders to the terminal or to a runner of workflows.

#![cfg(unix)]

use std::fs;
use std::os::unix::fs::symlink;

use kopa::pipeline::{Pipeline, Settings, bytes};
use kopa::world::{Embedded, WatchedWorld, World as _};

use super::{Site, files};

/// What no page may have in it.
const SECRET: &str = "the-secret-of-this-machine";

/// A site with links to a folder outside of it, from all places where something is read.
fn linked() -> (Site, tempfile::TempDir) {
    let site = Site::new();
    let outside = tempfile::tempdir().expect("there is room for a folder");
    let set = |path: &str, text: &str| {
        let path = outside.path().join(path);
        fs::create_dir_all(path.parent().expect("it lies in a folder")).expect("room");
        fs::write(path, text).expect("a file can be written");
    };
    set("secret.txt", SECRET);
    set("folder/en.md", &format!("---\ntitle: {SECRET}\n---\n{SECRET}\n"));
    set("terms.yaml", &format!("terms: {{x: {{label: {{en: {SECRET}}}}}}}\n"));
    set("theme/templates/entry.html", SECRET);
    site.set("themes/own/theme.yaml", "extends: default\n");
    site.set("content/_vocabularies/known.yaml", "terms: {}\n");
    for (link, to) in [
        ("content/notes/a/secret.txt", "secret.txt"),
        ("content/notes/a/lv.md", "folder/en.md"),
        ("content/notes/a/sub", "folder"),
        ("content/notes/b", "folder"),
        ("content/others", "folder"),
        ("content/_vocabularies/terms.yaml", "terms.yaml"),
        ("themes/own/templates", "theme/templates"),
        ("content/notes/a/loop", "."),
    ] {
        symlink(outside.path().join(to), site.path(link)).expect("it can be linked");
    }
    let own = "title: Test\nlanguages: [en, lv]\nhome: pages/home\ntheme: own\n";
    site.set("content/site.yaml", own);
    (site, outside)
}

#[test]
fn no_link_leads_out_of_the_site() {
    let (site, outside) = linked();
    let ran = site.run(&["build", "--format", "short"]).ends(0);
    for link in ["content/notes/a/lv.md", "content/notes/b", "content/notes/a/secret.txt"]
    {
        assert!(ran.out.contains(&format!("{link}: warning: This is a symbolic link")));
    }
    let page = "---\ntitle: A\n---\n[x](secret.txt) ![x](sub/en.md) [[b]]\n";
    site.set("content/notes/a/en.md", page);
    site.run(&["build"]).ends(1).says("broken-link").says("symbolic-link");
    site.set("content/notes/a/en.md", super::GOOD);
    site.run(&["build"]).ends(0);
    for (path, text) in files(&site.path("public")) {
        assert!(!text.contains(SECRET), "{path}");
    }
    let before = files(outside.path());
    site.run(&["translate", "b", "lv"]);
    site.run(&["stamp"]);
    site.run(&["check", "--fix"]);
    assert_eq!(before, files(outside.path()), "nothing is written there");
}

/// What was a file when the server began, and became a link since.
#[test]
fn a_served_file_that_becomes_a_link_is_gone() {
    let (site, outside) = linked();
    let page = "---\ntitle: A\n---\n[A plan](plan.txt)\n";
    site.set("content/notes/a/en.md", page);
    site.set("content/notes/a/plan.txt", "the plan");
    let world = Embedded(WatchedWorld::new(site.path("")));
    let mut pipeline = Pipeline::new(Settings::default());
    let first = pipeline.prepare(&world, None);
    let plans = |prepared: &kopa::pipeline::Prepared| {
        let routes = prepared.renderer.published().into_iter();
        let plans = routes.filter(|planned| planned.path.contains("/plan-"));
        plans
            .filter_map(|at| bytes(&world, &prepared.renderer, at).ok())
            .collect::<Vec<_>>()
    };
    assert_eq!(plans(&first), [b"the plan"]);
    let plan = site.path("content/notes/a/plan.txt");
    fs::remove_file(&plan).expect("it is there");
    symlink(outside.path().join("secret.txt"), &plan).expect("it can be linked");
    world.0.look_again(&[plan]);
    let second = pipeline.prepare(&world, Some(&first.renderer));
    assert!(plans(&second).is_empty(), "it is no file any more");
    assert!(!world.list().links.is_empty());
}

#[test]
fn what_is_quoted_gives_no_orders() {
    let site = Site::new();
    let name = "content/notes/a/x\n::add-mask::e.txt";
    site.set(name, "x");
    let target = "(a%1b[2J%0A::stop-commands::x%0A%20::error::y.txt)";
    let text = format!(
        "---\ntitle: A\n\"k\\e[31m\\n::set-output name=a::b\": 1\n---\n[x]{target}\n"
    );
    site.set("content/notes/a/en.md", &text);
    for format in ["human", "short", "github", "json", "sarif"] {
        let ran = site.run(&["check", "--format", format]).ends(1);
        let said = format!("{}{}", ran.out, ran.err);
        assert!(!said.contains(['\u{1b}', '\u{7f}']), "{format}: {said}");
        let orders = said.lines().filter(|line| line.trim_start().starts_with("::"));
        let mut foreign = orders.filter(|line| !line.starts_with("::error file="));
        assert_eq!(foreign.next(), None, "{format}");
    }
}
