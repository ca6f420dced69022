//! The server as a browser sees it, over a loopback socket.

mod attacks;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, LazyLock, Mutex, MutexGuard};
use std::thread::JoinHandle;
use std::time::Duration;

use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

use super::{
    Answer, Answering, Connections, Event, IfTaken, Live, Options, ServeError, Site,
    answer_until, listen, mime_of, run,
};

const PATIENCE: Duration = Duration::from_secs(20);

/// More than the system keeps of an answer that nobody takes.
static LARGE: LazyLock<String> = LazyLock::new(|| "x".repeat(24 << 20));

/// A site of constants, whose problems are the text of the changed file `problems.html`.
struct Constant {
    files: BTreeMap<&'static str, &'static str>,
    problems: Mutex<String>,
    changed: Mutex<Sender<Vec<PathBuf>>>,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().expect("no test panics while it holds this")
}

impl Site for Constant {
    fn file(&self, path: &str) -> Option<Answer> {
        let text = self.files.get(path)?;
        assert!(!text.is_empty(), "an empty page is a panic in these tests");
        Some(Answer { bytes: text.as_bytes().to_vec(), mime: mime_of(path) })
    }

    fn not_found(&self) -> Vec<u8> {
        b"<body>nowhere</body>".to_vec()
    }

    fn problems(&self) -> String {
        lock(&self.problems).clone()
    }

    fn bar(&self, path: &str) -> String {
        format!("<h2>{path}</h2>")
    }

    fn open(&self, file: &str, line: usize) -> bool {
        file == "content/č.md" && line == 7
    }

    fn refresh(&self, changed: &[PathBuf]) -> bool {
        for path in changed.iter().filter(|path| path.ends_with("problems.html")) {
            *lock(&self.problems) = fs::read_to_string(path).unwrap_or_default();
        }
        drop(lock(&self.changed).send(changed.to_vec()));
        changed.iter().any(|path| path.extension().is_some_and(|ext| ext == "md"))
    }

    fn settle(&self) {
        let mut problems = lock(&self.problems);
        if problems.contains("(wait)") {
            *problems = problems.replace("(wait)", "(seen)");
        }
    }

    fn watched(&self) -> bool {
        false
    }
}

/// A server with a site's folder, for one test.
struct Server {
    folder: TempDir,
    address: String,
    changed: Receiver<Vec<PathBuf>>,
    events: Receiver<Event>,
    end: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<Result<(), ServeError>>>,
}

impl Server {
    fn start() -> Server {
        Server::start_with(PATIENCE, |_| {})
    }

    /// A server with a patience of its own, that does something at each event.
    fn start_with(
        patience: Duration,
        at: impl Fn(&Event) + Send + Sync + 'static,
    ) -> Server {
        let folder = tempfile::tempdir().expect("the test has a temporary folder");
        fs::create_dir_all(folder.path().join("content/pages")).expect("made");
        let (changes, changed) = channel();
        let site = Constant {
            files: BTreeMap::from([
                ("index.html", "<body>home</body>"),
                ("en/čau/index.html", "<body>čau</body>"),
                ("assets/style.css", "p{}"),
                ("broken.html", ""),
                ("large.txt", LARGE.as_str()),
            ]),
            problems: Mutex::default(),
            changed: Mutex::new(changes),
        };
        let (sender, events) = channel();
        let (end, ended) = oneshot::channel();
        let options = Options { patience, ..options(folder.path(), 0) };
        let thread = std::thread::spawn(move || {
            let on_event = Box::new(move |event| {
                at(&event);
                drop(sender.send(event));
            });
            run(options, Arc::new(site), on_event, async { drop(ended.await) })
        });
        let Ok(Event::Listening { url }) = events.recv_timeout(PATIENCE) else {
            panic!("the server should listen")
        };
        let address = url.replace("http://", "").replace('/', "");
        let (end, thread) = (Some(end), Some(thread));
        Server { folder, address, changed, events, end, thread }
    }

    fn connect(&self, request: &str) -> TcpStream {
        let mut stream = TcpStream::connect(&self.address).expect("it listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("it can be set");
        stream.write_all(request.as_bytes()).expect("it reads");
        stream
    }

    /// The whole answer to a request, head and body.
    fn ask(&self, method: &str, path: &str, host: &str) -> String {
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
        );
        let mut answer = String::new();
        self.connect(&request).read_to_string(&mut answer).expect("it answers in text");
        answer
    }

    fn get(&self, path: &str) -> String {
        self.ask("GET", path, "localhost")
    }

    fn listen(&self) -> Stream {
        let request = "GET /_kopa/events HTTP/1.1\r\nHost: localhost\r\n\r\n";
        Stream(BufReader::new(self.connect(request)))
    }

