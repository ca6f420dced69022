//! Targets → an output that did not exist: staged as it will stand, put in place by one
//! rename. Compares nothing, needs no journal.

use std::fs::{self, File, OpenOptions};
use std::io::Write as _;
use std::path::Path;
use std::sync::Arc;

use crate::base::digest::Digest;

use super::error::{Attempt, WriteError, io_error};
use super::folders::Folders;
use super::home::Home;
use super::manifest::{Manifest, Record, birth_of, time_of_change};
use super::{Begin, Outcome, Render, Report, Target, rendered};

/// Writes a whole output. Orders of phases do not matter: all of it appears at once.
///
/// # Errors
/// When the file system refuses; the output is then still missing.
pub(super) fn write(
    home: &Home,
    targets: &[Target],
    render: (Begin<'_>, Render<'_>),
) -> Result<Outcome, WriteError> {
    let staged = stage(home, targets, render);
    let Ok(Some(manifest)) = staged else {
        let removed = home.remove_stage();
        return staged.and_then(|_| removed.map(|()| Outcome::Withheld));
    };
    manifest.write(&home.next_manifest())?;
    // The manifest comes first: if the build is killed between the two renames, it tells of
    // files that are missing, which does no harm.
    put(&home.next_manifest(), &home.manifest())?;
    put(&home.stage(), &home.out)?;
    let bytes = manifest.files.values().map(|record| record.length).sum();
    let written = manifest.files.into_keys().map(|path| path.to_string()).collect();
    Ok(Outcome::Done(Report { written, bytes, ..Report::default() }))
}

fn stage(
    home: &Home,
    targets: &[Target],
    render: (Begin<'_>, Render<'_>),
) -> Result<Option<Manifest>, WriteError> {
    let stage = home.make_stage()?;
    let folders =
        Folders::none_standing(&stage, targets.iter().map(|target| &*target.path));
    let records = rendered(targets, render, |at, bytes| {
        let path = &*targets[at].path;
        folders.make_for(path)?;
        create(&stage.join(path), bytes, Digest::of(bytes))
    })?;
    let Some(records) = records else { return Ok(None) };
    let paths = targets.iter().map(|target| Arc::clone(&target.path));
    let files = paths.zip(records).collect();
    Ok(Some(Manifest { birth: birth_of(&stage), files }))
}

/// Writes a new file; three calls of the system, and none that waits for the disk.
///
/// # Errors
/// When the file system refuses.
pub(super) fn create(
    path: &Path,
    bytes: &[u8],
    digest: Digest,
) -> Result<Record, WriteError> {
    let create = || {
        let mut file: File =
            OpenOptions::new().write(true).create_new(true).open(path)?;
        file.write_all(bytes)?;
        file.metadata()
    };
    let data = create().map_err(io_error(Attempt::Write, path))?;
    Ok(Record { digest, length: bytes.len() as u64, time: time_of_change(&data) })
}

/// Renames a file or folder to its place.
///
/// # Errors
/// When the file system refuses.
pub(super) fn put(from: &Path, to: &Path) -> Result<(), WriteError> {
    fs::rename(from, to).map_err(io_error(Attempt::Move, to))
}
