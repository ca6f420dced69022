//! A command → how long it ran, on how many processors, with how much memory; a folder → what
//! was touched in it. Needs GNU time (`/usr/bin/time`), which asks the system for both.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

/// What a run took.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Cost {
    /// Seconds of processor time, the system's included.
    pub(crate) cpu: f64,
    /// Seconds.
    pub(crate) wall: f64,
    /// Peak memory in MiB.
    pub(crate) mib: f64,
}

/// Runs a command to its end.
pub(crate) fn run(program: &Path, args: &[&str], folder: &Path) -> io::Result<Cost> {
    let output = Command::new("/usr/bin/time")
        .args(["-f", "kopa-bench %U %S %e %M"])
        .arg(program)
        .args(args)
        .current_dir(folder)
        .output()?;
    let said = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() {
        let tail = said.get(said.len().saturating_sub(2_000)..).unwrap_or(&said);
        return Err(io::Error::other(format!("{}: {tail}", program.display())));
    }
    let last = said.lines().rfind(|line| line.starts_with("kopa-bench"));
    let numbers = last.unwrap_or_default().split(' ').skip(1);
    let numbers: Vec<f64> = numbers.filter_map(|number| number.parse().ok()).collect();
    match numbers[..] {
        [user, system, wall, kib] => {
            Ok(Cost { cpu: user + system, wall, mib: kib / 1024.0 })
        }
        _ => Err(io::Error::other("GNU time said nothing")),
    }
}

/// The middle one of several runs, for each number by itself.
pub(crate) fn median(costs: &[Cost]) -> Cost {
    let middle = |number: fn(&Cost) -> f64| {
        let mut all: Vec<f64> = costs.iter().map(number).collect();
        all.sort_by(f64::total_cmp);
        all.get(all.len() / 2).copied().unwrap_or_default()
    };
    Cost { cpu: middle(|c| c.cpu), wall: middle(|c| c.wall), mib: middle(|c| c.mib) }
}

/// The files of a folder: when each was changed, and a hash of what it holds.
pub(crate) type Snapshot = BTreeMap<PathBuf, (SystemTime, blake3::Hash)>;

/// Looks at all files of a folder.
pub(crate) fn snapshot(folder: &Path) -> io::Result<Snapshot> {
    let mut found = Snapshot::new();
    for entry in walkdir::WalkDir::new(folder) {
        let entry = entry?;
        if entry.file_type().is_file() {
            let hash = blake3::hash(&std::fs::read(entry.path())?);
            found.insert(entry.path().to_owned(), (entry.metadata()?.modified()?, hash));
        }
    }
    Ok(found)
}

/// How many files were touched between two looks, and how many of them differ.
pub(crate) fn touched(before: &Snapshot, after: &Snapshot) -> (usize, usize) {
    let count = |differs: fn(
        &(SystemTime, blake3::Hash),
        &(SystemTime, blake3::Hash),
    ) -> bool| {
        let same = |(path, now): &(&PathBuf, &(SystemTime, blake3::Hash))| {
            before.get(*path).is_none_or(|then| differs(then, now))
        };
        after.iter().filter(same).count()
            + before.keys().filter(|path| !after.contains_key(*path)).count()
    };
    (count(|a, b| a != b), count(|a, b| a.1 != b.1))
}
