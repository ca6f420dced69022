//! Diagnostics → JSON for programs. Version 1 of the form:
//! `{"version": 1, "diagnostics": [{code, severity, message, path, line, column, end_line,
//! end_column, hints: [{message, path, line, column, replacement}]}]}`, lines and columns
//! from 1, columns in characters. `docs/tools.md` tells programs what they may rely on.

use serde::Serialize;

use crate::base::diag::{Diagnostic, Severity};
use crate::base::span::Place;

use super::Reporter;

#[derive(Serialize)]
struct Report<'a> {
    version: u32,
    diagnostics: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    code: &'a str,
    severity: &'static str,
    message: String,
    #[serde(flatten)]
    at: At,
    hints: Vec<HintEntry>,
}

#[derive(Serialize)]
struct HintEntry {
    message: String,
    #[serde(flatten)]
    at: At,
    #[serde(skip_serializing_if = "Option::is_none")]
    replacement: Option<String>,
}

#[derive(Serialize, Default)]
struct At {
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_column: Option<usize>,
}

impl Reporter<'_> {
    /// All diagnostics as one JSON document.
    pub(super) fn json(&self, diagnostics: &[Diagnostic]) -> String {
        let report = Report {
            version: 1,
            diagnostics: diagnostics.iter().map(|d| self.entry(d)).collect(),
        };
        let mut json = serde_json::to_string_pretty(&report).unwrap_or_default();
        json.push('\n');
        json
    }

    fn entry<'d>(&self, diagnostic: &'d Diagnostic) -> Entry<'d> {
        let tag = self.speech.tag();
        let hints = diagnostic.hints.iter().map(|hint| {
            let fix = hint.fix.as_ref();
            let fixed = fix.and_then(|fix| {
                let path = diagnostic.path()?.clone();
                Some(Place { path, span: Some(fix.span) })
            });
            HintEntry {
                message: self.speech.say_in(tag, &hint.message),
                at: self.at(hint.place.as_ref().or(fixed.as_ref())),
                replacement: fix.map(|fix| fix.replacement.clone()),
            }
        });
        Entry {
            code: diagnostic.code,
            severity: match diagnostic.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Note => "note",
            },
            message: self.speech.say_in(tag, &diagnostic.message),
            at: self.at(diagnostic.place.as_ref()),
            hints: hints.collect(),
        }
    }

    fn at(&self, place: Option<&Place>) -> At {
        let Some(place) = place else { return At::default() };
        let lines = self.sources.lines(place);
        At {
            path: Some(place.path.to_string()),
            line: lines.map(|at| at.line),
            column: lines.map(|at| at.column),
            end_line: lines.map(|at| at.end_line),
            end_column: lines.map(|at| at.end_column),
        }
    }
}
