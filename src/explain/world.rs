//! The files of an example → a world, with what no text can be: links, files that cannot be
//! read, files that are too large.

use std::io;

use crate::base::date::Date;
use crate::base::path::SitePath;
use crate::examples::{ExampleFile, What};
use crate::world::{Embedded, Listing, MemoryWorld, World};

/// The day on which all examples are built.
const TODAY: Date = Date { year: 2026, month: Some(11), day: Some(22) };

/// The site of an example.
#[derive(Debug)]
pub struct ExampleWorld {
    files: Embedded<MemoryWorld>,
    links: Vec<SitePath>,
    unreadable: Vec<SitePath>,
    large: Vec<SitePath>,
}

impl ExampleWorld {
    /// The world of these files; a later one takes the place of an earlier one.
    pub(super) fn new<'f>(files: impl Iterator<Item = &'f ExampleFile>) -> ExampleWorld {
        let mut world = ExampleWorld {
            files: Embedded(MemoryWorld::new(TODAY)),
            links: Vec::new(),
            unreadable: Vec::new(),
            large: Vec::new(),
        };
        for file in files {
            let path = SitePath::trusted(file.path);
            for special in [&mut world.links, &mut world.unreadable, &mut world.large] {
                special.retain(|known| *known != path);
            }
            match file.what {
                What::Gone | What::Link => world.files.0.remove(file.path),
                _ => world.files.0.set(file.path, file.bytes()),
            }
            match file.what {
                What::Link => world.links.push(path),
                What::Unreadable => world.unreadable.push(path),
                What::Large if file.path.ends_with(".md") => world.large.push(path),
                _ => {}
            }
        }
        world
    }
}

impl World for ExampleWorld {
    fn list(&self) -> Listing {
        let mut listing = self.files.list();
        listing.links.clone_from(&self.links);
        for file in &mut listing.files {
            if self.large.contains(&file.path) {
                file.stamp.len = u64::MAX;
            }
        }
        listing
    }

    fn read(&self, path: &SitePath) -> io::Result<Vec<u8>> {
        if self.unreadable.contains(path) {
            return Err(io::Error::from(io::ErrorKind::PermissionDenied));
        }
        self.files.read(path)
    }

    fn today(&self) -> Date {
        TODAY
    }
}
