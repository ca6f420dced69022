//! `kopa schema`: the JSON Schema of front matter, for editors that complete and check it.

use crate::base::diag::Message;
use crate::model::json_schema::Schemas;
use crate::model::site::CollectionId;
use crate::pipeline::{Pipeline, Settings};

use super::args::SchemaArgs;
use super::{Context, Exit, entries};

/// Prints the schema of a collection, or of all.
pub(super) fn run(context: &Context, args: &SchemaArgs) -> Exit {
    let settings = Settings { drafts: true, ..Settings::default() };
    let prepared = Pipeline::new(settings).prepare(&context.world, None);
    let site = prepared.renderer.site();
    let speech = context.terminal.speech();
    let spoken = site.config.lang(speech.tag().as_str());
    let Some(lang) = spoken.or_else(|| site.config.langs().next()) else {
        context.terminal.report(&context.world, &prepared.diagnostics);
        return Exit::SiteHasErrors;
    };
    let say = |id| speech.say(&Message::new(id));
    let schemas = Schemas { site, lang, say: &say };
    let schema = match &args.collection {
        None => schemas.all(),
        Some(name) => {
            let at = entries::collection(site, name, &context.terminal);
            let Some(at) = at.and_then(|at| u16::try_from(at).ok()) else {
                return Exit::Usage;
            };
            schemas.collection(CollectionId(at))
        }
    };
    let text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    context.terminal.print(&format!("{text}\n"));
    Exit::Fine
}
