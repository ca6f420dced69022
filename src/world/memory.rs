//! A site in memory, for tests and overlays. Touches no disk.

use std::collections::BTreeMap;
use std::io;

use super::{Listed, Listing, Stamp, World};
use crate::base::date::Date;
use crate::base::path::SitePath;

/// Files by path, on a day of one's choice.
#[derive(Clone, Debug)]
pub struct MemoryWorld {
    files: BTreeMap<SitePath, (Vec<u8>, u128)>,
    changes: u128,
    today: Date,
}

impl MemoryWorld {
    /// No files, on a day.
    pub fn new(today: Date) -> MemoryWorld {
        MemoryWorld { files: BTreeMap::new(), changes: 0, today }
    }

    /// Adds or replaces a file.
    pub fn set(&mut self, path: &str, bytes: impl Into<Vec<u8>>) {
        self.changes += 1;
        self.files.insert(SitePath::trusted(path), (bytes.into(), self.changes));
    }

    /// Takes a file away.
    pub fn remove(&mut self, path: &str) {
        self.files.remove(&SitePath::trusted(path));
    }
}

impl World for MemoryWorld {
    fn list(&self) -> Listing {
        let files = self.files.iter().map(|(path, (bytes, modified))| Listed {
            path: path.clone(),
            stamp: Stamp { len: bytes.len() as u64, modified: *modified },
        });
        Listing { files: files.collect(), ..Listing::default() }
    }

    fn read(&self, path: &SitePath) -> io::Result<Vec<u8>> {
        match self.files.get(path) {
            Some((bytes, _)) => Ok(bytes.clone()),
            None => Err(io::Error::from(io::ErrorKind::NotFound)),
        }
    }

    fn today(&self) -> Date {
        self.today
    }
}
