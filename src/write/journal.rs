//! The journal: which renames and deletions were decided on, as text and as lists. Does
//! none of them.

use std::fs;
use std::path::Path;

use super::Phase;
use super::error::WriteError;
use super::manifest::{sealed, unsealed, write_durably};
use super::paths::stays_inside;

const HEADER: &str = "kopa journal 1";

/// What is done to the output once everything is staged, in the order of the fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Journal {
    /// Files of ours that stand where a folder belongs, or in a folder where a file belongs.
    pub(super) clear: Vec<String>,
    /// Staged files, by phase.
    pub(super) moves: [Vec<Move>; 3],
    /// Files of ours that are no longer part of the site.
    pub(super) delete: Vec<String>,
}

/// A staged file and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Move {
    /// Its number in the staging area.
    pub(super) staged: usize,
    /// Where it goes.
    pub(super) path: String,
}

impl Journal {
    /// Whether there is nothing to do.
    pub(super) fn is_empty(&self) -> bool {
        self.clear.is_empty() && self.delete.is_empty() && self.moves().next().is_none()
    }

    /// Plans a rename.
    pub(super) fn push(&mut self, phase: Phase, staged: usize, path: &str) {
        self.moves[phase as usize].push(Move { staged, path: path.to_owned() });
    }

    /// All renames.
    pub(super) fn moves(&self) -> impl Iterator<Item = &Move> {
        self.moves.iter().flatten()
    }

    /// Writes the journal to `path` and waits until the disk has it.
    ///
    /// # Errors
    /// When the file system refuses.
    pub(super) fn write(&self, path: &Path) -> Result<(), WriteError> {
        let mut text = format!("{HEADER}\n");
        for path in &self.clear {
            text.extend(["clear ", path, "\n"]);
        }
        for (phase, moves) in self.moves.iter().enumerate() {
            for Move { staged, path } in moves {
                text.extend([&format!("move {phase} {staged} "), path.as_str(), "\n"]);
            }
        }
        for path in &self.delete {
            text.extend(["delete ", path, "\n"]);
        }
        write_durably(path, &sealed(text))
    }

    /// Reads a journal; `None` if there is none, or if it was not written to its end, in
    /// which case nothing of it was done.
    pub(super) fn read(path: &Path) -> Option<Journal> {
        let text = fs::read_to_string(path).ok()?;
        let mut lines = unsealed(&text)?.lines();
        lines.next().filter(|header| *header == HEADER)?;
        let mut journal = Journal::default();
        lines.try_for_each(|line| journal.take(line))?;
        Some(journal)
    }

    fn take(&mut self, line: &str) -> Option<()> {
        let (verb, rest) = line.split_once(' ')?;
        let inside = |path: &str| stays_inside(path).then(|| path.to_owned());
        match verb {
            "clear" => self.clear.push(inside(rest)?),
            "delete" => self.delete.push(inside(rest)?),
            "move" => {
                let mut parts = rest.splitn(3, ' ');
                let phase: usize = parts.next()?.parse().ok()?;
                let staged = parts.next()?.parse().ok()?;
                let path = inside(parts.next()?)?;
                self.moves.get_mut(phase)?.push(Move { staged, path });
            }
            _ => return None,
        }
        Some(())
    }
}
