//! Entries → the order of their collection's lists, as the reader's language sorts.

use std::borrow::Cow;

use rayon::prelude::*;

use crate::base::lang::{Lang, PerLang};
use crate::l10n::Locale;
use crate::model::query::sort_key;
use crate::model::site::{CollectionId, Entry, EntryId, Site, Sort};

/// The order of a collection's entries for each language; `locales` by language.
pub(super) fn order(
    site: &Site,
    id: CollectionId,
    locales: &[Locale],
) -> PerLang<Vec<EntryId>> {
    let members = site.entry_ids().filter(|(_, entry)| entry.collection == id);
    let members = members.filter(|(_, entry)| entry.withdrawn.is_none());
    let members: Vec<(EntryId, &Entry)> =
        members.filter(|(entry, _)| site.home != Some(*entry)).collect();
    let langs: Vec<Lang> = site.config.langs().collect();
    let orders = langs.par_iter().map(|lang| {
        let locale = &locales[lang.index()];
        ordered(site, site.collection(id).sort, &members, (*lang, locale))
    });
    let mut all = PerLang::default();
    for (lang, order) in langs.iter().zip(orders.collect::<Vec<_>>()) {
        all.set(*lang, order);
    }
    all
}

/// Entries in the order of one language. What they are sorted by is made once for each, since
/// each is compared often.
fn ordered(
    site: &Site,
    sort: Sort,
    members: &[(EntryId, &Entry)],
    (lang, locale): (Lang, &Locale),
) -> Vec<EntryId> {
    let shown = members.iter().filter_map(|(id, entry)| {
        let (shown, version) = site.shown(entry, lang)?;
        let field = match sort {
            Sort::Title => String::new(),
            Sort::Field { field, .. } => sort_key(version.value(field)),
        };
        let title = if shown == lang {
            Cow::Borrowed(version.sort_key.as_slice())
        } else {
            Cow::Owned(locale.sort_key(&version.title))
        };
        Some((field, title, *id))
    });
    let mut list: Vec<(String, Cow<'_, [u8]>, EntryId)> = shown.collect();
    let descending = matches!(sort, Sort::Field { descending: true, .. });
    list.sort_unstable_by(|(a_field, a_title, a_id), (b_field, b_title, b_id)| {
        let by_field = a_field.cmp(b_field);
        let by_field = if descending { by_field.reverse() } else { by_field };
        by_field.then_with(|| a_title.cmp(b_title)).then(a_id.cmp(b_id))
    });
    list.into_iter().map(|(.., id)| id).collect()
}
