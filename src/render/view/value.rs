//! The views of facts and of their values.

use serde::Serialize;

use super::{LinkView, PictureView};

/// A field with its label and value.
#[derive(Serialize, Debug, Clone)]
pub struct FactView {
    /// Name of the field in the front matter.
    pub name: String,
    /// Its label in the reader's language.
    pub label: String,
    /// Its value.
    pub value: ValueView,
    /// Whether the source says something else since this was translated.
    pub outdated: bool,
}

/// A value, told apart in templates by `kind`.
#[derive(Serialize, Debug, Clone)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the parts of a value are named for what they hold")]
pub enum ValueView {
    /// Plain text and its language.
    Text { text: String, lang: String },
    /// Markdown as HTML, safe to insert, and its language.
    Markdown { html: String, lang: String },
    /// A number as the language writes it, with its unit; `written` as the file has it.
    Number { text: String, value: f64, written: String },
    /// A date.
    Date(DateView),
    /// A span of time, in words and as ISO dates.
    Period { text: String, start: String, end: Option<String>, ongoing: bool },
    /// Yes or no, in words.
    Boolean { yes: bool, text: String },
    /// One of the options of the schema.
    Choice { id: String, text: String },
    /// Terms of a vocabulary.
    Terms { items: Vec<LinkView> },
    /// Other entries.
    References { items: Vec<LinkView> },
    /// A place on the map.
    Place {
        name: String,
        code: Option<PlaceCodeView>,
        latitude: Option<f64>,
        longitude: Option<f64>,
        source: Option<String>,
    },
    /// A link to another site.
    Link { url: String, text: String },
    /// A role mailbox.
    Email { address: String },
    /// A picture of the entry.
    Image(PictureView),
    /// The number of a source in the list of sources, and its anchor there; `at` is the page
    /// that has that list, as this page writes its address, and empty for this page.
    Citation { number: usize, anchor: String, id: String, title: String, at: String },
    /// Several values.
    List { items: Vec<ValueView> },
    /// Named values.
    Record { fields: Vec<FactView> },
    /// A fact that no source gives, and why.
    NotFound { why: String, lang: String },
}

impl ValueView {
    /// Whether it is too long for a cell: running text, or a list of records.
    pub fn is_long(&self) -> bool {
        match self {
            ValueView::Markdown { .. } => true,
            ValueView::List { items } => {
                matches!(items.first(), Some(ValueView::Record { .. }))
            }
            _ => false,
        }
    }
}

/// A date in words and in ISO form.
#[derive(Serialize, Debug, Clone, Default)]
pub struct DateView {
    /// As the language writes it.
    pub text: String,
    /// `2021-07-01`, `2021-07` or `2021`.
    pub iso: String,
}

/// A code of a place in an official list, with the list's edition.
#[derive(Serialize, Debug, Clone, Default)]
pub struct PlaceCodeView {
    /// Name of the list, such as `NUTS`.
    pub scheme: String,
    /// The code, such as `HR061`.
    pub value: String,
    /// Year of the list.
    pub edition: String,
}
