//! The repository's own content → the same with random mistakes, by a seed, and whether kopa
//! builds it all without a panic.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;

use kopa::base::date::Date;
use kopa::base::path::SitePath;
use kopa::pipeline::{Pipeline, Prepared, Settings, bytes};
use kopa::world::{DiskWorld, Embedded, Listed, Listing, Stamp, World};

const TODAY: Date = Date { year: 2026, month: Some(11), day: Some(22) };

/// What is put in somewhere: signs to which YAML, Markdown or HTML gives a meaning, and such
/// that few expect.
const SPECIALS: [&str; 44] = [
    "---\n",
    "\n---\n",
    "...\n",
    ": ",
    ":",
    "- ",
    "? ",
    "&a ",
    "*a",
    "<<: *a\n",
    "!!binary ",
    "|\n",
    ">-\n",
    "[",
    "]",
    "{",
    "}",
    "#",
    "\"",
    "'",
    "@",
    "%",
    "\t",
    "\u{a0}",
    "\u{feff}",
    "\u{202e}",
    "\0",
    "\r",
    "[[",
    "]]",
    "|",
    "[^s1]",
    "](",
    "![",
    "```\n",
    "> ",
    "<b>",
    "<script>",
    "</p>",
    "<!--",
    "&#0;",
    "99999999999999999999",
    "-1",
    "<<<<<<< HEAD\n",
];

/// The files of the repository's own site, and what remembers how it was built last, so that
/// only what has changed is read again.
pub(crate) struct Own {
    files: BTreeMap<SitePath, Arc<[u8]>>,
    before: Option<(Pipeline, Prepared)>,
}

/// A site with some of its files changed; all others are shared.
struct Changed<'o> {
    own: &'o Own,
    changed: BTreeMap<SitePath, Vec<u8>>,
    /// What tells these changes from those before.
    seed: u64,
}

/// Numbers that look random and come from a seed (splitmix64).
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ bits >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ bits >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        let bits = usize::try_from((bits ^ bits >> 31) >> 8).unwrap_or_default();
        bits % end.max(1)
    }
}

impl Own {
    /// Reads all of it.
    pub(crate) fn read() -> Own {
        let disk = DiskWorld::new(Path::new(env!("CARGO_MANIFEST_DIR")));
        let files = disk.list().files.into_iter().map(|file| {
            let bytes = disk.read(&file.path).expect("a file can be read");
            (file.path, bytes.into())
        });
        Own { files: files.collect(), before: None }
    }

    /// Builds the whole site with the mistakes of a seed; of its files, one of `every` is made.
    ///
    /// # Errors
    /// The files that were changed when it panicked.
    pub(crate) fn survives(&mut self, seed: u64, every: usize) -> Result<(), String> {
        let mut random = Random(seed);
        let texts: Vec<&SitePath> = self
            .files
            .keys()
            .filter(|path| {
                let ending = path.extension().unwrap_or_default();
                ["md", "yaml", "html", "ftl", "jpg", "png"].contains(&ending)
            })
            .collect();
        let mut changed = BTreeMap::new();
        for _ in 0..=random.below(6) {
            let path = texts[random.below(texts.len())];
            let other = &self.files[texts[random.below(texts.len())]];
            let bytes =
                changed.entry(path.clone()).or_insert_with(|| self.files[path].to_vec());
            for _ in 0..=random.below(4) {
                mutate(bytes, other, &mut random);
            }
        }
        let names: Vec<String> = changed.keys().map(ToString::to_string).collect();
        // What panics leaves nothing behind that the next one could stumble over.
        let before = self.before.take();
        let world = Embedded(Changed { own: self, changed, seed });
        let built = catch_unwind(AssertUnwindSafe(|| build(&world, before, every)));
        self.before = Some(built.map_err(|_| names.join(", "))?);
        Ok(())
    }
}

/// Prepares the site and makes one of `every` files of its output.
fn build(
    world: &dyn World,
    before: Option<(Pipeline, Prepared)>,
    every: usize,
) -> (Pipeline, Prepared) {
    let settings = Settings { publish_sound: true, ..Settings::default() };
    let (mut pipeline, before) = match before {
        Some((pipeline, before)) => (pipeline, Some(before)),
        None => (Pipeline::new(settings), None),
    };
    let prepared =
        pipeline.prepare(world, before.as_ref().map(|before| &before.renderer));
    for planned in prepared.renderer.published().into_iter().step_by(every) {
        // Pictures that are as they were take most of the time, and come out no other way.
        if !planned.path.ends_with(".webp") {
            let _ = bytes(world, &prepared.renderer, planned);
        }
    }
    (pipeline, prepared)
}

/// One mistake: bytes that change, lines that go, come twice or trade places, a part of another
/// file, an end too early, signs that mean something.
fn mutate(bytes: &mut Vec<u8>, other: &[u8], random: &mut Random) {
    let at = random.below(bytes.len());
    match random.below(8) {
        0 => {
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= 1 << random.below(8);
            }
        }
        1 => bytes.truncate(at),
        kind @ 2..=4 => {
            let mut lines: Vec<&[u8]> =
                bytes.split_inclusive(|byte| *byte == b'\n').collect();
            let (one, two) = (random.below(lines.len()), random.below(lines.len()));
            match kind {
                _ if lines.is_empty() => {}
                2 => drop(lines.remove(one)),
                3 => lines.insert(two, lines[one]),
                _ => lines.swap(one, two),
            }
            *bytes = lines.concat();
        }
        5 => {
            let start = random.below(other.len());
            let end = (start + random.below(400)).min(other.len());
            bytes.splice(at..at, other[start..end].iter().copied());
        }
        _ => {
            let special = SPECIALS[random.below(SPECIALS.len())];
            bytes.splice(at..at, special.bytes());
        }
    }
}

impl World for Changed<'_> {
    fn list(&self) -> Listing {
        let files = self.own.files.iter().map(|(path, bytes)| {
            let changed = self.changed.get(path);
            let len = changed.map_or(bytes.len(), Vec::len) as u64;
            let modified = changed.map_or(0, |_| u128::from(self.seed) + 1);
            Listed { path: path.clone(), stamp: Stamp { len, modified } }
        });
        Listing { files: files.collect(), ..Listing::default() }
    }

    fn read(&self, path: &SitePath) -> std::io::Result<Vec<u8>> {
        let changed = self.changed.get(path).cloned();
        let own =
            changed.or_else(|| self.own.files.get(path).map(|bytes| bytes.to_vec()));
        own.ok_or_else(|| std::io::Error::from(std::io::ErrorKind::NotFound))
    }

    fn today(&self) -> Date {
        TODAY
    }
}
