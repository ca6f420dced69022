//! One file as it was read, before anything else of the site is known. A file alone
//! determines its draft.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::{Bound, Range};
use std::sync::{Arc, OnceLock};

use crate::base::blocks::{Shape, TextBlock, blocks};
use crate::base::cursor::{Cursor, Doc};
use crate::base::diag::Diagnostic;
use crate::base::path::SitePath;
use crate::base::span::Span;
use crate::base::yaml::Node;

use super::translation::Fingerprint;
use crate::picture::Pixels;

/// All files of a site, as read.
#[derive(Debug, Default)]
pub struct Drafts {
    /// What each file holds, by its path.
    pub files: BTreeMap<SitePath, Arc<FileDraft>>,
    /// What is wrong with the files as such: folders that cannot be listed.
    pub diagnostics: Vec<Diagnostic>,
    /// Whether there are more files than a site may have, so that none but `site.yaml` was read.
    pub too_many: bool,
}

impl Drafts {
    /// The files in a folder and in those below it, in the order of their paths, each with its
    /// path inside the folder.
    pub fn below<'d>(
        &'d self,
        folder: &str,
    ) -> impl Iterator<Item = (&'d str, &'d SitePath, &'d Arc<FileDraft>)> {
        let length = folder.len() + 1;
        let first = format!("{folder}/");
        let from = (Bound::Included(first.as_str()), Bound::Unbounded);
        let from = self.files.range::<str, _>(from);
        from.take_while(move |(path, _)| path.as_str().starts_with(&first))
            .map(move |(path, file)| (&path.as_str()[length..], path, file))
    }
}

/// A file, and what is wrong with it by itself.
#[derive(Debug)]
pub struct FileDraft {
    /// What the file holds.
    pub content: Content,
    /// What is wrong with it.
    pub diagnostics: Vec<Diagnostic>,
}

/// What a file holds, by its kind.
#[derive(Debug)]
pub enum Content {
    /// A language version of an entry.
    Version(Arc<Draft>),
    /// `site.yaml`, `_collection.yaml`, a vocabulary or `theme.yaml`.
    Yaml(Box<YamlDraft>),
    /// A template or a list of messages.
    Text(Arc<str>),
    /// Anything that is passed on as it is, and pictures.
    Asset(AssetDraft),
    /// A font.
    Font(Arc<[u8]>),
    /// Nothing that can be used; the diagnostics say why.
    Nothing,
}

impl Content {
    /// The whole text, if it is one.
    pub fn text(&self) -> Option<&str> {
        match self {
            Content::Version(draft) => Some(&draft.text),
            Content::Yaml(yaml) => Some(&yaml.text),
            Content::Text(text) => Some(text),
            Content::Asset(_) | Content::Font(_) | Content::Nothing => None,
        }
    }
}

/// A YAML file.
#[derive(Debug)]
pub struct YamlDraft {
    /// Its text.
    pub text: Arc<str>,
    /// The byte at which the YAML begins: after a byte order mark.
    pub offset: usize,
    /// Its values; `Null` if it could not be parsed.
    pub node: Node,
}

impl YamlDraft {
    /// The root of the document.
    pub fn root<'a>(&'a self, path: &'a SitePath) -> Cursor<'a> {
        let text = &self.text[self.offset..];
        Cursor::root(Doc { path, text, offset: self.offset }, &self.node)
    }
}

/// A file that is passed on as it is, or a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssetDraft {
    /// Its length in bytes.
    pub len: u64,
    /// The first sixteen hexadecimal digits of the fingerprint of its bytes.
    pub hash: String,
    /// What it shows, if it is a picture made of pixels; [`PictureDraft::Unusable`], too, if it
    /// is a file that must not be published.
    pub picture: Option<PictureDraft>,
}

impl AssetDraft {
    /// Whether it is a picture that can be shown in other sizes.
    pub fn is_shown(&self) -> bool {
        matches!(self.picture, Some(PictureDraft::Sound(_)))
    }
}

/// What kopa can do with a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureDraft {
    /// One made of pixels that can be shown, with its size as it is to be shown.
    Sound(Pixels),
    /// One that cannot be shown, or must not be; the diagnostics say why.
    Unusable,
}

