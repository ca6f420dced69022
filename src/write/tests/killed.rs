//! What the next build makes of one that was killed.

use std::fs;

use super::super::home::{Home, Standing};
use super::super::journal::Journal;
use super::super::manifest::{Manifest, sealed, unsealed};
use super::super::publish::{carry_out, commit, staged_name};
use super::super::{Outcome, Phase, WriteError, update, write};
use super::{Place, SITE, targets};

/// What a build is killed at.
#[derive(Clone, Copy, PartialEq)]
enum Killed {
    BeforeTheJournal,
    BeforeTheFirstRename,
    BetweenRenames,
    BeforeTheManifest,
    BeforeTheJournalIsGone,
}

const NEXT: &[(&str, &str)] = &[
    ("index.html", "new home"),
    ("en/about/index.html", "about"),
    ("assets/new.css", "new css"),
    ("assets/new.js", "js"),
    ("feed.xml", "feed"),
];

/// Does a build of `NEXT` by hand up to the point at which it is killed.
fn kill(place: &Place, at: Killed) {
    let home = Home::open(&place.out()).expect("it is free");
    let Ok(Standing::Ours(before)) = home.standing() else { panic!("it is ours") };
    let render = |at: usize| Some(NEXT[at].1.as_bytes().to_vec());
    let planned = update::plan(&home, &before, &targets(NEXT), (&|_| {}, &render));
    let Ok(Some((journal, after))) = planned else { panic!("it can be rendered") };
    if at == Killed::BeforeTheJournal {
        return;
    }
    commit(&home, &journal, &after).expect("written down");
    match at {
        Killed::BetweenRenames => {
            let step = &journal.moves[0][0];
            let staged = home.stage().join(staged_name(step.staged));
            fs::rename(staged, home.out.join(&step.path)).expect("renamed");
        }
        Killed::BeforeTheManifest => {
            carry_out(&home, &journal).expect("done");
            journal.write(&home.journal()).expect("as before");
            fs::rename(home.manifest(), home.next_manifest()).expect("as before");
            before.write(&home.manifest()).expect("as before");
        }
        Killed::BeforeTheJournalIsGone => {
            carry_out(&home, &journal).expect("done");
            journal.write(&home.journal()).expect("as before");
        }
        _ => {}
    }
}

#[test]
fn a_killed_build_is_finished_by_the_next_one_even_if_that_one_fails() {
    for (at, expected) in [
        (Killed::BeforeTheJournal, SITE),
        (Killed::BeforeTheFirstRename, NEXT),
        (Killed::BetweenRenames, NEXT),
        (Killed::BeforeTheManifest, NEXT),
        (Killed::BeforeTheJournalIsGone, NEXT),
    ] {
        let place = Place::new();
        place.built(SITE);
        kill(&place, at);
        let outcome = write(&place.out(), &targets(SITE), (&|_| {}, &|_| None));
        assert!(matches!(outcome, Ok(Outcome::Withheld)));
        place.holds(expected);
        assert!(!place.notes().join("journal").exists());
        let report = place.built(SITE);
        assert_eq!(report.deleted.is_empty(), expected == SITE);
        place.holds(SITE);
    }
}

#[test]
fn pages_come_after_assets_and_indexes_after_pages() {
    let place = Place::new();
    place.built(SITE);
    kill(&place, Killed::BeforeTheFirstRename);
    let page = place.out().join("index.html");
    fs::remove_file(&page).expect("deleted");
    place.put("index.html/obstacle", "in the way of a page");
    assert!(matches!(place.build(NEXT), Err(WriteError::Io { .. })));
    let stands = |path: &str| place.out().join(path).exists();
    assert!(stands("assets/new.css") && stands("assets/new.js"));
    assert!(!stands("feed.xml") && stands("sitemap.xml"));
    fs::remove_dir_all(page).expect("deleted");
    place.built(NEXT);
    place.holds(NEXT);
}

#[test]
fn staged_files_that_were_lost_with_the_power_are_rendered_again() {
    let place = Place::new();
    place.built(SITE);
    kill(&place, Killed::BetweenRenames);
    fs::write(place.out().join("assets/new.css"), "\0\0\0\0\0\0\0").expect("damaged");
    let journal = Journal::read(&place.notes().join("journal")).expect("it is whole");
    let staged =
        place.notes().join("stage").join(staged_name(journal.moves[1][0].staged));
    fs::write(staged, "").expect("damaged");
    place.built(NEXT);
    place.holds(NEXT);
}

#[test]
fn a_torn_journal_or_manifest_counts_as_none() {
    let place = Place::new();
    place.built(SITE);
    kill(&place, Killed::BeforeTheFirstRename);
    for name in ["journal", "manifest"] {
        let path = place.notes().join(name);
        let text = fs::read_to_string(&path).expect("it is there");
        fs::write(&path, &text[..text.len() - 9]).expect("torn");
    }
    assert_eq!(Journal::read(&place.notes().join("journal")), None);
    assert_eq!(Manifest::read(&place.notes().join("manifest")), None);
    assert!(matches!(place.build(SITE), Err(WriteError::NotOurs(_))));
    place.holds(SITE);
}

#[test]
fn journal_and_manifest_are_read_as_they_were_written() {
    let place = Place::new();
    place.built(&[("a b/c.html", "x"), ("č.css", "y")]);
    let path = place.notes().join("manifest");
    let manifest = Manifest::read(&path).expect("it is whole");
    assert_eq!(
        manifest.files.keys().map(|path| &**path).collect::<Vec<_>>(),
        ["a b/c.html", "č.css"]
    );
    let mut journal = Journal { clear: vec!["x y".into()], ..Journal::default() };
    journal.push(Phase::Index, 700, "a b/c.html");
    journal.delete.push("č".into());
    journal.write(&path).expect("written");
    assert_eq!(Journal::read(&path), Some(journal));
}

/// A build of an earlier version may have decided on a name that is refused.
#[cfg(unix)]
#[test]
fn a_journal_with_a_name_that_the_file_system_refuses_does_not_stop_later_builds() {
    let place = Place::new();
    place.built(SITE);
    kill(&place, Killed::BeforeTheFirstRename);
    let refused = "č".repeat(128);
    for name in ["journal", "manifest.new"] {
        let path = place.notes().join(name);
        let text = fs::read_to_string(&path).expect("it is there");
        let text = unsealed(&text).expect("it is whole").replace("feed.xml", &refused);
        fs::write(&path, sealed(text)).expect("written");
    }
    place.built(SITE);
    place.holds(SITE);
    place.built(NEXT);
    place.holds(NEXT);
}
