//! Drafts → the bare entries: which versions and files each has, which version is the source,
//! and under what name each is found. Reads no field of a schema.

use std::sync::Arc;

use crate::base::cursor::Cursor;
use crate::base::diag::{Diagnostic, Message, Sink};
use crate::base::lang::{Lang, PerLang};
use crate::base::lookalike::oddity;
use crate::base::nearest::nearest;
use crate::base::path::SitePath;
use crate::base::slug::slug;
use crate::base::span::Place;
use crate::base::yaml::Node;
use crate::config::Config;
use crate::model::draft::{AssetDraft, Content, Draft, Drafts};
use crate::model::site::{Collection, CollectionId};
use crate::model::translation::{Revision, STATUSES, Status};

use super::Options;
use super::again::{File, Folder, Memory};
use super::anchors::anchors;
use super::withdrawn::{Withdrawal, withdrawal};

/// An entry before its fields are read.
#[derive(Debug)]
pub(super) struct Bare {
    /// The name of its folder.
    pub id: String,
    /// Its collection.
    pub collection: CollectionId,
    /// Its folder.
    pub folder: SitePath,
    /// The language of its source.
    pub source: Lang,
    /// Its versions.
    pub heads: PerLang<Head>,
    /// Its files.
    pub assets: Vec<(SitePath, AssetDraft)>,
    /// Whether texts that are missing in a language are shown in another.
    pub fallback: bool,
}

/// What every version has, whatever its collection declares.
#[derive(Debug)]
pub(super) struct Head {
    /// The file.
    pub draft: Arc<Draft>,
    /// Its title.
    pub title: String,
    /// The part of its address that names it.
    pub slug: String,
    /// Former addresses.
    pub aliases: Vec<String>,
    /// Former ids of the entry.
    pub formerly: Vec<String>,
    /// What `withdrawn` says.
    pub withdrawn: Option<Withdrawal>,
    /// What `translation` says.
    pub made_from: Option<MadeFrom>,
}

/// What `translation` in the front matter says.
#[derive(Debug, Clone)]
pub(super) struct MadeFrom {
    /// The language that it was translated from.
    pub source: Lang,
    /// Who vouches for it.
    pub status: Status,
    /// The source's revision then, unless it is unstamped.
    pub revision: Option<Revision>,
}

/// Finds the entries of all collections, in the order of collection and id; `memory` holds
/// them then.
pub(super) fn entries(
    drafts: &Drafts,
    collections: &[Collection],
    settings: (&Config, &Options),
    memory: &mut Memory,
    sink: &mut Sink,
) {
    let files = drafts.files.iter();
    let files: Vec<_> =
        files.filter_map(|(path, file)| Some((folder(path)?, (path, file)))).collect();
    // What lies in one folder stands together in the order of the paths.
    let mut folders: Vec<_> = files.chunk_by(|a, b| a.0 == b.0).collect();
    folders.sort_unstable_by_key(|files| files[0].0);
    let mut undeclared = "";
    let mut of_collections = Vec::with_capacity(folders.len());
    for files in folders {
        let (name, id) = files[0].0;
        let files: Vec<_> = files.iter().map(|(_, file)| *file).collect();
        let at = collections.iter().position(|collection| collection.id == name);
        let Some(at) = at.and_then(|at| u16::try_from(at).ok()) else {
            let path = SitePath::trusted(&format!("content/{name}/_collection.yaml"));
            let declared = drafts.files.contains_key(&path);
            if let (Some((first, _)), false) =
                (files.first(), declared || undeclared == name)
            {
                let error = Diagnostic::error("no-collection-file", Place::file(first));
                let near = nearest(name, collections.iter().map(|c| c.id.as_str()));
                let hint = Message::new("hint-no-collection-file");
                let hint = hint.with("file", path.as_str());
                let error = error.with("collection", name);
                sink.push(error.did_you_mean(near).hint(hint));
                undeclared = name;
            }
            memory.leave_out(id, &files);
            continue;
        };
        let collection = CollectionId(at);
        of_collections.push(Folder { id: (name, id), collection, files });
    }
    memory.fill(&of_collections, sink, |folder, path, files, sink| {
        let collection = &collections[usize::from(folder.collection.0)];
        let bare = Bare {
            id: folder.id.1.to_owned(),
            collection: folder.collection,
            folder: path,
            source: Lang(0),
            heads: PerLang::default(),
            assets: Vec::new(),
            fallback: collection.fallback,
        };
        let bare = filled(bare, files, settings, sink)?;
        let anchors = anchors(&bare, &collection.sections, sink);
        Some((bare, anchors))
    });
}

