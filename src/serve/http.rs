//! Requests → answers of the site. Answers nobody who came by another name than this
//! machine's own, and never sends what the site does not hand out.

use std::io;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_TYPE, HOST, HeaderName, HeaderValue, LOCATION,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::uri::Authority;
use axum::http::{StatusCode, Uri};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{MethodRouter, get, post};
use percent_encoding::percent_decode_str;

use super::connection::Connections;
use super::live::{Events, Live};
use super::mime::content_type;
use super::page::{OWN, with_script};
use super::{Answer, Site};

/// The header with a page's fingerprint, by which the live script sees whether it changed.
const PAGE: HeaderName = HeaderName::from_static("kopa-page");

/// Keeps the answers from being shown or read by pages of other origins.
const POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

/// The header without which no file is opened: a page of another origin cannot send it.
const ASKED: HeaderName = HeaderName::from_static("kopa-open");

/// What answers are made from.
#[derive(Clone)]
struct Shared {
    site: Arc<dyn Site>,
    live: Arc<Live>,
}

/// Answers what comes by `connections`, until `end`.
///
/// # Errors
/// When the system takes the socket away.
pub(super) async fn answer(
    connections: Connections,
    site: Arc<dyn Site>,
    live: Arc<Live>,
    end: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    axum::serve(connections, router(site, live)).with_graceful_shutdown(end).await
}

/// What answers to which address.
pub(super) fn router(site: Arc<dyn Site>, live: Arc<Live>) -> Router {
    let own = |name: &str| format!("{OWN}{name}");
    Router::new()
        .route(&own("events"), get(events))
        .route(&own("live.js"), own_file(include_str!("live.js"), "text/javascript"))
        .route(&own("live.css"), own_file(include_str!("live.css"), "text/css"))
        .route(&own("bar/{*page}"), get(bar))
        .route(&own("open/{line}/{*file}"), post(open))
        .fallback(get(file))
        .layer(from_fn(guard))
        .with_state(Shared { site, live })
}

/// Turns away who reached this machine by a strange name, which is how a page elsewhere would
/// read what is served here (DNS rebinding), and sets what all answers have in common.
async fn guard(request: Request, next: Next) -> Response {
    let mut response = if is_for_us(&request) {
        next.run(request).await
    } else {
        (StatusCode::FORBIDDEN, "This server answers to localhost only.\n")
            .into_response()
    };
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(POLICY, HeaderValue::from_static("same-origin"));
    response
}

fn is_for_us(request: &Request) -> bool {
    let mut headers = request.headers().get_all(HOST).iter();
    let header = headers.next().and_then(|host| host.to_str().ok());
    let named = request.uri().authority().map(Authority::as_str);
    header.is_some_and(is_local) && headers.next().is_none() && named.is_none_or(is_local)
}

fn is_local(host: &str) -> bool {
    ["localhost", "127.0.0.1", "[::1]"].iter().any(|name| {
        let start = host.get(..name.len()).is_some_and(|s| s.eq_ignore_ascii_case(name));
        start && is_port(&host[name.len()..])
    })
}

fn is_port(rest: &str) -> bool {
    let digits = rest.strip_prefix(':');
    rest.is_empty() || digits.is_some_and(|port| port.bytes().all(|b| b.is_ascii_digit()))
}

async fn events(State(shared): State<Shared>) -> Events {
    shared.live.events()
}

fn own_file(text: &'static str, mime: &'static str) -> MethodRouter<Shared> {
    get(([(CONTENT_TYPE, content_type(mime))], text))
}

/// What editors are told about a page.
async fn bar(State(shared): State<Shared>, uri: Uri) -> Response {
    let page = uri.path().strip_prefix(OWN).and_then(|own| own.strip_prefix("bar"));
    let Some(path) = page.and_then(site_path) else { return no_path() };
    let file = if path.ends_with('/') { format!("{path}index.html") } else { path };
    let told = tokio::task::spawn_blocking(move || shared.site.bar(&file)).await;
    let kind = content_type("text/html");
    ([(CONTENT_TYPE, kind)], told.unwrap_or_default()).into_response()
}

