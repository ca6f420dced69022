//! Numbers → plural categories for Fluent, by the rules of ICU4X. Stands in for the crate of
//! the same name, whose rules of 2020 are wrong for Latvian and Romanian; never fails.

pub mod operands;

use icu_locale::Locale;
use icu_plurals::{PluralRuleType as Kind, PluralRulesOptions};
use unic_langid::LanguageIdentifier;

use operands::PluralOperands;

/// The languages with plural rules, so that Fluent never falls back to English ones.
const LANGUAGES: &str = "\
    af ak am an ar ars as asa ast az be bem bez bg bho bm bn bo br brx bs ca ce ceb \
    cgg chr ckb cs cy da de dsb dv dz ee el en eo es et eu fa ff fi fil fo fr fur fy \
    ga gd gl gsw gu guw gv ha haw he hi hr hsb hu hy ia id ig ii in io is it iu iw \
    ja jbo jgo ji jmc jv jw ka kab kaj kcg kde kea kk kkj kl km kn ko ks ksb ksh ku \
    kw ky lag lb lg lkt ln lo lt lv mas mg mgo mk ml mn mo mr ms mt my nah naq nb nd \
    ne nl nn nnh no nqo nr nso ny nyn om or os osa pa pap pcm pl prg ps pt pt-PT rm \
    ro rof ru rwk sah saq sat sc scn sd sdh se seh ses sg sh shi si sk sl sma smi \
    smj smn sms sn so sq sr ss ssy st su sv sw syr ta te teo th ti tig tk tl tn to \
    tr ts tzm ug uk ur uz ve vi vo vun wa wae wo xh xog yi yo yue zh zu";

/// A CLDR plural category.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum PluralCategory {
    /// `zero`
    ZERO,
    /// `one`
    ONE,
    /// `two`
    TWO,
    /// `few`
    FEW,
    /// `many`
    MANY,
    /// `other`
    OTHER,
}

/// What the numbers are for.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum PluralRuleType {
    /// Position in a sequence: 2nd.
    ORDINAL,
    /// Count: 2 pages.
    CARDINAL,
}

/// The plural rules of one language.
#[derive(Debug)]
pub struct PluralRules {
    locale: LanguageIdentifier,
    rules: icu_plurals::PluralRules,
}

impl PluralRules {
    /// The rules of a language, or those of the root locale if it has none.
    ///
    /// # Errors
    /// Only if the data compiled into ICU4X lack the root locale.
    pub fn create<L: Into<LanguageIdentifier>>(
        langid: L,
        kind: PluralRuleType,
    ) -> Result<PluralRules, &'static str> {
        let locale = langid.into();
        let known = Locale::try_from_str(&locale.to_string()).unwrap_or(Locale::UNKNOWN);
        let kind = match kind {
            PluralRuleType::ORDINAL => Kind::Ordinal,
            PluralRuleType::CARDINAL => Kind::Cardinal,
        };
        let options = PluralRulesOptions::default().with_type(kind);
        let rules = icu_plurals::PluralRules::try_new(known.into(), options)
            .map_err(|_| "no plural rules are compiled in")?;
        Ok(PluralRules { locale, rules })
    }

    /// The category of a number.
    ///
    /// # Errors
    /// If the argument is no number.
    pub fn select<N: TryInto<PluralOperands>>(
        &self,
        number: N,
    ) -> Result<PluralCategory, &'static str> {
        let number = number.try_into().map_err(|_| "not a number")?;
        Ok(match self.rules.category_for(number.for_rules()) {
            icu_plurals::PluralCategory::Zero => PluralCategory::ZERO,
            icu_plurals::PluralCategory::One => PluralCategory::ONE,
            icu_plurals::PluralCategory::Two => PluralCategory::TWO,
            icu_plurals::PluralCategory::Few => PluralCategory::FEW,
            icu_plurals::PluralCategory::Many => PluralCategory::MANY,
            icu_plurals::PluralCategory::Other => PluralCategory::OTHER,
        })
    }

    /// The languages that have rules of their own.
    pub fn get_locales(_: PluralRuleType) -> Vec<LanguageIdentifier> {
        LANGUAGES.split_whitespace().filter_map(|tag| tag.parse().ok()).collect()
    }

    /// The language that was asked for.
    pub fn get_locale(&self) -> &LanguageIdentifier {
        &self.locale
    }
}
