//! What a build may do to an output folder, and what it may not.

mod killed;

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use tempfile::TempDir;

use super::home::Home;
use super::{Outcome, Phase, Report, Target, WriteError, write};

/// A folder for one test, with an output `public` in it.
struct Place(TempDir);

impl Place {
    fn new() -> Place {
        Place(tempfile::tempdir().expect("the test has a temporary folder"))
    }

    fn out(&self) -> PathBuf {
        self.0.path().join("public")
    }

    fn notes(&self) -> PathBuf {
        self.0.path().join(".public.kopa")
    }

    fn build(&self, files: &[(&str, &str)]) -> Result<Outcome, WriteError> {
        let targets = targets(files);
        write(
            &self.out(),
            &targets,
            (&|_| {}, &|at| Some(files[at].1.as_bytes().to_vec())),
        )
    }

    fn built(&self, files: &[(&str, &str)]) -> Report {
        match self.build(files) {
            Ok(Outcome::Done(report)) => report,
            other => panic!("the build should be done: {other:?}"),
        }
    }

    fn put(&self, path: &str, text: &str) {
        let place = self.out().join(path);
        fs::create_dir_all(place.parent().expect("it is in a folder")).expect("made");
        fs::write(place, text).expect("written");
    }

    /// All files of the output, with their text.
    fn files(&self) -> BTreeMap<String, String> {
        let mut all = BTreeMap::new();
        for entry in walkdir::WalkDir::new(self.out()).into_iter().flatten() {
            if entry.file_type().is_file() {
                let path = entry.path().strip_prefix(self.out()).expect("it is inside");
                let text = fs::read_to_string(entry.path()).expect("it is text");
                all.insert(path.display().to_string(), text);
            }
        }
        all
    }

    fn holds(&self, files: &[(&str, &str)]) {
        let expected =
            files.iter().map(|(path, text)| (path.to_string(), text.to_string()));
        assert_eq!(self.files(), expected.collect());
    }

    fn backdate(&self, path: &str) -> SystemTime {
        let then = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
        let file =
            File::options().write(true).open(self.out().join(path)).expect("there");
        file.set_modified(then).expect("its time can be set");
        then
    }

    fn time(&self, path: &str) -> SystemTime {
        let data = fs::metadata(self.out().join(path)).expect("it is there");
        data.modified().expect("it has a time")
    }
}

fn targets(files: &[(&str, &str)]) -> Vec<Target> {
    let phase = |path: &str| match path.rsplit('.').next() {
        Some("html") => Phase::Page,
        Some("xml") => Phase::Index,
        _ => Phase::Asset,
    };
    let target = |(path, _): &(&str, &str)| Target {
        path: (*path).into(),
        phase: phase(path),
        lot: 0,
    };
    files.iter().map(target).collect()
}

const SITE: &[(&str, &str)] = &[
    ("index.html", "home"),
    ("en/about/index.html", "about"),
    ("assets/style.css", "css"),
    ("sitemap.xml", "map"),
];

#[test]
fn a_missing_and_an_empty_folder_are_filled() {
    let place = Place::new();
    let report = place.built(SITE);
    assert_eq!(report.written.len(), 4);
    assert_eq!((report.unchanged, report.bytes), (0, 15));
    place.holds(SITE);

    let place = Place::new();
    fs::create_dir(place.out()).expect("made");
    assert_eq!(place.built(SITE).written[0], "assets/style.css");
    place.holds(SITE);
    assert!(!place.notes().join("stage").exists());
}

#[test]
fn an_output_deeper_than_what_exists_is_made() {
    let place = Place::new();
    let out = place.0.path().join("a/b/public");
    assert!(write(&out, &targets(SITE), (&|_| {}, &|_| Some(vec![1]))).is_ok());
    assert!(out.join("en/about/index.html").is_file());
}

#[test]
fn unchanged_files_keep_their_time_and_only_changed_ones_are_written() {
    let place = Place::new();
    place.built(SITE);
    let then = place.backdate("index.html");
    let report = place.built(SITE);
    assert_eq!((report.written.len(), report.unchanged), (0, 4));
    assert_eq!(place.time("index.html"), then);

    let mut changed = SITE.to_vec();
    changed[1].1 = "about us";
    let report = place.built(&changed);
    assert_eq!(report.written, ["en/about/index.html"]);
    assert_eq!((report.unchanged, report.bytes), (3, 8));
    assert_eq!(place.time("index.html"), then);
    place.holds(&changed);
}

#[test]
fn a_file_of_ours_that_somebody_changed_is_written_anew() {
    let place = Place::new();
    place.built(SITE);
    place.put("index.html", "HOME");
    place.put("sitemap.xml", "longer than before");
    fs::remove_file(place.out().join("assets/style.css")).expect("deleted");
    let report = place.built(SITE);
    assert_eq!(report.written, ["assets/style.css", "index.html", "sitemap.xml"]);
    place.holds(SITE);
}

#[test]
fn only_our_own_files_are_deleted_and_only_folders_that_are_empty_then() {
    let place = Place::new();
    place.built(SITE);
    place.put("CNAME", "example.org");
    place.put("en/notes.txt", "mine");
    let report = place.built(&SITE[..1]);
    assert_eq!(
        report.deleted,
        ["assets/style.css", "en/about/index.html", "sitemap.xml"]
    );
    place.holds(&[("CNAME", "example.org"), ("en/notes.txt", "mine"), SITE[0]]);
    assert!(
        !place.out().join("assets").exists() && !place.out().join("en/about").exists()
    );
}

