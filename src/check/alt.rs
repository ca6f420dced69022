//! The text in the place of a picture says what it shows.

use crate::base::diag::{Diagnostic, Message, Sink};
use crate::model::draft::LinkKind;

use super::Text;

/// What says only that there is a picture, in the languages of kopa's editors.
const EMPTY: [&str; 16] = [
    "image",
    "photo",
    "picture",
    "img",
    "foto",
    "fotografija",
    "slika",
    "attēls",
    "bilde",
    "imagine",
    "poză",
    "poza",
    "fotografie",
    "photographie",
    "illustration",
    "logo",
];

/// `poor-alt`: the name of the file, or a word like “photo”, in the place of a picture.
pub(super) fn run(text: &Text<'_>, sink: &mut Sink) {
    for (link, alt) in text.links().filter(|(link, _)| link.kind == LinkKind::Image) {
        let alt = alt.trim();
        let lower = alt.to_lowercase();
        let file = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".svg", ".avif"]
            .iter()
            .any(|end| lower.ends_with(end));
        if file || EMPTY.contains(&lower.as_str()) {
            let warning = Diagnostic::warning("poor-alt", text.place(link.text));
            let hint = Message::new("hint-missing-alt");
            sink.push(warning.with("text", alt).hint(hint));
        }
    }
}
