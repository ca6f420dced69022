//! A second build: one for which nothing has changed does nothing and says the same, and
//! whatever has changed is noticed, however well it hides.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use kopa::base::date::Date;
use kopa::pipeline::{Settings, print};
use kopa::world::MemoryWorld;
use tempfile::TempDir;

struct Site(TempDir);

impl Site {
    fn new() -> Site {
        let site = Site(tempfile::tempdir().expect("there is room for a folder"));
        site.set(
            "content/site.yaml",
            "title: Test\nlanguages: [{code: en, name: English}]\nhome: pages/home\n",
        );
        site.set("content/pages/_collection.yaml", "slug: \"\"\nlist: false\n");
        site.set("content/pages/home/en.md", "---\ntitle: Home\n---\nSee [[a]].\n");
        site.set("content/notes/_collection.yaml", "title: Notes\n");
        site.set("content/notes/a/en.md", "---\ntitle: A\n---\nOne word.\n");
        site.set("content/notes/a/misplaced/x.bin", "12345");
        site
    }

    fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    fn set(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("it lies in a folder")).expect("room");
        fs::write(path, text).expect("a file can be written");
    }

    /// Builds; gives what was said without the times, and whether all stood there already.
    fn build(&self, args: &[&str]) -> (String, bool) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kopa"));
        command.args(args).args(["build", "--timings"]);
        command.current_dir(self.0.path()).env_clear();
        command.envs(std::env::var_os("SystemRoot").map(|root| ("SystemRoot", root)));
        let output = command.output().expect("the binary can be started");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let stood = said.contains("compare");
        let said = said.lines().filter(|line| !line.contains(" ms"));
        (said.collect::<Vec<_>>().join("\n"), stood)
    }

    /// What stands in the output, with its times.
    fn output(&self) -> BTreeMap<PathBuf, (Vec<u8>, SystemTime)> {
        let files = walkdir::WalkDir::new(self.path("public")).into_iter().flatten();
        let files = files.filter(|entry| entry.file_type().is_file());
        files.map(|file| (file.path().to_owned(), state(file.path()))).collect()
    }
}

fn state(path: &Path) -> (Vec<u8>, SystemTime) {
    let bytes = fs::read(path).expect("a file can be read");
    (bytes, fs::metadata(path).and_then(|data| data.modified()).expect("it has a time"))
}

/// Writes other bytes without leaving a trace in length and time.
fn forge(path: &Path, text: &str) {
    let (before, time) = state(path);
    assert_eq!(before.len(), text.len());
    fs::write(path, text).expect("a file can be written");
    let file = File::options().write(true).open(path).expect("it is there");
    file.set_modified(time).expect("its time can be set");
}

#[test]
fn nothing_changed_nothing_touched_and_the_same_said() {
    let site = Site::new();
    let (first, stood) = site.build(&[]);
    assert!(!stood && first.contains("warning"), "{first}");
    let before = site.output();
    let (second, stood) = site.build(&[]);
    assert!(stood);
    assert_eq!(first, second);
    assert_eq!(before, site.output());
}

#[test]
fn an_edit_is_noticed_even_with_the_same_length_and_time() {
    let site = Site::new();
    site.build(&[]);
    forge(&site.path("content/notes/a/en.md"), "---\ntitle: A\n---\nTwo word.\n");
    let (_, stood) = site.build(&[]);
    assert!(!stood);
    let page = fs::read_to_string(site.path("public/en/notes/a/index.html"));
    assert!(page.expect("the page is there").contains("Two word."));
    assert!(site.build(&[]).1);
}

#[test]
fn new_files_and_lost_files_are_noticed() {
    let site = Site::new();
    site.build(&[]);
    site.set("content/notes/b/en.md", "---\ntitle: B\n---\nB.\n");
    assert!(!site.build(&[]).1);
    assert!(site.path("public/en/notes/b/index.html").exists());
    fs::remove_dir_all(site.path("content/notes/b")).expect("it can be removed");
    assert!(!site.build(&[]).1);
    assert!(!site.path("public/en/notes/b/index.html").exists());
    site.set("themes/default/templates/entry.html", "Other.");
    assert!(!site.build(&[]).1);
    let page = fs::read_to_string(site.path("public/en/notes/a/index.html"));
    assert_eq!(page.expect("the page is there"), "Other.");
}

#[test]
fn an_output_that_somebody_changed_is_mended() {
    let site = Site::new();
    site.build(&[]);
    let whole: BTreeMap<_, _> =
        site.output().into_iter().map(|(path, (bytes, _))| (path, bytes)).collect();
    let page = site.path("public/en/notes/a/index.html");
    for spoil in [
        &(|| fs::write(&page, "spoilt").expect("written")) as &dyn Fn(),
        &|| fs::remove_file(&page).expect("removed"),
        &|| fs::remove_dir_all(site.path("public/en/notes")).expect("removed"),
        &|| fs::remove_dir_all(site.path("public")).expect("removed"),
    ] {
        spoil();
        assert!(!site.build(&[]).1);
        let now: BTreeMap<_, _> =
            site.output().into_iter().map(|(path, (bytes, _))| (path, bytes)).collect();
        assert_eq!(whole, now);
    }
}

#[test]
fn other_settings_and_other_words_are_another_build() {
    let site = Site::new();
    site.build(&[]);
    let (said, stood) = site.build(&["--lang", "fr"]);
    assert!(!stood);
    assert_ne!(said, site.build(&["--lang", "en"]).0);
    assert!(!site.build(&["--format", "json"]).1);
}

#[test]
fn another_day_or_another_option_is_another_build() {
    let day = |day| Date { year: 2026, month: Some(11), day: Some(day) };
    let on = |day| {
        let mut world = MemoryWorld::new(day);
        world.set("content/site.yaml", "title: T\n");
        world
    };
    let plain = Settings::default();
    let first = print(&on(day(22)), &plain).expect("all can be read");
    assert_eq!(Some(first), print(&on(day(22)), &plain));
    assert_ne!(Some(first), print(&on(day(23)), &plain));
    let offline = Settings { offline: true, ..Settings::default() };
    assert_ne!(Some(first), print(&on(day(22)), &offline));
}