    fn save(&self, path: &str, text: &str) {
        let path = self.folder.path().join(path);
        fs::create_dir_all(path.parent().expect("it is in a folder")).expect("made");
        fs::write(path, text).expect("written");
    }

    /// Waits until the site has heard of a change of each of these files.
    fn wait_for(&self, paths: &[String]) {
        let paths = paths.iter().map(|path| self.folder.path().join(path));
        let mut missing: BTreeSet<PathBuf> = paths.collect();
        while !missing.is_empty() {
            let changed = self.changed.recv_timeout(PATIENCE);
            let changed = changed.unwrap_or_else(|_| panic!("not heard of: {missing:?}"));
            missing.retain(|path| !changed.contains(path));
        }
    }

    fn stop(&mut self) -> Result<(), ServeError> {
        drop(self.end.take());
        let thread = self.thread.take().expect("it is stopped once");
        thread.join().expect("the server does not panic")
    }
}

fn options(root: &Path, port: u16) -> Options {
    Options {
        address: ([127, 0, 0, 1], port).into(),
        if_taken: IfTaken::Fail,
        root: root.to_owned(),
        watch: vec![root.join("content"), root.join("themes")],
        ignore: vec![root.join("content/out")],
        patience: PATIENCE,
    }
}

/// Events as they come in.
struct Stream(BufReader<TcpStream>);

impl Stream {
    /// The data of the next event with a name.
    fn next(&mut self, name: &str) -> String {
        self.wait_for_line(&format!("event: {name}"));
        let mut data = Vec::new();
        loop {
            let line = self.line();
            match line.strip_prefix("data: ") {
                Some(text) => data.push(text.to_owned()),
                None if line.is_empty() => return data.join("\n"),
                None => {}
            }
        }
    }

    fn wait_for_line(&mut self, wanted: &str) {
        while self.line() != wanted {}
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        let length = self.0.read_line(&mut line).expect("a line comes in time");
        assert!(length > 0, "the events should not end here");
        line.trim_end_matches(['\r', '\n']).to_owned()
    }
}

#[test]
fn a_page_comes_with_the_live_script_and_without_being_kept() {
    let server = Server::start();
    let answer = server.get("/");
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    assert!(answer.contains("content-type: text/html; charset=utf-8\r\n"));
    assert!(answer.contains("cache-control: no-store\r\n"));
    assert!(answer.contains("home<script src=\"/_kopa/live.js\" data-page=\""));
    assert!(answer.ends_with("defer></script>\n</body>"));
    assert!(server.get("/_kopa/live.js").contains("new EventSource(\"/_kopa/events\")"));
    assert!(
        server.get("/_kopa/live.css").contains("content-type: text/css; charset=utf-8")
    );
}

#[test]
fn other_files_come_as_they_are() {
    let server = Server::start();
    let answer = server.get("/assets/style.css?v=1");
    assert!(answer.contains("content-type: text/css; charset=utf-8\r\n"));
    assert!(answer.ends_with("\r\n\r\np{}"), "{answer}");
    let head = server.ask("HEAD", "/assets/style.css", "localhost");
    assert!(
        head.contains("content-length: 3\r\n") && head.ends_with("\r\n\r\n"),
        "{head}"
    );
    assert!(server.ask("POST", "/", "localhost").starts_with("HTTP/1.1 405 "));
}

#[test]
fn a_folder_without_slash_is_redirected_and_the_unknown_is_not_found() {
    let server = Server::start();
    let answer = server.get("/en/%C4%8Dau?q=1");
    assert!(answer.starts_with("HTTP/1.1 307 "), "{answer}");
    assert!(answer.contains("location: /en/%C4%8Dau/?q=1\r\n"));
    assert!(server.get("/en/%C4%8Dau/").starts_with("HTTP/1.1 200 "));
    let answer = server.get("/en/nothing/");
    assert!(answer.starts_with("HTTP/1.1 404 ") && answer.contains("nowhere<script"));
    assert!(server.get("/_kopa/nothing").starts_with("HTTP/1.1 404 "));
}

#[test]
fn a_page_can_be_asked_for_its_bar() {
    let server = Server::start();
    let answer = server.get("/_kopa/bar/en/%C4%8Dau/");
    assert!(answer.ends_with("<h2>en/čau/index.html</h2>"), "{answer}");
    assert!(server.get("/_kopa/bar/a/%2e%2e/b").starts_with("HTTP/1.1 400 "));
}

