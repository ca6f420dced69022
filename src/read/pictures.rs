//! The file of a picture → its size. Reports pictures that cannot be shown as they are, and
//! decodes none.

use crate::base::diag::{Diagnostic, Message};
use crate::base::path::SitePath;
use crate::base::span::Place;
use crate::model::draft::PictureDraft;
use crate::picture::{MOST_BYTES, MOST_PIXELS, Unusable, measure};

/// How the names of pictures end that are published in other sizes than their own.
const ENDINGS: [&str; 5] = ["jpg", "jpeg", "png", "gif", "webp"];

const MILLION: u64 = 1_000_000;

const MEBIBYTE: u64 = 1 << 20;

/// What a file shows, if its name says that it is a picture made of pixels.
pub(super) fn picture(
    path: &SitePath,
    bytes: &[u8],
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<PictureDraft> {
    let ending = path.extension()?.to_ascii_lowercase();
    if !ENDINGS.contains(&ending.as_str()) {
        return None;
    }
    let place = || Place::file(path);
    let too_large = || {
        let error = Diagnostic::error("picture-too-large", place());
        error.hint(Message::new("hint-picture-too-large"))
    };
    let error = match measure(bytes) {
        Ok(measured) => {
            if measured.moves {
                let warning = Diagnostic::warning("moving-picture", place());
                diagnostics.push(warning.hint(Message::new("hint-moving-picture")));
            }
            return Some(PictureDraft::Sound(measured.size));
        }
        Err(Unusable::Broken) => Diagnostic::error("broken-picture", place())
            .hint(Message::new("hint-broken-picture")),
        Err(Unusable::TooManyPixels(pixels)) => too_large()
            .with("megapixels", at_least(pixels, MILLION))
            .with("most", at_least(MOST_PIXELS, MILLION)),
        Err(Unusable::TooManyBytes(bytes)) => too_large()
            .saying("picture-too-large-file")
            .with("megabytes", at_least(bytes, MEBIBYTE))
            .with("most", at_least(MOST_BYTES, MEBIBYTE)),
    };
    diagnostics.push(error);
    Some(PictureDraft::Unusable)
}

/// How many units that are, rounded up.
fn at_least(number: u64, unit: u64) -> usize {
    usize::try_from(number.div_ceil(unit)).unwrap_or(usize::MAX)
}
