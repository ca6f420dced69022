//! Pages in all languages: fallback, typography, direction, and the page for editors.

use super::*;

#[test]
fn a_fallback_page_claims_nothing_that_is_not_so() {
    let site = made(&desk(SOURCE, &stamped(SOURCE)));
    let page = site.page("fr/notes/galds/index.html");
    assert!(page.contains("<html lang=\"fr\""));
    assert!(page.contains("<h1 lang=\"lv\" dir=\"ltr\">Galds</h1>"), "{page}");
    assert!(page.contains("<article class=\"prose\" lang=\"lv\""));
    assert!(
        page.contains("rel=\"canonical\" href=\"https://example.org/lv/notes/galds/\"")
    );
    assert!(!page.contains("rel=\"alternate\" hreflang"), "{page}");
    assert!(page.contains("role=\"note\""));
    let real = site.page("lv/notes/galds/index.html");
    assert!(real.contains("hreflang=\"hr\" href=\"https://example.org/hr/notes/stol/\""));
    assert!(!real.contains("hreflang=\"fr\" href=\"https://example.org/"), "{real}");
    let switcher = "<span class=\"gives\">(<span lang=\"lv\">Latviešu</span>)</span>";
    assert!(real.contains(switcher), "{real}");
    let sitemap = site.page("sitemap.xml");
    assert!(sitemap.contains("https://example.org/hr/notes/stol/"));
    assert!(!sitemap.contains("https://example.org/fr/notes/galds/"), "{sitemap}");
    assert!(!site.page("fr/feed.xml").contains("galds"));
    let list = site.page("fr/notes/index.html");
    assert!(
        list.contains("<span class=\"lang-mark\" lang=\"lv\">Latviešu</span>"),
        "{list}"
    );
}

#[test]
fn a_machine_and_an_unreviewed_translation_say_so() {
    for (status, said) in [
        ("machine", "translated by a machine"),
        ("unreviewed", "No native speaker has reviewed this translation"),
        ("reviewed", ""),
    ] {
        let en = translated("lv", "", BODY).replace("reviewed", status);
        let site = made(&[
            ("content/notes/desk/lv.md", SOURCE),
            ("content/notes/desk/en.md", &en),
        ]);
        let page = site.page("en/notes/stol/index.html");
        assert!(page.contains(said), "{status}");
        assert_eq!(page.contains("role=\"note\""), !said.is_empty(), "{status}");
    }
}

#[test]
fn text_is_set_as_its_language_sets_it() {
    let quoted = |title: &str| {
        format!(
            "---\ntitle: '{title}'\nsummary: 'A \"b\".'\n---\n\nSay \"yes\" ! `\"no\"`\n"
        )
    };
    for (code, slug, title, yes, summary) in [
        ("lv", "a", "„a”", "„yes”", "A „b”."),
        ("en", "a", "“a”", "“yes”", "A “b”."),
        (
            "fr",
            "a",
            "«\u{202f}a\u{202f}»",
            "«\u{202f}yes\u{202f}»\u{202f}!",
            "A «\u{202f}b\u{202f}».",
        ),
    ] {
        let file = format!("content/notes/desk/{code}.md");
        let site = made(&[(&file, &quoted("\"a\""))]);
        let page = site.page(&format!("{code}/notes/{slug}/index.html"));
        for part in [&format!("<h1>{title}</h1>"), yes, summary] {
            assert!(page.contains(part), "{part}: {page}");
        }
        assert!(page.contains("<code>&quot;no&quot;</code>"), "{page}");
    }
    let site = made(&[(
        "content/notes/desk/ro.md",
        "---\ntitle: Şcoala\n---\n\n## Ţara\n\nŞi `ş`.\n",
    )]);
    let page = site.page("ro/notes/scoala/index.html");
    assert!(page.contains("<h1>Școala</h1>") && page.contains(">Țara<"), "{page}");
    assert!(page.contains("<p>Și <code>ş</code>.</p>"), "{page}");
}

