//! A page of the site → the bar that editors see with it in the development server: how far
//! its text has come, as HTML in the editor's language. Everything that comes from files is
//! escaped.

use std::fmt::Write;

use crate::base::diag::{Diagnostic, Message, Severity};
use crate::base::lang::{Lang, PerLang, Tag};
use crate::base::path::SitePath;
use crate::model::coverage::Standing;
use crate::model::site::{EntryId, Site};
use crate::model::translation::Status;
use crate::model::upkeep::{Kept, Upkeep, upkeep};
use crate::pipeline::Prepared;
use crate::render::{Route, translator_url};
use crate::report::{Reporter, Speech, escaped, open_button};

/// The bar of the page at a path, with what stands in one line as its first heading; empty if
/// the page is no entry. Warnings are told here, since the overlay is for errors.
pub(super) fn bar(
    (prepared, found): (&Prepared, &[Diagnostic]),
    speech: &Speech,
    reporter: &Reporter<'_>,
    path: &str,
) -> String {
    let (site, routes) = (prepared.renderer.site(), prepared.renderer.routes());
    let Some(Route::Entry(id, lang)) = routes.find(path).map(|planned| &planned.route)
    else {
        return String::new();
    };
    let Some(upkeep) = upkeep(site, *id, *lang) else { return String::new() };
    let own = site.config.lang(speech.tag().as_str());
    let own = own.unwrap_or(site.config.default_language);
    let bar = Bar { site, speech, own, id: *id, page: *lang, upkeep: &upkeep };
    bar.html(reporter, &bar.warnings(found))
}

struct Bar<'a> {
    site: &'a Site,
    speech: &'a Speech,
    /// The language of the site that is nearest to the editor's.
    own: Lang,
    id: EntryId,
    /// The language of the page.
    page: Lang,
    upkeep: &'a Upkeep,
}

