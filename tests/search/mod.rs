//! Search: the forms of a word share a stem, in five languages and without diacritics; the
//! index of a site is the same whoever makes it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use kopa::base::date::Date;
use kopa::pipeline::{Pipeline, Settings, bytes};
use kopa::search::{Rules, folded};
use kopa::world::{Embedded, MemoryWorld};

/// The word families of a language: written by hand, by the grammar.
fn families(lang: &str) -> Vec<Vec<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join(format!("tests/search/families-{lang}.txt"));
    let text = std::fs::read_to_string(path).expect("the list is there");
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| line.split_whitespace().map(str::to_owned).collect()).collect()
}

const LANGUAGES: [&str; 5] = ["lv", "fr", "hr", "ro", "en"];

#[test]
fn all_forms_of_a_word_have_one_stem_without_diacritics() {
    for lang in LANGUAGES {
        let rules = Rules::of(lang);
        let families = families(lang);
        assert!(families.len() >= 30, "{lang} has {}", families.len());
        for family in families {
            let stems: BTreeMap<String, &String> =
                family.iter().map(|form| (rules.stem(&folded(form)), form)).collect();
            assert_eq!(stems.len(), 1, "{lang}: {stems:?}");
        }
    }
}

#[test]
fn different_words_keep_their_stems_apart() {
    for lang in LANGUAGES {
        let rules = Rules::of(lang);
        let families = families(lang);
        let stems: BTreeSet<String> =
            families.iter().map(|family| rules.stem(&folded(&family[0]))).collect();
        // `primar` (mayor) and `primărie` (town hall) are one in Romanian, once folded.
        let lost = families.len() - stems.len();
        assert!(lost <= 1, "{lang}: {lost} families have the stem of another");
    }
}

#[test]
fn odd_words_have_a_stem() {
    for lang in ["lv", "fr", "hr", "ro", "en", "de", "pt-BR", ""] {
        let rules = Rules::of(lang);
        for word in ["", "a", "^", "iem", "s", "ss", "дом", "北京", "𝒜", "2021"] {
            assert!(rules.stem(word).len() <= word.len() + 2, "{lang} {word}");
        }
        let long = "a".repeat(10_000);
        assert!(rules.stem(&long).len() >= 9_990);
    }
}

/// A site of many entries in two languages.
fn many() -> Embedded<MemoryWorld> {
    let mut world = MemoryWorld::new(Date { year: 2026, month: None, day: None });
    let files = [
        (
            "content/site.yaml",
            "title: Site\nlanguages: [{code: lv, name: Latviešu}, {code: en, name: English}]\ndefault_language: en\n",
        ),
        (
            "content/notes/_collection.yaml",
            "title: Notes\nslug: notes\nfields:\n  summary: {type: text, translated: true, roles: [summary], label: Summary}\n",
        ),
    ];
    for (path, text) in files {
        world.set(path, text);
    }
    for at in 0..200 {
        let lang = if at % 3 == 0 { "en" } else { "lv" };
        let text = format!(
            "---\ntitle: Novads {at}\nsummary: Par pašvaldību {at}\n---\n\nIevads.\n\n## Sadarbība {{#work}}\n\nPašvaldības sadarbojas {}.\n",
            "ļoti ".repeat(at % 7)
        );
        world.set(&format!("content/notes/n{at}/{lang}.md"), text);
    }
    Embedded(world)
}

/// The files of search that a site has, as rendered by so many threads.
fn index(threads: usize) -> BTreeMap<String, Vec<u8>> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
    pool.expect("threads can be had").install(|| {
        let world = many();
        let prepared = Pipeline::new(Settings::default()).prepare(&world, None);
        let routes = prepared.renderer.published().into_iter();
        let routes = routes.filter(|planned| planned.path.starts_with("search/"));
        let made = routes.map(|planned| {
            let bytes = bytes(&world, &prepared.renderer, planned);
            (planned.path.to_string(), bytes.expect("it can be made"))
        });
        made.collect()
    })
}

#[test]
fn the_index_does_not_tell_how_many_threads_made_it() {
    let one = index(1);
    assert!(one.keys().any(|path| path == "search/lv/info.js"));
    assert_eq!(one, index(4));
}

#[test]
fn names_of_the_files_do_not_change_with_what_is_in_them() {
    let names: Vec<String> = index(2).into_keys().collect();
    assert!(names.iter().all(|name| {
        let file = name.rsplit('/').next().unwrap_or_default();
        ["info.js", "facets.js"].contains(&file)
            || ["w-", "f-", "r-", "d-"].iter().any(|kind| file.starts_with(kind))
    }));
    let shards = names.iter().filter(|name| name.starts_with("search/lv/w-"));
    assert_eq!(shards.count(), 32, "a small site has few shards");
}

/// How many files of rows and of details a site has in Latvian, by how long its headings are.
fn result_files(heading: usize) -> [usize; 2] {
    let mut world = many();
    for at in 0..9 {
        let text = format!("---\ntitle: Garš\n---\n\n## {}\n", "gari ".repeat(heading));
        world.0.set(&format!("content/notes/n{}/lv.md", at * 3 + 1), text.as_str());
    }
    let prepared = Pipeline::new(Settings::default()).prepare(&world, None);
    let routes = prepared.renderer.published();
    ["r-", "d-"].map(|kind| {
        let start = format!("search/lv/{kind}");
        routes.iter().filter(|planned| planned.path.starts_with(&start)).count()
    })
}

#[test]
fn short_rows_are_in_one_file_and_long_ones_in_many() {
    assert_eq!(result_files(1), [1, 17], "133 texts, eight details a file");
    assert_eq!(result_files(500), [67, 17], "two rows a file");
}

#[test]
fn titles_headings_and_texts_are_found_with_their_sections() {
    let files = index(2);
    let shards = files.iter().filter(|(path, _)| path.starts_with("search/lv/w-"));
    let text: String =
        shards.map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned()).collect();
    assert!(text.contains("pasvaldib -as "), "{text}");
    let page = String::from_utf8_lossy(&files["search/lv/r-0.js"]).into_owned();
    assert!(page.contains("[\"work\",\"Sadarbība\"]"), "{page}");
}

#[test]
fn a_former_address_in_the_folder_of_the_search_is_found_beside_it() {
    let mut world = many();
    let text = "---\ntitle: Old\naliases: [search/old/]\n---\nText.\n";
    world.0.set("content/notes/old/en.md", text);
    let prepared = Pipeline::new(Settings::default()).prepare(&world, None);
    for path in ["search/old/index.html", "search/en/info.js", "en/notes/old/index.html"]
    {
        assert!(prepared.renderer.find(path).is_some(), "{path}");
    }
    assert!(prepared.renderer.find("search/en/none.js").is_none());
}

#[test]
fn a_site_can_do_without_search() {
    let mut world = many();
    let site = "title: Site\nlanguages: [{code: lv, name: Latviešu}]\nsearch: false\n";
    world.0.set("content/site.yaml", site);
    let prepared = Pipeline::new(Settings::default()).prepare(&world, None);
    let routes = prepared.renderer.published();
    assert!(routes.iter().all(|planned| !planned.path.starts_with("search/")));
}
