//! Pictures: a file → its size, and the same picture in other sizes as WebP; a drawing with text
//! → PNG. Knows bytes and nothing of the site that they belong to, and touches no file.

mod colour;
mod decode;
mod drawing;
mod encode;
mod fonts;
mod lines;
mod palette;
mod resize;
mod shrink;
mod sizes;
mod vector;
mod whole;

pub use decode::{MOST_BYTES, MOST_PIXELS, Measured, Unusable, measure};
pub use drawing::png;
pub use encode::blank;
pub use fonts::{Face, Fonts};
pub use lines::{Fitted, Space, fit};
pub use shrink::shrink;
pub use sizes::{Pixels, sizes};
pub use vector::{MOST_BYTES_OF_DRAWING, active};

/// What the bytes that come out depend on beside those that go in: raised with every change to
/// how pictures are made, and with the libraries that make them (a test compares them with
/// `Cargo.lock`), so that what is kept of an earlier build is made anew.
pub const RECIPE: &str = "2 fast_image_resize 6.1.0, harfrust 0.12.0, image 0.25.10, \
    libwebp-sys 0.9.6, moxcms 0.8.1, png 0.18.1, resvg 0.49.0, usvg 0.49.0, zune-jpeg 0.5.15";

/// Pixels in rows from top to bottom, 8 bits each of red, green, blue and, where some are not
/// opaque, alpha.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Bitmap {
    size: Pixels,
    alpha: bool,
    bytes: Vec<u8>,
}

#[cfg(test)]
mod tests {
    use super::RECIPE;

    #[test]
    fn what_is_kept_is_made_anew_when_a_library_changes() {
        let lock = include_str!("../../Cargo.lock");
        let (_, libraries) = RECIPE.split_once(' ').expect("a number comes first");
        for library in libraries.split(", ") {
            let (name, version) = library.split_once(' ').expect("name and version");
            let locked = format!("name = \"{name}\"\nversion = \"{version}\"");
            assert!(lock.contains(&locked), "{library}: raise the number of RECIPE");
        }
    }
}
