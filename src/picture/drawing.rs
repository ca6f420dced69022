//! A drawing (SVG) → the bytes of a PNG file. Opens no file and asks no network, whatever the
//! drawing refers to, and knows no fonts but those that it is given.

use resvg::tiny_skia::{Color, Pixmap, PixmapPaint, Transform};
use resvg::usvg::{ImageHrefResolver, Options, Tree};

use super::{Fonts, Pixels, palette};

/// The longest side of what is drawn.
const LONGEST: u32 = 4096;

/// Draws an SVG in its own size.
///
/// # Errors
/// What is wrong with it, in English.
pub fn png(svg: &str, fonts: &Fonts) -> Result<(Vec<u8>, Pixels), String> {
    let options = Options {
        fontdb: std::sync::Arc::clone(fonts.database()),
        font_family: "serif".to_owned(),
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options).map_err(|error| error.to_string())?;
    let size = tree.size().to_int_size();
    let size = Pixels { width: size.width(), height: size.height() };
    if size.width > LONGEST || size.height > LONGEST {
        return Err(format!("{} × {} is larger than {LONGEST}", size.width, size.height));
    }
    let mut pixels = Pixmap::new(size.width, size.height).ok_or("no size")?;
    resvg::render(&tree, Transform::default(), &mut pixels.as_mut());
    let bytes = palette::png(size, opaque(&pixels).data());
    Ok((bytes.map_err(|error| error.to_string())?, size))
}

/// The pixels on white paper, where the drawing leaves some of them out.
fn opaque(pixels: &Pixmap) -> Pixmap {
    let mut paper = pixels.clone();
    paper.fill(Color::WHITE);
    let paint = PixmapPaint::default();
    paper.draw_pixmap(0, 0, pixels.as_ref(), &paint, Transform::default(), None);
    paper
}
