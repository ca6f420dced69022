//! Files → one fingerprint of all their names and bytes, by which a build knows whether
//! anything that it is made from has changed. Trusts no time and no length, and parses nothing.

use rayon::prelude::*;

use super::limits::{limits, too_many};
use super::{FileKind, kind, largest};
use crate::base::digest::Digest;
use crate::base::path::SitePath;
use crate::world::{Listed, World};

/// The fingerprint of a file, or of many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Print(Digest);

impl Print {
    /// The fingerprint of some bytes.
    pub fn of(bytes: &[u8]) -> Print {
        Print(Digest::of(bytes))
    }

    /// All its hexadecimal digits.
    pub fn hex(&self) -> String {
        self.0.hex()
    }

    /// Its first sixteen hexadecimal digits.
    pub(super) fn short(&self) -> String {
        self.0.hex()[..16].to_owned()
    }
}

/// What stands for the bytes of a file that is not read: its kind and size say all.
pub(super) fn unread(file: &Listed) -> Print {
    Print::of(format!("unread {}", file.stamp.len).as_bytes())
}

/// The fingerprint that reading all files of a world would give; `None` if some of them
/// cannot be read.
pub fn print(world: &dyn World) -> Option<Print> {
    let listing = world.list();
    let limits = limits(world, &listing);
    if !listing.unreadable.is_empty() || too_many(&listing, &limits) {
        return None;
    }
    let read = |file: &Listed, kind: FileKind| {
        if kind == FileKind::Misplaced || file.stamp.len > largest(kind, &limits) {
            return Some(unread(file));
        }
        world.read(&file.path).ok().map(|bytes| Print::of(&bytes))
    };
    let prints: Option<Vec<(&SitePath, Print)>> = listing
        .files
        .par_iter()
        .filter_map(|file| Some((file, kind(&file.path)?)))
        .map(|(file, kind)| Some((&file.path, read(file, kind)?)))
        .collect();
    Some(of(&prints?, &listing.links))
}

/// One fingerprint of files and symbolic links, in their order.
pub(super) fn of(files: &[(&SitePath, Print)], links: &[SitePath]) -> Print {
    let name = |path: &SitePath| {
        // With its length in front, no name can pass for part of another.
        let length = path.as_str().len() as u64;
        [&length.to_le_bytes(), path.as_str().as_bytes()].concat()
    };
    let mut all = Vec::new();
    for (path, print) in files {
        all.extend(name(path));
        all.extend(print.0.bytes());
    }
    all.extend(b"links");
    all.extend(links.iter().flat_map(name));
    Print::of(&all)
}
