//! `kopa build`: the site into a folder that any host can serve.

use std::collections::BTreeMap;
use std::mem::ManuallyDrop;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::base::diag::{Diagnostic, Message, Sink};
use crate::base::digest::Digest;
use crate::config::clean_base_url;
use crate::picture::blank;
use crate::pipeline::{Pipeline, Prepared, Settings, bytes_with, print};
use crate::read::Print;
use crate::render::{Planned, Route};
use crate::world::mark_of;
use crate::write::{
    Built, Kept, Outcome, Phase, Report, Target, note_changes, remember, write,
};

use super::args::BuildArgs;
use super::{Context, Exit};

/// Builds the site. A build that fails changes nothing.
pub(super) fn run(context: &Context, args: &BuildArgs) -> Exit {
    let begun = Instant::now();
    // What will be said of it is got ready meanwhile.
    let speech = context.terminal.speech().clone();
    rayon::spawn(move || speech.prepare());
    let base_url = match &args.base_url {
        None => None,
        Some(given) => match clean_base_url(given) {
            Some(url) => Some(url),
            None => {
                let message =
                    Message::new("wrong-base-url").with("value", given.as_str());
                context.terminal.error(&message);
                return Exit::Usage;
            }
        },
    };
    let settings = Settings {
        drafts: args.drafts,
        publish_sound: args.publish_sound,
        offline: args.offline,
        base_url,
    };
    let out = args.out.clone().unwrap_or_else(|| context.root.join("public"));
    // A list of changes needs the bytes of every file, so all of them are made for it.
    if args.changes.is_none()
        && let Some((built, report)) = standing(context, &settings, &out)
    {
        time(context, args, &[("compare", begun.elapsed())]);
        context.terminal.print(built.said());
        context.terminal.tell(&done(&report, &out, millis(begun.elapsed())));
        return Exit::Fine;
    }
    let mut pipeline = Pipeline::new(settings);
    // Its memory is given back at once when the program ends, not piece by piece before.
    let prepared = ManuallyDrop::new(pipeline.prepare(&context.world, None));
    if prepared.fails() {
        return failed(context, &prepared, &prepared.diagnostics, &out);
    }
    let print = pipeline.print(&prepared);
    // What it remembers for another edit makes room for pages.
    drop(pipeline);
    let rendering = Instant::now();
    let hashes = args.changes.as_ref().map(|_| Hashes::default());
    let (outcome, found) = put((context, args), &prepared, &out, hashes.as_ref());
    time(context, args, &prepared.timings);
    time(context, args, &[("render and write", rendering.elapsed())]);
    let mut diagnostics = prepared.diagnostics.clone();
    diagnostics.extend(found);
    match outcome {
        Err(error) => {
            context.terminal.error(&error.message());
            Exit::Failed
        }
        Ok(Outcome::Withheld) => failed(context, &prepared, &diagnostics, &out),
        Ok(Outcome::Done(report)) => {
            let said = said(context, &prepared, &diagnostics);
            context.terminal.print(&said);
            let name = print.and_then(|print| name(context, print));
            if let Some(name) = name {
                // Without it, the next build does all of its work.
                let _ = remember(&out, &report, &name, &said);
            }
            context.terminal.tell(&done(&report, &out, millis(begun.elapsed())));
            match (&args.changes, hashes) {
                (Some(list), Some(hashes)) => listed(context, list, hashes),
                _ => Exit::Fine,
            }
        }
    }
}

/// The files of the site with the hash of each.
type Hashes = Mutex<BTreeMap<String, String>>;

/// Lists what has changed since the list before.
fn listed(context: &Context, list: &Path, hashes: Hashes) -> Exit {
    let hashes = hashes.into_inner().unwrap_or_else(PoisonError::into_inner);
    match note_changes(list, &hashes) {
        Ok(changes) => {
            let message = Message::new("changes-listed")
                .with("new", changes.new)
                .with("changed", changes.changed)
                .with("gone", changes.gone)
                .with("file", list.display().to_string());
            context.terminal.tell(&message);
            Exit::Fine
        }
        Err(error) => {
            context.terminal.error(&error.message());
            Exit::Failed
        }
    }
}

/// The last build and a report on this one, if that was made from what is there now and all
/// of it still stands.
fn standing(
    context: &Context,
    settings: &Settings,
    out: &Path,
) -> Option<(Built, Report)> {
    let built = Built::last(out)?;
    let print = print(&context.world, settings)?;
    built.is_from(&name(context, print)?).then_some(())?;
    let report = built.stands(out)?;
    Some((built, report))
}

