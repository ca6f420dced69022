//! Code → HTML with classes, by syntect, and the style sheet for them in light and dark. Each
//! piece of code is worked on once, however many pages show it.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use memchr::memchr_iter;
use syntect::highlighting::ThemeSet;
use syntect::html::{ClassStyle, ClassedHTMLGenerator, css_for_theme_with_class_style};
use syntect::parsing::SyntaxSet;
use syntect::util::LinesWithEndings;

const STYLE: ClassStyle = ClassStyle::SpacedPrefixed { prefix: "s-" };

/// Code longer than this many bytes is shown plain; nobody reads it for its colours.
const LONGEST: usize = 100_000;

/// Code with a longer line, in bytes, is shown plain: the time that the patterns of a language
/// take may grow with the square of a line.
const LONGEST_LINE: usize = 2_000;

/// How many pieces of code are remembered, before the memory begins anew.
const REMEMBERED: usize = 20_000;

fn syntaxes() -> &'static SyntaxSet {
    static SYNTAXES: OnceLock<SyntaxSet> = OnceLock::new();
    SYNTAXES.get_or_init(SyntaxSet::load_defaults_newlines)
}

/// What was made of pieces of code, by their hashes.
#[derive(Debug)]
struct Done {
    /// `None` where the language is not known.
    pieces: BTreeMap<[u8; 32], Option<Box<str>>>,
    tags: Tags,
}

/// The tags that code has, most of them many times: kept once, with HTML made short in which
/// each stands as `<` and one character, which is its number.
#[derive(Debug)]
struct Tags {
    /// What stands between `<` and `>`, by number.
    known: Vec<Arc<str>>,
    numbers: BTreeMap<Arc<str>, usize>,
}

/// How many times as long as its short form HTML is about.
const USUAL_GROWTH: usize = 4;

/// The character of the first tag: the one after `<`, which is thus no number of any.
const FIRST_TAG: usize = '<' as usize + 1;

impl Tags {
    /// HTML made short; `None` where there are more tags than characters.
    fn shorten(&mut self, html: &str) -> Option<Box<str>> {
        let mut parts = html.split('<');
        let mut short = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (tag, text) = part.split_once('>')?;
            short.push('<');
            short.push(char::from_u32(u32::try_from(self.number(tag)).ok()?)?);
            short.push_str(text);
        }
        Some(short.into())
    }

    fn number(&mut self, tag: &str) -> usize {
        if let Some(number) = self.numbers.get(tag) {
            return *number;
        }
        let (tag, number) = (Arc::<str>::from(tag), FIRST_TAG + self.known.len());
        self.known.push(Arc::clone(&tag));
        self.numbers.insert(tag, number);
        number
    }

    /// What was made short, as it was.
    fn lengthen(&self, short: &str) -> String {
        let mut html = String::with_capacity(short.len() * USUAL_GROWTH);
        let mut from = 0;
        for at in memchr_iter(b'<', short.as_bytes()) {
            let Some(number) = short[at + 1..].chars().next() else { break };
            let tag = (number as usize).checked_sub(FIRST_TAG);
            let tag = tag.and_then(|tag| self.known.get(tag)).map_or("", |tag| tag);
            for part in [&short[from..at], "<", tag, ">"] {
                html.push_str(part);
            }
            from = at + 1 + number.len_utf8();
        }
        html.push_str(&short[from..]);
        html
    }
}

/// The code as HTML, or `None` if the language is not known.
pub fn highlight(language: &str, code: &str) -> Option<String> {
    static DONE: Mutex<Done> = Mutex::new(Done {
        pieces: BTreeMap::new(),
        tags: Tags { known: Vec::new(), numbers: BTreeMap::new() },
    });
    let long = code.len() > LONGEST || code.lines().any(|line| line.len() > LONGEST_LINE);
    if language.is_empty() || long {
        return None;
    }
    let key = *blake3::hash(format!("{language}\0{code}").as_bytes()).as_bytes();
    let lock = || DONE.lock().unwrap_or_else(PoisonError::into_inner);
    let done = lock();
    if let Some(short) = done.pieces.get(&key) {
        return short.as_deref().map(|short| done.tags.lengthen(short));
    }
    drop(done);
    let made = work(language, code);
    let mut done = lock();
    if done.pieces.len() >= REMEMBERED {
        done.pieces.clear();
    }
    match &made {
        Some(html) => {
            if let Some(short) = done.tags.shorten(html) {
                done.pieces.insert(key, Some(short));
            }
        }
        None => {
            done.pieces.insert(key, None);
        }
    }
    made
}

fn work(language: &str, code: &str) -> Option<String> {
    let syntax = syntaxes().find_syntax_by_token(language)?;
    let mut generator =
        ClassedHTMLGenerator::new_with_class_style(syntax, syntaxes(), STYLE);
    for line in LinesWithEndings::from(code) {
        generator.parse_html_for_line_which_includes_newline(line).ok()?;
    }
    Some(generator.finalize())
}

/// The style sheet for all classes: light, and dark where the reader prefers it.
pub(super) fn css() -> &'static str {
    static CSS: OnceLock<String> = OnceLock::new();
    CSS.get_or_init(|| {
        let themes = ThemeSet::load_defaults();
        let of = |name: &str| {
            let css = css_for_theme_with_class_style(&themes.themes[name], STYLE);
            css.unwrap_or_default()
        };
        let light = of("InspiredGitHub");
        let dark = of("base16-ocean.dark");
        // Each in its own query: the rules of one theme are more specific than the other's.
        format!(
            "@media (prefers-color-scheme: light) {{\n{light}\n}}\n\
             @media (prefers-color-scheme: dark) {{\n{dark}\n}}\n"
        )
    })
}

/// Where the style sheet is published.
pub(super) fn css_address() -> String {
    let hash = blake3::hash(css().as_bytes()).to_hex();
    format!("assets/syntax-{}.css", &hash[..8])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_is_the_same_when_it_is_shown_again() {
        let code = "fn a<'l>(b: &'l str) -> bool { b == \"ž\" && 1 < 2 } // =>\n";
        let made = work("rust", code);
        assert!(made.as_deref().is_some_and(|html| html.contains("<span class=\"s-")));
        for _ in 0..2 {
            assert_eq!(highlight("rust", code), made);
        }
    }
}
