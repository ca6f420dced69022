//! The pixels of a drawing → the bytes of a PNG file with a table of its colours. A drawing has
//! few of them, most at the edges of its letters, so that the file is half as large as with
//! each pixel's own colour, and nobody sees a difference.

use std::collections::BTreeMap;

use png::{BitDepth, ColorType, Compression, Encoder, EncodingError};

use super::Pixels;

/// How many colours the table of a PNG can hold.
const MOST: usize = 256;

type Colour = [u8; 3];

/// The PNG of opaque pixels, red, green, blue and a fourth byte each, in rows from the top. The
/// 256 most frequent colours stay as they are; others become the nearest of them.
///
/// # Errors
/// That the pixels are not as many as the size says.
pub(super) fn png(size: Pixels, pixels: &[u8]) -> Result<Vec<u8>, EncodingError> {
    let runs = runs(pixels);
    let mut counts: BTreeMap<Colour, usize> = BTreeMap::new();
    for (colour, length) in &runs {
        *counts.entry(*colour).or_default() += length;
    }
    let mut ranked: Vec<(Colour, usize)> = counts.into_iter().collect();
    ranked.sort_by_key(|(colour, count)| (std::cmp::Reverse(*count), *colour));
    let ranked: Vec<Colour> = ranked.into_iter().map(|(colour, _)| colour).collect();
    let table = &ranked[..ranked.len().min(MOST)];
    let places: BTreeMap<Colour, u8> =
        ranked.iter().map(|colour| (*colour, nearest(table, *colour))).collect();
    let run =
        |(colour, length): &(Colour, usize)| std::iter::repeat_n(places[colour], *length);
    let bytes: Vec<u8> = runs.iter().flat_map(run).collect();

    let mut out = Vec::new();
    let mut encoder = Encoder::new(&mut out, size.width, size.height);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(table.concat());
    encoder.set_compression(Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&bytes)?;
    writer.finish()?;
    Ok(out)
}

/// The colours with how many pixels beside each other have each.
fn runs(pixels: &[u8]) -> Vec<(Colour, usize)> {
    let mut runs: Vec<(Colour, usize)> = Vec::new();
    for pixel in pixels.chunks_exact(4) {
        let colour = [pixel[0], pixel[1], pixel[2]];
        match runs.last_mut() {
            Some((last, length)) if *last == colour => *length += 1,
            _ => runs.push((colour, 1)),
        }
    }
    runs
}

/// The place of the colour of a table that is most like another.
fn nearest(table: &[Colour], colour: Colour) -> u8 {
    let apart = |other: &Colour| -> u32 {
        other.iter().zip(colour).map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum()
    };
    let places = (0u8..=u8::MAX).zip(table);
    places.min_by_key(|(_, other)| apart(other)).map_or(0, |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::{Pixels, png};

    fn pixels(of: impl Fn(u32) -> [u8; 3]) -> Vec<u8> {
        (0..600).flat_map(|at| [of(at).as_slice(), &[255]].concat()).collect()
    }

    fn shown(pixels: &[u8]) -> Vec<u8> {
        let bytes = png(Pixels { width: 30, height: 20 }, pixels).expect("it is made");
        let decoder = png::Decoder::new(std::io::Cursor::new(bytes));
        let mut reader = decoder.read_info().expect("it is a PNG");
        let table = reader.info().palette.clone().expect("it has a table");
        let mut places = vec![0; reader.output_buffer_size().expect("it fits")];
        reader.next_frame(&mut places).expect("it can be read");
        let colour = |at: &u8| table[usize::from(*at) * 3..][..3].to_vec();
        places.iter().flat_map(colour).collect()
    }

    #[test]
    fn few_colours_stay_as_they_are() {
        let of = |at: u32| [(at % 16) as u8, (at / 3 % 16) as u8, 7];
        let expected: Vec<u8> = (0..600).flat_map(of).collect();
        assert_eq!(shown(&pixels(of)), expected);
    }

    #[test]
    fn many_colours_become_others_that_are_near() {
        let of = |at: u32| if at < 100 { [9, 200, 90] } else { [0, 40, (at / 3) as u8] };
        let before = pixels(of);
        let expected = before.chunks_exact(4).map(|p| &p[..3]);
        for (was, is) in expected.zip(shown(&before).chunks_exact(3)) {
            assert!(
                was.iter().zip(is).all(|(a, b)| a.abs_diff(*b) < 4),
                "{was:?} {is:?}"
            );
        }
    }
}
