//! What a collection declares about the front matter of its entries. Holds no values.

use crate::base::lang::PerLang;

use super::site::{CollectionId, VocabularyId};

/// A field of the front matter.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Its name in the front matter.
    pub name: String,
    /// What it holds.
    pub kind: Kind,
    /// Whether an entry must have it.
    pub required: bool,
    /// Whether each language version has its own; otherwise the source has it for all.
    pub translated: bool,
    /// What pages use it for.
    pub roles: Vec<Role>,
    /// Its name for people.
    pub label: PerLang<String>,
    /// What to write in it.
    pub help: PerLang<String>,
}

impl Field {
    /// Whether the field has a role.
    pub fn has(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }

    /// Whether the field, or a part of it, is translated.
    pub fn translates(&self) -> bool {
        self.translated || self.kind.translates()
    }
}

/// The type of a field.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// One line of text, at most `max` characters.
    Text {
        /// The most characters, if there is a limit.
        max: Option<usize>,
        /// Whether it is the key of one of the entry's sources.
        cites: bool,
    },
    /// Markdown.
    Markdown,
    /// A number.
    Number {
        /// Its unit: an ISO 4217 code for money, or a sign such as `km²`.
        unit: Option<String>,
        /// Whether it is written without grouping, as a year is.
        plain: bool,
    },
    /// A year, month or day.
    Date,
    /// A span of time.
    Period,
    /// Yes or no.
    Boolean,
    /// One of a few options.
    Choice(Vec<ChoiceOption>),
    /// Terms of a vocabulary; one if not `many`.
    Terms {
        /// The vocabulary; `None` if the declaration names one that does not exist.
        vocabulary: Option<VocabularyId>,
        /// Whether there may be several.
        many: bool,
    },
    /// Entries of a collection; one if not `many`.
    References {
        /// The collection; `None` if the declaration names one that does not exist.
        to: Option<CollectionId>,
        /// Whether there may be several.
        many: bool,
        /// What the relation is called on the page of the entry referred to.
        inverse: PerLang<String>,
    },
    /// A place on the map.
    Place,
    /// A link to another site.
    Link,
    /// A role mailbox.
    Email,
    /// A picture of the entry.
    Image,
    /// Several values of one type.
    List(Box<Kind>),
    /// Named parts.
    Record(Vec<Field>),
}

impl Kind {
    /// Whether a part of it is translated: that of a picture which says what it shows is.
    fn translates(&self) -> bool {
        match self {
            Kind::Image => true,
            Kind::List(inner) => inner.translates(),
            _ => self.parts().iter().any(Field::translates),
        }
    }

    /// Whether a value of it can hold pictures or links to files.
    pub fn holds_files(&self) -> bool {
        match self {
            Kind::Image | Kind::Markdown => true,
            Kind::List(inner) => inner.holds_files(),
            _ => self.parts().iter().any(|part| part.kind.holds_files()),
        }
    }

    /// The parts of a record, or of a list of records; empty for all else.
    pub fn parts(&self) -> &[Field] {
        match self {
            Kind::Record(fields) => fields,
            Kind::List(inner) => inner.parts(),
            _ => &[],
        }
    }

    /// The name that a declaration gives to the type.
    pub fn name(&self) -> &'static str {
        match self {
            Kind::Text { .. } => "text",
            Kind::Markdown => "markdown",
            Kind::Number { .. } => "number",
            Kind::Date => "date",
            Kind::Period => "period",
            Kind::Boolean => "boolean",
            Kind::Choice(_) => "choice",
            Kind::Terms { many: true, .. } => "terms",
            Kind::Terms { many: false, .. } => "term",
            Kind::References { many: true, .. } => "references",
            Kind::References { many: false, .. } => "reference",
            Kind::Place => "place",
            Kind::Link => "link",
            Kind::Email => "email",
            Kind::Image => "image",
            Kind::List(_) => "list",
            Kind::Record(_) => "record",
        }
    }
}

/// All names of types, for messages.
pub const KINDS: [&str; 17] = [
    "text",
    "markdown",
    "number",
    "date",
    "period",
    "boolean",
    "choice",
    "term",
    "terms",
    "reference",
    "references",
    "place",
    "link",
    "email",
    "image",
    "list",
    "record",
];

/// An option of a choice.
#[derive(Clone, Debug, PartialEq)]
pub struct ChoiceOption {
    /// What front matter says.
    pub id: String,
    /// What readers see.
    pub label: PerLang<String>,
}

/// What pages use a field for; templates ask for roles, never for names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// One or two sentences for lists and search engines.
    Summary,
    /// Shown in the box of facts.
    Fact,
    /// Narrows lists.
    Facet,
    /// A place for the map.
    Place,
    /// A bar of the timeline.
    Period,
    /// An axis of the matrix.
    Axis,
    /// The date of the last change.
    Updated,
    /// The date by which somebody should look again.
    ReviewBy,
    /// The list of sources that the text cites.
    Sources,
    /// The picture of the entry.
    Image,
    /// Figures with their sources.
    Evidence,
    /// Entries to compare with, and what the comparison teaches.
    Compare,
    /// References shown among the relations.
    Relation,
}

/// The roles by the name that a declaration gives them.
pub const ROLES: [(&str, Role); 13] = [
    ("summary", Role::Summary),
    ("fact", Role::Fact),
    ("facet", Role::Facet),
    ("place", Role::Place),
    ("period", Role::Period),
    ("axis", Role::Axis),
    ("updated", Role::Updated),
    ("review-by", Role::ReviewBy),
    ("sources", Role::Sources),
    ("image", Role::Image),
    ("evidence", Role::Evidence),
    ("compare", Role::Compare),
    ("relation", Role::Relation),
];

/// A part that the text of an entry should have.
#[derive(Clone, Debug)]
pub struct Section {
    /// Its anchor, the same in every language.
    pub id: String,
    /// The heading per language.
    pub title: PerLang<String>,
    /// Whether a text without it is incomplete.
    pub required: bool,
}
