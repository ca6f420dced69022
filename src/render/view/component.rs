//! The views of what stands in a text by a block: a component with what the block says, and
//! what it shows of the site.

use std::collections::BTreeMap;

use serde::Serialize;

use super::seeing::MapView;
use super::{LinkView, SharedView, ValueView};

/// A component: `component` in its template.
#[derive(Serialize, Debug)]
pub struct ComponentView {
    /// Its name.
    pub name: String,
    /// Its name for people, in the reader's language.
    pub label: String,
    /// An id that no other component of the page has, for anchors.
    pub id: String,
    /// The level for headings in it.
    pub level: u8,
    /// What the block says: every parameter by its name, `none` where it is left out.
    pub values: BTreeMap<String, Option<ArgumentView>>,
    /// The entries that it asks for, where it shows them as cards, or cannot draw their map.
    pub cards: Vec<SharedView>,
    /// How many more entries there are.
    pub more: usize,
    /// Where all of them are listed, and perhaps others.
    pub url: Option<String>,
    /// The entries that it asks for on a map.
    pub map: Option<MapView>,
    /// The entries that it names beside each other.
    pub table: Option<ComparisonView>,
    /// The fields that the collection declares.
    pub schema: Vec<SchemaFieldView>,
    /// What each message for editors means.
    pub messages: Vec<MessageView>,
}

/// What a message for editors means: the same as `kopa explain` says.
#[derive(Serialize, Debug)]
pub struct MessageView {
    /// Its code.
    pub code: String,
    /// The anchor that leads to it.
    pub id: String,
    /// Whether what is said is in English, for want of the reader's language.
    pub foreign: bool,
    /// What it means and what to do, as HTML.
    pub meaning: String,
    /// The files that have the mistake.
    pub wrong: Vec<ExampleView>,
    /// The same files mended.
    pub cure: Vec<ExampleView>,
}

/// A file of an example.
#[derive(Serialize, Debug)]
pub struct ExampleView {
    /// What it is: an example, or the same mended.
    pub title: String,
    /// Where it lies.
    pub path: String,
    /// Its text.
    pub text: String,
    /// What is there where it is no text.
    pub note: Option<String>,
}

/// What a block says for a parameter, or for a part of one.
#[derive(Serialize, Debug)]
#[serde(untagged)]
pub enum ArgumentView {
    /// Parts by their name, `none` where one is left out.
    Record(BTreeMap<String, Option<ArgumentView>>),
    /// Several.
    List(Vec<ArgumentView>),
    /// A value, told apart by `kind`.
    Value(ValueView),
}

/// The page around a component: `page` in its template.
#[derive(Serialize, Debug)]
pub struct AroundView {
    /// Language of the page.
    pub lang: String,
    /// Language of the text.
    pub body_lang: String,
    /// Address of the page.
    pub url: String,
}

/// Entries beside each other.
#[derive(Serialize, Debug, Default)]
pub struct ComparisonView {
    /// The entries.
    pub columns: Vec<LinkView>,
    /// The fields.
    pub rows: Vec<ComparisonRowView>,
}

/// A field of several entries.
#[derive(Serialize, Debug)]
pub struct ComparisonRowView {
    /// Name of the field.
    pub name: String,
    /// Its label.
    pub label: String,
    /// Its value in each entry, in the order of the columns.
    pub cells: Vec<Option<ValueView>>,
}

/// A field that a collection declares.
#[derive(Serialize, Debug)]
pub struct SchemaFieldView {
    /// Its name in the front matter.
    pub name: String,
    /// Its label.
    pub label: String,
    /// What it holds: the name of its type.
    pub kind: &'static str,
    /// What to write in it.
    pub help: Option<String>,
    /// What it looks like in front matter, where that is more than a text.
    pub example: Option<String>,
    /// Whether an entry must have it.
    pub required: bool,
    /// Whether each translation writes its own.
    pub translated: bool,
    /// The parts of a record.
    pub parts: Vec<SchemaFieldView>,
}

/// Who publishes the site; every text is a `text` with its language.
#[derive(Serialize, Debug, Clone)]
pub struct PublisherView {
    /// Name.
    pub name: Option<ValueView>,
    /// The lines of the address.
    pub address: Vec<String>,
    /// The role mailbox.
    pub contact: Option<String>,
    /// The telephone number.
    pub phone: Option<String>,
    /// The publisher's own site.
    pub website: Option<String>,
    /// Where it is registered.
    pub registration: Option<ValueView>,
    /// Who answers for the content.
    pub responsible: Option<ValueView>,
    /// Who runs the web space.
    pub host: Option<ValueView>,
}
