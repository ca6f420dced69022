//! Footnotes: a number where each is referred to, and all texts at the end, each leading back.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::{Item, Writer, escaped, until_end};

/// The footnotes of a text.
#[derive(Default)]
pub(super) struct Notes {
    /// Names in the order of their first reference.
    order: Vec<String>,
    /// The number of each, and how often it was referred to.
    uses: BTreeMap<String, (usize, usize)>,
    /// The text of each.
    texts: BTreeMap<String, String>,
}

impl Writer<'_> {
    pub(super) fn reference(&mut self, name: &str) {
        let (number, uses) = match self.notes.uses.get_mut(name) {
            Some((number, uses)) => {
                *uses += 1;
                (*number, *uses)
            }
            None => {
                self.notes.order.push(name.to_owned());
                let number = self.notes.order.len();
                self.notes.uses.insert(name.to_owned(), (number, 1));
                (number, 1)
            }
        };
        let id = self.anchor(&format!("_ref-{number}-{uses}"));
        let aim = self.anchor(&format!("_note-{number}"));
        let _ = write!(
            self.out,
            "<sup class=\"ref\"><a href=\"#{aim}\" id=\"{id}\" role=\"doc-noteref\">{number}</a></sup>"
        );
    }

    /// Keeps the text of a footnote for the end.
    pub(super) fn definition(&mut self, name: &str, events: &[Item<'_>]) -> usize {
        let end = until_end(events);
        let before = std::mem::take(&mut self.out);
        self.write(&events[1..end]);
        let text = std::mem::replace(&mut self.out, before);
        self.notes.texts.insert(name.to_owned(), text);
        end + 1
    }

    pub(super) fn footnotes(&mut self) {
        if self.notes.order.is_empty() {
            return;
        }
        let notes = std::mem::take(&mut self.notes);
        let title = escaped(&self.page.say("footnotes-title", None));
        let back = escaped(&self.page.say("footnote-back", None));
        let _ = writeln!(
            self.out,
            "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"{title}\"><ol>"
        );
        for (number, name) in (1..).zip(&notes.order) {
            let text = notes.texts.get(name).map_or("", String::as_str);
            let uses = notes.uses.get(name).map_or(0, |(_, uses)| *uses);
            let id = self.anchor(&format!("_note-{number}"));
            let _ = write!(self.out, "<li id=\"{id}\">");
            let body = text.trim_end();
            let body = body.strip_suffix("</p>").unwrap_or(body);
            self.out.push_str(body);
            for count in 1..=uses {
                let aim = self.anchor(&format!("_ref-{number}-{count}"));
                let _ = write!(
                    self.out,
                    " <a href=\"#{aim}\" role=\"doc-backlink\" aria-label=\"{back}\">↩</a>"
                );
            }
            self.out.push_str(if body.len() < text.trim_end().len() {
                "</p>"
            } else {
                ""
            });
            self.out.push_str("</li>\n");
        }
        self.out.push_str("</ol></section>\n");
    }
}
