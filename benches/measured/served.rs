//! `kopa serve` on a site → how long it takes to start, and from saving a file to the new page.
//! Talks to the server over its socket, as a browser does.

use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long an answer may take before something is wrong.
const PATIENCE: Duration = Duration::from_secs(60);

/// A server that ends with this value.
pub(crate) struct Served {
    child: Child,
    host: String,
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Served {
    /// Starts a server; gives it and how long it took until it answered.
    pub(crate) fn start(kopa: &Path, site: &Path) -> io::Result<(Served, Duration)> {
        // Nobody else takes it in the moment between.
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let begun = Instant::now();
        let child = Command::new(kopa)
            .args(["--lang", "en", "--site"])
            .arg(site)
            .args(["serve", "--port", &port.to_string()])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        let served = Served { child, host: format!("127.0.0.1:{port}") };
        while served.get("/").is_err() {
            if begun.elapsed() > PATIENCE {
                return Err(io::Error::other("the server never answered"));
            }
            std::thread::sleep(Duration::from_millis(2));
        }
        Ok((served, begun.elapsed()))
    }

    fn ask(&self, path: &str) -> io::Result<TcpStream> {
        let mut stream = TcpStream::connect(&self.host)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        let host = &self.host;
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
        )?;
        Ok(stream)
    }

    /// A page of the server.
    pub(crate) fn get(&self, path: &str) -> io::Result<String> {
        let mut answer = Vec::new();
        self.ask(path)?.read_to_end(&mut answer)?;
        Ok(String::from_utf8_lossy(&answer).into_owned())
    }

    /// What open pages are told, from now on.
    pub(crate) fn events(&self) -> io::Result<Events> {
        let mut events = Events(BufReader::new(self.ask("/_kopa/events")?));
        events.next_reload()?;
        Ok(events)
    }

    /// Saves a file, waits as an open page does until it is told of the change, and asks for the
    /// page then, which must hold `mark`.
    pub(crate) fn save(
        &self,
        events: &mut Events,
        (file, text): (&Path, &str),
        (page, mark): (&str, &str),
    ) -> io::Result<Duration> {
        let begun = Instant::now();
        std::fs::write(file, text)?;
        events.next_reload()?;
        if !self.get(page)?.contains(mark) {
            return Err(io::Error::other(format!("{page} does not show {mark}")));
        }
        Ok(begun.elapsed())
    }
}

/// What open pages are told.
pub(crate) struct Events(BufReader<TcpStream>);

impl Events {
    /// Waits until a page would load itself anew.
    fn next_reload(&mut self) -> io::Result<()> {
        let mut line = String::new();
        while !line.starts_with("event: reload") {
            line.clear();
            if self.0.read_line(&mut line)? == 0 {
                return Err(io::Error::other("the server tells nothing any more"));
            }
        }
        Ok(())
    }
}
