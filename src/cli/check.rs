//! `kopa check`: everything that is wrong with the site, templates included, in one run.

use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

use crate::base::diag::{Arg, Diagnostic, Sink};
use crate::base::path::SitePath;
use crate::base::span::Place;
use crate::base::yaml::{Places, Step};
use crate::pipeline::{Pipeline, Settings};
use crate::world::World;

use super::args::CheckArgs;
use super::{Context, Exit};

/// Checks the site and writes nothing.
pub(super) fn run(context: &Context, args: &CheckArgs) -> Exit {
    let settings = Settings { drafts: args.drafts, ..Settings::default() };
    let prepared = Pipeline::new(settings).prepare(&context.world, None);
    let found = Mutex::new(Sink::new());
    prepared.renderer.routes().all().par_iter().for_each(|planned| {
        if let Err(errors) = prepared.renderer.render(planned) {
            found.lock().unwrap_or_else(PoisonError::into_inner).extend(errors);
        }
    });
    let mut all = found.into_inner().unwrap_or_else(PoisonError::into_inner);
    let templates = all.has_errors();
    let mut messages = Sink::new();
    prepared.renderer.check_messages(&mut messages);
    let lacking = messages.has_errors();
    all.extend(placed(context, messages));
    let fails = prepared.fails();
    all.extend(prepared.diagnostics);
    context.terminal.report(&context.world, &all.sorted());
    if fails || templates || lacking { Exit::SiteHasErrors } else { Exit::Fine }
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
