//! `kopa check --fix`: makes the safe changes, each of which was tried before on a copy of the
//! site in memory, and says what it changed. Leaves everything else to people.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::diag::{Diagnostic, Message};
use crate::base::path::SitePath;
use crate::edit::{Change, EditError, changed, replace, safe_changes};
use crate::pipeline::{Pipeline, Prepared, Settings};
use crate::world::{Overlay, World};

use super::Context;

/// How often is looked again, since one mistake may hide another.
const ROUNDS: usize = 10;

/// What the changes made of a file: how many there were, and its text before and after.
#[derive(Debug)]
struct Mended {
    before: String,
    after: String,
    changes: usize,
}

/// Tries all safe changes, and makes them unless it is a `dry` run. Gives whether every file
/// could be written.
pub(super) fn run(context: &Context, settings: &Settings, dry: bool) -> bool {
    let mended = mend(&context.world, settings);
    let total: usize = mended.values().map(|file| file.changes).sum();
    let mut written = true;
    for (path, file) in &mended {
        let made = match dry {
            true => Ok(()),
            false => replace(&context.root, path, &file.before, &file.after),
        };
        match made {
            Ok(()) => tell(context, path, file),
            Err(error) => {
                let id = match error {
                    EditError::ChangedMeanwhile => "edit-changed-meanwhile",
                    EditError::Exists | EditError::Io(_) => "edit-failed",
                };
                let message = Message::new(id).with("file", path.as_str());
                context.terminal.error(&message.with("why", error.to_string()));
                written = false;
            }
        }
    }
    let id = if dry { "fix-would" } else { "fix-done" };
    context.terminal.tell(&Message::new(id).with("n", total));
    written
}

/// What safe changes make of the files of a world.
fn mend(world: &dyn World, settings: &Settings) -> BTreeMap<SitePath, Mended> {
    let mut overlay = Overlay::new(world);
    let mut pipeline = Pipeline::new(settings.clone());
    let mut now = pipeline.prepare(&overlay, None);
    let mut counts: BTreeMap<SitePath, usize> = BTreeMap::new();
    let mut refused: BTreeSet<(SitePath, String)> = BTreeSet::new();
    for _ in 0..ROUNDS {
        let mut all = safe_changes(&now.diagnostics);
        for changes in all.values_mut() {
            changes.retain(|change| !refused.contains(&name(change)));
        }
        all.retain(|_, changes| !changes.is_empty());
        if all.is_empty() {
            break;
        }
        let before = overlay.clone();
        for (path, changes) in &all {
            lay(&mut overlay, path, changes);
        }
        let then = pipeline.prepare(&overlay, Some(&now.renderer));
        let wrong: Vec<&SitePath> = all
            .iter()
            .filter(|(path, changes)| !is_better(&now, &then, path, changes))
            .map(|(path, _)| path)
            .collect();
        if wrong.is_empty() {
            for (path, changes) in &all {
                *counts.entry(path.clone()).or_default() += changes.len();
            }
            now = then;
            continue;
        }
        // One of several changes does harm: they are tried one by one, the first of each file
        // in this round, so that the others can be tried in the next.
        overlay = before;
        let wrong: Vec<SitePath> = wrong.into_iter().cloned().collect();
        for path in wrong {
            let Some(one) = all.get(&path).and_then(|changes| changes.last()) else {
                continue;
            };
            let mut alone = overlay.clone();
            lay(&mut alone, &path, std::slice::from_ref(one));
            let then = pipeline.prepare(&alone, Some(&now.renderer));
            if is_better(&now, &then, &path, std::slice::from_ref(one)) {
                overlay = alone;
                *counts.entry(path.clone()).or_default() += 1;
                now = then;
            } else {
                refused.insert(name(one));
            }
        }
        now = pipeline.prepare(&overlay, Some(&now.renderer));
    }
    let texts = overlay.texts().iter().filter_map(|(path, after)| {
        let changes = counts.get(path).copied()?;
        let before = read(world, path)?;
        Some((path.clone(), Mended { before, after: after.clone(), changes }))
    });
    texts.filter(|(_, file)| file.before != file.after).collect()
}

/// What a change is known by, wherever others move it.
fn name(change: &Change) -> (SitePath, String) {
    let Change { path, code, fix } = change;
    (path.clone(), format!("{code} {} {}", fix.span.start, fix.replacement))
}

