//! Addresses that lead elsewhere than they seem to: by letters that look like others, by a name
//! before `@`, or by a text that names another server.

use crate::base::diag::{Diagnostic, Message, Sink};
use crate::base::lookalike::{Misleading, invisible, server};
use crate::base::span::Place;
use crate::model::draft::LinkKind;

use super::Text;

/// Endings of names of servers that are no endings of files.
const ENDINGS: [&str; 9] =
    ["com", "edu", "eu", "example", "gov", "info", "int", "net", "org"];

/// How much of an address is looked at, in bytes.
const LONGEST: usize = 2048;

/// `misleading-link`.
pub(super) fn run(text: &Text<'_>, sink: &mut Sink) {
    let draft = &text.version.draft;
    let whole = &draft.text;
    for at in memchr::memmem::find_iter(whole.as_bytes(), "http") {
        let odd = |c: char| c.is_whitespace() || "\"'<>,{}[]()`|".contains(c);
        // What is shown as code is no link.
        if whole[..at].ends_with('`') {
            continue;
        }
        let end = whole.floor_char_boundary(at + LONGEST);
        let rest = &whole[at..end];
        let address = &rest[..rest.find(odd).unwrap_or(rest.len())];
        let begins = |begin: &str| address.get(4..).is_some_and(|a| a.starts_with(begin));
        if ![":/", ":\\", "s:/", "s:\\"].into_iter().any(begins) {
            continue;
        }
        let Some((host, Some(how))) = server(address) else { continue };
        let place = Place::at(&draft.path, at..at + address.len());
        sink.push(told(Diagnostic::warning("misleading-link", place), host, how));
    }
    for (link, own) in text.links().filter(|(link, _)| link.kind == LinkKind::Link) {
        let Some((host, _)) = server(&link.target) else { continue };
        let shown = named(own, &host).filter(|shown| !is_same(shown, &host));
        let hidden =
            invisible(own).is_some_and(|sign| !sign.is_control() && sign != '\u{ad}');
        let Some(shown) = shown.or_else(|| hidden.then(|| own.to_owned())) else {
            continue;
        };
        let warning = Diagnostic::warning("misleading-link", text.place(link.span));
        let warning = warning.with("text", shown);
        let hint = Message::new("hint-misleading-link");
        sink.push(warning.with("server", host.as_str()).hint(hint.with("server", host)));
    }
}

fn told(warning: Diagnostic, host: String, how: Misleading) -> Diagnostic {
    let hint = Message::new("hint-misleading-link").with("server", host.as_str());
    let warning = warning.with("server", host);
    match how {
        Misleading::User => warning.saying("misleading-link-user").hint(hint),
        Misleading::Letters(looks) => {
            let hint = Message::new("hint-misleading-letters");
            warning.saying("misleading-link-letters").with("looks", looks).hint(hint)
        }
        Misleading::Code(_) => warning.saying("misleading-link-code").hint(hint),
    }
}

/// The server that the text of a link names, if it does.
fn named(own: &str, host: &str) -> Option<String> {
    let odd = |c: char| c.is_whitespace() || ".,:;…!?→»«“”\"'*_`()<>".contains(c);
    let words = own.split_whitespace().map(|word| word.trim_matches(odd));
    words.filter_map(|word| named_by(word, host)).next()
}

fn named_by(word: &str, host: &str) -> Option<String> {
    if word.contains("://") {
        return server(word).map(|(host, _)| host);
    }
    let bare = word.split('/').next().unwrap_or_default().to_lowercase();
    let (name, ending) = bare.rsplit_once('.')?;
    let known = ENDINGS.contains(&ending) || host.rsplit('.').next() == Some(ending);
    let is_name = name.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '.');
    (!name.is_empty() && is_name && (known || name.starts_with("www."))).then_some(bare)
}

/// Whether one server is the other, or a part of it.
fn is_same(one: &str, other: &str) -> bool {
    let bare =
        |name: &str| name.trim_start_matches("www.").trim_end_matches('.').to_owned();
    let (one, other) = (bare(one), bare(other));
    one == other
        || one.ends_with(&format!(".{other}"))
        || other.ends_with(&format!(".{one}"))
}
