//! Decimal numbers → text with the language's grouping and signs. Keeps every digit and
//! never rounds what a file says.

use icu_decimal::input::Decimal;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_decimal::{DecimalFormatter, DecimalFormatterPreferences};
use icu_locale::Locale as IcuLocale;

/// Longest number that is read; nobody counts further.
const LONGEST: usize = 60;

/// The formatter of one language.
#[derive(Debug)]
pub(super) struct Numbers(DecimalFormatter);

impl Numbers {
    pub(super) fn new(icu: &IcuLocale) -> Numbers {
        Numbers(formatter(icu.into(), GroupingStrategy::Auto))
    }

    /// Without any grouping, as Fluent's `useGrouping: "false"` asks for.
    pub(super) fn ungrouped(icu: &IcuLocale) -> Numbers {
        Numbers(formatter(icu.into(), GroupingStrategy::Never))
    }

    pub(super) fn format(&self, number: &Decimal) -> String {
        self.0.format(number).to_string()
    }
}

fn formatter(
    prefs: DecimalFormatterPreferences,
    grouping: GroupingStrategy,
) -> DecimalFormatter {
    let options = DecimalFormatterOptions::from(grouping);
    DecimalFormatter::try_new(prefs, options)
        .expect("compiled data hold digits for the root locale")
}

/// Reads `-83071530.80`; digits, one point, a sign. `None` for anything else.
pub(super) fn parse(text: &str) -> Option<Decimal> {
    let text = text.trim();
    let plain = text.bytes().all(|byte| byte.is_ascii_digit() || b"+-.".contains(&byte));
    (plain && text.len() <= LONGEST).then(|| text.parse().ok()).flatten()
}
