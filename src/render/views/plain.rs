//! Entry → its Markdown as it is published beside the page, and site → `llms.txt`: for
//! programs that would rather read text than pages.

use std::borrow::Cow;

use super::Maker;
use super::card::text;
use crate::base::lang::Lang;
use crate::model::draft::{LinkDraft, LinkKind};
use crate::model::schema::Role;
use crate::model::site::{EntryId, Version};
use crate::model::value::LinkTarget;
use crate::render::html::Href;
use crate::render::plan::{home_url, list_url, markdown_url, term_url};
use crate::render::scope::absolute;
use crate::render::view::SourceView;

impl Maker<'_> {
    /// An entry as Markdown: title, language and address as front matter, the text with its
    /// links followed, and the sources that it cites.
    pub(super) fn markdown_page(&self, id: EntryId) -> String {
        let site = self.seen.site;
        let entry = site.entry(id);
        let Some(version) = entry.versions.get(self.seen.lang) else {
            return String::new();
        };
        let canonical = entry.address.get(self.seen.lang).map_or("", String::as_str);
        let mut out = format!(
            "---\ntitle: {}\nlang: {}\ncanonical: {}\n---\n\n# {}\n\n",
            quoted(&version.title),
            self.seen.tag(self.seen.lang),
            quoted(&absolute(canonical)),
            plain(&version.title),
        );
        let fields = &site.collection(entry.collection).fields;
        let summary = site.collection(entry.collection).field_with(Role::Summary);
        if let Some(summary) = summary.and_then(|field| text(version.value(field))) {
            out.push_str(&format!("> {}\n\n", plain(&summary)));
        }
        if let Some(picture) = self.of_entry(site.collection(entry.collection), version) {
            out.push_str(&shown(&picture.alt, &absolute(&picture.src)));
            out.push_str("\n\n");
        }
        out.push_str(self.followed(version).trim());
        out.push('\n');
        for source in self.sources(fields, version) {
            out.push_str(&footnote(&source));
        }
        out
    }

    /// The text of a version with the links inside the site as addresses.
    fn followed(&self, version: &Version) -> String {
        let body = version.draft.body();
        let mut out = String::with_capacity(body.len());
        let mut at = 0;
        for link in &version.draft.outline.links {
            let range = link.span.range();
            let Some(raw) = body.get(range.clone()).filter(|_| range.start >= at) else {
                continue;
            };
            let target = version.link_at(link.span.start);
            let Some(written) = target.and_then(|to| self.written(link, raw, to)) else {
                continue;
            };
            out.push_str(&body[at..range.start]);
            out.push_str(&written);
            at = range.end;
        }
        out.push_str(&body[at..]);
        out
    }

    /// A link as Markdown that works everywhere; `None` if it may stay as it is.
    fn written(&self, link: &LinkDraft, raw: &str, to: &LinkTarget) -> Option<String> {
        let site = self.seen.site;
        let (url, title) = match self.follow(to) {
            Href::To { url, title, .. } => (url, title),
            Href::Picture(picture) => (String::new(), picture.alt),
            Href::External => return None,
            Href::Nowhere if link.kind == LinkKind::Wiki => {
                (String::new(), link.target.to_string())
            }
            Href::Nowhere => return None,
        };
        let url = match to {
            LinkTarget::Entry(id, anchor) => {
                let entry = site.entry(*id);
                let anchor = anchor.as_ref().map_or(String::new(), |a| format!("#{a}"));
                match (
                    entry.versions.get(self.seen.lang),
                    entry.address.get(self.seen.lang),
                ) {
                    (Some(_), Some(address)) => {
                        absolute(&markdown_url(address)) + &anchor
                    }
                    _ => url,
                }
            }
            LinkTarget::Term(id) => absolute(&term_url(site, *id, self.seen.lang)),
            LinkTarget::Asset(id) => absolute(&site.asset(*id).address),
            LinkTarget::Picture(id) => absolute(&self.picture(*id).src),
            _ => url,
        };
        if link.kind == LinkKind::Image && raw.starts_with("![[") {
            let own =
                raw.trim_end_matches(']').split_once('|').map(|(_, own)| own.trim());
            return Some(shown(own.unwrap_or(&title), &url));
        }
        if link.kind == LinkKind::Wiki {
            let inner = raw.trim_start_matches('[').trim_end_matches(']');
            let said =
                inner.split_once('|').map_or(title.as_str(), |(_, said)| said.trim());
            let said = escaped(said);
            return Some(match url.as_str() {
                "" => said.into_owned(),
                url => ["[", &said, "](", url, ")"].concat(),
            });
        }
        let start = raw.rfind(&*link.target).filter(|_| !link.target.is_empty())?;
        let after = &raw[start + link.target.len()..];
        Some([&raw[..start], &url, after].concat())
    }

    /// The site for programs: the pages of the default language as Markdown, and where those
    /// of the others begin. In the form of llmstxt.org.
    pub(super) fn llms(&self) -> String {
        let site = self.seen.site;
        let config = &site.config;
        let mut out = format!("# {}\n", plain(config.title_in(self.seen.lang)));
        if let Some((_, text)) = config.description.along(self.seen.chain()) {
            out.push_str(&format!("\n> {}\n", plain(text)));
        }
        for (id, collection) in site.collection_ids() {
            let title = self.label(&collection.title, &collection.id);
            let order = site.order(id, self.seen.lang).iter();
            let lines: String =
                order.filter_map(|entry| self.llms_line(*entry)).collect();
            if !lines.is_empty() {
                out.push_str(&format!("\n## {}\n\n{lines}", plain(&title)));
            }
        }
        let others = config.langs().filter(|lang| *lang != self.seen.lang);
        let lines: String = others.map(|lang| self.llms_other(lang)).collect();
        if !lines.is_empty() {
            out.push_str(&format!("\n## Optional\n\n{lines}"));
        }
        out
    }

    fn llms_line(&self, id: EntryId) -> Option<String> {
        let entry = self.seen.site.entry(id);
        let version = entry.versions.get(self.seen.lang)?;
        let url = absolute(&markdown_url(entry.address.get(self.seen.lang)?));
        let collection = self.seen.site.collection(entry.collection);
        let field = collection.field_with(Role::Summary);
        let summary = field.and_then(|field| text(version.value(field)));
        let summary = summary.map_or(String::new(), |text| format!(": {}", plain(&text)));
        Some(format!("- [{}]({url}){summary}\n", plain(&version.title)))
    }

    /// The home page and the lists of another language.
    fn llms_other(&self, lang: Lang) -> String {
        let site = self.seen.site;
        let line =
            |title: &str, url: &str| format!("- [{}]({})\n", plain(title), absolute(url));
        let name = &site.config.language(lang).name;
        let mut out = line(
            &format!("{name}: {}", site.config.title_in(lang)),
            &home_url(site, lang),
        );
        for (id, collection) in site.collection_ids() {
            let title = collection.title.get(lang);
            if let Some((title, url)) = title.zip(list_url(site, id, lang)) {
                out.push_str(&line(&format!("{name}: {title}"), &url));
            }
        }
        out
    }
}