/// The collection and the entry to which a file belongs by its path.
fn folder(path: &SitePath) -> Option<(&str, &str)> {
    let mut parts = path.inside("content")?.splitn(3, '/');
    let folder = (parts.next()?, parts.next()?);
    parts.next().map(|_| folder)
}

/// An entry with its versions and files, if it is part of the site.
fn filled(
    mut bare: Bare,
    files: &[File],
    settings: (&Config, &Options),
    sink: &mut Sink,
) -> Option<Bare> {
    let mut unread = false;
    for file in files {
        unread |= is_unread(&file.0, &file.1.content) || is_foreign(file, settings.0);
        place_file(file, settings.0, &mut bare, sink);
    }
    choose_source(&mut bare, unread, settings, sink).then_some(bare)
}

/// Whether a file is a version of an entry, or could be one if it could be read.
pub(super) fn is_text(path: &SitePath, content: &Content) -> bool {
    matches!(content, Content::Version(_)) || is_unread(path, content)
}

/// Whether a file is there that could be a version, but could not be read.
fn is_unread(path: &SitePath, content: &Content) -> bool {
    path.extension() == Some("md") && matches!(content, Content::Nothing)
}

/// Whether a file is a version in a language that the site does not have.
fn is_foreign((path, file): &File, config: &Config) -> bool {
    let code = path.name().trim_end_matches(".md");
    matches!(file.content, Content::Version(_)) && config.lang(code).is_none()
}

fn place_file((path, file): &File, config: &Config, bare: &mut Bare, sink: &mut Sink) {
    match &file.content {
        Content::Asset(asset) => bare.assets.push((path.clone(), asset.clone())),
        Content::Version(draft) => {
            let code = path.name().trim_end_matches(".md");
            match config.lang(code) {
                Some(lang) => bare.heads.set(lang, head(draft, lang, config, sink)),
                None => {
                    let codes = config.languages.iter().map(|l| l.code.as_str());
                    let near = nearest(code, codes.clone());
                    let names = codes.map(str::to_owned).collect::<Vec<_>>();
                    sink.push(
                        Diagnostic::error("unknown-language", Place::file(path))
                            .saying("unknown-language-file")
                            .with("language", code)
                            .did_you_mean(near)
                            .hint(
                                Message::new("hint-known-languages").with("names", names),
                            ),
                    );
                }
            }
        }
        _ => {}
    }
}

fn head(draft: &Arc<Draft>, lang: Lang, config: &Config, sink: &mut Sink) -> Head {
    let front = draft.front();
    if !draft.conflicts() {
        front.doubled_keys(sink);
    }
    let title = match front.get("title") {
        Some(title) if *title.node != Node::Null => {
            title.text(sink).filter(|title| !title.trim().is_empty())
        }
        _ => None,
    };
    let misspelt = || front.entries().any(|(key, _)| nearest(key, ["title"]).is_some());
    let written = front.get("title").is_some() || !misspelt();
    if title.is_none()
        && written
        && draft.sound
        && front.get("title").is_none_or(|t| is_empty(t))
    {
        let place = front.get("title").map_or_else(
            || Place::at(&draft.path, fence_before(draft)),
            |title| title.key_place(),
        );
        let hint = Message::new("hint-write").with("text", "`title: …`");
        let error = Diagnostic::error("missing-field", place).with("field", "title");
        sink.push(error.hint(hint));
    }
    let id = draft.path.parent();
    let title = title.unwrap_or_else(|| id.name().to_owned());
    let slug = given_slug(front, sink).unwrap_or_else(|| slug(&title, id.name()));
    let aliases = front.get("aliases").map(|list| {
        list.items().iter().filter_map(|item| alias(*item, sink)).collect::<Vec<_>>()
    });
    Head {
        draft: Arc::clone(draft),
        title,
        slug,
        aliases: aliases.unwrap_or_default(),
        formerly: front.get("formerly").map_or_else(Vec::new, |list| {
            list.items().iter().filter_map(|item| item.text(sink)).collect()
        }),
        withdrawn: front.get("withdrawn").and_then(|value| withdrawal(value, sink)),
        made_from: front
            .get("translation")
            .and_then(|t| made_from(t, lang, config, sink)),
    }
}

fn is_empty(value: Cursor<'_>) -> bool {
    match value.node {
        Node::Null => true,
        Node::Text(text) => text.trim().is_empty(),
        _ => false,
    }
}

