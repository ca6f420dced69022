//! Diagnostics → text for people and programs, in the language of whoever reads it. Prints
//! nothing itself.

mod data;
mod explained;
mod html;
mod human;
mod lines;
mod markdown;
mod sarif;
mod source;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use crate::base::diag::{Arg, Args, Diagnostic, Message, Severity, Sink};
use crate::base::lang::Tag;
use crate::base::lookalike::visible;
use crate::base::path::SitePath;
use crate::base::text::text_of;
use crate::l10n::{Catalogue, Resource, beginnings, choose};
use crate::world::{BUILTIN, World};

pub use explained::Explained;
pub use html::{escaped, open_button};
use source::Sources;

/// How diagnostics are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// With the line of the source, for people at a terminal; in colour or not.
    Human {
        /// Whether colours are used.
        colour: bool,
    },
    /// One line each, for screen readers and small windows.
    Short,
    /// For programs; the form has a version.
    Json,
    /// Annotations of a pull request, as GitHub reads them from a log.
    GitHub,
    /// SARIF 2.1.0, which hosts and editors read.
    Sarif,
    /// A summary for a pull request or the page of a run.
    Markdown,
}

/// The files of messages for editors: what is said, and what each code means.
const FILES: [&str; 2] = ["editor.ftl", "codes.ftl"];

/// The language of what others do not have.
const ENGLISH: &str = "en";

/// The languages in which kopa speaks to editors, and what it says.
#[derive(Clone, Debug)]
pub struct Speech {
    /// By tag in small letters.
    spoken: Arc<BTreeMap<String, Spoken>>,
    tag: Tag,
}

/// A language and its messages, which are taken apart when the first word is said: half a
/// megabyte in all, for which nothing that has not been said needs to wait.
#[derive(Debug)]
struct Spoken {
    tag: Tag,
    catalogue: LazyLock<Catalogue, Box<dyn FnOnce() -> Catalogue + Send>>,
}

impl Speech {
    /// Reads the messages for editors. `requested` is what the command line asks for;
    /// `environment` are names and values such as `LANG` and `lv_LV.UTF-8`.
    pub fn new(
        world: &dyn World,
        requested: Option<&str>,
        environment: &[(&str, &str)],
    ) -> Speech {
        let mut found: Vec<(Tag, SitePath)> = Vec::new();
        for file in world.list_in("locales") {
            let own = file.path.inside(BUILTIN).unwrap_or(file.path.as_str());
            let tag = own
                .strip_prefix("locales/")
                .and_then(|rest| rest.split_once('/'))
                .filter(|(_, name)| FILES.contains(name))
                .and_then(|(tag, _)| Tag::new(tag));
            found.extend(tag.map(|tag| (tag, file.path.clone())));
        }
        found.sort_by_key(|(_, path)| path.inside(BUILTIN).is_none());
        let available: Vec<Tag> = found.iter().map(|(tag, _)| tag.clone()).collect();
        let tag = choose(requested, environment, &available);
        let resources = found.into_iter().filter_map(|(tag, path)| {
            let text: Arc<str> = text_of(world.read(&path).ok()?).into();
            Some(Resource { tag, path, text })
        });
        let resources: Vec<Resource> = resources.collect();
        let spoken = resources.iter().map(|resource| {
            let tag = resource.tag.clone();
            let lower = |tag: &Tag| tag.as_str().to_ascii_lowercase();
            let key = lower(&tag);
            let below =
                |known: &&Resource| beginnings(&key).any(|own| lower(&known.tag) == own);
            let own: Vec<Resource> = resources.iter().filter(below).cloned().collect();
            let read = move || Catalogue::new(own, &mut Sink::new());
            (key, Spoken { tag, catalogue: LazyLock::new(Box::new(read)) })
        });
        Speech { spoken: Arc::new(spoken.collect()), tag }
    }

