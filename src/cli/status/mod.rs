//! `kopa status`: how the translations stand, as a matrix for all entries, or part by part for
//! one. Changes nothing.

mod json;
mod matrix;
mod parts;

use crate::base::diag::Message;
use crate::base::lang::Lang;
use crate::model::coverage::{Standing, Totals, standing};
use crate::model::site::{CollectionId, EntryId, Site};
use crate::pipeline::{Pipeline, Settings};
use crate::report::Format;

use super::args::{FailOn, StatusArgs};
use super::{Context, Exit, entries};

/// What is shown of a site.
struct Chosen<'s> {
    site: &'s Site,
    langs: Vec<Lang>,
    groups: Vec<Group>,
}

/// The entries of one collection.
struct Group {
    collection: CollectionId,
    lines: Vec<Line>,
}

/// One entry: how it stands in each of the languages that are shown.
struct Line {
    id: EntryId,
    standings: Vec<Standing>,
    /// Whether it is listed, or only counted.
    listed: bool,
}

impl Chosen<'_> {
    fn lines(&self) -> impl Iterator<Item = &Line> {
        self.groups.iter().flat_map(|group| &group.lines)
    }

    /// How many of some entries stand how in the language at a position.
    fn totals<'l>(lines: impl Iterator<Item = &'l Line>, at: usize) -> Totals {
        Totals::of(lines.map(|line| line.standings[at]))
    }
}

/// Says how the translations stand.
pub(super) fn run(context: &Context, args: &StatusArgs) -> Exit {
    let settings = Settings { drafts: args.entry.is_some(), ..Settings::default() };
    let prepared = Pipeline::new(settings).prepare(&context.world, None);
    let site = prepared.renderer.site();
    if site.config.languages.is_empty() {
        context.terminal.report(&context.world, &prepared.diagnostics);
        return Exit::SiteHasErrors;
    }
    let Some(chosen) = choose(context, site, args) else { return Exit::Usage };
    match (&args.entry, context.terminal.format()) {
        (Some(_), Format::Json) => {
            let shown = parts::all(&context.root, &chosen);
            context.terminal.print(&json::parts(&chosen, &shown));
        }
        (None, Format::Json) => context.terminal.print(&json::matrix(&chosen)),
        (Some(_), _) => {
            let shown = parts::all(&context.root, &chosen);
            context.terminal.print(&parts::text(&chosen, &shown, context));
        }
        (None, Format::Human { colour }) => {
            let speech = context.terminal.speech();
            context.terminal.print(&matrix::text(&chosen, speech, colour));
        }
        (None, _) => context.terminal.print(&lines(&chosen)),
    }
    if fails(&chosen, &args.fail_on) {
        let states =
            args.fail_on.iter().map(|state| state_name(*state)).collect::<Vec<_>>();
        let states = states.iter().map(|state| context.terminal.speech().say(state));
        let message =
            Message::new("status-fails").with("states", states.collect::<Vec<_>>());
        context.terminal.error(&message);
        return Exit::SiteHasErrors;
    }
    Exit::Fine
}

/// What the arguments name; `None` after saying what is wrong with them.
fn choose<'s>(
    context: &Context,
    site: &'s Site,
    args: &StatusArgs,
) -> Option<Chosen<'s>> {
    let terminal = &context.terminal;
    let mut langs: Vec<Lang> = site.config.langs().collect();
    if !args.languages.is_empty() {
        let named = args.languages.iter();
        let named: Option<Vec<Lang>> =
            named.map(|code| entries::language(&site.config, code, terminal)).collect();
        let named = named?;
        langs.retain(|lang| named.contains(lang));
    }
    let one = match &args.entry {
        Some(name) => Some(entries::entry(site, name, terminal)?),
        None => None,
    };
    let named = args.collection.iter();
    let collections: Option<Vec<usize>> =
        named.map(|name| entries::collection(site, name, terminal)).collect();
    let collections = collections?;
    let mut groups = Vec::new();
    for (collection, _) in site.collection_ids() {
        let at = usize::from(collection.0);
        if !collections.is_empty() && !collections.contains(&at) {
            continue;
        }
        let own = site.entry_ids().filter(|(id, entry)| {
            entry.collection == collection && one.is_none_or(|one| one == *id)
        });
        let lines: Vec<Line> = own
            .map(|(id, entry)| {
                let standings: Vec<Standing> =
                    langs.iter().map(|lang| standing(site, entry, *lang)).collect();
                let outdated =
                    standings.iter().any(|s| matches!(s, Standing::Outdated { .. }));
                Line { id, standings, listed: outdated || !args.outdated }
            })
            .collect();
        if !lines.is_empty() {
            groups.push(Group { collection, lines });
        }
    }
    Some(Chosen { site, langs, groups })
}

/// One line for each text that is not as it should be.
fn lines(chosen: &Chosen<'_>) -> String {
    let mut out = String::new();
    for line in chosen.lines().filter(|line| line.listed) {
        let name = chosen.site.full_name(chosen.site.entry(line.id));
        for (lang, standing) in chosen.langs.iter().zip(&line.standings) {
            if standing.is_good() {
                continue;
            }
            let code = &chosen.site.config.language(*lang).code;
            out.push_str(&format!("{name}\t{code}\t{}", standing.name()));
            if let Standing::Outdated { parts, .. } = standing {
                out.push_str(&format!("\t{parts}"));
            }
            out.push('\n');
        }
    }
    out
}

fn fails(chosen: &Chosen<'_>, states: &[FailOn]) -> bool {
    let standings = chosen.lines().flat_map(|line| &line.standings);
    standings.into_iter().any(|standing| {
        states.iter().any(|state| match state {
            FailOn::Outdated => {
                matches!(standing, Standing::Outdated { .. } | Standing::Orphan)
            }
            FailOn::Missing => *standing == Standing::Missing,
            FailOn::Unstamped => *standing == Standing::Unstamped,
        })
    })
}

fn state_name(state: FailOn) -> Message {
    Message::new(match state {
        FailOn::Outdated => "status-outdated",
        FailOn::Missing => "status-missing",
        FailOn::Unstamped => "status-unstamped",
    })
}
