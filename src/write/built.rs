//! What the last build was made from → whether all of it still stands, so that nothing needs
//! to be rendered. Renders and writes nothing into the output; does not know what it was made
//! from, only a name for it.
//!
//! `.public.kopa/built` names the manifest that it belongs to by that file's own last line. So
//! it needs no order of writing: beside any other manifest it means nothing. Of the output,
//! every file is looked at, and one whose time or length is not as recorded is read.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

use crate::base::digest::Digest;

use super::Report;
use super::error::WriteError;
use super::folders::{Folders, Found, look};
use super::fresh::put;
use super::home::{Home, Standing, notes_of};
use super::manifest::{Record, sealed, unsealed, write_durably};
use super::publish;

const HEADER: &str = "kopa built 1";

/// The last build of an output.
#[derive(Debug)]
pub struct Built {
    from: String,
    manifest: String,
    said: String,
}

impl Built {
    /// What is remembered of the last build to `out`; `None` if nothing is.
    pub fn last(out: &Path) -> Option<Built> {
        let text = fs::read_to_string(notes_of(out)?.join("built")).ok()?;
        let mut parts = unsealed(&text)?.splitn(4, '\n');
        parts.next().filter(|header| *header == HEADER)?;
        let from = parts.next()?.to_owned();
        let manifest = parts.next()?.to_owned();
        let said = parts.next()?.strip_suffix('\n')?.to_owned();
        Some(Built { from, manifest, said })
    }

    /// Whether it was made from what has this name.
    pub fn is_from(&self, name: &str) -> bool {
        self.from == name
    }

    /// What was said about it.
    pub fn said(&self) -> &str {
        &self.said
    }

    /// The report of a build that changes nothing, if every file stands as it was written.
    /// `None` in any other case, also where a build would fail, which then says why.
    pub fn stands(&self, out: &Path) -> Option<Report> {
        let home = Home::open(out).ok()?;
        publish::recover(&home).ok()?;
        let Standing::Ours(manifest) = home.standing().ok()? else { return None };
        if seal(&home)? != self.manifest {
            return None;
        }
        let paths = manifest.files.keys().map(|path| &**path);
        let folders = Folders::standing(&home.out, paths, |_| false).ok()?;
        let stands = |(path, record): (&Arc<str>, &Record)| {
            folders.stood(path)
                && is_whole(&home.out.join(&**path), record).unwrap_or(false)
        };
        let whole = manifest.files.par_iter().all(stands);
        let unchanged = manifest.files.len();
        whole.then(|| Report { unchanged, ..Report::default() })
    }
}

/// Remembers that what stands in `out` was made from what has the name `from`, and what was
/// said about it. `report` is that of the build.
///
/// # Errors
/// When the file system refuses.
pub fn remember(
    out: &Path,
    report: &Report,
    from: &str,
    said: &str,
) -> Result<(), WriteError> {
    let Some(notes) = notes_of(out) else { return Ok(()) };
    let text = format!("{HEADER}\n{from}\n{}\n{said}\n", report.seal);
    let next = notes.join("built.new");
    write_durably(&next, &sealed(text))?;
    put(&next, &notes.join("built"))
}

/// The last line of the manifest, which tells it from any other.
pub(super) fn seal(home: &Home) -> Option<String> {
    let text = fs::read_to_string(home.manifest()).ok()?;
    text.lines().next_back().map(str::to_owned)
}

/// Whether a file stands as it was written. Read only if it seems not to.
fn is_whole(place: &Path, record: &Record) -> Result<bool, WriteError> {
    let Found::File(data) = look(place)? else { return Ok(false) };
    if record.fits(&data) {
        return Ok(true);
    }
    let same = |bytes: Vec<u8>| Digest::of(&bytes) == record.digest;
    Ok(data.len() == record.length && fs::read(place).is_ok_and(same))
}
