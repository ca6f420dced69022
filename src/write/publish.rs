//! A journal → the output: renames and deletions in their order, such that doing a journal
//! once more, from wherever it was left, leads to the same output. Renders nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use rayon::prelude::*;

use crate::base::digest::Digest;

use super::error::{Attempt, WriteError, io_error};
use super::folders::{Folders, is_absence};
use super::fresh::put;
use super::home::Home;
use super::journal::{Journal, Move};
use super::manifest::{Manifest, Record};
use super::paths::ancestors;

/// How many staged files share a folder.
const SHELF: usize = 256;

/// The path of a staged file in the staging area. Threads work on ranges of targets, so
/// each mostly has a folder to itself.
pub(super) fn staged_name(number: usize) -> String {
    format!("{}/{number}", number / SHELF)
}

/// Makes the output what `after` says: writes the journal, then does it.
///
/// # Errors
/// When the file system refuses; [`recover`] finishes then.
pub(super) fn publish(
    home: &Home,
    journal: &Journal,
    after: &Manifest,
) -> Result<(), WriteError> {
    commit(home, journal, after)?;
    carry_out(home, journal)
}

/// Writes down what is going to be done, to the disk.
pub(super) fn commit(
    home: &Home,
    journal: &Journal,
    after: &Manifest,
) -> Result<(), WriteError> {
    after.write(&home.next_manifest())?;
    journal.write(&home.journal())?;
    home.sync()
}

/// Does what a journal says, whether or not some of it was done before.
pub(super) fn carry_out(home: &Home, journal: &Journal) -> Result<(), WriteError> {
    delete(home, &journal.clear)?;
    let paths = journal.moves().map(|step| step.path.as_str());
    let folders = Folders::standing(&home.out, paths, |_| false)?;
    for phase in &journal.moves {
        phase.par_iter().try_for_each(|step| {
            folders.make_for(&step.path)?;
            place(home, step)
        })?;
    }
    delete(home, &journal.delete)?;
    put(&home.next_manifest(), &home.manifest())?;
    close(home)
}

fn place(home: &Home, step: &Move) -> Result<(), WriteError> {
    let place = home.out.join(&step.path);
    match fs::rename(home.stage().join(staged_name(step.staged)), &place) {
        // It was put there before, by the build that did not come to its end.
        Err(error) if error.kind() == ErrorKind::NotFound && place.is_file() => Ok(()),
        other => other.map_err(io_error(Attempt::Move, &place)),
    }
}

/// Deletes files, as far as they are there, and the folders that are empty without them.
/// Follows no link, even one that came after the journal was written.
fn delete(home: &Home, paths: &[String]) -> Result<(), WriteError> {
    let standing =
        Folders::standing(&home.out, paths.iter().map(String::as_str), |_| true)?;
    for path in paths.iter().filter(|path| standing.stood(path)) {
        let place = home.out.join(path);
        match fs::remove_file(&place) {
            Err(error) if !is_absence(&error) => {
                return Err(io_error(Attempt::Delete, &place)(error));
            }
            _ => {}
        }
    }
    let folders: BTreeSet<&str> = paths.iter().flat_map(|path| ancestors(path)).collect();
    // Backwards, so that a folder comes before the one that it is in. One that is not empty
    // refuses, and stays.
    for folder in folders.iter().rev() {
        let _ = fs::remove_dir(home.out.join(folder));
    }
    Ok(())
}

/// Ends a journal. Without it, a staging area means nothing.
fn close(home: &Home) -> Result<(), WriteError> {
    let journal = home.journal();
    match fs::remove_file(&journal) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(io_error(Attempt::Delete, &journal)(error))
        }
        _ => home.remove_stage(),
    }
}

/// Finishes what a build left that was killed, or clears it away if it had not begun to
/// change the output.
///
/// # Errors
/// When the file system refuses.
pub(super) fn recover(home: &Home) -> Result<(), WriteError> {
    let journal = Journal::read(&home.journal());
    let after = Manifest::read(&home.next_manifest());
    let (Some(journal), Some(after)) = (journal, after) else {
        return close(home);
    };
    let sound = |step: &Move| is_sound(home, step, after.files.get(step.path.as_str()));
    if journal.moves().all(sound) && home.out.is_dir() {
        match carry_out(home, &journal) {
            // A name that the file system refuses it refuses for ever, and the site that this
            // build is of may no longer have it.
            Err(WriteError::Io { cause, .. })
                if cause.kind() == ErrorKind::InvalidFilename => {}
            done => return done,
        }
    }
    adopt(home, after)?;
    close(home)
}

/// Whether a planned rename can still be done, or was: a loss of power can take staged
/// files that the disk did not have yet.
fn is_sound(home: &Home, step: &Move, record: Option<&Record>) -> bool {
    let whole = |path: &Path| {
        let bytes = fs::read(path).ok();
        bytes
            .map(|bytes| record.is_some_and(|record| Digest::of(&bytes) == record.digest))
    };
    let staged = home.stage().join(staged_name(step.staged));
    whole(&staged).or_else(|| whole(&home.out.join(&step.path))).unwrap_or(false)
}

/// Takes what the unfinished build may have written as ours, to be compared by content with
/// what this build renders, since it cannot be told how far that one came.
fn adopt(home: &Home, after: Manifest) -> Result<(), WriteError> {
    let mut manifest = Manifest::read(&home.manifest())
        .unwrap_or(Manifest { birth: after.birth, files: BTreeMap::new() });
    for (path, record) in after.files {
        manifest.files.insert(path, Record { time: 0, ..record });
    }
    manifest.write(&home.next_manifest())?;
    put(&home.next_manifest(), &home.manifest())
}