#[test]
fn a_page_for_editors_shows_how_all_translations_stand() {
    let source = SOURCE.replace("41", "42");
    let site = made(&desk(&source, &stamped(SOURCE)));
    let page = site.page("en/translations/index.html");
    for part in [
        "<td class=\"is-source\">",
        "<td class=\"is-outdated\"><span aria-hidden=\"true\">!1</span>\
         <span class=\"hidden\">1 outdated part</span></td>",
        "<td class=\"is-missing\">",
        "<rect class=\"bar-outdated\" x=\"0\" y=\"0\" width=\"500\"",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(!page.contains(" style="), "the policy of the page forbids it");
    assert!(page.contains("content=\"noindex\""));
    assert!(!site.page("sitemap.xml").contains("translations"));
    assert!(!site.page("hr/notes/stol/index.html").contains("translations/"));
}

#[test]
fn a_translator_sees_both_texts_side_by_side_and_what_is_outdated() {
    let source = SOURCE.replace("41", "42");
    let site = made(&desk(&source, &stamped(SOURCE)));
    let page = |path: &str| {
        let planned = translator(site.site(), path)?;
        let made = bytes(&site.world, &site.prepared.renderer, &planned);
        Some(String::from_utf8(made.expect("it can be made")).expect("it is text"))
    };
    let view = page("_kopa/translate/notes/desk/hr/index.html").expect("it is there");
    assert_eq!(view.matches("<tr class=\"outdated\">").count(), 1);
    let (_, lit) = view.split_once("<tr class=\"outdated\">").expect("one is lit");
    let (lit, _) = lit.split_once("</tr>").expect("it ends");
    for part in ["lang=\"lv\"", "skaitli 42.", "lang=\"hr\"", "s brojem 41."] {
        assert!(lit.contains(part), "{part}: {lit}");
    }
    let missing = page("_kopa/translate/notes/desk/fr/index.html").expect("it is there");
    assert!(missing.contains("skaitli 42."), "what is to be translated is there");
    let all = page("_kopa/translate/index.html").expect("it is there");
    assert!(all.contains("href=\"notes/desk/hr/\""), "{all}");
    for path in ["notes/desk/lv/index.html", "notes/none/hr/index.html", "x"] {
        assert_eq!(page(&format!("_kopa/translate/{path}")), None, "{path}");
    }
    let routes = site.prepared.renderer.published();
    assert!(routes.iter().all(|planned| !planned.path.starts_with("_kopa")));
}

#[test]
fn a_site_in_arabic_and_greek_reads_in_both_directions() {
    let mut world = MemoryWorld::new(Date { year: 2026, month: Some(11), day: Some(22) });
    world.set(
        "content/site.yaml",
        "title: {ar: معرفة, el: Γνώση}\nlanguages:\n  - {code: ar, name: العربية}\n  - {code: el, name: Ελληνικά}\ndefault_language: el\nhome: pages/home\n",
    );
    world
        .set("content/notes/_collection.yaml", "title: Notes\nslug: notes\nfields: {}\n");
    world.set("content/notes/desk/ar.md", "---\ntitle: مكتب\n---\n\n## بداية\n\nنص.\n");
    world.set(
        "content/notes/chair/el.md",
        "---\ntitle: Καρέκλα\n---\n\n## Αρχή\n\nΚείμενο.\n",
    );
    world.set("content/pages/_collection.yaml", HOME[0].1);
    world.set("content/pages/home/el.md", "---\ntitle: Αρχική\n---\n");
    let world = Embedded(world);
    let prepared = Pipeline::new(Settings::default()).prepare(&world, None);
    assert!(!prepared.fails(), "{:?}", prepared.diagnostics);
    let site = Made { world, prepared };
    let page_of = |id: &str, code: &str| {
        let lang = site.site().config.lang(code).expect("the site has it");
        let entry = site.site().entries.iter().find(|entry| entry.id == id);
        let url = entry.and_then(|entry| entry.address.get(lang)).expect("it is there");
        site.page(&format!("{url}index.html"))
    };
    let arabic = page_of("desk", "ar");
    assert!(arabic.contains("<html lang=\"ar\" dir=\"rtl\">"));
    let greek = page_of("chair", "el");
    assert!(greek.contains("<html lang=\"el\" dir=\"ltr\">"));
    let foreign = page_of("chair", "ar");
    assert!(foreign.contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert!(foreign.contains("<h1 lang=\"el\" dir=\"ltr\">Καρέκλα</h1>"), "{foreign}");
    assert!(foreign.contains("<article class=\"prose\" lang=\"el\" dir=\"ltr\">"));
    let coverage = site.page("ar/translations/index.html");
    assert!(
        coverage.contains("dir=\"rtl\"") && coverage.contains("x=\"667\""),
        "{coverage}"
    );
}
