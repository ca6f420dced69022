//! Results that cost much → a folder in which later builds find them: `.kopa/kept` in the
//! folder of the site, which is neither content nor published. A result that is damaged counts
//! as missing, and one that cannot be written is made again: nothing here stops a build.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use crate::base::keep::Keep;

use super::folders::{Found, look};

/// The length of the hash that stands before each result.
const SEAL: usize = blake3::OUT_LEN;

/// When a file that was begun and never got its name was left behind by a build that is dead.
const DEAD: Duration = Duration::from_secs(24 * 60 * 60);

/// How many files were begun by this process, so that each has a name of its own.
static BEGUN: AtomicU64 = AtomicU64::new(0);

/// What builds of a site keep for later ones.
#[derive(Debug)]
pub struct Kept {
    folder: PathBuf,
    used: Mutex<BTreeSet<String>>,
}

impl Kept {
    /// What is kept for the site in a folder. Makes nothing yet.
    pub fn new(site: &Path) -> Kept {
        let folder = site.join(".kopa").join("kept");
        Kept { folder, used: Mutex::default() }
    }

    /// Deletes what was not asked for since this value was made; files that are not ours stay.
    pub fn forget_unused(&self) {
        let used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(files) = self.is_ours().then(|| fs::read_dir(&self.folder)) else {
            return;
        };
        for file in files.into_iter().flatten().flatten() {
            let name = file.file_name();
            let Some(name) = name.to_str() else { continue };
            let unused = match name.split_once('.') {
                None => is_key(name) && !used.contains(name),
                // It may be being written at this moment, by another process.
                Some((key, _)) => is_key(key) && is_dead(&file),
            };
            if unused {
                let _ = fs::remove_file(file.path());
            }
        }
    }

    /// Whether the folder is a real one: what a link leads to is somebody else's.
    fn is_ours(&self) -> bool {
        let above = self.folder.parent().unwrap_or(&self.folder);
        [above, &self.folder]
            .into_iter()
            .all(|folder| matches!(look(folder), Ok(Found::Folder)))
    }

    fn use_key(&self, key: &str) {
        self.used.lock().unwrap_or_else(PoisonError::into_inner).insert(key.to_owned());
    }

    /// Makes the folder, with a note that git should leave it alone.
    fn make(&self) -> Option<()> {
        if matches!(look(&self.folder), Ok(Found::Nothing)) {
            fs::create_dir_all(&self.folder).ok()?;
            let note = self.folder.parent()?.join(".gitignore");
            if !note.exists() {
                fs::write(note, "*\n").ok()?;
            }
        }
        self.is_ours().then_some(())
    }

    /// Writes a file under a name of its own, then gives it its place in one step.
    fn write(&self, key: &str, bytes: &[u8]) -> Option<()> {
        self.make()?;
        let number = BEGUN.fetch_add(1, Ordering::Relaxed);
        let begun = self.folder.join(format!("{key}.{}.{number}", std::process::id()));
        let whole = [blake3::hash(bytes).as_bytes(), bytes].concat();
        let done = fs::write(&begun, whole)
            .and_then(|()| fs::rename(&begun, self.folder.join(key)));
        if done.is_err() {
            let _ = fs::remove_file(begun);
        }
        done.ok()
    }
}

impl Keep for Kept {
    fn get(&self, key: &str) -> Option<Vec<u8>> {
        self.use_key(key);
        let mut whole = fs::read(self.folder.join(key)).ok()?;
        let sound = whole.get(SEAL..).is_some_and(|bytes| {
            blake3::hash(bytes).as_bytes().as_slice() == &whole[..SEAL]
        });
        sound.then(|| whole.split_off(SEAL))
    }

    fn put(&self, key: &str, bytes: &[u8]) {
        self.use_key(key);
        self.write(key, bytes);
    }

    fn lacks(&self, key: &str) -> bool {
        !self.folder.join(key).is_file()
    }
}

fn is_dead(file: &fs::DirEntry) -> bool {
    let changed = file.metadata().and_then(|data| data.modified());
    changed.is_ok_and(|at| at.elapsed().is_ok_and(|age| age > DEAD))
}

/// Whether a name is a key, and so of a file that we wrote.
fn is_key(name: &str) -> bool {
    name.len() == 32 && name.bytes().all(|byte| byte.is_ascii_hexdigit())
}