#[test]
fn a_file_is_opened_for_our_own_pages_only() {
    let server = Server::start();
    let ask = |path: &str, header: &str| {
        let host = format!("localhost{header}");
        server.ask("POST", &format!("/_kopa/open/{path}"), &host)
    };
    let ours = "\r\nKopa-Open: 1";
    assert!(ask("7/content/%C4%8D.md", ours).starts_with("HTTP/1.1 204 "));
    assert!(ask("7/content/%C4%8D.md", "").starts_with("HTTP/1.1 403 "));
    assert!(ask("7/content/other.md", ours).starts_with("HTTP/1.1 404 "));
    for path in ["7/../secret.md", "x/content/%C4%8D.md", "7//etc/passwd"] {
        assert!(ask(path, ours).starts_with("HTTP/1.1 400 "), "{path}");
    }
    assert!(server.get("/_kopa/open/7/content/%C4%8D.md").starts_with("HTTP/1.1 405 "));
}

#[test]
fn only_localhost_is_answered_and_no_path_climbs() {
    let server = Server::start();
    let twice = "localhost\r\nHost: evil.example";
    let strange = ["evil.example", "localhost.evil.example", "localhost.", "0.0.0.0", ""];
    for host in strange.into_iter().chain([twice]) {
        for path in ["/", "/_kopa/events"] {
            let answer = server.ask("GET", path, host);
            assert!(answer.starts_with("HTTP/1.1 403 "), "{host} {path} {answer}");
        }
    }
    for host in ["127.0.0.1:80", "[::1]", "[::1]:4000", "LocalHost"] {
        assert!(server.ask("GET", "/", host).starts_with("HTTP/1.1 200 "), "{host}");
    }
    assert!(
        server
            .ask("GET", "http://evil.example/", "localhost")
            .starts_with("HTTP/1.1 403 ")
    );
    for path in
        ["/../x", "/en/%2e%2e/%2e%2e/etc/passwd", "/en%5c..%5cx", "//evil.example"]
    {
        assert!(server.get(path).starts_with("HTTP/1.1 400 "), "{path}");
    }
}

#[test]
fn a_panic_of_the_site_is_an_answer_and_not_the_end() {
    let server = Server::start();
    assert!(server.get("/broken.html").starts_with("HTTP/1.1 500 "));
    assert!(server.get("/").starts_with("HTTP/1.1 200 "));
}

#[test]
fn open_pages_hear_of_changes_and_of_problems() {
    let server = Server::start();
    let page = server.get("/");
    let mut stream = server.listen();
    assert_eq!(stream.next("problems"), " ");
    let first = stream.next("reload");
    assert!(page.contains(&format!("data-state=\"{first}\"")), "{first} {page}");

    server.save("content/pages/en.md", "text");
    let second = stream.next("reload");
    assert_ne!(first, second);
    assert!(matches!(server.events.recv_timeout(PATIENCE), Ok(Event::Rebuilt { .. })));

    server
        .save("content/problems.html", "<h2>1 problem</h2>\r\n<p>“title” is missing</p>");
    let problems = stream.next("problems");
    assert!(problems.starts_with("<h2>1 problem</h2>"), "{problems}");
    assert!(problems.ends_with("<p>“title” is missing</p>"), "{problems}");
    assert_eq!(stream.next("reload"), second, "no page changed");
    assert_eq!(server.listen().next("problems"), problems, "a new page is told at once");

    server.save("content/problems.html", "<h2>1 problem (wait)</h2>");
    // Of two that follow each other quickly, only the last may arrive.
    let mut problems = stream.next("problems");
    if problems.contains("(wait)") {
        problems = stream.next("problems");
    }
    assert_eq!(
        problems, "<h2>1 problem (seen)</h2>",
        "what is known later is told later"
    );
}

#[test]
fn files_in_new_folders_and_in_folders_that_appear_late_are_heard_of() {
    let server = Server::start();
    let new = |number| format!("content/new{number}/deep/lv.md");
    let all: Vec<String> = (0..20).map(new).collect();
    all.iter().for_each(|path| server.save(path, "text"));
    server.wait_for(&all);
    let one = |path: &str| server.wait_for(&[path.to_owned()]);
    server.save("themes/own/theme.yaml", "name: own");
    one("themes/own/theme.yaml");
    fs::remove_dir_all(server.folder.path().join("content")).expect("removed");
    one("content/new0");
    for text in ["back", "again"] {
        server.save("content/pages/fr.md", text);
        one("content/pages/fr.md");
    }
}

