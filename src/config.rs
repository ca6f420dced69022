//! `site.yaml` → a typed value, with whatever is wrong in it reported. Reads no file.

mod limits;
mod publisher;
mod rules;

use crate::base::address;
use crate::base::cursor::Cursor;
use crate::base::diag::{Diagnostic, Message, Sink};
use crate::base::lang::{Lang, PerLang, Tag};
use crate::base::limits::Limits;
use crate::base::span::Place;
use crate::base::yaml::Node;

pub use publisher::Publisher;
pub use rules::{RULES, Rule, Rules};

/// The site as `site.yaml` describes it.
#[derive(Clone, Debug, Default)]
pub struct Config {
    /// Title per language.
    pub title: PerLang<String>,
    /// What the site is about, per language.
    pub description: PerLang<String>,
    /// The languages in the site's order; never more than 255.
    pub languages: Vec<Language>,
    /// The language for readers whose browser asks for none of the site's.
    pub default_language: Lang,
    /// Name of the theme.
    pub theme: String,
    /// The entry that is the home page: its id, or `collection/id`.
    pub home: Option<String>,
    /// What the menu leads to: a collection, `vocabulary:name`, or an entry.
    pub menu: Vec<String>,
    /// What the foot of each page leads to, in the same form.
    pub footer: Vec<String>,
    /// The address of the published site, with a slash at its end.
    pub base_url: Option<String>,
    /// Where the sources are kept.
    pub repository: Option<Repository>,
    /// The role mailbox for readers.
    pub contact: Option<String>,
    /// Who publishes this copy of the site.
    pub publisher: Option<Publisher>,
    /// The licence of the content.
    pub licence: Option<Licence>,
    /// Whether the site has no search: `search: false`.
    pub without_search: bool,
    /// How much the rules about writing matter.
    pub rules: Rules,
    /// How large texts and files may be.
    pub limits: Limits,
    /// Whether each entry has a card of its own for other sites: `cards: true`.
    pub cards: bool,
}

/// A language of the site.
#[derive(Clone, Debug)]
pub struct Language {
    /// Its tag.
    pub code: Tag,
    /// Its own name.
    pub name: String,
    /// The languages to show, in order: itself first, then its fallback chain.
    pub chain: Vec<Lang>,
}

/// A repository on a git host.
#[derive(Clone, Debug)]
pub struct Repository {
    /// Which host's addresses to build.
    pub kind: HostKind,
    /// Address of the repository, without a slash at its end.
    pub url: String,
    /// The branch that editors change.
    pub branch: String,
    /// The folder of the site inside the repository; empty, or with a slash at its end.
    pub folder: String,
}

/// The git hosts whose addresses are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HostKind {
    /// github.com and GitHub Enterprise.
    GitHub,
    /// gitlab.com and self-hosted GitLab.
    GitLab,
    /// Codeberg and other Forgejo hosts.
    Forgejo,
}

/// A licence.
#[derive(Clone, Debug)]
pub struct Licence {
    /// Its name.
    pub name: String,
    /// Where its text stands.
    pub url: String,
}

const FIELDS: [&str; 17] = [
    "title",
    "description",
    "languages",
    "default_language",
    "theme",
    "home",
    "menu",
    "footer",
    "base_url",
    "repository",
    "contact",
    "publisher",
    "licence",
    "search",
    "rules",
    "limits",
    "cards",
];

