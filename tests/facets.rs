//! A site whose lists are narrowed by choices and by yes and no → the pages of those options:
//! their addresses, what they show, and what leads to them where no script runs.

use std::collections::BTreeMap;

use kopa::base::date::Date;
use kopa::pipeline::{Pipeline, Settings, bytes_with};
use kopa::world::{Embedded, MemoryWorld};

use crate::crawl;
use crate::shelf::Shelf;

const SITE: &str = "title: {en: Test, lv: Tests}
languages: [{code: en, name: English}, {code: lv, name: Latviešu}]
default_language: en
home: pages/home
base_url: https://example.org/kb/
";

const TALES: &str = "title: {en: Tales, lv: Stāsti}
slug: {en: tales, lv: stasti}
fields:
  stage:
    type: choice
    roles: [facet]
    label: {en: Stage, lv: Posms}
    options:
      begun: {en: Just begun, lv: Tikko sākts}
      done: {en: Done!, lv: Pabeigts}
      again: {en: Done?, lv: Atsākts}
      never: {en: Never, lv: Nekad}
  digital: {type: boolean, roles: [facet], label: {en: Digital, lv: Digitāls}}
  same: {type: choice, roles: [facet], options: {one: {en: one}, two: {en: two}}}
";

static SHELF: Shelf = Shelf::new();

fn world(tales: &[(&str, &str)]) -> MemoryWorld {
    let mut world = MemoryWorld::new(Date::parse("2026-11-22").expect("it is a date"));
    world.set("content/site.yaml", SITE);
    world.set("content/pages/_collection.yaml", "slug: ''\nlist: false\n");
    world.set("content/pages/home/en.md", "---\ntitle: Home\n---\n");
    world.set("content/tales/_collection.yaml", TALES);
    for (id, front) in tales {
        let text = format!("---\ntitle: The {id}\nsame: one\n{front}\n---\n");
        world.set(&format!("content/tales/{id}/en.md"), text);
    }
    world
}

fn built(world: MemoryWorld) -> BTreeMap<String, String> {
    let world = Embedded(world);
    let prepared = Pipeline::new(Settings::default()).prepare(&world, None);
    assert!(!prepared.fails(), "{:?}", prepared.diagnostics);
    let routes = prepared.renderer.published().into_iter();
    let pages = routes.map(|planned| {
        let bytes = bytes_with((&world, &SHELF), &prepared.renderer, planned);
        let bytes = bytes.expect("it can be made");
        (planned.path.to_string(), String::from_utf8_lossy(&bytes).into_owned())
    });
    pages.collect()
}

fn few() -> BTreeMap<String, String> {
    built(world(&[
        ("a", "stage: begun\ndigital: true"),
        ("b", "stage: done\ndigital: false"),
        ("c", "stage: again\ndigital: true"),
        ("d", "stage: begun\ndigital: {not_found: nobody knows}"),
    ]))
}

/// The folders below a folder that have a page.
fn pages<'p>(site: &'p BTreeMap<String, String>, folder: &str) -> Vec<&'p str> {
    let inside = site.keys().filter_map(|path| path.strip_prefix(folder));
    inside.filter_map(|path| path.strip_suffix("/index.html")).collect()
}

/// The titles of the cards of a page.
fn cards(page: &str) -> Vec<&str> {
    let links = page.split("card-title\"><a href=\"").skip(1);
    let titles = links.filter_map(|link| link.split_once('>')?.1.split_once('<'));
    titles.map(|(title, _)| title).collect()
}

#[test]
fn each_option_that_entries_have_has_a_page_under_a_name_in_the_readers_language() {
    let site = few();
    let english = ["digital/no", "digital/yes", "stage/again", "stage/done"];
    let english = [&english[..], &["stage/just-begun"]].concat();
    let options = |lang| -> Vec<&str> {
        pages(&site, lang).into_iter().filter(|path| path.contains('/')).collect()
    };
    // “Done!” and “Done?” would be called the same; of `never` and `two` there is nothing.
    assert_eq!(options("en/tales/"), english);
    let latvian = ["digitals/ja", "digitals/ne", "posms/atsakts", "posms/pabeigts"];
    assert_eq!(options("lv/stasti/"), [&latvian[..], &["posms/tikko-sakts"]].concat());
}

