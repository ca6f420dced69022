//! Declaration → the text with which an entry or a translation begins: all that must be written
//! is there, still empty, with its name and an example beside it. Writes no file.

mod answer;
mod translation;

use std::collections::BTreeMap;

use crate::base::lang::Lang;

use super::schema::{Field, Kind};
use super::site::{Collection, CollectionId, Site};

pub use answer::{Answer, Choice, choices};
pub use translation::{Body, Translate, translation};

/// What is known already of an entry that is begun.
#[derive(Clone, Debug, Default)]
pub struct Given {
    /// Its title.
    pub title: Option<String>,
    /// Values by the name of their field.
    pub values: BTreeMap<String, Answer>,
}

/// How many terms or options a comment names before it leaves the rest out.
const NAMED: usize = 24;

/// The text of a new entry of a collection, for editors who read `lang`. With `help`, comments
/// say what to write, else only what a field is called. What is given already stands in its
/// place; fields that need not be there are there only then.
pub fn entry(
    site: &Site,
    id: CollectionId,
    lang: Lang,
    help: bool,
    given: &Given,
) -> String {
    let collection = site.collection(id);
    let mut out = "---\ntitle:".to_owned();
    match &given.title {
        Some(title) => out.push_str(&format!(" {}\n", answer::scalar(title))),
        None => out.push('\n'),
    }
    for field in &collection.fields {
        let value = given.values.get(&field.name);
        if let Some(value) = value {
            comment(&mut out, &label(site, field, lang), "");
            out.push_str(&format!("{}:", field.name));
            value.write(&mut out, 0);
        } else if field.required {
            let example = example(site, &field.kind, lang);
            comment(&mut out, &label(site, field, lang), &example);
            if let Some((_, text)) = field.help.along(chain(site, lang)).filter(|_| help)
            {
                comment(&mut out, text, "");
            }
            out.push_str(&format!("{}:\n", field.name));
        }
    }
    out.push_str("---\n");
    sections(&mut out, site, collection, lang);
    out
}

fn chain(site: &Site, lang: Lang) -> &[Lang] {
    &site.config.language(lang).chain
}

fn label(site: &Site, field: &Field, lang: Lang) -> String {
    let found = field.label.along(chain(site, lang));
    found.map_or_else(|| field.name.clone(), |(_, label)| label.clone())
}

/// A line for people, with an example where there is one.
fn comment(out: &mut String, text: &str, example: &str) {
    let text = text.replace(['\n', '\r'], " ");
    let colon = if example.is_empty() { "" } else { ": " };
    out.push_str(&format!("# {text}{colon}{example}\n"));
}

/// What a value of a kind looks like, as YAML in one line, for readers of `lang`; empty for
/// plain text.
pub fn example(site: &Site, kind: &Kind, lang: Lang) -> String {
    match kind {
        Kind::Text { .. } | Kind::Markdown => String::new(),
        Kind::Number { .. } => "1250.50".to_owned(),
        Kind::Date => "2026-11-21".to_owned(),
        Kind::Period => "{start: 2024-01, ongoing: true}".to_owned(),
        Kind::Boolean => "true, false".to_owned(),
        Kind::Choice(options) => named(options.iter().map(|option| {
            let label = option.label.along(chain(site, lang));
            label.map_or_else(
                || option.id.clone(),
                |(_, l)| format!("{} ({l})", option.id),
            )
        })),
        Kind::Terms { vocabulary, many } => {
            let terms = vocabulary.map(|id| &site.vocabulary(id).terms);
            let ids = named(terms.into_iter().flatten().map(|term| term.id.clone()));
            if *many { format!("[{ids}]") } else { ids }
        }
        Kind::References { many: true, .. } => "[id, id]".to_owned(),
        Kind::References { many: false, .. } => "id".to_owned(),
        Kind::Place => "{name: Smiltene, coordinates: [57.42444, 25.90164]}".to_owned(),
        Kind::Link => "https://example.org/".to_owned(),
        Kind::Email => "office@example.org".to_owned(),
        Kind::Image => "{file: photo.jpg, alt: \"…\"}".to_owned(),
        Kind::List(inner) => format!("[{}]", example(site, inner, lang)),
        Kind::Record(fields) => {
            let needed = fields.iter().filter(|field| field.required);
            let parts = needed.map(|field| {
                let part = example(site, &field.kind, lang);
                let part = if part.is_empty() { "\"…\"".to_owned() } else { part };
                format!("{}: {part}", field.name)
            });
            format!("{{{}}}", parts.collect::<Vec<_>>().join(", "))
        }
    }
}

fn named(names: impl Iterator<Item = String>) -> String {
    let mut names: Vec<String> = names.take(NAMED + 1).collect();
    if names.len() > NAMED {
        names[NAMED] = "…".to_owned();
    }
    names.join(", ")
}

fn sections(out: &mut String, site: &Site, collection: &Collection, lang: Lang) {
    for section in &collection.sections {
        let title = section.title.along(chain(site, lang));
        out.push_str(&format!(
            "\n## {}\n",
            title.map_or(&section.id, |(_, title)| title)
        ));
    }
}
