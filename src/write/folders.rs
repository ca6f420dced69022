//! Paths of files → their folders, each looked at once and made once, by whichever thread
//! needs it first. Never makes a folder through a link, and never makes one that nobody asked
//! for.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use super::error::{Attempt, WriteError, io_error};
use super::paths::parent;

/// The folders of some files below a root that exists.
pub(super) struct Folders<'a> {
    root: PathBuf,
    by_path: BTreeMap<&'a str, usize>,
    all: Vec<Folder<'a>>,
}

struct Folder<'a> {
    path: &'a str,
    above: Option<usize>,
    stood: bool,
    made: OnceLock<Result<(), ErrorKind>>,
}

/// What stands at a path.
pub(super) enum Found {
    /// Nothing.
    Nothing,
    /// A file, or something else that is no folder.
    File(fs::Metadata),
    /// A folder.
    Folder,
    /// A symbolic link, wherever it leads.
    Link,
}

/// Looks what stands at a path, without following a link at its end.
///
/// # Errors
/// When the file system does not say.
pub(super) fn look(path: &Path) -> Result<Found, WriteError> {
    match fs::symlink_metadata(path) {
        Ok(data) if data.is_symlink() => Ok(Found::Link),
        Ok(data) if data.is_dir() => Ok(Found::Folder),
        Ok(data) => Ok(Found::File(data)),
        Err(error) if is_absence(&error) => Ok(Found::Nothing),
        Err(error) => Err(io_error(Attempt::Read, path)(error)),
    }
}

/// Whether an error says that nothing stands at a path, or that nothing can.
pub(super) fn is_absence(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::InvalidFilename
    )
}

impl<'a> Folders<'a> {
    /// The folders of `files`, under a root in which none of them stands yet.
    pub(super) fn none_standing(
        root: &Path,
        files: impl IntoIterator<Item = &'a str>,
    ) -> Folders<'a> {
        let mut folders =
            Folders { root: root.to_owned(), by_path: BTreeMap::new(), all: Vec::new() };
        for file in files {
            folders.add(parent(file));
        }
        folders
    }

    /// The folders of `files`, each looked at. Where a file stands instead, `yields` says
    /// whether that file is about to go away.
    ///
    /// # Errors
    /// When a link, or a file that stays, is where a folder belongs.
    pub(super) fn standing(
        root: &Path,
        files: impl IntoIterator<Item = &'a str>,
        yields: impl Fn(&str) -> bool,
    ) -> Result<Folders<'a>, WriteError> {
        let mut folders = Folders::none_standing(root, files);
        // A folder comes after the one above it, so that one look at a missing folder
        // answers for all that would be in it.
        for at in 0..folders.all.len() {
            let above = folders.all[at].above;
            if above.is_some_and(|above| !folders.all[above].stood) {
                continue;
            }
            let path = folders.root.join(folders.all[at].path);
            folders.all[at].stood = match look(&path)? {
                Found::Folder => true,
                Found::Nothing => false,
                Found::File(_) if yields(folders.all[at].path) => false,
                Found::File(_) => return Err(WriteError::NotAFolder(path)),
                Found::Link => return Err(WriteError::Link(path)),
            };
        }
        Ok(folders)
    }

    fn add(&mut self, folder: Option<&'a str>) -> Option<usize> {
        let path = folder?;
        if let Some(at) = self.by_path.get(path) {
            return Some(*at);
        }
        let above = self.add(parent(path));
        let at = self.all.len();
        self.all.push(Folder { path, above, stood: false, made: OnceLock::new() });
        self.by_path.insert(path, at);
        Some(at)
    }

    /// Whether the folder of `file` stood when it was looked at.
    pub(super) fn stood(&self, file: &str) -> bool {
        self.of(file).is_none_or(|at| self.all[at].stood)
    }

    /// Whether `path` is one of these folders.
    pub(super) fn contains(&self, path: &str) -> bool {
        self.by_path.contains_key(path)
    }

    /// Makes the folder of `file`, and those above it, unless that was done.
    ///
    /// # Errors
    /// When the file system refuses.
    pub(super) fn make_for(&self, file: &str) -> Result<(), WriteError> {
        self.of(file).map_or(Ok(()), |at| self.make(at))
    }

    fn of(&self, file: &str) -> Option<usize> {
        self.by_path.get(parent(file)?).copied()
    }

    fn make(&self, at: usize) -> Result<(), WriteError> {
        let folder = &self.all[at];
        if folder.stood {
            return Ok(());
        }
        if folder.made.get().is_none()
            && let Some(above) = folder.above
        {
            self.make(above)?;
        }
        let place = || self.root.join(folder.path);
        let create = || fs::create_dir(place()).map_err(|error| error.kind());
        folder.made.get_or_init(create).map_err(|kind| {
            io_error(Attempt::MakeFolder, &place())(io::Error::from(kind))
        })
    }
}
