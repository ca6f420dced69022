//! Markdown → what stands where in it: headings, links, references to sources, and the blocks
//! that a translation follows. Looks nothing up and makes no HTML.

use std::ops::Range;

use crate::base::blocks::Collector;
use crate::base::limits::Limits;
use crate::base::markdown::level;
use crate::base::markdown::{
    CodeBlockKind, Event, Excess, Gauge, LinkType, Tag, TagEnd, citations, clean_target,
    events,
};
use crate::base::span::Span;
use crate::model::draft::{
    Block, Citation, Fence, Heading, LinkDraft, LinkKind, Outline, Prints, Slip,
};

use super::sentences::{long_sentences, words};
use super::slips::slips;

/// The smallest number that is a year rather than the number of an item.
const YEAR: u64 = 1000;

/// Reads the outline of a Markdown text that is within the usual limits; of any other, nothing.
pub fn outline(text: &str) -> Outline {
    outline_within(text, Limits::default(), false).unwrap_or_default()
}

/// Reads the outline of a Markdown text; with the fingerprints of its blocks, if somebody will
/// ask for them.
///
/// # Errors
/// What is more than the limits allow, and the bytes where it begins.
pub(super) fn outline_within(
    text: &str,
    limits: Limits,
    with_prints: bool,
) -> Result<Outline, (Excess, Range<usize>)> {
    let blocks = if with_prints { Collector::default() } else { Collector::bare() };
    let mut reader = Reader { text, blocks, ..Reader::default() };
    let mut gauge = Gauge::new(limits);
    for (event, range) in events(text) {
        if let Some(excess) = gauge.take(&event) {
            let line = text[range.clone()].split('\n').next().unwrap_or_default();
            return Err((excess, range.start..range.start + line.trim_end().len()));
        }
        reader.blocks.take(&event, &range);
        reader.take(event, range);
    }
    Ok(reader.finish(with_prints))
}

#[derive(Default)]
struct Reader<'t> {
    text: &'t str,
    blocks: Collector,
    headings: Vec<Heading>,
    links: Vec<LinkDraft>,
    citations: Vec<Citation>,
    fences: Vec<Fence>,
    slips: Vec<Slip>,
    late_lists: Vec<(u64, Span)>,
    words: usize,
    has_html: bool,
    /// The heading that is being read, with its text.
    heading: Option<(Heading, String)>,
    fence: Option<Fence>,
    code: bool,
    /// The link that is being read, by its position.
    link: Option<usize>,
}

impl Reader<'_> {
    fn finish(self, with_prints: bool) -> Outline {
        let found = self.blocks.finish();
        let prints = if with_prints { Prints::of(&found) } else { Prints::default() };
        let blocks = found
            .into_iter()
            .map(|block| Block { span: Span::from(block.span), shape: block.shape });
        let blocks: Box<[Block]> = blocks.collect();
        Outline {
            headings: self.headings.into(),
            links: self.links.into(),
            citations: self.citations.into(),
            fences: self.fences.into(),
            slips: self.slips.into(),
            words: self.words,
            long_sentences: long_sentences(self.text, &blocks).into(),
            blocks,
            prints,
            has_html: self.has_html,
            late_lists: self.late_lists.into(),
        }
    }

    fn take(&mut self, event: Event<'_>, range: Range<usize>) {
        self.inside_link(&event, &range);
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(TagEnd::Heading(_)) => {
                let read = self.heading.take();
                let whole = |(heading, text): (Heading, String)| Heading {
                    text: text.into(),
                    ..heading
                };
                self.headings.extend(read.map(whole));
            }
            Event::End(TagEnd::CodeBlock) => {
                self.code = false;
                self.fences.extend(self.fence.take());
            }
            Event::End(TagEnd::Link) => self.link = None,
            Event::Text(text) => {
                let words = words(&text);
                self.words += words;
                if !self.code {
                    self.cite(range.clone());
                    if self.link.is_none() {
                        let source = &self.text[range.clone()];
                        slips(self.text, range.start, source, &mut self.slips);
                    }
                } else if let Some(fence) = &mut self.fence {
                    fence.words += words;
                    fence.body.end = Span::from(range).end;
                }
                self.head(&text);
            }
            Event::Code(text) => {
                self.words += words(&text);
                self.head(&text);
            }
            Event::InlineHtml(_) | Event::Html(_) => self.has_html = true,
            Event::SoftBreak | Event::HardBreak => self.head(" "),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Heading { level: depth, id, .. } => {
                let heading = Heading {
                    level: level(depth),
                    text: Box::default(),
                    id: id.map(|id| (*id).into()),
                    span: Span::from(trimmed(self.text, range)),
                };
                self.heading = Some((heading, String::new()));
            }
            Tag::Link { link_type, dest_url, .. } => {
                self.link(link_type, &dest_url, range);
            }
            Tag::Image { link_type, dest_url, .. } => {
                let alt = alt_of(&self.text[range.clone()]);
                self.links.push(LinkDraft {
                    kind: LinkKind::Image,
                    target: clean_target(link_type, &dest_url).into(),
                    has_text: !alt.trim().is_empty(),
                    text: alt_span(range.start, &self.text[range.clone()], alt),
                    span: Span::from(range),
                });
            }
            Tag::List(Some(first)) if first >= YEAR => {
                self.late_lists.push((first, Span::from(range)));
            }
            Tag::CodeBlock(kind) => {
                self.code = true;
                if let CodeBlockKind::Fenced(info) = kind {
                    self.fence = fence(self.text, &info, range);
                }
            }
            _ => {}
        }
    }

    fn link(&mut self, link: LinkType, target: &str, range: Range<usize>) {
        let mut target = clean_target(link, target);
        if link == LinkType::Email {
            target.to_mut().insert_str(0, "mailto:");
        }
        let wiki = matches!(link, LinkType::WikiLink { .. });
        self.links.push(LinkDraft {
            kind: if wiki { LinkKind::Wiki } else { LinkKind::Link },
            target: target.into(),
            has_text: !matches!(link, LinkType::WikiLink { has_pothole: false }),
            text: Span::from(range.start..range.start),
            span: Span::from(range),
        });
        self.link = Some(self.links.len() - 1);
    }

    /// Takes note of where the text of a link stands.
    fn inside_link(&mut self, event: &Event<'_>, range: &Range<usize>) {
        let Some(at) = self.link else { return };
        if matches!(event, Event::End(_)) {
            return;
        }
        let link = &mut self.links[at];
        let text = link.text.range();
        let start = if text.is_empty() { range.start } else { text.start };
        link.text = Span::from(start..range.end.max(text.end));
    }

    fn cite(&mut self, range: Range<usize>) {
        let source = &self.text[range.clone()];
        for (at, key) in citations(source) {
            let span = range.start + at.start..range.start + at.end;
            let citation = Citation { key: key.into(), span: Span::from(span) };
            self.citations.push(citation);
        }
    }

    /// Text of a heading, but no reference to a source.
    fn head(&mut self, text: &str) {
        if let Some((_, whole)) = &mut self.heading
            && !text.starts_with(['<', '['])
        {
            whole.push_str(text);
        }
    }
}

