//! Several names → one phrase, with the language's commas and conjunctions.

use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;
use icu_locale::Locale as IcuLocale;

/// The formatters of one language.
#[derive(Debug)]
pub(super) struct Lists {
    and: ListFormatter,
    or: ListFormatter,
}

impl Lists {
    pub(super) fn new(icu: &IcuLocale) -> Lists {
        const HELD: &str = "compiled data hold patterns for the root locale";
        let options = ListFormatterOptions::default();
        Lists {
            and: ListFormatter::try_new_and(icu.into(), options).expect(HELD),
            or: ListFormatter::try_new_or(icu.into(), options).expect(HELD),
        }
    }

    /// `A, B and C`.
    pub(super) fn and(&self, items: &[String]) -> String {
        self.and.format_to_string(items.iter())
    }

    /// `A, B or C`.
    pub(super) fn or(&self, items: &[String]) -> String {
        self.or.format_to_string(items.iter())
    }
}
