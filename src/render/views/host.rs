//! Entry or collection → the pages of the git host on which somebody without a command line
//! edits it, translates it or adds to it, the new file's path and beginning filled in.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::Maker;
use crate::base::lang::Lang;
use crate::config::{HostKind, Repository};
use crate::model::site::{CollectionId, EntryId, Version};
use crate::model::skeleton::{self, Body, Given, Translate};

/// What a path keeps as it is; the rest is escaped.
const PATH: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// The most bytes of an address that hosts and browsers take without trouble.
const LONGEST: usize = 6000;

impl Maker<'_> {
    fn repository(&self) -> Option<&Repository> {
        self.seen.site.config.repository.as_ref()
    }

    /// Where the file of a version is edited.
    pub(super) fn edit_url(&self, version: &Version) -> Option<String> {
        let repository = self.repository()?;
        let action = match repository.kind {
            HostKind::GitHub => "edit",
            HostKind::GitLab => "-/edit",
            HostKind::Forgejo => "_edit",
        };
        let path = format!("{}{}", repository.folder, version.draft.path);
        let path = utf8_percent_encode(&path, PATH);
        let branch = utf8_percent_encode(&repository.branch, PATH);
        Some(format!("{}/{action}/{branch}/{path}", repository.url))
    }

    /// Where a translation is begun that the reader's language lacks.
    pub(super) fn translate_url(&self, id: EntryId, shown: Lang) -> Option<String> {
        let repository = self.repository()?;
        let (site, lang) = (self.seen.site, self.seen.lang);
        if shown == lang {
            return None;
        }
        let folder = site.entry(id).folder.as_str();
        let file = format!("{}.md", self.seen.tag(lang));
        let how = |quoted| Translate { quoted, stamped: false, body: Body::Headings };
        let texts = [true, false]
            .map(|quoted| skeleton::translation(site, id, lang, how(quoted)))
            .into_iter()
            .flatten();
        Some(new_file(repository, folder, &file, texts))
    }

    /// Where a new entry of a collection is begun.
    pub(super) fn new_url(&self, id: CollectionId) -> Option<String> {
        let repository = self.repository()?;
        let (site, lang) = (self.seen.site, self.seen.lang);
        let folder = format!("content/{}", site.collection(id).id);
        let file = format!("new-entry/{}.md", self.seen.tag(lang));
        let none = Given::default();
        let texts =
            [true, false].map(|help| skeleton::entry(site, id, lang, help, &none));
        Some(new_file(repository, &folder, &file, texts.into_iter()))
    }
}

/// The address of a host's page for a new file, with the first of the texts that fits into
/// it. GitLab reads `content` only in some versions; the others ignore it.
fn new_file(
    repository: &Repository,
    folder: &str,
    file: &str,
    mut texts: impl Iterator<Item = String>,
) -> String {
    let (action, name, value) = match repository.kind {
        HostKind::GitHub => ("new", "filename", "value"),
        HostKind::GitLab => ("-/new", "file_name", "content"),
        HostKind::Forgejo => ("_new", "filename", "value"),
    };
    let folder = format!("{}{folder}", repository.folder);
    let folder = utf8_percent_encode(&folder, PATH);
    let file = utf8_percent_encode(file, PATH);
    let branch = utf8_percent_encode(&repository.branch, PATH);
    let url = &repository.url;
    let address = format!("{url}/{action}/{branch}/{folder}?{name}={file}");
    let full = texts.find_map(|text| {
        let text = utf8_percent_encode(&text, NON_ALPHANUMERIC);
        let full = format!("{address}&{value}={text}");
        (full.len() <= LONGEST).then_some(full)
    });
    full.unwrap_or(address)
}
