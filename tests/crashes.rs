//! Builds that are killed, run into a full disk or a folder that cannot be written, or meet
//! each other: what stands in the output is whole all the same, and the next build finishes.

mod killed;
mod refused;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};

use tempfile::TempDir;

use crate::commands::{Ran, Site, ran};
use crate::crawl::named_files;

/// How many notes both versions of the site have.
const NOTES: usize = 6;

/// The files of an output.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// A site before and after an edit that changes, adds and removes pages, pictures and styles,
/// and what a clean build makes of each.
struct Versions {
    sites: [Site; 2],
    clean: [Files; 2],
}

impl Versions {
    fn new() -> Versions {
        let sites = [0, 1].map(version);
        let clean = sites.each_ref().map(|site| {
            let place = Place::new();
            place.build(site).ends(0);
            place.files()
        });
        Versions { sites, clean }
    }

    /// Asserts that each file is one of the old or the new version as a whole, and that no
    /// page names a file that is gone: on the way from `before` to `after`, only what comes
    /// with `after` may be missing still, and then no style, script or picture.
    fn assert_sound(&self, now: &Files, before: usize, after: usize) {
        for (path, bytes) in now {
            let whole = self.clean.iter().any(|clean| clean.get(path) == Some(bytes));
            assert!(whole, "{path} is neither the old file nor the new one");
        }
        for (path, bytes) in now.iter().filter(|(path, _)| path.ends_with(".html")) {
            let named = named_files(path, &String::from_utf8_lossy(bytes));
            for file in named.iter().filter(|file| !now.contains_key(*file)) {
                let comes = self.clean[after].contains_key(file)
                    && !self.clean[before].contains_key(file);
                assert!(comes && file.ends_with(".html"), "{path} names {file}");
            }
        }
    }
}

fn version(number: usize) -> Site {
    let site = Site::new();
    let home = "content/pages/home/en.md";
    let links: String = (0..NOTES).map(|at| format!("- [[n{at}]]\n")).collect();
    site.set(home, &format!("---\ntitle: Home\n---\n[[only{number}]], [[a]]\n\n{links}"));
    for at in 0..NOTES {
        let path = format!("content/notes/n{at}");
        let text =
            format!("---\ntitle: N{at}\n---\nText {number}. See [[only{number}]].\n");
        site.set(&format!("{path}/en.md"), &text);
    }
    let only = format!("content/notes/only{number}");
    site.set(&format!("{only}/en.md"), "---\ntitle: Only\n---\n![A square](p.svg)\n");
    let square =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><path d=\"";
    site.set(&format!("{only}/p.svg"), &format!("{square}M0 0h{number}v8H0z\"/></svg>"));
    site.set("content/notes/n0/extra.txt", &format!("{number}"));
    site.set(
        "content/site.yaml",
        &format!("{}theme: own\n", site.read("content/site.yaml")),
    );
    let bundle = "bundles: {base.css: [tokens.css, style.css, own.css]}\n";
    site.set("themes/own/theme.yaml", &format!("extends: default\n{bundle}"));
    site.set("themes/own/static/own.css", &format!("p {{ margin: {number}px }}\n"));
    site
}

/// A folder in which an output stands, and what kopa notes beside it.
struct Place(TempDir);

impl Place {
    fn new() -> Place {
        Place(tempfile::tempdir().expect("there is room for a folder"))
    }

    fn out(&self) -> PathBuf {
        self.0.path().join("public")
    }

    fn notes(&self) -> PathBuf {
        self.0.path().join(".public.kopa")
    }

    fn start(&self, site: &Site) -> Child {
        let out = self.out().display().to_string();
        let mut command = site.command(&["build", "--out", &out]);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command.spawn().expect("the binary can be started")
    }

    fn build(&self, site: &Site) -> Ran {
        ran(self.start(site).wait_with_output().expect("it ends"))
    }

    fn files(&self) -> Files {
        files(&self.out())
    }
}

/// All files below a folder.
pub(crate) fn files(folder: &Path) -> Files {
    let walk = walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok);
    let files = walk.filter(|entry| entry.file_type().is_file());
    files
        .map(|file| {
            let inside = file.path().strip_prefix(folder).expect("it lies in there");
            let path = inside.to_string_lossy().replace('\\', "/");
            (path, fs::read(file.path()).expect("a file can be read"))
        })
        .collect()
}
