//! Fenced and indented blocks: code with its colours, and components as the page's surroundings
//! show them.

use std::fmt::Write;
use std::ops::Range;

use crate::base::markdown::CodeBlockKind;
use crate::render::highlight::highlight;

use super::{Item, Writer, escape, escaped, hidden, inner_text, until_end};

/// A component as a page shows it.
#[derive(Debug)]
pub(in crate::render) struct Block {
    /// Its name.
    pub name: String,
    /// Tag and direction of its language, if that is not the text's.
    pub foreign: Option<(String, &'static str)>,
    /// What it shows, safe to insert.
    pub html: String,
}

impl Writer<'_> {
    pub(super) fn code(
        &mut self,
        kind: &CodeBlockKind<'_>,
        range: &Range<usize>,
        events: &[Item<'_>],
    ) -> usize {
        let mark = self.mark_at(range).map(hidden);
        let info = match kind {
            CodeBlockKind::Fenced(info) => {
                let start = u32::try_from(range.start).unwrap_or(u32::MAX);
                if let Some(block) = self.page.component(start, self.below) {
                    self.component(&block, mark);
                    return until_end(events) + 1;
                }
                info.split_whitespace().next().unwrap_or_default()
            }
            CodeBlockKind::Indented => "",
        };
        let (code, taken) = inner_text(events);
        let class = if mark.is_some() { "code outdated" } else { "code" };
        let mark = mark.unwrap_or_default();
        let _ = write!(self.out, "<pre class=\"{class}\" tabindex=\"0\">{mark}<code");
        if !info.is_empty() {
            self.out.push_str(" class=\"language-");
            escape(&mut self.out, info);
            self.out.push('"');
        }
        self.out.push('>');
        match highlight(info, &code) {
            Some(html) => self.out.push_str(&html),
            None => escape(&mut self.out, &code),
        }
        self.out.push_str("</code></pre>\n");
        taken
    }

    /// A component. The first citation of each source gets its id here, too.
    fn component(&mut self, block: &Block, mark: Option<String>) {
        let outdated = if mark.is_some() { " outdated" } else { "" };
        let name = escaped(&block.name);
        let _ = write!(self.out, "<div class=\"component is-{name}{outdated}\"");
        if let Some((tag, dir)) = &block.foreign {
            let _ = write!(self.out, " lang=\"{tag}\" dir=\"{dir}\"");
        }
        self.out.push('>');
        self.out.push_str(&mark.unwrap_or_default());
        let mut html = block.html.trim();
        let citation = format!("<a href=\"#{}", self.anchor("_s"));
        while let Some((before, after)) = html.split_once(&citation) {
            let digits = after.bytes().take_while(u8::is_ascii_digit).count();
            let (number, rest) = after.split_at(digits);
            let _ = write!(self.out, "{before}{citation}{number}");
            if let (Ok(number), true) = (number.parse(), rest.starts_with("\">"))
                && self.cited.insert(number)
            {
                let id = self.anchor(&format!("_c{number}"));
                let _ = write!(self.out, "\" id=\"{id}");
            }
            html = rest;
        }
        self.out.push_str(html);
        self.out.push_str("</div>\n");
    }
}
