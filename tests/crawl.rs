//! Rendered pages → their links that lead nowhere. Asks no network.

use std::collections::{BTreeMap, BTreeSet};

/// The links of pages, by path, that lead to no page or to no part of one. With `offline`, a
/// link must name a file; otherwise a folder stands for its `index.html`. `base` is the path at
/// which the site is published, such as `/` or `/kb/`: the page for addresses that lead nowhere
/// begins its links with it.
pub(crate) fn dead_links(
    pages: &BTreeMap<&str, String>,
    offline: bool,
    base: &str,
) -> Vec<String> {
    let html = || pages.iter().filter(|(path, _)| path.ends_with(".html"));
    let anchors: BTreeMap<&str, BTreeSet<String>> = html()
        .map(|(path, text)| (*path, attributes(text, &["id"]).into_iter().collect()))
        .collect();
    let mut dead = Vec::new();
    for (path, text) in html() {
        for link in attributes(text, &["href", "src"]) {
            if let Some(why) = dead_end((pages, &anchors), path, &link, offline, base) {
                dead.push(format!("{path}: `{link}` {why}"));
            }
        }
    }
    dead
}

/// The files of the site that a page names, whether or not they are there. The site is one
/// that is published at the top of its host.
pub(crate) fn named_files(path: &str, html: &str) -> BTreeSet<String> {
    let links = attributes(html, &["href", "src"]).into_iter();
    let inside = links.filter(|link| !leaves(link));
    let files = inside.filter_map(|link| {
        let file = link.split_once('#').map_or(link.as_str(), |(file, _)| file);
        resolved(path, file, "/")
    });
    files.map(with_index).collect()
}

/// Whether a link leads to another site, or to none.
fn leaves(link: &str) -> bool {
    ["https:", "http:", "mailto:", "tel:", "data:"].iter().any(|s| link.starts_with(s))
}

/// The file that is meant by the address of a file or a folder.
fn with_index(mut target: String) -> String {
    if target.is_empty() || target.ends_with('/') {
        target.push_str("index.html");
    }
    target
}

fn dead_end(
    (pages, anchors): (&BTreeMap<&str, String>, &BTreeMap<&str, BTreeSet<String>>),
    path: &str,
    link: &str,
    offline: bool,
    base: &str,
) -> Option<String> {
    if leaves(link) {
        return None;
    }
    let (file, anchor) = match link.split_once('#') {
        Some((file, anchor)) => (file, Some(anchor)),
        None => (link, None),
    };
    let Some(target) = resolved(path, file, base) else {
        return Some("leaves the site".to_owned());
    };
    if offline && (target.is_empty() || target.ends_with('/')) {
        return Some("names a folder".to_owned());
    }
    let target = with_index(target);
    if !pages.contains_key(target.as_str()) {
        return Some(format!("leads to {target}, which is not there"));
    }
    let anchor = anchor.filter(|anchor| !anchor.is_empty())?;
    let anchor = percent_encoding::percent_decode_str(anchor).decode_utf8_lossy();
    let known = anchors.get(target.as_str()).is_some_and(|a| a.contains(&*anchor));
    (!known).then(|| format!("leads to a part that {target} does not have"))
}

/// The path that a relative address means on a page.
fn resolved(path: &str, file: &str, base: &str) -> Option<String> {
    let file = percent_encoding::percent_decode_str(file).decode_utf8_lossy();
    if file.starts_with('/') {
        let rooted = file.strip_prefix(base).filter(|_| path == "404.html");
        return rooted.map(str::to_owned);
    }
    if file.is_empty() {
        return Some(path.to_owned());
    }
    let mut parts: Vec<&str> = path.split('/').collect();
    parts.pop();
    for part in file.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    if file.ends_with("..") || file.ends_with('.') {
        parts.push("");
    }
    Some(parts.join("/"))
}

/// The values of attributes inside tags, with entities written out.
fn attributes(html: &str, names: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for tag in html.split('<').skip(1) {
        let tag = tag.split_once('>').map_or(tag, |(tag, _)| tag);
        for name in names {
            let start = format!(" {name}=\"");
            let value = tag.split_once(&start).and_then(|(_, rest)| rest.split_once('"'));
            found.extend(value.map(|(value, _)| unescaped(value)));
        }
    }
    found
}

fn unescaped(text: &str) -> String {
    let text = text.replace("&quot;", "\"").replace("&#39;", "'").replace("&#x27;", "'");
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}
