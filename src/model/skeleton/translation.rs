//! An entry → the text with which its translation into a language begins: what is translated,
//! still empty, beside the source's words, and the structure of the body. Writes no file.

use crate::base::lang::Lang;
use crate::model::pieces::revision_of;
use crate::model::schema::{Field, Kind};
use crate::model::site::{Collection, EntryId, Site, Version};
use crate::model::value::Value;

use super::{chain, comment, label};

/// How a translation is begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Translate {
    /// Whether the words of the source stand beside what is to be written in front matter.
    pub quoted: bool,
    /// Whether the revision is that of the source as it stands, or `now` for an address that
    /// somebody may follow later.
    pub stamped: bool,
    /// What stands in the body.
    pub body: Body,
}

/// What stands in the body of a translation that is begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Body {
    /// The headings.
    Headings,
    /// The headings, and the source's text in comments, which no reader sees.
    Comments,
    /// The source's text, which is to be overwritten.
    Text,
}

/// The text of a translation of an entry into `lang`: what is translated, still empty, and the
/// body as `how` says. `None` if the entry has no source.
pub fn translation(
    site: &Site,
    id: EntryId,
    lang: Lang,
    how: Translate,
) -> Option<String> {
    let entry = site.entry(id);
    let version = entry.versions.get(entry.source)?;
    let collection = site.collection(entry.collection);
    let mut page = Page { out: "---\n".to_owned(), quoted: how.quoted };
    page.blank("title", &Blank::Text(&version.title), 0);
    page.out.push_str("translation:\n");
    let source = &site.config.language(entry.source).code;
    page.out.push_str(&format!("  source: {source}\n"));
    if how.stamped {
        let now = revision_of(collection, entry.source, version);
        page.out.push_str(&format!("  revision: {now}\n"));
    } else {
        page.out.push_str("  revision: now\n");
    }
    page.out.push_str("  status: unreviewed\n");
    for (field, value) in collection.fields.iter().zip(&version.values) {
        if let Some(blank) = value.as_deref().and_then(|value| blank(field, value)) {
            comment(&mut page.out, &label(site, field, lang), "");
            page.blank(&field.name, &blank, 0);
        }
    }
    let mut out = page.out;
    out.push_str("---\n");
    body(&mut out, site, collection, version, (lang, how.body));
    Some(out)
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

/// The source's headings, in the words that the collection has for them, with what stands
/// between them.
fn body(
    out: &mut String,
    site: &Site,
    collection: &Collection,
    version: &Version,
    (lang, body): (Lang, Body),
) {
    let text = version.draft.body();
    let mut at = 0;
    for (heading, anchor) in version.draft.outline.headings.iter().zip(&*version.anchors)
    {
        let span = heading.span.range();
        between(out, text.get(at..span.start).unwrap_or_default(), body);
        at = span.end;
        let known = collection.sections.iter().find(|section| *section.id == **anchor);
        let title = known.and_then(|section| section.title.along(chain(site, lang)));
        let title = title.map_or(heading.text.trim(), |(_, title)| title);
        out.push_str(&format!("\n{} {title}\n", "#".repeat(heading.level.into())));
    }
    between(out, text.get(at..).unwrap_or_default(), body);
}

/// What stands between two headings of the source.
fn between(out: &mut String, text: &str, body: Body) {
    let text = text.trim_matches(['\n', '\r']).trim_end();
    if text.trim().is_empty() {
        return;
    }
    match body {
        Body::Headings => {}
        Body::Text => out.push_str(&format!("\n{text}\n")),
        Body::Comments => {
            // Whatever could end the comment too early is taken apart.
            let text = text.replace("-->", "-- >").replace("--!>", "-- !>");
            out.push_str(&format!("\n<!--\n{text}\n-->\n"));
        }
    }
}
