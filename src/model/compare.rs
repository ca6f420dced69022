//! A translation and its source → rows: which piece stands for which, and what has changed in
//! the source since the translation was made. Reads no file.

use std::collections::BTreeSet;

use crate::base::lang::Lang;

use super::pieces::{Piece, pieces};
use super::site::{Entry, Site, Version};
use super::translation::{Changes, Fingerprint, Revision, State};

/// How a piece of a translation stands to its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowState {
    /// Nothing has changed, or nobody knows since when to look.
    Same,
    /// The source says something else now.
    Changed,
    /// The source has a piece that it did not have.
    Added,
    /// The source no longer has the piece.
    Removed,
    /// The source is a translation itself, and outdated here.
    Through,
    /// The translation has a piece that the source has not.
    Extra,
}

/// A piece of the source and what stands for it in the translation, by their positions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// The piece of the source as it is now.
    pub source: Option<usize>,
    /// The piece of the translation.
    pub target: Option<usize>,
    /// How they stand to each other.
    pub state: RowState,
    /// The fingerprint that the source's piece had, where it has changed or is gone.
    pub then: Option<Fingerprint>,
}

impl Row {
    /// Whether a translator has something to do here.
    pub fn is_outdated(&self) -> bool {
        !matches!(self.state, RowState::Same | RowState::Extra)
    }
}

/// A translation beside its source.
#[derive(Debug)]
pub struct Comparison<'s> {
    /// The language of the source.
    pub from: Lang,
    /// The source.
    pub source: &'s Version,
    /// The translation.
    pub target: &'s Version,
    /// The pieces of the source.
    pub source_pieces: Vec<Piece>,
    /// The pieces of the translation.
    pub target_pieces: Vec<Piece>,
    /// What stands for what, in the order of the source.
    pub rows: Vec<Row>,
}

impl Comparison<'_> {
    /// The rows where a translator has something to do.
    pub fn outdated(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| row.is_outdated())
    }

    /// The piece of the translation that is a row's own, or else the nearest before it.
    pub fn nearest(&self, row: &Row) -> Option<usize> {
        let at = self.rows.iter().position(|known| known == row)?;
        self.rows[..=at].iter().rev().find_map(|row| row.target)
    }
}

/// A version of an entry beside its source; `None` for the source itself, and where there is
/// none to compare with.
pub fn compare<'s>(
    site: &'s Site,
    entry: &'s Entry,
    lang: Lang,
) -> Option<Comparison<'s>> {
    let target = entry.versions.get(lang)?;
    let translation = target.translation.as_ref()?;
    if translation.state == State::Orphan {
        return None;
    }
    let from = translation.source;
    let source = entry.versions.get(from)?;
    let collection = site.collection(entry.collection);
    let source_pieces = pieces(collection, from, source);
    let target_pieces = pieces(collection, lang, target);
    let then = translation.revision.as_ref();
    let mut rows = rows(then, &source_pieces, &target_pieces);
    if let State::Outdated { through: Some(between), .. } = translation.state
        && let Some(above) = compare(site, entry, between)
    {
        let marked: BTreeSet<usize> =
            above.outdated().filter_map(|row| above.nearest(row)).collect();
        for row in rows.iter_mut().filter(|row| row.state == RowState::Same) {
            if row.source.is_some_and(|at| marked.contains(&at)) {
                row.state = RowState::Through;
            }
        }
    }
    Some(Comparison { from, source, target, source_pieces, target_pieces, rows })
}

/// One step from the source as it was to the source as it is.
struct Edit {
    old: Option<usize>,
    new: Option<usize>,
    state: RowState,
}

