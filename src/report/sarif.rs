//! Diagnostics → SARIF 2.1.0 (OASIS), the format in which hosts of code and editors take what
//! programs find. Columns are counted in characters, and the file says so.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::base::diag::{Diagnostic, Severity};
use crate::base::span::Place;

use super::Reporter;

/// The schema that files of this version follow.
const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

/// The base of all addresses: the folder of the site.
const BASE: &str = "%SRCROOT%";

impl Reporter<'_> {
    /// All diagnostics as one SARIF file with one run; each message is in the language of the
    /// file concerned.
    pub(super) fn sarif(&self, diagnostics: &[Diagnostic]) -> String {
        let codes: BTreeSet<&str> = diagnostics.iter().map(|d| d.code).collect();
        let rules: Vec<Value> = codes.iter().map(|code| self.rule(code)).collect();
        let at = |code: &str| codes.iter().position(|known| *known == code);
        let results: Vec<Value> =
            diagnostics.iter().map(|d| self.result(d, at(d.code))).collect();
        let file = json!({
            "$schema": SCHEMA,
            "version": "2.1.0",
            "runs": [{
                "tool": {"driver": {
                    "name": "kopa",
                    "version": env!("CARGO_PKG_VERSION"),
                    "rules": rules,
                }},
                "columnKind": "unicodeCodePoints",
                "originalUriBaseIds": {BASE: {
                    "description": {"text": "The folder that holds `content`."},
                }},
                "results": results,
            }],
        });
        let mut text = serde_json::to_string_pretty(&file).unwrap_or_default();
        text.push('\n');
        text
    }

    /// A code, with its explanation where there is one, in the editor's language.
    fn rule(&self, code: &str) -> Value {
        let tag = self.speech.tag();
        let Some(text) = self.speech.explanation(tag, code) else {
            return json!({"id": code});
        };
        let more = self.more(tag, code).unwrap_or_default();
        let mut rule = json!({
            "id": code,
            "shortDescription": {"text": first_sentence(&text)},
            "fullDescription": {"text": text},
            "help": {"text": format!("{text}\n{more}")},
        });
        // The standard wants whole addresses.
        if let Some(page) = self.page_of(tag, code).filter(|page| page.contains("://")) {
            rule["helpUri"] = json!(page);
        }
        rule
    }

    fn result(&self, diagnostic: &Diagnostic, rule: Option<usize>) -> Value {
        let tag = self.speech.tag_of(diagnostic);
        let mut text = self.speech.say_in(&tag, &diagnostic.message);
        for hint in self.hints(&tag, diagnostic) {
            text.push('\n');
            text.push_str(&hint);
        }
        let mut result = json!({
            "ruleId": diagnostic.code,
            "level": match diagnostic.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Note => "note",
            },
            "message": {"text": text},
        });
        if let Some(rule) = rule {
            result["ruleIndex"] = json!(rule);
        }
        if let Some(place) = &diagnostic.place {
            result["locations"] = json!([self.location(place, None)]);
        }
        let related = diagnostic.hints.iter().filter_map(|hint| {
            let said = self.speech.say_in(&tag, &hint.message);
            Some(self.location(hint.place.as_ref()?, Some(&said)))
        });
        let related: Vec<Value> = related.collect();
        if !related.is_empty() {
            result["relatedLocations"] = json!(related);
        }
        result
    }

    fn location(&self, place: &Place, said: Option<&str>) -> Value {
        let uri = uri(place.path.as_str());
        let mut physical = json!({"artifactLocation": {"uri": uri, "uriBaseId": BASE}});
        if let Some(at) = self.sources.lines(place) {
            physical["region"] = json!({
                "startLine": at.line,
                "startColumn": at.column,
                "endLine": at.end_line,
                "endColumn": at.end_column,
            });
        }
        let mut location = json!({"physicalLocation": physical});
        if let Some(said) = said {
            location["message"] = json!({"text": said});
        }
        location
    }
}

/// The beginning of a text up to a full stop that no small letter follows.
fn first_sentence(text: &str) -> &str {
    let ends = text.match_indices(". ").map(|(at, _)| at + 1);
    let next = |at: usize| text[at..].trim_start().chars().next();
    let mut ends = ends.filter(|at| next(*at).is_some_and(|c| !c.is_lowercase()));
    ends.next().map_or(text, |end| &text[..end])
}

/// A path as a relative address: what an address cannot hold is escaped.
fn uri(path: &str) -> String {
    use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
    const ODD: &AsciiSet = &CONTROLS
        .add(b' ')
        .add(b'"')
        .add(b'#')
        .add(b'%')
        .add(b'<')
        .add(b'>')
        .add(b'?')
        .add(b'[')
        .add(b'\\')
        .add(b']')
        .add(b'^')
        .add(b'`')
        .add(b'{')
        .add(b'|')
        .add(b'}')
        .add(b':');
    utf8_percent_encode(path, ODD).to_string()
}