/// The line `---` before the front matter: where what is missing from it would stand.
pub(super) fn fence_before(draft: &Draft) -> std::ops::Range<usize> {
    let start = draft.front_span.start as usize;
    let before = draft.text[..start].trim_end().len();
    before.saturating_sub(3)..before
}

fn given_slug(front: Cursor<'_>, sink: &mut Sink) -> Option<String> {
    let value = front.get("slug")?;
    let given = value.text(sink)?;
    let right = slug(&given, "");
    if right != given {
        sink.push(
            Diagnostic::error("wrong-slug", value.place())
                .with("slug", given.as_str())
                .hint(Message::new("hint-write").with("text", format!("`{right}`"))),
        );
    }
    (!right.is_empty()).then_some(right)
}

/// How long a part of a former address may be, in bytes: more than file systems take is none.
const LONGEST_PART: usize = 255;

/// A former address: a path inside the site, without its leading slash.
fn alias(item: Cursor<'_>, sink: &mut Sink) -> Option<String> {
    let text = item.text(sink)?;
    let path = SitePath::new(text.trim_start_matches('/'));
    let odd = |c: char| c.is_whitespace() || c.is_control() || "\"<>?#\\:".contains(c);
    let strange = text.split('/').any(|part| {
        part.len() > LONGEST_PART || part.starts_with('.') || oddity(part).is_some()
    });
    match path.filter(|path| !path.as_str().is_empty() && !text.contains(odd) && !strange)
    {
        Some(path) => Some(path.as_str().to_owned()),
        None => {
            sink.push(item.wrong("wrong-type-alias"));
            None
        }
    }
}

fn made_from(
    value: Cursor<'_>,
    lang: Lang,
    config: &Config,
    sink: &mut Sink,
) -> Option<MadeFrom> {
    if value.node.as_map().is_none() {
        let error = value.wrong("wrong-type-map");
        let named = value.node.as_text().filter(|code| config.lang(code).is_some());
        sink.push(match named {
            Some(code) => {
                error.meant(&value, format!("{{source: {code}, status: unreviewed}}"))
            }
            None => error,
        });
        return None;
    }
    value.only(&["source", "revision", "status"], sink);
    let from = match value.get("source") {
        Some(source) => translated_from(source, lang, config, sink),
        None => {
            let codes = config.langs().filter(|known| *known != lang);
            let codes = codes.map(|known| config.language(known).code.to_string());
            let hint = Message::new("hint-known-languages");
            let error = missing_part(value, "source");
            sink.push(error.hint(hint.with("names", codes.collect::<Vec<_>>())));
            None
        }
    };
    let status = match value.get("status") {
        Some(given) => status(given, sink),
        None => {
            let error = missing_part(value, "status");
            sink.push(error.hint(known_statuses()));
            None
        }
    };
    let revision = value.get("revision").and_then(|r| revision(r, sink));
    let status = status.unwrap_or(Status::Unreviewed);
    Some(MadeFrom { source: from?, status, revision })
}

fn missing_part(value: Cursor<'_>, part: &str) -> Diagnostic {
    Diagnostic::error("missing-field", value.key_place()).with("field", part)
}

/// The language that a text says it was translated from; reported if that is its own.
fn translated_from(
    source: Cursor<'_>,
    lang: Lang,
    config: &Config,
    sink: &mut Sink,
) -> Option<Lang> {
    let from = config.language_at(source, sink)?;
    if from != lang {
        return Some(from);
    }
    let error = Diagnostic::error("translation-of-itself", source.place());
    sink.push(error.hint(Message::new("hint-translation-of-itself")));
    None
}

fn known_statuses() -> Message {
    let names = STATUSES.iter().map(|(known, _)| (*known).to_owned());
    Message::new("hint-known-options").with("names", names.collect::<Vec<_>>())
}

fn status(value: Cursor<'_>, sink: &mut Sink) -> Option<Status> {
    let name = value.text(sink)?;
    let found =
        STATUSES.iter().find(|(known, _)| *known == name).map(|(_, status)| *status);
    if found.is_none() {
        let near = nearest(&name, STATUSES.iter().map(|(known, _)| *known));
        let error = value.wrong("wrong-type-choice");
        sink.push(error.did_you_mean(near).hint(known_statuses()));
    }
    found
}

