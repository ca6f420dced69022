//! Fingerprints of texts → the texts, from the history of their file, by the command `git`.
//! Changes nothing there, and says so where there is no git or no history.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::{Command, Stdio};

use crate::base::diag::Message;
use crate::base::path::SitePath;
use crate::model::pieces::texts;
use crate::model::translation::Fingerprint;
use crate::read::read_version;

/// How many commits are looked at.
const DEEPEST: usize = 300;

/// A text as it once stood in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Old {
    /// The text.
    pub text: String,
    /// The last commit that has it, in short.
    pub commit: String,
    /// The day of that commit.
    pub date: String,
}

/// Why there are no old texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    /// There is no `git` on this machine.
    NoGit,
    /// The site is not in a repository, or the file was never committed.
    NoHistory,
    /// The history is cut off before the texts that were looked for.
    Shallow,
    /// The history does not have them.
    NotThere,
}

impl Trouble {
    /// What an editor is told.
    pub(super) fn message(self) -> Message {
        Message::new(match self {
            Trouble::NoGit => "history-no-git",
            Trouble::NoHistory => "history-none",
            Trouble::Shallow => "history-shallow",
            Trouble::NotThere => "history-not-there",
        })
    }
}

/// Finds the texts with these fingerprints in the history of a file, and why some are missing.
pub(super) fn old_texts(
    root: &Path,
    path: &SitePath,
    wanted: &BTreeSet<Fingerprint>,
) -> (BTreeMap<Fingerprint, Old>, Option<Trouble>) {
    let mut found = BTreeMap::new();
    if wanted.is_empty() {
        return (found, None);
    }
    let limit = format!("-n{DEEPEST}");
    let log = ["log", &limit, "--format=%h %cs", "--", path.as_str()];
    let commits = match git(root, &log) {
        Ok(commits) if !commits.trim().is_empty() => commits,
        Ok(_) => return (found, Some(Trouble::NoHistory)),
        Err(trouble) => return (found, Some(trouble)),
    };
    for line in commits.lines() {
        let Some((commit, date)) = line.split_once(' ') else { continue };
        let Ok(text) = git(root, &["show", &format!("{commit}:./{path}")]) else {
            continue;
        };
        for (print, text) in texts(&read_version(path, &text)) {
            if wanted.contains(&print) {
                let (commit, date) = (commit.to_owned(), date.to_owned());
                found.entry(print).or_insert(Old { text, commit, date });
            }
        }
        if found.len() == wanted.len() {
            return (found, None);
        }
    }
    let shallow = git(root, &["rev-parse", "--is-shallow-repository"]);
    let shallow = shallow.is_ok_and(|answer| answer.trim() == "true");
    (found, Some(if shallow { Trouble::Shallow } else { Trouble::NotThere }))
}

/// What git says; an error if it is not there, or has nothing to say.
fn git(root: &Path, args: &[&str]) -> Result<String, Trouble> {
    let mut command = Command::new("git");
    command.current_dir(root).args(args).stdin(Stdio::null());
    let output = command.output().map_err(|_| Trouble::NoGit)?;
    if !output.status.success() {
        return Err(Trouble::NoHistory);
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
