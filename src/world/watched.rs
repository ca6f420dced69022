//! A site on the disk whose listing is kept: after the first, only what is said to have changed
//! is looked at again. Watches nothing itself, and keeps no bytes.

use std::io;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use super::{DiskWorld, Listed, Listing, World};
use crate::base::date::Date;
use crate::base::path::SitePath;

/// The site in a folder, with its listing.
#[derive(Debug)]
pub struct WatchedWorld {
    disk: DiskWorld,
    known: Mutex<Known>,
}

#[derive(Debug, Default)]
struct Known {
    listing: Option<Listing>,
    /// How often something changed.
    changes: u128,
    /// Whether the listing was made while somebody watched already; what changed before may
    /// never be told.
    watched: bool,
}

/// Where the count of changes stands in a stamp: above all nanoseconds that a file may tell.
const COUNT: u32 = 96;

/// When this many paths changed, all are looked at.
const MANY: usize = 64;

impl WatchedWorld {
    /// The site whose folder `content` lies in `root`.
    pub fn new(root: impl Into<PathBuf>) -> WatchedWorld {
        WatchedWorld { disk: DiskWorld::new(root), known: Mutex::default() }
    }

    /// To be called when somebody watches. Lists the site once more, and gives whether it is
    /// other than it was listed before.
    pub fn watch_begins(&self) -> bool {
        let fresh = self.disk.list();
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.watched = true;
        let before = known.listing.replace(fresh);
        before.is_some() && before != known.listing
    }

    /// Takes note that files or folders, named with the root as their beginning, were made,
    /// changed or removed. They count as changed even if their time and length are the same,
    /// since a clock may be too slow to tell two edits apart.
    pub fn look_again(&self, changed: &[PathBuf]) {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.changes += 1;
        let count = known.changes << COUNT;
        if !known.watched || changed.len() > MANY {
            known.watched = true;
            known.listing = None;
        }
        let Some(listing) = &mut known.listing else { return };
        for path in changed {
            let path = self.disk.first_odd(path);
            let Some(place) = self.disk.site_path(&path) else {
                known.listing = None;
                return;
            };
            forget(listing, &place);
            let mut found = self.disk.list_below(&path);
            for file in &mut found.files {
                file.stamp.modified |= count;
            }
            listing.append(found);
        }
        listing.sort();
    }
}

/// Takes a file, or a folder with all that is in it, out of a listing.
fn forget(listing: &mut Listing, place: &SitePath) {
    let kept = |path: &SitePath| path != place && path.inside(place.as_str()).is_none();
    listing.files.retain(|file| kept(&file.path));
    listing.links.retain(kept);
    listing.unreadable.retain(|(path, _)| kept(path));
}

impl World for WatchedWorld {
    fn list(&self) -> Listing {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.listing.get_or_insert_with(|| self.disk.list()).clone()
    }

    fn list_in(&self, folder: &str) -> Vec<Listed> {
        self.disk.list_in(folder)
    }

    fn read(&self, path: &SitePath) -> io::Result<Vec<u8>> {
        self.disk.read(path)
    }

    fn today(&self) -> Date {
        self.disk.today()
    }
}
