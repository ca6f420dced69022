//! Results kept in memory, for tests that build the same site often or count what is made.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use kopa::base::keep::Keep;

/// Keeps everything.
#[derive(Debug, Default)]
pub(crate) struct Shelf(Mutex<BTreeMap<String, Vec<u8>>>);

impl Shelf {
    /// With nothing on it.
    pub(crate) const fn new() -> Shelf {
        Shelf(Mutex::new(BTreeMap::new()))
    }

    /// How many results it has.
    pub(crate) fn len(&self) -> usize {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).len()
    }
}

impl Keep for Shelf {
    fn get(&self, key: &str) -> Option<Vec<u8>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(key).cloned()
    }

    fn put(&self, key: &str, bytes: &[u8]) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.insert(key.to_owned(), bytes.to_vec());
    }

    fn lacks(&self, key: &str) -> bool {
        self.get(key).is_none()
    }
}
