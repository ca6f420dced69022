//! Questions for the facts of a new entry, with the labels, help and vocabularies of its
//! declaration. An answer that does not fit is asked for again; nothing is written here.

use crate::base::diag::{Diagnostic, Message};
use crate::base::lang::Lang;
use crate::base::slug::slug;
use crate::model::schema::{Field, Kind};
use crate::model::skeleton::{Answer, choices};

use super::super::terminal::indented;
use super::{Begun, is_still_to_write, unusable};

/// The questions about one entry.
pub(super) struct Interview<'b, 'a> {
    pub(super) begun: &'b mut Begun<'a>,
}

/// What came of a question.
pub(super) enum Said {
    /// An answer.
    Value(Answer),
    /// Nothing: to be written later.
    Later,
    /// The input has ended.
    End,
}

impl Interview<'_, '_> {
    /// Asks for everything that is required and not given; whether all was asked.
    pub(super) fn hold(mut self) -> bool {
        let collection = self.begun.site.collection(self.begun.start.collection);
        let title = collection.title.along(self.chain());
        let title = title.map_or(&collection.id, |(_, title)| title);
        self.tell(&Message::new("ask-intro").with("collection", title.as_str()));
        self.head().is_some() && self.facts().is_some()
    }

    fn chain(&self) -> &[Lang] {
        &self.begun.site.config.language(self.begun.start.lang).chain
    }

    pub(super) fn tell(&self, message: &Message) {
        self.begun.context.terminal.tell_wrapped(message, 0);
    }

    pub(super) fn print(&self, text: &str, indent: usize) {
        self.begun.context.terminal.print(&indented(text, indent));
    }

    pub(super) fn line(&self) -> Option<String> {
        self.begun.context.terminal.line("> ")
    }

    /// Language, title and the name of the folder.
    fn head(&mut self) -> Option<()> {
        let config = &self.begun.site.config;
        let own = self.begun.start.lang;
        if config.languages.len() > 1 && self.begun.start.given.title.is_none() {
            let codes: Vec<String> = config
                .languages
                .iter()
                .map(|language| format!("{} ({})", language.code, language.name))
                .collect();
            let code = config.language(own).code.as_str();
            let ask = Message::new("ask-language").with("names", codes);
            loop {
                self.tell(&ask.clone().with("default", code));
                match self.line()?.as_str() {
                    "" => break,
                    typed => {
                        let terminal = &self.begun.context.terminal;
                        let found = super::entries::language(config, typed, terminal);
                        if let Some(lang) = found {
                            self.begun.start.lang = lang;
                            break;
                        }
                    }
                }
            }
        }
        while self.begun.start.given.title.is_none() {
            self.tell(&Message::new("ask-title"));
            let title = self.line()?;
            self.begun.start.given.title = Some(title).filter(|title| !title.is_empty());
        }
        while self.begun.start.id.is_none() {
            let title = self.begun.start.given.title.as_deref().unwrap_or_default();
            let proposed = slug(title, "");
            self.tell(&Message::new("ask-id").with("default", proposed.as_str()));
            let typed = self.line()?;
            let id = if typed.is_empty() { proposed } else { typed };
            match unusable(self.begun.site, self.begun.start.collection, &id) {
                Some(message) => self.begun.context.terminal.error(&message),
                None => self.begun.start.id = Some(id),
            }
        }
        Some(())
    }

    fn facts(&mut self) -> Option<()> {
        let site = self.begun.site;
        let fields = &site.collection(self.begun.start.collection).fields;
        for field in fields.iter().filter(|field| field.required) {
            if self.begun.start.given.values.contains_key(&field.name) {
                continue;
            }
            loop {
                let answer = match self.field(field) {
                    Said::End => return None,
                    Said::Later => break,
                    Said::Value(answer) => answer,
                };
                if self.takes(field, answer) {
                    break;
                }
            }
        }
        Some(())
    }

    /// Whether an answer fits; it is kept then, and what is wrong with it is said otherwise.
    fn takes(&mut self, field: &Field, answer: Answer) -> bool {
        let mut given = self.begun.start.given.clone();
        given.values.insert(field.name.clone(), answer);
        let found = self.begun.check(&given);
        let wrong: Vec<Diagnostic> =
            found.into_iter().filter(|d| !is_still_to_write(d)).collect();
        if wrong.is_empty() {
            self.begun.start.given = given;
            return true;
        }
        self.begun.complain(&wrong);
        false
    }

    /// Asks for a field, with its label and help.
    fn field(&mut self, field: &Field) -> Said {
        self.print(&format!("\n{}", self.begun.label(field)), 0);
        if let Some((_, help)) = field.help.along(self.chain()) {
            self.print(help, 2);
        }
        self.value(&field.kind, true)
    }

