//! Values of fields, checked against their declaration. Not yet in words for readers.

use std::sync::Arc;

use crate::base::date::{Date, Period};
use crate::base::lang::Lang;
use crate::base::span::Span;

use super::site::{AssetId, EntryId, TermId};

/// The value of a field.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Text in a language.
    Text(Arc<str>, Lang),
    /// Markdown in a language, with its links.
    Markdown(Arc<MarkdownText>),
    /// A number in decimal notation, as written.
    Number(Arc<str>),
    /// A date.
    Date(Date),
    /// A span of time.
    Period(Period),
    /// Yes or no.
    Boolean(bool),
    /// The position of an option.
    Choice(usize),
    /// Terms.
    Terms(Vec<TermId>),
    /// Entries.
    References(Vec<EntryId>),
    /// A place.
    Place(Arc<Place>),
    /// An address, with a title where it has one.
    Link(Arc<str>, Option<Arc<str>>),
    /// A mailbox.
    Email(Arc<str>),
    /// A picture.
    Image(Arc<Image>),
    /// Several values.
    List(Vec<Value>),
    /// Parts by the position of their field; `None` where a part is missing.
    Record(Vec<Option<Value>>),
    /// A fact that no source gives, why, and the language of the reason.
    NotFound(Arc<str>, Lang),
}

impl Value {
    /// The pictures in it, in order.
    pub fn images(&self) -> Vec<&Image> {
        match self {
            Value::Image(image) => vec![image],
            Value::List(items) => items.iter().flat_map(Value::images).collect(),
            Value::Record(parts) => {
                parts.iter().flatten().flat_map(Value::images).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The Markdown in it, in order.
    pub fn markdown(&self) -> Vec<&MarkdownText> {
        match self {
            Value::Markdown(text) => vec![text],
            Value::List(items) => items.iter().flat_map(Value::markdown).collect(),
            Value::Record(parts) => {
                parts.iter().flatten().flat_map(Value::markdown).collect()
            }
            _ => Vec::new(),
        }
    }
}

/// A short Markdown text in front matter.
#[derive(Clone, Debug, PartialEq)]
pub struct MarkdownText {
    /// The text.
    pub text: String,
    /// Its language.
    pub lang: Lang,
    /// Where its links lead, by the byte of the text at which they begin.
    pub links: Vec<ResolvedLink>,
}

/// A link that has been looked up.
#[derive(Clone, Debug, PartialEq)]
pub struct ResolvedLink {
    /// The bytes of the link in its text.
    pub span: Span,
    /// Where it leads.
    pub target: LinkTarget,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq)]
pub enum LinkTarget {
    /// To an entry, at an anchor.
    Entry(EntryId, Option<Arc<str>>),
    /// To a term's page.
    Term(TermId),
    /// To a file of an entry.
    Asset(AssetId),
    /// To a picture, to be shown in the sizes in which it is published.
    Picture(AssetId),
    /// To an anchor of the same page.
    Anchor(Arc<str>),
    /// To another site, as written.
    External,
    /// Nowhere; reported. Its text is shown without a link.
    Broken,
}

/// A place on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Its name, as it is called there.
    pub name: String,
    /// Its code in an official list.
    pub code: Option<PlaceCode>,
    /// Latitude and longitude in degrees (WGS 84).
    pub coordinates: Option<(f64, f64)>,
    /// Where the coordinates come from.
    pub source: Option<String>,
}

/// A code of a place, which means nothing without the edition of its list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceCode {
    /// The list, such as `NUTS`, `LAU` or `INSEE`.
    pub scheme: String,
    /// The code.
    pub value: String,
    /// The year of the list.
    pub edition: String,
}

/// A picture of an entry.
#[derive(Clone, Debug, PartialEq)]
pub struct Image {
    /// The file.
    pub asset: Option<AssetId>,
    /// What it shows, for those who do not see it, and the language of that.
    pub alt: Option<(String, Lang)>,
    /// Who made it.
    pub credit: Option<String>,
    /// Under which licence it may be used.
    pub licence: Option<String>,
}
