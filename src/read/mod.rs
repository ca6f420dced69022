//! Files → drafts, each by itself and in parallel, remembering what it has read. Never looks
//! at two files together.

mod comments;
mod front_matter;
mod limits;
mod outline;
mod pictures;
mod print;
mod recover;
mod sentences;
mod slips;

use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;

use crate::base::broken_yaml::explain;
use crate::base::diag::{Diagnostic, Message, Severity};
use crate::base::limits::{Limit, Limits};
use crate::base::path::SitePath;
use crate::base::span::{Place, Span};
use crate::base::yaml::{Node, YamlError, parse_within};
use crate::model::draft::{
    AssetDraft, Content, Draft, Drafts, FileDraft, Outline, YamlDraft,
};
use crate::world::{BUILTIN, Listed, World};

use limits::SITE;
pub use outline::outline;
use outline::outline_within;
pub use print::{Print, print};

/// Reads files, each again only when it has changed.
#[derive(Debug, Default)]
pub struct Reader {
    /// What was read, in the order of the paths.
    known: Vec<Known>,
    /// Symbolic links, which say something about the site although they are not followed.
    links: Vec<SitePath>,
    /// Whether some folder could not be listed.
    unlisted: bool,
    /// Whether there were too many files.
    too_many: bool,
    /// The limits under which it was read.
    limits: Limits,
}

/// A file that was read, `None` if it is not kopa's.
#[derive(Debug)]
struct Known {
    file: Listed,
    draft: Option<Arc<FileDraft>>,
    print: Printed,
}

/// The fingerprint of a file's bytes.
#[derive(Clone, Copy, Debug)]
enum Printed {
    /// That of its text, which holds every byte of it: taken only when somebody asks.
    OfText,
    /// Taken from bytes that are not kept.
    Taken(Print),
    /// None, since they could not be read.
    Unreadable,
}

impl Known {
    /// The fingerprint of its bytes; `None` if they could not be read.
    fn print(&self) -> Option<Print> {
        match (self.print, self.draft.as_deref().map(|draft| &draft.content)) {
            (Printed::Taken(print), _) => Some(print),
            (Printed::OfText, Some(content)) => {
                Some(Print::of(content.text()?.as_bytes()))
            }
            (Printed::OfText | Printed::Unreadable, _) => None,
        }
    }
}

impl Reader {
    /// Reads all files of a world.
    pub fn read(&mut self, world: &dyn World) -> Drafts {
        let mut listing = world.list();
        let limits = limits::limits(world, &listing);
        let mut known = std::mem::take(&mut self.known);
        if limits != self.limits {
            known.clear();
            self.limits = limits;
        }
        let too_many = limits::too_many(&listing, &limits);
        if too_many {
            listing.files.retain(|file| file.path.as_str() == SITE);
        }
        // Both lists have the order of the paths, so neither needs to be searched.
        let mut known = known.into_iter().peekable();
        let before = listing.files.iter().map(|file| {
            while known.next_if(|k| k.file.path < file.path).is_some() {}
            known.next_if(|k| k.file == *file)
        });
        let before: Vec<Option<Known>> = before.collect();
        let translated = translated(&listing.files);
        let files = listing.files.into_par_iter().zip(before).zip(translated);
        self.known = files
            .map(|((file, before), translated)| {
                before.unwrap_or_else(|| {
                    let kind = kind(&file.path);
                    let Some(kind) = kind else {
                        return Known { file, draft: None, print: Printed::Unreadable };
                    };
                    let wanted = (limits, translated);
                    let (draft, print) = read_file(world, &file, kind, wanted);
                    Known { file, draft: Some(Arc::new(draft)), print }
                })
            })
            .collect();
        let files = self.known.iter().filter_map(|known| {
            Some((known.file.path.clone(), Arc::clone(known.draft.as_ref()?)))
        });
        let mut drafts =
            Drafts { files: files.collect(), diagnostics: Vec::new(), too_many };
        if too_many {
            drafts.diagnostics.push(limits::too_many_files(&limits));
        }
        self.links.clone_from(&listing.links);
        self.too_many = too_many;
        self.unlisted = !listing.unreadable.is_empty();
        for (path, why) in listing.unreadable {
            let place = Place::file(&path);
            drafts.diagnostics.push(unreadable(place, &why));
        }
        for path in listing.links {
            let place = Place::file(&path);
            let warning = Diagnostic::warning("symbolic-link", place);
            drafts.diagnostics.push(warning.hint(Message::new("hint-symbolic-link")));
        }
        drafts
    }

