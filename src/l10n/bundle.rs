//! The Fluent files of one language → bundles that format its messages, with ICU4X's digits.
//! Knows no other language and reports nothing.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};

use fluent::concurrent::FluentBundle;
use fluent::types::FluentNumber;
use fluent::{FluentArgs, FluentResource, FluentValue};
use icu_decimal::input::Decimal;
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use super::locale::icu_locale;
use super::numbers::Numbers;
use crate::base::lang::Tag;

/// A bundle whose files are shared with its copies.
pub(super) type Bundle = FluentBundle<Arc<FluentResource>>;

/// How many threads can select plural forms at once. A bundle guards its plural rules with
/// a lock: two threads on one bundle take several times as long per message as on two.
const STRIPES: usize = 16;

/// Most digits that a message may ask for; Fluent overflows at 20.
pub(super) const MOST_DIGITS: usize = 15;

static NEXT_STRIPE: AtomicUsize = AtomicUsize::new(0);

thread_local! {
    static STRIPE: usize = NEXT_STRIPE.fetch_add(1, Ordering::Relaxed) % STRIPES;
}

/// Equal bundles of one language; each thread uses one of them, made when first used.
pub(super) struct Bundles {
    language: LanguageIdentifier,
    files: Vec<Arc<FluentResource>>,
    stripes: [OnceLock<Bundle>; STRIPES],
}

impl Bundles {
    /// Bundles of files in which later messages override earlier ones.
    pub(super) fn new(tag: &Tag, files: Vec<Arc<FluentResource>>) -> Bundles {
        let language = icu_locale(tag).id.to_string().parse().unwrap_or_default();
        Bundles { language, files, stripes: Default::default() }
    }

    /// The bundle of this thread.
    pub(super) fn get(&self) -> &Bundle {
        let stripe = STRIPE.with(|stripe| *stripe);
        self.stripes[stripe].get_or_init(|| self.build())
    }

    fn build(&self) -> Bundle {
        let mut bundle = FluentBundle::new_concurrent(vec![self.language.clone()]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(format));
        for file in &self.files {
            bundle.add_resource_overriding(Arc::clone(file));
        }
        // Fails only where a message is called `NUMBER`, which `soundness` has reported.
        let _ = bundle.add_function("NUMBER", number);
        bundle
    }
}

/// Fluent's `NUMBER`, with as many digits as fit.
fn number<'a>(positional: &[FluentValue<'a>], named: &FluentArgs) -> FluentValue<'a> {
    match positional.first() {
        Some(FluentValue::Number(number)) => {
            let mut number = number.clone();
            let options = &mut number.options;
            options.merge(named);
            for digits in [
                &mut options.minimum_integer_digits,
                &mut options.minimum_fraction_digits,
                &mut options.maximum_fraction_digits,
                &mut options.minimum_significant_digits,
                &mut options.maximum_significant_digits,
            ] {
                *digits = digits.map(|digits| digits.min(MOST_DIGITS));
            }
            FluentValue::Number(number)
        }
        Some(FluentValue::String(text)) => FluentValue::String(text.clone()),
        _ => FluentValue::Error,
    }
}

/// A formatter that a bundle keeps for its language.
struct Digits(Numbers);

impl Memoizable for Digits {
    /// Whether digits are grouped.
    type Args = bool;
    type Error = std::convert::Infallible;

    fn construct(
        language: LanguageIdentifier,
        grouped: bool,
    ) -> Result<Digits, Self::Error> {
        let icu = icu_locale::Locale::try_from_str(&language.to_string());
        let icu = icu.unwrap_or(icu_locale::Locale::UNKNOWN);
        Ok(Digits(if grouped { Numbers::new(&icu) } else { Numbers::ungrouped(&icu) }))
    }
}

fn format(value: &FluentValue, memoizer: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let decimal = decimal(number)?;
    let grouped = number.options.use_grouping;
    memoizer
        .with_try_get::<Digits, _, _>(grouped, |digits| digits.0.format(&decimal))
        .ok()
}

/// The number with the digits that its options ask for; `None` for infinity and the like.
fn decimal(number: &FluentNumber) -> Option<Decimal> {
    let mut decimal: Decimal = number.value.to_string().parse().ok()?;
    let options = &number.options;
    let places = |digits: usize| i16::try_from(digits).unwrap_or(i16::MAX);
    if let Some(most) = options.maximum_significant_digits {
        let last = decimal.nonzero_magnitude_start() + 1 - places(most);
        decimal.round(last);
    } else if let Some(most) = options.maximum_fraction_digits {
        decimal.round(-places(most));
    }
    decimal.absolute.trim_end();
    if let Some(least) = options.minimum_significant_digits {
        let last = decimal.nonzero_magnitude_start() + 1 - places(least);
        decimal.pad_end(last);
    } else if let Some(least) = options.minimum_fraction_digits {
        decimal.pad_end(-places(least));
    }
    if let Some(least) = options.minimum_integer_digits {
        decimal.pad_start(places(least));
    }
    Some(decimal)
}
