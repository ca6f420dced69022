//! Templates + views → HTML, by Tera: the one place that knows the engine. Gives templates
//! the filters and functions that they may use, and nothing else.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use tera::value::Key;
use tera::{Context, ErrorKind, Kwargs, Map, State, Tera, TeraResult, Value};

use crate::base::date::Date;
use crate::base::diag::{Arg, Args, Diagnostic, Message, Severity, Sink};
use crate::base::lang::Tag;
use crate::base::path::SitePath;
use crate::base::span::Place;
use crate::l10n::{Catalogue, typeset};
use crate::model::site::{FontFile, MessageFile, Site, StaticFile, Template};
use crate::picture::{Face, Fonts, Space, fit};

use super::scope;

/// For how many bytes of a page there is room from the start; most are shorter, and growing
/// means copying.
const USUAL: usize = 32 << 10;

/// The compiled templates and messages of a site.
#[derive(Debug)]
pub(super) struct Engine {
    tera: Tera,
    texts: Arc<Messages>,
    templates: Vec<Template>,
    messages: Vec<MessageFile>,
    statics: Vec<StaticFile>,
    fonts: Arc<Fonts>,
    font_files: Vec<FontFile>,
    diagnostics: Vec<Diagnostic>,
}

/// The names of templates whose values are escaped.
const ESCAPED: [&str; 3] = [".html", ".xml", ".svg"];

impl Engine {
    /// Compiles the templates of a site. One that does not compile is reported and left out,
    /// so that the theme below may stand in for it.
    pub(super) fn new(site: &Site) -> Engine {
        let mut sink = Sink::new();
        let texts = Arc::new(Messages::of(super::catalogue(site, &mut sink)));
        let theme = &site.theme;
        let (fonts, broken) = Fonts::new(theme.fonts.iter().map(|font| &font.bytes));
        for font in broken.into_iter().filter_map(|at| theme.fonts.get(at)) {
            let error = Diagnostic::error("broken-font", Place::file(&font.path));
            sink.push(error.hint(Message::new("hint-broken-font")));
        }
        let fonts = Arc::new(fonts);
        let mut tera = Tera::new();
        tera.autoescape_on(ESCAPED);
        register(&mut tera, &texts, &theme.statics);
        register_fit(&mut tera, &fonts);
        let prefixes: Vec<String> =
            theme.names.iter().map(|name| format!("{name}/")).collect();
        let mut left: Vec<&Template> = theme.templates.iter().collect();
        if let Err(error) = tera.set_fallback_prefixes(prefixes) {
            sink.push(explain(&error, &theme.templates));
        }
        let mut diagnostics = sink.sorted();
        while !left.is_empty() {
            let named = left.iter().map(|t| (full_name(t), t.text.to_string()));
            let Err(error) = tera.add_raw_templates(named.collect::<Vec<_>>()) else {
                break;
            };
            let found = explain(&error, &theme.templates);
            let culprit = left.iter().position(|t| Some(&t.path) == found.path());
            diagnostics.push(found);
            match culprit {
                Some(at) => {
                    left.remove(at);
                }
                None => break,
            }
        }
        Engine {
            tera,
            texts,
            templates: theme.templates.clone(),
            messages: site.messages.clone(),
            statics: theme.statics.clone(),
            fonts,
            font_files: theme.fonts.clone(),
            diagnostics,
        }
    }

    /// Whether the templates, messages and static files of a site are those of this engine.
    pub(super) fn is_made_from(&self, site: &Site) -> bool {
        let templates = || self.templates.iter().zip(&site.theme.templates);
        let messages = || self.messages.iter().zip(&site.messages);
        let statics = || self.statics.iter().zip(&site.theme.statics);
        let fonts = || self.font_files.iter().zip(&site.theme.fonts);
        self.templates.len() == site.theme.templates.len()
            && self.messages.len() == site.messages.len()
            && self.statics.len() == site.theme.statics.len()
            && self.font_files.len() == site.theme.fonts.len()
            && templates().all(|(a, b)| a.path == b.path && a.text == b.text)
            && messages().all(|(a, b)| a.path == b.path && a.text == b.text)
            && statics().all(|(a, b)| a.address == b.address)
            && fonts().all(|(a, b)| a.path == b.path && a.bytes == b.bytes)
    }