/// A text that may stand in the brackets of a link.
fn escaped(text: &str) -> Cow<'_, str> {
    if !text.bytes().any(|byte| matches!(byte, b'[' | b']' | b'\n')) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.replace('[', "\\[").replace(']', "\\]").replace('\n', " "))
}

/// A text that is no Markdown, as Markdown that says the same: it is no link, no element and
/// no line of its own.
fn plain(text: &str) -> Cow<'_, str> {
    // Control characters are these bytes, or two of which the first is 0xc2.
    let special = |byte: u8| {
        byte < b' ' || matches!(byte, b'\\' | b'[' | b']' | b'<' | b'`' | 0x7f | 0xc2)
    };
    if !text.bytes().any(special) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        if "\\[]<`".contains(sign) {
            out.push('\\');
        }
        out.push(if sign.is_control() { ' ' } else { sign });
    }
    Cow::Owned(out)
}

/// A picture as Markdown.
fn shown(alt: &str, url: &str) -> String {
    format!("![{}]({url})", plain(alt))
}

/// A text as YAML writes it between quotation marks, which are those of JSON.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// A source as the footnote that the text cites.
fn footnote(source: &SourceView) -> String {
    let mut out = format!("\n[^{}]: {}", plain(&source.id), plain(&source.title));
    let date = source.date.as_ref().map(|date| &date.iso);
    for part in [source.publisher.as_ref(), date].into_iter().flatten() {
        out.extend([". ", &plain(part)]);
    }
    if let Some(url) = &source.url {
        out.extend([". <", url, ">"]);
    }
    out.push('\n');
    out
}
