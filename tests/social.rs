//! Cards that stand for pages on other sites: what pages say of them, and what is drawn.

use std::collections::BTreeMap;

use image::RgbImage;
use kopa::base::date::Date;
use kopa::pipeline::{Pipeline, Settings, bytes};
use kopa::world::{Embedded, MemoryWorld};

const BASE: &str = "https://example.org/kb/";

const LANGS: [(&str, &str); 5] = [
    ("lv", "Ķirbju zināšanas"),
    ("fr", "L’œuvre commune"),
    ("hr", "Čvršća znanja"),
    ("ro", "Înțelegeri și știință"),
    ("en", "Knowledge"),
];

/// A site in five languages with a note that is written in Latvian and French.
fn site(more: &str) -> MemoryWorld {
    let mut world = MemoryWorld::new(Date::parse("2026-11-22").expect("it is a date"));
    let titles = LANGS.map(|(code, title)| format!("{code}: \"{title}\"")).join(", ");
    let languages = LANGS.map(|(code, _)| format!("{{code: {code}, name: {code}}}"));
    let languages = languages.join(", ");
    world.set(
        "content/site.yaml",
        format!(
            "title: {{{titles}}}\nlanguages: [{languages}]\nhome: pages/home\n{more}"
        ),
    );
    world.set("content/pages/_collection.yaml", "slug: \"\"\nlist: false\n");
    world.set("content/pages/home/en.md", "---\ntitle: Home\n---\n");
    world.set("content/notes/_collection.yaml", "title: Notes\n");
    world.set("content/notes/a/lv.md", "---\ntitle: Šķūņa jumts\n---\nTeksts.\n");
    let french =
        "---\ntitle: Le toit\ntranslation: {source: lv, status: reviewed}\n---\nTexte.\n";
    world.set("content/notes/a/fr.md", french);
    world
}

/// What is published at the paths that are wanted.
fn built(
    world: MemoryWorld,
    base: Option<&str>,
    wanted: impl Fn(&str) -> bool,
) -> BTreeMap<String, Vec<u8>> {
    let world = Embedded(world);
    let settings = Settings { base_url: base.map(str::to_owned), ..Settings::default() };
    let prepared = Pipeline::new(settings).prepare(&world, None);
    assert!(!prepared.fails(), "{:#?}", prepared.diagnostics);
    let routes = prepared.renderer.published().into_iter();
    let made = routes.filter(|planned| wanted(&planned.path)).map(|planned| {
        let bytes = bytes(&world, &prepared.renderer, planned).expect("it can be made");
        (planned.path.to_string(), bytes)
    });
    made.collect()
}

/// What a page says of its card, by property.
fn said(page: &[u8]) -> BTreeMap<String, String> {
    let page = String::from_utf8_lossy(page);
    let metas = page.split("<meta property=\"og:image").skip(1);
    let parts = metas.filter_map(|meta| {
        let (name, rest) = meta.split_once("\" content=\"")?;
        Some((
            name.trim_start_matches(':').to_owned(),
            rest.split_once('"')?.0.to_owned(),
        ))
    });
    parts.collect()
}

fn drawn(card: &[u8]) -> RgbImage {
    let card = image::load_from_memory(card).expect("it is a picture").into_rgb8();
    assert_eq!(card.dimensions(), (1200, 630));
    card
}

/// Whether anything but the ground stands in a part of a card.
fn has_ink(
    card: &RgbImage,
    (left, right): (u32, u32),
    (top, bottom): (u32, u32),
) -> bool {
    let places = (left..right).flat_map(|x| (top..bottom).map(move |y| (x, y)));
    places.into_iter().any(|(x, y)| card.get_pixel(x, y).0 != [255; 3])
}

#[test]
fn every_page_names_the_card_of_its_language() {
    let output = built(site(""), Some(BASE), |path| path.ends_with(".html"));
    for (path, page) in output.iter().filter(|(path, _)| *path != "404.html") {
        let said = said(page);
        let lang =
            path.split('/').next().filter(|first| first.len() == 2).unwrap_or("lv");
        let (_, title) =
            LANGS.iter().find(|(code, _)| *code == lang).expect("a language");
        assert_eq!(said[""], format!("{BASE}{lang}/card.png"), "{path}");
        assert_eq!((&*said["width"], &*said["height"]), ("1200", "630"), "{path}");
        assert_eq!(said["alt"], *title, "{path}");
    }
    assert!(output.len() > 15, "there are pages");
}

