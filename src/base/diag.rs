//! A diagnostic is a value: what is wrong, where, and what to do about it, as message ids
//! with arguments that any language can say. Prints nothing.

use std::borrow::Cow;

use super::path::SitePath;
use super::span::{Place, Span};

/// How much a problem matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The page, or part of it, cannot be made as meant; the build fails.
    Error,
    /// Readers see a page that could be better.
    Warning,
    /// Worth knowing; never counts against the site.
    Note,
}

/// A problem, with its place and its remedy.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// The name of the bad thing, in kebab case: `broken-link`. Documented, stable.
    pub code: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// Where it is; `None` only for what has no file.
    pub place: Option<Place>,
    /// What is wrong.
    pub message: Message,
    /// What to do, and what else to look at.
    pub hints: Vec<Hint>,
}

/// A remark that helps with a diagnostic.
#[derive(Clone, Debug, PartialEq)]
pub struct Hint {
    /// What it says.
    pub message: Message,
    /// A second place, where there is one.
    pub place: Option<Place>,
    /// A change to the file of the diagnostic that mends it, checked before it is offered.
    pub fix: Option<Fix>,
}

/// A replacement of some bytes of the diagnostic's own file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What is replaced.
    pub span: Span,
    /// What stands there afterwards.
    pub replacement: String,
}

/// A Fluent message of `editor.ftl`: its id and its arguments.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    /// The id of the message.
    pub id: &'static str,
    /// Its arguments.
    pub args: Args,
}

/// The arguments of a message, by name.
pub type Args = Vec<(Cow<'static, str>, Arg)>;

/// One argument of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// Text, shown as it is.
    Text(String),
    /// A number, which selects plural forms and is formatted for the language.
    Number(f64),
    /// Several names, joined as the language joins a list.
    List(Vec<String>),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Arg {
        Arg::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Arg {
        Arg::Text(text)
    }
}

impl From<usize> for Arg {
    #[expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
    fn from(number: usize) -> Arg {
        Arg::Number(number as f64)
    }
}

impl From<Vec<String>> for Arg {
    fn from(names: Vec<String>) -> Arg {
        Arg::List(names)
    }
}

impl Message {
    /// A message without arguments.
    pub fn new(id: &'static str) -> Message {
        Message { id, args: Vec::new() }
    }

    /// The message with one argument more.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Message {
        self.args.push((Cow::Borrowed(name), value.into()));
        self
    }
}

impl Diagnostic {
    /// An error whose message has the code as its id.
    pub fn error(code: &'static str, place: Place) -> Diagnostic {
        Diagnostic::new(code, Severity::Error, Some(place))
    }

    /// A warning whose message has the code as its id.
    pub fn warning(code: &'static str, place: Place) -> Diagnostic {
        Diagnostic::new(code, Severity::Warning, Some(place))
    }

    /// A note whose message has the code as its id.
    pub fn note(code: &'static str, place: Place) -> Diagnostic {
        Diagnostic::new(code, Severity::Note, Some(place))
    }

    /// A diagnostic without arguments and hints.
    pub fn new(
        code: &'static str,
        severity: Severity,
        place: Option<Place>,
    ) -> Diagnostic {
        Diagnostic {
            code,
            severity,
            place,
            message: Message::new(code),
            hints: Vec::new(),
        }
    }

    /// Says it with another message than the one named like the code.
    #[must_use]
    pub fn saying(mut self, id: &'static str) -> Diagnostic {
        self.message.id = id;
        self
    }

    /// Adds an argument to the message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Diagnostic {
        self.message = self.message.with(name, value);
        self
    }

    /// Adds a hint.
    #[must_use]
    pub fn hint(mut self, message: Message) -> Diagnostic {
        self.hints.push(Hint { message, place: None, fix: None });
        self
    }

    /// Adds a hint where a better one is not there already.
    #[must_use]
    pub fn hint_unless(self, better: bool, message: Message) -> Diagnostic {
        if better { self } else { self.hint(message) }
    }

    /// Adds a hint that points at a second place.
    #[must_use]
    pub fn hint_at(mut self, message: Message, place: Place) -> Diagnostic {
        self.hints.push(Hint { message, place: Some(place), fix: None });
        self
    }

    /// Adds a hint that comes with the change that mends the file.
    #[must_use]
    pub fn hint_fix(mut self, message: Message, fix: Fix) -> Diagnostic {
        self.hints.push(Hint { message, place: None, fix: Some(fix) });
        self
    }

    /// Adds a hint with the change that puts `right` in the place of what stands at `place`.
    #[must_use]
    pub fn hint_mending(self, hint: Message, place: &Place, right: &str) -> Diagnostic {
        match place.span {
            Some(span) => {
                self.hint_fix(hint, Fix { span, replacement: right.to_owned() })
            }
            None => self.hint(hint),
        }
    }

    /// Adds `did you mean …?` when there is a near name.
    #[must_use]
    pub fn did_you_mean(self, name: Option<&str>) -> Diagnostic {
        match name {
            Some(name) => self.hint(Message::new("hint-did-you-mean").with("name", name)),
            None => self,
        }
    }

    /// The file concerned, if any.
    pub fn path(&self) -> Option<&SitePath> {
        self.place.as_ref().map(|place| &place.path)
    }
}

/// Collects diagnostics, each where it is found.
#[derive(Debug, Default)]
pub struct Sink(Vec<Diagnostic>);

impl Sink {
    /// An empty sink.
    pub fn new() -> Sink {
        Sink::default()
    }

    /// Takes in one diagnostic.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    /// Takes in all diagnostics of another sink.
    pub fn append(&mut self, other: Sink) {
        self.0.extend(other.0);
    }

    /// Takes in several diagnostics.
    pub fn extend(&mut self, diagnostics: impl IntoIterator<Item = Diagnostic>) {
        self.0.extend(diagnostics);
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether there is an error among them.
    pub fn has_errors(&self) -> bool {
        self.0.iter().any(|d| d.severity == Severity::Error)
    }

    /// Sets how much each of some diagnostics matters; those of which `severity` gives `None`
    /// are left out.
    pub fn set(&mut self, severity: impl Fn(&Diagnostic) -> Option<Severity>) {
        self.0.retain_mut(|diagnostic| match severity(diagnostic) {
            Some(severity) => {
                diagnostic.severity = severity;
                true
            }
            None => false,
        });
    }

    /// What was found so far, in the order in which it was found.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.0.iter()
    }

    /// All diagnostics in canonical order (file, place, severity, code, message), each once.
    pub fn sorted(self) -> Vec<Diagnostic> {
        let mut all = self.0;
        all.sort_by(|a, b| {
            let key =
                |d: &Diagnostic| (d.place.clone(), d.severity, d.code, d.message.id);
            key(a).cmp(&key(b)).then_with(|| {
                format!("{:?}", a.message.args).cmp(&format!("{:?}", b.message.args))
            })
        });
        all.dedup();
        all
    }
}
