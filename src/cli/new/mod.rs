//! `kopa new`: an entry that begins with what is known of it, from flags or from answers. The
//! file is checked before it is written, and nothing is ever overwritten.

mod choose;
mod interview;

use std::io::IsTerminal;

use crate::base::diag::{Diagnostic, Message, Severity};
use crate::base::lang::Lang;
use crate::base::nearest::nearest;
use crate::base::path::SitePath;
use crate::base::slug::slug;
use crate::edit::create;
use crate::model::schema::{Field, Role};
use crate::model::site::{CollectionId, Site};
use crate::model::skeleton::{self, Answer, Given};
use crate::pipeline::{Pipeline, Settings};
use crate::report::Reporter;
use crate::world::{Overlay, World};

use super::args::{Ask, NewArgs};
use super::{Context, Exit, entries, not_written};

use interview::Interview;

/// Begins an entry.
pub(super) fn run(context: &Context, args: &NewArgs) -> Exit {
    let mut pipeline = Pipeline::new(Settings { drafts: true, ..Settings::default() });
    let prepared = pipeline.prepare(&context.world, None);
    let site = prepared.renderer.site();
    let Some(start) = start(context, site, args) else { return Exit::Usage };
    let world = Overlay::new(&context.world);
    let mut begun = Begun { context, site, pipeline, world, start };
    let asks = match args.ask {
        Ask::Always => true,
        Ask::Never => false,
        Ask::Auto => std::io::stdin().is_terminal() && std::io::stdout().is_terminal(),
    };
    let answered = !asks || Interview { begun: &mut begun }.hold();
    if !answered {
        context.terminal.error(&Message::new("new-stopped"));
        return Exit::Usage;
    }
    if begun.start.id.is_none() {
        context.terminal.error(&Message::new("new-needs-title"));
        return Exit::Usage;
    }
    begun.write()
}

/// What is known of an entry before it is written.
struct Start {
    collection: CollectionId,
    lang: Lang,
    id: Option<String>,
    given: Given,
}

/// An entry that is being begun.
struct Begun<'a> {
    context: &'a Context,
    site: &'a Site,
    pipeline: Pipeline,
    /// The site with the entry as it would be. One for all answers, since the pipeline knows
    /// by the stamps of its files what it has read before.
    world: Overlay<'a>,
    start: Start,
}

/// What the flags give; `None` after saying what is wrong with them.
fn start(context: &Context, site: &Site, args: &NewArgs) -> Option<Start> {
    let terminal = &context.terminal;
    let at = entries::collection(site, &args.collection, terminal)?;
    let collection = CollectionId(u16::try_from(at).ok()?);
    let lang = match &args.language {
        Some(code) => entries::language(&site.config, code, terminal)?,
        None => own_language(context, site)?,
    };
    let mut given = Given { title: args.title.clone(), ..Given::default() };
    let told = args.set.iter().map(|pair| (pair, false));
    for (pair, is_reason) in told.chain(args.not_found.iter().map(|pair| (pair, true))) {
        let Some((name, value)) = pair.split_once('=') else {
            terminal.error(&Message::new("new-no-equals").with("value", pair.as_str()));
            return None;
        };
        let field = field(context, &site.collection(collection).fields, name.trim())?;
        let answer = match is_reason {
            true => Answer::not_found(value),
            false => Answer::of(site, &field.kind, lang, value),
        };
        given.values.insert(field.name.clone(), answer);
    }
    for field in &site.collection(collection).fields {
        if field.has(Role::Updated) {
            let today = Answer::Line(context.world.today().to_string());
            given.values.entry(field.name.clone()).or_insert(today);
        }
    }
    let id = match (&args.id, &args.title) {
        (Some(id), _) => Some(id.clone()),
        (None, Some(title)) => Some(slug(title, "")).filter(|id| !id.is_empty()),
        (None, None) => None,
    };
    if let Some(id) = &id
        && let Some(message) = unusable(site, collection, id)
    {
        terminal.error(&message);
        return None;
    }
    Some(Start { collection, lang, id, given })
}

/// The language of messages where the site has it, else the site's first.
fn own_language(context: &Context, site: &Site) -> Option<Lang> {
    let spoken = site.config.lang(context.terminal.speech().tag().as_str());
    let first = spoken.or_else(|| site.config.langs().next());
    if first.is_none() {
        context.terminal.error(&Message::new("no-site-file"));
    }
    first
}

