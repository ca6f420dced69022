//! The edge to the outside: files, their listing, and today's date. Everything else asks
//! for them through the trait `World`.

mod disk;
mod embedded;
mod memory;
mod watched;

use std::io;

use crate::base::date::Date;
use crate::base::path::SitePath;

pub use disk::DiskWorld;
pub use embedded::{BUILTIN, Embedded};
pub use memory::MemoryWorld;
pub use watched::WatchedWorld;

/// Where the files of a site come from.
pub trait World: Send + Sync {
    /// All files of the site, in the order of their paths.
    fn list(&self) -> Listing;

    /// The bytes of a file.
    ///
    /// # Errors
    /// Whatever the operating system says.
    fn read(&self, path: &SitePath) -> io::Result<Vec<u8>>;

    /// Today's date.
    fn today(&self) -> Date;
}

/// What a world holds.
#[derive(Clone, Debug, Default)]
pub struct Listing {
    /// The files.
    pub files: Vec<Listed>,
    /// Folders that could not be listed, and why.
    pub unreadable: Vec<(SitePath, String)>,
    /// Symbolic links, which are never followed.
    pub links: Vec<SitePath>,
}

impl Listing {
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
