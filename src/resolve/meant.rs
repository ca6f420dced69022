//! Values as people write them in five languages → what they mean to YAML: dates, numbers,
//! names in quotes. Reports nothing.

use crate::base::date::Date;

/// A name as YAML takes it for text, in a list in braces, too.
pub(super) fn quoted(name: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "._-".contains(c);
    if name.chars().all(plain) { name.to_owned() } else { format!("\"{name}\"") }
}

/// A text without the typographic quotes around it, which YAML takes for a part of it.
pub(super) fn unquoted(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || "“”„«»‘’".contains(c))
}

/// What `1 234,50` and `1.234,50` may mean, as YAML writes it: `1234.50`. A single comma
/// before three digits says thousands in one country and decimals in the next.
pub(super) fn plain_numbers(text: &str) -> Vec<String> {
    let bare: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let bare = bare.trim_matches(|c: char| !c.is_ascii_digit() && c != '-');
    let decimal = |whole: &str, fraction: &str| {
        format!("{}.{fraction}", whole.replace(['.', ','], ""))
    };
    let ways = match bare.rsplit_once(',') {
        Some((whole, fraction)) if fraction.len() == 3 && !whole.contains('.') => {
            let thousands = bare.replace(',', "");
            if whole.contains(',') {
                vec![thousands]
            } else {
                vec![thousands, decimal(whole, fraction)]
            }
        }
        Some((whole, fraction)) if !fraction.contains('.') => {
            vec![decimal(whole, fraction)]
        }
        _ => vec![bare.replace(',', "")],
    };
    ways.into_iter().filter(|way| way.parse::<f64>().is_ok()).collect()
}

/// What a date in another form can mean: `21.11.2026`, `21. 11. 2026.`, `21/11/2026`, or with
/// the month's name in one of the five languages. Between slashes, some begin with the month.
pub(super) fn meant_dates(text: &str) -> Vec<Date> {
    let lower = unquoted(text).to_lowercase();
    let parts: Vec<&str> = lower
        .split(|c: char| c.is_whitespace() || "./-,".contains(c))
        .filter(|part| !part.is_empty() && !["gada", "g", "de", "of"].contains(part))
        .collect();
    let number = |part: &str| {
        let ordinal = ["er", "st", "nd", "rd", "th"];
        let bare = ordinal.iter().find_map(|end| part.strip_suffix(end));
        bare.unwrap_or(part).parse::<u16>().ok()
    };
    let full = |year: u16, month: u16, day: u16| {
        Date::parse(&format!("{year:04}-{month:02}-{day:02}"))
    };
    let found = match parts.as_slice() {
        [first, second] => {
            let named = month(first).zip(number(second));
            let named = named.or_else(|| month(second).zip(number(first)));
            named.and_then(|(month, year)| Date::parse(&format!("{year:04}-{month:02}")))
        }
        [first, second, third] if first.len() == 4 && first.parse::<u16>().is_ok() => {
            let year = number(first);
            if lower.contains("gada") || month(third).is_some() {
                year.zip(month(third))
                    .zip(number(second))
                    .and_then(|((y, m), d)| full(y, m, d))
            } else {
                year.zip(number(second))
                    .zip(number(third))
                    .and_then(|((y, m), d)| full(y, m, d))
            }
        }
        [first, second, third] => {
            let (day, named) = match month(first) {
                Some(named) => (number(second), Some(named)),
                None => (number(first), number(second).or_else(|| month(second))),
            };
            let date = number(third).zip(named).zip(day);
            let date = date.and_then(|((y, m), d)| full(y, m, d));
            let american = number(third).zip(number(first)).zip(number(second));
            let american =
                american.filter(|_| lower.contains('/') && month(first).is_none());
            let american = american.and_then(|((y, m), d)| full(y, m, d));
            let both =
                date.into_iter().chain(american.filter(|other| Some(*other) != date));
            return both.collect();
        }
        _ => None,
    };
    found.into_iter().collect()
}

/// The number of a month by the beginning of its name in Latvian, French, Croatian,
/// Romanian or English.
fn month(name: &str) -> Option<u16> {
    const BEGINNINGS: [&[&str]; 12] = [
        &["jan", "sij", "ian"],
        &["feb", "fév", "fev", "vel"],
        &["mar", "ožu", "ozu"],
        &["apr", "avr", "tra"],
        &["mai", "maj", "svi", "may"],
        &["jūn", "juin", "lip", "iun", "jun"],
        &["jūl", "juil", "srp", "iul", "jul"],
        &["aug", "aoû", "aou", "kol"],
        &["sep", "ruj"],
        &["okt", "oct", "lis"],
        &["nov", "stu", "noi"],
        &["dec", "déc", "pro"],
    ];
    let at = BEGINNINGS
        .iter()
        .position(|beginnings| beginnings.iter().any(|b| name.starts_with(b)))?;
    u16::try_from(at + 1).ok()
}
