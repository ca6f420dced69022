//! Files of themes and locales → the site's theme with those that it extends, and its lists of
//! messages. Parses no template.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::base::cursor::Cursor;
use crate::base::diag::{Diagnostic, Sink};
use crate::base::nearest::nearest;
use crate::base::path::SitePath;
use crate::base::span::Place;
use crate::config::Config;
use crate::model::draft::{Content, Drafts};
use crate::model::site::{FontFile, MessageFile, StaticFile, Template, Theme};

use super::addresses::hashed;
use super::declarations::Files;

/// The folder of a site's own themes, and of those that the binary carries. Its own come first.
const THEMES: &str = "themes";
const BUILTIN_THEMES: &str = "builtin/themes";

/// The themes that there are, with the folders of each: a site's own files lie over those of
/// a built-in theme of the same name.
type Themes<'d> = BTreeMap<&'d str, BTreeSet<&'d str>>;

fn themes(drafts: &Drafts) -> Themes<'_> {
    let mut found = Themes::new();
    for folder in [THEMES, BUILTIN_THEMES] {
        for (inside, path, _) in drafts.below(folder) {
            let Some((name, _)) = inside.split_once('/') else { continue };
            let end = folder.len() + 1 + name.len();
            found.entry(name).or_default().insert(&path.as_str()[..end]);
        }
    }
    found
}

/// Finds the theme that `site.yaml` names, and where its components are declared; `root` is
/// the root of that file.
pub(super) fn theme(
    drafts: &Drafts,
    config: &Config,
    root: Option<Cursor<'_>>,
    sink: &mut Sink,
) -> (Theme, Files) {
    let known = themes(drafts);
    let mut theme = Theme::default();
    let mut components = Files::new();
    let mut name = config.theme.clone();
    let place = || {
        let at =
            root.as_ref().and_then(|root| root.get("theme").map(|theme| theme.place()));
        at.unwrap_or_else(|| Place::file(&SitePath::trusted("content/site.yaml")))
    };
    if !known.contains_key(name.as_str()) {
        let near = nearest(&name, known.keys().copied());
        let error = Diagnostic::error("unknown-theme", place());
        sink.push(error.with("theme", name.as_str()).did_you_mean(near));
        name = "default".to_owned();
    }
    let mut statics: BTreeMap<String, StaticFile> = BTreeMap::new();
    let mut fonts: BTreeMap<String, FontFile> = BTreeMap::new();
    while let Some(folders) = known.get(name.as_str()) {
        if theme.names.contains(&name) {
            break;
        }
        theme.names.push(name.clone());
        // `themes/…` sorts after `builtin/themes/…` and wins.
        for folder in folders.iter().rev() {
            take(drafts, folder, &name, &mut theme, &mut statics);
            declared(drafts, folder, &mut components);
            take_fonts(drafts, folder, &mut fonts);
        }
        let mut next = folders.iter().rev();
        match next.find_map(|folder| extends(drafts, folder, &known, sink)) {
            Some(next) => name = next,
            None => break,
        }
    }
    for (name, members) in bundles(drafts, &known, &theme.names, sink) {
        let members: Vec<&StaticFile> =
            members.iter().filter_map(|member| statics.get(member)).collect();
        if let Some(bundle) = bundle(&name, &members) {
            statics.insert(name, bundle);
        }
    }
    theme.statics = statics.into_values().collect();
    theme.fonts = fonts.into_values().collect();
    (theme, components)
}

/// Adds the components that a folder declares and that no folder before it does.
fn declared(drafts: &Drafts, folder: &str, components: &mut Files) {
    for (inside, path, _) in drafts.below(&format!("{folder}/components")) {
        if let Some(name) = inside.strip_suffix(".yaml") {
            components.entry(name.to_owned()).or_insert_with(|| path.clone());
        }
    }
}

/// The style sheets or scripts that are published as one file, by its name, as the first of the themes
/// declares it: each with the names of its members in order.
fn bundles(
    drafts: &Drafts,
    known: &Themes<'_>,
    names: &[String],
    sink: &mut Sink,
) -> BTreeMap<String, Vec<String>> {
    let mut found = BTreeMap::new();
    let folders = names.iter().filter_map(|name| known.get(name.as_str()));
    for folder in folders.flat_map(|folders| folders.iter().rev()) {
        let path = SitePath::trusted(&format!("{folder}/theme.yaml"));
        let Some((path, file)) = drafts.files.get_key_value(&path) else { continue };
        let Content::Yaml(yaml) = &file.content else { continue };
        let root = yaml.root(path);
        let Some(list) = root.get("bundles") else { continue };
        for (name, members) in list.entries() {
            let members = members.items().iter().filter_map(|m| m.text(sink)).collect();
            found.entry(name.to_owned()).or_insert(members);
        }
    }
    found
}

