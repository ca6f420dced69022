//! The repository's own site, read once and rendered in memory, for the tests about it.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use kopa::base::date::Date;
use kopa::base::path::SitePath;
use kopa::pipeline::{Pipeline, Prepared, Settings, bytes};
use kopa::world::{DiskWorld, Embedded, Listing, World};

/// The files of the repository on a fixed day, as somebody may list them.
#[derive(Debug)]
pub(crate) struct OwnWorld {
    disk: DiskWorld,
    /// Whether files are listed in another order than that of their paths.
    pub(crate) shuffled: bool,
    /// What day it is.
    pub(crate) today: &'static str,
}

impl OwnWorld {
    pub(crate) fn new() -> Embedded<OwnWorld> {
        let disk = DiskWorld::new(Path::new(env!("CARGO_MANIFEST_DIR")));
        Embedded(OwnWorld { disk, shuffled: false, today: "2026-11-22" })
    }
}

impl World for OwnWorld {
    fn list(&self) -> Listing {
        let mut listing = self.disk.list();
        if self.shuffled {
            listing.files.sort_by_key(|file| scrambled(file.path.as_str()));
        }
        listing
    }

    fn read(&self, path: &SitePath) -> io::Result<Vec<u8>> {
        self.disk.read(path)
    }

    fn today(&self) -> Date {
        Date::parse(self.today).expect("it is a date")
    }
}

/// A number that has nothing to do with the order of the alphabet (FNV-1a).
fn scrambled(text: &str) -> u64 {
    let step = |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    text.bytes().fold(0xcbf2_9ce4_8422_2325, step)
}

/// The site, ready to be rendered.
pub(crate) fn prepare(world: &dyn World, settings: Settings) -> Prepared {
    Pipeline::new(settings).prepare(world, None)
}

/// All files of the output.
pub(crate) fn output(
    world: &dyn World,
    prepared: &Prepared,
) -> BTreeMap<String, Vec<u8>> {
    use rayon::prelude::*;
    let routes = prepared.renderer.published();
    let made = routes.par_iter().map(|planned| {
        let made = bytes(world, &prepared.renderer, planned);
        (planned.path.to_string(), made.expect("the repository's own pages can be made"))
    });
    made.collect()
}
