//! A link as it is written in a text → what it leads to: another entry or a part of it, a term, a
//! file, the web. Reports what leads nowhere; what names mean, `lookup` knows.

use std::sync::Arc;

use crate::base::address::scheme;
use crate::base::diag::{Diagnostic, Message};
use crate::base::lang::Lang;
use crate::base::nearest::nearest;
use crate::base::path::SitePath;
use crate::base::slug::slug;
use crate::base::span::Place;
use crate::model::draft::{LinkDraft, LinkKind, PictureDraft};
use crate::model::site::{AssetId, EntryId, VocabularyId, position};
use crate::model::value::LinkTarget;

use super::lookup::{Lookup, Missing};

/// What a link leads to, or why it leads nowhere.
pub(super) type Found = Result<LinkTarget, Box<Diagnostic>>;

impl Lookup<'_> {
    /// Looks up a link of a text of `from` in `lang`; `place` is where it stands.
    pub(super) fn link(
        &self,
        from: EntryId,
        lang: Lang,
        link: &LinkDraft,
        place: Place,
    ) -> Found {
        let target = &*link.target;
        let broken = |code: &'static str| {
            Diagnostic::error(code, place.clone()).with("target", target)
        };
        if link.kind == LinkKind::Wiki {
            return match target.strip_prefix("term:") {
                Some(term) => self.term_link(term, broken("unknown-term")),
                None => self.entry_link(from, lang, target, broken("broken-link")),
            };
        }
        if let Some(scheme) = scheme(target) {
            let harmless = ["http", "https", "mailto", "tel"].contains(&scheme.as_str());
            if harmless && link.kind == LinkKind::Link {
                return Ok(LinkTarget::External);
            }
            let code = if harmless { "remote-image" } else { "unsafe-link" };
            let folder = self.entry(from).folder.as_str();
            let hint = Message::new("hint-missing-asset").with("folder", folder);
            let error = broken(code).with("scheme", scheme);
            return Err(Box::new(error.hint_unless(!harmless, hint)));
        }
        if let Some(anchor) = target.strip_prefix('#') {
            return self.anchor(from, lang, anchor, &place).map(LinkTarget::Anchor);
        }
        if target.starts_with('/') || target.is_empty() {
            let hint = Message::new("hint-relative-link");
            let id =
                if target.is_empty() { "broken-link-empty" } else { "broken-link-path" };
            return Err(Box::new(broken("broken-link").saying(id).hint(hint)));
        }
        self.file_link(from, lang, link, &place)
    }

    fn term_link(&self, name: &str, broken: Diagnostic) -> Found {
        let Some((vocabulary, id)) = name.split_once('/') else {
            let hint = Message::new("hint-term-link");
            return Err(Box::new(broken.with("term", name).hint(hint)));
        };
        let broken = broken.with("term", id);
        let known = || (0u16..).map(VocabularyId).zip(self.vocabularies);
        let Some((at, found)) = known().find(|(_, found)| found.id == vocabulary) else {
            if self.unusable.contains(vocabulary) {
                return Ok(LinkTarget::Broken);
            }
            let near =
                nearest(vocabulary, self.vocabularies.iter().map(|v| v.id.as_str()));
            let broken = Diagnostic { code: "unknown-vocabulary", ..broken };
            let broken = broken.saying("unknown-vocabulary").with("name", vocabulary);
            return Err(Box::new(broken.did_you_mean(near)));
        };
        match self.term(at, id) {
            Some(term) => Ok(LinkTarget::Term(term)),
            None => {
                let near = nearest(id, found.terms.iter().map(|term| term.id.as_str()));
                Err(Box::new(broken.did_you_mean(near)))
            }
        }
    }

    fn entry_link(
        &self,
        from: EntryId,
        lang: Lang,
        target: &str,
        broken: Diagnostic,
    ) -> Found {
        let (name, anchor) = match target.split_once('#') {
            Some((name, anchor)) => (name.trim(), Some(anchor.trim())),
            None => (target.trim(), None),
        };
        let place = broken.place.clone();
        let entry = if name.is_empty() {
            from
        } else {
            match self.entry_named(name) {
                Ok(entry) => entry,
                Err(missing) => {
                    let example = self.example().unwrap_or("about");
                    let hint = Message::new("hint-entry-name").with("name", example);
                    let near = missing.has_near();
                    let broken = || broken.with("name", name).hint_unless(near, hint);
                    return or_broken(missing, broken);
                }
            }
        };
        let anchor = match (anchor, place) {
            (Some(anchor), Some(place)) => {
                Some(self.anchor(entry, lang, anchor, &place)?)
            }
            _ => None,
        };
        Ok(LinkTarget::Entry(entry, anchor))
    }

    /// An anchor of an entry: as it is in every language, or as the heading's own text
    /// would give it in the language of the link.
    fn anchor(
        &self,
        entry: EntryId,
        lang: Lang,
        anchor: &str,
        place: &Place,
    ) -> Result<Arc<str>, Box<Diagnostic>> {
        let bare = self.entry(entry);
        let anchors = &self.anchors[entry.0 as usize];
        // What a heading's own text would give, and its anchor.
        let mut names: Vec<(String, &str)> = Vec::new();
        for version in [lang, bare.source] {
            let (Some(anchors), Some(head)) =
                (anchors.get(version), bare.heads.get(version))
            else {
                continue;
            };
            if let Some(found) = anchors.iter().find(|known| &***known == anchor) {
                return Ok(Arc::clone(found));
            }
            let headings = head.draft.outline.headings.iter().zip(&**anchors);
            for (heading, known) in headings {
                let name = slug(&heading.text, "");
                if name == slug(anchor, "-") {
                    return Ok(Arc::clone(known));
                }
                names.push((name, known));
            }
        }
        let known = anchors.get(bare.source).map_or(&[][..], |known| known);
        let known = known.iter().map(|known| &**known);
        let near = nearest(anchor, known.clone()).or_else(|| {
            let name = nearest(anchor, names.iter().map(|(name, _)| name.as_str()))?;
            names.iter().find(|(own, _)| own == name).map(|(_, known)| *known)
        });
        let all: Vec<String> = known.map(str::to_owned).collect();
        let mut error = Diagnostic::error("broken-anchor", place.clone())
            .with("anchor", anchor)
            .with("name", bare.id.as_str())
            .did_you_mean(near);
        if near.is_none() && !all.is_empty() {
            error = error.hint(Message::new("hint-known-anchors").with("names", all));
        }
        Err(Box::new(error))
    }

    fn file_link(
        &self,
        from: EntryId,
        lang: Lang,
        link: &LinkDraft,
        place: &Place,
    ) -> Found {
        let (file, anchor) = match link.target.split_once('#') {
            Some((file, anchor)) => (file, Some(anchor)),
            None => (&*link.target, None),
        };
        let decoded = percent_encoding::percent_decode_str(file).decode_utf8_lossy();
        let image = link.kind == LinkKind::Image;
        let code = if image { "missing-asset" } else { "broken-link" };
        let broken = Diagnostic::error(code, place.clone()).with("target", &*decoded);
        let broken = broken.with("name", &*decoded);
        let base = self.entry(from).folder.join("x");
        let Some(path) = base.sibling(&decoded) else {
            let hint = Message::new("hint-outside-site");
            return Err(Box::new(broken.saying("outside-site").hint(hint)));
        };
        let folder = path.parent();
        let entry = match self.entry_at(&folder) {
            Ok(entry) => entry,
            Err(missing) => {
                let hint = Message::new("hint-relative-link");
                let known = missing.has_near();
                return or_broken(missing, || broken.hint_unless(known, hint));
            }
        };
        if path.extension() == Some("md") {
            return self.version_link(entry, lang, (&path, anchor), (place, broken));
        }
        let assets = &self.entry(entry).assets;
        match assets.iter().position(|(known, _)| *known == path) {
            Some(at) => {
                let id = AssetId { entry, at: position(at) };
                let unusable = assets[at].1.picture == Some(PictureDraft::Unusable);
                let picture = image || unusable;
                if picture { self.picture(id, place) } else { Ok(LinkTarget::Asset(id)) }
            }
            None => {
                let near =
                    nearest(path.name(), assets.iter().map(|(known, _)| known.name()));
                let names: Vec<String> =
                    assets.iter().map(|(known, _)| known.name().to_owned()).collect();
                let broken = broken.did_you_mean(near);
                let hint = if names.is_empty() {
                    Message::new("hint-missing-asset").with("folder", folder.as_str())
                } else {
                    Message::new("hint-known-files").with("names", names)
                };
                Err(Box::new(broken.hint_unless(near.is_some(), hint)))
            }
        }
    }

    /// A file of an entry as a picture: one made of pixels, or one of a kind that browsers
    /// show as it is.
    pub(super) fn picture(&self, id: AssetId, place: &Place) -> Found {
        let (path, draft) = &self.entry(id.entry).assets[id.at as usize];
        match draft.picture {
            Some(PictureDraft::Sound(_)) => return Ok(LinkTarget::Picture(id)),
            // Reported where the file is.
            Some(PictureDraft::Unusable) => return Ok(LinkTarget::Broken),
            None => {}
        }
        if is_shown_as_it_is(path) {
            return Ok(LinkTarget::Asset(id));
        }
        let error = Diagnostic::error("not-a-picture", place.clone());
        Err(Box::new(
            error
                .with("name", path.name())
                .hint(Message::new("hint-not-a-picture").with("name", path.name())),
        ))
    }

    fn version_link(
        &self,
        entry: EntryId,
        lang: Lang,
        (path, anchor): (&SitePath, Option<&str>),
        (place, broken): (&Place, Diagnostic),
    ) -> Found {
        let code = path.name().trim_end_matches(".md");
        let named = self.config.lang(code);
        if named.is_none_or(|named| self.entry(entry).heads.get(named).is_none()) {
            let files = self.entry(entry).heads.iter().map(|(lang, _)| lang);
            let names = files.map(|l| format!("{}.md", self.config.language(l).code));
            let hint =
                Message::new("hint-known-files").with("names", names.collect::<Vec<_>>());
            return Err(Box::new(broken.hint(hint)));
        }
        let anchor = anchor.map(|anchor| self.anchor(entry, lang, anchor, place));
        Ok(LinkTarget::Entry(entry, anchor.transpose()?))
    }

    /// Whether a link names the file of another language although there is one in the
    /// language of the text.
    pub(super) fn names_other_language(
        &self,
        from: EntryId,
        lang: Lang,
        link: &LinkDraft,
    ) -> bool {
        if link.kind != LinkKind::Link || scheme(&link.target).is_some() {
            return false;
        }
        let file = link.target.split('#').next().unwrap_or_default();
        let Some(path) = self.entry(from).folder.join("x").sibling(file) else {
            return false;
        };
        let Some(code) = path.name().strip_suffix(".md") else { return false };
        let Ok(entry) = self.entry_at(&path.parent()) else { return false };
        let other = self.config.lang(code).is_some_and(|named| named != lang);
        other && self.entry(entry).heads.get(lang).is_some()
    }
}

/// Whether browsers show a file as a picture although it is not made of pixels that can be
/// resized.
fn is_shown_as_it_is(path: &SitePath) -> bool {
    let ending = path.extension().map(str::to_ascii_lowercase);
    matches!(ending.as_deref(), Some("svg" | "avif"))
}

/// What comes of a link to an entry that is missing.
fn or_broken(missing: Missing<'_>, error: impl FnOnce() -> Diagnostic) -> Found {
    match missing {
        Missing::Hidden => Ok(LinkTarget::Broken),
        other => Err(Box::new(other.report(error()))),
    }
}
