//! Code → HTML with classes, by syntect, and the style sheet for them in light and dark. Each
//! piece of code is worked on once, however many pages show it.

use std::collections::BTreeMap;
use std::sync::{Mutex, OnceLock, PoisonError};

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

/// The code as HTML, or `None` if the language is not known.
pub fn highlight(language: &str, code: &str) -> Option<String> {
    static DONE: Mutex<BTreeMap<[u8; 32], Option<String>>> = Mutex::new(BTreeMap::new());
    let long = code.len() > LONGEST || code.lines().any(|line| line.len() > LONGEST_LINE);
    if language.is_empty() || long {
        return None;
    }
    let key = *blake3::hash(format!("{language}\0{code}").as_bytes()).as_bytes();
    let done = DONE.lock().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
    if let Some(done) = done {
        return done;
    }
    let made = work(language, code);
    let mut done = DONE.lock().unwrap_or_else(PoisonError::into_inner);
    if done.len() >= REMEMBERED {
        done.clear();
    }
    done.insert(key, made.clone());
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
