//! The default theme and the messages that the binary carries, laid under a site's own
//! files below the folder `builtin`. Copies nothing to the disk.

use std::io;
use std::sync::OnceLock;

use include_dir::{Dir, include_dir};

use super::{Listed, Listing, Stamp, World};
use crate::base::date::Date;
use crate::base::path::SitePath;

/// The folder under which the files of the binary are listed.
pub const BUILTIN: &str = "builtin";

static THEME: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");
static LOCALES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/locales");

/// A world with the files of the binary beside its own.
#[derive(Debug)]
pub struct Embedded<W>(pub W);

fn walk<'d>(dir: &'d Dir<'d>, found: &mut Vec<&'d include_dir::File<'d>>) {
    found.extend(dir.files());
    for inner in dir.dirs() {
        walk(inner, found);
    }
}

/// The files of the binary in the order of their paths.
fn builtin() -> &'static [(SitePath, &'static [u8])] {
    static ALL: OnceLock<Vec<(SitePath, &'static [u8])>> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut all = Vec::new();
        for (prefix, dir) in [("themes/default", &THEME), ("locales", &LOCALES)] {
            let mut files = Vec::new();
            walk(dir, &mut files);
            for file in files {
                let name = file.path().to_string_lossy().replace('\\', "/");
                let path = SitePath::trusted(&format!("{BUILTIN}/{prefix}/{name}"));
                all.push((path, file.contents()));
            }
        }
        all.sort_by(|a, b| a.0.cmp(&b.0));
        all
    })
}

fn listed() -> impl Iterator<Item = Listed> {
    builtin().iter().map(|(path, bytes)| Listed {
        path: path.clone(),
        stamp: Stamp { len: bytes.len() as u64, modified: 0 },
    })
}

impl<W: World> World for Embedded<W> {
    fn list(&self) -> Listing {
        let mut listing = self.0.list();
        listing.files.extend(listed());
        listing.files.sort_by(|a, b| a.path.cmp(&b.path));
        listing
    }

    fn list_in(&self, folder: &str) -> Vec<Listed> {
        let mut files = self.0.list_in(folder);
        let below = format!("{BUILTIN}/{folder}");
        files.extend(listed().filter(|file| file.path.inside(&below).is_some()));
        files.sort_by(|a, b| a.path.cmp(&b.path));
        files
    }

    fn read(&self, path: &SitePath) -> io::Result<Vec<u8>> {
        if path.inside(BUILTIN).is_none() {
            return self.0.read(path);
        }
        let all = builtin();
        let found = all.binary_search_by(|(file, _)| file.cmp(path));
        let missing = |_| io::Error::from(io::ErrorKind::NotFound);
        found.map(|at| all[at].1.to_vec()).map_err(missing)
    }

    fn today(&self) -> Date {
        self.0.today()
    }
}