/// Joins the pieces of a source with those of its translation. A translation follows the
/// source as it was piece by piece; where it does not, pieces of a kind are joined in order.
pub fn rows(then: Option<&Revision>, source: &[Piece], target: &[Piece]) -> Vec<Row> {
    let now = Revision(source.iter().map(|piece| piece.fingerprint).collect());
    let then = then.unwrap_or(&now);
    let edits = edits(then, &now);
    let print = |edit: &Edit| {
        let changed = matches!(edit.state, RowState::Changed | RowState::Removed);
        edit.old.filter(|_| changed).and_then(|at| then.0.get(at).copied())
    };
    if then.0.len() == target.len() {
        let rows = edits.iter().map(|edit| Row {
            source: edit.new,
            target: edit.old,
            state: edit.state,
            then: print(edit),
        });
        return rows.collect();
    }
    let pairs = pairs(source, target);
    let mut next = 0;
    let mut found = Vec::new();
    let extra = |found: &mut Vec<Row>, from: usize, to: usize| {
        found.extend((from..to).map(|at| Row {
            source: None,
            target: Some(at),
            state: RowState::Extra,
            then: None,
        }));
    };
    for edit in &edits {
        let own = edit.new.and_then(|at| pairs[at]);
        if let Some(at) = own {
            extra(&mut found, next, at);
            next = at + 1;
        }
        found.push(Row {
            source: edit.new,
            target: own,
            state: edit.state,
            then: print(edit),
        });
    }
    extra(&mut found, next, target.len());
    found
}

/// All steps from one revision to another. Between two blocks that stayed, the first that went
/// and the first that came are one that was changed, and so on.
fn edits(then: &Revision, now: &Revision) -> Vec<Edit> {
    let Changes { new, old } = then.changes(now);
    let (gone, come): (BTreeSet<usize>, BTreeSet<usize>) =
        (old.into_iter().collect(), new.into_iter().collect());
    let mut found = Vec::new();
    let (mut i, mut j) = (0, 0);
    while i < then.0.len() || j < now.0.len() {
        let (went, came) = (gone.contains(&i), come.contains(&j));
        let state = match (went, came) {
            (true, true) => RowState::Changed,
            (true, false) => RowState::Removed,
            (false, true) => RowState::Added,
            (false, false) => RowState::Same,
        };
        let old = (state != RowState::Added).then_some(i);
        let new = (state != RowState::Removed).then_some(j);
        i += usize::from(old.is_some());
        j += usize::from(new.is_some());
        found.push(Edit { old, new, state });
    }
    found
}