impl Bar<'_> {
    fn html(&self, reporter: &Reporter<'_>, warnings: &[&Diagnostic]) -> String {
        let mut out = format!(
            "<h2 lang=\"{}\" data-title=\"{}\">{}</h2>\n",
            self.speech.tag(),
            self.say("bar-title"),
            self.gist(warnings.len())
        );
        self.file(&mut out);
        if !warnings.is_empty() {
            let (title, items) = (self.say("bar-warnings"), reporter.items(warnings));
            let _ =
                writeln!(out, "<h3>{title}</h3>\n<ul class=\"problems\">{items}</ul>");
        }
        self.fields("bar-missing", &self.upkeep.missing, &mut out);
        self.fields("bar-not-found", &self.upkeep.not_found, &mut out);
        self.versions(&mut out);
        self.entries("bar-out", &self.upkeep.out, &mut out);
        self.entries("bar-in", &self.upkeep.incoming, &mut out);
        if self.upkeep.elsewhere > 0 {
            let text = self.count("bar-elsewhere", self.upkeep.elsewhere);
            let _ = writeln!(out, "<p>{text}</p>");
        }
        out
    }

    /// What could be better in the text that is shown, and in what lies beside it.
    fn warnings<'d>(&self, all: &'d [Diagnostic]) -> Vec<&'d Diagnostic> {
        let entry = self.site.entry(self.id);
        let shown = entry.versions.get(self.upkeep.lang).map(|v| &v.draft.path);
        let own = |path: &SitePath| {
            let beside = path.inside(entry.folder.as_str()).is_some();
            Some(path) == shown || beside && path.extension() != Some("md")
        };
        let warnings = all.iter().filter(|d| d.severity == Severity::Warning);
        warnings.filter(|d| d.path().is_some_and(own)).collect()
    }

    /// All that matters at a glance.
    fn gist(&self, warnings: usize) -> String {
        let upkeep = self.upkeep;
        let waiting = upkeep.versions.iter().filter(|kept| kept.waits()).count();
        let mut parts = vec![
            self.count("bar-words", upkeep.words),
            self.count("bar-minutes", upkeep.minutes),
        ];
        for (id, n) in [
            ("bar-warnings-n", warnings),
            ("bar-missing-n", upkeep.missing.len()),
            ("bar-waiting-n", waiting),
        ] {
            if n > 0 {
                parts.push(format!("<strong>{}</strong>", self.count(id, n)));
            }
        }
        let links = Message::new("bar-links")
            .with("out", upkeep.out.len())
            .with("in", upkeep.incoming.len());
        parts.push(escaped(&self.speech.say(&links)));
        parts.join(" · ")
    }

    /// The file of the text, and where readers get another language's, that they do.
    fn file(&self, out: &mut String) {
        if self.page != self.upkeep.lang {
            let name = |lang| self.site.config.language(lang).name.as_str();
            let instead = Message::new("bar-instead")
                .with("language", name(self.page))
                .with("shown", name(self.upkeep.lang));
            let _ = writeln!(out, "<p>{}</p>", escaped(&self.speech.say(&instead)));
        }
        let version = self.site.entry(self.id).versions.get(self.upkeep.lang);
        if let Some(version) = version {
            let path: &SitePath = &version.draft.path;
            let button = open_button(self.speech, path, 1);
            let path = escaped(path.as_str());
            let _ = writeln!(out, "<p><code>{path}</code> {button}</p>");
        }
    }

    fn fields(&self, id: &'static str, positions: &[usize], out: &mut String) {
        if positions.is_empty() {
            return;
        }
        let collection = self.site.collection(self.site.entry(self.id).collection);
        let _ = write!(out, "<h3>{}</h3>\n<ul>", self.say(id));
        for field in positions.iter().map(|at| &collection.fields[*at]) {
            let name = escaped(&field.name);
            let label = self.label(&field.label).unwrap_or_default();
            let _ = write!(out, "<li>{label} <code>{name}</code></li>");
        }
        out.push_str("</ul>\n");
    }

    /// A text of the site in the editor's language, or marked as another's.
    fn label(&self, texts: &PerLang<String>) -> Option<String> {
        let (lang, text) = texts.along(&self.site.config.language(self.own).chain)?;
        Some(format!("<span lang=\"{}\">{}</span>", self.tag(lang), escaped(text)))
    }

    fn versions(&self, out: &mut String) {
        let _ = write!(out, "<h3>{}</h3>\n<ul>", self.say("bar-versions"));
        for kept in &self.upkeep.versions {
            let name = &self.site.config.language(kept.lang).name;
            let tag = self.tag(kept.lang);
            let name = format!("<span lang=\"{tag}\">{}</span>", escaped(name));
            let entry = self.site.entry(self.id);
            let page = entry.address.get(kept.lang);
            let here = if kept.lang == self.page { " aria-current=\"page\"" } else { "" };
            let name = page.map_or(name.clone(), |page| {
                format!("<a href=\"/{}\"{here}>{name}</a>", escaped(page))
            });
            let _ = write!(out, "<li>{name}: {}</li>", self.state(kept));
        }
        out.push_str("</ul>\n");
    }

    /// How a version stands, as a link to where a translator works on it.
    fn state(&self, kept: &Kept) -> String {
        let from = self.site.entry(self.id).source;
        let state = match kept.standing {
            Standing::Source => return self.say("status-source"),
            Standing::Current => Message::new("status-current"),
            Standing::Outdated { parts, .. } => Message::new("status-outdated-n")
                .with("n", parts)
                .with("language", self.tag(from).as_str()),
            Standing::Unstamped => Message::new("status-unstamped"),
            Standing::Orphan => Message::new("status-orphan"),
            Standing::Missing => Message::new("status-missing"),
        };
        let mut text = escaped(&self.speech.say(&state));
        let read = kept.status.map(|status| match status {
            Status::Machine => "bar-machine",
            Status::Unreviewed => "bar-unreviewed",
            Status::Reviewed => "bar-reviewed",
        });
        if let Some(read) = read {
            let _ = write!(text, ", {}", self.say(read));
        }
        let url = escaped(&translator_url(self.site, self.id, kept.lang));
        let text = format!("<a href=\"/{url}\">{text}</a>");
        if kept.waits() { format!("<strong>{text}</strong>") } else { text }
    }

    fn entries(&self, id: &'static str, entries: &[EntryId], out: &mut String) {
        let title = self.count(id, entries.len());
        if entries.is_empty() {
            let _ = writeln!(out, "<p>{title}</p>");
            return;
        }
        let _ = write!(out, "<details id=\"{id}\"><summary>{title}</summary>\n<ul>");
        for entry in entries.iter().map(|id| self.site.entry(*id)) {
            let shown = self.site.shown(entry, self.page);
            let url = entry.address.get(self.page);
            let _ = match (shown, url) {
                (Some((lang, version)), Some(url)) => write!(
                    out,
                    "<li><a href=\"/{}\" lang=\"{}\">{}</a></li>",
                    escaped(url),
                    self.tag(lang),
                    escaped(&version.title)
                ),
                _ => write!(
                    out,
                    "<li><code>{}</code></li>",
                    escaped(&self.site.full_name(entry))
                ),
            };
        }
        out.push_str("</ul></details>\n");
    }

    fn tag(&self, lang: Lang) -> &Tag {
        &self.site.config.language(lang).code
    }

    fn say(&self, id: &'static str) -> String {
        escaped(&self.speech.say(&Message::new(id)))
    }

    fn count(&self, id: &'static str, n: usize) -> String {
        escaped(&self.speech.say(&Message::new(id).with("n", n)))
    }
}
