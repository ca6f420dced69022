//! Drafts → the site: applies the schemas, joins translations with their sources, looks up
//! every name. The only stage that sees more than one file; it stops at nothing.

mod addresses;
mod again;
mod anchors;
mod components;
mod declarations;
mod entries;
mod facts;
mod fields;
mod links;
mod lookup;
mod meant;
mod mend;
mod mistaken;
mod names;
mod order;
mod pictures;
mod queries;
mod related;
mod relations;
mod schema;
mod target;
mod theme;
mod translations;
mod vocabulary;
mod withdrawn;

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;

use crate::base::cursor::Cursor;
use crate::base::diag::{Diagnostic, Message, Sink};
use crate::base::lang::PerLang;
use crate::base::nearest::nearest;
use crate::base::path::SitePath;
use crate::base::span::Place;
use crate::base::yaml::Node;
use crate::config::Config;
use crate::l10n::{Locale, typeset};
use crate::model::component::Declared;
use crate::model::draft::{Content, Drafts};
use crate::model::site::{
    Collection, CollectionId, Entry, EntryId, MenuTarget, Relations, Site, Version,
    VocabularyId, Withdrawn, position,
};
use crate::model::vocabulary::Vocabulary;

use again::Versions;
use declarations::Files;
use entries::Bare;
use lookup::{Lookup, Missing};
use schema::Names;
use withdrawn::withdrawn;

pub use again::Memory;

/// What to leave in and out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Whether versions with `draft: true` are part of the site.
    pub drafts: bool,
    /// Files that are treated as missing, since they are wrong.
    pub withheld: BTreeSet<SitePath>,
    /// Replaces `base_url` of `site.yaml`.
    pub base_url: Option<String>,
}

/// Resolves a site. Whatever is wrong goes to `sink`.
pub fn resolve(drafts: &Drafts, options: &Options, sink: &mut Sink) -> Site {
    resolve_again(drafts, options, &mut Memory::default(), sink)
}

/// Resolves a site, and resolves no entry of which `memory` tells that it would come out as
/// before. Gives what [`resolve`] gives.
pub fn resolve_again(
    drafts: &Drafts,
    options: &Options,
    memory: &mut Memory,
    sink: &mut Sink,
) -> Site {
    for file in drafts.files.values() {
        sink.extend(file.diagnostics.iter().cloned());
    }
    sink.extend(drafts.diagnostics.iter().cloned());
    memory.names(drafts, sink, |sink| names::names(drafts, sink));
    let config_path = SitePath::trusted("content/site.yaml");
    let yaml = drafts.files.get(&config_path).and_then(|file| match &file.content {
        Content::Yaml(yaml) => Some(yaml),
        _ => None,
    });
    let root = yaml.map(|yaml| yaml.root(&config_path));
    let mut config = match root {
        Some(root) if *root.node != Node::Null => Config::parse(root, sink),
        _ => {
            if !drafts.files.contains_key(&config_path) {
                let error = Diagnostic::error("no-site-file", Place::file(&config_path));
                sink.push(error.hint(Message::new("hint-no-site-file")));
            }
            Config { theme: "default".to_owned(), ..Config::default() }
        }
    };
    if drafts.too_many {
        config.languages.clear();
    }
    if config.languages.is_empty() {
        // Without its languages nothing of a site has an address, and all that could be said
        // of its texts would come from that one mistake.
        return Site { config, ..Site::default() };
    }
    if let Some(url) = &options.base_url {
        config.base_url = Some(url.clone());
    }
    let (theme, components) = theme::theme(drafts, &config, root, sink);
    let messages = theme::messages(drafts, &theme);
    let site = Site { config, theme, messages, ..Site::default() };
    memory.begin(drafts, options);
    content((drafts, options), (site, components), root, memory, sink)
}

