//! One entry → its outdated parts: what the source says now and said before, beside what the
//! translation says.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

use crate::base::diag::Message;
use crate::base::lang::Lang;
use crate::base::span::Place;
use crate::cli::Context;
use crate::cli::history::{Old, Trouble, old_texts};
use crate::cli::wrap::{COLUMN, WIDTH, beside, padded, wrapped};
use crate::model::compare::{Comparison, Row, RowState, compare};
use crate::model::coverage::Standing;
use crate::model::draft::Draft;
use crate::model::pieces::Piece;
use crate::model::site::Entry;
use crate::report::Speech;

use super::Chosen;

/// The outdated parts of one translation.
pub(super) struct Shown<'s> {
    /// The entry.
    pub entry: &'s Entry,
    /// The translation's language.
    pub lang: Lang,
    /// How it stands.
    pub standing: Standing,
    /// The language of its source.
    pub from: Option<Lang>,
    /// The parts.
    pub parts: Vec<Part>,
    /// Why some old texts are not there.
    pub trouble: Option<Trouble>,
}

/// An outdated part.
pub(super) struct Part {
    /// What has happened to it.
    pub state: RowState,
    /// The source's text now.
    pub source: Option<Side>,
    /// The source's text when the translation was made.
    pub before: Option<Old>,
    /// The translation's text.
    pub target: Option<Side>,
}

/// A text and where it stands.
pub(super) struct Side {
    /// The file and the line, counted from 1.
    pub path: String,
    /// The line.
    pub line: usize,
    /// The text.
    pub text: String,
}

/// All versions of the entries that are shown, with their outdated parts.
pub(super) fn all<'s>(root: &Path, chosen: &Chosen<'s>) -> Vec<Shown<'s>> {
    let mut found = Vec::new();
    for line in chosen.lines() {
        let entry = chosen.site.entry(line.id);
        for (lang, standing) in chosen.langs.iter().zip(&line.standings) {
            let compared = compare(chosen.site, entry, *lang);
            let (parts, trouble) = match &compared {
                Some(compared) if matches!(standing, Standing::Outdated { .. }) => {
                    parts(root, compared)
                }
                _ => (Vec::new(), None),
            };
            found.push(Shown {
                entry,
                lang: *lang,
                standing: *standing,
                from: compared.map(|compared| compared.from),
                parts,
                trouble,
            });
        }
    }
    found
}

fn parts(root: &Path, compared: &Comparison<'_>) -> (Vec<Part>, Option<Trouble>) {
    let rows: Vec<&Row> = compared.outdated().collect();
    let wanted: BTreeSet<_> = rows.iter().filter_map(|row| row.then).collect();
    let (old, trouble) = old_texts(root, &compared.source.draft.path, &wanted);
    let side = |pieces: &[Piece], at: Option<usize>, draft: &Draft| {
        let piece = pieces.get(at?)?;
        let place = piece.place(draft);
        let line = line_of(draft, &place);
        Some(Side {
            path: place.path.as_str().to_owned(),
            line,
            text: piece.text.clone(),
        })
    };
    let parts = rows.iter().map(|row| Part {
        state: row.state,
        source: side(&compared.source_pieces, row.source, &compared.source.draft),
        before: row.then.and_then(|print| old.get(&print).cloned()),
        target: side(&compared.target_pieces, row.target, &compared.target.draft),
    });
    (parts.collect(), trouble)
}

/// The line of a place, counted from 1.
fn line_of(draft: &Draft, place: &Place) -> usize {
    let start = place.span.map_or(0, |span| span.start as usize);
    draft.text.bytes().take(start).filter(|byte| *byte == b'\n').count() + 1
}

/// The parts for people: two columns for each.
pub(super) fn text(chosen: &Chosen<'_>, all: &[Shown<'_>], context: &Context) -> String {
    let speech = context.terminal.speech();
    let mut out = String::new();
    for shown in all {
        let config = &chosen.site.config;
        let code = |lang: Lang| config.language(lang).code.to_string();
        let (own, from) = (code(shown.lang), shown.from.map(code));
        let name = chosen.site.full_name(shown.entry);
        let state = speech.say(&state(shown, from.as_deref().unwrap_or_default()));
        let _ = writeln!(out, "{name}  {own}  {state}");
        if let Standing::Outdated { through: Some(between), .. } = shown.standing {
            let message = Message::new("hint-outdated-through");
            let line = speech.say(&message.with("language", code(between)));
            let _ = writeln!(out, "  {line}");
        }
        if let Some(trouble) = shown.trouble {
            let _ = writeln!(out, "  {}", speech.say(&trouble.message()));
        }
        let labels =
            Labels { speech, own: &own, from: from.as_deref().unwrap_or_default() };
        for (number, part) in (1..).zip(&shown.parts) {
            labels.part(&mut out, number, shown.parts.len(), part);
        }
        if !shown.parts.is_empty() {
            out.push('\n');
        }
    }
    out
}

fn state(shown: &Shown<'_>, from: &str) -> Message {
    match shown.standing {
        Standing::Outdated { parts, .. } => {
            Message::new("status-outdated-n").with("n", parts).with("language", from)
        }
        Standing::Source => Message::new("status-source"),
        Standing::Current => Message::new("status-current"),
        Standing::Unstamped => Message::new("status-unstamped"),
        Standing::Orphan => Message::new("status-orphan"),
        Standing::Missing => Message::new("status-missing"),
    }
}

struct Labels<'l> {
    speech: &'l Speech,
    own: &'l str,
    from: &'l str,
}

impl Labels<'_> {
    fn part(&self, out: &mut String, number: usize, of: usize, part: &Part) {
        let say = |id: &'static str| self.speech.say(&Message::new(id));
        let what = say(match part.state {
            RowState::Added => "hint-outdated-added",
            RowState::Removed => "hint-outdated-removed",
            RowState::Through => "hint-outdated-chain",
            _ => "hint-outdated-changed",
        });
        let head = format!("── {number}/{of} · {what} ");
        let rule = "─".repeat(WIDTH.saturating_sub(head.chars().count()));
        let _ = writeln!(out, "\n{head}{rule}");
        let now = say("status-now");
        let mut left = self.side(&format!("{}, {now}", self.from), part.source.as_ref());
        if let Some(old) = &part.before {
            let when = Message::new("status-before")
                .with("commit", old.commit.as_str())
                .with("date", old.date.as_str());
            let label = format!("{}, {}", self.from, self.speech.say(&when));
            left.push(padded("", COLUMN));
            left.extend(wrapped(&label, COLUMN));
            left.extend(wrapped(&old.text, COLUMN));
        }
        let right = self.side(self.own, part.target.as_ref());
        out.push_str(&beside(&left, &right));
    }

    fn side(&self, label: &str, side: Option<&Side>) -> Vec<String> {
        let Some(side) = side else {
            let none = self.speech.say(&Message::new("status-nothing-here"));
            return wrapped(&format!("{label}\n{none}"), COLUMN);
        };
        let name = side.path.rsplit('/').next().unwrap_or_default();
        let mut lines = wrapped(&format!("{label} · {name}:{}", side.line), COLUMN);
        lines.extend(wrapped(&side.text, COLUMN));
        lines
    }
}
