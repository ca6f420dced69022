//! Paths → whether a change there can matter to a site. Asks no file system.

use std::path::{Path, PathBuf};

/// Folders that belong to tools, wherever they are.
const TOOLS: [&str; 6] = [".git", ".hg", ".svn", ".idea", ".vscode", "node_modules"];

/// What is below the site's folder and yet not of the site.
pub(super) struct Noise {
    root: PathBuf,
    ignore: Vec<PathBuf>,
}

impl Noise {
    /// Ignores what is in `ignore`, and what tools and editors leave below `root`. All paths
    /// are absolute.
    pub(super) fn new(root: PathBuf, ignore: Vec<PathBuf>) -> Noise {
        Noise { root, ignore }
    }

    /// Whether a change at this absolute path does not matter.
    pub(super) fn covers(&self, path: &Path) -> bool {
        if self.ignore.iter().any(|ignored| path.starts_with(ignored)) {
            return true;
        }
        let below = path.strip_prefix(&self.root).unwrap_or(path);
        // An entry may well be called `target`, so only the one that cargo makes is meant.
        below.starts_with("target")
            || below.iter().filter_map(|part| part.to_str()).any(is_of_tools)
            || path.file_name().and_then(|name| name.to_str()).is_some_and(is_temporary)
    }
}

fn is_of_tools(part: &str) -> bool {
    TOOLS.contains(&part) || (part.starts_with('.') && part.ends_with(".kopa"))
}

/// Whether an editor or a desktop makes files with such names, for a moment or for itself.
fn is_temporary(name: &str) -> bool {
    let suffixes =
        ["~", ".swp", ".swo", ".swx", ".tmp", ".bak", ".kate-swp", ".crdownload"];
    let prefixes = [".#", "#", ".goutputstream-", ".~lock."];
    name == "4913"
        || name == ".DS_Store"
        || name.ends_with("___jb_tmp___")
        || name.ends_with("___jb_old___")
        || suffixes.iter().any(|suffix| name.ends_with(suffix))
        || prefixes.iter().any(|prefix| name.starts_with(prefix))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tools_leave_is_noise_and_content_is_not() {
        let noise =
            Noise::new("/home/.git/site".into(), vec!["/home/.git/site/public".into()]);
        for (path, expected) in [
            ("content/pages/about/en.md", false),
            ("content/glossary/target/en.md", false),
            ("content/pages/.well-known/x", false),
            ("publicity/en.md", false),
            ("public/en/index.html", true),
            (".public.kopa/journal", true),
            ("target/debug/kopa", true),
            ("content/.git/index", true),
            ("content/x/.#en.md", true),
            ("content/x/en.md~", true),
            ("content/x/.en.md.swp", true),
            ("content/x/4913", true),
        ] {
            let path = Path::new("/home/.git/site").join(path);
            assert_eq!(noise.covers(&path), expected, "{}", path.display());
        }
    }
}
