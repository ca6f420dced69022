//! Site → what could be better in its texts, by a table of rules. Finds; changes nothing.

mod acronyms;
mod alt;
mod components;
mod empty;
mod external;
mod headings;
mod images;
mod inside;
mod known;
mod link_text;
mod lists;
mod misleading;
mod orphans;
mod own;
mod published;
mod quotes;
mod review;
mod sections;
mod sentences;
mod slips;
mod summary;
mod translations;

use rayon::prelude::*;

use crate::base::date::Date;
use crate::base::diag::{Diagnostic, Severity, Sink};
use crate::base::lang::Lang;
use crate::base::span::{Place, Span};
use crate::config::{Rule, Rules};
use crate::model::draft::LinkDraft;
use crate::model::site::{Entry, EntryId, Site, Version, position};

use known::Known;

pub use external::{Answers, Manners, external, external_known, fetch};
pub use published::{Published, read_published, vanished};

/// A language version, with all that it belongs to.
#[derive(Clone, Copy, Debug)]
pub struct Text<'a> {
    /// The site.
    pub site: &'a Site,
    /// The entry.
    pub entry: &'a Entry,
    /// Its position in the site.
    pub id: EntryId,
    /// The language.
    pub lang: Lang,
    /// The version.
    pub version: &'a Version,
    /// What is known of the site as a whole.
    known: &'a Known<'a>,
}

impl Text<'_> {
    /// The place of some bytes of the Markdown.
    pub fn place(&self, span: Span) -> Place {
        let draft = &self.version.draft;
        let offset = draft.body_span.start as usize;
        Place::at(&draft.path, span.shifted(offset).range())
    }

    /// Some bytes of the Markdown, counted from the beginning of the file.
    fn in_file(&self, span: Span) -> Span {
        span.shifted(self.version.draft.body_span.start as usize)
    }

    /// The links of the Markdown, with their own texts.
    fn links(&self) -> impl Iterator<Item = (&LinkDraft, &str)> {
        let draft = &self.version.draft;
        let body = draft.body();
        let links = draft.outline.links.iter();
        links.map(move |link| (link, body.get(link.text.range()).unwrap_or_default()))
    }

    /// Whether this is the source of the entry, where what concerns all versions is said.
    fn is_source(&self) -> bool {
        self.lang == self.entry.source
    }
}

/// A rule about texts.
#[derive(Clone, Copy)]
struct Check {
    /// The rule that the site may set; `None` where a finding is a mistake in any site.
    rule: Option<Rule>,
    /// Whether it looks at the Markdown alone, of which front matter that is broken in some
    /// fields takes nothing away.
    body: bool,
    /// Reports what breaks it.
    run: fn(&Text<'_>, &mut Sink),
}

const fn always(run: fn(&Text<'_>, &mut Sink)) -> Check {
    Check { rule: None, body: false, run }
}

const fn set(rule: Rule, run: fn(&Text<'_>, &mut Sink)) -> Check {
    Check { rule: Some(rule), body: false, run }
}

const fn of_body(check: Check) -> Check {
    Check { body: true, ..check }
}

const CHECKS: [Check; 18] = [
    always(components::run),
    of_body(always(lists::run)),
    of_body(always(misleading::run)),
    of_body(always(own::run)),
    always(quotes::run),
    always(sections::run),
    of_body(always(slips::run)),
    always(translations::run),
    set(Rule::Acronyms, acronyms::run),
    of_body(set(Rule::AltText, alt::run)),
    of_body(set(Rule::EmptySections, empty::run)),
    of_body(set(Rule::HeadingOrder, headings::run)),
    set(Rule::ImageSize, images::run),
    of_body(set(Rule::LinkText, link_text::run)),
    set(Rule::Orphans, orphans::run),
    set(Rule::ReviewBy, review::run),
    of_body(set(Rule::SentenceLength, sentences::run)),
    set(Rule::SummaryLength, summary::run),
];

/// The codes of what breaks the rules that a site may set. What stands in another stage's
/// findings counts, too.
const CODES: [(&str, Rule); 14] = [
    ("bare-address", Rule::LinkText),
    ("dead-link", Rule::ExternalLinks),
    ("empty-section", Rule::EmptySections),
    ("large-image", Rule::ImageSize),
    ("link-text", Rule::LinkText),
    ("long-sentence", Rule::SentenceLength),
    ("missing-alt", Rule::AltText),
    ("orphan-entry", Rule::Orphans),
    ("poor-alt", Rule::AltText),
    ("review-overdue", Rule::ReviewBy),
    ("skipped-heading", Rule::HeadingOrder),
    ("summary-length", Rule::SummaryLength),
    ("top-heading", Rule::HeadingOrder),
    ("unexplained-acronym", Rule::Acronyms),
];

/// How much a rule matters where the site does not say. What one text explains and another
/// takes for known is a matter of the readers whom a site is for, so acronyms are off.
fn severity(rules: &Rules, rule: Rule) -> Option<Severity> {
    let default = (rule != Rule::Acronyms).then_some(Severity::Warning);
    rules.severity(rule, default)
}

/// Runs all rules over all texts, as much as each matters to the site. A text whose file is
/// broken is spared but for what its Markdown says by itself: what else is said of it would
/// come from the same mistake.
pub fn rules(site: &Site, today: Date, sink: &mut Sink) {
    let rules = &site.config.rules;
    let on =
        |check: &&Check| check.rule.is_none_or(|rule| severity(rules, rule).is_some());
    let checks: Vec<&Check> = CHECKS.iter().filter(on).collect();
    let known = Known::of(site, today);
    let found = site.entries.par_iter().enumerate().map(|(at, entry)| {
        let mut sink = Sink::new();
        let id = EntryId(position(at));
        let shown = entry.versions.iter().filter(|_| entry.withdrawn.is_none());
        for (lang, version) in shown {
            let draft = &version.draft;
            let text = Text { site, id, entry, lang, version, known: &known };
            let whole =
                |check: &&&Check| draft.sound || check.body && draft.legible.is_some();
            for check in checks.iter().filter(whole) {
                (check.run)(&text, &mut sink);
            }
        }
        sink
    });
    for mut found in found.collect::<Vec<Sink>>() {
        found.set(|diagnostic| set_severity(rules, diagnostic));
        sink.append(found);
    }
    components::publisher(site, sink);
}

/// Gives what other stages have found the severities that the site sets for its rules.
pub fn weigh(site: &Site, sink: &mut Sink) {
    sink.set(|diagnostic| set_severity(&site.config.rules, diagnostic));
}

/// The severity of a finding: what the site sets for its rule, or what it has by itself.
fn set_severity(rules: &Rules, diagnostic: &Diagnostic) -> Option<Severity> {
    let rule = CODES.iter().find(|(code, _)| *code == diagnostic.code);
    match rule {
        Some((_, rule)) => rules.severity(*rule, Some(diagnostic.severity)),
        None => Some(diagnostic.severity),
    }
}
