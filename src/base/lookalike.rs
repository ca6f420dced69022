//! Names and names of servers → what about them misleads the eye or a file system. Knows no
//! site; says nothing of names that are merely ugly.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;
use unicode_normalization::UnicodeNormalization as _;
use unicode_security::{MixedScript as _, skeleton};

/// What makes a name one that cannot be told, typed or kept everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Oddity {
    /// A character that nobody sees, or that turns the order of those around it.
    Invisible(char),
    /// Letters of several scripts, such as a Cyrillic `а` among Latin ones.
    Mixed,
    /// A character that some systems do not take in a name.
    Forbidden(char),
    /// A name that means a device on Windows, or one that Windows cuts at its end.
    Reserved,
}

impl Oddity {
    /// The name by which messages select their wording.
    pub fn name(self) -> &'static str {
        match self {
            Oddity::Invisible(_) => "invisible",
            Oddity::Mixed => "mixed",
            Oddity::Forbidden(_) => "forbidden",
            Oddity::Reserved => "reserved",
        }
    }

    /// The character that is meant, as its number in Unicode where it cannot be seen.
    pub fn sign(self) -> String {
        match self {
            Oddity::Invisible(sign) => format!("U+{:04X}", u32::from(sign)),
            Oddity::Forbidden(sign) => sign.to_string(),
            Oddity::Mixed | Oddity::Reserved => String::new(),
        }
    }
}

/// What is odd about the name of a file or folder.
pub fn oddity(name: &str) -> Option<Oddity> {
    if is_plain(name) {
        return is_reserved(name).then_some(Oddity::Reserved);
    }
    if let Some(sign) = invisible(name) {
        return Some(Oddity::Invisible(sign));
    }
    if let Some(sign) = name.chars().find(|sign| "<>:\"\\|?*".contains(*sign)) {
        return Some(Oddity::Forbidden(sign));
    }
    if is_mixed(name) {
        return Some(Oddity::Mixed);
    }
    is_reserved(name).then_some(Oddity::Reserved)
}

/// Names that look the same, or that some file systems take for one, have the same form. Names
/// that are plain are their own.
pub fn form(name: &str) -> Cow<'_, str> {
    if is_plain(name) {
        return Cow::Borrowed(name);
    }
    let lower = name.to_lowercase();
    if lower.is_ascii() {
        return Cow::Owned(lower);
    }
    Cow::Owned(skeleton(&lower.nfc().collect::<String>()).collect())
}

/// Whether a name has small ASCII letters, digits, dots and hyphens alone, of which each is
/// told from any other.
pub fn is_plain(name: &str) -> bool {
    name.bytes()
        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-_.".contains(&b))
}

/// Whether letters of several scripts stand in one word, or letters that are drawn like others
/// for mathematics alone. Chinese, Japanese and Korean words may have Latin letters in them.
fn is_mixed(name: &str) -> bool {
    let eastern = |c: char| ('\u{2e80}'..='\u{9fff}').contains(&c) || c >= '\u{ac00}';
    let words = name.split(|c: char| !c.is_alphanumeric());
    let several = |word: &str| !word.is_single_script() && !word.contains(eastern);
    words.filter(|word| !word.is_ascii()).any(several)
        || name.chars().any(|c| ('\u{1d400}'..='\u{1d7ff}').contains(&c))
}

/// The first character that cannot be seen or that turns the order of others.
pub fn invisible(text: &str) -> Option<char> {
    text.chars().find(|sign| invisible_sign(*sign))
}

fn invisible_sign(sign: char) -> bool {
    sign.is_control()
        || matches!(sign, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{3164}' | '\u{feff}')
        || ('\u{200b}'..='\u{200f}').contains(&sign)
        || ('\u{2028}'..='\u{202e}').contains(&sign)
        || ('\u{2060}'..='\u{206f}').contains(&sign)
        || ('\u{e0000}'..='\u{e0fff}').contains(&sign)
}

/// A text with the numbers of the characters that cannot be seen in their place. Ends of lines
/// stay.
pub fn visible(text: &str) -> Cow<'_, str> {
    let hidden = |sign: char| sign != '\n' && invisible_sign(sign);
    if !text.contains(hidden) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::new();
    for sign in text.chars() {
        match hidden(sign) {
            true => shown.push_str(&format!("<{}>", Oddity::Invisible(sign).sign())),
            false => shown.push(sign),
        }
    }
    Cow::Owned(shown)
}

/// Whether Windows takes a name for that of a device, whatever its ending, or cuts it.
fn is_reserved(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default();
    let is = |device: &str| stem.eq_ignore_ascii_case(device);
    let numbered = |kind: &str| {
        let (start, number) = stem.as_bytes().split_at_checked(3).unwrap_or_default();
        start.eq_ignore_ascii_case(kind.as_bytes()) && matches!(number, [b'1'..=b'9'])
    };
    ["con", "prn", "aux", "nul"].into_iter().any(is)
        || ["com", "lpt"].into_iter().any(numbered)
        || name.ends_with(['.', ' '])
}

