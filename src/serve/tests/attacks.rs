//! Who asks badly: crowds, those who never come to an end, and those who send what is no
//! request. Whoever asks properly is answered all the same.

use std::io::{ErrorKind, Read as _, Write as _};
use std::net::TcpStream;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use super::{Event, PATIENCE, Server};

/// A patience that tests can wait for, and that a busy machine does not use up.
const SOON: Duration = Duration::from_millis(1500);

/// What is still sent on a connection, until the server ends it.
fn rest_of(mut stream: TcpStream) -> Vec<u8> {
    let mut rest = Vec::new();
    match stream.read_to_end(&mut rest) {
        Err(error) if error.kind() != ErrorKind::ConnectionReset => {
            panic!("the server should end the connection: {error}")
        }
        _ => rest,
    }
}

/// Sends a byte now and then, until the server ends the connection.
fn write_until_it_ends(stream: &mut TcpStream) {
    let end = Instant::now() + PATIENCE;
    while stream.write_all(b"x").is_ok() {
        assert!(Instant::now() < end, "the server should end the connection");
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[track_caller]
fn is_answered(server: &Server) {
    assert!(server.get("/").starts_with("HTTP/1.1 200 "));
}

/// How many connections a test may open: a thousand, unless the system allows less. The other
/// end of each is in the same process.
fn thousand() -> usize {
    let limits = std::fs::read_to_string("/proc/self/limits").unwrap_or_default();
    let files = limits.lines().find(|line| line.starts_with("Max open files"));
    let files = files.and_then(|line| line.split_whitespace().nth(3)?.parse().ok());
    files.map_or(1000, |files: usize| (files / 3).min(1000))
}

#[test]
fn a_thousand_connections_at_once_are_answered_each() {
    let server = Server::start();
    let request =
        "GET /assets/style.css HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    let all: Vec<TcpStream> = (0..thousand()).map(|_| server.connect(request)).collect();
    for stream in all {
        assert!(rest_of(stream).ends_with(b"\r\n\r\np{}"));
    }
    is_answered(&server);
}

#[test]
fn a_thousand_connections_that_ask_nothing_end_and_others_are_answered() {
    let server = Server::start_with(SOON, |_| {});
    let all: Vec<TcpStream> = (0..thousand()).map(|_| server.connect("")).collect();
    is_answered(&server);
    all.into_iter().for_each(|stream| drop(rest_of(stream)));
    is_answered(&server);
}

#[test]
fn a_request_that_comes_byte_by_byte_is_not_waited_for() {
    let server = Server::start_with(SOON, |_| {});
    let mut slow = server.connect("GET / HTTP/1.1\r\nHost: localhost\r\nX: ");
    let mut half = server.connect("POST /_kopa/open/1/a HTTP/1.1\r\nHost: localhost\r\n");
    is_answered(&server);
    write_until_it_ends(&mut slow);
    let _ = half.write_all(b"Content-Length: 9\r\n\r\n");
    rest_of(half);
    is_answered(&server);
}

#[test]
fn an_answer_that_nobody_takes_is_not_waited_for() {
    let server = Server::start_with(SOON, |_| {});
    let mut deaf = server.connect("GET /large.txt HTTP/1.1\r\nHost: localhost\r\n\r\n");
    is_answered(&server);
    write_until_it_ends(&mut deaf);
    is_answered(&server);
}

#[test]
fn what_is_no_request_gets_no_file_and_the_next_one_is_answered() {
    let server = Server::start();
    let local = |line: &str| format!("{line}\r\nHost: localhost\r\n\r\n");
    let many: String = (0..200).map(|at| format!("X-{at}: 1\r\n")).collect();
    let large = "x".repeat(1 << 20);
    for request in [
        "\0\u{1}\u{2}\r\n\r\n".to_owned(),
        "\u{16}\u{3}\u{1}\u{2}\0\u{1}\0\u{1}\u{fc}\u{3}\u{3}\r\n\r\n".to_owned(),
        "GET\r\n\r\n".to_owned(),
        "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n".to_owned(),
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_owned(),
        "GET / HTTP/1.1\r\n\r\n".to_owned(),
        "GET / HTTP/1.1\r\nHost : localhost\r\n\r\n".to_owned(),
        "GET / HTTP/1.1\r\nHost: localhost\r\n folded\r\n\r\n".to_owned(),
        format!("GET / HTTP/1.1\r\n{many}Host: localhost\r\n\r\n"),
        format!("GET / HTTP/1.1\r\nX: {large}\r\nHost: localhost\r\n\r\n"),
        local(&format!("GET /{large} HTTP/1.1")),
        local("DELETE / HTTP/1.1"),
        local("CONNECT evil.example:443 HTTP/1.1"),
        local("OPTIONS * HTTP/1.1"),
        local("GET * HTTP/1.1"),
        local("GET https://localhost@evil.example/ HTTP/1.1"),
        local("GET /assets/../index.html HTTP/1.1"),
        local("GET /assets/%2e%2e/index.html HTTP/1.1"),
        local("GET /assets/..%2findex.html HTTP/1.1"),
        local("GET /assets%5c..%5cindex.html HTTP/1.1"),
        local("GET /index.html%00.css HTTP/1.1"),
        local("GET //index.html HTTP/1.1"),
        local("GET /./index.html HTTP/1.1"),
        local("GET /%ff HTTP/1.1"),
    ] {
        let mut stream = server.connect("");
        // The server may have heard enough before it is sent to its end.
        let _ = stream.write_all(request.as_bytes());
        let _ = stream.shutdown(std::net::Shutdown::Write);
        let answer = String::from_utf8_lossy(&rest_of(stream)).into_owned();
        let shown = &request[..request.len().min(60)];
        assert!(
            answer.is_empty() || answer.starts_with("HTTP/1.1 4"),
            "{shown} {answer}"
        );
        assert!(!answer.contains("home"), "{shown}");
        is_answered(&server);
    }
}

/// Whatever in the watch fails, it tells of it and goes on.
#[test]
fn a_watch_that_ends_in_a_panic_begins_anew() {
    let first = AtomicBool::new(true);
    let server = Server::start_with(PATIENCE, move |event| {
        let rebuilt = matches!(event, Event::Rebuilt { .. });
        assert!(
            !rebuilt || !first.swap(false, Ordering::Relaxed),
            "a panic of the watch"
        );
    });
    let mut events = server.listen();
    let before = events.next("reload");
    server.save("content/pages/en.md", "text");
    assert_ne!(events.next("reload"), before);
    assert_eq!(server.events.recv_timeout(PATIENCE), Ok(Event::Panicked));
    server.save("content/pages/lv.md", "teksts");
    server.wait_for(&["content/pages/lv.md".to_owned()]);
    is_answered(&server);
}
