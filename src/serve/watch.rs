//! Events of the file system → batches of changed files, handed to the site. Never looks
//! into a file, and reports what the output, tools and editors' temporary files do to nobody.

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use notify::event::{EventKind, ModifyKind, RenameMode};
use notify::{PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};
use walkdir::WalkDir;

use super::live::Live;
use super::noise::Noise;
use super::{Event, Options, Site};

/// How long no event must come before a batch ends. Editors save in several steps, which
/// follow each other within less than a millisecond.
const QUIET: Duration = Duration::from_millis(4);

/// How long a batch may grow.
const LONGEST: Duration = Duration::from_millis(40);

/// When a new folder is looked at again, for files that came before its watch did.
const SECOND_LOOK: Duration = Duration::from_millis(150);

/// How often changes are looked for where the system does not tell of them.
const POLL: Duration = Duration::from_millis(700);

/// Where changes go.
pub(super) struct Changes {
    pub(super) site: Arc<dyn Site>,
    pub(super) live: Arc<Live>,
    pub(super) on_event: Arc<dyn Fn(Event) + Send + Sync>,
}

/// A watch that goes on until it is stopped.
pub(super) struct Watching {
    sender: Sender<Signal>,
    thread: JoinHandle<()>,
}

enum Signal {
    Seen(notify::Result<notify::Event>),
    Stop,
}

/// Watches the folders of `options`; when this returns, no later change is missed. `begun` is
/// told when the site has settled.
pub(super) fn start(options: &Options, changes: Changes, begun: Event) -> Watching {
    let (sender, signals) = channel();
    let mut watch = Watch::new(options, changes, sender.clone());
    watch.begun = Some(begun);
    watch.attach();
    let thread = std::thread::spawn(move || watch.run(&signals));
    Watching { sender, thread }
}

impl Watching {
    /// Ends the watch. A change that is being taken note of is not waited for.
    pub(super) fn stop(self) {
        drop(self.sender.send(Signal::Stop));
        if self.thread.is_finished() {
            drop(self.thread.join());
        }
    }
}

struct Watch {
    root: PathBuf,
    folders: Vec<Folder>,
    noise: Noise,
    changes: Changes,
    sender: Sender<Signal>,
    watcher: Option<Box<dyn Watcher + Send>>,
    polls: bool,
    /// What is told at the beginning, until it is.
    begun: Option<Event>,
    /// New folders, when to look at them again, and what was found at the first look.
    again: Vec<(Instant, PathBuf, BTreeSet<PathBuf>)>,
}

/// A folder to be watched, as the site calls it and as the system does.
struct Folder {
    given: PathBuf,
    absolute: PathBuf,
    real: PathBuf,
}

/// What one batch of events says.
#[derive(Default)]
struct Batch {
    changed: BTreeSet<PathBuf>,
    new_folders: BTreeSet<PathBuf>,
}

impl Watch {
    fn new(options: &Options, changes: Changes, sender: Sender<Signal>) -> Watch {
        let folder = |given: &PathBuf| {
            let absolute = absolute(given);
            let real = absolute.canonicalize().unwrap_or_else(|_| absolute.clone());
            Folder { given: given.clone(), absolute, real }
        };
        let ignore = options.ignore.iter().map(|path| absolute(path)).collect();
        let root = absolute(&options.root);
        Watch {
            folders: options.watch.iter().map(folder).collect(),
            noise: Noise::new(root.clone(), ignore),
            root,
            changes,
            sender,
            watcher: None,
            polls: false,
            begun: None,
            again: Vec::new(),
        }
    }

    /// Watches all folders, by polling if the system refuses.
    fn attach(&mut self) {
        let refused = match self.try_attach() {
            Ok(()) => return,
            Err(refused) => refused,
        };
        self.failed(&refused);
        if !self.polls {
            self.polls = true;
            if let Err(refused) = self.try_attach() {
                self.failed(&refused);
            }
        }
    }

