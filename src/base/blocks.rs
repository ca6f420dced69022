//! Markdown events → the blocks that a translation follows one by one, each with its text as
//! it counts: without markup, and with single spaces. Looks nothing up.

use std::ops::Range;

use super::markdown::{Event, LinkType, Tag, TagEnd, clean_target, events, level};

/// A block: a heading, paragraph, list item, table row or code block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextBlock {
    /// The bytes from its first text to its last.
    pub span: Range<usize>,
    /// What it is.
    pub shape: Shape,
    /// Its text as it counts.
    pub text: String,
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shape {
    /// A heading of a level from 1 to 6.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// An item of a list, or a paragraph of one.
    Item,
    /// A row of a table.
    Row,
    /// A code block.
    Code,
    /// A term of a list of definitions, or its definition.
    Definition,
}

/// Collects blocks from the events of a text.
#[derive(Debug, Default)]
pub struct Collector {
    found: Vec<TextBlock>,
    /// Whether only places and shapes are wanted.
    bare: bool,
    text: String,
    /// Whether there is any text but white space.
    solid: bool,
    begun: Option<(Range<usize>, Shape)>,
    heading: Option<u8>,
    items: usize,
    rows: usize,
    definitions: usize,
    code: bool,
}

/// The blocks of a text.
pub fn blocks(text: &str) -> Vec<TextBlock> {
    let mut collector = Collector::default();
    for (event, range) in events(text) {
        collector.take(&event, &range);
    }
    collector.finish()
}

impl Collector {
    /// Collects the same blocks, each without its text.
    pub fn bare() -> Collector {
        Collector { bare: true, ..Collector::default() }
    }

    /// Takes in the next event.
    pub fn take(&mut self, event: &Event<'_>, range: &Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(*tag),
            Event::Text(text) | Event::Code(text) => self.add(text, range),
            Event::InlineHtml(html) | Event::Html(html) => self.add(html, range),
            Event::SoftBreak | Event::HardBreak => self.add(" ", range),
            Event::FootnoteReference(name) => self.add_all(["[^", name, "]"], range),
            Event::TaskListMarker(done) => {
                self.add(if *done { "[x] " } else { "[ ] " }, range);
            }
            Event::Rule | Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    /// The blocks in order.
    pub fn finish(mut self) -> Vec<TextBlock> {
        self.flush();
        self.found
    }

    fn start(&mut self, tag: &Tag<'_>, range: &Range<usize>) {
        match tag {
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough => return,
            Tag::TableCell => return self.add(" | ", range),
            Tag::Link { link_type, dest_url, .. } => {
                return self.link(*link_type, dest_url, range);
            }
            Tag::Image { link_type, dest_url, .. } => {
                return self
                    .add_all(["![", &clean_target(*link_type, dest_url), "]"], range);
            }
            _ => self.flush(),
        }
        match tag {
            Tag::Heading { level: depth, .. } => self.heading = Some(level(*depth)),
            Tag::Item => self.items += 1,
            Tag::TableHead | Tag::TableRow => self.rows += 1,
            Tag::DefinitionList => self.definitions += 1,
            Tag::CodeBlock(_) => self.code = true,
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Link
            | TagEnd::Image
            | TagEnd::TableCell => return,
            _ => self.flush(),
        }
        match tag {
            TagEnd::Heading(_) => self.heading = None,
            TagEnd::Item => self.items = self.items.saturating_sub(1),
            TagEnd::TableHead | TagEnd::TableRow => {
                self.rows = self.rows.saturating_sub(1);
            }
            TagEnd::DefinitionList => {
                self.definitions = self.definitions.saturating_sub(1);
            }
            TagEnd::CodeBlock => self.code = false,
            _ => {}
        }
    }

    /// Links to other entries and sites are part of what is translated; anchors are not,
    /// nor is the language of the file that a link names.
    fn link(&mut self, link: LinkType, target: &str, range: &Range<usize>) {
        let target = clean_target(link, target);
        let bare = target.split('#').next().unwrap_or_default();
        let folder = bare.rsplit_once('/').filter(|_| bare.ends_with(".md"));
        let meant = folder.map_or(bare, |(folder, _)| folder);
        let meant = meant.trim_start_matches("../");
        if !meant.is_empty() {
            self.add_all(["<", meant, ">"], range);
        }
    }

    fn add_all(&mut self, texts: [&str; 3], range: &Range<usize>) {
        texts.into_iter().for_each(|text| self.add(text, range));
    }

    fn add(&mut self, text: &str, range: &Range<usize>) {
        self.solid = self.solid || text.contains(|c: char| !c.is_whitespace());
        if !self.bare {
            self.push(text);
        }
        let shape = self.shape();
        let (span, _) = self.begun.get_or_insert((range.clone(), shape));
        span.end = span.end.max(range.end);
    }

    /// Adds text with single spaces.
    fn push(&mut self, text: &str) {
        if is_single_spaced(text) && !(text.starts_with(' ') && self.text.ends_with(' '))
        {
            return self.text.push_str(text);
        }
        for word in text.split_inclusive(char::is_whitespace) {
            let bare = word.trim_end();
            self.text.push_str(bare);
            if bare.len() < word.len() && !self.text.ends_with(' ') {
                self.text.push(' ');
            }
        }
    }

    fn shape(&self) -> Shape {
        match self.heading {
            Some(level) => Shape::Heading(level),
            None if self.code => Shape::Code,
            None if self.rows > 0 => Shape::Row,
            None if self.items > 0 => Shape::Item,
            None if self.definitions > 0 => Shape::Definition,
            None => Shape::Paragraph,
        }
    }

    fn flush(&mut self) {
        if let Some((span, shape)) = self.begun.take()
            && self.solid
        {
            let text = self.text.trim().to_owned();
            self.found.push(TextBlock { span, shape, text });
        }
        self.solid = false;
        self.text.clear();
    }
}

/// Whether all white space of a text is single plain spaces, which most texts have; a quick
/// look, which takes some signs for white space that only begin like one in UTF-8.
fn is_single_spaced(text: &str) -> bool {
    let bytes = text.as_bytes();
    let odd = |byte: &u8| matches!(byte, b'\t'..=b'\r' | 0xc2 | 0xe1..=0xe3);
    // To the end in any case: without a way out, many bytes are looked at together.
    let any_odd = bytes.iter().fold(false, |any, byte| any | odd(byte));
    let pairs = bytes.iter().zip(bytes.iter().skip(1));
    let any_two = pairs.fold(false, |any, (a, b)| any | (*a == b' ') & (*b == b' '));
    !any_odd && !any_two
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_counts_with_single_spaces_whatever_stands_there() {
        for (text, expected) in [
            ("Viens divi.", "Viens divi."),
            ("Viens  divi\ttrīs", "Viens divi trīs"),
            ("un\u{a0}: deux\u{2003}\u{202f}trois", "un : deux trois"),
            ("a `b c`  *d* e", "a b c d e"),
            ("« é » œ – …", "« é » œ – …"),
            ("one\n two [x](y) z", "one two <y>x z"),
            ("\u{3000}a\u{1680}b\u{85}c", "a b c"),
        ] {
            let found: Vec<String> = blocks(text).into_iter().map(|b| b.text).collect();
            assert_eq!(found, [expected], "{text:?}");
        }
    }
}