    /// What is wrong with templates and messages.
    pub(super) fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// The fonts of the theme.
    pub(super) fn fonts(&self) -> &Arc<Fonts> {
        &self.fonts
    }

    /// The messages of the site.
    pub(super) fn catalogue(&self) -> &Catalogue {
        &self.texts.catalogue
    }

    /// A message for the readers of the page that is being rendered.
    pub(super) fn say(&self, id: &str, args: &Args) -> String {
        let plain = if args.is_empty() { self.texts.plain(id) } else { None };
        if let Some(text) = plain.as_ref().and_then(Value::as_str) {
            return text.to_owned();
        }
        let text = scope::with(|scope| self.catalogue().text(&scope.tag, id, args));
        text.map(scope::take).unwrap_or_default()
    }

    /// Renders a template: text in UTF-8, which is not looked through once more.
    ///
    /// # Errors
    /// What is wrong with the template, at its place.
    pub(super) fn render(
        &self,
        template: &str,
        context: &Page,
    ) -> Result<Vec<u8>, Box<Diagnostic>> {
        let mut page = Vec::with_capacity(USUAL);
        self.tera
            .render_to(template, &context.0, &mut page)
            .map_err(|error| Box::new(explain(&error, &self.templates)))?;
        Ok(page)
    }
}

/// The variables of a page.
#[derive(Debug, Default)]
pub(super) struct Page(Context);

/// A view that many pages share, made once.
#[derive(Clone, Debug)]
pub struct SharedView(Value);

impl SharedView {
    /// Takes over a view.
    pub(super) fn new(view: &impl serde::Serialize) -> SharedView {
        SharedView(Value::from_serializable(view))
    }
}

impl serde::Serialize for SharedView {
    /// In a view of a page it is passed on at no cost.
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(to)
    }
}

impl Page {
    /// Adds a view.
    pub(super) fn insert(&mut self, name: &'static str, view: &impl serde::Serialize) {
        self.0.insert(name, view);
    }

    /// Adds a view that other pages have, too, at no cost.
    pub(super) fn share(&mut self, name: &'static str, value: &SharedView) {
        self.0.insert_value(name, value.0.clone());
    }
}

/// The messages, and the texts of those that say the same each time.
#[derive(Debug)]
struct Messages {
    catalogue: Catalogue,
    /// By language; made when a page of it is first rendered.
    plain: BTreeMap<Tag, OnceLock<BTreeMap<String, Value>>>,
}

impl Messages {
    fn of(catalogue: Catalogue) -> Messages {
        let tags = catalogue.languages();
        let plain = tags.map(|tag| (tag.clone(), OnceLock::new())).collect();
        Messages { catalogue, plain }
    }

    /// A message of the page's language, if it needs nothing to be told.
    fn plain(&self, id: &str) -> Option<Value> {
        scope::with(|scope| {
            let texts = self.plain.get(&scope.tag)?;
            texts.get_or_init(|| self.texts(&scope.tag)).get(id).cloned()
        })?
    }

    fn texts(&self, tag: &Tag) -> BTreeMap<String, Value> {
        let texts = self.catalogue.ids(tag).filter_map(|id| {
            let text = self.catalogue.text(tag, id, &[]).ok()?;
            Some((id.to_owned(), Value::from(typeset(tag, &text).as_ref())))
        });
        texts.collect()
    }
}

fn full_name(template: &Template) -> String {
    format!("{}/{}", template.theme, template.name)
}