/// The name of all that a build depends on: its sources and settings, this very program, and
/// the language and form of what it says.
fn name(context: &Context, sources: Print) -> Option<String> {
    let program = mark_of(&std::env::current_exe().ok()?).ok()?;
    let version = env!("CARGO_PKG_VERSION");
    let terminal = &context.terminal;
    let (tag, format) = (terminal.speech().tag(), terminal.format());
    Some(format!("{} {version} {program} {tag} {format:?}", sources.hex()))
}

/// What is said about a build that was done.
fn said(context: &Context, prepared: &Prepared, diagnostics: &[Diagnostic]) -> String {
    let mut said = context.terminal.reported_of(
        &context.world,
        prepared.renderer.site(),
        diagnostics,
    );
    let texts = prepared.withheld.iter().filter(|path| path.extension() == Some("md"));
    let texts = texts.count();
    if texts > 0 {
        let message = Message::new("withheld").with("files", texts);
        said.push_str(&context.terminal.told(&message));
    }
    said
}

/// Tells how long stages took, where that was asked for.
fn time(context: &Context, args: &BuildArgs, stages: &[(&'static str, Duration)]) {
    for (stage, time) in stages.iter().filter(|_| args.timings) {
        let message = Message::new("timing").with("stage", *stage);
        context.terminal.tell(&message.with("milliseconds", millis(*time)));
    }
}

/// Renders and writes everything; gives what was wrong with templates on the way.
fn put(
    (context, args): (&Context, &BuildArgs),
    prepared: &Prepared,
    out: &Path,
    hashes: Option<&Hashes>,
) -> (Result<Outcome, crate::write::WriteError>, Vec<Diagnostic>) {
    let renderer = &prepared.renderer;
    let routes = renderer.published();
    let targets: Vec<Target> = routes
        .iter()
        .map(|planned| Target {
            path: Arc::clone(&planned.path),
            phase: phase(planned),
            lot: renderer.lot(&planned.route),
        })
        .collect();
    let found = Mutex::new(Sink::new());
    let kept = Kept::new(&context.root);
    let bar = context.terminal.progress(targets.len());
    let begin = |lot| renderer.begin(lot);
    let render = |at: usize| {
        bar.inc(1);
        let planned = routes[at];
        let made = bytes_with((&context.world, &kept), renderer, planned);
        if let (Some(hashes), Ok(made)) = (hashes, &made) {
            let hash = Digest::of(made).hex();
            let mut hashes = hashes.lock().unwrap_or_else(PoisonError::into_inner);
            hashes.insert(routes[at].path.to_string(), hash);
        }
        made.map_err(|errors| {
            found.lock().unwrap_or_else(PoisonError::into_inner).extend(errors);
        })
        .ok()
        .or_else(|| stand_in(planned).filter(|_| args.publish_sound))
    };
    let outcome = write(out, &targets, (&begin, &render));
    bar.finish_and_clear();
    if matches!(outcome, Ok(Outcome::Done(_))) {
        kept.forget_unused();
    }
    (outcome, found.into_inner().unwrap_or_else(PoisonError::into_inner).sorted())
}

/// What takes the place of a picture that cannot be made, where the rest is to be published
/// all the same: nothing that is seen.
fn stand_in(planned: &Planned) -> Option<Vec<u8>> {
    match planned.route {
        Route::Picture(..) => blank(),
        _ => None,
    }
}

fn millis(time: Duration) -> usize {
    time.as_millis().try_into().unwrap_or(usize::MAX)
}

fn phase(planned: &Planned) -> Phase {
    match planned.route {
        Route::Asset(_)
        | Route::Picture(..)
        | Route::SiteCard(_)
        | Route::EntryCard(..)
        | Route::Static(_) => Phase::Asset,
        Route::Feed(..)
        | Route::Sitemap
        | Route::SitemapPart(_)
        | Route::Robots
        | Route::Addresses => Phase::Index,
        ref route if route.index().is_some() => Phase::Index,
        _ => Phase::Page,
    }
}

fn failed(
    context: &Context,
    prepared: &Prepared,
    diagnostics: &[Diagnostic],
    out: &Path,
) -> Exit {
    let site = prepared.renderer.site();
    context.terminal.report_of(&context.world, site, diagnostics);
    let folder = out.display().to_string();
    context.terminal.tell(&Message::new("not-built").with("folder", folder));
    Exit::SiteHasErrors
}

fn done(report: &Report, out: &Path, milliseconds: usize) -> Message {
    Message::new("built")
        .with("files", report.written.len() + report.unchanged)
        .with("folder", out.display().to_string())
        .with("written", report.written.len())
        .with("unchanged", report.unchanged)
        .with("deleted", report.deleted.len())
        .with("milliseconds", milliseconds)
}
