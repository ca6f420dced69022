//! The messages of all languages → texts. A language that lacks a message borrows it from
//! English, and says so; nothing is ever empty or missing without notice.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use fluent::resolver::ResolverError;
use fluent::resolver::errors::ReferenceKind;
use fluent::{FluentArgs, FluentError, FluentValue};

use super::load::{self, Language};
use super::message_error::{Fault, MessageError};
use crate::base::diag::{Arg, Sink};
use crate::base::lang::Tag;
use crate::base::nearest::nearest;
use crate::base::path::SitePath;

/// A Fluent file of one language.
#[derive(Clone, Debug)]
pub struct Resource {
    /// The language of its messages.
    pub tag: Tag,
    /// Where it lies, for diagnostics.
    pub path: SitePath,
    /// What is in it.
    pub text: Arc<str>,
}

/// All messages of all languages.
pub struct Catalogue {
    languages: BTreeMap<String, Language>,
}

impl Catalogue {
    /// Reads all files. Of a language's files, later ones override messages of earlier ones,
    /// as a theme overrides what is built in; `pt-br` has all that `pt` has. Files that are
    /// broken in part give what they have, and `broken-message`.
    pub fn new(resources: Vec<Resource>, sink: &mut Sink) -> Catalogue {
        Catalogue { languages: load::languages(resources, sink) }
    }

    /// The text of a message (`id`, or `id.attribute`) in a language. A number in `args`
    /// selects plural forms and is written with the language's digits; a list is joined as
    /// the language joins lists. What is no quantity (a year) should be given as text.
    ///
    /// # Errors
    /// If it is not the text that was asked for: the language lacks the message, no language
    /// has it, or it cannot be resolved. The error holds the text to show instead.
    pub fn text(
        &self,
        tag: &Tag,
        id: &str,
        args: &[(Cow<'static, str>, Arg)],
    ) -> Result<String, MessageError> {
        let wanted = self.language(tag);
        if let Some((text, errors)) = wanted.and_then(|language| say(language, id, args))
        {
            return match fault(&errors) {
                None => Ok(text),
                Some(fault) => Err(self.error(tag, id, text, fault)),
            };
        }
        let english = self.languages.get("en");
        match english.and_then(|language| Some((language, say(language, id, args)?))) {
            Some((language, (text, errors))) => {
                let fault = fault(&errors);
                let fault =
                    fault.unwrap_or_else(|| Fault::Fallback(language.tag.clone()));
                Err(self.error(tag, id, text, fault))
            }
            None => Err(self.error(tag, id, String::new(), self.why_none_has(id))),
        }
    }

    /// Whether the language has the message itself.
    pub fn has(&self, tag: &Tag, id: &str) -> bool {
        self.language(tag).is_some_and(|language| language.has(id))
    }

    /// The languages that have messages, in the order of their tags.
    pub fn languages(&self) -> impl Iterator<Item = &Tag> {
        self.languages.values().map(|language| &language.tag)
    }

    /// The ids of a language's messages, in order; attributes as `id.attribute`.
    pub fn ids(&self, tag: &Tag) -> impl Iterator<Item = &str> {
        self.language(tag).into_iter().flat_map(Language::ids)
    }

    /// The messages of a tag, or else of the longest beginning of it that has any.
    pub(super) fn language(&self, tag: &Tag) -> Option<&Language> {
        if let Some(language) = self.languages.get(tag.as_str()) {
            return Some(language);
        }
        let lower = tag.as_str().to_ascii_lowercase();
        load::beginnings(&lower).find_map(|beginning| self.languages.get(beginning))
    }

    fn why_none_has(&self, id: &str) -> Fault {
        if self.languages.values().any(|language| language.items.contains_key(id)) {
            return Fault::Unresolved("the message is broken".to_owned());
        }
        let known = self.languages.get("en").into_iter().flat_map(Language::ids);
        Fault::Unknown { near: nearest(id, known).map(str::to_owned) }
    }

    fn error(&self, tag: &Tag, id: &str, text: String, fault: Fault) -> MessageError {
        let text = if text.is_empty() { format!("⟦{id}⟧") } else { text };
        let item = self.language(tag).and_then(|language| language.items.get(id));
        let place = item.map(|item| match &fault {
            Fault::Variable(name) => item.at(item.anatomy.variable(name)),
            _ => item.at(&item.anatomy.span),
        });
        let place = place.map(Box::new);
        MessageError { id: id.to_owned(), language: tag.clone(), text, fault, place }
    }
}

impl fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.languages()).finish()
    }
}

/// The text with what Fluent has to complain about; `None` if the language lacks the message
/// or it is one that must not be resolved.
fn say(
    language: &Language,
    id: &str,
    args: &[(Cow<'static, str>, Arg)],
) -> Option<(String, Vec<FluentError>)> {
    if language.unsound.contains(id) {
        return None;
    }
    let bundle = language.bundles.get();
    let (message, attribute) = match id.split_once('.') {
        Some((message, attribute)) => (message, Some(attribute)),
        None => (id, None),
    };
    let message = bundle.get_message(message)?;
    let pattern = match attribute {
        Some(attribute) => message.get_attribute(attribute)?.value(),
        None => message.value()?,
    };
    let mut errors = Vec::new();
    let args = arguments(language, args);
    let text = bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
    Some((text, errors))
}

fn arguments<'a>(
    language: &Language,
    args: &'a [(Cow<'static, str>, Arg)],
) -> FluentArgs<'a> {
    let mut values = FluentArgs::with_capacity(args.len());
    for (name, arg) in args {
        let value = match arg {
            Arg::Text(text) => FluentValue::from(text.as_str()),
            Arg::Number(number) => FluentValue::from(*number),
            Arg::List(items) => FluentValue::from(language.locale.list(items)),
        };
        values.set(name.as_ref(), value);
    }
    values
}

fn fault(errors: &[FluentError]) -> Option<Fault> {
    errors.first().map(|error| match error {
        FluentError::ResolverError(ResolverError::Reference(
            ReferenceKind::Variable { id },
        )) => Fault::Variable(id.clone()),
        other => Fault::Unresolved(other.to_string()),
    })
}