fn register(tera: &mut Tera, messages: &Arc<Messages>, statics: &[StaticFile]) {
    let (texts, messages) = (Arc::clone(messages), Arc::clone(messages));
    tera.register_filter("t", move |id: &str, kwargs: Kwargs, _: &State| {
        match texts.plain(id).filter(|_| kwargs.iter().next().is_none()) {
            Some(text) => Ok(text),
            None => say(&texts.catalogue, id, &kwargs).map(Value::from),
        }
    });
    tera.register_function("t", move |kwargs: Kwargs, _: &State| -> TeraResult<String> {
        let id = kwargs.must_get::<String>("id")?;
        say(&messages.catalogue, &id, &kwargs)
    });
    tera.register_filter("href", |url: &str, _: Kwargs, _: &State| scope::href(url));
    tera.register_filter("absolute", |url: &str, _: Kwargs, _: &State| {
        scope::absolute(url)
    });
    tera.register_filter("urlencode", |text: &str, _: Kwargs, _: &State| {
        utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
    });
    tera.register_filter("date", |iso: &str, _: Kwargs, _: &State| {
        let date = Date::parse(iso);
        let written = date.and_then(|d| scope::with(|scope| scope.locale.date(&d)));
        written.unwrap_or_else(|| iso.to_owned())
    });
    tera.register_filter(
        "num",
        |value: &Value, kwargs: Kwargs, _: &State| -> TeraResult<String> {
            let text = value.to_string();
            let unit = kwargs.get::<String>("unit")?.unwrap_or_default();
            let set = scope::with(|scope| scope.locale.number_with_unit(&text, &unit));
            Ok(set.unwrap_or(text))
        },
    );
    tera.register_filter("group_by", grouped);
    tera.register_filter("list", |items: Vec<String>, _: Kwargs, _: &State| {
        scope::with(|scope| scope.locale.list(&items)).unwrap_or_else(|| items.join(", "))
    });
    let assets: BTreeMap<String, String> =
        statics.iter().map(|file| (file.name.clone(), file.address.clone())).collect();
    tera.register_function(
        "asset",
        move |kwargs: Kwargs, _: &State| -> TeraResult<String> {
            let path = kwargs.must_get::<String>("path")?;
            match assets.get(&path) {
                Some(address) => Ok(scope::href(address)),
                None => Err(tera::Error::message(format!(
                    "no static file is called `{path}`"
                ))),
            }
        },
    );
}

