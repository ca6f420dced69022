//! The stages, one after another: read → resolve → plan → render. `build`, `serve` and `check`
//! are three readers of what comes out; none of them is a mode in here. The rules about texts are
//! asked beside the plan, or later, by whoever shows pages first.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::base::date::Date;
use crate::base::diag::{Diagnostic, Severity, Sink};
use crate::base::keep::{Keep, KeepNothing};
use crate::base::path::SitePath;
use crate::base::span::Place;
use crate::check;
use crate::model::draft::Drafts;
use crate::model::site::{Relations, Site};
use crate::read::{self, Print, Reader};
use crate::render::{self, EntryRoutes, Planned, Renderer, Routes, Templates};
use crate::resolve::{self, Memory, resolve, resolve_again};
use crate::world::World;

/// What a build may choose.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// Whether entries with `draft: true` are part of the site.
    pub drafts: bool,
    /// Whether versions with errors are left out instead of failing the build.
    pub publish_sound: bool,
    /// Whether addresses spell out `index.html`.
    pub offline: bool,
    /// Replaces `base_url` of `site.yaml`.
    pub base_url: Option<String>,
}

/// Runs the stages, and remembers the files that it has read.
#[derive(Debug, Default)]
pub struct Pipeline {
    reader: Reader,
    memory: Memory,
    settings: Settings,
    planned: Option<Plan>,
    entry_routes: EntryRoutes,
}

/// What was planned of a site without a mistake.
#[derive(Debug)]
struct Plan {
    /// How its entries stood to each other.
    relations: Arc<Relations>,
    routes: Arc<Routes>,
}

/// A site that is ready to be rendered.
#[derive(Debug)]
pub struct Prepared {
    /// Renders each of its files.
    pub renderer: Renderer,
    /// What is wrong, in canonical order.
    pub diagnostics: Vec<Diagnostic>,
    /// Files that are left out since they are wrong; their errors do not fail the build.
    pub withheld: BTreeSet<SitePath>,
    /// The day on which it was prepared.
    pub today: Date,
    /// How long each stage took, in the order of the stages.
    pub timings: Vec<(&'static str, Duration)>,
}

/// Takes the time of stages.
#[derive(Debug)]
struct Watch {
    last: Instant,
    timings: Vec<(&'static str, Duration)>,
}

impl Watch {
    fn start() -> Watch {
        Watch { last: Instant::now(), timings: Vec::new() }
    }

    fn lap(&mut self, stage: &'static str) {
        self.timings.push((stage, self.last.elapsed()));
        self.last = Instant::now();
    }
}

impl Pipeline {
    /// A pipeline that has read nothing.
    pub fn new(settings: Settings) -> Pipeline {
        Pipeline { settings, ..Pipeline::default() }
    }

    /// Prepares a site. Templates are taken over from `before` where they are the same.
    pub fn prepare(&mut self, world: &dyn World, before: Option<&Renderer>) -> Prepared {
        self.stages(world, before, Rules::Asked)
    }

    /// Prepares a site for whom its pages matter now, and what the rules say of its texts a
    /// moment later: without what [`with_rules`] adds.
    pub fn prepare_pages(
        &mut self,
        world: &dyn World,
        before: Option<&Renderer>,
    ) -> Prepared {
        self.stages(world, before, Rules::Later)
    }

    fn stages(
        &mut self,
        world: &dyn World,
        before: Option<&Renderer>,
        rules: Rules,
    ) -> Prepared {
        let mut watch = Watch::start();
        let drafts = self.reader.read(world);
        watch.lap("read");
        let mut sink = Sink::new();
        let mut options = resolve::Options {
            drafts: self.settings.drafts,
            withheld: BTreeSet::new(),
            base_url: self.settings.base_url.clone(),
        };
        let mut site = resolve_again(&drafts, &options, &mut self.memory, &mut sink);
        watch.lap("resolve");
        let today = world.today();
        check::weigh(&site, &mut sink);
        let mut found = Sink::new();
        // Templates are compiled meanwhile, which is work for one thread, too.
        let (templates, routes) = rayon::join(
            || Templates::of(&site, before),
            || match rules {
                // What is left out is known only when everything has been checked.
                _ if self.settings.publish_sound => None,
                Rules::Asked => Some(checked_and_planned(&site, today, &mut found)),
                Rules::Later => Some(self.plan(&site, &mut found)),
            },
        );
        sink.append(found);
        let routes = match routes {
            Some(routes) => routes,
            None => {
                check::rules(&site, today, &mut sink);
                site = withhold((&drafts, today), &mut options, site, &mut sink);
                Arc::new(render::plan(&site, &mut EntryRoutes::default(), &mut sink))
            }
        };
        let site = Arc::new(site);
        watch.lap("check, plan, compile");
        let choices = render::Options { offline: self.settings.offline, today };
        let renderer = Renderer::new(site, routes, choices, templates, &mut sink);
        let diagnostics = sink.sorted();
        watch.lap("share");
        let timings = watch.timings;
        Prepared { renderer, diagnostics, withheld: options.withheld, today, timings }
    }

