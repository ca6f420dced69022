//! A page of the site → the same page with the tag of the live script. Changes nothing else
//! of it.

use std::hash::{DefaultHasher, Hasher as _};

/// Where the server's own files are.
pub(super) const OWN: &str = "/_kopa/";

/// The page with the live script's tag before the end of its body, and the page's
/// fingerprint. `state` is the state of the site that the page was made from, or an older
/// one.
pub(super) fn with_script(mut html: Vec<u8>, state: &str) -> (Vec<u8>, String) {
    let print = fingerprint(&html);
    let tag = format!(
        "<script src=\"{OWN}live.js\" data-page=\"{print}\" data-state=\"{state}\" defer></script>\n"
    );
    let end = find_last(&html, b"</body>").unwrap_or(html.len());
    html.splice(end..end, tag.into_bytes());
    (html, print)
}

/// A fingerprint of a page without the tags of its style sheets, which can be exchanged
/// without loading the page anew. Holds for one run of the server.
fn fingerprint(html: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    let mut rest = html;
    while let Some(start) = find(rest, b"<link") {
        let end = find(&rest[start..], b">").map_or(rest.len(), |end| start + end + 1);
        let is_style = find(&rest[start..end], b"stylesheet").is_some();
        hasher.write(&rest[..if is_style { start } else { end }]);
        rest = &rest[end..];
    }
    hasher.write(rest);
    format!("{:016x}", hasher.finish())
}

fn find(text: &[u8], part: &[u8]) -> Option<usize> {
    text.windows(part.len()).position(|window| window == part)
}

fn find_last(text: &[u8], part: &[u8]) -> Option<usize> {
    text.windows(part.len()).rposition(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::with_script;

    const PAGE: &str =
        "<link rel=stylesheet href=a.css><body><p>`</body>` ends it</body></html>";

    fn print(html: &str) -> String {
        with_script(html.as_bytes().to_vec(), "7").1
    }

    #[test]
    fn the_script_stands_before_the_end_of_the_body() {
        let (html, print) = with_script(PAGE.as_bytes().to_vec(), "7");
        let html = String::from_utf8(html).expect("it was text before");
        let tag = format!(
            "data-page=\"{print}\" data-state=\"7\" defer></script>\n</body></html>"
        );
        assert!(html.ends_with(&tag), "{html}");
        assert_eq!(html.matches("<script src=\"/_kopa/live.js\"").count(), 1);
    }

    #[test]
    fn a_page_without_body_gets_it_at_the_end() {
        let (html, _) = with_script(b"<p>x".to_vec(), "7");
        assert!(html.starts_with(b"<p>x<script ") && html.ends_with(b"</script>\n"));
    }

    #[test]
    fn another_style_sheet_makes_no_other_page_but_another_link_does() {
        assert_eq!(print(PAGE), print(&PAGE.replace("a.css", "b.css")));
        assert_ne!(print(PAGE), print(&PAGE.replace("stylesheet", "icon")));
        assert_ne!(print(PAGE), print(&PAGE.replace("ends", "closes")));
    }
}
