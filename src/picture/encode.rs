//! A bitmap → the bytes of a WebP file with nothing in it but pixels.

use webp::{Encoder, PixelLayout, WebPConfig};

use super::{Bitmap, Pixels};

/// How much detail is kept, from 0 to 100: no difference is seen at the size of a page.
const QUALITY: f32 = 80.0;

/// A bitmap as WebP. One that is `exact`, as drawings are, keeps each pixel where that makes
/// the file smaller. `None` if it is larger than WebP allows.
pub(super) fn webp(bitmap: &Bitmap, exact: bool) -> Option<Vec<u8>> {
    let lossy = encode(bitmap, false)?;
    if !exact {
        return Some(lossy);
    }
    let lossless = encode(bitmap, true)?;
    Some(if lossless.len() <= lossy.len() { lossless } else { lossy })
}

/// A picture in which nothing is seen.
pub fn blank() -> Option<Vec<u8>> {
    let size = Pixels { width: 1, height: 1 };
    encode(&Bitmap { size, alpha: true, bytes: vec![0; 4] }, true)
}

fn encode(bitmap: &Bitmap, lossless: bool) -> Option<Vec<u8>> {
    let layout = if bitmap.alpha { PixelLayout::Rgba } else { PixelLayout::Rgb };
    let size = bitmap.size;
    let mut config = WebPConfig::new().ok()?;
    config.lossless = i32::from(lossless);
    config.quality = QUALITY;
    let encoder = Encoder::new(&bitmap.bytes, layout, size.width, size.height);
    encoder.encode_advanced(&config).ok().map(|bytes| bytes.to_vec())
}
