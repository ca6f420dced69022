//! Targets and what stands in the output → what has to change there, staged, and the journal
//! of it. Changes nothing in the output itself; that is `publish`'s.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::base::digest::Digest;

use super::error::{Attempt, WriteError, io_error};
use super::folders::{Folders, Found, look};
use super::fresh::{create, put};
use super::home::Home;
use super::journal::Journal;
use super::manifest::{Manifest, Record, birth_of, time_of_change};
use super::paths::ancestors;
use super::publish::{publish, staged_name};
use super::{Begin, Outcome, Render, Report, Target, rendered};

/// A target that was rendered.
struct Rendered {
    record: Record,
    /// Whether it differs from what stands in the output, and so was staged.
    staged: bool,
}

/// Brings an existing output up to date.
///
/// # Errors
/// When something that is not ours is in the way, or the file system refuses.
pub(super) fn write(
    home: &Home,
    before: &Manifest,
    targets: &[Target],
    render: (Begin<'_>, Render<'_>),
) -> Result<Outcome, WriteError> {
    let planned = plan(home, before, targets, render);
    let Ok(Some((journal, after))) = planned else {
        let removed = home.remove_stage();
        return planned.and_then(|_| removed.map(|()| Outcome::Withheld));
    };
    let report = report(&journal, &after);
    if !journal.is_empty() {
        publish(home, &journal, &after)?;
    } else if after != *before {
        after.write(&home.next_manifest())?;
        put(&home.next_manifest(), &home.manifest())?;
    }
    home.remove_stage()?;
    Ok(Outcome::Done(report))
}

/// Renders and stages; the journal says what is to be done, the manifest what holds then.
/// `None` if a target could not be rendered.
pub(super) fn plan(
    home: &Home,
    before: &Manifest,
    targets: &[Target],
    render: (Begin<'_>, Render<'_>),
) -> Result<Option<(Journal, Manifest)>, WriteError> {
    let paths = || targets.iter().map(|target| &*target.path);
    let yields = |path: &str| before.files.contains_key(path);
    let folders = Folders::standing(&home.out, paths(), yields)?;
    let comparison = Comparison { out: &home.out, before, folders: &folders };
    let Some(rendered) = stage(home, &comparison, targets, render)? else {
        return Ok(None);
    };
    let mut journal = Journal::default();
    let mut after = Manifest { birth: birth_of(&home.out), files: BTreeMap::new() };
    for (at, (target, Rendered { record, staged })) in
        targets.iter().zip(rendered).enumerate()
    {
        if staged {
            journal.push(target.phase, at, &target.path);
        }
        after.files.insert(Arc::clone(&target.path), record);
    }
    plan_deletions(home, &comparison, &after, &mut journal)?;
    Ok(Some((journal, after)))
}

fn stage(
    home: &Home,
    comparison: &Comparison<'_>,
    targets: &[Target],
    render: (Begin<'_>, Render<'_>),
) -> Result<Option<Vec<Rendered>>, WriteError> {
    let stage = home.make_stage()?;
    let names: Vec<String> = (0..targets.len()).map(staged_name).collect();
    let shelves = Folders::none_standing(&stage, names.iter().map(String::as_str));
    rendered(targets, render, |at, bytes| {
        let digest = Digest::of(bytes);
        if let Some(record) = comparison.unchanged(&targets[at].path, bytes, digest)? {
            return Ok(Rendered { record, staged: false });
        }
        shelves.make_for(&names[at])?;
        let record = create(&stage.join(&names[at]), bytes, digest)?;
        Ok(Rendered { record, staged: true })
    })
}

/// What a rendered target is compared with.
struct Comparison<'a> {
    out: &'a Path,
    before: &'a Manifest,
    folders: &'a Folders<'a>,
}

impl Comparison<'_> {
    /// The record of the file that stands at `path`, if it has these bytes. Its content is
    /// read only if its length fits and its time is not as recorded.
    fn unchanged(
        &self,
        path: &str,
        bytes: &[u8],
        digest: Digest,
    ) -> Result<Option<Record>, WriteError> {
        if !self.folders.stood(path) {
            return Ok(None);
        }
        let place = self.out.join(path);
        let data = match look(&place)? {
            Found::Nothing => return Ok(None),
            Found::Link => return Err(WriteError::Link(place)),
            Found::Folder if self.is_only_ours(&place, path)? => return Ok(None),
            Found::Folder => return Err(WriteError::NotAFile(place)),
            Found::File(data) => data,
        };
        let length = bytes.len() as u64;
        let known = self.before.files.get(path);
        if let Some(record) = known
            && record.fits(&data)
        {
            return Ok(
                (record.digest == digest && record.length == length).then_some(*record)
            );
        }
        let same = data.len() == length
            && fs::read(&place).map_err(io_error(Attempt::Read, &place))? == bytes;
        match known {
            _ if same => Ok(Some(Record { digest, length, time: time_of_change(&data) })),
            Some(_) => Ok(None),
            None => Err(WriteError::Foreign(place)),
        }
    }

    /// Whether a folder holds files of ours and nothing else, so that it will vanish with
    /// them.
    fn is_only_ours(&self, place: &Path, path: &str) -> Result<bool, WriteError> {
        let list = |place: &Path| fs::read_dir(place)?.collect::<Result<Vec<_>, _>>();
        let entries = list(place).map_err(io_error(Attempt::Read, place))?;
        for entry in &entries {
            let place = entry.path();
            let Some(path) =
                entry.file_name().to_str().map(|name| format!("{path}/{name}"))
            else {
                return Ok(false);
            };
            let ours = match look(&place)? {
                Found::Folder => self.is_only_ours(&place, &path)?,
                Found::File(_) => self.before.files.contains_key(&*path),
                Found::Nothing | Found::Link => false,
            };
            if !ours {
                return Ok(false);
            }
        }
        Ok(!entries.is_empty())
    }
}

/// Plans the deletion of what the last manifest lists and the new one does not, as far as
/// it is still there.
fn plan_deletions(
    home: &Home,
    comparison: &Comparison<'_>,
    after: &Manifest,
    journal: &mut Journal,
) -> Result<(), WriteError> {
    let before = comparison.before.files.keys();
    let gone: BTreeSet<&str> = before
        .map(|path| &**path)
        .filter(|path| !after.files.contains_key(*path))
        .collect();
    let folders = Folders::standing(&home.out, gone.iter().copied(), |_| true)?;
    for path in gone {
        let place: PathBuf = home.out.join(path);
        if !folders.stood(path) || !matches!(look(&place)?, Found::File(_)) {
            continue;
        }
        let in_the_way = comparison.folders.contains(path)
            || ancestors(path).any(|folder| after.files.contains_key(folder));
        let list = if in_the_way { &mut journal.clear } else { &mut journal.delete };
        list.push(path.to_owned());
    }
    Ok(())
}

fn report(journal: &Journal, after: &Manifest) -> Report {
    let mut written: Vec<String> =
        journal.moves().map(|step| step.path.clone()).collect();
    written.sort();
    let mut deleted = [journal.clear.as_slice(), &journal.delete].concat();
    deleted.sort();
    let length =
        |path: &String| after.files.get(path.as_str()).map_or(0, |record| record.length);
    let bytes = written.iter().map(length).sum();
    let unchanged = after.files.len() - written.len();
    Report { written, deleted, unchanged, bytes, ..Report::default() }
}
