//! A place in a source file: which file, and which bytes of it. Knows nothing of lines
//! and columns, which are counted only when something is printed.

use std::ops::Range;

use super::path::SitePath;

/// A place in a file of the site.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The file, relative to the site's folder.
    pub path: SitePath,
    /// The bytes meant; `None` means the file as a whole.
    pub span: Option<Span>,
}

/// A range of bytes in a file, end excluded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Place {
    /// The file as a whole.
    pub fn file(path: &SitePath) -> Place {
        Place { path: path.clone(), span: None }
    }

    /// Some bytes of a file.
    pub fn at(path: &SitePath, range: Range<usize>) -> Place {
        Place { path: path.clone(), span: Some(Span::from(range)) }
    }
}

impl From<Range<usize>> for Span {
    /// Offsets past 4 GiB are cut to the largest that fits; no file that is read is so large.
    fn from(range: Range<usize>) -> Span {
        let cut = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Span { start: cut(range.start), end: cut(range.end) }
    }
}

impl Span {
    /// The range as indices.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The same range, moved by `by` bytes towards the end of the file.
    pub fn shifted(self, by: usize) -> Span {
        Span::from(self.start as usize + by..self.end as usize + by)
    }
}
