//! Values → what readers see of them: labels in their language, numbers and dates as they
//! write them.

use std::borrow::Cow;

use crate::base::date::{Date, End, Period};
use crate::base::diag::Arg;
use crate::base::lang::{Lang, PerLang};
use crate::l10n::typeset;
use crate::model::schema::{Field, Kind};
use crate::model::site::{EntryId, TermId};
use crate::model::value::{Place, Value};

use super::Maker;
use super::links::Cited;
use crate::render::html::anchor_in;
use crate::render::plan::term_url;
use crate::render::view::{DateView, FactView, LinkView, PlaceCodeView, ValueView};

impl Maker<'_> {
    /// A text in the reader's language, or in the first of the chain; else `other`.
    pub(crate) fn label(&self, texts: &PerLang<String>, other: &str) -> String {
        texts
            .along(self.seen.chain())
            .map_or_else(|| other.to_owned(), |(lang, text)| self.typeset(text, lang))
    }

    /// What tells readers that something is in the language with this tag: its own name, or the
    /// tag where the site does not know it; nothing where it is the readers' own.
    pub(super) fn foreign_tag(&self, tag: &str) -> Option<String> {
        let config = &self.seen.site.config;
        let lang =
            config.langs().find(|lang| config.language(*lang).code.as_str() == tag);
        match lang {
            Some(lang) => self.seen.foreign(lang),
            None => Some(tag.to_owned()),
        }
    }

    /// A field with its label and value. `cited` are the entry's sources.
    pub(crate) fn fact(&self, field: &Field, value: &Value, cited: &Cited) -> FactView {
        FactView {
            name: field.name.clone(),
            label: self.label(&field.label, &field.name),
            value: self.value(&field.kind, value, cited),
            outdated: false,
        }
    }

    /// A value for readers.
    pub(crate) fn value(&self, kind: &Kind, value: &Value, cited: &Cited) -> ValueView {
        match (kind, value) {
            (Kind::Text { cites: true, .. }, Value::Text(key, _)) => {
                self.citation(key, cited)
            }
            (_, Value::Text(text, lang)) => self.text(text, *lang),
            (_, Value::Markdown(markdown)) => ValueView::Markdown {
                html: self.markdown(markdown, cited),
                lang: self.seen.tag(markdown.lang),
            },
            (Kind::Number { unit, plain }, Value::Number(number)) => {
                self.number(number, unit.as_deref(), *plain)
            }
            (_, Value::Number(number)) => self.number(number, None, false),
            (_, Value::Date(date)) => ValueView::Date(self.date(*date)),
            (_, Value::Period(period)) => self.period(*period),
            (_, Value::Boolean(yes)) => ValueView::Boolean {
                yes: *yes,
                text: self.say(if *yes { "yes" } else { "no" }, &Vec::new()),
            },
            (Kind::Choice(options), Value::Choice(at)) => match options.get(*at) {
                Some(option) => ValueView::Choice {
                    id: option.id.clone(),
                    text: self.label(&option.label, &option.id),
                },
                None => self.text("", self.seen.lang),
            },
            (_, Value::Choice(_)) => self.text("", self.seen.lang),
            (_, Value::Terms(terms)) => ValueView::Terms {
                items: terms.iter().map(|term| self.term_link(*term)).collect(),
            },
            (_, Value::References(entries)) => {
                ValueView::References { items: self.entry_links(entries) }
            }
            (_, Value::Place(place)) => self.place(place),
            (_, Value::Link(url, title)) => ValueView::Link {
                url: url.to_string(),
                text: title.as_ref().map_or_else(|| bare_url(url), ToString::to_string),
            },
            (_, Value::Email(address)) => {
                ValueView::Email { address: address.to_string() }
            }
            (_, Value::Image(image)) => self.image(image),
            (Kind::List(inner), Value::List(items)) => ValueView::List {
                items: items.iter().map(|item| self.value(inner, item, cited)).collect(),
            },
            (_, Value::List(items)) => ValueView::List {
                items: items.iter().map(|item| self.value(kind, item, cited)).collect(),
            },
            (_, Value::Record(parts)) => ValueView::Record {
                fields: kind
                    .parts()
                    .iter()
                    .zip(parts)
                    .filter_map(|(field, part)| {
                        Some(self.fact(field, part.as_ref()?, cited))
                    })
                    .collect(),
            },
            (_, Value::NotFound(why, lang)) => {
                let (why, lang) = (self.typeset(why, *lang), self.seen.tag(*lang));
                ValueView::NotFound { why, lang }
            }
        }
    }

    fn text(&self, text: &str, lang: Lang) -> ValueView {
        ValueView::Text { text: self.typeset(text, lang), lang: self.seen.tag(lang) }
    }

    /// A text as its language sets it.
    pub(crate) fn typeset(&self, text: &str, lang: Lang) -> String {
        typeset(&self.seen.site.config.language(lang).code, text).into_owned()
    }

    fn number(&self, number: &str, unit: Option<&str>, plain: bool) -> ValueView {
        let locale = self.renderer.locale(self.seen.lang);
        let text = match unit {
            _ if plain => number.to_owned(),
            Some(unit) => locale.number_with_unit(number, unit),
            None => locale.number(number),
        };
        ValueView::Number {
            text,
            value: number.parse().unwrap_or_default(),
            written: number.to_owned(),
        }
    }

    /// A date in words.
    pub(crate) fn date(&self, date: Date) -> DateView {
        let locale = self.renderer.locale(self.seen.lang);
        DateView { text: locale.date(&date), iso: date.to_string() }
    }

    fn period(&self, period: Period) -> ValueView {
        let (end, ongoing) = match period.end {
            End::On(end) => (Some(end), false),
            End::Ongoing => (None, true),
            End::Unknown => (None, false),
        };
        ValueView::Period {
            text: self.period_text(period),
            start: period.start.to_string(),
            end: end.map(|end| end.to_string()),
            ongoing,
        }
    }

    /// A period in words.
    pub(crate) fn period_text(&self, period: Period) -> String {
        let start = self.date(period.start).text;
        let start_arg = || (Cow::Borrowed("start"), Arg::Text(start.clone()));
        match period.end {
            End::On(end) if end == period.start => start,
            End::On(end) => {
                let end = (Cow::Borrowed("end"), Arg::Text(self.date(end).text));
                self.say("period-from-to", &vec![start_arg(), end])
            }
            End::Ongoing => self.say("period-ongoing", &vec![start_arg()]),
            End::Unknown => self.say("period-from", &vec![start_arg()]),
        }
    }

    /// A link to a term.
    pub(crate) fn term_link(&self, id: TermId) -> LinkView {
        let term = self.seen.site.term(id);
        let label = term.label.along(self.seen.chain());
        let lang = label.map_or(self.seen.lang, |(lang, _)| lang);
        LinkView {
            id: term.id.clone(),
            title: label.map_or_else(|| term.id.clone(), |(_, label)| label.clone()),
            url: term_url(self.seen.site, id, self.seen.lang),
            lang: self.seen.tag(lang),
            foreign: self.seen.foreign(lang),
        }
    }

    /// Links to entries, as far as they are in the reader's tree.
    pub(crate) fn entry_links(&self, entries: &[EntryId]) -> Vec<LinkView> {
        entries.iter().filter_map(|id| self.seen.entry_link(*id)).collect()
    }

    fn place(&self, place: &Place) -> ValueView {
        ValueView::Place {
            name: place.name.clone(),
            code: place.code.as_ref().map(|code| PlaceCodeView {
                scheme: code.scheme.clone(),
                value: code.value.clone(),
                edition: code.edition.clone(),
            }),
            latitude: place.coordinates.map(|(latitude, _)| latitude),
            longitude: place.coordinates.map(|(_, longitude)| longitude),
            source: place.source.clone(),
        }
    }

    fn citation(&self, key: &str, cited: &Cited) -> ValueView {
        let number = cited.number(key).unwrap_or_default();
        let part = self.part.filter(|_| cited.at.is_empty());
        let anchor = anchor_in(part, &format!("_s{number}"));
        let (id, at) = (key.to_owned(), cited.at.clone());
        ValueView::Citation { number, anchor, title: id.clone(), id, at }
    }
}

/// An address as people read it: without scheme and trailing slash.
fn bare_url(url: &str) -> String {
    let bare = url.split_once("://").map_or(url, |(_, rest)| rest);
    bare.trim_start_matches("www.").trim_end_matches('/').to_owned()
}
