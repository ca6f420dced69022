//! The names of files and folders in `content`, and those that entries had before → those that
//! mislead people, belong to several, or do not exist on every system.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::base::diag::{Diagnostic, Message, Sink};
use crate::base::lookalike::{Oddity, form, is_plain, oddity};
use crate::base::path::SitePath;
use crate::base::span::Place;
use crate::model::draft::Drafts;

use super::entries::Bare;

/// Reports names that are odd, and names that can hardly be told from others beside them. What
/// is said of a folder is said at each text in it, so that none of them is published.
pub(super) fn names(drafts: &Drafts, sink: &mut Sink) {
    let content = || drafts.files.keys().filter(|path| path.inside("content").is_some());
    let mut said = BTreeSet::new();
    for path in content() {
        let Some((folder, name, odd)) = odd_part(path) else { continue };
        let first = said.insert(folder);
        if first || folder == path.as_str() || path.extension() == Some("md") {
            let error = Diagnostic::error("strange-name", Place::file(path));
            let error = error.with("name", name).with("why", odd.name());
            let error = error.with("sign", odd.sign());
            sink.push(error.hint(Message::new("hint-strange-name")));
        }
    }
    let plain = |path: &&SitePath| path.as_str().split('/').all(is_plain);
    if !content().all(|path| plain(&path)) {
        look_alikes(content(), sink);
    }
}

/// The first part of a path whose name is odd, with the path up to its end.
fn odd_part(path: &SitePath) -> Option<(&str, &str, Oddity)> {
    parts(path).find_map(|(up_to, name)| Some((up_to, name, oddity(name)?)))
}

/// The names in a path, each with the path up to its end.
fn parts(path: &SitePath) -> impl Iterator<Item = (&str, &str)> {
    let whole = path.as_str();
    let ends = whole.match_indices('/').map(|(at, _)| at).chain([whole.len()]);
    let mut start = 0;
    ends.map(move |end| {
        let name = &whole[start..end];
        start = end + 1;
        (&whole[..end], name)
    })
}

/// Names by the folder that they are in and by their form. Entries are in one folder, since
/// links name them without their collection.
type ByForm<'a> = BTreeMap<(&'a str, Cow<'a, str>), BTreeMap<&'a str, Vec<&'a SitePath>>>;

fn look_alikes<'a>(paths: impl Iterator<Item = &'a SitePath>, sink: &mut Sink) {
    let mut known = ByForm::new();
    for path in paths {
        for (depth, (up_to, name)) in parts(path).enumerate() {
            let is_entry = depth == 2 && up_to != path.as_str();
            let folder = up_to[..up_to.len() - name.len()].trim_end_matches('/');
            let folder = if is_entry { "" } else { folder };
            known
                .entry((folder, form(name)))
                .or_default()
                .entry(name)
                .or_default()
                .push(path);
        }
    }
    for names in known.values().filter(|names| names.len() > 1) {
        // Whoever is plain was there first, as far as anybody can tell.
        let right = names.iter().find(|(name, _)| is_plain(name));
        let Some((right, theirs)) = right.or(names.iter().next()) else { continue };
        // What is odd by itself has been reported.
        let others =
            names.iter().filter(|(name, _)| *name != right && oddity(name).is_none());
        for (name, paths) in others {
            let texts = paths.iter().filter(|path| path.extension() == Some("md"));
            let texts: Vec<_> = texts.collect();
            let at =
                if texts.is_empty() { paths.iter().take(1).collect() } else { texts };
            for path in at {
                let error = Diagnostic::error("look-alike-name", Place::file(path));
                let error = error.with("name", *name).with("other", *right);
                let hint = Message::new("hint-look-alike-name");
                sink.push(error.hint_at(hint, Place::file(theirs[0])));
            }
        }
    }
}

/// Reports former names that several entries claim, at the later ones: links by such a name
/// would lead to whichever comes first.
pub(super) fn former_names(entries: &[Arc<Bare>], sink: &mut Sink) {
    let mut known: BTreeMap<&str, &Bare> = BTreeMap::new();
    for entry in entries {
        for (_, head) in entry.heads.iter() {
            for (at, name) in head.formerly.iter().enumerate() {
                let first = *known.entry(name).or_insert(entry);
                if first.folder == entry.folder {
                    continue;
                }
                let front = head.draft.front();
                let list = front.get("formerly");
                let item = list.and_then(|list| list.items().get(at).map(|i| i.place()));
                let place = item.unwrap_or_else(|| Place::file(&head.draft.path));
                let error = Diagnostic::error("former-name-taken", place);
                let other = first.heads.iter().find(|(_, h)| h.formerly.contains(name));
                let hint = Message::new("hint-former-name-taken");
                let error = error.with("name", name.as_str());
                sink.push(match other {
                    Some((_, h)) => error.hint_at(hint, Place::file(&h.draft.path)),
                    None => error.hint(hint),
                });
            }
        }
    }
}