    /// Plans what is published; the same as before while entries stand to each other as they
    /// did: the plan knows nothing of prose.
    fn plan(&mut self, site: &Site, sink: &mut Sink) -> Arc<Routes> {
        let known = self.planned.as_ref();
        let known = known.filter(|plan| Arc::ptr_eq(&plan.relations, &site.relations));
        if let Some(plan) = known {
            return Arc::clone(&plan.routes);
        }
        let mut found = Sink::new();
        let routes = render::plan(site, &mut self.entry_routes, &mut found);
        let routes = Arc::new(routes);
        let relations = Arc::clone(&site.relations);
        let plan = Plan { relations, routes: Arc::clone(&routes) };
        self.planned = found.is_empty().then_some(plan);
        sink.append(found);
        routes
    }

    /// The fingerprint of all that was prepared last is made from; `None` if some of its files
    /// could not be read.
    pub fn print(&self, prepared: &Prepared) -> Option<Print> {
        self.reader.print().map(|files| of_all(files, &self.settings, prepared.today))
    }
}

/// When the rules are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rules {
    Asked,
    Later,
}

/// What is wrong with a site of which only the pages were prepared, in canonical order, with
/// what the rules say.
pub fn with_rules(prepared: &Prepared) -> Vec<Diagnostic> {
    let mut sink = Sink::new();
    sink.extend(prepared.diagnostics.iter().cloned());
    check::rules(prepared.renderer.site(), prepared.today, &mut sink);
    sink.sorted()
}

/// Runs the rules, and plans what is published meanwhile, which is work for one thread.
fn checked_and_planned(site: &Site, today: Date, sink: &mut Sink) -> Arc<Routes> {
    let (found, (routes, planned)) = rayon::join(
        || {
            let mut found = Sink::new();
            check::rules(site, today, &mut found);
            found
        },
        || {
            let mut planned = Sink::new();
            (render::plan(site, &mut EntryRoutes::default(), &mut planned), planned)
        },
    );
    sink.append(found);
    sink.append(planned);
    Arc::new(routes)
}

/// The fingerprint of all that a site would be made from: its files, the settings, and the
/// day, on which it depends whether an entry is due for review. `None` if some file cannot be
/// read. Costs reading, and nothing that comes after it.
pub fn print(world: &dyn World, settings: &Settings) -> Option<Print> {
    let today = world.today();
    read::print(world).map(|files| of_all(files, settings, today))
}

fn of_all(files: Print, settings: &Settings, today: Date) -> Print {
    Print::of(format!("{} {settings:?} {today}", files.hex()).as_bytes())
}

/// The most rounds of leaving out; each round leaves out at least one file more.
const ROUNDS: usize = 16;

/// Leaves out the versions that have errors, until what is left has none that another file
/// could cause. What was found in the first round is what is reported.
fn withhold(
    (drafts, today): (&Drafts, Date),
    options: &mut resolve::Options,
    mut site: Site,
    sink: &mut Sink,
) -> Site {
    let wrong = |sink: &Sink| -> BTreeSet<SitePath> {
        let errors = sink.iter().filter(|d| d.severity == Severity::Error);
        errors.filter_map(Diagnostic::path).filter(|p| is_of_entry(p)).cloned().collect()
    };
    let mut found = wrong(sink);
    for _ in 0..ROUNDS {
        if found.is_subset(&options.withheld) {
            break;
        }
        options.withheld.append(&mut found);
        let mut again = Sink::new();
        site = resolve(drafts, options, &mut again);
        check::weigh(&site, &mut again);
        check::rules(&site, today, &mut again);
        found = wrong(&again);
        let known: BTreeSet<&SitePath> = options.withheld.iter().collect();
        let fresh = again.iter().filter(|d| !d.path().is_some_and(|p| known.contains(p)));
        let fresh: Vec<Diagnostic> = fresh.cloned().collect();
        sink.extend(fresh);
    }
    site
}

/// Whether a file lies in the folder of an entry: a text, or a picture, which is left out of
/// the texts that show it.
fn is_of_entry(path: &SitePath) -> bool {
    path.inside("content").is_some_and(|inside| inside.split('/').count() > 2)
}

impl Prepared {
    /// Whether an error stands in the way of publishing: any that is not in a file that is
    /// left out.
    pub fn fails(&self) -> bool {
        self.diagnostics.iter().any(|d| self.counts(d))
    }

    /// Whether a diagnostic is an error that counts.
    pub fn counts(&self, diagnostic: &Diagnostic) -> bool {
        let withheld = diagnostic.path().is_some_and(|path| self.withheld.contains(path));
        diagnostic.severity == Severity::Error && !withheld
    }
}

/// The bytes of one file of the output.
///
/// # Errors
/// What is wrong with the template, the message or the file that it needs.
pub fn bytes(
    world: &dyn World,
    renderer: &Renderer,
    planned: &Planned,
) -> Result<Vec<u8>, Vec<Diagnostic>> {
    bytes_with((world, &KeepNothing), renderer, planned)
}

/// The bytes of one file of the output, with a place where what costs much is kept from one
/// build to the next.
///
/// # Errors
/// What is wrong with the template, the message or the file that it needs.
pub fn bytes_with(
    (world, keep): (&dyn World, &dyn Keep),
    renderer: &Renderer,
    planned: &Planned,
) -> Result<Vec<u8>, Vec<Diagnostic>> {
    let rendered = renderer.render(planned)?;
    let read = |path: &SitePath| {
        world.read(path).map_err(|error| {
            let unreadable = Diagnostic::error("unreadable-file", Place::file(path));
            vec![unreadable.with("why", error.to_string())]
        })
    };
    rendered.bytes(read, keep)
}