fn lay(overlay: &mut Overlay<'_>, path: &SitePath, changes: &[Change]) {
    let text = read(overlay, path).and_then(|text| changed(&text, changes));
    if let Some(text) = text {
        overlay.set(path, text);
    }
}

/// The text of a file; `None` for what is no UTF-8, in which places do not count bytes.
fn read(world: &dyn World, path: &SitePath) -> Option<String> {
    String::from_utf8(world.read(path).ok()?).ok()
}

/// Whether changes to a file took away what they were made for and brought nothing new. What a
/// mistake of form has hidden may come to light.
fn is_better(
    now: &Prepared,
    then: &Prepared,
    path: &SitePath,
    changes: &[Change],
) -> bool {
    let count = |all: &[Diagnostic], code: &str| {
        all.iter().filter(|d| d.code == code && d.path() == Some(path)).count()
    };
    let codes: BTreeSet<&str> = changes.iter().map(|change| change.code).collect();
    let uncovers = changes.iter().any(Change::uncovers);
    let fewer = codes.iter().all(|code| {
        let (now, then) = (count(&now.diagnostics, code), count(&then.diagnostics, code));
        then < now || uncovers && then <= now
    });
    let of_file = then.diagnostics.iter().filter(|d| d.path() == Some(path));
    let found: BTreeSet<&str> = of_file.map(|d| d.code).collect();
    let new = found.iter().any(|code| {
        let hidden =
            uncovers && !code.starts_with("yaml-") && !code.contains("front-matter");
        let more = count(&then.diagnostics, code) > count(&now.diagnostics, code);
        more && !hidden && *code != "outdated-translation"
    });
    // Where the front matter ends is a guess as long as something in it may be text.
    let closed = codes.contains("front-matter-not-closed");
    fewer && !new && !(closed && found.contains("unknown-field"))
}

/// Says what was changed in a file, line by line.
fn tell(context: &Context, path: &SitePath, file: &Mended) {
    for (line, before, after) in differences(&file.before, &file.after) {
        let (before, after) = windows(before, after);
        let message = Message::new("fix-line")
            .with("file", path.as_str())
            .with("line", line.to_string())
            .with("before", before)
            .with("after", after);
        context.terminal.tell(&message);
    }
}

/// The lines that differ, with their numbers before the change.
fn differences<'t>(before: &'t str, after: &'t str) -> Vec<(usize, &'t str, &'t str)> {
    let (old, new): (Vec<&str>, Vec<&str>) =
        (before.lines().collect(), after.lines().collect());
    let mut found = Vec::new();
    let (mut at, mut to) = (0, 0);
    while at < old.len() || to < new.len() {
        match (old.get(at), new.get(to)) {
            (Some(a), Some(b)) if a == b => {}
            (Some(a), b) if b.is_none() || old.get(at + 1) == b.copied().as_ref() => {
                found.push((at + 1, *a, ""));
                at += 1;
                continue;
            }
            (a, Some(b)) if a.is_none() || new.get(to + 1) == a.copied().as_ref() => {
                found.push((at + 1, "", *b));
                to += 1;
                continue;
            }
            (Some(a), Some(b)) => found.push((at + 1, *a, *b)),
            _ => {}
        }
        at += 1;
        to += 1;
    }
    found
}

/// How many signs of a line are shown around what differs.
const AROUND: usize = 24;

/// Two lines cut to where they differ.
fn windows(before: &str, after: &str) -> (String, String) {
    let (old, new): (Vec<char>, Vec<char>) =
        (before.chars().collect(), after.chars().collect());
    let same = |(a, b): &(&char, &char)| a == b;
    let start = old.iter().zip(&new).take_while(same).count();
    let rest = old.len().min(new.len()) - start;
    let end = old.iter().rev().zip(new.iter().rev()).take(rest).take_while(same).count();
    let cut = |line: &[char]| {
        let from = start.saturating_sub(AROUND);
        let to = (line.len() - end + AROUND).min(line.len()).max(from);
        let to = to.min(from + 4 * AROUND);
        let shown: String = line[from..to].iter().collect();
        let (first, last) = (from > 0, to < line.len());
        format!("{}{shown}{}", if first { "…" } else { "" }, if last { "…" } else { "" })
    };
    (cut(&old), cut(&new))
}
