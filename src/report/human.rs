//! Diagnostics → what a person reads at a terminal: the message, the line of the source with
//! the place underlined, and the hints. The only client of annotate-snippets.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::base::diag::{Diagnostic, Severity};

use super::Reporter;

/// Columns that output fits in, as far as the source itself does.
const WIDTH: usize = 80;

impl Reporter<'_> {
    /// All diagnostics, each with its source.
    pub(super) fn human(&self, diagnostics: &[Diagnostic], colour: bool) -> String {
        let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
        let renderer = renderer.decor_style(DecorStyle::Ascii).term_width(WIDTH);
        let mut out = String::new();
        for diagnostic in diagnostics {
            out.push_str(&self.one(diagnostic, &renderer));
            out.push_str("\n\n");
        }
        out
    }

    fn one(&self, diagnostic: &Diagnostic, renderer: &Renderer) -> String {
        let tag = self.speech.tag();
        let name = self.speech.severity(tag, diagnostic.severity);
        let level = match diagnostic.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Note => Level::NOTE,
        };
        let text = self.speech.say_in(tag, &diagnostic.message);
        let title = level.with_name(name).primary_title(text).id(diagnostic.code);
        let mut group = Group::with_title(title);
        if let Some(place) = &diagnostic.place {
            group = match self.sources.window(place) {
                Some(window) => group.element(
                    Snippet::source(window.text)
                        .line_start(window.first)
                        .path(place.path.to_string())
                        .fold(false)
                        .annotation(AnnotationKind::Primary.span(window.range)),
                ),
                None => group.element(Origin::path(place.path.to_string())),
            };
        }
        let hint = self.speech.say(&crate::base::diag::Message::new("severity-hint"));
        for text in self.hints(tag, diagnostic) {
            group = group.element(Level::HELP.with_name(hint.clone()).message(text));
        }
        renderer.render(&[group])
    }
}
