//! The links of a site that lead to other sites → those whose pages are gone. The only client
//! of the network, and only where somebody asks for it: a few requests at a time, one at a time
//! to each server, with a pause; what was there lately is not asked for again.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use serde::{Deserialize, Serialize};
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};

use crate::base::date::Date;
use crate::base::diag::{Diagnostic, Message, Severity, Sink};
use crate::base::span::Place;
use crate::config::Rule;
use crate::model::draft::{Draft, LinkKind};
use crate::model::site::Site;

use super::inside::is_public;
use super::own::leads_out;

/// How politely servers are asked.
#[derive(Clone, Copy, Debug)]
pub struct Manners {
    /// How long a server may take to answer.
    pub patience: Duration,
    /// The pause between two requests to one server.
    pub pause: Duration,
    /// The most requests of one run.
    pub most: usize,
    /// Whether servers on this computer and in its network are asked. Texts come from others,
    /// and must not make a program look around where they cannot.
    pub local: bool,
}

impl Default for Manners {
    fn default() -> Manners {
        let (patience, pause) = (Duration::from_secs(15), Duration::from_millis(500));
        Manners { patience, pause, most: 1000, local: false }
    }
}

/// How many servers are asked at the same time.
const AT_ONCE: usize = 8;

/// How often servers may send on whoever asks.
const HOPS: usize = 6;

/// For how many days an answer counts.
const DAYS: u32 = 7;

/// The largest list of addresses that is fetched, in bytes.
const LARGEST: u64 = 64 << 20;

/// What servers answered, by address; kept between runs.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Answers(BTreeMap<String, Answer>);

/// What a server answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Answer {
    /// The day on which it was asked.
    day: u32,
    /// The status of HTTP; `None` if there was no answer.
    status: Option<u16>,
    /// Why there was none, in English.
    why: String,
}

impl Answer {
    /// Whether the page is gone for good. Servers that refuse to talk to programs, or have a
    /// bad day, say nothing about the page.
    fn is_gone(&self) -> bool {
        matches!(self.status, None | Some(404 | 410))
    }
}

/// Asks for all pages that the site links to, but those of which `known` says that they were
/// there lately. Gives what was answered, with what is gone in `sink`.
pub fn external(
    site: &Site,
    known: &Answers,
    (manners, today): (Manners, Date),
    sink: &mut Sink,
) -> Answers {
    let severity = super::severity(&site.config.rules, Rule::ExternalLinks);
    let Some(severity) = severity else { return known.clone() };
    let links = links(site);
    let mut answers = Answers::default();
    let mut hosts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut left = manners.most;
    for address in links.keys() {
        let fresh = known.0.get(address).filter(|answer| {
            !answer.is_gone() && day(today).saturating_sub(answer.day) < DAYS
        });
        if let Some(answer) = fresh {
            answers.0.insert(address.clone(), answer.clone());
        } else if let Some(host) = host(address, manners.local).filter(|_| left > 0) {
            left -= 1;
            hosts.entry(host).or_default().push(address.clone());
        }
    }
    let asked = ask(hosts, manners, day(today));
    let offline = asked.0.len() > 1 && asked.0.values().all(|a| a.status.is_none());
    if !offline {
        report(&links, &asked, severity, sink);
        answers.0.extend(asked.0);
    }
    answers
}

/// Reports what these answers say about the links of a site, and asks nobody.
pub fn external_known(site: &Site, known: &Answers, sink: &mut Sink) {
    if let Some(severity) = super::severity(&site.config.rules, Rule::ExternalLinks) {
        report(&links(site), known, severity, sink);
    }
}

/// A number that grows with the day.
fn day(date: Date) -> u32 {
    let part = |part: Option<u8>| u32::from(part.unwrap_or(1));
    u32::from(date.year) * 372 + part(date.month) * 31 + part(date.day)
}

