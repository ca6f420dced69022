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
        None if bare.matches('.').count() > 1 => vec![bare.replace('.', "")],
        None if is_thousands(bare) => both_ways(bare),
        _ => vec![bare.replace(',', "")],
    };
    ways.into_iter().filter(|way| way.parse::<f64>().is_ok()).collect()
}

/// Whether a number is written as `1.500`, which is one and a half to YAML and a thousand and
/// five hundred to many people.
pub(super) fn is_thousands(number: &str) -> bool {
    number.trim_start_matches('-').split_once('.').is_some_and(|(whole, fraction)| {
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        (1..=3).contains(&whole.len())
            && !whole.starts_with('0')
            && fraction.len() == 3
            && digits(whole)
            && digits(fraction)
    })
}

/// The two numbers that such a one may mean, so written that nobody takes one for the other.
pub(super) fn both_ways(number: &str) -> Vec<String> {
    let bare = number.trim_end_matches('0').trim_end_matches('.');
    let decimal = if is_thousands(bare) { format!("{bare}0") } else { bare.to_owned() };
    vec![number.replace('.', ""), decimal]
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

/// What `2019-2021`, `2019 – 2021` or `1.7.2021. – 30.6.2023.` means: two dates.
pub(super) fn meant_period(text: &str) -> Option<(Date, Date)> {
    let years = |text: &str| text.len() == 9 && text.as_bytes().get(4) == Some(&b'-');
    let parts = match unquoted(text) {
        text if years(text) => text.split_once('-'),
        text => text.split_once(['–', '—']).or_else(|| text.split_once(" - ")),
    };
    let date = |text: &str| {
        let text = text.trim();
        Date::parse(text).or_else(|| match meant_dates(text).as_slice() {
            [one] => Some(*one),
            _ => None,
        })
    };
    let (start, end) = parts?;
    Some((date(start)?, date(end)?))
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
