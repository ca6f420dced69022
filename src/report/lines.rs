//! Diagnostics → one line each: for small windows and screen readers, and for the log of a
//! pull request.

use std::fmt::Write;

use crate::base::diag::{Diagnostic, Severity};

use super::Reporter;

impl Reporter<'_> {
    /// `path:line:column: error: message (hint) [code]`.
    pub(super) fn short(&self, diagnostics: &[Diagnostic]) -> String {
        let tag = self.speech.tag();
        let mut out = String::new();
        for diagnostic in diagnostics {
            if let Some(place) = &diagnostic.place {
                let _ = write!(out, "{}: ", self.sources.position(place));
            }
            let severity = self.speech.severity(tag, diagnostic.severity);
            let mut text = self.speech.say_in(tag, &diagnostic.message);
            for hint in self.hints(tag, diagnostic) {
                let _ = write!(text, "; {hint}");
            }
            let text = text.replace('\n', " ");
            let _ = writeln!(out, "{severity}: {text} [{}]", diagnostic.code);
        }
        out
    }

    /// Workflow commands of GitHub, in the language of the file concerned.
    pub(super) fn github(&self, diagnostics: &[Diagnostic]) -> String {
        let mut out = String::new();
        for diagnostic in diagnostics {
            let tag = self.speech.tag_of(diagnostic);
            let command = match diagnostic.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Note => "notice",
            };
            let mut properties = Vec::new();
            if let Some(place) = &diagnostic.place {
                properties.push(format!("file={}", property(place.path.as_str())));
                if let Some(at) = self.sources.lines(place) {
                    properties.push(format!("line={}", at.line));
                    properties.push(format!("endLine={}", at.end_line));
                    if at.line == at.end_line {
                        properties.push(format!("col={}", at.column));
                        properties.push(format!("endColumn={}", at.end_column));
                    }
                }
            }
            properties.push(format!("title={}", diagnostic.code));
            let mut text = self.speech.say_in(&tag, &diagnostic.message);
            for hint in self.hints(&tag, diagnostic) {
                let _ = write!(text, "\n{hint}");
            }
            if let Some(more) = self.more(&tag, diagnostic.code) {
                let _ = write!(text, "\n{more}");
            }
            let _ =
                writeln!(out, "::{command} {}::{}", properties.join(","), data(&text));
        }
        out
    }
}

/// The value of a command, escaped as GitHub's runner expects it.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property of a command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
