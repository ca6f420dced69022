//! Values in front matter stand in straight quotes, or in none.

use crate::base::diag::{Diagnostic, Message, Sink};
use crate::base::span::Place;
use crate::model::schema::Kind;

use super::Text;

/// `curly-quotes`: a value in the quotes of a word processor, which readers would see.
pub(super) fn run(text: &Text<'_>, sink: &mut Sink) {
    let draft = &text.version.draft;
    let front = &draft.text[draft.front_span.range()];
    if !front.contains(": “") && !front.contains(": „") {
        return;
    }
    let mut at = draft.front_span.start as usize;
    for line in front.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let line = line.trim_end();
        let Some((key, value)) = line.split_once(": ") else { continue };
        let value = value.trim_start();
        let inner = value.strip_prefix(['“', '„']);
        let Some(inner) = inner.and_then(|inner| inner.strip_suffix(['”', '“']))
        else {
            continue;
        };
        if inner.contains(['“', '”', '„', '"', '\\']) {
            continue;
        }
        // Where only certain words may stand, what is wrong is said of the whole value.
        let fields = &text.site.collection(text.entry.collection).fields;
        let of = fields.iter().find(|field| field.name == key.trim());
        if of.is_some_and(|f| !matches!(f.kind, Kind::Text { .. } | Kind::Markdown)) {
            continue;
        }
        let begin = start + line.len() - value.len();
        let place = Place::at(&draft.path, begin..start + line.len());
        let key = key.trim_start_matches([' ', '-']);
        let written = format!("`{key}: \"{inner}\"`");
        let hint = Message::new("hint-write").with("text", written);
        sink.push(Diagnostic::warning("curly-quotes", place).hint(hint));
    }
}
