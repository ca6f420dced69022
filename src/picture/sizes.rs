//! The size of a picture → the sizes in which it is published. Reads no pixel.

/// A size in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pixels {
    /// From left to right.
    pub width: u32,
    /// From top to bottom.
    pub height: u32,
}

/// The widths that phones, tablets and desktops ask for. The column of a text is 42rem wide;
/// the last of these fills it on a screen with two pixels for one.
const WIDTHS: [u32; 4] = [400, 800, 1200, 1600];

/// The longest side that WebP can have.
const LONGEST: u32 = 16_383;

/// The sizes of a picture, the smallest first: as wide as the usual widths up to its own, which
/// is the last one unless it is larger than all. One that is hardly smaller than the last is
/// left out.
pub fn sizes(original: Pixels) -> Vec<Pixels> {
    let [.., widest] = WIDTHS;
    let tall = u64::from(original.width) * u64::from(LONGEST)
        / u64::from(original.height.max(1));
    let most = widest.min(u32::try_from(tall).unwrap_or(u32::MAX));
    let last = original.width.min(most).max(1);
    let smaller = WIDTHS.into_iter().filter(|width| width * 8 <= last * 7);
    smaller.chain([last]).map(|width| original.at_width(width)).collect()
}

impl Pixels {
    /// The size in the same proportions at another width.
    fn at_width(self, width: u32) -> Pixels {
        let (own, height) = (u64::from(self.width.max(1)), u64::from(self.height));
        let height = (u64::from(width) * height + own / 2) / own;
        let height = u32::try_from(height).unwrap_or(LONGEST).clamp(1, LONGEST);
        Pixels { width, height }
    }

    /// The size lying on its side.
    #[must_use]
    pub(super) fn turned(self) -> Pixels {
        Pixels { width: self.height, height: self.width }
    }

    /// How many pixels that are.
    pub(super) fn count(self) -> u64 {
        u64::from(self.width) * u64::from(self.height)
    }
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, Pixels, sizes};

    fn shown(width: u32, height: u32) -> Vec<(u32, u32)> {
        let sizes = sizes(Pixels { width, height });
        sizes.into_iter().map(|size| (size.width, size.height)).collect()
    }

    #[test]
    fn no_size_is_larger_than_the_original() {
        let usual = [(400, 300), (800, 600), (1200, 900), (1600, 1200)];
        assert_eq!(shown(4000, 3000), usual);
        assert_eq!(shown(1600, 1200), usual);
        assert_eq!(shown(1000, 500), [(400, 200), (800, 400), (1000, 500)]);
        assert_eq!(shown(850, 850), [(400, 400), (850, 850)]);
        assert_eq!(shown(120, 90), [(120, 90)]);
        assert_eq!(shown(1, 1), [(1, 1)]);
    }

    #[test]
    fn odd_shapes_stay_within_what_webp_can_hold() {
        for (width, height) in [(1000, 40_000), (40_000, 1), (1, 40_000), (65_535, 700)] {
            for (w, h) in shown(width, height) {
                assert!((1..=LONGEST).contains(&h), "{width} × {height}: {w} × {h}");
                assert!((1..=width).contains(&w), "{width} × {height}: {w} × {h}");
            }
        }
    }
}