    /// Takes apart what is said in the editor's language, so that it need not be done when
    /// somebody waits for a word.
    pub fn prepare(&self) {
        self.of(self.tag.as_str());
    }

    /// The messages of a tag, or else of the longest beginning of it that has any.
    fn of(&self, tag: &str) -> Option<&Catalogue> {
        let lower = tag.to_ascii_lowercase();
        let spoken = beginnings(&lower).find_map(|own| self.spoken.get(own))?;
        Some(&spoken.catalogue)
    }

    /// A text by its id in a language; in English where that language does not have it.
    fn text(&self, tag: &Tag, id: &str, args: &Args) -> String {
        let own = self.of(tag.as_str()).filter(|catalogue| catalogue.has(tag, id));
        let text =
            own.or_else(|| self.of(ENGLISH)).map(|known| known.text(tag, id, args));
        text.map_or_else(String::new, |text| text.unwrap_or_else(|error| error.text))
    }

    /// A message in the editor's language.
    pub fn say(&self, message: &Message) -> String {
        self.say_in(&self.tag, message)
    }

    /// A message in a language; in English where that language does not have it.
    pub fn say_in(&self, tag: &Tag, message: &Message) -> String {
        let mut args = seen(&message.args);
        let long =
            |arg: &Arg| matches!(arg, Arg::List(names) if names.len() > MOST_NAMES);
        if args.iter().any(|(_, arg)| long(arg)) {
            for (_, arg) in args.to_mut().iter_mut().filter(|(_, arg)| long(arg)) {
                self.shorten(tag, arg);
            }
        }
        self.text(tag, message.id, &args)
    }

    /// Leaves the first names of a list that nobody would read to its end, and how many more
    /// there are.
    fn shorten(&self, tag: &Tag, arg: &mut Arg) {
        let Arg::List(names) = arg else { return };
        let rest = names.split_off(FIRST_NAMES.min(names.len()));
        let more = Message::new("more-names").with("count", rest.len());
        names.push(self.text(tag, more.id, &more.args));
    }

    /// What a code means and what to do about it, in a language; `None` for a code that is
    /// not documented.
    pub fn explanation(&self, tag: &Tag, code: &str) -> Option<String> {
        let id = format!("code-{code}");
        let has = |known: &Catalogue| known.languages().any(|tag| known.has(tag, &id));
        let known =
            [tag.as_str(), ENGLISH].iter().any(|tag| self.of(tag).is_some_and(has));
        known.then(|| self.text(tag, &id, &Vec::new()))
    }

    /// The codes that are documented in a language, in the order of the alphabet.
    pub fn explained(&self, tag: &Tag) -> Vec<String> {
        let ids = self.of(tag.as_str()).into_iter().flat_map(|known| known.ids(tag));
        let ids = ids.filter_map(|id| id.strip_prefix("code-"));
        let mut codes: Vec<String> = ids.map(str::to_owned).collect();
        codes.sort_unstable();
        codes
    }

    /// The editor's language.
    pub fn tag(&self) -> &Tag {
        &self.tag
    }

    /// The language in which to speak about a file: that of the file itself, where kopa
    /// speaks it.
    fn tag_of(&self, diagnostic: &Diagnostic) -> Tag {
        let named =
            diagnostic.path().and_then(|path| Tag::new(path.name().strip_suffix(".md")?));
        let spoken = |tag: &Tag| self.spoken.values().any(|known| known.tag == *tag);
        named.filter(spoken).unwrap_or_else(|| self.tag.clone())
    }

    fn severity(&self, tag: &Tag, severity: Severity) -> String {
        let id = match severity {
            Severity::Error => "severity-error",
            Severity::Warning => "severity-warning",
            Severity::Note => "severity-note",
        };
        self.say_in(tag, &Message::new(id))
    }
}

/// Writes diagnostics.
#[derive(Debug)]
pub struct Reporter<'a> {
    speech: &'a Speech,
    sources: Sources<'a>,
    explained: Explained,
}

