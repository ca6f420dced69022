//! Diagnostics → the list in the overlay of the development server. Everything in it that
//! comes from files is escaped.

use std::fmt::Write;

use crate::base::diag::{Diagnostic, Message, Severity};

use super::{Reporter, Speech};
use crate::base::path::SitePath;
use crate::world::BUILTIN;

impl Reporter<'_> {
    /// An HTML fragment with all errors and warnings; empty when there is no error, since
    /// warnings alone are no reason to cover the page.
    pub fn html(&self, diagnostics: &[Diagnostic]) -> String {
        let count =
            |severity| diagnostics.iter().filter(|d| d.severity == severity).count();
        let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
        let mut out = String::new();
        if errors == 0 {
            return out;
        }
        let title = Message::new("problems-title");
        let title =
            self.speech.say(&title.with("errors", errors).with("warnings", warnings));
        let _ = writeln!(
            out,
            "<h2 lang=\"{}\">{}</h2>\n<ul>",
            self.speech.tag(),
            escaped(&title)
        );
        for diagnostic in diagnostics.iter().filter(|d| d.severity != Severity::Note) {
            self.item(diagnostic, &mut out);
        }
        out.push_str("</ul>\n");
        out
    }

    /// Some problems as the items of an HTML list.
    pub fn items(&self, diagnostics: &[&Diagnostic]) -> String {
        let mut out = String::new();
        for diagnostic in diagnostics {
            self.item(diagnostic, &mut out);
        }
        out
    }

    fn item(&self, diagnostic: &Diagnostic, out: &mut String) {
        let tag = self.speech.tag();
        let class = match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        };
        let severity = self.speech.severity(tag, diagnostic.severity);
        let text = self.speech.say_in(tag, &diagnostic.message);
        let _ = write!(
            out,
            "<li class=\"{class}\"><p><strong>{}</strong> {}</p>",
            escaped(&severity),
            code(&escaped(&text))
        );
        if let Some(place) = &diagnostic.place {
            let at = escaped(&self.sources.position(place));
            let line = self.sources.lines(place).map_or(1, |lines| lines.line);
            let open = match place.path.inside(BUILTIN) {
                None => open_button(self.speech, &place.path, line),
                Some(_) => String::new(),
            };
            let _ = write!(out, "<p class=\"place\"><code>{at}</code> {open}</p>");
            if let Some(window) = self.sources.window(place) {
                let (before, rest) = window.text.split_at(window.range.start);
                let (meant, after) = rest.split_at(window.range.len());
                let _ = write!(
                    out,
                    "<pre>{}<mark>{}</mark>{}</pre>",
                    escaped(before),
                    escaped(meant),
                    escaped(after)
                );
            }
        }
        for hint in self.hints(tag, diagnostic) {
            let _ = write!(out, "<p class=\"hint\">{}</p>", code(&escaped(&hint)));
        }
        let name = diagnostic.code;
        if let Some(page) = self.page_of(tag, name) {
            let more = Message::new("more-about-code-link");
            let more = escaped(&self.speech.say(&more));
            let page = escaped(&page);
            let _ = write!(
                out,
                "<p class=\"more\"><a href=\"{page}\">{more}</a> <code>{name}</code></p>"
            );
        } else if let Some(more) = self.more(tag, name) {
            let _ = write!(out, "<p class=\"more\">{}</p>", code(&escaped(&more)));
        }
        out.push_str("</li>\n");
    }
}

/// A button that opens a file of the site in the editor's own program; the live script asks
/// the server for it.
pub fn open_button(speech: &Speech, path: &SitePath, line: usize) -> String {
    let path = path.as_str();
    let name = speech.say(&Message::new("open-file"));
    let failed = speech.say(&Message::new("open-file-failed"));
    format!(
        "<button type=\"button\" data-file=\"{}\" data-line=\"{line}\" \
         data-failed=\"{}\" aria-label=\"{name}: {}, {line}\">{name}</button>",
        escaped(path),
        escaped(&failed),
        escaped(path),
        name = escaped(&name)
    )
}

/// Backticks in a message become code.
fn code(text: &str) -> String {
    let mut out = String::new();
    for (at, part) in text.split('`').enumerate() {
        if at > 0 {
            out.push_str(if at % 2 == 1 { "<code>" } else { "</code>" });
        }
        out.push_str(part);
    }
    if text.matches('`').count() % 2 == 1 {
        out.push_str("</code>");
    }
    out
}

/// A text as HTML that shows it.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
