//! A site → pages on this machine that follow every edit: http, a watch on the sources, and
//! the script that reloads pages and shows problems over them. Reads no source and renders
//! nothing itself; a [`Site`] does. Never answers to other machines.

mod connection;
mod error;
mod exchange;
mod http;
mod live;
mod mime;
mod noise;
mod page;
#[cfg(test)]
mod tests;
mod watch;

use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use connection::Connections;
pub use error::{Event, ServeError};
pub use exchange::exchange;
use live::Live;
pub use mime::mime_of;

/// How many ports are tried, from the asked one on, with [`IfTaken::NextPort`].
const PORTS: u16 = 50;

/// How long open connections may take to end after Ctrl-C, and how long the server waits before it
/// begins anew.
const PATIENCE: Duration = Duration::from_millis(500);

/// A site, as far as the server needs to know it. The server's own addresses (`_kopa/bar/`,
/// `_kopa/events`, `_kopa/live.js`, `_kopa/live.css`, `_kopa/open/`) never reach it.
pub trait Site: Send + Sync + 'static {
    /// The file at a path such as `en/about/index.html` or `assets/style.css`; `None` when
    /// there is none. Called by several threads at once.
    fn file(&self, path: &str) -> Option<Answer>;

    /// The page for addresses that lead nowhere, as HTML in UTF-8.
    fn not_found(&self) -> Vec<u8>;

    /// The problems as an HTML fragment for the overlay, in the editor's language; empty when
    /// there are none. Its first heading (`h1` to `h3`) becomes the overlay's title, and the
    /// `lang` around it counts. Text from users is escaped.
    fn problems(&self) -> String;

    /// What editors are told about the page at a path, as an HTML fragment in their language;
    /// empty for a page of which there is nothing to tell. Its first heading is all that is
    /// seen at first; its `data-title` names the whole. Text from users is escaped.
    fn bar(&self, path: &str) -> String;

    /// Opens a file of the site at a line, counted from 1, in the editor's own program.
    /// Returns whether it is one of the site's files and a program was started.
    fn open(&self, file: &str, line: usize) -> bool;

    /// Takes note of files that were made, changed or removed; of a removed folder, only the
    /// folder's own path is among them. Returns whether anything that is shown changed.
    /// Called by one thread only.
    fn refresh(&self, changed: &[PathBuf]) -> bool;

    /// Does what pages need not wait for: at the beginning, and after [`Site::refresh`], when
    /// they know of the change. What [`Site::problems`] gives may have changed by it, and
    /// nothing else.
    fn settle(&self);

    /// Called once, when every later change will be told. Returns whether something had changed
    /// before of which no note was taken; [`Site::refresh`] follows then.
    fn watched(&self) -> bool;
}

/// A file that is sent to the browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Its media type, such as `text/html`; of text, UTF-8 is said unless a charset is named.
    pub mime: &'static str,
}

/// Where to serve and what to watch.
#[derive(Clone, Debug)]
pub struct Options {
    /// Where browsers find the server; a loopback address. Port 0 means any free one.
    pub address: SocketAddr,
    /// What to do when the port is taken.
    pub if_taken: IfTaken,
    /// The site's folder. Whether a path is to be ignored is judged by what is below it.
    pub root: PathBuf,
    /// The folders whose changes matter, with all that is in them. Changed files are named
    /// with these paths as their beginning. Ones that are missing are watched once they appear.
    pub watch: Vec<PathBuf>,
    /// Files and folders whose changes do not matter, such as the output.
    pub ignore: Vec<PathBuf>,
    /// How long a browser may take to send a request or to take an answer.
    pub patience: Duration,
}

/// What to do when a port is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IfTaken {
    /// Take the next free one; right when the user asked for none.
    NextPort,
    /// Give up.
    Fail,
}

/// Takes note of what happens while the server runs.
pub type OnEvent = Box<dyn Fn(Event) + Send + Sync>;

/// Serves until Ctrl-C, or until the system asks the process to end.
///
/// # Errors
/// When the address is not of this machine, the port is taken, or the system gives no
/// socket. Once the server listens, nothing ends it but the user, or a system that does not
/// give it its address again after a mistake of ours.
pub fn serve(
    options: Options,
    site: Arc<dyn Site>,
    on_event: OnEvent,
) -> Result<(), ServeError> {
    run(options, site, on_event, asked_to_end())
}

