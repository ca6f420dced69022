//! The file of a picture → its size. Reports pictures that cannot be shown as they are, and
//! files that could run something on the site; decodes none.

use crate::base::diag::{Diagnostic, Message};
use crate::base::limits::{Limit, Limits};
use crate::base::path::SitePath;
use crate::base::span::Place;
use crate::model::draft::PictureDraft;
use crate::picture::{MOST_BYTES_OF_DRAWING, Measured, Unusable, active, measure};

/// How the names of pictures end that are published in other sizes than their own.
const ENDINGS: [&str; 5] = ["jpg", "jpeg", "png", "gif", "webp"];

/// How the names of files end that browsers open as a page or a program of the site.
const ACTIVE: [&str; 14] = [
    "htm", "html", "xhtml", "xht", "shtml", "mhtml", "mht", "xml", "xsl", "xslt", "svgz",
    "js", "mjs", "swf",
];

const MILLION: u64 = 1_000_000;

const MEBIBYTE: u64 = 1 << 20;

/// What a file shows, if its name says that it is a picture made of pixels; that it is
/// unusable, if it must not be published.
pub(super) fn picture(
    path: &SitePath,
    bytes: &[u8],
    limits: &Limits,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<PictureDraft> {
    let ending = path.extension()?.to_ascii_lowercase();
    let place = || Place::file(path);
    match ending.as_str() {
        "svg" => return drawing(path, bytes, limits, diagnostics),
        ending if ACTIVE.contains(&ending) => {
            let error = Diagnostic::error("active-file", place());
            diagnostics.push(error.hint(Message::new("hint-active-file")));
            return Some(PictureDraft::Unusable);
        }
        ending if !ENDINGS.contains(&ending) => return None,
        _ => {}
    }
    let why = match measure_within(bytes, limits) {
        Ok(measured) => {
            if measured.moves {
                let warning = Diagnostic::warning("moving-picture", place());
                diagnostics.push(warning.hint(Message::new("hint-moving-picture")));
            }
            return Some(PictureDraft::Sound(measured.size));
        }
        Err(why) => why,
    };
    let most = limits.bytes(Limit::PictureMegabytes);
    diagnostics.push(unusable(path, why, limits, most));
    Some(PictureDraft::Unusable)
}

/// Whether a drawing must not be published; it is shown as it is.
fn drawing(
    path: &SitePath,
    bytes: &[u8],
    limits: &Limits,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<PictureDraft> {
    diagnostics.push(match active(bytes) {
        Ok(None) => return None,
        Ok(Some(what)) => Diagnostic::error("active-file", Place::file(path))
            .saying("active-file-drawing")
            .with("what", what)
            .hint(Message::new("hint-active-file-drawing")),
        Err(why) => unusable(path, why, limits, MOST_BYTES_OF_DRAWING),
    });
    Some(PictureDraft::Unusable)
}

/// Why a picture cannot be used, where its file may have so many bytes.
fn unusable(path: &SitePath, why: Unusable, limits: &Limits, most: u64) -> Diagnostic {
    let too_large = || {
        let error = Diagnostic::error("picture-too-large", Place::file(path));
        error.hint(Message::new("hint-picture-too-large"))
    };
    match why {
        Unusable::Broken => Diagnostic::error("broken-picture", Place::file(path))
            .hint(Message::new("hint-broken-picture")),
        Unusable::TooManyPixels(pixels) => too_large()
            .with("megapixels", at_least(pixels, MILLION))
            .with("most", limits.of(Limit::PictureMegapixels)),
        Unusable::TooManyBytes(bytes) => too_large()
            .saying("picture-too-large-file")
            .with("megabytes", at_least(bytes, MEBIBYTE))
            .with("most", at_least(most, MEBIBYTE)),
    }
}

/// Measures a picture that is within the limits of the site, which are never above those of
/// what decodes it.
fn measure_within(bytes: &[u8], limits: &Limits) -> Result<Measured, Unusable> {
    let length = bytes.len() as u64;
    if length > limits.bytes(Limit::PictureMegabytes) {
        return Err(Unusable::TooManyBytes(length));
    }
    let measured = measure(bytes)?;
    let pixels = u64::from(measured.size.width) * u64::from(measured.size.height);
    if pixels > limits.of(Limit::PictureMegapixels) as u64 * MILLION {
        return Err(Unusable::TooManyPixels(pixels));
    }
    Ok(measured)
}

/// How many units that are, rounded up.
fn at_least(number: u64, unit: u64) -> usize {
    usize::try_from(number.div_ceil(unit)).unwrap_or(usize::MAX)
}
