//! Outputs that the system keeps from being written: full disks, folders and files that only
//! may be read, names that it does not take, and another build in the same folder.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Place, Versions, files};
use crate::commands::{Ran, Site, ran};

/// Says that something could not be tried, past the test harness, which keeps what tests print.
fn skipped(why: &str) {
    let _ = writeln!(std::io::stderr(), "SKIPPED, since {why}");
}

fn works(program: &str, args: &[&str], path: &Path) -> bool {
    let done = Command::new(program).args(args).arg(path).output();
    done.is_ok_and(|output| output.status.success())
}

/// A small disk of its own, taken away at the end.
struct Disk(tempfile::TempDir);

impl Disk {
    /// `None` where nobody may mount one.
    fn new(size: &str) -> Option<Disk> {
        let folder = tempfile::tempdir().expect("there is room for a folder");
        let args = ["-t", "tmpfs", "-o", size, "kopa-test"];
        works("mount", &args, folder.path()).then(|| Disk(folder))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn remount(&self, how: &str) -> bool {
        works("mount", &["-o", &format!("remount,{how}")], self.0.path())
    }

    fn build(&self, site: &Site) -> Ran {
        let out = self.path("public").display().to_string();
        ran(site.command(&["build", "--out", &out]).output().expect("it can be started"))
    }

    /// Fills the disk but for some bytes.
    fn fill_but(&self, rest: usize) {
        let mut file = fs::File::create(self.path("filler")).expect("there is room");
        while file.write_all(&[1; 4096]).is_ok() {}
        let length = file.metadata().expect("it is there").len();
        file.set_len(length.saturating_sub(rest as u64)).expect("it can be cut");
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        works("umount", &[], self.0.path());
    }
}

#[test]
fn a_full_disk_is_an_error_and_the_next_build_finishes() {
    let Some(disk) = Disk::new("size=8m") else {
        return skipped("no disk can be mounted here");
    };
    let versions = Versions::new();
    disk.build(&versions.sites[0]).ends(0);
    let mut standing = 0;
    for room in [0, 40, 150, 180] {
        let next = 1 - standing;
        disk.fill_but(room << 10);
        let ran = disk.build(&versions.sites[next]);
        versions.assert_sound(&files(&disk.path("public")), standing, next);
        if room == 0 {
            ran.ends(3).complains("There is no space left for").complains("make space");
            assert!(files(&disk.path("public")) == versions.clean[standing], "untouched");
        }
        fs::remove_file(disk.path("filler")).expect("it is ours");
        disk.build(&versions.sites[next]).ends(0);
        assert!(files(&disk.path("public")) == versions.clean[next], "{room} KiB");
        standing = next;
    }
}

#[test]
fn a_disk_that_was_full_from_the_beginning_gets_no_half_of_a_site() {
    let Some(disk) = Disk::new("size=200k") else {
        return skipped("no disk can be mounted here");
    };
    let site = Site::new();
    disk.build(&site).ends(3).complains("There is no space left for");
    assert!(!disk.path("public").exists());
    assert!(disk.remount("size=8m"), "a disk can grow");
    disk.build(&site).ends(0);
}

#[test]
fn a_disk_that_can_only_be_read_is_an_error() {
    let Some(disk) = Disk::new("size=8m") else {
        return skipped("no disk can be mounted here");
    };
    let versions = Versions::new();
    disk.build(&versions.sites[0]).ends(0);
    assert!(disk.remount("ro"), "a disk can be closed");
    disk.build(&versions.sites[1]).ends(3).complains("kopa may not write");
    assert!(files(&disk.path("public")) == versions.clean[0], "untouched");
    assert!(disk.remount("rw"), "a disk can be opened");
    disk.build(&versions.sites[1]).ends(0);
    assert!(files(&disk.path("public")) == versions.clean[1], "it is what it should be");
}

/// A file or folder that nobody may change, not even root, until the end.
struct Closed {
    path: PathBuf,
    opens: [&'static str; 2],
}

impl Closed {
    /// `None` where nothing can be closed so.
    fn new(path: PathBuf) -> Option<Closed> {
        if works("chattr", &["+i"], &path) {
            return Some(Closed { path, opens: ["chattr", "-i"] });
        }
        // Whoever is not root cannot write into a folder of theirs that may only be read.
        let closed = path.is_dir() && works("chmod", &["u-w"], &path);
        let closed = closed.then(|| Closed { path, opens: ["chmod", "u+w"] })?;
        fs::File::create(closed.path.join("probe")).is_err().then_some(closed)
    }
}

impl Drop for Closed {
    fn drop(&mut self) {
        works(self.opens[0], &[self.opens[1]], &self.path);
        let _ = fs::remove_file(self.path.join("probe"));
    }
}

#[test]
fn a_file_or_folder_that_may_not_be_changed_is_an_error_that_the_next_build_mends() {
    let versions = Versions::new();
    let place = Place::new();
    place.build(&versions.sites[0]).ends(0);
    for (path, says) in [
        ("en/notes/index.html", "kopa may not write"),
        ("en/notes/n3", "kopa may not write"),
        ("en/notes/only", "kopa may not"),
    ] {
        let Some(closed) = Closed::new(place.out().join(path)) else {
            skipped(&format!("{path} cannot be protected here"));
            continue;
        };
        let ran = place.build(&versions.sites[1]).ends(3).complains(says);
        ran.complains(&closed.path.display().to_string());
        versions.assert_sound(&place.files(), 0, 1);
        drop(closed);
        place.build(&versions.sites[1]).ends(0);
        assert!(place.files() == versions.clean[1], "after {path}");
        place.build(&versions.sites[0]).ends(0);
    }
}

/// What others may not read or write, kopa does not either, and says so.
#[test]
fn a_folder_of_somebody_else_is_an_error() {
    let place = Place::new();
    let site = Site::new();
    let out = place.out();
    fs::create_dir(&out).expect("there is room");
    let Some(_closed) = Closed::new(out.parent().expect("it lies in one").to_owned())
    else {
        return skipped("no folder can be protected here");
    };
    place.build(&site).ends(3).complains("kopa may not make the folder");
    assert!(place.files().is_empty());
}

/// The name of a file gets longer by a hash in its address, and would be refused only after
/// other files were put in place.
#[test]
fn a_name_as_long_as_a_file_system_takes_is_published_and_longer_ones_are_mistakes() {
    let place = Place::new();
    let site = Site::new();
    let name = format!("{}.txt", "č".repeat(125));
    site.set(&format!("content/notes/a/{name}"), "A list.");
    let text = |front: &str| format!("---\ntitle: A\n{front}---\n[A list]({name})\n");
    site.set("content/notes/a/en.md", &text(""));
    place.build(&site).ends(0);
    let before = place.files();
    assert!(before.values().any(|bytes| bytes == b"A list."), "it is published");
    let long = "a".repeat(256);
    for (front, code) in [
        (format!("slug: {long}\n"), "slug"),
        (format!("aliases: [{long}]\n"), "former address"),
    ] {
        site.set("content/notes/a/en.md", &text(&front));
        place.build(&site).ends(1).says("content/notes/a/en.md:3").says(code);
        assert!(place.files() == before, "untouched");
    }
}

#[test]
fn of_two_builds_into_one_folder_one_waits_or_says_so() {
    let versions = Versions::new();
    let place = Place::new();
    for _ in 0..4 {
        let both = versions.sites.each_ref().map(|site| place.start(site));
        let both = both.map(|child| ran(child.wait_with_output().expect("it ends")));
        assert!(both.iter().any(|ran| ran.code() == Some(0)), "one of them is done");
        for ran in both.into_iter().filter(|ran| ran.code() != Some(0)) {
            ran.ends(3).complains("Another kopa is writing to");
        }
        assert!(versions.clean.contains(&place.files()), "it is a mixture");
    }
}
