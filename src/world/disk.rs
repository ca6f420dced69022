//! A site in a folder of the disk. Writes nothing and follows no symbolic link.

use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use super::{Listed, Listing, Stamp, World};
use crate::base::date::Date;
use crate::base::path::SitePath;

/// The folders of a site that hold sources.
pub(super) const FOLDERS: [&str; 3] = ["content", "locales", "themes"];

/// How many folders down an entry's own is, with that at the top.
const DEEP: usize = 2;

/// How many files are listed at most below a folder at the top, which is more than a site may
/// have by any setting; the names of all others would only fill the memory.
const MOST_LISTED: usize = 1_000_001;

/// The site in a folder.
#[derive(Debug)]
pub struct DiskWorld {
    root: PathBuf,
}

impl DiskWorld {
    /// The site whose folder `content` lies in `root`.
    pub fn new(root: impl Into<PathBuf>) -> DiskWorld {
        DiskWorld { root: root.into() }
    }

    /// The path inside the site of a path that begins with its folder.
    pub(super) fn site_path(&self, path: &Path) -> Option<SitePath> {
        let inside = path.strip_prefix(&self.root).ok()?;
        let parts: Option<Vec<&str>> =
            inside.components().map(|part| part.as_os_str().to_str()).collect();
        Some(SitePath::trusted(&parts?.join("/")))
    }

    /// What is listed of a file, or of a folder and what is in it; nothing if it is not there
    /// or lies where nothing is listed.
    pub(super) fn list_below(&self, top: &Path) -> Listing {
        self.list_some_below(top, &AtomicUsize::new(MOST_LISTED))
    }

    /// Lists no more than `left`, and takes what it lists off that.
    fn list_some_below(&self, top: &Path, left: &AtomicUsize) -> Listing {
        let mut listing = Listing::default();
        let inside = top.strip_prefix(&self.root).unwrap_or(top);
        let parts: Vec<&OsStr> = inside.components().map(|c| c.as_os_str()).collect();
        let listed =
            parts.first().is_some_and(|f| FOLDERS.iter().any(|known| f == known));
        let hidden = parts.iter().skip(1).any(|name| is_hidden(name));
        if listed && !hidden && top.symlink_metadata().is_ok() {
            // The sources may lie elsewhere as a whole; single links are never followed.
            let walk = WalkDir::new(top).follow_root_links(parts.len() == 1).into_iter();
            let shown =
                |entry: &DirEntry| entry.depth() == 0 || !is_hidden(entry.file_name());
            for entry in walk.filter_entry(shown) {
                if left.load(Ordering::Relaxed) <= listing.files.len() {
                    break;
                }
                self.note(entry, &mut listing);
            }
            // Others may have found as much meanwhile; that it is too much is all that counts.
            let found = listing.files.len();
            let _ = left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| {
                Some(left.saturating_sub(found))
            });
        }
        listing
    }

    /// The first folder above a path that is missing or is none, such as a symbolic link,
    /// which hides all below it; else the path itself.
    pub(super) fn first_odd(&self, path: &Path) -> PathBuf {
        let above: Vec<&Path> =
            path.ancestors().skip(1).take_while(|folder| *folder != self.root).collect();
        let odd = above
            .iter()
            .rev()
            .find(|folder| !folder.symlink_metadata().is_ok_and(|data| data.is_dir()));
        odd.map_or_else(|| path.to_owned(), |folder| (*folder).to_owned())
    }

    /// What is listed of one of the folders at the top: what lies deep in it, such as an
    /// entry's files, by several threads.
    fn list_top(&self, folder: &str) -> Listing {
        let mut listing = Listing::default();
        let top = self.root.join(folder);
        if top.symlink_metadata().is_err() {
            return listing;
        }
        let mut deep = Vec::new();
        let walk = WalkDir::new(top).max_depth(DEEP).follow_root_links(true).into_iter();
        let shown =
            |entry: &DirEntry| entry.depth() == 0 || !is_hidden(entry.file_name());
        for entry in walk.filter_entry(shown).take(MOST_LISTED) {
            match entry {
                Ok(entry) if entry.depth() == DEEP && entry.file_type().is_dir() => {
                    deep.push(entry.into_path());
                }
                entry => self.note(entry, &mut listing),
            }
        }
        let left = AtomicUsize::new(MOST_LISTED.saturating_sub(listing.files.len()));
        let found: Vec<Listing> =
            deep.par_iter().map(|folder| self.list_some_below(folder, &left)).collect();
        found.into_iter().for_each(|found| listing.append(found));
        listing
    }

    fn note(&self, entry: walkdir::Result<DirEntry>, listing: &mut Listing) {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let path = error.path().and_then(|path| self.site_path(path));
                let path = path.unwrap_or_else(|| SitePath::trusted("content"));
                listing.unreadable.push((path, error.to_string()));
                return;
            }
        };
        let Some(path) = self.site_path(entry.path()) else {
            let shown = entry.path().to_string_lossy().into_owned();
            listing.unreadable.push((SitePath::trusted(&shown), "UTF-8".to_owned()));
            return;
        };
        if entry.file_type().is_symlink() {
            listing.links.push(path);
        } else if entry.file_type().is_file() {
            let stamp = entry.metadata().map(|data| stamp(&data)).unwrap_or_default();
            listing.files.push(Listed { path, stamp });
        }
    }
}

fn stamp(data: &fs::Metadata) -> Stamp {
    let modified = data.modified().unwrap_or(UNIX_EPOCH);
    let since = modified.duration_since(UNIX_EPOCH).unwrap_or_default();
    Stamp { len: data.len(), modified: since.as_nanos() }
}

fn is_hidden(name: &OsStr) -> bool {
    let name = name.to_string_lossy();
    name.starts_with('.') || name.ends_with('~')
}

impl World for DiskWorld {
    fn list(&self) -> Listing {
        let mut listing = Listing::default();
        for folder in FOLDERS {
            listing.append(self.list_top(folder));
        }
        listing.sort();
        listing
    }

    fn list_in(&self, folder: &str) -> Vec<Listed> {
        let mut listing = self.list_top(folder);
        listing.sort();
        listing.files
    }

    fn read(&self, path: &SitePath) -> io::Result<Vec<u8>> {
        fs::read(self.root.join(path.as_str()))
    }

    fn today(&self) -> Date {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        civil(since.as_secs() / 86_400)
    }
}

/// The date of a day since 1 January 1970 (Howard Hinnant, "chrono-Compatible Low-Level Date
/// Algorithms", `civil_from_days`).
fn civil(days: u64) -> Date {
    let days = days + 719_468;
    let era = days / 146_097;
    let of_era = days % 146_097;
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + u64::from(month <= 2);
    Date {
        year: u16::try_from(year).unwrap_or(9999),
        month: u8::try_from(month).ok(),
        day: u8::try_from(day).ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::civil;

    #[test]
    fn days_become_dates() {
        assert_eq!(civil(0).to_string(), "1970-01-01");
        assert_eq!(civil(19_782).to_string(), "2024-02-29");
        assert_eq!(civil(20_779).to_string(), "2026-11-22");
    }
}