impl Config {
    /// Reads `site.yaml`. Whatever is wrong is reported and left at its default.
    pub fn parse(root: Cursor<'_>, sink: &mut Sink) -> Config {
        let mut config = Config { theme: "default".to_owned(), ..Config::default() };
        if !root.is_map(sink) {
            return config;
        }
        root.doubled_keys(sink);
        root.only(&FIELDS, sink);
        config.languages = languages(root, sink);
        for (field, target) in
            [("title", &mut config.title), ("description", &mut config.description)]
        {
            if let Some(value) = root.get(field) {
                *target = per_lang(value, &config.languages, sink);
            }
        }
        if let Some(lang) = root.get("default_language") {
            config.default_language = config.language_at(lang, sink).unwrap_or_default();
        }
        let given = |field: &'static str| {
            root.get(field).filter(|value| *value.node != Node::Null)
        };
        let text = |field, sink: &mut Sink| given(field)?.text(sink);
        if let Some(theme) = text("theme", sink) {
            config.theme = theme;
        }
        config.home = text("home", sink);
        config.contact = given("contact").and_then(|c| address::mailbox(c, sink));
        config.publisher = root
            .get("publisher")
            .and_then(|p| publisher::publisher(p, &config.languages, sink));
        config.menu = texts(root, "menu", sink);
        config.footer = texts(root, "footer", sink);
        config.base_url = root.get("base_url").and_then(|value| base_url(value, sink));
        config.repository = root.get("repository").and_then(|r| repository(r, sink));
        config.licence = root.get("licence").and_then(|l| licence(l, sink));
        if let Some(rules) = root.get("rules").filter(|value| *value.node != Node::Null) {
            config.rules = Rules::parse(rules, sink);
        }
        if let Some(set) = root.get("limits").filter(|value| *value.node != Node::Null) {
            config.limits = limits::limits(set, sink);
        }
        config.without_search =
            root.get("search").is_some_and(|value| *value.node == Node::Bool(false));
        let cards = root.get("cards").and_then(|value| value.boolean(sink));
        config.cards = cards.unwrap_or(false);
        config
    }

    /// The position of a language tag in the site's list.
    pub fn lang(&self, tag: &str) -> Option<Lang> {
        let at =
            self.languages.iter().position(|language| language.code.as_str() == tag)?;
        u8::try_from(at).ok().map(Lang)
    }

    /// The language at a position.
    pub fn language(&self, lang: Lang) -> &Language {
        &self.languages[lang.index()]
    }

    /// All languages by position.
    pub fn langs(&self) -> impl DoubleEndedIterator<Item = Lang> + use<> {
        (0..u8::try_from(self.languages.len()).unwrap_or(u8::MAX)).map(Lang)
    }

    /// The site's title in a language, or in the first that has one.
    pub fn title_in(&self, lang: Lang) -> &str {
        let chain = &self.language(lang).chain;
        self.title.along(chain).map_or("", |(_, title)| title.as_str())
    }

    /// The value as one of the site's languages; reported otherwise.
    pub fn language_at(&self, value: Cursor<'_>, sink: &mut Sink) -> Option<Lang> {
        let code = value.text(sink)?;
        let found = self.lang(&code);
        if found.is_none() {
            sink.push(unknown_language(value, &code, &self.languages));
        }
        found
    }
}

fn unknown_language(value: Cursor<'_>, code: &str, known: &[Language]) -> Diagnostic {
    let names = known.iter().map(|l| l.code.to_string()).collect::<Vec<_>>();
    Diagnostic::error("unknown-language", value.place())
        .with("language", code)
        .hint(Message::new("hint-known-languages").with("names", names))
}

fn texts(root: Cursor<'_>, field: &str, sink: &mut Sink) -> Vec<String> {
    let Some(value) = root.get(field) else { return Vec::new() };
    value.items().iter().filter_map(|item| item.text(sink)).collect()
}

/// The most languages that one site may have.
const MOST_LANGUAGES: usize = 200;

fn languages(root: Cursor<'_>, sink: &mut Sink) -> Vec<Language> {
    let list = root.get("languages").filter(|list| !list.items().is_empty());
    let Some(list) = list else {
        let place = root
            .get("languages")
            .map_or_else(|| Place::file(root.path()), |empty| empty.key_place());
        let example = "`languages: [{code: en, name: English}]`";
        let hint = Message::new("hint-write").with("text", example);
        let error = Diagnostic::error("missing-field", place);
        sink.push(error.with("field", "languages").hint(hint));
        return Vec::new();
    };
    let mut found: Vec<Language> = Vec::new();
    let items = list.items();
    for item in items.iter().take(MOST_LANGUAGES) {
        item.only(&["code", "name", "fallback"], sink);
        let Some(code) = item.get("code").unwrap_or(*item).text(sink) else { continue };
        let written = item.get("code").unwrap_or(*item);
        let Some(tag) = Tag::new(&code) else {
            sink.push(written.wrong("wrong-type-language"));
            continue;
        };
        if found.iter().any(|language| language.code == tag) {
            sink.push(
                Diagnostic::error("duplicate-language", written.place())
                    .with("language", code),
            );
            continue;
        }
        let name = item.get("name").and_then(|name| name.text(sink)).unwrap_or(code);
        found.push(Language { code: tag, name, chain: Vec::new() });
    }
    let chains: Vec<Vec<Lang>> =
        items.iter().map(|item| chain(*item, &found, sink)).collect();
    for (language, at) in found.iter_mut().zip(0u8..) {
        language.chain.push(Lang(at));
        let after = chains.get(usize::from(at)).into_iter().flatten();
        language.chain.extend(after.filter(|lang| **lang != Lang(at)));
    }
    found
}

