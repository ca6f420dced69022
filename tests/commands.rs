//! The real binary on a real disk: exit codes, options, formats, and that a build which fails
//! leaves the last good site alone. Nothing of the environment reaches it.

mod editing;
mod formats;
mod outside;

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

use crate::crawl::dead_links;

/// A folder of its own with a small site in it.
pub(crate) struct Site(TempDir);

/// What a command said and how it ended.
#[derive(Debug)]
pub(crate) struct Ran {
    code: Option<i32>,
    out: String,
    err: String,
}

const GOOD: &str = "---\ntitle: A note\n---\nSee [[home]].\n";

impl Site {
    pub(crate) fn new() -> Site {
        let site = Site(tempfile::tempdir().expect("there is room for a folder"));
        site.set(
            "content/site.yaml",
            "title: Test\nlanguages: [{code: en, name: English}, {code: lv, name: Latviešu}]\n\
             home: pages/home\n",
        );
        site.set("content/pages/_collection.yaml", "slug: \"\"\nlist: false\n");
        site.set("content/pages/home/en.md", "---\ntitle: Home\n---\nSee [[a]].\n");
        site.set("content/notes/_collection.yaml", "title: Notes\n");
        site.set("content/notes/a/en.md", GOOD);
        site
    }

    pub(crate) fn set(&self, path: &str, text: &str) {
        let path = self.0.path().join(path);
        fs::create_dir_all(path.parent().expect("it lies in a folder")).expect("room");
        fs::write(path, text).expect("a file can be written");
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.0.path().join(path)).unwrap_or_default()
    }

    pub(crate) fn path(&self, path: &str) -> std::path::PathBuf {
        self.0.path().join(path)
    }

    fn has(&self, path: &str) -> bool {
        self.0.path().join(path).exists()
    }

    pub(crate) fn run(&self, args: &[&str]) -> Ran {
        self.run_with(args, &[])
    }

    pub(crate) fn run_with(&self, args: &[&str], environment: &[(&str, &str)]) -> Ran {
        let mut command = self.command(args);
        command.envs(environment.iter().copied());
        ran(command.output().expect("the binary can be started"))
    }

    /// Runs a command for somebody who types these lines.
    fn run_typing(&self, args: &[&str], typed: &str) -> Ran {
        let mut command = self.command(args);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the binary can be started");
        let mut input = child.stdin.take().expect("it reads");
        input.write_all(typed.as_bytes()).expect("it takes what is typed");
        drop(input);
        ran(child.wait_with_output().expect("it ends"))
    }

    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kopa"));
        command.args(args).current_dir(self.0.path()).env_clear();
        // Windows finds its own libraries by it.
        command.envs(std::env::var_os("SystemRoot").map(|root| ("SystemRoot", root)));
        command
    }
}

