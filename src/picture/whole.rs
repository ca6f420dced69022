//! The file of a picture → whether it is there to its end, and whether it moves. Follows the
//! parts that a file is made of; decodes none.

use super::decode::Kind;

/// Whether a file has its end: an upload that broke off does not, and would be shown grey in
/// its lower part.
pub(super) fn is_whole(kind: Kind, bytes: &[u8]) -> bool {
    match kind {
        Kind::Jpeg => jpeg_ends(bytes).unwrap_or(false),
        Kind::Png => chunks(bytes).any(|(name, _)| name == b"IEND"),
        Kind::Gif => frames(bytes) > 0,
        Kind::WebP => webp_length(bytes).is_some_and(|length| length <= bytes.len()),
    }
}

/// Whether a file has several pictures, one after the other.
pub(super) fn moves(kind: Kind, bytes: &[u8]) -> bool {
    match kind {
        Kind::Png => {
            let data = chunks(bytes).take_while(|(name, _)| *name != b"IDAT");
            data.into_iter().any(|(name, _)| name == b"acTL")
        }
        Kind::Gif => frames(bytes) > 1,
        // The second bit of the flags of an extended file (RFC 9649, 2.7).
        Kind::WebP => bytes.get(12..16) == Some(b"VP8X") && bytes[20] & 2 != 0,
        Kind::Jpeg => false,
    }
}

/// Whether the end of a JPEG comes after the beginning of its pixels; previews in its head,
/// which have ends of their own, are passed over (ITU T.81, annex B).
fn jpeg_ends(bytes: &[u8]) -> Option<bool> {
    const SCAN: u8 = 0xda;
    let mut at = 2;
    loop {
        match *bytes.get(at..at + 2)? {
            [0xff, SCAN] => break,
            [0xff, 0xff] => at += 1,
            [0xff, 0x01 | 0xd0..=0xd8] => at += 2,
            [0xff, _] => at += 2 + usize::from(two(bytes, at + 2)?),
            _ => return None,
        }
    }
    Some(bytes.get(at..)?.windows(2).any(|pair| pair == [0xff, 0xd9]))
}

fn two(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

/// The chunks of a PNG that are whole.
fn chunks(bytes: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> {
    let mut at = 8;
    std::iter::from_fn(move || {
        let length = u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?);
        let start = at + 8;
        let end = start.checked_add(usize::try_from(length).ok()?)?;
        let chunk = (bytes.get(at + 4..start)?, bytes.get(start..end)?);
        at = end.checked_add(4).filter(|end| *end <= bytes.len())?;
        Some(chunk)
    })
}

/// The length of a WebP by its own account (RFC 9649, 2.4).
fn webp_length(bytes: &[u8]) -> Option<usize> {
    let length = u32::from_le_bytes(bytes.get(4..8)?.try_into().ok()?);
    usize::try_from(length).ok()?.checked_add(8).filter(|_| bytes.len() > 20)
}

/// How many pictures of a GIF are whole, counted no further than to two (GIF 89a, 18 to 27).
fn frames(bytes: &[u8]) -> usize {
    let after_table = |at: usize| Some(at + 1 + table(*bytes.get(at)?));
    let picture = |at: usize| blocks(bytes, after_table(at + 9)? + 1);
    let mut at = after_table(10).map(|at| at + 2);
    let mut count = 0;
    while count < 2 {
        at = match at.and_then(|at| Some((at, *bytes.get(at)?))) {
            Some((at, 0x21)) => blocks(bytes, at + 2),
            Some((at, 0x2c)) => picture(at).inspect(|_| count += 1),
            _ => break,
        };
    }
    count
}

/// The length of the table of colours that flags tell of.
fn table(flags: u8) -> usize {
    if flags & 0x80 == 0 { 0 } else { 6 << (flags & 7) }
}

/// The end of the blocks that begin at a byte.
fn blocks(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        let length = *bytes.get(at)?;
        at += 1 + usize::from(length);
        if length == 0 {
            return Some(at);
        }
    }
}