/// How the address of a server misleads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misleading {
    /// It begins with what seems to be a server, and is a name for a login.
    User,
    /// Letters look like others; this is what the name is taken for.
    Letters(String),
    /// It is written so that nobody can read it; this is what it says.
    Code(String),
}

/// The server of an address, in small letters, and how its name misleads.
pub fn server(address: &str) -> Option<(String, Option<Misleading>)> {
    let (scheme, rest) = address.split_once(':')?;
    if !["http", "https"].iter().any(|known| scheme.eq_ignore_ascii_case(known)) {
        return None;
    }
    // Browsers take a `\` for a `/`, and want neither.
    let rest = rest.trim_start_matches(['/', '\\']);
    let whole = rest.split(['/', '?', '#', '\\']).next().unwrap_or_default();
    let named = whole.rsplit_once('@');
    let host = named.map_or(whole, |(_, host)| host);
    let host = host.rsplit_once(':').map_or(host, |(host, _)| host);
    let host = percent_decode_str(host).decode_utf8_lossy();
    let (shown, _) = idna::domain_to_unicode(&host);
    let misleading =
        if named.is_some() { Some(Misleading::User) } else { misleading(&host, &shown) };
    Some((shown, misleading))
}

fn misleading(host: &str, shown: &str) -> Option<Misleading> {
    let label = |label: &str| {
        // What is drawn like ASCII and is none: a whole word of Cyrillic letters, for example.
        let like = !label.is_ascii() && skeleton(label).all(|c| c.is_ascii());
        like || is_mixed(label)
    };
    if invisible(host).is_some() || shown.split('.').any(label) {
        return Some(Misleading::Letters(looks_like(shown)));
    }
    let coded = host.split('.').any(|label| {
        label.get(..4).is_some_and(|begin| begin.eq_ignore_ascii_case("xn--"))
    });
    coded.then(|| Misleading::Code(shown.to_owned()))
}

/// What a name is taken for. Letters of ASCII stay as they are.
fn looks_like(name: &str) -> String {
    let mut looks = String::new();
    for sign in name.nfc() {
        let mut one = [0; 4];
        match sign.is_ascii() {
            true => looks.push(sign),
            false => looks.extend(skeleton(sign.encode_utf8(&mut one))),
        }
    }
    looks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_everybody_can_read_and_keep_are_not_odd() {
        for name in [
            "srce-medimurja",
            "Plan 2026.pdf",
            "pētījums",
            "école",
            "кметство",
            "IMG_1.JPG",
            "日本のNATO",
            "console",
            "com10",
            "a_b.c",
        ] {
            assert_eq!(oddity(name), None, "{name}");
        }
        for (name, odd) in [
            ("s\u{200b}rce", Oddity::Invisible('\u{200b}')),
            ("a\u{202e}gpj.exe", Oddity::Invisible('\u{202e}')),
            ("a\nb", Oddity::Invisible('\n')),
            ("srce-medimurj\u{430}", Oddity::Mixed),
            ("\u{1d41a}bc", Oddity::Mixed),
            ("a:b", Oddity::Forbidden(':')),
            ("..\\a", Oddity::Forbidden('\\')),
            ("con", Oddity::Reserved),
            ("NUL.txt", Oddity::Reserved),
            ("com9.md", Oddity::Reserved),
            ("plan.", Oddity::Reserved),
        ] {
            assert_eq!(oddity(name), Some(odd), "{name}");
        }
    }

    #[test]
    fn names_that_look_alike_have_one_form() {
        for (one, other) in [
            ("desk", "Desk"),
            ("e\u{301}cole", "\u{e9}cole"),
            ("\u{441}\u{435}\u{441}", "cec"),
        ] {
            let plain = |text: &str| form(text).into_owned();
            assert_eq!(plain(one), plain(other), "{one} {other}");
        }
        for (one, other) in [("n1", "nl"), ("a0", "ao"), ("kase", "kāse"), ("a-b", "a_b")]
        {
            assert_ne!(form(one), form(other), "{one} {other}");
        }
    }

    #[test]
    fn servers_are_what_browsers_take_for_them() {
        let of = |address: &str| server(address).expect("it has a server");
        for plain in
            ["https://example.org/a@b", "http://EXAMPLE.org:80", "https://dzīvesvieta.lv"]
        {
            assert_eq!(of(plain).1, None, "{plain}");
        }
        assert_eq!(
            of("https://example.com@evil.example/"),
            ("evil.example".into(), Some(Misleading::User))
        );
        assert_eq!(of("https://example.com\\@evil.example/").0, "example.com");
        for odd in [
            "https://p\u{430}ypal.com",
            "https://xn--pypal-4ve.com/",
            "https://\u{440}\u{430}\u{443}.com",
        ] {
            assert!(
                matches!(of(odd).1, Some(Misleading::Letters(_))),
                "{odd} {:?}",
                of(odd)
            );
        }
        let coded = of("https://xn--dzvesvieta-sub.lv/");
        assert!(matches!(coded.1, Some(Misleading::Code(_))), "{coded:?}");
        assert_eq!(server("mailto:a@b.org"), None);
    }
}
