//! The syntax tree of a Fluent file → what each of its messages is made of: variables,
//! selectors and references, with their bytes. Judges nothing and formats nothing.

use std::collections::BTreeSet;
use std::ops::Range;

use fluent_syntax::ast::{
    Attribute, CallArguments, Entry, Expression, InlineExpression, Pattern,
    PatternElement, Variant, VariantKey,
};

/// A message, a term (`-name`) or an attribute of one (`name.attribute`).
#[derive(Clone, Debug, Default)]
pub(super) struct Anatomy {
    /// How it is referred to: `name`, `-name`, `name.attribute`.
    pub(super) key: String,
    /// The bytes of its identifier.
    pub(super) span: Range<usize>,
    /// The variables it names, each time.
    pub(super) variables: Vec<Name>,
    /// Its selections by a variable.
    pub(super) selections: Vec<Selection>,
    /// The messages and terms it refers to, by key.
    pub(super) references: Vec<Name>,
    /// The functions it calls.
    pub(super) functions: Vec<Name>,
    /// Its number literals.
    pub(super) literals: Vec<Name>,
    /// How many placeables it takes at most to say it, those of its references excluded.
    pub(super) placeables: usize,
}

impl Anatomy {
    /// Where a variable is named first; the identifier, where it is not.
    pub(super) fn variable(&self, name: &str) -> &Range<usize> {
        let found = self.variables.iter().find(|variable| variable.text == name);
        found.map_or(&self.span, |variable| &variable.span)
    }
}

/// A name and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) text: String,
    pub(super) span: Range<usize>,
}

/// A selection between variants by the value of a variable.
#[derive(Clone, Debug)]
pub(super) struct Selection {
    /// The variable, without `$`.
    pub(super) variable: String,
    /// Whether it is passed through `NUMBER`.
    pub(super) is_number: bool,
    /// Whether its forms are those of ordinal numbers.
    pub(super) is_ordinal: bool,
    /// The keys that are words.
    pub(super) words: BTreeSet<String>,
    /// The keys that are whole numbers.
    pub(super) numbers: BTreeSet<u64>,
}

/// All messages, terms and attributes of a file, in its order. `entries` must be the
/// syntax tree of `source`.
pub(super) fn anatomies<'s>(
    source: &'s str,
    entries: impl Iterator<Item = &'s Entry<&'s str>>,
) -> Vec<Anatomy> {
    let mut found = Vec::new();
    for entry in entries {
        let (sigil, id, value, attributes) = match entry {
            Entry::Message(it) => ("", it.id.name, it.value.as_ref(), &it.attributes),
            Entry::Term(it) => ("-", it.id.name, Some(&it.value), &it.attributes),
            _ => continue,
        };
        let key = format!("{sigil}{id}");
        found.extend(value.map(|value| dissect(source, key.clone(), id, value)));
        for Attribute { id, value } in attributes {
            found.push(dissect(source, format!("{key}.{}", id.name), id.name, value));
        }
    }
    found
}

fn dissect(source: &str, key: String, id: &str, value: &Pattern<&str>) -> Anatomy {
    let mut knife = Knife { source, anatomy: Anatomy::default() };
    let placeables = knife.pattern(value);
    Anatomy { key, span: span_in(source, id), placeables, ..knife.anatomy }
}

/// The bytes of a part of a text. The parser copies nothing, so that a name's address in
/// memory tells where it stands.
fn span_in(source: &str, part: &str) -> Range<usize> {
    let start = part.as_ptr().addr().saturating_sub(source.as_ptr().addr());
    let end = start + part.len();
    if end <= source.len() { start..end } else { 0..0 }
}

/// Walks one pattern; each method returns how many placeables the part takes at most.
struct Knife<'s> {
    source: &'s str,
    anatomy: Anatomy,
}

impl Knife<'_> {
    fn name(&self, text: &str, part: &str) -> Name {
        Name { text: text.to_owned(), span: span_in(self.source, part) }
    }

    fn pattern(&mut self, pattern: &Pattern<&str>) -> usize {
        let mut placeables: usize = 0;
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                placeables += 1 + self.expression(expression);
            }
        }
        placeables
    }

    fn expression(&mut self, expression: &Expression<&str>) -> usize {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                let first = self.inline(selector);
                self.anatomy.selections.extend(selection(selector, variants));
                let rest = variants.iter().map(|variant| self.variant(variant));
                first + rest.max().unwrap_or(0)
            }
        }
    }

    fn variant(&mut self, variant: &Variant<&str>) -> usize {
        if let VariantKey::NumberLiteral { value } = variant.key {
            self.anatomy.literals.push(self.name(value, value));
        }
        self.pattern(&variant.value)
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) -> usize {
        match inline {
            InlineExpression::StringLiteral { .. } => 0,
            InlineExpression::NumberLiteral { value } => {
                self.anatomy.literals.push(self.name(value, value));
                0
            }
            InlineExpression::VariableReference { id } => {
                self.anatomy.variables.push(self.name(id.name, id.name));
                0
            }
            InlineExpression::FunctionReference { id, arguments } => {
                self.anatomy.functions.push(self.name(id.name, id.name));
                self.arguments(arguments)
            }
            InlineExpression::MessageReference { id, attribute } => {
                self.reference("", id.name, attribute.as_ref().map(|it| it.name));
                0
            }
            InlineExpression::TermReference { id, attribute, arguments } => {
                self.reference("-", id.name, attribute.as_ref().map(|it| it.name));
                arguments.as_ref().map_or(0, |arguments| self.arguments(arguments))
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
        }
    }

    fn reference(&mut self, sigil: &str, id: &str, attribute: Option<&str>) {
        let key = match attribute {
            Some(attribute) => format!("{sigil}{id}.{attribute}"),
            None => format!("{sigil}{id}"),
        };
        self.anatomy.references.push(self.name(&key, id));
    }

    fn arguments(&mut self, arguments: &CallArguments<&str>) -> usize {
        let named = arguments.named.iter().map(|argument| &argument.value);
        let all: Vec<_> = arguments.positional.iter().chain(named).collect();
        all.into_iter().map(|argument| self.inline(argument)).sum()
    }
}

fn selection(
    selector: &InlineExpression<&str>,
    variants: &[Variant<&str>],
) -> Option<Selection> {
    let (variable, is_number, is_ordinal) = match selector {
        InlineExpression::VariableReference { id } => (id.name, false, false),
        InlineExpression::FunctionReference { id, arguments } if id.name == "NUMBER" => {
            let InlineExpression::VariableReference { id } =
                arguments.positional.first()?
            else {
                return None;
            };
            (id.name, true, is_ordinal(arguments))
        }
        _ => return None,
    };
    let mut found = Selection {
        variable: variable.to_owned(),
        is_number,
        is_ordinal,
        words: BTreeSet::new(),
        numbers: BTreeSet::new(),
    };
    for variant in variants {
        match variant.key {
            VariantKey::Identifier { name } => {
                found.words.insert(name.to_owned());
            }
            VariantKey::NumberLiteral { value } => {
                found.numbers.extend(value.parse::<u64>());
            }
        }
    }
    Some(found)
}

fn is_ordinal(arguments: &CallArguments<&str>) -> bool {
    arguments.named.iter().any(|argument| {
        let ordinal = matches!(
            argument.value,
            InlineExpression::StringLiteral { value: "ordinal" }
        );
        argument.name.name == "type" && ordinal
    })
}
