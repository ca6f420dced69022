//! Two texts → which comes first in the language's alphabet. A total order: texts that the
//! alphabet does not tell apart are ordered by their bytes.

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale::Locale as IcuLocale;

/// The collator of one language, numbers by their value.
#[derive(Debug)]
pub(super) struct Collation(CollatorBorrowed<'static>);

impl Collation {
    pub(super) fn new(icu: &IcuLocale) -> Collation {
        let mut preferences = CollatorPreferences::from(icu);
        preferences.numeric_ordering = Some(CollationNumericOrdering::True);
        let collator = CollatorBorrowed::try_new(preferences, CollatorOptions::default())
            .expect("compiled data hold the root collation");
        Collation(collator)
    }

    pub(super) fn compare(&self, left: &str, right: &str) -> Ordering {
        self.0.compare(left, right).then_with(|| left.cmp(right))
    }

    /// The key of the collation, a byte below all that keys are made of, and the text itself.
    pub(super) fn key(&self, text: &str) -> Vec<u8> {
        let mut key = Vec::with_capacity(text.len() * 3);
        let Ok(()) = self.0.write_sort_key_to(text, &mut key);
        key.push(0);
        key.extend_from_slice(text.as_bytes());
        key.shrink_to_fit();
        key
    }
}
