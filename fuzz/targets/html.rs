//! A page → whether it is whole and runs nothing that the theme did not mean: a strict reading
//! of HTML as kopa writes it, where any `<` begins a tag.

use serde_json::Value;

/// Elements without an end.
const VOID: [&str; 13] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
    "track", "wbr",
];

/// Elements that no page has.
const NEVER: [&str; 9] =
    ["iframe", "frame", "frameset", "object", "embed", "applet", "base", "style", "math"];

/// Elements that pages have, but no text of an author.
const OUTSIDE: [&str; 4] = ["script", "meta", "link", "title"];

/// Attributes with an address.
const ADDRESSES: [&str; 11] = [
    "href",
    "src",
    "srcset",
    "action",
    "formaction",
    "poster",
    "data",
    "cite",
    "background",
    "xlink:href",
    "longdesc",
];

/// Panics where a page could do what no text may make it do.
pub(crate) fn check(page: &str) {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        let before = &rest[..at];
        assert!(!before.contains('>'), "a `>` outside of tags: {}", near(before));
        rest = &rest[at + 1..];
        if let Some(after) = rest.strip_prefix("!doctype html>") {
            rest = after;
            continue;
        }
        let (tag, after) = tag(rest);
        rest = after;
        if tag.closes {
            let last = open.pop();
            assert_eq!(last, Some(tag.name), "not closed in order: {}", near(rest));
            continue;
        }
        let in_main = open.contains(&"main");
        element(&tag, in_main);
        if tag.name == "script" {
            let end = rest.find("</script").expect("a script ends");
            script(&tag, &rest[..end]);
            rest = &rest[end..];
        }
        if !VOID.contains(&tag.name) && !tag.whole {
            open.push(tag.name);
        }
    }
    assert!(open.is_empty(), "never closed: {open:?}");
}

/// The texts of a page, each with the language that the page says it is in.
pub(crate) fn texts(page: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut open: Vec<&str> = Vec::new();
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        let lang = open.last().copied().unwrap_or_default();
        found.push((&rest[..at], lang));
        rest = &rest[at + 1..];
        if let Some(after) = rest.strip_prefix("!doctype html>") {
            rest = after;
            continue;
        }
        let (tag, after) = tag(rest);
        rest = after;
        let own = tag.attributes.iter().find(|(name, _)| *name == "lang");
        if tag.closes {
            open.pop();
        } else if !VOID.contains(&tag.name) && !tag.whole {
            open.push(own.map_or(lang, |(_, lang)| lang));
        }
    }
    found
}

fn element(tag: &Tag<'_>, in_main: bool) {
    assert!(!NEVER.contains(&tag.name), "an element <{}>", tag.name);
    assert!(!in_main || !OUTSIDE.contains(&tag.name), "<{}> in a text", tag.name);
    for (name, value) in &tag.attributes {
        assert!(!name.starts_with("on"), "an attribute {name}");
        assert!(!["style", "srcdoc"].contains(name), "an attribute {name}");
        if ADDRESSES.contains(name) {
            let value = unescaped(value);
            address(&value);
            let loads = ["src", "srcset", "poster", "background"].contains(name);
            let far = value.contains("//") || value.contains('\\');
            assert!(!loads || !far, "loaded from elsewhere: {value}");
        }
    }
}

fn script(tag: &Tag<'_>, text: &str) {
    let of = |name| tag.attributes.iter().find(|(n, _)| *n == name).map(|(_, v)| *v);
    if of("type") == Some("application/ld+json") {
        let read = serde_json::from_str::<Value>(text);
        assert!(read.is_ok(), "data that cannot be read: {text}");
        return;
    }
    let src = of("src").expect("a script is a file");
    assert!(text.is_empty() && src.contains("assets/") && !src.contains("//"), "{src}");
}

/// No scheme beside those that lead to pages, mail and telephones.
fn address(value: &str) {
    let Some(scheme) = scheme(value) else { return };
    let known = ["http", "https", "mailto", "tel"];
    assert!(known.contains(&&*scheme), "a scheme: {value}");
}

/// The scheme that browsers see in an address, in lower case: they leave out tabs and ends of
/// lines wherever they are, and control characters and spaces in front
/// (<https://url.spec.whatwg.org/#concept-basic-url-parser>).
fn scheme(value: &str) -> Option<String> {
    let bare = value.trim_start_matches(|c: char| c <= ' ');
    let bare = bare.replace(['\t', '\n', '\r'], "");
    let (scheme, _) = bare.split_once(':')?;
    let letter = scheme.starts_with(|c: char| c.is_ascii_alphabetic());
    let odd = |c: char| !(c.is_ascii_alphanumeric() || "+-.".contains(c));
    (letter && !scheme.contains(odd)).then(|| scheme.to_ascii_lowercase())
}

struct Tag<'p> {
    name: &'p str,
    closes: bool,
    /// Whether it ends with `/>`, as in SVG.
    whole: bool,
    attributes: Vec<(&'p str, &'p str)>,
}

/// Reads a tag after its `<`; gives what comes after its `>`.
fn tag(text: &str) -> (Tag<'_>, &str) {
    let (closes, text) = text.strip_prefix('/').map_or((false, text), |t| (true, t));
    let (name, mut rest) = name(text);
    let mut tag = Tag { name, closes, whole: false, attributes: Vec::new() };
    loop {
        let bare = rest.trim_start();
        if let Some(after) = bare.strip_prefix('>') {
            return (tag, after);
        }
        if let Some(after) = bare.strip_prefix("/>") {
            tag.whole = true;
            return (tag, after);
        }
        assert!(bare.len() < rest.len(), "not a tag: {}", near(text));
        let (name, after) = self::name(bare);
        let Some(quoted) = after.strip_prefix("=\"") else {
            tag.attributes.push((name, ""));
            rest = after;
            continue;
        };
        let (value, after) = quoted.split_once('"').expect("a value ends");
        tag.attributes.push((name, value));
        rest = after;
    }
}

fn name(text: &str) -> (&str, &str) {
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || "-:_".contains(c)));
    let (name, rest) = text.split_at(end.unwrap_or(text.len()));
    assert!(name.starts_with(|c: char| c.is_ascii_alphabetic()), "{}", near(text));
    (name, rest)
}

/// The text of an attribute without its entities.
fn unescaped(value: &str) -> String {
    let named = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&nbsp;", "\u{a0}"),
        ("&amp;", "&"),
    ];
    let all = named.iter().fold(value.to_owned(), |v, (from, to)| v.replace(from, to));
    let odd =
        value.contains("&#") && !value.contains("&#39;") && !value.contains("&#x27;");
    assert!(!odd, "an entity that kopa does not write: {value}");
    all
}

fn near(text: &str) -> String {
    text.chars().take(80).collect()
}
