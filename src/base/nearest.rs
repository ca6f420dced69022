//! The existing name that a mistyped one was probably meant to be. Guesses only when the
//! likeness is plain.

/// The candidate nearest to `name`, or `None` if none is near: at most a third of the
/// letters differ (Damerau-Levenshtein on lower case), or one begins with the other. In names
/// of one or two letters nothing may differ.
pub fn nearest<'a>(
    name: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let wanted = name.to_lowercase();
    let length = wanted.chars().count();
    let limit = if length < 3 { 0 } else { length / 3 };
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        let lower = candidate.to_lowercase();
        let prefix = wanted.len() >= 4 && lower.starts_with(&wanted);
        // No name is nearer than the difference of the lengths.
        if lower.chars().count().abs_diff(length) > limit && !prefix {
            continue;
        }
        let distance = strsim::damerau_levenshtein(&wanted, &lower);
        let distance = if prefix { distance.min(limit) } else { distance };
        if distance <= limit && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// Whether two names differ only in capital letters, or in signs that a word processor or a
/// phone puts in the place of a hyphen, an apostrophe or a space.
pub fn same_but_for_case(one: &str, other: &str) -> bool {
    let plain = |name: &str| -> String {
        let sign = |c: char| match c {
            '‐' | '‑' | '‒' | '–' | '—' | ' ' | '\u{a0}' | '\u{202f}' | '_' => {
                '-'
            }
            '’' | '‘' => '\'',
            other => other,
        };
        name.trim().chars().map(sign).flat_map(char::to_lowercase).collect()
    };
    plain(one) == plain(other)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_typing_error_finds_the_name_and_nonsense_does_not() {
        let names = ["title", "summary", "srce-medimurja"];
        assert_eq!(nearest("titel", names), Some("title"));
        assert_eq!(nearest("srce-medimurj", names), Some("srce-medimurja"));
        assert_eq!(nearest("colour", names), None);
    }
}
