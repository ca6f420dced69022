//! Stamps in all forms in which people write front matter.

use std::sync::Arc;

use super::{EditError, Refusal, replace, stamped};
use crate::base::date::Date;
use crate::base::path::SitePath;
use crate::model::draft::{Content, Draft};
use crate::model::translation::{Fingerprint, Revision};
use crate::read::Reader;
use crate::world::MemoryWorld;

fn draft(text: &str) -> Arc<Draft> {
    let mut world = MemoryWorld::new(Date { year: 2026, month: None, day: None });
    world.set("content/c/e/lv.md", text);
    let drafts = Reader::default().read(&world);
    let file = &drafts.files[&SitePath::trusted("content/c/e/lv.md")];
    match &file.content {
        Content::Version(draft) => Arc::clone(draft),
        other => panic!("{other:?}"),
    }
}

fn revision() -> Revision {
    Revision([Fingerprint::of("a"), Fingerprint::of("b")].into())
}

fn with(text: &str) -> Result<String, Refusal> {
    stamped(&draft(text), &revision())
        .map(|new| new.replace(&revision().to_string(), "R"))
}

fn front(lines: &str) -> String {
    format!("---\ntitle: T\ntranslation:{lines}\nsummary: \"x\"\n---\n\nText.\n")
}

#[test]
fn a_stamp_is_added_in_block_and_in_flow_form() {
    for (before, after) in [
        (
            "\n  source: hr\n  status: reviewed",
            "\n  source: hr\n  revision: R\n  status: reviewed",
        ),
        (
            "\n    status: reviewed\n    source: hr # why",
            "\n    status: reviewed\n    source: hr # why\n    revision: R",
        ),
        (
            " {source: hr, status: reviewed}",
            " {source: hr, revision: R, status: reviewed}",
        ),
        (
            " { status: reviewed, source: 'hr', }",
            " { status: reviewed, source: 'hr', revision: R, }",
        ),
        (
            " {\n  source: hr,\n  status: reviewed }",
            " {\n  source: hr, revision: R,\n  status: reviewed }",
        ),
    ] {
        assert_eq!(with(&front(before)), Ok(front(after)), "{before}");
    }
}

#[test]
fn a_stamp_replaces_what_stood_there_and_nothing_else() {
    for (before, after) in [
        (
            "\n  source: hr\n  revision: now  # soon\n  status: reviewed",
            "\n  source: hr\n  revision: R  # soon\n  status: reviewed",
        ),
        (
            "\n  revision: \"1.abcdef\"\n  source: hr\n  status: reviewed",
            "\n  revision: R\n  source: hr\n  status: reviewed",
        ),
        (
            "\n  source: hr\n  revision:\n  status: reviewed",
            "\n  source: hr\n  revision: R\n  status: reviewed",
        ),
        (
            " {source: hr, revision: now, status: reviewed}",
            " {source: hr, revision: R, status: reviewed}",
        ),
    ] {
        assert_eq!(with(&front(before)), Ok(front(after)), "{before}");
    }
}

#[test]
fn line_ends_and_a_byte_order_mark_stay() {
    let text = "\u{feff}".to_owned() + &front("\n  source: hr\n  status: reviewed");
    let expected = "\u{feff}".to_owned()
        + &front("\n  source: hr\n  revision: R\n  status: reviewed");
    assert_eq!(with(&text), Ok(expected.clone()));
    let crlf = |text: &str| text.replace('\n', "\r\n");
    assert_eq!(with(&crlf(&text)), Ok(crlf(&expected)));
}

#[test]
fn a_second_stamp_changes_nothing() {
    let text = front("\n  source: hr\n  status: reviewed");
    let once = stamped(&draft(&text), &revision()).expect("it can be stamped");
    assert_eq!(stamped(&draft(&once), &revision()), Ok(once.clone()));
}

#[test]
fn a_revision_that_yaml_would_take_for_a_number_stands_in_quotes() {
    let digits = Revision::parse("1.123456").expect("it is a revision");
    let text = front("\n  source: hr\n  status: reviewed");
    let new = stamped(&draft(&text), &digits).expect("it can be stamped");
    assert!(new.contains("  revision: \"1.123456\"\n"), "{new}");
}

#[test]
fn what_cannot_be_read_or_is_no_translation_is_refused() {
    assert_eq!(with("---\ntitle: [\n---\n"), Err(Refusal::Unreadable));
    assert_eq!(with("no front matter"), Err(Refusal::Unreadable));
    let conflict =
        "---\ntitle: T\n<<<<<<< a\ntranslation: {source: hr}\n=======\n>>>>>>> b\n---\n";
    assert_eq!(with(conflict), Err(Refusal::Unreadable));
    assert_eq!(with("---\ntitle: T\n---\n"), Err(Refusal::NoTranslation));
    assert_eq!(
        with("---\ntitle: T\ntranslation: hr\n---\n"),
        Err(Refusal::NoTranslation)
    );
    let alias =
        "---\ntitle: T\nx: &a {source: hr, status: reviewed}\ntranslation: *a\n---\n";
    assert_eq!(with(alias), Err(Refusal::Unusual));
}

#[test]
fn a_file_is_replaced_whole_and_only_if_it_is_what_was_read() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let path = SitePath::trusted("lv.md");
    std::fs::write(folder.path().join("lv.md"), "old").expect("it can be written");
    let wrong = replace(folder.path(), &path, "other", "new");
    assert!(matches!(wrong, Err(EditError::ChangedMeanwhile)), "{wrong:?}");
    replace(folder.path(), &path, "old", "new").expect("it can be replaced");
    let names: Vec<_> = std::fs::read_dir(folder.path())
        .expect("it can be listed")
        .map(|file| file.expect("it can be listed").file_name())
        .collect();
    assert_eq!(names, ["lv.md"]);
    let text = std::fs::read_to_string(folder.path().join("lv.md"));
    assert_eq!(text.expect("it can be read"), "new");
}
