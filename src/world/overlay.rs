//! Texts in memory laid over the files of another world: what would be if they were saved.
//! Writes nothing.

use std::collections::BTreeMap;
use std::fmt;
use std::io;

use super::{Listed, Listing, Stamp, World};
use crate::base::date::Date;
use crate::base::path::SitePath;

/// A world with some of its files replaced, or with more of them.
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
    /// A world with nothing laid over it yet.
    pub fn new(under: &'w dyn World) -> Overlay<'w> {
        Overlay { under, texts: BTreeMap::new() }
    }

    /// Lays a text over a file, or puts one where there is none.
    pub fn set(&mut self, path: &SitePath, text: String) {
        self.texts.insert(path.clone(), text);
    }

    /// The texts that are laid over.
    pub fn texts(&self) -> &BTreeMap<SitePath, String> {
        &self.texts
    }
}

impl World for Overlay<'_> {
    fn list(&self) -> Listing {
        let mut listing = self.under.list();
        listing.files.retain(|file| !self.texts.contains_key(&file.path));
        listing.files.extend(self.texts.iter().map(|(path, text)| Listed {
            path: path.clone(),
            stamp: Stamp { len: text.len() as u64, modified: stamp(text) },
        }));
        listing.sort();
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::MemoryWorld;

    #[test]
    fn what_lies_above_is_seen_and_the_rest_stays() {
        let mut below = MemoryWorld::new(Date { year: 2026, month: None, day: None });
        below.set("content/a", "old");
        below.set("content/b", "b");
        let mut world = Overlay::new(&below);
        world.set(&SitePath::trusted("content/a"), "new one".to_owned());
        world.set(&SitePath::trusted("content/c"), "c".to_owned());
        let listed: Vec<_> = world.list().files;
        assert_eq!(listed.len(), 3);
        assert_eq!(listed[0].stamp.len, 7);
        let read = |path: &str| world.read(&SitePath::trusted(path)).unwrap_or_default();
        assert_eq!(read("content/a"), b"new one");
        assert_eq!(read("content/b"), b"b");
        assert_eq!(read("content/c"), b"c");
    }
}