impl<'a> Reporter<'a> {
    /// Reads the files that are shown from `world`.
    pub fn new(speech: &'a Speech, world: &'a dyn World) -> Reporter<'a> {
        Reporter { speech, sources: Sources::new(world), explained: Explained::default() }
    }

    /// Leads from each message to the page of the site that explains it.
    pub fn explained(self, explained: Explained) -> Reporter<'a> {
        Reporter { explained, ..self }
    }

    /// All diagnostics in a format.
    pub fn write(&self, diagnostics: &[Diagnostic], format: Format) -> String {
        match format {
            Format::Human { colour } => self.human(diagnostics, colour),
            Format::Short => self.short(diagnostics),
            Format::Json => self.json(diagnostics),
            Format::GitHub => self.github(diagnostics),
            Format::Sarif => self.sarif(diagnostics),
            Format::Markdown => self.markdown(diagnostics),
        }
    }

    /// What is wrong and what to do, without the place: for whoever has just typed it.
    pub fn told(&self, diagnostic: &Diagnostic) -> String {
        let tag = self.speech.tag();
        let mut text = self.speech.say_in(tag, &diagnostic.message);
        for hint in diagnostic.hints.iter().filter(|hint| hint.place.is_none()) {
            text.push_str("; ");
            text.push_str(&self.speech.say_in(tag, &hint.message));
        }
        text
    }

    /// `No errors, 2 warnings`.
    pub fn summary(&self, diagnostics: &[Diagnostic]) -> String {
        self.summary_in(self.speech.tag(), diagnostics)
    }

    fn summary_in(&self, tag: &Tag, diagnostics: &[Diagnostic]) -> String {
        let count =
            |severity| diagnostics.iter().filter(|d| d.severity == severity).count();
        let message = Message::new("summary")
            .with("errors", count(Severity::Error))
            .with("warnings", count(Severity::Warning));
        self.speech.say_in(tag, &message)
    }

    /// The hints of a diagnostic, each with the place that it points at.
    fn hints(&self, tag: &Tag, diagnostic: &Diagnostic) -> Vec<String> {
        let hints = diagnostic.hints.iter().map(|hint| {
            let text = self.speech.say_in(tag, &hint.message);
            match &hint.place {
                None => text,
                Some(place) => format!("{text} ({})", self.sources.position(place)),
            }
        });
        hints.collect()
    }
}

/// The most names that a message lists, and how many it gives of a longer list.
const MOST_NAMES: usize = 30;
const FIRST_NAMES: usize = 12;

/// What files say, as it can be seen: what is quoted from them gives no orders to a terminal,
/// and turns nothing that stands behind it.
fn seen(args: &Args) -> Cow<'_, Args> {
    let is_seen = |text: &String| matches!(visible(text), Cow::Borrowed(_));
    let all_seen = args.iter().all(|(_, arg)| match arg {
        Arg::Text(text) => is_seen(text),
        Arg::List(names) => names.iter().all(is_seen),
        Arg::Number(_) => true,
    });
    if all_seen {
        return Cow::Borrowed(args);
    }
    let shown = |arg: &Arg| match arg {
        Arg::Text(text) => Arg::Text(visible(text).into_owned()),
        Arg::List(names) => {
            Arg::List(names.iter().map(|name| visible(name).into_owned()).collect())
        }
        Arg::Number(number) => Arg::Number(*number),
    };
    Cow::Owned(args.iter().map(|(name, arg)| (name.clone(), shown(arg))).collect())
}

/// A path in one line, all of it to be seen.
fn path_seen(path: &SitePath) -> String {
    visible(path.as_str()).replace('\n', "<U+000A>")
}

/// A message with one argument that is text.
pub fn message(id: &'static str, name: &'static str, text: &str) -> Message {
    Message { id, args: vec![(Cow::Borrowed(name), Arg::from(text))] }
}