/// Resolves what lies in `content`, once the configuration and the theme are known.
fn content(
    (drafts, options): (&Drafts, &Options),
    (mut site, components): (Site, Files),
    root: Option<Cursor<'_>>,
    memory: &mut Memory,
    sink: &mut Sink,
) -> Site {
    let config = &site.config;
    site.vocabularies = vocabularies(drafts, config, sink);
    site.collections = collections(drafts, config, &site.vocabularies, sink);
    site.components = components_of(drafts, &components, &site, sink);
    entries::entries(drafts, &site.collections, (config, options), memory, sink);
    let (bare, anchors): (Vec<Arc<Bare>>, Vec<_>) =
        memory.entries().map(|(b, a)| (Arc::clone(b), Arc::clone(a))).unzip();
    names::former_names(&bare, sink);
    let hidden = memory.name(&site.components);
    let declared = (&*site.collections, &*site.vocabularies, &*site.components);
    let unusable = unusable(drafts);
    let lookup = Lookup::new(config, declared, &bare, anchors, (&hidden, &unusable));
    site.home = config.home.as_ref().and_then(|home| {
        let found = lookup.entry_named(home);
        match found {
            Ok(entry) => Some(entry),
            Err(Missing::Hidden) => None,
            Err(missing) => {
                sink.push(missing.report(named(root, "home", 0, home)));
                None
            }
        }
    });
    if site.home.is_some() || config.home.is_none() {
        no_home(&lookup, root, site.home, sink);
    }
    site.menu = menu(&lookup, root, "menu", sink);
    site.footer = menu(&lookup, root, "footer", sink);
    let addresses = memory.addresses(sink, |sink| {
        addresses::addresses(&bare, &site.collections, config, site.home, sink)
    });
    for (bare, address) in bare.iter().zip(addresses) {
        let withdrawn = withdrawn(&lookup, bare, sink);
        site.entries.push(entry(&site.collections, bare, (address, withdrawn)));
    }
    let languages = config.languages.iter();
    let locales: Vec<Locale> = languages.map(|l| Locale::new(&l.code)).collect();
    let resolved: Vec<Option<(Versions, Sink)>> = (0..bare.len())
        .into_par_iter()
        .map(|at| {
            let id = EntryId(position(at));
            let known = memory.versions(id).is_some();
            (!known).then(|| {
                let mut sink = Sink::new();
                (versions((&lookup, &locales), id, &mut sink), sink)
            })
        })
        .collect();
    let ids = (0..).map(EntryId);
    for ((id, entry), resolved) in ids.zip(&mut site.entries).zip(resolved) {
        if let Some((versions, found)) = resolved {
            memory.keep(id, (versions, found.sorted()));
        }
        if let Some((versions, found)) = memory.versions(id) {
            entry.versions = versions.clone();
            sink.extend(found.iter().cloned());
        }
    }
    site.relations = match memory.relations() {
        Some(known) => known,
        None => {
            let relations = Arc::new(relate(&site, &locales, memory));
            memory.keep_relations(&relations);
            relations
        }
    };
    site
}

/// Relates entries to each other: what each look takes is there before, so they go side by side.
fn relate(site: &Site, locales: &[Locale], memory: &mut Memory) -> Relations {
    let (relations, (related, orders)) = rayon::join(
        || relations::relations(&site.entries, &site.collections, &site.components),
        || {
            let order = |(id, _)| order::order(site, id, locales);
            rayon::join(
                || related::related(&site.entries, &site.collections, memory),
                || site.collection_ids().map(order).collect(),
            )
        },
    );
    Relations { related, orders, ..relations }
}

fn vocabularies(drafts: &Drafts, config: &Config, sink: &mut Sink) -> Vec<Vocabulary> {
    let mut found = Vec::new();
    for (name, path, file) in drafts.below("content/_vocabularies") {
        let Content::Yaml(yaml) = &file.content else { continue };
        let id = name.trim_end_matches(".yaml");
        if yaml.node != Node::Null {
            found.push(vocabulary::vocabulary(id, path, yaml.root(path), config, sink));
        }
    }
    found
}

