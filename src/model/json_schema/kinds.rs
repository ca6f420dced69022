//! The type of a field → its JSON Schema.

use serde_json::{Value, json};

use crate::base::lang::PerLang;
use crate::model::schema::Kind;
use crate::model::skeleton::choices;

use super::{Of, Schemas, nothing};

/// A year, a month or a day. That a month has the day, a pattern cannot say.
const DATE: &str = r"^\s*\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?\s*$";

/// An address of the web, with a host that has a dot.
const LINK: &str = r#"^https?://[^\s<>"/\\?#]*\.[^\s<>"/\\?#]*([/\\?#][^\s<>"]*)?$"#;

/// A mailbox: something, `@`, and a host that has a dot.
const EMAIL: &str = r#"^[^\s<>"?&#:%,;\\@]+@[^\s<>"?&#:%,;\\@]*\.[^\s<>"?&#:%,;\\@]*$"#;

/// Text; with something in it, if it is needed. A number counts: `title: 2024` is text.
pub(super) fn text(needed: bool) -> Value {
    match needed {
        true => json!({"type": ["string", "integer"], "pattern": "\\S"}),
        false => json!({"type": ["string", "integer"]}),
    }
}

/// What a translation says of a picture.
pub(super) fn alt() -> Value {
    json!({
        "type": "object",
        "properties": {"alt": text(false)},
        "additionalProperties": false,
    })
}

fn date() -> Value {
    json!({"anyOf": [
        {"type": "string", "pattern": DATE},
        {"type": "integer", "minimum": 1000, "maximum": 9999},
    ]})
}

fn period() -> Value {
    json!({"anyOf": [
        {
            "type": "object",
            "properties": {
                "start": date(),
                "end": {"anyOf": [date(), nothing()]},
                "ongoing": {"type": "boolean"},
            },
            "required": ["start"],
            "additionalProperties": false,
        },
        date(),
    ]})
}

fn place() -> Value {
    let degrees =
        |most: i64| json!({"type": "number", "minimum": -most, "maximum": most});
    json!({
        "type": "object",
        "properties": {
            "name": text(false),
            "code": {
                "type": "object",
                "properties": {
                    "scheme": text(false),
                    "value": text(false),
                    "edition": text(false),
                },
                "required": ["scheme", "value", "edition"],
                "additionalProperties": false,
            },
            "coordinates": {
                "type": "array",
                "prefixItems": [degrees(90), degrees(180)],
                "minItems": 2,
                "maxItems": 2,
            },
            "source": text(false),
        },
        "required": ["name"],
        "additionalProperties": false,
    })
}

fn image() -> Value {
    json!({
        "type": "object",
        "properties": {
            "file": text(true),
            "alt": text(true),
            "credit": text(false),
            "licence": text(false),
        },
        "required": ["file", "alt"],
        "additionalProperties": false,
    })
}

fn link() -> Value {
    let url = json!({"type": "string", "pattern": LINK});
    json!({"anyOf": [
        url,
        {
            "type": "object",
            "properties": {"url": url, "title": text(false)},
            "required": ["url"],
            "additionalProperties": false,
        },
    ]})
}

/// One value, or a list of such values; a list that is needed has something in it.
fn list(item: &Value, needed: bool) -> Value {
    let least = usize::from(needed);
    json!({"anyOf": [{"type": "array", "items": item, "minItems": least}, item]})
}

impl Schemas<'_> {
    /// A value of a type.
    pub(super) fn kind(&self, kind: &Kind, needed: bool, of: Of) -> Value {
        match kind {
            Kind::Text { max, .. } => {
                let mut schema = text(needed);
                if let Some(max) = max {
                    schema["maxLength"] = json!(max);
                }
                schema
            }
            Kind::Markdown => text(needed),
            Kind::Number { .. } => json!({"type": "number"}),
            Kind::Date => date(),
            Kind::Period => period(),
            Kind::Boolean => json!({"type": "boolean"}),
            Kind::Choice(_)
            | Kind::Terms { many: false, .. }
            | Kind::References { many: false, .. } => self.choice(kind),
            Kind::Terms { .. } | Kind::References { .. } => {
                list(&self.choice(kind), needed)
            }
            Kind::Place => place(),
            Kind::Link => link(),
            Kind::Email => json!({"type": "string", "pattern": EMAIL}),
            Kind::Image => image(),
            Kind::List(inner) => {
                let item = self.kind(inner, false, of);
                let item = json!({"anyOf": [item, self.not_found(), nothing()]});
                list(&item, needed)
            }
            Kind::Record(fields) => self.record(fields, of),
        }
    }

    /// One of the names that there are. Where the declaration names something that is not
    /// there, any text will do.
    fn choice(&self, kind: &Kind) -> Value {
        if let Kind::Terms { vocabulary: None, .. } | Kind::References { to: None, .. } =
            kind
        {
            return text(false);
        }
        let descriptions = self.descriptions(kind);
        let all = choices(self.site, kind, self.lang);
        let all = all.into_iter().enumerate().map(|(at, choice)| {
            let mut option = json!({"const": choice.id, "title": choice.label});
            let chain = &self.site.config.language(self.lang).chain;
            let text = descriptions.get(at).and_then(|text| text.along(chain));
            if let Some((_, text)) = text {
                option["description"] = json!(text);
            }
            option
        });
        let mut all: Vec<Value> = all.collect();
        if let Kind::References { to: Some(to), .. } = kind {
            // An entry may be called with its collection, too: `partners/redea`.
            let name = &self.site.collection(*to).id;
            all.push(json!({"type": "string", "pattern": format!("^{name}/")}));
        }
        json!({"anyOf": all})
    }

    /// The definitions of terms, by their position.
    fn descriptions(&self, kind: &Kind) -> Vec<&PerLang<String>> {
        match kind {
            Kind::Terms { vocabulary: Some(vocabulary), .. } => {
                let terms = self.site.vocabulary(*vocabulary).terms.iter();
                terms.map(|term| &term.description).collect()
            }
            _ => Vec::new(),
        }
    }
}