#[test]
fn the_page_of_an_option_shows_its_entries_and_leads_on() {
    let site = few();
    let page = &site["en/tales/stage/just-begun/index.html"];
    assert_eq!(cards(page), ["The a", "The d"]);
    assert!(page.contains("<h1>Stage: Just begun</h1>"), "{page}");
    assert!(page.contains("<span>2 entries</span>"), "{page}");
    assert!(page.contains("<a href=\"../../\">Show all</a>"), "{page}");
    assert!(page.contains("href=\"../../digital/yes/\"><span>yes"), "{page}");
    assert_eq!(page.matches("aria-current=\"true\"><span>Just begun<").count(), 1);
    assert_eq!(cards(&site["en/tales/digital/no/index.html"]), ["The b"]);
    assert_eq!(cards(&site["lv/stasti/digitals/ja/index.html"]), ["The a", "The c"]);
}

#[test]
fn the_list_leads_to_options_where_no_script_runs() {
    let list = &few()["en/tales/index.html"];
    for (tag, href, label, count) in [
        ("stage:begun", "stage/just-begun/", "Just begun", 2),
        ("digital:yes", "digital/yes/", "yes", 2),
    ] {
        let link = format!(
            "<li data-tag=\"{tag}\"><a class=\"term\" href=\"{href}\"><span>{label}</span> \
             <span class=\"count\">{count}</span>"
        );
        assert!(list.contains(&link), "{link}: {list}");
    }
    assert!(!list.contains("data-tag=\"same:"), "all entries are the same in it");
}

#[test]
fn a_card_says_what_yes_and_no_are_the_answers_to() {
    let list = &few()["en/tales/index.html"];
    for tag in ["Just begun", "Digital: yes", "Digital: no"] {
        let tag = format!("<span class=\"tag\">{tag}</span>");
        assert!(list.contains(&tag), "{tag}: {list}");
    }
}

#[test]
fn search_engines_know_the_page_of_an_option_and_its_siblings() {
    let site = few();
    let here = "https://example.org/kb/en/tales/stage/just-begun/";
    let there = "https://example.org/kb/lv/stasti/posms/tikko-sakts/";
    let page = &site["en/tales/stage/just-begun/index.html"];
    assert!(page.contains(&format!("rel=\"canonical\" href=\"{here}\"")), "{page}");
    assert!(page.contains(&format!("hreflang=\"lv\" href=\"{there}\"")), "{page}");
    assert!(page.contains("\"name\":\"Tales\""), "the way from the home page: {page}");
    assert!(site["sitemap.xml"].contains(&format!("<loc>{here}</loc>")));
    assert!(site["sitemap.xml"].contains(&format!("<loc>{there}</loc>")));
    let site: BTreeMap<&str, String> =
        site.iter().map(|(path, text)| (path.as_str(), text.clone())).collect();
    assert_eq!(crawl::dead_links(&site, false, "/kb/"), Vec::<String>::new());
}

#[test]
fn an_option_of_many_entries_has_as_many_pages_as_it_takes() {
    let ids: Vec<String> = (10..70).map(|number| format!("t{number}")).collect();
    let stage = |at: usize| if at < 55 { "stage: done" } else { "stage: never" };
    let tales: Vec<(&str, &str)> =
        ids.iter().enumerate().map(|(at, id)| (id.as_str(), stage(at))).collect();
    let site = built(world(&tales));
    let [first, second] = ["", "page-2/"]
        .map(|page| &site[&format!("en/tales/stage/done/{page}index.html")]);
    assert_eq!((cards(first).len(), cards(second).len()), (50, 5));
    assert!(first.contains("rel=\"next\" href=\"page-2/\""), "{first}");
    assert!(second.contains("content=\"noindex\""), "{second}");
    assert!(!site["sitemap.xml"].contains("page-2/"));
    assert_eq!(cards(&site["en/tales/stage/never/index.html"]).len(), 5);
}
