//! Pictures that readers get as they are can be loaded on a slow line; of all others they get
//! sizes that fit.

use crate::base::diag::{Diagnostic, Message, Sink};
use crate::base::span::Place;

use super::Text;

/// The most bytes that such a picture may have.
const LARGEST: u64 = 4 << 20;

/// `large-image`: a picture that is published as it is, and is too large.
pub(super) fn run(text: &Text<'_>, sink: &mut Sink) {
    if !text.is_source() {
        return;
    }
    for asset in &text.entry.assets {
        let extension = asset.path.extension().unwrap_or_default().to_ascii_lowercase();
        let as_it_is = ["avif", "svg"].contains(&extension.as_str());
        if as_it_is && asset.draft.len > LARGEST {
            let megabytes = usize::try_from(asset.draft.len >> 20).unwrap_or(usize::MAX);
            let warning = Diagnostic::warning("large-image", Place::file(&asset.path));
            let warning = warning.with("megabytes", megabytes);
            sink.push(warning.hint(Message::new("hint-large-image")));
        }
    }
}
