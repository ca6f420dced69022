//! The bytes of a connection → what the server asks the site for, and what it answers: no path
//! leaves the site, and who names another host than this machine is told nothing.

use std::sync::{Arc, Mutex, PoisonError};

use kopa::serve::{Answer, Site, exchange};

/// A site that writes down what it is asked for.
#[derive(Default)]
struct Asked(Mutex<Vec<String>>);

/// What stands in every page, and in nothing that the server says by itself.
const SECRET: &str = "kopa-fuzz-content";

impl Site for Asked {
    fn file(&self, path: &str) -> Option<Answer> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(path.to_owned());
        let known = ["index.html", "en/a/index.html", "en/ā b.css", "style.css"];
        let mime = if path.ends_with("css") { "text/css" } else { "text/html" };
        known
            .contains(&path)
            .then(|| Answer { bytes: format!("<body>{SECRET}</body>").into(), mime })
    }

    fn not_found(&self) -> Vec<u8> {
        format!("<body>{SECRET}</body>").into()
    }

    fn problems(&self) -> String {
        SECRET.to_owned()
    }

    fn bar(&self, path: &str) -> String {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(path.to_owned());
        SECRET.to_owned()
    }

    // Which files may be opened, the site itself decides.
    fn open(&self, _: &str, _: usize) -> bool {
        false
    }

    fn refresh(&self, _: &[std::path::PathBuf]) -> bool {
        false
    }

    fn settle(&self) {}

    fn watched(&self) -> bool {
        false
    }
}

/// Sends the bytes to the server.
pub(crate) fn requests(input: &[u8]) {
    let site = Arc::new(Asked::default());
    let known: Arc<dyn Site> = Arc::<Asked>::clone(&site);
    let answer = exchange(known, input).expect("the system gives threads");
    assert!(answer.is_empty() || answer.starts_with(b"HTTP/1."), "{answer:?}");
    let asked = site.0.lock().unwrap_or_else(PoisonError::into_inner);
    for path in asked.iter() {
        assert!(!path.starts_with('/') && !path.contains('\\'), "{path:?}");
        let odd = |part: &str| matches!(part, "" | "." | "..");
        assert!(!path.split('/').any(odd), "{path:?}");
        assert!(!path.contains(char::is_control), "{path:?}");
    }
    let answer = String::from_utf8_lossy(&answer);
    let request = String::from_utf8_lossy(input).to_ascii_lowercase();
    let local = ["localhost", "127.0.0.1", "[::1]"].iter().any(|n| request.contains(n));
    assert!(local || asked.is_empty() && !answer.contains(SECRET), "{answer}");
    for line in answer.lines() {
        let header = line.split_once(':');
        let header = header.filter(|(name, _)| name.eq_ignore_ascii_case("location"));
        if let Some((_, to)) = header {
            let to = to.trim();
            let away = to.starts_with("//") || to.contains('\\') || !to.starts_with('/');
            assert!(!away, "a redirection leads away: {to:?}");
        }
    }
}
