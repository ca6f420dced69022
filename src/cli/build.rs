//! `kopa build`: the site into a folder that any host can serve.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::base::diag::{Diagnostic, Message, Sink};
use crate::config::clean_base_url;
use crate::pipeline::{Pipeline, Prepared, Settings, bytes};
use crate::render::{Planned, Route};
use crate::write::{Outcome, Phase, Report, Target, write};

use super::args::BuildArgs;
use super::{Context, Exit};

/// Builds the site. A build that fails changes nothing.
pub(super) fn run(context: &Context, args: &BuildArgs) -> Exit {
    let begun = Instant::now();
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
    let prepared = Pipeline::new(settings).prepare(&context.world, None);
    let out = args.out.clone().unwrap_or_else(|| context.root.join("public"));
    if prepared.fails() {
        return failed(context, &prepared.diagnostics, &out);
    }
    let rendering = Instant::now();
    let (outcome, found) = put(context, &prepared, &out);
    if args.timings {
        let last = ("render and write", rendering.elapsed());
        for (stage, time) in prepared.timings.iter().chain([&last]) {
            let message = Message::new("timing").with("stage", *stage);
            context.terminal.tell(&message.with("milliseconds", millis(*time)));
        }
    }
    let mut diagnostics = prepared.diagnostics.clone();
    diagnostics.extend(found);
    match outcome {
        Err(error) => {
            context.terminal.error(&error.message());
            Exit::Failed
        }
        Ok(Outcome::Withheld) => failed(context, &diagnostics, &out),
        Ok(Outcome::Done(report)) => {
            context.terminal.report(&context.world, &diagnostics);
            if !prepared.withheld.is_empty() {
                let message = Message::new("withheld");
                context.terminal.tell(&message.with("files", prepared.withheld.len()));
            }
            let milliseconds =
                begun.elapsed().as_millis().try_into().unwrap_or(usize::MAX);
            context.terminal.tell(&built(&report, &out, milliseconds));
            Exit::Fine
        }
    }
}

/// Renders and writes everything; gives what was wrong with templates on the way.
fn put(
    context: &Context,
    prepared: &Prepared,
    out: &std::path::Path,
) -> (Result<Outcome, crate::write::WriteError>, Vec<Diagnostic>) {
    let routes = prepared.renderer.routes().all();
    let targets: Vec<Target> = routes
        .iter()
        .map(|planned| Target { path: planned.path.clone(), phase: phase(planned) })
        .collect();
    let found = Mutex::new(Sink::new());
    let bar = context.terminal.progress(targets.len());
    let outcome = write(out, &targets, &|at| {
        bar.inc(1);
        bytes(&context.world, &prepared.renderer, &routes[at])
            .map_err(|errors| {
                found.lock().unwrap_or_else(PoisonError::into_inner).extend(errors);
            })
            .ok()
    });
    bar.finish_and_clear();
    (outcome, found.into_inner().unwrap_or_else(PoisonError::into_inner).sorted())
}

fn millis(time: Duration) -> usize {
    time.as_millis().try_into().unwrap_or(usize::MAX)
}

fn phase(planned: &Planned) -> Phase {
    match planned.route {
        Route::Asset(_) | Route::Static(_) | Route::SyntaxCss => Phase::Asset,
        Route::Feed(_)
        | Route::SearchInfo(_)
        | Route::SearchShard(..)
        | Route::SearchForms(..)
        | Route::SearchPage(..)
        | Route::SearchFacets(_)
        | Route::Sitemap
        | Route::Robots
        | Route::Addresses => Phase::Index,
        _ => Phase::Page,
    }
}

fn failed(context: &Context, diagnostics: &[Diagnostic], out: &std::path::Path) -> Exit {
    context.terminal.report(&context.world, diagnostics);
    let folder = out.display().to_string();
    context.terminal.tell(&Message::new("not-built").with("folder", folder));
    Exit::SiteHasErrors
}

fn built(report: &Report, out: &std::path::Path, milliseconds: usize) -> Message {
    Message::new("built")
        .with("files", report.written.len() + report.unchanged)
        .with("folder", out.display().to_string())
        .with("written", report.written.len())
        .with("unchanged", report.unchanged)
        .with("deleted", report.deleted.len())
        .with("milliseconds", milliseconds)
}
