//! Tests of the module as a whole, with languages and messages as a site has them.

use super::{Catalogue, Locale, Resource};
use crate::base::diag::{Diagnostic, Sink};
use crate::base::lang::Tag;
use crate::base::path::SitePath;

mod checks;
mod formats;
mod orders;
mod texts;

/// A tag that is known to be well formed.
pub(super) fn tag(text: &str) -> Tag {
    Tag::new(text).expect("tags in tests are well formed")
}

fn locale(text: &str) -> Locale {
    Locale::new(&tag(text))
}

/// A file `locales/<tag>/site.ftl`; `|` in it is the line break that Fluent wants before each
/// variant.
fn file(language: &str, text: &str) -> Resource {
    let path = SitePath::trusted(&format!("locales/{language}/site.ftl"));
    Resource { tag: tag(language), path, text: text.replace('|', "\n    ").into() }
}

/// The catalogue of some files, and what was wrong with them.
fn read(files: &[(&str, &str)]) -> (Catalogue, Vec<Diagnostic>) {
    let mut sink = Sink::new();
    let files = files.iter().map(|(language, text)| file(language, text)).collect();
    let catalogue = Catalogue::new(files, &mut sink);
    (catalogue, sink.sorted())
}

/// Diagnostics as lines: `code/message-id path:bytes {arguments}`.
fn lines(diagnostics: &[Diagnostic]) -> Vec<String> {
    diagnostics.iter().map(line).collect()
}

fn line(diagnostic: &Diagnostic) -> String {
    let Diagnostic { code, place, message, .. } = diagnostic;
    let place = place.as_ref().map_or("-".to_owned(), |place| {
        let span = place.span.map_or(String::new(), |it| format!(":{:?}", it.range()));
        format!("{}{span}", place.path)
    });
    let args: Vec<String> =
        message.args.iter().map(|(name, value)| format!("{name}={value:?}")).collect();
    format!("{code}/{} {place} {}", message.id, args.join(" "))
}