    /// Asks for a value; with `reasons`, that nobody knows it is an answer.
    fn value(&mut self, kind: &Kind, reasons: bool) -> Said {
        match kind {
            Kind::Choice(_) | Kind::Terms { .. } | Kind::References { .. } => {
                self.choice(kind, reasons)
            }
            Kind::Period => self.period(reasons),
            Kind::Place => self.place(reasons),
            Kind::List(inner) => self.list(inner, reasons),
            Kind::Record(fields) => self.record(fields, reasons),
            _ => {
                if let Some(id) = hint(kind) {
                    self.begun.context.terminal.tell_wrapped(&Message::new(id), 2);
                }
                let Some(typed) = self.line() else { return Said::End };
                self.typed(kind, &typed, reasons)
            }
        }
    }

    /// What a typed line says.
    pub(super) fn typed(&self, kind: &Kind, typed: &str, reasons: bool) -> Said {
        if typed.is_empty() {
            return Said::Later;
        }
        if let Some(why) = typed.strip_prefix('?').filter(|_| reasons) {
            return Said::Value(Answer::not_found(why));
        }
        let lang = self.begun.start.lang;
        Said::Value(Answer::of(self.begun.site, kind, lang, typed))
    }

    fn ask(&self, id: &'static str) -> Option<String> {
        self.begun.context.terminal.tell_wrapped(&Message::new(id), 2);
        self.line()
    }

    fn period(&mut self, reasons: bool) -> Said {
        let Some(start) = self.ask("ask-period-start") else { return Said::End };
        if start.is_empty() || start.starts_with('?') || start.contains("..") {
            return self.typed(&Kind::Period, &start, reasons);
        }
        let Some(end) = self.ask("ask-period-end") else { return Said::End };
        self.typed(&Kind::Period, &format!("{start}..{end}"), reasons)
    }

    fn place(&mut self, reasons: bool) -> Said {
        let Some(name) = self.ask("ask-place") else { return Said::End };
        let named = self.typed(&Kind::Place, &name, reasons);
        let Said::Value(Answer::Parts(mut parts)) = named else { return named };
        let Some(at) = self.ask("ask-coordinates") else { return Said::End };
        if !at.is_empty() {
            let at = at.trim_matches(['[', ']', '(', ')']);
            let pair = Answer::of(
                self.begun.site,
                &Kind::Place,
                self.begun.start.lang,
                &format!("[{at}]"),
            );
            parts.push(("coordinates".to_owned(), pair));
        }
        Said::Value(Answer::Parts(parts))
    }

    /// One value after another, until there is none.
    fn list(&mut self, inner: &Kind, reasons: bool) -> Said {
        let mut items = Vec::new();
        loop {
            match self.value(inner, reasons && items.is_empty()) {
                Said::End => return Said::End,
                Said::Later if items.is_empty() => return Said::Later,
                Said::Later => return Said::Value(Answer::Items(items)),
                Said::Value(why @ Answer::Line(_)) if is_reason(&why) => {
                    return Said::Value(why);
                }
                Said::Value(item) => items.push(item),
            }
            self.begun.context.terminal.tell_wrapped(&Message::new("ask-another"), 2);
        }
    }

    /// The parts that must be there; none of them, and there is no record.
    fn record(&mut self, fields: &[Field], reasons: bool) -> Said {
        let mut parts = Vec::new();
        for field in fields.iter().filter(|field| field.required) {
            self.print(&format!("{}:", self.begun.label(field)), 2);
            match self.value(&field.kind, reasons && parts.is_empty()) {
                Said::End => return Said::End,
                Said::Later if parts.is_empty() => return Said::Later,
                Said::Later => {}
                Said::Value(why) if is_reason(&why) && parts.is_empty() => {
                    return Said::Value(why);
                }
                Said::Value(value) => parts.push((field.name.clone(), value)),
            }
        }
        Said::Value(Answer::Parts(parts))
    }

    fn choice(&mut self, kind: &Kind, reasons: bool) -> Said {
        let all = choices(self.begun.site, kind, self.begun.start.lang);
        self.choose(kind, &all, reasons)
    }
}

/// Whether an answer says why there is none.
fn is_reason(answer: &Answer) -> bool {
    matches!(answer, Answer::Line(line) if line.starts_with("{not_found:"))
}

/// What a value should look like, where that is not plain.
fn hint(kind: &Kind) -> Option<&'static str> {
    match kind {
        Kind::Date => Some("hint-date"),
        Kind::Boolean => Some("ask-boolean"),
        Kind::Number { .. } => Some("ask-number"),
        _ => None,
    }
}
