//! `kopa serve`: the site in a browser while it is edited. Each page is made when the browser
//! asks for it; one that cannot be made stays as it was.

mod bar;
mod open;

use std::collections::BTreeMap;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, OnceLock, PoisonError, RwLock};
use std::time::Duration;

use crate::base::diag::{Diagnostic, Message, Severity};
use crate::pipeline::{Pipeline, Prepared, Settings, bytes_with, with_rules};
use crate::render::{explained_at, translator};
use crate::report::{Explained, Reporter, Speech};
use crate::serve::{Answer, Event, IfTaken, Options, Site, mime_of, serve};
use crate::world::{Embedded, WatchedWorld, World as _};
use crate::write::Kept;

use super::args::ServeArgs;
use super::{Context, Exit};
use open::{open_browser, open_file};

/// The port if none is asked for.
const PORT: u16 = 4000;

/// How long a browser may take to send a request or to take an answer: more than the time
/// between two signs of life of a page that waits for news.
const PATIENCE: Duration = Duration::from_secs(30);

/// Serves until Ctrl-C.
pub(super) fn run(context: &Context, args: &ServeArgs) -> Exit {
    let settings = Settings { drafts: args.drafts, ..Settings::default() };
    let mut pipeline = Pipeline::new(settings);
    let world = Embedded(WatchedWorld::new(&context.root));
    let prepared = pipeline.prepare_pages(&world, None);
    let site = Arc::new(Served {
        world,
        root: context.root.clone(),
        kept: Kept::new(&context.root),
        pipeline: Mutex::new(pipeline),
        state: RwLock::new(Arc::new(State::of_pages(prepared))),
        last_good: Mutex::default(),
        broken: Mutex::default(),
        told: Mutex::default(),
        speech: context.terminal.speech().clone(),
    });
    let options = Options {
        address: SocketAddr::from((Ipv4Addr::LOCALHOST, args.port.unwrap_or(PORT))),
        if_taken: if args.port.is_some() { IfTaken::Fail } else { IfTaken::NextPort },
        root: context.root.clone(),
        watch: ["content", "themes", "locales"].map(|f| context.root.join(f)).to_vec(),
        ignore: vec![context.root.join("public")],
        patience: PATIENCE,
    };
    let open = args.open;
    let terminal = context.terminal.clone();
    let served = Arc::clone(&site);
    let on_event = Box::new(move |event: Event| {
        let speech = terminal.speech();
        if let Event::Listening { .. } = &event {
            let state = served.state();
            let site = state.prepared.renderer.site();
            terminal.report_of(&served.world, site, state.all());
        }
        crate::cli::terminal::complain(&speech.say(&event.message()));
        if let Event::Listening { url } = &event {
            let url = url.as_str();
            let message = Message::new("serve-translator").with("url", url);
            crate::cli::terminal::complain(&speech.say(&message));
            if open {
                open_browser(url);
            }
        }
    });
    match serve(options, site, on_event) {
        Ok(()) => Exit::Fine,
        Err(error) => {
            context.terminal.error(&error.message());
            Exit::Failed
        }
    }
}

/// A site that is served.
struct Served {
    world: Embedded<WatchedWorld>,
    /// The site's folder.
    root: PathBuf,
    /// Pictures that were made before, by `build`, too.
    kept: Kept,
    pipeline: Mutex<Pipeline>,
    state: RwLock<Arc<State>>,
    /// Pages that were made before, by path.
    last_good: Mutex<BTreeMap<String, Vec<u8>>>,
    /// What is wrong with pages that could not be made, by path.
    broken: Mutex<BTreeMap<String, Vec<Diagnostic>>>,
    /// What was wrong when the overlay was last written, and how it was written.
    told: Mutex<(Vec<Diagnostic>, String)>,
    speech: Speech,
}

/// A site as its files are.
struct State {
    prepared: Prepared,
    /// All that is wrong with it, once the rules were asked.
    all: OnceLock<Vec<Diagnostic>>,
}

impl State {
    /// A site of which the rules were not asked yet.
    fn of_pages(prepared: Prepared) -> State {
        State { prepared, all: OnceLock::new() }
    }

    /// All that is wrong. Asks the rules if nobody has.
    fn all(&self) -> &[Diagnostic] {
        self.all.get_or_init(|| with_rules(&self.prepared))
    }

    /// What is known to be wrong by now.
    fn known(&self) -> &[Diagnostic] {
        self.all.get().unwrap_or(&self.prepared.diagnostics)
    }

    /// Whether the overlay is open.
    fn has_errors(&self) -> bool {
        self.known().iter().any(|found| found.severity == Severity::Error)
    }
}