#[test]
fn the_card_of_each_language_is_drawn_with_its_letters() {
    let output = built(site(""), Some(BASE), |path| path.ends_with(".png"));
    let paths: Vec<&String> = output.keys().collect();
    assert_eq!(
        paths,
        ["en/card.png", "fr/card.png", "hr/card.png", "lv/card.png", "ro/card.png"]
    );
    let cards: Vec<RgbImage> = output.values().map(|card| drawn(card)).collect();
    for (at, card) in cards.iter().enumerate() {
        assert!(has_ink(card, (80, 600), (60, 200)), "the title stands there");
        assert!(cards[..at].iter().all(|other| other != card), "each has its own");
    }
}

#[test]
fn without_an_absolute_address_there_is_no_card() {
    let output = built(site("cards: true\n"), None, |_| true);
    assert!(output.keys().all(|path| !path.ends_with("card.png")));
    assert!(said(&output["lv/notes/skuna-jumts/index.html"]).is_empty());
}

#[test]
fn entries_have_cards_of_their_own_where_the_site_wants_them() {
    let output = built(site("cards: true\n"), Some(BASE), |path| {
        path.ends_with(".html") || path.ends_with(".png")
    });
    let own = said(&output["lv/notes/skuna-jumts/index.html"]);
    assert_eq!(own[""], format!("{BASE}lv/notes/skuna-jumts/card.png"));
    assert_eq!(own["alt"], "Šķūņa jumts");
    // A page that falls back shows the card of the text that it shows.
    let fallback = said(&output["ro/notes/skuna-jumts/index.html"]);
    assert_eq!(fallback[""], own[""]);
    assert_eq!(said(&output["lv/index.html"])[""], format!("{BASE}lv/card.png"));
    assert_eq!(said(&output["lv/notes/index.html"])[""], format!("{BASE}lv/card.png"));
    let cards = output.keys().filter(|path| path.ends_with("card.png"));
    assert_eq!(cards.count(), 7, "five languages, two true versions");
    let one = drawn(&output["lv/notes/skuna-jumts/card.png"]);
    assert_ne!(one, drawn(&output["fr/notes/le-toit/card.png"]));
}

#[test]
fn no_title_sticks_out_of_its_card() {
    let long = "Pašvaldību sadarbība pierobežā ".repeat(10);
    let word = "Donaudampfschifffahrtsgesellschaftskapitaensmuetzenfabrikation";
    for title in [&long[..], word, "W", &"W".repeat(300), "</text><rect width='9'/>&amp;"]
    {
        let mut world = site("cards: true\n");
        let text = format!("---\ntitle: \"{title}\"\nslug: a\n---\nTeksts.\n");
        world.set("content/notes/a/lv.md", text);
        let output = built(world, Some(BASE), |path| path == "lv/notes/a/card.png");
        let card = drawn(&output["lv/notes/a/card.png"]);
        assert!(has_ink(&card, (80, 200), (140, 300)), "{title}");
        assert!(!has_ink(&card, (0, 72), (20, 630)), "left: {title}");
        assert!(!has_ink(&card, (1130, 1200), (20, 630)), "right: {title}");
        // The name of the site stands below the title, under a line.
        assert!(!has_ink(&card, (80, 1120), (474, 498)), "below: {title}");
    }
}

#[test]
fn a_drawing_reads_no_file() {
    let mut world = site("theme: mine\n");
    world.set("themes/mine/theme.yaml", "title: Mine\nextends: default\n");
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1200\" height=\"630\"><rect width=\"1200\" height=\"630\" fill=\"#fff\"/><image width=\"1200\" height=\"630\" href=\"{file}\"/></svg>";
    let file =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/sharing/static");
    let file = file.join("parcels.svg").display().to_string();
    world.set("themes/mine/templates/card.svg", svg.replace("{file}", &file));
    let output = built(world, Some(BASE), |path| path == "lv/card.png");
    assert!(!has_ink(&drawn(&output["lv/card.png"]), (0, 1200), (0, 630)));
}

#[test]
fn a_template_that_draws_nothing_is_an_error_at_its_place() {
    let mut world = site("theme: mine\n");
    world.set("themes/mine/theme.yaml", "title: Mine\nextends: default\n");
    for (svg, problem) in [
        ("<svg", "root node"),
        (
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"/>",
            "10 × 10",
        ),
    ] {
        world.set("themes/mine/templates/card.svg", svg);
        let world = Embedded(world.clone());
        let settings =
            Settings { base_url: Some(BASE.to_owned()), ..Settings::default() };
        let prepared = Pipeline::new(settings).prepare(&world, None);
        let planned = prepared.renderer.find("lv/card.png").expect("planned");
        let errors =
            bytes(&world, &prepared.renderer, planned).expect_err("it is broken");
        assert_eq!(errors[0].code, "template-error");
        let path = errors[0].path().map(ToString::to_string);
        assert_eq!(path.as_deref(), Some("themes/mine/templates/card.svg"));
        let said = format!("{:?}", errors[0].message.args);
        assert!(said.contains(problem), "{said}");
    }
}