    fn try_attach(&mut self) -> notify::Result<()> {
        let sender = self.sender.clone();
        let handler = move |event| drop(sender.send(Signal::Seen(event)));
        let config = notify::Config::default().with_poll_interval(POLL);
        let mut watcher: Box<dyn Watcher + Send> = if self.polls {
            Box::new(PollWatcher::new(handler, config)?)
        } else {
            Box::new(RecommendedWatcher::new(handler, config)?)
        };
        // The site's folder itself tells when a folder in it appears that was missing.
        if !self.folders.iter().any(|folder| folder.absolute == self.root) {
            watch_if_there(watcher.as_mut(), &self.root, RecursiveMode::NonRecursive)?;
        }
        for Folder { absolute, .. } in &self.folders {
            watch_if_there(watcher.as_mut(), absolute, RecursiveMode::Recursive)?;
        }
        self.watcher = Some(watcher);
        Ok(())
    }

    fn failed(&self, error: &notify::Error) {
        (self.changes.on_event)(Event::WatchFailed { cause: error.to_string() });
    }

    /// Watches until it is told to stop. What ends in a panic begins anew, and since nobody
    /// knows what was lost, with all files.
    fn run(mut self, signals: &Receiver<Signal>) {
        let mut lost = false;
        loop {
            let watch = AssertUnwindSafe(|| {
                if let Some(begun) = self.begun.take() {
                    self.begin(begun);
                }
                if std::mem::take(&mut lost) {
                    self.begin_anew();
                }
                self.follow(signals);
            });
            if catch_unwind(watch).is_ok() {
                return;
            }
            lost = true;
            let tell = AssertUnwindSafe(|| (self.changes.on_event)(Event::Panicked));
            let _ = catch_unwind(tell);
            std::thread::sleep(POLL);
        }
    }

    /// Lets the site settle, and take note of what changed before anybody watched.
    fn begin(&self, begun: Event) {
        self.settle();
        (self.changes.on_event)(begun);
        if self.changes.site.watched() {
            self.tell(&[]);
        }
    }

    fn begin_anew(&mut self) {
        self.attach();
        let mut batch = Batch::default();
        self.take_all(&mut batch);
        self.hand_over(batch);
    }

    fn follow(&mut self, signals: &Receiver<Signal>) {
        loop {
            let mut batch = Batch::default();
            match self.next(signals) {
                Ok(Signal::Seen(event)) => self.take(event, &mut batch),
                Ok(Signal::Stop) | Err(RecvTimeoutError::Disconnected) => return,
                Err(RecvTimeoutError::Timeout) => self.look_again(&mut batch),
            }
            let end = Instant::now() + LONGEST;
            while Instant::now() < end
                && let Ok(signal) = signals.recv_timeout(QUIET)
            {
                match signal {
                    Signal::Seen(event) => self.take(event, &mut batch),
                    Signal::Stop => return,
                }
            }
            self.hand_over(batch);
        }
    }

    /// The next signal, or `Timeout` when a new folder is to be looked at again.
    fn next(&self, signals: &Receiver<Signal>) -> Result<Signal, RecvTimeoutError> {
        match self.again.first() {
            None => signals.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some((when, ..)) => {
                signals.recv_timeout(when.saturating_duration_since(Instant::now()))
            }
        }
    }

    fn take(&mut self, event: notify::Result<notify::Event>, batch: &mut Batch) {
        let event = match event {
            Ok(event) => event,
            // Polling looks at everything again soon, and needs no help.
            Err(_) if self.polls => return,
            Err(error) => {
                // What got lost is unknown, and so may be everything.
                self.failed(&error);
                self.attach();
                return self.take_all(batch);
            }
        };
        if event.need_rescan() {
            return self.take_all(batch);
        }
        if !matters(event.kind) {
            return;
        }
        for path in &event.paths {
            let Some(named) = self.named(path) else { continue };
            if brings_files(event.kind) && path.is_dir() {
                self.watch_anew(path);
                batch.new_folders.insert(named.clone());
            }
            batch.changed.insert(named);
        }
    }

    fn take_all(&self, batch: &mut Batch) {
        let all = self.folders.iter().flat_map(|folder| self.files_below(&folder.given));
        batch.changed.extend(all);
        // Files that are gone are named by the folder that they were in.
        batch.changed.extend(self.folders.iter().map(|folder| folder.given.clone()));
    }

    /// A path of an event as the site would call it; `None` if it does not matter.
    fn named(&self, path: &Path) -> Option<PathBuf> {
        let (folder, rest) = self.folders.iter().find_map(|folder| {
            let rest = path.strip_prefix(&folder.absolute);
            let rest = rest.or_else(|_| path.strip_prefix(&folder.real)).ok()?;
            Some((folder, rest))
        })?;
        if self.noise.covers(&join(&folder.absolute, rest)) {
            return None;
        }
        Some(join(&folder.given, rest))
    }

