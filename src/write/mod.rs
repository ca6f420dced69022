//! Bytes → folder: renders every target into a staging area, then puts what differs in
//! place. Never changes the output before everything is staged, never deletes what its own
//! manifest does not list, and never leaves half a file, even when it is killed.
//!
//! Beside an output folder `public` stands `.public.kopa`, which is not published:
//!
//! ```text
//! lock       held while a build runs
//! built      what the output was made from, and what was said about it
//! manifest   what stands in the output and is ours: hash, length, time, path
//! stage/     what is about to be put in place
//! journal    the renames and deletions that were decided on; there only during these
//! manifest.new   the manifest that holds once the journal is done
//! ```
//!
//! In the folder of the site itself stands `.kopa/kept`, with what costs much to make (`kept`).
//!
//! A build goes: lock, `publish::recover` (finish what a killed build left), render and
//! stage, then either one rename of the whole staging area, if there was no output yet
//! (`fresh`), or a journal and renames in the order of [`Phase`]s, deletions, manifest
//! (`update`).

mod built;
mod changes;
mod error;
mod folders;
mod fresh;
mod home;
mod journal;
mod kept;
mod manifest;
mod paths;
mod publish;
#[cfg(test)]
mod tests;
mod update;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;

pub use built::{Built, remember};
pub use changes::{Changes, note_changes};
pub use error::{Attempt, WriteError};
use home::{Home, Standing};
pub use kept::Kept;

/// The order in which files are put in place, so that nothing refers to what is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// What pages need: style sheets, scripts, images.
    Asset,
    /// What readers see.
    Page,
    /// What leads to pages: sitemap, feeds, search index.
    Index,
}

/// A file of the output.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// Where it stands in the output, separated by `/`: `en/about/index.html`.
    pub path: Arc<str>,
    /// When it is put in place.
    pub phase: Phase,
    /// With which others it is rendered; smaller lots come first.
    pub lot: usize,
}

/// How a build ended that met no error of the file system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The output is as the targets say.
    Done(Report),
    /// Some target could not be rendered, so the output is as it was before.
    Withheld,
}

/// What a build did to the output.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Paths of the files that are new or changed, sorted.
    pub written: Vec<String>,
    /// Paths of the files that are no longer part of the site, sorted.
    pub deleted: Vec<String>,
    /// How many files were left alone, since they stood there already.
    pub unchanged: usize,
    /// Bytes written; those of unchanged files do not count.
    pub bytes: u64,
    /// What tells the manifest of this build from any other.
    pub seal: String,
}

/// Makes the bytes of the target at an index; `None` if it cannot, which is then diagnosed
/// elsewhere. Called once per target, by several threads, in any order.
pub type Render<'a> = &'a (dyn Fn(usize) -> Option<Vec<u8>> + Sync);

/// Gets ready for a lot of targets, and lets go of what only earlier ones needed. Called by one
/// thread while no target is rendered.
pub type Begin<'a> = &'a (dyn Fn(usize) + Sync);

/// Renders `targets` in parallel, lot by lot, and makes the folder `out` hold them. Files that
/// are equal already keep their time of change; files that are not ours stay. Only as many
/// files are held in memory as there are threads.
///
/// # Errors
/// When `out` is somebody else's, another build runs, a path cannot be used, or the file
/// system refuses. Up to the first rename an error changes nothing in `out`; after that, the
/// next call finishes.
pub fn write(
    out: &Path,
    targets: &[Target],
    (begin, render): (Begin<'_>, Render<'_>),
) -> Result<Outcome, WriteError> {
    paths::check(targets)?;
    let home = Home::open(out)?;
    publish::recover(&home)?;
    let mut outcome = match home.standing()? {
        Standing::Nothing => fresh::write(&home, targets, (begin, render)),
        Standing::Ours(manifest) => {
            update::write(&home, &manifest, targets, (begin, render))
        }
    }?;
    if let Outcome::Done(report) = &mut outcome {
        report.seal = built::seal(&home).unwrap_or_default();
    }
    Ok(outcome)
}

/// Renders all targets and has each staged, lot by lot; `None` if one cannot be rendered.
fn rendered<T: Send>(
    targets: &[Target],
    (begin, render): (Begin<'_>, Render<'_>),
    stage: impl Fn(usize, &[u8]) -> Result<T, WriteError> + Sync,
) -> Result<Option<Vec<T>>, WriteError> {
    let mut lots: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, target) in targets.iter().enumerate() {
        lots.entry(target.lot).or_default().push(at);
    }
    let failed = AtomicBool::new(false);
    let mut made: Vec<(usize, T)> = Vec::with_capacity(targets.len());
    for (lot, members) in lots {
        begin(lot);
        let staged = members.par_iter().map(|at| {
            let Some(bytes) = render(*at) else {
                failed.store(true, Ordering::Relaxed);
                return Ok(None);
            };
            // What else is wrong is to be found, but nothing more is to be written.
            if failed.load(Ordering::Relaxed) {
                return Ok(None);
            }
            stage(*at, &bytes).map(|staged| Some((*at, staged)))
        });
        made.extend(staged.collect::<Result<Vec<_>, _>>()?.into_iter().flatten());
    }
    made.sort_unstable_by_key(|(at, _)| *at);
    let made = made.into_iter().map(|(_, staged)| staged).collect();
    Ok((!failed.into_inner()).then_some(made))
}