/// The addresses that texts and sources link to, with the places where they stand.
fn links(site: &Site) -> BTreeMap<String, Vec<Place>> {
    let mut found: BTreeMap<String, Vec<Place>> = BTreeMap::new();
    let base = site.config.base_url.as_deref();
    let entries = site.entries.iter().filter(|entry| entry.withdrawn.is_none());
    for (_, version) in entries.flat_map(|entry| entry.versions.iter()) {
        let draft = &version.draft;
        let offset = draft.body_span.start as usize;
        for link in &draft.outline.links {
            if link.kind == LinkKind::Link && leads_out(base, link) {
                let place = Place::at(&draft.path, link.span.shifted(offset).range());
                add(&mut found, &link.target, place);
            }
        }
        in_front_matter(draft, &mut found);
    }
    found
}

fn add(found: &mut BTreeMap<String, Vec<Place>>, target: &str, place: Place) {
    let bare = target.split('#').next().unwrap_or_default();
    if bare.starts_with("http://") || bare.starts_with("https://") {
        found.entry(bare.to_owned()).or_default().push(place);
    }
}

/// The addresses in front matter, each up to the first sign that no address has.
fn in_front_matter(draft: &Draft, found: &mut BTreeMap<String, Vec<Place>>) {
    let start = draft.front_span.start as usize;
    let front = &draft.text[draft.front_span.range()];
    for (at, _) in front.match_indices("http") {
        let odd = |c: char| c.is_whitespace() || "\"'<>,{}[]".contains(c);
        let rest = &front[at..];
        let address = &rest[..rest.find(odd).unwrap_or(rest.len())];
        let end = start + at + address.len();
        add(found, address, Place::at(&draft.path, start + at..end));
    }
}

/// The server of an address; `None` for one that must not be asked.
fn host(address: &str, local: bool) -> Option<String> {
    let (_, rest) = address.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next()?;
    let host = host.rsplit('@').next()?.to_lowercase();
    let name = host.split(':').next().unwrap_or_default().trim_end_matches('.');
    // Systems take `0x7f.1` for a number, too; no name ends in one.
    let last = name.rsplit('.').next().unwrap_or_default();
    let numbers = last.starts_with(|c: char| c.is_ascii_digit()) || host.contains('[');
    let inside = !name.contains('.')
        || [".local", ".localhost", ".internal"].iter().any(|end| name.ends_with(end));
    (local || !numbers && !inside).then_some(host)
}

/// Asks the servers, several at a time, each for one page after another.
fn ask(hosts: BTreeMap<String, Vec<String>>, manners: Manners, today: u32) -> Answers {
    let agent = agent(manners);
    let waiting: Mutex<VecDeque<Vec<String>>> = Mutex::new(hosts.into_values().collect());
    let answers = Mutex::new(Answers::default());
    let next = || waiting.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                while let Some(addresses) = next() {
                    for (at, address) in addresses.into_iter().enumerate() {
                        if at > 0 {
                            std::thread::sleep(manners.pause);
                        }
                        let answer = answer(&agent, &address, (today, manners.local));
                        let mut all =
                            answers.lock().unwrap_or_else(PoisonError::into_inner);
                        all.0.extend(answer.map(|answer| (address, answer)));
                    }
                }
            });
        }
    });
    answers.into_inner().unwrap_or_else(PoisonError::into_inner)
}

fn agent(manners: Manners) -> ureq::Agent {
    let config = ureq::Agent::config_builder()
        .timeout_global(Some(manners.patience))
        .http_status_as_error(false)
        .max_redirects(0)
        .user_agent(concat!("kopa/", env!("CARGO_PKG_VERSION"), " (link check)"));
    if manners.local {
        return config.build().into();
    }
    let resolver = Outside(DefaultResolver::default());
    ureq::Agent::with_parts(config.build(), DefaultConnector::default(), resolver)
}

/// The addresses behind names of servers, without those inside: whoever has a name can let it
/// lead there. What it gives is what is asked, and no name is looked up a second time.
#[derive(Debug)]
struct Outside<R>(R);

impl<R: Resolver> Resolver for Outside<R> {
    fn resolve(
        &self,
        uri: &ureq::http::Uri,
        config: &ureq::config::Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let found = self.0.resolve(uri, config, timeout)?;
        // A proxy may well be inside; whoever set it knows, and it finds the servers itself.
        let asked = uri.authority();
        let proxy = config.proxy().and_then(|proxy| proxy.uri().authority());
        if proxy.is_some() && proxy == asked {
            return Ok(found);
        }
        let mut outside = self.empty();
        for address in found.iter().filter(|address| is_public(address.ip())) {
            outside.push(*address);
        }
        if outside.is_empty() {
            return Err(ureq::Error::Other(Box::new(Inside)));
        }
        Ok(outside)
    }
}