    /// A watched folder that was missing, or was removed and came back, has lost its watch.
    fn watch_anew(&mut self, path: &Path) {
        if !self.folders.iter().any(|folder| folder.absolute == path) {
            return;
        }
        let Some(watcher) = &mut self.watcher else { return };
        if let Err(error) =
            watch_if_there(watcher.as_mut(), path, RecursiveMode::Recursive)
        {
            self.failed(&error);
        }
    }

    fn files_below(&self, folder: &Path) -> BTreeSet<PathBuf> {
        let matters =
            |entry: &walkdir::DirEntry| !self.noise.covers(&absolute(entry.path()));
        let entries = WalkDir::new(folder).into_iter().filter_entry(matters).flatten();
        let files = entries.filter(|entry| !entry.file_type().is_dir());
        files.map(walkdir::DirEntry::into_path).collect()
    }

    /// Adds files of new folders that came after the first look.
    fn look_again(&mut self, batch: &mut Batch) {
        let now = Instant::now();
        let (due, later) = std::mem::take(&mut self.again)
            .into_iter()
            .partition::<Vec<_>, _>(|(when, ..)| *when <= now);
        self.again = later;
        for (_, folder, known) in due {
            batch.changed.extend(self.files_below(&folder).difference(&known).cloned());
        }
    }

    /// Hands a batch to the site, and its news to open pages.
    fn hand_over(&mut self, mut batch: Batch) {
        for folder in std::mem::take(&mut batch.new_folders) {
            let found = self.files_below(&folder);
            batch.changed.extend(found.iter().cloned());
            self.again.push((Instant::now() + SECOND_LOOK, folder, found));
        }
        if batch.changed.is_empty() {
            return;
        }
        self.tell(&batch.changed.into_iter().collect::<Vec<_>>());
    }

    /// Tells the site of changes, and open pages of what came of them.
    fn tell(&self, changed: &[PathBuf]) {
        let Changes { site, live, on_event } = &self.changes;
        let started = Instant::now();
        let refresh = || (site.refresh(changed), site.problems());
        let Ok((pages, problems)) = catch_unwind(AssertUnwindSafe(refresh)) else {
            return on_event(Event::Panicked);
        };
        let micros = u64::try_from(started.elapsed().as_micros()).unwrap_or(u64::MAX);
        let news = live.tell(pages, problems);
        let settled = self.settle();
        if settled.is_some_and(|settled| settled || news) {
            on_event(Event::Rebuilt { files: changed.len(), micros });
        }
    }

    /// Lets the site settle. Whether that is news for open pages; `None` if it ended in a panic.
    fn settle(&self) -> Option<bool> {
        let Changes { site, live, on_event } = &self.changes;
        let settle = || {
            site.settle();
            site.problems()
        };
        match catch_unwind(AssertUnwindSafe(settle)) {
            Ok(problems) => Some(live.tell(false, problems)),
            Err(_) => {
                on_event(Event::Panicked);
                None
            }
        }
    }
}

/// Whether an event can mean that a source changed. Reading one is an event too, which would
/// have each rebuild cause the next.
fn matters(kind: EventKind) -> bool {
    matches!(kind, EventKind::Create(_) | EventKind::Modify(_) | EventKind::Remove(_))
}

/// Whether an event can mean that a folder came with files in it that no event tells of.
fn brings_files(kind: EventKind) -> bool {
    let moved_away = EventKind::Modify(ModifyKind::Name(RenameMode::From));
    let named = matches!(kind, EventKind::Modify(ModifyKind::Name(_)));
    matches!(kind, EventKind::Create(_)) || (named && kind != moved_away)
}

fn watch_if_there(
    watcher: &mut (dyn Watcher + Send),
    path: &Path,
    mode: RecursiveMode,
) -> notify::Result<()> {
    if path.exists() { watcher.watch(path, mode) } else { Ok(()) }
}

/// `rest` in `folder`, without a `/` at the end where there is no rest.
fn join(folder: &Path, rest: &Path) -> PathBuf {
    if rest.as_os_str().is_empty() { folder.to_owned() } else { folder.join(rest) }
}

fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}