    /// The fingerprint of all that was read last, names and bytes; `None` if some of it could
    /// not be. Equal to what [`print()`] gives for the same files.
    pub fn print(&self) -> Option<Print> {
        let read = self.known.par_iter().filter(|known| known.draft.is_some());
        let prints = read.map(|known| Some((&known.file.path, known.print()?)));
        let prints: Vec<(&SitePath, Print)> = prints.collect::<Option<_>>()?;
        (!self.unlisted && !self.too_many).then(|| print::of(&prints, &self.links))
    }
}

/// For each of some files in the order of their paths, whether it lies beside several texts:
/// of one that others are translated from, the fingerprints will be asked for.
fn translated(files: &[Listed]) -> Vec<bool> {
    fn folder(file: &Listed) -> &str {
        file.path.as_str().rsplit_once('/').map_or("", |(folder, _)| folder)
    }
    let folders = files.chunk_by(|one, next| folder(one) == folder(next));
    let flags = folders.flat_map(|files| {
        let texts = files.iter().filter(|file| file.path.as_str().ends_with(".md"));
        std::iter::repeat_n(texts.count() > 1, files.len())
    });
    flags.collect()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum FileKind {
    Version,
    Yaml,
    Text,
    Asset,
    /// A file of an entry, which may be a picture.
    Media,
    Font,
    Misplaced,
}

/// What a file is, by its path; `None` for files that are not kopa's.
fn kind(path: &SitePath) -> Option<FileKind> {
    let own = path.inside(BUILTIN).unwrap_or(path.as_str());
    let parts: Vec<&str> = own.split('/').collect();
    let markdown =
        || if own.ends_with(".md") { FileKind::Version } else { FileKind::Media };
    match parts.as_slice() {
        ["content", "site.yaml"]
        | ["content", "_vocabularies", _]
        | ["content", _, "_collection.yaml"]
        | ["themes", _, "theme.yaml"] => Some(FileKind::Yaml),
        ["themes", _, "components", name] if name.ends_with(".yaml") => {
            Some(FileKind::Yaml)
        }
        [.., "README.md" | "LICENSE"] if parts.len() <= 3 => None,
        ["content", _] | ["content", _, _] => Some(FileKind::Misplaced),
        ["content", _, _, _] => Some(markdown()),
        ["content", ..] => Some(FileKind::Media),
        ["themes", _, "fonts", font] => {
            let known = [".ttf", ".otf"].iter().any(|end| font.ends_with(end));
            known.then_some(FileKind::Font)
        }
        ["themes", _, "templates", ..] => Some(FileKind::Text),
        ["themes", _, "static", ..] => Some(FileKind::Asset),
        ["themes", _, "locales", _, _] | ["locales", _, _] if own.ends_with(".ftl") => {
            Some(FileKind::Text)
        }
        _ => None,
    }
}

/// The largest file of a kind that is read, in bytes.
fn largest(kind: FileKind, limits: &Limits) -> u64 {
    match kind {
        FileKind::Misplaced => 0,
        FileKind::Asset | FileKind::Media => limits.bytes(Limit::FileMegabytes),
        _ => limits.bytes(Limit::TextMegabytes),
    }
}

/// A file as read, and the fingerprint of its bytes.
fn read_file(
    world: &dyn World,
    file: &Listed,
    kind: FileKind,
    (limits, translated): (Limits, bool),
) -> (FileDraft, Printed) {
    let place = || Place::file(&file.path);
    let nothing = |diagnostic| FileDraft {
        content: Content::Nothing,
        diagnostics: vec![diagnostic],
    };
    if kind == FileKind::Misplaced {
        let warning = Diagnostic::warning("misplaced-file", place());
        return (nothing(warning), Printed::Taken(print::unread(file)));
    }
    let largest = largest(kind, &limits);
    if file.stamp.len > largest {
        let megabytes = usize::try_from(largest >> 20).unwrap_or(usize::MAX);
        let error = Diagnostic::error("file-too-large", place());
        let print = Printed::Taken(print::unread(file));
        return (nothing(error.with("megabytes", megabytes)), print);
    }
    let bytes = match world.read(&file.path) {
        Ok(bytes) => bytes,
        Err(error) => {
            let error = unreadable(place(), &error.to_string());
            return (nothing(error), Printed::Unreadable);
        }
    };
    if matches!(kind, FileKind::Version | FileKind::Yaml | FileKind::Text) {
        return parse(bytes, file, kind, (&limits, translated));
    }
    let print = Print::of(&bytes);
    let draft = match kind {
        FileKind::Font => {
            FileDraft { content: Content::Font(bytes.into()), diagnostics: Vec::new() }
        }
        _ => asset(&bytes, file, kind, (print.short(), &limits)),
    };
    (draft, Printed::Taken(print))
}

/// A file that is passed on as it is, or a picture.
fn asset(
    bytes: &[u8],
    file: &Listed,
    kind: FileKind,
    (hash, limits): (String, &Limits),
) -> FileDraft {
    let mut diagnostics = Vec::new();
    let may_show = kind == FileKind::Media;
    let picture =
        may_show.then(|| pictures::picture(&file.path, bytes, limits, &mut diagnostics));
    let asset = AssetDraft { len: bytes.len() as u64, hash, picture: picture.flatten() };
    FileDraft { content: Content::Asset(asset), diagnostics }
}

/// The text of a file as read.
fn parse(
    bytes: Vec<u8>,
    file: &Listed,
    kind: FileKind,
    (limits, translated): (&Limits, bool),
) -> (FileDraft, Printed) {
    let mut diagnostics = Vec::new();
    let (text, print) = decode(bytes, &file.path, &mut diagnostics);
    let content = match kind {
        FileKind::Version => Content::Version(Arc::new(version(
            &file.path,
            text.into(),
            (limits, translated),
            &mut diagnostics,
        ))),
        FileKind::Yaml => {
            Content::Yaml(Box::new(yaml_file(&file.path, text, limits, &mut diagnostics)))
        }
        _ => Content::Text(text.into()),
    };
    (FileDraft { content, diagnostics }, print)
}

fn unreadable(place: Place, why: &str) -> Diagnostic {
    let error = Diagnostic::error("unreadable-file", place).with("why", why);
    error.hint(Message::new("hint-unreadable-file"))
}

/// Bytes → text. What is no UTF-8 is reported and replaced, so that the rest can be read.
fn decode(
    bytes: Vec<u8>,
    path: &SitePath,
    diagnostics: &mut Vec<Diagnostic>,
) -> (String, Printed) {
    let decoded = String::from_utf8(bytes).map(|text| (text, Printed::OfText));
    decoded.unwrap_or_else(|error| {
        let at = error.utf8_error().valid_up_to();
        let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
        let end = at + '\u{fffd}'.len_utf8();
        diagnostics.push(Diagnostic::error("invalid-utf8", Place::at(path, at..end)));
        (text, Printed::Taken(Print::of(error.as_bytes())))
    })
}

fn yaml_file(
    path: &SitePath,
    text: String,
    limits: &Limits,
    diagnostics: &mut Vec<Diagnostic>,
) -> YamlDraft {
    let start = front_matter::skip_byte_order_mark(path, &text, diagnostics);
    let conflicts = front_matter::merge_conflicts(path, &text);
    let conflicted = !conflicts.is_empty();
    diagnostics.extend(conflicts);
    let sound = !conflicted && diagnostics.iter().all(|d| d.severity != Severity::Error);
    let text: Arc<str> = text.into();
    let node = match parse_within(&text[start..], limits) {
        Ok(Node::Null) => {
            diagnostics.push(Diagnostic::error("empty-file", Place::file(path)));
            Node::Null
        }
        Ok(node) => node,
        Err(_) if !sound => Node::Null,
        Err(error) => {
            diagnostics.push(explain(path, &text[start..], start, &error));
            Node::Null
        }
    };
    YamlDraft { text, offset: start, node }
}

/// A range without the white space around what stands in it.
fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let slice = &text[range.clone()];
    let start = range.start + slice.len() - slice.trim_start().len();
    start..start + slice.trim().len()
}

