//! A code → a small site with the mistake that it names, and the same site mended. Both are
//! built whenever somebody asks, so what is shown is what kopa says. Writes nothing.

mod world;

use crate::base::diag::{Diagnostic, Sink};
use crate::base::path::SitePath;
use crate::check;
use crate::pipeline::{Pipeline, Prepared, Settings};
use crate::world::World;

pub use crate::examples::{Example, ExampleFile, What, codes, examples};
pub use world::ExampleWorld;

impl Example {
    /// The site with the mistake.
    pub fn wrong(&self) -> ExampleWorld {
        ExampleWorld::new(self.with.iter().chain(&self.wrong))
    }

    /// The site without it.
    pub fn mended(&self) -> ExampleWorld {
        ExampleWorld::new(self.with.iter().chain(&self.wrong).chain(&self.cure))
    }

    /// What kopa says with this code about a world.
    pub fn said(&self, world: &dyn World) -> Vec<Diagnostic> {
        let mut all = found(world);
        all.retain(|diagnostic| diagnostic.code == self.code);
        all
    }
}

/// Everything that is wrong with a site, templates and messages included.
pub fn found(world: &dyn World) -> Vec<Diagnostic> {
    let prepared = Pipeline::new(Settings::default()).prepare(world, None);
    let mut sink = Sink::new();
    for planned in prepared.renderer.routes().all() {
        if let Err(errors) = prepared.renderer.render(planned) {
            sink.extend(errors);
        }
    }
    prepared.renderer.check_messages(&mut sink);
    beyond(&prepared, world, &mut sink);
    sink.extend(prepared.diagnostics);
    sink.sorted()
}

/// What only a question beyond the site can tell: `published.json` is the list of the site as
/// it is published, `answers.json` holds what servers answer.
fn beyond(prepared: &Prepared, world: &dyn World, sink: &mut Sink) {
    let (site, routes) = (prepared.renderer.site(), prepared.renderer.routes());
    let read = |name| world.read(&SitePath::trusted(name)).ok();
    if let Some(before) = read("published.json").map(|json| check::read_published(&json))
    {
        let there = |address: &str| {
            let page = format!("{}/index.html", address.trim_end_matches('/'));
            routes.find(address).or_else(|| routes.find(&page)).is_some()
        };
        check::vanished(site, &before.unwrap_or_default(), there, sink);
    }
    let answers =
        read("answers.json").and_then(|json| serde_json::from_slice(&json).ok());
    if let Some(answers) = answers {
        check::external_known(site, &answers, sink);
    }
}