/// A fenced block that begins here, still without what is in it; `None` if it does not say
/// what it is.
fn fence(text: &str, info: &str, range: Range<usize>) -> Option<Fence> {
    let name = info.split_whitespace().next()?;
    let line = text[range.clone()].split_inclusive('\n').next().unwrap_or_default();
    let first = range.start + line.len();
    let named = match line.find(name) {
        Some(at) => range.start + at..range.start + at + name.len(),
        None => range.start..range.start + line.trim_end().len(),
    };
    let before = text[..range.start].rfind('\n').map_or(0, |at| at + 1);
    let indent = Span::from(before..range.start);
    let quoted = text[indent.range()].contains('>');
    Some(Fence {
        name: name.into(),
        name_span: Span::from(named),
        body: Span::from(first..first),
        quoted: if quoted { indent.end - indent.start } else { 0 },
        words: 0,
        span: Span::from(range),
    })
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    range.start..range.start + text[range.clone()].trim_end().len()
}

fn alt_span(start: usize, source: &str, alt: &str) -> Span {
    let at = start + source.find(alt).unwrap_or_default();
    Span::from(at..at + alt.len())
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
    use crate::base::blocks::blocks;
    use crate::model::translation::Fingerprint;

    fn prints(text: &str) -> Vec<String> {
        let blocks = blocks(text);
        let shapes = blocks.iter().map(|block| (block.span.clone(), block.shape));
        let outline = outline(text);
        let bare = outline.blocks.iter().map(|block| (block.span.range(), block.shape));
        assert!(bare.eq(shapes), "{text}");
        blocks.iter().map(|block| Fingerprint::of(&block.text).to_string()).collect()
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
    fn fences_are_found_with_the_lines_between_them() {
        let text = "> ```figure  x\n> image: a.jpg\n> # b\n> ```\n\n- ~~~ publisher\n\n  ~~~\n\n    code\n\n```\nx\n```\n";
        let found: Vec<_> = outline(text)
            .fences
            .iter()
            .map(|fence| {
                assert_eq!(text[fence.name_span.range()], *fence.name);
                (fence.name.clone(), &text[fence.body.range()], fence.words)
            })
            .collect();
        let figure = ("figure".into(), "> image: a.jpg\n> # b\n", 4);
        assert_eq!(found, [figure, ("publisher".into(), "\n", 0)]);
    }

    #[test]
    fn headings_links_and_citations_are_found_with_their_places() {
        let text = "## One {#first}\n\nA [[b#c]] and ![alt](x.png).[^s]\n";
        let outline = outline(text);
        assert_eq!(outline.headings[0].id.as_deref(), Some("first"));
        assert_eq!(&*outline.headings[0].text, "One");
        assert_eq!(&*outline.links[0].target, "b#c");
        assert!(outline.links[1].has_text);
        assert_eq!(&text[outline.citations[0].span.range()], "[^s]");
    }
}
