//! How translations stand to their sources, in reports and on pages.

use super::*;

#[test]
fn now_is_unstamped_and_the_line_to_paste_makes_it_current() {
    let hr = translated("lv", "  revision: now\n", BODY);
    let site = made(&desk(SOURCE, &hr));
    assert_eq!(site.standing("hr"), Standing::Unstamped);
    assert_eq!(site.codes(), ["unstamped-translation hr.md"]);
    let mended = hr.replace("now", &revision(SOURCE));
    let site = made(&desk(SOURCE, &mended));
    assert_eq!(site.standing("hr"), Standing::Current);
    assert_eq!(site.codes(), [""; 0]);
    let none = translated("lv", "", BODY);
    let site = made(&desk(SOURCE, &none));
    assert_eq!(site.standing("hr"), Standing::Unstamped);
    assert_eq!(site.codes(), [""; 0], "no stamp at all is a note");
}

#[test]
fn reformatting_the_source_changes_nothing() {
    let hr = stamped(SOURCE);
    for source in [
        SOURCE.replace('\n', "\r\n"),
        SOURCE.replace("## Sākums", "Sākums\n------"),
        SOURCE.replace("Pirmā rindkopa ", "Pirmā\nrindkopa  "),
        SOURCE.replace("- ", "* "),
        SOURCE.replace("*galds*", "_galds_"),
        SOURCE.replace("summary: Viens galds 12", "summary: >-\n  Viens  galds\n  12"),
        SOURCE.replace('ā', "a\u{304}"),
    ] {
        let site = made(&desk(&source, &hr));
        assert_eq!(site.standing("hr"), Standing::Current, "{source}");
    }
}

#[test]
fn a_figure_a_word_and_a_fact_in_words_make_exactly_their_part_outdated() {
    let hr = stamped(SOURCE);
    for (before, after, place) in [
        ("41", "42", "Prvi odlomak s brojem 41."),
        ("- divi", "- trīs", "dva"),
        ("galds 12 pag", "galds 13 pag", "Jedan stol za 12."),
        ("*galds*", "*krēsls*", "Jedan *stol*"),
        ("title: Galds", "title: Krēsls", "Stol"),
    ] {
        let source = SOURCE.replace(before, after);
        let site = made(&desk(&source, &hr));
        let outdated = Standing::Outdated { parts: 1, through: None };
        assert_eq!(site.standing("hr"), outdated, "{after}");
        assert_eq!(site.codes(), ["outdated-translation hr.md"]);
        let found = &site.prepared.diagnostics;
        let found = found.iter().find(|d| d.code == "outdated-translation");
        let span = found.and_then(|d| d.place.as_ref()?.span).expect("it has a place");
        assert_eq!(&hr[span.range()], place, "{after}");
    }
    let fact = SOURCE.replace("count: 12", "count: 13");
    let site = made(&desk(&fact, &hr));
    assert_eq!(site.standing("hr"), Standing::Current, "facts live once");
}

#[test]
fn readers_see_how_many_parts_are_outdated_and_which() {
    let hr = stamped(SOURCE);
    let source = SOURCE.replace("41", "42").replace("galds 12", "galds 13");
    let site = made(&desk(&source, &hr));
    let page = site.page("hr/notes/stol/index.html");
    assert!(page.contains("izmijenjena su 2 dijela izvornika"), "{page}");
    let mark =
        "class=\"outdated\"><span class=\"hidden\">Zastarjeli dio:</span> Prvi odlomak";
    assert!(page.contains(mark), "{page}");
    assert!(page.contains("<p class=\"lead outdated\">"), "{page}");
    assert_eq!(page.matches("Zastarjeli dio:").count(), 2);
    let source = site.page("lv/notes/galds/index.html");
    assert!(!source.contains("outdated"));
    let added = SOURCE.replace("- viens", "Jauna.\n\n- viens");
    let page = made(&desk(&added, &hr)).page("hr/notes/stol/index.html");
    assert!(
        page.contains("U izvorniku nakon ovoga stoji novi dio:</span> Prvi"),
        "{page}"
    );
}

#[test]
fn a_translation_of_an_outdated_translation_is_outdated_and_says_through_which() {
    let hr = stamped(SOURCE);
    let en = translated("hr", "  revision: now\n", BODY);
    let files = |lv: &str, en: &str| {
        made(&[
            ("content/notes/desk/lv.md", lv),
            ("content/notes/desk/hr.md", &hr),
            ("content/notes/desk/en.md", en),
        ])
    };
    let site = files(SOURCE, &en);
    let found =
        site.prepared.diagnostics.iter().find(|d| d.code == "unstamped-translation");
    let fix = found.and_then(|d| d.hints[0].fix.clone()).expect("it has a fix");
    let en = en.replace("now", &fix.replacement);
    assert_eq!(files(SOURCE, &en).standing("en"), Standing::Current);
    let site = files(&SOURCE.replace("41", "42"), &en);
    let hr = site.site().config.lang("hr");
    assert_eq!(site.standing("en"), Standing::Outdated { parts: 1, through: hr });
    let page = site.page("en/notes/stol/index.html");
    assert!(page.contains("Outdated part:</span> Prvi odlomak"), "{page}");
}

#[test]
fn what_cannot_be_is_told_at_its_place() {
    let hr = |front: &str| format!("---\ntitle: Stol\n{front}\n---\n");
    for (front, expected) in [
        ("translation: {source: hr, status: reviewed}", "translation-of-itself hr.md"),
        ("translation: {source: xx, status: reviewed}", "unknown-language hr.md"),
        (
            "translation: {source: lv, revision: 1.abc, status: reviewed}",
            "broken-revision hr.md",
        ),
        (
            "translation: {source: lv, revision: yesterday, status: reviewed}",
            "broken-revision hr.md",
        ),
        ("translation: {source: fr, status: reviewed}", "orphan-translation hr.md"),
    ] {
        let site = made(&desk(SOURCE, &hr(front)));
        let codes = site.codes();
        assert!(codes.iter().any(|code| code == expected), "{front}: {codes:?}");
        assert!(!codes.iter().any(|code| code.starts_with("unstamped")), "{codes:?}");
    }
    let circle = |source: &str| {
        format!(
            "---\ntitle: T\ntranslation: {{source: {source}, status: reviewed}}\n---\n"
        )
    };
    let site = made(&[
        ("content/notes/desk/lv.md", SOURCE),
        ("content/notes/desk/hr.md", &circle("fr")),
        ("content/notes/desk/fr.md", &circle("hr")),
    ]);
    let codes = site.codes();
    for file in ["hr.md", "fr.md"] {
        let code = format!("translation-circle {file}");
        assert!(codes.contains(&code), "{codes:?}");
    }
}
