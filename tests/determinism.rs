//! Same input, same bytes: with one thread and with several, in whichever order the files are
//! listed, on another day, and in another place of the world.

use std::collections::{BTreeMap, BTreeSet};

use kopa::base::date::Date;
use kopa::base::diag::Diagnostic;
use kopa::pipeline::{Pipeline, Settings};
use kopa::world::{Embedded, MemoryWorld, World};

use crate::commands::Site;
use crate::crashes::files;
use crate::own::{OwnWorld, output, prepare};

/// Everything that a build gives, with a number of threads.
fn built(world: &dyn World, threads: usize) -> BTreeMap<String, Vec<u8>> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
    pool.expect("threads can be made").install(|| {
        let base_url = Some("https://example.org/kb/".to_owned());
        let settings = Settings { base_url, ..Settings::default() };
        output(world, &prepare(world, settings))
    })
}

fn differing(
    one: &BTreeMap<String, Vec<u8>>,
    two: &BTreeMap<String, Vec<u8>>,
) -> Vec<String> {
    let all: BTreeSet<&String> = one.keys().chain(two.keys()).collect();
    let differs = |path: &&String| one.get(*path) != two.get(*path);
    all.into_iter().filter(differs).cloned().collect()
}

#[test]
fn threads_listing_and_clock_change_no_byte() {
    let world = OwnWorld::new();
    let once = built(&world, 1);
    assert!(once.len() > 200, "there is a site");
    assert_eq!(differing(&once, &built(&world, 8)), Vec::<String>::new());
    let mut other = OwnWorld::new();
    other.0.shuffled = true;
    other.0.today = "2001-01-01";
    assert_eq!(differing(&once, &built(&other, 2)), Vec::<String>::new());
}

/// The one thing that a clock may change: that the day has passed until which a text was to be
/// looked through, which is said on its own pages.
#[test]
fn a_day_that_has_passed_changes_the_notice_of_one_text_alone() {
    let built_on = |day: &str| {
        let mut world = MemoryWorld::new(Date::parse(day).expect("it is a date"));
        world.set("content/site.yaml", "languages: [en, lv]\nhome: notes/a\n");
        let fields = "fields: {until: {type: date, roles: [review-by]}}\n";
        world.set("content/notes/_collection.yaml", format!("title: Notes\n{fields}"));
        for (id, until) in [("a", "2031-01-01"), ("b", "2027-05-01"), ("c", "2031-01-01")]
        {
            let text = format!("---\ntitle: {id}\nuntil: {until}\n---\nText.\n");
            world.set(&format!("content/notes/{id}/en.md"), text);
        }
        built(&Embedded(world), 2)
    };
    let before = built_on("2026-11-22");
    assert_eq!(differing(&before, &built_on("2027-05-01")), Vec::<String>::new());
    let after = differing(&before, &built_on("2030-12-31"));
    assert_eq!(after, ["en/notes/b/index.html", "lv/notes/b/index.html"]);
}

/// What a theme of one's own may do: the groups stand in the order in which they are met.
#[test]
fn groups_that_a_template_makes_have_one_order() {
    let mut world = MemoryWorld::new(Date::parse("2026-11-22").expect("it is a date"));
    world.set("content/site.yaml", "languages: [en]\nhome: notes/a\ntheme: own\n");
    world.set("content/notes/_collection.yaml", "title: Notes\n");
    world.set("content/notes/a/en.md", "---\ntitle: A\n---\nText.\n");
    world.set("themes/own/theme.yaml", "title: Own\nextends: default\n");
    let letters: Vec<char> = ('a'..='z').rev().collect();
    let items: Vec<String> =
        letters.iter().map(|c| format!("{{\"of\": \"{c}\"}}")).collect();
    let template = format!(
        "{{% for name, group in [{}] | group_by(attribute=\"of\") %}}{{{{ name }}}}\
         {{{{ group | length }}}}{{% endfor %}}",
        [items.clone(), items].concat().join(", ")
    );
    world.set("themes/own/templates/home.html", template);
    let built = built(&Embedded(world), 2);
    let expected: String = letters.iter().map(|c| format!("{c}2")).collect();
    assert_eq!(String::from_utf8_lossy(&built["en/index.html"]), expected);
}

/// Neither the time zone, nor the language of whoever builds, nor the number of processors.
#[test]
fn another_environment_changes_no_byte() {
    let site = Site::new();
    site.set("content/notes/i/lv.md", "---\ntitle: Šķībi Ilgi İlgi\n---\n1.5, I, ß.\n");
    let built = |number: usize, environment: &[(&str, &str)]| {
        let out = format!("out{number}");
        site.run_with(&["build", "--out", &out], environment).ends(0);
        files(&site.path(&out))
    };
    let once = built(0, &[("RAYON_NUM_THREADS", "1")]);
    assert!(once.len() > 20, "there is a site");
    for (number, [zone, locale, threads]) in
        [["Pacific/Kiritimati", "tr_TR.UTF-8", "2"], ["America/Adak", "lv_LV.UTF-8", "8"]]
            .into_iter()
            .enumerate()
    {
        let names = ["TZ", "RAYON_NUM_THREADS", "LANG", "LC_ALL", "LANGUAGE"];
        let values = [zone, threads, locale, locale, locale];
        let environment: Vec<_> = names.into_iter().zip(values).collect();
        assert!(once == built(number + 1, &environment), "{environment:?}");
    }
}

/// A site with a mistake in each of many files.
fn wrong() -> Embedded<MemoryWorld> {
    let today = OwnWorld::new().today();
    let mut world = MemoryWorld::new(today);
    world.set("content/site.yaml", "languages: [en, lv]\nhome: notes/n0\ntheme: shiny\n");
    world.set("content/notes/_collection.yaml", "fields: {day: {type: date}}\n");
    for number in 0..40 {
        let front = format!("title: Same\nday: soon\ncolour: {number}\n");
        let text = format!("---\n{front}---\n[[nowhere-{number}]] and ![](x.jpg)\n");
        world.set(&format!("content/notes/n{number}/en.md"), text);
    }
    Embedded(world)
}

#[test]
fn threads_change_nothing_in_what_is_reported() {
    let said = |threads: usize| -> Vec<Diagnostic> {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        pool.expect("threads can be made").install(|| {
            Pipeline::new(Settings::default()).prepare(&wrong(), None).diagnostics
        })
    };
    let once = said(1);
    assert!(once.len() > 100, "there is much to say");
    assert_eq!(once, said(4));
}

#[test]
fn a_second_preparation_says_and_makes_the_same() {
    let world = wrong();
    let mut pipeline = Pipeline::new(Settings::default());
    let first = pipeline.prepare(&world, None);
    let second = pipeline.prepare(&world, Some(&first.renderer));
    assert_eq!(first.diagnostics, second.diagnostics);
}
