//! A site with places, axes and periods under names of its own → its map, matrix and
//! timeline, and what machines read of it. Looks at bytes, not at pixels.

use std::collections::BTreeMap;

use kopa::base::date::Date;
use kopa::pipeline::{Pipeline, Settings, bytes_with};
use kopa::world::{Embedded, MemoryWorld};

use crate::crawl;

use crate::shelf::Shelf;

/// Cards are drawn once for all sites that show the same.
static SHELF: Shelf = Shelf::new();

const SITE: &str = "title: {en: Test, lv: Tests}
languages:
  - {code: en, name: English, fallback: [lv]}
  - {code: lv, name: Latviešu, fallback: [en]}
default_language: en
home: pages/home
";

const PAGES: &str = "title: {en: Pages, lv: Lapas}
slug: {en: '', lv: ''}
list: false
";

const TALES: &str = "title: {en: Tales, lv: Stāsti}
slug: {en: tales, lv: stasti}
fields:
  wherever: {type: list, of: {type: place}, roles: [place]}
  whenever: {type: period, roles: [period], label: {en: Time}}
  how: {type: terms, vocabulary: ways, roles: [axis, facet], label: {en: Way}}
  kind:
    type: choice
    roles: [axis, facet]
    label: {en: Kind}
    options: {old: {en: old}, new: {en: new}, odd: {en: odd}}
";

const WAYS: &str = "title: {en: Ways, lv: Veidi}
terms:
  foot: {label: {en: on foot, lv: kājām}}
  sea: {label: {en: by sea, lv: pa jūru}}
  air: {label: {en: by air, lv: pa gaisu}}
";

fn world() -> MemoryWorld {
    let mut world = MemoryWorld::new(Date::parse("2026-11-22").expect("it is a date"));
    world.set("content/site.yaml", SITE);
    world.set("content/pages/_collection.yaml", PAGES);
    world.set("content/pages/home/en.md", "---\ntitle: Home\n---\nText.\n");
    world.set("content/tales/_collection.yaml", TALES);
    world.set("content/_vocabularies/ways.yaml", WAYS);
    world
}

fn tale(world: &mut MemoryWorld, id: &str, front: &str) {
    let text = format!("---\ntitle: The {id}\n{front}\n---\nText.\n");
    world.set(&format!("content/tales/{id}/en.md"), text);
}

fn three() -> MemoryWorld {
    let mut world = world();
    tale(
        &mut world,
        "a",
        "wherever: [{name: Rīga, coordinates: [56.95, 24.11]}]\nwhenever: {start: 2020, end: 2021}\nhow: [foot, sea]\nkind: old",
    );
    tale(
        &mut world,
        "b",
        "wherever: [{name: Rīga, coordinates: [56.95, 24.11]}, {name: Split, coordinates: [43.51, 16.44]}]\nwhenever: {start: 2022-07, ongoing: true}\nhow: [sea]\nkind: old",
    );
    tale(
        &mut world,
        "c",
        "wherever: [{name: Lima, coordinates: [-12.05, -77.04]}]\nwhenever: {not_found: nobody knows}\nhow: [foot]\nkind: new",
    );
    world
}

fn built(world: MemoryWorld) -> BTreeMap<String, String> {
    made(world, |_| true)
}

/// What is published at the paths that are wanted.
fn made(world: MemoryWorld, wanted: impl Fn(&str) -> bool) -> BTreeMap<String, String> {
    let world = Embedded(world);
    let settings = Settings {
        base_url: Some("https://example.org/kb/".to_owned()),
        ..Settings::default()
    };
    let prepared = Pipeline::new(settings).prepare(&world, None);
    assert!(!prepared.fails(), "{:#?}", prepared.diagnostics);
    let renderer = &prepared.renderer;
    let planned = renderer.published().into_iter().filter(|p| wanted(&p.path));
    planned
        .map(|planned| {
            let made =
                bytes_with((&world, &SHELF), renderer, planned).expect("it can be made");
            (planned.path.to_string(), String::from_utf8_lossy(&made).into_owned())
        })
        .collect()
}

fn part<'t>(text: &'t str, from: &str, to: &str) -> &'t str {
    let start = text.find(from);
    assert!(start.is_some(), "`{from}` is not in {text}");
    let rest = &text[start.unwrap_or_default()..];
    &rest[..rest.find(to).unwrap_or(rest.len())]
}