fn run(
    options: Options,
    site: Arc<dyn Site>,
    on_event: OnEvent,
    end: impl Future<Output = ()> + Send,
) -> Result<(), ServeError> {
    if !options.address.ip().is_loopback() {
        return Err(ServeError::NotLoopback(options.address));
    }
    let mut builder = tokio::runtime::Builder::new_multi_thread();
    let runtime = builder.enable_all().build().map_err(ServeError::Io)?;
    let live = Arc::new(Live::new(site.problems()));
    let on_event: Arc<dyn Fn(Event) + Send + Sync> = Arc::from(on_event);
    let result = runtime.block_on(async {
        let listener = listen(&options).await?;
        let address = listener.local_addr().map_err(ServeError::Io)?;
        let begin = |listener| {
            let connections = Connections::new(listener, options.patience);
            Answering::begin(connections, Arc::clone(&site), Arc::clone(&live))
        };
        let answering = begin(listener);
        let changes = watch::Changes {
            site: Arc::clone(&site),
            live: Arc::clone(&live),
            on_event: Arc::clone(&on_event),
        };
        let url = format!("http://{address}/");
        let watching = watch::start(&options, changes, Event::Listening { url });
        let again = async || {
            let listener = TcpListener::bind(address).await;
            listener.map(begin).map_err(ServeError::Io)
        };
        let result = answer_until(answering, again, &*on_event, end).await;
        watching.stop();
        result
    });
    runtime.shutdown_timeout(PATIENCE);
    result
}

/// Answers that are given until they are told to end.
struct Answering {
    task: JoinHandle<io::Result<()>>,
    live: Arc<Live>,
    end: oneshot::Sender<()>,
}

impl Answering {
    fn begin(
        connections: Connections,
        site: Arc<dyn Site>,
        live: Arc<Live>,
    ) -> Answering {
        let (end, ended) = oneshot::channel();
        let ended = async { drop(ended.await) };
        let answers = http::answer(connections, site, Arc::clone(&live), ended);
        Answering { task: tokio::spawn(answers), live, end }
    }

    /// Lets open connections come to their end, but not for ever.
    async fn end(self) -> Result<(), ServeError> {
        self.live.close();
        drop(self.end);
        match tokio::time::timeout(PATIENCE, self.task).await {
            Ok(Ok(result)) => result.map_err(ServeError::Io),
            Ok(Err(_)) | Err(_) => Ok(()),
        }
    }
}

/// Answers until `end`. Answers that end by themselves begin anew, at the same address.
///
/// # Errors
/// When the system does not give the address again.
async fn answer_until(
    mut answering: Answering,
    mut again: impl AsyncFnMut() -> Result<Answering, ServeError>,
    on_event: &(dyn Fn(Event) + Send + Sync),
    end: impl Future<Output = ()> + Send,
) -> Result<(), ServeError> {
    let mut end = pin!(end);
    loop {
        let died = tokio::select! {
            () = &mut end => return answering.end().await,
            died = &mut answering.task => died,
        };
        let died = died.map_err(io::Error::other).and_then(|result| result);
        let cause = died.err().map(|cause| cause.to_string()).unwrap_or_default();
        on_event(Event::AnswersEnded { cause });
        tokio::select! {
            () = &mut end => return Ok(()),
            () = tokio::time::sleep(PATIENCE) => answering = again().await?,
        }
    }
}

async fn listen(options: &Options) -> Result<TcpListener, ServeError> {
    let mut address = options.address;
    let last = match options.if_taken {
        IfTaken::NextPort => address.port().saturating_add(PORTS - 1),
        IfTaken::Fail => address.port(),
    };
    loop {
        match TcpListener::bind(address).await {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() != std::io::ErrorKind::AddrInUse => {
                return Err(ServeError::Io(error));
            }
            Err(_) if address.port() < last => address.set_port(address.port() + 1),
            Err(_) => return Err(ServeError::PortTaken(options.address)),
        }
    }
}

/// Waits for Ctrl-C or a request of the system to end.
async fn asked_to_end() {
    let interrupt = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    tokio::select! {
        () = interrupt => {}
        () = terminate() => {}
    }
}

#[cfg(unix)]
async fn terminate() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut signal) => drop(signal.recv().await),
        Err(_) => std::future::pending().await,
    }
}

#[cfg(not(unix))]
async fn terminate() {
    std::future::pending().await
}
