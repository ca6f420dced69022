//! Entries → the order of their collection's lists, as the reader's language sorts.

use std::cmp::Ordering;

use crate::base::date::End;
use crate::base::lang::PerLang;
use crate::l10n::Locale;
use crate::model::site::{CollectionId, EntryId, Site, Sort, Version};
use crate::model::value::Value;

/// The order of a collection's entries for each language; `locales` by language.
pub(super) fn order(
    site: &Site,
    id: CollectionId,
    locales: &[Locale],
) -> PerLang<Vec<EntryId>> {
    let collection = site.collection(id);
    let mut all = PerLang::default();
    for lang in site.config.langs() {
        let members = site.entry_ids().filter(|(_, entry)| entry.collection == id);
        let shown = members.filter(|(entry, _)| site.home != Some(*entry));
        let mut list: Vec<(EntryId, &Version)> = shown
            .filter_map(|(id, entry)| Some((id, site.shown(entry, lang)?.1)))
            .collect();
        let locale = &locales[lang.index()];
        list.sort_by(|(a_id, a), (b_id, b)| {
            by_field(collection.sort, a, b)
                .then_with(|| locale.compare(&a.title, &b.title))
                .then(a_id.cmp(b_id))
        });
        all.set(lang, list.into_iter().map(|(id, _)| id).collect());
    }
    all
}

fn by_field(sort: Sort, a: &Version, b: &Version) -> Ordering {
    let Sort::Field { field, descending } = sort else { return Ordering::Equal };
    let order = key(a.value(field)).cmp(&key(b.value(field)));
    if descending { order.reverse() } else { order }
}

/// What a value sorts by: its date, or its text.
fn key(value: Option<&Value>) -> String {
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
