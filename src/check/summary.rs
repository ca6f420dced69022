//! A summary says enough to be read alone, in a list or a search engine.

use crate::base::diag::{Diagnostic, Message, Sink};
use crate::base::span::Place;
use crate::model::schema::{Kind, Role};
use crate::model::value::Value;

use super::Text;

/// The fewest and the most signs of a summary. Where a schema has its own limit, that counts.
const FEWEST: usize = 30;
const MOST: usize = 300;

/// `summary-length`: a summary that is too short or too long.
pub(super) fn run(text: &Text<'_>, sink: &mut Sink) {
    let collection = text.site.collection(text.entry.collection);
    let Some(at) = collection.field_with(Role::Summary) else { return };
    let Some(Value::Text(summary, _)) = text.version.value(at) else { return };
    let field = &collection.fields[at];
    let limited = matches!(field.kind, Kind::Text { max: Some(_), .. });
    let length = summary.chars().count();
    if length >= FEWEST && (length <= MOST || limited) {
        return;
    }
    let front = text.version.draft.front();
    let place = front.get(&field.name).map(|value| value.place());
    let place = place.unwrap_or_else(|| Place::file(&text.version.draft.path));
    let warning = Diagnostic::warning("summary-length", place).with("n", length);
    let hint = Message::new("hint-summary-length");
    sink.push(warning.hint(hint.with("least", FEWEST).with("most", MOST)));
}