/// A language version of an entry: front matter and Markdown.
#[derive(Debug)]
pub struct Draft {
    /// The file.
    pub path: SitePath,
    /// The whole text of the file.
    pub text: Arc<str>,
    /// The values of the front matter; those that could be parsed, if not all could.
    pub front: Node,
    /// The bytes of the front matter, without the lines `---`.
    pub front_span: Span,
    /// The bytes of the Markdown.
    pub body_span: Span,
    /// Whether the front matter could be parsed whole.
    pub sound: bool,
    /// The front matter with what could not be parsed blanked out, so that all else has its
    /// place; `None` if it is sound.
    pub legible: Option<Arc<str>>,
    /// What stands where in the Markdown.
    pub outline: Outline,
}

impl Draft {
    /// The root of the front matter.
    pub fn front(&self) -> Cursor<'_> {
        let text = self.legible.as_deref();
        let text = text.unwrap_or(&self.text[self.front_span.range()]);
        let offset = self.front_span.start as usize;
        Cursor::root(Doc { path: &self.path, text, offset }, &self.front)
    }

    /// Whether git has left two versions of something in the front matter.
    pub fn conflicts(&self) -> bool {
        self.text[self.front_span.range()].contains("<<<<<<< ")
    }

    /// The Markdown.
    pub fn body(&self) -> &str {
        &self.text[self.body_span.range()]
    }

    /// The fingerprint of the normalised text of each block, made when somebody first asks,
    /// unless it was made with the outline: of all texts, only sources are compared with what
    /// they were.
    pub fn prints(&self) -> &[Fingerprint] {
        self.outline.prints.0.get_or_init(|| {
            // A text that goes beyond the limits has no blocks, and is not looked at again.
            let body = if self.outline.blocks.is_empty() { "" } else { self.body() };
            blocks(body).iter().map(|block| Fingerprint::of(&block.text)).collect()
        })
    }

    /// What stands between the fences of a block, byte for byte, and the byte of the file at
    /// which it begins. The signs of a quotation around the block come as spaces, so that
    /// the text is what a reader of YAML expects, and all places stay as they are.
    pub fn fenced(&self, fence: &Fence) -> (Cow<'_, str>, usize) {
        let start = (self.body_span.start + fence.body.start) as usize;
        let text = &self.body()[fence.body.range()];
        if fence.quoted == 0 {
            return (Cow::Borrowed(text), start);
        }
        let lines = text.split_inclusive('\n').map(|line| {
            let signs = |c: char| "> \t".contains(c);
            let before = line.len() - line.trim_start_matches(signs).len();
            let before = before.min(fence.quoted as usize);
            line[..before].replace('>', " ") + &line[before..]
        });
        (Cow::Owned(lines.collect()), start)
    }
}

/// What stands where in a Markdown text. Spans count from the beginning of the text. It stays
/// as long as the site, and there is one for each text: nothing in it has room to grow.
#[derive(Clone, Debug, Default)]
pub struct Outline {
    /// Headings in order.
    pub headings: Box<[Heading]>,
    /// Links and pictures in order.
    pub links: Box<[LinkDraft]>,
    /// References to sources, `[^key]` without a definition in the text.
    pub citations: Box<[Citation]>,
    /// Blocks in order: what a translation follows one by one.
    pub blocks: Box<[Block]>,
    /// Their fingerprints, once they are known; see [`Draft::prints`].
    pub prints: Prints,
    /// Fenced blocks that say what they are, in order.
    pub fences: Box<[Fence]>,
    /// What is plainly meant otherwise than Markdown takes it.
    pub slips: Box<[Slip]>,
    /// Number of words.
    pub words: usize,
    /// The sentences with more than [`LONG_SENTENCE`] words, and how many they have.
    pub long_sentences: Box<[(Span, usize)]>,
    /// Whether there is raw HTML in it.
    pub has_html: bool,
    /// Numbered lists that begin at 1000 or more, which may be years; with that number.
    pub late_lists: Box<[(u64, Span)]>,
}

/// The fingerprints of blocks, for those who ask a draft for them.
#[derive(Clone, Debug, Default)]
pub struct Prints(OnceLock<Box<[Fingerprint]>>);

