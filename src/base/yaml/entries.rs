//! Names and values one after another → a mapping, of which each name is known to be new or
//! doubled. Parses nothing.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Key, Map, Node};

/// A mapping that is being read.
#[derive(Default)]
pub(super) struct Entries {
    map: Map,
    /// Its keys, where there are many; few are found faster where they stand.
    known: BTreeSet<Key>,
}

/// How many keys are few.
pub(super) const FEW: usize = 32;

impl Entries {
    /// Takes in a name with its value.
    pub(super) fn add(&mut self, name: &str, value: Node) {
        let key = shared(name);
        if self.is_new(&key) {
            self.map.entries.push((key, value));
        } else {
            self.map.double(key);
        }
    }

    fn is_new(&mut self, key: &Key) -> bool {
        if self.map.entries.len() < FEW {
            return self.map.get(key).is_none();
        }
        if self.known.is_empty() {
            let keys = self.map.entries.iter().map(|(known, _)| Arc::clone(known));
            self.known.extend(keys);
        }
        self.known.insert(Arc::clone(key))
    }

    /// The mapping, when all is there.
    pub(super) fn map(mut self) -> Map {
        self.map.entries.shrink_to_fit();
        self.map
    }
}

/// A key as other mappings have it already: a site has the same few in thousands of files.
fn shared(name: &str) -> Key {
    /// So many are remembered by each thread, and of so many bytes: more than schemas have.
    const MOST: usize = 1_000;
    const LONGEST: usize = 64;
    thread_local! {
        static KEYS: RefCell<BTreeSet<Key>> = const { RefCell::new(BTreeSet::new()) };
    }
    KEYS.with_borrow_mut(|keys| {
        if let Some(key) = keys.get(name) {
            return Arc::clone(key);
        }
        let key = Key::from(name);
        if keys.len() < MOST && name.len() <= LONGEST {
            keys.insert(Arc::clone(&key));
        }
        key
    })
}
