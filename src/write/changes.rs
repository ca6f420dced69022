//! The files of a site → a list of what is new, changed or gone since the list before, for
//! those who upload by hand. The list carries what it takes to make the next one.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::error::{Attempt, WriteError, io_error};
use super::manifest::write_durably;

/// The first line of a list, by which it is known as one.
const HEAD: &str = "# kopa changes 1";

/// The line before the files that there are.
const ALL: &str = "# all files, for the next list";

/// How many files differ from those of the list before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Files that were not there.
    pub new: usize,
    /// Files that were different.
    pub changed: usize,
    /// Files that are no longer there.
    pub gone: usize,
}

/// Writes the list of a site, given by its paths with the hash of each, to `list`; where there
/// is one already, it is what is compared with.
///
/// # Errors
/// When another file stands at `list`, or the file system refuses.
pub fn note_changes(
    list: &Path,
    files: &BTreeMap<String, String>,
) -> Result<Changes, WriteError> {
    let before = read(list)?;
    let mut changes = Changes::default();
    let mut text = format!("{HEAD}\n");
    for (path, hash) in files {
        let what = match before.get(path) {
            None => ("new", &mut changes.new),
            Some(known) if known != hash => ("changed", &mut changes.changed),
            Some(_) => continue,
        };
        *what.1 += 1;
        text.push_str(&format!("{}\t{path}\n", what.0));
    }
    for path in before.keys().filter(|path| !files.contains_key(*path)) {
        changes.gone += 1;
        text.push_str(&format!("gone\t{path}\n"));
    }
    text.push_str(&format!("{ALL}\n"));
    for (path, hash) in files {
        text.push_str(&format!("{hash}\t{path}\n"));
    }
    let mut fresh = list.as_os_str().to_owned();
    fresh.push(".new");
    let fresh = Path::new(&fresh);
    write_durably(fresh, &text)?;
    fs::rename(fresh, list).map_err(io_error(Attempt::Move, list))?;
    Ok(changes)
}

/// The files of an earlier list, with their hashes; none where there is no list.
fn read(list: &Path) -> Result<BTreeMap<String, String>, WriteError> {
    let text = match fs::read_to_string(list) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Ok(BTreeMap::new());
        }
        Err(error) => return Err(io_error(Attempt::Read, list)(error)),
    };
    if text.lines().next() != Some(HEAD) {
        return Err(WriteError::Foreign(list.to_owned()));
    }
    let all = text.lines().skip_while(|line| *line != ALL).skip(1);
    let pairs = all.filter_map(|line| line.split_once('\t'));
    Ok(pairs.map(|(hash, path)| (path.to_owned(), hash.to_owned())).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(list: &[(&str, &str)]) -> BTreeMap<String, String> {
        list.iter().map(|(path, hash)| ((*path).to_owned(), (*hash).to_owned())).collect()
    }

    #[test]
    fn what_is_new_changed_and_gone_is_listed_and_no_other_file_is_touched() {
        let folder = tempfile::tempdir().expect("the test has a folder");
        let list = folder.path().join("changes.txt");
        let note =
            |all: &[(&str, &str)]| note_changes(&list, &files(all)).expect("written");
        let first = note(&[("a", "1"), ("b", "1"), ("c d", "1")]);
        assert_eq!(first, Changes { new: 3, changed: 0, gone: 0 });
        let second = note(&[("a", "1"), ("b", "2"), ("e", "1")]);
        assert_eq!(second, Changes { new: 1, changed: 1, gone: 1 });
        let text = fs::read_to_string(&list).expect("it is there");
        let shown: Vec<&str> = text.lines().take_while(|line| *line != ALL).collect();
        assert_eq!(shown, [HEAD, "changed\tb", "new\te", "gone\tc d"]);
        assert_eq!(note(&[("a", "1"), ("b", "2"), ("e", "1")]), Changes::default());
        fs::write(&list, "Dear reader\n").expect("written");
        assert!(matches!(note_changes(&list, &files(&[])), Err(WriteError::Foreign(_))));
        assert_eq!(fs::read_to_string(&list).expect("it is there"), "Dear reader\n");
    }
}