fn chain(item: Cursor<'_>, known: &[Language], sink: &mut Sink) -> Vec<Lang> {
    let Some(list) = item.get("fallback") else {
        return (0..u8::try_from(known.len()).unwrap_or(u8::MAX)).map(Lang).collect();
    };
    let mut chain = Vec::new();
    for step in list.items() {
        let Some(code) = step.text(sink) else { continue };
        match known.iter().position(|language| language.code.as_str() == code) {
            Some(at) => chain.extend(u8::try_from(at).ok().map(Lang)),
            None => sink.push(unknown_language(step, &code, known)),
        }
    }
    chain
}

/// Reads a value per language: a mapping from language to text, or one text for all.
pub fn per_lang(
    value: Cursor<'_>,
    languages: &[Language],
    sink: &mut Sink,
) -> PerLang<String> {
    let mut found = PerLang::default();
    if value.node.as_map().is_none() {
        if let Some(text) = value.text(sink) {
            for (_, at) in languages.iter().zip(0u8..) {
                found.set(Lang(at), text.clone());
            }
        }
        return found;
    }
    for (code, text) in value.entries() {
        let at = languages.iter().position(|language| language.code.as_str() == code);
        match at.and_then(|at| u8::try_from(at).ok()) {
            Some(at) => {
                if let Some(text) = text.text(sink) {
                    found.set(Lang(at), text);
                }
            }
            None => sink.push(unknown_language(text, code, languages)),
        }
    }
    found
}

fn base_url(value: Cursor<'_>, sink: &mut Sink) -> Option<String> {
    if *value.node == Node::Null {
        return None;
    }
    let text = value.text(sink)?;
    if text.is_empty() {
        return None;
    }
    match clean_base_url(&text) {
        Some(url) => Some(url),
        None => {
            sink.push(value.wrong("wrong-type-base-url"));
            None
        }
    }
}

/// A base address with a slash at its end; `None` if it is not an `http` or `https` address
/// of a host.
pub fn clean_base_url(text: &str) -> Option<String> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
    let host = rest.split('/').next()?;
    let odd = |c: char| c.is_whitespace() || c.is_control() || "\"<>?#\\".contains(c);
    if host.is_empty() || text.contains(odd) {
        return None;
    }
    Some(format!("{}/", text.trim_end_matches('/')))
}

fn repository(value: Cursor<'_>, sink: &mut Sink) -> Option<Repository> {
    if !value.is_map(sink) {
        return None;
    }
    value.only(&["kind", "url", "branch", "folder"], sink);
    for field in ["kind", "url"] {
        if value.get(field).is_none() {
            sink.push(value.missing(field));
        }
    }
    let kind = value.get("kind")?;
    let kind = match kind.text(sink)?.as_str() {
        "github" => HostKind::GitHub,
        "gitlab" => HostKind::GitLab,
        "forgejo" => HostKind::Forgejo,
        _ => {
            let kinds = ["github", "gitlab", "forgejo"].map(str::to_owned).to_vec();
            let hint = Message::new("hint-known-options").with("names", kinds);
            sink.push(kind.wrong("wrong-type-choice").hint(hint));
            return None;
        }
    };
    let url = base_url(value.get("url")?, sink)?.trim_end_matches('/').to_owned();
    let branch = value.get("branch").and_then(|b| b.text(sink));
    let folder = value.get("folder").and_then(|f| f.text(sink)).unwrap_or_default();
    let folder = folder.trim_matches('/');
    let folder = if folder.is_empty() { String::new() } else { format!("{folder}/") };
    Some(Repository {
        kind,
        url,
        branch: branch.unwrap_or_else(|| "main".into()),
        folder,
    })
}

fn licence(value: Cursor<'_>, sink: &mut Sink) -> Option<Licence> {
    if value.node.as_map().is_none() {
        let form = format!("`licence: {{name: {}, url: …}}`", value.shown());
        let error = value.wrong("wrong-type-map");
        sink.push(error.hint(Message::new("hint-write").with("text", form)));
        return None;
    }
    value.only(&["name", "url"], sink);
    for field in ["name", "url"] {
        if value.get(field).is_none() {
            sink.push(value.missing(field));
        }
    }
    let name = value.get("name").and_then(|name| name.text(sink));
    let url = value.get("url").and_then(|url| address::page(url, sink));
    Some(Licence { name: name?, url: url? })
}
