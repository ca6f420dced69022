//! Numbers → what plural rules look at, as named by Unicode TS 35, part 3. Never fails on a
//! number: what has too many digits is cut, and what is not finite counts as 0.

use std::str::FromStr;

use fixed_decimal::Decimal;

/// How many digits of a fraction matter; more would not fit into 64 bits.
const DIGITS: usize = 18;

/// The operands of plural rules.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PluralOperands {
    /// Absolute value.
    pub n: f64,
    /// Integer part.
    pub i: u64,
    /// Number of fraction digits, with trailing zeros.
    pub v: usize,
    /// Number of fraction digits, without trailing zeros.
    pub w: usize,
    /// Fraction digits, with trailing zeros.
    pub f: u64,
    /// Fraction digits, without trailing zeros.
    pub t: u64,
}

impl PluralOperands {
    /// The same, as ICU4X wants it; Fluent may have made the fraction longer than it was.
    pub(crate) fn for_rules(&self) -> icu_plurals::PluralOperands {
        if self.v == 0 {
            return self.i.into();
        }
        let text = format!("{}.{:0>width$}", self.i, self.f, width = self.v.min(DIGITS));
        text.parse::<Decimal>().map_or_else(|_| self.i.into(), |number| (&number).into())
    }

    /// The operands of an unsigned decimal number written with `.`.
    fn of_decimal(n: f64, text: &str) -> PluralOperands {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let fraction = fraction.get(..DIGITS).unwrap_or(fraction);
        let significant = fraction.trim_end_matches('0');
        PluralOperands {
            n,
            i: whole.parse().unwrap_or(u64::MAX),
            v: fraction.len(),
            w: significant.len(),
            f: fraction.parse().unwrap_or(0),
            t: significant.parse().unwrap_or(0),
        }
    }
}

impl From<f64> for PluralOperands {
    fn from(number: f64) -> PluralOperands {
        let n = if number.is_finite() { number.abs() } else { 0.0 };
        PluralOperands::of_decimal(n, &n.to_string())
    }
}

impl TryFrom<&str> for PluralOperands {
    type Error = &'static str;

    fn try_from(text: &str) -> Result<PluralOperands, &'static str> {
        let text = text.strip_prefix('-').unwrap_or(text);
        let decimal = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        let n = f64::from_str(text).ok().filter(|_| decimal).ok_or("not a number")?;
        Ok(PluralOperands::of_decimal(n, text))
    }
}

impl From<u64> for PluralOperands {
    #[expect(
        clippy::cast_precision_loss,
        reason = "rules look at `n` only when it is small"
    )]
    fn from(number: u64) -> PluralOperands {
        PluralOperands { n: number as f64, i: number, ..PluralOperands::default() }
    }
}

impl From<usize> for PluralOperands {
    fn from(number: usize) -> PluralOperands {
        PluralOperands::from(number as u64)
    }
}

impl From<i32> for PluralOperands {
    fn from(number: i32) -> PluralOperands {
        PluralOperands::from(u64::from(number.unsigned_abs()))
    }
}
