//! A changed text → the file on the disk, whole or not at all. Makes no new files.

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
    /// Whatever the operating system says.
    Io(io::Error),
}

impl fmt::Display for EditError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            EditError::ChangedMeanwhile => f.write_str("the file has changed meanwhile"),
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

/// Keeps what costs much to get again, in a folder that is made for it.
///
/// # Errors
/// If the file cannot be written; it is as it was then.
pub fn keep(file: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    let beside = beside(file);
    let mut new = fs::File::create(&beside)?;
    new.write_all(text.as_bytes())?;
    fs::rename(&beside, file)
}

fn write(file: &Path, beside: &Path, text: &str) -> io::Result<()> {
    let mut new = fs::OpenOptions::new().write(true).create_new(true).open(beside)?;
    new.write_all(text.as_bytes())?;
    new.set_permissions(fs::metadata(file)?.permissions())?;
    new.sync_all()
}

/// A name that no listing and no watch takes notice of.
fn beside(file: &Path) -> PathBuf {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    file.with_file_name(format!(".{name}.{}.kopa~", std::process::id()))
}
