//! The edge to the outside: files, their listing, and today's date. Everything else asks
//! for them through the trait `World`.

mod disk;
mod embedded;
mod memory;
mod overlay;
mod watched;

use std::fs;
use std::io;
use std::path::Path;
use std::time::UNIX_EPOCH;

use crate::base::date::Date;
use crate::base::path::SitePath;

pub use disk::DiskWorld;
pub use embedded::{BUILTIN, Embedded};
pub use memory::MemoryWorld;
pub use overlay::Overlay;
pub use watched::WatchedWorld;

/// The bytes of a file that is not part of the site, named on the command line.
///
/// # Errors
/// Whatever the operating system says.
pub fn read_any(path: &std::path::Path) -> io::Result<Vec<u8>> {
    std::fs::read(path)
}

/// Where the files of a site come from.
pub trait World: Send + Sync {
    /// All files of the site, in the order of their paths.
    fn list(&self) -> Listing;

    /// The files of one of the folders at the top, such as `locales`, in the order of their
    /// paths.
    fn list_in(&self, folder: &str) -> Vec<Listed> {
        let mut files = self.list().files;
        files.retain(|file| file.path.inside(folder).is_some());
        files
    }

    /// The bytes of a file.
    ///
    /// # Errors
    /// Whatever the operating system says.
    fn read(&self, path: &SitePath) -> io::Result<Vec<u8>>;

    /// Today's date.
    fn today(&self) -> Date;
}

/// What tells a file that is no part of a site, such as the program itself, from another one that
/// takes its place: its length, and when it was written and made, in nanoseconds since 1970. It
/// is not read: a program is larger than most sites.
///
/// # Errors
/// Whatever the operating system says.
pub fn mark_of(path: &Path) -> io::Result<String> {
    let data = fs::metadata(path)?;
    // Some file systems do not tell when a file was made.
    let times = [data.modified(), data.created()].map(|time| {
        let since = time.ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
        since.map_or(0, |since| since.as_nanos())
    });
    Ok(format!("{} {} {}", data.len(), times[0], times[1]))
}

/// What a world holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// The files.
    pub files: Vec<Listed>,
    /// Folders that could not be listed, and why.
    pub unreadable: Vec<(SitePath, String)>,
    /// Symbolic links, which are never followed.
    pub links: Vec<SitePath>,
}

impl Listing {
    /// Takes in what another listing has.
    fn append(&mut self, other: Listing) {
        self.files.extend(other.files);
        self.links.extend(other.links);
        self.unreadable.extend(other.unreadable);
    }

    /// Puts everything in the order of the paths, and a path that is there twice there once.
    fn sort(&mut self) {
        self.files.sort_by(|a, b| a.path.cmp(&b.path));
        self.files.dedup_by(|a, b| a.path == b.path);
        self.links.sort();
        self.links.dedup();
        self.unreadable.sort();
        self.unreadable.dedup();
    }
}

/// A file in a listing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its path.
    pub path: SitePath,
    /// What changes when the file does.
    pub stamp: Stamp,
}

/// What changes when a file does: its length, and when it was last written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stamp {
    /// Length in bytes.
    pub len: u64,
    /// Nanoseconds since some fixed point in time.
    pub modified: u128,
}
