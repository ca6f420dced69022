//! The repository's own site has nothing wrong with it, and every link on it leads somewhere.

use std::collections::BTreeMap;

use kopa::base::diag::Severity;
use kopa::pipeline::Settings;
use kopa::report::{Format, Reporter, Speech};
use kopa::world::World;

use crate::crawl::dead_links;
use crate::own::{OwnWorld, output, prepare};

#[test]
fn own_site_has_no_error_and_no_warning() {
    let world = OwnWorld::new();
    let prepared = prepare(&world, Settings::default());
    let found = prepared.diagnostics.into_iter().filter(|d| d.severity != Severity::Note);
    let found: Vec<_> = found.collect();
    let speech = Speech::new(&world, Some("en"), &[]);
    let said = Reporter::new(&speech, &world).write(&found, Format::Short);
    assert!(found.is_empty(), "\n{said}");
}

fn dead(settings: Settings, base: &str) -> Vec<String> {
    let offline = settings.offline;
    let world: &dyn World = &OwnWorld::new();
    let made = output(world, &prepare(world, settings));
    assert!(made.len() > 200, "there is a site");
    let pages: BTreeMap<&str, String> = made
        .iter()
        .map(|(path, page)| (path.as_str(), String::from_utf8_lossy(page).into_owned()))
        .collect();
    dead_links(&pages, offline, base)
}

#[test]
fn every_link_of_the_own_site_leads_somewhere() {
    let dead = dead(Settings::default(), "/");
    assert!(dead.is_empty(), "{dead:#?}");
}

#[test]
fn every_link_of_the_own_site_leads_to_a_file_offline() {
    let dead = dead(Settings { offline: true, ..Settings::default() }, "/");
    assert!(dead.is_empty(), "{dead:#?}");
}

#[test]
fn every_link_of_the_own_site_leads_somewhere_below_a_path() {
    let base_url = Some("https://example.org/kb/".to_owned());
    let dead = dead(Settings { base_url, ..Settings::default() }, "/kb/");
    assert!(dead.is_empty(), "{dead:#?}");
}
