//! Markdown → HTML: headings with their anchors, links that follow the reader's language,
//! figures, notes, tables, code, footnotes and citations. Looks nothing up; links come resolved.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::ops::Range;
use std::sync::Arc;

use crate::base::markdown::{
    Alignment, BlockQuoteKind, Event, Tag, TagEnd, citations, events, level,
};

use crate::l10n::Typesetter;

use super::marks::{Mark, Marked, marked};
use super::typeset::typeset;
use super::view::PictureView;

mod blocks;
mod links;
mod notes;
mod pictures;

pub(super) use blocks::Block;
use notes::Notes;

/// Where a link leads, in the words of the page that has it.
#[derive(Clone, Debug)]
pub(super) enum Href {
    /// To an address, as the page writes it.
    To {
        /// The address.
        url: String,
        /// The text for links that have none of their own.
        title: String,
        /// The language of that text, if it is not that of the text around it.
        lang: Option<String>,
        /// Language tag and own name of the language of what it leads to, if it is not the page's.
        foreign: Option<(String, String)>,
    },
    /// To a picture, to be shown; its addresses are as the page writes them.
    Picture(Box<PictureView>),
    /// To an address outside the site, as written.
    External,
    /// Nowhere: only the text is shown.
    Nowhere,
}

/// What the writer asks the page for.
pub(super) trait Surroundings {
    /// Where the link that begins at a byte of the text leads.
    fn link(&self, start: u32, target: &str) -> Href;

    /// The number of a source in the entry's list of sources, from 1.
    fn source(&self, key: &str) -> Option<usize>;

    /// A message for readers, with one argument where it has any.
    fn say(&self, id: &str, argument: Option<(&'static str, &str)>) -> String;

    /// How the language of the text sets quotation marks and spaces.
    fn typesetter(&self) -> Typesetter;

    /// What the anchors of the text begin with, where it is a part of a larger page; its
    /// headings then lie a level deeper.
    fn part(&self) -> Option<&str> {
        None
    }

    /// The blocks that readers should know something about.
    fn marks(&self) -> &[Mark] {
        &[]
    }

    /// What is shown in place of the fenced block that begins at a byte, below a heading of
    /// that level; `None` if the block is code.
    fn component(&self, _start: u32, _below: u8) -> Option<Block> {
        None
    }

    /// The page with the list of the sources that are cited, as this page writes its address;
    /// empty for this page.
    fn sources_at(&self) -> &str {
        ""
    }
}

type Item<'t> = (Event<'t>, Range<usize>);

/// How many bytes of a text there are for each event, in texts that have many.
const USUAL: usize = 16;

/// Writes the text of a page as HTML. `anchors` are those of its headings in order; they may
/// be fewer. The first citation of each source gets an id, so that the list can lead back.
pub(super) fn html(text: &str, anchors: &[Arc<str>], page: &dyn Surroundings) -> String {
    write(text, anchors, page, true)
}

fn write(
    text: &str,
    anchors: &[Arc<str>],
    page: &dyn Surroundings,
    with_ids: bool,
) -> String {
    let mut all: Vec<Item<'_>> = Vec::with_capacity(text.len() / USUAL);
    all.extend(events(text));
    let setter = page.typesetter();
    if setter.has_work(text) {
        typeset(&mut all, &setter);
    }
    let mut writer = Writer {
        page,
        with_ids,
        marked: marked(&all, page.marks()),
        row_mark: None,
        anchors: anchors.iter(),
        out: String::with_capacity(text.len() * 2),
        notes: Notes::default(),
        alignments: Vec::new(),
        cell: 0,
        head: false,
        header: false,
        below: 1 + u8::from(page.part().is_some()),
        cited: BTreeSet::new(),
        links: Vec::new(),
    };
    writer.write(&all);
    writer.footnotes();
    writer.out
}

/// Writes a short text of front matter, without ids, since a page has several: a single
/// paragraph loses its `<p>`.
pub(super) fn inline_html(text: &str, page: &dyn Surroundings) -> String {
    let html = write(text, &[], page, false);
    let inner = html.strip_prefix("<p>").and_then(|rest| rest.strip_suffix("</p>\n"));
    match inner {
        Some(inner) if !inner.contains("<p>") => inner.to_owned(),
        _ => html,
    }
}

/// Appends `text` to `out` with the signs escaped that HTML gives a meaning.
pub(super) fn escape(out: &mut String, text: &str) {
    // Writing to a string cannot fail.
    let _ = pulldown_cmark_escape::escape_html(out, text);
}

/// `text` with the signs escaped that HTML gives a meaning.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape(&mut out, text);
    out
}

