//! Entries are looked through again when they say so.

use crate::base::diag::{Diagnostic, Message, Sink};
use crate::base::span::Place;
use crate::model::schema::Role;
use crate::model::value::Value;

use super::Text;

/// `review-overdue`: the day by which somebody should have looked at an entry is over.
pub(super) fn run(text: &Text<'_>, sink: &mut Sink) {
    let collection = text.site.collection(text.entry.collection);
    let field = collection.field_with(Role::ReviewBy).filter(|_| text.is_source());
    let Some(at) = field else { return };
    let Some(Value::Date(date)) = text.version.value(at) else { return };
    let last = (date.year, date.month.unwrap_or(12), date.day.unwrap_or(31));
    let today = text.known.today;
    let now = (today.year, today.month.unwrap_or(1), today.day.unwrap_or(1));
    if last >= now {
        return;
    }
    let name = &collection.fields[at].name;
    let front = text.version.draft.front();
    let place = front.get(name).map(|value| value.place());
    let place = place.unwrap_or_else(|| Place::file(&text.version.draft.path));
    let warning = Diagnostic::warning("review-overdue", place);
    let hint = Message::new("hint-review-overdue").with("field", name.as_str());
    sink.push(warning.with("date", date.to_string()).hint(hint));
}
