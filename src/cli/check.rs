//! `kopa check`: everything that is wrong with the site, templates included, in one run.

use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

use crate::base::diag::Sink;
use crate::pipeline::{Pipeline, Settings};

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
    let fails = prepared.fails();
    all.extend(prepared.diagnostics);
    context.terminal.report(&context.world, &all.sorted());
    if fails || templates { Exit::SiteHasErrors } else { Exit::Fine }
}