struct Writer<'w> {
    page: &'w dyn Surroundings,
    anchors: std::slice::Iter<'w, Arc<str>>,
    out: String,
    notes: Notes,
    alignments: Vec<Alignment>,
    cell: usize,
    head: bool,
    header: bool,
    /// The level of the last heading; 1 is that of the title.
    below: u8,
    /// The numbers of the sources that are cited already.
    cited: BTreeSet<usize>,
    with_ids: bool,
    /// What closes each open link.
    links: Vec<String>,
    /// What is to be said at elements.
    marked: Marked,
    /// What the next cell is to say.
    row_mark: Option<String>,
}

impl Writer<'_> {
    fn write(&mut self, events: &[Item<'_>]) {
        let mut at = 0;
        while at < events.len() {
            at += self.one(&events[at..]);
        }
    }

    /// Writes what begins here; gives how many events that took.
    fn one(&mut self, events: &[Item<'_>]) -> usize {
        let (event, range) = &events[0];
        match event {
            Event::Start(tag) => return self.start(tag, range, events),
            Event::End(tag) => self.end(*tag),
            Event::Text(text) => self.text(text),
            Event::Code(code) => {
                self.out.push_str("<code>");
                escape(&mut self.out, code);
                self.out.push_str("</code>");
            }
            Event::Html(html) | Event::InlineHtml(html) => self.out.push_str(html),
            Event::SoftBreak => self.out.push('\n'),
            Event::HardBreak => self.out.push_str("<br>\n"),
            Event::Rule => self.out.push_str("<hr>\n"),
            Event::FootnoteReference(name) => self.reference(name),
            Event::TaskListMarker(done) => self.task(*done),
            Event::InlineMath(math) | Event::DisplayMath(math) => {
                escape(&mut self.out, math);
            }
        }
        1
    }

    fn start(
        &mut self,
        tag: &Tag<'_>,
        range: &Range<usize>,
        events: &[Item<'_>],
    ) -> usize {
        match tag {
            Tag::Paragraph => return self.paragraph(range, events),
            Tag::Heading { level: depth, .. } => {
                let deeper = u8::from(self.page.part().is_some());
                return self.heading(
                    (level(*depth).max(2) + deeper).min(6),
                    range,
                    events,
                );
            }
            Tag::BlockQuote(None) => self.out.push_str("<blockquote>\n"),
            Tag::BlockQuote(Some(kind)) => self.note(*kind),
            Tag::CodeBlock(kind) => return self.code(kind, range, events),
            Tag::List(None) => self.out.push_str("<ul>\n"),
            Tag::List(Some(1)) => self.out.push_str("<ol>\n"),
            Tag::List(Some(first)) => {
                let _ = writeln!(self.out, "<ol start=\"{first}\">");
            }
            Tag::Item => {
                let task = matches!(events.get(1), Some((Event::TaskListMarker(_), _)));
                self.open("li", if task { "task" } else { "" }, range);
            }
            Tag::FootnoteDefinition(name) => return self.definition(name, events),
            Tag::DefinitionList => self.out.push_str("<dl>\n"),
            Tag::DefinitionListTitle => self.open("dt", "", range),
            Tag::DefinitionListDefinition => self.open("dd", "", range),
            Tag::Table(alignments) => {
                self.alignments.clone_from(alignments);
                let label = escaped(&self.page.say("table-label", None));
                let _ = writeln!(
                    self.out,
                    "<div class=\"table\" tabindex=\"0\" role=\"group\" aria-label=\"{label}\"><table>"
                );
            }
            Tag::TableHead => {
                (self.head, self.cell) = (true, 0);
                self.out.push_str("<thead>");
                self.row(range);
            }
            Tag::TableRow => {
                self.cell = 0;
                self.row(range);
            }
            Tag::TableCell => {
                let empty = matches!(events.get(1), Some((Event::End(_), _)));
                self.cell(empty);
            }
            Tag::Emphasis => self.out.push_str("<em>"),
            Tag::Strong => self.out.push_str("<strong>"),
            Tag::Strikethrough => self.out.push_str("<del>"),
            Tag::Link { link_type, dest_url, .. } => {
                return self.link(*link_type, dest_url, range, events);
            }
            Tag::Image { title, .. } => {
                let (alt, taken) = inner_text(events);
                if let Some(credit) = self.image(tag, range, &alt, title) {
                    let _ = write!(self.out, " <small>({credit})</small>");
                }
                return taken;
            }
            Tag::HtmlBlock
            | Tag::MetadataBlock(_)
            | Tag::Superscript
            | Tag::Subscript => {}
        }
        1
    }

    fn end(&mut self, tag: TagEnd) {
        let closing = match tag {
            TagEnd::Paragraph => "</p>\n",
            TagEnd::BlockQuote(None) => "</blockquote>\n",
            TagEnd::BlockQuote(Some(_)) => "</aside>\n",
            TagEnd::List(false) => "</ul>\n",
            TagEnd::List(true) => "</ol>\n",
            TagEnd::Item => "</li>\n",
            TagEnd::DefinitionList => "</dl>\n",
            TagEnd::DefinitionListTitle => "</dt>\n",
            TagEnd::DefinitionListDefinition => "</dd>\n",
            TagEnd::Table => "</tbody></table></div>\n",
            TagEnd::TableHead => {
                self.head = false;
                "</tr></thead>\n<tbody>\n"
            }
            TagEnd::TableRow => "</tr>\n",
            TagEnd::TableCell if self.header => "</th>",
            TagEnd::TableCell => "</td>",
            TagEnd::Emphasis => "</em>",
            TagEnd::Strong => "</strong>",
            TagEnd::Strikethrough => "</del>",
            TagEnd::Link => {
                let closing = self.links.pop().unwrap_or_default();
                self.out.push_str(&closing);
                ""
            }
            _ => "",
        };
        self.out.push_str(closing);
    }

    /// An anchor of the text, as it is in this page.
    fn anchor(&self, name: &str) -> String {
        anchor_in(self.page.part(), name)
    }

    /// Appends parts as they are.
    fn put<const PARTS: usize>(&mut self, parts: [&str; PARTS]) {
        parts.into_iter().for_each(|part| self.out.push_str(part));
    }

    /// What is to be said at an element.
    fn mark_at(&self, range: &Range<usize>) -> Option<&str> {
        self.marked.get(&(range.start, range.end)).map(String::as_str)
    }

    /// An element that begins a block, with its mark where it has one.
    fn open(&mut self, name: &str, class: &str, range: &Range<usize>) {
        let mark = self.mark_at(range).map(hidden);
        if class.is_empty() && mark.is_none() {
            return self.put(["<", name, ">"]);
        }
        let classes = [class, if mark.is_some() { "outdated" } else { "" }];
        let classes: Vec<&str> = classes.into_iter().filter(|c| !c.is_empty()).collect();
        let _ = match classes.as_slice() {
            [] => write!(self.out, "<{name}>"),
            some => write!(self.out, "<{name} class=\"{}\">", some.join(" ")),
        };
        self.out.push_str(&mark.unwrap_or_default());
    }

    /// A row of a table, whose mark is said in its first cell.
    fn row(&mut self, range: &Range<usize>) {
        self.row_mark = self.mark_at(range).map(hidden);
        let marked = self.row_mark.is_some();
        self.out.push_str(if marked { "<tr class=\"outdated\">" } else { "<tr>" });
    }

    /// A paragraph; one that is nothing but a picture becomes a figure.
    fn paragraph(&mut self, own: &Range<usize>, events: &[Item<'_>]) -> usize {
        if let Some((Event::Start(image @ Tag::Image { title, .. }), range)) =
            events.get(1)
        {
            let (alt, taken) = inner_text(&events[1..]);
            if matches!(events.get(1 + taken), Some((Event::End(TagEnd::Paragraph), _))) {
                self.open("figure", "", own);
                let credit = self.image(image, range, &alt, "");
                self.caption(title, credit.as_deref());
                self.out.push_str("</figure>\n");
                return taken + 2;
            }
        }
        self.open("p", "", own);
        1
    }

    fn heading(&mut self, level: u8, range: &Range<usize>, events: &[Item<'_>]) -> usize {
        let inner = until_end(events);
        self.below = level;
        let name =
            ["h1", "h2", "h3", "h4", "h5", "h6"][usize::from(level.clamp(1, 6)) - 1];
        let anchor = self.anchors.next().map(|anchor| escaped(&self.anchor(anchor)));
        match &anchor {
            Some(anchor) => {
                self.open(&[name, " id=\"", anchor, "\""].concat(), "", range);
            }
            None => self.open(name, "", range),
        }
        self.write(&events[1..inner]);
        if let Some(anchor) = &anchor
            && self.page.part().is_none()
        {
            let (title, _) = inner_text(events);
            let label = self.page.say("anchor-label", Some(("title", &title)));
            self.put([" <a class=\"anchor\" href=\"#", anchor, "\" aria-label=\""]);
            escape(&mut self.out, &label);
            self.out.push_str("\">#</a>");
        }
        self.put(["</", name, ">\n"]);
        inner + 1
    }

    fn note(&mut self, kind: BlockQuoteKind) {
        let name = match kind {
            BlockQuoteKind::Note => "note",
            BlockQuoteKind::Tip => "tip",
            BlockQuoteKind::Important => "important",
            BlockQuoteKind::Warning => "warning",
            BlockQuoteKind::Caution => "caution",
        };
        let title = escaped(&self.page.say(&format!("note-{name}"), None));
        let _ = writeln!(
            self.out,
            "<aside class=\"note note-{name}\" role=\"note\"><p class=\"note-title\">{title}</p>"
        );
    }

    /// A cell; one of the head without text is no header of anything.
    fn cell(&mut self, empty: bool) {
        self.header = self.head && !empty;
        let name = if self.header { "th scope=\"col\"" } else { "td" };
        let class = match self.alignments.get(self.cell) {
            Some(Alignment::Right) => " class=\"end\"",
            Some(Alignment::Center) => " class=\"center\"",
            _ => "",
        };
        self.cell += 1;
        let mark = self.row_mark.take().unwrap_or_default();
        self.put(["<", name, class, ">", &mark]);
    }

    fn task(&mut self, done: bool) {
        let label = self.page.say(if done { "task-done" } else { "task-open" }, None);
        let checked = if done { " checked" } else { "" };
        let _ = write!(
            self.out,
            "<input type=\"checkbox\" disabled{checked} aria-label=\"{}\"> ",
            escaped(&label)
        );
    }

    /// Text, with the references to sources in it.
    fn text(&mut self, text: &str) {
        let mut from = 0;
        for (range, key) in citations(text) {
            let Some(number) = self.page.source(key) else { continue };
            escape(&mut self.out, &text[from..range.start]);
            let first = self.with_ids && self.cited.insert(number);
            let at = escaped(self.page.sources_at());
            let aim = match at.as_str() {
                "" => self.anchor(&format!("_s{number}")),
                _ => format!("_s{number}"),
            };
            let id = self.anchor(&format!("_c{number}"));
            let id = if first { format!(" id=\"{id}\"") } else { String::new() };
            let _ =
                write!(self.out, "<sup><a href=\"{at}#{aim}\"{id}>[{number}]</a></sup>");
            from = range.end;
        }
        escape(&mut self.out, &text[from..]);
    }
}

/// An anchor of a text in its page, which may be a part of a larger one.
pub(super) fn anchor_in(part: Option<&str>, name: &str) -> String {
    part.map_or_else(|| name.to_owned(), |part| format!("{part}-{name}"))
}

/// A text that only screen readers say.
fn hidden(text: &str) -> String {
    format!("<span class=\"hidden\">{}</span> ", escaped(text))
}

/// The position of the event that ends what the first one starts.
fn until_end(events: &[Item<'_>]) -> usize {
    let mut depth = 0usize;
    for (at, (event, _)) in events.iter().enumerate() {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => {
                depth -= 1;
                if depth == 0 {
                    return at;
                }
            }
            _ => {}
        }
    }
    events.len().saturating_sub(1)
}

/// The text inside what the first event starts, and how many events that takes.
fn inner_text(events: &[Item<'_>]) -> (String, usize) {
    let end = until_end(events);
    let mut text = String::new();
    for (event, _) in &events[..end] {
        match event {
            Event::Text(piece) | Event::Code(piece) => text.push_str(piece),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            _ => {}
        }
    }
    (text, end + 1)
}

#[cfg(test)]
mod tests;
