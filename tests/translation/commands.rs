//! `stamp`, `status` and `check` on sites on the disk.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use super::*;

/// A site on the disk.
fn on_disk(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let all =
        [("content/site.yaml", SITE), ("content/notes/_collection.yaml", COLLECTION)];
    for (path, text) in all.iter().chain(&HOME).chain(files) {
        write(folder.path(), path, text);
    }
    folder
}

fn write(root: &Path, path: &str, text: &str) {
    let file = root.join(path);
    fs::create_dir_all(file.parent().expect("it has a folder")).expect("it can be made");
    fs::write(file, text).expect("it can be written");
}

fn read(root: &Path, path: &str) -> String {
    fs::read_to_string(root.join(path)).expect("it can be read")
}

fn kopa(root: &Path, line: &str) -> Output {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut command = Command::new(env!("CARGO_BIN_EXE_kopa"));
    command.args(line.split(' ')).current_dir(root);
    command.env_clear().env("PATH", path).env("HOME", root);
    command.output().expect("kopa runs")
}

fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn error(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Whether a table has a row, whatever its spaces.
fn has_row(table: &str, row: &str) -> bool {
    let words = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    table.lines().any(|line| words(line) == row)
}

const HR: &str = "content/notes/desk/hr.md";

#[test]
fn stamp_writes_one_line_and_status_knows_what_changed_since() {
    let hr = translated("lv", "", BODY).replace('\n', "\r\n");
    let site = on_disk(&desk(SOURCE, &hr));
    let root = site.path();
    let stamp = kopa(root, "stamp desk hr");
    assert_eq!(stamp.status.code(), Some(0), "{}", error(&stamp));
    let new = read(root, HR);
    let (before, rest) = new.split_once("  revision: 1.").expect("it is stamped");
    let (_, after) = rest.split_once("\r\n").expect("its line ends");
    assert_eq!(format!("{before}{after}"), hr);
    assert_eq!(kopa(root, "status --fail-on outdated,unstamped").status.code(), Some(0));
    write(root, "content/notes/desk/lv.md", &SOURCE.replace("41", "42"));
    let status = kopa(root, "status --fail-on outdated --lang hr");
    assert_eq!(status.status.code(), Some(1));
    assert!(has_row(&out(&status), "desk !1"), "{}", out(&status));
    assert!(out(&status).lines().all(|line| line.chars().count() <= 80));
    let all = kopa(root, "stamp --all");
    assert!(out(&all).contains("1 translation is outdated and keeps its stamp"));
    assert_eq!(read(root, HR), new, "a stamp must not hide work that is to be done");
    let one = kopa(root, "status notes/desk --lang hr");
    assert!(out(&one).contains("Pirmā rindkopa ar skaitli 42."), "{}", out(&one));
    assert!(out(&one).contains("Prvi odlomak s brojem 41."));
    assert!(out(&one).contains("What the source said before is not shown"));
    kopa(root, "stamp notes/desk");
    assert_eq!(kopa(root, "status --fail-on outdated").status.code(), Some(0));
    assert_eq!(kopa(root, "status --fail-on missing").status.code(), Some(1));
}

#[test]
fn status_shows_what_the_source_said_before_from_the_history() {
    let site = on_disk(&desk(SOURCE, &stamped(SOURCE)));
    let root = site.path();
    let git = |args: &[&str]| {
        let mut command = Command::new("git");
        command.args(["-c", "user.name=a", "-c", "user.email=a@example.org"]);
        let done = command.args(args).current_dir(root).env("HOME", root).output();
        done.is_ok_and(|done| done.status.success())
    };
    if !(git(&["init", "-q"]) && git(&["add", "-A"]) && git(&["commit", "-qm", "one"])) {
        return;
    }
    let changed = SOURCE.replace("41", "42").replace("*galds*", "_krēsls_");
    write(root, "content/notes/desk/lv.md", &changed);
    let json = out(&kopa(root, "status desk --lang hr --format json"));
    for text in [
        "\"text\": \"Pirmā rindkopa ar skaitli 42.\"",
        "\"text\": \"Pirmā rindkopa ar skaitli 41.\"",
        "\"text\": \"Viens *galds*\"",
        "\"text\": \"Prvi odlomak s brojem 41.\"",
    ] {
        assert!(json.contains(text), "{text}: {json}");
    }
}

#[test]
fn stamp_refuses_what_it_cannot_vouch_for_and_leaves_the_file_alone() {
    for (hr, line, exit, said) in [
        (translated("lv", "", BODY), "stamp desk xx", 2, "has no language `xx`"),
        (translated("lv", "", BODY), "stamp dek hr", 2, "did you mean `desk`?"),
        (translated("lv", "", BODY), "stamp desk lv", 2, "is the source"),
        (translated("lv", "", BODY), "stamp desk fr", 2, "has no text in `fr`"),
        (translated("hr", "", BODY), "stamp desk hr", 1, "Not stamped"),
        (translated("fr", "", BODY), "stamp desk hr", 1, "Not stamped"),
        (translated("xx", "", BODY), "stamp desk hr", 1, "Not stamped"),
        ("---\ntitle: [\n---\n".to_owned(), "stamp desk hr", 1, "Not stamped"),
        ("---\ntitle: [\n---\n".to_owned(), "stamp --all", 1, "Not stamped"),
    ] {
        let site = on_disk(&desk(SOURCE, &hr));
        let output = kopa(site.path(), line);
        assert_eq!(output.status.code(), Some(exit), "{line}: {}", error(&output));
        assert!(error(&output).contains(said), "{line}: {}", error(&output));
        assert_eq!(read(site.path(), HR), hr, "{line}");
    }
    let broken = SOURCE.replace("title: Galds", "title: [");
    let hr = translated("lv", "", BODY);
    let site = on_disk(&desk(&broken, &hr));
    assert_eq!(kopa(site.path(), "stamp desk hr").status.code(), Some(1));
    assert_eq!(read(site.path(), HR), hr, "a source that cannot be read has no revision");
    let edited = translated("lv", "  revision: 1.abc # mine\n", BODY);
    let site = on_disk(&desk(SOURCE, &edited));
    assert_eq!(kopa(site.path(), "check").status.code(), Some(1));
    assert_eq!(kopa(site.path(), "stamp desk hr").status.code(), Some(0));
    assert_eq!(kopa(site.path(), "check").status.code(), Some(0));
    assert!(read(site.path(), HR).contains(" # mine\n"));
}

#[test]
fn a_sixth_language_is_one_line_and_one_folder() {
    let six = SITE.replace("  - {code: en", "  - {code: sq, name: Shqip}\n  - {code: en");
    let site = on_disk(&desk(SOURCE, &stamped(SOURCE)));
    let root = site.path();
    write(root, "content/site.yaml", &six);
    let check = out(&kopa(root, "check --format short"));
    let whole = "content/site.yaml:7:12: error: There are no messages in sq";
    assert!(check.contains(whole), "{check}");
    let messages = "# Albanian, as far as it goes.\nskip-link = Kalo te përmbajtja\nlanguages-label = Gjuhët\nentries-n = { $n ->\n    [one] { $n } shënim\n   *[other] { $n } shënime\n}\n";
    write(root, "locales/sq/site.ftl", messages);
    let check = out(&kopa(root, "check --format short"));
    let missing =
        "locales/sq/site.ftl:2:1: error: The message `menu-label` is missing in sq";
    assert!(check.contains(missing), "{check}");
    assert_eq!(kopa(root, "build").status.code(), Some(0), "English stands in");
    let page = read(root, "public/sq/notes/index.html");
    assert!(page.contains("<html lang=\"sq\" dir=\"ltr\">"));
    assert!(page.contains("Kalo te përmbajtja") && page.contains("1 shënim"), "{page}");
    assert!(!page.contains('⟦'), "no page shows a key");
    let status = out(&kopa(root, "status --lang sq"));
    assert!(has_row(&status, "desk –") && has_row(&status, "notes 0/1"), "{status}");
}
