//! `rules:` of `site.yaml` → how much each rule about writing matters. Applies none of them.

use crate::base::cursor::Cursor;
use crate::base::diag::{Diagnostic, Message, Severity, Sink};
use crate::base::nearest::nearest;

/// A rule about writing that a site may set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// Abbreviations are explained where they stand first.
    Acronyms,
    /// Pictures say what they show.
    AltText,
    /// Sections have text.
    EmptySections,
    /// Links to other sites lead somewhere; asked only with `--external`.
    ExternalLinks,
    /// Headings follow each other without a gap.
    HeadingOrder,
    /// Pictures are not larger than readers with a slow line can load.
    ImageSize,
    /// Links say where they lead.
    LinkText,
    /// Something leads to each entry.
    Orphans,
    /// Entries are looked through when they say.
    ReviewBy,
    /// Sentences end.
    SentenceLength,
    /// Summaries say enough.
    SummaryLength,
}

/// The rules by the name that `site.yaml` gives them.
pub const RULES: [(&str, Rule); 11] = [
    ("acronyms", Rule::Acronyms),
    ("alt-text", Rule::AltText),
    ("empty-sections", Rule::EmptySections),
    ("external-links", Rule::ExternalLinks),
    ("heading-order", Rule::HeadingOrder),
    ("image-size", Rule::ImageSize),
    ("link-text", Rule::LinkText),
    ("orphans", Rule::Orphans),
    ("review-by", Rule::ReviewBy),
    ("sentence-length", Rule::SentenceLength),
    ("summary-length", Rule::SummaryLength),
];

/// The words that `site.yaml` has for how much a rule matters.
const LEVELS: [(&str, Option<Severity>); 3] = [
    ("error", Some(Severity::Error)),
    ("warning", Some(Severity::Warning)),
    ("off", None),
];

/// What a site sets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rules(Vec<(Rule, Option<Severity>)>);

impl Rules {
    /// How much a rule matters: as the site says, else `default`; `None` if it is off.
    pub fn severity(&self, rule: Rule, default: Option<Severity>) -> Option<Severity> {
        let set = self.0.iter().find(|(set, _)| *set == rule);
        set.map_or(default, |(_, severity)| *severity)
    }

    /// Whether the site says anything of a rule.
    pub fn sets(&self, rule: Rule) -> bool {
        self.0.iter().any(|(set, _)| *set == rule)
    }

    /// Reads `rules:`. Whatever is wrong is reported and left at its default.
    pub(super) fn parse(value: Cursor<'_>, sink: &mut Sink) -> Rules {
        let mut rules = Rules::default();
        if !value.is_map(sink) {
            return rules;
        }
        for (name, level) in value.entries() {
            let Some((_, rule)) = RULES.iter().find(|(known, _)| *known == name) else {
                sink.push(unknown(name, level));
                continue;
            };
            // YAML 1.1 takes `off` for a boolean; kopa's does not, but people may write one.
            let word = level.shown();
            match LEVELS
                .iter()
                .find(|(known, _)| *known == word.trim_matches(['"', '\'']))
            {
                Some((_, severity)) => rules.0.push((*rule, *severity)),
                None => {
                    let names = LEVELS.iter().map(|(known, _)| (*known).to_owned());
                    let hint = Message::new("hint-known-options");
                    let hint = hint.with("names", names.collect::<Vec<_>>());
                    sink.push(level.wrong("wrong-type-choice").hint(hint));
                }
            }
        }
        rules
    }
}

fn unknown(name: &str, level: Cursor<'_>) -> Diagnostic {
    let near = nearest(name, RULES.iter().map(|(known, _)| *known));
    let error = Diagnostic::error("unknown-rule", level.key_place()).with("name", name);
    if near.is_some() {
        return error.did_you_mean(near);
    }
    let names = RULES.iter().map(|(known, _)| (*known).to_owned());
    let hint = Message::new("hint-known-rules");
    error.hint(hint.with("names", names.collect::<Vec<_>>()))
}