pub(crate) fn ran(output: Output) -> Ran {
    Ran {
        code: output.status.code(),
        out: String::from_utf8_lossy(&output.stdout).into_owned(),
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

impl Ran {
    pub(crate) fn code(&self) -> Option<i32> {
        self.code
    }

    #[track_caller]
    pub(crate) fn ends(self, code: i32) -> Ran {
        assert_eq!(self.code, Some(code), "\n{}\n{}", self.out, self.err);
        self
    }

    #[track_caller]
    pub(crate) fn says(self, text: &str) -> Ran {
        assert!(self.out.contains(text), "{text}\n---\n{}\n{}", self.out, self.err);
        self
    }

    #[track_caller]
    pub(crate) fn complains(self, text: &str) -> Ran {
        assert!(self.err.contains(text), "{text}\n---\n{}\n{}", self.out, self.err);
        self
    }
}

/// All files below a folder with their texts.
fn files(folder: &Path) -> BTreeMap<String, String> {
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    crate::crashes::files(folder).into_iter().map(|(p, bytes)| (p, text(bytes))).collect()
}

#[test]
fn build_makes_a_site_and_says_so() {
    let site = Site::new();
    site.run(&["build"]).ends(0).says("No errors, no warnings").says("written");
    assert!(site.read("public/en/notes/a-note/index.html").contains("<h1>A note</h1>"));
    assert!(site.has("public/404.html"));
    site.run(&["build"]).ends(0).says("0 written");
}

#[test]
fn a_build_that_fails_leaves_the_last_good_site_untouched() {
    let site = Site::new();
    site.run(&["build"]).ends(0);
    let good = files(&site.0.path().join("public"));
    site.set("content/notes/a/en.md", "---\ntitle: A: note\n---\nSee [[nowhere]].\n");
    site.set("content/notes/b/en.md", "---\ntitle: B\n---\nText.\n");
    site.run(&["build"])
        .ends(1)
        .says("error[yaml-colon]")
        .says("error[broken-link]")
        .says("2 errors")
        .says("Nothing was changed");
    assert_eq!(files(&site.0.path().join("public")), good);
    site.set("content/notes/a/en.md", GOOD);
    site.run(&["build"]).ends(0);
    assert!(site.has("public/en/notes/b/index.html"));
}

#[test]
fn a_template_that_fails_while_it_is_rendered_leaves_the_site_untouched() {
    let site = Site::new();
    site.run(&["build"]).ends(0);
    let good = files(&site.0.path().join("public"));
    site.set("themes/default/templates/entry.html", "{{ entry.titel }}");
    site.run(&["build", "--format", "short"])
        .ends(1)
        .says("themes/default/templates/entry.html:1:10: error:");
    assert_eq!(files(&site.0.path().join("public")), good);
    site.run(&["check", "--format", "short"])
        .ends(1)
        .says("themes/default/templates/entry.html:1:10: error:");
}

#[test]
fn out_chooses_the_folder_and_a_foreign_one_is_refused() {
    let site = Site::new();
    site.run(&["build", "--out", "elsewhere"]).ends(0);
    assert!(site.has("elsewhere/index.html") && !site.has("public"));
    site.set("mine/letter.txt", "Dear reader");
    site.run(&["build", "--out", "mine"]).ends(3).complains("kopa did not write");
    assert_eq!(files(&site.0.path().join("mine")).len(), 1);
    assert_eq!(site.read("mine/letter.txt"), "Dear reader");
}

#[test]
fn wrong_usage_and_wrong_folders_have_their_own_codes() {
    let site = Site::new();
    site.run(&["biuld"]).ends(2);
    site.run(&["build", "--formt", "short"]).ends(2);
    site.run(&["build", "--base-url", "example.org"]).ends(2).complains("example.org");
    site.run(&["build", "--site", "nowhere"]).ends(3).complains("nowhere");
    site.run(&["--help"]).ends(0).says("build");
    site.run(&["--version"]).ends(0).says("kopa");
    assert!(!site.has("public"));
}

#[test]
fn site_may_lie_elsewhere() {
    let site = Site::new();
    let other = Site(tempfile::tempdir().expect("there is room for a folder"));
    let path = site.0.path().to_string_lossy().into_owned();
    other.run(&["build", "--site", &path]).ends(0);
    assert!(site.has("public/index.html"));
}

#[test]
fn base_url_makes_what_needs_absolute_addresses() {
    let site = Site::new();
    site.run(&["build"]).ends(0);
    assert!(!site.has("public/sitemap.xml") && !site.has("public/en/feed.xml"));
    site.run(&["build", "--base-url", "https://example.org/kb"]).ends(0);
    let sitemap = site.read("public/sitemap.xml");
    assert!(sitemap.contains("<loc>https://example.org/kb/en/notes/a-note/</loc>"));
    assert!(site.read("public/404.html").contains("href=\"/kb/en/\""));
    site.run(&["build"]).ends(0);
    assert!(!site.has("public/sitemap.xml"), "what is no longer made is deleted");
}

#[test]
fn every_link_of_an_offline_site_is_a_file() {
    let site = Site::new();
    site.run(&["build", "--offline"]).ends(0);
    let made = files(&site.0.path().join("public"));
    let pages = made.iter().map(|(path, text)| (path.as_str(), text.clone())).collect();
    assert_eq!(dead_links(&pages, true, "/"), Vec::<String>::new());
    let linked = made["en/notes/a-note/index.html"].contains("href=\"../../index.html\"");
    assert!(linked, "{}", made["en/notes/a-note/index.html"]);
}

#[test]
fn drafts_are_built_only_when_asked_for() {
    let site = Site::new();
    site.set("content/notes/b/en.md", "---\ntitle: B\ndraft: true\n---\n[[nowhere]]\n");
    site.run(&["build"]).ends(0);
    assert!(!site.has("public/en/notes/b/index.html"));
    site.run(&["build", "--drafts"]).ends(1).says("broken-link");
    site.set("content/notes/b/en.md", "---\ntitle: B\ndraft: true\n---\nText.\n");
    site.run(&["build", "--drafts"]).ends(0);
    assert!(site.has("public/en/notes/b/index.html"));
    site.run(&["build"]).ends(0);
    assert!(!site.has("public/en/notes/b/index.html"));
}

#[test]
fn publish_sound_leaves_out_what_is_wrong_and_reports_it() {
    let site = Site::new();
    site.set("content/notes/b/en.md", "---\ntitle: B\n---\nSee [[nowhere]].\n");
    site.run(&["build"]).ends(1);
    site.run(&["build", "--publish-sound"])
        .ends(0)
        .says("error[broken-link]")
        .says("1 text was left out");
    assert!(site.has("public/en/notes/a-note/index.html"));
    assert!(!site.has("public/en/notes/b/index.html"));
    site.set("content/notes/_collection.yaml", "title: Notes: all\n");
    site.run(&["build", "--publish-sound"]).ends(1);
}

#[test]
fn check_writes_nothing_and_speaks_in_every_format() {
    let site = Site::new();
    site.set(
        "content/notes/b/lv.md",
        "---\ntitle: B\nsumary: Īsi.\n---\nSkat. [[mājas]].\n",
    );
    let json = site.run(&["check", "--format", "json"]).ends(1).out;
    let json: serde_json::Value = serde_json::from_str(&json).expect("it is JSON");
    let first = &json["diagnostics"][0];
    assert_eq!(json["version"], 1);
    assert_eq!(first["code"], "unknown-field");
    assert_eq!(first["path"], "content/notes/b/lv.md");
    assert_eq!((&first["line"], &first["column"]), (&3.into(), &1.into()));
    assert_eq!(first["end_column"], 7);
    assert_eq!(first["message"], "There is no field called `sumary`");
    let second = &json["diagnostics"][1];
    assert_eq!((&second["line"], &second["column"]), (&5.into(), &7.into()));
    assert_eq!(second["end_column"], 16);
    site.run(&["check", "--format", "short"])
        .ends(1)
        .says("content/notes/b/lv.md:3:1: error: There is no field called `sumary`")
        .says("[unknown-field]\n")
        .says("2 errors, no warnings");
    site.run(&["check", "--format", "github"])
        .ends(1)
        .says("::error file=content/notes/b/lv.md,line=3,endLine=3,col=1,endColumn=7,")
        .says("Nav lauka ar nosaukumu `sumary`");
    site.run(&["check", "--format", "xml"]).ends(2);
    assert!(!site.has("public"));
    site.set("content/notes/b/lv.md", "---\ntitle: B\n---\nTeksts.\n");
    site.run(&["check"]).ends(0).says("No errors, no warnings");
}

#[test]
fn messages_come_in_the_language_that_is_asked_for() {
    let site = Site::new();
    site.set("content/notes/b/en.md", "---\ntitle: B\nsumary: Short.\n---\nText.\n");
    let latvian = "Nav lauka ar nosaukumu `sumary`";
    let english = "There is no field called `sumary`";
    site.run(&["check", "--lang", "lv"]).ends(1).says(latvian);
    site.run_with(&["check"], &[("LANG", "lv_LV.UTF-8")]).ends(1).says(latvian);
    site.run_with(&["check"], &[("LANG", "C")]).ends(1).says(english);
    site.run_with(&["check"], &[("LANG", "de_DE.UTF-8")]).ends(1).says(english);
    let both = &[("LANG", "lv_LV.UTF-8")];
    site.run_with(&["check", "--lang", "en"], both).ends(1).says(english);
}

#[test]
fn no_colour_where_nobody_sees_it() {
    let site = Site::new();
    site.set("content/notes/a/en.md", "---\ntitle: A: B\n---\n");
    let ran = site.run(&["check"]).ends(1);
    assert!(!ran.out.contains('\u{1b}') && !ran.err.contains('\u{1b}'));
}

#[test]
fn a_broken_site_file_is_an_error_of_the_site_and_no_bug() {
    let site = Site::new();
    for text in ["", "title: A: B\n", "- a\n", "languages: []\n", "languages: {}\n"] {
        site.set("content/site.yaml", text);
        for command in ["check", "build"] {
            let ran = site.run(&[command]);
            assert_eq!(ran.code, Some(1), "{text:?}\n{}{}", ran.out, ran.err);
        }
    }
    fs::remove_file(site.0.path().join("content/site.yaml")).expect("it is there");
    site.run(&["check"]).ends(1).says("no-site-file");
}
