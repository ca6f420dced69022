//! A changed or new text → the file on the disk, whole or not at all. Overwrites no file that
//! is not the one meant.

use std::fmt;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::base::path::SitePath;

/// Why a file could not be changed.
#[derive(Debug)]
pub enum EditError {
    /// It is no longer what the change was made for.
    ChangedMeanwhile,
    /// It was to be new, and is there.
    Exists,
    /// Whatever the operating system says.
    Io(io::Error),
}

impl fmt::Display for EditError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            EditError::ChangedMeanwhile => f.write_str("the file has changed meanwhile"),
            EditError::Exists => f.write_str("the file is there already"),
            EditError::Io(error) => error.fmt(f),
        }
    }
}

impl From<io::Error> for EditError {
    fn from(error: io::Error) -> EditError {
        EditError::Io(error)
    }
}

/// Replaces the text of a file below `root`, if it still is `before`. The new text is written
/// beside it and renamed, so the file is never there in part.
///
/// # Errors
/// If the file has changed, or cannot be read or written; it is as it was then.
pub fn replace(
    root: &Path,
    path: &SitePath,
    before: &str,
    after: &str,
) -> Result<(), EditError> {
    let file = root.join(path.as_str());
    if fs::read(&file)? != before.as_bytes() {
        return Err(EditError::ChangedMeanwhile);
    }
    let beside = beside(&file);
    let written = write(&file, &beside, after).and_then(|()| fs::rename(&beside, &file));
    if written.is_err() {
        // The file is as it was; what is left beside it is of no use.
        let _ = fs::remove_file(&beside);
    }
    Ok(written?)
}

/// Makes a file below `root`, with its folders. The text is written beside it and then given
/// its name, so the file is never there in part, and one that is there is never overwritten.
///
/// # Errors
/// If the file is there, or something cannot be written.
pub fn create(root: &Path, path: &SitePath, text: &str) -> Result<(), EditError> {
    let file = root.join(path.as_str());
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    if fs::symlink_metadata(&file).is_ok() {
        return Err(EditError::Exists);
    }
    let beside = beside(&file);
    let made = write_new(&beside, text).and_then(|_| named(&beside, &file, text));
    // A second name is not needed, and after an error neither is the first.
    let _ = fs::remove_file(&beside);
    made.map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => EditError::Exists,
        _ => EditError::Io(error),
    })
}

/// Gives a file its name, if nothing has it. Where a disk knows no second names (FAT), the
/// text is written again, which is whole or not at all unless the machine stops meanwhile.
fn named(beside: &Path, file: &Path, text: &str) -> io::Result<()> {
    match fs::hard_link(beside, file) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
            write_new(file, text).map(|_| ())
        }
        done => done,
    }
}

fn write_new(file: &Path, text: &str) -> io::Result<fs::File> {
    let mut new = fs::OpenOptions::new().write(true).create_new(true).open(file)?;
    new.write_all(text.as_bytes())?;
    new.sync_all()?;
    Ok(new)
}

fn write(file: &Path, beside: &Path, text: &str) -> io::Result<()> {
    let new = write_new(beside, text)?;
    new.set_permissions(fs::metadata(file)?.permissions())?;
    new.sync_all()
}

/// A name that no listing and no watch takes notice of.
fn beside(file: &Path) -> PathBuf {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    file.with_file_name(format!(".{name}.{}.kopa~", std::process::id()))
}
