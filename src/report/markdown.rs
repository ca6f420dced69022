//! Diagnostics → a summary in Markdown, for a comment on a pull request or the page of a run:
//! file by file, each in the language of the file. Whatever comes from files is escaped.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::base::diag::{Diagnostic, Message, Severity};
use crate::base::lang::Tag;
use crate::base::path::SitePath;

use super::Reporter;

/// How many problems are written out; hosts cut what is much longer.
const MOST: usize = 200;

impl Reporter<'_> {
    /// Errors and warnings by file; notes are left out.
    pub(super) fn markdown(&self, diagnostics: &[Diagnostic]) -> String {
        let found: Vec<&Diagnostic> =
            diagnostics.iter().filter(|d| d.severity != Severity::Note).collect();
        let mut out = String::new();
        for tag in self.tags(&found) {
            let _ = writeln!(out, "## {}\n", self.summary_in(&tag, diagnostics));
        }
        let mut files: BTreeMap<Option<&SitePath>, Vec<&Diagnostic>> = BTreeMap::new();
        for diagnostic in found.iter().take(MOST) {
            files.entry(diagnostic.path()).or_default().push(diagnostic);
        }
        for (path, of_file) in files {
            if let Some(path) = path {
                let _ = writeln!(out, "### {}\n", code(path.as_str()));
            }
            for diagnostic in of_file {
                self.point(diagnostic, &mut out);
            }
            out.push('\n');
        }
        if let Some(more) = found.len().checked_sub(MOST).filter(|more| *more > 0) {
            let message = Message::new("markdown-more").with("n", more);
            let _ = writeln!(out, "{}\n", self.speech.say(&message));
        }
        self.explain(&found, &mut out);
        out
    }

    /// Says once in each language how to learn what a code means, where no code is a link.
    fn explain(&self, found: &[&Diagnostic], out: &mut String) {
        let mut told: Vec<Tag> = Vec::new();
        for diagnostic in found {
            let tag = self.speech.tag_of(diagnostic);
            if told.contains(&tag) || self.page_of(&tag, diagnostic.code).is_some() {
                continue;
            }
            if let Some(more) = self.more(&tag, diagnostic.code) {
                let _ = writeln!(out, "{}: {more}\n", code(diagnostic.code));
                told.push(tag);
            }
        }
    }

    /// The languages of the files concerned, the most frequent first; the editor's where no
    /// file is.
    fn tags(&self, found: &[&Diagnostic]) -> Vec<Tag> {
        let mut counts: BTreeMap<Tag, usize> = BTreeMap::new();
        for diagnostic in found {
            *counts.entry(self.speech.tag_of(diagnostic)).or_default() += 1;
        }
        let mut tags: Vec<(Tag, usize)> = counts.into_iter().collect();
        tags.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        if tags.is_empty() {
            return vec![self.speech.tag().clone()];
        }
        tags.into_iter().map(|(tag, _)| tag).collect()
    }

    /// One problem: what is wrong, the line, and what to do.
    fn point(&self, diagnostic: &Diagnostic, out: &mut String) {
        let tag = self.speech.tag_of(diagnostic);
        let severity = self.speech.severity(&tag, diagnostic.severity);
        let at = diagnostic.place.as_ref().and_then(|place| self.sources.lines(place));
        let line = at.map(|at| {
            let message = Message::new("markdown-line").with("line", at.line.to_string());
            format!(" ({})", self.speech.say_in(&tag, &message))
        });
        let text = inline(&self.speech.say_in(&tag, &diagnostic.message));
        let name = code(diagnostic.code);
        let name = match self.page_of(&tag, diagnostic.code) {
            // The signs around the address keep all that may stand in it together.
            Some(page) => format!("[{name}](<{page}>)"),
            None => name,
        };
        let line = line.unwrap_or_default();
        let _ = writeln!(out, "- **{severity}**{line}: {text} {name}");
        let window = diagnostic.place.as_ref().and_then(|p| self.sources.window(p));
        if let Some(line) = window.as_ref().and_then(|window| window.text.lines().next())
            && !line.trim().is_empty()
        {
            let _ = writeln!(out, "\n  {}\n", code(line.trim()));
        }
        for hint in self.hints(&tag, diagnostic) {
            let _ = writeln!(out, "  - {}", inline(&hint));
        }
    }
}

/// A text in a code span, whatever it holds, in one line.
fn code(text: &str) -> String {
    let text: String =
        text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let space = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{space}{text}{space}{fence}")
}

/// A message whose backticks become code, and in which nothing else means anything.
fn inline(text: &str) -> String {
    let mut out = String::new();
    let parts: Vec<&str> = text.split('`').collect();
    let last = parts.len() - 1;
    for (at, part) in parts.iter().enumerate() {
        if at % 2 == 1 && at < last {
            out.push_str(&code(part));
            continue;
        }
        if at % 2 == 1 {
            out.push_str("\\`");
        }
        for char in part.chars() {
            // A mark before a sign keeps the host from reading it as a link, as HTML ...
            if "\\*_{}[]<>#!|~&`".contains(char) {
                out.push('\\');
            }
            out.push(if char.is_control() { ' ' } else { char });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{code, inline};

    #[test]
    fn nothing_from_a_file_is_read_as_markdown() {
        assert_eq!(inline("no `a|b` <b>[x](y)"), "no `a|b` \\<b\\>\\[x\\](y)");
        assert_eq!(inline("odd ` one"), "odd \\` one");
        assert_eq!(code("a ``b`` c"), "```a ``b`` c```");
        assert_eq!(code("`x`"), "`` `x` ``");
    }
}
