//! The file of a picture → the same picture in several sizes, turned upright, in the colours of
//! the web, as WebP. What else stood in the file (who took it, where and when) is left behind.

use super::colour::to_srgb;
use super::decode::{Decoded, decode, is_turned, turned};
use super::encode::webp;
use super::resize::resized;
use super::{Bitmap, Pixels, Unusable, sizes};

/// The picture of a file in some of its [`sizes`]. As many are decoded at once as there are
/// threads for work, whoever asks.
///
/// # Errors
/// Why it cannot be used.
pub fn shrink(bytes: &[u8], wanted: &[Pixels]) -> Result<Vec<Vec<u8>>, Unusable> {
    rayon::scope(|_| {
        let (largest, exact) = largest(bytes)?;
        let made = wanted.iter().map(|size| {
            // From the largest size, and not from the picture itself, which would have to be
            // kept; so that it does not matter which others are wanted, too.
            let smaller;
            let bitmap = if *size == largest.size {
                &largest
            } else {
                smaller = resized(&largest, *size).ok_or(Unusable::Broken)?;
                &smaller
            };
            webp(bitmap, exact).ok_or(Unusable::Broken)
        });
        made.collect()
    })
}

/// The picture in the largest of its sizes, and whether its pixels were kept exactly.
fn largest(bytes: &[u8]) -> Result<(Bitmap, bool), Unusable> {
    let Decoded { bitmap, orientation, profile, exact } = decode(bytes)?;
    let on_its_side = is_turned(orientation);
    let turn = |size: Pixels| if on_its_side { size.turned() } else { size };
    let size = sizes(turn(bitmap.size)).pop().map(turn).ok_or(Unusable::Broken)?;
    let bitmap = if size == bitmap.size {
        bitmap
    } else {
        resized(&bitmap, size).ok_or(Unusable::Broken)?
    };
    let mut bitmap = turned(bitmap, orientation);
    if let Some(profile) = profile {
        to_srgb(&mut bitmap, &profile);
    }
    Ok((bitmap, exact))
}
