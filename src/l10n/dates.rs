//! Dates → text, as precise as the date is. Never adds a month or a day that nobody gave.

use icu_calendar::{Date as IcuDate, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter as Formatter;
use icu_datetime::fieldsets::{YM, YMD};
use icu_datetime::options::YearStyle;
use icu_locale::Locale as IcuLocale;

use crate::base::date::Date;

/// What is wrong in the locale's patterns and mended here.
#[derive(Clone, Copy, Debug)]
enum Quirk {
    None,
    /// French writes the first of a month as an ordinal, for which CLDR has no pattern.
    French,
    /// CLDR's pattern for a month has a stray full stop: `2026. gada. novembris`.
    Latvian,
    /// A year is an ordinal, with its full stop also where it stands alone.
    Croatian,
    /// CLDR's pattern for a month counts years by weeks, which ICU4X cannot format.
    Portuguese,
}

/// The formatters of one language.
#[derive(Debug)]
pub(super) struct Dates {
    day: Formatter<Gregorian, YMD>,
    month: Formatter<Gregorian, YM>,
    short_day: Formatter<Gregorian, YMD>,
    short_month: Formatter<Gregorian, YM>,
    quirk: Quirk,
}

impl Dates {
    pub(super) fn new(icu: &IcuLocale) -> Dates {
        const HELD: &str = "compiled data hold patterns for the root locale";
        let day = |fields| Formatter::try_new(icu.into(), fields).expect(HELD);
        let month = |fields| Formatter::try_new(icu.into(), fields).expect(HELD);
        Dates {
            day: day(YMD::long()),
            month: month(YM::long()),
            short_day: day(YMD::short().with_year_style(YearStyle::Full)),
            short_month: month(YM::short().with_year_style(YearStyle::Full)),
            quirk: match icu.id.language.as_str() {
                "fr" => Quirk::French,
                "lv" => Quirk::Latvian,
                "bs" | "hr" | "sl" => Quirk::Croatian,
                "pt" => Quirk::Portuguese,
                _ => Quirk::None,
            },
        }
    }

    /// `2021`, `July 2021` or `1 July 2021`.
    pub(super) fn long(&self, date: Date) -> String {
        let Some((day, precise)) = gregorian(date) else { return self.year(date) };
        if !precise {
            return self.long_month(day);
        }
        let text = self.day.format(&day).to_string();
        match (self.quirk, text.strip_prefix("1 ")) {
            (Quirk::French, Some(rest)) => format!("1er {rest}"),
            _ => text,
        }
    }

    fn year(&self, date: Date) -> String {
        match self.quirk {
            Quirk::Croatian => format!("{}.", date.year),
            _ => date.year.to_string(),
        }
    }

    fn long_month(&self, first: IcuDate<Gregorian>) -> String {
        if let Quirk::Portuguese = self.quirk {
            let day = self.day.format(&first).to_string();
            return day.strip_prefix("1 de ").unwrap_or(&day).to_owned();
        }
        let text = self.month.format(&first).to_string();
        match self.quirk {
            Quirk::Latvian => text.replace("gada. ", "gada "),
            _ => text,
        }
    }

    /// `2021`, `07/2021` or `01/07/2021`.
    pub(super) fn short(&self, date: Date) -> String {
        match gregorian(date) {
            Some((day, true)) => self.short_day.format(&day).to_string(),
            Some((day, false)) => self.short_month.format(&day).to_string(),
            None => self.year(date),
        }
    }
}

/// The day, or the first of the month, and whether the day is known. `None` if the month is
/// not known either, or if there is no such day.
fn gregorian(date: Date) -> Option<(IcuDate<Gregorian>, bool)> {
    let month = date.month?;
    let day = date.day.unwrap_or(1);
    let known = IcuDate::try_new_gregorian(i32::from(date.year), month, day).ok()?;
    Some((known, date.day.is_some()))
}