impl Prints {
    /// Those of blocks with their texts, which are at hand.
    pub fn of(blocks: &[TextBlock]) -> Prints {
        let prints: Box<[Fingerprint]> =
            blocks.iter().map(|block| Fingerprint::of(&block.text)).collect();
        Prints(OnceLock::from(prints))
    }
}

/// The most words that a sentence may have: twice of what plain-language guides advise.
pub const LONG_SENTENCE: usize = 50;

/// A block: a heading, paragraph, list item, table row or code block.
#[derive(Clone, Copy, Debug)]
pub struct Block {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub shape: Shape,
}

/// A fenced block with a word behind its fence: code in that language, or a component of
/// that name, if the theme has one.
#[derive(Clone, Debug)]
pub struct Fence {
    /// The word.
    pub name: Box<str>,
    /// Where the word stands.
    pub name_span: Span,
    /// The whole block.
    pub span: Span,
    /// What stands between the fences, whole lines.
    pub body: Span,
    /// How many bytes at the beginning of each line may be signs of a quotation.
    pub quoted: u32,
    /// Number of words between the fences.
    pub words: usize,
}

/// A heading.
#[derive(Clone, Debug)]
pub struct Heading {
    /// 1 to 6.
    pub level: u8,
    /// Its text without markup.
    pub text: Box<str>,
    /// What `{#id}` says.
    pub id: Option<Box<str>>,
    /// Where it stands.
    pub span: Span,
}

/// A link or picture as written.
#[derive(Clone, Debug)]
pub struct LinkDraft {
    /// What kind it is.
    pub kind: LinkKind,
    /// Where it leads, as written.
    pub target: Box<str>,
    /// Whether there is text, or alternative text, of its own.
    pub has_text: bool,
    /// Where that text stands; empty where there is none.
    pub text: Span,
    /// The whole link.
    pub span: Span,
}

/// The kinds of links.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkKind {
    /// `[text](target)` and its relatives.
    Link,
    /// `[[target]]`.
    Wiki,
    /// `![alt](target)`.
    Image,
}

impl LinkDraft {
    /// The bytes of `part` of the target, in a text of which the link is a part; `None` where
    /// it is not written there just so, and once.
    pub fn part_of_target(&self, body: &str, part: &str) -> Option<Span> {
        let source = body.get(self.span.range())?;
        let from = match self.kind {
            LinkKind::Wiki => source.find("[[")? + 2,
            _ => source.rfind("](")? + 2,
        };
        let to = match self.kind {
            LinkKind::Wiki => source.find('|').unwrap_or(source.len()),
            _ => source.len(),
        };
        let found = as_written(source.get(from..to)?, part)?;
        let offset = self.span.start as usize + from;
        Some(Span::from(found).shifted(offset))
    }
}

/// Where a part of a target stands in a text, in which any white space may stand for a space.
fn as_written(text: &str, part: &str) -> Option<Range<usize>> {
    let plain = |c: char| if c.is_whitespace() { ' ' } else { c };
    let count = part.chars().count();
    text.char_indices().filter(|_| count > 0).find_map(|(start, _)| {
        let written = || text[start..].chars().take(count);
        let length = written().map(char::len_utf8).sum::<usize>();
        written().map(plain).eq(part.chars()).then_some(start..start + length)
    })
}

/// Something that Markdown does not take for what it is plainly meant to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slip {
    /// What it is.
    pub kind: SlipKind,
    /// The bytes to be mended; an empty range where something is to be put in.
    pub span: Span,
}

/// The kinds of slips.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlipKind {
    /// A heading whose signs `##` no space follows.
    Heading,
    /// An item of a list whose sign no space follows.
    Item,
    /// A gap between the text of a link and its target.
    LinkGap,
    /// A target of a link that has spaces in it.
    LinkSpaces,
    /// An address that is no link.
    Address,
    /// A target of a link that has no end.
    LinkOpen,
    /// `[[` and a name without an end.
    NameOpen,
    /// The first line of a table that is none.
    Table,
}

/// A reference to a source.
#[derive(Clone, Debug)]
pub struct Citation {
    /// The key of the source.
    pub key: Box<str>,
    /// Where it stands.
    pub span: Span,
}
