//! The declaration of a collection → the JSON Schema (2020-12) of its front matter, with titles
//! and descriptions in one language. Judges nothing itself; what only the whole site can know
//! (whether a translation agrees with its source, whether a source is listed) it leaves out.

mod kinds;

use serde_json::{Map, Value, json};

use crate::base::lang::Lang;

use super::schema::{Field, Kind};
use super::site::{Collection, CollectionId, Site};
use super::translation::STATUSES;

/// The dialect of the schemas.
pub const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// Whose front matter a schema is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Of {
    /// The source, which has all facts.
    Source,
    /// A translation, which has what is translated, and may leave out the facts.
    Translation,
}

/// Writes schemas of a site for people who read a language.
pub struct Schemas<'a> {
    /// The site.
    pub site: &'a Site,
    /// The language of titles and descriptions.
    pub lang: Lang,
    /// What kopa itself says in that language: the message of an id such as `schema-title`.
    pub say: &'a dyn Fn(&'static str) -> String,
}

impl std::fmt::Debug for Schemas<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Schemas").field("lang", &self.lang).finish_non_exhaustive()
    }
}

impl Schemas<'_> {
    /// The schema of a collection: of its sources and, where `translation` is there, of their
    /// translations.
    pub fn collection(&self, id: CollectionId) -> Value {
        let collection = self.site.collection(id);
        let mut schema = json!({
            "$schema": DIALECT,
            "type": "object",
            "properties": {"translation": self.translation()},
            "if": {"required": ["translation"]},
            "then": self.front(collection, Of::Translation),
            "else": self.front(collection, Of::Source),
        });
        let chain = &self.site.config.language(self.lang).chain;
        if let Some((_, title)) = collection.title.along(chain) {
            schema["title"] = json!(title);
        }
        if let Some((_, text)) = collection.description.along(chain) {
            schema["description"] = json!(text);
        }
        schema
    }

    /// The schemas of all collections, under `$defs` by their names.
    pub fn all(&self) -> Value {
        let collections = self.site.collection_ids();
        let defs: Map<String, Value> = collections
            .map(|(id, collection)| (collection.id.clone(), self.collection(id)))
            .collect();
        json!({"$schema": DIALECT, "$defs": defs})
    }

    /// The front matter of a source or a translation.
    fn front(&self, collection: &Collection, of: Of) -> Value {
        let mut properties = self.common();
        let mut required = vec!["title"];
        for field in &collection.fields {
            let needed = is_needed(field, of);
            properties.insert(field.name.clone(), self.field(field, needed, of));
            if needed {
                required.push(&field.name);
            }
        }
        json!({
            "properties": properties,
            "additionalProperties": false,
            // What is withdrawn needs nothing but its title.
            "if": {"required": ["withdrawn"]},
            "then": {"required": ["title"]},
            "else": {"required": required},
        })
    }

    /// The fields that every collection has.
    fn common(&self) -> Map<String, Value> {
        let mut all = Map::new();
        let mut add = |name: &str, id, mut schema: Value| {
            schema["description"] = json!((self.say)(id));
            all.insert(name.to_owned(), schema);
        };
        add("title", "schema-title", kinds::text(true));
        add("slug", "schema-slug", json!({"type": "string", "pattern": SLUG}));
        let alias = json!({"type": "string", "pattern": ALIAS});
        let aliases =
            json!({"anyOf": [{"type": "array", "items": alias}, alias, nothing()]});
        add("aliases", "schema-aliases", aliases);
        let name = json!({"type": "string"});
        let formerly =
            json!({"anyOf": [{"type": "array", "items": name}, name, nothing()]});
        add("formerly", "schema-formerly", formerly);
        let withdrawn = json!({"anyOf": [
            {
                "type": "object",
                "properties": {"reason": kinds::text(true), "instead": kinds::text(true)},
                "required": ["reason"],
                "additionalProperties": false,
            },
            {"type": "string"},
        ]});
        add("withdrawn", "schema-withdrawn", withdrawn);
        add("draft", "schema-draft", json!({"type": "boolean"}));
        add("fallback", "schema-fallback", json!({"type": "boolean"}));
        all.insert("translation".to_owned(), json!(true));
        all
    }

    fn translation(&self) -> Value {
        let languages = &self.site.config.languages;
        let codes = languages.iter().map(
            |language| json!({"const": language.code.as_str(), "title": language.name}),
        );
        let statuses = STATUSES.map(|(name, _)| name);
        json!({
            "description": (self.say)("schema-translation"),
            "type": "object",
            "properties": {
                "source": {
                    "description": (self.say)("schema-translation-source"),
                    "oneOf": codes.collect::<Vec<_>>(),
                },
                "revision": {
                    "description": (self.say)("schema-translation-revision"),
                    "type": ["string", "null"],
                    "pattern": REVISION,
                },
                "status": {
                    "description": (self.say)("schema-translation-status"),
                    "enum": statuses,
                },
            },
            "required": ["source", "status"],
            "additionalProperties": false,
        })
    }

    /// A field, with its label and help.
    fn field(&self, field: &Field, needed: bool, of: Of) -> Value {
        let chain = &self.site.config.language(self.lang).chain;
        // A picture is the source's; a translation says in its language what it shows.
        let described = of == Of::Translation && !field.translated;
        let value = match &field.kind {
            Kind::Image if described => kinds::alt(),
            // What is translated as a whole is there as a whole.
            kind if field.translated => self.kind(kind, needed, Of::Source),
            kind => self.kind(kind, needed, of),
        };
        let mut all = vec![value, self.not_found()];
        if !needed {
            all.push(nothing());
        }
        let mut schema = json!({"anyOf": all});
        if let Some((_, label)) = field.label.along(chain) {
            schema["title"] = json!(label);
        }
        if let Some((_, help)) = field.help.along(chain) {
            schema["description"] = json!(help);
        }
        schema
    }

    /// What stands where nobody can know a fact.
    fn not_found(&self) -> Value {
        json!({
            "title": "not_found",
            "description": (self.say)("schema-not-found"),
            "type": "object",
            "properties": {"not_found": kinds::text(true)},
            "required": ["not_found"],
            "additionalProperties": false,
        })
    }

    /// The parts of a record.
    fn record(&self, fields: &[Field], of: Of) -> Value {
        let parts = fields.iter().map(|field| {
            let needed = is_needed(field, of);
            (field.name.clone(), self.field(field, needed, of))
        });
        let required = fields.iter().filter(|field| is_needed(field, of));
        let required: Vec<&str> = required.map(|field| field.name.as_str()).collect();
        json!({
            "type": "object",
            "properties": parts.collect::<Map<_, _>>(),
            "required": required,
            "additionalProperties": false,
        })
    }
}

/// Whether a field must be there.
fn is_needed(field: &Field, of: Of) -> bool {
    field.required && (of == Of::Source || field.translated)
}

/// Nothing, which is what a field without a value has.
fn nothing() -> Value {
    json!({"type": "null"})
}

/// A part of an address: words of ASCII letters and digits, between them hyphens.
const SLUG: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";

/// A former address: a path inside the site.
const ALIAS: &str = r#"^(?!.*(^|/)\.\.(/|$))[^\s"<>?#\\:]+$"#;

/// `now`, or fingerprints as `kopa stamp` writes them.
const REVISION: &str = r"^(now|1(\.[0-9a-hjkmnp-tv-z]{6})*)$";
