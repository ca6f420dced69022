//! Dates as precise as the source gives them: a year, a month or a day. Formats nothing
//! for readers; that is `l10n`'s.

use std::fmt;

/// A date in the Gregorian calendar; `month` and `day` are missing where nobody knows them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// Year, 1 to 9999.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: Option<u8>,
    /// Day of the month, 1 to 31; only with a month.
    pub day: Option<u8>,
}

/// A span of time, open at the end while it goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// When it began.
    pub start: Date,
    /// When it ended.
    pub end: End,
}

/// How a period ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// It has ended, or will end, on a date.
    On(Date),
    /// It goes on.
    Ongoing,
    /// Nothing is said about its end.
    Unknown,
}

impl Date {
    /// Reads `2021`, `2021-07` or `2021-07-01`. `None` for anything else and for days that
    /// no calendar has.
    pub fn parse(text: &str) -> Option<Date> {
        let mut parts = text.split('-');
        let year = number(parts.next()?, 4)?;
        let month = parts.next().map(small).map_or(Some(None), |m| m.map(Some))?;
        let day = parts.next().map(small).map_or(Some(None), |d| d.map(Some))?;
        if parts.next().is_some() {
            return None;
        }
        let date = Date { year, month, day };
        date.exists().then_some(date)
    }

    fn exists(self) -> bool {
        let month = self.month.unwrap_or(1);
        let day = self.day.unwrap_or(1);
        let leap = self.year.is_multiple_of(4)
            && (!self.year.is_multiple_of(100) || self.year.is_multiple_of(400));
        let last = match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        self.year > 0 && (1..=12).contains(&month) && (1..=last).contains(&day)
    }
}

fn small(text: &str) -> Option<u8> {
    number(text, 2).and_then(|number| u8::try_from(number).ok())
}

fn number(text: &str, digits: usize) -> Option<u16> {
    let all_digits = text.bytes().all(|byte| byte.is_ascii_digit());
    (text.len() == digits && all_digits).then(|| text.parse().ok()).flatten()
}

impl fmt::Display for Date {
    /// The form that is read: `2021-07-01`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn only_days_that_exist_are_dates() {
        for good in ["2021", "2021-07", "2021-07-01", "2024-02-29"] {
            assert_eq!(Date::parse(good).map(|d| d.to_string()).as_deref(), Some(good));
        }
        for bad in [
            "21.11.2026",
            "2023-02-29",
            "2021-13",
            "21",
            "2021-7-1",
            "",
            "-",
            "2021-01-01-01",
        ] {
            assert_eq!(Date::parse(bad), None, "{bad}");
        }
    }
}
