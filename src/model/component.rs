//! Components: what a theme declares that can stand in a text, and the blocks of texts that
//! are one, with their values. Holds no HTML.

use crate::base::lang::PerLang;
use crate::base::path::SitePath;
use crate::base::span::Place;

use super::draft::{Draft, Fence};
use super::query::Query;
use super::schema::Kind;
use super::translation::Fingerprint;
use super::value::Value;

/// A component that a theme declares.
#[derive(Clone, Debug, PartialEq)]
pub struct Declared {
    /// The name of its file, by which a block of a text calls it.
    pub name: String,
    /// The file.
    pub path: SitePath,
    /// Its name for people.
    pub label: PerLang<String>,
    /// What it is for.
    pub help: PerLang<String>,
    /// What a block may say.
    pub parameters: Vec<Parameter>,
    /// What it shows of the site, beside what a block says.
    pub shows: Vec<Shows>,
    /// The style sheets that a page with it loads.
    pub styles: Vec<String>,
    /// Whether nothing is wrong in all this; a component that is not sound is never used.
    pub sound: bool,
}

/// A parameter of a component.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    /// Its name in a block.
    pub name: String,
    /// Whether a block must have it.
    pub required: bool,
    /// Its name for people.
    pub label: PerLang<String>,
    /// What to write in it.
    pub help: PerLang<String>,
    /// What it takes.
    pub takes: Takes,
}

/// What a parameter takes.
#[derive(Clone, Debug, PartialEq)]
pub enum Takes {
    /// A value as a field of front matter takes it.
    Value(Kind),
    /// A part of what the component asks the site for.
    Asks(Ask),
}

/// A part of what a component asks the site for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// The collection whose entries are meant.
    Collection,
    /// What they must have: terms, options or references, by field.
    Filter,
    /// Their order.
    Sort,
    /// How many there are at most.
    Limit,
    /// Entries of any collection, one by one.
    Entries,
    /// Fields of entries.
    Fields,
}

/// The names that a declaration has for what parameters ask for.
pub const ASKS: [(&str, Ask); 6] = [
    ("collection", Ask::Collection),
    ("filter", Ask::Filter),
    ("sort", Ask::Sort),
    ("limit", Ask::Limit),
    ("entries", Ask::Entries),
    ("fields", Ask::Fields),
];

/// What a component shows of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shows {
    /// The entries that it asks for, as cards.
    Cards,
    /// The entries that it asks for, on a map.
    Map,
    /// The entries that it names, beside each other.
    Table,
    /// Who publishes the site.
    Publisher,
    /// The fields that the collection declares.
    Schema,
    /// What each message for editors means.
    Messages,
}

/// The names that a declaration has for what a component shows.
pub const SHOWS: [(&str, Shows); 6] = [
    ("cards", Shows::Cards),
    ("map", Shows::Map),
    ("table", Shows::Table),
    ("publisher", Shows::Publisher),
    ("schema", Shows::Schema),
    ("messages", Shows::Messages),
];

impl Declared {
    /// A component of which nothing is known but its name and its file.
    pub fn new(name: &str, path: &SitePath) -> Declared {
        Declared {
            name: name.to_owned(),
            path: path.clone(),
            label: PerLang::default(),
            help: PerLang::default(),
            parameters: Vec::new(),
            shows: Vec::new(),
            styles: Vec::new(),
            sound: false,
        }
    }

    /// Whether it shows something of the site.
    pub fn shows(&self, what: Shows) -> bool {
        self.shows.contains(&what)
    }

    /// The position of the parameter that asks for something.
    pub fn asks(&self, ask: Ask) -> Option<usize> {
        let is = |parameter: &Parameter| matches!(parameter.takes, Takes::Asks(asked) if asked == ask);
        self.parameters.iter().position(is)
    }

    /// The name of its template inside a theme.
    pub fn template(&self) -> String {
        format!("components/{}.html", self.name)
    }
}

/// A block of a text that is a component. One in which something is wrong is none.
#[derive(Clone, Debug, PartialEq)]
pub struct Component {
    /// Which of the site's components it is, by its position.
    pub declared: usize,
    /// Where it stands, as the position among the fenced blocks of the text.
    pub fence: usize,
    /// The first byte of the block in its text.
    pub start: u32,
    /// The position among the blocks that a translation follows; a block that says nothing
    /// is none of them.
    pub block: Option<usize>,
    /// The fingerprint of what it says, however that is laid out.
    pub fingerprint: Fingerprint,
    /// The values by the position of their parameter.
    pub values: Vec<Option<Value>>,
    /// The entries that it asks for.
    pub query: Option<Query>,
    /// The names of the fields that it asks for.
    pub fields: Vec<String>,
    /// Number of words of its texts.
    pub words: usize,
}

impl Component {
    /// Its values with their kinds.
    pub fn values<'a>(
        &'a self,
        declared: &'a [Declared],
    ) -> impl Iterator<Item = (&'a Parameter, &'a Value)> {
        let parameters = declared.get(self.declared).map(|d| d.parameters.iter());
        let pairs = parameters.into_iter().flatten().zip(&self.values);
        pairs.filter_map(|(parameter, value)| Some((parameter, value.as_ref()?)))
    }
}

impl Fence {
    /// Where the name of the block stands in its file.
    pub fn place(&self, draft: &Draft) -> Place {
        let offset = draft.body_span.start as usize;
        Place::at(&draft.path, self.name_span.shifted(offset).range())
    }
}