#[test]
fn a_map_links_its_entries_and_lists_them_for_those_who_do_not_see_it() {
    let site = built(three());
    let map = &site["en/map/index.html"];
    let drawing = part(map, "<svg class=\"map\"", "</svg>");
    assert_eq!(drawing.matches("<a href").count(), 2, "two groups");
    assert!(drawing.contains("aria-label=\"Rīga: 2 entries\""), "{drawing}");
    assert!(
        drawing.contains("aria-label=\"The b – Split\""),
        "one alone is linked itself"
    );
    let riga = part(map, "<section id=\"place-riga\"", "</section>");
    assert!(riga.contains("The a") && riga.contains("The b"), "{riga}");
    let elsewhere = part(map, "<section id=\"_elsewhere\"", "</section>");
    assert!(elsewhere.contains("The c"), "what the map cannot show is in its list");
    let home = &site["en/index.html"];
    assert!(home.contains("href=\"map/#place-riga\""), "the map stands on the home page");
    assert!(site.contains_key("lv/karte/index.html"), "addresses are translated");
}

#[test]
fn a_matrix_counts_and_each_count_leads_to_exactly_its_entries() {
    let site = built(three());
    let page = &site["en/tales/at-a-glance/index.html"];
    let table = part(page, "<table", "</table>");
    assert_eq!(table.matches("scope=\"col\"").count(), 2);
    assert_eq!(
        table.matches("scope=\"row\"").count(),
        2,
        "what nobody has is folded away"
    );
    assert!(table.contains("href=\"#cell-sea-old\">2<"), "{table}");
    let cell = part(page, "<section id=\"cell-sea-old\"", "</section>");
    assert!(cell.contains("The a") && cell.contains("The b") && !cell.contains("The c"));
    let unused = part(page, "<details class=\"unused\"", "</details>");
    assert!(unused.contains("by air") && unused.contains("odd"), "{unused}");
}

#[test]
fn a_timeline_is_open_where_something_goes_on() {
    let site = built(three());
    let page = &site["en/tales/at-a-glance/index.html"];
    let timeline = part(page, "<div class=\"timeline\"", "</ol>");
    assert!(timeline.contains("class=\"closed\" x=\"0%\""), "{timeline}");
    assert!(timeline.contains("class=\"open\" x=\"83.33%\""), "{timeline}");
    let undated = part(page, "<p class=\"undated\"", "</p>");
    assert!(undated.contains("The c"), "{undated}");
}

#[test]
fn nothing_is_styled_in_line_and_no_link_is_dead() {
    let site = built(three());
    for (path, text) in site.iter().filter(|(path, _)| path.ends_with(".html")) {
        assert!(!text.contains(" style="), "{path}");
    }
    let pages = site.iter().map(|(path, text)| (path.as_str(), text.clone())).collect();
    let dead = crawl::dead_links(&pages, false, "/kb/");
    assert!(dead.is_empty(), "{dead:#?}");
}

#[test]
fn a_site_without_such_roles_has_no_such_pages() {
    let mut world = world();
    world
        .set("content/tales/_collection.yaml", "title: {en: Tales}\nslug: {en: tales}\n");
    tale(&mut world, "a", "");
    let site = built(world);
    assert!(!site.contains_key("en/map/index.html"));
    assert!(!site.contains_key("en/tales/at-a-glance/index.html"));
    let home = &site["en/index.html"];
    assert!(!home.contains("seeing-"), "nor their style sheet");
}

#[test]
fn two_thousand_entries_are_counted_in_full_and_listed_in_part() {
    let mut world = world();
    for n in 0..2000 {
        let (latitude, longitude) = (36 + n % 31, n % 39 - 9);
        let way = ["foot", "sea", "air"][n as usize % 3];
        let front = format!(
            "wherever: [{{name: P{n}, coordinates: [{latitude}.5, {longitude}.5]}}]\nwhenever: {{start: {}}}\nhow: [{way}]\nkind: odd",
            1900 + n % 120
        );
        tale(&mut world, &format!("t{n}"), &front);
    }
    let list = "en/tales/page-20/index.html";
    let pages =
        ["en/index.html", "en/map/index.html", "en/tales/at-a-glance/index.html", list];
    let site = made(world, |path| pages.contains(&path));
    let glance = &site["en/tales/at-a-glance/index.html"];
    assert!(glance.contains("href=\"#cell-foot-odd\">667<"));
    let (before, pages) = site[list].split_once("class=\"pages\"").expect("it has pages");
    assert!(before.contains("class=\"card\""));
    assert_eq!(pages.matches("class=\"gap\"").count(), 2);
    // Its own page, two on either side, the first and the last, before and next.
    assert_eq!(
        pages.split("</nav>").next().map(|nav| nav.matches("<a ").count()),
        Some(9)
    );
    for path in ["en/index.html", "en/map/index.html", "en/tales/at-a-glance/index.html"]
    {
        assert!(site[path].len() < 220_000, "{path}: {} bytes", site[path].len());
    }
}

