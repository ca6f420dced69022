//! What a component asks for → the entries that are so, in the order of a language. Shows
//! nothing.

use super::schema::Field;
use super::site::{CollectionId, EntryId, Site, Sort, TermId};
use super::value::Value;
use crate::base::date::End;
use crate::base::lang::Lang;

/// Entries of a collection.
#[derive(Clone, Debug, PartialEq)]
pub struct Query {
    /// The collection.
    pub collection: CollectionId,
    /// What entries must have, all of it.
    pub filter: Vec<Condition>,
    /// Their order; that of the collection if there is none.
    pub sort: Option<Sort>,
    /// How many there are at most.
    pub limit: Option<usize>,
}

/// What entries must have in one field: any of these.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    /// The position of the field.
    pub field: usize,
    /// The terms, references or options.
    pub any_of: Vec<Value>,
}

impl Query {
    /// All entries that are so, in the collection's own order, without `own`, which asks.
    pub fn entries(&self, site: &Site, lang: Lang, own: EntryId) -> Vec<EntryId> {
        let conditions: Vec<Wanted<'_>> =
            self.filter.iter().map(|condition| Wanted::of(site, condition)).collect();
        let meets = |id: &EntryId| {
            let shown = site.shown(site.entry(*id), lang);
            shown.is_some_and(|(_, version)| {
                conditions.iter().all(|c| version.value(c.field).is_some_and(|v| c.is(v)))
            })
        };
        let order = site.order(self.collection, lang).iter().copied();
        let all = order.filter(|id| *id != own);
        all.filter(meets).collect()
    }

    /// The term whose page shows the same entries, if there is one.
    pub fn term(&self) -> Option<TermId> {
        match self.filter.as_slice() {
            [Condition { any_of, .. }] => match any_of.as_slice() {
                [Value::Terms(terms)] if terms.len() == 1 => terms.first().copied(),
                _ => None,
            },
            _ => None,
        }
    }
}

/// A condition with the terms below those that it names.
struct Wanted<'q> {
    field: usize,
    terms: Vec<TermId>,
    others: &'q [Value],
}

impl<'q> Wanted<'q> {
    fn of(site: &Site, condition: &'q Condition) -> Wanted<'q> {
        let named = condition.any_of.iter().flat_map(|value| match value {
            Value::Terms(terms) => terms.as_slice(),
            _ => &[],
        });
        let terms = named.flat_map(|term| site.term_and_below(*term)).collect();
        Wanted { field: condition.field, terms, others: &condition.any_of }
    }

    fn is(&self, value: &Value) -> bool {
        match value {
            Value::Terms(terms) => terms.iter().any(|term| self.terms.contains(term)),
            Value::References(entries) => self.others.iter().any(|other| match other {
                Value::References(wanted) => entries.iter().any(|e| wanted.contains(e)),
                _ => false,
            }),
            value => self.others.contains(value),
        }
    }
}

/// Whether entries can be chosen by what they have in a field.
pub fn can_filter(field: &Field) -> bool {
    use super::schema::Kind;
    matches!(
        field.kind,
        Kind::Terms { .. } | Kind::References { .. } | Kind::Choice(_) | Kind::Boolean
    )
}

/// What a value sorts by: its date, its number, or its text.
pub fn sort_key(value: Option<&Value>) -> String {
    match value {
        Some(Value::Date(date)) => date.to_string(),
        Some(Value::Period(period)) => match period.end {
            End::On(end) => format!("{}/{end}", period.start),
            End::Ongoing | End::Unknown => period.start.to_string(),
        },
        Some(Value::Text(text, _)) => text.to_lowercase(),
        Some(Value::Number(number)) => {
            format!("{:020.4}", number.parse::<f64>().unwrap_or_default())
        }
        _ => String::new(),
    }
}
