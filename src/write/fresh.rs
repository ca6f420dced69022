//! Targets → an output that did not exist: staged as it will stand, put in place by one
//! rename. Compares nothing, needs no journal.

use std::fs::{self, File, OpenOptions};
use std::io::Write as _;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;

use super::error::{Attempt, WriteError, io_error};
use super::folders::Folders;
use super::home::Home;
use super::manifest::{Manifest, Record, birth_of, time_of_change};
use super::{Outcome, Render, Report, Target};

/// Writes a whole output. Orders of phases do not matter: all of it appears at once.
///
/// # Errors
/// When the file system refuses; the output is then still missing.
pub(super) fn write(
    home: &Home,
    targets: &[Target],
    render: Render<'_>,
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
    let written = manifest.files.into_keys().collect();
    Ok(Outcome::Done(Report { written, bytes, ..Report::default() }))
}

fn stage(
    home: &Home,
    targets: &[Target],
    render: Render<'_>,
) -> Result<Option<Manifest>, WriteError> {
    let stage = home.make_stage()?;
    let folders =
        Folders::none_standing(&stage, targets.iter().map(|target| target.path.as_str()));
    let failed = AtomicBool::new(false);
    let records = targets.par_iter().enumerate().map(|(at, target)| {
        let Some(bytes) = render(at) else {
            failed.store(true, Ordering::Relaxed);
            return Ok(None);
        };
        if failed.load(Ordering::Relaxed) {
            return Ok(None);
        }
        folders.make_for(&target.path)?;
        let hash = blake3::hash(&bytes);
        create(&stage.join(&target.path), &bytes, hash).map(Some)
    });
    let records = records.collect::<Result<Vec<_>, _>>()?;
    if failed.into_inner() {
        return Ok(None);
    }
    let paths = targets.iter().map(|target| target.path.clone());
    let files = paths.zip(records).filter_map(|(path, record)| Some((path, record?)));
    Ok(Some(Manifest { birth: birth_of(&stage), files: files.collect() }))
}

/// Writes a new file; three calls of the system, and none that waits for the disk.
///
/// # Errors
/// When the file system refuses.
pub(super) fn create(
    path: &Path,
    bytes: &[u8],
    hash: blake3::Hash,
) -> Result<Record, WriteError> {
    let create = || {
        let mut file: File =
            OpenOptions::new().write(true).create_new(true).open(path)?;
        file.write_all(bytes)?;
        file.metadata()
    };
    let data = create().map_err(io_error(Attempt::Write, path))?;
    Ok(Record { hash, length: bytes.len() as u64, time: time_of_change(&data) })
}

/// Renames a file or folder to its place.
///
/// # Errors
/// When the file system refuses.
pub(super) fn put(from: &Path, to: &Path) -> Result<(), WriteError> {
    fs::rename(from, to).map_err(io_error(Attempt::Move, to))
}