fn collections(
    drafts: &Drafts,
    config: &Config,
    vocabularies: &[Vocabulary],
    sink: &mut Sink,
) -> Vec<Collection> {
    let files: Vec<_> = drafts
        .files
        .iter()
        .filter_map(|(path, file)| match &file.content {
            Content::Yaml(yaml)
                if path.name() == "_collection.yaml" && yaml.node != Node::Null =>
            {
                Some((path, yaml))
            }
            _ => None,
        })
        .collect();
    let ids: Vec<SitePath> = files.iter().map(|(path, _)| path.parent()).collect();
    let names = Names {
        languages: &config.languages,
        vocabularies: vocabularies.iter().map(|v| v.id.as_str()).collect(),
        collections: ids.iter().map(SitePath::name).collect(),
        unusable: unusable(drafts),
        of_theme: false,
    };
    let declared = files
        .iter()
        .zip(&names.collections)
        .map(|((path, yaml), id)| schema::collection(id, yaml.root(path), &names, sink));
    declared.collect()
}

/// What the theme declares that can stand in a text.
fn components_of(
    drafts: &Drafts,
    files: &Files,
    site: &Site,
    sink: &mut Sink,
) -> Vec<Declared> {
    let names = Names {
        languages: &site.config.languages,
        vocabularies: site.vocabularies.iter().map(|v| v.id.as_str()).collect(),
        collections: site.collections.iter().map(|c| c.id.as_str()).collect(),
        unusable: unusable(drafts),
        of_theme: true,
    };
    declarations::declarations(drafts, (files, &site.theme), &names, sink)
}

/// The names of vocabularies and collections whose file is there, but broken. That these
/// names mean nothing is no mistake of those who use them.
fn unusable(drafts: &Drafts) -> BTreeSet<&str> {
    let broken = drafts.files.iter().filter(|(_, file)| match &file.content {
        Content::Yaml(yaml) => yaml.node == Node::Null,
        Content::Nothing => true,
        _ => false,
    });
    let names = broken.filter_map(|(path, _)| {
        let inside = path.inside("content")?;
        match inside.split_once('/')? {
            ("_vocabularies", name) => Some(name.trim_end_matches(".yaml")),
            (collection, "_collection.yaml") => Some(collection),
            _ => None,
        }
    });
    names.collect()
}

/// An error about a name in a list of `site.yaml`.
fn named(root: Option<Cursor<'_>>, key: &str, at: usize, name: &str) -> Diagnostic {
    let place = root.as_ref().and_then(|root| {
        let value = root.get(key)?;
        let items = value.items();
        items.get(at).map(|item| item.place())
    });
    let place =
        place.unwrap_or_else(|| Place::file(&SitePath::trusted("content/site.yaml")));
    Diagnostic::error("broken-link", place).with("target", name).with("name", name)
}

/// Reports the languages in which the site has no home page, to which every page leads.
fn no_home(
    lookup: &Lookup<'_>,
    root: Option<Cursor<'_>>,
    home: Option<EntryId>,
    sink: &mut Sink,
) {
    let place = || {
        let named = root.as_ref().and_then(|root| root.get("home"));
        named.map_or_else(
            || Place::file(&SitePath::trusted("content/site.yaml")),
            |home| home.place(),
        )
    };
    for lang in lookup.config.langs() {
        let there = home.is_some_and(|home| {
            let bare = lookup.entry(home);
            let chain = &lookup.config.language(lang).chain;
            let fallback = bare.fallback && bare.heads.along(chain).is_some();
            fallback || bare.heads.get(lang).is_some()
        });
        if !there {
            let language = lookup.config.language(lang);
            let error = Diagnostic::error("no-home", place());
            let error = error.with("language", language.name.as_str());
            let hint = Message::new("hint-no-home");
            sink.push(error.hint(hint.with("file", format!("{}.md", language.code))));
        }
    }
}

