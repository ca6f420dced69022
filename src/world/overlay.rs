//! A world and files that are not in it, or not yet: what a site would be with them. Writes
//! nothing.

use std::io;

use super::{Listing, MemoryWorld, World};
use crate::base::date::Date;
use crate::base::path::SitePath;

/// Files laid over those of another world.
#[derive(Debug)]
pub struct Overlay<'a> {
    below: &'a dyn World,
    /// What lies above.
    pub files: MemoryWorld,
}

impl<'a> Overlay<'a> {
    /// A world with nothing laid over it yet.
    pub fn new(below: &'a dyn World) -> Overlay<'a> {
        Overlay { below, files: MemoryWorld::new(below.today()) }
    }
}

impl std::fmt::Debug for dyn World + '_ {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("World")
    }
}

impl World for Overlay<'_> {
    fn list(&self) -> Listing {
        let mut listing = self.files.list();
        let below = self.below.list();
        listing.files.extend(below.files);
        listing.links = below.links;
        listing.unreadable = below.unreadable;
        // Of two files with one path the first stays, which is the one above.
        listing.sort();
        listing
    }

    fn read(&self, path: &SitePath) -> io::Result<Vec<u8>> {
        self.files.read(path).or_else(|_| self.below.read(path))
    }

    fn today(&self) -> Date {
        self.below.today()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_above_is_seen_and_the_rest_stays() {
        let mut below = MemoryWorld::new(Date { year: 2026, month: None, day: None });
        below.set("content/a", "old");
        below.set("content/b", "b");
        let mut world = Overlay::new(&below);
        world.files.set("content/a", "new one");
        let listed: Vec<_> = world.list().files;
        assert_eq!(listed.len(), 2);
        assert_eq!(listed[0].stamp.len, 7);
        let read = |path: &str| world.read(&SitePath::trusted(path)).unwrap_or_default();
        assert_eq!(read("content/a"), b"new one");
        assert_eq!(read("content/b"), b"b");
    }
}
