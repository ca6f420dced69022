//! Places → lines and columns, and the lines around them. Reads each file once.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

use super::path_seen;
use crate::base::path::SitePath;
use crate::base::span::Place;
use crate::base::text::text_of;
use crate::world::World;

/// The texts of the files that are spoken about.
pub(super) struct Sources<'a> {
    world: &'a dyn World,
    texts: Mutex<BTreeMap<SitePath, Arc<str>>>,
}

impl std::fmt::Debug for Sources<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sources")
    }
}

/// Where something stands, counted from 1; columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Position {
    /// First line.
    pub line: usize,
    /// Column in the first line.
    pub column: usize,
    /// Last line.
    pub end_line: usize,
    /// Column after the last character.
    pub end_column: usize,
}

/// The lines around a place.
#[derive(Debug)]
pub(super) struct Window {
    /// The number of the first line, from 1.
    pub first: usize,
    /// The lines.
    pub text: String,
    /// The bytes of `text` that are meant.
    pub range: Range<usize>,
}

impl<'a> Sources<'a> {
    /// Reads from `world` what is asked for.
    pub(super) fn new(world: &'a dyn World) -> Sources<'a> {
        Sources { world, texts: Mutex::default() }
    }

    fn text(&self, path: &SitePath) -> Arc<str> {
        let mut texts = self.texts.lock().unwrap_or_else(PoisonError::into_inner);
        let read = || text_of(self.world.read(path).unwrap_or_default()).into();
        Arc::clone(texts.entry(path.clone()).or_insert_with(read))
    }

    /// The bytes meant by a place, moved to the beginnings of characters.
    fn range(&self, place: &Place) -> Option<(Arc<str>, Range<usize>)> {
        let span = place.span?;
        let text = self.text(&place.path);
        if text.is_empty() {
            return None;
        }
        let down = |mut at: usize| {
            at = at.min(text.len());
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        let (start, end) = (down(span.start as usize), down(span.end as usize));
        Some((Arc::clone(&text), start..end.max(start)))
    }

    /// Where a place is, counted from 1; `None` for a file as a whole.
    pub(super) fn lines(&self, place: &Place) -> Option<Position> {
        let (text, range) = self.range(place)?;
        let at = |offset: usize| {
            let before = &text[..offset];
            let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
            let start = before.rfind('\n').map_or(0, |at| at + 1);
            (line, text[start..offset].chars().count() + 1)
        };
        let ((line, column), (end_line, end_column)) = (at(range.start), at(range.end));
        Some(Position { line, column, end_line, end_column })
    }

    /// `path:line:column`, or the path alone.
    pub(super) fn position(&self, place: &Place) -> String {
        match self.lines(place) {
            Some(at) => format!("{}:{}:{}", path_seen(&place.path), at.line, at.column),
            None => path_seen(&place.path),
        }
    }

    /// The lines that a place touches, at most four.
    pub(super) fn window(&self, place: &Place) -> Option<Window> {
        let (text, range) = self.range(place)?;
        let start = text[..range.start].rfind('\n').map_or(0, |at| at + 1);
        let mut end =
            text[range.end..].find('\n').map_or(text.len(), |at| range.end + at);
        let mut meant_end = range.end;
        if let Some((at, _)) = text[start..end].match_indices('\n').nth(3) {
            end = start + at;
            meant_end = meant_end.min(end);
        }
        let first = text[..start].bytes().filter(|byte| *byte == b'\n').count() + 1;
        Some(Window {
            first,
            text: text[start..end].to_owned(),
            range: range.start - start..meant_end.max(range.start) - start,
        })
    }
}
