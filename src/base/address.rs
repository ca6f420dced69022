//! Addresses that people write → those of pages and of mailboxes, and the scheme that browsers
//! see in one. Reports what is no such address; asks no server.

use super::cursor::Cursor;
use super::diag::Sink;

/// The scheme of an address, in lower case, if browsers see one in it: they leave out tabs and
/// ends of lines wherever they are, and control characters and spaces in front.
///
/// <https://url.spec.whatwg.org/#concept-basic-url-parser>
pub fn scheme(address: &str) -> Option<String> {
    let bare = address.trim_start_matches(|c: char| c <= ' ');
    let bare = bare.replace(['\t', '\n', '\r'], "");
    let (scheme, _) = bare.split_once(':')?;
    let letter = scheme.starts_with(|c: char| c.is_ascii_alphabetic());
    let rest = scheme.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b));
    (letter && rest).then(|| scheme.to_ascii_lowercase())
}

/// The value as the full address of a page; reported otherwise.
pub fn page(at: Cursor<'_>, sink: &mut Sink) -> Option<String> {
    let url = at.text(sink)?;
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let host = rest.and_then(|rest| rest.split(['/', '\\', '?', '#']).next());
    let odd = |c: char| c.is_whitespace() || c.is_control() || "<>\"".contains(c);
    if host.is_some_and(|host| host.contains('.')) && !url.contains(odd) {
        return Some(url);
    }
    let error = at.wrong("wrong-type-link");
    let bare = !url.contains(|c: char| odd(c) || ":@".contains(c));
    sink.push(if bare && url.contains('.') {
        error.meant(&at, format!("https://{url}"))
    } else {
        error
    });
    None
}

/// The value as the address of a mailbox; reported otherwise.
pub fn mailbox(at: Cursor<'_>, sink: &mut Sink) -> Option<String> {
    let text = at.text(sink)?;
    let odd = |c: char| {
        // What would end the address in a link, or add to it.
        c.is_whitespace() || c.is_control() || "<>\"?&#:%,;\\".contains(c)
    };
    let sound = text.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.contains('.') && !host.contains('@')
    });
    if sound && !text.contains(odd) {
        return Some(text);
    }
    let error = at.wrong("wrong-type-email");
    sink.push(match text.strip_prefix("mailto:") {
        Some(bare) => error.meant(&at, bare.to_owned()),
        None => error,
    });
    None
}

#[cfg(test)]
mod tests {
    use super::scheme;

    #[test]
    fn a_scheme_is_what_browsers_take_for_one() {
        for (address, expected) in [
            ("https://example.org", Some("https")),
            ("JavaScript:a()", Some("javascript")),
            ("java\tscr\nipt\r:a()", Some("javascript")),
            (" \u{1}\u{1f}\0 javascript:a()", Some("javascript")),
            ("a+1-.:b", Some("a+1-.")),
            ("c:\\secret", Some("c")),
            ("java script:a()", None),
            ("java\u{1}script:a()", None),
            ("\u{a0}javascript:a()", None),
            ("\u{7f}javascript:a()", None),
            ("j-->avascript:a()", None),
            ("+ttps://example.org", None),
            ("./a:b", None),
            ("#a:b", None),
            (":a", None),
            ("", None),
        ] {
            assert_eq!(scheme(address).as_deref(), expected, "{address:?}");
        }
    }
}
