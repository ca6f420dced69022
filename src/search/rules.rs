//! A table of rules → what a word's stem is. The tables are data, read alike here and in the
//! browser (`themes/default/static/search-index.js`), so that both can only agree.
//!
//! A table is a list of words divided by white space; `#` begins a comment. Some words open a
//! part, which lasts to the next such word:
//!
//! - `step 3`: a step of the analysis. Its rules are endings: `iem` takes an ending off,
//!   `ies>iet` puts another in its place, `ss!` keeps the word as it is; `^` is the beginning
//!   of the word. At least as many letters must stand before the ending as the step says, or
//!   the rule itself (`ne/5`). Of the endings that a word has, the longest counts that may be
//!   taken; a step uses one rule at most. Steps follow one another.
//! - `prefix 5`: beginnings that are taken off before the first step, likewise.
//! - `elided`: words that are dropped where an apostrophe follows; those of one letter always are.
//! - `slug`: what the address of the search page is called.

use super::endings::Endings;

/// The rules of one language.
#[derive(Clone, Debug, Default)]
pub struct Rules {
    /// What the browser gets.
    source: &'static str,
    prefixes: Vec<Rule>,
    steps: Vec<Endings<Rule>>,
    elided: Vec<&'static str>,
    slug: &'static str,
}

#[derive(Clone, Copy, Debug)]
struct Rule {
    ending: &'static str,
    /// What takes its place; `None` keeps the word as it is.
    instead: Option<&'static str>,
    /// How many letters must stand before it.
    least: usize,
}

const TABLES: [(&str, &str); 6] = [
    ("en", include_str!("rules/en.txt")),
    ("fr", include_str!("rules/fr.txt")),
    ("hr", include_str!("rules/hr.txt")),
    ("lv", include_str!("rules/lv.txt")),
    ("ro", include_str!("rules/ro.txt")),
    ("", include_str!("rules/other.txt")),
];

impl Rules {
    /// The rules of a language by its tag; of one that is not known, those that fit any.
    pub fn of(tag: &str) -> Rules {
        let primary = tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
        let known = TABLES.iter().find(|(name, _)| *name == primary);
        known.or(TABLES.last()).map(|(_, table)| Rules::read(table)).unwrap_or_default()
    }

    fn read(table: &'static str) -> Rules {
        let mut rules = Rules { source: table, ..Rules::default() };
        let lines = table.lines().map(|line| line.split('#').next().unwrap_or_default());
        let mut words = lines.flat_map(str::split_whitespace);
        let (mut part, mut least) = ("", 0);
        while let Some(word) = words.next() {
            match word {
                "step" | "prefix" => {
                    least = words.next().and_then(|n| n.parse().ok()).unwrap_or_default();
                    part = word;
                    if word == "step" {
                        rules.steps.push(Endings::default());
                    }
                }
                "elided" | "slug" => part = word,
                _ => rules.take(part, word, least),
            }
        }
        rules
    }

    fn take(&mut self, part: &str, word: &'static str, least: usize) {
        match part {
            "step" => self.steps.last_mut().into_iter().for_each(|step| {
                let rule = Rule::read(word, least);
                step.add(rule.ending, rule);
            }),
            "prefix" => self.prefixes.push(Rule::read(word, least)),
            "elided" => self.elided.push(word),
            "slug" => self.slug = word,
            _ => {}
        }
    }

    /// The table itself, for the browser: without comments and spare white space.
    pub fn compact(&self) -> String {
        let lines = self.source.lines().map(|l| l.split('#').next().unwrap_or_default());
        let words = lines.flat_map(str::split_whitespace);
        let mut out = String::new();
        let mut quiet = false;
        for word in words {
            quiet = match word {
                "slug" => true,
                "step" | "prefix" | "elided" => false,
                _ => quiet,
            };
            if !quiet {
                if !out.is_empty() {
                    out.push(' ');
                }
                out.push_str(word);
            }
        }
        out
    }

    /// What the address of the search page is called.
    pub fn slug(&self) -> &'static str {
        self.slug
    }

    /// Whether a word is dropped where an apostrophe follows.
    pub(super) fn is_elided(&self, folded: &str) -> bool {
        folded.chars().nth(1).is_none() || self.elided.contains(&folded)
    }

    /// The stem of a folded word.
    pub fn stem(&self, folded: &str) -> String {
        let mut word = String::with_capacity(folded.len() + 2);
        self.write_stem(folded, &mut word);
        word.split_off(1)
    }

    /// Writes `^` and the stem of a folded word into `out`; what stood there is gone.
    pub(super) fn write_stem(&self, folded: &str, out: &mut String) {
        let cut = self.prefixes.iter().find_map(|rule| {
            let rest = folded.strip_prefix(rule.ending)?;
            (rest.chars().count() >= rule.least).then_some(rest)
        });
        out.clear();
        out.push('^');
        out.push_str(cut.unwrap_or(folded));
        for step in &self.steps {
            apply(step, out);
        }
    }
}

/// Puts what a step says in the place of an ending.
fn apply(step: &Endings<Rule>, word: &mut String) {
    let may = |(at, rule): &(usize, &Rule)| {
        rule.is_whole() || word[1..*at].chars().count() >= rule.least
    };
    let Some((at, rule)) = step.of(word).filter(may).last() else { return };
    if let Some(instead) = rule.instead {
        let from = if rule.is_whole() { at + 1 } else { at };
        word.truncate(from);
        word.push_str(instead);
    }
}

impl Rule {
    /// Whether the ending is a whole word.
    fn is_whole(&self) -> bool {
        self.ending.starts_with('^')
    }

    fn read(word: &'static str, least: usize) -> Rule {
        let (word, least) = match word.split_once('/') {
            Some((word, number)) => (word, number.parse().unwrap_or(least)),
            None => (word, least),
        };
        if let Some(ending) = word.strip_suffix('!') {
            return Rule { ending, instead: None, least };
        }
        let (ending, instead) = word.split_once('>').unwrap_or((word, ""));
        Rule { ending, instead: Some(instead), least }
    }
}