/// The field of a name; `None` after saying that there is none.
fn field<'f>(context: &Context, fields: &'f [Field], name: &str) -> Option<&'f Field> {
    let found = fields.iter().find(|field| field.name == name);
    if found.is_none() {
        let terminal = &context.terminal;
        terminal.error(&Message::new("unknown-field").with("field", name));
        let names = || fields.iter().map(|field| field.name.as_str());
        match nearest(name, names()) {
            Some(near) => {
                terminal.error(&Message::new("hint-did-you-mean").with("name", near));
            }
            None => {
                let names = names().map(str::to_owned).collect::<Vec<_>>();
                terminal.error(&Message::new("hint-known-fields").with("names", names));
            }
        }
    }
    found
}

/// Why an entry cannot have a name, if it cannot.
fn unusable(site: &Site, collection: CollectionId, id: &str) -> Option<Message> {
    let right = slug(id, "");
    if right != id {
        return Some(Message::new("new-wrong-id").with("id", id).with("right", right));
    }
    let own = format!("{}/{id}", site.collection(collection).id);
    let taken = site.entries_named(id).first().map(|id| site.full_name(site.entry(*id)));
    taken.map(|name| {
        let message = if name == own { "new-exists" } else { "new-name-taken" };
        Message::new(message).with("name", name).with("id", id)
    })
}

impl Begun<'_> {
    fn path(&self, id: &str) -> SitePath {
        let collection = &self.site.collection(self.start.collection).id;
        let code = &self.site.config.language(self.start.lang).code;
        SitePath::trusted(&format!("content/{collection}/{id}/{code}.md"))
    }

    fn text(&self, given: &Given) -> String {
        let start = &self.start;
        skeleton::entry(self.site, start.collection, start.lang, true, given)
    }

    /// What would be wrong with the file if it stood there with these values.
    fn check(&mut self, given: &Given) -> Vec<Diagnostic> {
        let path = self.path(self.start.id.as_deref().unwrap_or("kopa-new-entry"));
        let text = self.text(given);
        self.world.files.set(path.as_str(), text);
        let prepared = self.pipeline.prepare(&self.world, None);
        let of_file =
            |d: &Diagnostic| d.severity == Severity::Error && d.path() == Some(&path);
        prepared.diagnostics.into_iter().filter(of_file).collect()
    }

    /// Writes the file, if nothing is wrong with what was given.
    fn write(mut self) -> Exit {
        let context = self.context;
        let terminal = &context.terminal;
        let given = std::mem::take(&mut self.start.given);
        let found = self.check(&given);
        let wrong: Vec<Diagnostic> =
            found.iter().filter(|d| !is_still_to_write(d)).cloned().collect();
        if !wrong.is_empty() {
            terminal.report(&self.world, &wrong);
            terminal.error(&Message::new("new-not-written"));
            return Exit::Usage;
        }
        let id = self.start.id.clone().unwrap_or_default();
        let path = self.path(&id);
        if let Err(error) = create(&context.root, &path, &self.text(&given)) {
            return not_written(context, &path, &error);
        }
        let file = path.as_str();
        terminal.tell_wrapped(&Message::new("new-written").with("file", file), 0);
        let fields = &self.site.collection(self.start.collection).fields;
        let open = fields
            .iter()
            .filter(|field| field.required && !given.values.contains_key(&field.name));
        let open: Vec<String> = open
            .map(|field| format!("{} (`{}`)", self.label(field), field.name))
            .collect();
        if !open.is_empty() {
            terminal.tell_wrapped(&Message::new("new-still").with("names", open), 0);
        }
        terminal.tell_wrapped(&Message::new("new-then"), 0);
        Exit::Fine
    }

    fn label(&self, field: &Field) -> String {
        let chain = &self.site.config.language(self.start.lang).chain;
        let found = field.label.along(chain);
        found.map_or_else(|| field.name.clone(), |(_, label)| label.clone())
    }

    /// Says what is wrong with an answer, in short.
    fn complain(&self, wrong: &[Diagnostic]) {
        let reporter = Reporter::new(self.context.terminal.speech(), &self.world);
        for diagnostic in wrong {
            let said = reporter.told(diagnostic);
            self.context.terminal.print(&super::terminal::indented(&said, 2));
        }
    }
}

/// Whether an error only says that something is not there yet.
fn is_still_to_write(diagnostic: &Diagnostic) -> bool {
    ["missing-field", "unknown-source", "missing-alt"].contains(&diagnostic.code)
}
