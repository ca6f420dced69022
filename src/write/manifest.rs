//! The manifest: what kopa last wrote to an output, as text and as a map. Knows nothing of
//! what stands there now.

use std::collections::BTreeMap;
use std::fs::{self, File, Metadata};
use std::io::Write as _;
use std::path::Path;
use std::sync::Arc;
use std::time::UNIX_EPOCH;

use crate::base::digest::Digest;

use super::error::{Attempt, WriteError, io_error};
use super::paths::stays_inside;

const HEADER: &str = "kopa manifest 2";

/// The files of an output, by path.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Manifest {
    /// When the output folder was made, in nanoseconds since 1970; 0 if the system does
    /// not tell. It distinguishes our folder from another of the same name.
    pub(super) birth: u64,
    /// What was written.
    pub(super) files: BTreeMap<Arc<str>, Record>,
}

/// A file as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Record {
    /// The fingerprint of the bytes.
    pub(super) digest: Digest,
    /// Length in bytes.
    pub(super) length: u64,
    /// Time of change, in nanoseconds since 1970.
    pub(super) time: u64,
}

impl Record {
    /// Whether a file is, by length and time, still the one recorded.
    pub(super) fn fits(&self, data: &Metadata) -> bool {
        self.length == data.len() && self.time == time_of_change(data)
    }
}

/// Time of change in nanoseconds since 1970; 0 if the system does not tell.
pub(super) fn time_of_change(data: &Metadata) -> u64 {
    nanoseconds(data.modified())
}

/// When the folder was made, in nanoseconds since 1970; 0 if the system does not tell.
pub(super) fn birth_of(folder: &Path) -> u64 {
    fs::metadata(folder).map_or(0, |data| nanoseconds(data.created()))
}

fn nanoseconds(time: std::io::Result<std::time::SystemTime>) -> u64 {
    let since = time.ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    since.map_or(0, |since| u64::try_from(since.as_nanos()).unwrap_or(0))
}

impl Manifest {
    /// Reads a manifest; `None` if there is none or it is damaged. The time of a file that was
    /// written in the same moment as the manifest says nothing, since somebody may have changed
    /// the file after that, but before the clock moved on: it is taken for unknown.
    pub(super) fn read(path: &Path) -> Option<Manifest> {
        let written = time_of_change(&fs::metadata(path).ok()?);
        let mut manifest = Manifest::parse(unsealed(&fs::read_to_string(path).ok()?)?)?;
        let young = manifest.files.values_mut().filter(|record| record.time >= written);
        young.for_each(|record| record.time = 0);
        Some(manifest)
    }

    fn parse(text: &str) -> Option<Manifest> {
        let mut lines = text.lines();
        let birth = lines.next()?.strip_prefix(HEADER)?.trim_start().parse().ok()?;
        let files = lines.map(parse_line).collect::<Option<_>>()?;
        Some(Manifest { birth, files })
    }

    /// Writes the manifest to `path` and waits until the disk has it.
    ///
    /// # Errors
    /// When the file system refuses.
    pub(super) fn write(&self, path: &Path) -> Result<(), WriteError> {
        let mut text = format!("{HEADER} {}\n", self.birth);
        for (path, Record { digest, length, time }) in &self.files {
            let digest = digest.hex();
            text.extend([&digest, " ", &length.to_string(), " ", &time.to_string()]);
            text.extend([" ", path, "\n"]);
        }
        write_durably(path, &sealed(text))
    }
}

fn parse_line(line: &str) -> Option<(Arc<str>, Record)> {
    let mut parts = line.splitn(4, ' ');
    let digest = Digest::from_hex(parts.next()?)?;
    let length = parts.next()?.parse().ok()?;
    let time = parts.next()?.parse().ok()?;
    let path = parts.next().filter(|path| stays_inside(path))?;
    Some((path.into(), Record { digest, length, time }))
}

/// The text with a last line that tells whether it is whole.
pub(super) fn sealed(mut text: String) -> String {
    let digest = Digest::of(text.as_bytes());
    text.extend([&digest.hex(), "\n"]);
    text
}

/// The text without its last line; `None` if that does not fit the rest.
pub(super) fn unsealed(text: &str) -> Option<&str> {
    let end = text.strip_suffix('\n')?.rfind('\n')? + 1;
    let digest = Digest::from_hex(text[end..].trim_end())?;
    (Digest::of(&text.as_bytes()[..end]) == digest).then_some(&text[..end])
}

/// Writes a file and waits until the disk has it.
///
/// # Errors
/// When the file system refuses.
pub(super) fn write_durably(path: &Path, text: &str) -> Result<(), WriteError> {
    let write = || {
        let mut file = File::create(path)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()
    };
    write().map_err(io_error(Attempt::Write, path))
}
