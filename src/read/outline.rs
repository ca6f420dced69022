//! Markdown → what stands where in it: headings, links, references to sources, and the blocks
//! that a translation follows. Looks nothing up and makes no HTML.

use std::ops::Range;

use crate::base::markdown::level;
use crate::base::markdown::{
    Event, LinkType, Tag, TagEnd, citations, clean_target, events,
};
use crate::base::span::Span;
use crate::model::draft::{Block, Citation, Heading, LinkDraft, LinkKind, Outline};
use crate::model::translation::Fingerprint;

/// Reads the outline of a Markdown text.
pub fn outline(text: &str) -> Outline {
    let mut reader = Reader { text, outline: Outline::default(), ..Reader::default() };
    for (event, range) in events(text) {
        reader.take(event, range);
    }
    reader.flush();
    reader.outline
}

#[derive(Default)]
struct Reader<'t> {
    text: &'t str,
    outline: Outline,
    heading: Option<Heading>,
    block: String,
    block_span: Option<Range<usize>>,
    code: bool,
}

impl Reader<'_> {
    fn take(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => {
                self.outline.words += text.split_whitespace().count();
                if !self.code {
                    self.cite(range.clone());
                }
                self.add(&text, range);
            }
            Event::Code(text) => {
                self.outline.words += text.split_whitespace().count();
                self.add(&text, range);
            }
            Event::InlineHtml(html) | Event::Html(html) => {
                self.outline.has_html = true;
                self.add(&html, range);
            }
            Event::SoftBreak | Event::HardBreak => self.add(" ", range),
            Event::FootnoteReference(name) => self.add(&format!("[^{name}]"), range),
            Event::TaskListMarker(done) => {
                self.add(if done { "[x] " } else { "[ ] " }, range)
            }
            Event::Rule | Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Heading { level: depth, id, .. } => {
                self.flush();
                self.heading = Some(Heading {
                    level: level(depth),
                    text: String::new(),
                    id: id.map(|id| id.into_string()),
                    span: Span::from(trimmed(self.text, range)),
                });
            }
            Tag::Link { link_type, dest_url, .. } => {
                self.link(link_type, &dest_url, range);
            }
            Tag::Image { link_type, dest_url, .. } => {
                let span = range.clone();
                let target = clean_target(link_type, &dest_url);
                let alt = alt_of(&self.text[span.clone()]);
                self.add(&format!("![{target}]"), range);
                self.outline.links.push(LinkDraft {
                    kind: LinkKind::Image,
                    target,
                    has_text: !alt.trim().is_empty(),
                    span: Span::from(span),
                });
            }
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough => {}
            Tag::TableCell => self.add(" | ", range),
            Tag::CodeBlock(_) => {
                self.flush();
                self.code = true;
            }
            _ => self.flush(),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Link
            | TagEnd::Image
            | TagEnd::TableCell => {}
            TagEnd::Heading(_) => {
                self.flush();
                if let Some(heading) = self.heading.take() {
                    self.outline.headings.push(heading);
                }
            }
            TagEnd::CodeBlock => {
                self.flush();
                self.code = false;
            }
            _ => self.flush(),
        }
    }

    /// Links to other entries and sites are part of what is translated; anchors are not,
    /// nor is the language of the file that a link names.
    fn link(&mut self, link: LinkType, target: &str, range: Range<usize>) {
        let target = clean_target(link, target);
        let wiki = matches!(link, LinkType::WikiLink { .. });
        let has_text = !matches!(link, LinkType::WikiLink { has_pothole: false });
        let bare = target.split('#').next().unwrap_or_default();
        let bare = bare.rsplit_once('/').filter(|_| bare.ends_with(".md"));
        let meant = bare.map_or(target.as_str(), |(folder, _)| folder);
        let meant = meant.trim_start_matches("../").split('#').next().unwrap_or_default();
        if !meant.is_empty() && (wiki || has_text) {
            self.add(&format!("<{meant}>"), range.clone());
        }
        self.outline.links.push(LinkDraft {
            kind: if wiki { LinkKind::Wiki } else { LinkKind::Link },
            target,
            has_text,
            span: Span::from(range),
        });
    }

    fn cite(&mut self, range: Range<usize>) {
        let source = &self.text[range.clone()];
        for (at, key) in citations(source) {
            let span = range.start + at.start..range.start + at.end;
            let citation = Citation { key: key.to_owned(), span: Span::from(span) };
            self.outline.citations.push(citation);
        }
    }

    fn add(&mut self, text: &str, range: Range<usize>) {
        if let Some(heading) = &mut self.heading
            && !text.starts_with(['<', '['])
        {
            heading.text.push_str(text);
        }
        for word in text.split_inclusive(char::is_whitespace) {
            let bare = word.trim_end();
            self.block.push_str(bare);
            if bare.len() < word.len() && !self.block.ends_with(' ') {
                self.block.push(' ');
            }
        }
        let span = self.block_span.get_or_insert(range.clone());
        span.end = span.end.max(range.end);
    }

    fn flush(&mut self) {
        let text = self.block.trim();
        if let Some(range) = self.block_span.take()
            && !text.is_empty()
        {
            let fingerprint = Fingerprint::of(text);
            self.outline.blocks.push(Block { span: Span::from(range), fingerprint });
        }
        self.block.clear();
    }
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    range.start..range.start + text[range.clone()].trim_end().len()
}

fn alt_of(source: &str) -> &str {
    let inner = source.strip_prefix("![").unwrap_or_default();
    let wiki = inner.strip_prefix('[').map(|inner| inner.split_once('|'));
    match wiki {
        Some(Some((_, alt))) => alt.trim_end_matches(']'),
        Some(None) => "",
        None => inner.split(']').next().unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::outline;

    fn prints(text: &str) -> Vec<String> {
        outline(text).blocks.iter().map(|b| b.fingerprint.to_string()).collect()
    }

    #[test]
    fn reformatting_changes_no_fingerprint() {
        let plain =
            "## Title\n\nSome *words* in a row, see [it](../x/en.md).\n\n- one\n- two\n";
        let other = "Title\n-----\n\nSome _words_\nin a  row, see\n[it](../x/lv.md#part).\n\n* one\n* two";
        assert_eq!(prints(plain), prints(other));
    }

    #[test]
    fn a_word_a_figure_and_a_link_change_their_block_alone() {
        let old = prints("One 12.\n\nTwo.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n");
        let new = prints("One 13.\n\nTwo.\n\n| a | b |\n|---|---|\n| 1 | 3 |\n");
        assert_eq!(old.len(), 4);
        let differ: Vec<bool> = old.iter().zip(&new).map(|(a, b)| a != b).collect();
        assert_eq!(differ, [true, false, false, true]);
        assert_ne!(prints("See [[a|it]]."), prints("See [[b|it]]."));
    }

    #[test]
    fn headings_links_and_citations_are_found_with_their_places() {
        let text = "## One {#first}\n\nA [[b#c]] and ![alt](x.png).[^s]\n";
        let outline = outline(text);
        assert_eq!(outline.headings[0].id.as_deref(), Some("first"));
        assert_eq!(outline.headings[0].text, "One");
        assert_eq!(outline.links[0].target, "b#c");
        assert!(outline.links[1].has_text);
        assert_eq!(&text[outline.citations[0].span.range()], "[^s]");
    }
}
