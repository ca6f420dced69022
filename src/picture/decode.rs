//! The file of a picture → its size, by its header alone, or its pixels: JPEG, PNG, GIF and
//! WebP, whatever the file is called. Decodes nothing that is larger than the limits.

use std::io::Cursor;

use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};

use super::whole::{is_whole, moves};
use super::{Bitmap, Pixels};

/// The most pixels of a picture: more than cameras take as a rule, and not more than a machine
/// can hold once for each of its threads.
pub const MOST_PIXELS: u64 = 50_000_000;

/// The largest file of a picture, in bytes.
pub const MOST_BYTES: u64 = 64 << 20;

/// The most memory that decoding may take, in bytes.
const MOST_MEMORY: u64 = 512 << 20;

/// The kinds of files that are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Jpeg,
    Png,
    Gif,
    WebP,
}

/// What the header of a picture says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measured {
    /// The size, as it is to be shown: turned as the camera noted.
    pub size: Pixels,
    /// Whether there are more pictures than one in it, to be shown one after the other.
    pub moves: bool,
}

/// Why a picture cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unusable {
    /// It is no picture of a known kind, is cut off, or damaged.
    Broken,
    /// It has more pixels than [`MOST_PIXELS`]: so many.
    TooManyPixels(u64),
    /// Its file has more bytes than [`MOST_BYTES`]: so many.
    TooManyBytes(u64),
}

/// A picture that was decoded.
pub(super) struct Decoded {
    /// The pixels as they are stored.
    pub bitmap: Bitmap,
    /// How they are to be turned.
    pub orientation: Orientation,
    /// The ICC profile that says what their values mean.
    pub profile: Option<Vec<u8>>,
    /// Whether the file keeps each pixel exactly, as drawings and screenshots are kept.
    pub exact: bool,
}

/// Measures a picture by its header.
///
/// # Errors
/// Why it cannot be used. A file that seems sound may still fail to be decoded.
pub fn measure(bytes: &[u8]) -> Result<Measured, Unusable> {
    let (mut decoder, kind) = decoder(bytes)?;
    if !is_whole(kind, bytes) {
        return Err(Unusable::Broken);
    }
    let size = stored(&decoder);
    let turned = is_turned(decoder.orientation().unwrap_or(Orientation::NoTransforms));
    let size = if turned { size.turned() } else { size };
    Ok(Measured { size, moves: moves(kind, bytes) })
}

/// Decodes a picture.
///
/// # Errors
/// Why it cannot be used.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded, Unusable> {
    let (mut decoder, kind) = decoder(bytes)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let profile = decoder.icc_profile().ok().flatten();
    let size = stored(&decoder);
    let image = DynamicImage::from_decoder(decoder).map_err(|_| Unusable::Broken)?;
    let alpha = image.color().has_alpha();
    let bytes =
        if alpha { image.into_rgba8().into_raw() } else { image.into_rgb8().into_raw() };
    let bitmap = Bitmap { size, alpha, bytes };
    let exact = matches!(kind, Kind::Png | Kind::Gif);
    Ok(Decoded { bitmap, orientation, profile, exact })
}

/// A bitmap turned as `orientation` says.
pub(super) fn turned(bitmap: Bitmap, orientation: Orientation) -> Bitmap {
    let Bitmap { size: Pixels { width, height }, alpha, bytes } = bitmap;
    let image = if alpha {
        image::RgbaImage::from_raw(width, height, bytes).map(DynamicImage::from)
    } else {
        image::RgbImage::from_raw(width, height, bytes).map(DynamicImage::from)
    };
    let mut image = image.unwrap_or_default();
    image.apply_orientation(orientation);
    let size = Pixels { width: image.width(), height: image.height() };
    Bitmap { size, alpha, bytes: image.into_bytes() }
}

/// Whether an orientation lays a picture on its side.
pub(super) fn is_turned(orientation: Orientation) -> bool {
    use Orientation::{Rotate90, Rotate90FlipH, Rotate270, Rotate270FlipH};
    matches!(orientation, Rotate90 | Rotate270 | Rotate90FlipH | Rotate270FlipH)
}

fn stored(decoder: &impl ImageDecoder) -> Pixels {
    let (width, height) = decoder.dimensions();
    Pixels { width, height }
}

/// What decodes a picture that is within the limits.
fn decoder(bytes: &[u8]) -> Result<(impl ImageDecoder + '_, Kind), Unusable> {
    if bytes.len() as u64 > MOST_BYTES {
        return Err(Unusable::TooManyBytes(bytes.len() as u64));
    }
    let format = image::guess_format(bytes).map_err(|_| Unusable::Broken)?;
    let kind = match format {
        ImageFormat::Jpeg => Kind::Jpeg,
        ImageFormat::Png => Kind::Png,
        ImageFormat::Gif => Kind::Gif,
        ImageFormat::WebP => Kind::WebP,
        _ => return Err(Unusable::Broken),
    };
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let decoder = reader.into_decoder().map_err(|_| Unusable::Broken)?;
    match stored(&decoder).count() {
        0 => Err(Unusable::Broken),
        pixels if pixels > MOST_PIXELS => Err(Unusable::TooManyPixels(pixels)),
        _ => Ok((decoder, kind)),
    }
}
