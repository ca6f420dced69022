//! Colours of a camera's or a screen's own → those that every browser takes for granted (sRGB),
//! so that a picture without its profile looks as it did with it.

use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

use super::Bitmap;

/// Translates the colours of a bitmap from those of an ICC profile. One that cannot be read,
/// or is not of red, green and blue, changes nothing: browsers make as little of it.
pub(super) fn to_srgb(bitmap: &mut Bitmap, profile: &[u8]) {
    let Ok(profile) = ColorProfile::new_from_slice(profile) else { return };
    if profile.color_space != DataColorSpace::Rgb {
        return;
    }
    let (layout, depth) = if bitmap.alpha { (Layout::Rgba, 4) } else { (Layout::Rgb, 3) };
    let (srgb, options) = (ColorProfile::new_srgb(), TransformOptions::default());
    let Ok(transform) = profile.create_transform_8bit(layout, &srgb, layout, options)
    else {
        return;
    };
    let width = usize::try_from(bitmap.size.width).unwrap_or(0) * depth;
    let mut row = vec![0; width];
    for pixels in bitmap.bytes.chunks_exact_mut(width.max(1)) {
        if transform.transform(pixels, &mut row).is_err() {
            return;
        }
        pixels.copy_from_slice(&row);
    }
}
