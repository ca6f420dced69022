//! `kopa serve` on a site → how long it takes to start, and from saving a file to the new page.
//! Talks to the server over its socket, as a browser does.

use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, ChildStderr, Command, Stdio};
use std::time::{Duration, Instant};

/// A server that ends with this value.
pub(crate) struct Served {
    child: Child,
    host: String,
    /// What the server says must be read, or it would wait.
    _said: std::thread::JoinHandle<()>,
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
        let begun = Instant::now();
        let mut child = Command::new(kopa)
            .args(["--lang", "en", "--site"])
            .arg(site)
            .args(["serve", "--port", "0"])
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()?;
        let mut said = child.stderr.take().map(BufReader::new);
        let host = said.as_mut().and_then(address);
        let host = host.ok_or_else(|| io::Error::other("the server said no address"))?;
        let rest = std::thread::spawn(move || {
            if let Some(said) = said {
                let _ = said.lines().map_while(Result::ok).count();
            }
        });
        let served = Served { child, host, _said: rest };
        served.get("/")?;
        Ok((served, begun.elapsed()))
    }

    /// A page of the server.
    pub(crate) fn get(&self, path: &str) -> io::Result<String> {
        let mut stream = TcpStream::connect(&self.host)?;
        stream.set_nodelay(true)?;
        let host = &self.host;
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
        )?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        Ok(String::from_utf8_lossy(&answer).into_owned())
    }

    /// Saves a file and asks for a page until it holds `mark`.
    pub(crate) fn save(
        &self,
        file: &Path,
        text: &str,
        (page, mark): (&str, &str),
    ) -> io::Result<Duration> {
        let begun = Instant::now();
        std::fs::write(file, text)?;
        while !self.get(page)?.contains(mark) {
            if begun.elapsed() > Duration::from_secs(60) {
                return Err(io::Error::other(format!("{page} never showed {mark}")));
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        Ok(begun.elapsed())
    }
}

fn address(said: &mut BufReader<ChildStderr>) -> Option<String> {
    said.lines().map_while(Result::ok).find_map(|line| {
        let (_, rest) = line.split_once("http://")?;
        rest.split(['/', ' ']).next().map(str::to_owned)
    })
}
