//! A bitmap → a smaller one of the same proportions.

use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};

use super::{Bitmap, Pixels};

/// A bitmap in another size; `None` if the bytes are not those of its size.
pub(super) fn resized(bitmap: &Bitmap, size: Pixels) -> Option<Bitmap> {
    let kind = if bitmap.alpha { PixelType::U8x4 } else { PixelType::U8x3 };
    let Pixels { width, height } = bitmap.size;
    let from = ImageRef::new(width, height, &bitmap.bytes, kind).ok()?;
    let mut to = Image::new(size.width, size.height, kind);
    let filter = ResizeAlg::Convolution(FilterType::Lanczos3);
    let options = ResizeOptions::new().resize_alg(filter);
    Resizer::new().resize(&from, &mut to, &options).ok()?;
    Some(Bitmap { size, alpha: bitmap.alpha, bytes: to.into_vec() })
}