/// A name leads to this computer or into its network.
#[derive(Clone, Copy, Debug)]
struct Inside;

impl std::fmt::Display for Inside {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("the server is in the network of this computer")
    }
}

impl std::error::Error for Inside {}

/// Asks whether a page is there, and for the page itself only of a server that does not answer
/// the question. Goes where servers send it, but for those that must not be asked; `None` if
/// that is the first one.
fn answer(
    agent: &ureq::Agent,
    address: &str,
    (day, local): (u32, bool),
) -> Option<Answer> {
    let mut address = address.to_owned();
    let mut status = None;
    for _ in 0..HOPS {
        let asked = match agent.head(&address).call() {
            Ok(answer) if answer.status().as_u16() < 400 => Ok(answer),
            _ => agent.get(&address).call(),
        };
        let answer = match asked {
            Ok(answer) => answer,
            Err(ureq::Error::Other(error)) if error.is::<Inside>() => break,
            Err(error) => {
                return Some(Answer { day, status: None, why: error.to_string() });
            }
        };
        status = Some(answer.status().as_u16());
        let next = answer.headers().get("location").and_then(|to| to.to_str().ok());
        let next = next.filter(|_| answer.status().is_redirection());
        match next.and_then(|to| sent(&address, to)) {
            Some(to) if host(&to, local).is_some() => address = to,
            _ => break,
        }
    }
    // Whoever is sent on, even without end, was answered by somebody.
    status.map(|_| Answer { day, status, why: String::new() })
}

/// Where a server sends those who ask for an address.
fn sent(address: &str, to: &str) -> Option<String> {
    if to.starts_with("http://") || to.starts_with("https://") {
        return Some(to.to_owned());
    }
    let path = to.strip_prefix('/').filter(|path| !path.starts_with('/'))?;
    let (scheme, rest) = address.split_once("://")?;
    let server = rest.split(['/', '?', '#']).next()?;
    Some(format!("{scheme}://{server}/{path}"))
}

fn report(
    links: &BTreeMap<String, Vec<Place>>,
    asked: &Answers,
    severity: Severity,
    sink: &mut Sink,
) {
    for (address, answer) in asked.0.iter().filter(|(_, answer)| answer.is_gone()) {
        for place in links.get(address).into_iter().flatten() {
            let dead = Diagnostic::new("dead-link", severity, Some(place.clone()));
            let dead = match answer.status {
                Some(status) => dead.with("status", status.to_string()),
                None => dead.saying("dead-link-silent").with("why", answer.why.as_str()),
            };
            sink.push(dead.hint(Message::new("hint-dead-link")));
        }
    }
}

