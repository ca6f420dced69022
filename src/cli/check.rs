//! `kopa check`: everything that is wrong with the site, templates included, in one run.

use std::mem::{Discriminant, discriminant};
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

use crate::base::diag::{Arg, Diagnostic, Message, Sink};
use crate::base::keep::Keep;
use crate::base::path::SitePath;
use crate::base::span::Place;
use crate::base::yaml::{Places, Step};
use crate::check::{self, Manners, Published};
use crate::edit::keep;
use crate::model::site::Site;
use crate::pipeline::{Pipeline, Prepared, Settings, bytes_with};
use crate::render::{Planned, Renderer, Route};
use crate::world::{BUILTIN, World, read_any};
use crate::write::Kept;

use super::args::CheckArgs;
use super::{Context, Exit, fix};

/// Checks the site and writes nothing but what it keeps for a build: pictures and cards, whose
/// faults only show when they are made.
pub(super) fn run(context: &Context, args: &CheckArgs) -> Exit {
    let settings = Settings { drafts: args.drafts, ..Settings::default() };
    let before = match args.published.as_deref().map(|from| published(context, from)) {
        Some(None) => return Exit::Failed,
        Some(Some(before)) => before,
        None => Vec::new(),
    };
    let written = !args.fix || fix::run(context, &settings, args.dry_run);
    let prepared = Pipeline::new(settings).prepare(&context.world, None);
    let found = Mutex::new(Sink::new());
    let kept = Kept::new(&context.root);
    tried(&prepared.renderer).par_iter().for_each(|planned| {
        let made = match planned.route {
            Route::Picture(..) | Route::SiteCard(_) | Route::EntryCard(..) => {
                let from: (&dyn World, &dyn Keep) = (&context.world, &kept);
                bytes_with(from, &prepared.renderer, planned).map(drop)
            }
            _ => prepared.renderer.render(planned).map(drop),
        };
        if let Err(errors) = made {
            found.lock().unwrap_or_else(PoisonError::into_inner).extend(errors);
        }
    });
    let mut all = found.into_inner().unwrap_or_else(PoisonError::into_inner);
    let there = |address: &str| {
        let page = format!("{address}index.html");
        let find = |path: &str| prepared.renderer.find(path);
        find(address).or_else(|| find(&page)).is_some()
    };
    let mut gone = Sink::new();
    check::vanished(prepared.renderer.site(), &before, there, &mut gone);
    all.append(gone);
    if args.external {
        external(context, &prepared, &mut all);
    }
    let mut messages = Sink::new();
    prepared.renderer.check_messages(&mut messages);
    all.extend(placed(context, messages));
    let fails = prepared.fails() || all.has_errors();
    all.extend(prepared.diagnostics);
    let site = prepared.renderer.site();
    context.terminal.report_of(&context.world, site, &all.sorted());
    match (written, fails) {
        (false, _) => Exit::Failed,
        (true, true) => Exit::SiteHasErrors,
        (true, false) => Exit::Fine,
    }
}

/// The files of the output that are made to see whether they can be. Nothing can be wrong with an
/// index but what is wrong with its pages. What comes with kopa is tested with kopa: where it
/// alone makes the pages, one of each kind in each language says as much as all of them.
fn tried(renderer: &Renderer) -> Vec<&Planned> {
    let builtin = is_builtin(renderer.site());
    let mut known: Vec<(Discriminant<Route>, &str)> = Vec::new();
    let mut tried = Vec::new();
    for planned in renderer.routes().all() {
        let lang = planned.path.split('/').next().unwrap_or_default();
        let kind = (discriminant(&planned.route), lang);
        let is_tried = match planned.route {
            Route::Picture(..) | Route::SiteCard(_) | Route::EntryCard(..) => true,
            _ => !(builtin && known.contains(&kind)),
        };
        if is_tried {
            tried.push(planned);
        }
        if !known.contains(&kind) {
            known.push(kind);
        }
    }
    tried
}

/// Whether all templates and messages are those that come with kopa.
fn is_builtin(site: &Site) -> bool {
    let templates = site.theme.templates.iter().map(|template| &template.path);
    let mut paths = templates.chain(site.messages.iter().map(|file| &file.path));
    paths.all(|path| path.inside(BUILTIN).is_some())
}

/// Where answers of other servers are kept, below the site's folder.
const KEPT: &str = ".kopa/links.json";

/// Asks for the pages that the site links to, and keeps what was answered.
fn external(context: &Context, prepared: &Prepared, sink: &mut Sink) {
    let file = context.root.join(KEPT);
    let kept = read_any(&file).ok();
    let kept = kept.and_then(|kept| serde_json::from_slice(&kept).ok());
    let settings = (Manners::default(), context.world.today());
    let site = prepared.renderer.site();
    let answers = check::external(site, &kept.unwrap_or_default(), settings, sink);
    if let Ok(text) = serde_json::to_string(&answers) {
        // What cannot be kept is asked for again.
        let _ = keep(&file, &text);
    }
}

/// The addresses of the published site; `None` after saying why they cannot be had.
fn published(context: &Context, from: &str) -> Option<Vec<Published>> {
    let bytes = match from.starts_with("https://") || from.starts_with("http://") {
        true => check::fetch(from),
        false => read_any(from.as_ref()).map_err(|error| error.to_string()),
    };
    match bytes.and_then(|bytes| check::read_published(&bytes)) {
        Ok(found) => Some(found),
        Err(why) => {
            let message = Message::new("published-unreadable").with("file", from);
            context.terminal.error(&message.with("why", why));
            None
        }
    }
}

/// A language whose whole file of messages is missing is reported where `site.yaml` names it.
fn placed(context: &Context, found: Sink) -> Vec<Diagnostic> {
    let path = SitePath::trusted("content/site.yaml");
    let text = context.world.read(&path).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let places = Places::of(&text);
    let place = |tag: &str| {
        let at = (0..).map_while(|at| {
            let steps = [Step::Key("languages"), Step::Index(at), Step::Key("code")];
            places.value(&steps)
        });
        let named = at.into_iter().find(|range| {
            text.get(range.clone()).map(|code| code.trim_matches(['"', '\'']))
                == Some(tag)
        });
        named.map_or_else(|| Place::file(&path), |range| Place::at(&path, range))
    };
    let mut all = found.sorted();
    for diagnostic in all.iter_mut().filter(|d| d.place.is_none()) {
        let tag = diagnostic.message.args.iter().find(|(name, _)| name == "language");
        if let Some((_, Arg::Text(tag))) = tag {
            diagnostic.place = Some(place(tag));
        }
    }
    all
}
