//! Texts in memory laid over the files of another world: what would be if they were saved.

use std::collections::BTreeMap;
use std::fmt;
use std::io;

use super::{Listing, World};
use crate::base::date::Date;
use crate::base::path::SitePath;

/// A world with some of its files replaced.
#[derive(Clone)]
pub struct Overlay<'w> {
    under: &'w dyn World,
    texts: BTreeMap<SitePath, String>,
}

impl fmt::Debug for Overlay<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Overlay").field("texts", &self.texts).finish_non_exhaustive()
    }
}

impl<'w> Overlay<'w> {
    /// A world in which nothing is replaced.
    pub fn new(under: &'w dyn World) -> Overlay<'w> {
        Overlay { under, texts: BTreeMap::new() }
    }

    /// Lays a text over a file.
    pub fn set(&mut self, path: &SitePath, text: String) {
        self.texts.insert(path.clone(), text);
    }

    /// The texts that are laid over files.
    pub fn texts(&self) -> &BTreeMap<SitePath, String> {
        &self.texts
    }
}

impl World for Overlay<'_> {
    fn list(&self) -> Listing {
        let mut listing = self.under.list();
        for file in &mut listing.files {
            if let Some(text) = self.texts.get(&file.path) {
                file.stamp.len = text.len() as u64;
                file.stamp.modified = stamp(text);
            }
        }
        listing
    }

    fn read(&self, path: &SitePath) -> io::Result<Vec<u8>> {
        match self.texts.get(path) {
            Some(text) => Ok(text.clone().into_bytes()),
            None => self.under.read(path),
        }
    }

    fn today(&self) -> Date {
        self.under.today()
    }
}

/// A number that is another for another text, as the time of a change is.
fn stamp(text: &str) -> u128 {
    let hash = blake3::hash(text.as_bytes());
    hash.as_bytes().iter().take(16).fold(0, |all, byte| all << 8 | u128::from(*byte))
}
