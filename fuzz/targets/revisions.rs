//! Text → revisions: what is read is printed as it was, changes lead from one revision to the
//! other, and a stamp can be read again.

use kopa::base::blocks::blocks;
use kopa::base::path::SitePath;
use kopa::base::yaml::Node;
use kopa::edit::stamped;
use kopa::model::translation::{Fingerprint, Revision};
use kopa::read::{outline, read_version};

/// Two lines are revisions, or the blocks of two texts; all of it is a translation to be stamped.
pub(crate) fn revisions(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let (one, two) = text.split_once('\n').unwrap_or((&text, ""));
    let (one, two) = (revision(one), revision(two));
    for revision in [&one, &two] {
        let printed = revision.to_string();
        assert_eq!(Revision::parse(&printed).as_ref(), Some(revision), "{printed}");
    }
    lead(&one, &two);
    lead(&two, &one);
    stamp(&text, &one);
}

/// The revision that a text is, or that its blocks have.
fn revision(text: &str) -> Revision {
    match Revision::parse(text) {
        Some(revision) => {
            assert_eq!(revision.to_string(), text);
            revision
        }
        None => {
            let blocks = blocks(text);
            let outline = outline(text);
            let shapes =
                outline.blocks.iter().map(|block| (block.span.range(), block.shape));
            let whole = blocks.iter().map(|block| (block.span.clone(), block.shape));
            // A text that goes beyond the limits has no outline.
            assert!(outline.blocks.is_empty() || shapes.eq(whole), "{text}");
            Revision(blocks.iter().map(|block| Fingerprint::of(&block.text)).collect())
        }
    }
}

/// What is left of both without the changes is the same.
fn lead(old: &Revision, new: &Revision) {
    let changes = old.changes(new);
    let left = |revision: &Revision, gone: &[usize]| -> Vec<Fingerprint> {
        let all = revision.0.iter().enumerate();
        all.filter(|(at, _)| !gone.contains(at)).map(|(_, print)| *print).collect()
    };
    assert_eq!(left(old, &changes.old), left(new, &changes.new));
    assert_eq!(changes.is_empty(), old == new);
}

/// A translation that gets a stamp has it, and is otherwise what it was.
fn stamp(text: &str, revision: &Revision) {
    let path = SitePath::trusted("content/notes/a/en.md");
    let draft = read_version(&path, text);
    let Ok(new) = stamped(&draft, revision) else { return };
    let read = read_version(&path, &new);
    let front = read.front.as_map().expect("it was a mapping before");
    let made = front.get("translation").and_then(Node::as_map);
    let written = made.and_then(|made| made.get("revision")?.as_text());
    assert_eq!(written, Some(&*revision.to_string()), "{new}");
    assert_eq!(read.body(), draft.body());
    assert_eq!(stamped(&read, revision).as_deref(), Ok(&*new), "it is stamped once");
}