/// Opens a file in the editor's own program.
async fn open(State(shared): State<Shared>, request: Request) -> Response {
    if !request.headers().contains_key(ASKED) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let inside = request.uri().path().strip_prefix(OWN);
    let asked = inside.and_then(|own| own.strip_prefix("open/")?.split_once('/'));
    let asked = asked.and_then(|(line, file)| {
        Some((line.parse::<usize>().ok()?, site_path(&format!("/{file}"))?))
    });
    let Some((line, file)) = asked else { return no_path() };
    let opened = tokio::task::spawn_blocking(move || shared.site.open(&file, line)).await;
    match opened {
        Ok(true) => StatusCode::NO_CONTENT.into_response(),
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

fn no_path() -> Response {
    (StatusCode::BAD_REQUEST, "This is no path of a site.\n").into_response()
}

async fn file(State(shared): State<Shared>, uri: Uri) -> Response {
    // The site renders on a thread that may take its time.
    let answer = tokio::task::spawn_blocking(move || shared.answer(&uri)).await;
    answer.unwrap_or_else(|_| {
        let text = "kopa: making this page ended in a panic. This is a bug in kopa.\n";
        (StatusCode::INTERNAL_SERVER_ERROR, text).into_response()
    })
}

impl Shared {
    fn answer(&self, uri: &Uri) -> Response {
        let Some(path) = site_path(uri.path()) else {
            return no_path();
        };
        // Read before the page is made, so that a change in between is noticed by the page.
        let state = self.live.state();
        let is_folder = path.is_empty() || path.ends_with('/');
        let file = if is_folder { format!("{path}index.html") } else { path };
        if let Some(answer) = self.site.file(&file) {
            return send(StatusCode::OK, answer, &state);
        }
        if !is_folder && self.site.file(&format!("{file}/index.html")).is_some() {
            return redirect_to_folder(uri);
        }
        let answer = Answer { bytes: self.site.not_found(), mime: "text/html" };
        send(StatusCode::NOT_FOUND, answer, &state)
    }
}

/// The path in the site, without `/` at its start; `None` if it is not in UTF-8, has an
/// empty part or a `\`, or climbs with `..`.
fn site_path(path: &str) -> Option<String> {
    let path = percent_decode_str(path).decode_utf8().ok()?;
    let path = path.strip_prefix('/')?;
    let parts = path.strip_suffix('/').unwrap_or(path).split('/');
    let strange = |part: &str| {
        matches!(part, "" | "." | "..")
            || part.contains('\\')
            || part.contains(char::is_control)
    };
    (path.is_empty() || !parts.into_iter().any(strange)).then(|| path.to_owned())
}

fn send(status: StatusCode, answer: Answer, state: &str) -> Response {
    let kind = content_type(answer.mime);
    if !kind.starts_with("text/html") {
        return (status, [(CONTENT_TYPE, kind)], answer.bytes).into_response();
    }
    let (html, print) = with_script(answer.bytes, state);
    (status, [(CONTENT_TYPE, kind), (PAGE, print)], html).into_response()
}

fn redirect_to_folder(uri: &Uri) -> Response {
    let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    let address = format!("{}/{query}", uri.path());
    (StatusCode::TEMPORARY_REDIRECT, [(LOCATION, address)]).into_response()
}

#[cfg(test)]
mod tests {
    use super::{is_local, site_path};

    #[test]
    fn only_the_names_of_this_machine_are_local() {
        for host in ["localhost", "LOCALHOST:1", "127.0.0.1:1111", "[::1]:80", "[::1]"] {
            assert!(is_local(host), "{host}");
        }
        for host in [
            "",
            "localhost.evil.org",
            "127.0.0.1.evil.org",
            "evil.org:80",
            "::1",
            "localhost:80@evil.org",
            "localhostč",
            "10.0.0.1",
        ] {
            assert!(!is_local(host), "{host}");
        }
    }

    #[test]
    fn a_path_is_decoded_and_never_climbs() {
        for (path, expected) in [
            ("/", Some("")),
            ("/en/about/", Some("en/about/")),
            ("/lv/p%C4%93t%C4%ABjums/", Some("lv/pētījums/")),
            ("/a%20b", Some("a b")),
            ("/..", None),
            ("/a/%2e%2e/b", None),
            ("/%2e%2e%2fb", None),
            ("//evil.org", None),
            ("/a//b", None),
            ("/a%00", None),
            ("/a\\b", None),
            ("/%ff", None),
            ("*", None),
        ] {
            assert_eq!(site_path(path).as_deref(), expected, "{path}");
        }
    }
}
