//! Paths of targets → whether they can stand in one folder together. Asks no file system,
//! except by the rules of this machine's kind of path.

use std::collections::BTreeSet;
use std::path::{Component, Path};

use super::{Target, WriteError};

/// The longest name that common file systems take, in bytes.
const LONGEST_NAME: usize = 255;

/// Checks that each path stays inside the output, that none is there twice and that none
/// is a folder of another.
///
/// # Errors
/// `BadPath`, `Twice` or `Nested`, for the first path in order of which this is not so.
pub(super) fn check(targets: &[Target]) -> Result<(), WriteError> {
    let mut all = BTreeSet::new();
    for Target { path, .. } in targets {
        let short = path.split('/').all(|part| part.len() <= LONGEST_NAME);
        if !short || !stays_inside(path) {
            return Err(WriteError::BadPath(path.to_string()));
        }
        if !all.insert(&**path) {
            return Err(WriteError::Twice(path.to_string()));
        }
    }
    match all.iter().find(|path| ancestors(path).any(|folder| all.contains(folder))) {
        Some(path) => Err(WriteError::Nested((*path).to_owned())),
        None => Ok(()),
    }
}

/// Whether a path is relative, without empty parts, `.`, `..` and control characters, each
/// part being a plain name on this system.
pub(super) fn stays_inside(path: &str) -> bool {
    !path.contains(char::is_control) && path.split('/').all(is_name)
}

fn is_name(part: &str) -> bool {
    let mut components = Path::new(part).components();
    let first = components.next();
    matches!(first, Some(Component::Normal(name)) if name.as_encoded_bytes() == part.as_bytes())
        && components.next().is_none()
}

/// The folders above a path, from the nearest on; without the output itself.
pub(super) fn ancestors(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(parent(path), |folder| parent(folder))
}

/// The folder of a path; `None` for what stands in the output itself.
pub(super) fn parent(path: &str) -> Option<&str> {
    path.rsplit_once('/').map(|(folder, _)| folder)
}
