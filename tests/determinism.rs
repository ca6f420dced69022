//! Same input, same bytes: with one thread and with several, and in whichever order the files
//! are listed.

use std::collections::BTreeMap;

use kopa::base::diag::Diagnostic;
use kopa::pipeline::{Pipeline, Settings};
use kopa::world::{Embedded, MemoryWorld, World};

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
    let all =
        one.keys().chain(two.keys()).filter(|path| one.get(*path) != two.get(*path));
    all.cloned().collect()
}

#[test]
fn threads_and_listing_change_no_byte() {
    let world = OwnWorld::new();
    let once = built(&world, 1);
    assert!(once.len() > 200, "there is a site");
    assert_eq!(differing(&once, &built(&world, 4)), Vec::<String>::new());
    let mut shuffled = OwnWorld::new();
    shuffled.0.shuffled = true;
    assert_eq!(differing(&once, &built(&shuffled, 4)), Vec::<String>::new());
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