impl Served {
    fn state(&self) -> Arc<State> {
        Arc::clone(&self.state.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Writes what is wrong, with links to where the site explains it.
    fn reporter(&self, prepared: &Prepared) -> Reporter<'_> {
        let pages = explained_at(prepared.renderer.site(), "/");
        let reporter = Reporter::new(&self.speech, &self.world);
        reporter.explained(Explained::new(pages))
    }

    /// What stood at an address before: a mistake may have taken the address away.
    fn before(&self, path: &str) -> Option<Vec<u8>> {
        self.last_good.lock().unwrap_or_else(PoisonError::into_inner).get(path).cloned()
    }

    /// A page's bytes; those that it had before, where it cannot be made now.
    fn page(&self, prepared: &Prepared, path: &str) -> Option<Vec<u8>> {
        let renderer = &prepared.renderer;
        let own = translator(renderer.site(), path);
        let Some(planned) = own.as_ref().or_else(|| renderer.find(path)) else {
            return prepared.fails().then(|| self.before(path)).flatten();
        };
        let made = bytes_with((&self.world, &self.kept), renderer, planned);
        let mut broken = self.broken.lock().unwrap_or_else(PoisonError::into_inner);
        let mut last = self.last_good.lock().unwrap_or_else(PoisonError::into_inner);
        match made {
            Ok(bytes) => {
                broken.remove(path);
                if path.ends_with(".html") {
                    last.insert(path.to_owned(), bytes.clone());
                }
                Some(bytes)
            }
            Err(errors) => {
                broken.insert(path.to_owned(), errors);
                Some(last.get(path).cloned().unwrap_or_else(empty_page))
            }
        }
    }
}

impl Served {
    /// Has the overlay written anew if it quotes a file that has changed.
    fn forget_told(&self, changed: &[PathBuf]) {
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        let quoted = |diagnostic: &Diagnostic| {
            let hints = diagnostic.hints.iter().filter_map(|hint| hint.place.as_ref());
            let mut places = hints.chain(&diagnostic.place);
            places.any(|place| changed.iter().any(|c| c.ends_with(place.path.as_str())))
        };
        // Of a folder that is gone only the folder itself is named.
        if changed.iter().any(|path| !path.is_file()) || told.0.iter().any(quoted) {
            *told = Default::default();
        }
    }
}

/// What is shown where a page cannot be made and never could: the overlay says why.
fn empty_page() -> Vec<u8> {
    b"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>kopa</title></head><body></body></html>".to_vec()
}

impl Site for Served {
    fn file(&self, path: &str) -> Option<Answer> {
        let bytes = self.page(&self.state().prepared, path)?;
        Some(Answer { bytes, mime: mime_of(path) })
    }

    fn not_found(&self) -> Vec<u8> {
        self.page(&self.state().prepared, "404.html").unwrap_or_else(empty_page)
    }

    fn problems(&self) -> String {
        let state = self.state();
        let mut all = state.known().to_vec();
        let broken = self.broken.lock().unwrap_or_else(PoisonError::into_inner);
        for error in broken.values().flatten() {
            if !all.contains(error) {
                all.push(error.clone());
            }
        }
        // What stands in the way comes first, whatever else its file has brought with it.
        all.sort_by_key(|found| found.severity);
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        if told.0 != all {
            let html = self.reporter(&state.prepared).html(&all);
            *told = (all, html);
        }
        told.1.clone()
    }

    fn bar(&self, path: &str) -> String {
        let state = self.state();
        let reporter = self.reporter(&state.prepared);
        bar::bar((&state.prepared, state.all()), &self.speech, &reporter, path)
    }

    fn open(&self, file: &str, line: usize) -> bool {
        // Only what is listed: no link, and nothing outside the site.
        let listed = self.world.0.list().files;
        let is_known = listed.iter().any(|known| known.path.as_str() == file);
        let root = std::path::absolute(&self.root).unwrap_or_else(|_| self.root.clone());
        is_known && open_file(&root.join(file), line)
    }

    fn refresh(&self, changed: &[PathBuf]) -> bool {
        self.world.0.look_again(changed);
        self.forget_told(changed);
        let mut pipeline = self.pipeline.lock().unwrap_or_else(PoisonError::into_inner);
        let before = self.state();
        let pages = pipeline.prepare_pages(&self.world, Some(&before.prepared.renderer));
        let state = State::of_pages(pages);
        // What opened the overlay may be something that the rules said, and would close it for
        // a moment.
        if before.has_errors() {
            state.all();
        }
        self.broken.lock().unwrap_or_else(PoisonError::into_inner).clear();
        let mut now = self.state.write().unwrap_or_else(PoisonError::into_inner);
        let old = std::mem::replace(&mut *now, Arc::new(state));
        // Clearing a large site away takes longer than its readers should wait.
        std::thread::spawn(move || drop((before, old)));
        true
    }

    fn settle(&self) {
        self.state().all();
    }

    fn watched(&self) -> bool {
        self.world.0.watch_begins()
    }
}
