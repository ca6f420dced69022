//! A site with a menu → what all its pages have in common: from each of them it leads to the same
//! places, and tells where the reader is.

use std::collections::{BTreeMap, BTreeSet};

use kopa::base::date::Date;
use kopa::pipeline::{Pipeline, Settings, bytes_with};
use kopa::world::{Embedded, MemoryWorld};

use crate::crawl;
use crate::shelf::Shelf;

const SITE: &str = "title: {en: Test}
languages: [{code: en, name: English}]
default_language: en
home: pages/home
menu: [pages/home, tales, pages/about]
footer: [pages/about, tales]
";

static SHELF: Shelf = Shelf::new();

/// The files of the site.
fn world() -> MemoryWorld {
    let mut world = MemoryWorld::new(Date::parse("2026-11-26").expect("it is a date"));
    world.set("content/site.yaml", SITE);
    world.set("content/pages/_collection.yaml", "slug: ''\nlist: false\n");
    for id in ["home", "about", "tales-not"] {
        world.set(
            &format!("content/pages/{id}/en.md"),
            format!("---\ntitle: {id}\n---\n"),
        );
    }
    world
        .set("content/tales/_collection.yaml", "title: {en: Tales}\nslug: {en: tales}\n");
    for id in 0..60 {
        world.set(
            &format!("content/tales/t-{id}/en.md"),
            format!("---\ntitle: Tale {id}\n---\n"),
        );
    }
    world
}

/// The pages, by path.
fn pages() -> BTreeMap<String, String> {
    let world = Embedded(world());
    let prepared = Pipeline::new(Settings::default()).prepare(&world, None);
    assert!(!prepared.fails(), "{:?}", prepared.diagnostics);
    let pages = prepared.renderer.published().into_iter().map(|planned| {
        let bytes = bytes_with((&world, &SHELF), &prepared.renderer, planned);
        let bytes = bytes.expect("it can be made");
        (planned.path.to_string(), String::from_utf8_lossy(&bytes).into_owned())
    });
    pages.filter(|(path, _)| path.starts_with("en/") && path.ends_with(".html")).collect()
}

fn part<'p>(page: &'p str, start: &str, end: &str) -> &'p str {
    let from = page.find(start).expect("the part is there");
    &page[from..from + page[from..].find(end).expect("the part ends")]
}

#[test]
fn what_pages_have_in_common_leads_to_the_same_places_from_each() {
    let pages = pages();
    assert!(pages.len() > 65, "{:?}", pages.keys());
    let mut found: BTreeSet<_> = BTreeSet::new();
    for (path, page) in &pages {
        let files = |start, end| crawl::named_files(path, part(page, start, end));
        let styles = crawl::named_files(path, part(page, "<head>", "</head>"));
        let styles = styles.into_iter().filter(|file| file.contains("/base-"));
        found.insert((
            files("<nav class=\"menu\"", "</nav>"),
            files("<footer", "</footer>"),
            files("<form class=\"search\"", ">"),
            styles.collect::<Vec<_>>(),
        ));
    }
    assert_eq!(found.len(), 1, "{found:#?}");
    let (menu, foot, ..) = found.first().expect("there is one");
    let menu: Vec<&str> = menu.iter().map(String::as_str).collect();
    assert_eq!(menu, ["en/about/index.html", "en/index.html", "en/tales/index.html"]);
    assert_eq!(foot.len(), 2);
}

#[test]
fn the_menu_tells_in_which_section_a_page_lies() {
    let pages = pages();
    let current = |path: &str| {
        let menu = part(&pages[path], "<nav class=\"menu\"", "</nav>");
        let links =
            menu.split("<a ").skip(1).filter(|link| link.contains("aria-current"));
        let said = links.map(|link| {
            let title = part(link, ">", "<").trim_start_matches('>').to_owned();
            (title, link.contains("aria-current=\"page\""))
        });
        said.collect::<Vec<_>>()
    };
    let tales = |is_page| vec![("Tales".to_owned(), is_page)];
    assert_eq!(current("en/tales/index.html"), tales(true));
    assert_eq!(current("en/tales/tale-7/index.html"), tales(false));
    assert_eq!(current("en/tales/page-2/index.html"), tales(false));
    assert_eq!(current("en/index.html"), [("home".to_owned(), true)]);
    assert_eq!(current("en/about/index.html"), [("about".to_owned(), true)]);
    assert_eq!(current("en/tales-not/index.html"), []);
}

#[test]
fn what_is_wrong_with_it_is_said_of_each_page() {
    let mut world = world();
    // The menu wants a number that it is not told.
    world.set("locales/en/site.ftl", "menu-label = Menu of { $places }\n");
    let world = Embedded(world);
    let prepared = Pipeline::new(Settings::default()).prepare(&world, None);
    let tales = prepared.renderer.published().into_iter().filter(|planned| {
        planned.path.starts_with("en/tales/tale-") && planned.path.ends_with(".html")
    });
    let broken = tales.filter(|planned| prepared.renderer.render(planned).is_err());
    assert_eq!(broken.count(), 60);
}
