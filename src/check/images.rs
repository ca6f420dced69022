//! Pictures that readers get as they are can be loaded on a slow line. Of all others they get
//! sizes that fit, but whoever works on the site gets the file itself.

use crate::base::diag::{Diagnostic, Message, Sink};
use crate::base::span::Place;

use super::Text;

/// The most bytes that a picture may have that is published as it is.
const LARGEST: u64 = 4 << 20;

/// The most bytes that the file of any other picture should have.
const LARGEST_ORIGINAL: u64 = 10 << 20;

/// `large-image`: a picture that is published as it is, and is too large. `large-original`: one
/// that readers get smaller, but whose file is kept for ever.
pub(super) fn run(text: &Text<'_>, sink: &mut Sink) {
    if !text.is_source() {
        return;
    }
    for asset in &text.entry.assets {
        let extension = asset.path.extension().unwrap_or_default().to_ascii_lowercase();
        let as_it_is = match extension.as_str() {
            "avif" | "svg" => true,
            "gif" | "jpeg" | "jpg" | "png" | "webp" => false,
            _ => continue,
        };
        if asset.draft.len <= if as_it_is { LARGEST } else { LARGEST_ORIGINAL } {
            continue;
        }
        let megabytes = usize::try_from(asset.draft.len >> 20).unwrap_or(usize::MAX);
        let place = Place::file(&asset.path);
        let (found, hint) = if as_it_is {
            (Diagnostic::warning("large-image", place), "hint-large-image")
        } else {
            (Diagnostic::note("large-original", place), "hint-large-original")
        };
        sink.push(found.with("megabytes", megabytes).hint(Message::new(hint)));
    }
}