/// Files one after another under one name, whose address changes with any of them.
fn bundle(name: &str, members: &[&StaticFile]) -> Option<StaticFile> {
    let (first, more) = members.split_first()?;
    let addresses: Vec<&str> = members.iter().map(|file| file.address.as_str()).collect();
    let hash = blake3::hash(addresses.join("\n").as_bytes()).to_hex();
    Some(StaticFile {
        name: name.to_owned(),
        path: first.path.clone(),
        more: more.iter().map(|file| file.path.clone()).collect(),
        address: hashed(&format!("assets/{name}"), &hash),
    })
}

fn has_template(theme: &Theme, name: &str, file: &str) -> bool {
    theme.templates.iter().any(|known| known.theme == name && known.name == file)
}

fn take(
    drafts: &Drafts,
    folder: &str,
    name: &str,
    theme: &mut Theme,
    statics: &mut BTreeMap<String, StaticFile>,
) {
    for (inside, path, file) in drafts.below(folder) {
        match (&file.content, inside.split_once('/')) {
            (Content::Text(text), Some(("templates", file_name)))
                if !has_template(theme, name, file_name) =>
            {
                theme.templates.push(Template {
                    theme: name.to_owned(),
                    name: file_name.to_owned(),
                    path: path.clone(),
                    text: Arc::clone(text),
                });
            }
            (Content::Asset(asset), Some(("static", file_name))) => {
                statics.entry(file_name.to_owned()).or_insert_with(|| StaticFile {
                    name: file_name.to_owned(),
                    path: path.clone(),
                    more: Vec::new(),
                    address: hashed(&format!("assets/{file_name}"), &asset.hash),
                });
            }
            _ => {}
        }
    }
}

fn take_fonts(drafts: &Drafts, folder: &str, fonts: &mut BTreeMap<String, FontFile>) {
    for (name, path, file) in drafts.below(&format!("{folder}/fonts")) {
        if let Content::Font(bytes) = &file.content {
            let font = || FontFile { path: path.clone(), bytes: Arc::clone(bytes) };
            fonts.entry(name.to_owned()).or_insert_with(font);
        }
    }
}

const KEYS: [&str; 4] = ["title", "extends", "required_assets", "bundles"];

fn extends(
    drafts: &Drafts,
    folder: &str,
    known: &Themes<'_>,
    sink: &mut Sink,
) -> Option<String> {
    let path = SitePath::trusted(&format!("{folder}/theme.yaml"));
    let (path, file) = drafts.files.get_key_value(&path)?;
    let Content::Yaml(yaml) = &file.content else { return None };
    let root = yaml.root(path);
    root.only(&KEYS, sink);
    if let Some(list) = root.get("required_assets") {
        for item in list.items() {
            let Some(name) = item.text(sink) else { continue };
            let wanted = SitePath::trusted(&format!("{folder}/static/{name}"));
            if !drafts.files.contains_key(&wanted) {
                let note = Diagnostic::note("missing-theme-asset", item.place());
                sink.push(note.with("file", wanted.as_str()));
            }
        }
    }
    let next = root.get("extends")?;
    let name = next.text(sink)?;
    if !known.contains_key(name.as_str()) {
        let near = nearest(&name, known.keys().copied());
        let error = Diagnostic::error("unknown-theme", next.place());
        sink.push(error.with("theme", name.as_str()).did_you_mean(near));
        return Some("default".to_owned());
    }
    Some(name)
}

/// The lists of messages in the order in which later ones win: built in, the themes' from the
/// most general on, the site's own. What is equal to a built-in list is left out.
pub(super) fn messages(drafts: &Drafts, theme: &Theme) -> Vec<MessageFile> {
    let known = themes(drafts);
    let mut folders = vec!["builtin/locales".to_owned()];
    for name in theme.names.iter().rev() {
        for folder in known.get(name.as_str()).into_iter().flatten() {
            folders.push(format!("{folder}/locales"));
        }
    }
    folders.push("locales".to_owned());
    let mut found: Vec<MessageFile> = Vec::new();
    for folder in folders {
        for (inside, path, file) in drafts.below(&folder) {
            let (Some((lang, _)), Content::Text(text)) =
                (inside.split_once('/'), &file.content)
            else {
                continue;
            };
            let same = found.iter().find(|known| {
                known.lang == lang
                    && known.path.name() == path.name()
                    && known.text == *text
            });
            if same.is_none() {
                found.push(MessageFile {
                    lang: lang.to_owned(),
                    path: path.clone(),
                    text: Arc::clone(text),
                });
            }
        }
    }
    found
}