#[test]
fn programs_read_who_wrote_what_in_which_language() {
    let mut world = three();
    world.set(
        "content/tales/a/lv.md",
        "---\ntitle: Stāsts </script>\ntranslation: {source: en, status: reviewed}\n---\nSk. [[b]] un [[term:ways/sea|jūru]].\n",
    );
    let site = built(world);
    let page = &site["lv/stasti/stasts-script/index.html"];
    let data = part(page, "<script type=\"application/ld+json\">", "</script>");
    let data = data.split_once('>').expect("it begins with the element").1;
    let data: serde_json::Value = serde_json::from_str(data).expect("it is JSON");
    let article = &data["@graph"][0];
    assert_eq!(article["headline"], "Stāsts </script>");
    assert_eq!(article["inLanguage"], "lv");
    let source = "https://example.org/kb/en/tales/the-a/";
    assert_eq!(article["translationOfWork"]["@id"], source);
    assert_eq!(data["@graph"][1]["@type"], "BreadcrumbList");
    let fallback = &site["lv/stasti/the-b/index.html"];
    assert!(!fallback.contains("ld+json"), "a text is described where it really stands");
}

#[test]
fn each_text_is_there_as_markdown_that_leads_on() {
    let mut world = three();
    world.set(
        "content/tales/a/en.md",
        "---\ntitle: \"The a: one\"\n---\nSee [[b]], [[term:ways/sea|the sea]] and [there](../c/en.md#x).\n\n## X\n",
    );
    world.set("content/tales/c/en.md", "---\ntitle: The c\n---\n## X\n");
    let site = built(world);
    assert_eq!(
        site["en/tales/the-a-one/index.md"],
        "---\ntitle: \"The a: one\"\nlang: en\ncanonical: \"https://example.org/kb/en/tales/the-a-one/\"\n---\n\n# The a: one\n\nSee [The b](https://example.org/kb/en/tales/the-b/index.md), [the sea](https://example.org/kb/en/ways/by-sea/) and [there](https://example.org/kb/en/tales/the-c/index.md#x).\n\n## X\n"
    );
    assert!(!site.contains_key("lv/stasti/the-b/index.md"), "only true versions");
    let llms = &site["llms.txt"];
    assert!(llms.starts_with("# Test\n"), "{llms}");
    assert!(llms.contains("- [The b](https://example.org/kb/en/tales/the-b/index.md)\n"));
    assert!(
        llms.contains("## Optional\n\n- [Latviešu: Tests](https://example.org/kb/lv/)")
    );
}

#[test]
fn a_list_on_one_page_can_be_narrowed_and_a_longer_one_only_leads_on() {
    let site = built(three());
    let list = &site["en/tales/index.html"];
    assert!(
        list.contains("<li data-tag=\"how:sea\"><a class=\"term\""),
        "links without it"
    );
    assert!(list.contains("data-tags=\"how:foot how:sea kind:old\""), "{list}");
    assert!(list.contains("data-narrow=\"Shown: # of #\" hidden>"), "{list}");
    assert!(list.contains("/facets-"), "the script is there");
    let mut world = world();
    for n in 0..60 {
        tale(&mut world, &format!("t{n}"), ["how: [sea]", "how: [foot]"][n % 2]);
    }
    let long = &made(world, |path| path == "en/tales/index.html")["en/tales/index.html"];
    assert!(!long.contains("/facets-") && !long.contains("data-tags"), "{long}");
}

#[test]
fn a_sitemap_of_many_pages_is_an_index_of_parts() {
    let mut world = world();
    let mut terms = String::from("title: {en: Ways, lv: Veidi}\nterms:\n");
    for number in 0..1_100 {
        terms.push_str(&format!(
            "  t{number}: {{label: {{en: T{number}, lv: T{number}}}}}\n"
        ));
    }
    world.set("content/_vocabularies/ways.yaml", terms);
    let settings = Settings {
        base_url: Some("https://example.org/".to_owned()),
        ..Settings::default()
    };
    let world = Embedded(world);
    let prepared = Pipeline::new(settings).prepare(&world, None);
    let read = |path: &str| {
        let planned = prepared.renderer.find(path).expect(path);
        let bytes =
            bytes_with((&world, &SHELF), &prepared.renderer, planned).expect(path);
        String::from_utf8(bytes).expect("it is text")
    };
    let index = read("sitemap.xml");
    assert!(index.contains("<sitemapindex"), "{index}");
    assert_eq!(index.matches("<sitemap>").count(), 2, "{index}");
    assert!(index.contains("<loc>https://example.org/sitemap-2.xml</loc>"), "{index}");
    let listed = |part: &str| read(part).matches("<url>").count();
    assert_eq!(listed("sitemap-1.xml"), 2_000);
    // Terms, vocabularies and the home pages are all there, once.
    let left = listed("sitemap-2.xml");
    assert!(left > 200 && left < 220, "{left}");
}
