//! Paths inside a site: relative, separated by `/`, without `.` or `..`. Never leaves the
//! site's folder and never asks the file system.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

use memchr::{memchr, memchr_iter, memrchr};

/// A path relative to the site's folder, such as `content/partners/redea/hr.md`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SitePath(Arc<str>);

impl Borrow<str> for SitePath {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl SitePath {
    /// Normalises `path`: `\` is no separator, `.` and empty parts vanish.
    /// `None` if it is absolute or climbs out of the folder with `..`.
    pub fn new(path: &str) -> Option<SitePath> {
        if path.starts_with('/') {
            return None;
        }
        normalise(path).map(|path| SitePath(path.into()))
    }

    /// A path that is known to be well formed, such as one from a listing or a constant.
    pub fn trusted(path: &str) -> SitePath {
        SitePath(path.into())
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The last part: a file's name.
    pub fn name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or_default()
    }

    /// What stands after the last dot of the name, if anything does.
    pub fn extension(&self) -> Option<&str> {
        self.name().rsplit_once('.').map(|(_, extension)| extension)
    }

    /// The folder; the empty path for a file at the top.
    pub fn parent(&self) -> SitePath {
        SitePath(self.0.rsplit_once('/').map_or("", |(parent, _)| parent).into())
    }

    /// `relative`, taken from the folder of this file. `None` if it leaves the site.
    pub fn sibling(&self, relative: &str) -> Option<SitePath> {
        if relative.starts_with('/') {
            return None;
        }
        let parent = self.parent();
        normalise(&format!("{parent}/{relative}")).map(|path| SitePath(path.into()))
    }

    /// `name` inside this folder.
    pub fn join(&self, name: &str) -> SitePath {
        if self.0.is_empty() {
            return SitePath::trusted(name);
        }
        SitePath(format!("{}/{name}", self.0).into())
    }

    /// The path inside `folder`; `None` if it lies elsewhere.
    pub fn inside(&self, folder: &str) -> Option<&str> {
        self.0.strip_prefix(folder)?.strip_prefix('/')
    }
}

fn normalise(path: &str) -> Option<String> {
    let mut parts = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

impl fmt::Display for SitePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for SitePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

/// The shortest relative address from the page at `from` to `to`, both addresses of the
/// site without leading slash, where a folder ends with `/`. `""` is the site's root.
pub fn relative(from: &str, to: &str) -> String {
    const UP: &str = "../";
    let (to, anchor) = to.split_at(memchr(b'#', to.as_bytes()).unwrap_or(to.len()));
    let base = from.rfind('/').map_or("", |end| &from[..=end]);
    let same = common(base.as_bytes(), to.as_bytes());
    let shared = memrchr(b'/', &base.as_bytes()[..same]).map_or(0, |at| at + 1);
    let ups = memchr_iter(b'/', &base.as_bytes()[shared..]).count();
    let rest = &to[shared..];
    let mut address =
        String::with_capacity(UP.len() * ups + rest.len() + anchor.len() + 2);
    (0..ups).for_each(|_| address.push_str(UP));
    address.push_str(rest);
    if address.is_empty() && (anchor.is_empty() || to != from) {
        address.push_str("./");
    }
    address.push_str(anchor);
    address
}

/// How many bytes two texts have in common at their beginning.
fn common(one: &[u8], other: &[u8]) -> usize {
    let pieces = one.as_chunks::<8>().0.iter().zip(other.as_chunks::<8>().0);
    let whole = 8 * pieces.take_while(|(a, b)| a == b).count();
    let rest = one[whole..].iter().zip(&other[whole..]);
    whole + rest.take_while(|(a, b)| a == b).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relative_addresses_lead_from_page_to_page() {
        for (from, to, expected) in [
            ("en/a/b/", "en/a/c/", "../c/"),
            ("en/a/b/", "en/a/b/", "./"),
            ("en/a/b/", "en/a/b/#x", "#x"),
            ("en/a/b/", "en/a/#x", "../#x"),
            ("en/a/b/", "", "../../../"),
            ("", "en/", "en/"),
            ("", "", "./"),
            ("404.html", "en/", "en/"),
            ("en/a/", "lv/a/", "../../lv/a/"),
            ("en/about/", "en/abc/x.jpg", "../abc/x.jpg"),
        ] {
            assert_eq!(relative(from, to), expected, "{from} -> {to}");
        }
    }

    #[test]
    fn a_path_never_climbs_out_of_the_site() {
        assert_eq!(SitePath::new("a/../../b"), None);
        assert_eq!(SitePath::new("/etc/passwd"), None);
        let file = SitePath::trusted("content/x/en.md");
        assert_eq!(file.sibling("../../../y"), None);
        assert_eq!(
            file.sibling("../y/lv.md"),
            Some(SitePath::trusted("content/y/lv.md"))
        );
    }
}