#[test]
fn a_file_that_an_editor_replaces_is_heard_of_and_its_help_files_are_not() {
    let server = Server::start();
    server.save("content/out/index.html", "made by a build");
    server.save("content/pages/4913", "");
    server.save("content/pages/.en.md.swp", "");
    server.save("content/pages/en.md~", "text");
    let pages = server.folder.path().join("content/pages");
    fs::rename(pages.join("en.md~"), pages.join("en.md")).expect("renamed");
    let mut heard = Vec::new();
    while !heard.contains(&pages.join("en.md")) {
        heard.extend(server.changed.recv_timeout(PATIENCE).expect("it is heard of"));
    }
    let allowed = [pages.join("en.md"), server.folder.path().join("content/out")];
    assert!(heard.iter().all(|path| allowed[..1].contains(path)), "{heard:?}");
}

#[test]
fn the_server_ends_although_pages_listen() {
    let mut server = Server::start();
    let mut stream = server.listen();
    stream.next("reload");
    assert!(server.stop().is_ok());
    let mut rest = String::new();
    stream.0.read_to_string(&mut rest).expect("it ends well");
    assert!(rest.ends_with("0\r\n\r\n"), "{rest:?}");
}

#[test]
fn answers_that_end_by_themselves_begin_anew_at_the_same_address() {
    let runtime = tokio::runtime::Runtime::new().expect("the system gives threads");
    let (sender, events) = channel();
    let (end, ended) = oneshot::channel::<()>();
    let site = Constant {
        files: BTreeMap::from([("index.html", "<body>home</body>")]),
        problems: Mutex::default(),
        changed: Mutex::new(channel().0),
    };
    let (site, live) = (Arc::new(site), Arc::new(Live::new(String::new())));
    let text = runtime.block_on(async {
        let listener = listen(&options(Path::new(""), 0)).await.expect("it listens");
        let address = listener.local_addr().expect("it has an address");
        let death = tokio::spawn(async move {
            drop(listener);
            if address.port() > 0 {
                panic!("a mistake of ours");
            }
            Ok(())
        });
        let first = oneshot::channel().0;
        let first = Answering { task: death, live: Arc::clone(&live), end: first };
        let again = async || {
            let listener = TcpListener::bind(address).await.map_err(ServeError::Io)?;
            let connections = Connections::new(listener, PATIENCE);
            let site: Arc<dyn Site> = Arc::clone(&site) as Arc<dyn Site>;
            Ok(Answering::begin(connections, site, Arc::clone(&live)))
        };
        let asking = tokio::task::spawn_blocking(move || {
            let told = events.recv_timeout(PATIENCE);
            assert!(
                matches!(told, Ok(Event::AnswersEnded { cause }) if !cause.is_empty())
            );
            let open = || TcpStream::connect(address).ok();
            let pause = || std::thread::sleep(Duration::from_millis(10));
            let mut tries = std::iter::repeat_with(|| {
                open().or_else(|| {
                    pause();
                    None
                })
            });
            let mut stream =
                tries.by_ref().take(2_000).flatten().next().expect("it listens again");
            write!(
                stream,
                "GET / HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n"
            )
            .expect("it reads");
            let mut text = String::new();
            stream.read_to_string(&mut text).expect("it answers");
            drop(end);
            text
        });
        let on_event = move |event| drop(sender.send(event));
        let result =
            answer_until(first, again, &on_event, async { drop(ended.await) }).await;
        assert!(result.is_ok());
        asking.await.expect("it asked")
    });
    assert!(text.contains("home"), "{text}");
}

#[test]
fn a_taken_port_is_an_error_unless_the_next_one_will_do() {
    let server = Server::start();
    let port = server.address.rsplit(':').next().and_then(|port| port.parse().ok());
    let port: u16 = port.expect("the address ends with a port");
    let start = |options| {
        let (sender, events) = channel();
        let site = Constant {
            files: BTreeMap::new(),
            problems: Mutex::default(),
            changed: Mutex::new(channel().0),
        };
        let on_event = Box::new(move |event| drop(sender.send(event)));
        let result = run(options, Arc::new(site), on_event, async {});
        (result, events.recv_timeout(PATIENCE))
    };
    let taken = options(server.folder.path(), port);
    assert!(matches!(start(taken.clone()).0, Err(ServeError::PortTaken(_))));
    let (result, event) = start(Options { if_taken: IfTaken::NextPort, ..taken.clone() });
    assert!(result.is_ok());
    let Ok(Event::Listening { url }) = event else { panic!("it should listen") };
    assert_ne!(url, format!("http://127.0.0.1:{port}/"));
    for address in ["0.0.0.0:0", "[::]:0", "192.0.2.1:0", "[::ffff:127.0.0.1]:0"] {
        let address = address.parse().expect("it is an address");
        let public = Options { address, ..taken.clone() };
        assert!(matches!(start(public).0, Err(ServeError::NotLoopback(_))), "{address}");
    }
}
