//! Declaration → the text with which an entry or a translation begins: all that must be written
//! is there, still empty, with its name and an example beside it. Writes no file.

use crate::base::lang::Lang;

use super::schema::{Field, Kind};
use super::site::{Collection, CollectionId, EntryId, Site, Version};
use super::value::Value;

/// How many terms or options a comment names before it leaves the rest out.
const NAMED: usize = 24;

/// The text of a new entry of a collection, for editors who read `lang`. With `help`, comments
/// say what to write, else only what a field is called.
pub fn entry(site: &Site, id: CollectionId, lang: Lang, help: bool) -> String {
    let collection = site.collection(id);
    let mut out = "---\ntitle:\n".to_owned();
    for field in collection.fields.iter().filter(|field| field.required) {
        comment(&mut out, &label(site, field, lang), &example(site, &field.kind, lang));
        if let Some((_, text)) = field.help.along(chain(site, lang)).filter(|_| help) {
            comment(&mut out, text, "");
        }
        out.push_str(&format!("{}:\n", field.name));
    }
    out.push_str("---\n");
    sections(&mut out, site, collection, lang);
    out
}

/// The text of a translation of an entry into `lang`: what is translated, still empty, and the
/// headings. With `quoted`, comments give the source's words. `None` if it has no source.
pub fn translation(site: &Site, id: EntryId, lang: Lang, quoted: bool) -> Option<String> {
    let entry = site.entry(id);
    let version = entry.versions.get(entry.source)?;
    let collection = site.collection(entry.collection);
    let mut page = Page { out: "---\n".to_owned(), quoted };
    page.blank("title", &Blank::Text(&version.title), 0);
    page.out.push_str("translation:\n");
    let source = &site.config.language(entry.source).code;
    page.out.push_str(&format!("  source: {source}\n"));
    page.out.push_str("  revision: now\n  status: unreviewed\n");
    for (field, value) in collection.fields.iter().zip(&version.values) {
        if let Some(blank) = value.as_deref().and_then(|value| blank(field, value)) {
            comment(&mut page.out, &label(site, field, lang), "");
            page.blank(&field.name, &blank, 0);
        }
    }
    let mut out = page.out;
    out.push_str("---\n");
    headings(&mut out, site, collection, version, lang);
    Some(out)
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

/// What a translation is to say of a value.
enum Blank<'v> {
    /// A text, and the source's words.
    Text(&'v str),
    /// Why no source gives the fact, and the source's words.
    NotFound(&'v str),
    /// Several values.
    Items(Vec<Blank<'v>>),
    /// The parts of a record that are translated; there may be none.
    Parts(Vec<(&'v str, Blank<'v>)>),
}

/// What a translation is to say of a field; nothing if the source says it for all.
fn blank<'v>(field: &'v Field, value: &'v Value) -> Option<Blank<'v>> {
    let not_found = matches!(value, Value::NotFound(..));
    (not_found || field.translates()).then(|| blank_value(&field.kind, value)).flatten()
}

fn blank_value<'v>(kind: &'v Kind, value: &'v Value) -> Option<Blank<'v>> {
    Some(match value {
        Value::Text(text, _) => Blank::Text(text),
        Value::Markdown(markdown) => Blank::Text(&markdown.text),
        Value::NotFound(why, _) => Blank::NotFound(why),
        Value::List(items) => {
            let items = items.iter().filter_map(|item| blank_value(kind, item));
            Blank::Items(items.collect())
        }
        Value::Record(parts) => {
            let parts = kind.parts().iter().zip(parts);
            let said = parts.filter_map(|(field, value)| {
                Some((field.name.as_str(), blank(field, value.as_ref()?)?))
            });
            Blank::Parts(said.collect())
        }
        _ => return None,
    })
}

/// A translation that is being written.
struct Page {
    out: String,
    /// Whether the words of the source stand beside what is to be written.
    quoted: bool,
}

impl Page {
    /// A key with what is to be written under it, this many spaces in.
    fn blank(&mut self, name: &str, blank: &Blank<'_>, indent: usize) {
        let space = " ".repeat(indent);
        if let Blank::Text(said) | Blank::NotFound(said) = blank
            && self.quoted
        {
            self.out.push_str(&space);
            comment(&mut self.out, said.trim(), "");
        }
        self.out.push_str(&format!("{space}{name}:"));
        self.value(blank, indent);
    }

    fn value(&mut self, blank: &Blank<'_>, indent: usize) {
        match blank {
            Blank::Text(_) => self.out.push('\n'),
            Blank::NotFound(_) => self.out.push_str(" {not_found: }\n"),
            Blank::Parts(parts) if parts.is_empty() => self.out.push_str(" {}\n"),
            Blank::Parts(parts) => {
                self.out.push('\n');
                for (name, blank) in parts {
                    self.blank(name, blank, indent + 2);
                }
            }
            Blank::Items(items) => {
                self.out.push('\n');
                for item in items {
                    self.out.push_str(&format!("{}-", " ".repeat(indent + 2)));
                    self.value(item, indent + 2);
                }
            }
        }
    }
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

/// The source's headings, in the words that the collection has for them.
fn headings(
    out: &mut String,
    site: &Site,
    collection: &Collection,
    version: &Version,
    lang: Lang,
) {
    for (heading, anchor) in version.draft.outline.headings.iter().zip(&version.anchors) {
        let known = collection.sections.iter().find(|section| *section.id == **anchor);
        let title = known.and_then(|section| section.title.along(chain(site, lang)));
        let title = title.map_or(heading.text.trim(), |(_, title)| title);
        out.push_str(&format!("\n{} {title}\n", "#".repeat(heading.level.into())));
    }
}
