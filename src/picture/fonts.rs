//! The bytes of fonts → how wide a text is set in one of them, and which letters none of them
//! has. Draws nothing.

use std::collections::BTreeSet;
use std::sync::Arc;

use fontdb::{Database, Family, Query, Source, Weight};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

/// The fonts with which drawings are made; no others are known, so that a drawing is the same
/// on every machine.
#[derive(Clone, Debug, Default)]
pub struct Fonts {
    database: Arc<Database>,
    letters: BTreeSet<u32>,
    fingerprint: String,
}

/// A font by name: what `font-family` and `font-weight` ask for.
#[derive(Clone, Copy, Debug)]
pub struct Face<'a> {
    /// The family, such as `Noto Sans`.
    pub family: &'a str,
    /// From 100 to 900; 400 is regular, 700 bold.
    pub weight: u16,
}

impl Fonts {
    /// The fonts of some files, and the positions of those that are no fonts.
    pub fn new<'f>(
        files: impl IntoIterator<Item = &'f Arc<[u8]>>,
    ) -> (Fonts, Vec<usize>) {
        let mut fonts = Fonts::default();
        let mut database = Database::new();
        let mut broken = Vec::new();
        let mut hasher = blake3::Hasher::new();
        for (at, file) in files.into_iter().enumerate() {
            let before = database.len();
            database.load_font_source(Source::Binary(Arc::new(Arc::clone(file))));
            if database.len() == before {
                broken.push(at);
                continue;
            }
            for font in FontRef::fonts(file).flatten() {
                fonts.letters.extend(font.charmap().mappings().map(|(letter, _)| letter));
            }
            hasher.update(blake3::hash(file).as_bytes());
        }
        fonts.fingerprint = hasher.finalize().to_hex().to_string();
        // Whoever asks for a font that is not there gets one that is: a text in another font
        // is better than none.
        let first = database.faces().next().and_then(|face| face.families.first());
        if let Some((family, _)) = first.cloned() {
            database.set_serif_family(&family);
            database.set_sans_serif_family(&family);
            database.set_monospace_family(&family);
            database.set_cursive_family(&family);
            database.set_fantasy_family(&family);
        }
        fonts.database = Arc::new(database);
        (fonts, broken)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.database.is_empty()
    }

    /// What is different for other fonts, or for the same in another order.
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }

    /// The fonts as the renderer of drawings knows them.
    pub(super) fn database(&self) -> &Arc<Database> {
        &self.database
    }

    /// The letters of a text that no font has, each once, in the order of their numbers.
    pub fn lacking(&self, text: &str) -> Vec<char> {
        let shown = text.chars().filter(|letter| is_shown(*letter));
        let lacking: BTreeSet<char> =
            shown.filter(|letter| !self.letters.contains(&u32::from(*letter))).collect();
        lacking.into_iter().collect()
    }

    /// How far each letter of a text takes the line, as a part of the size of the font. A
    /// letter that the font lacks counts as in the first that has it.
    pub(super) fn advances(&self, face: Face<'_>, text: &str) -> Vec<(char, f32)> {
        let families = [Family::Name(face.family), Family::Serif];
        let weight = Weight(face.weight);
        let query = Query { families: &families, weight, ..Query::default() };
        let own = self.database.query(&query);
        let others = self.database.faces().map(|face| face.id);
        let known: Vec<_> = own.into_iter().chain(others).collect();
        let letters: BTreeSet<char> = text.chars().collect();
        let advance = |letter: char| {
            let mut fonts = known.iter();
            let found = fonts.find_map(|id| {
                self.database.with_face_data(*id, |file, at| advance(file, at, letter))?
            });
            // A box for a letter that is missing is about as wide as this.
            found.unwrap_or(if is_shown(letter) { 0.6 } else { 0.0 })
        };
        letters.into_iter().map(|letter| (letter, advance(letter))).collect()
    }
}

/// How far a letter takes the line in a font, as a part of the size of the font.
fn advance(file: &[u8], at: u32, letter: char) -> Option<f32> {
    let font = FontRef::from_index(file, at).ok()?;
    let glyph = font.charmap().map(letter)?;
    let metrics = font.glyph_metrics(Size::new(1.0), LocationRef::default());
    metrics.advance_width(glyph)
}

/// Whether a letter is drawn at all: not a space, and not one that only steers how others are.
fn is_shown(letter: char) -> bool {
    let steers = matches!(u32::from(letter), 0xad | 0x34f | 0x61c | 0x200b..=0x200f
        | 0x202a..=0x202e | 0x2060..=0x206f | 0xfe00..=0xfe0f | 0xfeff);
    !steers && !letter.is_whitespace() && !letter.is_control()
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// The fonts of the default theme.
    pub(in crate::picture) fn own() -> Fonts {
        let regular: Arc<[u8]> =
            include_bytes!("../../themes/default/fonts/NotoSans-Regular.ttf")[..].into();
        let bold: Arc<[u8]> =
            include_bytes!("../../themes/default/fonts/NotoSans-Bold.ttf")[..].into();
        Fonts::new([&regular, &bold]).0
    }

    #[test]
    fn the_fonts_have_the_letters_of_all_five_languages() {
        let letters = "aābcčdeēfgģhiījkķlļmnņoprsštuūvzž AĀBCČDEĒFGĢHIĪJKĶLĻMNŅOPRSŠTUŪVZŽ \
            àâæçéèêëîïôœùûüÿ ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ ćčđšž ĆČĐŠŽ ăâîșțşţ ĂÂÎȘȚŞŢ 0123456789 \
            „“”‚‘’«»‹›–—…‑-!?;:.,()[]{}/&@#%€£§°²³×·•\u{a0}\u{202f}\u{2009}";
        assert_eq!(own().lacking(letters), Vec::<char>::new());
        assert_eq!(own().lacking("aЖ\u{ad}漢Ж"), ['Ж', '漢']);
    }

    #[test]
    fn what_is_no_font_is_told() {
        let nothing: Arc<[u8]> = b"no font"[..].into();
        let (fonts, broken) = Fonts::new([&nothing]);
        assert!(fonts.is_empty());
        assert_eq!(broken, [0]);
    }

    #[test]
    fn bold_letters_are_wider_and_unknown_families_are_replaced() {
        let wide = |family, weight| own().advances(Face { family, weight }, "m")[0].1;
        assert!(wide("Noto Sans", 700) > wide("Noto Sans", 400));
        assert!((wide("Nothing", 400) - wide("Noto Sans", 400)).abs() < 1e-6);
    }
}
