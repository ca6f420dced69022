//! What can go wrong with the output folder, and which message says so. Says nothing of
//! the site's own problems.

use std::fmt;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::base::diag::Message;

/// Why the output could not be written.
#[derive(Debug)]
pub enum WriteError {
    /// The folder has files in it, and kopa did not make it.
    NotOurs(PathBuf),
    /// Another build is writing to the same folder.
    Locked(PathBuf),
    /// The output cannot be a folder beside which kopa keeps its notes: `/`, or `..`.
    NoPlace(PathBuf),
    /// The output is a mount point, so nothing can be renamed into it.
    OtherFileSystem(PathBuf),
    /// The path of a target leaves the output or cannot be that of a file.
    BadPath(String),
    /// Two targets have one path.
    Twice(String),
    /// A target stands where another one needs a folder.
    Nested(String),
    /// A file that kopa did not write stands where a target belongs.
    Foreign(PathBuf),
    /// A symbolic link stands where a file or folder of the output belongs.
    Link(PathBuf),
    /// A file stands where a folder is needed.
    NotAFolder(PathBuf),
    /// A folder stands where a file is needed.
    NotAFile(PathBuf),
    /// The file system refused.
    Io {
        /// The file or folder concerned.
        path: PathBuf,
        /// What was tried.
        attempt: Attempt,
        /// What the system said.
        cause: io::Error,
    },
}

/// What was tried when the file system refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attempt {
    /// Making a folder.
    MakeFolder,
    /// Reading a file or a folder.
    Read,
    /// Writing a file.
    Write,
    /// Putting a file in its place.
    Move,
    /// Deleting a file.
    Delete,
    /// Locking the output against other builds.
    Lock,
}

impl Attempt {
    /// The name by which messages select their wording.
    fn name(self) -> &'static str {
        match self {
            Attempt::MakeFolder => "make-folder",
            Attempt::Read => "read",
            Attempt::Write => "write",
            Attempt::Move => "move",
            Attempt::Delete => "delete",
            Attempt::Lock => "lock",
        }
    }
}

impl WriteError {
    /// What to tell the user.
    pub fn message(&self) -> Message {
        let at =
            |id, path: &Path| Message::new(id).with("path", path.display().to_string());
        match self {
            WriteError::NotOurs(path) => at("write-not-ours", path),
            WriteError::Locked(path) => at("write-locked", path),
            WriteError::NoPlace(path) => at("write-no-place", path),
            WriteError::OtherFileSystem(path) => at("write-other-file-system", path),
            WriteError::BadPath(path) => at("write-bad-path", Path::new(path)),
            WriteError::Twice(path) => at("write-twice", Path::new(path)),
            WriteError::Nested(path) => at("write-nested", Path::new(path)),
            WriteError::Foreign(path) => at("write-foreign-file", path),
            WriteError::Link(path) => at("write-link", path),
            WriteError::NotAFolder(path) => at("write-not-a-folder", path),
            WriteError::NotAFile(path) => at("write-not-a-file", path),
            WriteError::Io { path, attempt, cause } => at(io_message(cause.kind()), path)
                .with("attempt", attempt.name())
                .with("cause", cause.to_string()),
        }
    }
}

fn io_message(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "write-disk-full",
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => "write-denied",
        _ => "write-io",
    }
}

/// Gives an error of the file system its path and what was tried.
pub(super) fn io_error(
    attempt: Attempt,
    path: &Path,
) -> impl FnOnce(io::Error) -> WriteError {
    move |cause| WriteError::Io { path: path.to_path_buf(), attempt, cause }
}

impl fmt::Display for WriteError {
    /// For logs; users get [`WriteError::message`].
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl std::error::Error for WriteError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            WriteError::Io { cause, .. } => Some(cause),
            _ => None,
        }
    }
}
