//! A link that leads nowhere, since it names in the wrong way what is there: an entry by its id
//! where a path should be, by the way to it where an id should be, or by its address; a page of
//! the web without `https://`; a file by its way on somebody's computer → the link that is meant. Guesses at no typing error.

use percent_encoding::percent_decode_str;

use crate::base::address::scheme;
use crate::base::diag::{Diagnostic, Message};
use crate::base::lang::Lang;
use crate::model::draft::{Draft, LinkDraft, LinkKind};
use crate::model::site::EntryId;

use super::lookup::Lookup;
use super::mend::replacement;

/// The ends of names of hosts that are taken for such where nothing but a name is written.
const DOMAINS: [&str; 10] =
    ["lv", "fr", "hr", "ro", "eu", "com", "org", "net", "info", "int"];

/// What a link is meant to lead to.
enum Meant {
    /// An entry.
    Entry(EntryId),
    /// A page of the web.
    Web,
}

/// The error with the link that is meant and the change that writes it, where there is no
/// doubt; else the error as it is.
pub(super) fn corrected(
    error: Diagnostic,
    (lookup, from, lang): (&Lookup<'_>, EntryId, Lang),
    draft: &Draft,
    link: &LinkDraft,
) -> Diagnostic {
    if link.kind != LinkKind::Wiki
        && let Some(name) = on_a_computer(&link.target)
    {
        return in_the_folder(error, (lookup, from), (draft, link), name);
    }
    let (path, anchor) = match link.target.split_once('#') {
        Some((path, anchor)) => (path.trim(), format!("#{}", anchor.trim())),
        None => (link.target.trim(), String::new()),
    };
    let apt = error.code == "broken-link" && link.kind != LinkKind::Image;
    let Some(meant) = meant(lookup, path).filter(|_| apt) else { return error };
    let right = match meant {
        Meant::Web => format!("https://{path}{anchor}"),
        Meant::Entry(to) if link.kind == LinkKind::Wiki => {
            format!("{}{anchor}", lookup.name_of(to))
        }
        Meant::Entry(to) => {
            let way = lookup.way(from, lang, to);
            if folder(&way) == folder(path) {
                // It is the way; there is no such file.
                return error;
            }
            format!("{way}{anchor}")
        }
    };
    let saying = match meant {
        Meant::Web => "broken-link-web",
        Meant::Entry(_) if link.kind == LinkKind::Wiki => "broken-link-not-a-name",
        Meant::Entry(_) => "broken-link-entry",
    };
    let text = match link.kind {
        LinkKind::Wiki => format!("`[[{right}]]`"),
        _ => format!("`({right})`"),
    };
    let hint = Message::new("hint-write").with("text", text);
    let error = Diagnostic { hints: Vec::new(), ..error }.saying(saying);
    match replacement(draft, link, &link.target, right) {
        Some(fix) => error.hint_fix(hint, fix),
        None => error.hint(hint),
    }
}

/// The name of a file whose way on somebody's computer is written: `C:\\photos\\desk.jpg`,
/// `photos\\desk.jpg`, `file:///home/anna/desk.jpg`.
fn on_a_computer(target: &str) -> Option<&str> {
    let scheme = scheme(target).unwrap_or_default();
    let theirs = target.contains('\\') || scheme == "file" || scheme.len() == 1;
    let name = target.rsplit(['/', '\\']).next()?;
    (theirs && !name.is_empty() && name != target).then_some(name)
}

/// The error about such a link: readers get what lies in the entry's folder.
fn in_the_folder(
    error: Diagnostic,
    (lookup, from): (&Lookup<'_>, EntryId),
    (draft, link): (&Draft, &LinkDraft),
    name: &str,
) -> Diagnostic {
    let bare = lookup.entry(from);
    let decoded = percent_decode_str(name).decode_utf8_lossy();
    let there = bare.assets.iter().any(|(path, _)| path.name() == decoded);
    let right = name.replace(' ', "%20");
    let write = Message::new("hint-write").with("text", format!("`({right})`"));
    let error = Diagnostic { hints: Vec::new(), ..error }.saying("file-on-a-computer");
    if there && let Some(fix) = replacement(draft, link, &link.target, right) {
        return error.hint_fix(write, fix);
    }
    let put = Message::new("hint-missing-asset").with("folder", bare.folder.as_str());
    error.hint_unless(there, put).hint(write)
}

fn folder(path: &str) -> Option<&str> {
    path.rsplit_once('/').map(|(folder, _)| folder)
}

fn meant(lookup: &Lookup<'_>, path: &str) -> Option<Meant> {
    if path.split('/').next().is_some_and(is_host) {
        return Some(Meant::Web);
    }
    let parts: Vec<&str> =
        path.split('/').filter(|part| !["", ".", ".."].contains(part)).collect();
    let (file, folders) = parts.split_last()?;
    let stem = file.strip_suffix(".md").unwrap_or(file);
    let is_version = stem != *file && lookup.config.lang(stem).is_some();
    let (name, folders) = match folders.split_last() {
        Some((folder, above)) if is_version => (*folder, above),
        _ => (stem, folders),
    };
    let collection = folders.last().copied();
    lookup.entry_called(name, collection).map(Meant::Entry)
}

/// Whether a name is that of a host: `www.redea.hr`, `smiltene.lv`.
fn is_host(name: &str) -> bool {
    let mut labels = name.split('.');
    let sound = |label: &str| {
        !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    let last = name.rsplit_once('.').map(|(_, last)| last.to_lowercase());
    labels.all(sound) && last.is_some_and(|last| DOMAINS.contains(&&*last))
}

#[cfg(test)]
mod tests {
    use super::is_host;

    #[test]
    fn names_of_hosts_are_told_from_names_of_files() {
        for host in ["www.redea.hr", "smiltene.lv", "WWW.EXAMPLE.ORG", "ville-é.fr"] {
            assert!(is_host(host), "{host}");
        }
        for file in ["plan.pdf", "lv", ".lv", "a..lv", "lv.md", "img 1.hr", "README"] {
            assert!(!is_host(file), "{file}");
        }
    }
}
