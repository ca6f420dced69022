//! Text → slug: the part of an address that a person can read. Never empty, always ASCII,
//! the same for composed and decomposed letters, and without `_`: the anchors that kopa and its
//! themes make themselves start with one, so that no heading ever has the same.

use deunicode::deunicode_char;

/// Longest slug, in bytes; a longer one is cut at a word.
const LONGEST: usize = 80;

/// The slug of a title or heading: lower-case ASCII letters and digits, hyphens between
/// words (`l’école` → `l-ecole`). Text without any letter or digit gives `fallback`.
pub fn slug(text: &str, fallback: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        if char.is_ascii_alphanumeric() {
            out.push(char.to_ascii_lowercase());
        } else if char.is_alphanumeric() {
            let ascii = deunicode_char(char).unwrap_or_default();
            let kept = ascii.chars().filter(char::is_ascii_alphanumeric);
            out.extend(kept.map(|c| c.to_ascii_lowercase()));
        } else if !is_combining(char) && !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    cut(&mut out);
    if out.is_empty() { fallback.to_owned() } else { out }
}

fn is_combining(char: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&char)
}

fn cut(slug: &mut String) {
    if slug.len() > LONGEST {
        slug.truncate(LONGEST + 1);
        let end = slug.rfind('-').filter(|end| *end > LONGEST / 2).unwrap_or(LONGEST);
        slug.truncate(end);
    }
    while slug.ends_with('-') {
        slug.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn letters_of_all_five_languages_become_ascii() {
        for (text, expected) in [
            ("Kā pašvaldības ķeras pie lietas", "ka-pasvaldibas-keras-pie-lietas"),
            ("Plœuc-L’Hermitage : l’accueil", "ploeuc-l-hermitage-l-accueil"),
            ("Međimurje: džep, ćup", "medimurje-dzep-cup"),
            ("Consorții și ţări", "consortii-si-tari"),
            ("e\u{301}tude", "etude"),
            ("???", "x"),
        ] {
            assert_eq!(slug(text, "x"), expected);
        }
    }

    #[test]
    fn a_long_title_is_cut_at_a_word() {
        let long = slug(&"word ".repeat(60), "x");
        assert!(long.len() <= 80 && long.ends_with("word"), "{long}");
    }
}