/// Values in groups by one of their attributes, in the order in which each group is met first: the
/// engine's own filter has another order each time, and so other bytes of the page.
fn grouped(items: &[Value], kwargs: Kwargs, _: &State) -> TeraResult<Map> {
    let attribute = kwargs.must_get::<&str>("attribute")?;
    let mut groups: Vec<(Key<'static>, Vec<Value>)> = Vec::new();
    for item in items {
        let value = item.get_from_path(attribute).filter(|value| !value.is_undefined());
        let value = value.ok_or_else(|| {
            tera::Error::message(format!("a value has no attribute `{attribute}`"))
        })?;
        if value.is_none() {
            continue;
        }
        let key = match (value.as_str(), value.as_i128(), value.as_bool()) {
            (Some(text), ..) => Key::from(text.to_owned()),
            (_, Some(number), _) => Key::from(number),
            (_, _, Some(truth)) => Key::Bool(truth),
            _ => {
                let wrong = format!("`{attribute}` is nothing to make groups by");
                return Err(tera::Error::message(wrong));
            }
        };
        match groups.iter_mut().find(|(known, _)| *known == key) {
            Some((_, group)) => group.push(item.clone()),
            None => groups.push((key, vec![item.clone()])),
        }
    }
    Ok(groups.into_iter().map(|(key, group)| (key, Value::from(group))).collect())
}

/// The filter by which `card.svg` breaks a text into lines:
/// `card.title | fit(font="Noto Sans", weight=700, sizes=[80, 60], width=1000, height=300)`,
/// with a `leading` where lines are not 1.2 times as high as letters. See [`crate::picture::fit`].
fn register_fit(tera: &mut Tera, fonts: &Arc<Fonts>) {
    let fonts = Arc::clone(fonts);
    let fitted = move |text: &str, kwargs: Kwargs, _: &State| -> TeraResult<Value> {
        let family = kwargs.must_get::<String>("font")?;
        let weight = kwargs.get::<u16>("weight")?.unwrap_or(400);
        let sizes = kwargs.must_get::<Vec<f32>>("sizes")?;
        let space = Space {
            face: Face { family: &family, weight },
            sizes: &sizes,
            width: kwargs.must_get::<f32>("width")?,
            height: kwargs.must_get::<f32>("height")?,
            leading: kwargs.get::<f32>("leading")?.unwrap_or(1.2),
        };
        Ok(Value::from_serializable(&fit(text, space, &fonts)))
    };
    tera.register_filter("fit", fitted);
}

fn say(messages: &Catalogue, id: &str, kwargs: &Kwargs) -> TeraResult<String> {
    let mut args: Args = Vec::new();
    for (key, value) in kwargs.iter() {
        let Some(name) = key.as_str().filter(|name| *name != "id") else { continue };
        let arg = match value.as_f64().filter(|_| value.is_number()) {
            Some(number) => Arg::Number(number),
            None => Arg::Text(value.to_string()),
        };
        args.push((Cow::Owned(name.to_owned()), arg));
    }
    let text = scope::with(|scope| messages.text(&scope.tag, id, &args));
    match text {
        Some(Err(error)) if matches!(error.fault, crate::l10n::Fault::Unknown { .. }) => {
            Err(tera::Error::message(format!("no message is called `{id}`")))
        }
        Some(text) => Ok(scope::take(text)),
        None => Err(tera::Error::message("messages need a page")),
    }
}

/// What the engine complains about, at its place in the template.
fn explain(error: &tera::Error, templates: &[Template]) -> Diagnostic {
    let report = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            Some(report)
        }
        _ => None,
    };
    let whole = error.to_string();
    let template = templates.iter().find(|template| {
        let name = full_name(template);
        match report {
            Some(report) => {
                report.filename() == name || report.filename() == template.name
            }
            None => {
                ["`", "'"].iter().any(|q| whole.contains(&format!("{q}{name}{q}")))
                    || whole.contains(&format!("{name}:"))
            }
        }
    });
    let place = match (template, report) {
        (Some(template), Some(report)) => {
            Place::at(&template.path, report.span().range.clone())
        }
        (Some(template), None) => match spoken_of(template, &whole) {
            Some(range) => Place::at(&template.path, range),
            None => Place::file(&template.path),
        },
        (None, _) => Place::file(&SitePath::trusted("themes")),
    };
    let first = whole.lines().next().unwrap_or_default();
    let first = first.trim_start_matches("error: ").to_owned();
    let said = report.map_or(first, |report| report.message().to_owned());
    let error = Diagnostic::new("template-error", Severity::Error, Some(place));
    error.with("problem", said.trim()).hint(Message::new("hint-template-error"))
}

/// Where the thing stands that the engine names: by line and column (`--> name:3:23`), which
/// it draws for people, or in quotes.
fn spoken_of(template: &Template, said: &str) -> Option<std::ops::Range<usize>> {
    let arrow = format!("--> {}:", full_name(template));
    if let Some((_, at)) = said.split_once(&arrow) {
        let mut numbers = at.split([':', '\n']).map_while(|n| n.trim().parse().ok());
        let (line, column): (usize, usize) = (numbers.next()?, numbers.next()?);
        let mut lines = template.text.split_inclusive('\n');
        let start: usize = lines.by_ref().take(line.checked_sub(1)?).map(str::len).sum();
        let text = lines.next()?;
        let (at, _) = text.char_indices().nth(column.checked_sub(1)?)?;
        let width = said.lines().rfind(|line| line.trim_end().ends_with('^'));
        let width = width.map_or(1, |line| line.matches('^').count());
        let end = text.len().min(at + width);
        return Some(start + at..start + end.max(at));
    }
    let names = said.split('\'').skip(1).step_by(2);
    let quoted = names.filter_map(|name| {
        let written = format!("\"{name}\"");
        template.text.find(&written).map(|at| at..at + written.len())
    });
    quoted.last()
}
