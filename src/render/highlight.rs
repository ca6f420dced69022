//! Code → HTML, by syntect: each part that readers are used to see in a colour of its own has a
//! class of one letter, for which the theme has the colour. Most scopes that a grammar tells apart
//! have none: a span for each makes code ten times as long as it is. Each piece of code is worked
//! on once, however many pages show it.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, Mutex, OnceLock, PoisonError};

use syntect::parsing::{
    BasicScopeStackOp, ParseState, Scope, ScopeStack, SyntaxReference, SyntaxSet,
};
use syntect::util::LinesWithEndings;

use super::html::escape;

/// Which class the parts have whose scope begins so; the first that fits holds. One without a
/// class looks like what is around it, as do those of all other scopes.
const CLASSES: [(&str, Option<char>); 26] = [
    ("comment", Some('c')),
    ("constant.character.escape", Some('e')),
    ("constant.other.placeholder", Some('e')),
    ("constant", Some('n')),
    ("entity.name.tag", Some('t')),
    ("entity.name.section", Some('h')),
    ("entity.name", Some('f')),
    ("entity.other.attribute-name", Some('a')),
    ("entity.other.inherited-class", Some('f')),
    ("keyword.operator.logical", Some('k')),
    ("keyword.operator.word", Some('k')),
    ("keyword.operator", None),
    ("keyword", Some('k')),
    ("markup.deleted", Some('d')),
    ("markup.heading", Some('h')),
    ("markup.inserted", Some('i')),
    ("markup.quote", Some('c')),
    ("markup.raw", Some('s')),
    ("markup.underline.link", Some('a')),
    ("storage", Some('k')),
    ("string", Some('s')),
    ("support", Some('b')),
    ("variable.annotation", Some('a')),
    ("variable.function", Some('f')),
    ("variable.language", Some('k')),
    ("variable.other.readwrite.assignment", Some('t')),
];

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

/// The class that a scope has of itself.
fn class_of(scope: Scope) -> Option<char> {
    static CLASSES_OF: LazyLock<Vec<(Scope, Option<char>)>> = LazyLock::new(|| {
        let known = CLASSES.into_iter();
        known.filter_map(|(name, class)| Some((Scope::new(name).ok()?, class))).collect()
    });
    CLASSES_OF.iter().find(|(known, _)| known.is_prefix_of(scope))?.1
}

/// The code as HTML, or `None` if the language is not known.
pub fn highlight(language: &str, code: &str) -> Option<Arc<str>> {
    /// What was made of pieces of code, by their hashes; `None` where the language is not known.
    static DONE: Mutex<BTreeMap<[u8; 32], Option<Arc<str>>>> =
        Mutex::new(BTreeMap::new());
    let long = code.len() > LONGEST || code.lines().any(|line| line.len() > LONGEST_LINE);
    if language.is_empty() || long {
        return None;
    }
    let key = *blake3::hash(format!("{language}\0{code}").as_bytes()).as_bytes();
    let done = || DONE.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = done().get(&key) {
        return known.clone();
    }
    let made = syntaxes().find_syntax_by_token(language);
    let made = made.and_then(|syntax| Some(work(syntax, code)?.into()));
    let mut done = done();
    if done.len() >= REMEMBERED {
        done.clear();
    }
    done.insert(key, made.clone());
    made
}

/// The code as HTML, or `None` if its grammar fails.
fn work(syntax: &SyntaxReference, code: &str) -> Option<String> {
    let mut state = ParseState::new(syntax);
    let (mut scopes, mut open) = (ScopeStack::new(), Vec::new());
    // Few scopes make up a piece of code, each of them many times.
    let mut classes = BTreeMap::new();
    let mut writer = Writer { out: String::with_capacity(code.len() * 3), class: None };
    for line in LinesWithEndings::from(code) {
        let mut from = 0;
        for (at, change) in state.parse_line(line, syntaxes()).ok()? {
            writer.write(line.get(from..at)?, open.last().copied().flatten());
            from = at;
            let noted = scopes.apply_with_hook(&change, |change, _| match change {
                BasicScopeStackOp::Push(scope) => {
                    let around = open.last().copied().flatten();
                    let own = *classes.entry(scope).or_insert_with(|| class_of(scope));
                    open.push(own.or(around));
                }
                BasicScopeStackOp::Pop => {
                    open.pop();
                }
            });
            noted.ok()?;
        }
        writer.write(line.get(from..)?, open.last().copied().flatten());
    }
    Some(writer.finish())
}

/// Writes pieces of text, those of one class in one element.
struct Writer {
    out: String,
    /// The class of the element that is open.
    class: Option<char>,
}

impl Writer {
    fn write(&mut self, text: &str, class: Option<char>) {
        if text.is_empty() {
            return;
        }
        if class != self.class {
            self.close();
            if let Some(class) = class {
                self.out.push_str("<span class=\"");
                self.out.push(class);
                self.out.push_str("\">");
            }
            self.class = class;
        }
        escape(&mut self.out, text);
    }

    fn close(&mut self) {
        if self.class.take().is_some() {
            self.out.push_str("</span>");
        }
    }

    fn finish(mut self) -> String {
        self.close();
        self.out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(language: &str, code: &str) -> String {
        highlight(language, code).map(|html| html.to_string()).unwrap_or_default()
    }

    #[test]
    fn every_class_is_of_a_scope_and_has_a_look() {
        let sheet = include_str!("../../themes/default/static/rare.css");
        let looks: Vec<&str> = sheet.lines().filter(|l| l.starts_with("pre ")).collect();
        for (name, class) in CLASSES {
            let class =
                class.map_or_else(|| "pre".to_owned(), |class| format!(".{class}"));
            assert!(Scope::new(name).is_ok(), "{name}");
            assert!(looks.iter().any(|look| look.contains(&class)), "{name}: {class}");
        }
    }

    #[test]
    fn parts_have_classes_and_the_rest_is_as_it_was() {
        assert_eq!(
            shown("rust", "fn a() -> bool { b == \"ž<\\n\" } // =>\n"),
            "<span class=\"k\">fn</span> <span class=\"f\">a</span>() -&gt; \
             <span class=\"k\">bool</span> { b == <span class=\"s\">&quot;ž&lt;</span>\
             <span class=\"e\">\\n</span><span class=\"s\">&quot;</span> } \
             <span class=\"c\">// =&gt;\n</span>"
        );
        assert_eq!(
            shown("yaml", "title: Novads # 1\nsize: 12\n"),
            "<span class=\"t\">title</span>: <span class=\"s\">Novads</span> \
             <span class=\"c\"># 1\n</span><span class=\"t\">size</span>: \
             <span class=\"n\">12</span>\n"
        );
    }

    #[test]
    fn a_class_goes_on_over_lines() {
        assert_eq!(
            shown("rust", "/* a\n   b */ c"),
            "<span class=\"c\">/* a\n   b */</span> c"
        );
    }

    #[test]
    fn code_is_the_same_when_it_is_shown_again_and_plain_in_no_known_language() {
        let code = "x = 1\n";
        assert_eq!(highlight("python", code), highlight("python", code));
        assert_eq!(highlight("kopian", code), None);
        assert_eq!(highlight("rust", &"x".repeat(LONGEST_LINE + 1)), None);
    }
}
