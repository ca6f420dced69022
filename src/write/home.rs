//! The output folder → its real place, the folder beside it where kopa keeps its notes,
//! and whether it is ours. Changes nothing inside the output.

use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::base::digest::Digest;

use super::error::{Attempt, WriteError, io_error};
use super::folders::{Found, look};
use super::manifest::{Manifest, birth_of};

/// An output folder that this build alone may write to, as long as this value lives.
pub(super) struct Home {
    /// The output, behind any link.
    pub(super) out: PathBuf,
    notes: PathBuf,
    /// Held, not read: the lock ends when the file is closed.
    _lock: File,
}

/// What stands at the output.
pub(super) enum Standing {
    /// No folder yet.
    Nothing,
    /// An empty folder, or one that we wrote.
    Ours(Manifest),
}

impl Home {
    /// Finds the output's real place, makes the folder beside it and locks it.
    ///
    /// # Errors
    /// When the output is plainly not ours, another build runs, or the file system refuses.
    pub(super) fn open(out: &Path) -> Result<Home, WriteError> {
        let out = real(out)?;
        let notes = beside(&out).ok_or_else(|| WriteError::NoPlace(out.clone()))?;
        if !notes.is_dir() && !is_empty(&out)? {
            return Err(WriteError::NotOurs(out));
        }
        fs::create_dir_all(&notes).map_err(io_error(Attempt::MakeFolder, &notes))?;
        let path = notes.join("lock");
        let lock = File::create(&path).map_err(io_error(Attempt::Lock, &path))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(WriteError::Locked(out)),
            Err(TryLockError::Error(error)) => {
                return Err(io_error(Attempt::Lock, &path)(error));
            }
        }
        if !same_file_system(&out, &notes) {
            return Err(WriteError::OtherFileSystem(out));
        }
        Ok(Home { out, notes, _lock: lock })
    }

    /// What stands at the output, and our manifest of it.
    ///
    /// # Errors
    /// `NotOurs` for a folder with files in it that is not the one which we wrote.
    pub(super) fn standing(&self) -> Result<Standing, WriteError> {
        match look(&self.out)? {
            Found::Nothing => return Ok(Standing::Nothing),
            Found::Folder => {}
            Found::File(_) | Found::Link => {
                return Err(WriteError::NotAFolder(self.out.clone()));
            }
        }
        if is_empty(&self.out)? {
            return Ok(Standing::Ours(Manifest::default()));
        }
        match Manifest::read(&self.manifest()) {
            Some(manifest) if self.is_described_by(&manifest)? => {
                Ok(Standing::Ours(manifest))
            }
            _ => Err(WriteError::NotOurs(self.out.clone())),
        }
    }

    /// Whether the folder is the one that the manifest tells of, and not another that has
    /// taken its name since: made at the same moment, or (copied, restored) with at least one
    /// file as we wrote it, or none at all of the files' names.
    fn is_described_by(&self, manifest: &Manifest) -> Result<bool, WriteError> {
        if manifest.birth != 0 && manifest.birth == birth_of(&self.out) {
            return Ok(true);
        }
        let mut strangers = 0;
        for (path, record) in &manifest.files {
            let path = self.out.join(&**path);
            match look(&path)? {
                Found::Nothing => {}
                Found::File(data) if data.len() == record.length => {
                    let bytes =
                        fs::read(&path).map_err(io_error(Attempt::Read, &path))?;
                    if Digest::of(&bytes) == record.digest {
                        return Ok(true);
                    }
                    strangers += 1;
                }
                _ => strangers += 1,
            }
        }
        Ok(strangers == 0)
    }

    /// Where the manifest stands.
    pub(super) fn manifest(&self) -> PathBuf {
        self.notes.join("manifest")
    }

    /// Where the manifest stands until its output does.
    pub(super) fn next_manifest(&self) -> PathBuf {
        self.notes.join("manifest.new")
    }

    /// Where the journal stands.
    pub(super) fn journal(&self) -> PathBuf {
        self.notes.join("journal")
    }

    /// The staging area.
    pub(super) fn stage(&self) -> PathBuf {
        self.notes.join("stage")
    }

    /// Makes the staging area, empty.
    ///
    /// # Errors
    /// When the file system refuses.
    pub(super) fn make_stage(&self) -> Result<PathBuf, WriteError> {
        let stage = self.stage();
        fs::create_dir(&stage).map_err(io_error(Attempt::MakeFolder, &stage))?;
        Ok(stage)
    }

    /// Removes the staging area, if there is one.
    ///
    /// # Errors
    /// When the file system refuses.
    pub(super) fn remove_stage(&self) -> Result<(), WriteError> {
        let stage = self.stage();
        match fs::remove_dir_all(&stage) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                Err(io_error(Attempt::Delete, &stage)(error))
            }
            _ => Ok(()),
        }
    }

    /// Waits until the disk knows the names in the notes' folder.
    ///
    /// # Errors
    /// When the file system refuses.
    pub(super) fn sync(&self) -> Result<(), WriteError> {
        // Elsewhere, folders cannot be opened as files, and names are durable with the file.
        if !cfg!(unix) {
            return Ok(());
        }
        let sync = || File::open(&self.notes)?.sync_all();
        sync().map_err(io_error(Attempt::Write, &self.notes))
    }
}

/// The output's absolute path, behind a link at its end, so that what stands beside it is on
/// the same file system.
fn real(out: &Path) -> Result<PathBuf, WriteError> {
    match fs::canonicalize(out) {
        Ok(real) => Ok(real),
        Err(error) if error.kind() == ErrorKind::NotFound => match look(out)? {
            Found::Link => Err(WriteError::Link(out.to_owned())),
            _ => std::path::absolute(out).map_err(io_error(Attempt::Read, out)),
        },
        Err(error) => Err(io_error(Attempt::Read, out)(error)),
    }
}

/// The folder beside an output where kopa keeps its notes, whether or not it is there.
pub(super) fn notes_of(out: &Path) -> Option<PathBuf> {
    beside(&real(out).ok()?)
}

fn beside(out: &Path) -> Option<PathBuf> {
    let mut name = OsString::from(".");
    name.push(out.file_name()?);
    name.push(".kopa");
    Some(out.parent()?.join(name))
}

fn is_empty(out: &Path) -> Result<bool, WriteError> {
    match fs::read_dir(out) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(true),
        Err(error) if error.kind() == ErrorKind::NotADirectory => {
            Err(WriteError::NotAFolder(out.to_owned()))
        }
        Err(error) => Err(io_error(Attempt::Read, out)(error)),
    }
}

#[cfg(unix)]
fn same_file_system(out: &Path, notes: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let device = |path| fs::metadata(path).ok().map(|data| data.dev());
    device(out).is_none_or(|out| Some(out) == device(notes))
}

#[cfg(not(unix))]
fn same_file_system(_: &Path, _: &Path) -> bool {
    true
}