/// Reads the text of a language version, of which nothing is reported.
pub fn read_version(path: &SitePath, text: &str) -> Draft {
    version(path, text.into(), (&Limits::default(), false), &mut Vec::new())
}

fn version(
    path: &SitePath,
    text: Arc<str>,
    (limits, translated): (&Limits, bool),
    diagnostics: &mut Vec<Diagnostic>,
) -> Draft {
    let parts = front_matter::split(path, &text, diagnostics);
    let front_text = &text[parts.front.range()];
    let offset = parts.front.start as usize;
    let mut sound = !diagnostics.iter().any(|d| d.severity == Severity::Error);
    let mut legible = None;
    let front = match parse_within(front_text, limits) {
        Ok(Node::Null) => Node::Map(crate::base::yaml::Map::default()),
        Ok(node) if node.as_map().is_some() => {
            diagnostics.extend(comments::cut_off(path, front_text, offset));
            node
        }
        Ok(_) if begins_like_a_field(front_text) => {
            // By itself it is YAML, a text on several lines: `title:A`.
            let error = YamlError { at: 0, message: String::new() };
            let recovered = recover::recover(path, front_text, offset, &error);
            diagnostics.extend(recovered.found);
            legible = Some(recovered.legible.into());
            sound = false;
            recovered.front
        }
        Ok(_) => {
            let place = Place::at(path, trimmed(&text, parts.front.range()));
            let error = Diagnostic::error("invalid-yaml", place);
            let hint = Message::new("hint-front-matter-form");
            diagnostics.push(error.saying("no-fields").hint(hint));
            sound = false;
            Node::Map(crate::base::yaml::Map::default())
        }
        Err(error) => {
            let recovered = recover::recover(path, front_text, offset, &error);
            // Where it is not even clear which lines are front matter, nothing is made of them.
            if sound {
                diagnostics.extend(recovered.found);
                diagnostics.extend(comments::cut_off(path, front_text, offset));
                legible = Some(recovered.legible.into());
                sound = false;
                recovered.front
            } else {
                Node::Map(crate::base::yaml::Map::default())
            }
        }
    };
    let is_source = front.as_map().is_some_and(|map| map.get("translation").is_none());
    let wanted = (limits, translated && is_source);
    let (body, outline) = body(path, &text, parts.body, wanted, diagnostics);
    Draft {
        path: path.clone(),
        front,
        front_span: parts.front,
        body_span: body,
        sound,
        legible,
        outline,
        text,
    }
}

/// Whether the first line of a text is a name with a value, but for the space after the colon.
fn begins_like_a_field(text: &str) -> bool {
    let first = text.trim_start().lines().next().unwrap_or_default();
    let name = first.split_once([':', '=']).map_or("", |(name, _)| name.trim_end());
    !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || "_-".contains(c))
}

/// Where the Markdown stands and what is in it; where it is more than the limits allow, it
/// counts as empty.
fn body(
    path: &SitePath,
    text: &str,
    span: Span,
    (limits, with_prints): (&Limits, bool),
    diagnostics: &mut Vec<Diagnostic>,
) -> (Span, Outline) {
    match outline_within(&text[span.range()], *limits, with_prints) {
        Ok(outline) => (span, outline),
        Err((excess, range)) => {
            let start = span.start as usize;
            let place = Place::at(path, start + range.start..start + range.end);
            diagnostics.push(excess.diagnostic(place, limits));
            (Span::from(start..start), Outline::default())
        }
    }
}