/// `now`, or nothing, is unstamped; anything else must be a revision.
fn revision(value: Cursor<'_>, sink: &mut Sink) -> Option<Revision> {
    if *value.node == Node::Null {
        return None;
    }
    let text = value.text(sink)?;
    if text == "now" {
        return None;
    }
    let revision = Revision::parse(&text);
    if revision.is_none() {
        let error = Diagnostic::error("broken-revision", value.place());
        sink.push(error.hint(Message::new("hint-broken-revision")));
    }
    revision
}

/// Finds the one source, reports none or several, and leaves drafts out.
/// Gives whether the entry is part of the site.
fn choose_source(
    bare: &mut Bare,
    unread: bool,
    settings: (&Config, &Options),
    sink: &mut Sink,
) -> bool {
    let (config, options) = settings;
    let withheld: Vec<Lang> = bare
        .heads
        .iter()
        .filter(|(_, head)| options.withheld.contains(&head.draft.path))
        .map(|(lang, _)| lang)
        .collect();
    let Some(first) = bare.heads.iter().next().map(|(lang, _)| lang) else {
        if !unread {
            let path = bare.assets.first().map_or(&bare.folder, |(path, _)| path);
            sink.push(Diagnostic::warning("no-version", Place::file(path)));
        }
        return false;
    };
    let claims = |sound: bool| {
        let heads = bare.heads.iter().filter(move |(_, head)| head.draft.sound == sound);
        let claims = heads.filter(|(_, h)| h.draft.front().get("translation").is_none());
        claims.map(|(lang, _)| lang).collect::<Vec<Lang>>()
    };
    // A file that is broken says nothing about what it is; it stands in only where no other
    // can be the source, and then a missing source is its fault.
    let (sources, broken) = (claims(true), claims(false));
    match sources.as_slice() {
        [] => {
            bare.source = broken.first().copied().unwrap_or(first);
            if broken.is_empty() && !unread {
                sink.push(no_source(bare, first, config));
            }
        }
        [one] => bare.source = *one,
        [one, others @ ..] => {
            for other in others {
                sink.extend(two_sources(bare, (*one, *other), config));
            }
            bare.source = *one;
        }
    }
    if withheld.contains(&bare.source) {
        return false;
    }
    read_flags(bare, options, &withheld, sink)
}

/// All versions say that they are translations: the text that one of them names is either
/// not there, or says the same of itself.
fn no_source(bare: &Bare, first: Lang, config: &Config) -> Diagnostic {
    let head = bare.heads.get(first);
    let place = head.map_or_else(
        || Place::file(&bare.folder),
        |head| {
            let front = head.draft.front();
            let value = front.get("translation");
            value.map_or_else(|| front.place(), |value| value.key_place())
        },
    );
    let error = Diagnostic::error("no-source", place);
    let Some(made) = head.and_then(|head| head.made_from.as_ref()) else { return error };
    let file = format!("{}.md", config.language(made.source).code);
    let there = bare.heads.get(made.source).is_some();
    let hint = if there { "hint-no-source" } else { "hint-no-source-file" };
    error.hint(Message::new(hint).with("file", file))
}

fn two_sources(
    bare: &Bare,
    (one, other): (Lang, Lang),
    config: &Config,
) -> Option<Diagnostic> {
    let (first, second) = (bare.heads.get(one)?, bare.heads.get(other)?);
    let place = Place::at(&second.draft.path, fence_before(&second.draft));
    let first = Place::file(&first.draft.path);
    let hint = Message::new("hint-two-sources");
    let hint = hint.with("language", config.language(one).code.as_str());
    let error = Diagnostic::error("two-sources", place);
    Some(error.hint_at(Message::new("hint-other-source"), first).hint(hint))
}

fn read_flags(
    bare: &mut Bare,
    options: &Options,
    withheld: &[Lang],
    sink: &mut Sink,
) -> bool {
    let mut kept = PerLang::default();
    let mut source_is_draft = false;
    let heads = std::mem::take(&mut bare.heads);
    let mut read = Vec::new();
    for (lang, head) in heads.into_values() {
        let front = head.draft.front();
        let draft = front.get("draft").and_then(|draft| draft.boolean(sink));
        let hidden = draft == Some(true) && !options.drafts;
        source_is_draft |= hidden && lang == bare.source;
        if lang == bare.source
            && let Some(fallback) = front.get("fallback").and_then(|f| f.boolean(sink))
        {
            bare.fallback = fallback;
        }
        if !hidden && !withheld.contains(&lang) {
            read.push((lang, head));
        }
    }
    for (lang, head) in read {
        kept.set(lang, head);
    }
    bare.heads = kept;
    !source_is_draft
}