/// The piece of the translation for each of the source, by the longest common structure; what
/// is left between two pairs is joined in order.
fn pairs(source: &[Piece], target: &[Piece]) -> Vec<Option<usize>> {
    let (n, m) = (source.len(), target.len());
    let mut lengths = vec![vec![0u32; m + 1]; n + 1];
    for i in (0..n).rev() {
        for j in (0..m).rev() {
            lengths[i][j] = if source[i].is_like(&target[j]) {
                lengths[i + 1][j + 1] + 1
            } else {
                lengths[i + 1][j].max(lengths[i][j + 1])
            };
        }
    }
    let mut found = vec![None; n];
    let (mut i, mut j) = (0, 0);
    let (mut open, mut from) = (Vec::new(), 0);
    let close = |found: &mut Vec<Option<usize>>, open: &mut Vec<usize>, from, to| {
        for (at, other) in open.drain(..).zip(from..to) {
            found[at] = Some(other);
        }
    };
    while i < n && j < m {
        if source[i].is_like(&target[j]) {
            close(&mut found, &mut open, from, j);
            found[i] = Some(j);
            (i, j) = (i + 1, j + 1);
            from = j;
        } else if lengths[i + 1][j] >= lengths[i][j + 1] {
            open.push(i);
            i += 1;
        } else {
            j += 1;
        }
    }
    open.extend(i..n);
    close(&mut found, &mut open, from, m);
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::base::blocks::Shape;
    use crate::model::pieces::At;

    fn piece(text: &str) -> Piece {
        let shape =
            if text.starts_with('#') { Shape::Heading(2) } else { Shape::Paragraph };
        Piece {
            at: At::Block(0, shape),
            fingerprint: Fingerprint::of(text),
            text: text.to_owned(),
        }
    }

    fn all(words: &str) -> Vec<Piece> {
        words.split_whitespace().map(piece).collect()
    }

    fn revision(pieces: &[Piece]) -> Revision {
        Revision(pieces.iter().map(|piece| piece.fingerprint).collect())
    }

    /// Rows as `source/target`, with a sign for those that are outdated.
    fn shown(then: &str, now: &str, target: &str) -> String {
        let (source, target) = (all(now), all(target));
        let rows = rows(Some(&revision(&all(then))), &source, &target);
        let text = |pieces: &[Piece], at: Option<usize>| {
            at.map_or("-".to_owned(), |at| pieces[at].text.clone())
        };
        let lines = rows.iter().map(|row| {
            let sign = match row.state {
                RowState::Same => "=",
                RowState::Changed => "~",
                RowState::Added => "+",
                RowState::Removed => "-",
                RowState::Through => ">",
                RowState::Extra => "?",
            };
            format!("{}{sign}{}", text(&source, row.source), text(&target, row.target))
        });
        lines.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_translation_that_followed_the_source_is_joined_by_the_source_as_it_was() {
        assert_eq!(shown("A B C", "A B C", "a b c"), "A=a B=b C=c");
        assert_eq!(shown("A B C", "A X C", "a b c"), "A=a X~b C=c");
        assert_eq!(shown("A B C", "A N B C", "a b c"), "A=a N+- B=b C=c");
        assert_eq!(shown("A B C", "A C", "a b c"), "A=a --b C=c");
        assert_eq!(shown("A B C D", "A X Y D", "a b c d"), "A=a X~b Y~c D=d");
    }

    #[test]
    fn one_that_did_not_is_joined_by_its_structure() {
        assert_eq!(
            shown("#A B C #D E", "#A B C #D X", "#a b #d e"),
            "#A=#a B=b C=- #D=#d X~e"
        );
        assert_eq!(shown("#A B", "#A X", "#a b c"), "#A=#a X~b -?c");
    }

    /// A text of blocks that are all different, and what is done to some of them.
    fn edited() -> impl Strategy<Value = Vec<(u32, u8)>> {
        proptest::collection::vec(any::<u8>(), 0..40)
            .prop_map(|edits| (0u32..).zip(edits).collect())
    }

    proptest! {
        /// Any edit of blocks is reported as exactly these blocks.
        #[test]
        fn exactly_the_edited_blocks_are_outdated(blocks in edited()) {
            let then: Vec<Piece> =
                blocks.iter().map(|(n, _)| piece(&format!("block {n}"))).collect();
            let target: Vec<Piece> =
                blocks.iter().map(|(n, _)| piece(&format!("bloks {n}"))).collect();
            let (mut now, mut touched, mut fresh) = (Vec::new(), Vec::new(), Vec::new());
            for (n, edit) in &blocks {
                match edit % 8 {
                    0 => {
                        fresh.push(now.len());
                        touched.push(*n as usize);
                        now.push(piece(&format!("changed {n}")));
                    }
                    1 => touched.push(*n as usize),
                    2 => {
                        now.push(piece(&format!("block {n}")));
                        fresh.push(now.len());
                        now.push(piece(&format!("new {n}")));
                    }
                    _ => now.push(piece(&format!("block {n}"))),
                }
            }
            let rows = rows(Some(&revision(&then)), &now, &target);
            let new: Vec<usize> =
                rows.iter().filter(|r| r.is_outdated()).filter_map(|r| r.source).collect();
            let old: Vec<usize> =
                rows.iter().filter(|r| r.is_outdated()).filter_map(|r| r.target).collect();
            prop_assert_eq!(new, fresh);
            prop_assert_eq!(old, touched);
            let every: Vec<usize> = rows.iter().filter_map(|r| r.source).collect();
            prop_assert_eq!(every, (0..now.len()).collect::<Vec<_>>());
            for row in rows.iter().filter(|row| !row.is_outdated()) {
                let (Some(source), Some(target)) = (row.source, row.target) else {
                    return Err(TestCaseError::fail("a row lacks a side"));
                };
                prop_assert_eq!(
                    now[source].text.replace("block", "bloks"),
                    now_text(&blocks, target)
                );
            }
        }
    }

    fn now_text(blocks: &[(u32, u8)], at: usize) -> String {
        format!("bloks {}", blocks[at].0)
    }
}