#[test]
fn a_folder_that_is_not_ours_is_refused_and_left_without_trace() {
    let place = Place::new();
    place.put("thesis.txt", "years of work");
    assert!(matches!(place.build(SITE), Err(WriteError::NotOurs(_))));
    place.holds(&[("thesis.txt", "years of work")]);
    assert!(!place.notes().exists());
}

#[test]
fn a_folder_that_took_the_place_of_ours_is_refused() {
    let place = Place::new();
    place.built(SITE);
    fs::remove_dir_all(place.out()).expect("deleted");
    place.put("index.html", "made by another program");
    assert!(matches!(place.build(SITE), Err(WriteError::NotOurs(_))));
    place.holds(&[("index.html", "made by another program")]);
}

#[test]
fn a_copy_of_our_output_is_ours() {
    let place = Place::new();
    place.built(SITE);
    fs::rename(place.out(), place.0.path().join("old")).expect("renamed");
    for (path, text) in SITE {
        place.put(path, text);
    }
    assert_eq!(place.built(SITE).unchanged, 4);
}

#[test]
fn a_strangers_file_is_never_overwritten_unless_it_is_the_same() {
    let place = Place::new();
    place.built(&SITE[..1]);
    place.put("sitemap.xml", "mine");
    assert!(matches!(place.build(SITE), Err(WriteError::Foreign(_))));
    place.holds(&[SITE[0], ("sitemap.xml", "mine")]);
    place.put("sitemap.xml", "map");
    assert_eq!(place.built(SITE).unchanged, 2);
}

#[test]
fn a_target_that_cannot_be_rendered_withholds_everything() {
    let render = |at: usize| (at != 2).then(|| b"new".to_vec());
    let place = Place::new();
    let outcome = write(&place.out(), &targets(SITE), (&|_| {}, &render));
    assert!(matches!(outcome, Ok(Outcome::Withheld)));
    assert!(!place.out().exists() && !place.notes().join("stage").exists());

    place.built(SITE);
    let outcome = write(&place.out(), &targets(SITE), (&|_| {}, &render));
    assert!(matches!(outcome, Ok(Outcome::Withheld)));
    assert!(!place.notes().join("stage").exists());
    place.holds(SITE);
}

#[test]
fn a_file_becomes_a_folder_and_a_folder_a_file() {
    let place = Place::new();
    place.built(&[("a", "file"), ("b/c/d", "deep")]);
    place.built(&[("a/x/y", "deep"), ("b", "file")]);
    place.holds(&[("a/x/y", "deep"), ("b", "file")]);
}

#[test]
fn what_is_in_the_way_and_not_ours_is_an_error() {
    let place = Place::new();
    place.built(SITE);
    place.put("docs", "a file");
    let error = place.build(&[("docs/index.html", "x")]);
    assert!(matches!(error, Err(WriteError::NotAFolder(_))));
    fs::remove_file(place.out().join("docs")).expect("deleted");
    place.put("docs/own.txt", "mine");
    assert!(matches!(place.build(&[("docs", "x")]), Err(WriteError::NotAFile(_))));
    assert_eq!(place.files().len(), 5);
}

#[cfg(unix)]
#[test]
fn nothing_is_written_or_deleted_through_a_link() {
    let place = Place::new();
    place.built(SITE);
    let elsewhere = place.0.path().join("elsewhere");
    fs::rename(place.out().join("en"), &elsewhere).expect("moved");
    std::os::unix::fs::symlink(&elsewhere, place.out().join("en")).expect("linked");
    assert!(matches!(place.build(SITE), Err(WriteError::Link(_))));
    assert!(matches!(place.build(&SITE[..1]), Err(WriteError::Link(_))));
    assert!(elsewhere.join("about/index.html").is_file());
}

#[cfg(unix)]
#[test]
fn an_output_behind_a_link_is_written_where_the_link_leads() {
    let place = Place::new();
    let link = place.0.path().join("link");
    std::os::unix::fs::symlink(place.out(), &link).expect("linked");
    assert!(matches!(write(&link, &[], (&|_| {}, &|_| None)), Err(WriteError::Link(_))));
    fs::create_dir(place.out()).expect("made");
    assert!(write(&link, &targets(SITE), (&|_| {}, &|_| Some(vec![1]))).is_ok());
    assert_eq!(place.files().len(), 4);
    assert!(place.notes().is_dir());
}

#[test]
fn paths_that_cannot_be_are_errors() {
    let place = Place::new();
    for path in ["../x", "/etc/x", "a/../b", "a//b", "./a", "a/", "", "a\nb"] {
        let error = place.build(&[(path, "x")]);
        assert!(matches!(error, Err(WriteError::BadPath(_))), "{path:?}");
    }
    let long = "č".repeat(128);
    assert!(matches!(place.build(&[(&long, "x")]), Err(WriteError::BadPath(_))));
    assert!(matches!(place.build(&[("a", "x"), ("a", "y")]), Err(WriteError::Twice(_))));
    assert!(matches!(
        place.build(&[("a/b", "x"), ("a", "y")]),
        Err(WriteError::Nested(_))
    ));
    assert!(matches!(
        write(Path::new("/"), &[], (&|_| {}, &|_| None)),
        Err(WriteError::NoPlace(_))
    ));
    assert!(!place.out().exists());
}

#[test]
fn a_second_build_into_the_same_folder_is_told_so() {
    let place = Place::new();
    let first = Home::open(&place.out()).expect("it is free");
    assert!(matches!(place.build(SITE), Err(WriteError::Locked(_))));
    drop(first);
    place.built(SITE);
}