/// The bytes at an address that somebody gave who may ask any server.
///
/// # Errors
/// Why they cannot be had, in English.
pub fn fetch(address: &str) -> Result<Vec<u8>, String> {
    let agent = agent(Manners { local: true, ..Manners::default() });
    let mut answer = agent.get(address).call().map_err(|error| error.to_string())?;
    if answer.status().as_u16() >= 400 {
        return Err(format!("HTTP {}", answer.status().as_u16()));
    }
    let body = answer.body_mut().with_config().limit(LARGEST).read_to_vec();
    body.map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};
    use std::net::{SocketAddr, TcpListener};

    use ureq::config::Config;
    use ureq::unversioned::resolver::{ResolvedSocketAddrs, Resolver};
    use ureq::unversioned::transport::{DefaultConnector, NextTimeout};

    use super::{Manners, Outside, agent, answer, host, sent};

    /// Any name leads to these.
    #[derive(Debug)]
    struct All(Vec<SocketAddr>);

    impl Resolver for All {
        fn resolve(
            &self,
            _: &ureq::http::Uri,
            _: &Config,
            _: NextTimeout,
        ) -> Result<ResolvedSocketAddrs, ureq::Error> {
            let mut all = self.empty();
            self.0.iter().for_each(|address| all.push(*address));
            Ok(all)
        }
    }

    /// Who asks `resolver` where names lead.
    fn asking(resolver: impl Resolver, proxy: Option<&str>) -> ureq::Agent {
        let proxy = proxy.map(|proxy| ureq::Proxy::new(proxy).expect("it is one"));
        let config = ureq::Agent::config_builder().proxy(proxy).max_redirects(0);
        let config = config.http_status_as_error(false).build();
        ureq::Agent::with_parts(config, DefaultConnector::default(), resolver)
    }

    /// A server that sends on from `/` to `/gone`, where there is nothing, for some questions.
    fn server(questions: usize) -> (String, std::thread::JoinHandle<()>) {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
        let address = listener.local_addr().expect("it has one");
        let thread = std::thread::spawn(move || {
            for _ in 0..questions {
                let (mut stream, _) = listener.accept().expect("somebody asks");
                let mut buffer = [0; 1024];
                let length = stream.read(&mut buffer).unwrap_or(0);
                let gone = String::from_utf8_lossy(&buffer[..length]).contains(" /gone ");
                let status =
                    if gone { "404 Not Found" } else { "302 Found\r\nLocation: /gone" };
                let end = "Content-Length: 0\r\nConnection: close\r\n\r\n";
                let _ = write!(stream, "HTTP/1.1 {status}\r\n{end}");
            }
        });
        (format!("http://{address}/"), thread)
    }

    #[test]
    fn nobody_is_sent_on_to_a_server_inside() {
        for (local, questions, status) in [(false, 1, 302), (true, 3, 404)] {
            let (address, thread) = server(questions);
            let agent = agent(Manners { local: true, ..Manners::default() });
            let found = answer(&agent, &address, (1, local));
            assert_eq!(found.and_then(|found| found.status), Some(status));
            thread.join().expect("all was asked");
        }
        let inside = sent("https://example.org/a?b", "http://169.254.169.254/latest");
        assert_eq!(inside.and_then(|to| host(&to, false)), None);
        let own = sent("https://example.org:8/a?b", "/c").expect("it leads somewhere");
        assert_eq!(own, "https://example.org:8/c");
        assert_eq!(sent("https://example.org/", "//evil.example/"), None);
    }

    #[test]
    fn names_that_lead_inside_are_not_asked() {
        let (address, thread) = server(3);
        let bare = address.trim_start_matches("http://").trim_end_matches('/');
        let own: SocketAddr = bare.parse().expect("it has a port");
        let named = format!("http://kopa.example.org:{}/", own.port());
        let found = answer(&asking(Outside(All(vec![own])), None), &named, (1, false));
        assert_eq!(found, None, "and nobody says that the page is gone");
        let found = answer(&asking(All(vec![own]), None), &named, (1, false));
        assert_eq!(found.and_then(|found| found.status), Some(404));
        thread.join().expect("the first was not asked");
    }

    #[test]
    fn of_the_addresses_of_a_name_those_outside_are_asked() {
        let [inside, outside] = ["10.0.0.1:80", "[2606:4700::1]:80"]
            .map(|address| address.parse::<SocketAddr>().expect("it is an address"));
        let resolver = Outside(All(vec![inside, outside]));
        let [server, proxy] = ["http://example.org/", "http://proxy.example:80/"]
            .map(|uri| uri.parse().expect("it is an address"));
        let agent = asking(All(Vec::new()), Some("http://proxy.example:80"));
        let found = |uri| resolver.resolve(uri, agent.config(), NextTimeout::default());
        assert_eq!(*found(&server).expect("one is left"), [outside]);
        assert_eq!(*found(&proxy).expect("both are left"), [inside, outside]);
    }

    #[test]
    fn servers_inside_are_not_asked() {
        for address in [
            "http://localhost/a",
            "http://127.0.0.1:80/",
            "http://[::1]/",
            "http://user@10.0.0.1/",
            "http://printer.local/",
            "http://intranet/",
            "http://localhost./",
            "http://0x7f.1/",
            "http://example.org@127.1/",
        ] {
            assert_eq!(host(address, false), None, "{address}");
        }
        assert_eq!(host("https://Example.org/a", false).as_deref(), Some("example.org"));
    }
}