fn menu(
    lookup: &Lookup<'_>,
    root: Option<Cursor<'_>>,
    key: &str,
    sink: &mut Sink,
) -> Vec<MenuTarget> {
    let names = if key == "menu" { &lookup.config.menu } else { &lookup.config.footer };
    let mut found = Vec::new();
    for (at, name) in names.iter().enumerate() {
        if let Some(id) = name.strip_prefix("vocabulary:") {
            let known = lookup.vocabularies.iter().map(|v| v.id.as_str());
            match (0u16..).zip(known.clone()).find(|(_, known)| *known == id) {
                Some((at, _)) => found.push(MenuTarget::Vocabulary(VocabularyId(at))),
                None if lookup.unusable.contains(id) => {}
                None => {
                    let error = named(root, key, at, id);
                    let error = Diagnostic { code: "unknown-vocabulary", ..error };
                    let error = error.saying("unknown-vocabulary");
                    sink.push(error.did_you_mean(nearest(id, known)));
                }
            }
            continue;
        }
        let collection = lookup.collections.iter().position(|c| c.id == *name);
        if let Some(id) = collection.and_then(|at| u16::try_from(at).ok()) {
            found.push(MenuTarget::Collection(CollectionId(id)));
            continue;
        }
        match lookup.entry_named(name) {
            Ok(entry) => found.push(MenuTarget::Entry(entry)),
            Err(Missing::Hidden) => {}
            Err(_) if lookup.unusable.contains(name.as_str()) => {}
            Err(missing) => sink.push(
                missing
                    .report(named(root, key, at, name))
                    .hint(Message::new("hint-menu")),
            ),
        }
    }
    found
}

/// An entry without its versions.
fn entry(
    collections: &[Collection],
    bare: &Bare,
    (address, withdrawn): (Arc<PerLang<String>>, Option<Withdrawn>),
) -> Entry {
    let aliases = bare.heads.iter().flat_map(|(lang, head)| {
        head.aliases.iter().map(move |alias| (alias.clone(), lang))
    });
    Entry {
        id: bare.id.clone(),
        collection: bare.collection,
        folder: bare.folder.clone(),
        source: bare.source,
        versions: PerLang::default(),
        assets: addresses::assets(bare, collections),
        address,
        aliases: aliases.collect(),
        fallback: bare.fallback,
        withdrawn,
    }
}

/// Resolves all versions of an entry; `locales` by language.
fn versions(
    (lookup, locales): (&Lookup<'_>, &[Locale]),
    id: EntryId,
    sink: &mut Sink,
) -> Versions {
    let bare = lookup.entry(id);
    let fields = &lookup.collections[usize::from(bare.collection.0)].fields;
    let mut values = facts::values(lookup, id, sink);
    let mut components = components::components(lookup, id, &values, sink);
    let language = lookup.config.language(bare.source).code.as_str();
    let texts = (&values, &components);
    let mut translations =
        translations::translations(bare, fields, texts, (language, sink));
    let mut versions = PerLang::default();
    for (lang, head) in bare.heads.iter() {
        let own = values.get_mut(lang).map(std::mem::take).unwrap_or_default();
        let source = bare.heads.get(bare.source).map_or(&head.draft, |head| &head.draft);
        links::check_citations((&head.draft, source), fields, &own, sink);
        let anchors = lookup.anchors[id.0 as usize].get(lang).cloned();
        let title = typeset(&lookup.config.language(lang).code, &head.title);
        let links = links::links((lookup, id, lang), &head.draft, &own, sink);
        let version = Version {
            draft: Arc::clone(&head.draft),
            sort_key: locales[lang.index()].sort_key(&title),
            title: title.into_owned(),
            slug: head.slug.clone(),
            values: own,
            anchors: anchors.unwrap_or_default(),
            links,
            components: components.take(lang).unwrap_or_default(),
            translation: translations.take(lang),
        };
        versions.set(lang, Arc::new(version));
    }
    versions
}
